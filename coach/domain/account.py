"""Who may sign in, and as what: accounts, roles, and the caller of a service."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

SIGN_IN_NAME_LIMIT = 60
_BETWEEN = frozenset(".-_@+'")
_JOINERS = "\u200c\u200d"  # Bengali conjuncts need them


class Role(StrEnum):
    """What an account may do. Stored; never renamed."""

    TRAINEE = "trainee"
    MENTOR = "mentor"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who signs in. Whatever they write is their trainee's, whose name and
    language are theirs; `sign_in_name` is what they type at the door."""

    id: str
    trainee_id: str
    sign_in_name: str
    role: Role
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Identity:
    """Who someone is at their school's identity provider; both parts together are unique."""

    issuer: str
    subject: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Who calls a service. Made from a session or a browser's token, never from what
    a page was sent. `account_id` is None for a name of the welcome page."""

    trainee_id: str
    role: Role = Role.TRAINEE
    account_id: str | None = None


def clean_sign_in_name(typed: str) -> str:
    """The name as it is kept. ValueError unless it has two to sixty letters, digits
    or marks of an e-mail address, in any script, and a letter or digit among them."""
    name = unicodedata.normalize("NFC", typed.strip())
    readable = all(_is_name_mark(mark) for mark in name)
    if not (readable and 2 <= len(name) <= SIGN_IN_NAME_LIMIT):
        raise ValueError("a sign-in name is two to sixty letters, digits or . - _ @ +")
    if not any(mark.isalnum() for mark in name):
        raise ValueError("a sign-in name needs a letter or digit")
    return name


def name_key(typed: str) -> str:
    """What two spellings of one sign-in name share: `Rina` and `RINA`, ０ and 0."""
    folded = unicodedata.normalize("NFKC", typed.strip()).casefold()
    return unicodedata.normalize("NFKC", folded).translate(dict.fromkeys(map(ord, _JOINERS)))


def _is_name_mark(mark: str) -> bool:
    # Vowel signs and the like are of category M.
    return mark in _BETWEEN or mark in _JOINERS or unicodedata.category(mark)[0] in "LMN"
