"""What to say while the grammar checker warms up or is away; nothing when it is there."""

import streamlit as st

from coach.services.practise import AttemptView
from coach.ui import frame, resources, writing
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import say

_LOOK_AGAIN = 2  # seconds


def draw(view: AttemptView) -> None:
    """A line that goes away by itself, and the check that was missed made good."""
    unchecked = view.last is not None and not view.last.complete
    if not resources.coach().engine.state().is_ready:
        _wait(view.attempt.id, unchecked=unchecked)
    elif unchecked:
        _offer(view.attempt.id)


@st.fragment(run_every=_LOOK_AGAIN)
def _wait(attempt_id: str, *, unchecked: bool) -> None:
    state = resources.coach().engine.state()
    if state.is_ready:
        if unchecked:
            with frame.said():
                writing.check_again(attempt_id)
        st.rerun()
    show(
        tag(
            "div",
            tag("p", say(f"engine.{state.phase}")),
            class_="notice",
            role="status",
        )
    )


def _offer(attempt_id: str) -> None:
    show(tag("div", tag("p", say("engine.back")), class_="notice", role="status"))
    st.button(
        say("engine.check_again"),
        key="practice.check_again",
        on_click=frame.guarded(writing.check_again),
        args=(attempt_id,),
    )
