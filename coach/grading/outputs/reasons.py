"""Where the points of a criterion went, in as few lines as say it."""

from collections import defaultdict
from dataclasses import dataclass

from coach.domain.assessment import Assessment, Criterion, CriterionScore, Deduction
from coach.domain.exercise import Exercise, Move
from coach.domain.language import Language
from coach.grading.outputs.words import Languages, Texts, each, listed
from coach.locale import text
from coach.locale.numbers import number

_PARTS = ("opening", "care", "answer", "outlook")
_MOST = 4
_LONGEST_QUOTE = 48


@dataclass(frozen=True, slots=True)
class Reason:
    """What cost points, how many, and the words it was, when they are one place."""

    why: Texts
    points: Texts
    words: str = ""


def reasons(
    languages: Languages, score: CriterionScore, assessment: Assessment, exercise: Exercise
) -> tuple[Reason, ...]:
    """The dearest first; mistakes of one concept are one line, the cheapest few another."""
    groups: dict[str, list[Deduction]] = defaultdict(list)
    concepts = {(issue.rule, issue.span): str(issue.concept) for issue in assessment.issues}
    for deduction in score.deductions:
        about = ""
        if deduction.reason == "error" and deduction.span:
            about = concepts.get((deduction.subject, deduction.span), "")
        groups[f"{deduction.reason} {about}"].append(deduction)
    ranked = sorted(groups.items(), key=lambda group: (-_cost(group[1]), group[0]))
    shown = ranked if len(ranked) <= _MOST else ranked[: _MOST - 1]
    rest = [one for _, group in ranked[len(shown) :] for one in group]
    made = [
        Reason(
            each(languages, lambda one, key=key, group=group: _why(one, key, group, exercise)),  # type: ignore[misc]
            _points(languages, _cost(group)),
            _quote(group, assessment),
        )
        for key, group in ranked[: len(shown)]
    ]
    if rest:
        why = each(languages, lambda one: text(one, "grading.feedback.smaller"))
        made.append(Reason(why, _points(languages, _cost(rest))))
    return tuple(made)


def criterion_name(language: Language, criterion: Criterion) -> str:
    return text(language, f"criterion.{criterion}")


def _why(language: Language, key: str, group: list[Deduction], exercise: Exercise) -> str:
    reason, concept = key.split(" ")
    if reason == "error" and concept:
        name = text(language, f"concept.{concept}")
        return name if len(group) == 1 else f"{name} ×{number(language, len(group))}"
    try:
        why = text(language, f"score.{reason}")
    except KeyError:
        return text(language, "score.other")
    about = [name for one in group if (name := _subject(language, one, exercise))]
    if about:
        return f"{why}: {listed(language, list(dict.fromkeys(about)))}"
    return why if len(group) == 1 else f"{why} ×{number(language, len(group))}"


def _subject(language: Language, deduction: Deduction, exercise: Exercise) -> str:
    for fact in exercise.facts:
        if fact.id == deduction.subject:
            return fact.label[language]
    if deduction.subject in _PARTS:
        return text(language, f"part.{deduction.subject}")
    if deduction.subject in set(Move):
        return text(language, f"move.{deduction.subject}")
    return ""


def _points(languages: Languages, points: float) -> Texts:
    points = round(points, 1)
    decimals = 0 if points == int(points) else 1
    return each(
        languages,
        lambda one: text(one, "score.cost", points=number(one, points, decimals=decimals)),
    )


def _quote(group: list[Deduction], assessment: Assessment) -> str:
    if len(group) > 1 or group[0].span is None:
        return ""
    words = " ".join(group[0].span.of(assessment.text).split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _cost(group: list[Deduction]) -> float:
    return sum(deduction.points for deduction in group)
