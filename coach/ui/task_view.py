"""What the reply must do, and the hints, three steps of them."""

import streamlit as st
from markupsafe import Markup

from coach.domain.assessment import Assessment, FactResult
from coach.domain.exercise import Exercise, Fact
from coach.ui import frame, state
from coach.ui.markup import draw, join, tag
from coach.ui.texts import digits, number, read, say


def draw_task(exercise: Exercise, last: Assessment | None) -> None:
    """Goals, the facts to get right (ticked as of the last check), and what to mind."""
    results = {result.fact: result for result in last.facts} if last else {}
    facts = [_fact(fact, results.get(fact.id)) for fact in exercise.facts]
    limits = [tag("li", read(limit.label)) for limit in exercise.limits]
    words = say(
        "practice.word_range",
        min=number(exercise.words.min),
        max=number(exercise.words.max),
    )
    draw(
        tag(
            "section",
            tag("h2", say("practice.task")),
            tag("ul", *[tag("li", read(goal)) for goal in exercise.goals]),
            _list("practice.facts", facts, "plain ticks" if results else "plain"),
            _list("practice.limits", limits, ""),
            tag("p", words, class_="soft small"),
            class_="task",
        )
    )


def _fact(fact: Fact, result: FactResult | None) -> Markup:
    """By its label only: finding the value in the messages is part of the work."""
    looks = None if result is None else "yes" if result.met else "no"
    return tag("li", read(fact.label), class_=looks)


def draw_hints(exercise: Exercise) -> None:
    """What to think of, how to start, a frame: one step at a tap."""
    shown = state.hints_shown()
    for step, hint in enumerate(exercise.hints[:shown], start=1):
        label = tag("p", say(f"practice.hint_{step}"), class_="soft small")
        draw(tag("div", label, tag("p", read(hint), class_="words"), class_="hint"))
    left = len(exercise.hints) - shown
    if left:
        st.button(
            say("practice.hint" if shown == 0 else "practice.next_hint", left=digits(str(left))),
            key="practice.hint",
            icon=":material/lightbulb:",
            type="tertiary",
            on_click=frame.guarded(state.show_hints),
            args=(shown + 1,),
        )


def _list(heading: str, items: list[Markup], looks: str) -> Markup | None:
    if not items:
        return None
    return join(tag("h3", say(heading)), tag("ul", *items, class_=looks))
