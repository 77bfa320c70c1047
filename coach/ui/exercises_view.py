"""The list of exercises: what is unfinished first, then what is new, then what is done."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from coach.domain.attempt import AttemptSummary
from coach.domain.exercise import Category, Exercise, Level
from coach.ui import frame
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import digits, number, read, say

_CATEGORY, _LEVEL = "exercises.category", "exercises.level"
_EVERY = "every"
_ORDER = {category: place for place, category in enumerate(Category)}


def draw_filters() -> tuple[Category | None, Level | None]:
    """Which work and which level; None for all."""
    names = {name: say(f"category.{name}") for name in (_EVERY, *map(str, Category))}
    with st.container(key="exercises_filters", horizontal=True, vertical_alignment="bottom"):
        category = st.selectbox(
            say("exercises.category"),
            list(names),
            format_func=names.__getitem__,
            key=_CATEGORY,
            persist_state="session",
            label_visibility="collapsed",
            filter_mode=None,
        )
        level = st.segmented_control(
            say("exercises.level"),
            list(map(str, Level)),
            key=_LEVEL,
            persist_state="session",
            label_visibility="collapsed",
        )
    return (
        None if category in (None, _EVERY) else Category(category),
        Level(level) if level else None,
    )


def clear_filters() -> None:
    st.session_state[_CATEGORY] = _EVERY
    st.session_state[_LEVEL] = None


def draw_list(exercises: Iterable[Exercise], history: Sequence[AttemptSummary]) -> None:
    latest = latest_attempts(history)
    groups: dict[str, list[Exercise]] = {"unfinished": [], "fresh": [], "done": []}
    for exercise in sorted(exercises, key=_rank):
        groups[_group(latest.get(exercise.id))].append(exercise)
    for name, members in groups.items():
        if not members:
            continue
        show(tag("h2", say(f"exercises.{name}"), class_="group"))
        for exercise in members:
            draw_card(exercise, latest.get(exercise.id))


def draw_empty() -> None:
    """Nothing passes the filters: say so, and offer the way out."""
    show(tag("p", say("exercises.none"), class_="empty"))
    st.button(say("exercises.show_all"), key="exercises.show_all", on_click=clear_filters)


def draw_card(exercise: Exercise, attempt: AttemptSummary | None) -> None:
    """One exercise; the whole card is the link."""
    with st.container(key=f"exercise_card_{exercise.id}", gap=None):
        query = {"exercise": exercise.id}
        st.page_link(frame.PAGES["practice"], label=read(exercise.title), query_params=query)
        facts = [
            say(f"category.{exercise.category}"),
            exercise.level,
            say("practice.about", minutes=digits(str(exercise.minutes))),
        ]
        show(tag("p", " · ".join(facts), _status(attempt), class_="card-facts soft small"))


def following(
    exercise: Exercise, exercises: Mapping[str, Exercise], history: Sequence[AttemptSummary]
) -> Exercise | None:
    """The next one not handed in yet, of the same work first."""
    done = {attempt.exercise_id for attempt in history if attempt.submitted_at}
    open_ones = [e for e in exercises.values() if e.id not in done and e.id != exercise.id]
    return min(
        open_ones,
        key=lambda e: (e.category != exercise.category, *_rank(e)),
        default=None,
    )


def latest_attempts(history: Sequence[AttemptSummary]) -> dict[str, AttemptSummary]:
    """The newest attempt at each exercise; the history is newest first."""
    latest: dict[str, AttemptSummary] = {}
    for attempt in history:
        latest.setdefault(attempt.exercise_id, attempt)
    return latest


def _rank(exercise: Exercise) -> tuple[str, int, str]:
    """Easier first, then in the order of the categories."""
    return exercise.level, _ORDER[exercise.category], exercise.id


def _group(attempt: AttemptSummary | None) -> str:
    if attempt is None:
        return "fresh"
    return "done" if attempt.submitted_at else "unfinished"


def _status(attempt: AttemptSummary | None) -> object:
    if attempt is None:
        return None
    if attempt.submitted_at is None:
        return tag("span", say("exercises.go_on"), class_="tag now")
    if attempt.last_overall is None:
        return tag("span", say("exercises.handed_in"), class_="tag")
    return tag("span", say("exercises.score", score=number(attempt.last_overall)), class_="tag")
