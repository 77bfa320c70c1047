"""The folder in which apps and the keeper of one server find each other.

Everything that must be true is a lock held by a living process: the system
releases it when that process ends, however it ends. Process ids and ports are
reused, so they are only ever read from the record while its writer is alive.

`door.lock` is held for moments by whoever looks or changes who is here.
`keeper.lock` is held by the keeper for its life, `leases/*` by each app.
"""

import json
import os
import shutil
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from coach.engines.languagetool.states import Phase

DOOR_SECONDS = 10.0
NEIGHBOUR_SECONDS = 14 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class ServerRecord:
    """What the keeper last said of its server.

    `run` names one life of the Java process; a server started again has
    another. `pid` and `created` tell a later keeper what a killed one may have
    left; `keeper` is the writer's own process id.
    """

    phase: Phase
    since: float
    run: str = ""
    port: int = 0
    pid: int = 0
    created: float = 0.0
    reason: str = ""
    keeper: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class RuntimeFolder:
    def __init__(self, path: Path) -> None:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.path = path
        self._leases = path / "leases"
        self._leases.mkdir(exist_ok=True)
        self._record = path / "server.json"

    @contextmanager
    def door(self) -> Iterator[None]:
        """Nobody else comes, goes or looks meanwhile. Raises filelock.Timeout
        when another holds it for long, as a suspended process would."""
        with _lock(self.path / "door.lock", DOOR_SECONDS):
            yield

    def take_lease(self) -> FileLock:
        """Mark this process as a user of the server (behind the door)."""
        lease = _lock(self._leases / f"{os.getpid()}-{uuid.uuid4().hex[:8]}")
        lease.acquire()
        return lease

    def has_users(self) -> bool:
        """Whether an app that took a lease still lives (behind the door)."""
        # All are looked at first: each lease of the dead is cleared on the way.
        held = [_is_held(path, clear=True) for path in self._leases.iterdir()]
        return any(held)

    def try_to_keep(self) -> FileLock | None:
        """The keeper's lock, or None when a living keeper has it (behind the door)."""
        lock = _lock(self.path / "keeper.lock")
        try:
            lock.acquire()
        except Timeout:
            return None
        return lock

    def has_keeper(self) -> bool:
        """Whether a keeper lives (behind the door)."""
        return _is_held(self.path / "keeper.lock", clear=False)

    def write(self, record: ServerRecord) -> None:
        new = self._record.with_suffix(".new")
        new.write_text(json.dumps(asdict(record)), encoding="utf-8")
        _patiently(lambda: os.replace(new, self._record))

    def read(self) -> ServerRecord | None:
        """None when no keeper has written, or its last words cannot be read."""
        try:
            fields = json.loads(self._record.read_text(encoding="utf-8"))
            return ServerRecord(**(fields | {"phase": Phase(fields["phase"])}))
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def forget(self) -> None:
        _patiently(lambda: self._record.unlink(missing_ok=True))

    def clear_old_neighbours(self) -> None:
        """Remove the folders of set-ups that nobody has used for long."""
        for path in self.path.parent.iterdir():
            door = path / "door.lock"
            if path == self.path or not door.exists():
                continue
            if time.time() - path.stat().st_mtime > NEIGHBOUR_SECONDS:
                _remove_if_unused(RuntimeFolder(path))


def _patiently(change: Callable[[], None]) -> None:
    """Windows lets no file be replaced or removed while an app is reading it."""
    for _ in range(20):
        try:
            return change()
        except PermissionError:
            time.sleep(0.02)
    return change()


def _remove_if_unused(folder: RuntimeFolder) -> None:
    try:
        with folder.door():
            if folder.has_keeper() or folder.has_users():
                return
    except Timeout:
        return
    # Outside the door, for Windows removes no file that is held. Who comes in
    # between finds files missing, and makes the folder anew at the next look.
    shutil.rmtree(folder.path, ignore_errors=True)


def _lock(path: Path, seconds: float = 0) -> FileLock:
    # Any thread may give back what another took: a lease belongs to the process.
    # Not is_singleton: two engines in one process hold two leases.
    return FileLock(path, timeout=seconds, thread_local=False, fallback_to_soft=False)


def _is_held(path: Path, *, clear: bool) -> bool:
    lock = _lock(path)
    try:
        lock.acquire()
    except Timeout:
        return True
    lock.release()
    if clear:
        path.unlink(missing_ok=True)
    return False
