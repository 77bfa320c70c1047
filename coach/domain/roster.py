"""A class list as a mentor has it, read row by row, with every fault at once.

The first row names the columns, in English or Bengali and in any order. Only a
name is needed. Nothing is stored here: reading is the dry run.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from coach.domain.language import Language

LONGEST = 500
"""Rows: a class list, not a database."""

_COLUMNS = {
    "name": {"name", "full name", "student", "student name", "trainee", "নাম", "শিক্ষার্থী"},
    "username": {"username", "user name", "user", "login", "ইউজারনেম"},
    "email": {"email", "e-mail", "mail", "email address", "ইমেইল"},
    "language": {"language", "lang", "ভাষা"},
}
_LANGUAGES = {
    "": Language.BENGALI,
    "bn": Language.BENGALI,
    "bengali": Language.BENGALI,
    "bangla": Language.BENGALI,
    "বাংলা": Language.BENGALI,
    "en": Language.ENGLISH,
    "english": Language.ENGLISH,
    "ইংরেজি": Language.ENGLISH,
}
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]")
_NAME_LIMIT = 60


class Wrong(StrEnum):
    """What can be wrong with a row, or (row 0) with the whole list."""

    NO_NAME_COLUMN = "no_name_column"
    UNKNOWN_COLUMN = "unknown_column"
    EMPTY = "empty"
    TOO_MANY = "too_many"
    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    BAD_EMAIL = "bad_email"
    BAD_USERNAME = "bad_username"
    BAD_LANGUAGE = "bad_language"
    TWICE = "twice"
    FORMULA = "formula"
    IN_CLASS = "in_class"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Fault:
    """`row` counts as the mentor's program does, from 1; 0 is the whole list."""

    row: int
    wrong: Wrong
    value: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One trainee to be added."""

    row: int
    name: str
    username: str | None = None
    email: str | None = None
    language: Language = Language.BENGALI


@dataclass(frozen=True, slots=True)
class Roster:
    """What was read. It can be imported when it has no faults."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()

    @property
    def is_clean(self) -> bool:
        return bool(self.entries) and not self.faults


@dataclass(slots=True)
class _Reading:
    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, row: int, wrong: Wrong, value: str = "") -> None:
        self.faults.append(Fault(row, wrong, value))


def read(table: Sequence[Sequence[str]], *, in_class: Sequence[str] = ()) -> Roster:
    """The entries and every fault of a table of cells. `in_class` are members' names."""
    found = _Reading()
    head = next((at for at, row in enumerate(table) if any(cell.strip() for cell in row)), None)
    if head is None:
        return Roster((), (Fault(0, Wrong.EMPTY),))
    columns = _columns(table[head], head + 1, found)
    if "name" not in columns:
        found.fault(head + 1, Wrong.NO_NAME_COLUMN)
        return Roster((), tuple(found.faults))
    rows = [
        (at, row)
        for at, row in enumerate(table[head + 1 :], start=head + 2)
        if any(cell.strip() for cell in row)
    ]
    if not rows:
        found.fault(0, Wrong.EMPTY)
    if len(rows) > LONGEST:
        found.fault(0, Wrong.TOO_MANY, str(len(rows)))
    known = {_plain(name) for name in in_class}
    for at, row in rows[:LONGEST]:
        _read_row(at, row, columns, known, found)
    _find_twice(found)
    return Roster(tuple(found.entries), tuple(sorted(found.faults, key=lambda f: f.row)))


def _columns(head: Sequence[str], row: int, found: _Reading) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(head):
        title = _plain(cell)
        if not title:
            continue
        name = next((name for name, titles in _COLUMNS.items() if title in titles), None)
        if name is None:
            found.fault(row, Wrong.UNKNOWN_COLUMN, cell.strip())
        else:
            columns.setdefault(name, place)
    return columns


def _read_row(
    at: int, row: Sequence[str], columns: dict[str, int], known: set[str], found: _Reading
) -> None:
    def cell(name: str) -> str:
        place = columns.get(name)
        return " ".join(row[place].split()) if place is not None and place < len(row) else ""

    name = cell("name")
    before = len(found.faults)
    if not name:
        found.fault(at, Wrong.NO_NAME)
    elif name[0] in "=+-@":
        found.fault(at, Wrong.FORMULA, name)
    elif len(name) > _NAME_LIMIT:
        found.fault(at, Wrong.LONG_NAME, name)
    elif _plain(name) in known:
        found.fault(at, Wrong.IN_CLASS, name)
    email, username = cell("email"), cell("username").casefold()
    language = _LANGUAGES.get(_plain(cell("language")))
    if email and not _EMAIL.fullmatch(email):
        found.fault(at, Wrong.BAD_EMAIL, email)
    if username and not _USERNAME.fullmatch(username):
        found.fault(at, Wrong.BAD_USERNAME, username)
    if language is None:
        found.fault(at, Wrong.BAD_LANGUAGE, cell("language"))
    if len(found.faults) == before and language:
        found.entries.append(Entry(at, name, username or None, email or None, language))


def _find_twice(found: _Reading) -> None:
    """A name may be shared by two people only if something else tells them apart."""
    for what in ("username", "email"):
        values = [(getattr(one, what) or "").casefold() for one in found.entries]
        counts = Counter(values)
        for one, value in zip(found.entries, values, strict=True):
            if value and counts[value] > 1:
                found.fault(one.row, Wrong.TWICE, value)
    bare = Counter(_plain(one.name) for one in found.entries if not (one.username or one.email))
    for one in found.entries:
        if not (one.username or one.email) and bare[_plain(one.name)] > 1:
            found.fault(one.row, Wrong.TWICE, one.name)


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split()).lstrip("\ufeff")
