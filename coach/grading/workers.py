"""What grades the submissions of a batch, here or elsewhere: jobs in, outcomes out."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from coach.domain.attempt import Versions
from coach.domain.exercise import Exercise
from coach.domain.graded import NotGraded, Outcome
from coach.domain.issue import Concept
from coach.domain.lesson import ConceptText
from coach.domain.submission import Remark, Submission
from coach.errors import CoachError


@dataclass(frozen=True, slots=True)
class Job:
    """A submission to grade by an exercise; `digest` is the same for equal exercises only."""

    number: int
    submission: Submission
    exercise: Exercise
    digest: str

    def failed(self, code: str) -> "Done":
        return Done(self.number, NotGraded(self.submission, Remark(code)))


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the job of that number."""

    number: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What a worker grades with, and what its findings teach."""

    versions: Versions
    lessons: Mapping[Concept, ConceptText]


@dataclass(frozen=True, slots=True)
class Broken:
    """A worker cannot grade anything. An error of ours in two parts, for errors do not travel."""

    kind: type[CoachError]
    facts: dict[str, str]

    @classmethod
    def by(cls, error: CoachError) -> "Broken":
        return cls(type(error), {name: str(fact) for name, fact in error.facts.items()})

    def error(self) -> CoachError:
        return self.kind(**self.facts)


class Grader(Protocol):
    """One in each worker. Safe for threads."""

    @property
    def knowledge(self) -> Knowledge: ...

    def grade(self, submission: Submission, exercise: Exercise) -> Outcome:
        """Waits for the grammar server; raises EngineUnavailable when it does not come."""
        ...


MakeGrader = Callable[[], AbstractContextManager[Grader]]
"""Called in each worker. It goes there by its name, so it is a function of a module."""


class Workers(Protocol):
    """Some workers that know the same. For one thread."""

    @property
    def knowledge(self) -> Knowledge: ...

    @property
    def capacity(self) -> int:
        """How many jobs keep all of them busy; it may change."""
        ...

    def send(self, job: Job) -> None:
        """Returns at once."""

    def done(self) -> list[Done]:
        """Wait until something is known of the jobs sent, at least of one.

        Raises EngineUnavailable when no worker can grade.
        """
        ...
