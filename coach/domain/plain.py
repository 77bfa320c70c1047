"""A text made plain for reading by machine, with the way back to the text as given.

Trainees paste anything: invisible marks, broken halves of characters, curly
quotes, list bullets, a key held down. Readers of patterns see none of that, and
what they find is still told in places of the text as given.
"""

import re
from dataclasses import dataclass

from coach.domain.text import Span

# Longer runs of one mark, or of characters without a space, say nothing more
# to a reader and cost a tokenizer quadratic time.
_LONGEST_WORD = 120

_UNPLAIN = re.compile(
    r"(?P<gone>[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe0e\ufe0f]+)"
    r"|(?P<wrap>(?<=[a-z,])[ \t]*\r?\n[ \t]*(?=[a-z]))"
    r"|(?P<bullet>(?:^|(?<=\n))[ \t]*(?:[-*•–—·▪►✓✅]+|\(?\d{1,2}[.)](?=[ \t]))[ \t]*)"
    r"|(?P<line>\s*[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])"
    r"|(?P<space>[\s\x00-\x1f\x7f\ud800-\udfff]+)"
    r"|(?P<stuck>(?<=[a-z][a-z])[.!?](?=[A-Z][a-z]|(?:i|we|please|pls|thanks?|sorry|you|your|but|if|kindly)\b)"
    r"|(?<=[a-z]),(?=[A-Za-z]))"
    r"|(?P<quote>[\u2018\u2019\u201b\u02bc\u00b4`])"
    r"|(?P<double>[\u201c\u201d\u201e\u00ab\u00bb])"
    r"|(?P<marks>(?P<mark>[^\w\s])(?P=mark){3,})"
    rf"|(?P<long>[^\s]{{{_LONGEST_WORD},}})"
)
# A line that was wrapped while typing runs on; a short line that ends is a line.
_WRAPPED_AFTER = 50


@dataclass(frozen=True, slots=True)
class PlainText:
    """`text`, made plain; `origin[i]` is where its code point i stood."""

    text: str
    origin: tuple[int, ...]

    def back(self, start: int, end: int) -> Span:
        """Where code points `start` up to `end` of the plain text stood."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


def plain(text: str) -> PlainText:
    """`text` without what no reader sees, in single spaces and single line breaks."""
    pieces: list[str] = []
    origin: list[int] = []
    at = 0
    for found in _UNPLAIN.finditer(text):
        pieces.append(text[at : found.start()])
        origin.extend(range(at, found.start()))
        new = _replacement(text, found)
        pieces.append(new)
        origin.extend(min(found.start() + i, found.end() - 1) for i in range(len(new)))
        at = found.end()
    pieces.append(text[at:])
    origin.extend(range(at, len(text)))
    return PlainText("".join(pieces), tuple(origin))


def _replacement(text: str, found: re.Match[str]) -> str:
    match found.lastgroup:
        case "gone" | "bullet":
            return ""
        case "line":
            return "\n"
        case "wrap":
            line = text.rfind("\n", 0, found.start()) + 1
            return " " if found.start() - line >= _WRAPPED_AFTER else "\n"
        case "stuck":
            return found[0] + " "
        case "quote":
            return "'"
        case "double":
            return '"'
        case "marks":
            return found["mark"] * 3
        case "long":
            return found[0][:_LONGEST_WORD]
        case _:
            return " "
