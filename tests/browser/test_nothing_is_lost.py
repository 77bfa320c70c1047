"""A closed tab, a dead server, two tabs: the text is still there."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from coach.bench.served import Served
from tests.browser import app
from tests.browser.conftest import PHONE, NewContext

pytestmark = [pytest.mark.browser, pytest.mark.languagetool]


def test_a_tab_closed_in_the_middle_of_a_word(served: Served, new_context: NewContext) -> None:
    context = new_context(PHONE)
    tab = app.begin(context, served.url, language="en", onward=app.EXERCISE)
    app.essay(tab).press_sequentially("Hello Ingrid, I am wri")
    tab.close()  # long before typing pauses
    again = context.new_page()
    again.goto(served.url + app.EXERCISE)
    expect(app.essay(again)).to_have_value("Hello Ingrid, I am wri")
    app.saved(again, "Saved")


def test_a_saved_draft_needs_nothing_of_the_browser(
    served: Served, new_context: NewContext
) -> None:
    context = new_context(PHONE)
    tab = app.begin(context, served.url, language="en", onward=app.EXERCISE)
    app.write(tab, "Hello Ingrid, I found it.")
    app.saved(tab, "Saved")
    tab.evaluate("localStorage.clear()")
    tab.close()
    again = context.new_page()
    again.goto(served.url + app.EXERCISE)
    expect(app.essay(again)).to_have_value("Hello Ingrid, I found it.")


def test_a_server_that_dies_while_the_trainee_writes(
    tmp_path: Path, new_context: NewContext
) -> None:
    with Served(tmp_path) as server:
        tab = app.begin(new_context(PHONE), server.url, language="en", onward=app.EXERCISE)
        app.write(tab, "Before the power cut.")
        app.saved(tab, "Saved")
        server.kill()
        app.write(tab, "Before the power cut. And after it.")
        app.saved(tab, "Kept in this browser")
        expect(tab.locator(".trouble")).to_contain_text("Your text is safe in this browser")
        tab.locator("button.check").click()
        expect(tab.locator("button.check")).to_have_attribute("aria-disabled", "false")
        server.start()
        app.saved(tab, "Saved")
        tab.evaluate("localStorage.clear()")
        tab.reload()
        expect(app.essay(tab)).to_have_value("Before the power cut. And after it.")


def test_two_tabs_at_one_exercise(served: Served, new_context: NewContext) -> None:
    context = new_context(PHONE)
    first = app.begin(context, served.url, language="en", onward=app.EXERCISE)
    second = context.new_page()
    second.goto(served.url + app.EXERCISE)
    expect(app.essay(second)).to_be_visible()
    app.write(first, "From the first tab.")
    app.saved(first, "Saved")
    app.write(second, "From the second tab.")
    app.saved(second, "Saved")
    second.reload()
    second.get_by_text("Text from another tab").click()
    expect(second.get_by_text("From the first tab.")).to_be_visible()
    second.get_by_role("button", name="Put this text back").click()
    expect(app.essay(second)).to_have_value("From the first tab.")
