"""A copy of everything remembered, made while people write, and its way back.

A copy is always a SQLite file, whatever the database: it can be looked at with
any tool and brought back into SQLite as into PostgreSQL.
"""

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, Integer, Table, delete, func, insert, select, text
from sqlalchemy.exc import DatabaseError

from coach.errors import BackupUnusable
from coach.store import migrating
from coach.store.account_tables import one_time_code, session, throttle
from coach.store.database import NO_TRANSACTION, Database, connect, sqlite_url
from coach.store.tables import metadata

# Nobody who signed out since comes back in with a copy, and no used code works again.
_NOT_BROUGHT_BACK = {session, one_time_code, throttle}
_BATCH = 500


def back_up(database: Database, target: Path) -> None:
    """Write the copy to `target`; whole, or not at all. OSError if it cannot be
    written, or is there already: a copy is never written over.

    It shows one moment: what was stored before the call is in it, and nothing by half.
    """
    if target.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    # It holds what trainees wrote: nobody else on the machine reads it.
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        if database.engine.dialect.name == "sqlite":
            _copy_file(str(database.engine.url.database), unfinished)
        else:
            _copy_rows_out(database.engine, unfinished)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def restore(database: Database, source: Path) -> None:
    """Replace everything by what the copy holds, in one transaction.

    A copy of an older version of the program is brought up to date first.
    Raises BackupUnusable, or StoreTooNew; then nothing was changed.
    """
    with _up_to_date(source) as engine, engine.connect() as reading:
        database.write(lambda writing: _replace_all(reading, writing))


def is_empty(database: Database) -> bool:
    """Whether nobody has ever used it."""
    trainee = metadata.tables["trainee"]
    return database.read(lambda c: c.execute(select(trainee.c.id).limit(1)).first()) is None


def _copy_file(source: str, target: Path) -> None:
    """By SQLite's own means: one snapshot, and writers do not wait for it."""
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(target)) as writing:
        reading.backup(writing)
        # A file by itself: no log beside it that could be forgotten.
        writing.execute("PRAGMA journal_mode = DELETE")


def _copy_rows_out(source: Engine, target: Path) -> None:
    copy = connect(sqlite_url(target))
    migrating.upgrade(copy)
    snapshot = source.execution_options(isolation_level="REPEATABLE READ")
    with snapshot.connect() as reading, copy.begin() as writing:
        for table in metadata.sorted_tables:
            _copy_table(table, reading, writing)
    copy.dispose()


def _copy_table(table: Table, reading: Connection, writing: Connection) -> None:
    rows = reading.execution_options(yield_per=_BATCH).execute(select(table))
    for part in rows.partitions():
        writing.execute(insert(table), [dict(row._mapping) for row in part])


def _replace_all(reading: Connection, writing: Connection) -> None:
    if writing.dialect.name == "postgresql":
        names = ", ".join(f'"{table.name}"' for table in metadata.sorted_tables)
        writing.execute(text(f"LOCK TABLE {names} IN ACCESS EXCLUSIVE MODE"))
    for table in reversed(metadata.sorted_tables):
        writing.execute(delete(table))
    for table in metadata.sorted_tables:
        if table not in _NOT_BROUGHT_BACK:
            _copy_table(table, reading, writing)
    if writing.dialect.name == "postgresql":
        _count_on(writing)


def _count_on(connection: Connection) -> None:
    """New rows get numbers after those that were brought back."""
    for table in metadata.sorted_tables:
        for column in table.primary_key:
            if column.autoincrement and isinstance(column.type, Integer):
                highest = connection.scalar(select(func.max(column)))
                sequence = func.pg_get_serial_sequence(table.name, column.name)
                if highest and connection.scalar(select(sequence)):
                    connection.execute(select(func.setval(sequence, highest)))


@contextmanager
def _up_to_date(source: Path) -> Iterator[Engine]:
    """The copy, in a copy of its own that has the tables of this program."""
    with tempfile.TemporaryDirectory(prefix="coach-restore-") as folder:
        file = Path(folder) / "copy.db"
        shutil.copyfile(source, file)
        engine = connect(sqlite_url(file))
        try:
            _check(engine)
            yield engine
        finally:
            engine.dispose()


def _check(engine: Engine) -> None:
    try:
        with engine.execution_options(**NO_TRANSACTION).connect() as connection:
            whole = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
            known = engine.dialect.has_table(connection, "alembic_version")
            current = known and migrating.is_current(connection)
    except DatabaseError as err:
        raise BackupUnusable(why="it is not a database") from err
    if whole != "ok" or not known:
        raise BackupUnusable(why="it is damaged" if whole != "ok" else "it is not the coach's")
    if not current:
        migrating.upgrade(engine)
