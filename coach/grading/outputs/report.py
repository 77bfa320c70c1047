"""`report.html`: a class on one page, for its teacher."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from coach.domain.graded import NotGraded
from coach.domain.submission import Remark
from coach.grading.outputs.files import written
from coach.grading.outputs.needy import NeedyList
from coach.grading.outputs.output import Item
from coach.grading.outputs.report_html import as_html
from coach.grading.outputs.report_values import ClassReport, Note, Notes
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.sentences import Sentences
from coach.grading.outputs.similar import Similar
from coach.grading.outputs.survey import Survey

_MOST_NOTES = 300


class Report:
    """Gathers what the page shows; none of it grows with the class beyond 200 bytes a text."""

    NAME = "report.html"

    def __init__(
        self,
        path: Path,
        run: RunFacts,
        survey: Survey,
        items: Callable[[], Iterator[Item]],
        remarks: list[Remark],
    ) -> None:
        """`items` gives all of them again. When `finish` is called `survey` has seen every
        outcome, and `remarks` are all there are about the whole input."""
        self._path = path
        self._run = run
        self._survey = survey
        self._items = items
        self._needy = NeedyList(run)
        self._sentences = Sentences(run)
        self._similar = Similar(run)
        self._problems = _Gathered()
        self._warnings = _Gathered()
        self._remarks = remarks

    def add(self, item: Item) -> None:
        self._needy.add(item)
        self._sentences.add(item)
        self._similar.add(item)
        for remark in item.remarks:
            self._warnings.add(Note(item.student.name or "", item.place, remark))
        if isinstance(item.outcome, NotGraded):
            self._problems.add(Note(item.student.name or "", item.place, item.outcome.reason))

    def finish(self) -> None:
        whole = [Note("", None, remark) for remark in self._remarks]
        page = as_html(
            ClassReport(
                run=self._run,
                survey=self._survey,
                needy=self._needy,
                sentences=self._sentences.chosen(),
                groups=self._similar.groups(self._items),
                copies=self._similar.copies(),
                copies_found=self._similar.copies_found,
                problems=self._problems.notes(),
                warnings=self._warnings.notes(first=whole),
            )
        )
        with written(self._path) as file:
            file.write(page)


class _Gathered:
    def __init__(self) -> None:
        self._notes: list[Note] = []
        self._count = 0

    def add(self, note: Note) -> None:
        self._count += 1
        if len(self._notes) < _MOST_NOTES:
            self._notes.append(note)

    def notes(self, first: Sequence[Note] = ()) -> Notes:
        return Notes((*first, *self._notes), self._count - len(self._notes))
