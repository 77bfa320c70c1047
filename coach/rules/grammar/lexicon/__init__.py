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


@cache
def as_written(*names: str) -> dict[str, str]:
    """Small letters -> the single-word entry of these kinds, as it is written; the first listed counts."""
    found: dict[str, str] = {}
    files = text_files(__name__)
    for name in names:
        for entry in read_lines(files[name]):
            if " " not in entry:
                found.setdefault(entry.casefold(), entry)
    return found
