"""The tables of classes and of what mentors say, beside those of `coach.store.tables`.

A person, trainee or mentor, is a row of `trainee`: every account has one. What a
mentor said stays when the mentor's account is gone; only the name goes.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

from coach.store.tables import Number, belongs_to, metadata
from coach.store.types import ExactText, Id, UtcMoment


def _by(name: str = "by_id") -> Column[str]:
    return Column(name, Id, ForeignKey("trainee.id", ondelete="SET NULL"), index=True)


cohort = Table(
    "cohort",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", ExactText, nullable=False),
    Column("join_code", String(12), nullable=False, unique=True),
    Column("made_at", UtcMoment, nullable=False),
    Column("closes_at", UtcMoment),
    Column("archived_at", UtcMoment),
    Column("version", Integer, nullable=False),
)

cohort_mentor = Table(
    "cohort_mentor",
    metadata,
    Column("cohort_id", Id, belongs_to("cohort"), primary_key=True),
    Column("mentor_id", Id, belongs_to("trainee"), primary_key=True, index=True),
    Column("added_at", UtcMoment, nullable=False),
)

cohort_member = Table(
    "cohort_member",
    metadata,
    Column("cohort_id", Id, belongs_to("cohort"), primary_key=True),
    Column("trainee_id", Id, belongs_to("trainee"), primary_key=True, index=True),
    Column("joined_at", UtcMoment, nullable=False),
)

assignment = Table(
    "assignment",
    metadata,
    Column("id", Id, primary_key=True),
    Column("cohort_id", Id, belongs_to("cohort"), nullable=False, index=True),
    Column("target", String(10), nullable=False),
    Column("target_id", String(60), nullable=False),
    Column("due_at", UtcMoment, nullable=False),
    _by("made_by"),
    Column("made_at", UtcMoment, nullable=False),
)

# An attempt that a mentor is done with; what happens after `at` brings it back.
reviewed = Table(
    "reviewed",
    metadata,
    Column("attempt_id", Id, belongs_to("attempt"), primary_key=True),
    _by(),
    Column("at", UtcMoment, nullable=False),
)

# A criterion's score by the coach alone, and as it stood when a mentor was done with it.
review_pair = Table(
    "review_pair",
    metadata,
    Column("attempt_id", Id, belongs_to("attempt"), primary_key=True),
    Column("criterion", String(10), primary_key=True),
    Column("coach", Integer, nullable=False),
    Column("mentor", Integer, nullable=False),
)

verdict = Table(
    "verdict",
    metadata,
    Column("id", Number, primary_key=True),
    Column("attempt_id", Id, belongs_to("attempt"), nullable=False),
    Column("issue_key", ExactText, nullable=False),
    Column("key_hash", String(64), nullable=False),
    Column("concept", String(20), nullable=False),
    Column("ruling", String(10), nullable=False),
    Column("for_class", Boolean, nullable=False),
    _by(),
    Column("at", UtcMoment, nullable=False),
    UniqueConstraint("attempt_id", "key_hash"),
)

# Issues that count no more in a class's texts, whoever writes them.
cohort_lexicon = Table(
    "cohort_lexicon",
    metadata,
    Column("cohort_id", Id, belongs_to("cohort"), primary_key=True),
    Column("key_hash", String(64), primary_key=True),
    Column("issue_key", ExactText, nullable=False),
    _by(),
    Column("at", UtcMoment, nullable=False),
)

# Every setting is kept; one is current.
score_override = Table(
    "score_override",
    metadata,
    Column("id", Id, primary_key=True),
    Column("attempt_id", Id, belongs_to("attempt"), nullable=False, index=True),
    Column("criterion", String(10), nullable=False),
    Column("score", Integer, nullable=False),
    Column("coach", Integer),
    Column("reason", ExactText, nullable=False),
    _by(),
    Column("at", UtcMoment, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Index(
        "uq_score_override_current",
        "attempt_id",
        "criterion",
        unique=True,
        sqlite_where=text("is_current"),
        postgresql_where=text("is_current"),
    ),
)

remark = Table(
    "remark",
    metadata,
    Column("id", Id, primary_key=True),
    Column("attempt_id", Id, belongs_to("attempt"), nullable=False, index=True),
    Column("draft_id", Id, nullable=False),
    _by(),
    Column("by_trainee", Boolean, nullable=False),
    Column("text", ExactText, nullable=False),
    Column("span_start", Integer),
    Column("span_end", Integer),
    Column("at", UtcMoment, nullable=False),
    Column("seen_at", UtcMoment),
)

saved_comment = Table(
    "saved_comment",
    metadata,
    Column("id", Id, primary_key=True),
    Column("by_id", Id, belongs_to("trainee"), nullable=False, index=True),
    Column("en", ExactText, nullable=False),
    Column("bn", ExactText, nullable=False),
    Column("made_at", UtcMoment, nullable=False),
)

# A mentor's note about a trainee, for the mentors of their classes only.
mentor_note = Table(
    "mentor_note",
    metadata,
    Column("id", Id, primary_key=True),
    Column("trainee_id", Id, belongs_to("trainee"), nullable=False, index=True),
    _by(),
    Column("text", ExactText, nullable=False),
    Column("at", UtcMoment, nullable=False),
)
