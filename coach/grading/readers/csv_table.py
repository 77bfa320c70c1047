"""CSV in: any table of texts, and the one that Moodle makes for grading offline."""

from collections.abc import Generator

from coach.domain.submission import Entry, Remark
from coach.grading.readers.columns import Columns
from coach.grading.readers.csv_form import encoding_remarks, find_form, opened, rows
from coach.grading.readers.moodle_worksheet import find_worksheet, worksheet_rows
from coach.grading.readers.source import Input, Kind, Readable
from coach.grading.readers.students import Seen
from coach.grading.readers.table import Table


def open_csv(path: Readable, columns: Columns | None, exercise: str | None) -> Input:
    """Raises InputEmpty, InputColumns, InputColumnMissing."""
    form = find_form(path, columns)
    worksheet = find_worksheet(form.headings)

    def read(remarks: list[Remark]) -> Generator[Entry, None, None]:
        remarks.extend(encoding_remarks(form.encoding, path.name))
        table = Table(path.name, exercise=exercise, seen=Seen())
        with opened(path, form.encoding) as file:
            found = rows(file, form)
            yield from table.entries(worksheet_rows(found, worksheet) if worksheet else found)

    return Input(Kind.MOODLE_WORKSHEET if worksheet else Kind.CSV, read)
