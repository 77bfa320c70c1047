"""The keeper: a small process that holds one LanguageTool server.

It starts the server, warms it, starts it again when it dies or hangs, and ends
it when the last app has gone, even if that app was killed. It imports little,
so that it costs little.

    python -m coach.engines.languagetool.keeper FOLDER SETUP
"""

import os
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path
from types import FrameType

from filelock import FileLock, Timeout

from coach.engines.languagetool.runtime_folder import RuntimeFolder, ServerRecord
from coach.engines.languagetool.server_process import ServerProcess, end_left_over
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.languagetool.states import Phase

LOOK_SECONDS = 0.5
PING_EVERY_SECONDS = 2.0
START_SECONDS = 60.0
LONGEST_PAUSE_SECONDS = 30.0
# A server that lived this long was well; its end is not part of a row of failures.
WELL_SECONDS = 60.0


class Ended(Exception):
    """Nobody uses the server any more, or the keeper was told to end."""


class ServerFailed(Exception):
    """The server must be started again; the argument says why in a word."""


class Keeper:
    def __init__(self, folder: RuntimeFolder, setup: ServerSetup, lock: FileLock) -> None:
        self._folder = folder
        self._setup = setup
        self._lock = lock
        self._told_to_end = False

    def end(self, _signal: int, _frame: FrameType | None) -> None:
        self._told_to_end = True

    def keep(self) -> None:
        """Until the last user has gone."""
        failures = 0
        try:
            while True:
                began = time.monotonic()
                try:
                    self._one_life()
                except ServerFailed as failure:
                    lasted = time.monotonic() - began
                    failures = 1 if lasted > WELL_SECONDS else failures + 1
                    self._pause(failures, str(failure))
        except Ended:
            return

    def _one_life(self) -> None:
        """Start the server and watch it; raises ServerFailed or Ended."""
        if missing := self._setup.missing():
            raise ServerFailed(missing)
        self._setup.prepare(self._folder.path)
        self._say(ServerRecord(Phase.STARTING, time.time()))
        server = ServerProcess(self._setup, self._folder.path)
        record = ServerRecord(
            Phase.STARTING, time.time(), server.run, server.port, server.pid, server.created
        )
        try:
            self._say(record)
            self._get_ready(server, record)
            self._watch(server)
        finally:
            server.kill()

    def _get_ready(self, server: ServerProcess, record: ServerRecord) -> None:
        try:
            self._await_answer(server)
            self._say(replace(record, phase=Phase.WARMING, since=time.time()))
            if not server.warm():
                raise ServerFailed("crashed")
        except ServerFailed:
            # Should the archive be what makes it fail, the next try has none.
            self._setup.drop_archive(self._folder.path)
            raise
        self._say(replace(record, phase=Phase.READY, since=time.time()))

    def _await_answer(self, server: ServerProcess) -> None:
        until = time.monotonic() + START_SECONDS
        while not server.answers():
            self._look_for_users()
            if time.monotonic() > until or server.has_ended(within=0.1):
                raise ServerFailed("crashed")

    def _watch(self, server: ServerProcess) -> None:
        next_ping = time.monotonic() + PING_EVERY_SECONDS
        while not server.has_ended(within=LOOK_SECONDS):
            try:
                self._look_for_users()
            except Ended:
                server.end()
                self._setup.accept_archive(self._folder.path)
                raise
            if time.monotonic() < next_ping:
                continue
            if server.answers():
                next_ping = time.monotonic() + PING_EVERY_SECONDS
            elif server.is_stuck():
                raise ServerFailed("hung")
        raise ServerFailed("crashed")

    def _pause(self, failures: int, reason: str) -> None:
        """Before the next try: none after a first failure, then ever longer."""
        if failures == 1 and reason in ("crashed", "hung"):
            self._say(ServerRecord(Phase.STARTING, time.time()))
            return
        self._say(ServerRecord(Phase.DOWN, time.time(), reason=reason))
        until = time.monotonic() + min(LONGEST_PAUSE_SECONDS, 2.0**failures)
        while time.monotonic() < until:
            self._look_for_users()
            time.sleep(LOOK_SECONDS)

    def _look_for_users(self) -> None:
        try:
            with self._folder.door():
                if self._folder.has_users() and not self._told_to_end:
                    return
                # Behind the door, so that an app that comes now sees at once
                # that it needs a keeper of its own.
                self._folder.forget()
                self._lock.release()
        except Timeout:
            return  # someone stands in the door, so there is someone
        raise Ended

    def _say(self, record: ServerRecord) -> None:
        self._folder.write(replace(record, keeper=os.getpid()))


def main() -> None:
    folder = RuntimeFolder(Path(sys.argv[1]))
    with folder.door():
        lock = folder.try_to_keep()
        if lock is None:
            return
        left = folder.read()
        folder.forget()
    if left is not None:
        end_left_over(left.pid, left.created)
    folder.clear_old_neighbours()
    keeper = Keeper(folder, ServerSetup.from_json(sys.argv[2]), lock)
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), keeper.end)
    keeper.keep()


if __name__ == "__main__":
    main()
