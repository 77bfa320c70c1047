"""The way in: what is unfinished, the path, and everything there is to practise."""

from datetime import UTC, datetime

import streamlit as st

from coach.ui import (
    due_view,
    exercises_filter,
    exercises_view,
    frame,
    heard_view,
    path_view,
    resources,
    today_view,
    who,
)
from coach.ui.markup import draw, tag
from coach.ui.texts import number, say

trainee = who.known()
coach = resources.coach()
history = coach.practice.history(trainee.id)
draw(
    tag(
        "header",
        tag("h1", say("exercises.hello", name=trainee.name)),
        tag("p", say("exercises.lead"), class_="lead"),
        class_="heading",
    )
)
heard_view.draw_news(coach.review.news(trainee.id))
now = datetime.now(UTC)
dues = coach.teach.due(trainee.id, history)
due_view.draw(dues, coach.exercises, coach.curriculum, history, now)
exercises_view.draw_unfinished(coach.exercises, history)
today_view.draw(coach.plan.today(trainee.id, history, now))
path_view.draw(coach.curriculum, coach.exercises, history)
st.page_link(frame.PAGES["test"], label=say("test.invite"), icon=":material/timer:")
draw(tag("h2", say("exercises.all", count=number(len(coach.exercises))), class_="group"))
wanted = exercises_filter.draw()
found = [exercise for exercise in coach.exercises.values() if wanted.fits(exercise)]
if found:
    exercises_view.draw_surprise(found, history)
    exercises_view.draw_list(found, history)
else:
    exercises_view.draw_empty()
st.page_link(frame.PAGES["lessons"], label=say("lesson.all"))
st.page_link(frame.PAGES["about"], label=say("frame.about"))
