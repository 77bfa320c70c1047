"""What is kept about someone: to take along, and to delete."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from coach.domain.account import Actor, Role
from coach.domain.audit import Action, AuditEntry
from coach.services.accounts import AuditLog, PersonalData, Teaching
from coach.services.permission import require
from coach.services.sign_in import SignIn

Rows = Mapping[str, Sequence[Mapping[str, object]]]

_NEWEST = 1000


class MyData:
    """Safe to share between threads."""

    def __init__(
        self, data: PersonalData, audit: AuditLog, sign_in: SignIn, teaching: Teaching
    ) -> None:
        self._data = data
        self._audit = audit
        self._sign_in = sign_in
        self._teaching = teaching

    def export(self, actor: Actor, now: datetime) -> Rows:
        """Everything kept about the caller, by table; no secrets."""
        rows = self._data.of_trainee(actor.trainee_id)
        self._log(actor, Action.DATA_EXPORTED, {}, now)
        return rows

    def delete(self, actor: Actor, password: str, now: datetime) -> None:
        """Delete the caller's account and all their work, for good.

        What is kept is one entry of the audit log: the account's number, its
        classes, and how much there was. Raises SignInRefused for a wrong
        password, LastAdmin for the only admin.
        """
        if actor.account_id:
            self._sign_in.prove(actor, password, now)
        cohorts = self._teaching.cohorts_of(actor.trainee_id)
        gone = self._data.delete(actor.trainee_id)
        facts = {name: str(gone[name]) for name in ("attempt", "draft") if name in gone}
        self._log(actor, Action.ACCOUNT_DELETED, {**facts, "cohorts": " ".join(cohorts)}, now)

    def deletions(self, actor: Actor) -> tuple[AuditEntry, ...]:
        """What was kept of those who deleted their account: for a mentor, of their classes."""
        require(actor, Role.MENTOR, Role.ADMIN)
        entries = self._audit.newest(_NEWEST, actions=[Action.ACCOUNT_DELETED])
        if actor.role is Role.ADMIN:
            return entries
        mine = set(self._teaching.taught_by(actor.account_id or ""))
        return tuple(entry for entry in entries if mine & set(_cohorts(entry)))

    def _log(self, actor: Actor, action: Action, facts: Mapping[str, str], now: datetime) -> None:
        subject = actor.account_id or actor.trainee_id
        self._audit.add(AuditEntry(now, actor.account_id, action, subject, facts))


def _cohorts(entry: AuditEntry) -> Collection[str]:
    return entry.facts.get("cohorts", "").split()
