"""The accuracy set: sentences with one error each, and right ones that look wrong.

Rules are written looking only at the half that this command prints:

    python -m tests.accuracy.load seen --concept article
    python -m tests.accuracy.load seen --right
    python -m tests.accuracy.load counts

There is no command that prints the kept half, so that nobody reads it by mistake.
"""

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from coach.domain.issue import Concept, Tier
from coach.domain.text import Span

FOLDER = Path(__file__).parent


class Half(StrEnum):
    """`seen` may be read by who writes rules; `kept` only measures them."""

    SEEN = "seen"
    KEPT = "kept"


class Difficulty(StrEnum):
    """How far the error is from what gives it away."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with one error, and the same sentence without it.

    `span` is the wrong words (for a word left out, the words it is missed
    beside); `also` are further corrections that an examiner would accept.
    """

    id: str
    wrong: str
    right: str
    also: tuple[str, ...]
    concept: Concept
    span: str
    tier: Tier
    difficulty: Difficulty

    @property
    def place(self) -> Span:
        """Where the wrong words stand in `wrong`.

        They may stand there twice; what is meant is the last place not after
        the first character that the correction changes.
        """
        last_end = first_difference(self.wrong, self.right) + len(self.span)
        start = self.wrong.rfind(self.span, 0, last_end)
        return Span(start, start + len(self.span))

    @property
    def replacement(self) -> str:
        """What `right` has in place of the wrong words."""
        place = self.place
        return self.right[place.start : len(self.right) - (len(self.wrong) - place.end)]


@dataclass(frozen=True, slots=True)
class Right:
    """A right sentence, and why a checker may take it for a wrong one."""

    id: str
    text: str
    why: str


def split(item_id: str) -> Half:
    """The half an item belongs to: for ever, whatever is added beside it."""
    first = hashlib.sha256(item_id.encode("ascii")).hexdigest()[0]
    return Half.SEEN if int(first, 16) % 2 else Half.KEPT


def first_difference(one: str, other: str) -> int:
    """The index of the first character in which the two texts differ."""
    shorter = min(len(one), len(other))
    return next((i for i in range(shorter) if one[i] != other[i]), shorter)


def pairs(half: Half | None = None, concept: Concept | None = None) -> list[Pair]:
    """All pairs, or those of one half or one concept, in the order of the files."""
    files = sorted((FOLDER / "pairs").glob("*.jsonl")) if concept is None else [pair_file(concept)]
    found = [_pair(row) for file in files for row in _rows(file)]
    return [pair for pair in found if half in (None, split(pair.id))]


def rights(half: Half | None = None) -> list[Right]:
    """All right sentences, or those of one half."""
    found = [Right(**row) for row in _rows(FOLDER / "right.jsonl")]
    return [right for right in found if half in (None, split(right.id))]


def pair_file(concept: Concept) -> Path:
    return FOLDER / "pairs" / f"{concept}.jsonl"


def _rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _pair(row: dict[str, Any]) -> Pair:
    return Pair(
        id=row["id"],
        wrong=row["wrong"],
        right=row["right"],
        also=tuple(row["also"]),
        concept=Concept(row["concept"]),
        span=row["span"],
        tier=Tier(row["tier"]),
        difficulty=Difficulty(row["difficulty"]),
    )


def _print_seen(concept: Concept | None) -> None:
    for pair in pairs(Half.SEEN, concept):
        hint = " (hint)" if pair.tier is Tier.HINT else ""
        print(f"{pair.id} {pair.difficulty}{hint} [{pair.span}]")
        print(f"  - {pair.wrong}")
        for correction in (pair.right, *pair.also):
            print(f"  + {correction}")


def _print_counts() -> None:
    counts = Counter((pair.concept, split(pair.id)) for pair in pairs())
    for concept in sorted({concept for concept, _ in counts}):
        seen, kept = counts[concept, Half.SEEN], counts[concept, Half.KEPT]
        print(f"{concept:16}{seen + kept:5} seen {seen:3} kept {kept:3}")
    right = Counter(split(item.id) for item in rights())
    print(f"{'all pairs':16}{counts.total():5}")
    print(f"{'right':16}{right.total():5} seen {right[Half.SEEN]:3} kept {right[Half.KEPT]:3}")


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.load")
    commands = parser.add_subparsers(dest="command", required=True)
    seen = commands.add_parser("seen", help="print the half that rules are written from")
    seen.add_argument("--concept", type=Concept, choices=list(Concept))
    seen.add_argument("--right", action="store_true", help="the right sentences instead")
    commands.add_parser("counts", help="print how many items each concept has")
    chosen = parser.parse_args(arguments)
    if chosen.command == "counts":
        _print_counts()
    elif chosen.right:
        for item in rights(Half.SEEN):
            print(f"{item.id} {item.text}\n  ({item.why})")
    else:
        _print_seen(chosen.concept)


if __name__ == "__main__":
    main(sys.argv[1:])
