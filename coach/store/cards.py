"""Cards and answers as the tables hold them, and which cards rest."""

import json

from sqlalchemy import ColumnElement, and_, exists, or_

from coach.domain.issue import Concept
from coach.domain.language import Bilingual
from coach.domain.notebook import Answer, Card, Slip
from coach.domain.review import Ruling
from coach.domain.text import Span
from coach.store.class_tables import cohort_lexicon, cohort_member, verdict
from coach.store.learning_tables import card
from coach.store.tables import dispute, draft
from coach.store.types import AnyRow


def withdrawn() -> ColumnElement[bool]:
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


def card_of(row: AnyRow) -> Card:
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


def answer_of(row: AnyRow) -> Answer:
    return Answer(row.id, row.card_id, row.turn, row.at, row.passed, row.text, row.item)
