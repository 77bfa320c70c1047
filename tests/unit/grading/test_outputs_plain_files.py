"""grades.csv and results.jsonl."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.domain.graded import Outcome
from coach.grading.outputs import write_all
from coach.grading.outputs.table import safe
from tests.unit.grading.outcomes import everything, failed, graded, run, wrote

GRADES, RESULTS = "grades.csv", "results.jsonl"


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_equal_outcomes_give_equal_bytes(tmp_path: Path) -> None:
    outcomes = [graded("I recieve teh parcel.", "রহিমা"), failed()]
    first, second = wrote(outcomes, tmp_path / "a"), wrote(outcomes, tmp_path / "b")
    assert first == second
    assert {GRADES, RESULTS} <= first.keys()


def test_excel_is_told_that_the_marks_are_utf8(tmp_path: Path) -> None:
    content = wrote([graded("Hello.", "রহিমা খাতুন")], tmp_path)[GRADES]
    assert content.startswith(b"\xef\xbb\xbf")
    assert rows(content)[0]["name"] == "রহিমা খাতুন"


def test_a_submission_that_was_not_graded_is_a_row_with_its_reason(tmp_path: Path) -> None:
    row = rows(wrote([failed()], tmp_path)[GRADES])[0]
    assert row["status"] == "not_graded"
    assert row["overall"] == ""
    assert "no_such_code" in row["reason_en"]
    assert "no_such_code" in row["reason_bn"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "  =", "\n="])
def test_no_cell_is_a_formula(start: str) -> None:
    assert str(safe(f"{start}1+1")).startswith("'")


def test_a_name_that_is_a_formula_stays_a_name(tmp_path: Path) -> None:
    row = rows(wrote([graded("Hello.", '=HYPERLINK("http://x")')], tmp_path)[GRADES])[0]
    assert row["name"] == '\'=HYPERLINK("http://x")'


def test_results_hold_the_assessment_the_student_and_the_versions(tmp_path: Path) -> None:
    lines = wrote([graded("I recieve it."), failed()], tmp_path)[RESULTS].splitlines()
    one, other = (json.loads(line) for line in lines)
    assert one["student"]["name"] == "Rahima Khatun"
    assert one["exercise"] == {"id": "late-parcel", "revision": 1}
    assert one["versions"] == {"program": "0.1.0", "rules": run().versions.rules}
    assert [issue["concept"] for issue in one["issues"]] == ["spelling"]
    assert other["error"]["code"] == "no_such_code"


def test_broken_characters_do_not_stop_a_run(tmp_path: Path) -> None:
    files = wrote([graded("half \ud800 a letter", "na\udc00me")], tmp_path)
    assert json.loads(files[RESULTS])["text"] == "half \ud800 a letter"


def test_an_empty_class_has_a_heading_and_no_rows(tmp_path: Path) -> None:
    files = wrote([], tmp_path)
    assert rows(files[GRADES]) == []
    assert files[RESULTS] == b""


def test_no_file_appears_before_it_is_whole(tmp_path: Path) -> None:
    def breaking() -> Iterator[Outcome]:
        yield graded("Hello.")
        raise RuntimeError("cut off")

    with pytest.raises(RuntimeError):
        write_all(breaking, run(), tmp_path)
    assert everything(tmp_path).keys() == {
        "feedback/Rahima Khatun.html",
        "feedback/Rahima Khatun.docx",
    }
