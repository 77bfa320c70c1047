"""The review queue: what waits for a human; with `?attempt=` one of them."""

from datetime import UTC, datetime

import streamlit as st

from coach.ui import resources, who
from coach.ui.desk import review, trainee, which

actor, coach, now = who.actor(), resources.coach(), datetime.now(UTC)
asked = st.query_params.get("attempt")
if asked:
    view = coach.review.open(actor, asked)
    classes = coach.teach.own_trainee(actor, view.attempt.trainee_id)
    waiting = [one.attempt_id for one in coach.review.queue(actor, classes[0].id, now)]
    following = waiting[(waiting.index(asked) + 1) % len(waiting)] if asked in waiting else None
    review.draw(
        view,
        coach.exercises.get(view.attempt.exercise_id),
        following if following != asked else None,
    )
    trainee.draw_drafts(view)
else:
    cohort = which.chosen("review")
    if cohort:
        review.draw_queue(coach.review.queue(actor, cohort.id, now), coach.exercises)
