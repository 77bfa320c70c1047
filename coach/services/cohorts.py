"""Classes: made, joined, given work, archived. Every call asks whose class it is.

A mentor sees and changes only their own classes; to everybody else a class looks
as if it did not exist. An admin does not teach: they see no class's work.
"""

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol
from uuid import uuid4

from coach.domain.account import Actor, Role
from coach.domain.attempt import AttemptSummary
from coach.domain.cohort import (
    CODE_LENGTH,
    CODE_MARKS,
    Assignment,
    Cohort,
    Due,
    HandedIn,
    Member,
    Person,
    Record,
    Target,
    clean_name,
    due,
    records,
)
from coach.domain.curriculum import Curriculum
from coach.errors import LastMentor, NotYours, UnknownAccount, UnknownExercise
from coach.services.permission import require


class Cohorts(Protocol):
    """Where classes are kept. Each call is one transaction and may be repeated."""

    def add(self, new: Cohort, mentor_id: str) -> None: ...

    def find(self, cohort_id: str) -> Cohort | None: ...

    def of_mentor(self, mentor_id: str) -> tuple[Cohort, ...]:
        """Running classes first, by name."""
        ...

    def is_mentor(self, cohort_id: str, mentor_id: str) -> bool: ...

    def shared(self, mentor_id: str, trainee_id: str) -> tuple[Cohort, ...]:
        """The mentor's classes that the trainee is in."""
        ...

    def change(self, changed: Cohort) -> None:
        """EditedMeanwhile unless `changed.version` is the stored one."""
        ...

    def mentors(self, cohort_id: str) -> tuple[Person, ...]: ...

    def mentor_named(self, name_key: str) -> Person | None:
        """Who signs in by this name, if that is a mentor."""
        ...

    def add_mentor(self, cohort_id: str, mentor_id: str, now: datetime) -> None: ...

    def remove_mentor(self, cohort_id: str, mentor_id: str) -> bool:
        """False for the last one."""
        ...

    def members(self, cohort_id: str) -> tuple[Member, ...]:
        """By name."""
        ...

    def leave(self, cohort_id: str, trainee_id: str) -> None: ...

    def assign(self, new: Assignment) -> None: ...

    def unassign(self, cohort_id: str, assignment_id: str) -> None: ...

    def assignments(self, cohort_id: str) -> tuple[Assignment, ...]: ...

    def assigned_to(self, trainee_id: str) -> tuple[Assignment, ...]:
        """By all running classes of the trainee."""
        ...

    def handed_in(self, cohort_id: str, exercises: Sequence[str]) -> Mapping[str, HandedIn]:
        """When each member first handed in each of these exercises."""
        ...


@dataclass(frozen=True, slots=True)
class ClassView:
    """A class with everyone in it."""

    cohort: Cohort
    mentors: tuple[Person, ...]
    members: tuple[Member, ...]


class Teach:
    """The use cases of a mentor's classes. Safe to share between threads."""

    def __init__(
        self,
        cohorts: Cohorts,
        exercises: Collection[str],
        curriculum: Curriculum,
        choose: Callable[[str], str] = secrets.choice,
    ) -> None:
        self._cohorts = cohorts
        self._exercises = exercises
        self._curriculum = curriculum
        self._choose = choose

    def classes(self, actor: Actor) -> tuple[Cohort, ...]:
        """The mentor's own, running ones first."""
        require(actor, Role.MENTOR)
        return self._cohorts.of_mentor(actor.trainee_id)

    def create(self, actor: Actor, name: str, closes_at: datetime | None, now: datetime) -> Cohort:
        """ValueError for a name with nothing to read in it."""
        require(actor, Role.MENTOR)
        made = Cohort(str(uuid4()), clean_name(name), self._new_code(), now, closes_at)
        self._cohorts.add(made, actor.trainee_id)
        return made

    def view(self, actor: Actor, cohort_id: str) -> ClassView:
        cohort = self.own(actor, cohort_id)
        return ClassView(cohort, self._cohorts.mentors(cohort_id), self._cohorts.members(cohort_id))

    def change(
        self, actor: Actor, cohort_id: str, name: str, closes_at: datetime | None, version: int
    ) -> None:
        """By a mentor who saw that version; EditedMeanwhile when another one was faster."""
        before = self.own(actor, cohort_id)
        self._cohorts.change(
            replace(before, name=clean_name(name), closes_at=closes_at, version=version)
        )

    def new_code(self, actor: Actor, cohort_id: str) -> str:
        """The old code lets nobody in any more: for one that has got about."""
        before = self.own(actor, cohort_id)
        code = self._new_code()
        self._cohorts.change(replace(before, join_code=code))
        return code

    def archive(self, actor: Actor, cohort_id: str, now: datetime) -> None:
        """Nobody joins, nothing is due; everything stays to be read."""
        self._cohorts.change(replace(self.own(actor, cohort_id), archived_at=now))

    def restore(self, actor: Actor, cohort_id: str) -> None:
        self._cohorts.change(replace(self.own(actor, cohort_id), archived_at=None))

    def add_mentor(self, actor: Actor, cohort_id: str, name_key: str, now: datetime) -> Person:
        """A colleague, by sign-in name. Raises UnknownAccount unless that is a mentor."""
        self.own(actor, cohort_id)
        found = self._cohorts.mentor_named(name_key)
        if found is None:
            raise UnknownAccount(name=name_key)
        self._cohorts.add_mentor(cohort_id, found.id, now)
        return found

    def remove_mentor(self, actor: Actor, cohort_id: str, mentor_id: str) -> None:
        """Raises LastMentor."""
        self.own(actor, cohort_id)
        if not self._cohorts.remove_mentor(cohort_id, mentor_id):
            raise LastMentor

    def remove_member(self, actor: Actor, cohort_id: str, trainee_id: str) -> None:
        """The trainee keeps all their work."""
        self.own(actor, cohort_id)
        self._cohorts.leave(cohort_id, trainee_id)

    def assign(
        self,
        actor: Actor,
        cohort_id: str,
        target: Target,
        target_id: str,
        due_at: datetime,
        now: datetime,
    ) -> Assignment:
        """Raises UnknownExercise for what is not there to be done."""
        self.own(actor, cohort_id)
        is_there = (
            target_id in self._exercises
            if target is Target.EXERCISE
            else self._curriculum.path(target_id) is not None
        )
        if not is_there:
            raise UnknownExercise(exercise=target_id)
        made = Assignment(str(uuid4()), cohort_id, target, target_id, due_at, actor.trainee_id, now)
        self._cohorts.assign(made)
        return made

    def unassign(self, actor: Actor, cohort_id: str, assignment_id: str) -> None:
        self.own(actor, cohort_id)
        self._cohorts.unassign(cohort_id, assignment_id)

    def records(self, actor: Actor, cohort_id: str) -> tuple[Record, ...]:
        """Who has done what, the nearest date first."""
        self.own(actor, cohort_id)
        assignments = self._cohorts.assignments(cohort_id)
        wanted = {name for one in assignments for name in one.exercises(self._curriculum)}
        return records(
            assignments,
            self._curriculum,
            self._cohorts.members(cohort_id),
            self._cohorts.handed_in(cohort_id, sorted(wanted)),
        )

    def due(self, trainee_id: str, history: Sequence[AttemptSummary]) -> tuple[Due, ...]:
        """What is to be done, for the page of whoever's history it is; nearest first."""
        handed_in: dict[str, datetime] = {}
        for one in history:
            if one.submitted_at:
                known = handed_in.get(one.exercise_id, one.submitted_at)
                handed_in[one.exercise_id] = min(known, one.submitted_at)
        return due(self._cohorts.assigned_to(trainee_id), self._curriculum, handed_in)

    def own(self, actor: Actor, cohort_id: str) -> Cohort:
        """The class, if the caller is a mentor of it; else NotYours."""
        require(actor, Role.MENTOR)
        found = self._cohorts.find(cohort_id)
        if found is None or not self._cohorts.is_mentor(cohort_id, actor.trainee_id):
            raise NotYours
        return found

    def own_trainee(self, actor: Actor, trainee_id: str) -> tuple[Cohort, ...]:
        """The caller's classes that the trainee is in; NotYours when there are none."""
        require(actor, Role.MENTOR)
        found = self._cohorts.shared(actor.trainee_id, trainee_id)
        if not found:
            raise NotYours
        return found

    def _new_code(self) -> str:
        return "".join(self._choose(CODE_MARKS) for _ in range(CODE_LENGTH))
