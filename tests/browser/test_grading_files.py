"""What the grader hands out, opened and printed as a student and a teacher do."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.browser.conftest import DESK, PHONE, NewContext
from tests.unit.grading.outcomes import failed, graded, wrote

pytestmark = pytest.mark.browser

LETTER = (
    "Dear Ann,\n\nI recieve your mail and we will discuss about it in teh office. We have sent all "
    "informations to the courier, and teh driver comes tomorrow before noon.\n\n"
    "Please reply if it is late. I recieve every mail at once and I will call them again.\n\n"
    "Kind regards,\nRahima"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("graded")
    outcomes = [graded(LETTER, "রহিমা খাতুন <b>", "1"), graded(LETTER, "Mitu", "2"), failed()]
    wrote(outcomes, out)
    return out


@pytest.fixture(params=["report.html", "feedback/Mitu.html"])
def page(request: pytest.FixtureRequest, folder: Path) -> Path:
    return folder / request.param


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_is_fetched_refused_or_cut_off(
    page: Path, size: dict[str, int], new_context: NewContext
) -> None:
    tab = new_context(size).new_page()
    said: list[str] = []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("request", lambda request: said.append(request.url[:60]))
    tab.goto(page.as_uri())
    assert tab.evaluate("document.fonts.ready.then(() => document.fonts.size)") == 1
    assert tab.evaluate("[...document.fonts][0].status") == "loaded"
    assert tab.evaluate("document.documentElement.scrollWidth") == size["width"]
    assert [one for one in said if not one.startswith(("file:", "data:"))] == []


def test_a_sheet_prints_on_two_sides_at_most(folder: Path, new_context: NewContext) -> None:
    tab = new_context(DESK).new_page()
    tab.goto((folder / "feedback/Mitu.html").as_uri())
    printed = tab.pdf(prefer_css_page_size=True, print_background=True)
    pages = PdfReader(io.BytesIO(printed)).pages
    assert 1 <= len(pages) <= 2
    assert "late-parcel r1" in pages[-1].extract_text()  # down to its last line
