"""Every test of the store runs on SQLite and on PostgreSQL."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url, text

from coach.config import Settings
from coach.domain.attempt import Trainee, Versions
from coach.domain.language import Language
from coach.services.practise import Practise
from coach.services.welcome import Welcome
from coach.store import Store, open_store
from tests.integration.store import postgres
from tests.made import NOON, FakeAssessor, exercise

POSTGRES = pytest.param("postgresql", marks=pytest.mark.postgres)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str | None]:
    with postgres.server() as address:
        yield address


@pytest.fixture
def postgres_database(postgres_server: str | None) -> Iterator[str]:
    """A fresh, empty database, dropped afterwards."""
    if postgres_server is None:
        pytest.skip(postgres.HOW_TO_ADD)
    url = make_url(postgres_server).set(drivername="postgresql+psycopg")
    name = f"coach_test_{uuid4().hex}"
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield url.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture
def sqlite_settings(tmp_path: Path) -> Settings:
    return Settings.from_environment({"COACH_DATA": str(tmp_path / "data")})


@pytest.fixture(params=["sqlite", POSTGRES])
def settings(request: pytest.FixtureRequest, sqlite_settings: Settings) -> Settings:
    """Settings that name an empty database."""
    if request.param == "sqlite":
        return sqlite_settings
    return replace(sqlite_settings, database_url=request.getfixturevalue("postgres_database"))


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    opened = open_store(settings)
    yield opened
    opened.close()


@pytest.fixture
def assessor() -> FakeAssessor:
    return FakeAssessor()


@pytest.fixture
def practise_on(assessor: FakeAssessor) -> Callable[[Store], Practise]:
    """The practice of a store: a second call is what a restart or another process has."""

    def build(store: Store, *, rules: str = "1", revision: int = 1) -> Practise:
        known = {
            one.id: one
            for one in (exercise("late-parcel", revision), exercise("wrong-size", revision))
        }
        return Practise(store.attempts, assessor, known, Versions("0.1.0", rules))

    return build


@pytest.fixture
def practise(store: Store, practise_on: Callable[[Store], Practise]) -> Practise:
    return practise_on(store)


@pytest.fixture
def rina(store: Store) -> Trainee:
    return Welcome(store.trainees).welcome("রিনা", Language.BENGALI, NOON).trainee
