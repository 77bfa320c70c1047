"""The table of marks: one row for each submission, the same in every kind of file."""

from collections import Counter

from coach.domain.assessment import Criterion
from coach.domain.graded import Graded, NotGraded
from coach.domain.issue import Concept
from coach.domain.language import Language
from coach.grading.outputs.output import Item
from coach.grading.outputs.run_facts import RunFacts
from coach.grading.outputs.words import remark

COLUMNS = (
    "name",
    "student_id",
    "email",
    "exercise",
    "revision",
    "overall",
    *(str(criterion) for criterion in Criterion),
    "words",
    "errors",
    "hints",
    "errors_per_100_words",
    "main_concepts",
    "flags",
    "status",
    "reason_en",
    "reason_bn",
    "file",
    "row",
    "feedback",
    "program",
    "rules",
)

Cell = str | int | float | None

# What a spreadsheet would take for a formula or a command.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def row(item: Item, run: RunFacts) -> list[Cell]:
    """One value for each of `COLUMNS`; None where there is none."""
    student, place = item.student, item.place
    known: dict[str, Cell] = {
        "name": student.name,
        "student_id": student.id,
        "email": student.email,
        "file": place.file,
        "row": place.row,
        "program": run.versions.program,
        "rules": run.versions.rules,
    }
    outcome = item.outcome
    known |= _not_graded(outcome) if isinstance(outcome, NotGraded) else _graded(outcome, item)
    return [known.get(column) for column in COLUMNS]


def safe(cell: Cell) -> Cell:
    """A text that no spreadsheet runs: what could begin a formula gets an apostrophe before it."""
    if isinstance(cell, str) and cell.lstrip(" \u00a0\ufeff").startswith(_DANGEROUS):
        return f"'{cell}"
    return cell


def errors_per_hundred(errors: int, words: int) -> float | None:
    """None when there are no words to count by."""
    return round(100 * errors / words, 1) if words else None


def main_concepts(graded: Graded, most: int = 3) -> list[Concept]:
    """What this text's errors are mostly about, the commonest first."""
    counted = Counter(issue.concept for issue in graded.assessment.errors)
    order = {concept: place for place, concept in enumerate(Concept)}
    return sorted(counted, key=lambda concept: (-counted[concept], order[concept]))[:most]


def _graded(outcome: Graded, item: Item) -> dict[str, Cell]:
    assessment = outcome.assessment
    card = assessment.scorecard
    words = assessment.readability.words
    scores: dict[str, Cell] = {
        str(criterion): score.score for criterion, score in card.criteria.items()
    }
    return scores | {
        "exercise": outcome.exercise_id,
        "revision": outcome.exercise_revision,
        "overall": card.overall,
        "words": words,
        "errors": len(assessment.errors),
        "hints": len(assessment.hints),
        "errors_per_100_words": errors_per_hundred(len(assessment.errors), words),
        "main_concepts": ", ".join(main_concepts(outcome)),
        "flags": ", ".join(dict.fromkeys(str(one.flag) for one in assessment.flags)),
        "status": "graded",
        "feedback": f"feedback/{item.stem}.html",
    }


def _not_graded(outcome: NotGraded) -> dict[str, Cell]:
    return {
        "exercise": getattr(outcome.entry, "exercise", None),
        "status": "not_graded",
        "reason_en": remark(Language.ENGLISH, outcome.reason),
        "reason_bn": remark(Language.BENGALI, outcome.reason),
    }
