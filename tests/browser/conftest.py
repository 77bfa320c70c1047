"""A real browser before the real app: grammar server, database and all."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from coach.bench.served import Served
from coach.setup.system_programs import FOR_TESTS

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 800}
_PATIENCE = 30_000  # ms; the first check waits for the grammar server to warm up
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NewContext = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Served(tmp_path_factory.mktemp("served")) as server:
        yield server


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    chromium = next(program for program in FOR_TESTS if program.marker == "browser")
    found = chromium.find()
    if found is None:
        pytest.skip(f"{chromium.name} is not here; add it with: {chromium.mend}")
    launched = playwright.chromium.launch(executable_path=found, args=_FLAGS)
    yield launched
    launched.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    """A reader's browser of its own: cookies, storage, size and colours."""
    opened: list[BrowserContext] = []

    def make(size: dict[str, int], **options: object) -> BrowserContext:
        context = browser.new_context(viewport=size, **options)
        context.set_default_timeout(_PATIENCE)
        opened.append(context)
        return context

    yield make
    for context in opened:
        context.close()
