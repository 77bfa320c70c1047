"""Around every page: the bar above it, and what is said when something fails."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import streamlit as st
from markupsafe import Markup

from coach import locale
from coach.domain.attempt import Trainee
from coach.domain.language import Language
from coach.errors import CoachError
from coach.ui import components, resources, routes, state, who
from coach.ui.markup import draw, tag
from coach.ui.texts import number, say

PAGES = {
    name: routes.PAGES / f"{name}.py"
    for name in ("exercises", "practice", "test", "mistakes", "progress", "lessons", "about")
}
# For mentors only; the services behind them ask again.
MENTOR_PAGES = ("desk", "review", "heatmap", "trainee", "classes", "agreement")
PAGES |= {name: routes.PAGES / f"{name}.py" for name in MENTOR_PAGES}
# For whoever may grade a class's file: mentors, admins, and someone alone on their own machine.
GRADING = "grading"
PAGES[GRADING] = routes.PAGES / "grading.py"


def draw_bar(trainee: Trainee | None, *, is_mentor: bool = False) -> None:
    """Where to go, and the language at a tap."""
    bar = st.container(key="frame_bar", horizontal=True, horizontal_alignment="distribute")
    with bar:
        with st.container(key="frame_links", horizontal=True, gap=None, width="content"):
            for name in ("desk", "review") if is_mentor else ("exercises", "progress"):
                st.page_link(PAGES[name], label=say(f"frame.{name}"))
        if trainee:
            draw(_account_link(trainee))
        other = next(language for language in Language if language is not state.language())
        st.button(
            locale.text(other, "frame.own_name"),
            key="frame.language",
            type="tertiary",
            on_click=guarded(_speak),
            args=(str(other),),
            disabled=trainee is None,
        )


def _account_link(trainee: Trainee) -> Markup:
    """The way to one's account: the first letter of one's name."""
    return tag(
        "a",
        trainee.name[0].upper(),
        href="/account",
        target="_self",
        class_="me",
        aria_label=f"{say('account.mine')}: {trainee.name}",
        title=say("account.mine"),
    )


def dress() -> None:
    """The style sheet, first of all, so that nothing is seen without it."""
    for sheet in ("coach.css", "pages.css", "desk.css"):
        st.html(routes.ASSETS / sheet)


def tell_browser(trainee: Trainee | None) -> None:
    """The page's language, whose page it is, and where the reader now wants to look."""
    components.page(
        language=state.language(), trainee=trainee.id if trainee else None, **state.take_sight()
    )


def guarded(action: Callable[..., None]) -> Callable[..., None]:
    """`action` as a callback: what it raises is said on the page, like a page's own errors."""

    def act(*given: object) -> None:
        with said():
            action(*given)

    return act


@contextmanager
def said() -> Iterator[None]:
    """A CoachError inside becomes a sentence on the page."""
    try:
        yield
    except CoachError as error:
        state.note_problem(f"error.{error.code}", error.facts)


def note(key: str) -> None:
    """Say this sentence when the page is next drawn."""
    state.note_problem(key, {})


def draw_problem() -> None:
    """What went wrong in this run or the callback before it, in the reader's words."""
    problem = state.take_problem()
    if problem:
        text = say(problem["key"], **_written(problem["facts"]))
        draw(tag("div", tag("p", text), class_="notice action", role="alert"))


def _written(facts: Mapping[str, object]) -> dict[str, object]:
    """Numbers as the reader writes them."""
    return {
        name: number(fact) if isinstance(fact, int | float) else fact
        for name, fact in facts.items()
    }


def _speak(language: str) -> None:
    state.set_language(Language(language))
    resources.coach().welcome.speak(who.known().id, Language(language))
