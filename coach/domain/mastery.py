"""How sure a trainee is of each concept: right uses out of chances, not errors alone.

A chance is a place where the concept had to be got right. They are counted by the
words that show it, so the figures are estimates, and these are their limits:

- articles, prepositions and marks of punctuation are counted where they stand, and
  each error is a further chance, for the usual slip leaves one out; a place that
  rightly has none is not counted;
- agreement, tense, aspect and verb forms are counted by helping verbs and endings
  ("is", "did", "-ed", "to", "can"); plain present verbs are missed;
- number is counted after words that ask for one ("two", "many", "these", "every")
  and by nouns without a plural; other nouns are missed;
- for concepts not named here chances cannot be counted, and nothing is said.

Fewer than `ENOUGH` chances are not enough data, which is not zero.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from coach.domain.issue import Concept

ENOUGH = 20
TEXTS = 5
"""First drafts that are looked at, the newest."""
_Z = 1.96  # 95 of 100

_MODAL = r"can|could|may|might|must|shall|should|will|would"
_COUNTED: Mapping[Concept, str] = {
    Concept.ARTICLE: r"\b(?:a|an|the)\b",
    Concept.PREPOSITION: r"\b(?:about|after|at|before|between|by|during|for|from|in|into|of|on|since|through|to|under|until|with|within|without)\b",
    Concept.AGREEMENT: r"\b(?:am|is|are|was|were|has|have|do|does)\b|\b(?:isn|aren|wasn|weren|hasn|haven|don|doesn)['’]t\b",
    Concept.TENSE: r"\b(?:was|were|did|had|has|have|will|would)\b|\b[a-z]{2,}ed\b",
    Concept.ASPECT: r"\b(?:am|is|are|was|were|been)\s+\w+ing\b|\b(?:has|have|had)\s+\w+(?:ed|en|own|ent|one)\b",
    Concept.NUMBER: r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|many|much|few|several|these|those|both|every|each|all)\s+[a-z]+|\b(?:information|advice|equipment|furniture|feedback|homework|luggage|staff|news)\b",
    Concept.COPULA: r"\b(?:am|is|are|was|were|be|been|being)\b|['’](?:m|re)\b",
    Concept.VERB_FORM: rf"\b(?:to|{_MODAL}|did|does|do|let|for|without|by)\s+[a-z]+",
    Concept.PRONOUN: r"\b(?:I|me|my|you|your|he|him|his|she|her|it|its|we|us|our|they|them|their)\b",
    Concept.RELATIVE: r"\b(?:who|whom|whose|which|that)\b",
    Concept.CONJUNCTION: r"\b(?:and|but|or|so|because|although|though|if|when|while|unless|as soon as)\b",
    Concept.PUNCTUATION: r"[.!?,;:]",
    Concept.CAPITALISATION: r"(?:^|[.!?]\s+)[A-Za-z]|\bI\b",
    Concept.SPELLING: r"\b[A-Za-z]{2,}\b",
}
_PATTERNS = {
    concept: re.compile(words, re.MULTILINE if concept is Concept.CAPITALISATION else re.IGNORECASE)
    for concept, words in _COUNTED.items()
}
_LEFT_OUT = {Concept.ARTICLE, Concept.PREPOSITION, Concept.PUNCTUATION}


@dataclass(frozen=True, slots=True)
class FirstDraft:
    """What somebody wrote unaided, and the errors that count in it."""

    text: str
    errors: Mapping[Concept, int]


@dataclass(frozen=True, slots=True)
class Mastery:
    """`right` of `chances` in the last texts."""

    concept: Concept
    right: int
    chances: int

    @property
    def share(self) -> float | None:
        """0 to 1; None while there are too few chances to say."""
        return self.right / self.chances if self.chances >= ENOUGH else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Between what and what the true share lies, 95 times in a hundred (Wilson)."""
        if self.share is None:
            return None
        return wilson(self.right, self.chances)


def mastery(drafts: Iterable[FirstDraft]) -> tuple[Mastery, ...]:
    """Every concept whose chances can be counted and that came up, the weakest first;
    those with too little data last."""
    found = []
    drafts = list(drafts)
    for concept in _PATTERNS:
        chances = right = 0
        for draft in drafts:
            here, errors = chances_in(draft, concept), draft.errors.get(concept, 0)
            chances, right = chances + here, right + here - errors
        if chances:
            found.append(Mastery(concept, right, chances))
    return tuple(sorted(found, key=lambda one: (one.share is None, one.share or 0, one.concept)))


def chances_in(draft: FirstDraft, concept: Concept) -> int:
    """Never fewer than the errors made."""
    counted = len(_PATTERNS[concept].findall(draft.text))
    errors = draft.errors.get(concept, 0)
    return counted + errors if concept in _LEFT_OUT else max(counted, errors)


def wilson(right: int, of: int) -> tuple[float, float]:
    """The score interval: honest for few chances and for shares near 0 and 1."""
    share, square = right / of, _Z**2
    middle = share + square / (2 * of)
    around = _Z * sqrt(share * (1 - share) / of + square / (4 * of**2))
    return (
        max(0.0, (middle - around) / (1 + square / of)),
        min(1.0, (middle + around) / (1 + square / of)),
    )
