"""The newest first drafts with what counts against them (`coach.services.today.FirstDrafts`)."""

from collections import defaultdict

from sqlalchemy import Connection, exists, select

from coach.domain.issue import Concept
from coach.domain.mastery import FirstDraft
from coach.store.database import Database
from coach.store.tables import assessment, attempt, concept_count, draft


class StoredFirstDrafts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(self, trainee_id: str, limit: int) -> tuple[FirstDraft, ...]:
        return self._database.read(lambda connection: _newest(connection, trainee_id, limit))


def _newest(connection: Connection, trainee_id: str, limit: int) -> tuple[FirstDraft, ...]:
    checked = (
        exists()
        .where(draft.c.attempt_id == attempt.c.id, assessment.c.draft_id == draft.c.id)
        .where(assessment.c.is_current, assessment.c.complete)
    )
    newest = (
        select(attempt.c.id)
        .where(attempt.c.trainee_id == trainee_id, checked)
        .order_by(attempt.c.started_at.desc())
        .limit(limit)
    )
    attempts = list(connection.scalars(newest))
    rows = connection.execute(
        select(draft.c.attempt_id, draft.c.text, assessment.c.id)
        .join_from(draft, assessment)
        .where(draft.c.attempt_id.in_(attempts), assessment.c.is_current, assessment.c.complete)
        .order_by(draft.c.number.desc())
    )
    first = {row.attempt_id: row for row in rows}  # the last one of each is its number one
    errors: dict[int, dict[Concept, int]] = defaultdict(dict)
    for row in connection.execute(
        select(concept_count).where(
            concept_count.c.assessment_id.in_([row.id for row in first.values()]),
            concept_count.c.errors > 0,
        )
    ):
        errors[row.assessment_id][Concept(row.concept)] = row.errors
    return tuple(FirstDraft(first[one].text, errors[first[one].id]) for one in attempts)
