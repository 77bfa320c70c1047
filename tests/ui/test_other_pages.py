"""The list of exercises, progress, and what is said when nobody or nothing is there."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from coach.errors import StoreTooNew
from coach.ui import resources, who
from tests.ui import seen
from tests.ui.fakes import FakeCoach

Open = Callable[..., AppTest]
NOW = datetime.now(UTC)


def written(
    coach: FakeCoach, trainee_id: str, exercise: str, text: str, *, at: datetime = NOW
) -> str:
    attempt = coach.practice.open(trainee_id, exercise, at).attempt
    coach.practice.check(trainee_id, attempt.id, text, attempt.version, at)
    return attempt.id


def handed_in(coach: FakeCoach, trainee_id: str, text: str, *, at: datetime = NOW) -> None:
    attempt = coach.practice.open(trainee_id, "late-box", at).attempt
    coach.practice.submit(trainee_id, attempt.id, text, attempt.version, at)


def test_every_exercise_is_a_link_that_opens_it(open_page: Open, trainee_id: str) -> None:
    tab = open_page()
    assert ("A late box", "exercise=late-box") in seen.links(tab)
    assert "Hello, Nusrat" in seen.words(tab)


def test_what_is_unfinished_comes_first(coach: FakeCoach, open_page: Open, trainee_id: str) -> None:
    written(coach, trainee_id, "site-note", "The site is down.")
    tab = open_page()
    titles = [label for label, query in seen.links(tab) if query]
    assert titles[0] == "A note to correct"
    assert "Go on where you left off" in seen.words(tab)


def test_what_is_done_shows_its_score(coach: FakeCoach, open_page: Open, trainee_id: str) -> None:
    handed_in(coach, trainee_id, "Hello Ana, sorry. PP-77 comes on Friday.")
    shown = seen.words(open_page())
    assert "score" in shown
    assert "1 of 2 submitted" in shown


def test_filters_that_leave_nothing_offer_the_way_out(open_page: Open, trainee_id: str) -> None:
    tab = open_page()
    tab.selectbox(key="exercises.category").select("marketplace").run()
    assert "Nothing fits all of that." in seen.words(tab)
    tab.button(key="exercises.show_all").click().run()
    assert ("A late box", "exercise=late-box") in seen.links(tab)


@pytest.mark.parametrize(
    ("words", "found"),
    [("box", True), ("বাংলায়", True), ("ANA", True), ("box volcano", False)],
)
def test_an_exercise_is_found_by_any_of_its_words(
    open_page: Open, trainee_id: str, words: str, found: object
) -> None:
    tab = open_page()
    tab.text_input(key="exercises.search").input(words).run()
    assert bool(found) is not ("Nothing fits all of that." in seen.words(tab))


def test_a_surprise_opens_an_exercise_not_done_yet(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    handed_in(coach, trainee_id, "Hello Ana, sorry. PP-77 comes on Friday.")
    tab = open_page()
    tab.button(key="exercises.surprise").click().run()
    assert "A note to correct" in seen.words(tab)
    assert tab.query_params["exercise"] == "site-note"


def test_the_path_leads_on_from_what_is_handed_in(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    assert "after 1 more of the step before" in seen.words(open_page())
    handed_in(coach, trainee_id, "Hello Ana, sorry. PP-77 comes on Friday.")
    assert "after 1 more of the step before" not in seen.words(open_page())


def test_progress_before_the_first_check_says_what_will_be_here(
    open_page: Open, trainee_id: str
) -> None:
    tab = open_page("progress")
    assert "After your first check you will see here" in seen.words(tab)
    assert ("Choose a first exercise", "") in seen.links(tab)


def test_progress_puts_its_numbers_in_words_and_in_a_table(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    long = "Hello Ana, sorry. PP-77 comes on Friday. " * 6
    handed_in(coach, trainee_id, f"{long} I am agree. recieve", at=NOW - timedelta(days=8))
    handed_in(coach, trainee_id, f"{long} I am agree.")
    tab = open_page("progress")
    shown = seen.words(tab)
    assert "2 exercises" in shown
    assert "more than the one before" in shown
    assert "fewer than in the week you wrote before" in shown
    assert "am, is, are: 2 times in your first drafts." in shown
    assert len(tab.get("vega_lite_chart")) == 3
    assert seen.html(tab).count("<table>") == 3


def test_pages_speak_bengali_with_bengali_digits(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    tab = open_page("practice", exercise="late-box", plain="yes")
    tab.button(key="frame.language").click().run()
    shown = seen.words(tab)
    assert "প্রায় ৮ মিনিট" in shown
    assert "১০–৪০ শব্দ" in shown
    assert "Your task" not in shown


def test_a_browser_nobody_knows_is_shown_the_way_in(
    open_page: Open, cookies: dict[str, str]
) -> None:
    cookies[who.COOKIE] = "no such token"
    tab = open_page("practice", exercise="late-box")
    assert "নাম দিন" in seen.words(tab)
    assert 'href="/welcome"' in seen.html(tab)
    assert "Ana" not in seen.words(tab)


def test_a_database_of_a_newer_program_is_said_on_every_page(
    open_page: Open, trainee_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def too_new() -> FakeCoach:
        raise StoreTooNew

    monkeypatch.setattr(resources, "coach", too_new)
    tab = open_page()
    assert "কোচের নতুন সংস্করণে তৈরি" in seen.words(tab)
    assert "নাম দিন" not in seen.words(tab), "another name would not help"
    assert not tab.exception
