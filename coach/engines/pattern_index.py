"""Thousands of patterns, looked for in the time of a few dozen.

One spaCy Matcher compares every pattern with every word. Nearly all patterns
have a place that only few words fit, so each such word has a Matcher of its own,
run only on sentences in which that word stands: ten times as fast. And of a
draft that is checked again most sentences were seen a minute ago.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.matcher import Matcher
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from coach.domain.reading import Hit, Sentence
from coach.engines.patterns import Token

_ANY = ""
_KEPT_SENTENCES = 2000


class PatternIndex:
    """Finds compiled patterns, by label. Not safe for threads.

    Patterns look at words by NORM and LEMMA, and the norm decides the lemma; so
    two sentences with equal norms have the same hits, and those are kept.
    """

    def __init__(
        self,
        vocab: Vocab,
        patterns: Mapping[str, Iterable[list[Token]]],
        lemma: Callable[[str], str],
    ) -> None:
        by_word: dict[str, dict[str, list[list[Token]]]] = defaultdict(lambda: defaultdict(list))
        for label, compiled in patterns.items():
            for pattern in compiled:
                for word in _rarest_place(pattern, lemma):
                    by_word[word][label].append(pattern)
        self._matchers: dict[str, Matcher] = {}
        for word, labels in by_word.items():
            matcher = self._matchers[word] = Matcher(vocab)
            for label, forms in labels.items():
                matcher.add(label, forms, greedy="LONGEST")
        self._kept: OrderedDict[bytes, tuple[Hit, ...]] = OrderedDict()

    def find(self, doc: Doc, sentences: Iterable[Sentence], lemmas: Sequence[str]) -> list[Hit]:
        """Every hit, in order of place, the longer first. `lemmas` are those of `doc`'s words."""
        norms = doc.to_array("NORM")
        return [
            Hit(hit.label, at.first + hit.first, at.first + hit.end)
            for at in sentences
            for hit in self._of_sentence(
                norms[at.first : at.end].tobytes(),
                doc[at.first : at.end],
                lemmas[at.first : at.end],
            )
        ]

    def _of_sentence(self, key: bytes, sentence: Span, lemmas: Sequence[str]) -> tuple[Hit, ...]:
        """The hits of one sentence, counted from its first word; `key` stands for its norms."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        strings = sentence.vocab.strings
        found = [
            Hit(strings[label], start, end)
            for word in {_ANY, *lemmas} & self._matchers.keys()
            for label, start, end in self._matchers[word](sentence)
        ]
        found.sort(key=lambda hit: (hit.first, -hit.end, hit.label))
        self._kept[key] = hits = tuple(_longest(found))
        if len(self._kept) > _KEPT_SENTENCES:
            self._kept.popitem(last=False)
        return hits


def _longest(found: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without those that lie inside another of their label."""
    reached: dict[str, int] = {}
    for hit in found:
        if hit.end > reached.get(hit.label, 0):
            reached[hit.label] = hit.end
            yield hit


def _rarest_place(pattern: Sequence[Token], lemma: Callable[[str], str]) -> frozenset[str]:
    """The dictionary forms that fit the place which the fewest sentences fill; `_ANY` if all may."""
    places = [words for place in pattern if (words := _fitting(place, lemma))]
    return min(places, key=_commonness, default=frozenset({_ANY}))


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    return len(words & STOP_WORDS), len(words)


def _fitting(place: Token, lemma: Callable[[str], str]) -> frozenset[str]:
    """The dictionary forms that `place` asks for; empty when it asks for none or may be missing."""
    if "OP" in place:
        return frozenset()
    if "LEMMA" in place:
        return frozenset(_words(place["LEMMA"]))
    return frozenset(lemma(norm) for norm in _words(place.get("NORM", {})))


def _words(wanted: str | Mapping[str, list[str]]) -> list[str]:
    """The words of a place's condition; none when it is a pattern or says what may not stand there."""
    return [wanted] if isinstance(wanted, str) else wanted.get("IN", [])
