"""What the engine asks its servers through, be they ours or remote."""

from dataclasses import dataclass
from typing import Protocol

from coach.engines.languagetool.states import EngineState


@dataclass(frozen=True, slots=True)
class Server:
    """Where to ask. `run` tells one life of a server from its next."""

    url: str
    run: str = ""


class Servers(Protocol):
    """Safe for threads."""

    def start(self) -> None:
        """Without waiting."""

    def state(self) -> EngineState: ...

    def pick(self, deadline: float, *, after: Server | None = None) -> Server | None:
        """One to ask, waiting while one may become ready, until `deadline` of
        `time.monotonic`; not `after`, which just failed, unless it is well."""

    def failed(self, server: Server) -> None:
        """It broke off or was silent."""

    def worked(self, server: Server) -> None:
        """It answered."""

    def close(self) -> None: ...
