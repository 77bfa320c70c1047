"""Putting a suggestion into a text that may have been edited since it was checked."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from coach.domain.text import Span

_MOST_COMPARED = 6_000  # characters that changed; beyond this the words count as gone


@dataclass(frozen=True, slots=True)
class Change:
    """`words` were replaced; what stands there now is `span` of `text`.

    Both take in a character on either side, so that a deletion, too, has a
    place that can be found again.
    """

    text: str
    span: Span
    words: str


def replaced(span: Span, fix: str, *, checked: str, current: str) -> Change | None:
    """`current` with `fix` for the words that were `span` of `checked`; None when they changed."""
    place = moved(span, before=checked, after=current)
    if place is None:
        return None
    text = current[: place.start] + fix + current[place.end :]
    start, end = max(0, place.start - 1), place.start + len(fix) + 1
    words = current[start : place.end + 1]
    return Change(text, Span(start, max(start + 1, min(end, len(text)))), words)


def undone(change: Change, *, current: str) -> str | None:
    """`current` with the change taken back; None when its place was edited since."""
    place = moved(change.span, before=change.text, after=current)
    if place is None:
        return None
    return current[: place.start] + change.words + current[place.end :]


def moved(span: Span, *, before: str, after: str) -> Span | None:
    """Where the words of `span` stand after an edit; None when the edit touched them."""
    same = _same_start(before, after)
    if span.end <= same:
        return span
    tail = _same_start(before[same:][::-1], after[same:][::-1])
    if span.start >= len(before) - tail:
        return _shifted(span, len(after) - len(before))
    old, new = before[same : len(before) - tail], after[same : len(after) - tail]
    if len(old) + len(new) > _MOST_COMPARED:
        return None
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        start = block.a + same
        if start <= span.start and span.end <= start + block.size:
            return _shifted(span, block.b - block.a)
    return None


def _same_start(one: str, other: str) -> int:
    """How many characters both begin with."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
