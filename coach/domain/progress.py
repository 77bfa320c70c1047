"""How a trainee's writing changes over time.

Errors are counted in the first checked draft of each attempt: that is what the
trainee writes unaided. They are always given with the words they stand in, and
a rate over too few words is None, which is not zero.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from coach.domain.assessment import Criterion
from coach.domain.issue import Concept

MINIMUM_WORDS = 40  # two errors in ten words are not "20 per 100 words"


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """The figures of one fully checked draft. `errors` leaves out concepts without any."""

    attempt_id: str
    exercise_id: str
    number: int
    written_at: datetime
    submitted: bool
    words: int
    overall: int | None
    scores: Mapping[Criterion, int | None]
    errors: Mapping[Concept, int]


@dataclass(frozen=True, slots=True)
class Rate:
    """Errors, and the words that were read for them."""

    errors: int
    words: int

    @property
    def per_100(self) -> float | None:
        """Errors per 100 words; None while there are too few words to say."""
        if self.words < MINIMUM_WORDS:
            return None
        return 100 * self.errors / self.words


@dataclass(frozen=True, slots=True)
class AttemptPoint:
    """One attempt on the time line: how it began and where revision brought it."""

    first: CheckedDraft
    last: CheckedDraft
    checks: int

    @property
    def attempt_id(self) -> str:
        return self.first.attempt_id

    @property
    def exercise_id(self) -> str:
        return self.first.exercise_id

    @property
    def at(self) -> datetime:
        return self.first.written_at

    @property
    def submitted(self) -> bool:
        return self.first.submitted

    @property
    def rate(self) -> Rate:
        """All errors of the first draft."""
        return Rate(sum(self.first.errors.values()), self.first.words)

    @property
    def gained(self) -> int | None:
        """Points of `overall` won by revising."""
        if self.first.overall is None or self.last.overall is None:
            return None
        return self.last.overall - self.first.overall


@dataclass(frozen=True, slots=True)
class Week:
    """Sunday to Saturday in the trainee's zone. `score` is the mean `overall` of the
    last drafts; None in a week without any."""

    start: date
    attempts: int
    submitted: int
    rate: Rate
    score: float | None


@dataclass(frozen=True, slots=True)
class ConceptTrend:
    """Errors of one concept, in all and in each of `Progress.weeks`."""

    concept: Concept
    rate: Rate
    weeks: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """`attempts` oldest first; `weeks` from the first attempt to this week, the empty
    ones too; `concepts` only those with an error, the most frequent first."""

    attempts: tuple[AttemptPoint, ...]
    weeks: tuple[Week, ...]
    concepts: tuple[ConceptTrend, ...]

    @property
    def words(self) -> int:
        """Words of the last draft of every attempt."""
        return sum(point.last.words for point in self.attempts)

    @property
    def submitted(self) -> int:
        return sum(point.submitted for point in self.attempts)


def progress(drafts: Iterable[CheckedDraft], *, now: datetime, zone: tzinfo) -> Progress:
    """The progress that these drafts, of one trainee and in any order, show."""
    attempts = _attempts(drafts)
    if not attempts:
        return Progress((), (), ())
    by_week: dict[date, list[AttemptPoint]] = defaultdict(list)
    for point in attempts:
        by_week[week_of(point.at, zone)].append(point)
    starts = _every_week(min(by_week), max(*by_week, week_of(now, zone)))
    weeks = [by_week.get(start, []) for start in starts]
    return Progress(
        attempts=attempts,
        weeks=tuple(_week(start, points) for start, points in zip(starts, weeks, strict=True)),
        concepts=_concepts(attempts, weeks),
    )


def week_of(moment: datetime, zone: tzinfo) -> date:
    """The Sunday that begins the week `moment` falls in, as a Bangladeshi calendar has it."""
    if moment.tzinfo is None:
        raise ValueError("naive datetime; use datetime.now(UTC)")
    day = moment.astimezone(zone).date()
    return day - timedelta(days=day.isoweekday() % 7)


def week_start(moment: datetime, zone: tzinfo) -> datetime:
    """The midnight that began the week `moment` falls in."""
    return datetime.combine(week_of(moment, zone), time.min, tzinfo=zone)


def _attempts(drafts: Iterable[CheckedDraft]) -> tuple[AttemptPoint, ...]:
    of_attempt: dict[str, list[CheckedDraft]] = defaultdict(list)
    for draft in sorted(drafts, key=lambda draft: draft.number):
        of_attempt[draft.attempt_id].append(draft)
    points = [AttemptPoint(own[0], own[-1], len(own)) for own in of_attempt.values()]
    return tuple(sorted(points, key=lambda point: (point.at, point.attempt_id)))


def _every_week(first: date, last: date) -> list[date]:
    return [first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1)]


def _week(start: date, points: Sequence[AttemptPoint]) -> Week:
    scores = [point.last.overall for point in points if point.last.overall is not None]
    return Week(
        start=start,
        attempts=len(points),
        submitted=sum(point.submitted for point in points),
        rate=_rate(points),
        score=sum(scores) / len(scores) if scores else None,
    )


def _concepts(
    attempts: Sequence[AttemptPoint], weeks: Sequence[Sequence[AttemptPoint]]
) -> tuple[ConceptTrend, ...]:
    total: Counter[Concept] = Counter()
    for point in attempts:
        total.update(point.first.errors)
    return tuple(
        ConceptTrend(
            concept=concept,
            rate=_rate(attempts, concept),
            weeks=tuple(_rate(points, concept) for points in weeks),
        )
        for concept, _ in sorted(total.items(), key=lambda item: (-item[1], item[0]))
    )


def _rate(points: Sequence[AttemptPoint], concept: Concept | None = None) -> Rate:
    return Rate(
        errors=sum(
            sum(point.first.errors.values())
            if concept is None
            else point.first.errors.get(concept, 0)
            for point in points
        ),
        words=sum(point.first.words for point in points),
    )
