"""An assessment, told to a person in a terminal."""

from collections.abc import Iterator

from coach.domain.assessment import Assessment, CriterionScore, Deduction
from coach.domain.exercise import Exercise, Move
from coach.domain.text import Span
from coach.locale import text
from coach.locale.numbers import number

_QUOTED = 60


def lines(
    name: str, assessment: Assessment, exercise: Exercise | None, language: str
) -> Iterator[str]:
    """Scores with their reasons first, then each issue, the moves, facts and figures."""
    overall = assessment.scorecard.overall
    figure = text(language, "check.not_judged") if overall is None else number(language, overall)
    yield f"{name}: {figure}"
    for raised in dict.fromkeys(one.flag for one in assessment.flags):
        yield f"  ! {text(language, f'flag.{raised}')}"
    for criterion, score in assessment.scorecard.criteria.items():
        yield from _criterion(
            text(language, f"criterion.{criterion}"), score, assessment, exercise, language
        )
    yield from _issues(assessment, language)
    yield from _moves(assessment, language)
    yield from _facts(assessment, exercise, language)
    yield from _readability(assessment, language)


def _criterion(
    name: str,
    score: CriterionScore,
    assessment: Assessment,
    exercise: Exercise | None,
    language: str,
) -> Iterator[str]:
    if score.score is None:
        yield f"  {name}: {text(language, 'check.not_judged')}"
        return
    yield f"  {name}: {number(language, score.score)}"
    for lost in score.deductions:
        points = number(language, lost.points, decimals=0 if lost.points % 1 == 0 else 1)
        why = text(language, f"score.{lost.reason}")
        about = _about(lost, exercise, language)
        quoted = f" “{_quoted(lost.span, assessment.text)}”" if lost.span else ""
        yield f"    −{points} {why}{f': {about}' if about else ''}{quoted}"


def _about(lost: Deduction, exercise: Exercise | None, language: str) -> str:
    if lost.subject in {str(move) for move in Move}:
        return text(language, f"move.{lost.subject}")
    if lost.reason == "missing_part":
        return text(language, f"part.{lost.subject}")
    facts = exercise.facts if exercise else ()
    return next((fact.label[language] for fact in facts if fact.id == lost.subject), "")


def _issues(assessment: Assessment, language: str) -> Iterator[str]:
    for issue in assessment.issues:
        line = assessment.text.count("\n", 0, issue.span.start) + 1
        column = issue.span.start - assessment.text.rfind("\n", 0, issue.span.start)
        better = f" → {' | '.join(issue.suggestions[:3])}" if issue.suggestions else ""
        yield (
            f"  {number(language, line)}:{number(language, column)} {text(language, f'tier.{issue.tier}')}"
            f" “{_quoted(issue.span, assessment.text)}”{better}"
        )
        yield f"      {issue.message[language]}"


def _moves(assessment: Assessment, language: str) -> Iterator[str]:
    shown: dict[Move, Span] = {}
    for found in assessment.moves:
        shown.setdefault(found.move, found.span)
    for move, span in shown.items():
        yield f"  + {text(language, f'move.{move}')}: “{_quoted(span, assessment.text)}”"


def _facts(assessment: Assessment, exercise: Exercise | None, language: str) -> Iterator[str]:
    labels = {fact.id: fact.label[language] for fact in exercise.facts} if exercise else {}
    for result in assessment.facts:
        yield f"  {'+' if result.met else '-'} {labels.get(result.fact, result.fact)}"


def _readability(assessment: Assessment, language: str) -> Iterator[str]:
    figures = assessment.readability
    yield "  " + text(
        language,
        "check.length",
        words=number(language, figures.words),
        sentences=number(language, figures.sentences),
    )
    if figures.flesch_kincaid_grade is not None and figures.flesch_reading_ease is not None:
        yield "  " + text(
            language,
            "check.reading",
            ease=number(language, figures.flesch_reading_ease, decimals=1),
            grade=number(language, figures.flesch_kincaid_grade, decimals=1),
        )


def _quoted(span: Span, written: str) -> str:
    """The words, in one line and shortened."""
    words = " ".join(span.of(written).split())
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"
