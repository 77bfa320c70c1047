"""Importing a class list: choose a file, see every fault and who would come, then add them."""

import streamlit as st

from coach.domain.cohort import Cohort
from coach.domain.roster import Roster
from coach.services.enrol import Enrolled
from coach.ui import frame, resources, state, who, writing
from coach.ui.desk.files import read_table
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, number, say


def draw_import(cohort: Cohort) -> None:
    with st.expander(say("roster.title"), key="roster.title"):
        show(tag("p", say("roster.how"), class_="small"))
        file = st.file_uploader(say("roster.file"), type=["csv", "xlsx"], key="roster.file")
        if file is None:
            return
        table = read_table(file.getvalue())
        plan = resources.coach().enrol.plan(who.actor(), cohort.id, table)
        _draw_plan(plan)
        st.button(
            count("roster.add", len(plan.entries)),
            key="roster.add",
            type="primary",
            disabled=not plan.is_clean,
            on_click=frame.guarded(_enrol),
            args=(cohort.id, table),
        )


def _draw_plan(plan: Roster) -> None:
    """The dry run: every fault with its row, then who would be added."""
    if plan.faults:
        found = [
            tag(
                "li",
                tag(
                    "b",
                    say("roster.row", row=number(fault.row)) if fault.row else say("roster.whole"),
                ),
                " ",
                say(f"roster.{fault.wrong}"),
                " ",
                tag("q", fault.value) if fault.value else None,
            )
            for fault in plan.faults
        ]
        show(
            tag(
                "div",
                tag("p", count("roster.faults", len(plan.faults))),
                tag("ul", *found),
                class_="notice-block action",
                role="alert",
            )
        )
    if plan.entries:
        names = ", ".join(one.name for one in plan.entries)
        summary = tag("summary", count("roster.people", len(plan.entries)))
        show(tag("details", summary, tag("p", names), class_="small"))


def _enrol(cohort_id: str, table: list[list[str]]) -> None:
    added: tuple[Enrolled, ...] = resources.coach().enrol.enrol(
        who.actor(), cohort_id, table, writing.now()
    )
    state.set_codes(cohort_id, [(one.name, one.sign_in_name, one.code) for one in added])
