"""Practise my mistakes: one question at a time, a few minutes a day."""

from datetime import UTC, datetime

from coach.ui import mistakes_view, resources, state, who

trainee = who.known()
session = resources.coach().mistakes.session(trainee.id, datetime.now(UTC))
mistakes_view.draw_heading(session)
if result := state.mistake_result():
    mistakes_view.draw_result(result, more=bool(session.cards))
elif session.cards:
    mistakes_view.draw_question(session.cards[0])
else:
    mistakes_view.draw_end(session)
mistakes_view.draw_daily(session)
