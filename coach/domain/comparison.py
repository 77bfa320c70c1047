"""What became of a draft's issues in the next draft: fixed, still there, new."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from coach.domain.assessment import Assessment
from coach.domain.issue import Issue

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_NEIGHBOURS = 6
_MANY = 2500  # pairs: the same slip fifty times in both is matched in order, not weighed


@dataclass(frozen=True, slots=True)
class StillThere:
    """One slip in both drafts."""

    before: Issue
    after: Issue


@dataclass(frozen=True, slots=True)
class Comparison:
    """`fixed` are issues of the earlier draft, `new` of the later one."""

    fixed: tuple[Issue, ...]
    still: tuple[StillThere, ...]
    new: tuple[Issue, ...]


def compare(before: Assessment, after: Assessment) -> Comparison:
    """Match the issues of two drafts by their key, each at most once.

    Where a key occurs several times (the same slip twice, one of them fixed),
    the words around tell which is which; places do not count, as text moves.
    Both assessments must be complete: what was not looked for is not fixed.
    """
    if not (before.complete and after.complete):
        raise ValueError("only complete assessments can be compared")
    earlier, later = _by_key(before), _by_key(after)
    still = [
        pair
        for key in earlier.keys() & later.keys()
        for pair in _pairs(before.text, earlier[key], after.text, later[key])
    ]
    kept = {pair.before for pair in still}
    seen_before = {pair.after for pair in still}
    return Comparison(
        fixed=tuple(issue for issue in before.issues if issue not in kept),
        still=tuple(sorted(still, key=lambda pair: pair.after.span)),
        new=tuple(issue for issue in after.issues if issue not in seen_before),
    )


def _by_key(assessment: Assessment) -> dict[str, list[Issue]]:
    groups: dict[str, list[Issue]] = defaultdict(list)
    for issue in assessment.issues:
        groups[issue.key(assessment.text)].append(issue)
    return groups


def _pairs(
    old_text: str, old: list[Issue], new_text: str, new: list[Issue]
) -> Iterable[StillThere]:
    """The best matches first; among equals, those nearest in order."""
    if len(old) == len(new) == 1 or len(old) * len(new) > _MANY:
        return [StillThere(*pair) for pair in zip(old, new, strict=False)]
    old_words = [_neighbours(old_text, issue) for issue in old]
    new_words = [_neighbours(new_text, issue) for issue in new]
    ranked = sorted(
        (-(old_words[i] & new_words[j]).total(), abs(i - j), i, j)
        for i in range(len(old))
        for j in range(len(new))
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in ranked:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return [StillThere(old[i], new[j]) for i, j in pairs.items()]


def _neighbours(text: str, issue: Issue) -> Counter[tuple[str, str]]:
    """The words near an issue with their side; the nearest counts most."""
    reach = 80  # characters: enough for the words wanted, however long the text
    left = _WORD.findall(text[max(0, issue.span.start - reach) : issue.span.start].casefold())
    right = _WORD.findall(text[issue.span.end : issue.span.end + reach].casefold())
    words: Counter[tuple[str, str]] = Counter()
    for side, near in (("left", left[::-1]), ("right", right)):
        for distance, word in enumerate(near[:_NEIGHBOURS]):
            words[side, word] += _NEIGHBOURS - distance
    return words
