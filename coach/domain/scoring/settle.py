"""Makes costs and score agree to the tenth of a point."""

from collections.abc import Iterable
from dataclasses import replace

from coach.domain.assessment import CriterionScore, Deduction


def settle(costs: Iterable[Deduction]) -> CriterionScore:
    """100 less the costs, never under 0; what is shown as lost adds up to what was lost."""
    costs = [cost for cost in costs if cost.points > 0]
    total = sum(cost.points for cost in costs)
    score = round(100 - min(total, 100.0))
    lost_tenths = 10 * (100 - score)
    if not lost_tenths:
        return CriterionScore(100)
    exact = [cost.points * lost_tenths / total for cost in costs]
    tenths = [int(share) for share in exact]
    # The tenths that rounding down left over go where most was cut off.
    by_rest = sorted(range(len(costs)), key=lambda at: (tenths[at] - exact[at], at))
    for at in by_rest[: lost_tenths - sum(tenths)]:
        tenths[at] += 1
    shown = [
        replace(cost, points=tenth / 10)
        for cost, tenth in zip(costs, tenths, strict=True)
        if tenth > 0
    ]
    return CriterionScore(score, tuple(shown))
