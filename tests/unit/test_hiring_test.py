"""The hiring test keeps its clock and its silence, and loses nothing."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from coach.config import Settings
from coach.domain.attempt import Mode, Trainee, Versions
from coach.domain.language import Language
from coach.errors import NoHelpInTest, NotYours, UnknownExercise
from coach.services.hiring_test import GRACE, TIME, HiringTest
from coach.services.practise import Practise
from coach.services.welcome import Welcome
from coach.store import Store, open_store
from tests.made import NOON, FakeAssessor, exercise

MINUTE = timedelta(minutes=1)
OVER = NOON + TIME + GRACE + MINUTE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(Settings.from_environment({"COACH_DATA": str(tmp_path)}))
    yield opened
    opened.close()


@pytest.fixture
def practise(store: Store) -> Practise:
    exercises = {name: exercise(name) for name in ("late-parcel", "wrong-size")}
    return Practise(store.attempts, FakeAssessor(), exercises, Versions("1", "1"))


@pytest.fixture
def tests(store: Store, practise: Practise) -> HiringTest:
    exercises = {name: exercise(name) for name in ("late-parcel", "wrong-size")}
    return HiringTest(store.attempts, practise, exercises, ["late-parcel"])


@pytest.fixture
def rina(store: Store) -> Trainee:
    return Welcome(store.trainees).welcome("Rina", Language.BENGALI, NOON).trainee


def test_the_clock_runs_from_the_start_wherever_the_reader_is(tests, rina):
    first = tests.begin(rina.id, "late-parcel", NOON)
    assert first.left == TIME
    again = tests.begin(rina.id, "late-parcel", NOON + 4 * MINUTE)
    assert again.view.attempt.id == first.view.attempt.id
    assert again.left == TIME - 4 * MINUTE


def test_nothing_is_said_before_it_is_handed_in(tests, practise, rina):
    attempt = tests.begin(rina.id, "late-parcel", NOON).view.attempt
    with pytest.raises(NoHelpInTest):
        practise.check(rina.id, attempt.id, "I recieve it.", 0, NOON + MINUTE)
    stored = practise.attempt(rina.id, attempt.id)
    assert stored.attempt.text == "I recieve it."
    assert stored.last is None


def test_handing_in_checks_it_and_counts_the_time(tests, rina):
    attempt = tests.begin(rina.id, "late-parcel", NOON).view.attempt
    done = tests.hand_in(rina.id, attempt.id, "I recieve it.", 0, NOON + 6 * MINUTE)
    assert done.used == 6 * MINUTE
    assert done.late == timedelta()
    assert [issue.rule for issue in done.view.last.issues] == ["SLIP_RECIEVE"]
    (choice,) = tests.choices(rina.id)
    assert (choice.taken, choice.best, choice.running) == (1, 90, None)


def test_a_closed_tab_hands_in_what_stood_there_when_the_time_was_over(tests, practise, rina):
    attempt = tests.begin(rina.id, "late-parcel", NOON).view.attempt
    practise.keep(rina.id, attempt.id, "Half a reply", 0, NOON + 3 * MINUTE)
    shown = tests.view(rina.id, attempt.id, NOON + timedelta(days=2))
    assert shown.view.attempt.submitted
    assert shown.used == TIME
    assert shown.view.last.text == "Half a reply"


def test_text_that_comes_late_is_taken_and_said_to_be_late(tests, practise, rina):
    attempt = tests.begin(rina.id, "late-parcel", NOON).view.attempt
    done = tests.hand_in(rina.id, attempt.id, "Sorry, no network.", 0, OVER + 2 * MINUTE)
    assert done.view.last.text == "Sorry, no network."
    assert done.late == 3 * MINUTE


def test_a_test_that_ran_out_before_a_word_was_written_starts_anew(tests, rina):
    attempt = tests.begin(rina.id, "late-parcel", NOON).view.attempt
    again = tests.begin(rina.id, "late-parcel", OVER)
    assert again.view.attempt.id == attempt.id
    assert again.left == TIME


def test_practice_at_the_same_exercise_goes_on_beside_it(tests, practise, rina):
    practice = practise.open(rina.id, "late-parcel", NOON).attempt
    test = tests.begin(rina.id, "late-parcel", NOON).view.attempt
    assert practice.id != test.id
    assert (practice.mode, test.mode) == (Mode.PRACTICE, Mode.TEST)
    assert practise.open(rina.id, "late-parcel", NOON).attempt.id == practice.id


def test_nobody_sees_or_hands_in_the_test_of_another(tests, store, rina):
    attempt = tests.begin(rina.id, "late-parcel", NOON).view.attempt
    other = Welcome(store.trainees).welcome("Karim", Language.ENGLISH, NOON).trainee
    with pytest.raises(NotYours):
        tests.view(other.id, attempt.id, NOON)
    with pytest.raises(NotYours):
        tests.hand_in(other.id, attempt.id, "Mine now", 0, NOON)


def test_practice_is_no_test_and_what_is_not_offered_cannot_be_begun(tests, practise, rina):
    practice = practise.open(rina.id, "late-parcel", NOON).attempt
    with pytest.raises(NotYours):
        tests.view(rina.id, practice.id, NOON)
    with pytest.raises(UnknownExercise):
        tests.begin(rina.id, "wrong-size", NOON)
