"""What a trainee does on the pages, in the words of the pages' own parts."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

EXERCISE = "/practice?exercise=late-parcel"
FLAWED = (
    "Hello Ingrid,\n"
    "I am agree that this is bad, and I am sorry. The informations are here: order PP-20417 "
    "is in Bergen depot. It will reach you on Thursday 4 March. "
    "Please recieve our apology. I will write to you again on Thursday.\n"
    "Kind regards,\nNusrat"
)


def begin(context: BrowserContext, url: str, *, language: str, onward: str = "/") -> Page:
    """Open the app for the first time and give a name."""
    tab = context.new_page()
    tab.goto(url + onward)
    tab.locator(f'label:has(input[value="{language}"])').click()
    tab.locator("#name").fill("নুসরাত")
    tab.locator("form button").click()
    expect(tab.locator("h1")).to_be_visible()
    return tab


def essay(tab: Page) -> Locator:
    return tab.locator("#essay")


def write(tab: Page, text: str) -> None:
    essay(tab).fill(text)


def check(tab: Page) -> None:
    """Press Check, and wait for what the coach says of this very text."""
    tab.locator("button.check").click()
    words = essay(tab).input_value().split()
    expect(tab.locator("button.check")).to_have_attribute("aria-disabled", "false")
    expect(marked(tab)).to_contain_text(words[-1])


def marked(tab: Page) -> Locator:
    return tab.locator(".marked .text")


def mark(tab: Page, words: str) -> Locator:
    return tab.locator(".mark", has_text=re.compile(f"^{re.escape(words)}$"))


def saved(tab: Page, words: str) -> None:
    """Wait until the box says that the coach has the text."""
    expect(tab.locator(".saved")).to_have_text(words)


def wider_than_window(tab: Page) -> bool:
    return tab.evaluate(
        """() => [document.documentElement, document.querySelector(".stMain")]
            .some((part) => part && part.scrollWidth > innerWidth)"""
    )
