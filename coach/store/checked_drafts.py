"""Figures of checked drafts for charts (`coach.services.progress.CheckedDrafts`)."""

from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, and_, select

from coach.domain.assessment import Criterion
from coach.domain.issue import Concept
from coach.domain.progress import CheckedDraft
from coach.store.database import Database
from coach.store.tables import assessment, attempt, concept_count, draft
from coach.store.types import AnyRow


class StoredCheckedDrafts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def of_trainee(self, trainee_id: str) -> tuple[CheckedDraft, ...]:
        return self._database.read(lambda connection: _of_trainee(connection, trainee_id))


def _of_trainee(connection: Connection, trainee_id: str) -> tuple[CheckedDraft, ...]:
    theirs = and_(
        attempt.c.trainee_id == trainee_id, assessment.c.is_current, assessment.c.complete
    )
    errors = _errors(connection, theirs)
    figures = (
        select(
            draft.c.attempt_id,
            attempt.c.exercise_id,
            attempt.c.submitted_at,
            draft.c.number,
            draft.c.written_at,
            assessment.c.id,
            assessment.c.words,
            assessment.c.overall,
            *(assessment.c[criterion.value] for criterion in Criterion),
        )
        .join_from(attempt, draft)
        .join(assessment)
        .where(theirs)
        .order_by(draft.c.written_at, draft.c.number)
    )
    return tuple(_checked(row, errors[row.id]) for row in connection.execute(figures))


def _errors(connection: Connection, theirs: ColumnElement[bool]) -> dict[int, dict[Concept, int]]:
    """Errors by concept of each assessment."""
    found: dict[int, dict[Concept, int]] = defaultdict(dict)
    counts = (
        select(concept_count.c.assessment_id, concept_count.c.concept, concept_count.c.errors)
        .join_from(attempt, draft)
        .join(assessment)
        .join(concept_count)
        .where(theirs, concept_count.c.errors > 0)
    )
    for row in connection.execute(counts):
        found[row.assessment_id][Concept(row.concept)] = row.errors
    return found


def _checked(row: AnyRow, errors: dict[Concept, int]) -> CheckedDraft:
    return CheckedDraft(
        attempt_id=row.attempt_id,
        exercise_id=row.exercise_id,
        number=row.number,
        written_at=row.written_at,
        submitted=row.submitted_at is not None,
        words=row.words,
        overall=row.overall,
        scores={criterion: row._mapping[criterion.value] for criterion in Criterion},
        errors=errors,
    )
