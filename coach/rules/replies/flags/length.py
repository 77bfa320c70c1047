"""Texts far shorter or longer than asked for."""

import re

from coach.domain.exercise import Exercise, Flag

_WORD = re.compile(r"\S*\w\S*")
# Ten words too many is no fault in a range of sixty: the edges are soft.
_LEAST_SHARE = 0.9
_MOST_SHARE = 1.15
_FEWEST = 5
_MOST = 600


def flag(text: str, exercise: Exercise | None) -> Flag | None:
    count = word_count(text)
    fewest, most = (
        (exercise.words.min * _LEAST_SHARE, exercise.words.max * _MOST_SHARE)
        if exercise
        else (_FEWEST, _MOST)
    )
    if count < fewest:
        return Flag.TOO_SHORT
    return Flag.TOO_LONG if count > most else None


def word_count(text: str) -> int:
    """Words as a person counts them: whatever stands between spaces and holds a letter or digit."""
    return sum(1 for _ in _WORD.finditer(text))
