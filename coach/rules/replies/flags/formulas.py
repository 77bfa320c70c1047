"""Polite words in a row, which look like a reply and say nothing.

"Sorry thanks hello understand solution regards" names the moves of a reply and
makes none of them.
"""

import re

from coach.domain.reading import Reading, Word
from coach.rules.replies.words import words

_POLITE = words(
    """hello hi hey dear sir madam greeting greet welcome good morning afternoon evening thank
    gratitude appreciate appreciation sorry apology apologize apologise regret empathy empathize
    sympathy understand understanding restate solution solve resolve resolution fix next step
    closing close regard regards best kind kindly warm please help assist assistance support offer
    inconvenience concern patience sincerely sincere yours faithfully cheer respect respectfully
    problem issue answer reply response feedback information info ask question confirm update
    follow contact service customer client team care goodbye bye day nice great happy grateful
    refund order delivery check soon team quick fast professional polite friendly tone"""
)
_LINKS = words("and or & , also plus then")
_IN_FORMULAS = words("i you we me us let know so very much for my our your be am a the to have it")
_CLAUSE = re.compile(r"[.,;:!?\n/|•-]+")
_FEWEST_WORDS = 5
_FEWEST_CLAUSES = 5
_LONGEST_ON_AVERAGE = 2.2


def is_list(reading: Reading) -> bool:
    """Whether the text is a bare list of polite words."""
    read = [word for word in reading.real_words() if word.norm not in _LINKS]
    if len(read) < _FEWEST_WORDS:
        return False
    polite = sum(_is_polite(word) for word in read)
    if len({word.lemma for word in read if _is_polite(word)}) < 3:
        return False
    if polite >= 0.8 * len(read) and not any(word.norm in _IN_FORMULAS for word in read):
        return True
    clauses = [part for part in _CLAUSE.split(reading.text) if part.strip()]
    formulas = polite + sum(word.norm in _IN_FORMULAS for word in read if not _is_polite(word))
    return (
        len(clauses) >= _FEWEST_CLAUSES
        and len(read) <= _LONGEST_ON_AVERAGE * len(clauses)
        and formulas >= 0.9 * len(read)
    )


def _is_polite(word: Word) -> bool:
    return word.lemma in _POLITE or word.norm in _POLITE
