"""Which words the speller does not know are mistakes, and which are names and terms.

A speller marks everything it does not know. Names, brands and terms of a trade are
most of that in right text, so a word counts as misspelt only when a common word is
a slip away.
"""

import re
from collections.abc import Iterator
from functools import cache

from coach.domain.issue import Tier
from coach.domain.text import Span
from coach.rules.data_files import read_lines, text_files
from coach.rules.grammar.lexicon import accepted_words, as_written

# Every check runs on American English; the speller names the other varieties.
_OTHER_VARIETY = re.compile(
    r"\bis (?:British|Canadian|Australian|New Zealand|South African) English"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?।:]['\"”’)]*\s|\n)[\s\"“'‘(*•–-]*(?:\d+[.)]\s*)?$")
# What stands before a person's name.
_ADDRESSED = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|prof|md|mst|dear|hi|hello|hey|thanks|regards),?\.?\s+(?:[A-Z]\w+\s+)?$",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")

_DOUBLED = re.compile(r"(\w)\1")
_SILENT = re.compile(r"[aeiouyhw']")
_SOUNDS = (
    ("tion", "sn"), ("sion", "sn"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("ce", "s"), ("ci", "s"),
    ("c", "k"), ("v", "b"), ("z", "j"), ("ge", "j"),
)  # fmt: skip
# The kinds of the lexicon whose entries are names that always have a capital.
_NAMES = ("districts", "places", "given_names", "family_names", "companies", "tools")

_OFTEN_JOINED = frozenset(
    {"alot", "infact", "inorder", "incase", "aswell", "ofcourse", "atleast", "thankyou", "inspite"}
)

Verdict = tuple[Tier | None, tuple[str, ...]]
_NOTHING: Verdict = (None, ())


def other_variety(message: str) -> bool:
    """Whether an alert only says that this is not American English."""
    return bool(_OTHER_VARIETY.search(message))


def judge_spelling(text: str, span: Span, suggestions: tuple[str, ...], message: str) -> Verdict:
    """The tier of a word the speller does not know, and the suggestions worth showing."""
    word = span.of(text)
    if other_variety(message) or _is_no_plain_word(word, suggestions):
        return _NOTHING
    if is_accepted(word):
        return _small_name(word)
    if word[0].isupper():
        if _ADDRESSED.search(text[max(0, span.start - 40) : span.start]):
            return _NOTHING
        starts = _starts_sentence(text, span.start) and not _is_signature(text, span)
        if starts and (meant := _meant().get(word.casefold())):
            return Tier.ERROR, _first(meant[0].upper() + meant[1:], suggestions)
        return _capitalised(word, suggestions, starts=starts)
    if meant := _meant().get(word.replace("’", "'")):
        return Tier.ERROR, _first(meant, _likely(word, suggestions))
    if likely := _likely(word, suggestions):
        return Tier.ERROR, likely
    if cased := tuple(s for s in suggestions if s.casefold() == word.casefold()):
        return (Tier.ERROR if cased[0].istitle() else Tier.HINT), cased
    return Tier.HINT, suggestions


def _likely(word: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    """The suggestions that may well be meant: those with one letter doubled or not come first,
    then those that sound the same to a Bengali ear."""
    likely = [s for s in suggestions if _is_well_known(word, s) or _is_slip(word, s)]
    single, sound = _DOUBLED.sub(r"\1", word), _sound(word)
    return tuple(
        sorted(likely, key=lambda s: (_DOUBLED.sub(r"\1", s) != single, _sound(s) != sound))
    )


def _sound(word: str) -> str:
    """The consonants of `word`, with those as one that Bengali hears as one."""
    heard = word.casefold()
    for letters, sound in _SOUNDS:
        heard = heard.replace(letters, sound)
    return _DOUBLED.sub(r"\1", heard[:1] + _SILENT.sub("", heard[1:]))


def _first(meant: str, suggestions: tuple[str, ...]) -> tuple[str, ...]:
    return (meant, *(s for s in suggestions if s != meant))


def _small_name(word: str) -> Verdict:
    """A name of the lexicon written small: a person, a place or a product needs its capital.

    Initials (SEO, PDF) many write small, so they are a hint.
    """
    if not word.islower() or word in accepted_words():
        return _NOTHING
    stem, mark, tail = word.replace("’", "'").partition("'")
    named = as_written(*_NAMES).get(stem)
    if not named:
        return _NOTHING
    return (Tier.HINT if named.isupper() else Tier.ERROR), (named + mark + tail,)


def _starts_sentence(text: str, start: int) -> bool:
    """Whether a sentence starts at `start`, as far as the 40 characters before it tell."""
    before = text[max(0, start - 40) : start]
    return bool(_SENTENCE_START.search(before if start <= 40 else f"x{before}"))


def _is_signature(text: str, span: Span) -> bool:
    """Whether the line holds nothing but up to three capitalised words: a name."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    words = line.split() if len(line) < 60 else []
    return 0 < len(words) <= 3 and all(w[0].isupper() and w[-1] not in "!?:" for w in words)


def is_accepted(word: str) -> bool:
    """Whether the lexicon has the word, in any case, with or without a possessive."""
    stem = re.sub(r"['’]s?$", "", word).casefold()
    return stem in _accepted() or word.replace("’", "'").casefold() in _accepted()


def _is_no_plain_word(word: str, suggestions: tuple[str, ...]) -> bool:
    """Codes, ALL CAPITALS, camelCase, other scripts, and compounds joined by a hyphen."""
    if "-" in word:
        parts = word.split("-")
        joined = "".join(parts).casefold()
        known = all(not p or p.casefold() in _ranks() or is_accepted(p) for p in parts)
        return known or any(s.casefold() == joined for s in suggestions)
    if not _PLAIN.fullmatch(word):
        return " " not in word
    letters = word.replace("’", "'").split("'")[0]
    return len(letters) > 1 and any(c.isupper() for c in letters[1:])


def _capitalised(word: str, suggestions: tuple[str, ...], *, starts: bool) -> Verdict:
    """Mid-sentence it is a name, unless a well-known name is meant."""
    if named := tuple(s for s in suggestions if _is_well_known(word, s)):
        return Tier.ERROR, named
    if not starts:
        return _NOTHING
    likely = tuple(s for s in suggestions if _is_slip(word, s, strict=True))
    return (Tier.ERROR, likely) if likely else _NOTHING


def _is_well_known(word: str, suggestion: str) -> bool:
    """Whether a weekday, month, language or the like is meant."""
    meant = suggestion.casefold()
    # Weekdays are hard to spell; the other names are near other people's names.
    most = 2 if word.islower() or meant.endswith("day") else 1
    return meant in _well_known() and _distance(word, suggestion) <= most


def _is_slip(word: str, suggestion: str, *, strict: bool = False) -> bool:
    """Whether `suggestion` is common enough, and near enough, to be what was meant.

    At the start of a sentence (`strict`) the word may be a name.
    """
    wrong, right = word.casefold().replace("’", "'"), suggestion.casefold()
    parts = right.split()
    if len(parts) == 2:
        return _is_two_words_in_one(wrong, parts, strict=strict)
    rank = _ranks().get(right.split("'")[0])
    if rank is None or len(wrong) <= 2:
        return False
    return _distance(wrong, right) <= _most_slips(wrong, right, rank, strict=strict)


def _is_two_words_in_one(wrong: str, parts: list[str], *, strict: bool) -> bool:
    """alot, infact, aswell; a name like Forby may fall into two words by chance."""
    if "".join(parts) != wrong:
        return False
    ranks = [_ranks().get(part, 99_999) for part in parts if len(part) > 1]
    return wrong in _OFTEN_JOINED if strict else max(ranks, default=0) < 2_000


def _most_slips(wrong: str, right: str, rank: int, *, strict: bool) -> int:
    """How many letters may be off: more in long words, fewer where a name may be meant."""
    if strict:
        if wrong[0] != right[0] or len(wrong) < 4 or rank > 12_000:
            return 0
        return 2 if len(wrong) >= 8 else 1 if rank < 4_000 else 0
    if len(wrong) <= 4:
        return 1 if rank < 3_000 else 0
    return 1 if len(wrong) <= 5 else 2 if len(wrong) <= 8 else 3


def _distance(a: str, b: str) -> int:
    """Letters to change, add, drop, or swap with their neighbour."""
    a, b = a.casefold(), b.casefold()
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return row[-1]


def commonness(word: str) -> int | None:
    """The place of a small word among the common ones, 0 the commonest; None if it is none."""
    return _ranks().get(word)


def common_words(*, below: int) -> tuple[str, ...]:
    """The commonest words, the commonest first."""
    return tuple(word for word, rank in _ranks().items() if rank < below)


@cache
def _accepted() -> frozenset[str]:
    return frozenset(word.casefold() for word in accepted_words())


@cache
def _well_known() -> frozenset[str]:
    return frozenset(_list("well_known_names"))


@cache
def _meant() -> dict[str, str]:
    """What is meant by misspellings whose first suggestion is often another word."""
    pairs = (line.partition(" ") for line in _list("misspellings"))
    return {wrong: meant for wrong, _, meant in pairs}


@cache
def _ranks() -> dict[str, int]:
    return {word: rank for rank, word in enumerate(_list("common_words"))}


def _list(name: str) -> Iterator[str]:
    return read_lines(text_files("coach.rules.grammar.languagetool")[name])
