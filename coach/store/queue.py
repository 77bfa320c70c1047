"""Submitted attempts of a class, for choosing which a mentor should read (`coach.services.review_ports.Queue`)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, select

from coach.domain.exercise import Flag
from coach.domain.review import Submitted, Waiting
from coach.store.class_tables import cohort_member, remark, reviewed
from coach.store.database import Database, in_parts
from coach.store.tables import assessment, attempt, concept_count, dispute, draft, trainee


@dataclass(frozen=True, slots=True)
class StoredQueue:
    database: Database

    def submitted(self, cohort_id: str, since: datetime) -> tuple[Waiting, ...]:
        """All submitted since then that no mentor is done with, or that were disputed or
        answered after; newest first."""
        return self.database.read(lambda connection: _submitted(connection, cohort_id, since))


def _submitted(connection: Connection, cohort_id: str, since: datetime) -> tuple[Waiting, ...]:
    wanted = (
        select(
            attempt.c.id,
            attempt.c.trainee_id,
            attempt.c.exercise_id,
            attempt.c.submitted_at,
            trainee.c.name,
            reviewed.c.at.label("reviewed_at"),
            assessment.c.id.label("assessment_id"),
            assessment.c.complete,
            assessment.c.overall,
            assessment.c.flags,
        )
        .join_from(cohort_member, trainee, trainee.c.id == cohort_member.c.trainee_id)
        .join(attempt, attempt.c.trainee_id == trainee.c.id)
        .outerjoin(reviewed, reviewed.c.attempt_id == attempt.c.id)
        .outerjoin(
            assessment,
            and_(assessment.c.draft_id == attempt.c.submitted_draft_id, assessment.c.is_current),
        )
        .where(cohort_member.c.cohort_id == cohort_id, attempt.c.submitted_at >= since)
        .order_by(attempt.c.submitted_at.desc(), attempt.c.id)
    )
    rows = connection.execute(wanted).all()
    done = {row.id: row.reviewed_at for row in rows}
    disputes = _later(connection, _DISPUTES, done)
    answers = _later(connection, _ANSWERS, done)
    counts = _counts(connection, [row.assessment_id for row in rows if row.assessment_id])
    found = []
    for row in rows:
        errors, hints = counts.get(row.assessment_id, (0, 0))
        about = Submitted(
            attempt_id=row.id,
            flags=frozenset(Flag(flag) for flag in (row.flags or "").split()),
            errors=errors,
            hints=hints,
            complete=bool(row.complete),
            disputes=disputes[row.id],
            answers=answers[row.id],
        )
        if row.reviewed_at is None or about.disputes or about.answers:
            found.append(
                Waiting(
                    about,
                    row.trainee_id,
                    row.name,
                    row.exercise_id,
                    row.submitted_at,
                    row.overall,
                    done=row.reviewed_at is not None,
                )
            )
    return tuple(found)


# The attempt and the moment of each. Asked for attempts by their ids, not by their class:
# a planner that begins at the smaller table would read all of the school's.
_DISPUTES = select(draft.c.attempt_id, dispute.c.disputed_at).join_from(draft, dispute)
_ANSWERS = select(remark.c.attempt_id, remark.c.at).where(remark.c.by_trainee)


def _later(
    connection: Connection,
    events: Select[*tuple[Any, ...]],
    done: Mapping[str, datetime | None],
) -> Counter[str]:
    """How many came since a mentor was done with each attempt."""
    column = events.selected_columns[0]
    found: Counter[str] = Counter()
    for some in in_parts(list(done)):
        for row in connection.execute(events.where(column.in_(some))):
            name, at = row[0], row[1]
            if (since := done[name]) is None or at > since:
                found[name] += 1
    return found


def _counts(connection: Connection, assessments: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Errors and hints of each."""
    found = {}
    for some in in_parts(assessments):
        wanted = (
            select(
                concept_count.c.assessment_id,
                func.sum(concept_count.c.errors),
                func.sum(concept_count.c.hints),
            )
            .where(concept_count.c.assessment_id.in_(some))
            .group_by(concept_count.c.assessment_id)
        )
        for name, errors, hints in connection.execute(wanted):
            found[name] = int(errors), int(hints)
    return found
