"""The mistake notebook: cards, every answer to them, and how many a day."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_ID = sa.String(36)
_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "gathered",
        sa.Column("assessment_id", _NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", name="pk_gathered"),
        _belongs_to("assessment", "gathered"),
    )
    op.create_table(
        "card",
        sa.Column("id", _ID, nullable=False),
        sa.Column("trainee_id", _ID, nullable=False),
        sa.Column("attempt_id", _ID, nullable=False),
        sa.Column("concept", sa.String(20), nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("slip_start", sa.Integer, nullable=False),
        sa.Column("slip_end", sa.Integer, nullable=False),
        sa.Column("issue_key", sa.Text, nullable=False),
        sa.Column("key_hash", sa.String(64), nullable=False),
        sa.Column("mark", sa.String(64), nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("passed", sa.Boolean),
        sa.PrimaryKeyConstraint("id", name="pk_card"),
        sa.UniqueConstraint("trainee_id", "mark", name="uq_card_trainee_id_mark"),
        _belongs_to("trainee", "card"),
        _belongs_to("attempt", "card"),
    )
    op.create_index("ix_card_attempt_id", "card", ["attempt_id"])
    op.create_index("ix_card_trainee_id_due_at", "card", ["trainee_id", "due_at"])
    op.create_table(
        "review_log",
        sa.Column("id", _ID, nullable=False),
        sa.Column("card_id", _ID, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("passed", sa.Boolean, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("item", sa.String(80)),
        sa.Column("undone_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_review_log"),
        _belongs_to("card", "review_log"),
    )
    op.create_index("ix_review_log_card_id", "review_log", ["card_id"])
    standing = sa.text("undone_at IS NULL")
    op.create_index(
        "uq_review_log_turn",
        "review_log",
        ["card_id", "turn"],
        unique=True,
        sqlite_where=standing,
        postgresql_where=standing,
    )
    op.create_table(
        "learning_goal",
        sa.Column("trainee_id", _ID, nullable=False),
        sa.Column("daily", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("trainee_id", name="pk_learning_goal"),
        _belongs_to("trainee", "learning_goal"),
    )


def _belongs_to(parent: str, child: str) -> sa.ForeignKeyConstraint:
    column = f"{parent}_id"
    return sa.ForeignKeyConstraint(
        [column], [f"{parent}.id"], name=f"fk_{child}_{column}_{parent}", ondelete="CASCADE"
    )
