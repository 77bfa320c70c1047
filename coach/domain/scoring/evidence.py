"""What a score is made from."""

from dataclasses import dataclass

from coach.domain.assessment import FactResult, FlagRaised, MoveFound, Readability
from coach.domain.exercise import Exercise, Flag
from coach.domain.issue import Issue
from coach.domain.text import Span

# Text that cannot be read as English: nothing in it can be judged.
_UNREADABLE = frozenset({Flag.EMPTY, Flag.NOT_ENGLISH, Flag.GIBBERISH})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything found in one text. `complete` is False when the grammar server
    could not be asked."""

    text: str
    issues: tuple[Issue, ...]
    moves: tuple[MoveFound, ...]
    facts: tuple[FactResult, ...]
    flags: tuple[FlagRaised, ...]
    shorthand: tuple[Span, ...]
    readability: Readability
    exercise: Exercise | None = None
    complete: bool = True

    def raised(self, flag: Flag) -> tuple[FlagRaised, ...]:
        return tuple(one for one in self.flags if one.flag is flag)

    def has_words(self, fewest: int) -> bool:
        """Whether there is enough readable English to judge."""
        unreadable = any(one.flag in _UNREADABLE for one in self.flags)
        return not unreadable and self.readability.words >= fewest
