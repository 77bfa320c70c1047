"""Words taken over from the task or from a model answer."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from coach.domain.exercise import Exercise, Flag, Kind

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_RUN = 5
_FEWEST_COPIED = 15
_SHARE_OF_PROMPT = 0.5
_SHARE_OF_MODEL = 0.75
_FEWEST_OF_MODEL = 20
_SAME_MODEL = 90
_UNCHANGED = 95


def flags(text: str, exercise: Exercise) -> set[Flag]:
    """`copied_prompt` and `copied_model`, where they are due.

    A corrected text comes out like the model's, and keeps its source: whoever
    proofreads well is no copyist. Only who hands it back untouched is.
    """
    if exercise.kind is Kind.PROOFREAD:
        untouched = text.split() == (exercise.source_text or "").split()
        return {Flag.COPIED_PROMPT} if untouched else set()
    words = _words(text)
    found = set()
    if _copies_prompt(words, exercise):
        found.add(Flag.COPIED_PROMPT)
    elif any(_copies_model(words, model.text, exercise) for model in exercise.models):
        found.add(Flag.COPIED_MODEL)
    return found


def _copies_prompt(words: list[str], exercise: Exercise) -> bool:
    given = [message.text for message in exercise.messages]
    if exercise.source_text is not None:
        # Much of a text stays when it is made better; nearly all of it must not.
        if fuzz.ratio(words, _words(exercise.source_text)) >= _UNCHANGED:
            return True
    else:
        given.append(exercise.situation.en)
    copied = _copied(words, given)
    return copied >= _FEWEST_COPIED and copied >= _SHARE_OF_PROMPT * len(words)


def _copies_model(words: list[str], model: str, exercise: Exercise) -> bool:
    of_model = _words(model)
    if len(words) < _FEWEST_OF_MODEL:
        return False
    if fuzz.ratio(words, of_model) >= _SAME_MODEL:
        return True
    if exercise.source_text is not None:
        return False
    copied = _copied(words, [model])
    return copied >= _FEWEST_OF_MODEL and copied >= _SHARE_OF_MODEL * len(words)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _copied(words: list[str], sources: Iterable[str]) -> int:
    """How many of `words` stand in runs of five or more taken from one of `sources`."""
    runs = set()
    for source in sources:
        given = _words(source)
        runs |= {tuple(given[at : at + _RUN]) for at in range(len(given) - _RUN + 1)}
    covered: set[int] = set()
    for at in range(len(words) - _RUN + 1):
        if tuple(words[at : at + _RUN]) in runs:
            covered.update(range(at, at + _RUN))
    return len(covered)
