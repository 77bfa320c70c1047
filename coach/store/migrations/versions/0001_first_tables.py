"""Trainees and their browsers, attempts, drafts, assessments and disputes.

A migration is never changed after its release: databases of that day exist.
It names plain column types, as those of `coach.store.types` may change.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.String(36)
_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _trainees()
    _attempts()
    _assessments()


def _trainees() -> None:
    op.create_table(
        "trainee",
        sa.Column("id", _ID, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("joined_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_trainee"),
    )
    op.create_table(
        "browser",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("trainee_id", _ID, nullable=False),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="pk_browser"),
        _belongs_to("trainee", "browser"),
    )
    op.create_index("ix_browser_trainee_id", "browser", ["trainee_id"])


def _attempts() -> None:
    op.create_table(
        "attempt",
        sa.Column("id", _ID, nullable=False),
        sa.Column("trainee_id", _ID, nullable=False),
        sa.Column("exercise_id", sa.String(60), nullable=False),
        sa.Column("exercise_revision", sa.Integer, nullable=False),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
        sa.Column("submitted_at", _MOMENT),
        sa.Column("submitted_draft_id", _ID),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        _belongs_to("trainee", "attempt"),
    )
    op.create_index("ix_attempt_trainee_id_started_at", "attempt", ["trainee_id", "started_at"])
    _unique_where("uq_attempt_unfinished", ["trainee_id", "exercise_id"], "submitted_at IS NULL")
    op.create_table(
        "draft",
        sa.Column("id", _ID, nullable=False),
        sa.Column("attempt_id", _ID, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("written_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
        sa.UniqueConstraint("attempt_id", "number", name="uq_draft_attempt_id_number"),
        _belongs_to("attempt", "draft"),
    )
    op.create_table(
        "dispute",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("draft_id", _ID, nullable=False),
        sa.Column("issue_key", sa.Text, nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("disputed_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dispute"),
        sa.UniqueConstraint("draft_id", "key_hash", name="uq_dispute_draft_id_key_hash"),
        _belongs_to("draft", "dispute"),
    )


def _assessments() -> None:
    scores = ("overall", "accuracy", "task", "tone", "clarity")
    op.create_table(
        "assessment",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("draft_id", _ID, nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("exercise_revision", sa.Integer, nullable=False),
        sa.Column("program", sa.String(40), nullable=False),
        sa.Column("rules", sa.String(80), nullable=False),
        sa.Column("complete", sa.Boolean, nullable=False),
        sa.Column("words", sa.Integer, nullable=False),
        *(sa.Column(score, sa.Integer) for score in scores),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assessment"),
        _belongs_to("draft", "assessment"),
    )
    op.create_index("ix_assessment_draft_id", "assessment", ["draft_id"])
    _unique_where("uq_assessment_current", ["draft_id"], "is_current", table="assessment")
    op.create_table(
        "concept_count",
        sa.Column("assessment_id", _NUMBER, nullable=False),
        sa.Column("concept", sa.String(20), nullable=False),
        sa.Column("errors", sa.Integer, nullable=False),
        sa.Column("hints", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", "concept", name="pk_concept_count"),
        _belongs_to("assessment", "concept_count"),
    )


def _belongs_to(parent: str, child: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [f"{parent}_id"],
        [f"{parent}.id"],
        name=f"fk_{child}_{parent}_id_{parent}",
        ondelete="CASCADE",
    )


def _unique_where(name: str, columns: list[str], where: str, table: str = "attempt") -> None:
    condition = sa.text(where)
    op.create_index(
        name,
        table,
        columns,
        unique=True,
        sqlite_where=condition,
        postgresql_where=condition,
    )
