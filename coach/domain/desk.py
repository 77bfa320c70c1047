"""Who in a class needs a mentor, and why: rules with thresholds that can be read and argued with.

A reason is given only when there is enough to say it. Nothing here ranks
people; it ranks what a mentor should look at first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from coach.domain.issue import Concept
from coach.domain.progress import Rate

SILENT_AFTER = timedelta(days=7)
"""Days without a word: a week holds every trainee's day off."""

ACTIVE_WITHIN = timedelta(days=7)

DROP_POINTS = 10
"""Points: the mean of the latest attempts under that of those before. Smaller
differences come and go with how hard the exercises were."""
DROP_LATEST, DROP_BEFORE = 3, 3
"""Attempts in each of the two means; with fewer nothing is said."""

STUCK_ATTEMPTS = 4
"""Attempts in a row whose first draft has an error of the concept."""
STUCK_PER_100 = 2.0
"""Errors per 100 words over those; rarer is a slip now and then."""

FLAGGED_TIMES = 2
"""Texts with a sign of not having been tried, in the last `FLAGGED_WITHIN`."""
FLAGGED_WITHIN = timedelta(days=14)

OVERDUE_PIECES = 1
"""Pieces of assigned work past their date."""


class Cause(StrEnum):
    """Why a trainee needs attention, the most urgent first."""

    FLAGS = "flags"
    DROP = "drop"
    STUCK = "stuck"
    SILENT = "silent"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Worry:
    """One cause, with its figure: days, points, texts or pieces. `concept` is for stuck."""

    cause: Cause
    figure: float
    concept: Concept | None = None


@dataclass(frozen=True, slots=True)
class Try:
    """One attempt in short: its last score, and the errors of its first draft."""

    at: datetime
    score: int | None
    words: int
    errors: Mapping[Concept, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Activity:
    """What a trainee did. `tries` are the newest few, newest first."""

    trainee_id: str
    name: str
    joined_at: datetime
    last_at: datetime | None
    this_week: int = 0
    last_week: int = 0
    handed_in_this_week: int = 0
    handed_in_last_week: int = 0
    gaming: int = 0
    tries: tuple[Try, ...] = ()

    def is_active(self, now: datetime) -> bool:
        return self.last_at is not None and now - self.last_at < ACTIVE_WITHIN

    @property
    def score(self) -> float | None:
        """The mean of the latest scores; None before the first."""
        latest = [one.score for one in self.tries if one.score is not None][:DROP_LATEST]
        return sum(latest) / len(latest) if latest else None


@dataclass(frozen=True, slots=True)
class Since:
    """The moments from which things count as of this week, of last week, as recent flags."""

    this_week: datetime
    last_week: datetime
    flags: datetime


def worries(one: Activity, now: datetime, *, overdue: int = 0) -> tuple[Worry, ...]:
    """Everything about one trainee that a mentor should know, the most urgent first."""
    found = [_flags(one), _drop(one), *_stuck(one), _silent(one, now)]
    if overdue >= OVERDUE_PIECES:
        found.append(Worry(Cause.OVERDUE, overdue))
    return tuple(worry for worry in found if worry)


def _flags(one: Activity) -> Worry | None:
    return Worry(Cause.FLAGS, one.gaming) if one.gaming >= FLAGGED_TIMES else None


def _drop(one: Activity) -> Worry | None:
    scores = [one.score for one in one.tries if one.score is not None]
    latest, before = scores[:DROP_LATEST], scores[DROP_LATEST : 2 * DROP_LATEST + 2]
    if len(latest) < DROP_LATEST or len(before) < DROP_BEFORE:
        return None
    lost = sum(before) / len(before) - sum(latest) / len(latest)
    return Worry(Cause.DROP, round(lost)) if lost >= DROP_POINTS else None


def _stuck(one: Activity) -> list[Worry]:
    """The one concept that comes back most, if it comes back every time."""
    latest = one.tries[:STUCK_ATTEMPTS]
    if len(latest) < STUCK_ATTEMPTS:
        return []
    always = set.intersection(*({c for c, n in t.errors.items() if n} for t in latest))
    rates = [
        (rate, concept)
        for concept in sorted(always)
        if (rate := _rate(latest, concept)) is not None and rate >= STUCK_PER_100
    ]
    return [Worry(Cause.STUCK, round(rate, 1), concept) for rate, concept in sorted(rates)[-1:]]


def _rate(tries: Sequence[Try], concept: Concept) -> float | None:
    errors = sum(one.errors.get(concept, 0) for one in tries)
    return Rate(errors, sum(one.words for one in tries)).per_100


def _silent(one: Activity, now: datetime) -> Worry | None:
    quiet = now - max(one.last_at or one.joined_at, one.joined_at)
    return Worry(Cause.SILENT, quiet.days) if quiet >= SILENT_AFTER else None


# --- The class's weak points -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One trainee's errors by concept, and the words of all the texts read for them."""

    trainee_id: str
    name: str
    words: int
    errors: Mapping[Concept, int]

    def rate(self, concept: Concept) -> Rate:
        """`Rate.per_100` is None for too few words: no data, which is not zero."""
        return Rate(self.errors.get(concept, 0), self.words)


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Trainee by concept. `concepts` are those with an error, the most frequent in the
    whole class first."""

    rows: tuple[HeatRow, ...]
    concepts: tuple[Concept, ...]

    def of_class(self, concept: Concept) -> Rate:
        return Rate(
            sum(row.errors.get(concept, 0) for row in self.rows),
            sum(row.words for row in self.rows),
        )

    def sorted_by(self, concept: Concept) -> tuple[HeatRow, ...]:
        """Who needs it most first; those without data last."""

        def rank(row: HeatRow) -> tuple[bool, float, str]:
            rate = row.rate(concept).per_100
            return rate is None, -(rate or 0.0), row.name

        return tuple(sorted(self.rows, key=rank))


def heat_map(rows: Sequence[HeatRow]) -> HeatMap:
    totals = {
        concept: sum(row.errors.get(concept, 0) for row in rows)
        for concept in Concept
        if concept is not Concept.OTHER
    }
    found = sorted((c for c in totals if totals[c]), key=lambda c: (-totals[c], c))
    return HeatMap(tuple(sorted(rows, key=lambda row: row.name)), tuple(found))


@dataclass(frozen=True, slots=True)
class Attention:
    """A trainee and everything there is to worry about."""

    activity: Activity
    worries: tuple[Worry, ...]


_URGENCY = {cause: place for place, cause in enumerate(Cause)}


def attention(
    class_: Sequence[Activity], now: datetime, overdue: Mapping[str, int]
) -> tuple[Attention, ...]:
    """Whoever needs a mentor: more worries first, then the more urgent ones."""
    found = [
        Attention(one, worries(one, now, overdue=overdue.get(one.trainee_id, 0))) for one in class_
    ]
    return tuple(
        sorted(
            (one for one in found if one.worries),
            key=lambda one: (
                -len(one.worries),
                _URGENCY[one.worries[0].cause],
                one.activity.name,
            ),
        )
    )
