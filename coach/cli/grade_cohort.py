"""`coach grade --cohort`: what was graded, filed as the class's work, and what was not and why."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from coach.config import Settings
from coach.domain.attempt import Versions
from coach.domain.cohort import Cohort
from coach.locale import plural, text
from coach.services.file_results import FileResults, Outcomes
from coach.services.ports import Exercises


@dataclass(frozen=True, slots=True)
class Class:
    """A class that results are filed in."""

    service: FileResults
    cohort: Cohort

    def file(self, outcomes: Outcomes, versions: Versions, now: datetime, language: str) -> None:
        report = self.service.file(self.cohort.id, outcomes, versions, now)
        print(plural(language, "grade.filed", report.filed, cohort=self.cohort.name))
        if report.before:
            print(plural(language, "grade.filed_before", report.before))
        if report.not_filed:
            print(plural(language, "grade.not_filed", len(report.not_filed)))
        for one in report.not_filed:
            print(f"  {one.student}: {text(language, f'grade.unmatched.{one.why}')}")


@contextmanager
def of_class(code_or_name: str | None, exercises: Exercises) -> Iterator[Class | None]:
    """None when no class was named. Raises UnknownClass or AmbiguousClass."""
    if code_or_name is None:
        yield None
        return
    from coach import bootstrap  # loads the engines: only who files pays for it

    with bootstrap.filing(Settings.from_environment(), exercises) as service:
        yield Class(service, service.cohort(code_or_name))
