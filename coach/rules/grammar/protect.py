"""Parts of a text that are not judged: they are data, or someone else's words."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from coach.domain.text import Span

_NOT_JUDGED = re.compile(
    r"""
    ```.*?(?:```|\Z)                                  # a block of code
  | `[^`\n]+`                                         # code in a line
  | (?m:^>[^\n]*$)                                    # a quoted message
  | \b(?:https?://|www\.)\S+                          # web addresses
  | \b[\w.+-]+@[\w-]+(?:\.[\w-]+)+                    # mail addresses
  | \b(?:[a-z0-9-]+\.)+(?:com|net|org|io|co|bd|in|shop|store|info|dev|app)\b(?:/\S*)?
  | (?<!\w)[@\#][\w.]*\w                              # handles, hashtags, #12345
  | \b(?=\w*\d)(?=\w*[A-Za-z])[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)*\b   # codes: AB1234, INV-2026
  | \b[A-Z]{2,}(?:-[A-Z0-9]+)+\b
  | (?:৳|\btk\.?|\bBDT|\bRs\.?|₹)\s?\d[\d,.]*(?:/-)?  # taka and rupee amounts
  | \b\d[\d,.]*(?:/-|\s?(?:tk|taka|BDT)\b)
  | \{\{?[^{}\n]*\}?\}                                # {{placeholders}}
  | \[[A-Z][^\[\]\n]*\]                               # [Name]
  | </?[a-zA-Z][^<>\n]*>                              # tags
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Protected:
    """The parts of one text that are not judged, in order of place."""

    spans: tuple[Span, ...]

    def covers(self, span: Span) -> bool:
        """Whether the whole of `span` lies in one of them."""
        at = bisect_right(self.spans, span.start, key=lambda s: s.start) - 1
        return at >= 0 and span.end <= self.spans[at].end


def protected(text: str) -> Protected:
    return Protected(tuple(Span(m.start(), m.end()) for m in _NOT_JUDGED.finditer(text)))
