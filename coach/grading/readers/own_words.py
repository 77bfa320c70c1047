"""The student's own words apart from the mail they answer and from signatures.

No word is lost: what is not the student's stands in `set_aside`. When in doubt
a line stays with the student, and so does the whole when nothing else would.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from mailparser_reply import EmailMessage

from coach.domain.submission import Remark

# Longer texts are not graded anyway.
_LONGEST = 200_000
_FEWEST_OWN_WORDS = 4
_LONGEST_SIGNATURE = 8
_LAST_LINES = 3

_HEADER = EmailMessage(text="", languages=["en"]).HEADER_REGEX
# The library's pattern takes quadratic time on long lines: it sees short ones only.
_LONGEST_HEADER_LINE = 300
_QUOTED = re.compile(r" {0,3}>")
_WROTE = re.compile(r"\bwrote:\s*$|লিখেছেন:?\s*$", re.IGNORECASE)
_BENGALI_WROTE = re.compile(
    r".*(?:\d{1,2}[:.]\d{2}|[০-৯]{1,2}[:.][০-৯]{2}|@).*লিখেছেন:?\s*$", re.DOTALL
)
_SURE_HEADER = re.compile(r"@|\d{1,2}:\d{2}")
_FIELD = re.compile(
    r"[ *]*(From|Sent|To|Subject|Date|Cc|Reply-To|Organization|প্রেরক|প্রাপক|বিষয়|তারিখ)[ *]*:",
    re.IGNORECASE,
)
_SENDER = {"from", "প্রেরক"}
_FORWARDED = re.compile(
    r"[-_ ]{5,}\s*(?:original message|forwarded message|মূল বার্তা|ফরওয়ার্ড করা বার্তা)\s*[-_ ]{3,}$"
    r"|begin forwarded message:$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"\s{0,3}(?:--|__)\s*$")
_SENT_FROM = re.compile(
    r"\s*(?:sent from my|sent from (?:yahoo|outlook|mail for|gmail|samsung)|sent via|get outlook for)\b.{0,80}$"
    r"|.{0,40}থেকে পাঠানো(?: হয়েছে)?।?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OwnWords:
    text: str
    set_aside: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


def own_words(text: str) -> OwnWords:
    """`text` must have plain line ends."""
    whole = text.strip("\n")
    if len(text) > _LONGEST:
        return OwnWords(whole)
    lines = text.split("\n")
    quoted = _quoted(lines)
    if sum(len(line.split()) for line, out in zip(lines, quoted, strict=True) if not out) < (
        _FEWEST_OWN_WORDS if any(quoted) else 0
    ):
        return OwnWords(whole, remarks=(Remark("all_quoted"),))
    signed = _signatures(lines, quoted)
    out = _with_gaps(lines, [a or b for a, b in zip(quoted, signed, strict=True)])
    own = "\n".join(line for line, gone in zip(lines, out, strict=True) if not gone).strip("\n")
    if not own.strip():
        return OwnWords(whole)
    words = sum(len(line.split()) for line, gone in zip(lines, quoted, strict=True) if gone)
    remarks = (Remark("quoted_set_aside", {"words": str(words)}),) if words else ()
    return OwnWords(own, tuple(_runs(lines, out)), remarks)


def _with_gaps(lines: list[str], out: list[bool]) -> list[bool]:
    """Empty lines between what goes out go too, so that a mail stays in one piece."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    whole = list(out)
    for one, next_ in pairwise(filled):
        if out[one] and out[next_]:
            whole[one:next_] = [True] * (next_ - one)
    return whole


def _runs(lines: list[str], out: list[bool]) -> Iterator[str]:
    for gone, run in groupby(zip(out, lines, strict=True), key=lambda pair: pair[0]):
        piece = "\n".join(line for _, line in run).strip("\n")
        if gone and piece.strip():
            yield piece


def _quoted(lines: list[str]) -> list[bool]:
    """For each line: does it belong to a mail that someone else wrote?"""
    out = [bool(_QUOTED.match(line)) for line in lines]
    before = False  # has the student written something above?
    for at, line in enumerate(lines):
        before = before or (at > 0 and not out[at - 1] and bool(lines[at - 1].strip()))
        if length := _attribution(lines, at):
            after = next((i for i in range(at + length, len(lines)) if lines[i].strip()), None)
            if after is not None and out[after]:
                out[at : at + length] = [True] * length
            elif before and _SURE_HEADER.search("\n".join(lines[at : at + length])):
                return out[:at] + [True] * (len(lines) - at)
        elif before and (_FORWARDED.match(line.strip()) or _begins_mail(lines, at)):
            return out[:at] + [True] * (len(lines) - at)
    return out


def _attribution(lines: list[str], at: int) -> int:
    """How many lines "On Monday, Karim wrote:" takes here; 0 when it does not stand here."""
    for length in (1, 2, 3):
        block = lines[at : at + length]
        if len(block) < length or any(len(line) > _LONGEST_HEADER_LINE for line in block):
            return 0
        if not block[-1].strip():
            return 0
        if _WROTE.search(block[-1]):
            written = "\n".join(line.strip() for line in block)
            known = _HEADER.match(written) or _BENGALI_WROTE.match(written)
            return length if known else 0
    return 0


def _begins_mail(lines: list[str], at: int) -> bool:
    """From:, Sent:, To: and the like in a row, as mail programs put over the mail below."""
    fields = []
    for line in lines[at : at + 6]:
        found = _FIELD.match(line[:_LONGEST_HEADER_LINE])
        if not found:
            break
        fields.append(found[1].casefold())
    return len(fields) >= 2 and fields[0] in _SENDER


def _signatures(lines: list[str], quoted: list[bool]) -> list[bool]:
    out = [False] * len(lines)
    filled = [i for i, line in enumerate(lines) if line.strip() and not quoted[i]]
    for at in filled[-_LAST_LINES:]:
        out[at] = bool(_SENT_FROM.match(lines[at]))
    for place in range(len(filled) - 1, max(len(filled) - _LONGEST_SIGNATURE - 2, 0), -1):
        if _SIGNATURE.match(lines[filled[place]]):
            for at in filled[place:]:
                out[at] = True
            break
    return out
