"""Parts of a text that are not judged: they are data, or someone else's words."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from coach.domain.text import Span

# Someone else's words: quoted lines, and what stands under a mail's own header.
_QUOTED_LINES = re.compile(r"^>[^\n]*$", re.MULTILINE)
_FORWARDED = re.compile(
    r"^-{2,} ?(?:Original Message|Forwarded message) ?-{2,}.*\Z",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_QUOTED_WORDS = re.compile(r"“[^“”\n]+”|(?<![\w\"])\"[^\"\n]+\"(?!\w)")
# What stands before somebody's words, however long they are.
_TOLD = re.compile(
    r"\b(?:said|says|wrote|writes|written|asked|replied|typed|words (?:were|are)|commented|comment (?:says|said)|"
    r"reads|saying|told (?:me|us))\b[^\"“”.!?\n]{0,20}$",
    re.IGNORECASE,
)
_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]+`|</?[a-zA-Z][^<>\n]*>", re.DOTALL)
_ADDRESSES = re.compile(
    r"""
    \b(?:https?://|www\.)\S+
  | (?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+
  | (?<![\w.-])(?:[a-z0-9-]++\.)+(?:com|net|org|io|bd|uk|xyz|dev|shop|example|edu|gov|biz)\b(?:/\S*)?
  | (?<!\w)[@\#]\w[\w.]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Every pattern starts where a word starts and never backs into it, so that a text
# without spaces takes no longer than any other.
# AB1234, INV-00418, BD/2291: capitals with digits, or a digit and a joining mark.
# Not "2nd", "3-day" or chat's "gr8" and "b4", which are words of the trainee.
_REFERENCES = re.compile(
    r"""
    (?<![\w/-])(?!(?i:gr8|l8r?|b4|w8|m8|h8|r8|2(?:day|moro|morrow|mrw|nite|night)|4get|any1|some1|every1|no1|sum1)\b)(?=\w*\d)(?=\w*[A-Z])\w++(?:[-/]\w++)*
  | (?<![\w/-])[A-Z]{2,}(?:[-/][A-Z0-9]+)+\b
  | (?<![\w/-])(?!\d+-[a-z]{3,})(?=[\w/-]*\d)(?=[\w/-]*[A-Za-z])\w++(?:[-/]\w++)+
    """,
    re.VERBOSE,
)
_AMOUNTS = re.compile(
    r"(?:৳|₹|\btk\.?|\bbdt|\brs\.?)\s?\d[\d,.]*(?:/-)?|\b\d[\d,.]*(?:/-|\s?(?:tk|bdt)\b\.?)",
    re.IGNORECASE,
)
_PLACEHOLDERS = re.compile(r"\{\{?[^{}\n]*\}?\}|\[[A-Z][^\[\]\n]*\]")
# A joiner or a mark of direction inside a word splits it for the server alone: the
# trainee, who sees one word, would be told to mend what looks right.
_SPLIT_UNSEEN = re.compile(
    r"\w*[\x00\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff][\w\u200b-\u200f]*"
)
_ALWAYS = (
    _SPLIT_UNSEEN,
    _CODE,
    _QUOTED_LINES,
    _FORWARDED,
    _ADDRESSES,
    _REFERENCES,
    _AMOUNTS,
    _PLACEHOLDERS,
)


@dataclass(frozen=True, slots=True)
class Protected:
    """The parts of one text that are not judged, in order of place, none overlapping."""

    spans: tuple[Span, ...]

    def covers(self, span: Span) -> bool:
        """Whether the whole of `span` lies in one of them."""
        at = bisect_right(self.spans, span.start, key=lambda s: s.start) - 1
        return at >= 0 and span.end <= self.spans[at].end


def protected(text: str) -> Protected:
    """The parts of `text` that are data or quoted."""
    found = [Span(*m.span()) for pattern in _ALWAYS for m in pattern.finditer(text)]
    return Protected(_joined(found + _quotations(text)))


def _quotations(text: str) -> list[Span]:
    """Quoted words, unless they are most of the text: then they are the trainee's own."""
    spans = [Span(*m.span()) for m in _QUOTED_WORDS.finditer(text) if _is_a_phrase(m.group()[1:-1])]
    quoted = sum(span.length for span in spans)
    if quoted * 2 < len(text.strip()):
        return spans
    return [span for span in spans if _TOLD.search(text[max(0, span.start - 40) : span.start])]


def _is_a_phrase(quoted: str) -> bool:
    """Two words at least: one word in quotes names something, and is the trainee's own."""
    return len(quoted.split()) > 1 and quoted == quoted.strip()


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """The same places, with those that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
