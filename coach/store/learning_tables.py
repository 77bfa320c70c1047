"""The tables of the learning loop, beside those of `coach.store.tables`."""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

from coach.store.tables import Number, belongs_to, metadata
from coach.store.types import ExactText, Id, UtcMoment

# Assessments whose errors are in the notebook already.
gathered = Table(
    "gathered",
    metadata,
    Column("assessment_id", Number, belongs_to("assessment"), primary_key=True),
)

card = Table(
    "card",
    metadata,
    Column("id", Id, primary_key=True),
    Column("trainee_id", Id, belongs_to("trainee"), nullable=False),
    Column("attempt_id", Id, belongs_to("attempt"), nullable=False, index=True),
    Column("concept", String(20), nullable=False),
    Column("rule", ExactText, nullable=False),
    Column("sentence", ExactText, nullable=False),
    Column("slip_start", Integer, nullable=False),
    Column("slip_end", Integer, nullable=False),
    Column("issue_key", ExactText, nullable=False),
    Column("key_hash", String(64), nullable=False),  # as in dispute and verdict
    Column("mark", String(64), nullable=False),  # concept, rule and sentence
    Column("said", ExactText, nullable=False),  # message and suggestions, JSON
    Column("made_at", UtcMoment, nullable=False),
    # What the log of answers says, kept here so that a list of thousands is quick.
    Column("due_at", UtcMoment, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("passed", Boolean),
    UniqueConstraint("trainee_id", "mark"),
    Index(None, "trainee_id", "due_at"),
)

# Every answer ever given; one taken back stays, with the moment it was.
review_log = Table(
    "review_log",
    metadata,
    Column("id", Id, primary_key=True),
    Column("card_id", Id, belongs_to("card"), nullable=False),
    Column("turn", Integer, nullable=False),
    Column("at", UtcMoment, nullable=False),
    Column("passed", Boolean, nullable=False),
    Column("text", ExactText, nullable=False),
    Column("item", String(80)),
    Column("undone_at", UtcMoment),
    Index(None, "card_id"),
    Index(
        "uq_review_log_turn",  # two tabs that answer the same question answer it once
        "card_id",
        "turn",
        unique=True,
        sqlite_where=text("undone_at IS NULL"),
        postgresql_where=text("undone_at IS NULL"),
    ),
)

learning_goal = Table(
    "learning_goal",
    metadata,
    Column("trainee_id", Id, belongs_to("trainee"), primary_key=True),
    Column("daily", Integer, nullable=False),
)
