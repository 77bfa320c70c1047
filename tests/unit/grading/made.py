"""Submissions and outcomes, made in one line each."""

from coach.domain.graded import Graded, NotGraded
from coach.domain.submission import Place, Remark, Student, Submission, Unreadable
from tests.made import assessment


def submission(key: str, text: str = "I recieve teh parcel.", **more: object) -> Submission:
    student = Student(id=key, name=f"Student {key}")
    return Submission(key=key, student=student, text=text, place=Place("class.csv", 2), **more)


def graded(key: str, text: str = "I recieve teh parcel.") -> Graded:
    return Graded(submission(key, text), "late-parcel", 1, assessment(text))


def not_graded(key: str, code: str = "worker_died") -> NotGraded:
    return NotGraded(submission(key), Remark(code))


def unreadable(key: str) -> NotGraded:
    reason = Remark("encrypted", {"file": f"{key}.pdf"})
    return NotGraded(Unreadable(key, Place(f"{key}.pdf"), reason), reason)
