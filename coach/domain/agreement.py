"""How far coach and mentors agree, so that everyone knows how far to trust the coach."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.domain.assessment import Criterion
from coach.domain.review import Ruling, Verdict

FEWEST_PAIRS = 5
"""Pairs of scores: with fewer, a share or a kappa says nothing."""

WITHIN = 10
BANDS = 10
"""Kappa compares bands of ten points (0-9, 10-19, … 90-100)."""

FEWEST_RULINGS = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """One criterion of one text, as the coach and as a mentor scored it."""

    criterion: Criterion
    coach: int
    mentor: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """`exact` and `within` are shares from 0 to 1; `bias` is the coach's points over the
    mentors' on average. All are None for fewer than `FEWEST_PAIRS` pairs; `kappa`
    also when every score falls in one band."""

    pairs: int
    exact: float | None = None
    within: float | None = None
    kappa: float | None = None
    bias: float | None = None


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """What mentors said of one rule's issues."""

    rule: str
    confirmed: int
    dismissed: int

    @property
    def share_dismissed(self) -> float:
        return self.dismissed / (self.confirmed + self.dismissed)


@dataclass(frozen=True, slots=True)
class Report:
    whole: Agreement
    criteria: dict[Criterion, Agreement]
    rules: tuple[RuleRecord, ...]
    confirmed: int
    dismissed: int

    @property
    def is_empty(self) -> bool:
        return not (self.whole.pairs or self.confirmed or self.dismissed)


def report(pairs: Iterable[Pair], verdicts: Iterable[Verdict]) -> Report:
    """Rules are those dismissed at least once, most often dismissed first."""
    by_criterion: dict[Criterion, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_criterion[pair.criterion].append(pair)
    counts = Counter((one.rule, one.ruling) for one in verdicts)
    rules = [
        RuleRecord(rule, counts[rule, Ruling.CONFIRMED], counts[rule, Ruling.DISMISSED])
        for rule in sorted({rule for rule, _ in counts})
    ]
    return Report(
        whole=agreement([pair for own in by_criterion.values() for pair in own]),
        criteria={one: agreement(by_criterion[one]) for one in Criterion if one in by_criterion},
        rules=tuple(
            sorted(
                (one for one in rules if one.dismissed),
                key=lambda one: (-one.dismissed, -one.share_dismissed, one.rule),
            )
        ),
        confirmed=sum(one.confirmed for one in rules),
        dismissed=sum(one.dismissed for one in rules),
    )


def agreement(pairs: Sequence[Pair]) -> Agreement:
    if len(pairs) < FEWEST_PAIRS:
        return Agreement(len(pairs))
    count = len(pairs)
    return Agreement(
        pairs=count,
        exact=sum(one.coach == one.mentor for one in pairs) / count,
        within=sum(abs(one.coach - one.mentor) <= WITHIN for one in pairs) / count,
        kappa=quadratic_kappa([(_band(one.coach), _band(one.mentor)) for one in pairs]),
        bias=sum(one.coach - one.mentor for one in pairs) / count,
    )


def _band(score: int) -> int:
    return min(score // (100 // BANDS), BANDS - 1)


def quadratic_kappa(rated: Sequence[tuple[int, int]]) -> float | None:
    """Cohen's kappa of two raters, a disagreement weighing the square of its distance.

    1 is perfect, 0 what chance would give. None when chance cannot disagree.
    """
    count = len(rated)
    seen = sum((one - other) ** 2 for one, other in rated) / count
    first, second = Counter(one for one, _ in rated), Counter(other for _, other in rated)
    chance = sum(
        (a - b) ** 2 * times * others for a, times in first.items() for b, others in second.items()
    ) / (count * count)
    return None if chance == 0 else 1 - seen / chance
