"""Which issues to show first when there are many."""

from collections import Counter
from collections.abc import Sequence

from coach.domain.issue import Concept, Issue, Tier

SHOWN_AT_FIRST = 5  # a beginner shown thirty marks gives up


def most_useful(issues: Sequence[Issue], limit: int = SHOWN_AT_FIRST) -> tuple[int, ...]:
    """Places of at most `limit` issues, in order of place.

    Errors before hints; then one of each concept before a second of any, so
    that five marks teach five things; then the order of the text.
    """
    seen: Counter[tuple[Tier, Concept]] = Counter()
    ranked = []
    for place, issue in enumerate(issues):
        turn = seen[issue.tier, issue.concept]
        seen[issue.tier, issue.concept] += 1
        ranked.append((issue.tier is Tier.HINT, turn, place))
    return tuple(sorted(place for _, _, place in sorted(ranked)[:limit]))
