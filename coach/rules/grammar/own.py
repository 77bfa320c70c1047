"""Our own rules by key: what a match or a finding of theirs says to the trainee."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from coach.domain.issue import Concept, Example, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span
from coach.rules.grammar.build import key
from coach.rules.grammar.checks import Check, load_checks
from coach.rules.grammar.examples import WrongExample
from coach.rules.grammar.pack import Pack, Row, Rule, Table, load_all


@dataclass(frozen=True, slots=True)
class Teaching:
    """What we say about one kind of mistake. `right` sentences must stay unmarked."""

    rule: str
    concept: Concept
    tier: Tier
    message: Bilingual
    example: Example | None
    wrong: tuple[WrongExample, ...]
    right: tuple[str, ...]

    def issue(self, span: Span, text: str, suggestions: tuple[str, ...]) -> Issue:
        """The issue for words found in `text`."""
        return Issue(
            span=span,
            concept=self.concept,
            rule=self.rule,
            tier=self.tier,
            message=self._filled(span.of(text), suggestions),
            suggestions=suggestions,
            example=self._example_besides(text),
        )

    def _filled(self, wrong: str, suggestions: tuple[str, ...]) -> Bilingual:
        facts = {"{wrong}": wrong, "{right}": suggestions[0] if suggestions else wrong}
        return Bilingual(en=_fill(self.message.en, facts), bn=_fill(self.message.bn, facts))

    def _example_besides(self, text: str) -> Example | None:
        """The rule's own example, else its first one that is not the trainee's sentence."""
        if self.example:
            return self.example
        fitting = (w for w in self.wrong if w.right is not None and w.text not in text)
        first = next(fitting, None)
        return Example(first.text, first.corrected) if first else None


@dataclass(frozen=True, slots=True)
class OwnRules:
    """Our rules and checks, of all concepts or of some."""

    packs: tuple[Pack, ...]
    checks: tuple[Check, ...]
    teachings: dict[str, Teaching]


@cache
def own_rules(concepts: tuple[Concept, ...] = tuple(Concept)) -> OwnRules:
    packs, checks = load_all(concepts), load_checks(concepts)
    return OwnRules(packs, checks, {**from_packs(packs), **from_checks(checks)})


def from_packs(packs: Iterable[Pack]) -> dict[str, Teaching]:
    found: dict[str, Teaching] = {}
    for pack in packs:
        for rule in pack.rules:
            found[key(rule.id)] = _of_rule(rule, pack.concept)
        for table in pack.tables:
            for row in table.rows:
                found[key(table.id, row.find)] = _of_row(table, row, pack.concept)
    return found


def from_checks(checks: Iterable[Check]) -> dict[str, Teaching]:
    return {
        check.id: Teaching(
            rule=check.id,
            concept=check.concept,
            tier=check.tier,
            message=check.message,
            example=check.example,
            wrong=tuple(WrongExample.parse(sentence) for sentence in check.wrong),
            right=check.right,
        )
        for check in checks
    }


def _of_rule(rule: Rule, concept: Concept) -> Teaching:
    return Teaching(
        rule=rule.id,
        concept=concept,
        tier=rule.tier,
        message=rule.message,
        example=rule.example,
        wrong=tuple(WrongExample.parse(sentence) for sentence in rule.wrong),
        right=rule.right,
    )


def _of_row(table: Table, row: Row, concept: Concept) -> Teaching:
    message = table.message
    if row.note:
        message = Bilingual(
            en=message.en.replace("{note}", row.note.en),
            bn=message.bn.replace("{note}", row.note.bn),
        )
    return Teaching(
        rule=table.id,
        concept=concept,
        tier=table.tier,
        message=message,
        example=None,
        wrong=(WrongExample.parse(row.wrong),),
        right=(row.right,),
    )


def _fill(words: str, facts: dict[str, str]) -> str:
    for name, value in facts.items():
        words = words.replace(name, value)
    return words
