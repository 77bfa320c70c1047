"""The mistake notebook (`coach.services.notebook.Notebook`)."""

import json
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, insert, or_, select, update

from coach.domain import assessment_json
from coach.domain.attempt import Mode
from coach.domain.issue import Concept
from coach.domain.language import Bilingual
from coach.domain.notebook import Answer, Card, Slip, slips
from coach.domain.review import Ruling
from coach.domain.schedule import due_at
from coach.domain.text import Span
from coach.errors import NotYours
from coach.store.class_tables import cohort_lexicon, cohort_member, verdict
from coach.store.database import Database
from coach.store.decisions import key_hash
from coach.store.learning_tables import card, gathered, learning_goal, review_log
from coach.store.tables import assessment, attempt, dispute, draft, trainee
from coach.store.types import AnyRow


class StoredNotebook:
    """Every method is one transaction, and changes nothing when it is repeated."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def gather(self, trainee_id: str) -> int:
        def work(connection: Connection) -> int:
            # One at a time for each trainee: two tabs would both make the same cards.
            connection.execute(
                select(trainee.c.id).where(trainee.c.id == trainee_id).with_for_update()
            )
            return sum(
                _gather(connection, row) for row in connection.execute(_new(trainee_id)).all()
            )

        # Nearly always there is nothing new: a reader waits for nobody.
        first = self._database.read(
            lambda connection: connection.execute(_new(trainee_id).limit(1)).first()
        )
        return self._database.write(work) if first else 0

    def cards(self, trainee_id: str) -> tuple[Card, ...]:
        wanted = (
            select(card)
            .where(card.c.trainee_id == trainee_id, ~_withdrawn())
            .order_by(card.c.due_at, card.c.id)
        )
        return self._database.read(
            lambda connection: tuple(_card(row) for row in connection.execute(wanted))
        )

    def card(self, trainee_id: str, card_id: str) -> Card:
        wanted = select(card).where(card.c.trainee_id == trainee_id, card.c.id == card_id)
        row = self._database.read(lambda connection: connection.execute(wanted).one_or_none())
        if row is None:
            raise NotYours
        return _card(row)

    def answers(self, trainee_id: str, since: datetime | None = None) -> tuple[Answer, ...]:
        wanted = (
            select(review_log)
            .join(card)
            .where(card.c.trainee_id == trainee_id, review_log.c.undone_at.is_(None))
            .order_by(review_log.c.at, review_log.c.turn)
        )
        if since:
            wanted = wanted.where(review_log.c.at >= since)
        return self._database.read(
            lambda connection: tuple(_answer(row) for row in connection.execute(wanted))
        )

    def add(self, trainee_id: str, answer: Answer) -> bool:
        def work(connection: Connection) -> bool:
            known = _locked(connection, trainee_id, answer.card_id)
            same = select(review_log.c.id).where(review_log.c.id == answer.id)
            if known.turn != answer.turn or connection.execute(same).first():
                return False
            connection.execute(
                insert(review_log).values(
                    id=answer.id,
                    card_id=answer.card_id,
                    turn=answer.turn,
                    at=answer.at,
                    passed=answer.passed,
                    text=answer.text,
                    item=answer.item,
                )
            )
            _settle(connection, known)
            return True

        return self._database.write(work)

    def undo(self, trainee_id: str, answer_id: str, now: datetime) -> bool:
        def work(connection: Connection) -> bool:
            row = connection.execute(
                select(review_log)
                .join(card)
                .where(card.c.trainee_id == trainee_id, review_log.c.id == answer_id)
            ).one_or_none()
            if row is None:
                raise NotYours
            known = _locked(connection, trainee_id, row.card_id)
            undone = connection.execute(
                update(review_log)
                .where(
                    review_log.c.id == answer_id,
                    review_log.c.undone_at.is_(None),
                    review_log.c.turn == known.turn - 1,  # only a card's last answer
                )
                .values(undone_at=now)
            )
            if undone.rowcount == 0:
                return False
            _settle(connection, known)
            return True

        return self._database.write(work)

    def daily(self, trainee_id: str) -> int | None:
        wanted = select(learning_goal.c.daily).where(learning_goal.c.trainee_id == trainee_id)
        return self._database.read(lambda connection: connection.scalar(wanted))

    def set_daily(self, trainee_id: str, daily: int) -> None:
        def work(connection: Connection) -> None:
            connection.execute(
                select(trainee.c.id).where(trainee.c.id == trainee_id).with_for_update()
            )
            same = learning_goal.c.trainee_id == trainee_id
            if (
                connection.execute(update(learning_goal).where(same).values(daily=daily)).rowcount
                == 0
            ):
                connection.execute(insert(learning_goal).values(trainee_id=trainee_id, daily=daily))

        self._database.write(work)

    def active(self, trainee_id: str, since: datetime) -> tuple[datetime, ...]:
        """When drafts were written and cards answered since then; in any order."""
        written = (
            select(draft.c.written_at)
            .join(attempt)
            .where(attempt.c.trainee_id == trainee_id, draft.c.written_at >= since)
        )
        answered = (
            select(review_log.c.at)
            .join(card)
            .where(
                card.c.trainee_id == trainee_id,
                review_log.c.at >= since,
                review_log.c.undone_at.is_(None),
            )
        )
        return self._database.read(
            lambda connection: (*connection.scalars(written), *connection.scalars(answered))
        )


def _new(trainee_id: str) -> Select[Any]:
    """Full assessments whose errors are not in the notebook yet, oldest first; none of
    a hiring test that is still running, which gives no help."""
    return (
        select(
            assessment.c.id,
            assessment.c.body,
            draft.c.text,
            draft.c.attempt_id,
            draft.c.written_at,
            attempt.c.trainee_id,
        )
        .join_from(attempt, draft)
        .join(assessment)
        .where(
            attempt.c.trainee_id == trainee_id,
            assessment.c.is_current,
            assessment.c.complete,
            or_(attempt.c.mode != Mode.TEST.value, attempt.c.submitted_at.is_not(None)),
            ~exists().where(gathered.c.assessment_id == assessment.c.id),
        )
        .order_by(draft.c.written_at, assessment.c.id)
    )


def _gather(connection: Connection, row: AnyRow) -> int:
    """Put the errors of one assessment into the notebook."""
    connection.execute(insert(gathered).values(assessment_id=row.id))
    found = slips(assessment_json.decode(row.text, row.body))
    if not found:
        return 0
    of_attempt = [
        _card(known).slip
        for known in connection.execute(select(card).where(card.c.attempt_id == row.attempt_id))
    ]
    made = 0
    for slip in found:
        known = select(card.c.id).where(
            card.c.trainee_id == row.trainee_id, card.c.mark == slip.mark
        )
        if any(slip.is_same_as(other) for other in of_attempt) or connection.execute(known).first():
            continue
        connection.execute(insert(card).values(**_values(slip, row)))
        of_attempt.append(slip)
        made += 1
    return made


def _values(slip: Slip, row: AnyRow) -> dict[str, object]:
    said = {"en": slip.message.en, "bn": slip.message.bn, "suggestions": list(slip.suggestions)}
    return {
        "id": str(uuid4()),
        "trainee_id": row.trainee_id,
        "attempt_id": row.attempt_id,
        "concept": slip.concept.value,
        "rule": slip.rule,
        "sentence": slip.sentence,
        "slip_start": slip.span.start,
        "slip_end": slip.span.end,
        "issue_key": slip.key,
        "key_hash": key_hash(slip.key),
        "mark": slip.mark,
        "said": json.dumps(said, ensure_ascii=False),
        "made_at": row.written_at,
        "due_at": row.written_at,
        "turn": 0,
    }


def _withdrawn() -> ColumnElement[bool]:
    """Cards that rest: the trainee disputes the slip, or a mentor has dismissed it."""
    disputed = exists().where(
        dispute.c.key_hash == card.c.key_hash,
        dispute.c.draft_id == draft.c.id,
        draft.c.attempt_id == card.c.attempt_id,
    )
    ruled = and_(verdict.c.attempt_id == card.c.attempt_id, verdict.c.key_hash == card.c.key_hash)
    dismissed = exists().where(ruled, verdict.c.ruling == Ruling.DISMISSED.value)
    in_class = exists().where(
        cohort_lexicon.c.key_hash == card.c.key_hash,
        cohort_lexicon.c.cohort_id == cohort_member.c.cohort_id,
        cohort_member.c.trainee_id == card.c.trainee_id,
    )
    return or_(disputed, dismissed, and_(in_class, ~exists().where(ruled)))


def _locked(connection: Connection, trainee_id: str, card_id: str) -> AnyRow:
    row = connection.execute(
        select(card).where(card.c.id == card_id, card.c.trainee_id == trainee_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise NotYours
    return row


def _settle(connection: Connection, known: AnyRow) -> None:
    """Write into the card what its log now says."""
    log = [
        _answer(row)
        for row in connection.execute(
            select(review_log)
            .where(review_log.c.card_id == known.id, review_log.c.undone_at.is_(None))
            .order_by(review_log.c.turn)
        )
    ]
    connection.execute(
        update(card)
        .where(card.c.id == known.id)
        .values(
            turn=len(log),
            passed=log[-1].passed if log else None,
            due_at=due_at(known.made_at, log),
        )
    )


def _card(row: AnyRow) -> Card:
    said = json.loads(row.said)
    slip = Slip(
        concept=Concept(row.concept),
        rule=row.rule,
        sentence=row.sentence,
        span=Span(row.slip_start, row.slip_end),
        key=row.issue_key,
        message=Bilingual(en=said["en"], bn=said["bn"]),
        suggestions=tuple(said["suggestions"]),
    )
    return Card(row.id, slip, row.made_at, row.due_at, row.turn, row.passed)


def _answer(row: AnyRow) -> Answer:
    return Answer(row.id, row.card_id, row.turn, row.at, row.passed, row.text, row.item)
