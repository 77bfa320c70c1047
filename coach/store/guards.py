"""What guards accounts: counted tries, one-time codes, and the audit log."""

import json
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from coach.domain.audit import Action, AuditEntry
from coach.domain.guessing import FORGOTTEN_AFTER, Tries, one_more
from coach.services.accounts import Purpose, UsedCode
from coach.store.account_tables import audit_entry, one_time_code, throttle
from coach.store.database import Database
from coach.store.types import AnyRow


class StoredDoors:
    """`coach.services.accounts.Doors`: every process counts here."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def knock(self, key: str, *, free: int, now: datetime) -> datetime | None:
        def work(connection: Connection) -> datetime | None:
            before = _tries(connection, key)
            if before and before.is_closed(now):
                return before.closed_until
            after = one_more(before, free, now)
            connection.execute(
                update(throttle)
                .where(throttle.c.key == _hash(key))
                .values(
                    failures=after.failures,
                    last_at=after.last_at,
                    closed_until=after.closed_until,
                )
            )
            return None

        self._database.write(lambda connection: _begin(connection, key, now))
        return self._database.write(work)

    def forget(self, key: str) -> None:
        gone = delete(throttle).where(throttle.c.key == _hash(key))
        self._database.write(lambda connection: connection.execute(gone))

    def take_back(self, key: str) -> None:
        one_less = (
            update(throttle)
            .where(throttle.c.key == _hash(key), throttle.c.failures > 0)
            .values(failures=throttle.c.failures - 1, closed_until=None)
        )
        self._database.write(lambda connection: connection.execute(one_less))


def _begin(connection: Connection, key: str, now: datetime) -> None:
    """A door nobody has knocked at yet."""
    if _tries(connection, key):
        return
    old = throttle.c.last_at <= now - FORGOTTEN_AFTER
    connection.execute(delete(throttle).where(old))
    try:
        with connection.begin_nested():
            connection.execute(insert(throttle).values(key=_hash(key), failures=0, last_at=now))
    except IntegrityError:
        return  # another process began it in the same moment


def _tries(connection: Connection, key: str) -> Tries | None:
    """Kept from other writers until the transaction ends."""
    row = connection.execute(
        select(throttle).where(throttle.c.key == _hash(key)).with_for_update()
    ).one_or_none()
    return Tries(row.failures, row.last_at, row.closed_until) if row else None


class StoredCodes:
    """`coach.services.accounts.Codes`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def issue(
        self,
        code_hash: str,
        purpose: Purpose,
        account_id: str | None,
        *,
        now: datetime,
        expires: datetime,
    ) -> None:
        old = one_time_code.c.expires_at <= now
        if account_id:
            old |= (one_time_code.c.account_id == account_id) & (
                one_time_code.c.purpose == purpose.value
            )

        def work(connection: Connection) -> None:
            connection.execute(delete(one_time_code).where(old))
            connection.execute(
                insert(one_time_code).values(
                    code_hash=code_hash,
                    purpose=purpose.value,
                    account_id=account_id,
                    issued_at=now,
                    expires_at=expires,
                )
            )

        self._database.write(work)

    def use(self, code_hash: str, purpose: Purpose, now: datetime) -> UsedCode | None:
        taken = (
            delete(one_time_code)
            .where(_valid(code_hash, purpose, now))
            .returning(one_time_code.c.account_id)
        )
        row = self._database.write(lambda connection: connection.execute(taken).one_or_none())
        return UsedCode(row.account_id) if row else None

    def holds(self, code_hash: str, purpose: Purpose, now: datetime) -> bool:
        wanted = select(one_time_code.c.purpose).where(_valid(code_hash, purpose, now))
        return (
            self._database.read(lambda connection: connection.execute(wanted).first()) is not None
        )


def _valid(code_hash: str, purpose: Purpose, now: datetime) -> ColumnElement[bool]:
    return (
        (one_time_code.c.code_hash == code_hash)
        & (one_time_code.c.purpose == purpose.value)
        & (one_time_code.c.expires_at > now)
    )


class StoredAuditLog:
    """`coach.services.accounts.AuditLog`; nothing in it is ever changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, entry: AuditEntry) -> None:
        self._database.write(lambda connection: note(connection, entry))

    def newest(self, limit: int, *, actions: Sequence[str] = ()) -> tuple[AuditEntry, ...]:
        wanted = select(audit_entry).order_by(audit_entry.c.at.desc(), audit_entry.c.id.desc())
        if actions:
            wanted = wanted.where(audit_entry.c.action.in_(list(actions)))
        return self._database.read(
            lambda connection: tuple(_entry(row) for row in connection.execute(wanted.limit(limit)))
        )


def note(connection: Connection, entry: AuditEntry) -> None:
    """Write the entry in the transaction of what it is about."""
    connection.execute(
        insert(audit_entry).values(
            at=entry.at,
            actor_id=entry.actor_id,
            action=entry.action.value,
            subject_id=entry.subject_id,
            facts=json.dumps(dict(entry.facts), ensure_ascii=False),
        )
    )


def _entry(row: AnyRow) -> AuditEntry:
    return AuditEntry(
        row.at, row.actor_id, Action(row.action), row.subject_id, json.loads(row.facts)
    )


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
