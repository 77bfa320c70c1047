"""Who needs help first, and why."""

import heapq
from dataclasses import dataclass

from coach.domain.assessment import Criterion
from coach.domain.exercise import Flag
from coach.domain.graded import Graded
from coach.domain.language import Language
from coach.domain.scoring import is_work
from coach.grading.outputs.output import Item, called
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.table import errors_per_hundred, main_concepts
from coach.grading.outputs.words import Texts, each, listed
from coach.locale import text
from coach.locale.numbers import number

BELOW = 60  # of 100
MOST_SHOWN = 25
_MANY_ERRORS = 8.0  # in a hundred words
_WORST_CONCEPTS = 2


@dataclass(frozen=True, slots=True)
class Needy:
    """A student's text below `BELOW`, or without any score; `why` in the run's languages."""

    name: str
    stem: str
    overall: int | None
    why: tuple[Texts, ...]


class NeedyList:
    """Add every item once; the `MOST_SHOWN` weakest are kept, all are counted."""

    def __init__(self, run: RunFacts) -> None:
        self._run = run
        self._weakest: list[tuple[int, int, Needy]] = []
        self.count = 0

    def add(self, item: Item) -> None:
        graded = item.graded
        if graded is None:
            return
        overall = graded.assessment.scorecard.overall
        if overall is not None and overall >= BELOW:
            return
        self.count += 1
        rank = (-(overall if overall is not None else -1), -item.number)
        if len(self._weakest) == MOST_SHOWN and rank < self._weakest[0][:2]:
            return
        name = called(item.student, item.place)
        needy = Needy(name, item.stem, overall, self._why(graded))
        heapq.heappush(self._weakest, (*rank, needy))
        if len(self._weakest) > MOST_SHOWN:
            heapq.heappop(self._weakest)

    def weakest(self) -> list[Needy]:
        """The weakest first."""
        return [one[2] for one in sorted(self._weakest, key=lambda one: (-one[0], -one[1]))]

    def _why(self, graded: Graded) -> tuple[Texts, ...]:
        languages = self._run.languages
        assessment = graded.assessment
        flags = list(dict.fromkeys(raised.flag for raised in assessment.flags))
        why = [each(languages, lambda one, flag=flag: _flag(one, flag)) for flag in flags[:2]]  # type: ignore[misc]
        if not is_work(assessment):
            return tuple(why)
        low = [
            (criterion, score.score)
            for criterion, score in assessment.scorecard.criteria.items()
            if score.score is not None and score.score < BELOW
        ]
        if low:
            why.append(each(languages, lambda one: _low(one, low)))
        rate = errors_per_hundred(len(assessment.errors), assessment.readability.words)
        if rate is not None and rate >= _MANY_ERRORS:
            why.append(each(languages, lambda one: _errors(one, rate, graded)))
        return tuple(why)


def _flag(language: Language, flag: Flag) -> str:
    return text(language, f"grading.report.flag.{flag}")


def _low(language: Language, low: list[tuple[Criterion, int]]) -> str:
    parts = [
        f"{text(language, f'criterion.{name}')} {number(language, score)}" for name, score in low
    ]
    return text(language, "grading.report.low", criteria=listed(language, parts))


def _errors(language: Language, rate: float, graded: Graded) -> str:
    names = [text(language, f"concept.{one}") for one in main_concepts(graded, _WORST_CONCEPTS)]
    return text(
        language,
        "grading.report.many_errors",
        rate=number(language, round(rate)),
        concepts=listed(language, names),
    )
