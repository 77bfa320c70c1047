"""Practise my mistakes: a question, what became of the answer, and the end of the day's."""

from typing import Any

import streamlit as st
from markupsafe import Markup

from coach.domain.item import GAP, Choose, Fix, Gap, Item, Prefer, Reorder, shuffled
from coach.domain.language import Bilingual
from coach.domain.notebook import Card
from coach.domain.session import CHOICES
from coach.services.notebook import Session
from coach.ui import frame, mistaking, resources, state
from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import count, number, read, say


def draw_heading(session: Session) -> None:
    goal = session.done + len(session.cards)
    lead = say("mistakes.lead")
    if goal:
        lead = say("mistakes.standing", done=number(session.done), goal=number(goal))
    show(
        tag(
            "header",
            tag("h1", say("frame.mistakes")),
            tag("p", lead, class_="lead"),
            class_="heading",
        )
    )


def draw_question(card: Card) -> None:
    """One's own sentence, or a fresh item of the same concept."""
    item = resources.coach().mistakes.question(card)
    answer_id = state.mistake_question(card.id, card.turn)
    show(tag("h2", say(f"concept.{card.slip.concept}"), class_="group"))
    show(_asked(card, item))
    with st.form(key="mistakes.form", border=False):
        _draw_field(card, item, mistaking.field(answer_id))
        st.form_submit_button(
            say("mistakes.check"),
            key="mistakes.check",
            type="primary",
            on_click=frame.guarded(mistaking.answer),
            args=(card.id, answer_id, card.turn),
        )


def _asked(card: Card, item: Item | None) -> Markup:
    if item is None:
        task, words = say("mistakes.own"), _marked(card)
    elif isinstance(item, Fix):
        task, words = say("mistakes.fix"), Markup.escape(item.wrong)
    elif isinstance(item, Choose | Gap):
        task = say(f"mistakes.{item.kind}")
        words = Markup.escape(item.text.replace(GAP, " ____ ").replace("  ", " "))
    elif isinstance(item, Prefer):
        task, words = say("mistakes.prefer"), Markup.escape(item.asked)
    else:
        return tag("p", say("mistakes.reorder"))
    return tag("div", tag("p", task), tag("p", words, class_="sentence", lang="en"), class_="asked")


def _marked(card: Card) -> Markup:
    slip = card.slip
    start, end = slip.span.start, slip.span.end
    return Markup("{}{}{}").format(
        slip.sentence[:start], tag("mark", slip.sentence[start:end]), slip.sentence[end:]
    )


def _draw_field(card: Card, item: Item | None, key: str) -> None:
    label = say("mistakes.answer")
    if item is None or isinstance(item, Fix):
        st.text_area(label, value=item.wrong if item else card.slip.sentence, key=key, height=100)
    elif isinstance(item, Gap):
        st.text_input(label, key=key, autocomplete="off")
    elif isinstance(item, Choose):
        st.radio(label, shuffled((*item.right[:1], *item.wrong), card.id), key=key, index=None)
    elif isinstance(item, Prefer):
        both = shuffled((item.better, item.worse), f"{card.id}{card.turn}")
        st.radio(label, both, key=key, index=None)
    elif isinstance(item, Reorder):
        st.pills(label, shuffled(item.pieces, item.id), selection_mode="multi", key=key)


def draw_result(result: dict[str, Any], *, more: bool) -> None:
    passed = result["fault"] is None
    head = say("mistakes.right") if passed else say(f"mistakes.fault_{result['fault']}")
    parts = [tag("p", tag("strong", head)), tag("p", result["text"], class_="sentence", lang="en")]
    if result["found"] and not passed:
        parts.append(tag("p", read(Bilingual(**result["found"]))))
    parts.append(tag("p", read(Bilingual(**result["why"]))))
    if result["right"] and not passed:
        parts.append(tag("p", say("mistakes.one_right"), class_="soft"))
        parts.append(tag("p", result["right"], class_="sentence", lang="en"))
    back = count("mistakes.back", result["days"])
    parts.append(tag("p", back, class_="soft small"))
    show(tag("div", *parts, class_="praise" if passed else "notice action", role="status"))
    with st.container(horizontal=True, key="mistakes_result"):
        st.button(
            say("mistakes.next") if more else say("mistakes.finish"),
            key="mistakes.next",
            type="primary",
            on_click=mistaking.go_on,
        )
        st.button(
            say("mistakes.undo"),
            key="mistakes.undo",
            type="tertiary",
            on_click=frame.guarded(mistaking.undo),
            args=(result["answer"],),
        )
    st.page_link(
        frame.PAGES["lessons"],
        label=say("mistakes.lesson"),
        query_params={"concept": result["concept"]},
    )


def draw_end(session: Session) -> None:
    """Nothing to ask: because today's are done, or because there is nothing yet."""
    if session.total == 0:
        words = say("mistakes.empty")
    elif session.done:
        words = count("mistakes.done", session.done)
    else:
        words = say("mistakes.none_due")
    show(tag("p", words, class_="praise" if session.done else "empty"))
    if session.waiting:
        show(tag("p", say("mistakes.rest"), class_="soft"))
    st.page_link(frame.PAGES["exercises"], label=say("mistakes.exercises"))


def draw_daily(session: Session) -> None:
    """How many a day: the trainee's own goal."""
    st.radio(
        say("mistakes.daily"),
        [number(daily) for daily in CHOICES],
        index=CHOICES.index(session.daily) if session.daily in CHOICES else 1,
        horizontal=True,
        key=mistaking.daily_field(),
        on_change=frame.guarded(mistaking.set_daily),
    )
