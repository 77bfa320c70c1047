"""Outcomes of a run, made for tests in one line each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from coach.domain.assessment import Criterion, CriterionScore
from coach.domain.attempt import Versions
from coach.domain.graded import Graded, NotGraded, Outcome
from coach.domain.lesson import ConceptText
from coach.domain.submission import Place, Remark, Student, Submission, Unreadable
from coach.grading.outputs import RunFacts, write_all
from coach.grading.readers.source import Kind
from coach.rules.concepts import concepts
from tests.made import assessment, exercise

EXERCISE = exercise()


def submission(text: str, name: str | None = "Rahima Khatun", key: str = "1") -> Submission:
    return Submission(
        key=key,
        student=Student(id=key, name=name, email=None),
        text=text,
        place=Place("class.csv", 2),
    )


def graded(text: str, name: str | None = "Rahima Khatun", key: str = "1") -> Graded:
    made = assessment(text)
    not_judged = dict.fromkeys(Criterion, CriterionScore(None))
    card = replace(made.scorecard, criteria=not_judged | made.scorecard.criteria)
    made = replace(made, scorecard=card)
    return Graded(submission(text, name, key), EXERCISE.id, EXERCISE.revision, made)


def failed(name: str = "Karim", key: str = "9", code: str = "no_such_code") -> NotGraded:
    entry = Unreadable(key, Place("b/২.pdf"), Remark(code), Student(name=name))
    return NotGraded(entry, entry.reason)


def run(**changes: object) -> RunFacts:
    facts = RunFacts(
        versions=Versions("0.1.0", "rules-1"),
        exercises={EXERCISE.id: EXERCISE},
        lessons=dict[object, ConceptText](concepts()),  # type: ignore[arg-type]
        input_name="class.csv",
        input_kind=Kind.CSV,
        day=date(2026, 11, 25),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def again(outcomes: Sequence[Outcome]) -> Callable[[], Iterator[Outcome]]:
    return lambda: iter(outcomes)


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def wrote(outcomes: Sequence[Outcome], out: Path, **changes: object) -> dict[str, bytes]:
    write_all(again(outcomes), run(**changes), out)
    return everything(out)
