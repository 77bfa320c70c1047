"""A mentor's Sunday: who needs help, what to teach, one text read and answered; on a phone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from coach import bootstrap
from coach.bench.served import Served, apart
from coach.config import Settings
from coach.demo.school import Size, build
from coach.domain.attempt import Dispute
from tests.browser import app
from tests.browser.conftest import DESK, PHONE, NewContext

pytestmark = [pytest.mark.browser, pytest.mark.languagetool]

PASSWORD = "a boat under the tree"


@dataclass
class Sunday:
    url: str
    attempt: str
    exercise: str
    trainee: str


@pytest.fixture(scope="module")
def sunday(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sunday]:
    """A small school, in which a trainee disputes a mark."""
    folder: Path = tmp_path_factory.mktemp("sunday")
    now = datetime.now(UTC)
    with bootstrap.school_parts(Settings.from_environment({"COACH_DATA": str(folder)})) as parts:
        made = build(parts, now=now, password=PASSWORD, size=Size(trainees=6, weeks=3))
        mentor = made.mentors["ayesha"]
        found = None
        for sign_in, trainee in made.trainees.items():
            for one in parts.attempts.history(trainee):
                last = parts.attempts.drafts(one.attempt_id)[-1]
                issues = last.assessment.issues if last.assessment else ()
                view = parts.review.open(mentor, one.attempt_id)
                if one.submitted_at and issues and not view.verdicts:
                    found = sign_in, one, last, issues[0]
        assert found, "somebody made a slip"
        sign_in, one, last, issue = found
        parts.attempts.add_dispute(Dispute(last.id, issue.key(last.text), now))
    with Served(folder, apart(folder)) as server:
        yield Sunday(server.url, one.attempt_id, one.exercise_id, sign_in)


def sign_in(tab: Page, url: str, name: str) -> None:
    tab.goto(url)
    tab.locator("input[name=sign_in_name]").fill(name)
    tab.locator("input[name=password]").fill(PASSWORD)
    tab.keyboard.press("Enter")
    expect(tab.locator("h1")).to_be_visible()


def test_a_mentors_sunday_and_what_the_trainee_hears_of_it(
    sunday: Sunday, new_context: NewContext
) -> None:
    phone = new_context(PHONE).new_page()
    sign_in(phone, sunday.url, "ayesha")
    expect(phone.locator("h1")).to_have_text(re.compile("VA Batch|Helpline"))
    expect(phone.get_by_text("Who needs you, and why")).to_be_visible()
    assert not app.wider_than_window(phone)

    phone.get_by_role("link", name="Where the class slips").click()
    expect(phone.locator(".heat-strips details").first).to_be_visible()
    expect(phone.locator(".heat")).to_be_hidden()
    assert not app.wider_than_window(phone)

    phone.goto(f"{sunday.url}/review?attempt={sunday.attempt}")
    expect(phone.get_by_text("Disputed")).to_be_visible()
    assert not app.wider_than_window(phone)
    phone.get_by_role("button", name="No mistake here", exact=True).first.click()
    expect(phone.locator(".issue .tag.now").first).to_have_text("No mistake")
    phone.get_by_label("Your comment").fill("You were right: well spotted.")
    phone.get_by_role("button", name=re.compile("Send the comment")).click()
    expect(phone.locator(".remark")).to_contain_text("well spotted")
    phone.locator("h1").click()  # out of the box, so that the key is a key
    phone.keyboard.press("d")
    expect(phone).not_to_have_url(re.compile(sunday.attempt))

    hers = new_context(PHONE).new_page()
    sign_in(hers, sunday.url, sunday.trainee)
    card = hers.locator(f".st-key-attempt_news_{sunday.attempt}")
    expect(card).to_be_visible()
    card.get_by_role("link").click()
    expect(hers.locator(".remark")).to_contain_text("You were right: well spotted.")
    assert not app.wider_than_window(hers)
    answer = hers.locator(".st-key-heard-answer textarea")
    answer.fill("Thank you!")
    answer.blur()
    hers.locator(".st-key-heard-send button").click()
    expect(hers.locator(".remark.trainee")).to_contain_text("Thank you!")

    desk = new_context(DESK).new_page()
    sign_in(desk, sunday.url, "ayesha")
    desk.goto(f"{sunday.url}/review?attempt={sunday.attempt}")
    expect(desk.locator(".remark.trainee")).to_contain_text("Thank you!")
    desk.goto(f"{sunday.url}/heatmap")
    expect(desk.locator(".st-key-heat_map")).to_be_visible()
    assert not app.wider_than_window(desk)
