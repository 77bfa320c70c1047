"""Moodle's worksheet with marks in it."""

import csv
import io
from pathlib import Path

import pytest

from coach.grading.readers.source import Kind
from tests.unit.grading.outcomes import failed, graded, wrote

MARKED, REPORT = "moodle_worksheet.csv", "report.html"
HEAD = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
    "Last modified (submission),Last modified (grade),Online text,Feedback comments\r\n"
)
RAHIMA = (
    'Participant 77,"রহিমা, খাতুন",r@x.org,Submitted for grading,,50.00,Yes,"Wednesday, 25 '
    'November 2026, 9:00 AM",-,"I ""recieve"" it",\r\n'
)
LOCKED = "Participant 78,Karim,k@x.org,Graded,12.00,50.00,No,-,-,Hello.,old\r\n"
SILENT = "Participant 79,Mitu,m@x.org,No submission,,50.00,Yes,-,-,,\r\n"


@pytest.fixture
def worksheet(tmp_path: Path) -> Path:
    path = tmp_path / "grades.csv"
    path.write_bytes(("\ufeff" + HEAD + RAHIMA + LOCKED + SILENT).encode())
    return path


def marked(worksheet: Path, out: Path, *outcomes: object) -> dict[str, bytes]:
    return wrote(outcomes, out, worksheet=worksheet, input_kind=Kind.MOODLE_WORKSHEET)  # type: ignore[arg-type]


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_grade_counts_by_the_maximum_and_says_why(worksheet: Path, tmp_path: Path) -> None:
    files = marked(worksheet, tmp_path / "out", graded("I recieve <it>.", "রহিমা", "77"))
    row = rows(files[MARKED])[1]
    assert row[4] == "45.00"  # 90 of 100, of a maximum of 50
    assert "“recieve” → “better”" in row[-1]
    assert "১০০-তে ৯০" in row[-1]
    assert "\n" not in row[-1]


def test_every_other_byte_stays(worksheet: Path, tmp_path: Path) -> None:
    files = marked(worksheet, tmp_path / "out", graded("I recieve it.", "রহিমা", "77"))
    before, after = worksheet.read_bytes().split(b"\r\n"), files[MARKED].split(b"\r\n")
    assert after[0] == before[0]
    assert after[2:] == before[2:]
    assert after[1].startswith(before[1].partition(b",,50.00")[0])


def test_a_locked_grade_stays(worksheet: Path, tmp_path: Path) -> None:
    files = marked(worksheet, tmp_path / "out", graded("Fine.", "Karim", "78"))
    assert files[MARKED] == worksheet.read_bytes()
    assert "not found in the Moodle worksheet" not in files[REPORT].decode()


def test_who_was_not_graded_gets_no_mark(worksheet: Path, tmp_path: Path) -> None:
    assert marked(worksheet, tmp_path / "out", failed())[MARKED] == worksheet.read_bytes()


def test_of_two_texts_the_better_counts(worksheet: Path, tmp_path: Path) -> None:
    texts = ("I recieve it.", "All is well.", "I recieve teh parcel.")
    outcomes = [graded(text, "রহিমা", "77") for text in texts]
    assert rows(marked(worksheet, tmp_path / "out", *outcomes)[MARKED])[1][4] == "50.00"


def test_whoever_is_not_in_the_worksheet_is_told(worksheet: Path, tmp_path: Path) -> None:
    files = marked(worksheet, tmp_path / "out", graded("Fine.", "Nobody", "500"))
    assert "not found in the Moodle worksheet: 1" in files[REPORT].decode()
    assert files[MARKED] == worksheet.read_bytes()
