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
KEEPER_START_SECONDS = 3.0
# How long a server that broke a connection may take to be seen as gone.
NOTICE_SECONDS = 4.0
CLOSE_SECONDS = 10.0

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
        self._began = time.time()
        self._lease: FileLock | None = None
        self._keeper: subprocess.Popen[bytes] | None = None
        self._keeper_started = -KEEPER_START_SECONDS
        self._closing = threading.Event()
        self._follower = threading.Thread(target=self._follow, name="languagetool", daemon=True)

    def start(self) -> None:
        self._follower.start()

    def state(self) -> EngineState:
        record = self._record()
        since = datetime.fromtimestamp(record.since, UTC)
        return EngineState(record.phase, since, record.reason)

    def pick(self, deadline: float, *, after: Server | None = None) -> Server | None:
        """A ready server, or None when there is none by `deadline` or for now.

        `after` is one that just failed the caller: it is only given again when
        it is still there after the keeper has had time to notice.
        """
        suspect_until = time.monotonic() + (NOTICE_SECONDS if after else 0)
        while True:
            record = self._record()
            now = time.monotonic()
            if record.phase is Phase.READY and (
                after is None or record.run != after.run or now > suspect_until
            ):
                return Server(record.url, record.run)
            if record.phase is Phase.DOWN or self._closing.is_set() or now > deadline:
                return None
            self._closing.wait(LOOK_SECONDS)

    def failed(self, server: Server) -> None:
        """Nothing to note: the keeper watches the server itself."""

    def worked(self, server: Server) -> None:
        """Nothing to note."""

    def close(self) -> None:
        """Give the lease back; when it was the last, wait until all has ended."""
        self._closing.set()
        if self._follower.is_alive():
            self._follower.join(CLOSE_SECONDS)
        if self._lease is None or self._folder is None:
            return
        with self._folder.door():
            record = self._folder.read()
            self._lease.release()
            is_last = not self._folder.has_users()
        if is_last and record is not None:
            _await_end(record)
        if self._keeper is not None:
            self._reap(self._keeper, seconds=CLOSE_SECONDS if is_last else 0)

    def _record(self) -> ServerRecord:
        record = self._folder.read() if self._folder else None
        if self._closing.is_set():
            return ServerRecord(Phase.DOWN, time.time(), reason="closed")
        return record or ServerRecord(Phase.STARTING, self._began)

    def _follow(self) -> None:
        """Until closed: be a user, and have a keeper."""
        folder = RuntimeFolder(self._runtime / self._setup.fingerprint())
        while not self._closing.is_set():
            is_kept = False
            try:
                with folder.door():
                    if self._lease is None:
                        self._lease = folder.take_lease()
                    is_kept = folder.has_keeper()
                self._folder = folder
                if not is_kept:
                    self._start_keeper(folder)
            except (OSError, Timeout) as err:
                log.warning("The grammar server's folder cannot be used: %s", err)
            self._closing.wait(SETTLED_LOOK_SECONDS if is_kept else LOOK_SECONDS)

    def _start_keeper(self, folder: RuntimeFolder) -> None:
        if time.monotonic() - self._keeper_started < KEEPER_START_SECONDS:
            return
        self._keeper_started = time.monotonic()
        if self._keeper is not None:
            self._reap(self._keeper, seconds=0)
        root = str(Path(coach.__file__).parent.parent)
        self._keeper = subprocess.Popen(
            [sys.executable, "-m", "coach.engines.languagetool.keeper"]
            + [str(folder.path), self._setup.to_json()],
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # So that Ctrl-C in this app's console does not end another app's server.
            start_new_session=True,
            creationflags=_WINDOWS_FLAGS,
        )

    @staticmethod
    def _reap(keeper: subprocess.Popen[bytes], *, seconds: float) -> None:
        """Read a child's end, so that none stays in the process table."""
        try:
            keeper.wait(seconds)
        except subprocess.TimeoutExpired:
            log.debug("the keeper goes on for other apps")


def _await_end(record: ServerRecord) -> None:
    processes = []
    for pid in (record.pid, record.keeper):
        if pid and psutil.pid_exists(pid):
            try:
                processes.append(psutil.Process(pid))
            except psutil.NoSuchProcess:
                continue
    psutil.wait_procs(processes, timeout=CLOSE_SECONDS)
