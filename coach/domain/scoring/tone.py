"""tone: what a reader would take badly."""

from collections.abc import Iterator

from coach.domain.assessment import CriterionScore, Deduction
from coach.domain.exercise import Flag
from coach.domain.issue import Concept, Tier
from coach.domain.scoring.evidence import Evidence
from coach.domain.scoring.settle import settle
from coach.domain.text import Span

FEWEST_WORDS = 3
_FIRST_SHORTHAND, _MORE_SHORTHAND, _MOST_SHORTHAND = 8.0, 4.0, 40.0
_SHOUTING = 25.0
_FIRST_RUDE, _MORE_RUDE = 40.0, 20.0


def tone(evidence: Evidence) -> CriterionScore:
    if not evidence.has_words(FEWEST_WORDS):
        return CriterionScore(None)
    return settle([*_shorthand(evidence), *_shouting(evidence), *_rude(evidence)])


def _shorthand(evidence: Evidence) -> Iterator[Deduction]:
    left = _MOST_SHORTHAND
    for place, span in enumerate(_shorthand_spans(evidence)):
        points = min(left, _MORE_SHORTHAND if place else _FIRST_SHORTHAND)
        left -= points
        yield Deduction("sms", points, Concept.SMS, span)


def _shorthand_spans(evidence: Evidence) -> list[Span]:
    """Shorthand, whoever found it, each place once."""
    found = [
        issue.span
        for issue in evidence.issues
        if issue.concept is Concept.SMS and issue.tier is Tier.ERROR
    ]
    found += [
        span for span in evidence.shorthand if not any(span.overlaps(other) for other in found)
    ]
    return sorted(found)


def _shouting(evidence: Evidence) -> Iterator[Deduction]:
    for one in evidence.raised(Flag.SHOUTING)[:1]:
        yield Deduction("shouting", _SHOUTING, Flag.SHOUTING, one.span)


def _rude(evidence: Evidence) -> Iterator[Deduction]:
    for place, one in enumerate(evidence.raised(Flag.RUDE)):
        yield Deduction("rude", _MORE_RUDE if place else _FIRST_RUDE, Flag.RUDE, one.span)
