"""Making cards of the errors in assessments that are not in the notebook yet."""

import json
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Select, exists, insert, or_, select

from coach.domain import assessment_json
from coach.domain.attempt import Mode
from coach.domain.notebook import Slip, slips
from coach.store.cards import card_of
from coach.store.decisions import key_hash
from coach.store.learning_tables import card, gathered
from coach.store.tables import assessment, attempt, draft
from coach.store.types import AnyRow


def ungathered(trainee_id: str) -> Select[Any]:
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


def gather(connection: Connection, row: AnyRow) -> int:
    """Put the errors of one assessment into the notebook."""
    connection.execute(insert(gathered).values(assessment_id=row.id))
    found = slips(assessment_json.decode(row.text, row.body))
    if not found:
        return 0
    of_attempt = [
        card_of(known).slip
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
