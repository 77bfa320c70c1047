"""Times of day in a text: 15:00, 3 pm, 3.00 p.m., three o'clock, half past two, noon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.domain.text import Span

_HOURS = {
    word: hour
    for hour, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            *("eleven", "twelve"),
        ),
        start=1,
    )
}
_NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
_HALF_DAY = 12 * 60
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(_HOURS)})"
_PART = r"(?P<part>[ap]\s?\.?\s?m\b\.?|in the (?:morning|afternoon|evening)|at night|tonight)"
_OTHER = r"(?:\s?(?:-|–|to|and|until|till)\s?\d{1,2}(?:[:.]\d{2})?\s?(?P<later>[ap]\s?\.?\s?m\b))"

_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<![\w:.,/$-]){_HOUR}[:.](?P<minute>[0-5]\d)(?![\d/]|:\d)(?:\s?{_PART}|{_OTHER})?",
        rf"(?<![\w:.,/$]){_HOUR}\s?(?:o'?\s?clock\s?)?(?:{_PART}|{_OTHER})",
        rf"\b{_HOUR}\s?o['’]?\s?clock\b",
        rf"\b(?P<turn>half|quarter|\d{{1,2}}(?: minutes?)?) (?P<way>past|to|after|before) {_HOUR}\b(?:\s?{_PART})?",
        r"\b(?P<named>noon|midday|midnight)\b",
        r"(?<![\w:.,/#-])(?P<military>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:hrs|hours)\b",
        r"(?<![\w:.,/#-])(?P<hour>\d{1,2})h(?P<minute>[0-5]\d)?\b",
        rf"\b(?:at|by|until|till|before|around|from|between|after)\s{_HOUR}\b(?![:.]\d|\s?(?:[ap]\.?m|st\b|nd\b|rd\b|th\b|%|/|-|[A-Za-z]*\d|(?:working |business )?(?:days?|hours?|minutes?|weeks?|months?|photos?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    )
)


@dataclass(frozen=True, slots=True)
class Time:
    """Minutes after midnight; without `is_exact`, morning and evening were left open."""

    span: Span
    minutes: int
    is_exact: bool

    def may_be(self, other: "Time") -> bool:
        if self.is_exact and other.is_exact:
            return self.minutes == other.minutes
        return self.minutes % _HALF_DAY == other.minutes % _HALF_DAY


def times(text: str) -> Iterator[Time]:
    """Every time of day named in `text`."""
    plain = text.translate(str.maketrans("০১২৩৪৫৬৭৮৯’", "0123456789'"))
    for shape in _SHAPES:
        for found in shape.finditer(plain):
            said = found.groupdict()
            minutes, exact = _minutes(said)
            if 0 <= minutes < 2 * _HALF_DAY:
                yield Time(Span(*found.span()), minutes, exact)


def _minutes(said: dict[str, str | None]) -> tuple[int, bool]:
    if named := said.get("named"):
        return _NAMED[named.lower()], True
    if military := said.get("military"):
        return int(military[:2]) * 60 + int(military[2:]), True
    written = said["hour"] or ""
    hour = _HOURS.get(written.lower()) or int(written)
    minutes = hour * 60 + int(said.get("minute") or 0) + _turn(said)
    part = (said.get("part") or said.get("later") or "").lower()
    if not part:
        return minutes, hour > 12 or written.startswith("0")
    if hour > 12:
        return minutes, True
    is_late = part[0] == "p" or "noon" in part or "evening" in part or "night" in part
    return minutes % _HALF_DAY + (_HALF_DAY if is_late else 0), True


def _turn(said: dict[str, str | None]) -> int:
    if not (turn := said.get("turn")):
        return 0
    amount = {"half": 30, "quarter": 15}.get(turn.lower()) or int(turn.split()[0])
    return amount if said["way"] in {"past", "after"} else -amount
