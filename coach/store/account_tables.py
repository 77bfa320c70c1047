"""Accounts, sessions and what guards them. Tokens and codes are kept as hashes only."""

from sqlalchemy import Column, Index, Integer, String, Table, Text

from coach.store.tables import Number, belongs_to, metadata
from coach.store.types import ExactText, Id, UtcMoment

account = Table(
    "account",
    metadata,
    Column("id", Id, primary_key=True),
    Column("trainee_id", Id, belongs_to("trainee"), nullable=False, unique=True),
    Column("sign_in_name", ExactText, nullable=False),
    # Casefolding may make a name longer than it was typed.
    Column("name_key", String(200), nullable=False, unique=True),
    Column("role", String(10), nullable=False),
    # None: they come by their school's sign-in only.
    Column("password_hash", Text),
    # Who they are at the school's identity provider (OpenID Connect), if they came that way.
    Column("issuer", String(255)),
    Column("subject", String(255)),
    Column("created_at", UtcMoment, nullable=False),
    Index("uq_account_issuer_subject", "issuer", "subject", unique=True),
)

session = Table(
    "session",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("account_id", Id, belongs_to("account"), nullable=False, index=True),
    Column("begun_at", UtcMoment, nullable=False),
    Column("expires_at", UtcMoment, nullable=False),
)

# Wrong guesses by sign-in name or address (`key` is a hash of it), for all processes.
throttle = Table(
    "throttle",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", UtcMoment, nullable=False),
    Column("closed_until", UtcMoment),
)

# A code that lets someone in once: to choose a new password, or to become the first admin.
one_time_code = Table(
    "one_time_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("purpose", String(20), nullable=False),
    Column("account_id", Id, belongs_to("account"), index=True),
    Column("issued_at", UtcMoment, nullable=False),
    Column("expires_at", UtcMoment, nullable=False),
)

# Not foreign keys: what was done stays known when those who did it are gone.
audit_entry = Table(
    "audit_entry",
    metadata,
    Column("id", Number, primary_key=True),
    Column("at", UtcMoment, nullable=False, index=True),
    Column("actor_id", Id),
    Column("action", String(40), nullable=False),
    Column("subject_id", String(60), nullable=False, index=True),
    Column("facts", ExactText, nullable=False),
)
