"""What a batch would do, listed: each entry, the exercise it would be graded by, every remark."""

import sys

from coach.domain.exercise import Exercise
from coach.domain.graded import NotGraded
from coach.domain.language import Language
from coach.domain.submission import Entry, Remark, Student, Submission
from coach.grading.outputs.words import remark
from coach.grading.readers import Input
from coach.locale import plural
from coach.services.grade import chosen
from coach.services.ports import Exercises


def show(given: Input, exercises: Exercises, usual: Exercise | None, language: Language) -> int:
    """A line for each entry, and lines below it for its remarks; 1 when some cannot be graded."""
    graded = refused = 0
    for entry in given.entries():
        exercise = chosen(entry, exercises, usual)
        remarks = entry.remarks if isinstance(entry, Submission) else ()
        if isinstance(exercise, NotGraded):
            refused += 1
            _line(entry, "-", (exercise.reason, *remarks), language)
        else:
            graded += 1
            _line(entry, exercise.id, remarks, language)
    for said in given.remarks:
        print(f"* {remark(language, said)}")
    print(plural(language, "grade.would_grade", graded))
    if refused:
        print(plural(language, "grade.not_graded", refused))
    return 1 if refused else 0


def _line(entry: Entry, exercise: str, remarks: tuple[Remark, ...], language: Language) -> None:
    size = ""
    if isinstance(entry, Submission):
        size = plural(language, "grade.words", len(entry.text.split()))
    place = entry.place.file if entry.place.row is None else f"{entry.place.file}:{entry.place.row}"
    cells = [place, _name(entry.student), exercise, size]
    _print("\t".join(" ".join(cell.split()) for cell in cells))
    for said in remarks:
        _print(f"    {remark(language, said)}")


def _name(student: Student | None) -> str:
    return (student and (student.name or student.email or student.id)) or "-"


def _print(words: str) -> None:
    # A name may hold half of a character, or what a terminal would obey.
    encoding = sys.stdout.encoding or "utf-8"
    shown = "".join(mark if mark.isprintable() or mark == "\t" else "\ufffd" for mark in words)
    print(shown.encode(encoding, "replace").decode(encoding))
