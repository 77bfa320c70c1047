"""A batch's results as submitted attempts of a class, so that progress and overview see them."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from hashlib import sha256
from typing import Protocol
from uuid import UUID, uuid5

from coach.domain.assessment import Assessment
from coach.domain.attempt import Assessed, Attempt, Draft, DraftKind, Versions
from coach.domain.cohort import Cohort, clean_code
from coach.domain.exercise import Exercise
from coach.domain.filing import ClassMember, FilingReport, NotFiled, Register, Unmatched
from coach.domain.graded import Graded, Outcome
from coach.domain.review import Decisions, counted
from coach.errors import AmbiguousClass, UnknownClass

_OURS = UUID("6a6d0d5e-3b0e-4c55-8f57-2f4f5c1c9b21")

Outcomes = Callable[[], Iterable[Outcome]]
"""The same at every call, in the input's order."""


class Filings(Protocol):
    """Where attempts are kept. Each call is one transaction and may be repeated."""

    def classes(self) -> tuple[Cohort, ...]: ...

    def members(self, cohort_id: str) -> tuple[ClassMember, ...]: ...

    def add(
        self,
        attempt: Attempt,
        draft: Draft,
        assessed: Assessed,
        counting: Callable[[Decisions], Assessment],
    ) -> bool:
        """False when the attempt is there already; then nothing changes."""
        ...


class FileResults:
    """For whoever grades on the machine itself, and for runs whose mentor was asked for before."""

    def __init__(self, filings: Filings, exercises: Mapping[str, Exercise]) -> None:
        self._filings = filings
        self._exercises = exercises

    def cohort(self, code_or_name: str) -> Cohort:
        """Raises UnknownClass, and AmbiguousClass when several running classes have the name."""
        every = self._filings.classes()
        code = clean_code(code_or_name)
        by_code = [one for one in every if one.join_code == code]
        named = [one for one in every if one.name.casefold() == code_or_name.strip().casefold()]
        found = by_code or [one for one in named if not one.archived_at] or named
        if not found:
            raise UnknownClass(name=code_or_name)
        if len(found) > 1:
            raise AmbiguousClass(name=code_or_name, count=len(found))
        return found[0]

    def file(
        self, cohort_id: str, outcomes: Outcomes, versions: Versions, now: datetime
    ) -> FilingReport:
        """Every graded text as its writer's, handed in `now`; doing it again stores nothing twice."""
        register = self._register(cohort_id, outcomes)
        filed = before = 0
        missed: list[NotFiled] = []
        for outcome in outcomes():
            if not isinstance(outcome, Graded):
                continue
            found = self._whose(register, outcome)
            if isinstance(found, Unmatched):
                missed.append(NotFiled(_called(outcome), found))
            elif self._add(found.trainee_id, outcome, versions, now):
                filed += 1
            else:
                before += 1
        return FilingReport(filed, before, tuple(missed))

    def _register(self, cohort_id: str, outcomes: Outcomes) -> Register:
        register = Register(self._filings.members(cohort_id))
        for outcome in outcomes():
            if isinstance(outcome, Graded):
                register.note(outcome.submission.student)
        return register

    def _whose(self, register: Register, graded: Graded) -> ClassMember | Unmatched:
        if graded.exercise_id not in self._exercises:
            return Unmatched.NO_EXERCISE
        return register.find(graded.submission.student)

    def _add(self, trainee_id: str, graded: Graded, versions: Versions, now: datetime) -> bool:
        attempt, draft = _attempt(trainee_id, graded, now)
        assessed = Assessed(graded.assessment, now, graded.exercise_revision, versions)
        exercise = self._exercises[graded.exercise_id]
        return self._filings.add(
            attempt,
            draft,
            assessed,
            lambda decisions: counted(graded.assessment, decisions, exercise),
        )


def _attempt(trainee_id: str, graded: Graded, now: datetime) -> tuple[Attempt, Draft]:
    """The same ids for the same text of the same trainee: that is what makes filing repeatable."""
    text = graded.assessment.text
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    key = uuid5(_OURS, f"{trainee_id} {graded.exercise_id} {graded.exercise_revision} {digest}")
    draft = Draft(str(uuid5(key, "draft")), str(key), 1, DraftKind.CHECKED, text, now)
    attempt = Attempt(
        id=str(key),
        trainee_id=trainee_id,
        exercise_id=graded.exercise_id,
        exercise_revision=graded.exercise_revision,
        started_at=now,
        changed_at=now,
        text=text,
        version=1,
        submitted_at=now,
        submitted_draft_id=draft.id,
    )
    return attempt, draft


def _called(graded: Graded) -> str:
    student = graded.submission.student
    return student.name or student.id or student.email or graded.submission.place.file
