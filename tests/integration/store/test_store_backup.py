"""A copy made while people write shows one moment, and comes back into either database."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from coach.config import Settings
from coach.domain.account import Actor, Role
from coach.domain.attempt import Trainee
from coach.domain.language import Language
from coach.errors import BackupUnusable, CoachError, StoreTooNew
from coach.services.people import people
from coach.services.practise import Practise
from coach.services.sign_up import Wish
from coach.services.welcome import Welcome
from coach.store import Store, open_store
from coach.store.account_tables import one_time_code, session, throttle
from coach.store.tables import assessment, attempt, draft, metadata
from tests.classes import FakeClasses, quick_passwords
from tests.made import NOON

DATA = Path(__file__).parent / "data"
GONE = {session, one_time_code, throttle}
ODD = "I recieve NUL \x00, \ud800, 🙂 and\n=1+1."


def everything(store: Store) -> dict[str, list[dict[str, object]]]:
    with store.database.engine.connect() as connection:
        return {
            table.name: sorted(
                (dict(row._mapping) for row in connection.execute(select(table))), key=str
            )
            for table in metadata.sorted_tables
            if table not in GONE
        }


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    """Another installation, on SQLite."""
    opened = open_store(Settings.from_environment({"COACH_DATA": str(tmp_path / "other")}))
    yield opened
    opened.close()


@pytest.fixture
def school(store: Store, practise: Practise, rina: Trainee) -> Store:
    """Work and an account, with every kind of row that practising makes."""
    kept = practise.open(rina.id, "late-parcel", NOON).attempt
    checked = practise.check(rina.id, kept.id, ODD, 0, NOON)
    practise.dispute(
        rina.id, kept.id, checked.draft.id, checked.assessment.issues[0].key(ODD), NOON
    )
    wish = Wish("Boss", "boss", "a boat under the tree", Language.ENGLISH)
    us = people(store, quick_passwords(), FakeClasses())
    account = us.sign_up.add(Actor("", Role.ADMIN), wish, Role.ADMIN, NOON)
    us.sign_in.begin(account, NOON)
    return store


def test_what_comes_back_is_what_there_was(school: Store, other: Store, tmp_path: Path):
    copy = tmp_path / "copies" / "school.db"
    school.back_up(copy)
    other.restore(copy)
    assert everything(other) == everything(school)
    assert copy.stat().st_mode & 0o077 == 0, "others on the machine can read it"


def test_it_comes_back_into_the_same_database_and_work_goes_on(
    school: Store, tmp_path: Path, practise: Practise, rina: Trainee
):
    before = everything(school)
    school.back_up(tmp_path / "copy.db")
    practise.open(rina.id, "wrong-size", NOON)
    school.restore(tmp_path / "copy.db")
    assert everything(school) == before
    view = practise.open(rina.id, "late-parcel", NOON)
    again = practise.check(
        rina.id, view.attempt.id, "I recieve it.", view.attempt.version, NOON + timedelta(1)
    )
    assert again.draft.number == 2


def test_nobody_is_signed_in_after_it_came_back(school: Store, tmp_path: Path):
    school.back_up(tmp_path / "copy.db")
    school.restore(tmp_path / "copy.db")
    with school.database.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(session)) == 0


@contextmanager
def writing(practise_on: Callable, store: Store, count: int = 4) -> Iterator[list[str]]:
    """People who check texts all the while; the attempts that they know to be stored."""
    ended, known = threading.Event(), []

    def work(number: int) -> None:
        practise = practise_on(store)
        name = f"Trainee {number}"
        while not ended.is_set():
            me = Welcome(store.trainees).welcome(name, Language.ENGLISH, NOON).trainee
            try:
                mine = practise.open(me.id, "late-parcel", NOON).attempt
                checked = practise.check(me.id, mine.id, "I recieve it.", 0, NOON)
                practise.submit(me.id, mine.id, "I receive it.", checked.version, NOON)
            except CoachError:
                continue  # a copy came back in between: this trainee is not in it
            known.append(mine.id)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield known
    finally:
        ended.set()
        for thread in threads:
            thread.join()


def wait_for(known: list[str], count: int) -> None:
    while len(known) < count:
        threading.Event().wait(0.01)


def test_a_copy_made_while_people_write_shows_one_moment(
    school: Store, other: Store, practise_on: Callable, tmp_path: Path
):
    with writing(practise_on, school) as known:
        for number in range(3):
            wait_for(known, 10 * (number + 1))
            stored = list(known)
            school.back_up(tmp_path / f"{number}.db")
            wait_for(known, len(stored) + 4)
            other.restore(tmp_path / f"{number}.db")
            found = everything(other)
            attempts = {row["id"]: row for row in found["attempt"]}
            assert set(stored) <= set(attempts), "what was stored before is in it"
            _assert_one_moment(other)
    assert len(known) > 30


def _assert_one_moment(store: Store) -> None:
    """No assessment without its draft, and no attempt handed in without what was handed in."""
    with store.database.engine.connect() as connection:
        if store.database.engine.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        lost = (
            select(func.count())
            .select_from(attempt)
            .outerjoin(draft, draft.c.id == attempt.c.submitted_draft_id)
            .outerjoin(assessment, assessment.c.draft_id == draft.c.id)
            .where(attempt.c.submitted_at.is_not(None), assessment.c.id.is_(None))
        )
        assert connection.scalar(lost) == 0


def test_it_comes_back_while_people_write(school: Store, practise_on: Callable, tmp_path: Path):
    before = everything(school)
    school.back_up(tmp_path / "copy.db")
    with writing(practise_on, school) as known:
        wait_for(known, 10)
        school.restore(tmp_path / "copy.db")
        wait_for(known, len(known) + 5)
    after = everything(school)
    for name, rows in before.items():
        assert all(row in after[name] for row in rows), name
    _assert_one_moment(school)


def test_the_file_is_a_copy_by_itself(school: Store, tmp_path: Path):
    school.back_up(tmp_path / "copy.db")
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        assert copy.execute("SELECT count(*) FROM attempt").fetchone() == (1,)
    copy.close()


@pytest.mark.parametrize("old", sorted(DATA.glob("*.sql")), ids=lambda path: path.stem)
def test_a_copy_of_former_days_is_brought_up_to_date(store: Store, old: Path, tmp_path: Path):
    with sqlite3.connect(tmp_path / "old.db") as file:
        file.executescript(old.read_text(encoding="utf-8"))
    file.close()
    store.restore(tmp_path / "old.db")
    assert "রিনা আক্তার" in {row["name"] for row in everything(store)["trainee"]}


def bad(kind: str, folder: Path, good: Path) -> Path:
    file = folder / "bad.db"
    file.write_bytes(good.read_bytes())
    if kind == "text":
        file.write_text("not a database, just a longer piece of text" * 50)
    elif kind == "cut":
        file.write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    elif kind == "empty":
        file.write_bytes(b"")
    else:
        with sqlite3.connect(file) as copy:
            copy.execute("UPDATE alembic_version SET version_num = '9999'")
        copy.close()
    return file


@pytest.mark.parametrize("kind", ["text", "cut", "empty", "newer"])
def test_a_file_that_is_no_copy_changes_nothing(school: Store, tmp_path: Path, kind: str):
    before = everything(school)
    school.back_up(tmp_path / "good.db")
    with pytest.raises(StoreTooNew if kind == "newer" else BackupUnusable):
        school.restore(bad(kind, tmp_path, tmp_path / "good.db"))
    assert everything(school) == before


def test_a_folder_that_cannot_be_written_leaves_no_half_copy(school: Store, tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OSError, match="file"):
        school.back_up(tmp_path / "file" / "copy.db")


def test_an_empty_database_is_known_as_one(store: Store):
    assert store.is_empty()
    Welcome(store.trainees).welcome("Rina", Language.ENGLISH, NOON)
    assert not store.is_empty()
