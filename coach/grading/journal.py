"""What became of each entry so far, kept on disk as it is known: what lets a batch go on after any end.

A file that only grows, of one line for each outcome, in the order in which they
were known. Each line begins with its key, a checksum and whether it is final,
all of fixed length; the outcome follows as JSON. A line that was torn, by a
kill or by a disk's loss of power, is as if it had not been written.
"""

import errno
import json
import os
import time
import zlib
from array import array
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

import numpy as np

from coach.domain.graded import Outcome
from coach.errors import DiskFull
from coach.grading.outcome_json import as_json, of_json

# A line: the key, the checksum of what follows it, F for final or A for again, the outcome.
_KEY = 16  # bytes, written as twice as many hexadecimal digits
_CHECKSUM = slice(2 * _KEY + 1, 2 * _KEY + 9)
_FINAL = _CHECKSUM.stop + 1
_BODY = _FINAL + 2
_SYNC_SECONDS = 1.0
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Journal:
    """One batch's, in `path`. For one thread of one process at a time.

    While a batch runs, every entry takes the next place of its input's order:
    with `keep` when the journal has its outcome already, else with `expect` and,
    once it is known, `add`. Then `outcomes` gives them in that order.
    """

    def __init__(self, path: Path) -> None:
        """OSError when `path` cannot be opened."""
        self._path = path
        # Unbuffered: what was written survives the end of this process.
        self._file: BinaryIO = open(path, "a+b", buffering=0)  # noqa: SIM115  see `close`
        self._end = 0
        self._known = self._read_through()
        self._file.truncate(self._end)
        self._written: BinaryIO = open(path, "rb")  # noqa: SIM115
        self._places = array("q")
        self._last_sync = time.monotonic()

    def find(self, key: bytes) -> Outcome | None:
        """What became of the entry whose key of 16 bytes is given, when that is final."""
        at = self._known.find(key)
        if at is None:
            return None
        line = self._line(at)
        return _outcome(line) if _key(line) == key else None

    def keep(self, key: bytes) -> None:
        """The next place is that of the outcome that `find` gave for `key`."""
        at = self._known.find(key)
        if at is None:
            raise KeyError(key.hex())
        self._places.append(at)

    def expect(self) -> int:
        """The next place, for the outcome that `add` will bring."""
        self._places.append(-1)
        return len(self._places) - 1

    def add(self, place: int, key: bytes, outcome: Outcome, *, final: bool = True) -> None:
        """Write down what became of the entry at `place`.

        `find` gives only what is `final`: after what may go better another time,
        a batch that is run again tries again. Raises DiskFull, having written
        nothing.
        """
        at = self._end
        self._append(_as_line(key, outcome, final=final))
        self._places[place] = at
        if time.monotonic() - self._last_sync > _SYNC_SECONDS:
            self.sync()

    def sync(self) -> None:
        """See to it that what was written survives the end of the machine."""
        os.fsync(self._file.fileno())
        self._last_sync = time.monotonic()

    def outcomes(self) -> Iterator[Outcome]:
        """In the order of the input; a place whose outcome is not known yet is left out."""
        with open(self._path, "rb") as file:
            for at in self._places:
                if at >= 0:
                    file.seek(at)
                    yield _outcome(file.readline())

    def close(self) -> None:
        if self._file.closed:
            return
        try:
            self.sync()
        finally:
            self._file.close()
            self._written.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _read_through(self) -> "_Known":
        """Where the final outcomes stand. Sets `_end` behind the last line that is whole."""
        keys, places = bytearray(), array("q")
        at = 0
        with open(self._path, "rb") as file:
            for line in file:
                if _is_whole(line):
                    self._end = at + len(line)
                    keys += _key(line)
                    # What may go better another time hides an older final one, too.
                    places.append(at if line[_FINAL] == ord("F") else -1)
                at += len(line)
        return _Known(keys, places)

    def _line(self, at: int) -> bytes:
        self._written.seek(at)
        return self._written.readline()

    def _append(self, line: bytes) -> None:
        left = memoryview(line)
        try:
            while left:
                left = left[self._file.write(left) :]
        except OSError as err:
            self._file.truncate(self._end)
            if err.errno in FULL:
                raise DiskFull(folder=str(self._path.parent)) from err
            raise
        self._end += len(line)


class _Known:
    """Places in the file by key: 16 bytes an entry, whatever their number."""

    def __init__(self, keys: bytes | bytearray, places: "array[int]") -> None:
        # Half of a key finds it; who finds it there looks at the whole.
        halves = np.frombuffer(keys, dtype=np.uint64)[::2]
        # Stable: of equal keys the one written last stays the last.
        order = np.argsort(halves, kind="stable")
        self._halves = halves[order]
        self._places = np.frombuffer(places, dtype=np.int64)[order]

    def find(self, key: bytes) -> int | None:
        half = np.frombuffer(key, dtype=np.uint64)[0]
        after = int(np.searchsorted(self._halves, half, side="right"))
        if after == 0 or self._halves[after - 1] != half:
            return None
        place = int(self._places[after - 1])
        return place if place >= 0 else None


def _as_line(key: bytes, outcome: Outcome, *, final: bool) -> bytes:
    # A text may hold half of a character: it must come back as it was.
    body = json.dumps(as_json(outcome), ensure_ascii=False, separators=(",", ":"))
    rest = f"{'F' if final else 'A'} {body}\n".encode("utf-8", "surrogatepass")
    name = key.hex().encode("ascii")
    return b"%s %08x %s" % (name, _sum(name, rest), rest)


def _sum(name: bytes, rest: bytes) -> int:
    return zlib.crc32(rest, zlib.crc32(name))


def _is_whole(line: bytes) -> bool:
    """Whether all of a line is there, as it was written."""
    try:
        written = int(line[_CHECKSUM], 16)
    except ValueError:
        return False
    return line.endswith(b"\n") and written == _sum(line[: 2 * _KEY], line[_FINAL:])


def _key(line: bytes) -> bytes:
    return bytes.fromhex(line[: 2 * _KEY].decode("ascii"))


def _outcome(line: bytes) -> Outcome:
    return of_json(json.loads(line[_BODY:].decode("utf-8", "surrogatepass")))
