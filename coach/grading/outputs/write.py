"""Feeds the outcomes to every output, one after the other, so that a class of any size fits."""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coach.domain.graded import Outcome
from coach.grading.outputs.feedback_files import FOLDER, MOODLE_ZIP, FeedbackFiles
from coach.grading.outputs.files import Stems, written
from coach.grading.outputs.grades_xlsx import GradesXlsx
from coach.grading.outputs.moodle_marks import MoodleMarks
from coach.grading.outputs.output import Item, Output, called, key_of, student_of
from coach.grading.outputs.plain_files import GradesCsv, ResultsJsonl
from coach.grading.outputs.report import Report
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.survey import Survey
from coach.grading.readers.source import Kind

_MOODLE = {Kind.MOODLE_ASSIGNMENT, Kind.MOODLE_WORKSHEET}


@dataclass(frozen=True, slots=True)
class Written:
    """How many were graded and how many not, and the files that hold it."""

    graded: int
    not_graded: int
    files: tuple[Path, ...]


def write_all(
    outcomes: Callable[[], Iterator[Outcome]],
    run: RunFacts,
    out: Path,
    *,
    progress: Callable[[int], None] = lambda _done: None,
) -> Written:
    """Write every output into the folder `out`, which is made when it is not there.

    `outcomes()` gives them in the input's order, the same at every call; it is
    called more than once. Equal outcomes and facts give equal bytes. Each file
    is written under another name first and takes its own when it is whole, so
    a run that was cut off leaves the files of the last one. `progress` hears
    how many outcomes were written. Raises OSError as the disk does.
    """
    out.mkdir(parents=True, exist_ok=True)
    survey = Survey(run)
    with ExitStack() as stack:
        items = partial(_items, outcomes)
        outputs, files = _opened(stack, run, out, survey, items)
        for item in items():
            survey.add(item.outcome)
            for output in outputs:
                output.add(item)
            progress(item.number)
        for output in outputs:
            output.finish()
    return Written(survey.graded, survey.not_graded, files)


def _opened(
    stack: ExitStack,
    run: RunFacts,
    out: Path,
    survey: Survey,
    items: Callable[[], Iterator[Item]],
) -> tuple[list[Output], tuple[Path, ...]]:
    """Every output of this run, and where it goes."""
    files = [
        out / name
        for name in (Report.NAME, GradesXlsx.NAME, GradesCsv.NAME, FOLDER, ResultsJsonl.NAME)
    ]
    report, sheet, table, feedback, results = files
    marks = GradesXlsx(sheet, run, survey)
    stack.callback(marks.close)
    outputs: list[Output] = [
        GradesCsv(stack.enter_context(written(table)), run),
        ResultsJsonl(stack.enter_context(written(results)), run),
        marks,
    ]
    archive = None
    if run.input_kind in _MOODLE:
        files.append(out / MOODLE_ZIP)
        archive = stack.enter_context(zipfile.ZipFile(stack.enter_context(written(files[-1])), "w"))
    outputs.append(FeedbackFiles(feedback, run, archive))
    remarks = list(run.remarks)
    if run.worksheet is not None:
        files.append(out / MoodleMarks.NAME)
        outputs.append(MoodleMarks(files[-1], run.worksheet, run, remarks))
    # Last, as it tells what the others found.
    outputs.append(Report(report, run, survey, items, remarks))
    return outputs, tuple(files)


def _items(outcomes: Callable[[], Iterator[Outcome]]) -> Iterator[Item]:
    stems = Stems()
    for number, outcome in enumerate(outcomes(), start=1):
        student = student_of(outcome)
        item = Item(number, "", outcome)
        name = called(student, item.place)
        yield Item(number, stems.take(name, key_of(outcome)), outcome)
