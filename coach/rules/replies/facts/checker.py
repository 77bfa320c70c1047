"""Holds a text against the facts of its exercise."""

import re
from collections.abc import Iterator

from coach.domain.assessment import FactResult
from coach.domain.exercise import Exercise, Fact
from coach.domain.text import Span
from coach.rules.replies.facts.dates import days
from coach.rules.replies.facts.numbers import Amount, amounts
from coach.rules.replies.facts.times import times
from coach.rules.replies.reading import TextReader

_NEGATION = re.compile(
    r"(?:\b(?:not|never|no|without|cannot|cant|dont|wont)|n['’]t)\s+"
    r"(?:(?:be|been|get|give|offer|have|do|the|a|an|any|to|on|at|by|for|in|your)\s+){0,2}$",
    re.IGNORECASE,
)
_SAYS_NO = re.compile(r"\b(?:not|never|no|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_CODE = re.compile(r"(?=.*\d)[#]?[A-Za-z0-9]+(?:[-_./ ]?[A-Za-z0-9]+)*")
_UNIT = re.compile(
    r"\s*-?\s*(?:(?:working|business|more|full|calendar)\s+)?([a-z]+)", re.IGNORECASE
)
_BEFORE = 40


def check(reader: TextReader, text: str, exercise: Exercise) -> tuple[FactResult, ...]:
    """Each fact of `exercise`, met or not, with the words that show it."""
    results = []
    for fact in exercise.facts:
        span = next(_said(reader, text, fact), None)
        results.append(FactResult(fact.id, met=span is not None, span=span))
    return tuple(results)


def _said(reader: TextReader, text: str, fact: Fact) -> Iterator[Span]:
    """Where `text` says the fact and does not deny it."""
    every = (fact.value, *fact.forms)
    for form in every:
        by_value = _by_value(text, fact.kind, form)
        spans = by_value if by_value is not None else _by_words(reader, text, form)
        for span in spans:
            before = text[max(0, span.start - _BEFORE) : span.start]
            if _SAYS_NO.search(form) or not _NEGATION.search(before):
                yield span


def _by_words(reader: TextReader, text: str, form: str) -> list[Span]:
    spans = _code(text, form) if _is_code(form) else []
    return spans + [reader.read(text).span(hit.first, hit.end) for hit in reader.find(text, [form])]


def _is_code(form: str) -> bool:
    """An order number or the like: digits, and no words around them."""
    return bool(_CODE.fullmatch(form)) and " " not in form


def _code(text: str, form: str) -> list[Span]:
    """The code, however its parts are joined: AB-1234, AB 1234, ab1234."""
    parts = re.findall(r"[A-Za-z]+|\d+", form)
    pattern = r"(?<![A-Za-z0-9])" + r"[-_./ #]?".join(map(re.escape, parts)) + r"(?![A-Za-z0-9])"
    return [Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE)]


def _by_value(text: str, kind: str, form: str) -> list[Span] | None:
    """Where the value of `form` is said in any way of writing it; None when
    `form` holds no value of that kind and is to be taken word by word."""
    match kind:
        case "date":
            wanted_day = next((day for day in days(form) if day.month), None)
            if wanted_day is None:
                return None
            return [day.span for day in days(text) if day.may_be(wanted_day)]
        case "time":
            wanted_time = next(times(form), None)
            if wanted_time is None:
                return None
            return [time.span for time in times(text) if time.may_be(wanted_time)]
        case "number" | "money":
            return _amounts(text, kind, form)
        case _:
            return None


def _amounts(text: str, kind: str, form: str) -> list[Span] | None:
    wanted = next(amounts(form), None)
    if wanted is None:
        return None
    unit = _unit_after(form, wanted) if kind == "number" else ""
    return [
        said.span
        for said in amounts(text)
        if said.value == wanted.value
        and _same_sort(said, wanted, kind)
        and (not unit or _unit_after(text, said).startswith(unit))
    ]


def _same_sort(said: Amount, wanted: Amount, kind: str) -> bool:
    if wanted.is_percent and not said.is_percent:
        return False
    if kind == "money":
        return not said.is_percent and said.currency in {"", wanted.currency or said.currency}
    return not said.currency or said.currency == wanted.currency


def _unit_after(text: str, amount: Amount) -> str:
    """The word counted ("days", "photos"), without its plural s."""
    if amount.is_percent or amount.currency:
        return ""
    found = _UNIT.match(text, amount.span.end)
    return found[1].lower().removesuffix("s") if found else ""
