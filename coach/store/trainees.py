"""Trainees and the browsers that are let in as them (`coach.services.welcome.Trainees`)."""

from sqlalchemy import Connection, insert, select, update

from coach.domain.attempt import Trainee
from coach.domain.language import Language
from coach.store.database import Database
from coach.store.tables import browser, trainee
from coach.store.types import AnyRow


class StoredTrainees:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, new: Trainee, token_hash: str) -> None:
        def work(connection: Connection) -> None:
            if find(connection, new.id):
                return  # a repeated try: the first one was stored after all
            put(connection, new)
            connection.execute(
                insert(browser).values(
                    token_hash=token_hash, trainee_id=new.id, added_at=new.joined_at
                )
            )

        self._database.write(work)

    def find(self, trainee_id: str) -> Trainee | None:
        return self._database.read(lambda connection: find(connection, trainee_id))

    def by_token(self, token_hash: str) -> Trainee | None:
        wanted = select(trainee).join(browser).where(browser.c.token_hash == token_hash)
        return self._database.read(
            lambda connection: _trainee(connection.execute(wanted).one_or_none())
        )

    def change(self, changed: Trainee) -> None:
        self._database.write(
            lambda connection: connection.execute(
                update(trainee)
                .where(trainee.c.id == changed.id)
                .values(name=changed.name, language=changed.language.value)
            )
        )


def find(connection: Connection, trainee_id: str) -> Trainee | None:
    wanted = select(trainee).where(trainee.c.id == trainee_id)
    return _trainee(connection.execute(wanted).one_or_none())


def put(connection: Connection, new: Trainee) -> None:
    connection.execute(
        insert(trainee).values(
            id=new.id, name=new.name, language=new.language.value, joined_at=new.joined_at
        )
    )


def made(trainee_id: str, row: AnyRow) -> Trainee:
    """Of a row with the trainee's columns, the id perhaps under another name."""
    return Trainee(trainee_id, row.name, Language(row.language), row.joined_at)


def _trainee(row: AnyRow | None) -> Trainee | None:
    return made(row.id, row) if row else None
