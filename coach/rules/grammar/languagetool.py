"""What we make of LanguageTool's own rules: concept, tier and words in both languages."""

from typing import Protocol

from coach.domain.issue import Concept, Issue, Tier
from coach.domain.language import Bilingual
from coach.domain.text import Span

_OFF = {"ENGLISH_WORD_REPEAT_BEGINNING_RULE"}


class Alert(Protocol):
    @property
    def rule_id(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def replacements(self) -> tuple[str, ...]: ...


def issue(text: str, span: Span, match: Alert) -> Issue | None:
    """The issue for one alert; None when we do not show it."""
    if "British English" in match.message or match.rule_id in _OFF:
        return None
    return Issue(
        span=span,
        concept=Concept.OTHER,
        rule=match.rule_id,
        tier=Tier.ERROR,
        message=Bilingual(en=match.message, bn="এখানে একবার দেখে নিন।"),
        suggestions=match.replacements[:3],
    )
