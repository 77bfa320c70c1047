"""What we make of LanguageTool's own rules: concept, tier and words in both languages."""

from typing import Protocol

from coach.domain.issue import Issue
from coach.domain.text import Span
from coach.rules.grammar.languagetool.judgements import judgements
from coach.rules.grammar.languagetool.spelling import judge_spelling, other_variety

SUGGESTIONS = 3


class Alert(Protocol):
    """What we look at in one of the server's alerts."""

    @property
    def rule_id(self) -> str: ...
    @property
    def category(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def replacements(self) -> tuple[str, ...]: ...


def issue(
    text: str, span: Span, alert: Alert, *, also_accepted: frozenset[str] = frozenset()
) -> Issue | None:
    """The issue for one alert; None when we do not show it."""
    judged = judgements().of(alert.rule_id, alert.category)
    tier, suggestions = judged.tier, alert.replacements
    wrong = span.of(text)
    if judged.speller:
        if wrong.casefold() in also_accepted:
            return None
        tier, suggestions = judge_spelling(text, span, suggestions, alert.message)
        if suggestions and suggestions[0].casefold() == wrong.casefold():
            judged = judgements().of("EN_SPECIFIC_CASE", "CASING")
    elif other_variety(alert.message):
        return None
    if tier is None:
        return None
    suggestions = _useful(wrong, suggestions)
    return Issue(
        span=span,
        concept=judged.concept,
        rule=alert.rule_id,
        tier=tier,
        message=judged.message(wrong, suggestions),
        suggestions=suggestions,
        example=judged.example_besides(text),
    )


def _useful(wrong: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """A few that change something; an empty one would leave a hole in the sentence."""
    kept = dict.fromkeys(s for s in suggestions if s.strip() and s != wrong)
    return tuple(kept)[:SUGGESTIONS]
