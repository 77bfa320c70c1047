"""Files of a folder or ZIP to entries, one file in memory at a time."""

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass

from coach.domain.submission import Entry, Place, Remark, Student, Submission, Unreadable
from coach.grading.readers.documents import (
    Document,
    html_text,
    is_html,
    read_document,
    size_limit,
    unreadable_kind,
)
from coach.grading.readers.file_names import moodle_student, printable, student_named
from coach.grading.readers.office_zip import MEGABYTE
from coach.grading.readers.own_words import own_words
from coach.grading.readers.source import Unusable
from coach.grading.readers.students import Seen
from coach.grading.readers.wording import fit


@dataclass(frozen=True, slots=True)
class File:
    """`path` inside the input, parted by "/"; `load` gives the bytes and raises Unusable."""

    path: str
    size: int
    load: Callable[[], bytes]
    problem: Remark | None = None


def file_entries(files: Iterable[File]) -> Generator[Entry, None, None]:
    """One entry for each file, in the order of `files`."""
    seen = Seen()
    keys: set[str] = set()
    for file in files:
        key = _unique(printable(file.path), keys)
        place = Place(printable(file.path))
        student = student_named(file.path)
        try:
            yield _submission(file, key, place, student, seen)
        except Unusable as err:
            yield Unreadable(key, place, err.reason, student)


def _unique(path: str, keys: set[str]) -> str:
    """A ZIP may hold two files of one name."""
    key, number = path, 1
    while key in keys:
        number += 1
        key = f"{path} ({number})"
    keys.add(key)
    return key


def _submission(file: File, key: str, place: Place, student: Student, seen: Seen) -> Submission:
    document = _document(file)
    student = document.student or student
    text, odd = fit(document.text)
    if moodle_student(file.path) and is_html(text):
        text = html_text(text)
    if not text.strip():
        raise Unusable("attached_only" if _attachments(document) else "no_text")
    own = own_words(text)
    beside = tuple(fit(words)[0] for words in document.beside)
    again = seen.remarks(student, None, place.file)
    return Submission(
        key=key,
        student=student,
        text=own.text,
        place=place,
        set_aside=(*beside, *own.set_aside),
        remarks=(*again, *document.remarks, *odd, *own.remarks),
    )


def _document(file: File) -> Document:
    if problem := file.problem or unreadable_kind(file.path):
        raise Unusable(problem.code, **problem.details)
    limit = size_limit(file.path)
    if file.size > limit:
        size = -(-file.size // MEGABYTE)
        raise Unusable("too_big", size=str(size), limit=str(limit // MEGABYTE))
    return read_document(file.path, file.load())


def _attachments(document: Document) -> bool:
    return any(remark.code == "attachments" for remark in document.remarks)
