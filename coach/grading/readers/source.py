"""What every reader gives: an open input, read as a stream of entries."""

import io
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import BinaryIO, Literal, Protocol, Self

from coach.domain.submission import Entry, Remark


class Kind(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    FOLDER = "folder"
    ZIP = "zip"
    MOODLE_ASSIGNMENT = "moodle_assignment"
    MOODLE_WORKSHEET = "moodle_worksheet"


Reading = Callable[[list[Remark]], Generator[Entry, None, None]]
"""Reads the input once from its beginning; what concerns the input as a whole goes to the list."""


class Readable(Protocol):
    """A file that can be read again and again: a path, or one held in memory."""

    @property
    def name(self) -> str: ...

    def open(self, mode: Literal["rb"], /) -> BinaryIO: ...


@dataclass(frozen=True, slots=True)
class Held:
    """A file in memory."""

    name: str
    content: bytes

    def open(self, mode: Literal["rb"], /) -> BinaryIO:  # noqa: ARG002
        return io.BytesIO(self.content)


class Unusable(Exception):
    """Inside the readers only: this one file or row cannot be read, and why."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.reason = Remark(code, details)


class Input:
    """A teacher's input: a context manager, so that nothing stays open.

    `entries()` reads from the beginning each time it is called, one entry at a
    time, always in the same order with the same keys. `remarks` are about the
    input as a whole; they are complete when the entries have been read through.
    """

    def __init__(self, kind: Kind, reading: Reading) -> None:
        self.kind = kind
        self.remarks: list[Remark] = []
        self._reading = reading
        self._open: list[Generator[Entry, None, None]] = []

    def entries(self) -> Iterator[Entry]:
        self.remarks.clear()
        stream = self._reading(self.remarks)
        self._open.append(stream)
        return stream

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        while self._open:
            self._open.pop().close()
