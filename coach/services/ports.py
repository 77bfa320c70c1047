"""What the use cases need from the outside, as Protocols; `bootstrap` fills them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from coach.domain.assessment import Assessment, FactResult, FlagRaised, MoveFound, Readability
from coach.domain.exercise import Exercise
from coach.domain.issue import Issue
from coach.domain.text import Span


class IssueFinder(Protocol):
    """Finds what is wrong in a text."""

    def begin(self, text: str) -> Callable[[], tuple[Issue, ...]]:
        """Begin to look, and go on with other work meanwhile.

        Calling what is given back waits for the issues: in order of place, none
        overlapping another. It raises EngineUnavailable when the grammar server
        cannot be asked.
        """
        ...

    def find_without_server(self, text: str) -> tuple[Issue, ...]:
        """The issues that need no grammar server."""
        ...


class ReadabilityMeter(Protocol):
    """Measures how hard a text is to read."""

    def measure(self, text: str) -> Readability: ...


class ReplyReader(Protocol):
    """Sees what a reply does: its moves, the facts it gets right, and its flags."""

    def moves(self, text: str, exercise: Exercise | None = None) -> tuple[MoveFound, ...]:
        """The moves made; an exercise shows what the reader's matter is."""
        ...

    def facts(self, text: str, exercise: Exercise) -> tuple[FactResult, ...]: ...

    def flags(self, text: str, exercise: Exercise | None) -> tuple[FlagRaised, ...]: ...

    def shorthand(self, text: str) -> tuple[Span, ...]:
        """Where chat shorthand stands ("u", "pls"): a fault of tone."""
        ...


class Assessor(Protocol):
    """Turns a text, and its exercise when there is one, into one assessment."""

    def assess(self, text: str, exercise: Exercise | None = None) -> Assessment:
        """Raises TextTooLong. A grammar server that is down gives an assessment
        that is not `complete`, never an error."""
        ...


Exercises = Mapping[str, Exercise]
