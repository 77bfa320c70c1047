"""Brings a database to the tables of this program, or refuses one that is newer."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from coach.errors import StoreTooNew
from coach.store.database import WRITING

_LOCK = 0x636F616368  # any number, the same in every process: "coach"


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(__file__).parent / "migrations"))


def newest() -> str:
    """The revision this program works with."""
    head = _scripts().get_current_head()
    assert head is not None, "there is at least the first migration"
    return head


def is_current(connection: Connection) -> bool:
    """False when the database is empty or older. Raises StoreTooNew, and writes nothing."""
    revision = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise StoreTooNew(revision=revision, newest=newest())
    return revision == newest()


def upgrade(engine: Engine, to: str = "head") -> None:
    """Run what is missing, in one transaction: all of it or, after a crash, nothing.

    Two processes that start at once take turns; the second finds nothing to do.
    """
    with engine.execution_options(**WRITING).connect() as connection:
        if connection.dialect.name == "sqlite":
            # A changed table is made anew and swapped; with foreign keys on, that
            # would delete what points to it. Cannot be set inside a transaction.
            raw = connection.connection.dbapi_connection
            assert raw is not None
            raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                if connection.dialect.name == "postgresql":
                    connection.execute(text("SET LOCAL lock_timeout = 0"))
                    connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
                _run(connection, to)
        finally:
            connection.invalidate()  # this connection's settings are not the others'


def _run(connection: Connection, to: str) -> None:
    config = Config()
    config.set_main_option("script_location", _scripts().dir.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
