"""How a CSV file is written: its encoding, separator and heading row; then its rows as a stream."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

from coach.domain.submission import Remark
from coach.errors import InputColumns, InputEmpty
from coach.grading.readers.columns import Columns, Layout, check_named, find_layout, listed
from coach.grading.readers.csv_rows import BrokenRecord, Record, records
from coach.grading.readers.encodings import Encoding, find_encoding
from coach.grading.readers.source import Readable
from coach.grading.readers.table import BrokenRow, Row

_SEPARATORS = ",;\t|"
# Some reports put a title and a date over their headings.
_HEADING_WITHIN = 10


@dataclass(frozen=True, slots=True)
class CsvForm:
    """How one file is written. `heading_row` counts from 1."""

    encoding: Encoding
    separator: str
    headings: tuple[str, ...]
    heading_row: int
    layout: Layout

    @property
    def width(self) -> int:
        return len(self.headings)


def find_form(path: Readable, columns: Columns | None) -> CsvForm:
    """Raises InputEmpty, InputColumns, InputColumnMissing."""
    with path.open("rb") as raw:
        encoding = find_encoding(raw)
    forms: list[CsvForm] = []
    tops: list[Sequence[str]] = []
    for separator in _SEPARATORS:
        with opened(path, encoding) as file:
            top = [
                record
                for record in islice(records(file, separator, width=0), _HEADING_WITHIN)
                if isinstance(record, Record)
            ]
        tops.extend(record.cells for record in top if any(cell.strip() for cell in record.cells))
        for record in top:
            headings = _trimmed(record.cells)
            if layout := find_layout(headings, columns):
                forms.append(CsvForm(encoding, separator, headings, record.number, layout))
                break
    if not tops:
        raise InputEmpty(file=path.name)
    heads: Sequence[str] = max(forms, key=_fitness).headings if forms else max(tops, key=len)
    check_named(heads, columns, path.name)
    if not forms:
        raise InputColumns(file=path.name, found=listed(heads))
    return max(forms, key=_fitness)


def _fitness(form: CsvForm) -> tuple[int, int]:
    layout = form.layout
    found = (layout.name, layout.first_name, layout.email, layout.id, layout.exercise)
    return sum(place is not None for place in found), form.width


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    width = max((at + 1 for at, cell in enumerate(cells) if cell.strip()), default=0)
    return tuple(cells[:width])


@contextmanager
def opened(path: Readable, encoding: Encoding) -> Iterator[TextIO]:
    with (
        path.open("rb") as raw,
        io.TextIOWrapper(raw, encoding=encoding.name, errors="replace", newline="") as file,
    ):
        yield file


def encoding_remarks(encoding: Encoding, file: str) -> Iterator[Remark]:
    if encoding.guessed:
        yield Remark("encoding_guessed", {"file": file, "encoding": encoding.name})
    if encoding.damaged:
        yield Remark("encoding_damaged", {"file": file})


def rows(file: TextIO, form: CsvForm) -> Iterator[Row | BrokenRow]:
    """The rows below the headings."""
    for record in records(file, form.separator, width=form.width):
        if isinstance(record, BrokenRecord):
            code = "rest_unreadable" if record.last else "open_quote"
            yield BrokenRow(record.number, Remark(code, {"lines": str(record.lines)}))
        elif record.number > form.heading_row:
            yield _row(record, form)


def _row(record: Record, form: CsvForm) -> Row | BrokenRow:
    cells: Sequence[str] = record.cells
    remarks = (Remark("odd_quotes"),) if record.odd_quotes else ()
    beyond = cells[form.width :]
    if any(cell.strip() for cell in beyond):
        if form.layout.text != form.width - 1:
            return BrokenRow(record.number, Remark("too_many_cells"))
        # A comma in a text without quotes round it: the pieces are one text.
        whole = form.separator.join(cells[form.layout.text :])
        cells = [*cells[: form.layout.text], whole]
        remarks = (*remarks, Remark("cells_joined"))
    return Row(record.number, cells, form.layout, remarks)
