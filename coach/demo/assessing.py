"""Judges pretended texts: the slips that were put in are what is found, all the rest is real."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coach.domain.assessment import FactResult, FlagRaised, MoveFound
from coach.domain.exercise import Exercise, Flag
from coach.domain.issue import Issue
from coach.domain.text import Span
from coach.services.ports import ReplyReader


@dataclass
class KnownSlips:
    """`coach.services.ports.IssueFinder` that knows what was put into each text."""

    texts: dict[str, tuple[Issue, ...]] = field(default_factory=dict)

    def begin(self, text: str) -> Callable[[], tuple[Issue, ...]]:
        return lambda: self.find_without_server(text)

    def find_without_server(self, text: str) -> tuple[Issue, ...]:
        return self.texts.get(text, ())


@dataclass
class PretendingReader:
    """A reader that takes a model's text for the trainee's own, unless it is among `copied`."""

    reader: ReplyReader
    copied: set[str] = field(default_factory=set)

    def moves(self, text: str, exercise: Exercise | None = None) -> tuple[MoveFound, ...]:
        return self.reader.moves(text, exercise)

    def facts(self, text: str, exercise: Exercise) -> tuple[FactResult, ...]:
        return self.reader.facts(text, exercise)

    def shorthand(self, text: str) -> tuple[Span, ...]:
        return self.reader.shorthand(text)

    def flags(self, text: str, exercise: Exercise | None) -> tuple[FlagRaised, ...]:
        raised = self.reader.flags(text, exercise)
        if text in self.copied:
            return raised
        return tuple(one for one in raised if one.flag is not Flag.COPIED_MODEL)
