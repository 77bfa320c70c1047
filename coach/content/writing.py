"""What can be seen wrong in the words of a file before anyone asks what they mean."""

import re
from collections.abc import Iterator
from datetime import date

from coach.content.faults import Fault, Location
from coach.content.source import Source

_BENGALI = re.compile(r"[\u0980-\u09FF]")
_LATIN_STOP = re.compile(r"[\u0980-\u09FF]\.(?=\s|$)|[\u0980-\u09FF]\s*\|")
# Digits with Bengali words on both sides: 'আদেশের 3 দিন পরে', but not 'অর্ডার NH-204'.
_LATIN_DIGITS = re.compile(r"[\u0980-\u09FF][\s,()]*\b([0-9]+)\b[\s,()]*[\u0980-\u09FF]")
# Trainees' lines end where a paragraph ends; a line broken by an author's editor is
# two sentences to the coach and a ragged message on a phone.
_BROKEN_LINE = re.compile(
    r"^.*?(\S*[^\s.!?:;,])\s*\n(?=[a-z])|^.{60,}?(\S*[^\s.!?:;])\n(?=\S)", re.MULTILINE
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*"
_DAY = rf"\b(?P<weekday>{'|'.join(_DAYS)})[a-z]*,?\s+(?:the\s+)?"
_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DATES = [
    re.compile(rf"{_DAY}{_NUMBER}\s+(?:of\s+)?{_MONTH}", re.IGNORECASE),
    re.compile(rf"{_DAY}{_MONTH}\s+{_NUMBER}", re.IGNORECASE),
]
_YEARS = range(2024, 2036)


def language_faults(source: Source) -> Iterator[Fault]:
    """Bengali is in Bengali letters, digits and stops; English has none of them."""
    for at, text in source.texts():
        if at[-1] == "bn":
            if not _BENGALI.search(text):
                yield source.fault(at, "not_bengali", name=at[-2])
            if _LATIN_STOP.search(text):
                yield source.fault(at, "latin_stop", name=at[-2])
            for digits in _LATIN_DIGITS.findall(text):
                yield source.fault(at, "latin_digits", name=at[-2], digits=digits)
        elif found := _BENGALI.search(text):
            yield source.fault(at, "not_english", letter=found[0])


def broken_lines(source: Source) -> Iterator[Fault]:
    """A paragraph is one line, however long; only a list or a signature has short ones."""
    for at, text in source.texts():
        if at[-1] in {"text", "source_text"}:
            for found in _BROKEN_LINE.finditer(text):
                yield source.fault(at, "broken_line", word=found[1] or found[2])


def calendar_faults(source: Source) -> Iterator[Fault]:
    """Every 'Tuesday 3 March' of a file must be right in one and the same year."""
    said = [
        (at, *found)
        for at, text in source.texts()
        if at[0] != "flawed"
        for found in _weekdays(text)
    ]
    if not said:
        return
    wrong = {
        year: [
            (at, words)
            for at, words, weekday, month, day in said
            if not _falls_on(year, month, day, weekday)
        ]
        for year in _likely_years(source)
    }
    year = min(wrong, key=lambda year: len(wrong[year]))
    for at, words in wrong[year]:
        yield source.fault(at, "wrong_weekday", words=words, year=year)


def _weekdays(text: str) -> Iterator[tuple[str, int, int, int]]:
    for pattern in _DATES:
        for found in pattern.finditer(text):
            weekday = _DAYS.index(found["weekday"][:3].lower())
            month = _MONTHS.index(found["month"][:3].lower()) + 1
            yield found[0], weekday, month, int(found["day"])


def _likely_years(source: Source) -> list[int]:
    """The years its facts name; without any, every year near ours."""
    named: set[int] = {
        int(text[:4])
        for at, text in source.texts()
        if at[0] == "facts" and re.fullmatch(r"\d{4}-\d\d-\d\d", text)
    }
    return sorted(named) or list(_YEARS)


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def sentences(source: Source) -> Iterator[tuple[Location, str]]:
    """The English sentences a trainee or a customer writes in this file, five words up."""
    for at, text in source.texts():
        if at[0] in {"messages", "models", "flawed", "source_text"} and at[-1] in {"text", at[0]}:
            for sentence in re.split(r"[.!?]+(?:\s|$)|\n+", text):
                words = re.findall(r"[\w']+", sentence.lower())
                if len(words) >= 5:
                    yield at, " ".join(words)
