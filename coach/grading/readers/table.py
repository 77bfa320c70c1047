"""Rows of any table to entries: the same rules for CSV, XLSX, JSONL and the Moodle worksheet."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass

from coach.domain.submission import Entry, Place, Remark, Student, Submission, Unreadable
from coach.grading.readers.columns import Layout
from coach.grading.readers.own_words import own_words
from coach.grading.readers.students import Seen
from coach.grading.readers.wording import fit, fit_name


@dataclass(frozen=True, slots=True)
class Row:
    """`number` counts the table's rows from 1, its heading row included. With a
    `problem` there is a student and no text to grade."""

    number: int
    cells: Sequence[str]
    layout: Layout
    remarks: tuple[Remark, ...] = ()
    problem: Remark | None = None

    def cell(self, place: int | None) -> str:
        return self.cells[place] if place is not None and place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class BrokenRow:
    number: int
    reason: Remark


class Table:
    """Makes entries of one table's rows, in one reading.

    `file` is how the table is called in messages; `prefix` parts the keys of
    several sheets. `exercise` is the whole run's, if it has one: without it a
    row of a table that has an exercise column must name its own.
    """

    def __init__(self, file: str, *, exercise: str | None, seen: Seen, prefix: str = "") -> None:
        self._file = file
        self._exercise = exercise
        self._seen = seen
        self._prefix = prefix

    def entries(self, rows: Iterable[Row | BrokenRow]) -> Generator[Entry, None, None]:
        for row in rows:
            key = f"{self._prefix}row-{row.number}"
            place = Place(self._file, row.number)
            if isinstance(row, BrokenRow):
                yield Unreadable(key, place, row.reason)
            elif any(cell.strip() for cell in row.cells):
                yield self._entry(row, key, place)

    def _entry(self, row: Row, key: str, place: Place) -> Entry:
        student = student_of(row)
        exercise = fit_name(row.cell(row.layout.exercise))
        remarks = row.remarks
        if student == Student():
            student, remarks = Student(id=key), (*remarks, Remark("no_student"))
        else:
            remarks += self._seen.remarks(student, exercise, row.number)
        if row.problem:
            return Unreadable(key, place, row.problem, student)
        if len(row.cells) <= row.layout.text:
            return Unreadable(key, place, Remark("row_cut_off"), student)
        text, odd = fit(row.cell(row.layout.text))
        if not text.strip():
            return Unreadable(key, place, Remark("no_text"), student)
        if row.layout.exercise is not None and not (exercise or self._exercise):
            return Unreadable(key, place, Remark("no_exercise"), student)
        own = own_words(text)
        return Submission(
            key=key,
            student=student,
            text=own.text,
            place=place,
            exercise=exercise,
            set_aside=own.set_aside,
            remarks=(*remarks, *odd, *own.remarks),
        )


def student_of(row: Row) -> Student:
    layout = row.layout
    name = row.cell(layout.name) or f"{row.cell(layout.first_name)} {row.cell(layout.last_name)}"
    return Student(
        id=fit_name(row.cell(layout.id)),
        name=fit_name(name),
        email=fit_name(row.cell(layout.email)),
    )
