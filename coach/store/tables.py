"""The tables as this version of the program uses them.

`migrations/` makes them; a test compares the two. Later work (accounts, classes,
the learning loop) adds tables and columns that point here, and changes none.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

from coach.store.types import ExactText, Id, UtcMoment

# SQLite can only change a constraint by its name, so every one has a name.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Only an INTEGER key counts up by itself in SQLite.
Number = BigInteger().with_variant(Integer, "sqlite")


def belongs_to(table: str) -> ForeignKey:
    """A column of rows that go when the row of `table` goes."""
    return ForeignKey(f"{table}.id", ondelete="CASCADE")


trainee = Table(
    "trainee",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", ExactText, nullable=False),
    Column("language", String(8), nullable=False),
    Column("joined_at", UtcMoment, nullable=False),
)

# A browser that is let in as a trainee by its token, of which only the hash is known.
browser = Table(
    "browser",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("trainee_id", Id, belongs_to("trainee"), nullable=False, index=True),
    Column("added_at", UtcMoment, nullable=False),
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", Id, primary_key=True),
    Column("trainee_id", Id, belongs_to("trainee"), nullable=False),
    Column("exercise_id", String(60), nullable=False),
    Column("exercise_revision", Integer, nullable=False),
    Column("started_at", UtcMoment, nullable=False),
    Column("changed_at", UtcMoment, nullable=False),
    Column("text", ExactText, nullable=False),
    Column("version", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("submitted_at", UtcMoment),
    # Not a foreign key: drafts point to their attempt, and a circle helps nobody.
    Column("submitted_draft_id", Id),
    Column("mode", String(10), nullable=False, server_default="practice"),
    Index(None, "trainee_id", "started_at"),
    Index(None, "trainee_id", "submitted_at"),
    Index(
        "uq_attempt_unfinished",  # one per trainee, exercise and mode, whatever two tabs do at once
        "trainee_id",
        "exercise_id",
        "mode",
        unique=True,
        sqlite_where=text("submitted_at IS NULL"),
        postgresql_where=text("submitted_at IS NULL"),
    ),
)

draft = Table(
    "draft",
    metadata,
    Column("id", Id, primary_key=True),
    Column("attempt_id", Id, belongs_to("attempt"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("text", ExactText, nullable=False),
    Column("written_at", UtcMoment, nullable=False),
    UniqueConstraint("attempt_id", "number"),
)

# Everything said stands in `body`; the columns before it are what lists and charts ask for.
assessment = Table(
    "assessment",
    metadata,
    Column("id", Number, primary_key=True),
    Column("draft_id", Id, belongs_to("draft"), nullable=False, index=True),
    Column("is_current", Boolean, nullable=False),
    Column("made_at", UtcMoment, nullable=False),
    Column("exercise_revision", Integer, nullable=False),
    Column("program", String(40), nullable=False),
    Column("rules", String(80), nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("words", Integer, nullable=False),
    Column("overall", Integer),
    Column("accuracy", Integer),
    Column("task", Integer),
    Column("tone", Integer),
    Column("clarity", Integer),
    # The flags raised, with a space between; in lists a mentor looks for them.
    Column("flags", String(200), nullable=False, server_default=""),
    Column("body", ExactText, nullable=False),
    Index(
        "uq_assessment_current",
        "draft_id",
        unique=True,
        sqlite_where=text("is_current"),
        postgresql_where=text("is_current"),
    ),
)

# How many issues of a concept an assessment found; a concept without any has no row.
concept_count = Table(
    "concept_count",
    metadata,
    Column("assessment_id", Number, belongs_to("assessment"), primary_key=True),
    Column("concept", String(20), primary_key=True),
    Column("errors", Integer, nullable=False),
    Column("hints", Integer, nullable=False),
)

dispute = Table(
    "dispute",
    metadata,
    Column("id", Number, primary_key=True),
    Column("draft_id", Id, belongs_to("draft"), nullable=False),
    Column("issue_key", ExactText, nullable=False),
    # PostgreSQL indexes at most 2,700 bytes, and a key may hold a word of 20,000.
    Column("key_hash", String(64), nullable=False),
    Column("disputed_at", UtcMoment, nullable=False),
    UniqueConstraint("draft_id", "key_hash"),
)
