"""The catalogues, in the language of whoever reads this page."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

import streamlit as st
from babel.dates import format_date

from coach import locale
from coach.domain.language import Bilingual, Language
from coach.locale import numbers
from coach.ui import state

# Who reads what is made outside a page of Streamlit's.
_reader: ContextVar[Language | None] = ContextVar("reader", default=None)
_HOME = "Asia/Dhaka"  # when the browser does not say where it is


@contextmanager
def reader(language: Language) -> Iterator[None]:
    """Inside, everything is said in `language`: for answers that no session waits for."""
    token = _reader.set(language)
    try:
        yield
    finally:
        _reader.reset(token)


def _language() -> Language:
    return _reader.get() or state.language()


def say(key: str, **facts: object) -> str:
    """The words for `key` in the reader's language."""
    return locale.text(_language(), key, **facts)


def say_or(otherwise: str, key: str) -> str:
    """`say(key)`, or another text when a stored work names something we no longer know."""
    try:
        return say(key)
    except KeyError:
        return say(otherwise)


def count(key: str, of: int, **facts: object) -> str:
    """The words for so many of something."""
    return locale.plural(_language(), key, of, **facts)


def number(value: float, *, decimals: int = 0) -> str:
    return numbers.number(_language(), value, decimals=decimals)


def digits(written: str) -> str:
    return numbers.digits(_language(), written)


def read(text: Bilingual) -> str:
    """A text of the exercise's or the coach's, in the reader's language."""
    return text[_language()]


def when(moment: datetime) -> str:
    """A date and time as the reader's own clock shows it."""
    return numbers.moment(_language(), moment, zone())


def day(moment: datetime) -> str:
    return numbers.day(_language(), moment.astimezone(zone()).date())


def short_day(moment: date) -> str:
    """Day and month, for the axis of a chart."""
    if isinstance(moment, datetime):
        moment = moment.astimezone(zone()).date()
    return numbers.digits(_language(), format_date(moment, "d MMM", str(_language())))


def zone() -> ZoneInfo:
    known = None if _reader.get() else st.context.timezone
    return ZoneInfo(known or _HOME)
