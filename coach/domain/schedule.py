"""When a card is asked again: a pure function of its answers, by FSRS.

Default parameters, a pass is "good" and a fail "again", moments in UTC, no fuzz.
There are no steps of minutes: a card is asked once a day at most, so that a session
of ten minutes ends, and what was wrong comes back the next day.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from fsrs import Card as Memory
from fsrs import Rating, Scheduler

from coach.domain.notebook import Answer

_LONGEST = 365  # days: a year later, and a slip of long ago is still worth a look
_SCHEDULER = Scheduler(
    learning_steps=(), relearning_steps=(), maximum_interval=_LONGEST, enable_fuzzing=False
)


def due_at(made_at: datetime, answers: Sequence[Answer]) -> datetime:
    """When the card is next to be asked; at once while it was never answered.

    The answers may come in any order. One that seems to be of before the last (a
    clock set back) counts as of the same moment.
    """
    if not answers:
        return made_at.astimezone(UTC)
    memory = Memory(card_id=0, due=made_at.astimezone(UTC))
    for answer in sorted(answers, key=lambda one: one.turn):
        at = answer.at.astimezone(UTC)
        if memory.last_review is not None:
            at = max(at, memory.last_review)
        rating = Rating.Good if answer.passed else Rating.Again
        memory, _ = _SCHEDULER.review_card(memory, rating, review_datetime=at)
    return max(memory.due, at + timedelta(days=1))
