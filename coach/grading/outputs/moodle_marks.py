"""Moodle's grading worksheet with the marks in: Grade and Feedback comments changed, nothing else."""

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from coach.domain.graded import Graded
from coach.domain.language import Language
from coach.domain.submission import Remark
from coach.grading.outputs.feedback import Feedback, feedback
from coach.grading.outputs.feedback_files import participant
from coach.grading.outputs.files import written
from coach.grading.outputs.output import Item, called
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.readers.moodle_worksheet import Mark, Participant, write_marks
from coach.locale import text
from coach.locale.numbers import number
from coach.markup import join, tag

_USUAL_MAXIMUM = 100.0
_MOST_POINTS = 3


@dataclass(frozen=True, slots=True)
class _Given:
    overall: int
    comment: str


class MoodleMarks:
    """Of a student with several texts the best counts, as Moodle has one grade for each."""

    NAME = "moodle_worksheet.csv"

    def __init__(self, path: Path, worksheet: Path, run: RunFacts, remarks: list[Remark]) -> None:
        """`remarks` gets what the teacher should know when `finish` is called."""
        self._path = path
        self._worksheet = worksheet
        self._run = run
        self._remarks = remarks
        self._given: dict[str, _Given] = {}
        self._met: set[str] = set()
        self._without_number = 0

    def add(self, item: Item) -> None:
        if not isinstance(item.outcome, Graded):
            return
        overall = item.outcome.assessment.scorecard.overall
        if overall is None:
            return
        who = participant(item.student)
        if who is None:
            self._without_number += 1
            return
        before = self._given.get(who)
        if before is None or before.overall < overall:
            sheet = feedback(item.outcome, called(item.student, item.place), self._run)
            self._given[who] = _Given(overall, str(_comment(sheet)))

    def finish(self) -> None:
        with written(self._path) as file:
            write_marks(self._worksheet, file, self._mark)
        missing = len(self._given.keys() - self._met) + self._without_number
        if missing:
            self._remarks.append(Remark("not_in_worksheet", {"count": str(missing)}))

    def _mark(self, participant: Participant) -> Mark | None:
        self._met.add(participant.id)
        given = self._given.get(participant.id)
        if given is None or not participant.may_change:
            return None
        best = _USUAL_MAXIMUM if participant.maximum is None else participant.maximum
        return Mark(grade=f"{given.overall * best / 100:.2f}", feedback=given.comment)


def _comment(sheet: Feedback) -> Markup:
    """What Moodle shows beside the grade: a strength, the most useful fixes, what is next."""
    return join(*[_in(language, place, sheet) for place, language in enumerate(sheet.languages)])


def _in(language: Language, place: int, sheet: Feedback) -> Markup:
    score = number(language, sheet.overall or 0)
    lines = [tag("p", text(language, "grading.feedback.score", score=score))]
    lines += [tag("p", one[place]) for one in (*sheet.notices, *sheet.strengths[:1])]
    points = [
        tag("li", "“", point.words, "”", *_fix(point.fixes), ": ", point.concept[place])
        for point in sheet.points[:_MOST_POINTS]
    ]
    if points:
        lines += [tag("p", text(language, "grading.feedback.points")), tag("ul", *points)]
    if sheet.practise:
        heading = text(language, "grading.feedback.next")
        lines.append(tag("p", f"{heading}: {sheet.practise.name[place]}"))
    return join(*lines)


def _fix(fixes: tuple[str, ...]) -> tuple[str, ...]:
    return (" → “", fixes[0], "”") if fixes and fixes[0] else ()
