"""LanguageTool as the rest of the coach sees it."""

import time
from collections.abc import Collection
from pathlib import Path

from coach.engines.languagetool.client import RuleChoice, ServerGone, ServerRefused, ServerSlow, ask
from coach.engines.languagetool.local_server import LocalServer
from coach.engines.languagetool.matches import RawMatch
from coach.engines.languagetool.plain_text import plain
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.languagetool.servers import Servers
from coach.engines.languagetool.states import EngineState
from coach.errors import EngineTimeout, EngineUnavailable

REQUEST_SECONDS = 30.0


class LanguageTool:
    """Safe for threads. `start`, then `check` as often as wanted, then `close`."""

    def __init__(
        self, servers: Servers, *, request_seconds: float = REQUEST_SECONDS, proxied: bool = False
    ) -> None:
        self._servers = servers
        self._request_seconds = request_seconds
        self._proxied = proxied

    @classmethod
    def on_this_machine(
        cls, setup: ServerSetup, runtime: Path, *, request_seconds: float = REQUEST_SECONDS
    ) -> "LanguageTool":
        """The server every app of this user shares through the folder `runtime`."""
        return cls(LocalServer(setup, runtime), request_seconds=request_seconds)

    def start(self) -> None:
        """Begin to start and warm the server; returns at once."""
        self._servers.start()

    def state(self) -> EngineState:
        return self._servers.state()

    def wait_ready(self, timeout: float) -> bool:
        """Whether a server is ready within `timeout` seconds."""
        return self._servers.pick(time.monotonic() + timeout) is not None

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

    def close(self) -> None:
        self._servers.close()

    def __enter__(self) -> "LanguageTool":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, text: str, rules: RuleChoice) -> tuple[RawMatch, ...]:
        """Ask one server, and once more if it went away meanwhile."""
        deadline = time.monotonic() + self._request_seconds
        server = None
        for _ in range(2):
            server = self._servers.pick(deadline, after=server)
            if server is None:
                raise EngineUnavailable(state=self.state().phase.value)
            try:
                matches = ask(server.url, text, rules, deadline=deadline, proxied=self._proxied)
            except ServerGone as err:
                self._servers.failed(server)
                cause = err
            except ServerSlow as err:
                self._servers.failed(server)
                raise EngineTimeout(seconds=self._request_seconds) from err
            except ServerRefused as err:
                raise EngineUnavailable(answer=str(err)) from err
            else:
                self._servers.worked(server)
                return matches
        raise EngineUnavailable(state=self.state().phase.value) from cause
