"""Grade a class's file: look at it, start, watch, fetch; and the runs before."""

import streamlit as st

from coach.ui import resources, who
from coach.ui.desk import grading, grading_run

actor, coach = who.actor(), resources.coach()
asked = st.query_params.get("run")
if asked:
    grading_run.draw(coach.grading.run(actor, asked))
else:
    runs = coach.grading.runs(actor)
    grading.draw_heading(is_first=not runs)
    if coach.grading.may(actor):
        grading.draw_new(coach.exercises, grading.classes(actor))
    grading.draw_runs(runs)
