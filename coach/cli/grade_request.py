"""What `coach grade` was asked for: the words of the command line as values."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from coach.content.library import parse
from coach.content.source import read
from coach.domain.exercise import Exercise
from coach.errors import BadColumns, NotAnExercise
from coach.grading.readers import Columns


def exercise_of(named: str | None, exercises: Mapping[str, Exercise]) -> Exercise | None:
    """The exercise of that id, or in the file of that path. Raises NotAnExercise."""
    if named is None or named in exercises:
        return exercises[named] if named else None
    path = Path(named)
    exercise, faults = parse(read(path)) if path.is_file() else (None, [])
    if exercise is None or faults:
        raise NotAnExercise(exercise=named)
    return exercise


def columns_of(given: str | None) -> Columns | None:
    """`text=Reply,name=Student` as headings. Raises BadColumns."""
    if not given:
        return None
    allowed = [field.name for field in fields(Columns)]
    named = {}
    for part in given.split(","):
        role, equals, heading = (word.strip() for word in part.partition("="))
        if not equals or role not in allowed or role in named or not heading:
            raise BadColumns(given=given, allowed=", ".join(allowed))
        named[role] = heading
    return Columns(**named)
