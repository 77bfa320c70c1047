"""The same words over and over."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SENTENCE = re.compile(r"[.!?\n]+")
_FEWEST_WORDS = 12
_FRESH = 0.5
_LONG_TEXT = 60


def is_repetition(text: str) -> bool:
    """Whether most of the text says again what it has said.

    Three words in a row come again in any text now and then; where fewer than
    half of all such triples are new, the text goes round in circles.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return _is_one_word(words) or _is_one_sentence(text)
    triples = list(zip(words, words[1:], words[2:], strict=False))
    return len(set(triples)) < _FRESH * len(triples) or _is_one_sentence(text)


def _is_one_word(words: list[str]) -> bool:
    return len(words) >= 4 and len(set(words)) == 1


def _is_one_sentence(text: str) -> bool:
    said = [" ".join(_WORD.findall(part.casefold())) for part in _SENTENCE.split(text)]
    said = [sentence for sentence in said if sentence]
    if not said:
        return False
    sentence, times = Counter(said).most_common(1)[0]
    return times >= 3 and " " in sentence and 2 * times >= len(said)
