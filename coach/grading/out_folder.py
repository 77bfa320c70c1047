"""The folder of a batch's outputs: one run at a time, and what a run that goes on needs to know."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from coach.errors import DiskFull, OutInInput, OutInUse, OutUnwritable
from coach.grading.journal import FULL, Journal

_OURS = ".grading"


class OutFolder:
    """Held by one run; `held` opens it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.journal = Journal(path / _OURS / "journal")
        self._state = path / _OURS / "state.json"
        state = self._read()
        self._day = date.fromisoformat(state["day"]) if state else None
        self._is_under_way = bool(state) and not state["ended"]

    def begin(self, today: date) -> None:
        """Something is about to be graded, so that the outputs are of `today`.

        Unless a run did not get to its end: the one that goes on from there
        gives the files which that one would have given, its day included.
        """
        if self._is_under_way:
            return
        self._day, self._is_under_way = today, True
        self._write(today, ended=False)

    def end(self, today: date) -> None:
        """All outputs are written."""
        self._write(self.day(today), ended=True)

    def day(self, today: date) -> date:
        """What the outputs say: when the newest of them was graded."""
        return self._day or today

    def _read(self) -> dict[str, Any]:
        try:
            state: dict[str, Any] = json.loads(self._state.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return state

    def _write(self, day: date, *, ended: bool) -> None:
        new = self._state.with_suffix(".new")
        new.write_text(json.dumps({"day": day.isoformat(), "ended": ended}), encoding="utf-8")
        os.replace(new, self._state)


@contextmanager
def held(path: Path, *, input_path: Path) -> Iterator[OutFolder]:
    """The folder `path`, made when it is not there, for this run alone.

    Raises OutInInput, OutInUse, OutUnwritable, or DiskFull.
    """
    if path.resolve().is_relative_to(input_path.resolve()):
        raise OutInInput(folder=str(path))
    lock = FileLock(path / _OURS / "lock", timeout=0)
    with writable(path):
        (path / _OURS).mkdir(parents=True, exist_ok=True)
        try:
            lock.acquire()
        except Timeout:
            raise OutInUse(folder=str(path)) from None
    try:
        with writable(path):
            folder = OutFolder(path)
        with folder.journal:
            yield folder
    finally:
        lock.release()


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """What the system says about writing into `path`, in our words."""
    try:
        yield
    except OSError as err:
        if err.errno in FULL:
            raise DiskFull(folder=str(path)) from err
        raise OutUnwritable(folder=str(path), why=err.strerror or str(err)) from err
