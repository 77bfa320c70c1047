"""Connections and transactions, alike on SQLite and PostgreSQL.

Every use of the store is one short transaction given as a function, so that it
can be repeated when the database was busy for a moment. That is safe because
each of them may be repeated: see `coach.services.attempts.Attempts`.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as NoFreeConnection
from sqlalchemy.pool import ConnectionPoolEntry

from coach.errors import StoreUnavailable

_Result = TypeVar("_Result")
_Name = TypeVar("_Name", str, int)
_NAMED = 1000

WAIT = 4.0  # seconds for another writer, before the trainee hears that it did not work
_PAUSE = 0.05  # seconds between two tries
_OUR_MISTAKES = (DataError, IntegrityError, NotSupportedError, ProgrammingError)
_POSTGRESQL_AGAIN = {"40001", "40P01", "55P03"}  # serialization, deadlock, lock timeout


def sqlite_url(file: Path) -> URL:
    return URL.create("sqlite", database=str(file))


def given_url(given: str) -> URL:
    """`given` with the driver we bring, as hosts hand out addresses without one."""
    url = make_url(given)
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    return url


def connect(url: URL, *, wait: float = WAIT, lasting: bool = True) -> Engine:
    """An engine with our settings; nothing is opened yet.

    What is not `lasting` is written many times as fast, and a power cut may lose it.
    """
    if url.get_backend_name() == "sqlite":
        engine = create_engine(
            url, pool_size=5, max_overflow=30, pool_timeout=wait, connect_args={"timeout": wait}
        )
        event.listen(engine, "connect", _prepare_sqlite)
        if not lasting:
            event.listen(engine, "connect", _hurry)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        url,
        pool_size=5,
        max_overflow=30,
        pool_timeout=wait,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": max(2, round(wait)),
            "options": f"-c lock_timeout={round(wait * 1000)}",
        },
    )


def _prepare_sqlite(connection: Any, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, below
    connection.execute("PRAGMA foreign_keys = ON")
    # FULL: what was stored is on the disk, even when the power goes the next moment.
    connection.execute("PRAGMA synchronous = FULL")


def _hurry(connection: Any, _entry: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA synchronous = OFF")


def _begin_sqlite(connection: Connection) -> None:
    if begin := connection.get_execution_options().get("coach_begin", "BEGIN"):
        connection.exec_driver_sql(begin)


# A writer takes its lock at once. One that begins as a reader cannot wait for it
# later: SQLite refuses the change of mind without waiting.
WRITING = {"coach_begin": "BEGIN IMMEDIATE"}
NO_TRANSACTION = {"coach_begin": ""}


class Database:
    """Runs transactions and turns the databases' errors into ours."""

    def __init__(self, engine: Engine, *, wait: float = WAIT) -> None:
        self.engine = engine
        self._writers = engine.execution_options(**WRITING)
        self._wait = wait
        # SQLite has one writer at a time, and those who wait ask again now and then:
        # with twenty threads some are never lucky. Here they stand in a queue.
        self._turn = Lock() if engine.dialect.name == "sqlite" else None

    def read(self, work: Callable[[Connection], _Result]) -> _Result:
        return self._run(self.engine, work)

    def write(self, work: Callable[[Connection], _Result]) -> _Result:
        with self._in_turn():
            return self._run(self._writers, work)

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.acquire(timeout=self._wait):
            raise StoreUnavailable(why="too many are writing at once")
        try:
            yield
        finally:
            self._turn.release()

    def _run(self, engine: Engine, work: Callable[[Connection], _Result]) -> _Result:
        give_up = time.monotonic() + self._wait
        while True:
            try:
                with engine.begin() as connection:
                    return work(connection)
            except _OUR_MISTAKES:
                raise
            except (DBAPIError, NoFreeConnection) as err:
                if time.monotonic() > give_up or not _passes(err):
                    raise StoreUnavailable(why=in_short(err)) from err
            time.sleep(_PAUSE)


def _passes(err: Exception) -> bool:
    """Whether the trouble is of the kind that is over in a moment."""
    if not isinstance(err, DBAPIError):
        return False
    if err.connection_invalidated:
        return True
    busy = str(getattr(err.orig, "sqlite_errorname", "")).startswith("SQLITE_BUSY")
    return busy or getattr(err.orig, "sqlstate", None) in _POSTGRESQL_AGAIN


def in_parts(names: Sequence[_Name]) -> Iterator[Sequence[_Name]]:
    """So many at a time as a statement may name."""
    for at in range(0, len(names), _NAMED):
        yield names[at : at + _NAMED]


def in_short(err: Exception) -> str:
    """The database's own words, without the SQL and the values: they hold learner text."""
    return str(getattr(err, "orig", None) or err).strip().split("\n")[0]
