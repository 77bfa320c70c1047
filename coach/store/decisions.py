"""What mentors decided about an attempt, read within somebody else's transaction."""

from hashlib import sha256

from sqlalchemy import Connection, select

from coach.domain.assessment import Criterion
from coach.domain.review import Decisions, Ruling
from coach.store.class_tables import cohort_lexicon, cohort_member, score_override, verdict
from coach.store.tables import attempt


def decided(connection: Connection, attempt_id: str) -> Decisions:
    """A mentor's word on this very text goes before what holds in the class."""
    rulings = {
        row.issue_key: row.ruling
        for row in connection.execute(
            select(verdict.c.issue_key, verdict.c.ruling).where(verdict.c.attempt_id == attempt_id)
        )
    }
    in_class = connection.scalars(
        select(cohort_lexicon.c.issue_key)
        .join(cohort_member, cohort_member.c.cohort_id == cohort_lexicon.c.cohort_id)
        .join(attempt, attempt.c.trainee_id == cohort_member.c.trainee_id)
        .where(attempt.c.id == attempt_id)
    )
    dismissed = {key for key, ruling in rulings.items() if ruling == Ruling.DISMISSED}
    dismissed |= {key for key in in_class if key not in rulings}
    scores = connection.execute(
        select(score_override.c.criterion, score_override.c.score).where(
            score_override.c.attempt_id == attempt_id, score_override.c.is_current
        )
    )
    return Decisions(frozenset(dismissed), {Criterion(row.criterion): row.score for row in scores})


def key_hash(issue_key: str) -> str:
    """An issue's key of a length that every database can index."""
    return sha256(issue_key.encode("utf-8", "surrogatepass")).hexdigest()
