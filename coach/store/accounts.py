"""Accounts and their sessions (`coach.services.accounts.Accounts` and `Sessions`)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from coach.domain.account import Account, Identity, Role, name_key
from coach.domain.attempt import Trainee
from coach.errors import ClaimRefused, LastAdmin, NameTaken
from coach.services.accounts import Signed
from coach.store import trainees
from coach.store.account_tables import account, session
from coach.store.database import Database
from coach.store.tables import attempt, browser, metadata, trainee
from coach.store.types import AnyRow


class StoredAccounts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        new: Account,
        theirs: Trainee,
        *,
        password_hash: str | None = None,
        identity: Identity | None = None,
    ) -> None:
        def work(connection: Connection) -> None:
            if _one(connection, account.c.id == new.id):
                return  # a repeated try: the first one was stored after all
            _put_trainee(connection, theirs)
            connection.execute(
                insert(account).values(
                    id=new.id,
                    trainee_id=new.trainee_id,
                    sign_in_name=new.sign_in_name,
                    name_key=name_key(new.sign_in_name),
                    role=new.role.value,
                    password_hash=password_hash,
                    issuer=identity.issuer if identity else None,
                    subject=identity.subject if identity else None,
                    created_at=new.created_at,
                )
            )

        try:
            self._database.write(work)
        except IntegrityError as err:
            raise NameTaken from err

    def take_over(self, account_id: str, trainee_id: str) -> None:
        def work(connection: Connection) -> None:
            mine = _one(connection, account.c.id == account_id)
            if mine is None or _one(connection, account.c.trainee_id == trainee_id):
                raise ClaimRefused
            worked = select(attempt.c.id).where(attempt.c.trainee_id == mine.trainee_id).limit(1)
            if connection.execute(worked).first():
                raise ClaimRefused  # two unfinished attempts, two of everything learnt
            _hand_over(connection, trainee_id, mine.trainee_id)

        try:
            self._database.write(work)
        except IntegrityError as err:
            raise ClaimRefused from err

    def find(self, account_id: str) -> Account | None:
        return self._one(account.c.id == account_id)

    def by_name(self, key: str) -> Account | None:
        # What no database takes is nobody's name; the rest is compared as it is.
        return self._one(account.c.name_key == key) if _is_storable(key) else None

    def by_identity(self, identity: Identity) -> Account | None:
        return self._one(
            (account.c.issuer == identity.issuer) & (account.c.subject == identity.subject)
        )

    def of_trainee(self, trainee_id: str) -> Account | None:
        return self._one(account.c.trainee_id == trainee_id)

    def password_hash(self, account_id: str) -> str | None:
        wanted = select(account.c.password_hash).where(account.c.id == account_id)
        stored: str | None = self._database.read(lambda connection: connection.scalar(wanted))
        return stored

    def set_password(self, account_id: str, password_hash: str) -> None:
        change = update(account).where(account.c.id == account_id)
        self._database.write(
            lambda connection: connection.execute(change.values(password_hash=password_hash))
        )

    def set_role(self, account_id: str, role: Role) -> None:
        def work(connection: Connection) -> None:
            if role is not Role.ADMIN:
                keep_an_admin(connection, account.c.id == account_id)
            connection.execute(
                update(account).where(account.c.id == account_id).values(role=role.value)
            )

        self._database.write(work)

    def all(self) -> Sequence[tuple[Account, Trainee]]:
        wanted = _with_trainee().order_by(account.c.name_key)
        return self._database.read(
            lambda connection: [
                (_account(row), _trainee(row)) for row in connection.execute(wanted)
            ]
        )

    def exist(self, role: Role | None = None) -> bool:
        wanted = select(account.c.id).limit(1)
        if role:
            wanted = wanted.where(account.c.role == role.value)
        return (
            self._database.read(lambda connection: connection.execute(wanted).first()) is not None
        )

    def _one(self, condition: ColumnElement[bool]) -> Account | None:
        return self._database.read(lambda connection: _one(connection, condition))


class StoredSessions:
    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, token_hash: str, account_id: str, *, now: datetime, expires: datetime) -> None:
        def work(connection: Connection) -> None:
            # Now and then somebody signs in: time to throw the old ones away.
            connection.execute(delete(session).where(session.c.expires_at <= now))
            same = select(session.c.token_hash).where(session.c.token_hash == token_hash)
            if connection.execute(same).first() is None:
                connection.execute(
                    insert(session).values(
                        token_hash=token_hash,
                        account_id=account_id,
                        begun_at=now,
                        expires_at=expires,
                    )
                )

        self._database.write(work)

    def find(self, token_hash: str, now: datetime) -> Signed | None:
        wanted = (
            _with_trainee()
            .add_columns(session.c.expires_at)
            .join(session, session.c.account_id == account.c.id)
            .where(session.c.token_hash == token_hash, session.c.expires_at > now)
        )
        row = self._database.read(lambda connection: connection.execute(wanted).one_or_none())
        return Signed(_account(row), _trainee(row), row.expires_at) if row else None

    def extend(self, token_hash: str, expires: datetime) -> None:
        change = update(session).where(session.c.token_hash == token_hash)
        self._database.write(
            lambda connection: connection.execute(change.values(expires_at=expires))
        )

    def end(self, token_hash: str) -> None:
        gone = delete(session).where(session.c.token_hash == token_hash)
        self._database.write(lambda connection: connection.execute(gone))

    def end_all(self, account_id: str, *, but: str | None = None) -> None:
        gone = delete(session).where(session.c.account_id == account_id)
        if but:
            gone = gone.where(session.c.token_hash != but)
        self._database.write(lambda connection: connection.execute(gone))


def keep_an_admin(connection: Connection, leaving: ColumnElement[bool]) -> None:
    """Raises LastAdmin if no admin is left without the account `leaving`.

    All admins are locked: two who dismiss each other at once take turns.
    """
    admins = select(account.c.id, leaving.label("leaving")).where(
        account.c.role == Role.ADMIN.value
    )
    found = connection.execute(admins.order_by(account.c.id).with_for_update()).all()
    if any(row.leaving for row in found) and all(row.leaving for row in found):
        raise LastAdmin


def _hand_over(connection: Connection, giver: str, taker: str) -> None:
    """Whatever points to one trainee points to the other; then the first is gone."""
    connection.execute(delete(browser).where(browser.c.trainee_id == giver))
    for table in metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column is trainee.c.id:
                change = update(table).where(key.parent == giver)
                connection.execute(change.values({key.parent: taker}))
    connection.execute(delete(trainee).where(trainee.c.id == giver))


def _put_trainee(connection: Connection, theirs: Trainee) -> None:
    """A new one, or one who had only a name; that name's browsers open it no more."""
    if trainees.find(connection, theirs.id) is None:
        trainees.put(connection, theirs)
        return
    connection.execute(
        update(trainee)
        .where(trainee.c.id == theirs.id)
        .values(name=theirs.name, language=theirs.language.value)
    )
    connection.execute(delete(browser).where(browser.c.trainee_id == theirs.id))


def _with_trainee() -> Select[*tuple[Any, ...]]:
    named = [account.c[name] for name in ("id", "trainee_id", "sign_in_name", "role", "created_at")]
    return select(*named, trainee.c.name, trainee.c.language, trainee.c.joined_at).join_from(
        account, trainee
    )


def _one(connection: Connection, condition: ColumnElement[bool]) -> Account | None:
    row = connection.execute(select(account).where(condition)).one_or_none()
    return _account(row) if row else None


def _account(row: AnyRow) -> Account:
    return Account(row.id, row.trainee_id, row.sign_in_name, Role(row.role), row.created_at)


def _trainee(row: AnyRow) -> Trainee:
    return trainees.made(row.trainee_id, row)


def _is_storable(text: str) -> bool:
    return "\x00" not in text and text.isprintable()
