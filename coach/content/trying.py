"""Whether the coach judges an exercise's own answers as their author meant.

A model is right English that does its job; a flawed answer shows what it was
made to show and scores clearly less. What an author gets wrong is said here,
and so is what the coach gets wrong.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from coach.domain.assessment import Assessment
from coach.domain.exercise import Exercise, FlawedAnswer

MODEL_AT_LEAST = 85
LOWER_BY = 15


@dataclass(frozen=True, slots=True)
class Surprise:
    """Something that is not as it was meant; `code` and `facts` make its words in either language."""

    code: str
    facts: Mapping[str, object]

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code}: {details}"


def _surprise(code: str, **facts: object) -> Surprise:
    return Surprise(code, facts)


Assess = Callable[[str, Exercise], Assessment]


@dataclass(frozen=True, slots=True)
class Judged:
    """One answer, what the coach said of it, and in what that differs from what was meant."""

    name: str
    assessment: Assessment
    surprises: tuple[Surprise, ...]

    @property
    def overall(self) -> int:
        return self.assessment.scorecard.overall or 0


def judge(assess: Assess, exercise: Exercise) -> list[Judged]:
    """The two models, then the flawed answers."""
    models = []
    for model in exercise.models:
        found = assess(model.text, without(exercise, model.text))
        models.append(Judged(model.style, found, tuple(model_surprises(exercise, found))))
    least = min(model.overall for model in models)
    flawed = []
    for number, answer in enumerate(exercise.flawed, start=1):
        found = assess(answer.text, exercise)
        surprises = tuple(flawed_surprises(answer, found, least))
        flawed.append(Judged(f"flawed {number}", found, surprises))
    return [*models, *flawed]


def without(exercise: Exercise, text: str) -> Exercise:
    """The exercise without this model: the model it is must not call it copied."""
    others = tuple(model for model in exercise.models if model.text != text)
    return exercise.model_copy(update={"models": others})


def model_surprises(exercise: Exercise, found: Assessment) -> Iterator[Surprise]:
    """In what a model answer is not the good example it should be."""
    for issue in found.errors:
        yield _surprise("false_alarm", words=issue.span.of(found.text), rule=issue.rule)
    met = {result.fact for result in found.facts if result.met}
    for fact in exercise.facts:
        if fact.required and fact.id not in met:
            yield _surprise("fact_not_seen", fact=fact.id)
    made = {move.move for move in found.moves}
    for move in exercise.moves.wanted:
        if move not in made:
            yield _surprise("move_not_seen", move=str(move))
    for raised in found.flags:
        yield _surprise("flag_raised", flag=str(raised.flag))
    if (found.scorecard.overall or 0) < MODEL_AT_LEAST:
        yield _surprise("scores_low", score=found.scorecard.overall, least=MODEL_AT_LEAST)


def flawed_surprises(
    answer: FlawedAnswer, found: Assessment, least_model: int
) -> Iterator[Surprise]:
    """In what a flawed answer does not show what it was made to show."""
    shows = answer.shows
    concepts = {issue.concept for issue in found.issues}
    for concept in shows.concepts:
        if concept not in concepts:
            yield _surprise("concept_not_found", concept=str(concept))
    if not shows.concepts:
        for issue in found.errors:
            yield _surprise("false_alarm", words=issue.span.of(found.text), rule=issue.rule)
    made = {move.move for move in found.moves}
    for move in shows.missing_moves:
        if move in made:
            yield _surprise("move_seen", move=str(move))
    met = {result.fact for result in found.facts if result.met}
    for fact in shows.missing_facts:
        if fact in met:
            yield _surprise("fact_seen", fact=fact)
    flags = {raised.flag for raised in found.flags}
    for flag in shows.flags:
        if flag not in flags:
            yield _surprise("flag_not_raised", flag=str(flag))
    if (found.scorecard.overall or 0) > least_model - LOWER_BY:
        score = found.scorecard.overall
        yield _surprise("scores_high", score=score, by=LOWER_BY, models=least_model)
