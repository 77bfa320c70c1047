"""Sets of words, written in the source as one text."""


def word_set(words: str) -> frozenset[str]:
    """The words of `words`; a list of hundreds stays readable, where quotes and commas would not."""
    return frozenset(words.split())
