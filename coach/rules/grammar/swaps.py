"""Checks made of patterns over a line's plain words, each with what should stand there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from coach.rules.grammar.checks import Found
from coach.rules.grammar.lines import Line, lines
from coach.rules.grammar.needed import needed
from coach.rules.grammar.sentences import Sentence

# What may follow a phrase that is over: no further noun.
CLOSED = (
    r"(?= (?:[.,;:!?)…]|and|but|or|so|because|if|when|while|as|than|that|which|who|where|to|of|in|on|at|for|"
    r"from|by|with|without|about|after|before|until|till|since|during|is|are|was|were|has|have|had|will|"
    r"can|could|would|should|may|must|i|you|we|he|she|they|it|me|us|him|them|my|your|our|his|her|their|"
    r"this|that|these|those|the|a|an|now|today|tomorrow|yesterday|again|too|also|very|well|please|not|"
    r"here|there|every|each|online|together|only|just|last|next|daily|soon|already|yet|still|both|all)"
    r"(?![\w'’-])|$)"
)

_ANY = ""
_GROUP = re.compile(r"\\(\d)")


@dataclass(frozen=True, slots=True)
class Swap:
    """Words that match group `at` of `pattern` become `right`, a template; `unless` forbids it in the line."""

    pattern: re.Pattern[str]
    right: tuple[str, ...]
    unless: re.Pattern[str] | None = None


def swap(pattern: str, *right: str, unless: str = "") -> Swap:
    return Swap(re.compile(pattern), right, re.compile(unless) if unless else None)


class Swaps:
    """The find function of a check made of swaps."""

    def __init__(self, *swaps: Swap) -> None:
        self._swaps = swaps

    def __call__(self, text: Sequence[Sentence]) -> Iterator[Found]:
        for line in lines(text):
            for each in self._likely(line.said):
                yield from _found(line, each)

    def _likely(self, said: frozenset[str]) -> list[Swap]:
        """Those whose rarest word is `said`, in their order."""
        by_word = self._by_word
        places = {at for word in said & by_word.keys() for at in by_word[word]}
        return [self._swaps[at] for at in sorted({*places, *by_word[_ANY]})]

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """The numbers of the swaps by the words of their rarest set; `_ANY` for those with none."""
        found: dict[str, list[int]] = {_ANY: []}
        for at, each in enumerate(self._swaps):
            for word in next(iter(needed(each.pattern)), {_ANY}):
                found.setdefault(word, []).append(at)
        return found


def _found(line: Line, each: Swap) -> Iterator[Found]:
    for match in line.matches(each.pattern):
        place = line.place(*match.span("at"))
        if place is None or (each.unless and line.search(each.unless)):
            continue
        fixes = [_written(line, match, right) for right in each.right]
        yield Found(*line.fix(place.first, place.last, *fixes))


def _written(line: Line, match: re.Match[str], right: str) -> str:
    """`right` with its groups as the trainee wrote them: "English" keeps its capital."""

    def words(group: re.Match[str]) -> str:
        start, end = match.span(int(group[1]))
        if start == end:
            return ""
        place = line.place(start, end)
        if place is None or place.first == 0:
            return match[int(group[1])]
        return line.written(place.first, place.last)

    return _GROUP.sub(words, right)
