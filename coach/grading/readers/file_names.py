"""What a file's name and folders tell: whose it is, and whether it is a submission at all."""

import re
from pathlib import PurePosixPath

from coach.domain.submission import Student
from coach.grading.readers.wording import fit_name

# Moodle: "Full name_12345_assignsubmission_file", then "/" or "_" and the student's own file
# name; "_onlinetext" likewise. Moodle writes no other "_" into a name. A team without a group
# of its own has no number.
_MOODLE = re.compile(r"(?P<name>.*?)(?:_(?P<id>\d+))?_assignsubmission_[a-z]+(?:[_.]|$)")
_NAMELESS = {"participant", "অংশগ্রহণকারী"}
_IGNORED = {"thumbs.db", "desktop.ini", "icon\r", "__macosx"}
# Names that say nothing of who wrote it: the folder does.
_GENERIC = re.compile(
    r"(?:my |the |final |new )*(?:reply|answer|answers|submission|assignment|text|document|doc|essay"
    r"|onlinetext|email|mail|letter|draft|untitled|file|homework|index|message|response|task|exercise"
    r"|উত্তর|লেখা|জবাব)(?: (?:final|new|copy))*[ \d()]*|[\d ()]{1,3}"
)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def moodle_student(path: str) -> Student | None:
    """Who a file of a Moodle download belongs to; None for any other file."""
    for part in path.split("/"):
        if found := _MOODLE.match(part):
            name = fit_name(found["name"])
            known = name if name and name.casefold() not in _NAMELESS else None
            return Student(id=found["id"], name=known or (None if found["id"] else "–"))
    return None


def is_ignored(name: str) -> bool:
    """Files that systems and programs leave behind; `name` is one part of a path."""
    return name.startswith((".", "~$")) or name.casefold() in _IGNORED


def student_named(path: str) -> Student:
    """The student by a file's name, or by its folder when the name is "reply.docx" or the like."""
    if student := moodle_student(path):
        return student
    file = PurePosixPath(path)
    for part in (file.stem, *(folder.name for folder in file.parents)):
        name = fit_name(part.replace("_", " "))
        if name and not _GENERIC.fullmatch(name.casefold()):
            is_address = _EMAIL.fullmatch(part)
            return Student(email=part) if is_address else Student(name=name)
    return Student(name=fit_name(file.stem) or "–")


def printable(path: str) -> str:
    """`path` in letters that every file and screen can show; different paths stay different."""
    return re.sub(r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", _escaped, path)


def _escaped(found: re.Match[str]) -> str:
    return "\\\\" if found[0] == "\\" else f"\\u{ord(found[0]):04x}"
