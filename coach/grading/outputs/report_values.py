"""What stands on the teacher's page, before it is laid out."""

from dataclasses import dataclass

from coach.domain.submission import Place, Remark
from coach.grading.outputs.needy import NeedyList
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.sentences import Sentence
from coach.grading.outputs.similar import Group, Likeness
from coach.grading.outputs.survey import Survey


@dataclass(frozen=True, slots=True)
class Note:
    """Something about one submission, or about the whole input when `place` is None."""

    name: str
    place: Place | None
    remark: Remark


@dataclass(frozen=True, slots=True)
class Notes:
    """The first of them, and how many more there are."""

    shown: tuple[Note, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ClassReport:
    """Everything on the teacher's page."""

    run: RunFacts
    survey: Survey
    needy: NeedyList
    sentences: list[Sentence]
    groups: list[Group]
    copies: list[Likeness]
    copies_found: int
    problems: Notes
    warnings: Notes
