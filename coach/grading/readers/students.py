"""Whether a student stood in the input before."""

import unicodedata
from hashlib import blake2b

from coach.domain.submission import Remark, Student


class Seen:
    """The students met so far in one reading.

    Kept as numbers, so that a million students take some 150 MB and not more.
    """

    def __init__(self) -> None:
        self._persons: dict[int, int | str] = {}
        self._names: dict[int, int | str] = {}

    def remarks(self, student: Student, exercise: str | None, at: int | str) -> tuple[Remark, ...]:
        """What the teacher should know of one more text of `student`; `at` is its row or file."""
        person = student.id or student.email
        if person and (first := self._before(self._persons, person, exercise, at)) is not None:
            return (Remark("student_again", {"first": str(first)}),)
        if not student.name:
            return ()
        first = self._before(self._names, student.name, exercise, at)
        if first is None:
            return ()
        code = "same_name" if person else "name_again"
        return (Remark(code, {"name": student.name, "first": str(first)}),)

    @staticmethod
    def _before(
        met: dict[int, int | str], who: str, exercise: str | None, at: int | str
    ) -> int | str | None:
        plain = " ".join(unicodedata.normalize("NFC", who).casefold().split())
        told = f"{plain}\n{exercise or ''}".encode(errors="replace")
        mark = int.from_bytes(blake2b(told, digest_size=8).digest(), "big")
        first = met.setdefault(mark, at)
        return None if first == at else first
