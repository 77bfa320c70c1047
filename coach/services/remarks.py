"""What the desk and the trainee's pages need of the store for words about texts."""

from datetime import datetime
from typing import Protocol

from coach.domain.cohort import Person
from coach.domain.review import Comment, News, Note, Remark


class Notes(Protocol):
    """Mentors' notes about trainees."""

    def person(self, person_id: str) -> Person | None: ...

    def notes(self, trainee_id: str) -> tuple[Note, ...]:
        """Of all mentors about a trainee, the newest first."""
        ...

    def add_note(self, new: Note) -> None: ...

    def drop_note(self, note_id: str, by: str) -> None:
        """One's own only."""
        ...


class Remarks(Protocol):
    """What is said about attempts. Nothing is overwritten: two who write at once are both read."""

    def of_attempt(self, attempt_id: str) -> tuple[Remark, ...]:
        """Oldest first."""
        ...

    def add(self, new: Remark) -> None: ...

    def remove(self, remark_id: str, by: str) -> None:
        """One's own only."""
        ...

    def see(self, attempt_id: str, now: datetime) -> None:
        """The trainee has read what mentors wrote."""
        ...

    def news(self, trainee_id: str) -> tuple[News, ...]:
        """A trainee's attempts with a mentor's words not read yet, the newest first."""
        ...

    def bank(self, mentor_id: str) -> tuple[Comment, ...]:
        """The comments a mentor keeps for using again, the newest first."""
        ...

    def save_comment(self, new: Comment, mentor_id: str, now: datetime) -> None: ...

    def drop_comment(self, comment_id: str, mentor_id: str) -> None: ...
