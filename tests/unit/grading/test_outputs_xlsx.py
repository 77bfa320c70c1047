"""grades.xlsx."""

import io
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from coach.domain.language import Language
from coach.grading.outputs import grades_xlsx
from coach.grading.outputs.table import COLUMNS
from tests.unit.grading.outcomes import failed, graded, wrote

XLSX = "grades.xlsx"


def sheets(content: bytes) -> list[Worksheet]:
    return load_workbook(io.BytesIO(content)).worksheets


def test_the_marks_have_a_fixed_heading_and_colours(tmp_path: Path) -> None:
    marks, concepts = sheets(wrote([graded("I recieve teh parcel.")], tmp_path)[XLSX])
    assert marks.freeze_panes == "B2"
    assert marks.conditional_formatting
    assert marks.cell(2, COLUMNS.index("overall") + 1).value == 80
    assert [cell.value for cell in concepts[2]][1] == 2


def test_a_text_is_never_a_formula(tmp_path: Path) -> None:
    name = '=HYPERLINK("http://x","y")'
    marks, _ = sheets(wrote([graded("Hello.", name)], tmp_path)[XLSX])
    cell = marks.cell(2, 1)
    assert (cell.value, cell.data_type) == (name, "s")


def test_headings_stand_in_the_languages_of_the_run(tmp_path: Path) -> None:
    one, _ = sheets(wrote([], tmp_path, languages=(Language.ENGLISH,))[XLSX])
    assert one.cell(1, 1).value == "Name"
    both, _ = sheets(wrote([], tmp_path)[XLSX])
    assert both.cell(1, 1).value == "নাম\nName"


def test_what_no_cell_can_hold_does_not_stop_the_run(tmp_path: Path) -> None:
    marks, _ = sheets(wrote([graded("Hello.", "na\x00me\ud800"), failed()], tmp_path)[XLSX])
    assert marks.cell(2, 1).value == "na\ufffdme\ufffd"
    assert marks.max_row == 3


def test_more_rows_than_a_sheet_holds_go_to_another(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(grades_xlsx, "_ROWS_IN_A_SHEET", 2)
    found = sheets(wrote([graded("Hello.", key=str(n)) for n in range(5)], tmp_path)[XLSX])
    assert [sheet.max_row for sheet in found[:-1]] == [3, 3, 2]


def test_equal_marks_give_equal_bytes(tmp_path: Path) -> None:
    outcomes = [graded("I recieve it."), failed()]
    assert wrote(outcomes, tmp_path / "a")[XLSX] == wrote(outcomes, tmp_path / "b")[XLSX]
