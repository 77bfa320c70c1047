"""Sees a question whose question mark was left out, as it is in half of all chats."""

from collections.abc import Sequence
from itertools import pairwise

_STARTS_WITHIN = 7
_TURNED_VERBS = {
    *("can", "could", "would", "will", "do", "did", "does", "is", "are", "was", "have", "has"),
    *("may", "shall"),
}
_SUBJECTS = {
    *("i", "you", "we", "it", "they", "he", "she", "this", "that", "there", "your", "the", "my"),
    *("our", "any"),
}
_BEFORE = {
    *("what", "when", "where", "which", "who", "why", "how", "much", "many", "long", "often"),
    *("kind", "type", "size", "color", "date", "time", "day", "else", "exactly", "and", "or"),
    *("but", "so", "hi", "hello", "hey", "sir", "madam", "dear", "please", "there", "now"),
    *(",", ":", "-", "\n"),
}


def asks(norms: Sequence[str]) -> bool:
    """Whether the first words turn verb and subject round: "hi sir what can i do for you"."""
    for at, (verb, subject) in enumerate(pairwise(norms[:_STARTS_WITHIN])):
        if verb in _TURNED_VERBS and subject in _SUBJECTS:
            return all(norm in _BEFORE for norm in norms[max(0, at - 2) : at])
    return False
