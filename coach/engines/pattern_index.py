"""Thousands of patterns, looked for in the time of a few dozen.

One spaCy Matcher compares every pattern with every word. Nearly all patterns
are decided by their first word, so each first word has a Matcher of its own,
run only on sentences in which that word stands: ten times as fast.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from coach.domain.reading import Hit
from coach.engines.patterns import Token

_ANY = ""


class PatternIndex:
    """Finds compiled patterns, by label."""

    def __init__(
        self,
        vocab: Vocab,
        patterns: Mapping[str, Iterable[list[Token]]],
        lemma: Callable[[str], str],
    ) -> None:
        by_first: dict[str, dict[str, list[list[Token]]]] = defaultdict(lambda: defaultdict(list))
        for label, compiled in patterns.items():
            for pattern in compiled:
                by_first[_first_lemma(pattern[0], lemma)][label].append(pattern)
        self._matchers: dict[str, Matcher] = {}
        for first, labels in by_first.items():
            matcher = self._matchers[first] = Matcher(vocab)
            for label, forms in labels.items():
                matcher.add(label, forms, greedy="LONGEST")

    def find(self, doc: Doc) -> list[Hit]:
        """Every hit, in order of place, the longer first."""
        strings = doc.vocab.strings
        found = []
        for sentence in doc.sents:
            for first in {_ANY, *(token.lemma_ for token in sentence)} & self._matchers.keys():
                found += [
                    Hit(strings[label], sentence.start + start, sentence.start + end)
                    for label, start, end in self._matchers[first](sentence)
                ]
        return list(_longest(sorted(found, key=lambda hit: (hit.first, -hit.end, hit.label))))


def _longest(found: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without those that lie inside another of their label."""
    reached: dict[str, int] = {}
    for hit in found:
        if hit.end > reached.get(hit.label, 0):
            reached[hit.label] = hit.end
            yield hit


def _first_lemma(place: Token, lemma: Callable[[str], str]) -> str:
    """The dictionary form a pattern's first place asks for; `_ANY` when it asks for none."""
    if isinstance(wanted := place.get("LEMMA"), str):
        return wanted
    if isinstance(exact := place.get("NORM"), str):
        return lemma(exact)
    return _ANY
