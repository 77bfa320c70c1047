"""What a teacher hands to the batch grader: one text of one student, where it stood, what was set aside.

A reader (`coach/grading/readers/`) yields one `Entry` for everything it found
that should be a submission: a `Submission`, or an `Unreadable` that says why
there is none. Nothing found is passed over in silence.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Student:
    """Whoever wrote it, as far as the input says; at least one of the three is known."""

    id: str | None = None
    name: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stood: a file by its path inside the input, and a row (from 1) of a table."""

    file: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the teacher should know. `code` names a text of the catalogue
    (`grading.remark.<code>`), `details` are what it mentions."""

    code: str
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Submission:
    """One text to grade.

    `key` is the same whenever the same input is read again, and no other
    entry of the input has it. `text` holds the student's own words;
    `set_aside` what was taken out (quoted mail, a signature), in its order.
    `exercise` is the id the input names, None when the whole run has one.
    """

    key: str
    student: Student
    text: str
    place: Place
    exercise: str | None = None
    set_aside: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What should have been a submission and could not be read, and why."""

    key: str
    place: Place
    reason: Remark
    student: Student | None = None


Entry = Submission | Unreadable
