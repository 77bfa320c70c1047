"""What an author should mend in one exercise that the format allows."""

import re
from collections.abc import Callable, Iterator
from datetime import date, time

from coach.content.faults import Location
from coach.content.saying import count_words, says
from coach.domain.exercise import Exercise, Fact, Flag

Found = Iterator[tuple[Location, str, dict[str, object]]]

_DOMAIN = re.compile(r"(?:https?://|www\.|@)([\w.-]+\w)", re.IGNORECASE)


def values_of_facts(exercise: Exercise) -> Found:
    """A date is 2026-03-03, a time 15:00, a number only digits."""
    for number, fact in enumerate(exercise.facts):
        if not _readable(fact):
            yield ("facts", number, "value"), "fact_value", {"kind": fact.kind, "value": fact.value}


def lengths(exercise: Exercise) -> Found:
    """Both model answers keep inside the words the trainee is given."""
    limits = exercise.words
    for number, model in enumerate(exercise.models):
        words = count_words(model.text)
        if not limits.min <= words <= limits.max:
            yield (
                ("models", number, "text"),
                "model_length",
                {"words": words, "min": limits.min, "max": limits.max},
            )
    for number, flawed in enumerate(exercise.flawed):
        yield from _length_flags(number, count_words(flawed.text), exercise)


def facts_said(exercise: Exercise) -> Found:
    """Required facts stand in both models; what a flawed answer lacks, it lacks."""
    for fact in exercise.facts:
        if not _readable(fact):
            continue
        for number, model in enumerate(exercise.models):
            if fact.required and not says(model.text, fact):
                yield ("models", number, "text"), "fact_not_said", {"fact": fact.id}
        for number, flawed in enumerate(exercise.flawed):
            if fact.id in flawed.shows.missing_facts and says(flawed.text, fact):
                yield ("flawed", number, "shows"), "fact_is_said", {"fact": fact.id}


def limits_kept(exercise: Exercise) -> Found:
    """No model says what must not be said; an unsafe promise is one of the limits."""
    for number, model in enumerate(exercise.models):
        for limit in exercise.limits:
            if says(model.text, limit):
                yield ("models", number, "text"), "limit_broken", {"limit": limit.id}
    for number, flawed in enumerate(exercise.flawed):
        promised = any(says(flawed.text, limit) for limit in exercise.limits)
        if Flag.UNSAFE_PROMISE in flawed.shows.flags and not promised:
            yield ("flawed", number, "shows", "flags"), "promise_not_a_limit", {}


def moves_shown(exercise: Exercise) -> Found:
    """A flawed answer can only lack moves that were wanted."""
    for number, flawed in enumerate(exercise.flawed):
        for move in flawed.shows.missing_moves:
            if move not in exercise.moves.wanted:
                at = ("flawed", number, "shows", "missing_moves")
                yield at, "move_not_wanted", {"move": str(move)}


def both_kinds_of_flaw(exercise: Exercise) -> Found:
    """One flawed answer has wrong English; another has right English and fails."""
    if not any(flawed.shows.concepts for flawed in exercise.flawed):
        yield ("flawed",), "no_wrong_english", {}
    if all(flawed.shows.concepts for flawed in exercise.flawed):
        yield ("flawed",), "no_right_english", {}


def nobody_real(exercise: Exercise) -> Found:
    """Addresses in texts end in .example, so that no real one is ever used."""
    texts: list[tuple[Location, str]] = [
        (("messages", n, "text"), message.text) for n, message in enumerate(exercise.messages)
    ]
    texts += [(("models", n, "text"), model.text) for n, model in enumerate(exercise.models)]
    texts += [(("flawed", n, "text"), flawed.text) for n, flawed in enumerate(exercise.flawed)]
    for at, text in texts:
        for domain in _DOMAIN.findall(text):
            if not domain.endswith(".example"):
                yield at, "real_address", {"address": domain}


CHECKS: tuple[Callable[[Exercise], Found], ...] = (
    values_of_facts,
    lengths,
    facts_said,
    limits_kept,
    moves_shown,
    both_kinds_of_flaw,
    nobody_real,
)


def _readable(fact: Fact) -> bool:
    try:
        match fact.kind:
            case "date":
                date.fromisoformat(fact.value)
            case "time":
                time.fromisoformat(fact.value)
            case "number" | "money":
                return re.fullmatch(r"\d[\d,]*(\.\d+)?", fact.value) is not None
    except ValueError:
        return False
    return True


def _length_flags(number: int, words: int, exercise: Exercise) -> Found:
    flags = exercise.flawed[number].shows.flags
    at: Location = ("flawed", number, "shows", "flags")
    facts: dict[str, object] = {
        "words": words,
        "min": exercise.words.min,
        "max": exercise.words.max,
    }
    if Flag.TOO_SHORT in flags and words >= exercise.words.min:
        yield at, "not_too_short", facts
    if Flag.TOO_LONG in flags and words <= exercise.words.max:
        yield at, "not_too_long", facts
