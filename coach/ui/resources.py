"""The one place for what a server process keeps for all its sessions."""

import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

import streamlit as st

from coach import locale
from coach.domain.language import Language
from coach.errors import CoachError
from coach.services.door import Way

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

    built = bootstrap.build(
        Settings.from_environment(), only_this_machine=is_loopback(st.get_option("server.address"))
    )
    built.start()
    return built


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Start the engine before anyone asks, and stop it with the server."""
    try:
        _offer_first_admin(coach())
    except CoachError as error:
        _log.error("The coach cannot start: %s", error)
    try:
        yield
    finally:
        if coach.cache_info().currsize:
            coach().close()
            coach.cache_clear()


def _offer_first_admin(built: "Coach") -> None:
    """Where people sign in and nobody is an admin yet, whoever reads the console becomes one."""
    if built.people.door.way() is Way.ALONE:
        return
    code = built.people.sign_up.offer_first_admin(datetime.now(UTC))
    if code:
        address, port = st.get_option("server.address"), st.get_option("server.port")
        host = "127.0.0.1" if address in _EVERYWHERE else address
        host = f"[{host}]" if ":" in host else host
        link = f"http://{host}:{port}/account/first-admin?code={code}"
        for language in Language:
            print(locale.text(language, "account.first_admin_link"), file=sys.stderr)
        print(f"  {link}", file=sys.stderr, flush=True)


_EVERYWHERE = {None, "", "0.0.0.0", "::"}


def is_loopback(address: str | None) -> bool:
    """Whether only this machine can reach a server that listens there."""
    if address == "localhost":
        return True
    try:
        return ip_address(address or "").is_loopback
    except ValueError:
        return False
