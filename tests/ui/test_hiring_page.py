"""The hiring test's pages: the clock, no help, the report for its owner alone."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from coach.domain.language import Language
from coach.ui import report, who
from tests.ui import seen
from tests.ui.fakes import FakeCoach

Open = Callable[..., AppTest]
NOW = datetime.now(UTC)
FLAWED = "Hello Ana, I am agree. <b>PP-77</b> comes on Friday."


@pytest.fixture
def client(coach: FakeCoach) -> Iterator[TestClient]:
    app = Starlette(routes=report.ROUTES)
    with TestClient(app, base_url="https://coach.test", follow_redirects=False) as client:
        yield client


def begun(coach: FakeCoach, trainee_id: str) -> str:
    return coach.hiring_test.begin(trainee_id, "late-box", NOW).view.attempt.id


def handed_in(coach: FakeCoach, trainee_id: str) -> str:
    attempt = begun(coach, trainee_id)
    coach.hiring_test.hand_in(trainee_id, attempt, FLAWED, 0, NOW)
    return attempt


def test_the_clock_starts_at_a_tap_and_no_hint_is_offered(
    open_page: Open, trainee_id: str, coach: FakeCoach
) -> None:
    tab = open_page("test", plain="yes")
    tab.button(key="test.start_late-box").click().run()
    shown = seen.words(tab)
    assert "Time left: 9:" in shown
    assert "A late box" in shown
    assert "practice.hint" not in {button.key for button in tab.button}
    (choice,) = [c for c in coach.hiring_test.choices(trainee_id) if c.exercise.id == "late-box"]
    assert choice.taken == 0


def test_handing_in_shows_the_report(open_page: Open, trainee_id: str) -> None:
    tab = open_page("test", plain="yes")
    tab.button(key="test.start_late-box").click().run()
    tab.text_area(key="practice.text").input(FLAWED).run()
    assert "I am agree" not in seen.html(tab), "nothing is said before it is handed in"
    tab.button(key="test.hand_in").click().run()
    shown = seen.words(tab)
    assert "Hiring test report" in shown
    assert "in time" in shown
    assert "9 words (10–40 asked for)" in shown


def test_a_running_test_is_not_open_as_practice(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    attempt = begun(coach, trainee_id)
    tab = open_page("practice", exercise="late-box", attempt=attempt, plain="yes")
    assert {"practice.check", "practice.hint"} & {button.key for button in tab.button} == set()
    assert "A late box" in seen.words(tab)


def test_the_printed_report_escapes_what_was_written_and_gives_the_fix(
    coach: FakeCoach, client: TestClient, trainee_id: str, cookies: dict[str, str]
) -> None:
    client.cookies.set(who.COOKIE, cookies[who.COOKIE])
    page = client.get("/report", params={"attempt": handed_in(coach, trainee_id)})
    assert page.status_code == 200
    assert "&lt;b&gt;PP-77&lt;/b&gt;" in page.text
    assert "<b>PP-77" not in page.text
    assert '<ins lang="en">I agree</ins>' in page.text
    assert "Nusrat" in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_nobody_else_gets_the_report(coach: FakeCoach, client: TestClient, trainee_id: str) -> None:
    attempt = handed_in(coach, trainee_id)
    other = coach.welcome.welcome("Karim", Language.ENGLISH, NOW)
    for token in ("", "no such token", other.token):
        client.cookies.set(who.COOKIE, token)
        answer = client.get("/report", params={"attempt": attempt})
        assert (answer.status_code, answer.headers["location"]) == (303, "/test")


def test_there_is_no_report_before_it_is_handed_in(
    coach: FakeCoach, client: TestClient, trainee_id: str, cookies: dict[str, str]
) -> None:
    client.cookies.set(who.COOKIE, cookies[who.COOKIE])
    attempt = begun(coach, trainee_id)
    answer = client.get("/report", params={"attempt": attempt})
    assert answer.headers["location"] == f"/test?attempt={attempt}"
