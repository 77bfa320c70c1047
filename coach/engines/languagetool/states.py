"""How far the engine is, for whoever has to tell a person."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Phase(StrEnum):
    STARTING = "starting"
    WARMING = "warming"
    READY = "ready"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class EngineState:
    """`since` is when this phase began; `reason` says in a word why it is down."""

    phase: Phase
    since: datetime
    reason: str = ""

    @property
    def is_ready(self) -> bool:
        return self.phase is Phase.READY
