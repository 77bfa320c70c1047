"""A batch that the coach grades for a mentor: what was asked, how far it is, what came out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from coach.domain.submission import Remark


class RunState(StrEnum):
    """Stored; never renamed."""

    PLANNED = "planned"  # read and shown, not begun
    WAITING = "waiting"  # another run goes first
    RUNNING = "running"
    STOPPED = "stopped"  # by whoever made it; may go on
    FAILED = "failed"  # could not go on; may be tried again
    DONE = "done"


UNDER_WAY = frozenset({RunState.WAITING, RunState.RUNNING})
MAY_GO_ON = frozenset({RunState.PLANNED, RunState.STOPPED, RunState.FAILED})


@dataclass(frozen=True, slots=True)
class GradingRun:
    """`owner` is a trainee's id (everybody is one); `exercise` None when the input names them.

    `problem` says, when it failed, why: a code of the catalogue's errors, with its facts.
    """

    id: str
    owner: str
    file: str
    made_at: datetime
    exercise: str | None = None
    cohort_id: str | None = None
    state: RunState = RunState.PLANNED
    problem: Remark | None = None


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One entry as it would be graded; `exercise` is None when it cannot be."""

    student: str
    place: str
    exercise: str | None
    words: int
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do. `lines` are the first ones; those that cannot be graded come first."""

    gradable: int
    refused: int
    lines: tuple[PlanLine, ...]
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Pace:
    """How far a run is; `rate` is entries a second lately, 0.0 before it is known."""

    settled: int = 0
    total: int = 0
    not_graded: int = 0
    rate: float = 0.0
    writing: bool = False

    @property
    def seconds_left(self) -> float | None:
        left = self.total - self.settled
        return left / self.rate if self.rate and left > 0 else None


@dataclass(frozen=True, slots=True)
class RunResult:
    """What came out. `reasons` are those without a mark, `concepts` errors by concept, most first."""

    graded: int
    not_graded: int
    mean: int | None
    lowest: int | None
    highest: int | None
    reasons: tuple[tuple[str, Remark], ...] = ()
    concepts: Mapping[str, int] = field(default_factory=dict)
    files: tuple[str, ...] = ()
    filed: int | None = None
    filed_before: int = 0
    not_filed: tuple[tuple[str, str], ...] = ()
