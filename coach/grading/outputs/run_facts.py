"""What stands in every output beside the outcomes: the run they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from coach.domain.attempt import Versions
from coach.domain.exercise import Exercise
from coach.domain.issue import Concept
from coach.domain.language import Language
from coach.domain.lesson import ConceptText
from coach.domain.submission import Remark
from coach.grading.readers.source import Kind


@dataclass(frozen=True, slots=True)
class RunFacts:
    """One run of the grader.

    `exercises` are those used, by id; `lessons` what each concept teaches.
    `day` is the day to print, given and never read from a clock. `remarks` are
    about the input as a whole. `worksheet` is the Moodle grading worksheet to
    fill in, when there is one. In Moodle's inputs `Student.id` is the
    participant's number.
    """

    versions: Versions
    exercises: Mapping[str, Exercise]
    lessons: Mapping[Concept, ConceptText]
    input_name: str
    input_kind: Kind
    day: date
    remarks: tuple[Remark, ...] = ()
    worksheet: Path | None = None
    languages: tuple[Language, ...] = field(default=(Language.BENGALI, Language.ENGLISH))

    def __post_init__(self) -> None:
        if not self.languages:
            raise ValueError("name at least one language")
