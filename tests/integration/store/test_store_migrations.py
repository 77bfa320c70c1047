"""Data of every former version stays readable and can be worked on."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, MetaData, create_engine, event, inspect, select

from coach.config import Settings
from coach.domain.account import Actor, Role
from coach.domain.attempt import DraftKind
from coach.domain.language import Language
from coach.services.people import people
from coach.services.welcome import Welcome
from coach.store import Store, migrating, open_store
from coach.store.database import connect, given_url
from coach.store.tables import metadata
from tests.classes import FakeClasses, quick_passwords
from tests.integration.store.whole import whole
from tests.made import NOON

DATA = Path(__file__).parent / "data"
OLD = sorted(DATA.glob("*.sql"))
TOKEN = "the-token-of-the-oldest-browser"
MINUTE = timedelta(minutes=1)


def test_the_migrations_make_the_tables_that_the_program_uses(store: Store):
    with store.database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_a_migration_that_breaks_off_leaves_the_database_as_it_was(settings: Settings):
    engine = _engine(settings)

    def power_cut(_connection, _cursor, statement, *_rest) -> None:
        if "CREATE TABLE concept_count" in statement:
            raise KeyboardInterrupt

    event.listen(engine, "before_cursor_execute", power_cut)
    with pytest.raises(KeyboardInterrupt):
        migrating.upgrade(engine)
    event.remove(engine, "before_cursor_execute", power_cut)
    assert inspect(engine).get_table_names() == []
    engine.dispose()
    open_store(settings).close()


def _engine(settings: Settings) -> Engine:
    if settings.database_url:
        return connect(given_url(settings.database_url))
    settings.data.mkdir(parents=True, exist_ok=True)
    return connect(given_url(f"sqlite:///{settings.data / 'coach.db'}"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old_store(
    request: pytest.FixtureRequest, settings: Settings, tmp_path: Path
) -> Iterator[Store]:
    """A database of former days, opened by the program of today."""
    old_file = tmp_path / "old.db"
    with sqlite3.connect(old_file) as old:
        old.executescript(request.param.read_text(encoding="utf-8"))
    old.close()
    if settings.database_url:
        _copy(old_file, settings, revision=request.param.stem)
    else:
        settings.data.mkdir(parents=True)
        old_file.rename(settings.data / "coach.db")
    opened = open_store(settings)
    yield opened
    opened.close()


def _copy(old_file: Path, settings: Settings, *, revision: str) -> None:
    """The rows of a SQLite file, into a PostgreSQL database of the same revision."""
    source, target = create_engine(f"sqlite:///{old_file}"), _engine(settings)
    migrating.upgrade(target, revision)
    tables = MetaData()
    tables.reflect(source)
    with source.connect() as reading, target.begin() as writing:
        writing.exec_driver_sql("SET LOCAL timezone = 'UTC'")
        for table in tables.sorted_tables:
            if table.name != "alembic_version":
                rows = [dict(row._mapping) for row in reading.execute(select(table))]
                writing.execute(table.insert(), rows)
        for name in {"assessment", "dispute", "audit_entry"} & set(tables.tables):
            writing.exec_driver_sql(
                f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"
            )
    source.dispose()
    target.dispose()


def test_everything_written_then_is_there_today(old_store: Store, practise_on: Callable):
    practise = practise_on(old_store)
    rina = Welcome(old_store.trainees).recognise(TOKEN)
    assert rina is not None
    assert (rina.name, rina.language, rina.joined_at) == ("রিনা আক্তার", Language.BENGALI, NOON)

    unfinished, finished = practise.history(rina.id)
    assert (finished.submitted_at, finished.checks) == (NOON + 6 * MINUTE, 3)
    assert (finished.exercise_revision, unfinished.exercise_revision) == (1, 2)
    view = practise.attempt(rina.id, finished.attempt_id)
    assert [(draft.kind, draft.text, draft.assessment) for draft in view.drafts] == [
        (kind, text, whole(text) if kind is DraftKind.CHECKED else None)
        for kind, text in [
            (DraftKind.SET_ASIDE, "Dear Ann,\nfrom the phone."),
            (DraftKind.CHECKED, "Dear Ann, I recieve NUL \x00 and \ud800."),
            (DraftKind.CHECKED, "Dear Ann, I recieve teh parcel."),
            (DraftKind.CHECKED, "Dear Ann, your parcel arrives on 3 March."),
        ]
    ]
    assert view.drafts[2].assessed.versions.rules == "2026-11-24"
    assert view.disputed == {"COACH_NAME\x1fann"}
    assert view.attempt.submitted_draft_id == view.drafts[-1].id
    assert len(old_store.checked_drafts.of_trainee(rina.id)) == 3


def test_what_was_left_unfinished_then_can_be_finished_today(
    old_store: Store, practise_on: Callable
):
    practise = practise_on(old_store)
    rina = Welcome(old_store.trainees).recognise(TOKEN)
    now = NOON + timedelta(days=500)
    view = practise.open(rina.id, "wrong-size", now)
    assert view.attempt.text == "প্রিয় Ann, not checked yet"
    done = practise.submit(rina.id, view.attempt.id, "I recieve it.", view.attempt.version, now)
    assert done.new
    assert [issue.rule for issue in done.view.last.issues] == ["SLIP_RECIEVE"]


def test_whoever_had_an_account_then_signs_in_today(old_store: Store):
    if not old_store.accounts.exist():
        assert old_store.accounts.all() == []
        return
    us = people(old_store, quick_passwords(), FakeClasses(), way="local")
    now = NOON + timedelta(days=500)
    signed = us.sign_in.recognise("the-session-of-the-oldest-account", now)
    again = us.sign_in.sign_in("nusrat.jahan", "নদীর ধারে 7 গাছ", "203.0.113.7", now)
    assert signed is not None
    assert (signed.trainee.name, signed.account) == ("নুসরাত জাহান", again.account)
    assert again.account.role is Role.MENTOR
    us.manage.change_role(Actor("", Role.ADMIN), again.account.id, Role.TRAINEE, now)
    roles = [entry.facts for entry in us.manage.audit(Actor("", Role.ADMIN))]
    assert roles[:2] == [{"from": "mentor", "to": "trainee"}, {"from": "trainee", "to": "mentor"}]
