"""A class: who is in it, what they are to do by when, and who has done what."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from coach.domain.curriculum import Curriculum

# No 0, O, 1, I, L, and no vowels to spell a word with: a code is read out in a class.
CODE_MARKS = "23456789BCDFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 9
"""28 marks, nine times: ten million million codes, too many to guess."""

NAME_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Cohort:
    """A class with a join code. Nobody joins after `closes_at`, nor an archived one.

    `version` counts the changes, so that two mentors' changes do not overwrite
    each other unseen.
    """

    id: str
    name: str
    join_code: str
    made_at: datetime
    closes_at: datetime | None = None
    archived_at: datetime | None = None
    version: int = 0

    def takes_members(self, now: datetime) -> bool:
        """Whether a join code still lets somebody in."""
        return self.archived_at is None and (self.closes_at is None or now < self.closes_at)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a list shows them. `id` is a trainee's or a mentor's."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Member:
    """A trainee in a class."""

    trainee_id: str
    name: str
    joined_at: datetime


class Target(StrEnum):
    """What can be assigned. Stored; never renamed."""

    EXERCISE = "exercise"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class Assignment:
    """An exercise, or a whole path of the curriculum, due at a moment."""

    id: str
    cohort_id: str
    target: Target
    target_id: str
    due_at: datetime
    made_by: str
    made_at: datetime

    def exercises(self, curriculum: Curriculum) -> tuple[str, ...]:
        """Ids in order; none when the path is no longer there."""
        if self.target is Target.EXERCISE:
            return (self.target_id,)
        path = curriculum.path(self.target_id)
        return path.exercises if path else ()


@dataclass(frozen=True, slots=True)
class Due:
    """Assigned work as one trainee has it. `left` are the exercises not handed in yet."""

    assignment: Assignment
    total: int
    left: tuple[str, ...]
    late: int = 0

    @property
    def is_done(self) -> bool:
        return not self.left

    @property
    def done(self) -> int:
        return self.total - len(self.left)

    def is_overdue(self, now: datetime) -> bool:
        return bool(self.left) and now > self.assignment.due_at


HandedIn = Mapping[str, datetime]
"""When a trainee first handed in each exercise."""


def due(
    assignments: Iterable[Assignment], curriculum: Curriculum, handed_in: HandedIn
) -> tuple[Due, ...]:
    """What a trainee has to do, the nearest date first; what was assigned and is gone is left out.

    Work counts from the day it was handed in, also before it was assigned: a
    trainee who was ahead of the class does not do it twice.
    """
    found = []
    for assignment in sorted(assignments, key=lambda one: (one.due_at, one.id)):
        exercises = assignment.exercises(curriculum)
        if not exercises:
            continue
        left = tuple(name for name in exercises if name not in handed_in)
        late = sum(handed_in[n] > assignment.due_at for n in exercises if n in handed_in)
        found.append(Due(assignment, len(exercises), left, late))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Record:
    """Who has done how much of one assignment."""

    assignment: Assignment
    total: int
    dues: Mapping[str, Due]

    @property
    def finished(self) -> int:
        """How many trainees have done all of it."""
        return sum(one.is_done for one in self.dues.values())

    def missing(self) -> tuple[str, ...]:
        """Ids of the trainees who have not finished."""
        return tuple(trainee for trainee, one in self.dues.items() if not one.is_done)


def records(
    assignments: Iterable[Assignment],
    curriculum: Curriculum,
    members: Sequence[Member],
    handed_in: Mapping[str, HandedIn],
) -> tuple[Record, ...]:
    """Each assignment with what every member did of it, the nearest date first."""
    wanted = tuple(assignments)
    by_trainee = {
        member.trainee_id: {
            one.assignment.id: one
            for one in due(wanted, curriculum, handed_in.get(member.trainee_id, {}))
        }
        for member in members
    }
    found = []
    for one in due(wanted, curriculum, {}):
        name = one.assignment.id
        dues = {trainee: own[name] for trainee, own in by_trainee.items()}
        found.append(Record(one.assignment, one.total, dues))
    return tuple(found)


def clean_code(typed: str) -> str:
    """A join code as somebody typed it, without the spaces and dashes it was read out with."""
    return "".join(mark for mark in typed.upper() if mark.isalnum())


def spaced(code: str) -> str:
    """A join code for reading out: 'BCD-234-XYZ'."""
    return "-".join(code[at : at + 3] for at in range(0, len(code), 3))


def clean_name(name: str) -> str:
    """A class's name on one line. ValueError when nothing is left to read."""
    one_line = "".join(mark for mark in " ".join(name.split()) if mark.isprintable())
    if not one_line:
        raise ValueError("a class needs a name")
    return one_line[:NAME_LIMIT].strip()


def soonest(dues: Collection[Due], now: datetime, within: timedelta) -> tuple[Due, ...]:
    """What a trainee should look at first: overdue, or due before `within` has passed."""
    return tuple(one for one in dues if not one.is_done and one.assignment.due_at <= now + within)
