"""JSONL in: one object a line, its keys found like a table's headings."""

import json
from collections.abc import Generator, Iterator
from itertools import islice
from typing import TextIO

from coach.domain.submission import Entry, Remark
from coach.errors import InputColumns, InputDamaged, InputEmpty
from coach.grading.readers.columns import Columns, Layout, check_named, find_layout, listed
from coach.grading.readers.csv_form import encoding_remarks, opened
from coach.grading.readers.encodings import find_encoding
from coach.grading.readers.source import Input, Kind, Readable
from coach.grading.readers.students import Seen
from coach.grading.readers.table import BrokenRow, Row, Table

_LONGEST_LINE = 1_000_000
_LOOKED_AT = 20


def open_jsonl(path: Readable, columns: Columns | None, exercise: str | None) -> Input:
    """Raises InputEmpty, InputDamaged when no line is an object, InputColumns, InputColumnMissing."""
    with path.open("rb") as raw:
        encoding = find_encoding(raw)
    with opened(path, encoding) as file:
        first = list(islice((line for _, line in _lines(file) if line.strip()), _LOOKED_AT))
    _check_first(first, columns, path.name)

    def read(remarks: list[Remark]) -> Generator[Entry, None, None]:
        remarks.extend(encoding_remarks(encoding, path.name))
        table = Table(path.name, exercise=exercise, seen=Seen())
        with opened(path, encoding) as file:
            yield from table.entries(_rows(file, columns))

    return Input(Kind.JSONL, read)


def _check_first(lines: list[str], columns: Columns | None, file: str) -> None:
    if not lines:
        raise InputEmpty(file=file)
    objects = [one for one in map(_object, lines) if one is not None]
    if not objects:
        raise InputDamaged(file=file)
    keys = list(dict.fromkeys(key for one in objects for key in one))
    check_named(keys, columns, file)
    if not any(find_layout(tuple(one), columns) for one in objects):
        raise InputColumns(file=file, found=listed(keys))


def _lines(file: TextIO) -> Iterator[tuple[int, str]]:
    """Each line with its number; of a line over the limit the first piece, which is no JSON."""
    number = 0
    goes_on = False
    while line := file.readline(_LONGEST_LINE):
        if not goes_on:
            number += 1
            yield number, line
        goes_on = not line.endswith(("\n", "\r"))


def _object(line: str) -> dict[str, object] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _rows(file: TextIO, columns: Columns | None) -> Iterator[Row | BrokenRow]:
    keys: tuple[str, ...] = ()
    layout: Layout | None = None
    for number, line in _lines(file):
        if not line.strip():
            continue
        found = _object(line)
        if found is None:
            yield BrokenRow(number, Remark("bad_json"))
            continue
        if tuple(found) != keys:
            keys = tuple(found)
            layout = find_layout(keys, columns)
        if layout is None:
            yield BrokenRow(number, Remark("no_text_key", {"found": listed(keys)}))
        else:
            yield Row(number, [_written(value) for value in found.values()], layout)


def _written(value: object) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)
