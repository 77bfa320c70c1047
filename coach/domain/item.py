"""Fresh items: small questions about one concept, written by hand in VA work.

These models are also the file format of `exercises/items/<concept>.yaml`, one file
for each concept. `___` marks the gap of a `choose` or `gap` item. An item's `id`
never changes and is never used again: answers are stored under it.
"""

import zlib
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from coach.domain.answering import Fault, Judged, judge, plain
from coach.domain.assessment import Assessment
from coach.domain.exercise import Level, Slug, Text
from coach.domain.issue import Concept
from coach.domain.language import Bilingual
from coach.domain.notebook import Card, Slip
from coach.domain.text import Span

GAP = "___"


class _Item(BaseModel, ABC):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Slug
    level: Level
    why: Bilingual = Field(description="one sentence that says the rule, after the answer")

    def filled(self, _answer: str) -> str:
        """The whole sentence that an answer makes."""
        return _answer

    @property
    @abstractmethod
    def answers(self) -> tuple[str, ...]:
        """Answers that pass, the best first."""

    def is_right(self, answer: str) -> bool:
        """Whether it is one of the answers written down; capitals and odd spaces do not matter."""
        return plain(answer).casefold() in {plain(one).casefold() for one in self.answers}


class Fix(_Item):
    """Put the sentence right. Answers that are not written down are judged by the checker."""

    kind: Literal["fix"]
    wrong: Text
    right: tuple[Text, ...] = Field(min_length=1)

    @property
    def answers(self) -> tuple[str, ...]:
        return self.right

    def is_right(self, answer: str) -> bool:
        return plain(answer) in {plain(one) for one in self.right}


class _WithGap(_Item):
    text: Text
    right: tuple[Text, ...] = Field(min_length=1)
    wrong: tuple[Text, ...] = Field(min_length=1)

    @property
    def answers(self) -> tuple[str, ...]:
        return self.right

    def filled(self, answer: str) -> str:
        """The text with the answer in its gap, and without the hint of a verb after it."""
        before, _, after = self.text.partition(GAP)
        if after.startswith(" ("):
            after = after.partition(")")[2]
        return f"{before}{answer}{after}"

    @model_validator(mode="after")
    def _one_gap(self) -> Self:
        if self.text.count(GAP) != 1:
            raise ValueError(f"the text needs one gap, written {GAP}")
        if {plain(one).casefold() for one in self.right} & {
            plain(one).casefold() for one in self.wrong
        }:
            raise ValueError("an answer is both right and wrong")
        return self


class Choose(_WithGap):
    """Choose what fits; `right` may hold several, each of which passes."""

    kind: Literal["choose"]


class Gap(_WithGap):
    """Type what fits. `right` are all the answers that pass, `wrong` the likely slips."""

    kind: Literal["gap"]


class Reorder(_Item):
    """Put the pieces in order; `also` are other right orders, as whole sentences."""

    kind: Literal["reorder"]
    pieces: tuple[Text, ...] = Field(min_length=3, max_length=8)
    also: tuple[Text, ...] = ()

    @property
    def answers(self) -> tuple[str, ...]:
        return (" ".join(self.pieces), *self.also)


class Prefer(_Item):
    """Which of two replies would a customer rather read?"""

    kind: Literal["prefer"]
    asked: Text
    better: Text
    worse: Text

    @property
    def answers(self) -> tuple[str, ...]:
        return (self.better,)


Item = Annotated[Fix | Choose | Gap | Reorder | Prefer, Field(discriminator="kind")]


class ItemFile(BaseModel):
    """The items of one concept."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = Field(alias="schema")
    concept: Concept
    items: tuple[Item, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_id_once(self) -> Self:
        ids = [item.id for item in self.items]
        if twice := {name for name in ids if ids.count(name) > 1}:
            raise ValueError(f"named twice: {', '.join(sorted(twice))}")
        return self


def next_item(card: Card, items: Sequence[Item]) -> Item | None:
    """What a card asks at its turn: one's own sentence (None) until that is put right, and
    after every fail; else fresh items of the concept, each in its turn."""
    if not items or not card.passed:
        return None
    return items[(zlib.crc32(card.id.encode()) + card.turn) % len(items)]


def shuffled(parts: Sequence[str], seed: str) -> tuple[str, ...]:
    """The parts in an order that is the same at every rerun, and not as written if that can be."""
    mixed = sorted(parts, key=lambda part: zlib.crc32(f"{seed}{part}".encode()))
    return tuple(mixed if mixed != list(parts) else mixed[::-1])


def judge_item(
    item: Item, concept: Concept, answer: str, before: Assessment | None, after: Assessment | None
) -> Judged:
    """The assessments are those of a `fix` item's sentence and answer; others need none."""
    if item.is_right(answer):
        return Judged()
    if not isinstance(item, Fix) or before is None or after is None:
        return Judged(Fault.NOT_IT)
    whole = Span(0, len(item.wrong))
    return judge(Slip(concept, item.id, item.wrong, whole, item.id, item.why), before, after)
