"""Practise: the situation, the essay box, what the coach says, and the next step."""

import streamlit as st

from coach.domain.attempt import Mode
from coach.errors import UnknownExercise
from coach.ui import (
    engine_view,
    feedback_view,
    finished_view,
    frame,
    heard_view,
    resources,
    scorecard_view,
    situation_view,
    task_view,
    write_view,
    writing,
)

asked = st.query_params.get("exercise", "")
exercise = resources.coach().exercises.get(asked)
if exercise is None:
    raise UnknownExercise(exercise=asked)
view = writing.opened(exercise.id, st.query_params.get("attempt"))
if view.attempt.mode is Mode.TEST and not view.attempt.submitted:
    st.switch_page(frame.PAGES["test"], query_params={"attempt": view.attempt.id})

with st.container(key="practice_shell"):
    with st.container(key="practice_brief"):
        situation_view.draw_heading(exercise)
        situation_view.draw_messages(exercise)
    with st.container(key="practice_task"):
        task_view.draw_task(exercise, view.last)
        if not view.attempt.submitted:
            task_view.draw_hints(exercise)
    with st.container(key="practice_main"):
        if view.attempt.submitted:
            finished_view.draw(exercise, view)
        else:
            # Always there, so that the box behind it keeps its place, and the cursor in it.
            with st.container(key="practice_engine"):
                engine_view.draw(view)
            write_view.draw_box(exercise, view.attempt)
            write_view.draw_set_aside(view)
        if view.last:
            feedback_view.draw(exercise, view, view.last)
            scorecard_view.draw(exercise, view, view.last)
        heard_view.draw(view)
        if view.last and not view.attempt.submitted:
            write_view.draw_submit(view.attempt.id)
