"""`grades.xlsx`: the table of marks as a sheet to read, and the class's mistakes by concept."""

import re
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from coach.domain.issue import Concept
from coach.domain.language import Language
from coach.grading.outputs.files import copy_to_zip, written
from coach.grading.outputs.output import Item
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.survey import Survey
from coach.grading.outputs.table import COLUMNS, Cell, row
from coach.grading.outputs.words import say

_ROWS_IN_A_SHEET = 1_000_000  # Excel has 1,048,576
_LONGEST_CELL = 32_767
_WIDTHS = {
    "name": 26,
    "student_id": 14,
    "email": 26,
    "exercise": 22,
    "main_concepts": 30,
    "flags": 18,
    "reason_en": 44,
    "reason_bn": 44,
    "file": 30,
    "feedback": 34,
    "rules": 22,
}
_SCORES = ("overall", "accuracy", "task", "tone", "clarity")
_CONCEPT_COLUMNS = ("concept", "errors", "errors_per_100_words", "texts", "share", "hints")
_NO_CELL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = Font(bold=True, color="FFFFFF")
_HEAD_GROUND = PatternFill("solid", fgColor="0B6B5D")
_WRAP = Alignment(wrap_text=True, vertical="top")
# Low marks warm, high marks green, and the figure itself in the cell for all who see no colours.
_LOW, _MIDDLE, _HIGH = "F6C7B3", "FBF3DC", "BFE3D5"
_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_LONG_AGO = rb"\g<1>1980-01-01T00:00:00Z"


class GradesXlsx:
    """Rows go to a temporary file as they come; the sheet is put together at the end."""

    NAME = "grades.xlsx"

    def __init__(self, path: Path, run: RunFacts, survey: Survey) -> None:
        """`survey` has seen every outcome when `finish` is called."""
        self._path = path
        self._run = run
        self._survey = survey
        self._book = Workbook(write_only=True)
        self._sheet: Any = None
        self._rows = 0
        self._saved = False
        self._begin_sheet()

    def add(self, item: Item) -> None:
        if self._rows >= _ROWS_IN_A_SHEET:
            self._end_sheet()
            self._begin_sheet()
        self._sheet.append([_cell(self._sheet, value) for value in row(item, self._run)])
        self._rows += 1

    def finish(self) -> None:
        self._end_sheet()
        self._add_concepts()
        self._saved = True
        with written(self._path) as file:
            raw = self._path.with_name(f".{self._path.name}.raw")
            try:
                self._book.save(raw)
                with zipfile.ZipFile(raw) as source, zipfile.ZipFile(file, "w") as target:
                    for name in source.namelist():
                        copy_to_zip(source, target, name, _timeless)
            finally:
                raw.unlink(missing_ok=True)

    def close(self) -> None:
        """Leave no temporary file behind when the run was cut off before `finish`."""
        if self._saved:
            return
        for sheet in self._book.worksheets:
            if not sheet.closed:
                sheet.close()
            sheet._writer.cleanup()

    def _begin_sheet(self) -> None:
        number = len(self._book.worksheets)
        title = _title("marks", self._run)
        self._sheet = self._book.create_sheet(f"{title} {number + 1}" if number else title)
        self._sheet.freeze_panes = "B2"
        for place, column in enumerate(COLUMNS, start=1):
            self._sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, 11)
        self._sheet.append([_heading(self._sheet, column, self._run) for column in COLUMNS])
        self._rows = 0

    def _end_sheet(self) -> None:
        last = max(2, self._rows + 1)
        for score in _SCORES:
            column = get_column_letter(COLUMNS.index(score) + 1)
            _colour_scores(self._sheet, f"{column}2:{column}{last}")
        self._sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{last}"

    def _add_concepts(self) -> None:
        survey = self._survey
        sheet: Any = self._book.create_sheet(_title("concepts", self._run))
        sheet.freeze_panes = "B2"
        for place, width in enumerate((40, 11, 14, 11, 14, 11), start=1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.append([_heading(sheet, column, self._run) for column in _CONCEPT_COLUMNS])
        for concept in survey.commonest():
            sheet.append([_cell(sheet, value) for value in self._concept(concept)])
        _colour_counts(sheet, f"D2:D{max(2, len(survey.commonest()) + 1)}")

    def _concept(self, concept: Concept) -> list[Cell]:
        survey, count = self._survey, self._survey.concepts[concept]
        share = count.texts / survey.graded if survey.graded else 0.0
        return [
            " · ".join(dict.fromkeys(say(self._run.languages, f"concept.{concept}"))),
            count.errors,
            round(survey.per_hundred_words(count.errors), 2),
            count.texts,
            round(share, 3),
            count.hints,
        ]


def _cell(sheet: Any, value: Cell) -> Any:
    """A text stays a text, whatever it begins with."""
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, _NO_CELL.sub("\ufffd", value)[:_LONGEST_CELL])
    cell.data_type = "s"
    return cell


def _heading(sheet: Any, column: str, run: RunFacts) -> Any:
    cell = _cell(sheet, "\n".join(dict.fromkeys(say(run.languages, f"grading.column.{column}"))))
    cell.font, cell.fill, cell.alignment = _HEAD, _HEAD_GROUND, _WRAP
    return cell


def _title(name: str, run: RunFacts) -> str:
    language: Language = run.languages[0]
    return say((language,), f"grading.sheet.{name}")[0]


def _colour_scores(sheet: Any, cells: str) -> None:
    ends = {"start_color": _LOW, "mid_color": _MIDDLE, "end_color": _HIGH}
    kinds = {"start_type": "num", "mid_type": "num", "end_type": "num"}
    values = {"start_value": 30, "mid_value": 65, "end_value": 95}
    sheet.conditional_formatting.add(cells, ColorScaleRule(**ends, **kinds, **values))


def _colour_counts(sheet: Any, cells: str) -> None:
    """Many mistakes warm, few of them pale."""
    ends = {"start_color": _MIDDLE, "end_color": _LOW}
    rule = ColorScaleRule(start_type="min", end_type="max", **ends)
    sheet.conditional_formatting.add(cells, rule)


def _timeless(name: str, content: bytes) -> bytes:
    """The part of the file that says when it was made, without the time."""
    return _MOMENT.sub(_LONG_AGO, content) if name == "docProps/core.xml" else content
