"""What a run would grade, before it does."""

from collections.abc import Mapping

from coach.domain.exercise import Exercise
from coach.domain.graded import NotGraded
from coach.domain.grading_run import Plan, PlanLine
from coach.domain.submission import Entry, Remark, Submission
from coach.grading.readers import Input
from coach.services.grade import chosen

_SHOWN = 200  # lines of each kind: nobody reads more on a page


def plan(given: Input, exercises: Mapping[str, Exercise], usual: Exercise | None) -> Plan:
    gradable: list[PlanLine] = []
    refused: list[PlanLine] = []
    counts = {True: 0, False: 0}
    for entry in given.entries():
        exercise = chosen(entry, exercises, usual)
        is_refused = isinstance(exercise, NotGraded)
        counts[is_refused] += 1
        lines = refused if is_refused else gradable
        if len(lines) < _SHOWN:
            lines.append(_line(entry, exercise))
    return Plan(counts[False], counts[True], (*refused, *gradable), tuple(given.remarks))


def _line(entry: Entry, exercise: Exercise | NotGraded) -> PlanLine:
    remarks: tuple[Remark, ...] = entry.remarks if isinstance(entry, Submission) else ()
    if isinstance(exercise, NotGraded):
        remarks = (exercise.reason, *remarks)
    place = entry.place.file if entry.place.row is None else f"{entry.place.file}:{entry.place.row}"
    student = entry.student
    return PlanLine(
        student=(student and (student.name or student.email or student.id)) or "",
        place=place,
        exercise=None if isinstance(exercise, NotGraded) else exercise.id,
        words=len(entry.text.split()) if isinstance(entry, Submission) else 0,
        remarks=remarks,
    )
