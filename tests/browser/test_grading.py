"""A mentor drops a small class's file, watches it graded, and keeps the marks."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import expect

from coach import bootstrap
from coach.bench.served import Served
from coach.config import Settings
from coach.content.curriculum import load_curriculum
from coach.domain.account import Actor, Role
from coach.domain.language import Language
from coach.services.cohorts import Teach
from coach.services.people import People
from coach.services.sign_up import Wish
from tests.browser import app
from tests.browser.conftest import DESK, NewContext

pytestmark = [pytest.mark.browser, pytest.mark.languagetool]

PASSWORD = "a boat under the tree"
CONSOLE = Actor("", Role.ADMIN)
LONG = 240_000  # ms: a grammar server that starts on a busy machine, and three texts
TABLE = (
    "Name,Reply\n"
    'Rina Akter,"Hello Ingrid, I am sorry that PP-20417 is late. Please recieve our apology."\n'
    'Kabir,"Dear Ingrid, the informations are here. It will come on Thursday 4 March."\n'
    "Sumi,\n"
)


def added(people: People, name: str, role: Role) -> str:
    wish = Wish(name, name.split()[0].lower(), PASSWORD, Language.ENGLISH)
    return people.sign_up.add(CONSOLE, wish, role, datetime.now(UTC)).trainee_id


@pytest.fixture
def school(tmp_path: Path) -> Iterator[Served]:
    """A class of "sir" with Rina in it."""
    memory = bootstrap.open_memory(Settings.from_environment({"COACH_DATA": str(tmp_path)}))
    people = bootstrap.build_people(Settings.from_environment(), memory)
    mentor = Actor(added(people, "Sir", Role.MENTOR), Role.MENTOR)
    now = datetime.now(UTC)
    cohort = Teach(memory.cohorts, {}, load_curriculum()).create(mentor, "Evening", None, now)
    memory.cohorts.admit(cohort.id, added(people, "Rina Akter", Role.TRAINEE), now)
    memory.close()
    with Served(tmp_path, {"COACH_SIGN_IN": "local"}) as server:
        yield server


def test_a_mentor_grades_a_small_class_and_closes_the_page_meanwhile(
    school: Served, new_context: NewContext, tmp_path: Path
) -> None:
    given = tmp_path / "class.csv"
    given.write_text(TABLE, encoding="utf-8")
    context = new_context(DESK)
    tab = context.new_page()
    tab.goto(f"{school.url}/account/sign-in?next=%2Fgrading")
    tab.locator("#field-sign_in_name").fill("sir")
    tab.locator("#field-password").fill(PASSWORD)
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", name="Grade a class's work")).to_be_visible()
    tab.locator("input[type=file]").set_input_files(given)
    for key, choice in (("exercise", "late-parcel"), ("class", "Evening")):
        box = tab.locator(f".st-key-grading-{key} input")
        box.click()
        box.press_sequentially(choice)
        box.press("Enter")
    tab.locator(".st-key-grading-look button").click()
    start = tab.locator(".st-key-grading-start button")
    expect(start).to_have_text("Grade 2 texts")
    assert not app.wider_than_window(tab)
    start.click()
    expect(tab.locator(".pace")).to_be_visible()
    address = tab.url
    tab.close()

    tab = context.new_page()
    tab.goto(address)
    expect(tab.locator(".figures-row dd").first).to_have_text("2", timeout=LONG)
    expect(tab.get_by_text("1 text was filed as handed in")).to_be_visible()
    with tab.expect_download() as kept:
        tab.locator('a[download="grades.csv"]').click()
    assert "Rina Akter" in kept.value.path().read_text(encoding="utf-8-sig")
    tab.get_by_role("button", name="All runs").click()
    expect(tab.get_by_role("link", name="class.csv")).to_be_visible()
    expect(tab.get_by_text("Done ·")).to_be_visible()
