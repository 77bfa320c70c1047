"""The one server of this machine, seen from an app that uses it."""

import logging
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil
from filelock import FileLock, Timeout

import coach
from coach.engines.languagetool.runtime_folder import RuntimeFolder, ServerRecord
from coach.engines.languagetool.server_setup import ServerSetup
from coach.engines.languagetool.servers import Server
from coach.engines.languagetool.states import EngineState, Phase

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.1
SETTLED_LOOK_SECONDS = 1.0
# A keeper needs a moment to take its lock; another is not started meanwhile.
# Keepers that end one after the other are started ever more rarely.
KEEPER_START_SECONDS = 3.0
LONGEST_PAUSE_SECONDS = 30.0
FAILED_STARTS = 3
# How long a server that broke a connection may take to be seen as gone.
NOTICE_SECONDS = 4.0
# The first end of a server that leaves an archive takes some seconds.
CLOSE_SECONDS = 30.0

if sys.platform == "win32":
    _WINDOWS_FLAGS = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
else:
    _WINDOWS_FLAGS = 0


class LocalServer:
    """Holds a lease on the server, and sees to it that a keeper keeps it.

    Safe for threads. `start` once, `close` once.
    """

    def __init__(self, setup: ServerSetup, runtime: Path) -> None:
        self._setup = setup
        self._runtime = runtime
        self._folder: RuntimeFolder | None = None
        self._lease: FileLock | None = None
        # What to say while no keeper says anything.
        self._silence = ServerRecord(Phase.STARTING, time.time())
        self._is_kept = False
        self._keeper: subprocess.Popen[bytes] | None = None
        self._keeper_starts = 0
        self._next_start = 0.0
        self._closing = threading.Event()
        self._follower = threading.Thread(target=self._follow, name="languagetool", daemon=True)

    def start(self) -> None:
        self._follower.start()

    def state(self) -> EngineState:
        record = self._record()
        since = datetime.fromtimestamp(record.since, UTC)
        return EngineState(record.phase, since, record.reason)

    def wait_ready(self, seconds: float) -> bool:
        return self.lend(time.monotonic() + seconds) is not None

    def lend(self, deadline: float, *, after: Server | None = None) -> Server | None:
        """`after` is only lent again when the keeper, who had time to notice,
        still says that it is ready."""
        suspect_until = time.monotonic() + (NOTICE_SECONDS if after else 0)
        while True:
            record = self._record()
            now = time.monotonic()
            is_other = after is None or record.run != after.run or now > suspect_until
            if record.phase is Phase.READY and is_other:
                return Server(record.url, deadline, record.run)
            if record.phase is Phase.DOWN or now > deadline:
                return None
            self._closing.wait(LOOK_SECONDS)

    def give_back(self, server: Server, *, well: bool) -> None:
        """Nothing to note: the keeper watches the server itself."""

    def close(self) -> None:
        """Give the lease back; when it was the last, wait until all has ended."""
        self._silence = ServerRecord(Phase.DOWN, time.time(), reason="closed")
        self._closing.set()
        if self._follower.is_alive():
            self._follower.join(CLOSE_SECONDS)
        if self._folder is None or self._lease is None:
            return
        record = self._folder.read()
        self._lease.release()
        try:
            with self._folder.door():
                is_last = not self._folder.has_users()
        except Timeout:
            is_last = False
        if is_last and record is not None:
            _await_end(record)
        self._reap(seconds=CLOSE_SECONDS if is_last else 0)

    def _record(self) -> ServerRecord:
        if self._closing.is_set() or not self._is_kept or self._folder is None:
            return self._silence
        return self._folder.read() or self._silence

    def _follow(self) -> None:
        """Until closed: be a user, and have a keeper."""
        while not self._closing.is_set():
            try:
                self._look_for_keeper()
            except (OSError, Timeout) as err:
                log.warning("The grammar server's folder cannot be used: %s", err)
                self._fall_silent(Phase.DOWN, "runtime_folder")
                self._closing.wait(KEEPER_START_SECONDS)
            self._closing.wait(SETTLED_LOOK_SECONDS if self._is_kept else LOOK_SECONDS)

    def _look_for_keeper(self) -> None:
        if self._folder is None or not self._folder.path.exists():
            self._folder = RuntimeFolder(self._runtime / self._setup.fingerprint())
        with self._folder.door():
            if self._lease is None:
                self._lease = self._folder.take_lease()
            is_kept = self._folder.has_keeper()
        if is_kept:
            self._is_kept = True
            record = self._folder.read()
            if record and record.phase is Phase.READY:
                self._keeper_starts = 0
            return
        failed = self._keeper_starts >= FAILED_STARTS
        self._fall_silent(Phase.DOWN if failed else Phase.STARTING, "keeper_failed" * failed)
        if time.monotonic() >= self._next_start:
            self._start_keeper(self._folder)

    def _fall_silent(self, phase: Phase, reason: str = "") -> None:
        self._is_kept = False
        if phase is not self._silence.phase:
            self._silence = ServerRecord(phase, time.time(), reason=reason)

    def _start_keeper(self, folder: RuntimeFolder) -> None:
        self._reap(seconds=0)
        pause = min(LONGEST_PAUSE_SECONDS, KEEPER_START_SECONDS * 2**self._keeper_starts)
        self._keeper_starts += 1
        self._next_start = time.monotonic() + pause
        keeper = [sys.executable, "-m", "coach.engines.languagetool.keeper"]
        with open(folder.path / "keeper.log", "wb") as complaints:
            self._keeper = subprocess.Popen(
                [*keeper, str(folder.path), self._setup.to_json()],
                cwd=Path(coach.__file__).parent.parent,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
                # So that Ctrl-C in this app's console does not end another app's server.
                start_new_session=True,
                creationflags=_WINDOWS_FLAGS,
            )

    def _reap(self, *, seconds: float) -> None:
        """Read our keeper's end, so that it does not stay in the process table."""
        if self._keeper is None:
            return
        try:
            self._keeper.wait(seconds)
        except subprocess.TimeoutExpired:
            log.debug("The keeper goes on for other apps.")


def _await_end(record: ServerRecord) -> None:
    processes = []
    for pid in (record.pid, record.keeper):
        try:
            processes.append(psutil.Process(pid))
        except (psutil.NoSuchProcess, ValueError):
            continue
    psutil.wait_procs(processes, timeout=CLOSE_SECONDS)
