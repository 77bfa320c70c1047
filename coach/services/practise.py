"""Practise: open an exercise, write, check, revise, submit, and come back later.

Every call names the trainee, as the caller's sign-in or browser token says; an
attempt that is not theirs looks like one that does not exist. Time is an
argument. Text is stored before it is checked, so a check that fails, for
whatever reason, loses nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from coach.domain.assessment import Assessment
from coach.domain.attempt import (
    Assessed,
    Attempt,
    AttemptSummary,
    Dispute,
    Draft,
    DraftKind,
    Mode,
    Versions,
    Written,
)
from coach.domain.comparison import Comparison, compare
from coach.domain.exercise import Exercise
from coach.domain.review import as_counted, counted
from coach.errors import AlreadySubmitted, NoHelpInTest, NotYours, UnknownExercise
from coach.services.attempts import Attempts
from coach.services.ports import Assessor


@dataclass(frozen=True, slots=True)
class AttemptView:
    """An attempt as a page shows it. `disputed` holds `Issue.key`s."""

    attempt: Attempt
    drafts: tuple[Draft, ...]
    disputed: frozenset[str]

    @property
    def checked(self) -> tuple[Draft, ...]:
        """Drafts with an assessment, oldest first."""
        return tuple(draft for draft in self.drafts if draft.assessed is not None)

    @property
    def set_aside(self) -> tuple[Draft, ...]:
        """Texts another tab replaced, oldest first."""
        return tuple(draft for draft in self.drafts if draft.kind is DraftKind.SET_ASIDE)

    @property
    def last(self) -> Assessment | None:
        """What the coach last said."""
        return self.checked[-1].assessment if self.checked else None

    @property
    def comparison(self) -> Comparison | None:
        """The last checked draft against the one before it."""
        full = [draft for draft in self.checked if draft.full_assessment]
        if len(full) < 2 or full[-1] is not self.checked[-1]:
            return None
        return _compared(full[-2], full[-1])


@dataclass(frozen=True, slots=True)
class Kept:
    """The text is stored. `version` goes into the next call; `set_aside` is the
    other tab's text that this one replaced, now among the drafts."""

    version: int
    set_aside: str | None


@dataclass(frozen=True, slots=True)
class Checked:
    """A checked draft. `comparison` is None for the first one, and while the
    grammar server is down: what was not looked for is not fixed."""

    draft: Draft
    comparison: Comparison | None
    version: int
    set_aside: str | None

    @property
    def assessment(self) -> Assessment:
        assert self.draft.assessed is not None, "a Checked is made with its assessment"
        return self.draft.assessed.assessment


@dataclass(frozen=True, slots=True)
class Submitted:
    """`new` is False when it was submitted before (a double click, a second tab)."""

    view: AttemptView
    new: bool


class Practise:
    """The use cases of the practice page. Safe to share between threads."""

    def __init__(
        self,
        attempts: Attempts,
        assessor: Assessor,
        exercises: Mapping[str, Exercise],
        versions: Versions,
    ) -> None:
        self._attempts = attempts
        self._assessor = assessor
        self._exercises = exercises
        self._versions = versions

    def open(
        self, trainee_id: str, exercise_id: str, now: datetime, mode: Mode = Mode.PRACTICE
    ) -> AttemptView:
        """Resume the unfinished attempt at the exercise where it was left, or begin one.

        Two tabs that open one exercise in one mode share one attempt.
        """
        exercise = self._exercise(exercise_id)
        fresh = Attempt(
            id=str(uuid4()),
            trainee_id=trainee_id,
            exercise_id=exercise.id,
            exercise_revision=exercise.revision,
            started_at=now,
            changed_at=now,
            mode=mode,
        )
        return self._view(self._attempts.open(fresh))

    def attempt(self, trainee_id: str, attempt_id: str) -> AttemptView:
        """Any attempt of one's own, finished or not."""
        return self._view(self._own(trainee_id, attempt_id))

    def history(self, trainee_id: str) -> tuple[AttemptSummary, ...]:
        """The trainee's attempts, newest first."""
        return self._attempts.history(trainee_id)

    def keep(
        self, trainee_id: str, attempt_id: str, text: str, base_version: int, now: datetime
    ) -> Kept:
        """Store what stands in the essay box; call it when typing pauses.

        After submission the text is stored too, and AlreadySubmitted says that
        it counts no more.
        """
        self._own(trainee_id, attempt_id)
        written = self._attempts.write(attempt_id, text, base_version=base_version, now=now)
        if written.attempt.submitted and text != self._submitted_text(written.attempt):
            raise AlreadySubmitted
        return Kept(version=written.attempt.version, set_aside=written.set_aside)

    def check(
        self, trainee_id: str, attempt_id: str, text: str, base_version: int, now: datetime
    ) -> Checked:
        """Store a draft, then assess it.

        Checking the same text again returns the same draft; it is assessed anew
        when the grammar server was down before or the rules have changed. A
        text over the limit is stored, then TextTooLong is raised. A hiring test
        gives no help before it is handed in: its text is stored, then
        NoHelpInTest raised.
        """
        attempt = self._own(trainee_id, attempt_id)
        if attempt.mode is Mode.TEST and not attempt.submitted:
            self._attempts.write(attempt_id, text, base_version=base_version, now=now)
            raise NoHelpInTest
        draft, written = self._checked(attempt, text, base_version, now)
        before = self._attempts.before(draft)
        (draft, *earlier) = self._counted(attempt, (draft, *([before] if before else [])))
        return Checked(
            draft=draft,
            comparison=_compared(earlier[0] if earlier else None, draft),
            version=written.attempt.version,
            set_aside=written.set_aside,
        )

    def submit(
        self, trainee_id: str, attempt_id: str, text: str, base_version: int, now: datetime
    ) -> Submitted:
        """Hand in `text`, checked first when it is not checked yet.

        Repeating it changes nothing. Another text after submission is kept, and
        AlreadySubmitted raised.
        """
        attempt = self._own(trainee_id, attempt_id)
        draft, _ = self._checked(attempt, text, base_version, now)
        new = self._attempts.submit(attempt_id, draft.id, now=now)
        return Submitted(self.attempt(trainee_id, attempt_id), new=new)

    def dispute(
        self, trainee_id: str, attempt_id: str, draft_id: str, issue_key: str, now: datetime
    ) -> frozenset[str]:
        """ "This is not a mistake": remembered for the mentor; scores stay as they are.

        `issue_key` is `Issue.key` of an issue in that draft. Returns all keys
        disputed in the attempt. Repeating it changes nothing.
        """
        self._own(trainee_id, attempt_id)
        draft = next((d for d in self._attempts.drafts(attempt_id) if d.id == draft_id), None)
        if draft is None or issue_key not in _keys(draft):
            raise NotYours
        self._attempts.add_dispute(Dispute(draft_id, issue_key, now))
        return self._attempts.disputed(attempt_id)

    def undo_dispute(self, trainee_id: str, attempt_id: str, issue_key: str) -> frozenset[str]:
        """Take "this is not a mistake" back, in every draft of the attempt."""
        self._own(trainee_id, attempt_id)
        self._attempts.drop_disputes(attempt_id, issue_key)
        return self._attempts.disputed(attempt_id)

    def _checked(
        self, attempt: Attempt, text: str, base_version: int, now: datetime
    ) -> tuple[Draft, Written]:
        draft, written = self._attempts.write_draft(
            attempt.id, text, base_version=base_version, now=now
        )
        exercise = self._exercise(attempt.exercise_id)
        before = draft.full_assessment
        if before and draft.assessed and draft.assessed.versions == self._versions:
            return draft, written
        assessment = self._assessor.assess(text, exercise)
        if before and not assessment.complete:
            return draft, written  # the older rules saw more than a server that is down
        assessed = Assessed(assessment, now, exercise.revision, self._versions)
        counts_as = counted(assessment, self._attempts.decisions(attempt.id), exercise)
        self._attempts.add_assessment(draft.id, assessed, counts_as)
        return replace(draft, assessed=assessed), written

    def _submitted_text(self, attempt: Attempt) -> str:
        drafts = self._attempts.drafts(attempt.id)
        return next(draft.text for draft in drafts if draft.id == attempt.submitted_draft_id)

    def _own(self, trainee_id: str, attempt_id: str) -> Attempt:
        attempt = self._attempts.find(attempt_id)
        if attempt is None or attempt.trainee_id != trainee_id:
            raise NotYours
        return attempt

    def _exercise(self, exercise_id: str) -> Exercise:
        try:
            return self._exercises[exercise_id]
        except KeyError as err:
            raise UnknownExercise(exercise=exercise_id) from err

    def _counted(self, attempt: Attempt, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
        """The drafts with what mentors decided about them."""
        decisions = self._attempts.decisions(attempt.id)
        if decisions.none:
            return drafts
        exercise = self._exercises.get(attempt.exercise_id)
        return tuple(as_counted(draft, decisions, exercise) for draft in drafts)

    def _view(self, attempt: Attempt) -> AttemptView:
        return AttemptView(
            attempt=attempt,
            drafts=self._counted(attempt, self._attempts.drafts(attempt.id)),
            disputed=self._attempts.disputed(attempt.id),
        )


def _compared(before: Draft | None, after: Draft) -> Comparison | None:
    if not (before and before.full_assessment and after.full_assessment):
        return None
    return compare(before.full_assessment, after.full_assessment)


def _keys(draft: Draft) -> set[str]:
    issues = draft.assessment.issues if draft.assessment else ()
    return {issue.key(draft.text) for issue in issues}
