"""Promises the writer may not give."""

import re
from collections.abc import Iterator

from coach.domain.exercise import Exercise
from coach.domain.reading import Hit, Reading
from coach.domain.text import Span
from coach.rules.replies.reading import TextReader
from coach.rules.replies.words import words

PATTERNS = (
    "guarantee|guaranteed|promise|assure|assured ... 100|#1|rank|ranking|sale|sales|traffic|profit|income|viral|success",
    "100 % guarantee|guaranteed|assure|assured|success",
    "<number> % guarantee|guaranteed",
    "guarantee|promise ... full refund|money",
    "rank|ranking <number> on|in google",
    "double|triple your sale|sales|traffic|income|profit guaranteed|sure|within",
)
LABEL = "unsafe-promise"

_NO = words(
    "not never no nor neither cannot cant unable without unfortunately dont wont rather instead"
)
_UNDECIDED = words(
    "whether ask request approval approve decide decision check possible allowed permission"
)
_IF_WE = re.compile(
    r"\b(?:if|whether)\s+(?:i|we|they|he|she|it|our|my)\b[^,.!?\n]*$", re.IGNORECASE
)
_BEFORE = 8
_AFTER = 5


def unsafe(reader: TextReader, reading: Reading, exercise: Exercise | None) -> Iterator[Span]:
    """Where the text promises what no one may, or what this exercise forbids."""
    forms = [form for limit in (exercise.limits if exercise else ()) for form in limit.forms]
    denying = tuple(form for form in forms if _denies(form))
    asserting = tuple(form for form in forms if not _denies(form))
    for hit in [*reading.found(LABEL), *reader.find(reading.text, asserting)]:
        if not _is_taken_back(hit, reading, denying=False):
            yield reading.span(hit.first, hit.end)
    for hit in reader.find(reading.text, denying):
        if not _is_taken_back(hit, reading, denying=True):
            yield reading.span(hit.first, hit.end)


def _denies(form: str) -> bool:
    """Whether the promise is itself a "no": "never happen again", "no other costs"."""
    return any(word.strip(",.").replace("'", "") in _NO for word in form.lower().split())


def _is_taken_back(hit: Hit, reading: Reading, *, denying: bool) -> bool:
    """Whether the sentence denies the promise, or leaves it to someone else."""
    sentence = reading.sentence_of(hit.first)
    if sentence.is_question:
        return True
    before = reading.words[max(sentence.first, hit.first - _BEFORE) : hit.first]
    inside = () if denying else reading.words[hit.first : hit.end]
    after = reading.words[hit.end : min(sentence.end, hit.end + _AFTER)]
    said_before = [word.norm for word in before]
    # "but" starts anew: "I cannot change it, but we will refund you" is a promise.
    for turn in ("but", "however", ";"):
        if turn in said_before:
            said_before = said_before[said_before.index(turn) + 1 :]
    if any(norm in _NO or norm in _UNDECIDED for norm in said_before):
        return True
    if any(word.norm in _NO for word in (*inside, *after)) or any(
        word.norm in _UNDECIDED for word in after
    ):
        return True
    start = reading.words[sentence.first].span.start
    return bool(_IF_WE.search(reading.text[start : reading.words[hit.first].span.start]))
