"""The small language our reply patterns are written in, and its translation for spaCy.

sorry           the word, in any of its forms (by dictionary form)
=sorry          exactly this form
send|give       one or the other
please?         may be missing
<feeling>       one of a named class of words (`<adv>?` works too)
*               any one word
#               a number
..  ...         up to three, up to six words of the same sentence
^               what follows starts a sentence
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

Token = dict[str, Any]
OfWord = Callable[[str], str]

_SENTENCE_ENDS = [".", "!", "?", "\n", ";", "…", "।"]
_ANY_WORD: Token = {"NORM": {"NOT_IN": _SENTENCE_ENDS}}
_CLASS = re.compile(r"(?P<exactly>=?)<(?P<name>\w+)>")
_NUMBER: Token = {"NORM": {"REGEX": r"^[#$€£৳]?\d"}}
_ARTICLES = ("a", "an", "the")
_MAYBE_ARTICLE: Token = {"NORM": {"IN": list(_ARTICLES)}, "OP": "?"}
_GAPS = {"..": "{0,3}", "...": "{0,6}"}


@dataclass(frozen=True, slots=True)
class _Element:
    """One place of a pattern: what may stand there, by form or by dictionary form."""

    norms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    optional: bool = False
    gap: str = ""
    number: bool = False

    def tokens(self) -> list[Token]:
        """The place as spaCy sees it; one for each attribute it looks at."""
        if self.gap:
            return [{**_ANY_WORD, "OP": self.gap}]
        found: list[Token] = [dict(_NUMBER)] if self.number else []
        for name, values in (("NORM", self.norms), ("LEMMA", self.lemmas)):
            if values:
                found.append({name: values[0] if len(values) == 1 else {"IN": list(values)}})
        return found

    def literals(self) -> list[Token]:
        """The place as single words: what spaCy compares fastest."""
        if self.gap:
            return [dict(_ANY_WORD)]
        found: list[Token] = [dict(_NUMBER)] if self.number else []
        found += [{"NORM": norm} for norm in self.norms]
        found += [{"LEMMA": lemma} for lemma in self.lemmas]
        return found


class PatternError(ValueError):
    """A pattern that cannot be read."""


class PatternLanguage:
    """Translates patterns, with the word classes they may name."""

    def __init__(
        self, classes: Mapping[str, Sequence[str]], *, norm: OfWord, lemma: OfWord
    ) -> None:
        self._classes = classes
        self._norm = norm
        self._lemma = lemma

    def compile(self, pattern: str) -> list[list[Token]]:
        """spaCy patterns that together mean `pattern`.

        The first place is always written out word by word: spaCy compares a
        plain word in C, a set of words in Python, and the first place is
        compared with every word of every text.
        """
        starts = pattern.startswith("^")
        elements = [self._element(part) for part in pattern.removeprefix("^").split()]
        if not elements or all(element.optional or element.gap for element in elements):
            raise PatternError(f"nothing to look for in {pattern!r}")
        compiled = []
        for choice in self._without_leading_options(elements):
            for first in choice[0].literals():
                if starts:
                    first = {**first, "IS_SENT_START": True}
                for rest in product(*(self._place(element) for element in choice[1:])):
                    compiled.append([first, *rest])
        return compiled

    @staticmethod
    def _without_leading_options(elements: list[_Element]) -> Iterator[list[_Element]]:
        while elements[0].optional:
            yield elements
            elements = elements[1:]
        yield elements

    @staticmethod
    def _place(element: _Element) -> list[Token]:
        tokens = element.tokens()
        if element.optional:
            return [{**token, "OP": "?"} for token in tokens]
        return tokens

    def form(self, words: Iterable[str]) -> list[Token]:
        """The spaCy pattern of a fact's form, already cut into words and `...`.

        Learners drop articles and add them, so those are never what decides.
        """
        compiled: list[Token] = []
        for word in words:
            if word == "...":
                compiled.append({**_ANY_WORD, "OP": _GAPS["..."]})
            elif word in _ARTICLES or word == "-":
                compiled.append({"NORM": word, "OP": "?"})
            else:
                if compiled:
                    compiled.append(_MAYBE_ARTICLE)
                compiled.append({"LEMMA": self._lemma(self._norm(word))})
        return compiled

    def _element(self, part: str) -> _Element:
        if part in _GAPS:
            return _Element(gap=_GAPS[part])
        if part == "*":
            return _Element(gap="{1}")
        optional = len(part) > 1 and part.endswith("?")
        number = False
        norms: list[str] = []
        lemmas: list[str] = []
        for word in self._words(part.removesuffix("?") if optional else part):
            if word == "#":
                number = True
            elif word.startswith("="):
                norms.append(self._norm(word.lstrip("=")))
            else:
                lemmas.append(self._lemma(self._norm(word)))
        return _Element(
            tuple(dict.fromkeys(norms)), tuple(dict.fromkeys(lemmas)), optional, number=number
        )

    def _class(self, name: str) -> Sequence[str]:
        try:
            return self._classes[name]
        except KeyError:
            raise PatternError(f"no word class <{name}>") from None

    def _words(self, part: str) -> Iterator[str]:
        for choice in part.split("|"):
            if named := _CLASS.fullmatch(choice):
                yield from (named["exactly"] + word for word in self._class(named["name"]))
            else:
                yield choice
