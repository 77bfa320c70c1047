"""A light tokenisation for checks written in Python: sentences and their words."""

import re
from dataclasses import dataclass

from coach.domain.text import Span

_WORD = re.compile(
    r"[A-Za-z\u00C0-\u024F]+(?:['’\-][A-Za-z\u00C0-\u024F]+)*|\d+(?:[.,:/-]\d+)*|[^\w\s]|\w+"
)
# A full stop ends a sentence unless it stands in an abbreviation or a number.
_ABBREVIATION = re.compile(
    r"(?i)(?:\b(?:mr|mrs|ms|md|mst|dr|prof|sr|jr|st|no|vs|etc|e\.g|i\.e|a\.m|p\.m|approx|dept|est|inc|ltd|co|rd|tk|rs)|\b[A-Z])\.$"
)
_END = re.compile(r"(?<![.!?।])[.!?।]++[\"'”’)\]]*+(?=\s)|\n\s*\n|\n(?=\s*(?:[-*•]|\d+[.)])\s)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a number or one punctuation mark; places count in the whole text."""

    text: str
    start: int
    lower: str  # in lower case, with straight apostrophes

    @classmethod
    def of(cls, text: str, start: int) -> "Word":
        return cls(text, start, text.lower().replace("’", "'"))

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


# One sentence is asked about hundreds of times: as itself, without comparing what it holds.
@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One sentence; `words` holds its words, numbers and punctuation in order."""

    text: str
    start: int
    words: tuple[Word, ...]

    def span(self, first: int, last: int) -> Span:
        """From word number `first` to word number `last`, both included."""
        return Span(self.words[first].start, self.words[last].end)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text`; blank lines and list items end one too."""
    found: list[Sentence] = []
    start = 0
    for end in [*_ends(text), len(text)]:
        found += one_sentence(text[start:end], start)
        start = end
    return tuple(found)


def one_sentence(piece: str, start: int = 0) -> tuple[Sentence, ...]:
    """`piece` as the sentence that begins at `start`; none if it has no words."""
    words = tuple(Word.of(m.group(), start + m.start()) for m in _WORD.finditer(piece))
    return (Sentence(piece, start, words),) if words else ()


def _ends(text: str) -> list[int]:
    return [
        match.end()
        for match in _END.finditer(text)
        if not (
            match.group() == "."
            and _ABBREVIATION.search(text[max(0, match.end() - 12) : match.end()])
        )
    ]
