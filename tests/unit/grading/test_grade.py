"""Grading one submission: what goes wrong with it alone is an outcome, what is wrong with all an error."""

import pytest

from coach.domain.graded import Graded, NotGraded
from coach.domain.submission import Remark
from coach.errors import EngineUnavailable, TextTooLong
from coach.services.grade import Grade, chosen, is_final
from tests.made import assessment, exercise
from tests.unit.grading.made import submission, unreadable

EXERCISE = exercise()


class Answers:
    """An assessor that gives one answer after the other: an assessment is complete or not."""

    def __init__(self, *answers: bool | Exception) -> None:
        self.answers = list(answers)

    def assess(self, text, exercise=None):
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return assessment(text, complete=answer)


def grade(*answers: bool | Exception, engine: bool = True):
    return Grade(Answers(*answers), lambda: engine).grade(submission("a"), EXERCISE)


def test_a_text_is_assessed_by_its_exercise():
    text = submission("a").text
    assert grade(True) == Graded(submission("a"), "late-parcel", 1, assessment(text))


def test_an_answer_that_did_not_come_is_asked_for_once_more():
    assert isinstance(grade(False, True), Graded)


@pytest.mark.parametrize(
    ("answers", "code", "final"),
    [
        pytest.param([False, False], "checker_failed", False, id="the server is well but silent"),
        pytest.param([TextTooLong(length=60_000, limit=50_000)], "text_too_long", True, id="long"),
        pytest.param([RecursionError()], "failed", False, id="a bug of ours"),
    ],
)
def test_a_text_that_cannot_be_graded_has_a_reason(answers, code, final):
    outcome = grade(*answers)
    assert isinstance(outcome, NotGraded)
    assert outcome.reason.code == code
    assert is_final(outcome) is final


def test_without_a_server_nothing_is_graded():
    with pytest.raises(EngineUnavailable):
        grade(engine=False)


OTHER = exercise("other")


@pytest.mark.parametrize(
    ("named", "usual", "expected"),
    [
        (None, EXERCISE, EXERCISE),
        ("other", EXERCISE, OTHER),
        ("other", None, OTHER),
        ("late-parcel", EXERCISE, EXERCISE),  # of a file, not in the library
        (None, None, Remark("no_exercise")),
        ("gone", EXERCISE, Remark("unknown_exercise", {"exercise": "gone"})),
    ],
)
def test_an_entry_s_own_exercise_goes_before_that_of_the_run(named, usual, expected):
    found = chosen(submission("a", exercise=named), {"other": OTHER}, usual)
    assert (found.reason if isinstance(found, NotGraded) else found) == expected


def test_what_could_not_be_read_keeps_its_reason():
    assert chosen(unreadable("a").entry, {}, EXERCISE) == unreadable("a")
