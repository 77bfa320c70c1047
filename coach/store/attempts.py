"""Attempts, their drafts and disputes (`coach.services.attempts.Attempts`)."""

from collections import defaultdict
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from coach.domain.assessment import Assessment
from coach.domain.attempt import (
    Assessed,
    Attempt,
    AttemptSummary,
    Dispute,
    Draft,
    DraftKind,
    Mode,
    Written,
)
from coach.domain.attempt import write as write_into
from coach.domain.review import Decisions
from coach.errors import AlreadySubmitted, NotYours
from coach.store import assessments
from coach.store.database import Database
from coach.store.decisions import decided
from coach.store.tables import assessment, attempt, dispute, draft
from coach.store.types import AnyRow


class StoredAttempts:
    """Every method is one transaction, and changes nothing when it is repeated."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def open(self, fresh: Attempt) -> Attempt:
        def work(connection: Connection) -> Attempt:
            return _unfinished(connection, fresh) or _begin(connection, fresh)

        # Pages open more often than attempts begin: a reader waits for nobody.
        known = self._database.read(lambda connection: _unfinished(connection, fresh))
        return known or self._database.write(work)

    def restart(self, attempt_id: str, *, now: datetime) -> bool:
        untouched = (
            update(attempt)
            .where(
                attempt.c.id == attempt_id,
                attempt.c.submitted_at.is_(None),
                attempt.c.text == "",
            )
            .values(started_at=now, changed_at=now)
        )
        return self._database.write(lambda connection: connection.execute(untouched).rowcount == 1)

    def find(self, attempt_id: str) -> Attempt | None:
        return self._database.read(lambda connection: _find(connection, attempt_id))

    def drafts(self, attempt_id: str) -> tuple[Draft, ...]:
        return self._database.read(lambda connection: assessments.drafts(connection, attempt_id))

    def before(self, after: Draft) -> Draft | None:
        return self._database.read(lambda connection: assessments.full_before(connection, after))

    def write(self, attempt_id: str, text: str, *, base_version: int, now: datetime) -> Written:
        return self._database.write(
            lambda connection: _write(connection, attempt_id, text, base_version, now)
        )

    def write_draft(
        self, attempt_id: str, text: str, *, base_version: int, now: datetime
    ) -> tuple[Draft, Written]:
        def work(connection: Connection) -> tuple[Draft | None, Written]:
            written = _write(connection, attempt_id, text, base_version, now)
            last = assessments.last_checked(connection, attempt_id)
            if last and last.text == text:
                return last, written
            if written.attempt.submitted:
                return None, written
            return _add_draft(connection, attempt_id, DraftKind.CHECKED, text, now), written

        stored, written = self._database.write(work)
        if stored is None:
            raise AlreadySubmitted  # only now: raised inside, it would undo the writing
        return stored, written

    def decisions(self, attempt_id: str) -> Decisions:
        return self._database.read(lambda connection: decided(connection, attempt_id))

    def add_assessment(self, draft_id: str, assessed: Assessed, counts_as: Assessment) -> None:
        def work(connection: Connection) -> None:
            owner = select(draft.c.attempt_id).where(draft.c.id == draft_id)
            _locked(connection, connection.scalar(owner))
            assessments.add(connection, draft_id, assessed, counts_as)

        self._database.write(work)

    def submit(self, attempt_id: str, draft_id: str, *, now: datetime) -> bool:
        handed_in = (
            update(attempt)
            .where(attempt.c.id == attempt_id, attempt.c.submitted_at.is_(None))
            .values(submitted_at=now, submitted_draft_id=draft_id, changed_at=now)
        )
        return self._database.write(lambda connection: connection.execute(handed_in).rowcount == 1)

    def disputed(self, attempt_id: str) -> frozenset[str]:
        wanted = select(dispute.c.issue_key).join(draft).where(draft.c.attempt_id == attempt_id)
        return self._database.read(lambda connection: frozenset(connection.scalars(wanted)))

    def add_dispute(self, new: Dispute) -> None:
        def work(connection: Connection) -> None:
            owner = select(draft.c.attempt_id).where(draft.c.id == new.draft_id)
            _locked(connection, connection.scalar(owner))
            same = select(dispute.c.id).where(
                dispute.c.draft_id == new.draft_id, dispute.c.key_hash == _hash(new.issue_key)
            )
            if connection.execute(same).first() is None:
                connection.execute(
                    insert(dispute).values(
                        draft_id=new.draft_id,
                        issue_key=new.issue_key,
                        key_hash=_hash(new.issue_key),
                        disputed_at=new.at,
                    )
                )

        self._database.write(work)

    def drop_disputes(self, attempt_id: str, issue_key: str) -> None:
        those = delete(dispute).where(
            dispute.c.key_hash == _hash(issue_key),
            dispute.c.draft_id.in_(select(draft.c.id).where(draft.c.attempt_id == attempt_id)),
        )
        self._database.write(lambda connection: connection.execute(those))

    def history(self, trainee_id: str) -> tuple[AttemptSummary, ...]:
        return self._database.read(lambda connection: _history(connection, trainee_id))


def _find(connection: Connection, attempt_id: str) -> Attempt | None:
    row = connection.execute(select(attempt).where(attempt.c.id == attempt_id)).one_or_none()
    return _attempt(row) if row else None


def _locked(connection: Connection, attempt_id: str | None) -> Attempt:
    """The attempt, kept from other writers until the transaction ends.

    SQLite has one writer at a time anyway and ignores FOR UPDATE.
    """
    row = connection.execute(
        select(attempt).where(attempt.c.id == attempt_id).with_for_update()
    ).one_or_none()
    if row is None:
        raise NotYours
    return _attempt(row)


def _unfinished(connection: Connection, like: Attempt) -> Attempt | None:
    row = connection.execute(
        select(attempt).where(
            attempt.c.trainee_id == like.trainee_id,
            attempt.c.exercise_id == like.exercise_id,
            attempt.c.mode == like.mode,
            attempt.c.submitted_at.is_(None),
        )
    ).one_or_none()
    return _attempt(row) if row else None


def _begin(connection: Connection, fresh: Attempt) -> Attempt:
    """Store `fresh`, or find what another process stored in the same moment."""
    try:
        with connection.begin_nested():
            connection.execute(insert(attempt).values(**asdict(fresh)))
    except IntegrityError as err:
        if other := _unfinished(connection, fresh):
            return other
        raise NotYours from err  # there is no such trainee
    return fresh


def _write(
    connection: Connection, attempt_id: str, text: str, base_version: int, now: datetime
) -> Written:
    before = _locked(connection, attempt_id)
    written = write_into(before, text, base_version=base_version, now=now)
    after = written.attempt
    if after is not before:
        connection.execute(
            update(attempt)
            .where(attempt.c.id == attempt_id)
            .values(
                text=after.text,
                version=after.version,
                seconds=after.seconds,
                changed_at=after.changed_at,
            )
        )
    if written.set_aside is not None and not _is_draft(connection, attempt_id, written.set_aside):
        _add_draft(connection, attempt_id, DraftKind.SET_ASIDE, written.set_aside, now)
    return written


def _is_draft(connection: Connection, attempt_id: str, text: str) -> bool:
    same = select(draft.c.id).where(draft.c.attempt_id == attempt_id, draft.c.text == text)
    return connection.execute(same).first() is not None


def _add_draft(
    connection: Connection, attempt_id: str, kind: DraftKind, text: str, now: datetime
) -> Draft:
    number = assessments.next_number(connection, attempt_id)
    new = Draft(str(uuid4()), attempt_id, number, kind, text, now)
    assessments.add_draft(connection, new)
    return new


def _attempt(row: AnyRow) -> Attempt:
    return Attempt(**{**row._mapping, "mode": Mode(row.mode)})


def _hash(issue_key: str) -> str:
    return sha256(issue_key.encode("utf-8", "surrogatepass")).hexdigest()


def _history(connection: Connection, trainee_id: str) -> tuple[AttemptSummary, ...]:
    overalls: dict[str, list[int | None]] = defaultdict(list)
    checks = (
        select(draft.c.attempt_id, assessment.c.overall, assessment.c.complete)
        .join_from(draft, assessment)
        .join(attempt, draft.c.attempt_id == attempt.c.id)
        .where(attempt.c.trainee_id == trainee_id, assessment.c.is_current)
        .order_by(draft.c.number)
    )
    for row in connection.execute(checks):
        overalls[row.attempt_id].append(row.overall if row.complete else None)
    attempts = connection.execute(
        select(attempt)
        .where(attempt.c.trainee_id == trainee_id)
        .order_by(attempt.c.changed_at.desc(), attempt.c.id)
    )
    return tuple(
        _summary(row, overalls[row.id]) for row in attempts if row.version or overalls[row.id]
    )


def _summary(row: AnyRow, overalls: list[int | None]) -> AttemptSummary:
    judged = [overall for overall in overalls if overall is not None]
    return AttemptSummary(
        attempt_id=row.id,
        exercise_id=row.exercise_id,
        exercise_revision=row.exercise_revision,
        started_at=row.started_at,
        changed_at=row.changed_at,
        submitted_at=row.submitted_at,
        seconds=row.seconds,
        checks=len(overalls),
        first_overall=judged[0] if judged else None,
        last_overall=judged[-1] if judged else None,
        mode=Mode(row.mode),
    )
