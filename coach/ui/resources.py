"""The one place for what a server process keeps for all its sessions."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

from coach.errors import CoachError

if TYPE_CHECKING:
    from coach.bootstrap import Coach

_log = logging.getLogger(__name__)


@cache
def coach() -> "Coach":
    """One per server process, shared by every session; safe for threads.

    A CoachError (the database is newer than the program, an exercise file has
    a fault) is raised anew each time, so that every page says it, and goes away
    when its cause does.
    """
    from coach import bootstrap  # spaCy and all: the pages' tests do without
    from coach.config import Settings

    built = bootstrap.build(Settings.from_environment())
    built.start()
    return built


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Start the engine before anyone asks, and stop it with the server."""
    try:
        coach()
    except CoachError as error:
        _log.error("The coach cannot start: %s", error)
    try:
        yield
    finally:
        if coach.cache_info().currsize:
            coach().close()
            coach.cache_clear()
