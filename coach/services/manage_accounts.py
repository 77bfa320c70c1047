"""Other people's accounts: what mentors and admins may do with them."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from coach.domain.account import Account, Actor, Role, name_key
from coach.domain.attempt import Trainee
from coach.domain.audit import Action, AuditEntry
from coach.errors import CodeRefused, NotYours, UnknownAccount
from coach.services.accounts import (
    Accounts,
    AuditLog,
    Codes,
    Doors,
    Passwords,
    Purpose,
    Sessions,
    SignedIn,
    Teaching,
    token_hash,
)
from coach.services.permission import require
from coach.services.sign_in import SignIn, check_password, from_address, knock

RESET_CODE_LASTS = timedelta(hours=24)
FREE_RESETS = 10
# Read out over a telephone: nothing that sounds or looks like something else.
_MARKS = "23456789BCDFGHJKMNPQRSTVWXYZ"
_LENGTH = 10
"""28 marks, ten times: 48 bits, behind a door that shuts."""


class ManageAccounts:
    """Safe to share between threads."""

    def __init__(
        self,
        accounts: Accounts,
        sessions: Sessions,
        codes: Codes,
        doors: Doors,
        passwords: Passwords,
        audit: AuditLog,
        sign_in: SignIn,
        teaching: Teaching,
    ) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._codes = codes
        self._doors = doors
        self._passwords = passwords
        self._audit = audit
        self._sign_in = sign_in
        self._teaching = teaching

    def all(self, actor: Actor) -> Sequence[tuple[Account, Trainee]]:
        require(actor, Role.ADMIN)
        return self._accounts.all()

    def named(self, actor: Actor, sign_in_name: str) -> Account:
        """Raises UnknownAccount."""
        require(actor, Role.ADMIN)
        found = self._accounts.by_name(name_key(sign_in_name))
        if found is None:
            raise UnknownAccount(name=sign_in_name)
        return found

    def change_role(self, actor: Actor, account_id: str, role: Role, now: datetime) -> None:
        """At once: their open pages know it with the next click. Raises LastAdmin."""
        require(actor, Role.ADMIN)
        account = self._known(account_id)
        if account.role is role:
            return
        self._accounts.set_role(account_id, role)
        facts = {"from": str(account.role), "to": str(role)}
        self._audit.add(AuditEntry(now, actor.account_id, Action.ROLE_CHANGED, account_id, facts))

    def issue_reset_code(self, actor: Actor, trainee_id: str, now: datetime) -> str:
        """A code with which this person may choose a new password, once, for a day.

        A mentor gives one to trainees of their own classes, an admin to anyone.
        """
        require(actor, Role.MENTOR, Role.ADMIN)
        account = self._accounts.of_trainee(trainee_id)
        if account is None or not self._may_reset(actor, account):
            raise NotYours
        code = "".join(secrets.choice(_MARKS) for _ in range(_LENGTH))
        self._codes.issue(
            token_hash(code),
            Purpose.RESET,
            account.id,
            now=now,
            expires=now + RESET_CODE_LASTS,
        )
        self._audit.add(AuditEntry(now, actor.account_id, Action.RESET_CODE_ISSUED, account.id))
        return f"{code[:5]}-{code[5:]}"

    def reset(self, code: str, password: str, address: str, now: datetime) -> SignedIn:
        """A new password by code; every session of before ends.

        Raises CodeRefused, TooManyTries, and PasswordWeak, after which the code
        still works.
        """
        door = f"reset:{from_address(address)}"
        knock(self._doors, door, FREE_RESETS, now)
        hashed = token_hash(_as_issued(code))
        if not self._codes.holds(hashed, Purpose.RESET, now):
            raise CodeRefused
        self._doors.take_back(door)
        check_password(self._passwords, password, "")
        used = self._codes.use(hashed, Purpose.RESET, now)
        account = self._accounts.find(used.account_id) if used and used.account_id else None
        if account is None:
            raise CodeRefused
        self._accounts.set_password(account.id, self._passwords.hashed(password))
        self._sessions.end_all(account.id)
        self._doors.forget(f"name:{name_key(account.sign_in_name)}")
        self._audit.add(AuditEntry(now, account.id, Action.PASSWORD_RESET, account.id))
        return self._sign_in.begin(account, now)

    def audit(self, actor: Actor, limit: int = 200) -> tuple[AuditEntry, ...]:
        """What was done, newest first."""
        require(actor, Role.ADMIN)
        return self._audit.newest(limit)

    def _may_reset(self, actor: Actor, account: Account) -> bool:
        if actor.role is Role.ADMIN:
            return True
        mentor = actor.account_id
        return (
            account.role is Role.TRAINEE
            and mentor is not None
            and self._teaching.teaches(mentor, account.trainee_id)
        )

    def _known(self, account_id: str) -> Account:
        account = self._accounts.find(account_id)
        if account is None:
            raise NotYours
        return account


def _as_issued(typed: str) -> str:
    return "".join(mark for mark in typed.upper() if mark in _MARKS)
