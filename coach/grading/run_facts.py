"""What the outputs of a run say about it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from coach.domain.exercise import Exercise
from coach.grading.outputs import RunFacts
from coach.grading.readers import Input, Kind
from coach.grading.workers import Knowledge


def facts_of(
    path: Path, given: Input, knowledge: Knowledge, used: Mapping[str, Exercise], day: date
) -> RunFacts:
    """`given` is the input at `path`, read through; `used` the exercises that were."""
    return RunFacts(
        versions=knowledge.versions,
        exercises=used,
        lessons=knowledge.lessons,
        input_name=path.name,
        input_kind=given.kind,
        day=day,
        remarks=tuple(given.remarks),
        worksheet=path if given.kind is Kind.MOODLE_WORKSHEET else None,
    )
