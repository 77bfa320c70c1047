"""LanguageTool as the rest of the coach sees it."""

import threading
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from coach.engines.languagetool.client import (
    RuleChoice,
    Sent,
    ServerGone,
    ServerRefused,
    ServerSlow,
    ask,
    ignore,
)
from coach.engines.languagetool.local_server import LocalServer
from coach.engines.languagetool.matches import RawMatch
from coach.engines.languagetool.plain_text import plain
from coach.engines.languagetool.remote_servers import RemoteServers
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.languagetool.servers import Server, Servers
from coach.engines.languagetool.states import EngineState
from coach.errors import EngineTimeout, EngineUnavailable

REQUEST_SECONDS = 30.0
# More than servers work on at once; what goes beyond waits here instead of there.
_ASKED_AT_ONCE = 16
# Enough to send a text; more passes only while a server is awaited.
_SENDING_SECONDS = 0.05


class LanguageTool:
    """Safe for threads. `start`, then `check` as often as wanted, then `close`."""

    def __init__(self, servers: Servers, *, request_seconds: float = REQUEST_SECONDS) -> None:
        self._servers = servers
        self._request_seconds = request_seconds
        self._threads = ThreadPoolExecutor(_ASKED_AT_ONCE, "ask-languagetool")

    @classmethod
    def on_this_machine(
        cls, setup: ServerSetup, runtime: Path, *, request_seconds: float = REQUEST_SECONDS
    ) -> "LanguageTool":
        """The server every app of this user shares through the folder `runtime`."""
        return cls(LocalServer(setup, runtime), request_seconds=request_seconds)

    @classmethod
    def elsewhere(
        cls, urls: Sequence[str], *, request_seconds: float = REQUEST_SECONDS
    ) -> "LanguageTool":
        """One or several servers that somebody else runs."""
        return cls(RemoteServers(urls), request_seconds=request_seconds)

    def start(self) -> None:
        """Begin to start and warm the server; returns at once."""
        self._servers.start()

    def state(self) -> EngineState:
        return self._servers.state()

    def wait_ready(self, timeout: float) -> bool:
        """Whether a server is ready within `timeout` seconds; false at once when down."""
        return self._servers.wait_ready(timeout)

    def ready_url(self) -> str:
        """The address of a server that is ready, for who measures the server itself.

        Raises EngineUnavailable.
        """
        server = self._lend(time.monotonic() + self._request_seconds)
        self._servers.give_back(server, well=True)
        return server.url

    def check(
        self, text: str, *, disabled: Collection[str] = (), enabled: Collection[str] = ()
    ) -> tuple[RawMatch, ...]:
        """What LanguageTool finds in any text, in order of place.

        `disabled` and `enabled` are rule ids. Each different choice keeps a set
        of rules in the server's memory, so use few. While the server warms this
        waits, within the time limit of a request.

        Raises EngineUnavailable, or EngineTimeout when an answer took too long.
        """
        if not text.strip():
            return ()
        return self._ask(plain(text), RuleChoice.of(disabled, enabled))

    def begin(self, text: str) -> Callable[[], tuple[RawMatch, ...]]:
        """`check`, with other work done meanwhile: calling what is given back
        waits for the answer, and raises what `check` raises.
        """
        if not text.strip():
            return tuple
        sent = threading.Event()
        asked = self._threads.submit(self._ask, plain(text), RuleChoice(), sent.set)
        # The thread that asks needs the interpreter at every step, and one that
        # works hands it over only each 5 ms. So the work waits for the question
        # to leave, and does not hold it up.
        sent.wait(_SENDING_SECONDS)
        return asked.result

    def close(self) -> None:
        self._servers.close()

    def __enter__(self) -> "LanguageTool":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, text: str, rules: RuleChoice, sent: Sent = ignore) -> tuple[RawMatch, ...]:
        """Ask one server, and once more if it went away meanwhile."""
        deadline = time.monotonic() + self._request_seconds
        first = self._lend(deadline)
        try:
            return self._ask_one(first, partial(ask, text=text, rules=rules, sent=sent))
        except (ServerGone, ServerSlow):
            second = self._lend(deadline, after=first)
        try:
            return self._ask_one(second, partial(ask, text=text, rules=rules))
        except ServerGone as err:
            raise self._unavailable() from err
        except ServerSlow as err:
            raise EngineTimeout(seconds=self._request_seconds) from err

    def _ask_one(
        self, server: Server, asking: Callable[..., tuple[RawMatch, ...]]
    ) -> tuple[RawMatch, ...]:
        is_well = False
        try:
            matches = asking(server.url, deadline=server.until)
            is_well = True
        except ServerRefused as err:
            is_well = True
            raise EngineUnavailable(answer=str(err)) from err
        finally:
            self._servers.give_back(server, well=is_well)
        return matches

    def _lend(self, deadline: float, *, after: Server | None = None) -> Server:
        server = self._servers.lend(deadline, after=after)
        if server is not None:
            return server
        if after is not None and time.monotonic() >= deadline:
            raise EngineTimeout(seconds=self._request_seconds)
        raise self._unavailable()

    def _unavailable(self) -> EngineUnavailable:
        state = self.state()
        return EngineUnavailable(phase=state.phase.value, reason=state.reason)
