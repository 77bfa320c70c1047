"""Classes and reviews, from what a real store holds."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, insert, text

from coach.domain.account import Actor, Role
from coach.domain.assessment import Criterion
from coach.domain.attempt import Trainee
from coach.domain.cohort import Cohort, Target
from coach.domain.issue import Concept
from coach.domain.language import Bilingual, Language
from coach.domain.review import Reason, Ruling
from coach.domain.text import Span
from coach.errors import EditedMeanwhile, LastMentor, NotAllowed, NotYours, UnknownAccount
from coach.services.cohorts import Teach
from coach.services.desk import Desk
from coach.services.progress import MyProgress
from coach.services.reviews import Review
from coach.services.welcome import Welcome
from coach.store import Store
from coach.store.account_tables import account
from tests.made import NOON, exercise, one_path

DAY = timedelta(days=1)
FILLER = "word " * 46
EXERCISES = {one.id: one for one in (exercise("late-parcel"), exercise("wrong-size"))}


class FakeAudit:
    def __init__(self) -> None:
        self.entries = []

    def add(self, entry) -> None:
        self.entries.append(entry)

    def newest(self, limit, *, actions=()):
        return tuple(self.entries[::-1][:limit])


@dataclass
class School:
    """Two mentors with a class each, and Rina in the first."""

    teach: Teach
    desk: Desk
    review: Review
    audit: FakeAudit
    ayesha: Actor
    neighbour: Actor
    cohort: Cohort
    other: Cohort


def person(store: Store, name: str) -> Trainee:
    return Welcome(store.trainees).welcome(name, Language.ENGLISH, NOON).trainee


@pytest.fixture
def school(store: Store, rina: Trainee) -> School:
    teach = Teach(store.cohorts, EXERCISES, one_path(EXERCISES))
    zone = ZoneInfo("Asia/Dhaka")
    progress = MyProgress(store.checked_drafts, zone)
    audit = FakeAudit()
    review = Review(
        store.reviews,
        store.queue,
        store.remarks,
        store.remarks,
        store.attempts,
        teach,
        EXERCISES,
        audit,
    )
    ayesha = Actor(person(store, "Ayesha").id, Role.MENTOR)
    neighbour = Actor(person(store, "Babul").id, Role.MENTOR)
    cohort = teach.create(ayesha, "Batch 7", None, NOON)
    other = teach.create(neighbour, "Batch 8", None, NOON)
    store.cohorts.admit(cohort.id, rina.id, NOON - 60 * DAY)
    desk = Desk(store.desk, teach, store.attempts, progress, store.remarks, zone)
    return School(teach, desk, review, audit, ayesha, neighbour, cohort, other)


def hand_in(practise, trainee, text, at=NOON, exercise_id="late-parcel"):
    attempt = practise.open(trainee.id, exercise_id, at).attempt
    practise.submit(trainee.id, attempt.id, text, attempt.version, at)
    return attempt.id


# --- Classes ---------------------------------------------------------------------------------


def test_a_join_code_opens_its_class_as_it_is_read_out(store, school):
    code = school.cohort.join_code
    typed = f" {code[:3]}-{code[3:6]} {code[6:]} ".lower()
    assert store.cohorts.cohort_of(typed, NOON) == school.cohort.id
    assert store.cohorts.cohort_of("23456789B", NOON) is None


def test_a_closed_or_archived_class_lets_nobody_in(store, school):
    teach, ayesha, cohort = school.teach, school.ayesha, school.cohort
    teach.change(ayesha, cohort.id, "Batch 7", NOON + DAY, version=0)
    assert store.cohorts.cohort_of(cohort.join_code, NOON) == cohort.id
    assert store.cohorts.cohort_of(cohort.join_code, NOON + 2 * DAY) is None
    teach.change(ayesha, cohort.id, "Batch 7", None, version=1)
    teach.archive(ayesha, cohort.id, NOON)
    assert store.cohorts.cohort_of(cohort.join_code, NOON) is None
    teach.restore(ayesha, cohort.id)
    assert store.cohorts.cohort_of(cohort.join_code, NOON) == cohort.id


def test_a_new_code_makes_the_old_one_void(store, school):
    code = school.teach.new_code(school.ayesha, school.cohort.id)
    assert store.cohorts.cohort_of(school.cohort.join_code, NOON) is None
    assert store.cohorts.cohort_of(code, NOON) == school.cohort.id


def test_of_two_mentors_who_change_a_class_at_once_the_second_is_told(school):
    school.teach.change(school.ayesha, school.cohort.id, "Evening", None, version=0)
    with pytest.raises(EditedMeanwhile):
        school.teach.change(school.ayesha, school.cohort.id, "Morning", None, version=0)
    assert school.teach.view(school.ayesha, school.cohort.id).cohort.name == "Evening"


def test_a_colleague_is_added_by_sign_in_name_and_the_last_mentor_stays(store, school):
    store.database.write(
        lambda connection: connection.execute(
            insert(account).values(
                id="0b6b8a3e-0000-4000-8000-000000000001",
                trainee_id=school.neighbour.trainee_id,
                sign_in_name="Babul",
                name_key="babul",
                role=Role.MENTOR.value,
                created_at=NOON,
            )
        )
    )
    teach, cohort = school.teach, school.cohort
    with pytest.raises(UnknownAccount):
        teach.add_mentor(school.ayesha, cohort.id, "nobody", NOON)
    assert teach.add_mentor(school.ayesha, cohort.id, "babul", NOON).name == "Babul"
    assert teach.add_mentor(school.ayesha, cohort.id, "babul", NOON).name == "Babul"
    assert [one.name for one in teach.view(school.neighbour, cohort.id).mentors] == [
        "Ayesha",
        "Babul",
    ]
    teach.remove_mentor(school.neighbour, cohort.id, school.ayesha.trainee_id)
    with pytest.raises(LastMentor):
        teach.remove_mentor(school.neighbour, cohort.id, school.neighbour.trainee_id)


def test_due_work_comes_by_its_date_and_shows_who_has_done_what(school, practise, rina):
    teach, ayesha, cohort = school.teach, school.ayesha, school.cohort
    teach.assign(ayesha, cohort.id, Target.PATH, "first", NOON + 5 * DAY, NOON)
    teach.assign(ayesha, cohort.id, Target.EXERCISE, "wrong-size", NOON + DAY, NOON)
    hand_in(practise, rina, "I recieve it", NOON + 2 * DAY, "wrong-size")
    size, path = teach.records(ayesha, cohort.id)
    assert size.dues[rina.id].is_done
    assert size.dues[rina.id].late == 1
    assert path.dues[rina.id].left == ("late-parcel",)
    assert path.missing() == (rina.id,)
    mine = teach.due(rina.id, practise.history(rina.id))
    assert [one.assignment.target_id for one in mine] == ["wrong-size", "first"]
    teach.archive(ayesha, cohort.id, NOON)
    assert teach.due(rina.id, ()) == ()


# --- The desk --------------------------------------------------------------------------------


def test_the_overview_counts_weeks_and_names_the_silent(store, school, practise, rina):
    sumi = person(store, "Sumi")
    store.cohorts.admit(school.cohort.id, sumi.id, NOON - 60 * DAY)
    hand_in(practise, rina, FILLER, NOON - 7 * DAY)
    hand_in(practise, rina, FILLER, NOON - timedelta(hours=1), "wrong-size")
    practise.open(sumi.id, "late-parcel", NOON)  # only looked at
    shown = school.desk.overview(school.ayesha, school.cohort.id, NOON)
    assert (shown.this_week, shown.last_week) == (1, 1)
    assert [one.name for one in shown.active] == ["রিনা"]
    assert [one.name for one in shown.silent] == ["Sumi"]
    (needs,) = shown.attention
    assert (needs.activity.name, [w.figure for w in needs.worries]) == ("Sumi", [60])


def test_the_heat_map_reads_first_drafts_and_knows_no_data_from_none(store, school, practise, rina):
    sumi = person(store, "Sumi")
    store.cohorts.admit(school.cohort.id, sumi.id, NOON)
    attempt = practise.open(rina.id, "late-parcel", NOON).attempt
    practise.check(rina.id, attempt.id, FILLER + "recieve teh informations", 0, NOON)
    practise.check(rina.id, attempt.id, FILLER + "recieve it", 1, NOON)
    heat = school.desk.heat_map(school.ayesha, school.cohort.id, NOON - DAY)
    assert heat.concepts == (Concept.SPELLING, Concept.NUMBER)
    nothing, hers = heat.rows
    assert hers.rate(Concept.SPELLING).errors == 2
    assert hers.rate(Concept.SPELLING).per_100 == pytest.approx(100 * 2 / 49)
    assert hers.rate(Concept.ARTICLE).per_100 == 0
    assert nothing.rate(Concept.SPELLING).per_100 is None
    assert school.desk.heat_map(school.ayesha, school.cohort.id, NOON + DAY).concepts == ()


def test_notes_of_two_mentors_both_stay_and_each_drops_only_their_own(store, school, rina):
    desk = school.desk
    store.cohorts.add_mentor(school.cohort.id, school.neighbour.trainee_id, NOON)
    desk.add_note(school.ayesha, rina.id, "Shy in class", NOON)
    desk.add_note(school.neighbour, rina.id, "Ask about articles", NOON + DAY)
    notes = desk.trainee(school.ayesha, rina.id, NOON).notes
    assert [(one.name, one.text) for one in notes] == [
        ("Babul", "Ask about articles"),
        ("Ayesha", "Shy in class"),
    ]
    desk.drop_note(school.ayesha, rina.id, notes[0].id)
    desk.drop_note(school.ayesha, rina.id, notes[1].id)
    assert [one.name for one in desk.trainee(school.ayesha, rina.id, NOON).notes] == ["Babul"]


# --- Reviews ---------------------------------------------------------------------------------

SPELT = "SLIP_RECIEVE\x1frecieve"


def test_a_dismissed_issue_no_longer_counts_for_that_text(school, practise, store, rina):
    name = hand_in(practise, rina, FILLER + "recieve teh")
    school.review.rule(school.ayesha, name, SPELT, Ruling.DISMISSED, NOON, seen=None)
    view = practise.attempt(rina.id, name)
    assert [issue.rule for issue in view.last.issues] == ["SLIP_TEH"]
    (figures,) = store.checked_drafts.of_trainee(rina.id)
    assert figures.errors == {Concept.SPELLING: 1}
    assert figures.scores[Criterion.ACCURACY] == view.last.scorecard.criteria["accuracy"].score
    assert figures.overall > 80
    said = school.review.open(school.ayesha, name).submitted
    assert len(said.assessment.issues) == 2, "what the coach said stays as it was"
    school.review.withdraw(school.ayesha, name, SPELT, NOON)
    assert store.checked_drafts.of_trainee(rina.id)[0].errors == {Concept.SPELLING: 2}


def test_what_is_dismissed_for_the_class_counts_for_nobody_in_it(school, practise, store, rina):
    sumi, other = person(store, "Sumi"), person(store, "Other")
    store.cohorts.admit(school.cohort.id, sumi.id, NOON)
    store.cohorts.admit(school.other.id, other.id, NOON)
    before = hand_in(practise, sumi, FILLER + "Recieve")
    name = hand_in(practise, rina, FILLER + "recieve")
    school.review.rule(
        school.ayesha, name, SPELT, Ruling.DISMISSED, NOON, seen=None, for_class=True
    )
    later = hand_in(practise, sumi, FILLER + "recieve", NOON, "wrong-size")
    elsewhere = hand_in(practise, other, FILLER + "recieve")
    assert practise.attempt(sumi.id, before).last.issues == ()
    assert practise.attempt(sumi.id, later).last.issues == ()
    assert all(not one.errors for one in store.checked_drafts.of_trainee(sumi.id))
    assert len(practise.attempt(other.id, elsewhere).last.issues) == 1
    assert school.review.lexicon(school.ayesha, school.cohort.id) == (SPELT,)
    school.review.drop_from_lexicon(school.ayesha, school.cohort.id, SPELT)
    assert len(practise.attempt(sumi.id, later).last.issues) == 1


def test_an_override_holds_when_newer_rules_judge_the_text_again(
    school, practise, practise_on, store, rina
):
    name = hand_in(practise, rina, FILLER + "recieve")
    school.review.override(school.ayesha, name, Criterion.ACCURACY, 55, "Careless", NOON, seen=None)
    newer = practise_on(store, rules="2")
    newer.check(rina.id, name, FILLER + "recieve", 1, NOON + DAY)
    view = newer.attempt(rina.id, name)
    assert view.drafts[-1].assessed.versions.rules == "2"
    assert view.last.scorecard.criteria[Criterion.ACCURACY].score == 55
    assert store.checked_drafts.of_trainee(rina.id)[0].scores[Criterion.ACCURACY] == 55
    (held,) = school.review.open(school.ayesha, name).overrides.values()
    assert (held.coach, held.reason) == (90, "Careless")
    school.review.drop_override(school.ayesha, name, Criterion.ACCURACY, NOON, seen=held.id)
    assert store.checked_drafts.of_trainee(rina.id)[0].scores[Criterion.ACCURACY] == 90


def test_of_two_mentors_who_override_at_once_the_second_sees_the_first(
    store, school, practise, rina
):
    store.cohorts.add_mentor(school.cohort.id, school.neighbour.trainee_id, NOON)
    name = hand_in(practise, rina, FILLER)
    review, accuracy = school.review, Criterion.ACCURACY
    review.override(school.ayesha, name, accuracy, 70, "Stiff", NOON, seen=None)
    with pytest.raises(EditedMeanwhile):
        review.override(school.neighbour, name, accuracy, 95, "Fine", NOON, seen=None)
    held = review.open(school.neighbour, name).overrides[accuracy]
    assert held.score == 70
    review.override(school.neighbour, name, accuracy, 95, "Fine", NOON, seen=held.id)
    assert review.open(school.ayesha, name).overrides[accuracy].score == 95
    review.comment(school.ayesha, name, held_draft(review, school, name), "One", NOON)
    review.comment(school.neighbour, name, held_draft(review, school, name), "Two", NOON)
    assert {one.text for one in review.open(school.ayesha, name).remarks} == {"One", "Two"}


def held_draft(review, school, name) -> str:
    return review.open(school.ayesha, name).said[-1].id


def test_of_two_rulings_at_once_the_second_is_told_and_the_same_one_is_no_conflict(
    store, school, practise, rina
):
    store.cohorts.add_mentor(school.cohort.id, school.neighbour.trainee_id, NOON)
    name = hand_in(practise, rina, FILLER + "recieve")
    review = school.review
    review.rule(school.ayesha, name, SPELT, Ruling.CONFIRMED, NOON, seen=None)
    review.rule(school.neighbour, name, SPELT, Ruling.CONFIRMED, NOON, seen=None)
    with pytest.raises(EditedMeanwhile):
        review.rule(school.neighbour, name, SPELT, Ruling.DISMISSED, NOON, seen=None)
    review.rule(school.neighbour, name, SPELT, Ruling.DISMISSED, NOON, seen=Ruling.CONFIRMED)
    assert review.open(school.ayesha, name).verdicts[SPELT].ruling is Ruling.DISMISSED


def test_the_queue_holds_disputes_and_answers_until_a_mentor_is_done(school, practise, rina):
    name = hand_in(practise, rina, FILLER + "recieve")
    draft = practise.attempt(rina.id, name).drafts[-1]
    practise.dispute(rina.id, name, draft.id, SPELT, NOON)

    def waiting():
        return [
            (one.attempt_id, one.reasons[0])
            for one in school.review.queue(school.ayesha, school.cohort.id, NOON + DAY)
        ]

    assert waiting() == [(name, Reason.DISPUTED)]
    school.review.finish(school.ayesha, name, NOON + DAY / 2)
    assert waiting() == []
    school.review.answer(rina.id, name, "Why?", NOON + 2 * DAY)
    assert waiting() == [(name, Reason.ANSWERED)]


def test_a_comment_reaches_the_trainee_who_answers(school, practise, rina):
    name = hand_in(practise, rina, FILLER + "recieve")
    draft = practise.attempt(rina.id, name).drafts[-1]
    at = draft.text.index("recieve")
    review = school.review
    review.comment(school.ayesha, name, draft.id, "Mind the e", NOON, Span(at, at + 7))
    (news,) = review.news(rina.id)
    assert (news.attempt_id, news.count) == (name, 1)
    (said,) = review.heard(rina.id, name).remarks
    assert (said.name, said.span.of(draft.text), said.by_trainee) == ("Ayesha", "recieve", False)
    review.seen(rina.id, name, NOON)
    assert review.news(rina.id) == ()
    review.answer(rina.id, name, "Thank you", NOON + DAY)
    assert [one.text for one in review.open(school.ayesha, name).remarks] == [
        "Mind the e",
        "Thank you",
    ]


def test_the_comment_bank_is_ones_own(school):
    both = Bilingual(en="Name the order number.", bn="অর্ডার নম্বরটা লিখুন।")
    school.review.save_comment(school.ayesha, both, NOON)
    (kept,) = school.review.bank(school.ayesha)
    assert kept.text == both
    assert school.review.bank(school.neighbour) == ()
    school.review.drop_comment(school.neighbour, kept.id)
    assert len(school.review.bank(school.ayesha)) == 1


def test_agreement_compares_what_mentors_left_and_what_they_changed(school, practise, rina):
    for day, words in enumerate(["recieve", "teh", "fine", "good", "recieve teh"]):
        name = hand_in(practise, rina, FILLER + words, NOON + day * DAY)
        if day == 0:
            school.review.override(
                school.ayesha, name, Criterion.ACCURACY, 60, "Worse", NOON, seen=None
            )
            school.review.rule(school.ayesha, name, SPELT, Ruling.CONFIRMED, NOON, seen=None)
        school.review.finish(school.ayesha, name, NOON + day * DAY)
    report = school.review.agreement(school.ayesha, school.cohort.id).whole
    assert report.whole.pairs == 5
    assert report.whole.exact == pytest.approx(0.8)
    assert report.whole.bias == pytest.approx(6)
    assert (report.confirmed, report.dismissed) == (1, 0)


def test_every_decision_is_logged(school, practise, rina):
    name = hand_in(practise, rina, FILLER + "recieve")
    school.review.rule(school.ayesha, name, SPELT, Ruling.DISMISSED, NOON, seen=None)
    school.review.override(school.ayesha, name, Criterion.TASK, 50, "Why", NOON, seen=None)
    assert [entry.subject_id for entry in school.audit.entries] == [name, name]
    assert school.audit.entries[0].facts["ruling"] == "dismissed"
    assert "recieve" not in str(school.audit.entries), "no learner's words in the log"


# --- Who may ---------------------------------------------------------------------------------

COHORT_CALLS = {
    "view": lambda s, a, c: s.teach.view(a, c),
    "change": lambda s, a, c: s.teach.change(a, c, "X", None, 0),
    "new code": lambda s, a, c: s.teach.new_code(a, c),
    "archive": lambda s, a, c: s.teach.archive(a, c, NOON),
    "restore": lambda s, a, c: s.teach.restore(a, c),
    "add mentor": lambda s, a, c: s.teach.add_mentor(a, c, "x", NOON),
    "remove mentor": lambda s, a, c: s.teach.remove_mentor(a, c, a.trainee_id),
    "remove member": lambda s, a, c: s.teach.remove_member(a, c, a.trainee_id),
    "assign": lambda s, a, c: s.teach.assign(a, c, Target.PATH, "first", NOON, NOON),
    "unassign": lambda s, a, c: s.teach.unassign(a, c, c),
    "records": lambda s, a, c: s.teach.records(a, c),
    "overview": lambda s, a, c: s.desk.overview(a, c, NOON),
    "heat map": lambda s, a, c: s.desk.heat_map(a, c, NOON),
    "queue": lambda s, a, c: s.review.queue(a, c, NOON),
    "agreement": lambda s, a, c: s.review.agreement(a, c),
    "lexicon": lambda s, a, c: s.review.lexicon(a, c),
    "drop from lexicon": lambda s, a, c: s.review.drop_from_lexicon(a, c, SPELT),
}
ATTEMPT_CALLS = {
    "open": lambda s, a, n: s.review.open(a, n),
    "rule": lambda s, a, n: s.review.rule(a, n, SPELT, Ruling.DISMISSED, NOON, seen=None),
    "withdraw": lambda s, a, n: s.review.withdraw(a, n, SPELT, NOON),
    "override": lambda s, a, n: s.review.override(a, n, Criterion.TASK, 1, "x", NOON, seen=None),
    "drop override": lambda s, a, n: s.review.drop_override(a, n, Criterion.TASK, NOON, seen="x"),
    "comment": lambda s, a, n: s.review.comment(a, n, n, "x", NOON),
    "take back": lambda s, a, n: s.review.take_back(a, n, n),
    "finish": lambda s, a, n: s.review.finish(a, n, NOON),
}
TRAINEE_CALLS = {
    "trainee": lambda s, a, t: s.desk.trainee(a, t, NOON),
    "add note": lambda s, a, t: s.desk.add_note(a, t, "x", NOON),
    "drop note": lambda s, a, t: s.desk.drop_note(a, t, t),
}
OWN_CALLS = {
    "classes": lambda s, a: s.teach.classes(a),
    "create": lambda s, a: s.teach.create(a, "x", None, NOON),
    "bank": lambda s, a: s.review.bank(a),
    "save comment": lambda s, a: s.review.save_comment(a, Bilingual(en="x", bn="x"), NOON),
    "drop comment": lambda s, a: s.review.drop_comment(a, a.trainee_id),
}


def strangers(school: School, rina: Trainee):
    yield school.neighbour
    yield Actor(rina.id)
    yield replace(school.ayesha, role=Role.TRAINEE)
    yield replace(school.ayesha, role=Role.ADMIN)


@pytest.mark.parametrize("call", COHORT_CALLS.values(), ids=COHORT_CALLS)
def test_a_class_is_its_own_mentors_alone(school, rina, call):
    before = school.teach.view(school.ayesha, school.cohort.id)
    for actor in strangers(school, rina):
        with pytest.raises(NotAllowed):
            call(school, actor, school.cohort.id)
        with pytest.raises(NotAllowed):
            call(school, actor, "no such class")
    assert school.teach.view(school.ayesha, school.cohort.id) == before


@pytest.mark.parametrize("call", ATTEMPT_CALLS.values(), ids=ATTEMPT_CALLS)
def test_an_attempt_is_reviewed_by_its_own_mentors_alone(school, practise, rina, call):
    name = hand_in(practise, rina, FILLER + "recieve")
    for actor in strangers(school, rina):
        for wanted in (name, "no such attempt", rina.id):
            with pytest.raises(NotAllowed):
                call(school, actor, wanted)
    assert school.audit.entries == []


@pytest.mark.parametrize("call", TRAINEE_CALLS.values(), ids=TRAINEE_CALLS)
def test_a_trainee_is_seen_by_their_own_mentors_alone(school, rina, call):
    for actor in strangers(school, rina):
        with pytest.raises(NotAllowed):
            call(school, actor, rina.id)


@pytest.mark.parametrize("call", OWN_CALLS.values(), ids=OWN_CALLS)
def test_only_a_mentor_has_classes(school, rina, call):
    for actor in (Actor(rina.id), replace(school.ayesha, role=Role.ADMIN)):
        with pytest.raises(NotAllowed):
            call(school, actor)


def test_a_trainee_hears_of_their_own_attempts_alone(store, school, practise, rina):
    name = hand_in(practise, rina, FILLER)
    sumi = person(store, "Sumi")
    for call in (
        lambda: school.review.heard(sumi.id, name),
        lambda: school.review.seen(sumi.id, name, NOON),
        lambda: school.review.answer(sumi.id, name, "x", NOON),
    ):
        with pytest.raises(NotYours):
            call()


# --- What the pages cost -----------------------------------------------------------------------

PAGES = {
    "overview": lambda s, rina: s.desk.overview(s.ayesha, s.cohort.id, NOON),
    "heat map": lambda s, rina: s.desk.heat_map(s.ayesha, s.cohort.id, NOON - DAY),
    "trainee": lambda s, rina: s.desk.trainee(s.ayesha, rina.id, NOON),
    "queue": lambda s, rina: s.review.queue(s.ayesha, s.cohort.id, NOON),
    "agreement": lambda s, rina: s.review.agreement(s.ayesha, s.cohort.id),
    "records": lambda s, rina: s.teach.records(s.ayesha, s.cohort.id),
    "lexicon": lambda s, rina: s.review.lexicon(s.ayesha, s.cohort.id),
}
LARGE_TABLES = ("attempt", "draft", "assessment", "concept_count", "dispute", "remark", "trainee")


def statements(store, page) -> list:
    asked = []

    def note(_connection, _cursor, statement, parameters, *_rest) -> None:
        asked.append((statement, parameters))

    event.listen(store.database.engine, "before_cursor_execute", note)
    try:
        page()
    finally:
        event.remove(store.database.engine, "before_cursor_execute", note)
    return [
        (words, given) for words, given in asked if words.lstrip().startswith(("SELECT", "WITH"))
    ]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_asks_as_often_for_many_trainees_as_for_one(store, school, practise, rina, page):
    hand_in(practise, rina, FILLER + "recieve", NOON - timedelta(hours=1))
    few = len(statements(store, lambda: page(school, rina)))
    for place in range(4):
        trainee = person(store, f"Trainee {place}")
        store.cohorts.admit(school.cohort.id, trainee.id, NOON)
        hand_in(practise, trainee, FILLER + "teh", NOON - timedelta(hours=1))
        hand_in(practise, trainee, FILLER, NOON - timedelta(hours=1), "wrong-size")
    assert len(statements(store, lambda: page(school, rina))) == few


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_reads_no_table_whole_that_grows_with_the_school(
    store, school, practise, rina, page
):
    hand_in(practise, rina, FILLER + "recieve", NOON - timedelta(hours=1))
    asked = statements(store, lambda: page(school, rina))

    def plans(connection) -> list[str]:
        if connection.dialect.name == "postgresql":
            # Tables of three rows are read whole whatever indexes they have.
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            return [
                line
                for words, given in asked
                for line in connection.exec_driver_sql(f"EXPLAIN {words}", given).scalars()
            ]
        return [
            row.detail
            for words, given in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}", given)
        ]

    steps = store.database.read(plans)
    assert steps
    whole = [
        step
        for step in steps
        for table in LARGE_TABLES
        if re.search(rf"\bSCAN {table}\b|Seq Scan on {table}\b", step)
    ]
    assert whole == []
