"""What the hiring test's buttons and essay box do: callbacks, each through the services."""

import streamlit as st

from coach.services.hiring_test import HiringTest, Sitting
from coach.ui import components, resources, state, who, writing


def hiring_test() -> HiringTest:
    return resources.coach().hiring_test


def begin(exercise_id: str) -> None:
    """Start the clock, or come back to the test that runs."""
    begun = hiring_test().begin(who.known().id, exercise_id, writing.now())
    st.query_params["attempt"] = begun.view.attempt.id


def opened(attempt_id: str) -> Sitting:
    """The test on the page now."""
    shown = hiring_test().view(who.known().id, attempt_id, writing.now())
    # Of its own name: practice at the same exercise may be open too.
    state.set_attempt(f"test.{shown.exercise.id}", attempt_id)
    return shown


def hand_in() -> None:
    """The button in the essay box, or the end of the time."""
    written = components.written("check")
    if written and writing.is_news(written):
        with writing.acknowledged(written):
            handed_in = hiring_test().hand_in(
                who.known().id, written.attempt, written.text, written.base, writing.now()
            )
            state.set_writing(version=handed_in.view.attempt.version)


def hand_in_plain(attempt_id: str) -> None:
    """The same from the plain box."""
    writing.keep_plain(attempt_id)
    attempt = writing.stored(attempt_id).attempt
    hiring_test().hand_in(
        attempt.trainee_id, attempt.id, attempt.text, attempt.version, writing.now()
    )
