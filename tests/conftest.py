"""What tests of several kinds share."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from coach.bootstrap import Coach

_START_SECONDS = 120

# A busy machine is slow, and that is no fault of what is tested.
settings.register_profile("coach", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("coach")


@pytest.fixture(scope="session")
def coach(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Coach]":
    """The real parts wired together: a ready grammar server, and a database of its own."""
    from coach import bootstrap  # spaCy and all: most tests do without
    from coach.config import Settings

    data = str(tmp_path_factory.mktemp("coach"))
    known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    built = bootstrap.build(Settings.from_environment({**known, "COACH_DATA": data}))
    built.start()
    try:
        assert built.engine.wait_ready(_START_SECONDS), "the grammar server did not start"
        yield built
    finally:
        built.close()
