"""Which words a sentence must have before a pattern can match in it: most patterns are ruled out by that.

Hundreds of patterns are asked of each sentence, and looking a word up in a set
costs a tenth of running one. The words are read off the pattern itself, by
Python's own parser of regular expressions; where they cannot be known nothing is
ruled out.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from re import _constants as op  # type: ignore[attr-defined]  # the parser is not public
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from coach.rules.grammar.wordset import word_set

# A part that may be written in more ways than this tells nothing.
_MOST_WAYS = 1000
# Within a way of writing a part: anything at all, and the border of a word.
_ANYTHING, _BORDER = "\x00", "\x01"
_PIECE = re.compile(rf"[\w{_ANYTHING}]+")
# So common that hardly a sentence is ruled out by them.
_EVERYWHERE = word_set(
    "a an the and or but to of in on at for from by with is are was were be been it i you we they he she "
    "this that have has had do did not my your our me us them as if so will can please"
)

_WORD, _NEGATED = (op.CATEGORY, op.CATEGORY_WORD), (op.NEGATE, None)

Parsed = Sequence[tuple[Any, Any]]


def words_of(plain: str) -> frozenset[str]:
    """The words of a line as `needed` counts them: unbroken runs of letters and digits."""
    return frozenset(re.findall(r"\w+", plain))


# By identity: Python hashes all of a pattern's code each time it is asked. The pattern stands
# with its words, so that no other can come to have its number.
_known: dict[int, tuple[re.Pattern[str], tuple[frozenset[str], ...]]] = {}


def needed(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of words, the rarest first: a line that matches has at least one of each.

    Empty when the pattern tells nothing. Only sound for lines in lower case.
    """
    if known := _known.get(id(pattern)):
        return known[1]
    words = _read(pattern)
    _known[id(pattern)] = pattern, words
    return words


def _read(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    found = _sets([*parser.parse(pattern.pattern, pattern.flags)], before=False, after=False)
    return tuple(sorted(found, key=_commonness)[:3])


def rarest(words: Iterable[str]) -> str:
    """The one of `words` that the fewest sentences have, as far as a list of small words tells."""
    return min(words, key=lambda word: (word in _EVERYWHERE, -len(word)))


def _commonness(words: frozenset[str]) -> tuple[int, int]:
    return len(words & _EVERYWHERE), len(words)


def _sets(parsed: Parsed, *, before: bool, after: bool) -> list[frozenset[str]]:
    """The sets of a sequence; `before` and `after` say whether word borders enclose it."""
    parts = _flat(_with_last_look(parsed))
    ways = [_ways(part) for part in parts]
    edges = [0, *(at for at, way in enumerate(ways) if way and way <= {" ", _BORDER}), len(parts)]
    found: list[frozenset[str]] = []
    for first, last in pairwise(sorted(set(edges))):
        chunk = _product(ways[first : last + 1])
        if chunk is None:
            continue
        left = _BORDER if before and first == 0 else ""
        right = _BORDER if after and last == len(parts) else ""
        if words := _one_of_each(left + way + right for way in chunk):
            found.append(words)
    for part in parts:
        found += _of_part(part)
    return found


def _of_part(part: tuple[Any, Any]) -> list[frozenset[str]]:
    """The sets of a part whose own pieces are too many to write out."""
    kind, value = part
    if kind is op.BRANCH:
        each = [
            min(_sets(way, before=False, after=False), key=_commonness, default=None)
            for way in value[1]
        ]
        if all(each):
            return [frozenset().union(*(words for words in each if words))]
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] >= 1:
        return _sets(value[2], before=False, after=False)
    return []


def _with_last_look(parsed: Parsed) -> Parsed:
    """The sequence with what it looks ahead to at its end, which no part of it overlaps."""
    if parsed and parsed[-1][0] is op.ASSERT and parsed[-1][1][0] > 0:
        return [*parsed[:-1], *parsed[-1][1][1]]
    return parsed


def _flat(parsed: Parsed) -> list[tuple[Any, Any]]:
    """The sequence with its groups opened."""
    flat: list[tuple[Any, Any]] = []
    for kind, value in parsed:
        if kind is op.SUBPATTERN:
            flat += _flat(value[-1])
        else:
            flat.append((kind, value))
    return flat


def _ways(part: tuple[Any, Any]) -> frozenset[str] | None:
    """How a part may be written; None when in too many ways to say."""
    kind, value = part
    if kind is op.LITERAL:
        return frozenset({chr(value)})
    if kind is op.AT:
        return frozenset({"" if value is op.AT_NON_BOUNDARY else _BORDER})
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return frozenset({_BORDER if _is_border(kind, value) else ""})
    if kind is op.IN:
        return _of_set(value)
    if kind is op.SUBPATTERN:
        return _product([_ways(inner) for inner in value[-1]])
    if kind is op.BRANCH:
        return _union([_product([_ways(inner) for inner in way]) for way in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeated(*value)
    return frozenset({_ANYTHING})


def _of_set(value: Parsed) -> frozenset[str]:
    if all(kind is op.LITERAL for kind, _ in value):
        return frozenset(chr(code) for _, code in value)
    return frozenset({_ANYTHING})


def _repeated(least: int, most: int, inner: Parsed) -> frozenset[str] | None:
    if most == 1:
        once = _product([_ways(part) for part in inner])
        return once if least or once is None else once | {""}
    return frozenset({_ANYTHING})


def _is_border(kind: Any, value: tuple[int, Parsed]) -> bool:
    r"""Whether an assertion keeps letters away, as `(?<![\w'])` and `(?= |$)` do."""
    direction, inner = value
    parts = _flat(inner)
    if kind is op.ASSERT_NOT:
        (only, inside), *more = parts or [(None, ())]
        return not more and only is op.IN and _WORD in inside and _NEGATED not in inside
    ways = _product([_ways(part) for part in parts])
    edge = -1 if direction < 0 else 0
    return bool(ways) and all(way and not _PIECE.match(way[edge]) for way in ways or ())


def _product(parts: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    made = frozenset({""})
    for ways in parts:
        if ways is None or len(made) * len(ways) > _MOST_WAYS:
            return None
        made = frozenset(a + b for a, b in product(made, ways))
    return made


def _union(parts: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    whole = frozenset().union(*(part for part in parts if part is not None))
    return whole if None not in parts and len(whole) <= _MOST_WAYS else None


def _one_of_each(ways: Iterable[str]) -> frozenset[str]:
    """For each way of writing, its rarest word; empty when one of them has no certain word."""
    chosen = set()
    for way in ways:
        words = _certain(way)
        if not words:
            return frozenset()
        chosen.add(rarest(words))
    return frozenset(chosen)


def _certain(way: str) -> list[str]:
    """The runs of letters and digits in `way` that nothing can make longer."""
    return [
        run[0].lower()
        for run in _PIECE.finditer(way)
        if _ANYTHING not in run[0] and run.start() > 0 and run.end() < len(way)
    ]
