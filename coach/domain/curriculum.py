"""The curriculum: paths through the exercises, stage by stage, and where a trainee stands on one.

These models are also the file format of `exercises/curriculum.yaml`. A stage
opens when enough of the stage before it has been handed in. That is advice on
an order, not a wall: every exercise stays open in the list of all.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from coach.domain.exercise import Slug
from coach.domain.language import Bilingual


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Stage(_Part):
    """Some exercises that belong together, in order."""

    title: Bilingual
    exercises: tuple[Slug, ...] = Field(min_length=1)
    opens_after: int | None = Field(
        default=None,
        ge=0,
        description="how many of the stage before must be handed in; by default all but one",
    )


class Path(_Part):
    """A way to one kind of job, from its first exercise to its last."""

    id: Slug
    title: Bilingual
    about: Bilingual
    stages: tuple[Stage, ...] = Field(min_length=1)

    @property
    def exercises(self) -> tuple[str, ...]:
        """Ids in order."""
        return tuple(name for stage in self.stages for name in stage.exercises)

    @model_validator(mode="after")
    def _each_exercise_once(self) -> Self:
        every = self.exercises
        if twice := {name for name in every if every.count(name) > 1}:
            raise ValueError(f"exercises named twice: {', '.join(sorted(twice))}")
        for before, stage in zip(self.stages, self.stages[1:], strict=False):
            if stage.opens_after is not None and stage.opens_after > len(before.exercises):
                raise ValueError("a stage cannot wait for more than the stage before it holds")
        return self


class Curriculum(_Part):
    """All paths, the first one for whoever has just come; and which exercises serve as hiring tests."""

    schema_version: Literal[1] = Field(alias="schema")
    paths: tuple[Path, ...] = Field(min_length=1)
    hiring_tests: tuple[Slug, ...] = ()

    @model_validator(mode="after")
    def _each_id_once(self) -> Self:
        for ids in ([path.id for path in self.paths], list(self.hiring_tests)):
            if twice := {name for name in ids if ids.count(name) > 1}:
                raise ValueError(f"named twice: {', '.join(sorted(twice))}")
        return self

    def path(self, path_id: str | None) -> Path | None:
        return next((path for path in self.paths if path.id == path_id), None)


@dataclass(frozen=True, slots=True)
class StageStanding:
    """`waits_for` more of the stage before must be handed in before this one opens."""

    stage: Stage
    done: int
    waits_for: int

    @property
    def is_open(self) -> bool:
        return self.waits_for == 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a trainee is on a path. `next` is None when the path is finished."""

    path: Path
    done: int
    stages: tuple[StageStanding, ...]
    next: str | None

    @property
    def total(self) -> int:
        return len(self.path.exercises)


def standing(path: Path, handed_in: Collection[str]) -> Standing:
    """Where somebody who has handed in these exercises stands.

    The next exercise is the first open one that is not handed in; in a path
    whose later stages are all waiting, the first of all that are left.
    """
    stages = []
    before: Stage | None = None
    for stage in path.stages:
        stages.append(
            StageStanding(stage, _done(stage, handed_in), _waits(stage, before, handed_in))
        )
        before = stage
    left = [
        (not one.is_open, name)
        for one in stages
        for name in one.stage.exercises
        if name not in handed_in
    ]
    return Standing(
        path=path,
        done=sum(one.done for one in stages),
        stages=tuple(stages),
        next=min(left, key=lambda found: found[0])[1] if left else None,
    )


def nearest(curriculum: Curriculum, handed_in: Collection[str]) -> Path:
    """The unfinished path somebody has done most of; the first one before they have begun."""
    open_ones = [path for path in curriculum.paths if set(path.exercises) - set(handed_in)]
    return max(
        open_ones or curriculum.paths,
        key=lambda path: len(set(path.exercises) & set(handed_in)) / len(path.exercises),
    )


def _done(stage: Stage, handed_in: Collection[str]) -> int:
    return sum(name in handed_in for name in stage.exercises)


def _waits(stage: Stage, before: Stage | None, handed_in: Collection[str]) -> int:
    if before is None:
        return 0
    needed = stage.opens_after
    if needed is None:
        needed = max(1, len(before.exercises) - 1)
    return max(0, needed - _done(before, handed_in))
