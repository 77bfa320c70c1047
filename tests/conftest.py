"""What tests of several kinds share."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from coach.bootstrap import Coach

_START_SECONDS = 120


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
