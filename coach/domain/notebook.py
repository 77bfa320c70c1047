"""The mistake notebook: each real error of one's own, cut out with its sentence, as a card.

A card is made once for a concept, rule and sentence. What it asks about is the
trainee's own sentence at first, and fresh sentences of the same concept once that
one was put right: one memory, for the thing to be learnt.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from rapidfuzz import fuzz

from coach.domain.assessment import Assessment
from coach.domain.issue import Concept, Issue
from coach.domain.language import Bilingual
from coach.domain.text import Span

# A stop ends a sentence before a space and what can begin one; "e.g. the" goes on.
_END = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\bNo)[.!?]+[\"'”’)]*(?=\s+[\"'“‘(]*[A-Z0-9])|\n+"
)
_SAME = 80  # of 100: the sentence of an earlier draft, worked on elsewhere
LONGEST = 400
"""Characters; what is longer has no stops in it, and is no sentence to type again."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One error and the sentence it stands in; `span` is its place in the sentence.

    `key` is `Issue.key` in the draft it comes from.
    """

    concept: Concept
    rule: str
    sentence: str
    span: Span
    key: str
    message: Bilingual
    suggestions: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """What makes two slips one card: concept, rule and sentence, 64 letters."""
        whole = "\x1f".join((self.concept, self.rule, self.sentence))
        return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()

    def is_same_as(self, other: "Slip") -> bool:
        """Whether it is that slip of an earlier draft, though the sentence has changed around it."""
        return (
            self.key == other.key
            and self.concept is other.concept
            and fuzz.ratio(self.sentence, other.sentence) >= _SAME
        )


@dataclass(frozen=True, slots=True)
class Card:
    """A slip to practise. `turn` counts the answers so far; `passed` says what the
    last one was, None before the first."""

    id: str
    slip: Slip
    made_at: datetime
    due_at: datetime
    turn: int = 0
    passed: bool | None = None

    @property
    def is_new(self) -> bool:
        return self.turn == 0


@dataclass(frozen=True, slots=True)
class Due:
    """The cards that may be asked now; `waiting` counts all that are due, `total` all."""

    cards: tuple[Card, ...]
    waiting: int
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a card, for ever. `id` is made when the question is drawn, and
    `turn` is the card's then: a second click and a second tab repeat, they do not add.

    `item` is the fresh item that was asked, None for one's own sentence.
    """

    id: str
    card_id: str
    turn: int
    at: datetime
    passed: bool
    text: str
    item: str | None = None


def slips(assessment: Assessment) -> tuple[Slip, ...]:
    """The errors of a text, each with its sentence; a hint is no mistake."""
    return tuple(_slips(assessment.text, assessment.errors))


def _slips(text: str, errors: Sequence[Issue]) -> Iterator[Slip]:
    seen: set[str] = set()
    for error in errors:
        around = sentence_around(text, error.span)
        slip = Slip(
            concept=error.concept,
            rule=error.rule,
            sentence=around.of(text),
            span=Span(error.span.start - around.start, error.span.end - around.start),
            key=error.key(text),
            message=error.message,
            suggestions=error.suggestions,
        )
        if slip.mark not in seen and len(slip.sentence) <= LONGEST:
            seen.add(slip.mark)
            yield slip


def sentence_around(text: str, span: Span) -> Span:
    """The sentence, or the sentences, that the span stands in, without space around them."""
    start, end = 0, len(text)
    for stop in _END.finditer(text):
        if stop.end() <= span.start:
            start = stop.end()
        elif stop.end() >= span.end:
            end = stop.end()
            break
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
