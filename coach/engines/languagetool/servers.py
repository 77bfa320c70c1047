"""What the engine asks its servers through, be they ours or remote."""

from dataclasses import dataclass
from typing import Protocol

from coach.engines.languagetool.states import EngineState


@dataclass(frozen=True, slots=True)
class Server:
    """Where to ask, until which moment of `time.monotonic` to wait for the answer.

    `run` tells one life of a server from its next.
    """

    url: str
    until: float
    run: str = ""


class Servers(Protocol):
    """Safe for threads."""

    def start(self) -> None:
        """Without waiting."""

    def state(self) -> EngineState: ...

    def wait_ready(self, seconds: float) -> bool: ...

    def lend(self, deadline: float, *, after: Server | None = None) -> Server | None:
        """One to ask, waiting while one may become ready; None when none will by
        `deadline`. Not `after`, which just failed, unless it is well again.
        Each one lent is given back."""

    def give_back(self, server: Server, *, well: bool) -> None:
        """`well` says that it answered."""

    def close(self) -> None: ...
