"""Dates in a text: 3 March, March 3rd, 03/03/2026, Tuesday 3 March, the 3rd."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.domain.text import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
            *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
            *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
            *("twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth"),
            *("twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth"),
            "thirty-first",
        ),
        start=1,
    )
}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may(?!\s+(?:be|not|have|also|only|need|cost|take|seem|get|come|go|vary|look|still|well|use|pay)\b)|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = rf"(?P<day>\d{{1,2}}|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?:\s?(?:st|nd|rd|th))?"
_UNTIL = r"(?:\s?(?:-|–|to|and|&|or)\s?(?P<until>\d{1,2})(?:st|nd|rd|th)?)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_WEEKDAY = r"(?:(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,?\s+(?:the\s+)?)?"
_AFTER = r"(?:,?\s*\(?(?P<after>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\)?)?"

_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<![\w/.-]){_WEEKDAY}{_DAY}{_UNTIL}\s+(?:of\s+)?{_MONTH}{_YEAR}{_AFTER}",
        rf"\b{_WEEKDAY}{_MONTH}\s+(?:the\s+)?{_DAY}(?!\d|:|\s?[ap]\.?m\b){_UNTIL}\b{_YEAR}{_AFTER}",
        r"(?<![\w/.-])(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?![\w/-])",
        rf"(?<![\w/.-]){_WEEKDAY}(?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?:(?P=sep)(?P<year>\d{{4}}|\d{{2}}))?(?![\w/%-]|\.\d)",
        rf"\b(?:on|by|until|before|from|for|till)\s+(?:the\s+)?{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
        r"(?=\s*(?:[.,;!?)\n-]|$|(?:at|and|or|by|before|in|with|for|to|so|as|if|we|i|it|you|is|will|of this)\b))",
    )
)
_BENGALI_DIGITS = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text; what was left unsaid is None."""

    span: Span
    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def may_be(self, other: "Day") -> bool:
        """Whether both can be the same day: nothing said in one is against the other."""
        for mine, theirs in ((self.month, other.month), (self.year, other.year)):
            if mine and theirs and mine != theirs:
                return False
        weekdays = self.weekday_known(other), other.weekday_known(self)
        return self.day == other.day and (None in weekdays or weekdays[0] == weekdays[1])

    def weekday_known(self, other: "Day") -> int | None:
        """The weekday, said, or worked out with the year that either names."""
        year, month = self.year or other.year, self.month or other.month
        if self.weekday is not None or not (year and month):
            return self.weekday
        try:
            return date(year, month, self.day).weekday()
        except ValueError:
            return None


def days(text: str) -> Iterator[Day]:
    """Every day named in `text`; 3/4 is given both ways, as writers differ."""
    plain = text.translate(_BENGALI_DIGITS)
    for shape in _SHAPES:
        for found in shape.finditer(plain):
            yield from _days(found)


def _days(found: re.Match[str]) -> Iterator[Day]:
    said = found.groupdict()
    span = Span(*found.span())
    year = int(said["year"]) if said.get("year") else None
    if year is not None and year < 100:
        year += 2000
    weekday = _index(_WEEKDAYS, said.get("weekday") or said.get("after"))
    pairs: set[tuple[int, int | None]]
    if "a" in said:
        # 3.50 and 3-5 are dates only with a year.
        if year is None and said["sep"] != "/":
            return
        first, second = int(said["a"]), int(said["b"])
        pairs = {(first, second), (second, first)}
    else:
        month = int(said["number"]) if said.get("number") else _index(_MONTHS, said.get("month"), 1)
        pairs = {(_number(day), month) for day in (said["day"], said.get("until")) if day}
    for day, month in sorted(pairs, key=str):
        if 1 <= day <= 31 and (month is None or 1 <= month <= 12):
            yield Day(span, day, month, year, weekday)


def _number(day: str) -> int:
    return int(day) if day.isdigit() else _ORDINALS[day.lower()]


def _index(names: tuple[str, ...], said: str | None, first: int = 0) -> int | None:
    return names.index(said[:3].lower()) + first if said else None
