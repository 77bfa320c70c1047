"""Today: the due review and one next exercise, each with its reason."""

import streamlit as st

from coach.domain.today import Choice, Why
from coach.services.today import Today
from coach.ui import frame
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, number, read, say, short_day


def draw(today: Today) -> None:
    show(tag("h2", say("today.title"), class_="group"))
    _draw_review(today)
    if today.choice:
        _draw_choice(today.choice)
    if today.streak.days > 1:
        key = "today.streak" if today.streak.today else "today.streak_open"
        show(tag("p", count(key, today.streak.days), class_="soft small"))


def _draw_review(today: Today) -> None:
    left = len(today.session.cards)
    if left:
        with st.container(key="today_review", gap=None):
            st.page_link(frame.PAGES["mistakes"], label=count("today.review", left))
            show(tag("p", count("today.review_why", max(1, round(left / 2))), class_="soft small"))
    elif today.session.done:
        show(tag("p", count("mistakes.done", today.session.done), class_="praise"))
    else:
        st.page_link(frame.PAGES["mistakes"], label=say("frame.mistakes"))


def _draw_choice(choice: Choice) -> None:
    with st.container(key="today_choice", gap=None):
        st.page_link(
            frame.PAGES["practice"],
            label=read(choice.exercise.title),
            query_params={"exercise": choice.exercise.id},
        )
        show(tag("p", _reason(choice), class_="soft small"))


def _reason(choice: Choice) -> str:
    exercise = choice.exercise
    if choice.weak:
        return say(
            "today.why_weak",
            concept=say(f"concept.{choice.weak.concept}"),
            missed=number(choice.weak.missed),
            of=number(choice.weak.of),
        )
    if choice.due_at:
        return say("today.why_assigned", day=short_day(choice.due_at))
    if choice.why is Why.VARIETY:
        return say("today.why_variety", category=say(f"category.{exercise.category}"))
    return say(f"today.why_{choice.why}", level=str(exercise.level))
