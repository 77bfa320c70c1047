"""XLSX in: every sheet that has a column of texts, row by row, macros never run."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils.escape import unescape
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from coach.domain.submission import Entry, Remark
from coach.errors import InputColumns, InputDamaged, InputEmpty, InputLocked, InputTooBig
from coach.grading.readers.columns import Columns, Layout, check_named, find_layout, listed
from coach.grading.readers.office_zip import MEGABYTE, Locked, TooBig, check_office
from coach.grading.readers.source import Input, Kind, Readable
from coach.grading.readers.students import Seen
from coach.grading.readers.table import BrokenRow, Row, Table

# Sheets are streamed; the shared texts and the styles are loaded whole.
_LOADED_LIMIT = 150 * MEGABYTE
_WIDEST = 200
_HEADING_WITHIN = 10
# A sheet that was once formatted to its end has a million empty rows below the class.
_EMPTY_ROWS = 1_000
_MACROS = "xl/vbaProject.bin"

Cells = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Sheet:
    title: str
    heading_row: int
    layout: Layout
    headings: Sequence[str]


def open_xlsx(path: Readable, columns: Columns | None, exercise: str | None) -> Input:
    """Raises InputEmpty, InputDamaged, InputLocked, InputTooBig, InputColumns, InputColumnMissing."""
    sheets, told = _look_at(path, columns)

    def read(remarks: list[Remark]) -> Generator[Entry, None, None]:
        remarks.extend(told)
        seen = Seen()
        with _workbook(path) as book:
            for number, sheet in enumerate(sheets, start=1):
                file = path.name if number == 1 else f"{path.name}: {sheet.title}"
                prefix = "" if number == 1 else f"sheet-{number}-"
                table = Table(file, exercise=exercise, seen=seen, prefix=prefix)
                yield from table.entries(_rows(book[sheet.title], sheet, remarks))

    return Input(Kind.XLSX, read)


def _look_at(path: Readable, columns: Columns | None) -> tuple[list[_Sheet], list[Remark]]:
    """The sheets that have a text column, and what to tell about the file and the other sheets."""
    told: list[Remark] = []
    sheets: list[_Sheet] = []
    others: list[Sequence[str]] = []
    try:
        with path.open("rb") as file:
            parts = check_office(file, limit=_LOADED_LIMIT, counts=_is_loaded)
        with _workbook(path) as book:
            for page in book.worksheets:
                top = [_written(row) for row in islice(_cells(page), _HEADING_WITHIN)]
                if sheet := _with_headings(page.title, top, columns):
                    sheets.append(sheet)
                elif filled := [row for row in top if any(row)]:
                    others.append(max(filled, key=lambda row: sum(map(bool, row))))
                    told.append(Remark("sheet_passed", {"sheet": page.title}))
    except Locked as err:
        raise InputLocked(file=path.name) from err
    except TooBig as err:
        size, limit = err.size // MEGABYTE, err.limit // MEGABYTE
        raise InputTooBig(file=path.name, size=size, limit=limit) from err
    except FileNotFoundError:
        raise
    except Exception as err:  # openpyxl lists no errors for what is no workbook
        raise InputDamaged(file=path.name) from err
    if _MACROS in parts:
        told.append(Remark("macros", {"file": path.name}))
    if not sheets and not others:
        raise InputEmpty(file=path.name)
    for headings in [sheet.headings for sheet in sheets] or others:
        check_named(headings, columns, path.name)
    if not sheets:
        raise InputColumns(file=path.name, found=listed(others[0]))
    return sheets, told


def _is_loaded(part: str) -> bool:
    return not part.startswith(("xl/worksheets/sheet", "xl/media/"))


@contextmanager
def _workbook(path: Readable) -> Iterator[Any]:
    with path.open("rb") as file:
        reader = _Workbook(file, read_only=True, data_only=True, keep_links=False)
        reader.read()
        try:
            yield reader.wb
        finally:
            reader.wb.close()


class _Page(ReadOnlyWorksheet):  # type: ignore[misc]
    """A sheet that says nothing of its size: openpyxl 3.1 looks for it through a million rows."""

    def _get_size(self) -> None:
        pass


class _Workbook(ExcelReader):  # type: ignore[misc]
    def read_worksheets(self) -> None:
        for sheet, part in self.parser.find_sheets():
            if part.target in self.valid_files and "chartsheet" not in part.Type:
                page = _Page(self.wb, sheet.name, part.target, self.shared_strings)
                self.wb._sheets.append(page)


def _cells(page: Any) -> Iterator[Cells]:
    rows: Iterator[Cells] = page.iter_rows(max_col=_WIDEST, values_only=True)
    return rows


def _with_headings(
    title: str, top: Sequence[Sequence[str]], columns: Columns | None
) -> _Sheet | None:
    for number, headings in enumerate(top, start=1):
        if layout := find_layout(headings, columns):
            return _Sheet(title, number, layout, headings)
    return None


def _rows(page: Any, sheet: _Sheet, remarks: list[Remark]) -> Iterator[Row | BrokenRow]:
    empty = number = 0
    rows = enumerate(_cells(page), start=1)
    try:
        for number, cells in rows:
            if number <= sheet.heading_row:
                continue
            if not any(cell is not None for cell in cells):
                empty += 1
                if empty == _EMPTY_ROWS:
                    details = {"sheet": sheet.title, "row": str(number - _EMPTY_ROWS)}
                    remarks.append(Remark("empty_rows", details))
                    return
                continue
            empty = 0
            yield Row(number, _written(cells), sheet.layout)
    except Exception:  # likewise; what was read before stays
        yield BrokenRow(number + 1, Remark("rest_unreadable", {"lines": "1"}))


def _written(cells: Cells) -> list[str]:
    return [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case str():
            return str(unescape(cell))
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() | date() | time():
            return cell.isoformat()
        case _:
            return str(cell)
