"""Reads a reply: its moves, the facts it gets right, its flags and its shorthand."""

from collections import OrderedDict
from collections.abc import Iterator
from threading import Lock

from coach.domain.assessment import FactResult, FlagRaised, MoveFound
from coach.domain.exercise import Exercise, Flag, Move
from coach.domain.reading import Reading
from coach.domain.text import Span
from coach.rules.replies import shorthand
from coach.rules.replies.facts import checker
from coach.rules.replies.flags import (
    copied,
    formulas,
    language,
    length,
    off_task,
    personal_data,
    promises,
    repetition,
    rudeness,
    shouting,
)
from coach.rules.replies.move_finder import MoveFinder
from coach.rules.replies.reading import TextReader

_KEPT_EXERCISES = 256


def patterns() -> dict[str, tuple[str, ...]]:
    """What the engine must look for in every text, by label."""
    return {
        **MoveFinder().patterns(),
        promises.LABEL: promises.PATTERNS,
        rudeness.LABEL: rudeness.PATTERNS,
        rudeness.TO_YOU: rudeness.TO_YOU_PATTERNS,
        rudeness.LOOKS_LIKE: rudeness.LOOKS_LIKE_PATTERNS,
    }


class Reader:
    """Implements `coach.services.ports.ReplyReader` with an engine that looks for `patterns()`."""

    def __init__(self, reader: TextReader) -> None:
        self._reader = reader
        self._moves = MoveFinder()
        self._matters: OrderedDict[tuple[str, int], tuple[frozenset[str], frozenset[str]]] = (
            OrderedDict()
        )
        self._lock = Lock()

    def moves(self, text: str, exercise: Exercise | None = None) -> tuple[MoveFound, ...]:
        """The moves made. Naming the moves in a row is not making them."""
        reading = self._reader.read(text)
        if formulas.is_list(reading) or _foreign(reading):
            return ()
        found = self._moves.find(reading)
        if exercise is not None and not any(move.move is Move.RESTATE for move in found):
            _, asked = self._matter(exercise)
            found = tuple(sorted((*found, *self._moves.restated(reading, asked)), key=_place))
        return found

    def facts(self, text: str, exercise: Exercise) -> tuple[FactResult, ...]:
        return checker.check(self._reader, text, exercise)

    def flags(self, text: str, exercise: Exercise | None) -> tuple[FlagRaised, ...]:
        reading = self._reader.read(text)
        if not any(word.is_word for word in reading.words):
            return (FlagRaised(Flag.EMPTY if not text.strip() else Flag.GIBBERISH),)
        raised = list(self._raised(reading, exercise))
        return tuple(sorted(raised, key=lambda one: list(Flag).index(one.flag)))

    def shorthand(self, text: str) -> tuple[Span, ...]:
        """Chat shorthand in `text`: "u", "pls", "gr8"."""
        return tuple(shorthand.spans(self._reader.read(text)))

    def _raised(self, reading: Reading, exercise: Exercise | None) -> Iterator[FlagRaised]:
        text = reading.text
        strange = _foreign(reading) or (Flag.GIBBERISH if formulas.is_list(reading) else None)
        if strange is not None:
            yield FlagRaised(strange)
        if repetition.is_repetition(text):
            yield FlagRaised(Flag.REPETITION)
        if exercise is not None:
            copies = copied.flags(text, exercise)
            yield from (FlagRaised(flag) for flag in copies)
            if strange is None and not copies and self._is_off_task(reading, exercise):
                yield FlagRaised(Flag.OFF_TASK)
        if (fault := length.flag(text, exercise)) is not None:
            yield FlagRaised(fault)
        yield from _each(Flag.RUDE, rudeness.rude(reading))
        yield from _each(Flag.PERSONAL_DATA, personal_data.secrets(text))
        yield from _each(Flag.UNSAFE_PROMISE, promises.unsafe(self._reader, reading, exercise))
        if loud := shouting.shouted(text):
            yield FlagRaised(Flag.SHOUTING, loud)

    def _is_off_task(self, reading: Reading, exercise: Exercise) -> bool:
        about, _ = self._matter(exercise)
        if not off_task.is_off_task(reading, about):
            return False
        return not any(result.met for result in self.facts(reading.text, exercise))

    def _matter(self, exercise: Exercise) -> tuple[frozenset[str], frozenset[str]]:
        """The words of the exercise, and those of the messages to answer."""
        key = (exercise.id, exercise.revision)
        with self._lock:
            if key in self._matters:
                return self._matters[key]
        both = off_task.matter(self._reader, exercise), off_task.asked(self._reader, exercise)
        with self._lock:
            self._matters[key] = both
            if len(self._matters) > _KEPT_EXERCISES:
                self._matters.popitem(last=False)
        return both


def _foreign(reading: Reading) -> Flag | None:
    return language.flag(reading)


def _each(flag: Flag, spans: Iterator[Span]) -> Iterator[FlagRaised]:
    """A flag for each place, none twice."""
    last = -1
    for span in sorted(spans):
        if span.start >= last:
            yield FlagRaised(flag, span)
            last = span.end


def _place(found: MoveFound) -> Span:
    return found.span
