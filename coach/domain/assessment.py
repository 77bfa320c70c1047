"""Everything the coach has to say about one text."""

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.exercise import Flag, Move
from coach.domain.issue import Issue, Tier
from coach.domain.text import Span


class Criterion(StrEnum):
    """A row of the scorecard."""

    ACCURACY = "accuracy"
    TASK = "task"
    TONE = "tone"
    CLARITY = "clarity"


@dataclass(frozen=True, slots=True)
class MoveFound:
    """A move the text makes, and the words that show it."""

    move: Move
    span: Span


@dataclass(frozen=True, slots=True)
class FactResult:
    """Whether the text gets a fact right, and the words that show it."""

    fact: str
    met: bool
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class FlagRaised:
    """A flag, and the words that raised it; None when it is the whole text."""

    flag: Flag
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Readability:
    """Figures by textstat; a figure the text is too short for is None."""

    words: int
    sentences: int
    words_per_sentence: float | None
    flesch_reading_ease: float | None
    flesch_kincaid_grade: float | None


@dataclass(frozen=True, slots=True)
class Deduction:
    """What cost points, so that every score can be explained.

    `reason` is a code of the texts catalogue (`score.<reason>`); `subject` the
    issue's rule, the move, the fact's id or the flag it is about; `span` the
    words, when there are any.
    """

    reason: str
    points: float
    subject: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """0-100 or None (not applicable), and where the missing points went."""

    score: int | None
    deductions: tuple[Deduction, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The four criteria and their weighted mean.

    `cap` is the flag that holds `overall` down (a copied answer, gibberish),
    None when nothing does.
    """

    overall: int | None
    criteria: dict[Criterion, CriterionScore]
    cap: Flag | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """One text, checked. `complete` is False when the grammar server could not
    be asked: then issues come only from what needs no server and accuracy is
    not applicable."""

    text: str
    issues: tuple[Issue, ...]
    moves: tuple[MoveFound, ...]
    facts: tuple[FactResult, ...]
    flags: tuple[FlagRaised, ...]
    readability: Readability
    scorecard: Scorecard
    complete: bool = True

    @property
    def errors(self) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.issues if issue.tier is Tier.ERROR)

    @property
    def hints(self) -> tuple[Issue, ...]:
        return tuple(issue for issue in self.issues if issue.tier is Tier.HINT)
