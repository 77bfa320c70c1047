"""The teacher's four pictures, each with the same figures in words."""

from markupsafe import Markup

from coach.domain.language import Language
from coach.grading.outputs.charts import Bar, bars, columns
from coach.grading.outputs.needy import BELOW
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.survey import Survey, Wanted
from coach.locale import text
from coach.locale.numbers import number

_MOST_CONCEPTS = 10
_MOST_MOVES = 8
_WEAK_SHARE = 0.4  # of the texts leave it out


def scores(language: Language, survey: Survey) -> Markup:
    """How many reached each ten of the marks."""
    tens = survey.overall.tens()
    most = max(tens) or 1
    drawn = [
        Bar(
            number(language, 10 * place),
            times / most,
            number(language, times),
            weak=10 * place < BELOW,
        )
        for place, times in enumerate(tens)
    ]
    spoken = ", ".join(
        f"{number(language, 10 * place)}–{number(language, 10 * place + 9 + (place == 9))}: {number(language, times)}"
        for place, times in enumerate(tens)
        if times
    )
    return columns(drawn, says=text(language, "grading.report.scores_says", list=spoken))


def criteria(language: Language, survey: Survey) -> Markup:
    """The mean of each criterion."""
    drawn = [
        Bar(
            text(language, f"criterion.{criterion}"),
            mean / 100,
            number(language, round(mean)),
            weak=mean < BELOW,
        )
        for criterion, found in survey.criteria.items()
        if (mean := found.mean) is not None
    ]
    return bars(drawn, says=_says(language, "criteria", drawn))


def concepts(language: Language, survey: Survey) -> Markup:
    """Mistakes in a hundred words, the commonest concepts first."""
    shown = sorted(survey.commonest(), key=lambda one: -survey.concepts[one].errors)[
        :_MOST_CONCEPTS
    ]
    rates = [survey.per_hundred_words(survey.concepts[one].errors) for one in shown]
    most = max(rates, default=1.0) or 1.0
    drawn = [
        Bar(
            text(language, f"concept.{concept}"),
            rate / most,
            number(language, rate, decimals=2),
            weak=place < 3,
        )
        for place, (concept, rate) in enumerate(zip(shown, rates, strict=True))
    ]
    return bars(drawn, says=_says(language, "concepts", drawn))


def left_out(language: Language, survey: Survey, run: RunFacts) -> Markup | None:
    """The moves and facts that most texts lack; None when none lacks any."""
    wanted = [(text(language, f"move.{move}"), count) for move, count in survey.moves.items()]
    wanted += [
        (_fact(language, exercise, fact, run), count)
        for (exercise, fact), count in survey.facts.items()
    ]
    lacking = [(label, count) for label, count in wanted if count.done < count.asked]
    if not lacking:
        return None
    lacking.sort(key=lambda one: one[1].share)
    drawn = [_lacking(language, label, count) for label, count in lacking[:_MOST_MOVES]]
    return bars(drawn, says=_says(language, "moves", drawn))


def _lacking(language: Language, label: str, count: Wanted) -> Bar:
    figure = text(
        language,
        "grading.report.of",
        some=number(language, count.asked - count.done),
        all=number(language, count.asked),
    )
    return Bar(label, 1 - count.share, figure, weak=1 - count.share >= _WEAK_SHARE)


def _fact(language: Language, exercise: str, fact_id: str, run: RunFacts) -> str:
    found = run.exercises[exercise]
    return next(fact.label[language] for fact in found.facts if fact.id == fact_id)


def _says(language: Language, name: str, drawn: list[Bar]) -> str:
    spoken = ", ".join(f"{bar.label}: {bar.figure}" for bar in drawn)
    return text(language, f"grading.report.{name}_says", list=spoken)
