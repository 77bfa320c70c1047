"""clarity: sentences a busy reader follows, words at the level, paragraphs, not too much."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coach.domain.assessment import CriterionScore, Deduction
from coach.domain.exercise import Exercise, Flag, Kind, Level
from coach.domain.scoring.evidence import Evidence
from coach.domain.scoring.settle import settle
from coach.domain.text import Span

FEWEST_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Limits:
    """What is still easy to read: words in one sentence, on average, and the school grade."""

    sentence: int
    average: float
    grade: float


_LIMITS = {
    Level.A2: _Limits(26, 18, 9),
    Level.B1: _Limits(30, 20, 11),
    Level.B2: _Limits(34, 22, 13),
}
_USUAL = _Limits(32, 21, 12)

_LONG, _EACH_WORD_OVER, _MOST_LONG = 6.0, 0.4, 40.0
_AVERAGE_OVER, _MOST_AVERAGE = 2.5, 20.0
_GRADE_OVER, _MOST_GRADE = 3.0, 15.0
_NO_PARAGRAPHS = 10.0
_LETTER_LENGTH, _TEXT_LENGTH = 90, 130
_TOO_LONG, _MOST_TOO_LONG = 8.0, 20.0
_REPETITION = 40.0

# A sentence runs on over single line breaks, as in mail that wraps its lines.
_SENTENCE = re.compile(r"(?:[^.!?\n]|\n(?=[a-z])|[.!?](?=\S))+")
_WORD = re.compile(r"\S*\w\S*")


def clarity(evidence: Evidence) -> CriterionScore:
    if not evidence.has_words(FEWEST_WORDS):
        return CriterionScore(None)
    limits = _LIMITS[evidence.exercise.level] if evidence.exercise else _USUAL
    long = list(_long_sentences(evidence.text, limits.sentence))
    # A long sentence raises the average too; it is paid for once.
    hard = [] if long else list(_hard(evidence, limits))
    return settle([*long, *hard, *_whole(evidence)])


def _long_sentences(text: str, most: int) -> Iterator[Deduction]:
    left = _MOST_LONG
    for found in _SENTENCE.finditer(text):
        words = list(_WORD.finditer(found[0]))
        if len(words) > most:
            points = min(left, _LONG + _EACH_WORD_OVER * (len(words) - most))
            left -= points
            start, end = words[0].start(), words[-1].end()
            span = Span(found.start() + start, found.start() + end)
            yield Deduction("long_sentence", points, str(len(words)), span)


def _hard(evidence: Evidence, limits: _Limits) -> Iterator[Deduction]:
    average = evidence.readability.words_per_sentence or 0.0
    if average > limits.average:
        over = _AVERAGE_OVER * (average - limits.average)
        yield Deduction("long_sentences", min(over, _MOST_AVERAGE))
        return
    grade = evidence.readability.flesch_kincaid_grade or 0.0
    if grade > limits.grade:
        yield Deduction("hard_words", min(_GRADE_OVER * (grade - limits.grade), _MOST_GRADE))


def _whole(evidence: Evidence) -> Iterator[Deduction]:
    words, exercise = evidence.readability.words, evidence.exercise
    if "\n" not in evidence.text.strip() and words >= _without_paragraphs(exercise):
        yield Deduction("no_paragraphs", _NO_PARAGRAPHS)
    if evidence.raised(Flag.TOO_LONG):
        over = words / exercise.words.max - 1 if exercise else 1.0
        yield Deduction("too_long", min(_TOO_LONG + 40 * over, _MOST_TOO_LONG), Flag.TOO_LONG)
    if evidence.raised(Flag.REPETITION):
        yield Deduction("repetition", _REPETITION, Flag.REPETITION)


def _without_paragraphs(exercise: Exercise | None) -> int:
    """How many words may stand in one block: fewer in a letter than in a chat."""
    is_letter = exercise is not None and (
        exercise.kind is Kind.EMAIL
        or any(message.channel == "email" for message in exercise.messages)
    )
    return _LETTER_LENGTH if is_letter else _TEXT_LENGTH
