"""An outcome as JSON: a line of the journal."""

from typing import Any

from coach.domain import assessment_json
from coach.domain.graded import Graded, NotGraded, Outcome
from coach.domain.submission import Entry, Place, Remark, Student, Submission, Unreadable

_Json = dict[str, Any]


def as_json(outcome: Outcome) -> _Json:
    if isinstance(outcome, NotGraded):
        return {"entry": _entry_out(outcome.entry), "reason": _remark_out(outcome.reason)}
    return {
        "entry": _entry_out(outcome.submission),
        "exercise": outcome.exercise_id,
        "revision": outcome.exercise_revision,
        "assessment": assessment_json.as_json(outcome.assessment),
    }


def of_json(stored: _Json) -> Outcome:
    """What `as_json` gave. KeyError, TypeError or ValueError when it is of another layout."""
    entry = _entry_in(stored["entry"])
    if "reason" in stored:
        return NotGraded(entry, Remark(**stored["reason"]))
    if isinstance(entry, Unreadable):
        raise ValueError("an assessment of what could not be read")
    return Graded(
        submission=entry,
        exercise_id=stored["exercise"],
        exercise_revision=stored["revision"],
        assessment=assessment_json.of_json(entry.text, stored["assessment"]),
    )


def _entry_out(entry: Entry) -> _Json:
    common = {"key": entry.key, "place": {"file": entry.place.file, "row": entry.place.row}}
    if isinstance(entry, Unreadable):
        student = _student_out(entry.student) if entry.student else None
        return common | {"student": student, "unreadable": _remark_out(entry.reason)}
    return common | {
        "student": _student_out(entry.student),
        "text": entry.text,
        "exercise": entry.exercise,
        "set_aside": list(entry.set_aside),
        "remarks": [_remark_out(remark) for remark in entry.remarks],
    }


def _entry_in(stored: _Json) -> Entry:
    place = Place(**stored["place"])
    student = Student(**stored["student"]) if stored["student"] else None
    if "unreadable" in stored:
        return Unreadable(stored["key"], place, Remark(**stored["unreadable"]), student)
    if student is None:
        raise ValueError("a submission of nobody")
    return Submission(
        key=stored["key"],
        student=student,
        text=stored["text"],
        place=place,
        exercise=stored["exercise"],
        set_aside=tuple(stored["set_aside"]),
        remarks=tuple(Remark(**remark) for remark in stored["remarks"]),
    )


def _student_out(student: Student) -> _Json:
    return {"id": student.id, "name": student.name, "email": student.email}


def _remark_out(remark: Remark) -> _Json:
    return {"code": remark.code, "details": remark.details}
