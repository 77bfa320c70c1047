"""Assessments of drafts: stored whole, and counted for lists and charts."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select, update

from coach.domain import assessment_json
from coach.domain.assessment import Assessment, Criterion, CriterionScore
from coach.domain.attempt import Assessed, Draft, DraftKind, Versions
from coach.domain.issue import Concept, Tier
from coach.store.tables import assessment, concept_count, draft
from coach.store.types import AnyRow

_NONE = CriterionScore(None)


def add(connection: Connection, draft_id: str, assessed: Assessed, counts_as: Assessment) -> None:
    """From now on the draft's; the caller holds the lock on the attempt.

    The body is what the coach said; the figures are those of `counts_as`.
    """
    body = assessment_json.encode(assessed.assessment)
    if _is_repeated(connection, draft_id, assessed, body):
        return
    connection.execute(
        update(assessment)
        .where(assessment.c.draft_id == draft_id, assessment.c.is_current)
        .values(is_current=False)
    )
    key = connection.scalar(
        insert(assessment)
        .values(
            draft_id=draft_id,
            is_current=True,
            made_at=assessed.at,
            exercise_revision=assessed.exercise_revision,
            program=assessed.versions.program,
            rules=assessed.versions.rules,
            body=body,
            **figures(counts_as),
        )
        .returning(assessment.c.id)
    )
    assert key is not None, "an insert gives a key"
    _add_counts(connection, key, counts_as)


def recount(
    connection: Connection, attempt_id: str, counting: Callable[[Assessment], Assessment]
) -> None:
    """Set the figures of an attempt's drafts to what counts by now; bodies stay."""
    current = (
        select(assessment.c.id, assessment.c.body, draft.c.text)
        .join_from(draft, assessment)
        .where(draft.c.attempt_id == attempt_id, assessment.c.is_current)
    )
    for row in connection.execute(current).all():
        counts_as = counting(assessment_json.decode(row.text, row.body))
        connection.execute(
            update(assessment).where(assessment.c.id == row.id).values(**figures(counts_as))
        )
        connection.execute(delete(concept_count).where(concept_count.c.assessment_id == row.id))
        _add_counts(connection, row.id, counts_as)


def _add_counts(connection: Connection, key: int, counts_as: Assessment) -> None:
    if counts := issue_counts(counts_as):
        connection.execute(insert(concept_count), [{"assessment_id": key, **row} for row in counts])


def drafts(connection: Connection, attempt_id: str) -> tuple[Draft, ...]:
    """All drafts of an attempt with their newest assessments, oldest first."""
    rows = connection.execute(
        _with_assessment().where(draft.c.attempt_id == attempt_id).order_by(draft.c.number)
    )
    return tuple(_draft(row) for row in rows)


def last_checked(connection: Connection, attempt_id: str) -> Draft | None:
    """The newest draft that was meant to be checked."""
    row = connection.execute(
        _with_assessment()
        .where(draft.c.attempt_id == attempt_id, draft.c.kind == DraftKind.CHECKED.value)
        .order_by(draft.c.number.desc())
        .limit(1)
    ).one_or_none()
    return _draft(row) if row else None


def full_before(connection: Connection, after: Draft) -> Draft | None:
    """The newest fully checked draft before this one."""
    row = connection.execute(
        _with_assessment()
        .where(
            draft.c.attempt_id == after.attempt_id,
            draft.c.number < after.number,
            assessment.c.complete,
        )
        .order_by(draft.c.number.desc())
        .limit(1)
    ).one_or_none()
    return _draft(row) if row else None


def add_draft(connection: Connection, new: Draft) -> None:
    connection.execute(
        insert(draft).values(
            id=new.id,
            attempt_id=new.attempt_id,
            number=new.number,
            kind=new.kind.value,
            text=new.text,
            written_at=new.written_at,
        )
    )


def next_number(connection: Connection, attempt_id: str) -> int:
    highest = connection.scalar(
        select(func.max(draft.c.number)).where(draft.c.attempt_id == attempt_id)
    )
    return (highest or 0) + 1


def _with_assessment() -> Select[*tuple[Any, ...]]:
    return select(
        draft,
        assessment.c.made_at,
        assessment.c.exercise_revision,
        assessment.c.program,
        assessment.c.rules,
        assessment.c.body,
    ).outerjoin_from(
        draft, assessment, (assessment.c.draft_id == draft.c.id) & assessment.c.is_current
    )


def _draft(row: AnyRow) -> Draft:
    assessed = row.body and Assessed(
        assessment=assessment_json.decode(row.text, row.body),
        at=row.made_at,
        exercise_revision=row.exercise_revision,
        versions=Versions(row.program, row.rules),
    )
    return Draft(
        id=row.id,
        attempt_id=row.attempt_id,
        number=row.number,
        kind=DraftKind(row.kind),
        text=row.text,
        written_at=row.written_at,
        assessed=assessed,
    )


def _is_repeated(connection: Connection, draft_id: str, assessed: Assessed, body: str) -> bool:
    """Whether this very assessment is stored already: the first of two tries got through."""
    same = select(assessment.c.id).where(
        assessment.c.draft_id == draft_id,
        assessment.c.is_current,
        assessment.c.made_at == assessed.at,
        assessment.c.body == body,
    )
    return connection.execute(same).first() is not None


def figures(made: Assessment) -> dict[str, object]:
    card = made.scorecard
    return {
        "complete": made.complete,
        "words": made.readability.words,
        "overall": card.overall,
        "flags": " ".join(dict.fromkeys(str(raised.flag) for raised in made.flags)),
        **{criterion.value: card.criteria.get(criterion, _NONE).score for criterion in Criterion},
    }


def issue_counts(made: Assessment) -> Sequence[dict[str, object]]:
    found = Counter((issue.concept, issue.tier) for issue in made.issues)
    return [
        {
            "concept": concept.value,
            "errors": found[concept, Tier.ERROR],
            "hints": found[concept, Tier.HINT],
        }
        for concept in Concept
        if found[concept, Tier.ERROR] or found[concept, Tier.HINT]
    ]
