"""The mistake notebook (`coach.services.notebook.Notebook`)."""

from datetime import datetime

from sqlalchemy import Connection, and_, case, func, insert, select, update

from coach.domain.notebook import Answer, Card, Due
from coach.domain.schedule import due_at
from coach.errors import NotYours
from coach.store.cards import answer_of, card_of, withdrawn
from coach.store.database import Database
from coach.store.gathering import gather, ungathered
from coach.store.learning_tables import card, learning_goal, review_log
from coach.store.tables import assessment, attempt, draft, trainee
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
                gather(connection, row) for row in connection.execute(ungathered(trainee_id)).all()
            )

        # Nearly always there is nothing new: a reader waits for nobody.
        first = self._database.read(
            lambda connection: connection.execute(
                ungathered(trainee_id).with_only_columns(assessment.c.id).order_by(None).limit(1)
            ).first()
        )
        return self._database.write(work) if first else 0

    def cards(self, trainee_id: str) -> tuple[Card, ...]:
        wanted = (
            select(card)
            .where(card.c.trainee_id == trainee_id, ~withdrawn())
            .order_by(card.c.due_at, card.c.id)
        )
        return self._database.read(
            lambda connection: tuple(card_of(row) for row in connection.execute(wanted))
        )

    def due(self, trainee_id: str, now: datetime, limit: int) -> Due:
        theirs = and_(card.c.trainee_id == trainee_id, ~withdrawn())
        is_due = and_(theirs, card.c.due_at <= now)
        old = select(card).where(is_due, card.c.turn > 0).order_by(card.c.due_at, card.c.id)
        new = select(card).where(is_due, card.c.turn == 0)
        new = new.order_by(card.c.due_at.desc(), card.c.id.desc())
        counts = select(func.count(), func.count(case((card.c.due_at <= now, card.c.id)))).where(
            theirs
        )

        def work(connection: Connection) -> Due:
            total, waiting = connection.execute(counts).one()
            rows = [*connection.execute(old.limit(limit)), *connection.execute(new.limit(limit))]
            return Due(tuple(card_of(row) for row in rows), waiting, total)

        return self._database.read(work)

    def card(self, trainee_id: str, card_id: str) -> Card:
        wanted = select(card).where(card.c.trainee_id == trainee_id, card.c.id == card_id)
        row = self._database.read(lambda connection: connection.execute(wanted).one_or_none())
        if row is None:
            raise NotYours
        return card_of(row)

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
            lambda connection: tuple(answer_of(row) for row in connection.execute(wanted))
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
        answer_of(row)
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
