"""The exercises' self-test: the real coach judges every answer as its author meant.

What an author gets wrong shows here, and so does what the coach gets wrong: a
model answer is right English that does its job, written by somebody who did
not know the rules.
"""

from typing import TYPE_CHECKING

import pytest

from coach.content.library import load
from coach.content.trying import Judged, judge
from coach.domain.exercise import Exercise, Flag, Kind, Level

if TYPE_CHECKING:
    from coach.bootstrap import Coach

pytestmark = pytest.mark.languagetool

LIBRARY = load()
EACH = pytest.mark.parametrize("exercise", LIBRARY.values(), ids=LIBRARY)
# Flesch-Kincaid grades of good replies; names and order numbers weigh on short texts.
HARDEST = {Level.A2: 8.0, Level.B1: 10.0, Level.B2: 12.0}

Judge = dict[str, list[Judged]]


@pytest.fixture(scope="module")
def judged(coach: "Coach") -> Judge:
    """What the coach says of each exercise's answers, once asked for."""
    return {}


@pytest.fixture
def answers(coach: "Coach", judged: Judge, exercise: Exercise) -> list[Judged]:
    if exercise.id not in judged:
        judged[exercise.id] = judge(coach.assessor.assess, exercise)
    return judged[exercise.id]


@EACH
def test_every_answer_is_judged_as_it_was_meant(answers: list[Judged], exercise: Exercise) -> None:
    assert all(answer.assessment.complete for answer in answers)
    assert [f"{one.name}: {what}" for one in answers for what in one.surprises] == []


@EACH
def test_wrong_english_is_seen_to_be_wrong(answers: list[Judged], exercise: Exercise) -> None:
    for flawed, found in zip(exercise.flawed, answers[2:], strict=True):
        assert bool(found.assessment.errors) == bool(flawed.shows.concepts), found.name


@EACH
def test_a_simple_model_reads_as_easily_as_its_level(
    answers: list[Judged], exercise: Exercise
) -> None:
    grade = answers[0].assessment.readability.flesch_kincaid_grade
    assert grade is None or grade <= HARDEST[exercise.level]


TO_MEND = [e for e in LIBRARY.values() if e.source_text]


@pytest.mark.parametrize("exercise", TO_MEND, ids=lambda exercise: exercise.id)
def test_a_text_handed_back_untouched_is_no_work_done(coach: "Coach", exercise: Exercise) -> None:
    assert exercise.source_text is not None
    found = coach.assessor.assess(exercise.source_text, exercise)
    assert Flag.COPIED_PROMPT in {raised.flag for raised in found.flags}
    assert found.scorecard.overall is not None
    assert found.scorecard.overall <= 40


@pytest.mark.parametrize(
    "exercise",
    [exercise for exercise in TO_MEND if exercise.kind is Kind.PROOFREAD],
    ids=lambda exercise: exercise.id,
)
def test_a_text_to_proofread_is_seen_to_be_wrong(coach: "Coach", exercise: Exercise) -> None:
    assert exercise.source_text is not None
    assert len(coach.assessor.assess(exercise.source_text, exercise).errors) >= 5
