"""What mentors and trainees write to each other about texts, and mentors' notes.

Everything is added and nothing overwritten: two who write at once both are read.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from coach.domain.cohort import Person
from coach.domain.language import Bilingual
from coach.domain.review import Comment, News, Note, Remark
from coach.domain.text import Span
from coach.store.class_tables import mentor_note, remark, saved_comment
from coach.store.database import Database
from coach.store.tables import attempt, trainee
from coach.store.types import AnyRow


@dataclass(frozen=True, slots=True)
class StoredRemarks:
    """`coach.services.remarks.Remarks`. Each method is one transaction that may be repeated."""

    database: Database

    def of_attempt(self, attempt_id: str) -> tuple[Remark, ...]:
        """Oldest first."""
        wanted = (
            select(remark, trainee.c.name)
            .outerjoin(trainee, trainee.c.id == remark.c.by_id)
            .where(remark.c.attempt_id == attempt_id)
            .order_by(remark.c.at, remark.c.id)
        )
        return self.database.read(
            lambda connection: tuple(_remark(row) for row in connection.execute(wanted))
        )

    def add(self, new: Remark) -> None:
        def work(connection: Connection) -> None:
            known = select(remark.c.id).where(remark.c.id == new.id)
            if connection.execute(known).first() is None:
                connection.execute(
                    insert(remark).values(
                        id=new.id,
                        attempt_id=new.attempt_id,
                        draft_id=new.draft_id,
                        by_id=new.by,
                        by_trainee=new.by_trainee,
                        text=new.text,
                        span_start=new.span.start if new.span else None,
                        span_end=new.span.end if new.span else None,
                        at=new.at,
                    )
                )

        self.database.write(work)

    def remove(self, remark_id: str, by: str) -> None:
        """One's own only."""
        gone = delete(remark).where(remark.c.id == remark_id, remark.c.by_id == by)
        self.database.write(lambda connection: connection.execute(gone))

    def see(self, attempt_id: str, now: datetime) -> None:
        """The trainee has read what mentors wrote."""
        unseen = (
            remark.c.attempt_id == attempt_id,
            remark.c.by_trainee.is_(False),
            remark.c.seen_at.is_(None),
        )

        def work(connection: Connection) -> None:
            connection.execute(update(remark).where(*unseen).values(seen_at=now))

        known = self.database.read(
            lambda connection: connection.execute(select(remark.c.id).where(*unseen)).first()
        )
        if known is not None:
            self.database.write(work)

    def news(self, trainee_id: str) -> tuple[News, ...]:
        """A trainee's attempts with words of a mentor's not read yet, the newest first."""
        wanted = (
            select(
                attempt.c.id,
                attempt.c.exercise_id,
                func.count().label("said"),
                func.max(remark.c.at).label("at"),
            )
            .join_from(attempt, remark)
            .where(
                attempt.c.trainee_id == trainee_id,
                remark.c.by_trainee.is_(False),
                remark.c.seen_at.is_(None),
            )
            .group_by(attempt.c.id, attempt.c.exercise_id)
            .order_by(func.max(remark.c.at).desc(), attempt.c.id)
        )
        return self.database.read(
            lambda connection: tuple(
                News(row.id, row.exercise_id, row.said, row.at)
                for row in connection.execute(wanted)
            )
        )

    def bank(self, mentor_id: str) -> tuple[Comment, ...]:
        """The comments a mentor keeps for using again, the newest first."""
        wanted = (
            select(saved_comment)
            .where(saved_comment.c.by_id == mentor_id)
            .order_by(saved_comment.c.made_at.desc(), saved_comment.c.id)
        )
        return self.database.read(
            lambda connection: tuple(
                Comment(row.id, Bilingual(en=row.en, bn=row.bn))
                for row in connection.execute(wanted)
            )
        )

    def save_comment(self, new: Comment, mentor_id: str, now: datetime) -> None:
        def work(connection: Connection) -> None:
            known = select(saved_comment.c.id).where(saved_comment.c.id == new.id)
            if connection.execute(known).first() is None:
                connection.execute(
                    insert(saved_comment).values(
                        id=new.id, by_id=mentor_id, en=new.text.en, bn=new.text.bn, made_at=now
                    )
                )

        self.database.write(work)

    def drop_comment(self, comment_id: str, mentor_id: str) -> None:
        gone = delete(saved_comment).where(
            saved_comment.c.id == comment_id, saved_comment.c.by_id == mentor_id
        )
        self.database.write(lambda connection: connection.execute(gone))

    def person(self, person_id: str) -> Person | None:
        wanted = select(trainee.c.id, trainee.c.name).where(trainee.c.id == person_id)

        def work(connection: Connection) -> Person | None:
            row = connection.execute(wanted).one_or_none()
            return Person(row.id, row.name) if row else None

        return self.database.read(work)

    def notes(self, trainee_id: str) -> tuple[Note, ...]:
        """Of all mentors about a trainee, the newest first."""
        wanted = (
            select(mentor_note, trainee.c.name)
            .outerjoin(trainee, trainee.c.id == mentor_note.c.by_id)
            .where(mentor_note.c.trainee_id == trainee_id)
            .order_by(mentor_note.c.at.desc(), mentor_note.c.id)
        )
        return self.database.read(
            lambda connection: tuple(
                Note(row.id, row.trainee_id, row.by_id or "", row.name or "", row.text, row.at)
                for row in connection.execute(wanted)
            )
        )

    def add_note(self, new: Note) -> None:
        def work(connection: Connection) -> None:
            known = select(mentor_note.c.id).where(mentor_note.c.id == new.id)
            if connection.execute(known).first() is None:
                connection.execute(
                    insert(mentor_note).values(
                        id=new.id,
                        trainee_id=new.trainee_id,
                        by_id=new.by,
                        text=new.text,
                        at=new.at,
                    )
                )

        self.database.write(work)

    def drop_note(self, note_id: str, by: str) -> None:
        """One's own only."""
        gone = delete(mentor_note).where(mentor_note.c.id == note_id, mentor_note.c.by_id == by)
        self.database.write(lambda connection: connection.execute(gone))


def _remark(row: AnyRow) -> Remark:
    has_span = row.span_start is not None and row.span_end is not None
    return Remark(
        id=row.id,
        attempt_id=row.attempt_id,
        draft_id=row.draft_id,
        by=row.by_id or "",
        name=row.name or "",
        by_trainee=row.by_trainee,
        text=row.text,
        at=row.at,
        span=Span(row.span_start, row.span_end) if has_span else None,
        seen=row.seen_at is not None,
    )
