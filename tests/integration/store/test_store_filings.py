"""A batch's results filed as a class's work, on both databases."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.account import Actor, Role
from coach.domain.attempt import Versions
from coach.domain.cohort import Cohort
from coach.domain.filing import FilingReport, NotFiled, Unmatched
from coach.domain.graded import Graded
from coach.domain.language import Language
from coach.domain.review import Ruling
from coach.domain.submission import Student
from coach.errors import AmbiguousClass, UnknownClass
from coach.services.cohorts import Teach
from coach.services.desk import Desk
from coach.services.file_results import FileResults
from coach.services.progress import MyProgress
from coach.services.reviews import Review
from coach.services.welcome import Welcome
from tests.made import NOON, exercise, one_path
from tests.unit.grading.made import graded, not_graded

EXERCISES = {"late-parcel": exercise("late-parcel")}
VERSIONS = Versions("1", "rules")
DAY = timedelta(days=1)


@pytest.fixture
def ayesha(store) -> Actor:
    made = Welcome(store.trainees).welcome("Ayesha", Language.ENGLISH, NOON)
    return Actor(made.trainee.id, Role.MENTOR)


@pytest.fixture
def teach(store) -> Teach:
    return Teach(store.cohorts, EXERCISES, one_path(EXERCISES))


@pytest.fixture
def cohort(store, teach, ayesha, rina) -> Cohort:
    made = teach.create(ayesha, "Batch 7", None, NOON)
    store.cohorts.admit(made.id, rina.id, NOON)
    return made


@pytest.fixture
def filing(store) -> FileResults:
    return FileResults(store.filings, EXERCISES)


def by(student: Student, text: str = "I recieve teh parcel.") -> Graded:
    one = graded("1", text)
    return replace(one, submission=replace(one.submission, student=student))


def test_filed_work_shows_in_progress_and_overview_and_is_stored_once(
    store, filing, teach, ayesha, cohort, rina
):
    outcomes = [
        by(Student(name=rina.name)),
        by(Student(id=rina.id), "All is well."),
        by(Student(name="Kabir")),
        not_graded("9"),
    ]
    first = filing.file(cohort.id, lambda: outcomes, VERSIONS, NOON)
    nobody = (NotFiled("Kabir", Unmatched.NOT_IN_CLASS),)
    assert first == FilingReport(2, 0, nobody)
    again = filing.file(cohort.id, lambda: outcomes, Versions("2", "later"), NOON + DAY)
    assert again == FilingReport(0, 2, nobody)

    history = store.attempts.history(rina.id)
    assert sorted(one.last_overall for one in history) == [80, 100]
    assert {one.submitted_at for one in history} == {NOON}
    zone = ZoneInfo("Asia/Dhaka")
    progress = MyProgress(store.checked_drafts, zone)
    desk = Desk(store.desk, teach, store.attempts, progress, store.remarks, zone)
    overview = desk.overview(ayesha, cohort.id, NOON + timedelta(hours=1))
    assert overview.this_week == 2
    assert [one.name for one in overview.active] == [rina.name]
    (row,) = desk.heat_map(ayesha, cohort.id, NOON - DAY).rows
    assert sum(row.errors.values()) == 2
    assert progress.progress(rina.id, NOON).weeks


def test_what_the_class_knows_to_be_right_does_not_count(
    store, filing, teach, ayesha, cohort, rina
):
    filing.file(cohort.id, lambda: [by(Student(id=rina.id))], VERSIONS, NOON)
    (filed,) = store.attempts.history(rina.id)
    (draft,) = store.attempts.drafts(filed.attempt_id)
    review = Review(
        store.reviews,
        store.queue,
        store.remarks,
        store.remarks,
        store.attempts,
        teach,
        EXERCISES,
        store.audit_log,
    )
    spelling = draft.assessment.issues[0]
    review.rule(
        ayesha,
        filed.attempt_id,
        spelling.key(draft.text),
        Ruling.DISMISSED,
        NOON,
        seen=None,
        for_class=True,
    )
    filing.file(cohort.id, lambda: [by(Student(id=rina.id), "I recieve it.")], VERSIONS, NOON)
    newest = [one for one in store.attempts.history(rina.id) if one != filed]
    assert 100 in {one.last_overall for one in newest}


def test_an_exercise_that_the_coach_has_not_is_not_filed(filing, cohort, rina):
    other = replace(by(Student(id=rina.id)), exercise_id="my-own")
    report = filing.file(cohort.id, lambda: [other], VERSIONS, NOON)
    assert report.not_filed[0].why is Unmatched.NO_EXERCISE


def test_a_class_is_found_by_code_or_name_and_never_guessed(filing, teach, ayesha, cohort):
    code = cohort.join_code
    assert filing.cohort(f"{code[:3]}-{code[3:]}".lower()) == cohort
    assert filing.cohort("batch 7").id == cohort.id
    with pytest.raises(UnknownClass):
        filing.cohort("Batch 8")
    other = teach.create(ayesha, "Batch 7", None, NOON)
    with pytest.raises(AmbiguousClass):
        filing.cohort("Batch 7")
    teach.archive(ayesha, other.id, NOON)
    assert filing.cohort("Batch 7").id == cohort.id
