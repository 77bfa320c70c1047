"""Whole words in capitals, beyond what names and abbreviations need."""

import re

from coach.domain.text import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CODE_AROUND = re.compile(r"[\d_#@/-]")
_RUN = 4
_LETTERS_IN_RUN = 14
_SHARE = 0.6
_FEWEST = 3


def shouted(text: str) -> Span | None:
    """The first words shouted: a run of four, or most of a short text."""
    words = [
        (found, found[0].isupper() and len(found[0]) > 1)
        for found in _WORD.finditer(text)
        if not _is_in_code(text, found) and found[0] not in {"I", "A"}
    ]
    run: list[re.Match[str]] = []
    for found, loud in words:
        if not loud:
            run = []
            continue
        run.append(found)
        if len(run) >= _RUN and sum(len(word[0]) for word in run) >= _LETTERS_IN_RUN:
            return Span(run[0].start(), found.end())
    loud_words = [found for found, loud in words if loud and len(found[0]) > 2]
    if len(loud_words) >= _FEWEST and len(loud_words) >= _SHARE * len(words):
        return Span(loud_words[0].start(), loud_words[-1].end())
    return None


def _is_in_code(text: str, found: re.Match[str]) -> bool:
    """Whether the letters are part of an order number, an address or the like."""
    before, after = text[: found.start()][-1:], text[found.end() : found.end() + 1]
    return bool(_CODE_AROUND.match(before) or (after and after in "_#@/0123456789"))
