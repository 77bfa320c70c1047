"""The whole outcome, in Bengali, on a phone and on a desk."""

import re

import pytest
from playwright.sync_api import expect

from coach.bench.served import Served
from tests.browser import app
from tests.browser.conftest import DESK, PHONE, NewContext

pytestmark = [pytest.mark.browser, pytest.mark.languagetool]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_from_the_welcome_to_next_week(
    size: dict[str, int], served: Served, new_context: NewContext
) -> None:
    context = new_context(size)
    tab = app.begin(context, served.url, language="bn")
    expect(tab.locator("h1")).to_have_text("স্বাগতম, নুসরাত")
    tab.get_by_role("link", name="জন্মদিনের আগে পার্সেল আসেনি").first.click()

    expect(tab.locator(".chat")).to_contain_text("Ingrid Solheim")
    app.write(tab, app.FLAWED)
    app.saved(tab, "সেভ হয়েছে")
    app.check(tab)
    expect(tab.locator(".found")).to_contain_text("ভুল ঠিক করতে হবে")

    app.mark(tab, "informations").click()
    card = tab.locator(".card")
    expect(card).to_contain_text("একবচন ও বহুবচন")
    card.get_by_role("button", name=re.compile("information$")).click()
    expect(app.essay(tab)).to_have_value(app.FLAWED.replace("informations", "information"))

    app.write(tab, app.essay(tab).input_value().replace("recieve", "receive"))
    app.check(tab)
    expect(tab.locator(".since .fixed")).to_contain_text("২টি ঠিক হয়েছে")
    expect(tab.locator(".gone")).to_contain_text("recieve")
    expect(tab.locator(".since .still")).to_be_visible()

    tab.get_by_role("button", name="উত্তর জমা দিন").click()
    expect(tab.locator(".answer")).to_have_count(3)
    expect(tab.locator(".answer").nth(1)).to_contain_text("কেন ভালো")

    tab.get_by_role("link", name="আমার অগ্রগতি", exact=True).click()
    expect(tab.locator("h1")).to_have_text("আমার অগ্রগতি")
    expect(tab.get_by_role("link", name="জন্মদিনের আগে পার্সেল আসেনি")).to_be_visible()
    tab.close()

    later = context.new_page()
    later.goto(served.url)
    expect(later.locator("h1")).to_have_text("স্বাগতম, নুসরাত")
    later.locator(".st-key-exercises-search input").fill("জন্মদিন")
    later.keyboard.press("Enter")
    expect(later.locator(".st-key-exercise_card_late-parcel")).to_contain_text("নম্বর")


def test_the_language_changes_at_a_tap_and_is_remembered(
    served: Served, new_context: NewContext
) -> None:
    context = new_context(PHONE)
    tab = app.begin(context, served.url, language="bn", onward=app.EXERCISE)
    expect(tab.locator("html")).to_have_attribute("lang", "bn")
    app.write(tab, "Half a sentence")
    tab.get_by_role("button", name="English").click()
    expect(tab.locator("h1")).to_have_text("A late parcel before a birthday")
    expect(tab.locator("html")).to_have_attribute("lang", "en")
    expect(app.essay(tab)).to_have_value("Half a sentence")
    later = context.new_page()
    later.goto(served.url)
    expect(later.locator("h1")).to_have_text("Hello, নুসরাত")


def test_nothing_is_asked_of_another_host(served: Served, new_context: NewContext) -> None:
    context = new_context(DESK)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    tab = app.begin(context, served.url, language="en", onward=app.EXERCISE)
    app.write(tab, app.FLAWED)
    app.check(tab)
    tab.goto(f"{served.url}/progress")
    expect(tab.locator("h1")).to_have_text("My progress")
    own = (served.url, served.url.replace("http", "ws"), "data:", "blob:")
    assert asked
    assert [url for url in asked if not url.startswith(own)] == []


def test_learner_text_is_never_anything_but_text(served: Served, new_context: NewContext) -> None:
    tab = app.begin(new_context(DESK), served.url, language="en", onward=app.EXERCISE)
    nasty = (
        "Hello Ingrid, I am sorry about the delay <img src=x onerror=window.hit=1> of your order. "
        "The informations are :red[here], for $5 or $6, [at this link](javascript:alert(1)). "
        "=SUM(A1:A9) I will write to you again on Thursday evening."
    )
    app.write(tab, nasty)
    app.check(tab)
    expect(app.marked(tab)).to_have_text(nasty)
    tab.get_by_role("button", name="Submit this reply").click()
    expect(tab.locator(".answer.own .words")).to_have_text(nasty)
    assert tab.evaluate("window.hit") is None
