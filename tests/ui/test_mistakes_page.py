"""Practise my mistakes: a question, its answer judged, and a day that ends."""

from collections.abc import Callable
from datetime import UTC, datetime

from streamlit.testing.v1 import AppTest

from tests.ui import seen
from tests.ui.fakes import FakeCoach

Open = Callable[..., AppTest]


def checked(coach: FakeCoach, trainee_id: str, text: str) -> None:
    now = datetime.now(UTC)
    attempt = coach.practice.open(trainee_id, "late-box", now).attempt
    coach.practice.check(trainee_id, attempt.id, text, attempt.version, now)


def answer(tab: AppTest, text: str) -> AppTest:
    tab.text_area[0].input(text)
    return tab.button(key="mistakes.check").click().run()


def test_before_the_first_mistake_the_page_says_what_will_be_here(
    open_page: Open, trainee_id: str
) -> None:
    assert "Nothing here yet." in seen.words(open_page("mistakes"))


def test_ones_own_sentence_is_asked_and_any_right_answer_passes(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    checked(coach, trainee_id, "Hello. Please send me <b>the informations</b>.")
    tab = open_page("mistakes")
    assert "&lt;b&gt;the <mark>informations</mark>&lt;/b&gt;" in seen.html(tab)
    tab = answer(tab, "Please send me <b>some information</b>.")
    assert "That is right." in seen.words(tab)
    (stored,) = coach.store.notebook.answers(trainee_id)
    assert stored.passed
    tab.button(key="mistakes.next").click().run()
    assert "that is enough for today" in seen.words(tab)


def test_a_wrong_answer_is_explained_and_can_be_taken_back(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    checked(coach, trainee_id, "Please send me informations.")
    tab = answer(open_page("mistakes"), "Please send me the informations.")
    shown = seen.words(tab)
    assert "It is not gone yet." in shown
    assert "Please send me information." in shown
    tab.button(key="mistakes.undo").click().run()
    assert coach.store.notebook.answers(trainee_id) == ()
    assert "You wrote this." in seen.words(tab)


def test_while_the_checker_is_down_the_answer_stays_typed(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    checked(coach, trainee_id, "Please send me informations.")
    coach.assessor.grammar = False
    tab = answer(open_page("mistakes"), "Please send me some information.")
    assert tab.text_area[0].value == "Please send me some information."
    assert coach.store.notebook.answers(trainee_id) == ()


def test_an_empty_answer_is_no_answer(coach: FakeCoach, open_page: Open, trainee_id: str) -> None:
    checked(coach, trainee_id, "Please send me informations.")
    tab = answer(open_page("mistakes"), "  ")
    assert "Give an answer first." in seen.words(tab)
    assert coach.store.notebook.answers(trainee_id) == ()


def test_how_many_a_day_is_the_trainees_choice(
    coach: FakeCoach, open_page: Open, trainee_id: str
) -> None:
    tab = open_page("mistakes")
    tab.radio(key="mistakes.daily_en").set_value("20").run()
    assert coach.store.notebook.daily(trainee_id) == 20


def test_the_page_speaks_bengali(coach: FakeCoach, open_page: Open, trainee_id: str) -> None:
    checked(coach, trainee_id, "Please send me informations.")
    tab = open_page("mistakes")
    tab.button(key="frame.language").click().run()
    assert "এটা আপনার লেখা।" in seen.words(tab)
    assert "আজ ১টির মধ্যে ০টি হয়েছে।" in seen.words(tab)
