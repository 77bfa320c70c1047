"""Finding an exercise among many: words searched for, and what kind of task it should be."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from coach.domain.exercise import Category, Exercise, Kind, Level, Move
from coach.ui.texts import number, say

_SEARCH, _CATEGORY, _LEVEL = "exercises.search", "exercises.category", "exercises.level"
_KIND, _SKILL, _TIME = "exercises.kind", "exercises.skill", "exercises.time"
_KEYS = (_SEARCH, _CATEGORY, _LEVEL, _KIND, _SKILL, _TIME)
_EVERY = "every"
_MINUTES = (8, 12, 60)  # at most: a break, a lunch hour's half, any


@dataclass(frozen=True, slots=True)
class Wanted:
    """None (or no words) asks for nothing. A skill is a move that the answer must make."""

    words: tuple[str, ...] = ()
    category: Category | None = None
    level: Level | None = None
    kind: Kind | None = None
    skill: Move | None = None
    minutes: int | None = None

    def fits(self, exercise: Exercise) -> bool:
        return (
            self.category in (None, exercise.category)
            and self.level in (None, exercise.level)
            and self.kind in (None, exercise.kind)
            and (self.skill is None or self.skill in exercise.moves.wanted)
            and (self.minutes is None or exercise.minutes <= self.minutes)
            and _has(exercise, self.words)
        )


def draw() -> Wanted:
    """The search box and what narrows it; what is seldom needed stays folded."""
    sought: str = st.text_input(
        say("exercises.search"),
        key=_SEARCH,
        persist_state="session",
        placeholder=say("exercises.search"),
        label_visibility="collapsed",
        icon=":material/search:",
    )
    with st.container(key="exercises_filters", horizontal=True, vertical_alignment="bottom"):
        category = _one_of(Category, _CATEGORY, "category")
        level = st.segmented_control(
            say("exercises.level"),
            list(map(str, Level)),
            key=_LEVEL,
            persist_state="session",
            label_visibility="collapsed",
        )
    with st.expander(say("exercises.more_filters"), key="exercises.more_filters"):
        kind = _one_of(Kind, _KIND, "kind", label="exercises.kind")
        skill = _one_of(Move, _SKILL, "move", label="exercises.skill")
        minutes = st.select_slider(
            say("exercises.time"),
            _MINUTES,
            value=_MINUTES[-1],
            format_func=_time,
            key=_TIME,
            persist_state="session",
        )
    return Wanted(
        words=tuple(_plain(sought or "").split()),
        category=Category(category) if category else None,
        level=Level(level) if level else None,
        kind=Kind(kind) if kind else None,
        skill=Move(skill) if skill else None,
        minutes=minutes if minutes != _MINUTES[-1] else None,
    )


def clear() -> None:
    """Ask for nothing again."""
    for key in _KEYS:
        st.session_state.pop(key, None)
    st.session_state[_SEARCH] = ""
    st.session_state[_CATEGORY] = st.session_state[_KIND] = st.session_state[_SKILL] = _EVERY
    st.session_state[_LEVEL] = None
    st.session_state[_TIME] = _MINUTES[-1]


def _one_of(
    values: Iterable[StrEnum], key: str, texts: str, *, label: str = "exercises.category"
) -> str | None:
    names = {_EVERY: say(f"{texts}.{_EVERY}")} | {str(v): say(f"{texts}.{v}") for v in values}
    chosen: str | None = st.selectbox(
        say(label),
        list(names),
        format_func=names.__getitem__,
        key=key,
        persist_state="session",
        label_visibility="collapsed" if label == "exercises.category" else "visible",
        filter_mode=None,
    )
    return None if chosen in (None, _EVERY) else chosen


def _time(minutes: int) -> str:
    if minutes == _MINUTES[-1]:
        return say("exercises.any_time")
    return say("exercises.at_most", minutes=number(minutes))


def _has(exercise: Exercise, words: Sequence[str]) -> bool:
    return all(word in _written(exercise) for word in words)


def _written(exercise: Exercise) -> str:
    """Everything by which a trainee might look for it, in both languages."""
    parts = [
        exercise.title.en,
        exercise.title.bn,
        exercise.situation.en,
        exercise.situation.bn,
        *exercise.teaches,
        *(message.sender for message in exercise.messages),
        *(message.text for message in exercise.messages),
    ]
    return _plain(" ".join(parts))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
