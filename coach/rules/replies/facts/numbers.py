"""Numbers and amounts of money in a text: 1,250 / 1250 / twelve / $40 / Tk 1,250/- / 1.5 lakh."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from coach.domain.text import Span

_BENGALI_DIGITS = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
_ONES = {
    word: value
    for value, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
            *("seventeen", "eighteen", "nineteen"),
        )
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "lakh": 100_000, "million": 1_000_000}
_WORD = "|".join([*_ONES, *_TENS])
_SCALE = "|".join(_SCALES)
_WRITTEN = (
    rf"\b(?:a\s+(?={_SCALE})|)(?:{_WORD}|{_SCALE})(?:(?:\s+and\s+|[\s-]+)(?:{_WORD}|{_SCALE}))*\b"
)

_BEFORE = {
    "$": r"US\$|USD|\$",
    "€": "€|EUR",
    "£": "£|GBP",
    "৳": r"৳|BDT|Tk\.?|Taka",
    "₹": r"₹|INR|Rs\.?",
    "A$": r"A\$|AUD",
    "C$": r"C\$|CAD",
}
_AFTER = {
    "$": r"US dollars?|dollars?|USD|bucks|\$",
    "€": "euros?|EUR|€",
    "£": "pounds?(?: sterling)?|GBP|£",
    "৳": r"taka|tk\b\.?|BDT|৳|/-|/=",
    "₹": "rupees?|INR|₹",
    "A$": "Australian dollars?|AUD",
    "C$": "Canadian dollars?|CAD",
}
_UNITS = {"k": 1000, "lakh": 100_000, "lac": 100_000, "crore": 10_000_000, "million": 1_000_000}


def _either(signs: dict[str, str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in sorted(signs.values(), key=len, reverse=True))


_AMOUNT = re.compile(
    rf"(?P<before>(?<![A-Za-z])(?:{_either(_BEFORE)}))?\s?"
    rf"(?:(?<![\w.,/:#-])(?P<digits>\d{{1,3}}(?:,\d{{2,3}})+|\d{{1,3}}(?:[  ]\d{{3}})+(?!\d)|\d+)(?P<cents>\.\d+)?"
    rf"(?:\s?(?P<unit>k|lakh|lac|crore|million)\b)?|(?P<written>{_WRITTEN}))"
    rf"(?P<after>\s?(?:{_either(_AFTER)})(?![A-Za-z]))?"
    r"(?P<percent>\s?(?:%|per\s?cent\b))?",
    re.IGNORECASE,
)
_JOINS = tuple("#-/:.,")
# What makes a numeral part of something else: a date, a time, an ordinal, a code.
_NOT_A_NUMBER = re.compile(
    r"(?:st|nd|rd|th)\b|[:/]\d|[-‐]?[A-Za-z]*\d|\s?(?:[ap]\.?m\b|o'?clock)"
    r"|[A-Za-z]{2,}|\s(?:jan|feb|mar|apr|may(?!\s+(?:be|not|have|also|only|need|cost|take|seem|get|come|go|vary|look|still|well|use|pay)\b)|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text. `currency` is "" when none is said."""

    value: Decimal
    span: Span
    currency: str = ""
    is_percent: bool = False


def amounts(text: str) -> Iterator[Amount]:
    """Every number of `text` that is a number, not a part of a date, a time or a code."""
    plain = text.translate(_BENGALI_DIGITS)
    for found in _AMOUNT.finditer(plain):
        start = found.start("digits") if found["digits"] else found.start("written")
        currency = _currency(found)
        bare = found["digits"] and not (currency or found["percent"])
        if bare and (
            plain[max(0, start - 1) : start] in _JOINS or _NOT_A_NUMBER.match(plain, found.end())
        ):
            continue
        if found["before"]:
            start = found.start("before")
        yield Amount(_value(found), Span(start, found.end()), currency, bool(found["percent"]))


def _currency(found: re.Match[str]) -> str:
    for said, signs in ((found["before"], _BEFORE), (found["after"], _AFTER)):
        if said:
            for sign, pattern in signs.items():
                if re.fullmatch(pattern, said.strip(), re.IGNORECASE):
                    return sign
    return ""


def _value(found: re.Match[str]) -> Decimal:
    if found["written"]:
        return Decimal(_written(found["written"]))
    value = Decimal(re.sub(r"\D", "", found["digits"]) + (found["cents"] or ""))
    return value * _UNITS.get((found["unit"] or "").lower(), 1)


def _written(words: str) -> int:
    total = part = 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in _SCALES:
            part = max(part, 1) * _SCALES[word]
            if _SCALES[word] > 100:
                total, part = total + part, 0
        else:
            part += _ONES.get(word, 0) + _TENS.get(word, 0)
    return total + part
