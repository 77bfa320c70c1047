"""The only session keys. Values are ids, numbers and plain texts, never objects."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import streamlit as st

from coach.domain.language import Language

_OWNER = "frame.owner"
_LANGUAGE = "frame.reader"
_PROBLEM = "frame.problem"
_ATTEMPTS = "practice.attempts"
_OPEN = "practice.open"
_WRITING = "practice.writing"
_CHANGES = "practice.changes"
_HINTS = "practice.hints"
_ALL_ISSUES = "practice.all_issues"
_PLAIN = "practice.plain"
_SIGHT = "practice.sight"
_CARDS = "exercises.cards"
_QUESTION = "mistakes.question"
_RESULT = "mistakes.result"
_CLASS = "desk.last_class"
_CODES = "classes.made_codes"
_MADE_RUN = "grading.made_run"

_FIRST_CARDS, _MORE_CARDS = 12, 24  # a screen or two, and then some

PLAIN_TEXT = "practice.text"
MARKED = "practice.marked"


def belong_to(trainee_id: str | None) -> None:
    """Forget all that another trainee's run of this tab left: someone else signed in, or nobody."""
    owner = st.session_state.get(_OWNER)
    if owner is not None and owner != trainee_id:
        read = language()
        st.session_state.clear()
        set_language(read)
    st.session_state[_OWNER] = trainee_id


def language() -> Language:
    """What the reader reads; Bengali until the trainee is known."""
    return Language(st.session_state.get(_LANGUAGE, Language.BENGALI))


def set_language(chosen: Language) -> None:
    st.session_state[_LANGUAGE] = str(chosen)


def note_problem(key: str, facts: Mapping[str, object]) -> None:
    """Something went wrong; the page says so when it is next drawn."""
    st.session_state[_PROBLEM] = {"key": key, "facts": dict(facts)}


def take_problem() -> dict[str, Any] | None:
    """What went wrong since the page was last drawn, once."""
    problem: dict[str, Any] | None = st.session_state.pop(_PROBLEM, None)
    return problem


def attempt_id(exercise_id: str) -> str | None:
    """The attempt this session last had open at the exercise."""
    opened: dict[str, str | None] = st.session_state.get(_ATTEMPTS, {})
    return opened.get(exercise_id)


def open_attempt() -> str | None:
    """The attempt on the page now."""
    opened: str | None = st.session_state.get(_OPEN)
    return opened


def set_attempt(exercise_id: str, attempt: str | None) -> None:
    """`attempt` is on the page now; None to begin anew. What was shown of another one goes."""
    st.session_state[_ATTEMPTS] = {**st.session_state.get(_ATTEMPTS, {}), exercise_id: attempt}
    if st.session_state.get(_OPEN) == attempt:
        return
    st.session_state[_OPEN] = attempt
    for key in (_WRITING, _CHANGES, _HINTS, _ALL_ISSUES, PLAIN_TEXT):
        st.session_state.pop(key, None)


def editor() -> str:
    """The essay box's key: one for each attempt, so that none speaks for another."""
    return f"practice.editor_{open_attempt()}"


def writing() -> dict[str, Any]:
    """Which text of the browser's was kept last: mount, seq, and whether it failed."""
    kept: dict[str, Any] = st.session_state.get(_WRITING, {})
    return kept


def set_writing(**kept: object) -> None:
    st.session_state[_WRITING] = {**writing(), **kept}


def changes() -> list[dict[str, Any]]:
    """Suggestions put into the text since the last check, oldest first."""
    applied: list[dict[str, Any]] = st.session_state.get(_CHANGES, [])
    return applied


def set_changes(applied: list[dict[str, Any]]) -> None:
    st.session_state[_CHANGES] = applied


def hints_shown() -> int:
    return int(st.session_state.get(_HINTS, 0))


def show_hints(count: int) -> None:
    st.session_state[_HINTS] = count


def all_issues() -> bool:
    """Whether the issues beyond the most useful few are shown too."""
    return bool(st.session_state.get(_ALL_ISSUES, False))


def set_all_issues(*, shown: bool) -> None:
    st.session_state[_ALL_ISSUES] = shown


def cards_shown() -> int:
    """How many exercises the list shows."""
    return int(st.session_state.get(_CARDS, _FIRST_CARDS))


def show_more_cards() -> None:
    st.session_state[_CARDS] = cards_shown() + _MORE_CARDS


def plain_editor() -> bool:
    """Whether the trainee writes in the plain box, with nothing of ours around it."""
    return bool(st.session_state.get(_PLAIN, "plain" in st.query_params))


def set_plain_editor(*, chosen: bool) -> None:
    st.session_state[_PLAIN] = chosen


def wish_to_see(sight: str) -> None:
    """The reader wants to look at what was found; `sight` names it, so that it is shown once."""
    st.session_state[_SIGHT] = sight


def take_sight() -> dict[str, Any]:
    """Which container to bring into view, once for each check."""
    return {"target": "feedback_top", "show": st.session_state.pop(_SIGHT, None)}


def last_class() -> str | None:
    """The class a mentor last looked at."""
    looked_at: str | None = st.session_state.get(_CLASS)
    return looked_at


def set_last_class(cohort_id: str) -> None:
    st.session_state[_CLASS] = cohort_id


def codes(cohort_id: str) -> list[tuple[str, str, str]]:
    """Name, sign-in name and one-time code of people of the class, just made."""
    made: dict[str, list[tuple[str, str, str]]] = st.session_state.get(_CODES, {})
    return made.get(cohort_id, [])


def set_codes(cohort_id: str, made: list[tuple[str, str, str]]) -> None:
    st.session_state[_CODES] = {cohort_id: made}


def mistake_question(card_id: str, turn: int) -> str:
    """The id of the answer to this question: the same across reruns, so that a double
    click stores once."""
    asked = f"{card_id}.{turn}"
    known: dict[str, str] = st.session_state.get(_QUESTION, {})
    if asked not in known:
        known = {asked: str(uuid4())}
        st.session_state[_QUESTION] = known
    return known[asked]


def mistake_result() -> dict[str, Any] | None:
    """What became of the last answer, until the trainee goes on."""
    result: dict[str, Any] | None = st.session_state.get(_RESULT)
    return result


def set_mistake_result(result: dict[str, Any] | None) -> None:
    st.session_state[_RESULT] = result
    st.session_state.pop(_QUESTION, None)


def set_made_run(run_id: str) -> None:
    """A file was just looked at; its page is shown next."""
    st.session_state[_MADE_RUN] = run_id


def take_made_run() -> str | None:
    """The run that was just made, once."""
    made: str | None = st.session_state.pop(_MADE_RUN, None)
    return made
