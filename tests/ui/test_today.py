"""Today on the first page: what is due, and one next exercise with its reason."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from streamlit.testing.v1 import AppTest

from tests.ui import seen
from tests.ui.fakes import FakeCoach

Open = Callable[..., AppTest]


def checked(coach: FakeCoach, trainee_id: str, text: str, *, days_ago: int = 0) -> None:
    now = datetime.now(UTC) - timedelta(days=days_ago)
    attempt = coach.practice.open(trainee_id, "late-box", now).attempt
    coach.practice.submit(trainee_id, attempt.id, text, attempt.version, now)


def test_a_newcomer_is_given_a_first_exercise_and_why(open_page: Open, trainee_id: str) -> None:
    shown = seen.words(open_page())
    assert "Today" in shown
    assert "Because it is the next step of your path." in shown


def test_due_mistakes_and_the_streak_are_said(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    checked(coach, trainee_id, "Please send me informations.", days_ago=1)
    checked(coach, trainee_id, "I am agree.")
    tab = open_page()
    assert ("Put 2 of your mistakes right", "") in seen.links(tab)
    assert "2 days in a row." in seen.words(tab)
    tab.button(key="frame.language").click().run()
    assert "টানা ২ দিন।" in seen.words(tab)


def test_progress_says_how_sure_one_is_and_where_it_knows_too_little(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    checked(coach, trainee_id, "I recieve the box and send it to Ana on Friday. " * 3)
    shown = seen.words(open_page("progress"))
    assert "Spelling" in shown
    assert "27 of 30 right" in shown
    assert "Not enough yet to say anything (fewer than 20 chances)" in shown
