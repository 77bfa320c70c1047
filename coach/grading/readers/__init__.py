"""What a teacher drops in front of the grader, read as a stream of entries.

    with open_input(path) as given:
        for entry in given.entries():
            ...

Nothing is written, unpacked to disk or run, and no more than one file or row
is held at a time.
"""

from pathlib import Path

from coach.errors import InputEmpty, InputMissing, InputUnknown
from coach.grading.readers.columns import Columns
from coach.grading.readers.csv_table import open_csv
from coach.grading.readers.jsonl_table import open_jsonl
from coach.grading.readers.source import Input, Kind
from coach.grading.readers.xlsx_table import open_xlsx

__all__ = ["Columns", "Input", "Kind", "open_input"]

_READERS = {
    ".csv": open_csv,
    ".tsv": open_csv,
    ".xlsx": open_xlsx,
    ".xlsm": open_xlsx,
    ".jsonl": open_jsonl,
    ".ndjson": open_jsonl,
}


def open_input(path: Path, *, columns: Columns | None = None, exercise: str | None = None) -> Input:
    """Looks at `path` and opens it as what it is, not as what it is called.

    `columns` names headings of a table. `exercise` is the id for the whole run:
    with it, a row that names no exercise of its own is taken all the same.
    Raises InputUnusable (a CoachError) when nothing of it can be graded.
    """
    try:
        if path.is_file() and not path.stat().st_size:
            raise InputEmpty(file=path.name)
        reader = _READERS.get(path.suffix.casefold())
        if reader is None:
            raise InputUnknown(file=path.name)
        return reader(path, columns, exercise)
    except (FileNotFoundError, PermissionError, NotADirectoryError) as err:
        raise InputMissing(file=str(path)) from err
