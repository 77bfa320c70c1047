"""Submitted attempts of a class, for choosing which a mentor should read (`coach.services.reviews.Queue`)."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, select

from coach.domain.exercise import Flag
from coach.domain.review import Submitted, Waiting
from coach.store.class_tables import cohort_member, remark, reviewed
from coach.store.database import Database
from coach.store.tables import assessment, attempt, concept_count, dispute, draft, trainee


@dataclass(frozen=True, slots=True)
class StoredQueue:
    database: Database

    def submitted(self, cohort_id: str, since: datetime) -> tuple[Waiting, ...]:
        """All submitted since then that no mentor is done with, or that were disputed or
        answered after; newest first."""
        return self.database.read(lambda connection: _submitted(connection, cohort_id, since))


def _submitted(connection: Connection, cohort_id: str, since: datetime) -> tuple[Waiting, ...]:
    theirs = and_(cohort_member.c.cohort_id == cohort_id, attempt.c.submitted_at >= since)
    disputes = _later(connection, theirs, dispute.c.disputed_at, with_drafts=True)
    answers = _later(connection, theirs, remark.c.at, with_drafts=False)
    counts = _counts(connection, theirs)
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
        .where(theirs)
        .order_by(attempt.c.submitted_at.desc(), attempt.c.id)
    )
    found = []
    for row in connection.execute(wanted):
        about = Submitted(
            attempt_id=row.id,
            flags=frozenset(Flag(flag) for flag in (row.flags or "").split()),
            errors=counts[row.assessment_id][0],
            hints=counts[row.assessment_id][1],
            complete=bool(row.complete),
            disputes=disputes.get(row.id, 0),
            answers=answers.get(row.id, 0),
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


def _later(
    connection: Connection,
    theirs: ColumnElement[bool],
    moment: ColumnElement[datetime],
    *,
    with_drafts: bool,
) -> dict[str, int]:
    """How many disputes, or answers of trainees, came since a mentor was done with each attempt."""
    wanted = select(attempt.c.id, func.count()).join_from(
        cohort_member, attempt, attempt.c.trainee_id == cohort_member.c.trainee_id
    )
    if with_drafts:
        wanted = wanted.join(draft, draft.c.attempt_id == attempt.c.id).join(
            dispute, dispute.c.draft_id == draft.c.id
        )
    else:
        wanted = wanted.join(remark, remark.c.attempt_id == attempt.c.id).where(remark.c.by_trainee)
    wanted = (
        wanted.outerjoin(reviewed, reviewed.c.attempt_id == attempt.c.id)
        .where(theirs, (reviewed.c.at.is_(None)) | (moment > reviewed.c.at))
        .group_by(attempt.c.id)
    )
    return {row[0]: row[1] for row in connection.execute(wanted)}


def _counts(
    connection: Connection, theirs: ColumnElement[bool]
) -> defaultdict[int | None, tuple[int, int]]:
    """Errors and hints of each submitted draft's assessment."""
    wanted = (
        select(
            concept_count.c.assessment_id,
            func.sum(concept_count.c.errors),
            func.sum(concept_count.c.hints),
        )
        .join_from(cohort_member, attempt, attempt.c.trainee_id == cohort_member.c.trainee_id)
        .join(
            assessment,
            and_(assessment.c.draft_id == attempt.c.submitted_draft_id, assessment.c.is_current),
        )
        .join(concept_count, concept_count.c.assessment_id == assessment.c.id)
        .where(theirs)
        .group_by(concept_count.c.assessment_id)
    )
    found: defaultdict[int | None, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for name, errors, hints in connection.execute(wanted):
        found[name] = int(errors), int(hints)
    return found
