"""Runs the checks that look at each sentence by itself, and keeps what they found.

A draft is checked again with most of its sentences as they were. The new ones
go to each check together: calling one costs as much as its look at a sentence.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from threading import Lock
from typing import NamedTuple

from coach.domain.text import Span
from coach.rules.grammar.checks import Check
from coach.rules.grammar.sentences import Sentence

_KEPT = 4096


class _Place(NamedTuple):
    """What a check found, counted from its sentence's start."""

    check: str
    start: int
    end: int
    suggestions: tuple[str, ...]


class SentenceBySentence:
    """Safe for threads."""

    def __init__(self, checks: Sequence[Check]) -> None:
        self._checks = checks
        self._kept: OrderedDict[str, tuple[_Place, ...]] = OrderedDict()
        self._lock = Lock()

    def find(self, read: Sequence[Sentence]) -> Iterator[tuple[str, Span, tuple[str, ...]]]:
        """The check, the place and the suggestions of everything found in `read`."""
        known = self._known(read)
        new = {one.text: one for one in read if one.text not in known}
        if new:
            looked = self._look_at(list(new.values()))
            self._keep(looked)
            known |= looked
        for sentence in read:
            for place in known[sentence.text]:
                span = Span(sentence.start + place.start, sentence.start + place.end)
                yield place.check, span, place.suggestions

    def _look_at(self, new: Sequence[Sentence]) -> dict[str, tuple[_Place, ...]]:
        starts = [sentence.start for sentence in new]
        places: list[list[_Place]] = [[] for _ in new]
        for check in self._checks:
            for found in check.find(new):
                at = bisect_right(starts, found.span.start) - 1
                start, end = found.span.start - starts[at], found.span.end - starts[at]
                places[at].append(_Place(check.id, start, end, found.suggestions))
        return {one.text: tuple(found) for one, found in zip(new, places, strict=True)}

    def _known(self, read: Sequence[Sentence]) -> dict[str, tuple[_Place, ...]]:
        with self._lock:
            known = {one.text: self._kept[one.text] for one in read if one.text in self._kept}
            for text in known:
                self._kept.move_to_end(text)
            return known

    def _keep(self, looked: dict[str, tuple[_Place, ...]]) -> None:
        with self._lock:
            self._kept |= looked
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
