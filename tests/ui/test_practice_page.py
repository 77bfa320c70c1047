"""The practice page from the first word to the model answers."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from coach.domain.language import Language
from coach.errors import StoreUnavailable
from coach.ui import state, who
from tests.ui import seen
from tests.ui.fakes import LIMIT, FakeCoach

FLAWED = "Hello Ana, I am agree. Sorry about it. I will send the informations on Friday."
Open = Callable[..., AppTest]


@pytest.fixture
def tab(open_page: Open, trainee_id: str) -> AppTest:
    """The chat exercise with the plain box, which a test can type into."""
    return open_page("practice", exercise="late-box", plain="yes")


def check(tab: AppTest, text: str) -> AppTest:
    tab.text_area(key=state.PLAIN_TEXT).set_value(text).run()
    return tab.button(key="practice.check").click().run()


def press(tab: AppTest, key: str) -> AppTest:
    return tab.button(key=key).click().run()


def essay(tab: AppTest) -> str:
    return tab.text_area(key=state.PLAIN_TEXT).value


def attempt_in_link(tab: AppTest) -> str:
    value = tab.query_params["attempt"]
    return value if isinstance(value, str) else value[0]


def test_what_came_in_is_shown_as_it_stands(tab: AppTest) -> None:
    shown = seen.words(tab)
    assert "Ana <b>Bold</b>" in shown
    assert "Where is my box? *Order* $77$" in shown
    assert "PP-77" not in shown, "finding it is part of the work"


def test_a_missed_fact_is_shown_as_a_reply_would_write_it(tab: AppTest) -> None:
    check(tab, "Hello Ana.")
    assert "the order number PP-77" in seen.words(tab)
    assert "the new day 6 March 2026" in seen.words(tab)


def test_a_check_shows_what_is_wrong_and_why(tab: AppTest) -> None:
    check(tab, FLAWED)
    shown = seen.words(tab)
    assert "2 mistakes to put right." in shown
    assert "I am agree → I agree" in shown
    assert "“Agree” is a verb by itself" in shown
    assert "“agree” নিজেই ক্রিয়া" in shown, "the other language is a tap away"
    assert "Not two advices But two pieces of advice" in shown


def test_every_lost_point_has_its_reason(tab: AppTest) -> None:
    check(tab, FLAWED)
    shown = seen.words(tab)
    assert "−5 A mistake I am agree" in shown
    assert "−10 Missing or wrong: the order number" in shown


def test_a_suggestion_goes_into_the_text_and_out_again(tab: AppTest) -> None:
    check(tab, FLAWED)
    press(tab, "practice.apply_0")
    assert essay(tab) == FLAWED.replace("I am agree", "I agree")
    assert "Put into your text." in seen.words(tab)
    press(tab, "practice.undo_0")
    assert essay(tab) == FLAWED


def test_a_suggestion_finds_its_words_after_an_edit_elsewhere(tab: AppTest) -> None:
    check(tab, FLAWED)
    tab.text_area(key=state.PLAIN_TEXT).set_value(f"Dear Ana!\n{FLAWED}").run()
    press(tab, "practice.apply_1")
    assert essay(tab) == f"Dear Ana!\n{FLAWED}".replace("informations", "information")


def test_a_suggestion_for_words_that_are_gone_says_so(tab: AppTest) -> None:
    check(tab, FLAWED)
    edited = FLAWED.replace("I am agree", "I do agree")
    tab.text_area(key=state.PLAIN_TEXT).set_value(edited).run()
    press(tab, "practice.apply_0")
    assert essay(tab) == edited
    assert "These words have changed since the check." in seen.words(tab)


def test_not_a_mistake_is_remembered_and_can_be_taken_back(
    tab: AppTest, open_page: Open, coach: FakeCoach, trainee_id: str
) -> None:
    check(tab, FLAWED)
    press(tab, "practice.dispute_0")
    assert "your mentor will see" in seen.words(tab)
    again = open_page("practice", exercise="late-box", plain="yes")
    assert "practice.undo_dispute_0" in seen.keys(again)
    press(again, "practice.undo_dispute_0")
    assert "practice.dispute_0" in seen.keys(again)


def test_the_next_draft_shows_what_became_of_each_mistake(tab: AppTest) -> None:
    check(tab, FLAWED)
    check(tab, FLAWED.replace("I am agree", "I agree") + " Please recieve it.")
    shown = seen.words(tab)
    assert "1 fixed 1 still there 1 new" in shown
    assert "Put right: I am agree" in shown
    assert "tag still" in seen.html(tab)
    assert "tag new" in seen.html(tab)


def test_five_issues_at_first_and_the_rest_at_a_tap(tab: AppTest) -> None:
    check(tab, "i am here. u recieve informations. I am agree. We discuss about it in monday.")
    assert sum(key.startswith("practice.apply_") for key in seen.keys(tab)) == 5
    press(tab, "practice.rest")
    assert sum(key.startswith("practice.apply_") for key in seen.keys(tab)) == 7


def test_praise_names_what_was_done_well(tab: AppTest) -> None:
    check(tab, "Hello Ana, sorry. PP-77 comes on Friday.")
    assert "Well done: all 2 facts are right and a real apology." in seen.words(tab)


def test_hints_come_one_at_a_time(tab: AppTest) -> None:
    assert "First hint" not in seen.words(tab)
    press(tab, "practice.hint")
    assert "First hint" in seen.words(tab)
    assert "Second hint" not in seen.words(tab)
    press(press(tab, "practice.hint"), "practice.hint")
    assert "Third hint" in seen.words(tab)
    assert "practice.hint" not in seen.keys(tab)


def test_submission_shows_the_models_and_why_they_work(tab: AppTest) -> None:
    check(tab, FLAWED)
    press(tab, "practice.submit_reply")
    shown = seen.words(tab)
    assert f"Yours {FLAWED}" in shown
    assert "Sorry. It will come on Friday. Why it works Short" in shown
    assert "I am sorry for the wait. Why it works Warm" in shown
    assert ("A note to correct", "exercise=site-note") in seen.links(tab)


def test_what_was_typed_after_the_check_is_what_is_submitted(
    tab: AppTest, coach: FakeCoach, trainee_id: str
) -> None:
    check(tab, FLAWED)
    tab.text_area(key=state.PLAIN_TEXT).set_value("Hello Ana, it comes on Friday.").run()
    press(tab, "practice.submit_reply")
    assert "Yours Hello Ana, it comes on Friday." in seen.words(tab)


def test_another_go_begins_with_an_empty_box(tab: AppTest) -> None:
    check(tab, FLAWED)
    press(tab, "practice.submit_reply")
    press(tab, "finished.again")
    assert essay(tab) == ""
    assert "What the coach sees" not in seen.words(tab)


def test_a_submitted_reply_opens_again_from_its_link(tab: AppTest, open_page: Open) -> None:
    check(tab, FLAWED)
    press(tab, "practice.submit_reply")
    again = open_page("practice", exercise="late-box", attempt=attempt_in_link(tab))
    assert f"Yours {FLAWED}" in seen.words(again)


def test_a_new_tab_goes_on_where_the_last_one_was_closed(tab: AppTest, open_page: Open) -> None:
    check(tab, FLAWED)
    tab.text_area(key=state.PLAIN_TEXT).set_value("Half a sent").run()
    again = open_page("practice", exercise="late-box", plain="yes")
    assert essay(again) == "Half a sent"
    assert "2 mistakes to put right." in seen.words(again)


def test_a_text_to_correct_can_be_started_from(open_page: Open, trainee_id: str) -> None:
    tab = open_page("practice", exercise="site-note", plain="yes")
    press(tab, "practice.start_from")
    assert essay(tab) == "The site are down since morning."


def test_an_exercise_nobody_knows_is_said_in_the_readers_words(
    open_page: Open, trainee_id: str
) -> None:
    tab = open_page("practice", exercise="no-such")
    assert "There is no exercise called “no-such”." in seen.words(tab)


def test_someone_elses_attempt_does_not_open(
    tab: AppTest, open_page: Open, coach: FakeCoach, cookies: dict[str, str]
) -> None:
    check(tab, FLAWED)
    press(tab, "practice.submit_reply")
    theirs = attempt_in_link(tab)
    stranger = coach.welcome.welcome("Rahim", Language.ENGLISH, datetime.now(UTC))
    cookies[who.COOKIE] = stranger.token
    other = open_page("practice", exercise="late-box", attempt=theirs)
    assert "belongs to someone else" in seen.words(other)
    assert FLAWED not in seen.words(other)


def test_a_text_over_the_limit_is_kept_and_the_limit_named(
    tab: AppTest, coach: FakeCoach, trainee_id: str
) -> None:
    check(tab, "word " * (LIMIT // 4))
    assert f"the coach checks up to {LIMIT:,}" in seen.words(tab)
    assert len(essay(tab)) > LIMIT


def test_a_store_that_cannot_be_written_is_said_and_the_text_stays(
    tab: AppTest, coach: FakeCoach, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreUnavailable(why="disk full")

    monkeypatch.setattr(type(coach.store.attempts), "write", full)
    tab.text_area(key=state.PLAIN_TEXT).set_value("My whole reply").run()
    assert "Your text could not be saved just now." in seen.words(tab)
    assert essay(tab) == "My whole reply"


@pytest.mark.parametrize("phase", ["starting", "warming", "down"])
def test_an_engine_that_is_not_ready_is_said(
    phase: str, coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    coach.engine.phase = phase
    coach.assessor.grammar = False
    tab = open_page("practice", exercise="late-box", plain="yes")
    assert "grammar checker is" in seen.words(tab)
    check(tab, FLAWED)
    shown = seen.words(tab)
    assert "this is only part of the picture" in shown
    assert "Missing or wrong: the order number" in shown, "what needs no server is given"


def test_when_the_engine_is_back_the_draft_is_checked_again(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    coach.assessor.grammar = False
    tab = check(open_page("practice", exercise="late-box", plain="yes"), FLAWED)
    coach.assessor.grammar = True
    press(tab, "practice.check_again")
    assert "2 mistakes to put right." in seen.words(tab)


def test_a_text_another_tab_replaced_can_be_brought_back(
    tab: AppTest, coach: FakeCoach, trainee_id: str
) -> None:
    now = datetime.now(UTC)
    attempt = coach.practice.open(trainee_id, "late-box", now).attempt
    coach.practice.keep(trainee_id, attempt.id, "From the first tab", attempt.version, now)
    coach.practice.keep(trainee_id, attempt.id, "From the second tab", attempt.version, now)
    tab.run()
    assert [text.value for text in tab.text] == ["From the first tab"]
    key = next(key for key in seen.keys(tab) if key.startswith("practice.bring_back_"))
    press(tab, key)
    assert essay(tab) == "From the first tab"


def test_one_exercise_shows_nothing_of_another(
    tab: AppTest, open_page: Open, coach: FakeCoach, trainee_id: str
) -> None:
    check(tab, FLAWED)
    press(tab, "practice.hint")
    tab.query_params["exercise"] = "site-note"
    tab.run()
    assert essay(tab) == ""
    assert "First hint" not in seen.words(tab)
    assert FLAWED not in seen.words(tab)
    tab.query_params["exercise"] = "late-box"
    tab.run()
    assert essay(tab) == FLAWED
