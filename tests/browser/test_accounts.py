"""An admin's first start, signing up by code on a phone, and a tab that changes hands."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coach import bootstrap
from coach.bench.served import Served
from coach.config import Settings
from coach.content.curriculum import load_curriculum
from coach.domain.account import Actor, Role
from coach.domain.language import Language
from coach.services.cohorts import Teach
from coach.services.sign_up import Wish
from tests.browser import app
from tests.browser.conftest import DESK, PHONE, NewContext
from tests.browser.test_everyone import serious

pytestmark = [pytest.mark.browser, pytest.mark.languagetool]

PASSWORD = "a boat under the tree"
CONSOLE = Actor("", Role.ADMIN)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("school")


@pytest.fixture(scope="module")
def school(data: Path) -> Iterator[Served]:
    with Served(data, {"COACH_SIGN_IN": "local"}) as server:
        yield server


@pytest.fixture(scope="module")
def code(data: Path, school: Served) -> str:
    """Of a class whose mentor is "sir"."""
    settings = Settings.from_environment({"COACH_DATA": str(data)})
    memory = bootstrap.open_memory(settings)
    now = datetime.now(UTC)
    wish = Wish("Sir", "sir", PASSWORD, Language.ENGLISH)
    people = bootstrap.build_people(settings, memory)
    account = people.sign_up.add(CONSOLE, wish, Role.MENTOR, now)
    cohort = Teach(memory.cohorts, {}, load_curriculum()).create(
        Actor(account.trainee_id, Role.MENTOR, account.id), "Evening class", None, now
    )
    memory.close()
    return cohort.join_code


def fill(tab: Page, **fields: str) -> None:
    for name, value in fields.items():
        tab.locator(f"#field-{name}").fill(value)


def choose(tab: Page, language: str) -> None:
    tab.locator(f'label:has(input[value="{language}"])').click()


def sign_in_as_mentor(tab: Page, url: str) -> None:
    """A mentor of one class comes to it at once."""
    tab.goto(f"{url}/account/sign-in?language=en")
    fill(tab, sign_in_name="sir", password=PASSWORD)
    tab.locator("form button").click()
    expect(tab.locator("h1")).to_have_text("Evening class")


def sign_up(tab: Page, url: str, code: str, name: str) -> None:
    tab.goto(f"{url}/account/sign-up?language=en")
    fill(tab, code=code.lower(), name=name.title(), sign_in_name=name, password=PASSWORD)
    tab.locator("form button").click()
    expect(tab.locator("h1")).to_contain_text(f"Hello, {name.title()}")


def sign_out(tab: Page, url: str) -> None:
    tab.goto(f"{url}/account")
    tab.get_by_role("button", name="Sign out on this device").click()
    expect(tab.locator("#field-password")).to_be_visible()


def test_an_admins_first_start(school: Served, new_context: NewContext) -> None:
    link = re.search(r"http://\S+/account/first-admin\?code=\S+", school.log())
    assert link, school.log()
    tab = new_context(DESK).new_page()
    tab.goto(link[0])
    choose(tab, "en")
    expect(tab.get_by_role("heading", name="You run this coach")).to_be_visible()
    fill(tab, name="Boss", sign_in_name="boss", password="12345678")
    tab.locator("form button").click()
    expect(tab.get_by_role("alert")).to_contain_text("Very many people use this password")
    fill(tab, password=PASSWORD)
    tab.locator("form button").click()
    expect(tab.locator("h1")).to_have_text("Hello, Boss")
    tab.get_by_role("link", name="My account: Boss").click()
    tab.get_by_role("link", name="Accounts").click()
    expect(tab.locator(".people li")).to_contain_text("Boss")
    thief = new_context(DESK).new_page()
    thief.goto(link[0])
    expect(thief.locator("form")).to_have_count(0)


def test_sign_up_by_code_and_practise_on_a_phone(
    school: Served, code: str, new_context: NewContext
) -> None:
    context = new_context(PHONE)
    tab = context.new_page()
    tab.goto(school.url + app.EXERCISE)
    expect(tab.locator("h1")).to_contain_text("আপনাকে দেখে")
    tab.get_by_role("link", name="ক্লাসের কোড দিয়ে যোগ দিন").click()
    fill(tab, code=code, name="নুসরাত", sign_in_name="nusrat", password="নদীর ধারে গাছ")
    tab.locator("form button").click()
    expect(tab.locator("h1")).to_have_text("স্বাগতম, নুসরাত")
    tab.goto(school.url + app.EXERCISE)
    app.write(tab, app.FLAWED)
    app.check(tab)
    expect(tab.locator(".found")).to_contain_text("ভুল ঠিক করতে হবে")
    cookie = next(one for one in context.cookies() if one["name"] == "coach_session")
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    assert "coach_session" not in tab.evaluate("document.cookie")

    school.kill()
    school.start()
    later = context.new_page()
    later.goto(school.url)
    expect(later.locator("h1")).to_have_text("স্বাগতম, নুসরাত")


def test_an_open_page_is_gone_once_its_reader_signed_out_elsewhere(
    school: Served, code: str, new_context: NewContext
) -> None:
    context = new_context(DESK)
    mine = context.new_page()
    sign_up(mine, school.url, code, "rina")
    mine.goto(school.url + app.EXERCISE)
    app.write(mine, "A secret of Rina's")
    app.saved(mine, "Saved")
    other = context.new_page()
    sign_out(other, school.url)
    mine.bring_to_front()
    mine.evaluate("dispatchEvent(new Event('focus'))")
    expect(mine.locator("#field-password")).to_be_visible()
    expect(mine.locator("body")).not_to_contain_text("secret")


def test_after_a_restart_and_another_sign_in_an_old_tab_shows_the_new_reader_alone(
    school: Served, code: str, new_context: NewContext
) -> None:
    """The gap that was left open: nobody clicked in the old tab, and yet it must not stay."""
    context = new_context(DESK)
    old = context.new_page()
    sign_up(old, school.url, code, "mina")
    old.goto(school.url + app.EXERCISE)
    app.write(old, "A secret of Mina's")
    app.saved(old, "Saved")
    school.kill()
    school.start()
    other = context.new_page()
    sign_out(other, school.url)
    sign_in_as_mentor(other, school.url)
    old.bring_to_front()
    old.evaluate("dispatchEvent(new Event('focus'))")
    expect(app.essay(old)).to_have_value("")
    expect(old.locator("body")).not_to_contain_text("secret")


def test_a_click_in_a_tab_of_an_ended_session_does_nothing(
    school: Served, code: str, new_context: NewContext
) -> None:
    context = new_context(DESK)
    mine = context.new_page()
    sign_up(mine, school.url, code, "tina")
    # As if the page's own looking were switched off: what counts is the server.
    mine.route("**/account/who", lambda route: route.abort())
    mine.goto(school.url + app.EXERCISE)
    expect(app.essay(mine)).to_be_visible()
    sign_out(context.new_page(), school.url)
    mine.get_by_role("button", name="বাংলা").click()
    expect(mine.locator("h1")).to_have_text("You are signed out")


def test_the_account_pages_are_for_every_hand_and_eye(
    school: Served, code: str, new_context: NewContext
) -> None:
    found: dict[str, list[str]] = {}
    for colours in ("light", "dark"):
        tab = new_context(PHONE, color_scheme=colours).new_page()
        for name in ("sign-in", "sign-up", "reset", "first-admin?code=x"):
            tab.goto(f"{school.url}/account/{name}")
            found[f"{name} {colours}"] = serious(tab)
            assert not app.wider_than_window(tab), name
        sign_in_as_mentor(tab, school.url)
        for path in ("/account", "/account/export", "/account/people"):
            tab.goto(school.url + path)
            for summary in tab.locator("summary").all():
                summary.click()
            found[f"{path} {colours}"] = serious(tab)
            assert not app.wider_than_window(tab), path
    assert {name: faults for name, faults in found.items() if faults} == {}
