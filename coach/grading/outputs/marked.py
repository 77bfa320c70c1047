"""A text cut where its issues begin and end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.domain.issue import Issue, Tier


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a text: plain when `tier` is None; `number` when its issue is explained."""

    words: str
    tier: Tier | None = None
    number: int | None = None


def pieces(text: str, issues: Sequence[Issue], numbers: Mapping[int, int]) -> tuple[Piece, ...]:
    """All of `text` in order; `numbers` are the numbers of issues by their place among them."""
    found: list[Piece] = []
    at = 0
    for place, issue in sorted(enumerate(issues), key=lambda one: one[1].span):
        if issue.span.start < at:
            continue  # lies in the one before
        if issue.span.start > at:
            found.append(Piece(text[at : issue.span.start]))
        found.append(Piece(issue.span.of(text), issue.tier, numbers.get(place)))
        at = issue.span.end
    if at < len(text):
        found.append(Piece(text[at:]))
    return tuple(found)
