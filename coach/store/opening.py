"""Opening the store: finding the database, bringing it up to date, or saying why not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Engine
from sqlalchemy.exc import ArgumentError, DBAPIError

from coach.config import Settings
from coach.errors import StoreUnavailable
from coach.store import backup, migrating
from coach.store.accounts import StoredAccounts, StoredSessions
from coach.store.attempts import StoredAttempts
from coach.store.checked_drafts import StoredCheckedDrafts
from coach.store.cohorts import StoredCohorts
from coach.store.database import (
    NO_TRANSACTION,
    WAIT,
    Database,
    connect,
    given_url,
    in_short,
    sqlite_url,
)
from coach.store.desk import StoredDesk
from coach.store.filings import StoredFilings
from coach.store.first_drafts import StoredFirstDrafts
from coach.store.guards import StoredAuditLog, StoredCodes, StoredDoors
from coach.store.notebook import StoredNotebook
from coach.store.personal import StoredPersonalData
from coach.store.queue import StoredQueue
from coach.store.remarks import StoredRemarks
from coach.store.reviews import StoredReviews
from coach.store.trainees import StoredTrainees

FILE = "coach.db"


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that is remembered. Safe to share between threads, not processes."""

    trainees: StoredTrainees
    attempts: StoredAttempts
    checked_drafts: StoredCheckedDrafts
    accounts: StoredAccounts
    sessions: StoredSessions
    doors: StoredDoors
    codes: StoredCodes
    audit_log: StoredAuditLog
    personal_data: StoredPersonalData
    cohorts: StoredCohorts
    desk: StoredDesk
    filings: StoredFilings
    queue: StoredQueue
    reviews: StoredReviews
    remarks: StoredRemarks
    notebook: StoredNotebook
    first_drafts: StoredFirstDrafts
    database: Database

    @classmethod
    def on(cls, database: Database) -> Self:
        return cls(
            trainees=StoredTrainees(database),
            attempts=StoredAttempts(database),
            checked_drafts=StoredCheckedDrafts(database),
            accounts=StoredAccounts(database),
            sessions=StoredSessions(database),
            doors=StoredDoors(database),
            codes=StoredCodes(database),
            audit_log=StoredAuditLog(database),
            personal_data=StoredPersonalData(database),
            cohorts=StoredCohorts(database),
            desk=StoredDesk(database),
            filings=StoredFilings(database),
            queue=StoredQueue(database),
            reviews=StoredReviews(database),
            remarks=StoredRemarks(database),
            notebook=StoredNotebook(database),
            first_drafts=StoredFirstDrafts(database),
            database=database,
        )

    @property
    def place(self) -> str:
        """Where the work is kept, for a person to read; without the password."""
        url = self.database.engine.url
        if url.get_backend_name() == "sqlite":
            return str(url.database)
        return url.render_as_string(hide_password=True)

    def back_up(self, target: Path) -> None:
        """A copy of everything, as of one moment; see `coach.store.backup`."""
        backup.back_up(self.database, target)

    def restore(self, source: Path) -> None:
        """Replace everything by a copy. Raises BackupUnusable or StoreTooNew."""
        backup.restore(self.database, source)

    def is_empty(self) -> bool:
        return backup.is_empty(self.database)

    def close(self) -> None:
        self.database.close()


def open_store(settings: Settings, *, wait: float = WAIT, lasting: bool = True) -> Store:
    """The store of these settings, made or brought up to date when needed.

    StoreTooNew leaves the database untouched; StoreUnavailable says `why`.
    `wait` is how many seconds a call waits for a busy database; for `lasting` see
    `coach.store.database.connect`.
    """
    try:
        engine = connect(_url(settings), wait=wait, lasting=lasting)
    except (ArgumentError, ImportError) as err:
        # Not its own words: they repeat the address, and with it the password.
        raise StoreUnavailable(why="DATABASE_URL names no database the coach can use") from err
    try:
        _bring_up_to_date(engine)
    except DBAPIError as err:
        engine.dispose()
        raise StoreUnavailable(why=in_short(err)) from err
    except BaseException:
        engine.dispose()
        raise
    database = Database(engine, wait=wait)
    return Store.on(database)


def _url(settings: Settings) -> URL:
    if settings.database_url:
        return given_url(settings.database_url)
    try:
        # What trainees write is theirs: other users of the machine do not read it.
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as err:
        raise StoreUnavailable(why=f"{settings.data}: {err.strerror}") from err
    return sqlite_url(settings.data / FILE)


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        current = migrating.is_current(connection)
    if engine.dialect.name == "sqlite":
        _read_while_writing(engine)
    if not current:
        migrating.upgrade(engine)


def _read_while_writing(engine: Engine) -> None:
    """SQLite's write-ahead log: readers and the writer do not wait for each other.

    The database keeps this setting, so it is written once, by the first process.
    """
    with engine.execution_options(**NO_TRANSACTION).connect() as connection:
        if connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() != "wal":
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
