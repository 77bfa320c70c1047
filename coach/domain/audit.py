"""What was done that someone may have to answer for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Action(StrEnum):
    """Stored; never renamed."""

    ACCOUNT_MADE = "account_made"
    ROLE_CHANGED = "role_changed"
    RESET_CODE_ISSUED = "reset_code_issued"
    PASSWORD_RESET = "password_reset"
    DATA_EXPORTED = "data_exported"
    ACCOUNT_DELETED = "account_deleted"
    OVERRIDDEN = "overridden"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """`actor_id` is an account's, None for someone at the server's own console.

    `subject_id` is what it was done to (an account, an attempt); `facts` are
    short texts, never a learner's words: the entry outlives what it is about.
    """

    at: datetime
    actor_id: str | None
    action: Action
    subject_id: str
    facts: Mapping[str, str] = field(default_factory=dict)
