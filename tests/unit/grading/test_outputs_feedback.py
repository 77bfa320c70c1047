"""A student's sheet, as a page and as a document, and the archive for Moodle."""

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from coach.domain.assessment import FlagRaised
from coach.domain.exercise import Flag
from coach.domain.issue import Tier
from coach.domain.language import Language
from coach.grading.outputs.feedback import feedback
from coach.grading.outputs.marked import pieces
from coach.grading.readers.source import Kind
from tests.unit.grading.outcomes import failed, graded, run, wrote

MANY = "I recieve teh informations. We discuss about it. I recieve teh informations again."


def html(files: dict[str, bytes], stem: str = "Rahima Khatun") -> str:
    return files[f"feedback/{stem}.html"].decode()


def test_a_script_in_a_name_or_a_text_stays_a_text(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    files = wrote([graded(f"{bad} I recieve & <b>it</b>.", bad)], tmp_path)
    page = next(content.decode() for name, content in files.items() if name.endswith(".html"))
    assert "<script" not in page
    assert "<b>it" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_page_asks_nobody_for_anything(tmp_path: Path) -> None:
    page = html(wrote([graded(MANY)], tmp_path))
    assert "default-src 'none'" in page
    assert not re.search(
        r"(?:src|href|url)\s*[=(]\s*[\"']?(?!data:|\"?data:)(?:https?:|//|/)", page
    )


def test_both_languages_are_there_bengali_first(tmp_path: Path) -> None:
    page = html(wrote([graded(MANY)], tmp_path))
    assert page.index("যেগুলো ঠিক করলে") < page.index("The most useful things")


def test_one_language_alone_can_be_asked_for(tmp_path: Path) -> None:
    page = html(wrote([graded(MANY)], tmp_path, languages=(Language.ENGLISH,)))
    body = page.partition("<body>")[2].replace("A late parcel (বাংলা)", "")
    assert not re.search("[\u0980-\u09ff]", body)


def test_at_most_five_issues_are_explained_and_the_rest_is_counted() -> None:
    sheet = feedback(graded(MANY), "R", run())
    assert len(sheet.points) == 5
    assert "2" in sheet.rest[1]


def test_an_issue_is_shown_among_its_neighbours() -> None:
    sheet = feedback(graded("Dear Ann,\nThank you. We will discuss about it soon."), "R", run())
    point = sheet.points[0]
    assert (point.before, point.words, point.after) == (
        "Thank you. We will ",
        "discuss about",
        " it soon.",
    )


def test_marking_never_loses_or_adds_a_character() -> None:
    made = graded(MANY).assessment
    cut = pieces(made.text, made.issues, {0: 1})
    assert "".join(piece.words for piece in cut) == made.text
    assert [piece.number for piece in cut if piece.tier is Tier.ERROR][:2] == [1, None]


def test_two_students_of_one_name_have_a_sheet_each(tmp_path: Path) -> None:
    files = wrote([graded("One.", "Rahim", "1"), graded("Two.", "rahim", "2")], tmp_path)
    sheets = [name for name in files if name.endswith(".html") and name.startswith("feedback/")]
    assert len({name.casefold() for name in sheets}) == 2
    assert "One." in html(files, "Rahim")


def test_the_document_says_what_the_page_says(tmp_path: Path) -> None:
    bad = "\x00\ud800 I recieve <it>."
    files = wrote([graded(bad, "রহিমা <b>")], tmp_path)
    name = next(name for name in files if name.endswith(".docx"))
    words = "\n".join(line.text for line in Document(io.BytesIO(files[name])).paragraphs)
    assert "রহিমা <b>" in words
    assert "<it>." in words
    assert "recieve better" in words  # struck out, then the fix


def test_equal_outcomes_give_equal_sheets(tmp_path: Path) -> None:
    first, second = wrote([graded(MANY)], tmp_path / "a"), wrote([graded(MANY)], tmp_path / "b")
    assert first == second


def test_moodle_finds_each_student_in_the_archive(tmp_path: Path) -> None:
    outcomes = [
        graded("Hello.", "Rahima_Khatun", "1023"),
        graded("Hi.", "সাদিয়া", "Participant 77"),
        graded("Again.", "Rahima_Khatun", "1023"),
        graded("No number.", "Karim", "x"),
        failed(),
    ]
    archive = wrote(outcomes, tmp_path, input_kind=Kind.MOODLE_ASSIGNMENT)["moodle_feedback.zip"]
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        names = packed.namelist()
        assert b"Hello." in packed.read(names[0])
    assert names == [
        "Rahima Khatun_1023_assignsubmission_file/feedback.html",
        "সাদিয়া_77_assignsubmission_file/feedback.html",
        "Rahima Khatun_1023_assignsubmission_file/feedback-late-parcel-2.html",
    ]


@pytest.mark.parametrize("kind", [Kind.CSV, Kind.FOLDER])
def test_other_inputs_get_no_archive_for_moodle(tmp_path: Path, kind: Kind) -> None:
    assert "moodle_feedback.zip" not in wrote([graded("Hello.")], tmp_path, input_kind=kind)


def test_what_is_not_english_is_not_called_free_of_mistakes() -> None:
    one = graded("ami bujhi nai")
    raised = replace(one.assessment, flags=(FlagRaised(Flag.NOT_ENGLISH),))
    sheet = feedback(replace(one, assessment=raised), "R", run())
    assert sheet.summary == ()
    assert sheet.strengths == ()
    assert len(sheet.notices) == 1
