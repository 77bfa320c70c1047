"""The exercises' self-test: the real coach judges every answer as its author meant.

What an author gets wrong shows here, and so does what the coach gets wrong: a
model answer is right English that does its job, written by somebody who did
not know the rules.
"""

from typing import TYPE_CHECKING

import pytest

from coach.content.library import load
from coach.domain.assessment import Assessment
from coach.domain.exercise import Exercise, Flag, FlawedAnswer, Kind, ModelAnswer, Move

if TYPE_CHECKING:
    from coach.bootstrap import Coach

pytestmark = pytest.mark.languagetool

LIBRARY = load()
AT_LEAST = 85
LOWER_BY = 15
MODELS = [
    pytest.param(exercise, model, id=f"{exercise.id}-{model.style}")
    for exercise in LIBRARY.values()
    for model in exercise.models
]
FLAWED = [
    pytest.param(exercise, flawed, id=f"{exercise.id}-{number}")
    for exercise in LIBRARY.values()
    for number, flawed in enumerate(exercise.flawed, start=1)
]


class Judge:
    """The coach's judgement of an exercise's own answers, each asked for once."""

    def __init__(self, coach: "Coach") -> None:
        self._assess = coach.assessor.assess
        self._known: dict[tuple[str, str], Assessment] = {}

    def __call__(self, exercise: Exercise, text: str) -> Assessment:
        if (exercise.id, text) not in self._known:
            # A trainee's answer that good would be original: the model it is must not give it away.
            others = exercise.model_copy(
                update={"models": tuple(m for m in exercise.models if m.text != text)}
            )
            self._known[exercise.id, text] = self._assess(text, others)
        return self._known[exercise.id, text]


@pytest.fixture(scope="module")
def judge(coach: "Coach") -> Judge:
    return Judge(coach)


def made(assessment: Assessment) -> set[Move]:
    return {found.move for found in assessment.moves}


def overall(assessment: Assessment) -> int:
    assert assessment.complete, "the grammar server did not answer"
    assert assessment.scorecard.overall is not None
    return assessment.scorecard.overall


@pytest.mark.parametrize(("exercise", "model"), MODELS)
def test_a_model_answer_is_what_the_coach_wants(
    judge: Judge, exercise: Exercise, model: ModelAnswer
) -> None:
    found = judge(exercise, model.text)
    errors = [(issue.rule, issue.span.of(model.text)) for issue in found.errors]
    assert errors == []
    required = {fact.id for fact in exercise.facts if fact.required}
    assert required - {result.fact for result in found.facts if result.met} == set()
    assert set(exercise.moves.wanted) - made(found) == set()
    assert [raised.flag for raised in found.flags] == []
    assert overall(found) >= AT_LEAST


@pytest.mark.parametrize(("exercise", "flawed"), FLAWED)
def test_a_flawed_answer_shows_what_it_was_made_to_show(
    judge: Judge, exercise: Exercise, flawed: FlawedAnswer
) -> None:
    found, shows = judge(exercise, flawed.text), flawed.shows
    assert set(shows.concepts) - {issue.concept for issue in found.issues} == set()
    assert set(shows.missing_moves) & made(found) == set()
    met = {result.fact for result in found.facts if result.met}
    assert set(shows.missing_facts) & met == set()
    assert set(shows.flags) - {raised.flag for raised in found.flags} == set()
    least = min(overall(judge(exercise, model.text)) for model in exercise.models)
    assert overall(found) <= least - LOWER_BY


@pytest.mark.parametrize(("exercise", "flawed"), FLAWED)
def test_right_english_is_not_marked_even_where_the_answer_fails(
    judge: Judge, exercise: Exercise, flawed: FlawedAnswer
) -> None:
    found = judge(exercise, flawed.text)
    errors = [(issue.rule, issue.span.of(flawed.text)) for issue in found.errors]
    assert bool(errors) == bool(flawed.shows.concepts), errors


TO_MEND = [e for e in LIBRARY.values() if e.source_text]


@pytest.mark.parametrize("exercise", TO_MEND, ids=lambda exercise: exercise.id)
def test_a_text_handed_back_untouched_is_no_work_done(judge: Judge, exercise: Exercise) -> None:
    assert exercise.source_text is not None
    found = judge(exercise, exercise.source_text)
    assert Flag.COPIED_PROMPT in {raised.flag for raised in found.flags}
    assert overall(found) <= 40


@pytest.mark.parametrize(
    "exercise",
    [exercise for exercise in TO_MEND if exercise.kind is Kind.PROOFREAD],
    ids=lambda exercise: exercise.id,
)
def test_a_text_to_proofread_is_seen_to_be_wrong(judge: Judge, exercise: Exercise) -> None:
    assert exercise.source_text is not None
    assert len(judge(exercise, exercise.source_text).errors) >= 5
