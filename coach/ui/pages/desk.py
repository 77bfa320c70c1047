"""The mentor's desk: one class at a glance."""

from datetime import UTC, datetime

import streamlit as st

from coach.ui import frame, resources, who
from coach.ui.desk import overview, which
from coach.ui.texts import say

actor, coach, now = who.actor(), resources.coach(), datetime.now(UTC)
cohort = which.chosen("desk")
if cohort:
    shown = coach.desk.overview(actor, cohort.id, now)
    waiting = coach.review.queue(actor, cohort.id, now)
    overview.draw(shown, len(waiting))
    names = {one.trainee_id: one.name for one in shown.activities}
    overview.draw_due(shown.records, names, coach.exercises, coach.curriculum, now)
    overview.draw_everyone(shown.activities, now)
    for name in ("grading", "agreement", "exercises"):
        st.page_link(frame.PAGES[name], label=say(f"desk.to_{name}"))
