"""accuracy: grammar and spelling, by errors per hundred words."""

from collections import Counter
from math import exp

from coach.domain.assessment import CriterionScore, Deduction
from coach.domain.issue import Concept, Issue, Tier
from coach.domain.scoring.evidence import Evidence
from coach.domain.scoring.settle import settle

FEWEST_WORDS = 3
# In a shorter text one slip would weigh as much as five in a letter.
_SHORTEST_COUNTED = 40
# One full error in a hundred words leaves 95, four leave 82, eight 65, sixteen 38.
_FIRST, _MORE = 0.045, 0.001
_REPEATED = 0.5
_WEIGHTS = {
    Concept.SPELLING: 0.8,
    Concept.CAPITALISATION: 0.6,
    Concept.PUNCTUATION: 0.6,
    Concept.ARTICLE: 0.9,
    Concept.PREPOSITION: 0.9,
    Concept.SMS: 0.0,  # shorthand is a fault of tone, and paid for there
}


def accuracy(evidence: Evidence) -> CriterionScore:
    """Each further error costs a little less; the same slip again costs half of the last one."""
    if not evidence.complete or not evidence.has_words(FEWEST_WORDS):
        return CriterionScore(None)
    weighed = _weighed(evidence)
    total = sum(weight for _, weight in weighed)
    if not total:
        return CriterionScore(100)
    density = 100 * total / max(evidence.readability.words, _SHORTEST_COUNTED)
    lost = 100 * (1 - exp(-(_FIRST * density + _MORE * density**2)))
    return settle(
        Deduction("error", lost * weight / total, issue.rule, issue.span)
        for issue, weight in weighed
    )


def _weighed(evidence: Evidence) -> list[tuple[Issue, float]]:
    seen: Counter[str] = Counter()
    weighed = []
    for issue in evidence.issues:
        if issue.tier is not Tier.ERROR:
            continue
        key = issue.key(evidence.text)
        weighed.append((issue, _WEIGHTS.get(issue.concept, 1.0) * _REPEATED ** seen[key]))
        seen[key] += 1
    return weighed
