"""Everything kept about one trainee, found by following the foreign keys.

A table made later is covered the day it points to a trainee, an attempt or an
account; a test names the tables that hold nobody's data.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    delete,
    func,
    or_,
    select,
)

from coach.store.account_tables import account, audit_entry
from coach.store.accounts import keep_an_admin
from coach.store.database import Database
from coach.store.tables import metadata, trainee

_SECRET = "_hash"  # what passwords, tokens and codes leave here


class StoredPersonalData:
    """`coach.services.accounts.PersonalData`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_trainee(self, trainee_id: str) -> Mapping[str, Sequence[Mapping[str, object]]]:
        return self._database.read(lambda connection: _rows(connection, trainee_id))

    def delete(self, trainee_id: str) -> Mapping[str, int]:
        def work(connection: Connection) -> Mapping[str, int]:
            keep_an_admin(connection, account.c.trainee_id == trainee_id)
            counts = {
                table.name: connection.scalar(select(func.count()).select_from(table).where(those))
                for table, those in belonging(trainee_id).items()
            }
            connection.execute(delete(trainee).where(trainee.c.id == trainee_id))
            return {name: number for name, number in counts.items() if number}

        return self._database.write(work)


def belonging(trainee_id: str) -> dict[Table, ColumnElement[bool]]:
    """Which rows of which table are the trainee's, parents before their children."""
    found: dict[Table, ColumnElement[bool]] = {trainee: trainee.c.id == trainee_id}
    for table in metadata.sorted_tables:
        ways = [
            foreign_key.parent.in_(
                select(foreign_key.column).where(found[foreign_key.column.table])
            )
            for foreign_key in table.foreign_keys
            if foreign_key.column.table in found
            and foreign_key.ondelete == "CASCADE"
            and foreign_key.column.table is not table
        ]
        if ways:
            found[table] = or_(*ways)
    return found


def _rows(connection: Connection, trainee_id: str) -> dict[str, list[dict[str, object]]]:
    wanted = belonging(trainee_id)
    theirs = select(account.c.id).where(account.c.trainee_id == trainee_id)
    wanted[audit_entry] = or_(
        audit_entry.c.actor_id.in_(theirs), audit_entry.c.subject_id.in_(theirs)
    )
    return {
        table.name: [
            {key: _written(value) for key, value in row._mapping.items()}
            for row in connection.execute(select(*_open_columns(table)).where(those))
        ]
        for table, those in wanted.items()
    }


def _open_columns(table: Table) -> list[ColumnElement[object]]:
    return [column for column in table.columns if not column.name.endswith(_SECRET)]


def _written(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value
