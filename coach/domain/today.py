"""What to do today: one exercise, chosen for a reason that can be said; and the streak."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from coach.domain.attempt import AttemptSummary
from coach.domain.cohort import Due
from coach.domain.exercise import Category, Exercise, Level
from coach.domain.issue import Concept
from coach.domain.mastery import FirstDraft

LOOKED_AT = 6
"""Texts in which a weak concept is looked for."""
_WEAK = 2  # of those: once is an accident
_SOON = timedelta(days=3)
_LEVELS = tuple(Level)


class Why(StrEnum):
    """Why an exercise was chosen; `today.why_<reason>` in the catalogues."""

    ASSIGNED = "assigned"
    WEAK = "weak"
    PATH = "path"
    VARIETY = "variety"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Weak:
    """A concept that went wrong in `missed` of the last `of` texts."""

    concept: Concept
    missed: int
    of: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The next exercise and the reason that weighed most; `weak` and `due_at` go with theirs."""

    exercise: Exercise
    why: Why
    weak: Weak | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a trainee when the next exercise is chosen."""

    history: Sequence[AttemptSummary]
    weak: Sequence[Weak]
    dues: Sequence[Due]
    path_next: str | None


def weak_concepts(drafts: Sequence[FirstDraft]) -> tuple[Weak, ...]:
    """Those that went wrong in two or more of these texts, the most frequent first."""
    missed: Counter[Concept] = Counter()
    for draft in drafts:
        missed.update(concept for concept, errors in draft.errors.items() if errors)
    return tuple(
        Weak(concept, times, len(drafts))
        for concept, times in sorted(missed.items(), key=lambda item: (-item[1], item[0]))
        if times >= _WEAK
    )


def next_exercise(
    exercises: Mapping[str, Exercise], known: Standing, now: datetime
) -> Choice | None:
    """The one that weighs most of those not handed in yet; None when all are."""
    done = {one.exercise_id for one in known.history if one.submitted_at}
    left = [one for one in exercises.values() if one.id not in done]
    if not left:
        return None
    assigned = _assigned(known.dues)
    level = level_of(known.history, exercises)
    recent = _recent_categories(known.history, exercises)
    choices = (_weighed(one, known, assigned, level, recent, now) for one in left)
    return max(choices, key=lambda weighed: weighed[0])[1]


def level_of(history: Sequence[AttemptSummary], exercises: Mapping[str, Exercise]) -> Level:
    """Where somebody works: the usual level of their last five, one up when those went
    very well and one down when they did not; A2 before the first."""
    last = [one for one in history if one.submitted_at and one.exercise_id in exercises][:5]
    scores = [one.last_overall for one in last if one.last_overall is not None]
    if not scores:
        return Level.A2
    levels = Counter(exercises[one.exercise_id].level for one in last)
    place = _LEVELS.index(max(levels, key=lambda level: (levels[level], level)))
    mean = sum(scores) / len(scores)
    place += (mean >= 85 and len(scores) >= 3) - (mean < 60)
    return _LEVELS[min(max(place, 0), len(_LEVELS) - 1)]


def _weighed(
    exercise: Exercise,
    known: Standing,
    assigned: Mapping[str, datetime],
    level: Level,
    recent: Collection[Category],
    now: datetime,
) -> tuple[float, Choice]:
    weights: dict[Why, float] = {}
    due_at = assigned.get(exercise.id)
    if due_at:
        weights[Why.ASSIGNED] = 100 if due_at - now < _SOON else 5
    trained = {concept for flawed in exercise.flawed for concept in flawed.shows.concepts}
    weak = next((one for one in known.weak if one.concept in trained), None)
    if weak:
        weights[Why.WEAK] = 2 + 2 * weak.missed / weak.of
    if exercise.id == known.path_next:
        weights[Why.PATH] = 2.5
    if recent and exercise.category not in recent:
        weights[Why.VARIETY] = 1.0
    apart = abs(_LEVELS.index(exercise.level) - _LEVELS.index(level))
    weights[Why.LEVEL] = (0.5, -1.5, -4.0)[apart]
    why = max(weights, key=lambda one: weights[one])
    return sum(weights.values()), Choice(
        exercise, why, weak if why is Why.WEAK else None, due_at if why is Why.ASSIGNED else None
    )


def _assigned(dues: Iterable[Due]) -> dict[str, datetime]:
    """When each assigned exercise that is not handed in is wanted, at the soonest."""
    wanted: dict[str, datetime] = {}
    for due in dues:
        for name in due.left:
            at = due.assignment.due_at
            wanted[name] = min(wanted.get(name, at), at)
    return wanted


def _recent_categories(
    history: Sequence[AttemptSummary], exercises: Mapping[str, Exercise]
) -> set[Category]:
    return {
        exercises[one.exercise_id].category for one in history[:2] if one.exercise_id in exercises
    }


@dataclass(frozen=True, slots=True)
class Streak:
    """`days` practised in a row, one day of rest a week allowed; `today` is among them."""

    days: int
    today: bool


def streak(practised: Collection[date], today: date) -> Streak:
    """The row that ends today or yesterday. A day missed does not end it unless
    another was missed in the six days after: a week has room for one day of rest."""
    count, rested, day = 0, None, today
    oldest = min(practised, default=today)
    if today not in practised:
        day -= timedelta(days=1)  # today is not over
    while day >= oldest:
        if day in practised:
            count += 1
        elif rested is None or rested - day >= timedelta(days=7):
            rested = day
        else:
            break
        day -= timedelta(days=1)
    return Streak(count, today in practised)
