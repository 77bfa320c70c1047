"""A sheet for each student, as a page and as a Word document, and all pages packed for Moodle."""

import zipfile
from pathlib import Path

from coach.domain.graded import Graded
from coach.domain.submission import Student
from coach.grading.outputs.feedback import feedback
from coach.grading.outputs.feedback_docx import as_docx
from coach.grading.outputs.feedback_html import as_html
from coach.grading.outputs.files import add_to_zip, safe_stem, written
from coach.grading.outputs.output import Item, called
from coach.grading.outputs.run_facts import RunFacts

FOLDER = "feedback"
MOODLE_ZIP = "moodle_feedback.zip"


class FeedbackFiles:
    """`feedback/<stem>.html` and `.docx`; with `moodle`, each page into that archive too."""

    def __init__(self, folder: Path, run: RunFacts, moodle: zipfile.ZipFile | None) -> None:
        self._folder = folder
        self._run = run
        self._moodle = moodle
        self._packed: set[str] = set()

    def add(self, item: Item) -> None:
        if not isinstance(item.outcome, Graded):
            return
        sheet = feedback(item.outcome, called(item.student, item.place), self._run)
        page = as_html(sheet)
        for ending, content in (("html", page), ("docx", as_docx(sheet))):
            with written(self._folder / f"{item.stem}.{ending}") as file:
                file.write(content)
        if self._moodle is not None and (name := _moodle_name(item.student)):
            self._pack(self._moodle, name, item.outcome.exercise_id, page)

    def finish(self) -> None:
        """Every file is written already."""

    def _pack(self, archive: zipfile.ZipFile, folder: str, exercise: str, page: bytes) -> None:
        """A student's second text gets a second file; none takes another's place."""
        name = f"{folder}/feedback.html"
        number = 1
        while name in self._packed:
            number += 1
            name = f"{folder}/feedback-{safe_stem(exercise)}-{number}.html"
        self._packed.add(name)
        add_to_zip(archive, name, page)


def participant(student: Student) -> str | None:
    """The number Moodle knows the student by in this assignment, None when there is none."""
    number = (student.id or "").removeprefix("Participant").strip()
    return number if number.isascii() and number.isdigit() else None


def _moodle_name(student: Student) -> str | None:
    """The folder by which Moodle's "Upload multiple feedback files in a zip" finds the student.

    Moodle cuts it at the underscores, so the name itself has none.
    """
    number = participant(student)
    if number is None:
        return None
    name = safe_stem((student.name or "").replace("_", " "))
    return f"{name}_{number}_assignsubmission_file"
