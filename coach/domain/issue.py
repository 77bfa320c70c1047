"""One thing found in a text, and what it is about."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.language import Bilingual
from coach.domain.text import Span


class Tier(StrEnum):
    """How sure we are: an `error` costs points, a `hint` never does."""

    ERROR = "error"
    HINT = "hint"


class Concept(StrEnum):
    """What an issue is about, and what is learnt. Stored; never renamed."""

    ARTICLE = "article"
    PREPOSITION = "preposition"
    AGREEMENT = "agreement"
    TENSE = "tense"
    ASPECT = "aspect"
    NUMBER = "number"
    COPULA = "copula"
    VERB_FORM = "verb_form"
    WORD_ORDER = "word_order"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    CONJUNCTION = "conjunction"
    CONFUSABLE = "confusable"
    SPELLING = "spelling"
    CAPITALISATION = "capitalisation"
    PUNCTUATION = "punctuation"
    REDUNDANCY = "redundancy"
    CALQUE = "calque"
    SMS = "sms"
    REGISTER = "register"
    CLARITY = "clarity"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Example:
    """A small wrong and right pair that shows the same point in other words."""

    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing found in a text.

    `rule` is the id of what found it (ours, or LanguageTool's); `suggestions`
    are replacements for exactly the span's words, best first.
    """

    span: Span
    concept: Concept
    rule: str
    tier: Tier
    message: Bilingual
    suggestions: tuple[str, ...] = ()
    example: Example | None = None

    def key(self, text: str) -> str:
        """What stays the same when the text around the issue is edited.

        Two drafts' issues with one key are taken to be the same slip: the same
        rule on the same words. Offsets are left out, as any edit moves them.
        """
        return f"{self.rule}\x1f{self.span.of(text).casefold()}"
