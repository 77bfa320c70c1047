"""Tables that mentors bring: CSV and XLSX, read as cells of text."""

import csv
import io
import zipfile
from collections.abc import Iterator

from openpyxl import load_workbook

from coach.errors import RosterUnreadable

LARGEST = 1_000_000
"""Bytes of a file; a class list has a hundredth of it."""
_UNPACKED = 30_000_000
_ROWS, _CELLS = 2000, 40


def read_table(content: bytes) -> list[list[str]]:
    """Raises RosterUnreadable for anything that is neither, or far too large."""
    if len(content) > LARGEST:
        raise RosterUnreadable
    if content[:2] == b"PK":
        return list(_xlsx(content))
    return list(_csv(content))


def _csv(content: bytes) -> Iterator[list[str]]:
    for encoding in (
        ("utf-8-sig", "utf-16") if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",)
    ):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise RosterUnreadable
    if "\x00" in text:
        raise RosterUnreadable
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        for place, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter)):
            if place >= _ROWS:
                return
            yield row[:_CELLS]
    except csv.Error as err:
        raise RosterUnreadable from err


def _xlsx(content: bytes) -> Iterator[list[str]]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > _UNPACKED:
                raise RosterUnreadable
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for row in book.worksheets[0].iter_rows(max_row=_ROWS, max_col=_CELLS, values_only=True):
            cells = ["" if cell is None else str(cell) for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            yield cells
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, OSError) as err:
        raise RosterUnreadable from err
