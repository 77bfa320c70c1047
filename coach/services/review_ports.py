"""What reviewing needs of the store, as Protocols."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from coach.domain.agreement import Pair
from coach.domain.assessment import Assessment, Criterion
from coach.domain.issue import Concept
from coach.domain.review import Decisions, Override, Ruling, Verdict, Waiting

Counting = Callable[[str, Assessment, Decisions], Assessment]
"""An exercise's id, what the coach said and what mentors decided: what counts."""


class Queue(Protocol):
    def submitted(self, cohort_id: str, since: datetime) -> tuple[Waiting, ...]:
        """All handed in since then that no mentor is done with, or that were disputed or
        answered after."""
        ...


class Reviews(Protocol):
    """Where decisions are kept. Each call is one transaction and may be repeated."""

    def verdicts(self, attempt_id: str) -> tuple[Verdict, ...]: ...

    def overrides(self, attempt_id: str) -> tuple[Override, ...]:
        """Those that hold now."""
        ...

    def rule(
        self, new: Verdict, *, seen: Ruling | None, cohorts: Sequence[str], counting: Counting
    ) -> None:
        """Store it, and count anew. EditedMeanwhile when `seen` holds no more."""
        ...

    def withdraw(self, attempt_id: str, issue_key: str, counting: Counting) -> None: ...

    def with_issue(
        self, cohorts: Sequence[str], issue_key: str, concept: Concept
    ) -> tuple[str, ...]:
        """Attempts of these classes in which the coach may have marked it."""
        ...

    def recount(self, attempts: Sequence[str], counting: Counting) -> None: ...

    def lexicon(self, cohort_id: str) -> tuple[str, ...]:
        """Keys of what counts no more in the class, the newest first."""
        ...

    def drop_from_lexicon(self, cohort_id: str, issue_key: str) -> None: ...

    def override(self, new: Override, *, seen: str | None, counting: Counting) -> None:
        """EditedMeanwhile when `seen` holds no more."""
        ...

    def drop_override(
        self, attempt_id: str, criterion: Criterion, *, seen: str, counting: Counting
    ) -> None: ...

    def finish(
        self,
        attempt_id: str,
        by: str,
        now: datetime,
        pairs: Mapping[Criterion, tuple[int, int]],
    ) -> None: ...

    def pairs(self, cohort_id: str) -> tuple[tuple[str, Pair], ...]: ...

    def verdicts_of_class(self, cohort_id: str) -> tuple[Verdict, ...]: ...
