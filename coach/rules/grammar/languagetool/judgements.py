"""`judgements.yaml`, `concepts.yaml` and `messages.yaml`: what we make of each rule."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from coach.domain.issue import Concept, Example, Tier
from coach.domain.language import Bilingual
from coach.rules.concepts import concepts
from coach.rules.data_files import read_yaml


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Category(_Part):
    """What we make of a category's rules unless said otherwise; no tier: not shown."""

    concept: Concept
    tier: Tier | None


class Exceptional(_Part):
    """Rules judged otherwise than their category, why, and a right sentence they mark."""

    rules: tuple[str, ...] = Field(min_length=1, description="ids; * stands for any letters")
    tier: Tier | Literal["off"]
    why: str
    example: str | None = None


class Said(_Part):
    """A specific message for some rules; may use {wrong} and {right}."""

    rules: tuple[str, ...] = Field(min_length=1)
    en: str
    bn: str
    concept: Concept | None = None
    example: Example | None = None


class ByConcept(_Part):
    """What is said when no specific message fits, with and without a suggestion."""

    fix: Bilingual
    look: Bilingual


class Tables(_Part):
    """The three files together."""

    spellers: tuple[str, ...]
    categories: dict[str, Category]
    exceptions: tuple[Exceptional, ...]
    concepts: dict[Concept, tuple[str, ...]]
    messages: tuple[Said, ...]
    by_concept: dict[Concept, ByConcept]

    @model_validator(mode="after")
    def _every_concept_has_words(self) -> Self:
        if missing := set(Concept) - set(self.by_concept):
            raise ValueError(f"no general message for {', '.join(sorted(missing))}")
        return self


@dataclass(frozen=True, slots=True)
class Judgement:
    """What we make of one rule."""

    concept: Concept
    tier: Tier | None
    speller: bool
    said: Said | None
    otherwise: ByConcept

    def message(self, wrong: str, suggestions: tuple[str, ...]) -> Bilingual:
        """The words for the trainee; specific when there are any that fit."""
        right = suggestions[0] if suggestions else None
        if self.said and (right or "{right}" not in self.said.en + self.said.bn):
            words = Bilingual(en=self.said.en, bn=self.said.bn)
        else:
            words = self.otherwise.fix if right else self.otherwise.look
        facts = {"{wrong}": wrong.strip(), "{right}": (right or "").strip()}
        return Bilingual(en=_fill(words.en, facts), bn=_fill(words.bn, facts))

    def example_besides(self, text: str) -> Example | None:
        """The message's example, else one of the concept's lesson; never the trainee's own words."""
        pairs = [self.said.example] if self.said and self.said.example else []
        lesson = concepts()[self.concept].lesson
        pairs += [Example(pair.wrong, pair.right) for pair in lesson.pairs] if lesson else []
        return next((pair for pair in pairs if pair.wrong not in text), None)


class Judgements:
    """Looks up what we make of a rule; answers are kept, as there are few rules."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._known: dict[tuple[str, str], Judgement] = {}

    def of(self, rule: str, category: str) -> Judgement:
        """A rule of a category nobody has judged is shown as a hint about `other`."""
        key = (rule, category)
        if key not in self._known:
            self._known[key] = self._judge(rule, category)
        return self._known[key]

    @cached_property
    def _concept_of(self) -> dict[str, Concept]:
        return {rule: concept for concept, rules in self._tables.concepts.items() for rule in rules}

    def _judge(self, rule: str, category: str) -> Judgement:
        tables = self._tables
        by_category = tables.categories.get(
            category, Category(concept=Concept.OTHER, tier=Tier.HINT)
        )
        said = next((s for s in tables.messages if _among(rule, s.rules)), None)
        concept = self._concept_of.get(rule, by_category.concept)
        if said and said.concept:
            concept = said.concept
        tier = by_category.tier
        if exception := next((e for e in tables.exceptions if _among(rule, e.rules)), None):
            tier = None if exception.tier == "off" else exception.tier
        speller = _among(rule, tables.spellers)
        return Judgement(concept, tier, speller, said, tables.by_concept[concept])


@cache
def tables() -> Tables:
    judged = _read("judgements.yaml")
    said = _read("messages.yaml")
    return Tables.model_validate({**judged, "concepts": _read("concepts.yaml"), **said})


@cache
def judgements() -> Judgements:
    return Judgements(tables())


def _read(name: str) -> dict[str, Any]:
    return read_yaml(files("coach.rules.grammar.languagetool").joinpath(name))


def _among(rule: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(rule, pattern) for pattern in patterns)


def _fill(words: str, facts: dict[str, str]) -> str:
    for name, value in facts.items():
        words = words.replace(name, value)
    return words
