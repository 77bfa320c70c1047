"""A sentence made ready for checks: pieces, groups of verbs, and patterns over its plain words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.domain.text import Span
from coach.rules.grammar.needed import needed, words_of
from coach.rules.grammar.sentences import Sentence
from coach.rules.grammar.verb_groups import (
    BREAKS,
    DETERMINERS,
    PREPOSITIONS,
    Group,
    Kind,
    Piece,
    groups,
    pieces,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Pieces `first` to `last`, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence; `plain` is its words in lower case, contractions undone, one space between.

    `said` are the words of `plain` as `needed` counts them."""

    words: tuple[Piece, ...]
    groups: tuple[Group, ...]
    plain: str
    starts: tuple[int, ...]
    said: frozenset[str]

    def may_match(self, pattern: re.Pattern[str]) -> bool:
        """Whether the line has the words that `pattern` cannot do without."""
        for words in needed(pattern):  # noqa: SIM110  a generator costs as much as the search
            if words.isdisjoint(self.said):
                return False
        return True

    def search(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The first match of `pattern` in `plain`."""
        return pattern.search(self.plain) if self.may_match(pattern) else None

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of `pattern` in `plain`."""
        return pattern.finditer(self.plain) if self.may_match(pattern) else iter(())

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Where whole words match `pattern`."""
        for match in self.matches(pattern):
            if place := self.place(*match.span()):
                yield match, place

    def place(self, start: int, end: int) -> Place | None:
        """The pieces at these characters of `plain`; None unless they begin and end with words."""
        inside = [i for i, at in enumerate(self.starts) if start <= at < end]
        if not inside or self.starts[inside[0]] != start:
            return None
        last = inside[-1]
        return Place(inside[0], last) if self._ends(last) == end else None

    def _ends(self, at: int) -> int:
        return self.starts[at] + len(self.words[at].lower)

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].start, self.words[last].end)

    def lower(self, at: int) -> str:
        """The word at `at`, or "" outside the sentence."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def written(self, first: int, last: int) -> str:
        """The words as the trainee wrote them, contractions whole."""
        seen, texts = -1, []
        for piece in self.words[first : last + 1]:
            if piece.start != seen:
                texts.append(piece.text)
            seen = piece.start
        return " ".join(texts)

    def opens(self, at: int) -> bool:
        """Whether a clause opens at `at`: the sentence's start, or after a break."""
        return at <= 0 or self.words[at - 1].lower in BREAKS

    def broken(self, first: int, last: int) -> bool:
        """Whether a clause ends or begins anywhere in these pieces."""
        return any(self._breaks(at) for at in range(first, last + 1))

    def _breaks(self, at: int) -> bool:
        """ "As" before a noun ("as a designer") is a preposition, no new clause;
        nor does one begin within "again and again"."""
        if self.words[at].lower == "and" and at and self.lower(at - 1) == self.lower(at + 1):
            return False
        if self.words[at].lower == "as" and self.lower(at + 1) in DETERMINERS:
            return False
        return self.words[at].lower in BREAKS

    def group_before(self, at: int) -> Group | None:
        """The last group of verbs that ends before `at`."""
        return next((g for g in reversed(self.groups) if g.last < at), None)

    def group_after(self, at: int) -> Group | None:
        """The first group of verbs that begins after `at`."""
        return next((g for g in self.groups if g.first > at), None)

    def verbs_before(self, at: int) -> Group | None:
        """The finite verbs that what stands at `at` belongs to, in the same clause.

        An infinitive or gerund that hangs on a verb is passed through ("tried to
        log in last night"); a participle behind a noun, or a gerund behind a
        preposition, may be what it belongs to, so then there is no answer.
        """
        for group in reversed([g for g in self.groups if g.last < at]):
            if self.broken(group.last + 1, at - 1):
                return None
            if group.finite:
                return group
            if group.kind is Kind.LOOSE and not self._like_a_noun(group):
                return None
            if group.kind is Kind.GERUND and self.lower(group.first - 1) in PREPOSITIONS:
                return None
            at = group.first
        return None

    def _like_a_noun(self, group: Group) -> bool:
        word = self.lower(group.first)
        return group.main is not None and word in (group.main.base, group.main.third)

    def verbs_after(self, at: int) -> Group | None:
        """The finite verbs of the clause that a phrase ending before `at` opens."""
        start = at + (self.lower(at) == ",")
        for group in self.groups:
            if group.first < start:
                continue
            if self.broken(start, group.first - 1):
                return None
            if group.finite:
                return group
            if group.kind is not Kind.LOOSE:
                return None
        return None

    def _within(self, at: int) -> bool:
        """Whether a word stands before `at`: then "I" or a name there is all that had a capital."""
        return at > 0 and self.words[at - 1].lower[-1:].isalnum()

    def fix(self, first: int, last: int, *replacements: str) -> tuple[Span, tuple[str, ...]]:
        """The span of these pieces, and replacements that suit it.

        A span covers whole written words: where it begins inside a contraction
        ("I've sent"), the words before are taken in and kept.
        """
        lead = first
        while lead > 0 and self.words[lead - 1].start == self.words[first].start:
            lead -= 1
        tail = last
        while tail + 1 < len(self.words) and self.words[tail + 1].start == self.words[last].start:
            tail += 1
        head = [_shown(self.words[i]) for i in range(lead, first)]
        rest = [_shown(self.words[i]) for i in range(last + 1, tail + 1)]
        capital = self.words[lead].text[:1].isupper() and not self._within(lead)
        texts = [" ".join([*head, text, *rest]) for text in dict.fromkeys(replacements)]
        texts = [text.replace("can not", "cannot") for text in texts]
        return self.span(lead, tail), tuple(_capital(t) if capital else t for t in texts)


@lru_cache(maxsize=512)
def line(sentence: Sentence) -> Line:
    words = pieces(sentence)
    starts, at = [], 0
    for piece in words:
        starts.append(at)
        at += len(piece.lower) + 1
    plain = " ".join(piece.lower for piece in words)
    return Line(words, groups(words), plain, tuple(starts), words_of(plain))


def lines(text: Sequence[Sentence]) -> Iterator[Line]:
    for sentence in text:
        yield line(sentence)


def _shown(piece: Piece) -> str:
    return "I" if piece.lower == "i" else piece.lower


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
