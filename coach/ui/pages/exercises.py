"""The way in: what is unfinished, and everything there is to practise."""

import streamlit as st

from coach.ui import exercises_view, frame, resources, who
from coach.ui.markup import draw, tag
from coach.ui.texts import say

trainee = who.known()
coach = resources.coach()
draw(
    tag(
        "header",
        tag("h1", say("exercises.hello", name=trainee.name)),
        tag("p", say("exercises.lead"), class_="lead"),
        class_="heading",
    )
)
category, level = exercises_view.draw_filters()
chosen = [
    exercise
    for exercise in coach.exercises.values()
    if category in (None, exercise.category) and level in (None, exercise.level)
]
if chosen:
    exercises_view.draw_list(chosen, coach.practice.history(trainee.id))
else:
    exercises_view.draw_empty()
st.page_link(frame.PAGES["about"], label=say("frame.about"))
