"""A small language for words that are wrong only in company: `to <loose> {det} => lose`.

One pattern a line, a token a word, in lower case:
`a/b` one of these; `{name}` any of a word class; `~ing` any word so ending; `_` any word;
`x?` may be missing; `-x/y` any word but these; `!x/y` not followed by these (takes no word);
`..` up to four words with no stop between; `^` the sentence's start, `$` its end, `{end}` a stop.
`<wrong/wrongs>` is marked, and `=> right/rights` what belongs there, in the same order;
`_` inside a word joins two (`<may_be> => maybe`); ` // ` parts other good answers.
`@verb loose => lose` stands for one line for every frame of that name.
After `unless a/b` no word of those may stand anywhere in the sentence, after `with a/b` one must.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from coach.domain.text import Span
from coach.rules.grammar.needed import rarest
from coach.rules.grammar.sentences import Sentence

_STOPS = r"(?:[.,;:!?()।–—-]|\$)"
_GAP = r"(?:(?!" + _STOPS + r" )\S+ ){0,4}?"


@dataclass(frozen=True, slots=True)
class Context:
    """One pattern; `answers` gives, for each wrong form, what belongs there.

    A sentence must have a word of each set in `needed`, and none of `unless`.
    """

    pattern: str
    answers: Mapping[str, tuple[str, ...]]
    unless: frozenset[str]
    needed: tuple[frozenset[str], ...]

    def find(self, plain: str, said: frozenset[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """Where the wrong words stand in `plain`, and their answers."""
        if not self.unless.isdisjoint(said):
            return
        for words in self.needed:
            if words.isdisjoint(said):
                return
        for match in _compiled(self.pattern).finditer(plain):
            yield match.start("wrong"), match.end("wrong"), self.answers[match["wrong"]]


class Contexts:
    """Patterns by the rarest word of what they mark, so that a sentence tries only its own."""

    def __init__(
        self,
        lines: str,
        classes: Mapping[str, Sequence[str]],
        frames: Sequence[tuple[str, str]] = (),
    ) -> None:
        self._by_word: dict[str, list[Context]] = {}
        for line in lines.splitlines():
            if line and line[0] != "#":
                for written in _framed(line, frames):
                    context = _read(written, classes)
                    for word in {rarest(wrong.split()) for wrong in context.answers}:
                        self._by_word.setdefault(word, []).append(context)

    def find(self, text: Sequence[Sentence]) -> Iterator[tuple[Span, tuple[str, ...]]]:
        for sentence in text:
            if sentence.words:
                yield from self._in(sentence)

    def _in(self, sentence: Sentence) -> Iterator[tuple[Span, tuple[str, ...]]]:
        plain, starts, said = _plain(sentence)
        seen: set[Span] = set()
        tried: set[int] = set()
        for word in said & self._by_word.keys():
            for context in self._by_word[word]:
                if id(context) in tried:
                    continue
                tried.add(id(context))
                for start, end, answers in context.find(plain, said):
                    first = starts[start]
                    span = sentence.span(first, first + plain[start:end].count(" "))
                    if span not in seen:
                        seen.add(span)
                        capital = sentence.words[first].text[0].isupper()
                        yield span, tuple(_cased(a, capital=capital) for a in answers)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when its word is first met: all of them together would take a second."""
    return re.compile(pattern)


def _cased(answer: str, *, capital: bool) -> str:
    return answer[:1].upper() + answer[1:] if capital else answer


@lru_cache(maxsize=256)
def _plain(sentence: Sentence) -> tuple[str, dict[int, int], frozenset[str]]:
    """The words in lower case between `^` and `$`, where each begins, and the set of them."""
    words = [word.lower for word in sentence.words]
    starts, at = {}, 2
    for place, word in enumerate(words):
        starts[at] = place
        at += len(word) + 1
    return f"^ {' '.join(words)} $ ", starts, frozenset(words)


def _framed(line: str, frames: Sequence[tuple[str, str]]) -> list[str]:
    """`@verb loose => lose` as one line for each frame of verbs; other lines as they are."""
    if line[0] != "@":
        return [line]
    (kind, wrong), answer = line[1:].partition(" => ")[0].split(), line.partition(" => ")[2]
    return [f"{f.replace('<*>', f'<{wrong}>')} => {answer}" for name, f in frames if name == kind]


def _read(line: str, classes: Mapping[str, Sequence[str]]) -> Context:
    unless = frozenset[str]()
    needed: list[frozenset[str]] = []
    left, _, right = line.strip().partition(" => ")
    right, *conditions = re.split(r" (?=(?:unless|with) )", right)
    for condition in conditions:
        kind, words = condition.split()
        if kind == "with":
            needed.append(frozenset(_spelt(words, classes)))
        else:
            unless = frozenset(_spelt(words, classes))
    marked = re.search(r"<([^>]+)>", left)
    if not marked or not right:
        raise ValueError(f"no marked words or no answer in {line!r}")
    wrongs = [word.replace("_", " ") for word in _spelt(marked[1], classes)]
    ways = [
        [word.replace("_", " ") for word in _spelt(way.strip(), classes)]
        for way in right.split(" // ")
    ]
    for way in ways:
        if len(way) not in (1, len(wrongs)):
            raise ValueError(f"answers do not pair with the wrong words in {line!r}")
    answers = {
        wrong: tuple(way[min(at, len(way) - 1)] for way in ways) for at, wrong in enumerate(wrongs)
    }
    pattern = "".join(_token(token, wrongs, classes) for token in left.split())
    needed += [words for token in left.split() if (words := _certain(token, classes))]
    return Context(r"(?<!\S)" + pattern, answers, unless, tuple(sorted(needed, key=len)))


def _certain(token: str, classes: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Words of which a sentence has one if `token` matches in it; empty when that tells nothing."""
    if token[0] in "<.!-" or (token.endswith("?") and len(token) > 1):
        return frozenset()
    return _rarest_words(tuple(_spelt(token, classes)))


@cache
def _rarest_words(spelt: tuple[str, ...]) -> frozenset[str]:
    """One set for all the patterns that have it: there are many thousands."""
    if any(not word or word[0] in "~#^$_" for word in spelt):
        return frozenset()
    return frozenset(rarest(word.split("_")) for word in spelt)


def _token(token: str, wrongs: Sequence[str], classes: Mapping[str, Sequence[str]]) -> str:
    if token.startswith("<"):
        return f"(?P<wrong>{'|'.join(map(re.escape, wrongs))}) "
    if token == "..":
        return _GAP
    if token.startswith("!"):
        return f"(?!{_any(token[1:], classes)} )"
    if token.startswith("-"):
        return f"(?!{_any(token[1:], classes)} )\\S+ "
    if token.endswith("?") and len(token) > 1:
        return f"(?:{_any(token[:-1], classes)} )?"
    return f"{_any(token, classes)} "


def _any(words: str, classes: Mapping[str, Sequence[str]]) -> str:
    return f"(?:{'|'.join(map(_regex, _spelt(words, classes)))})"


def _spelt(words: str, classes: Mapping[str, Sequence[str]]) -> list[str]:
    """The alternatives of `words`, with its classes written out."""
    found: list[str] = []
    for word in words.split("/"):
        if word.startswith("{") and word.endswith("}"):
            for member in classes[word[1:-1]]:
                found += _spelt(member, classes) if member.startswith("{") else [member]
        else:
            found.append(word)
    return found


def _regex(word: str) -> str:
    if word == "_":
        return r"[a-z][a-z'-]*"
    if word.startswith("~"):
        return rf"[a-z]\S*{re.escape(word[1:])}"
    if word == "#":
        return r"\d[\d,.:]*"
    return re.escape(word.replace("_", " "))
