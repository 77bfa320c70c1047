"""What a text does well: said first, about this text, and never made up."""

from collections.abc import Iterator

from coach.domain.assessment import Assessment, MoveFound
from coach.domain.exercise import Exercise, Move
from coach.domain.language import Language
from coach.domain.scoring import is_work
from coach.grading.outputs.words import listed
from coach.locale import plural, text
from coach.locale.numbers import number

_WORTH_SAYING = (Move.SOLUTION, Move.APOLOGY, Move.NEXT_STEP, Move.EMPATHY, Move.RESTATE)
_MOST = 3
_ENOUGH_WORDS = 30
_FEW_ERRORS = 3.0  # in a hundred words
_EASY_SENTENCE = 18.0  # words
_SHORTEST_QUOTE, _LONGEST_QUOTE = 3, 70  # words, characters


def strengths(language: Language, exercise: Exercise, assessment: Assessment) -> list[str]:
    """At most three sentences; none for a text that is no work of its own."""
    if not is_work(assessment):
        return []
    found = [
        *_facts(language, exercise, assessment),
        *_moves(language, exercise, assessment),
        *_grammar(language, assessment),
        *_sentences(language, assessment),
    ]
    return found[:_MOST]


def _facts(language: Language, exercise: Exercise, assessment: Assessment) -> Iterator[str]:
    met = {result.fact for result in assessment.facts if result.met}
    labels = [fact.label[language] for fact in exercise.facts if fact.id in met]
    if len(labels) > 1 and len(labels) == len(exercise.facts):
        facts = listed(language, labels)
        yield plural(language, "grading.good.all_facts", len(labels), facts=facts)
    elif labels:
        yield text(language, "grading.good.facts", facts=listed(language, labels))


def _moves(language: Language, exercise: Exercise, assessment: Assessment) -> Iterator[str]:
    """The two moves best worth naming, so that there is room for the language too."""
    made = {found.move: found for found in reversed(assessment.moves)}
    wanted = [move for move in _WORTH_SAYING if move in exercise.moves.wanted and move in made]
    for move in wanted[: 1 if len(made) < 3 else 2]:
        what = text(language, f"praise.{move}")
        what = what[:1].upper() + what[1:]
        quote = _quotable(made[move], assessment)
        yield f"{what}: “{quote}”" if quote else text(language, "grading.good.move", what=what)


def _quotable(found: MoveFound, assessment: Assessment) -> str:
    """Its words, unless a mistake stands in them: what is praised is remembered."""
    if any(issue.span.overlaps(found.span) for issue in assessment.issues):
        return ""
    words = " ".join(found.span.of(assessment.text).split())
    if words.count(" ") < _SHORTEST_QUOTE - 1:
        return ""
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _grammar(language: Language, assessment: Assessment) -> Iterator[str]:
    words, errors = assessment.readability.words, len(assessment.errors)
    if not assessment.complete or words < _ENOUGH_WORDS:
        return
    if not errors:
        yield text(language, "grading.good.no_errors", words=number(language, words))
    elif 100 * errors / words <= _FEW_ERRORS:
        yield plural(language, "grading.good.few_errors", errors, words=number(language, words))


def _sentences(language: Language, assessment: Assessment) -> Iterator[str]:
    figures = assessment.readability
    average = figures.words_per_sentence
    if average is not None and figures.words >= _ENOUGH_WORDS and average <= _EASY_SENTENCE:
        yield text(language, "grading.good.sentences", average=number(language, round(average)))
