"""What every output file has in common: it is fed one outcome after the other, then closed."""

from dataclasses import dataclass
from typing import Protocol

from coach.domain.graded import Graded, Outcome
from coach.domain.submission import Place, Remark, Student, Submission


@dataclass(frozen=True, slots=True)
class Item:
    """An outcome on its way into the outputs.

    `number` counts from 1 in the input's order; `stem` names this outcome's
    own files and nobody else's.
    """

    number: int
    stem: str
    outcome: Outcome

    @property
    def graded(self) -> Graded | None:
        return self.outcome if isinstance(self.outcome, Graded) else None

    @property
    def student(self) -> Student:
        return student_of(self.outcome)

    @property
    def place(self) -> Place:
        entry = self.outcome.submission if isinstance(self.outcome, Graded) else self.outcome.entry
        return entry.place

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What the reader noted about this submission."""
        entry = self.outcome.submission if isinstance(self.outcome, Graded) else self.outcome.entry
        return entry.remarks if isinstance(entry, Submission) else ()


class Output(Protocol):
    """One file (or one file for each student), written as the outcomes come."""

    def add(self, item: Item) -> None: ...

    def finish(self) -> None:
        """Everything was added; write what has to wait for the end."""
        ...


def key_of(outcome: Outcome) -> str:
    return outcome.submission.key if isinstance(outcome, Graded) else outcome.entry.key


def student_of(outcome: Outcome) -> Student:
    """Whoever wrote it; a student of whom nothing is known when the input did not say."""
    if isinstance(outcome, Graded):
        return outcome.submission.student
    return outcome.entry.student or Student()


def called(student: Student, place: Place) -> str:
    """The best that can be said of whose it is."""
    return student.name or student.id or student.email or place.file
