"""`grades.csv` and `results.jsonl`: a line for each submission, as it comes."""

import csv
import io
import json
from typing import Any, BinaryIO

from coach.domain.graded import Graded, NotGraded
from coach.domain.language import Language
from coach.domain.submission import Submission
from coach.grading.outputs.output import Item, key_of
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.table import COLUMNS, row, safe
from coach.grading.outputs.words import remark
from coach.services.contract import as_json

_MARK = b"\xef\xbb\xbf"  # tells Excel that this is UTF-8


class GradesCsv:
    """The table of marks. `file` is open for writing and stays the caller's."""

    NAME = "grades.csv"

    def __init__(self, file: BinaryIO, run: RunFacts) -> None:
        self._file = file
        self._run = run
        file.write(_MARK)
        file.write(_csv_line(COLUMNS))

    def add(self, item: Item) -> None:
        self._file.write(_csv_line([safe(cell) for cell in row(item, self._run)]))

    def finish(self) -> None:
        """Every line is written already."""


class ResultsJsonl:
    """Each submission as `coach check --jsonl` would answer it, with whose it is and by what."""

    NAME = "results.jsonl"

    def __init__(self, file: BinaryIO, run: RunFacts) -> None:
        self._file = file
        self._run = run

    def add(self, item: Item) -> None:
        # Plain ASCII: half of a broken character could not be written otherwise.
        self._file.write(json.dumps(self._line(item)).encode("ascii") + b"\n")

    def finish(self) -> None:
        """Every line is written already."""

    def _line(self, item: Item) -> dict[str, Any]:
        student, place = item.student, item.place
        about = {
            "id": key_of(item.outcome),
            "student": {"id": student.id, "name": student.name, "email": student.email},
            "place": {"file": place.file, "row": place.row},
            "versions": {"program": self._run.versions.program, "rules": self._run.versions.rules},
            "remarks": [{"code": one.code, "details": one.details} for one in item.remarks],
        }
        return about | (
            _graded(item.outcome) if isinstance(item.outcome, Graded) else _not_graded(item.outcome)
        )


def _graded(outcome: Graded) -> dict[str, Any]:
    return {
        "exercise": {"id": outcome.exercise_id, "revision": outcome.exercise_revision},
        "text": outcome.assessment.text,
        "set_aside": list(outcome.submission.set_aside),
        **as_json(outcome.assessment),
    }


def _not_graded(outcome: NotGraded) -> dict[str, Any]:
    text = outcome.entry.text if isinstance(outcome.entry, Submission) else None
    return {
        "text": text,
        "error": {
            "code": outcome.reason.code,
            "message": {str(one): remark(one, outcome.reason) for one in Language},
        },
    }


def _csv_line(cells: object) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(cells)  # type: ignore[arg-type]
    return line.getvalue().encode("utf-8", "replace")
