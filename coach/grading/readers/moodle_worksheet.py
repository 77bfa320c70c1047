"""Moodle's offline grading worksheet: read like a table, and given back with marks.

Moodle takes the worksheet back only as it made it, so nothing of it is written
anew: a mark replaces the bytes of its own cell, and every other byte stays.
"""

import codecs
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from coach.domain.submission import Remark
from coach.errors import InputDamaged, InputUnusable
from coach.grading.readers.columns import heading
from coach.grading.readers.csv_form import CsvForm, find_form
from coach.grading.readers.csv_rows import Record, records
from coach.grading.readers.documents import html_text, is_html
from coach.grading.readers.table import BrokenRow, Row

_PARTICIPANT = re.compile(r"\D*(\d+)\s*")
_HEADINGS = {
    "identifier": ("identifier", "শনাক্তকারী", "পরিচায়ক"),
    "grade": ("grade", "গ্রেড", "নম্বর"),
    "maximum": ("maximum grade", "সর্বোচ্চ গ্রেড", "সর্বোচ্চ নম্বর"),
    "feedback": ("feedback comments", "ফিডব্যাক মন্তব্য", "প্রতিক্রিয়া মন্তব্য", "মন্তব্য"),
    "status": ("status", "অবস্থা", "স্ট্যাটাস"),
    "may_change": ("grade can be changed", "গ্রেড পরিবর্তন করা যাবে"),
}
_DRAFT = re.compile(r"\bdraft\b|খসড়া", re.IGNORECASE)
_NO = {"no", "না"}
_TAGS = re.compile(r"</[a-z]|<br\b|&[a-z]{2,8};|&#", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Worksheet:
    """Places of Moodle's own columns, from 0."""

    identifier: int
    grade: int
    maximum: int | None
    feedback: int | None
    status: int | None
    may_change: int | None


@dataclass(frozen=True, slots=True)
class Participant:
    """A row to be marked. `id` is the `Student.id` of its submission, `maximum` the best
    grade there is; without `may_change` Moodle will not take a grade."""

    id: str
    maximum: float | None
    may_change: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """`grade` as Moodle reads it ("85.50"), `feedback` in HTML; None leaves the cell as it is."""

    grade: str | None
    feedback: str | None


def find_worksheet(headings: Sequence[str]) -> Worksheet | None:
    """None when these are not the headings of Moodle's worksheet."""
    plain = [heading(one) for one in headings]
    places: dict[str, int | None] = {
        role: next((plain.index(name) for name in map(heading, names) if name in plain), None)
        for role, names in _HEADINGS.items()
    }
    identifier, grade = places.pop("identifier"), places.pop("grade")
    if identifier is None or grade is None:
        return None
    if places["feedback"] is None and places["maximum"] is None:
        return None
    return Worksheet(identifier=identifier, grade=grade, **places)


def worksheet_rows(
    rows: Iterable[Row | BrokenRow], worksheet: Worksheet
) -> Iterator[Row | BrokenRow]:
    """The rows as those of any table: ids bare, texts without HTML, Moodle's own word heeded."""
    for row in rows:
        yield row if isinstance(row, BrokenRow) else _plain_row(row, worksheet)


def _plain_row(row: Row, worksheet: Worksheet) -> Row:
    cells = list(row.cells)
    if found := _PARTICIPANT.fullmatch(row.cell(worksheet.identifier)):
        cells[worksheet.identifier] = found[1]
    written = row.cell(row.layout.text)
    text = html_text(written) if is_html(written) or _TAGS.search(written) else written
    if row.layout.text < len(cells):
        cells[row.layout.text] = text
    remarks = row.remarks
    if _DRAFT.search(row.cell(worksheet.status)):
        remarks = (*remarks, Remark("draft_only"))
    if not _may_change(row.cell(worksheet.may_change)):
        remarks = (*remarks, Remark("grade_locked"))
    layout = replace(row.layout, id=worksheet.identifier)
    problem = None if text.strip() else Remark("no_submission")
    return Row(row.number, cells, layout, remarks, problem)


def _may_change(cell: str) -> bool:
    return heading(cell) not in _NO


def write_marks(
    source: Path, target: BinaryIO, mark: Callable[[Participant], Mark | None]
) -> set[str]:
    """The worksheet again, with the marks in; the ids of the rows that were marked.

    `mark` is asked for every participant, in order. Rows that cannot be told
    apart surely stay as they are. Letters that the file's encoding does not
    have are written as HTML would (&#2453;), which Moodle shows as letters.
    Raises InputUnusable when `source` is no worksheet.
    """
    form = find_form(source, None)
    worksheet = find_worksheet(form.headings)
    if worksheet is None:
        raise InputUnusable(file=source.name)
    view = _View(source, form.encoding.name)
    marked: set[str] = set()
    with (
        source.open("rb") as raw,
        io.TextIOWrapper(raw, view.encoding, errors=view.errors, newline="") as file,
    ):
        try:
            for record in records(file, form.separator, width=form.width):
                text = record.raw
                if isinstance(record, Record) and record.number > form.heading_row:
                    text, told = _marked(record, form, worksheet, view, mark)
                    marked.update(told)
                target.write(text.encode(view.encoding, view.errors))
            while rest := file.read(1 << 16):
                target.write(rest.encode(view.encoding, view.errors))
        except UnicodeDecodeError as err:
            raise InputDamaged(file=source.name) from err
    return marked


class _View:
    """A file as characters of which each stands for bytes that never change.

    Where letters below 128 are single bytes, each byte is a character, whatever
    it may mean: a damaged letter comes out as it went in.
    """

    def __init__(self, source: Path, encoding: str) -> None:
        self._own = "utf-8" if encoding == "utf-8-sig" else encoding
        self._is_wide = encoding.startswith("utf-16")
        if encoding == "utf-16":  # named so, Python would take the mark away and write a new one
            with source.open("rb") as file:
                encoding = "utf-16-le" if file.read(2) == codecs.BOM_UTF16_LE else "utf-16-be"
        self.encoding = encoding if self._is_wide else "latin-1"
        self.errors = "surrogatepass" if self._is_wide else "strict"

    def read(self, cell: str) -> str:
        if self._is_wide:
            return cell
        return cell.encode("latin-1").decode(self._own, errors="replace")

    def write(self, text: str) -> str:
        if self._is_wide:
            return text
        return text.encode(self._own, errors="xmlcharrefreplace").decode("latin-1")


def _marked(
    record: Record,
    form: CsvForm,
    worksheet: Worksheet,
    view: _View,
    mark: Callable[[Participant], Mark | None],
) -> tuple[str, set[str]]:
    """The row as it is to be written, and whose it is when it was marked."""
    spans = cell_spans(record, form.separator)
    who = _participant(record, worksheet, view)
    if who is None or spans is None or len(spans) < form.width:
        return record.raw, set()
    given = mark(who)
    if given is None:
        return record.raw, set()
    new = {worksheet.grade: given.grade}
    if worksheet.feedback is not None:
        new[worksheet.feedback] = given.feedback
    text = record.raw
    for place in sorted(new, reverse=True):  # from the end, so that places before stay right
        value = new[place]
        if value is not None:
            start, end = spans[place]
            cell = _quoted(view.write(value), text[start:end], form.separator)
            text = text[:start] + cell + text[end:]
    return text, {who.id}


def _participant(record: Record, worksheet: Worksheet, view: _View) -> Participant | None:
    def cell(place: int | None) -> str:
        known = place is not None and place < len(record.cells)
        return view.read(record.cells[place]) if known and place is not None else ""

    found = _PARTICIPANT.fullmatch(cell(worksheet.identifier))
    if found is None:
        return None
    maximum = re.fullmatch(r"\s*(\d+)(?:[.,](\d+))?\s*", cell(worksheet.maximum))
    best = float(f"{maximum[1]}.{maximum[2] or 0}") if maximum else None
    return Participant(found[1], best, _may_change(cell(worksheet.may_change)))


def cell_spans(record: Record, separator: str) -> list[tuple[int, int]] | None:
    """Where each cell stands in `record.raw`, its quotes included; None when that is not sure."""
    cell = re.compile(rf'("(?:[^"]|"")*"|[^{re.escape(separator)}\r\n]*)')
    raw = record.raw.rstrip("\r\n")
    spans: list[tuple[int, int]] = []
    at = 0
    while found := cell.match(raw, at):
        spans.append(found.span())
        at = found.end()
        if at >= len(raw) or raw[at] != separator:
            break
        at += 1
    written = [_unquoted(raw[start:end]) for start, end in spans]
    return spans if at == len(raw) and written == record.cells else None


def _unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


def _quoted(value: str, old: str, separator: str) -> str:
    if old.startswith('"') or re.search(rf'[{re.escape(separator)}"\r\n]|^\s|\s$', value):
        return '"' + value.replace('"', '""') + '"'
    return value
