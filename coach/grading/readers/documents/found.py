"""What a file gave."""

from dataclasses import dataclass

from coach.domain.submission import Remark, Student


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a file as they stand there. `student` when the file itself says who
    wrote it (a mail); `beside` holds what belongs to it but is not its text (a mail's subject);
    `attached` the files that hang on it, by name."""

    text: str
    student: Student | None = None
    beside: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    attached: tuple[tuple[str, bytes], ...] = ()
