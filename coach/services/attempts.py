"""What practising needs of the store, as a Protocol."""

from datetime import datetime
from typing import Protocol

from coach.domain.assessment import Assessment
from coach.domain.attempt import Assessed, Attempt, AttemptSummary, Dispute, Draft, Written
from coach.domain.review import Decisions


class Attempts(Protocol):
    """Where attempts are kept. Each call is one transaction and may be repeated."""

    def open(self, fresh: Attempt) -> Attempt:
        """The trainee's unfinished attempt at that exercise in that mode; else store `fresh`."""
        ...

    def restart(self, attempt_id: str, *, now: datetime) -> bool:
        """Begin an unfinished attempt anew in which nothing is written; else False."""
        ...

    def find(self, attempt_id: str) -> Attempt | None: ...

    def drafts(self, attempt_id: str) -> tuple[Draft, ...]:
        """Oldest first, each with its newest assessment."""
        ...

    def before(self, after: Draft) -> Draft | None:
        """The last draft before it in the attempt that was fully checked."""
        ...

    def write(self, attempt_id: str, text: str, *, base_version: int, now: datetime) -> Written:
        """`coach.domain.attempt.write`, stored, with what it set aside as a draft."""
        ...

    def write_draft(
        self, attempt_id: str, text: str, *, base_version: int, now: datetime
    ) -> tuple[Draft, Written]:
        """`write`, and the text as a draft to be checked: the last one when its
        text is the same (a double click), else a new one. After submission a
        new one is refused with AlreadySubmitted; the text is written all the same."""
        ...

    def decisions(self, attempt_id: str) -> Decisions:
        """What mentors decided about the attempt, and about words of its class."""
        ...

    def add_assessment(self, draft_id: str, assessed: Assessed, counts_as: Assessment) -> None:
        """From now on the draft's assessment; older ones are kept. `counts_as` is the
        same after the mentors' decisions: lists and charts go by it."""
        ...

    def submit(self, attempt_id: str, draft_id: str, *, now: datetime) -> bool:
        """False when the attempt is submitted already; then nothing changes."""
        ...

    def disputed(self, attempt_id: str) -> frozenset[str]:
        """Keys of the issues the trainee disputes in any draft of the attempt."""
        ...

    def add_dispute(self, dispute: Dispute) -> None:
        """Store it, unless it is stored already."""
        ...

    def drop_disputes(self, attempt_id: str, issue_key: str) -> None:
        """Withdraw the key's disputes in every draft of the attempt."""
        ...

    def history(self, trainee_id: str) -> tuple[AttemptSummary, ...]:
        """Newest first; attempts in which nothing was ever written are left out."""
        ...
