"""Names and words of our trainees' life and work that are never spelling mistakes.

One `.txt` file a kind, one name or word a line, `#` for the source notes.
"""

from functools import cache

from coach.rules.data_files import read_lines, text_files


@cache
def kinds() -> dict[str, frozenset[str]]:
    """File name without `.txt` -> its entries."""
    return {name: frozenset(read_lines(file)) for name, file in text_files(__name__).items()}


@cache
def accepted_words() -> frozenset[str]:
    """Every single word of the lexicon, as LanguageTool's speller takes them."""
    entries = frozenset().union(*kinds().values())
    return frozenset(word for entry in entries for word in entry.split())
