"""The trainee's path: which one, how far, what comes next, and all of its stages."""

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from coach.domain.attempt import AttemptSummary
from coach.domain.curriculum import Curriculum, StageStanding, Standing, nearest, standing
from coach.domain.exercise import Exercise
from coach.ui import exercises_view
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, number, read, say

_PATH = "exercises.path"


def draw(
    curriculum: Curriculum,
    exercises: Mapping[str, Exercise],
    history: Sequence[AttemptSummary],
) -> None:
    latest = exercises_view.latest_attempts(history)
    handed_in = {attempt.exercise_id for attempt in history if attempt.submitted_at}
    show(tag("h2", say("path.title"), class_="group"))
    chosen = curriculum.path(_choice(curriculum, handed_in)) or curriculum.paths[0]
    stand = standing(chosen, handed_in)
    show(
        tag(
            "div",
            tag("p", read(chosen.about), class_="small soft"),
            _meter(stand),
            class_="path",
        )
    )
    if stand.next is None:
        show(tag("p", say("path.finished"), class_="praise"))
    else:
        exercises_view.draw_card(exercises[stand.next], latest.get(stand.next), place="next")
    with st.expander(say("path.whole"), key="exercises.whole_path"):
        for number_, stage in enumerate(stand.stages, start=1):
            _draw_stage(number_, stage, exercises, latest)


def _choice(curriculum: Curriculum, handed_in: Collection[str]) -> str | None:
    """The path looked at; at first the one that is furthest."""
    names = {path.id: read(path.title) for path in curriculum.paths}
    if _PATH not in st.session_state:
        st.session_state[_PATH] = nearest(curriculum, handed_in).id
    chosen: str | None = st.selectbox(
        say("path.choose"),
        list(names),
        format_func=names.__getitem__,
        key=_PATH,
        persist_state="session",
        label_visibility="collapsed",
        filter_mode=None,
    )
    return chosen


def _meter(stand: Standing) -> object:
    share = round(100 * stand.done / stand.total)
    done = say("path.done", done=number(stand.done), total=number(stand.total))
    return tag(
        "p",
        tag("span", tag("i", style=f"width:{share}%"), class_="meter", aria_hidden="true"),
        tag("span", done, class_="small"),
        class_="path-meter",
    )


def _draw_stage(
    place: int,
    stage: StageStanding,
    exercises: Mapping[str, Exercise],
    latest: Mapping[str, AttemptSummary],
) -> None:
    waits = (
        None if stage.is_open else tag("span", count("path.waits", stage.waits_for), class_="tag")
    )
    title = say("path.stage", number=number(place), title=read(stage.stage.title))
    show(tag("h3", title, " ", waits, class_="stage"))
    for name in stage.stage.exercises:
        exercises_view.draw_card(exercises[name], latest.get(name), place="path")
