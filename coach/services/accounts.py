"""What accounts need of the store and of whatever proves who someone is, as Protocols."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Protocol

from coach.domain.account import Account, Identity, Role
from coach.domain.attempt import Trainee
from coach.domain.audit import AuditEntry
from coach.domain.school import Arrival, Begun


@dataclass(frozen=True, slots=True)
class Signed:
    """Whom a session lets in."""

    account: Account
    trainee: Trainee
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session, and the secret that the browser must keep."""

    account: Account
    token: str


class Purpose(StrEnum):
    """What a one-time code is for. Stored; never renamed."""

    RESET = "reset"
    FIRST_ADMIN = "first_admin"


class Accounts(Protocol):
    """Where accounts are kept. Each call is one transaction."""

    def add(
        self,
        account: Account,
        trainee: Trainee,
        *,
        password_hash: str | None = None,
        identity: Identity | None = None,
    ) -> None:
        """Store both. A trainee who was there before is claimed: it gets the name and
        language given, and no browser's token opens it any more. Raises NameTaken."""
        ...

    def take_over(self, account_id: str, trainee_id: str) -> None:
        """What is kept of that trainee becomes the account's, which has no work of its
        own yet; the trainee is no more. Raises ClaimRefused, and changes nothing."""
        ...

    def find(self, account_id: str) -> Account | None: ...

    def by_name(self, key: str) -> Account | None: ...

    def by_identity(self, identity: Identity) -> Account | None: ...

    def of_trainee(self, trainee_id: str) -> Account | None: ...

    def password_hash(self, account_id: str) -> str | None: ...

    def set_password(self, account_id: str, password_hash: str) -> None: ...

    def set_role(self, account_id: str, role: Role) -> None:
        """Raises LastAdmin."""
        ...

    def all(self) -> Sequence[tuple[Account, Trainee]]:
        """By sign-in name."""
        ...

    def exist(self, role: Role | None = None) -> bool:
        """Whether there is any account (of that role)."""
        ...


class Sessions(Protocol):
    """Where sessions are kept, by the hashes of their tokens."""

    def begin(
        self, token_hash: str, account_id: str, *, now: datetime, expires: datetime
    ) -> None: ...

    def find(self, token_hash: str, now: datetime) -> Signed | None:
        """None for one that is unknown, ended or expired."""
        ...

    def extend(self, token_hash: str, expires: datetime) -> None: ...

    def end(self, token_hash: str) -> None: ...

    def end_all(self, account_id: str, *, but: str | None = None) -> None:
        """Every session of the account except the one with the hash `but`."""
        ...


class Doors(Protocol):
    """Counts wrong tries, for all processes together. `key` may be any text."""

    def knock(self, key: str, *, free: int, now: datetime) -> datetime | None:
        """Count a try as failed before it is made; or, while the door is shut, until when."""
        ...

    def forget(self, key: str) -> None:
        """The last try was right: its door is open again."""
        ...

    def take_back(self, key: str) -> None:
        """The last try was right, but others behind the same door may guess."""
        ...


class Codes(Protocol):
    """One-time codes, by their hashes."""

    def issue(
        self,
        code_hash: str,
        purpose: Purpose,
        account_id: str | None,
        *,
        now: datetime,
        expires: datetime,
    ) -> None:
        """Store it; earlier ones of that account and purpose are void."""
        ...

    def use(self, code_hash: str, purpose: Purpose, now: datetime) -> "UsedCode | None":
        """Take it away; None when it was not there, or too old. One of two at once gets it."""
        ...

    def holds(self, code_hash: str, purpose: Purpose, now: datetime) -> bool:
        """Whether `use` would find it."""
        ...


@dataclass(frozen=True, slots=True)
class UsedCode:
    """A code that was there; its account is None for a first admin's."""

    account_id: str | None


class AuditLog(Protocol):
    """Where it stays known who did what."""

    def add(self, entry: AuditEntry) -> None: ...

    def newest(self, limit: int, *, actions: Sequence[str] = ()) -> tuple[AuditEntry, ...]: ...


class School(Protocol):
    """A school's identity provider. Every call raises SchoolSignInFailed."""

    def begin(self, back: str) -> Begun:
        """Where the browser goes, to come back to the address `back`."""
        ...

    def arrive(self, begun: Begun, back: str, said: Mapping[str, str]) -> Arrival:
        """Who came back, with what the provider `said` in the address."""
        ...

    def farewell(self, back: str) -> str | None:
        """Where they sign out at the school too, if it offers that."""
        ...


class Passwords(Protocol):
    """Hashes passwords and compares them, slowly."""

    def weakness(self, password: str, sign_in_name: str) -> str | None: ...

    def hashed(self, password: str) -> str: ...

    def fits(self, password: str, stored: str | None) -> bool:
        """False after the same work when there is nothing stored."""
        ...

    def is_outdated(self, stored: str) -> bool: ...


class JoinCodes(Protocol):
    """The classes that a join code opens."""

    def cohort_of(self, code: str, now: datetime) -> str | None:
        """The id of the class; None for a code that is wrong, closed or put away."""
        ...

    def admit(self, cohort_id: str, trainee_id: str, now: datetime) -> None:
        """From now on a member; repeating it changes nothing."""
        ...


class Teaching(Protocol):
    """Whom a mentor teaches."""

    def teaches(self, mentor_id: str, trainee_id: str) -> bool:
        """Whether the account `mentor_id` is a mentor of a class the trainee is in."""
        ...

    def cohorts_of(self, trainee_id: str) -> Sequence[str]:
        """Ids of the classes the trainee is in."""
        ...

    def taught_by(self, mentor_id: str) -> Sequence[str]:
        """Ids of the classes that the account is a mentor of."""
        ...


class PersonalData(Protocol):
    """Everything kept about one trainee, wherever it stands."""

    def of_trainee(self, trainee_id: str) -> Mapping[str, Sequence[Mapping[str, object]]]:
        """Rows by table, without secrets and their hashes."""
        ...

    def delete(self, trainee_id: str) -> Mapping[str, int]:
        """Delete it all; how many rows went, by table. Raises LastAdmin."""
        ...


def new_token() -> str:
    """256 bits nobody can guess."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a token or code: a copy of the database lets nobody in."""
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
