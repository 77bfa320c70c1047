"""The pages for every hand and eye: small screens, keyboards, screen readers, dark rooms."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from coach.bench.served import Served
from tests.browser import app
from tests.browser.conftest import DESK, PHONE, NewContext

pytestmark = [pytest.mark.browser, pytest.mark.languagetool]


def every_page(tab: Page, url: str) -> Iterator[str]:
    """Draw each page in turn, the practice page in all its states; the name of each."""
    yield "exercises"
    tab.goto(url + app.EXERCISE)
    expect(app.essay(tab)).to_be_visible()
    yield "practice"
    app.write(tab, app.FLAWED)
    app.check(tab)
    yield "checked"
    app.mark(tab, "informations").click()
    expect(tab.locator(".card")).to_be_visible()
    yield "card"
    tab.keyboard.press("Escape")
    tab.locator(".st-key-practice_submit button").click()
    expect(tab.locator(".answer")).to_have_count(3)
    yield "finished"
    for name in ("progress", "about", "test", "lessons?concept=article"):
        tab.goto(f"{url}/{name}")
        expect(tab.locator("h1")).to_be_visible()
        yield name


def serious(tab: Page) -> list[str]:
    """What axe-core finds serious or critical on the page as it is now."""
    found = Axe().run(tab).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize(
    ("size", "language"), [(PHONE, "bn"), (DESK, "en")], ids=["phone in Bengali", "desk in English"]
)
def test_no_page_has_a_serious_barrier(
    size: dict[str, int], language: str, colours: str, served: Served, new_context: NewContext
) -> None:
    context = new_context(size, color_scheme=colours)
    door = context.new_page()
    door.goto(served.url)
    found = {"welcome": serious(door)}
    tab = app.begin(context, served.url, language=language)
    found |= {name: serious(tab) for name in every_page(tab, served.url)}
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_nothing_scrolls_sideways_on_a_phone(served: Served, new_context: NewContext) -> None:
    tab = app.begin(new_context(PHONE), served.url, language="bn")
    wide = [name for name in every_page(tab, served.url) if app.wider_than_window(tab)]
    assert wide == []


def test_a_reply_can_be_written_checked_and_mended_by_keyboard(
    served: Served, new_context: NewContext
) -> None:
    tab = app.begin(new_context(DESK), served.url, language="en", onward=app.EXERCISE)
    app.essay(tab).focus()
    tab.keyboard.type("Hello Ingrid. The informations are here.")
    tab.keyboard.press("Control+Enter")
    expect(app.mark(tab, "informations")).to_be_visible()
    focused = app.mark(tab, "informations").and_(tab.locator(":focus"))
    for _ in range(12):
        tab.keyboard.press("Tab")
        if focused.count():
            break
    expect(app.mark(tab, "informations")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.locator(".card")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.locator(".card")).to_be_hidden()
    expect(app.mark(tab, "informations")).to_be_focused()
    tab.keyboard.press("Enter")
    tab.locator(".card .fixes button").first.focus()
    tab.keyboard.press("Enter")
    expect(app.essay(tab)).to_have_value("Hello Ingrid. The information are here.")


@pytest.mark.parametrize("exercise", ["late-parcel", "refund-refused-kindly"])
def test_storing_the_text_does_not_take_the_cursor_away(
    exercise: str, served: Served, new_context: NewContext
) -> None:
    page = f"/practice?exercise={exercise}"
    tab = app.begin(new_context(PHONE), served.url, language="en", onward=page)
    app.essay(tab).focus()
    tab.keyboard.type("Hello")
    app.saved(tab, "Saved")
    tab.keyboard.type(" again")
    app.saved(tab, "Saved")
    expect(app.essay(tab)).to_be_focused()
    expect(app.essay(tab)).to_have_value("Hello again")


def test_a_link_tapped_in_the_middle_of_a_word_is_followed(
    served: Served, new_context: NewContext
) -> None:
    tab = app.begin(new_context(PHONE), served.url, language="en", onward=app.EXERCISE)
    app.write(tab, "Hello Ingr")
    tab.get_by_role("link", name="Exercises").click()
    expect(tab.locator("h1")).to_contain_text("Hello, ")
    tab.get_by_role("link", name="A late parcel before a birthday").first.click()
    expect(app.essay(tab)).to_have_value("Hello Ingr")


def test_the_bengali_font_is_ours_and_loads(served: Served, new_context: NewContext) -> None:
    tab = app.begin(new_context(PHONE), served.url, language="bn")
    loaded = "document.fonts.ready.then(() => document.fonts.check(\"16px 'Coach Bengali'\", 'ক্ষ'))"
    assert tab.evaluate(loaded)
    face = """[...document.fonts].filter((face) => face.family.includes("Coach Bengali"))
        .map((face) => face.status)"""
    assert tab.evaluate(face) == ["loaded"]
