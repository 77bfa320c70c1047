"""What the buttons of "Practise my mistakes" do."""

from datetime import UTC, datetime
from typing import Any

import streamlit as st

from coach.domain.item import Choose, Fix, Gap, Item
from coach.domain.notebook import Card
from coach.domain.session import CHOICES
from coach.services.notebook import Answered
from coach.ui import frame, resources, state, who
from coach.ui.texts import number


def field(answer_id: str) -> str:
    """The key of the field an answer is given in."""
    return f"mistakes.answer_{answer_id}"


def answer(card_id: str, answer_id: str, turn: int) -> None:
    """Judge what stands in the field. What the checker cannot judge now stays typed."""
    given = st.session_state.get(field(answer_id))
    text = " ".join(given) if isinstance(given, list) else str(given or "")
    if not text.strip():
        frame.note("mistakes.nothing")
        return
    trainee, mistakes = who.known(), resources.coach().mistakes
    answered = mistakes.answer(trainee.id, card_id, answer_id, turn, text, datetime.now(UTC))
    state.set_mistake_result(_result(answered, answer_id, text))


def go_on() -> None:
    state.set_mistake_result(None)


def undo(answer_id: str) -> None:
    try:
        resources.coach().mistakes.undo(who.known().id, answer_id, datetime.now(UTC))
    finally:
        state.set_mistake_result(None)


def daily_field() -> str:
    """One for each language: Streamlit knows a choice by its words, and loses it with them."""
    return f"mistakes.daily_{state.language()}"


def set_daily() -> None:
    chosen = st.session_state.get(daily_field())
    daily = next((one for one in CHOICES if number(one) == chosen), None)
    if daily:
        resources.coach().mistakes.set_daily(who.known().id, daily)


def _result(answered: Answered, answer_id: str, text: str) -> dict[str, Any]:
    """Plain values for the session."""
    judged, card, item = answered.judged, answered.card, answered.item
    why = item.why if item else card.slip.message
    found = judged.issue.message if judged.issue else None
    return {
        "answer": answer_id,
        "text": item.filled(text) if item else text,
        "fault": str(judged.fault) if judged.fault else None,
        "concept": str(card.slip.concept),
        "why": {"en": why.en, "bn": why.bn},
        "found": {"en": found.en, "bn": found.bn} if found else None,
        "right": _right(card, item),
        "days": max(1, round((card.due_at - datetime.now(UTC)).total_seconds() / 86400)),
    }


def _right(card: Card, item: Item | None) -> str | None:
    """One right answer among others, when one is known."""
    if item:
        best = item.answers[0]
        return item.filled(best) if isinstance(item, Choose | Gap | Fix) else best
    slip = card.slip
    if not slip.suggestions:
        return None
    return slip.sentence[: slip.span.start] + slip.suggestions[0] + slip.sentence[slip.span.end :]
