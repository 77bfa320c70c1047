"""Whether a text says a fact, judged by its letters alone.

The coach judges a trainee's answer with far more patience (`coach.rules`).
Authors get this strict reading, so that each fact stands plainly in the model
answers and the forms listed in the file are the ones really used.
"""

import re
from datetime import date, time

from coach.domain.exercise import Fact, Limit

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def says(text: str, subject: Fact | Limit) -> bool:
    """True when one of the fact's (or limit's) forms stands in `text`."""
    flat = " ".join(text.replace("’", "'").split())
    return any(re.search(pattern, flat, re.IGNORECASE) for pattern in _patterns(subject))


def count_words(text: str) -> int:
    """Words as a word processor counts them: 'e-mail' is one, a lone dash is none."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _patterns(subject: Fact | Limit) -> list[str]:
    listed = [_phrase(form) for form in subject.forms]
    if isinstance(subject, Limit):
        return listed
    match subject.kind:
        case "number" | "money":
            return [_number(subject.value), *listed]
        case "date":
            return [*_date(date.fromisoformat(subject.value)), *listed]
        case "time":
            return [*_time(time.fromisoformat(subject.value)), *listed]
    return [_phrase(subject.value), *listed]


def _phrase(form: str) -> str:
    """The words in a row, any ending; '...' stands for up to six words."""
    parts = [
        r"\W+".join(rf"\b{re.escape(word)}" for word in re.findall(r"[\w']+", part))
        for part in form.replace("…", "...").split("...")
    ]
    # Short words are taken whole: 'is' is not the beginning of 'issue'.
    ending = r"\w{0,3}\b" if len(form.split()[-1]) > 3 else r"\b"
    return r"\W+(?:\S+\s+){0,6}?".join(part for part in parts if part) + ending


def _number(value: str) -> str:
    whole, _, cents = value.replace(",", "").partition(".")
    end = rf"\.{cents}" if cents.strip("0") else r"(?:\.0+)?"
    return rf"(?<![\d.,]){',?'.join(whole)}{end}(?!\d)"


def _date(on: date) -> tuple[str, str]:
    name = _MONTHS[on.month - 1]
    month, day = rf"{name[:3]}(?:{name[3:]})?\b", rf"\b{on.day}(?:st|nd|rd|th)?"
    return rf"{day} (?:of )?{month}", rf"\b{month} (?:the )?{day}\b"


def _time(at: time) -> tuple[str, ...]:
    minutes = rf"[:.]{at.minute:02}" if at.minute else r"(?:[:.]00)?"
    half = "p" if at.hour >= 12 else "a"
    named = {time(12): (r"\bnoon\b",), time(0): (r"\bmidnight\b",)}.get(at, ())
    return (
        rf"\b{at.hour % 12 or 12}{minutes} ?{half}\.?m\b",
        rf"\b{at.hour:02}[:.]{at.minute:02}\b",
        *named,
    )
