"""Rows of a CSV file, one at a time, whatever a person or a program did to its quotes.

A quote that is never closed makes a reader of CSV swallow the rows below into
one cell, and a class's texts go to one student. So rows are read strictly, and
where that fails reading goes on at the next line that begins a whole row.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TextIO

# csv itself gives up at a cell of 131,072 characters, so no row gets much longer.
_LONGEST_LINE = 1_000_000
# Each fault is looked at again line by line; in a file of faults only that would never end.
_MOST_FAULTS = 200


@dataclass(frozen=True, slots=True)
class Record:
    """`number` from 1; `raw` as it stands in the file, its line end included.
    `odd_quotes` when the cells are the best reading of a faulty row."""

    number: int
    raw: str
    cells: list[str]
    odd_quotes: bool = False


@dataclass(frozen=True, slots=True)
class BrokenRecord:
    """`lines` lines that make no row; `last` when the rest of the file is given up too."""

    number: int
    raw: str
    lines: int
    last: bool = False


def records(file: TextIO, delimiter: str, *, width: int) -> Iterator[Record | BrokenRecord]:
    """Every row of `file`, opened with newline=""; a whole row has `width` cells.

    The `raw` of all, and what is left of `file`, are the file again.
    """
    lines = _Lines(file)
    number = faults = 0
    broken: list[str] = []
    while True:
        cells, odd = _next(lines, delimiter, width)
        if cells is None and not lines.taken:
            break
        faults += odd
        if faults > _MOST_FAULTS:
            raw = "".join((*broken, *lines.taken, *lines.rest()))
            yield BrokenRecord(number + 1, raw, len(broken) + 1, last=True)
            return
        if cells is None or (broken and len(cells) != width):
            broken.extend(lines.taken)
            continue
        if broken:
            number += 1
            yield BrokenRecord(number, "".join(broken), len(broken))
            broken = []
        number += 1
        yield Record(number, "".join(lines.taken), cells, odd)
    if broken:
        yield BrokenRecord(number + 1, "".join(broken), len(broken))


def _next(lines: "_Lines", delimiter: str, width: int) -> tuple[list[str] | None, bool]:
    """The cells of the next row, and whether it was faulty. With a fault that cannot
    be mended there are no cells, and one line is taken; at the end, none."""
    lines.begin()
    try:
        return next(csv.reader(lines, delimiter=delimiter, strict=True)), False
    except StopIteration:
        return None, False
    except csv.Error:
        lines.give_back_all_but_first()
        return _mended(lines.taken[0], delimiter, width), True


def _mended(line: str, delimiter: str, width: int) -> list[str] | None:
    """A row on one line whose text holds quotes that were not doubled; None if it is not one."""
    if line.count('"') % 2:
        return None
    try:
        cells = next(csv.reader([line], delimiter=delimiter))
    except csv.Error:
        return None
    return cells if len(cells) == width else None


class _Lines:
    """The lines of a file, some of which can be read again."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._again: list[str] = []
        self.taken: list[str] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else self._file.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        self.taken.append(line)
        return line

    def begin(self) -> None:
        self.taken = []

    def give_back_all_but_first(self) -> None:
        self._again.extend(reversed(self.taken[1:]))
        del self.taken[1:]

    def rest(self) -> list[str]:
        """What was given back and not taken again."""
        return self._again[::-1]
