"""The exercises as cards: what is unfinished, what is found, and any of them as a surprise."""

import random
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from coach.domain.attempt import AttemptSummary, Mode
from coach.domain.exercise import Category, Exercise
from coach.ui import exercises_filter, frame, state
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, digits, number, read, say

_ORDER = {category: place for place, category in enumerate(Category)}


def draw_unfinished(exercises: Mapping[str, Exercise], history: Sequence[AttemptSummary]) -> None:
    """What was begun and waits, newest first."""
    latest = latest_attempts(history)
    begun = [name for name, one in latest.items() if _group(one) == "unfinished"]
    waiting = [exercises[name] for name in begun if name in exercises]
    if waiting:
        show(tag("h2", say("exercises.unfinished"), class_="group"))
    for exercise in waiting[:3]:
        draw_card(exercise, latest[exercise.id], place="unfinished")


def draw_list(exercises: Iterable[Exercise], history: Sequence[AttemptSummary]) -> None:
    """New ones first, then what was begun, then what is done; a screenful, and more at a tap."""
    latest = latest_attempts(history)
    order = ("fresh", "unfinished", "done")
    ranked = sorted(exercises, key=lambda e: (order.index(_group(latest.get(e.id))), *_rank(e)))
    shown = state.cards_shown()
    for exercise in ranked[:shown]:
        draw_card(exercise, latest.get(exercise.id))
    if len(ranked) > shown:
        st.button(
            count("exercises.show_more", len(ranked) - shown),
            key="exercises.show_more",
            width="stretch",
            on_click=state.show_more_cards,
        )


def draw_empty() -> None:
    """Nothing passes the filters: say so, and offer the way out."""
    show(tag("p", say("exercises.none"), class_="empty"))
    st.button(say("exercises.show_all"), key="exercises.show_all", on_click=exercises_filter.clear)


def draw_surprise(exercises: Sequence[Exercise], history: Sequence[AttemptSummary]) -> None:
    """Any one of these that was not handed in yet; of all of them when none is left."""
    done = {attempt.exercise_id for attempt in history if attempt.submitted_at}
    left = [exercise for exercise in exercises if exercise.id not in done] or list(exercises)
    if st.button(say("exercises.surprise"), key="exercises.surprise", icon=":material/casino:"):
        chosen = random.choice(left)
        st.switch_page(frame.PAGES["practice"], query_params={"exercise": chosen.id})


def draw_card(exercise: Exercise, attempt: AttemptSummary | None, *, place: str = "") -> None:
    """One exercise; the whole card is the link. `place` keeps two cards of one apart."""
    key = f"{place}_{exercise.id}" if place else exercise.id
    with st.container(key=f"exercise_card_{key}", gap=None):
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
    """The newest practice at each exercise; the history is newest first."""
    latest: dict[str, AttemptSummary] = {}
    for attempt in history:
        if attempt.mode is Mode.PRACTICE:
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
