"""Grade a class's file for a mentor: look at it, start it, watch it, fetch what came out.

A run belongs to whoever made it: to everybody else but an admin it looks as if it
did not exist. Mentors make runs, and whoever is alone on their own machine.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from coach.domain.account import Actor, Role
from coach.domain.exercise import Exercise
from coach.domain.grading_run import (
    MAY_GO_ON,
    UNDER_WAY,
    GradingRun,
    Pace,
    Plan,
    RunResult,
    RunState,
)
from coach.errors import NotAllowed, NotYours, RunUnderWay, UnknownExercise
from coach.services.cohorts import Teach

ANYBODYS_LIMIT = 50
"""Megabytes of a file dropped on the page; the command line takes more."""


class Runs(Protocol):
    """Where runs are kept and carried on, one at a time. Safe for threads."""

    def add(self, new: GradingRun, content: bytes) -> None:
        """Keep the file and what would be graded. Raises InputUnusable and keeps nothing."""
        ...

    def find(self, run_id: str) -> GradingRun | None: ...

    def of(self, owner: str) -> tuple[GradingRun, ...]:
        """The newest first."""
        ...

    def all(self) -> tuple[GradingRun, ...]: ...

    def plan(self, run_id: str) -> Plan: ...

    def pace(self, run_id: str) -> Pace: ...

    def result(self, run_id: str) -> RunResult | None: ...

    def start(self, run_id: str) -> None:
        """Behind those that wait already; what was graded before is not graded again."""
        ...

    def stop(self, run_id: str) -> None: ...

    def delete(self, run_id: str) -> None:
        """With all that came out of it."""
        ...

    def file(self, run_id: str, name: str) -> Path | None:
        """One of the files of the result, by the name that is listed there."""
        ...


class GradeClass:
    """Safe to share between threads."""

    def __init__(self, runs: Runs, teach: Teach, exercises: Mapping[str, Exercise]) -> None:
        self._runs = runs
        self._teach = teach
        self._exercises = exercises

    def may(self, actor: Actor) -> bool:
        """Whether the caller may make runs."""
        # Without an account someone is alone on their own machine: the door sees to that.
        return actor.role is Role.MENTOR or actor.account_id is None

    def receive(
        self,
        actor: Actor,
        name: str,
        content: bytes,
        exercise: str | None,
        cohort_id: str | None,
        now: datetime,
    ) -> GradingRun:
        """Keep a file and look at it; nothing is graded yet. Raises InputUnusable."""
        if not self.may(actor):
            raise NotAllowed
        if exercise is not None and exercise not in self._exercises:
            raise UnknownExercise(exercise=exercise)
        if cohort_id is not None:
            self._teach.own(actor, cohort_id)
        made = GradingRun(str(uuid4()), actor.trainee_id, name, now, exercise, cohort_id)
        self._runs.add(made, content)
        return made

    def runs(self, actor: Actor) -> tuple[GradingRun, ...]:
        """The caller's own, the newest first; an admin's are everybody's."""
        if actor.role is Role.ADMIN:
            return self._runs.all()
        if not self.may(actor):
            raise NotAllowed
        return self._runs.of(actor.trainee_id)

    def run(self, actor: Actor, run_id: str) -> GradingRun:
        """NotYours unless it is the caller's own, or the caller is an admin."""
        found = self._runs.find(run_id)
        is_own = found is not None and self.may(actor) and found.owner == actor.trainee_id
        if found is None or not (is_own or actor.role is Role.ADMIN):
            raise NotYours
        return found

    def plan(self, actor: Actor, run_id: str) -> Plan:
        return self._runs.plan(self.run(actor, run_id).id)

    def pace(self, actor: Actor, run_id: str) -> Pace:
        return self._runs.pace(self.run(actor, run_id).id)

    def result(self, actor: Actor, run_id: str) -> RunResult | None:
        return self._runs.result(self.run(actor, run_id).id)

    def start(self, actor: Actor, run_id: str) -> None:
        """Begin, go on or try again; a second time changes nothing."""
        found = self.run(actor, run_id)
        if found.cohort_id is not None and actor.role is Role.MENTOR:
            self._teach.own(actor, found.cohort_id)  # they may teach it no longer
        if found.state in MAY_GO_ON:
            self._runs.start(run_id)

    def stop(self, actor: Actor, run_id: str) -> None:
        """What is graded by now is kept, and the run may go on."""
        if self.run(actor, run_id).state in UNDER_WAY:
            self._runs.stop(run_id)

    def delete(self, actor: Actor, run_id: str) -> None:
        """Raises RunUnderWay: it has to be stopped first."""
        if self.run(actor, run_id).state in UNDER_WAY:
            raise RunUnderWay
        self._runs.delete(run_id)

    def file(self, actor: Actor, run_id: str, name: str) -> Path:
        """Where a file of a finished run's result stands; NotYours for any other name."""
        found = self.run(actor, run_id)
        path = self._runs.file(run_id, name) if found.state is RunState.DONE else None
        if path is None:
            raise NotYours
        return path
