"""The hiring test: which one, the test itself, and what it showed."""

from datetime import timedelta

import streamlit as st
from markupsafe import Markup

from coach.domain.exercise import Exercise
from coach.services.hiring_test import TIME, Choice, Sitting
from coach.ui import (
    components,
    feedback_view,
    finished_view,
    frame,
    hiring,
    routes,
    scorecard_view,
    situation_view,
    state,
    task_view,
    write_view,
    writing,
)
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, digits, number, read, say

_MINUTES = int(TIME.total_seconds()) // 60


def draw_choices(choices: tuple[Choice, ...]) -> None:
    rules = ("clock", "help", "once", "report")
    show(
        tag(
            "header",
            tag("h1", say("test.title")),
            tag("p", say("test.lead", minutes=number(_MINUTES)), class_="lead"),
            tag("ul", *[tag("li", say(f"test.rule_{rule}")) for rule in rules], class_="rules"),
            class_="heading",
        )
    )
    if not choices:
        show(tag("p", say("test.none"), class_="empty"))
    for choice in choices:
        _draw_choice(choice)


def _draw_choice(choice: Choice) -> None:
    exercise = choice.exercise
    with st.container(key=f"test_card_{exercise.id}", gap="small"):
        facts = [say(f"category.{exercise.category}"), str(exercise.level)]
        show(
            tag(
                "div",
                tag("h2", read(exercise.title)),
                tag("p", " · ".join(facts), _taken(choice), class_="card-facts soft small"),
                class_="test-card",
            )
        )
        st.button(
            say("test.go_on" if choice.running else "test.start"),
            key=f"test.start_{exercise.id}",
            type="primary" if choice.running else "secondary",
            on_click=frame.guarded(hiring.begin),
            args=(exercise.id,),
        )


def _taken(choice: Choice) -> Markup | None:
    if choice.best is None:
        return (
            tag("span", count("test.taken", choice.taken), class_="tag") if choice.taken else None
        )
    return tag("span", say("test.best", score=number(choice.best)), class_="tag")


def draw_running(test: Sitting) -> None:
    """The brief beside the box, as in practice, without hints and without a check."""
    exercise, attempt = test.exercise, test.view.attempt
    with st.container(key="practice_shell"):
        with st.container(key="practice_brief"):
            situation_view.draw_heading(exercise)
            situation_view.draw_messages(exercise)
        with st.container(key="practice_task"):
            task_view.draw_task(exercise, None)
        with st.container(key="practice_main"):
            if state.plain_editor():
                _draw_plain(test)
            else:
                components.editor(
                    {
                        **write_view.contents(exercise, attempt),
                        "labels": _labels(exercise),
                        "left": test.left.total_seconds(),
                    },
                    keep=frame.guarded(writing.keep),
                    check=frame.guarded(hiring.hand_in),
                )
            write_view.draw_choice()


def _labels(exercise: Exercise) -> dict[str, str]:
    left = "{count}"
    return {
        **write_view.labels(exercise),
        "check": say("test.hand_in"),
        "checking": say("test.handing_in"),
        "minutes_left": say("test.minutes_left", count=left),
        "seconds_left": say("test.seconds_left", count=left),
    }


def _draw_plain(test: Sitting) -> None:
    attempt = test.view.attempt
    show(tag("p", say("test.left", time=clock(test.left)), class_="notice", role="timer"))
    write_view.draw_plain_text(test.exercise, attempt)
    st.button(
        say("test.hand_in"),
        key="test.hand_in",
        type="primary",
        width="stretch",
        on_click=frame.guarded(hiring.hand_in_plain),
        args=(attempt.id,),
    )


def draw_report(test: Sitting) -> None:
    """What a hiring manager would have seen, then how to do better."""
    view, exercise = test.view, test.exercise
    show(
        tag(
            "header",
            tag("h1", say("test.report")),
            tag("p", read(exercise.title), class_="lead"),
            facts(test),
            class_="heading",
        )
    )
    with st.container(key="test_actions", horizontal=True):
        st.link_button(
            say("test.print"),
            f"{routes.REPORT}?attempt={view.attempt.id}",
            icon=":material/print:",
        )
        st.page_link(frame.PAGES["test"], label=say("test.another"))
    if view.last:
        if not view.last.complete:
            st.button(
                say("engine.check_again"),
                key="test.check_again",
                on_click=frame.guarded(writing.check_again),
                args=(view.attempt.id,),
            )
        scorecard_view.draw(exercise, view, view.last)
        feedback_view.draw(exercise, view, view.last)
    finished_view.draw_answers(exercise, view)


def facts(test: Sitting) -> Markup:
    """Time and length, each with its limit: what an agency looks at first."""
    words = test.view.last.readability.words if test.view.last else 0
    limits = test.exercise.words
    late = say("test.late", time=clock(test.late)) if test.late else say("test.in_time")
    fits = limits.min <= words <= limits.max
    return tag(
        "ul",
        tag(
            "li", say("test.used", time=clock(test.used)), " · ", late, class_=_looks(not test.late)
        ),
        tag(
            "li",
            say(
                "test.words",
                words=number(words),
                min=number(limits.min),
                max=number(limits.max),
            ),
            class_=_looks(fits),
        ),
        class_="ticks",
    )


def _looks(good: object) -> str:
    return "yes" if good else "no"


def clock(span: timedelta) -> str:
    """Minutes and seconds: 9:05."""
    seconds = int(span.total_seconds())
    return digits(f"{seconds // 60}:{seconds % 60:02}")
