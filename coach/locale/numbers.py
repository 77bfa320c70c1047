"""Numbers, dates and durations as the reader writes them: Bengali digits in Bengali."""

from datetime import date, datetime, tzinfo
from functools import lru_cache

from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal

from coach.domain.language import Language

_BENGALI_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def digits(language: Language | str, written: str) -> str:
    """`written` with its digits in the reader's own."""
    return written.translate(_BENGALI_DIGITS) if language == Language.BENGALI else written


@lru_cache(maxsize=4096)  # the same few hundred numbers, on a thousand sheets
def number(language: Language | str, value: float, *, decimals: int = 0) -> str:
    """A number with the language's grouping (12,34,567 in Bengali)."""
    pattern = "#,##,##0" if language == Language.BENGALI else "#,##0"
    if decimals:
        pattern += "." + "0" * decimals
    return digits(language, format_decimal(value, format=pattern, locale="en"))


def day(language: Language | str, value: date) -> str:
    """A date in full: 3 March 2026, ৩ মার্চ ২০২৬."""
    return digits(language, format_date(value, format="d MMMM y", locale=str(language)))


def moment(language: Language | str, value: datetime, zone: tzinfo) -> str:
    """A date and time in the reader's zone; `value` must be aware."""
    if value.tzinfo is None:
        raise ValueError("naive datetime; use datetime.now(UTC)")
    return digits(
        language,
        format_datetime(
            value.astimezone(zone), format="d MMM y, h:mm a", locale=str(language), tzinfo=zone
        ),
    )
