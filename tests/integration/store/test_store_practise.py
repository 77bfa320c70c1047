"""Practise on a real store: nothing that was written is ever lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from coach.config import Settings
from coach.domain.attempt import DraftKind, Trainee
from coach.domain.language import Language
from coach.errors import AlreadySubmitted, NotYours, TextTooLong, UnknownExercise
from coach.services.practise import Practise
from coach.services.welcome import Welcome
from coach.store import open_store
from tests.made import NOON

EXERCISE = "late-parcel"
LATER = NOON + timedelta(minutes=5)


def open_text(practise: Practise, trainee: Trainee) -> str:
    return practise.open(trainee.id, EXERCISE, LATER).attempt.text


def test_a_new_attempt_is_empty_and_names_the_exercise_and_its_revision(practise, rina):
    view = practise.open(rina.id, EXERCISE, NOON)
    assert (view.attempt.exercise_id, view.attempt.exercise_revision) == (EXERCISE, 1)
    assert (view.attempt.text, view.attempt.version, view.drafts) == ("", 0, ())
    assert (view.last, view.comparison, view.disputed) == (None, None, frozenset())
    assert view.attempt.started_at == NOON


def test_opening_again_resumes_with_the_latest_text_and_what_was_said_of_it(practise, rina):
    first = practise.open(rina.id, EXERCISE, NOON).attempt
    checked = practise.check(rina.id, first.id, "I recieve it.", 0, NOON)
    practise.keep(rina.id, first.id, "I received it.", checked.version, LATER)
    view = practise.open(rina.id, EXERCISE, LATER)
    assert view.attempt.id == first.id
    assert view.attempt.text == "I received it."
    assert view.last == checked.assessment
    assert [issue.rule for issue in view.last.issues] == ["SLIP_RECIEVE"]


def test_two_tabs_that_open_at_once_share_one_attempt(practise, rina):
    with ThreadPoolExecutor(8) as tabs:
        views = list(tabs.map(lambda _: practise.open(rina.id, EXERCISE, NOON), range(16)))
    assert len({view.attempt.id for view in views}) == 1


def test_each_exercise_and_each_trainee_has_an_attempt_of_its_own(practise, rina, store):
    other = Welcome(store.trainees).welcome("Karim", Language.ENGLISH, NOON).trainee
    attempts = {
        practise.open(trainee.id, exercise, NOON).attempt.id
        for trainee in (rina, other)
        for exercise in (EXERCISE, "wrong-size")
    }
    assert len(attempts) == 4


def test_an_unknown_exercise_is_refused(practise, rina):
    with pytest.raises(UnknownExercise):
        practise.open(rina.id, "no-such", NOON)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("x" * 20_000, id="one long word"),
        pytest.param("NUL \x00 and \x00\x00 again", id="NUL"),
        pytest.param("lone \ud800 and \udfff surrogates", id="lone surrogates"),
        pytest.param("\x1b[31m \x1b0000 \x1bd800", id="our own escape sign"),
        pytest.param("zero\u200bwidth \u202eright to left\u2066", id="invisible marks"),
        pytest.param("👩🏽‍💻 e\u0301 क্ষ", id="joiners and combining marks"),
        pytest.param("<script>alert(1)</script> '; DROP TABLE draft; --", id="HTML and SQL"),
        pytest.param("**a** $x$ :red[b] %s %(a)s {b} =SUM(A1)", id="marks that mean something"),
        pytest.param("\n" * 5_000 + "\r\n\t ", id="newlines"),
    ],
)
def test_text_comes_back_exactly_as_it_was_typed(practise, rina, assessor, text):
    assessor.limit = 100_000
    attempt = practise.open(rina.id, EXERCISE, NOON).attempt
    kept = practise.keep(rina.id, attempt.id, text, 0, NOON)
    assert open_text(practise, rina) == text
    practise.check(rina.id, attempt.id, text, kept.version, NOON)
    (draft,) = practise.attempt(rina.id, attempt.id).drafts
    assert (draft.text, draft.assessment.text) == (text, text)


def test_a_restart_loses_nothing(settings: Settings, practise_on: Callable, rina, practise):
    attempt = practise.open(rina.id, EXERCISE, NOON).attempt
    before = practise.check(rina.id, attempt.id, "I recieve teh parcel.", 0, NOON)
    again = open_store(settings)
    view = practise_on(again).open(rina.id, EXERCISE, LATER)
    again.close()
    assert view.attempt.text == "I recieve teh parcel."
    assert view.drafts == (before.draft,)


class TestTwoTabs:
    @pytest.fixture
    def attempt_id(self, practise, rina) -> str:
        return practise.open(rina.id, EXERCISE, NOON).attempt.id

    def test_the_text_that_another_tab_replaced_is_set_aside_and_told(
        self, practise, rina, attempt_id
    ):
        practise.keep(rina.id, attempt_id, "Dear Ann, written on the phone.", 0, NOON)
        kept = practise.keep(rina.id, attempt_id, "Hello Ann, from the desk.", 0, LATER)
        assert kept.set_aside == "Dear Ann, written on the phone."
        view = practise.attempt(rina.id, attempt_id)
        assert view.attempt.text == "Hello Ann, from the desk."
        assert [draft.text for draft in view.set_aside] == ["Dear Ann, written on the phone."]

    def test_typing_on_in_one_tab_sets_nothing_aside(self, practise, rina, attempt_id):
        version = 0
        for text in ("Dear", "Dear Ann", "Hello Ann", ""):
            kept = practise.keep(rina.id, attempt_id, text, version, NOON)
            version = kept.version
            assert kept.set_aside is None
        assert practise.attempt(rina.id, attempt_id).drafts == ()

    def test_an_answer_that_got_lost_on_the_way_is_not_a_second_tab(
        self, practise, rina, attempt_id
    ):
        practise.keep(rina.id, attempt_id, "Dear Ann", 0, NOON)
        assert practise.keep(rina.id, attempt_id, "Dear Ann", 0, NOON).set_aside is None
        assert practise.keep(rina.id, attempt_id, "Dear Ann, I am", 0, NOON).set_aside is None

    def test_a_check_sets_aside_as_well(self, practise, rina, attempt_id):
        practise.keep(rina.id, attempt_id, "From the phone.", 0, NOON)
        checked = practise.check(rina.id, attempt_id, "From the desk.", 0, LATER)
        assert checked.set_aside == "From the phone."
        kinds = {d.text: d.kind for d in practise.attempt(rina.id, attempt_id).drafts}
        assert kinds == {
            "From the phone.": DraftKind.SET_ASIDE,
            "From the desk.": DraftKind.CHECKED,
        }

    def test_tabs_writing_at_the_same_time_lose_no_text(self, practise, rina, attempt_id):
        texts = [f"{number} is what this tab says." for number in range(24)]
        with ThreadPoolExecutor(8) as tabs:
            list(tabs.map(lambda t: practise.keep(rina.id, attempt_id, t, 0, NOON), texts))
        view = practise.attempt(rina.id, attempt_id)
        assert {view.attempt.text, *(draft.text for draft in view.drafts)} == set(texts)
        assert [draft.number for draft in view.drafts] == list(range(1, 24))


class TestChecking:
    @pytest.fixture
    def attempt_id(self, practise, rina) -> str:
        return practise.open(rina.id, EXERCISE, NOON).attempt.id

    def test_the_next_draft_shows_what_is_fixed_still_there_and_new(
        self, practise, rina, attempt_id
    ):
        one = practise.check(rina.id, attempt_id, "I recieve teh parcel.", 0, NOON)
        two = practise.check(rina.id, attempt_id, "I recieve the informations.", one.version, LATER)
        assert one.comparison is None
        assert [issue.rule for issue in two.comparison.fixed] == ["SLIP_TEH"]
        assert [pair.after.rule for pair in two.comparison.still] == ["SLIP_RECIEVE"]
        assert [issue.rule for issue in two.comparison.new] == ["SLIP_INFORMATIONS"]
        assert practise.attempt(rina.id, attempt_id).comparison == two.comparison

    def test_a_double_click_makes_one_draft_and_asks_once(
        self, practise, rina, attempt_id, assessor
    ):
        one = practise.check(rina.id, attempt_id, "I recieve it.", 0, NOON)
        two = practise.check(rina.id, attempt_id, "I recieve it.", one.version, LATER)
        assert two.draft == one.draft
        assert assessor.asked == ["I recieve it."]

    def test_the_same_text_again_after_another_is_a_new_draft(self, practise, rina, attempt_id):
        version = 0
        for text in ("First.", "Second.", "First."):
            version = practise.check(rina.id, attempt_id, text, version, NOON).version
        texts = [draft.text for draft in practise.attempt(rina.id, attempt_id).drafts]
        assert texts == ["First.", "Second.", "First."]

    def test_while_the_server_is_down_the_draft_is_kept_and_nothing_counts_as_fixed(
        self, practise, rina, attempt_id, assessor
    ):
        one = practise.check(rina.id, attempt_id, "I recieve it.", 0, NOON)
        assessor.server = False
        two = practise.check(rina.id, attempt_id, "I recieve teh parcel.", one.version, LATER)
        assert (two.comparison, two.assessment.complete) == (None, False)
        assessor.server = True
        again = practise.check(rina.id, attempt_id, "I recieve teh parcel.", two.version, LATER)
        assert again.draft.id == two.draft.id
        assert again.assessment.complete
        assert [issue.rule for issue in again.comparison.new] == ["SLIP_TEH"]
        assert len(practise.attempt(rina.id, attempt_id).drafts) == 2

    def test_a_check_that_breaks_off_leaves_the_draft(self, practise, rina, attempt_id, assessor):
        assessor.limit = 20
        long = "x" * 21
        for _ in range(2):
            with pytest.raises(TextTooLong) as refused:
                practise.check(rina.id, attempt_id, long, 0, NOON)
            assert refused.value.facts == {"length": 21, "limit": 20}
        view = practise.open(rina.id, EXERCISE, LATER)
        assert view.attempt.text == long
        assert [(draft.text, draft.assessed) for draft in view.drafts] == [(long, None)]

    def test_newer_rules_assess_the_same_draft_anew(
        self, practise_on, store, practise, rina, attempt_id
    ):
        one = practise.check(rina.id, attempt_id, "I recieve it.", 0, NOON)
        newer = practise_on(store, rules="2", revision=3)
        two = newer.check(rina.id, attempt_id, "I recieve it.", one.version, LATER)
        assert two.draft.id == one.draft.id
        assert (two.draft.assessed.versions.rules, two.draft.assessed.at) == ("2", LATER)
        assert two.draft.assessed.exercise_revision == 3
        assert practise.attempt(rina.id, attempt_id).drafts == (two.draft,)

    def test_newer_rules_never_replace_a_full_check_by_half_a_one(
        self, practise_on, store, practise, rina, attempt_id, assessor
    ):
        one = practise.check(rina.id, attempt_id, "I recieve it.", 0, NOON)
        assessor.server = False
        two = practise_on(store, rules="2").check(
            rina.id, attempt_id, "I recieve it.", one.version, LATER
        )
        assert two.assessment == one.assessment


class TestSubmitting:
    @pytest.fixture
    def attempt_id(self, practise, rina) -> str:
        return practise.open(rina.id, EXERCISE, NOON).attempt.id

    def test_a_double_click_submits_once(self, practise, rina, attempt_id):
        one = practise.submit(rina.id, attempt_id, "Here it is.", 0, NOON)
        two = practise.submit(rina.id, attempt_id, "Here it is.", 1, LATER)
        assert (one.new, two.new) == (True, False)
        assert two.view.attempt.submitted_at == NOON
        assert two.view.attempt.submitted_draft_id == one.view.drafts[-1].id
        assert len(two.view.drafts) == 1

    def test_many_clicks_at_once_submit_once(self, practise, rina, attempt_id):
        with ThreadPoolExecutor(8) as clicks:
            done = list(
                clicks.map(
                    lambda _: practise.submit(rina.id, attempt_id, "Here it is.", 0, NOON),
                    range(8),
                )
            )
        assert sorted(one.new for one in done) == [False] * 7 + [True]

    def test_what_was_not_checked_is_checked_on_submission(self, practise, rina, attempt_id):
        view = practise.submit(rina.id, attempt_id, "I recieve it.", 0, NOON).view
        assert [issue.rule for issue in view.last.issues] == ["SLIP_RECIEVE"]

    def test_what_was_checked_is_not_checked_again(self, practise, rina, attempt_id, assessor):
        version = practise.check(rina.id, attempt_id, "I recieve it.", 0, NOON).version
        practise.submit(rina.id, attempt_id, "I recieve it.", version, LATER)
        assert assessor.asked == ["I recieve it."]

    @pytest.mark.parametrize("action", ["keep", "check", "submit"])
    def test_another_text_afterwards_is_kept_and_refused(self, practise, rina, attempt_id, action):
        done = practise.submit(rina.id, attempt_id, "Here it is.", 0, NOON).view
        with pytest.raises(AlreadySubmitted):
            getattr(practise, action)(rina.id, attempt_id, "Too late.", 1, LATER)
        view = practise.attempt(rina.id, attempt_id)
        assert view.drafts == done.drafts
        assert view.attempt.submitted_draft_id == done.attempt.submitted_draft_id
        assert view.attempt.text == "Too late."
        again = practise.submit(rina.id, attempt_id, "Here it is.", 2, LATER)
        assert not again.new

    def test_the_text_of_the_submission_may_be_kept_again(self, practise, rina, attempt_id):
        practise.submit(rina.id, attempt_id, "Here it is.", 0, NOON)
        assert practise.keep(rina.id, attempt_id, "Here it is.", 1, LATER).version == 1

    def test_opening_afterwards_begins_a_new_attempt(self, practise, rina, attempt_id):
        practise.submit(rina.id, attempt_id, "Here it is.", 0, NOON)
        view = practise.open(rina.id, EXERCISE, LATER)
        assert view.attempt.id != attempt_id
        assert (view.attempt.text, view.attempt.submitted) == ("", False)


class TestDisputing:
    @pytest.fixture
    def checked(self, practise, rina):
        attempt = practise.open(rina.id, EXERCISE, NOON).attempt
        return practise.check(rina.id, attempt.id, "I recieve teh\x00 parcel.", 0, NOON)

    @pytest.fixture
    def key(self, checked) -> str:
        return checked.assessment.issues[0].key(checked.draft.text)

    def test_it_is_remembered_once_and_in_later_drafts(self, practise, rina, checked, key):
        attempt_id = checked.draft.attempt_id
        for _ in range(2):
            disputed = practise.dispute(rina.id, attempt_id, checked.draft.id, key, NOON)
            assert disputed == {key}
        practise.check(rina.id, attempt_id, "I recieve it.", checked.version, LATER)
        assert practise.attempt(rina.id, attempt_id).disputed == {key}

    def test_it_can_be_taken_back(self, practise, rina, checked, key):
        attempt_id = checked.draft.attempt_id
        practise.dispute(rina.id, attempt_id, checked.draft.id, key, NOON)
        assert practise.undo_dispute(rina.id, attempt_id, key) == frozenset()
        assert practise.undo_dispute(rina.id, attempt_id, key) == frozenset()

    def test_a_very_long_word_can_be_disputed(self, practise, rina, assessor):
        assessor.limit, word = 100_000, "z" * 20_000
        attempt_id = practise.open(rina.id, "wrong-size", NOON).attempt.id
        checked = practise.check(rina.id, attempt_id, word, 0, NOON)
        key = checked.assessment.issues[0].key(word)
        assert practise.dispute(rina.id, attempt_id, checked.draft.id, key, NOON) == {key}
        assert word in key

    def test_only_an_issue_of_the_draft_can_be_disputed(self, practise, rina, checked):
        with pytest.raises(NotYours):
            practise.dispute(
                rina.id, checked.draft.attempt_id, checked.draft.id, "SLIP\x1fnever", NOON
            )


CALLS = {
    "attempt": lambda practise, who, attempt: practise.attempt(who, attempt),
    "keep": lambda practise, who, attempt: practise.keep(who, attempt, "Mine now.", 1, NOON),
    "check": lambda practise, who, attempt: practise.check(who, attempt, "Mine now.", 1, NOON),
    "submit": lambda practise, who, attempt: practise.submit(who, attempt, "Mine now.", 1, NOON),
    "dispute": lambda practise, who, attempt: practise.dispute(
        who, attempt, attempt, "SLIP_RECIEVE\x1frecieve", NOON
    ),
    "undo_dispute": lambda practise, who, attempt: practise.undo_dispute(
        who, attempt, "SLIP_RECIEVE\x1frecieve"
    ),
}


@pytest.mark.parametrize("who", ["", "nobody", "00000000-0000-4000-8000-000000000000"])
def test_nobody_cannot_open_an_exercise(practise, who):
    with pytest.raises(NotYours):
        practise.open(who, EXERCISE, NOON)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())
def test_another_trainees_attempt_cannot_be_told_from_one_that_does_not_exist(
    practise, rina, store, call
):
    attempt = practise.open(rina.id, EXERCISE, NOON).attempt
    before = practise.check(rina.id, attempt.id, "I recieve it.", 0, NOON)
    neighbour = Welcome(store.trainees).welcome("Karim", Language.ENGLISH, NOON).trainee
    nobodys = "00000000-0000-4000-8000-000000000000"
    forged = ["", "1", "' OR 1=1 --", "\x00", "\ud800", "x" * 10_000]
    for who, wanted in [
        (neighbour.id, attempt.id),
        ("", attempt.id),
        *((rina.id, attempt_id) for attempt_id in (nobodys, *forged)),
    ]:
        with pytest.raises(NotYours):
            call(practise, who, wanted)
    view = practise.attempt(rina.id, attempt.id)
    assert (view.attempt.text, view.drafts) == ("I recieve it.", (before.draft,))


class TestHistory:
    def test_it_lists_attempts_newest_first_with_first_and_last_score(self, practise, rina):
        one = practise.open(rina.id, EXERCISE, NOON).attempt
        version = practise.check(rina.id, one.id, "I recieve teh parcel.", 0, NOON).version
        practise.submit(rina.id, one.id, "I received the parcel.", version, NOON)
        two = practise.open(rina.id, EXERCISE, LATER).attempt
        practise.keep(rina.id, two.id, "Dear Ann", 0, LATER)
        newest, oldest = practise.history(rina.id)
        assert (newest.attempt_id, newest.checks, newest.last_overall) == (two.id, 0, None)
        assert oldest.attempt_id == one.id
        assert (oldest.checks, oldest.first_overall, oldest.last_overall) == (2, 80, 100)
        assert oldest.submitted_at == NOON

    def test_an_exercise_that_was_only_looked_at_is_left_out(self, practise, rina):
        practise.open(rina.id, EXERCISE, NOON)
        assert practise.history(rina.id) == ()

    def test_it_is_one_trainees_own(self, practise, rina, store):
        attempt = practise.open(rina.id, EXERCISE, NOON).attempt
        practise.keep(rina.id, attempt.id, "Dear Ann", 0, NOON)
        neighbour = Welcome(store.trainees).welcome("Karim", Language.ENGLISH, NOON).trainee
        assert practise.history(neighbour.id) == ()
        assert practise.history("") == ()


def test_twenty_trainees_who_check_without_a_pause_are_all_answered(practise, store):
    """SQLite lets those who wait for it starve; nobody may."""

    def work(number: int) -> list[str]:
        trainee = Welcome(store.trainees).welcome(f"{number}", Language.ENGLISH, NOON).trainee
        attempt, version = practise.open(trainee.id, EXERCISE, NOON).attempt, 0
        for draft in range(10):
            text = f"{number} wrote draft {draft}."
            version = practise.check(trainee.id, attempt.id, text, version, NOON).version
        return [draft.text for draft in practise.attempt(trainee.id, attempt.id).drafts]

    with ThreadPoolExecutor(20) as trainees:
        stored = list(trainees.map(work, range(20)))
    assert stored == [[f"{n} wrote draft {d}." for d in range(10)] for n in range(20)]
