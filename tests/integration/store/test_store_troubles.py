"""A database that is busy, full, gone, foreign or killed: a clear answer, and nothing lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlalchemy import event, text

from coach.config import Settings
from coach.domain.language import Language
from coach.errors import StoreTooNew, StoreUnavailable
from coach.services.welcome import Welcome
from coach.store import Store, open_store
from coach.store.database import Database, connect, given_url
from tests.made import NOON

ROOT = Path(__file__).parents[3]
EXERCISE = "late-parcel"


def file_of(settings: Settings) -> Path:
    return settings.data / "coach.db"


def execute(store: Store, statement: str) -> None:
    store.database.write(lambda connection: connection.execute(text(statement)))


class TestLocked:
    @pytest.fixture
    def hasty(self, sqlite_settings):
        """A store that gives up soon, so that the test need not wait."""
        opened = open_store(sqlite_settings, wait=0.05)
        yield opened
        opened.close()

    def test_a_writer_hears_of_it_and_can_try_again(self, hasty, sqlite_settings, practise_on):
        rina = Welcome(hasty.trainees).welcome("Rina", Language.ENGLISH, NOON).trainee
        practise = practise_on(hasty)
        attempt = practise.open(rina.id, EXERCISE, NOON).attempt
        other = sqlite3.connect(file_of(sqlite_settings), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable) as busy:
            practise.check(rina.id, attempt.id, "I recieve it.", 0, NOON)
        assert busy.value.facts == {"why": "database is locked"}
        assert practise.attempt(rina.id, attempt.id).drafts == ()  # readers go on
        other.execute("ROLLBACK")
        other.close()
        assert practise.check(rina.id, attempt.id, "I recieve it.", 0, NOON).draft.number == 1

    def test_a_lock_of_a_moment_is_waited_for(self, store, settings, practise_on, rina):
        """Another process writes while we do; both get their turn."""
        practise = practise_on(store)
        attempt = practise.open(rina.id, EXERCISE, NOON).attempt
        with get_context("spawn").Pool(1) as other:
            writing = other.apply_async(_rename_often, (settings, rina.id))
            version = 0
            for number in range(30):
                version = practise.keep(rina.id, attempt.id, f"{number}", version, NOON).version
            writing.get()
        assert version == 30

    def test_opening_a_locked_database_is_a_clear_answer(self, sqlite_settings):
        sqlite_settings.data.mkdir(parents=True)
        other = sqlite3.connect(file_of(sqlite_settings), isolation_level=None)
        other.execute("CREATE TABLE something (id)")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreUnavailable):
            open_store(sqlite_settings, wait=0.05)
        other.close()


def _rename_often(settings: Settings, trainee_id: str) -> None:
    store = open_store(settings)
    for number in range(30):
        Welcome(store.trainees).rename(trainee_id, f"Rina {number}")
    store.close()


def test_a_full_disk_is_a_clear_answer_and_keeps_what_was_stored(sqlite_settings, practise_on):
    store = open_store(sqlite_settings)
    rina = Welcome(store.trainees).welcome("Rina", Language.ENGLISH, NOON).trainee
    practise = practise_on(store)
    attempt = practise.open(rina.id, EXERCISE, NOON).attempt
    practise.keep(rina.id, attempt.id, "Before the disk was full.", 0, NOON)
    store.close()

    def no_room_to_grow(connection, _record) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(store.database.engine, "connect", no_room_to_grow)
    with pytest.raises(StoreUnavailable) as full:
        practise.keep(rina.id, attempt.id, "x" * 100_000, 1, NOON)
    assert full.value.facts == {"why": "database or disk is full"}
    event.remove(store.database.engine, "connect", no_room_to_grow)
    store.close()
    assert practise.open(rina.id, EXERCISE, NOON).attempt.text == "Before the disk was full."
    store.close()


def test_where_the_work_is_kept_can_be_told_without_the_password(sqlite_settings):
    store = open_store(sqlite_settings)
    assert store.place == str(file_of(sqlite_settings))
    store.close()
    url = connect(given_url("postgres://coach:secret@db.example/coach"))
    assert Store.on(Database(url)).place == ("postgresql+psycopg://coach:***@db.example/coach")


def test_what_trainees_write_is_not_for_other_users_of_the_machine(sqlite_settings):
    open_store(sqlite_settings).close()
    # Windows keeps the folders of users apart by itself, and always says 777.
    private = 0o777 if sys.platform == "win32" else 0o700
    assert sqlite_settings.data.stat().st_mode & 0o777 == private


class TestCannotBeOpened:
    def test_a_folder_that_cannot_be_made(self, sqlite_settings, tmp_path):
        in_the_way = tmp_path / "file"
        in_the_way.touch()
        with pytest.raises(StoreUnavailable):
            open_store(replace(sqlite_settings, data=in_the_way / "data"))

    def test_a_file_that_is_no_database(self, sqlite_settings):
        sqlite_settings.data.mkdir(parents=True)
        file_of(sqlite_settings).write_bytes(b"This is a letter to my aunt." * 100)
        with pytest.raises(StoreUnavailable) as refused:
            open_store(sqlite_settings)
        assert refused.value.facts == {"why": "file is not a database"}
        assert file_of(sqlite_settings).read_bytes().startswith(b"This is a letter")

    @pytest.mark.parametrize("url", ["my database", "mysql://a:secret@b/c", "oracle://b/c", "://"])
    def test_an_address_that_is_none(self, sqlite_settings, url):
        with pytest.raises(StoreUnavailable) as refused:
            open_store(replace(sqlite_settings, database_url=url))
        assert refused.value.facts == {"why": "DATABASE_URL names no database the coach can use"}

    def test_a_server_that_does_not_answer(self, sqlite_settings):
        nobody = "postgresql://coach:secret@127.0.0.1:1/coach"
        with pytest.raises(StoreUnavailable) as refused:
            open_store(replace(sqlite_settings, database_url=nobody), wait=0.1)
        assert "secret" not in str(refused.value)


@pytest.mark.postgres
def test_a_server_that_was_restarted_is_found_again(sqlite_settings, postgres_database):
    settings = replace(sqlite_settings, database_url=postgres_database)
    store, admin = open_store(settings), open_store(settings)
    rina = Welcome(store.trainees).welcome("Rina", Language.ENGLISH, NOON).trainee
    execute(
        admin,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    assert Welcome(store.trainees).rename(rina.id, "Rina Akter").name == "Rina Akter"
    store.close()
    admin.close()


class TestNewerThanTheProgram:
    @pytest.fixture
    def newer(self, settings, store, rina) -> Settings:
        execute(store, "UPDATE alembic_version SET version_num = '9999'")
        store.close()
        return settings

    def test_it_is_refused(self, newer):
        with pytest.raises(StoreTooNew) as refused:
            open_store(newer)
        assert refused.value.facts["revision"] == "9999"

    def test_it_is_left_untouched(self, sqlite_settings):
        store = open_store(sqlite_settings)
        execute(store, "UPDATE alembic_version SET version_num = '9999'")
        store.close()
        before = file_of(sqlite_settings).read_bytes()
        with pytest.raises(StoreTooNew):
            open_store(sqlite_settings)
        assert file_of(sqlite_settings).read_bytes() == before


def _open_and_close(settings: Settings) -> bool:
    open_store(settings).close()
    return True


def test_processes_that_start_at_once_make_the_tables_once(settings):
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(_open_and_close, [settings] * 8)) == [True] * 8
    _open_and_close(settings)


WRITER = """
import sys
from pathlib import Path
from coach.config import Settings
from coach.store import open_store
from tests.made import NOON

store = open_store(Settings.from_environment())
version = 0
for number in range(1_000_000):
    text = f"Draft {number} of a writer who will be killed. " * 20
    _, written = store.attempts.write_draft(sys.argv[1], text, base_version=version, now=NOON)
    version = written.attempt.version
    print(number, flush=True)
"""


def test_killed_in_the_middle_of_writing_everything_answered_for_is_there(
    settings: Settings, store: Store, practise_on: Callable, rina
):
    practise = practise_on(store)
    attempt = practise.open(rina.id, EXERCISE, NOON).attempt
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, attempt.id],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=_environment(settings),
    )
    assert writer.stdout is not None
    stored = [int(writer.stdout.readline()) for _ in range(40)]
    writer.kill()
    stored += [int(line) for line in writer.stdout.read().split("\n")[:-1]]
    writer.wait()

    view = practise.open(rina.id, EXERCISE, NOON)
    numbers = [int(draft.text.split()[1]) for draft in view.drafts]
    assert numbers[: len(stored)] == stored
    assert len(numbers) <= len(stored) + 1  # stored, but killed before saying so
    assert view.attempt.text == view.drafts[-1].text
    done = practise.submit(rina.id, attempt.id, "The end.", view.attempt.version, NOON)
    assert done.new


def _environment(settings: Settings) -> dict[str, str]:
    given = {"COACH_DATA": str(settings.data), "PYTHONPATH": str(ROOT)}
    if settings.database_url:
        given["DATABASE_URL"] = settings.database_url
    return {**os.environ, **given}
