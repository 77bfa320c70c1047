"""What a trainee sees of their own progress."""

from datetime import datetime, tzinfo
from typing import Protocol

from coach.domain.progress import CheckedDraft, Progress, progress


class CheckedDrafts(Protocol):
    """Where the figures of checked drafts are kept."""

    def of_trainee(self, trainee_id: str) -> tuple[CheckedDraft, ...]:
        """Every draft with a complete assessment, by its newest one."""
        ...


class MyProgress:
    """The use case of the progress page. Safe to share between threads."""

    def __init__(self, drafts: CheckedDrafts, zone: tzinfo) -> None:
        self._drafts = drafts
        self._zone = zone

    def progress(self, trainee_id: str, now: datetime) -> Progress:
        """Weeks are those of the zone the coach is set to."""
        return progress(self._drafts.of_trainee(trainee_id), now=now, zone=self._zone)
