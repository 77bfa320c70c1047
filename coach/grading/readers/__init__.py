"""What a teacher drops in front of the grader, read as a stream of entries.

    with open_input(path) as given:
        for entry in given.entries():
            ...

Nothing is written, unpacked to disk or run, and no more than one file or row
is held at a time.
"""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from coach.errors import InputDamaged, InputEmpty, InputMissing, InputUnknown
from coach.grading.readers.columns import Columns
from coach.grading.readers.csv_table import open_csv
from coach.grading.readers.documents import unreadable_kind
from coach.grading.readers.folder import open_file, open_folder
from coach.grading.readers.jsonl_table import open_jsonl
from coach.grading.readers.source import Input, Kind, Readable
from coach.grading.readers.xlsx_table import open_xlsx
from coach.grading.readers.zip_file import held_table, open_zip, part_names

__all__ = ["Columns", "Input", "Kind", "open_input"]

_Reader = Callable[[Path, Columns | None, str | None], Input]
_TableReader = Callable[[Readable, Columns | None, str | None], Input]

_BY_NAME: dict[str, _TableReader] = {
    ".csv": open_csv,
    ".tsv": open_csv,
    ".xlsx": open_xlsx,
    ".xlsm": open_xlsx,
    ".jsonl": open_jsonl,
    ".ndjson": open_jsonl,
}
_ZIP_STARTS = {b"PK\x03\x04", b"PK\x05\x06"}


def open_input(path: Path, *, columns: Columns | None = None, exercise: str | None = None) -> Input:
    """Looks at `path` and opens it as what it is, not only as what it is called.

    `columns` names headings of a table. `exercise` is the id for the whole run:
    with it, a row that names no exercise of its own is taken all the same.
    Raises InputUnusable (a CoachError) when nothing of it can be graded.
    """
    try:
        return _reader(path)(path, columns, exercise)
    except (FileNotFoundError, PermissionError, NotADirectoryError) as err:
        raise InputMissing(file=str(path)) from err


def _reader(path: Path) -> _Reader:
    if path.is_dir():
        return open_folder
    with path.open("rb") as file:
        start = file.read(4)
    if not start:
        raise InputEmpty(file=path.name)
    ending = path.suffix.casefold()
    if start in _ZIP_STARTS and ending not in {".xlsx", ".xlsm"}:
        return _zip_reader(path)
    if ending == ".zip":
        raise InputDamaged(file=path.name)
    if reader := _BY_NAME.get(ending):
        return reader
    if unreadable_kind(path.name):
        raise InputUnknown(file=path.name)
    return open_file


def _zip_reader(path: Path) -> _Reader:
    """Excel and Word files are ZIPs too, and a download may have lost its ending."""
    parts = part_names(path)
    if "xl/workbook.xml" in parts:
        return open_xlsx
    if "word/document.xml" in parts or "content.xml" in parts:
        return open_file
    if len(parts) == 1 and PurePosixPath(parts[0]).suffix.casefold() in _BY_NAME:
        return _open_packed_table
    return open_zip


def _open_packed_table(path: Path, columns: Columns | None, exercise: str | None) -> Input:
    """So Google Forms gives its answers: a CSV alone in a ZIP."""
    table = held_table(path)
    given = _BY_NAME[PurePosixPath(table.name).suffix.casefold()](table, columns, exercise)
    if given.kind is Kind.MOODLE_WORKSHEET:
        given.kind = Kind.CSV  # marks can be written into a file only
    return given
