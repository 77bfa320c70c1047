"""Names and words of our trainees' life and work that are never spelling mistakes.

One `.txt` file a kind, one name or word a line, `#` for the source notes.
"""

from functools import cache
from importlib.resources import files


@cache
def kinds() -> dict[str, frozenset[str]]:
    """File name without `.txt` -> its entries."""
    return {
        source.name.removesuffix(".txt"): frozenset(
            entry
            for line in source.read_text(encoding="utf-8").splitlines()
            if (entry := line.partition("#")[0].strip())
        )
        for source in files(__name__).iterdir()
        if source.name.endswith(".txt")
    }


@cache
def accepted_words() -> frozenset[str]:
    """Every single word of the lexicon, as LanguageTool's speller takes them."""
    entries = frozenset().union(*kinds().values())
    return frozenset(word for entry in entries for word in entry.split())
