"""LanguageTool servers elsewhere: work is spread over those that are well."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from coach.engines.languagetool.client import (
    RuleChoice,
    ServerGone,
    ServerRefused,
    ServerSlow,
    ask,
)
from coach.engines.languagetool.servers import Server
from coach.engines.languagetool.states import EngineState, Phase

FIRST_REST_SECONDS = 2.0
LONGEST_REST_SECONDS = 60.0
PROBE_SECONDS = 20.0
PROBE_TEXT = "This are a test."


@dataclass(slots=True)
class _Remote:
    url: str
    is_well: bool = False
    asked: int = 0
    failures: int = 0
    rest_until: float = 0.0

    def rest(self, now: float) -> None:
        """After each failure in a row twice as long, so that a server that is
        down is left alone and one that stumbled is back soon."""
        self.is_well = False
        self.failures += 1
        seconds = min(LONGEST_REST_SECONDS, FIRST_REST_SECONDS * 2 ** (self.failures - 1))
        self.rest_until = now + seconds

    def recover(self) -> None:
        self.is_well = True
        self.failures = 0


def is_well(url: str) -> bool:
    """Whether the server at `url` checks a text and finds what is wrong in it."""
    try:
        deadline = time.monotonic() + PROBE_SECONDS
        return bool(ask(url, PROBE_TEXT, RuleChoice(), deadline=deadline))
    except (ServerGone, ServerSlow, ServerRefused):
        return False


class RemoteServers:
    """Safe for threads. A server that fails is left out until it passes a check."""

    def __init__(self, urls: Sequence[str], *, probe: Callable[[str], bool] = is_well) -> None:
        if not urls:
            raise ValueError("no addresses of LanguageTool servers")
        self._remotes = [_Remote(_base(url)) for url in dict.fromkeys(urls)]
        self._probe = probe
        self._phase = Phase.STARTING
        self._since = datetime.now(UTC)
        self._change = threading.Condition()
        self._is_closed = False

    def start(self) -> None:
        for remote in self._remotes:
            name = f"languagetool {remote.url}"
            threading.Thread(target=self._mend, args=[remote], name=name, daemon=True).start()

    def state(self) -> EngineState:
        with self._change:
            reason = "remote_unreachable" if self._phase is Phase.DOWN else ""
            return EngineState(self._phase, self._since, reason)

    def well(self) -> tuple[str, ...]:
        """The addresses that passed their last check."""
        with self._change:
            return tuple(each.url for each in self._well())

    def wait_ready(self, seconds: float) -> bool:
        with self._change:
            self._change.wait_for(lambda: self._well() or self._is_closed, seconds)
            return bool(self._well()) and not self._is_closed

    def lend(self, deadline: float, *, after: Server | None = None) -> Server | None:
        with self._change:
            left = deadline - time.monotonic()
            self._change.wait_for(lambda: self._phase is not Phase.STARTING, max(left, 0))
            well = self._well()
            if not well or self._is_closed:
                return None
            remote = min(well, key=lambda each: each.asked)
            remote.asked += 1
        # When another could still answer, a silent one gets half of the time.
        takes_over = after is None and len(well) > 1
        until = time.monotonic() + left / 2 if takes_over else deadline
        return Server(remote.url, until)

    def give_back(self, server: Server, *, well: bool) -> None:
        with self._change:
            remote = next(each for each in self._remotes if each.url == server.url)
            remote.asked -= 1
            if well:
                remote.failures = 0
            elif remote.is_well:  # else another request already said so
                remote.rest(time.monotonic())
            self._settle()

    def close(self) -> None:
        with self._change:
            self._is_closed = True
            self._change.notify_all()

    def _well(self) -> list[_Remote]:
        return [each for each in self._remotes if each.is_well]

    def _settle(self) -> None:
        if self._well():
            phase = Phase.READY
        elif all(each.failures for each in self._remotes):
            phase = Phase.DOWN
        else:
            phase = Phase.STARTING  # some have not been asked yet
        if phase is not self._phase:
            self._phase, self._since = phase, datetime.now(UTC)
        self._change.notify_all()

    def _mend(self, remote: _Remote) -> None:
        """Until closed: whenever `remote` is unwell and rested, see if it is well."""
        while self._await_turn(remote):
            is_well = self._probe(remote.url)
            with self._change:
                if is_well:
                    remote.recover()
                else:
                    remote.rest(time.monotonic())
                self._settle()

    def _await_turn(self, remote: _Remote) -> bool:
        """Wait until `remote` should be probed; false when closed."""
        with self._change:
            while not self._is_closed:
                rest = remote.rest_until - time.monotonic()
                if not remote.is_well and rest <= 0:
                    return True
                self._change.wait(None if remote.is_well else rest)
            return False


def _base(url: str) -> str:
    """`url` without the path every LanguageTool server answers under."""
    return url.strip().rstrip("/").removesuffix("/v2")
