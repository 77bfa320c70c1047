"""`exercises/curriculum.yaml` -> the curriculum, and what is wrong with it."""

from collections.abc import Collection, Iterator
from pathlib import Path

from pydantic import ValidationError

from coach.content.faults import Fault, Location, located
from coach.content.library import EXERCISES
from coach.content.source import Source, read
from coach.domain.curriculum import Curriculum
from coach.errors import ContentInvalid

FILE = "curriculum.yaml"


def load_curriculum(folder: Path = EXERCISES) -> Curriculum:
    """Raises ContentInvalid naming every fault that the format refuses."""
    curriculum, faults = parse(read(folder / FILE))
    if curriculum is None:
        raise ContentInvalid(faults="\n".join(str(fault) for fault in faults))
    return curriculum


def parse(source: Source) -> tuple[Curriculum | None, list[Fault]]:
    """The curriculum a file holds, or None, and what the format refuses in it."""
    if source.data is None:
        return None, list(source.faults)
    try:
        return Curriculum.model_validate(source.data), list(source.faults)
    except ValidationError as err:
        refused = [source.fault(at, code, **facts) for at, code, facts in located(err)]
        return None, [*source.faults, *refused]


def curriculum_faults(folder: Path, exercises: Collection[str]) -> Iterator[Fault]:
    """What an author should mend: a name that no exercise has. One on no path is open all the same."""
    path = folder / FILE
    if not path.exists():
        return
    source = read(path)
    curriculum, refused = parse(source)
    yield from refused
    if curriculum is None:
        return
    for at, name in _named(curriculum):
        if name not in exercises:
            yield source.fault(at, "no_such_exercise", id=name)


def _named(curriculum: Curriculum) -> Iterator[tuple[Location, str]]:
    for p, path in enumerate(curriculum.paths):
        for s, stage in enumerate(path.stages):
            for e, name in enumerate(stage.exercises):
                yield ("paths", p, "stages", s, "exercises", e), name
    for t, name in enumerate(curriculum.hiring_tests):
        yield ("hiring_tests", t), name
