"""Classes, assigned work, and what mentors say of texts; flags where lists can see them."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ID = sa.String(36)
_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _classes()
    _decisions()
    _words()
    _flags()


def _classes() -> None:
    op.create_table(
        "cohort",
        sa.Column("id", _ID, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("join_code", sa.String(12), nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("closes_at", _MOMENT),
        sa.Column("archived_at", _MOMENT),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cohort"),
        sa.UniqueConstraint("join_code", name="uq_cohort_join_code"),
    )
    for table, person, moment in (
        ("cohort_mentor", "mentor_id", "added_at"),
        ("cohort_member", "trainee_id", "joined_at"),
    ):
        op.create_table(
            table,
            sa.Column("cohort_id", _ID, nullable=False),
            sa.Column(person, _ID, nullable=False),
            sa.Column(moment, _MOMENT, nullable=False),
            sa.PrimaryKeyConstraint("cohort_id", person, name=f"pk_{table}"),
            _belongs_to("cohort", table),
            _belongs_to("trainee", table, person),
        )
        op.create_index(f"ix_{table}_{person}", table, [person])
    op.create_table(
        "assignment",
        sa.Column("id", _ID, nullable=False),
        sa.Column("cohort_id", _ID, nullable=False),
        sa.Column("target", sa.String(10), nullable=False),
        sa.Column("target_id", sa.String(60), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("made_by", _ID),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_assignment"),
        _belongs_to("cohort", "assignment"),
        _said_by("assignment", "made_by"),
    )
    op.create_index("ix_assignment_cohort_id", "assignment", ["cohort_id"])
    op.create_index("ix_assignment_made_by", "assignment", ["made_by"])
    op.create_index("ix_attempt_trainee_id_submitted_at", "attempt", ["trainee_id", "submitted_at"])


def _decisions() -> None:
    op.create_table(
        "reviewed",
        sa.Column("attempt_id", _ID, nullable=False),
        sa.Column("by_id", _ID),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", name="pk_reviewed"),
        _belongs_to("attempt", "reviewed"),
        _said_by("reviewed"),
    )
    op.create_table(
        "review_pair",
        sa.Column("attempt_id", _ID, nullable=False),
        sa.Column("criterion", sa.String(10), nullable=False),
        sa.Column("coach", sa.Integer, nullable=False),
        sa.Column("mentor", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "criterion", name="pk_review_pair"),
        _belongs_to("attempt", "review_pair"),
    )
    op.create_table(
        "verdict",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("attempt_id", _ID, nullable=False),
        sa.Column("issue_key", sa.Text, nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("concept", sa.String(20), nullable=False),
        sa.Column("ruling", sa.String(10), nullable=False),
        sa.Column("for_class", sa.Boolean, nullable=False),
        sa.Column("by_id", _ID),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_verdict"),
        sa.UniqueConstraint("attempt_id", "key_hash", name="uq_verdict_attempt_id_key_hash"),
        _belongs_to("attempt", "verdict"),
        _said_by("verdict"),
    )
    op.create_table(
        "cohort_lexicon",
        sa.Column("cohort_id", _ID, nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("issue_key", sa.Text, nullable=False),
        sa.Column("by_id", _ID),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("cohort_id", "key_hash", name="pk_cohort_lexicon"),
        _belongs_to("cohort", "cohort_lexicon"),
        _said_by("cohort_lexicon"),
    )
    op.create_table(
        "score_override",
        sa.Column("id", _ID, nullable=False),
        sa.Column("attempt_id", _ID, nullable=False),
        sa.Column("criterion", sa.String(10), nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
        sa.Column("coach", sa.Integer),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("by_id", _ID),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_score_override"),
        _belongs_to("attempt", "score_override"),
        _said_by("score_override"),
    )
    op.create_index("ix_score_override_attempt_id", "score_override", ["attempt_id"])
    current = sa.text("is_current")
    op.create_index(
        "uq_score_override_current",
        "score_override",
        ["attempt_id", "criterion"],
        unique=True,
        sqlite_where=current,
        postgresql_where=current,
    )
    for table in ("reviewed", "verdict", "cohort_lexicon", "score_override"):
        op.create_index(f"ix_{table}_by_id", table, ["by_id"])


def _words() -> None:
    op.create_table(
        "remark",
        sa.Column("id", _ID, nullable=False),
        sa.Column("attempt_id", _ID, nullable=False),
        sa.Column("draft_id", _ID, nullable=False),
        sa.Column("by_id", _ID),
        sa.Column("by_trainee", sa.Boolean, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("span_start", sa.Integer),
        sa.Column("span_end", sa.Integer),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("seen_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_remark"),
        _belongs_to("attempt", "remark"),
        _said_by("remark"),
    )
    op.create_table(
        "saved_comment",
        sa.Column("id", _ID, nullable=False),
        sa.Column("by_id", _ID, nullable=False),
        sa.Column("en", sa.Text, nullable=False),
        sa.Column("bn", sa.Text, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_comment"),
        _belongs_to("trainee", "saved_comment", "by_id"),
    )
    op.create_table(
        "mentor_note",
        sa.Column("id", _ID, nullable=False),
        sa.Column("trainee_id", _ID, nullable=False),
        sa.Column("by_id", _ID),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mentor_note"),
        _belongs_to("trainee", "mentor_note"),
        _said_by("mentor_note"),
    )
    op.create_index("ix_remark_attempt_id", "remark", ["attempt_id"])
    op.create_index("ix_mentor_note_trainee_id", "mentor_note", ["trainee_id"])
    for table in ("remark", "saved_comment", "mentor_note"):
        op.create_index(f"ix_{table}_by_id", table, ["by_id"])


def _flags() -> None:
    """What the stored assessments say of their flags, where a query can find it."""
    op.add_column(
        "assessment", sa.Column("flags", sa.String(200), nullable=False, server_default="")
    )
    connection = op.get_bind()
    assessment = sa.table(
        "assessment", sa.column("id"), sa.column("flags", sa.String), sa.column("body", sa.Text)
    )
    last = 0
    while True:
        some = connection.execute(
            sa.select(assessment.c.id, assessment.c.body)
            .where(assessment.c.id > last)
            .order_by(assessment.c.id)
            .limit(500)
        ).all()
        for row in some:
            flags = dict.fromkeys(one["flag"] for one in json.loads(row.body)["flags"])
            if flags:
                connection.execute(
                    sa.update(assessment)
                    .where(assessment.c.id == row.id)
                    .values(flags=" ".join(flags))
                )
        if not some:
            return
        last = some[-1].id


def _belongs_to(parent: str, child: str, column: str = "") -> sa.ForeignKeyConstraint:
    column = column or f"{parent}_id"
    return sa.ForeignKeyConstraint(
        [column], [f"{parent}.id"], name=f"fk_{child}_{column}_{parent}", ondelete="CASCADE"
    )


def _said_by(child: str, column: str = "by_id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], ["trainee.id"], name=f"fk_{child}_{column}_trainee", ondelete="SET NULL"
    )
