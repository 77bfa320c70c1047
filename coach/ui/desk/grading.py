"""The class's file dropped on the page, and the list of runs."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import streamlit as st

from coach.domain.account import Actor, Role
from coach.domain.cohort import Cohort
from coach.domain.exercise import Exercise
from coach.domain.grading_run import UNDER_WAY, GradingRun
from coach.services.grade_class import ANYBODYS_LIMIT
from coach.ui import components, frame, resources, state, who
from coach.ui.desk.overview import plain
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import number, read, say, when

_KINDS = ["csv", "tsv", "xlsx", "xlsm", "jsonl", "zip", "txt", "md", "docx", "odt", "pdf"]
_KINDS += ["html", "htm", "eml", "ndjson"]


def draw_heading(*, is_first: bool) -> None:
    show(
        tag(
            "header",
            tag("h1", say("batch.title")),
            tag("p", say("batch.lead") if is_first else say("batch.lead_short"), class_="lead"),
            class_="heading",
        )
    )


def classes(actor: Actor) -> tuple[Cohort, ...]:
    """Running ones whose trainees the results can be filed for."""
    if actor.role is not Role.MENTOR:
        return ()
    return tuple(one for one in resources.coach().teach.classes(actor) if not one.archived_at)


def draw_new(exercises: Mapping[str, Exercise], own: Sequence[Cohort]) -> None:
    st.file_uploader(
        say("batch.file"),
        type=_KINDS,
        key="grading.file",
        max_upload_size=ANYBODYS_LIMIT,
    )
    show(tag("p", say("batch.kinds", limit=number(ANYBODYS_LIMIT)), class_="soft small"))
    titles = {one.id: read(one.title) for one in exercises.values()}
    st.selectbox(
        say("batch.exercise"),
        [None, *sorted(titles, key=lambda name: titles[name].casefold())],
        format_func=lambda name: f"{titles[name]} ({name})" if name else say("batch.in_table"),
        key="grading.exercise",
    )
    if own:
        names = {one.id: one.name for one in own}
        st.selectbox(
            say("batch.class"),
            [None, *names],
            format_func=lambda name: names[name] if name else say("batch.no_class"),
            key="grading.class",
        )
    st.button(
        say("batch.look"), key="grading.look", type="primary", on_click=frame.guarded(_receive)
    )
    if made := state.take_made_run():
        st.query_params["run"] = made
        st.rerun()


def _receive() -> None:
    given = st.session_state.get("grading.file")
    if given is None:
        return frame.note("batch.no_file")
    made = resources.coach().grading.receive(
        who.actor(),
        components.storable(given.name),
        given.getvalue(),
        st.session_state.get("grading.exercise"),
        st.session_state.get("grading.class"),
        datetime.now(UTC),
    )
    state.set_made_run(made.id)
    return None


def draw_runs(runs: Sequence[GradingRun]) -> None:
    if not runs:
        return
    show(tag("h2", say("batch.runs"), class_="group"))
    for run in runs:
        with st.container(key=f"run_{run.id}", horizontal=True):
            with st.container(key=f"run_name_{run.id}", gap=None):
                st.page_link(
                    frame.PAGES["grading"], label=plain(run.file), query_params={"run": run.id}
                )
                about = f"{say(f'batch.state.{run.state}')} · {when(run.made_at)}"
                show(tag("p", about, class_="soft small"))
            if run.state not in UNDER_WAY:
                st.button(
                    say("batch.delete"),
                    key=f"grading.delete_{run.id}",
                    type="tertiary",
                    on_click=frame.guarded(delete),
                    args=(run.id,),
                )


def delete(run_id: str) -> None:
    resources.coach().grading.delete(who.actor(), run_id)
