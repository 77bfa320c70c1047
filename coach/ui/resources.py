"""The one place for what a server process keeps for all its sessions."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from coach.bootstrap import Coach


@cache
def coach() -> "Coach":
    """One per server process, shared by every session; safe for threads."""
    from coach import bootstrap  # spaCy and all: the pages' tests do without
    from coach.config import Settings

    return bootstrap.build(Settings.from_environment())


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Start the engine before anyone asks, and stop it with the server."""
    running = coach()
    running.start()
    # Streamlit's own collection after every run is switched off (config.toml);
    # what is loaded by now stays for ever and need not be looked at again.
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        running.close()
        coach.cache_clear()
