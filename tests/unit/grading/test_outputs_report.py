"""report.html: the class on one page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from coach.domain.assessment import MoveFound
from coach.domain.exercise import Flag, Move
from coach.domain.graded import Graded, Outcome
from coach.domain.language import Language
from coach.domain.submission import Remark
from coach.domain.text import Span
from tests.unit.grading.outcomes import failed, graded, wrote

REPORT = "report.html"


def report(outcomes: Sequence[Outcome], out: Path, **changes: object) -> str:
    return wrote(outcomes, out, **changes)[REPORT].decode()


def body(page: str) -> str:
    return page.partition("<body>")[2]


def capped(outcome: Graded, flag: Flag, overall: int) -> Graded:
    card = replace(outcome.assessment.scorecard, overall=overall, cap=flag)
    return replace(outcome, assessment=replace(outcome.assessment, scorecard=card))


def test_an_empty_class_is_told_so_in_both_languages(tmp_path: Path) -> None:
    page = report([], tmp_path)
    assert "There was nothing to grade" in page
    assert "নম্বর দেওয়ার মতো কিছু ছিল না" in page


def test_one_student_makes_a_whole_report(tmp_path: Path) -> None:
    page = report([graded("I recieve teh informations today.")], tmp_path)
    assert "What to teach tomorrow" in page
    assert page.count("<svg") == 4


def test_when_everything_failed_every_reason_is_told(tmp_path: Path) -> None:
    page = report([failed("Karim", "1"), failed("রুবিনা", "2")], tmp_path)
    assert "Karim" in page
    assert "রুবিনা" in page
    assert page.count("no_such_code") == 4  # each in both languages
    assert "<svg" not in page


def test_remarks_about_the_whole_input_are_told(tmp_path: Path) -> None:
    page = report([graded("Hello.")], tmp_path, remarks=(Remark("some_new_code"),))
    assert "some_new_code" in page


def test_reasons_stand_in_both_languages_even_when_the_page_has_one(tmp_path: Path) -> None:
    page = report([failed()], tmp_path, languages=(Language.ENGLISH,))
    assert "অস্বাভাবিক কিছু" in page


def test_a_script_in_a_name_a_text_or_a_file_stays_a_text(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    outcomes = [graded(f"{bad} we recieve it today {bad}", bad), failed(bad)]
    page = report(outcomes, tmp_path, input_name=bad)
    assert "<script" not in page


def test_every_picture_says_in_words_what_it_shows(tmp_path: Path) -> None:
    page = report([graded("I recieve teh parcel.")], tmp_path, languages=(Language.ENGLISH,))
    said = re.findall(r'<svg[^>]*aria-label="([^"]*)"', page)
    assert any("80–89: 1" in words for words in said)
    assert any("An apology: 1 of 1" in words for words in said)


def test_who_is_weakest_comes_first_with_the_reason(tmp_path: Path) -> None:
    slips = "teh recieve informations " * 2
    outcomes = [
        graded("Fine.", "Anika", "1"),
        graded(slips, "Bithi", "2"),
        capped(graded("Sorry.", "Copier", "3"), Flag.COPIED_MODEL, 20),
    ]
    page = body(report(outcomes, tmp_path)).partition("Who needs help first")[2]
    assert page.index("Copier") < page.index("Bithi")
    assert "Anika" not in page.partition("The class in pictures")[0]
    assert 'href="feedback/Bithi.html"' in page


def test_a_class_without_a_weak_text_is_told_so(tmp_path: Path) -> None:
    assert "Nobody is below 60" in report([graded("Fine.")], tmp_path)


def test_moves_that_are_made_are_not_called_left_out(tmp_path: Path) -> None:
    one = graded("We are sorry.")
    made = replace(one.assessment, moves=(MoveFound(Move.APOLOGY, Span(0, 12)),))
    page = report([replace(one, assessment=made)], tmp_path)
    assert "Every text makes every move" in page


@pytest.mark.parametrize("count", [1, 30])
def test_a_page_is_the_same_for_the_same_class(tmp_path: Path, count: int) -> None:
    outcomes: list[Outcome] = [
        graded(f"We recieve teh parcel number {n} and send it on.", f"S{n}", str(n))
        for n in range(count)
    ]
    assert report(outcomes, tmp_path / "a") == report(outcomes, tmp_path / "b")


def test_the_versions_stand_below(tmp_path: Path) -> None:
    page = report([graded("Hello.")], tmp_path)
    assert "0.1.0" in page
    assert "rules-1" in page
    assert "late-parcel r1" in page
