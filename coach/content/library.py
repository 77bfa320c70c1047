"""The exercises that the coach hands out."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from coach.content.faults import Fault, located
from coach.content.source import Source, read
from coach.domain.exercise import Category, Exercise, Level
from coach.errors import ContentInvalid

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"
ITEMS = "items"
"""A folder beside the categories: small items of one concept each, no exercises."""


def load(folder: Path = EXERCISES) -> Mapping[str, Exercise]:
    """Every exercise of `folder` by id: by category, then from easy to hard.

    Raises ContentInvalid naming every fault of every file that the format
    refuses. What the format allows but an author should mend is the lint's.
    """
    exercises: dict[str, Exercise] = {}
    faults: list[Fault] = []
    for path in files(folder):
        exercise, found = parse(read(path))
        faults.extend(found)
        if exercise and exercise.id in exercises:
            faults.append(Fault(path, 1, "id_twice", {"id": exercise.id}))
        elif exercise:
            exercises[exercise.id] = exercise
    if faults:
        raise ContentInvalid(faults="\n".join(str(fault) for fault in faults))
    return MappingProxyType({found.id: found for found in sorted(exercises.values(), key=_order)})


def files(folder: Path) -> list[Path]:
    """The exercise files: `<category>/<slug>.yaml`, in a steady order."""
    return sorted(path for path in folder.glob("*/*.yaml") if path.parent.name != ITEMS)


def parse(source: Source) -> tuple[Exercise | None, list[Fault]]:
    """The exercise a file holds, or None, and what the format refuses in it."""
    if source.data is None:
        return None, list(source.faults)
    try:
        return Exercise.model_validate(source.data), list(source.faults)
    except ValidationError as err:
        refused = [source.fault(at, code, **facts) for at, code, facts in located(err)]
        return None, [*source.faults, *refused]


def _order(exercise: Exercise) -> tuple[int, int, str]:
    return (
        list(Category).index(exercise.category),
        list(Level).index(exercise.level),
        exercise.id,
    )
