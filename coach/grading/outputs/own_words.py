"""A text as the words that are its writer's own, and which of them two texts share."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from coach.domain.exercise import Exercise
from coach.domain.text import Span

_WORD = re.compile(r"\w+(?:[’']\w+)*")
_RUN = 4  # words in a row that are the same are no accident
SHINGLE = 3


@dataclass(frozen=True, slots=True)
class OwnWords:
    """`words` in lower case, and where each stands in `text`."""

    text: str
    words: tuple[str, ...]
    spans: tuple[Span, ...]

    def shingles(self) -> set[str]:
        """Every few words in a row."""
        last = len(self.words) - SHINGLE + 1
        return {" ".join(self.words[at : at + SHINGLE]) for at in range(last)}


def runs_of(exercise: Exercise) -> frozenset[tuple[str, ...]]:
    """What stands in the exercise and may stand in every answer to it."""
    return frozenset(run for text in _said_by(exercise) for run in _runs(_plain(text)))


def own_words(text: str, given: frozenset[tuple[str, ...]]) -> OwnWords:
    """`text` without the runs of words that were `given`."""
    found = list(_WORD.finditer(text))
    words = [_folded(one[0]) for one in found]
    taken: set[int] = set()
    for at, run in enumerate(_runs(words)):
        if run in given:
            taken.update(range(at, at + _RUN))
    kept = [at for at in range(len(words)) if at not in taken]
    return OwnWords(
        text,
        tuple(words[at] for at in kept),
        tuple(Span(found[at].start(), found[at].end()) for at in kept),
    )


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts have in common: the places in each, and how many words it is."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]
    words: int


def shared(left: OwnWords, right: OwnWords) -> Shared:
    """Runs of at least `_RUN` of both writers' own words, in the order of both."""
    places: tuple[list[Span], list[Span]] = ([], [])
    count = 0
    for code in LCSseq.opcodes(left.words, right.words):
        length = code.src_end - code.src_start
        if code.tag == "equal" and length >= _RUN:
            count += length
            places[0].append(_whole(left.spans[code.src_start : code.src_end]))
            places[1].append(_whole(right.spans[code.dest_start : code.dest_end]))
    return Shared(tuple(places[0]), tuple(places[1]), count)


def _said_by(exercise: Exercise) -> Iterable[str]:
    yield exercise.situation.en
    yield exercise.source_text or ""
    for message in exercise.messages:
        yield message.text
        yield message.subject or ""
    for fact in exercise.facts:
        yield fact.value
        yield from fact.forms
    yield from (hint.en for hint in exercise.hints)
    yield from (goal.en for goal in exercise.goals)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _plain(text: str) -> list[str]:
    return [_folded(word) for word in _WORD.findall(text)]


def _folded(word: str) -> str:
    return word.casefold().replace("’", "'")


def _whole(spans: tuple[Span, ...]) -> Span:
    return Span(spans[0].start, spans[-1].end)
