"""The catalogues, in the language of whoever reads this page."""

from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import streamlit as st
from babel.dates import format_date

from coach import locale
from coach.domain.language import Bilingual
from coach.locale import numbers
from coach.ui import state

_LONG_LINE = 60
_HOME = "Asia/Dhaka"  # when the browser does not say where it is


def say(key: str, **facts: object) -> str:
    """The words for `key` in the reader's language."""
    return locale.text(state.language(), key, **facts)


def say_or(otherwise: str, key: str) -> str:
    """`say(key)`, or another text when a stored work names something we no longer know."""
    try:
        return say(key)
    except KeyError:
        return say(otherwise)


def count(key: str, of: int, **facts: object) -> str:
    """The words for so many of something."""
    return locale.plural(state.language(), key, of, **facts)


def number(value: float, *, decimals: int = 0) -> str:
    return numbers.number(state.language(), value, decimals=decimals)


def digits(written: str) -> str:
    return numbers.digits(state.language(), written)


def read(text: Bilingual) -> str:
    """A text of the exercise's or the coach's, in the reader's language."""
    return text[state.language()]


def when(moment: datetime) -> str:
    """A date and time as the reader's own clock shows it."""
    return numbers.moment(state.language(), moment, zone())


def day(moment: datetime) -> str:
    return numbers.day(state.language(), moment.astimezone(zone()).date())


def short_day(moment: date) -> str:
    """Day and month, for the axis of a chart."""
    if isinstance(moment, datetime):
        moment = moment.astimezone(zone()).date()
    return numbers.digits(state.language(), format_date(moment, "d MMM", str(state.language())))


def zone() -> ZoneInfo:
    return ZoneInfo(st.context.timezone or _HOME)


def flowed(text: str) -> str:
    """An author's text without the breaks that only keep the file's lines short.

    A break after a long line is the file's; after a short one (a greeting, an
    address) it is meant.
    """
    lines = text.split("\n")
    flowing = [lines[0]]
    for before, line in pairwise(lines):
        if len(before) >= _LONG_LINE and line.strip():
            flowing[-1] = f"{flowing[-1]} {line.lstrip()}"
        else:
            flowing.append(line)
    return "\n".join(flowing)
