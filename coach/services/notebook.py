"""Practise one's own mistakes: gather them, ask what is due, judge the answer, take it back.

Every call names the trainee, as the caller's sign-in says; a card that is not
theirs looks like one that does not exist. Time is an argument.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from typing import Protocol

from coach.domain.answering import Judged, judge
from coach.domain.issue import Concept
from coach.domain.item import Fix, Item, judge_item, next_item
from coach.domain.notebook import Answer, Card, Due
from coach.domain.session import CHOICES, DAILY, session
from coach.errors import EngineUnavailable
from coach.services.ports import Assessor


class Notebook(Protocol):
    """Where cards and answers are kept. Each call is one transaction and may be repeated."""

    def gather(self, trainee_id: str) -> int:
        """Make cards of all errors that are not in the notebook yet; how many."""
        ...

    def due(self, trainee_id: str, now: datetime, limit: int) -> Due:
        """Of those answered before, the `limit` that have waited longest, and as many of
        the newest that never were; none that is disputed or dismissed."""
        ...

    def card(self, trainee_id: str, card_id: str) -> Card:
        """Raises NotYours."""
        ...

    def answers(self, trainee_id: str, since: datetime | None = None) -> tuple[Answer, ...]:
        """The log, oldest first, without what was taken back."""
        ...

    def add(self, trainee_id: str, answer: Answer) -> bool:
        """False when it is stored already, or another tab has answered this turn."""
        ...

    def undo(self, trainee_id: str, answer_id: str, now: datetime) -> bool:
        """Take a card's last answer back; False when it is not the last one (any more)."""
        ...

    def daily(self, trainee_id: str) -> int | None: ...

    def set_daily(self, trainee_id: str, daily: int) -> None: ...

    def active(self, trainee_id: str, since: datetime) -> tuple[datetime, ...]: ...


@dataclass(frozen=True, slots=True)
class Session:
    """What is left to ask today. `done` of `daily` are answered; `waiting` is how
    many more are due and wait for another day, `total` how many cards there are."""

    cards: tuple[Card, ...]
    done: int
    daily: int
    waiting: int
    total: int


@dataclass(frozen=True, slots=True)
class Answered:
    """`new` is False when this question was answered before: by a second click or tab.

    `item` is what was asked, None for one's own sentence."""

    judged: Judged
    card: Card
    item: Item | None
    new: bool


class PractiseMistakes:
    """The use cases of the mistake notebook. Safe to share between threads."""

    def __init__(
        self,
        notebook: Notebook,
        assessor: Assessor,
        items: Mapping[Concept, Sequence[Item]],
        zone: tzinfo,
    ) -> None:
        self._notebook = notebook
        self._assessor = assessor
        self._items = items
        self._zone = zone

    def session(self, trainee_id: str, now: datetime) -> Session:
        """Gathers first, so that what was checked a moment ago is there."""
        self._notebook.gather(trainee_id)
        done = len(self._notebook.answers(trainee_id, since=self._midnight(now)))
        daily = self._notebook.daily(trainee_id) or DAILY
        due = self._notebook.due(trainee_id, now, daily)
        asked = session(due.cards, now=now, daily=daily, answered_today=done)
        return Session(asked, done, daily, due.waiting - len(asked), due.total)

    def answer(
        self, trainee_id: str, card_id: str, answer_id: str, turn: int, text: str, now: datetime
    ) -> Answered:
        """Judge the sentence typed for a card and store the answer.

        `answer_id` and `turn` are of when the question was drawn. Raises
        EngineUnavailable, with nothing stored, when the checker cannot judge;
        NotYours; TextTooLong.
        """
        card = self._notebook.card(trainee_id, card_id)
        item = self.question(card)
        judged = self._judged(card, item, text)
        name = item.id if item else None
        new = self._notebook.add(
            trainee_id, Answer(answer_id, card.id, turn, now, judged.passed, text, name)
        )
        return Answered(judged, self._notebook.card(trainee_id, card_id), item, new)

    def question(self, card: Card) -> Item | None:
        """What the card asks at its turn: a fresh item, or None for one's own sentence."""
        return next_item(card, self._items.get(card.slip.concept, ()))

    def undo(self, trainee_id: str, answer_id: str, now: datetime) -> bool:
        """Take the answer back: the card is due again as it was. False when a later
        answer to the same card stands, or it is taken back already."""
        return self._notebook.undo(trainee_id, answer_id, now)

    def set_daily(self, trainee_id: str, daily: int) -> None:
        """How many cards a day; only one of `CHOICES`."""
        if daily in CHOICES:
            self._notebook.set_daily(trainee_id, daily)

    def _judged(self, card: Card, item: Item | None, text: str) -> Judged:
        if item and (item.is_right(text) or not isinstance(item, Fix)):
            return judge_item(item, card.slip.concept, text, None, None)
        before = self._assessor.assess(item.wrong if isinstance(item, Fix) else card.slip.sentence)
        after = self._assessor.assess(text)
        if not (before.complete and after.complete):
            raise EngineUnavailable
        if item:
            return judge_item(item, card.slip.concept, text, before, after)
        return judge(card.slip, before, after)

    def _midnight(self, now: datetime) -> datetime:
        day = now.astimezone(self._zone).date()
        return datetime.combine(day, time.min, tzinfo=self._zone)
