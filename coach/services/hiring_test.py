"""The hiring test: one reply against the clock, as agencies test applicants.

Ten minutes, a word limit, instructions to follow exactly, and no help until it
is handed in. The clock is the server's. Whoever closes the tab finds the test
running; when the time has passed, what was written by then is handed in. Text
that arrives late is never lost and never refused: the report says how late.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from coach.domain.attempt import Attempt, AttemptSummary, Mode
from coach.domain.exercise import Exercise
from coach.errors import NotYours, UnknownExercise
from coach.services.attempts import Attempts
from coach.services.practise import AttemptView, Practise

TIME = timedelta(minutes=10)
GRACE = timedelta(seconds=20)
"""A slow connection is not lateness."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A test one can take. `best` is the best overall score so far."""

    exercise: Exercise
    taken: int
    best: int | None
    running: str | None


@dataclass(frozen=True, slots=True)
class Sitting:
    """One go at a test, as a page shows it; `left` is zero when the time has passed."""

    view: AttemptView
    exercise: Exercise
    left: timedelta

    @property
    def used(self) -> timedelta:
        """From the start to the handing in; to the limit while it runs."""
        attempt = self.view.attempt
        return (
            attempt.submitted_at - attempt.started_at if attempt.submitted_at else TIME - self.left
        )

    @property
    def late(self) -> timedelta:
        """How long after the limit it was handed in; zero when in time."""
        return max(timedelta(), self.used - TIME - GRACE)


class HiringTest:
    """The use cases of the hiring test. Safe to share between threads."""

    def __init__(
        self,
        attempts: Attempts,
        practice: Practise,
        exercises: Mapping[str, Exercise],
        offered: Collection[str],
    ) -> None:
        self._attempts = attempts
        self._practice = practice
        self._exercises = exercises
        self._offered = tuple(name for name in offered if name in exercises)

    def choices(self, trainee_id: str) -> tuple[Choice, ...]:
        """Every test there is, with what became of it so far."""
        taken = [a for a in self._practice.history(trainee_id) if a.mode is Mode.TEST]
        return tuple(
            _choice(self._exercises[name], [a for a in taken if a.exercise_id == name])
            for name in self._offered
        )

    def begin(self, trainee_id: str, exercise_id: str, now: datetime) -> Sitting:
        """Start the clock, or come back to the test that is running.

        A test that ran out before a word was written starts anew.
        """
        if exercise_id not in self._offered:
            raise UnknownExercise(exercise=exercise_id)
        attempt = self._practice.open(trainee_id, exercise_id, now, Mode.TEST).attempt
        if now > attempt.started_at + TIME and not attempt.text.strip():
            self._attempts.restart(attempt.id, now=now)
        return self.view(trainee_id, attempt.id, now)

    def view(self, trainee_id: str, attempt_id: str, now: datetime) -> Sitting:
        """One's own test, handed in first when its time has passed."""
        view = self._own(trainee_id, attempt_id)
        attempt = view.attempt
        over = now > attempt.started_at + TIME + GRACE
        if over and not attempt.submitted and attempt.text.strip():
            view = self._handed_in_at_the_limit(attempt)
        return self._shown(view, now)

    def hand_in(
        self, trainee_id: str, attempt_id: str, text: str, base_version: int, now: datetime
    ) -> Sitting:
        """Hand in `text`; it is checked now for the first time. Repeating it changes nothing."""
        self._own(trainee_id, attempt_id)
        handed_in = self._practice.submit(trainee_id, attempt_id, text, base_version, now)
        return self._shown(handed_in.view, now)

    def _handed_in_at_the_limit(self, attempt: Attempt) -> AttemptView:
        """What stood there when the time was over, as if handed in at that moment."""
        at = max(attempt.changed_at, attempt.started_at + TIME)
        return self._practice.submit(
            attempt.trainee_id, attempt.id, attempt.text, attempt.version, at
        ).view

    def _own(self, trainee_id: str, attempt_id: str) -> AttemptView:
        view = self._practice.attempt(trainee_id, attempt_id)
        if view.attempt.mode is not Mode.TEST:
            raise NotYours
        return view

    def _shown(self, view: AttemptView, now: datetime) -> Sitting:
        attempt = view.attempt
        exercise = self._exercises.get(attempt.exercise_id)
        if exercise is None:
            raise UnknownExercise(exercise=attempt.exercise_id)
        left = max(timedelta(), attempt.started_at + TIME - now)
        return Sitting(view, exercise, left)


def _choice(exercise: Exercise, attempts: list[AttemptSummary]) -> Choice:
    handed_in = [attempt for attempt in attempts if attempt.submitted_at]
    scores = [attempt.last_overall for attempt in handed_in if attempt.last_overall is not None]
    running = next((a.attempt_id for a in attempts if a.submitted_at is None), None)
    return Choice(exercise, len(handed_in), max(scores, default=None), running)
