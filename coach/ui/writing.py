"""What the essay box and the buttons around it do: callbacks, each through the services.

Every text is stored before anything else is done with it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import streamlit as st

from coach.errors import AlreadySubmitted, CoachError
from coach.services.practise import AttemptView, Checked, Practise
from coach.ui import components, resources, state, who
from coach.ui.components import Written


def now() -> datetime:
    return datetime.now(UTC)


def practice() -> Practise:
    return resources.coach().practice


def opened(exercise_id: str, attempt_id: str | None = None) -> AttemptView:
    """The attempt asked for, else the one this session has open, else the unfinished one."""
    wanted = attempt_id or state.attempt_id(exercise_id)
    if wanted:
        view = practice().attempt(who.known().id, wanted)
    else:
        view = practice().open(who.known().id, exercise_id, now())
    state.set_attempt(exercise_id, view.attempt.id)
    return view


def begin_anew(exercise_id: str) -> None:
    """Another go at an exercise already submitted."""
    state.set_attempt(exercise_id, None)
    st.query_params.pop("attempt", None)


def keep() -> None:
    """Typing has paused."""
    written = components.written("draft")
    if written and is_news(written):
        with acknowledged(written):
            kept = practice().keep(
                who.known().id, written.attempt, written.text, written.base, now()
            )
            state.set_writing(version=kept.version)


def check() -> None:
    """Ctrl+Enter, or the button in the essay box."""
    written = components.written("check")
    if written and is_news(written):
        with acknowledged(written):
            checked = practice().check(
                who.known().id, written.attempt, written.text, written.base, now()
            )
            state.set_writing(version=checked.version)
            _show(checked)


def check_again(attempt_id: str) -> None:
    """The stored text once more: the grammar server was down, and is back."""
    attempt = current(attempt_id).attempt
    checked = practice().check(attempt.trainee_id, attempt.id, attempt.text, attempt.version, now())
    _show(checked)


def submit(attempt_id: str) -> None:
    """Hand in what stands in the essay box."""
    attempt = current(attempt_id).attempt
    practice().submit(attempt.trainee_id, attempt.id, attempt.text, attempt.version, now())
    st.query_params["attempt"] = attempt_id


def put(attempt_id: str, text: str) -> None:
    """Another text into the essay box: a suggestion taken, or taken back."""
    attempt = current(attempt_id).attempt
    practice().keep(attempt.trainee_id, attempt.id, text, attempt.version, now())
    if state.PLAIN_TEXT in st.session_state:
        st.session_state[state.PLAIN_TEXT] = text


def stored(attempt_id: str) -> AttemptView:
    return practice().attempt(who.known().id, attempt_id)


def current(attempt_id: str) -> AttemptView:
    """The attempt as stored, with what was typed a moment before the click."""
    keep()
    keep_plain(attempt_id)
    return stored(attempt_id)


def keep_plain(attempt_id: str) -> None:
    """The plain box's text; it knows no versions, so it takes the stored one."""
    text = st.session_state.get(state.PLAIN_TEXT)
    if text is None or not state.plain_editor():
        return
    attempt = stored(attempt_id).attempt
    text = components.storable(text)
    if text != attempt.text:
        practice().keep(attempt.trainee_id, attempt.id, text, attempt.version, now())


def check_plain(attempt_id: str) -> None:
    keep_plain(attempt_id)
    check_again(attempt_id)


@contextmanager
def acknowledged(written: Written) -> Iterator[None]:
    """Tell the essay box, whatever happens, whether its text is stored."""
    state.set_writing(mount=written.mount, seq=written.seq, failed=True)
    try:
        yield
    except AlreadySubmitted:
        _acknowledge(written)
        raise
    except CoachError:
        _acknowledge_if_stored(written)
        raise
    state.set_writing(failed=False)


def _acknowledge(written: Written) -> None:
    attempt = stored(written.attempt).attempt
    state.set_writing(version=attempt.version, failed=False)


def _acknowledge_if_stored(written: Written) -> None:
    """A text too long to check is stored all the same."""
    attempt = stored(written.attempt).attempt
    if attempt.text == written.text:
        state.set_writing(version=attempt.version, failed=False)


def is_news(written: Written) -> bool:
    """Not the text that was dealt with already: components say their state in every run."""
    last = state.writing()
    if written.attempt != state.open_attempt():
        return False
    return written.mount != last.get("mount") or written.seq > last.get("seq", 0)


def _show(checked: Checked) -> None:
    state.set_changes([])
    state.set_all_issues(shown=False)
    state.wish_to_see(f"{checked.draft.id}.{checked.version}")
