"""One issue a place: which of several that overlap is shown."""

from collections.abc import Iterable

from coach.domain.issue import Concept, Issue, Tier

# What is said about a word that is another word is beside the point.
_ABOUT_THE_WORD_ITSELF = {Concept.CONFUSABLE, Concept.SPELLING}


def without_overlaps(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues in order of place, keeping of any that overlap the most telling one.

    An error beats a hint; among equals our own rule beats LanguageTool's, one
    that offers a fix beats one that does not, a wrong word ("piece of advise")
    beats a wrong form of it, and the shorter span (it says more exactly what is
    wrong) beats the longer.
    """
    kept: list[Issue] = []
    for issue in sorted(issues, key=_rank):
        if not any(issue.span.overlaps(other.span) for other in kept):
            kept.append(issue)
    return tuple(sorted(kept, key=lambda issue: issue.span))


def _rank(issue: Issue) -> tuple[bool, bool, bool, bool, int, int]:
    return (
        issue.tier is not Tier.ERROR,
        not issue.rule.startswith("COACH_"),
        not issue.suggestions,
        issue.concept not in _ABOUT_THE_WORD_ITSELF,
        issue.span.length,
        issue.span.start,
    )
