"""Which of a mentor's classes is looked at: the address says it, and a list to choose from."""

import streamlit as st

from coach.domain.cohort import Cohort
from coach.ui import frame, resources, state, who
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import say

_CHOICE = "desk.class"


def chosen(page: str) -> Cohort | None:
    """The class of `page`, with the way to the others drawn; None when there is none yet."""
    running = [one for one in resources.coach().teach.classes(who.actor()) if not one.archived_at]
    asked = st.query_params.get("class") or state.last_class()
    found = next((one for one in running if one.id == asked), running[0] if running else None)
    if found is None:
        _draw_none(page)
        return None
    state.set_last_class(found.id)
    if len(running) > 1:
        names = {one.id: one.name for one in running}
        st.session_state[_CHOICE] = found.id
        st.selectbox(
            say("desk.class"),
            list(names),
            format_func=names.__getitem__,
            key=_CHOICE,
            on_change=_choose,
            label_visibility="collapsed",
            filter_mode=None,
        )
    return found


def _choose() -> None:
    state.set_last_class(st.session_state[_CHOICE])
    if "class" in st.query_params:
        st.query_params["class"] = st.session_state[_CHOICE]


def _draw_none(page: str) -> None:
    show(
        tag(
            "header",
            tag("h1", say(f"desk.{page}_title")),
            tag("p", say("desk.no_class"), class_="lead"),
            class_="heading",
        )
    )
    st.page_link(frame.PAGES["classes"], label=say("desk.make_class"), icon=":material/add:")
