"""A ZIP of submissions, read in memory one file at a time: nothing is ever unpacked to disk."""

import stat
import struct
from collections.abc import Generator
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from coach.domain.submission import Entry, Remark
from coach.errors import InputDamaged, InputEmpty, InputLocked, InputTooBig, InputTooMany
from coach.grading.readers.columns import Columns
from coach.grading.readers.file_names import is_ignored, moodle_student
from coach.grading.readers.files import File, file_entries
from coach.grading.readers.folder import ignored_files
from coach.grading.readers.office_zip import MEGABYTE
from coach.grading.readers.source import Held, Input, Kind, Unusable

# The list of files is held in memory, about a kilobyte each.
_MOST_FILES = 100_000
_TOTAL_LIMIT = 4_000 * MEGABYTE
# English packs to a third or a tenth of its size; a made bomb to a thousandth.
_MOST_RATIO = 200
_SMALL = MEGABYTE
# A ZIP with nothing but a table in it: the table is held in memory.
_TABLE_LIMIT = 50 * MEGABYTE
_FAULTS = (
    BadZipFile,
    LargeZipFile,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    struct.error,
)


def open_zip(path: Path, columns: Columns | None, exercise: str | None) -> Input:  # noqa: ARG001
    """Raises InputDamaged, InputEmpty, InputLocked, InputTooBig, InputTooMany."""
    try:
        with path.open("rb") as raw:
            count = _declared_files(raw)
            if count > _MOST_FILES:
                raise InputTooMany(file=path.name, count=count, limit=_MOST_FILES)
            with ZipFile(raw) as parts:
                members, _ = _members(parts)
    except _FAULTS as err:
        raise InputDamaged(file=path.name) from err
    _check(members, path.name)
    moodle = any(moodle_student(name) for name, _ in members)

    def read(remarks: list[Remark]) -> Generator[Entry, None, None]:
        with ZipFile(path) as parts:
            members, ignored = _members(parts)
            files = (_file(parts, name, member) for name, member in members)
            yield from file_entries(files)
        remarks.extend(ignored_files(ignored))

    return Input(Kind.MOODLE_ASSIGNMENT if moodle else Kind.ZIP, read)


def _declared_files(raw: BinaryIO) -> int:
    """How many files the ZIP's end says it lists, before they are all read into memory."""
    end = raw.seek(0, 2)
    raw.seek(max(end - 65_557, 0))
    tail = raw.read()
    raw.seek(0)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        return 0  # zipfile will say what is wrong
    count, size = struct.unpack_from("<HI", tail, at + 10)
    large = tail.rfind(b"PK\x06\x06", 0, at)
    if large >= 0 and len(tail) >= large + 56:
        count, size = struct.unpack_from("<QQ", tail, large + 32)
    # The number may lie; a file takes 46 bytes of the list at least, and zipfile goes by the bytes.
    return max(int(count), int(size) // 512)


def _members(parts: ZipFile) -> tuple[list[tuple[str, ZipInfo]], int]:
    """Files by name, and how many were left out as no one's work."""
    named = [(_name(member), member) for member in parts.infolist()]
    files = [(name, member) for name, member in named if not name.endswith("/")]
    kept = [
        (name, member)
        for name, member in files
        if not any(is_ignored(part) for part in name.split("/") if part != "..")
    ]
    kept.sort(key=lambda pair: pair[0])
    return kept, len(files) - len(kept)


def _name(member: ZipInfo) -> str:
    """The name as its maker wrote it. Without a flag zipfile reads bytes as those of old
    DOS; most programs since then write UTF-8 and forget the flag."""
    name = member.filename
    if not member.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = member.filename
    return name.replace("\\", "/")


def _check(members: list[tuple[str, ZipInfo]], file: str) -> None:
    if not members:
        raise InputEmpty(file=file)
    if all(member.flag_bits & 1 for _, member in members):
        raise InputLocked(file=file)
    total = sum(member.file_size for _, member in members)
    if total > _TOTAL_LIMIT:
        size, limit = total // MEGABYTE, _TOTAL_LIMIT // MEGABYTE
        raise InputTooBig(file=file, size=size, limit=limit)


def _file(parts: ZipFile, name: str, member: ZipInfo) -> File:
    load = partial(_load, parts, member)
    return File(name, member.file_size, load, _problem(name, member))


def _problem(name: str, member: ZipInfo) -> Remark | None:
    if name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return Remark("unsafe_path")
    if stat.S_ISLNK(member.external_attr >> 16):
        return Remark("symlink")
    if member.flag_bits & 1:
        return Remark("encrypted")
    packed = max(member.compress_size, 1)
    if member.file_size > _SMALL and member.file_size > _MOST_RATIO * packed:
        size, limit = str(member.file_size // MEGABYTE), str(_SMALL // MEGABYTE)
        return Remark("zip_bomb", {"size": size, "limit": limit})
    return None


def _load(parts: ZipFile, member: ZipInfo) -> bytes:
    """At most as many bytes as the ZIP declares: zipfile reads no further."""
    try:
        with parts.open(member) as content:
            return content.read()
    except Exception as err:  # each way of packing has errors of its own
        raise Unusable("damaged") from err


def part_names(path: Path) -> list[str]:
    """The files of a ZIP that are someone's; none when it cannot be read."""
    try:
        with path.open("rb") as raw:
            if _declared_files(raw) > _MOST_FILES:
                return []
            with ZipFile(raw) as parts:
                return [name for name, _ in _members(parts)[0]]
    except _FAULTS:
        return []


def held_table(path: Path) -> Held:
    """The only file of a ZIP, in memory. Raises InputLocked, InputTooBig, InputDamaged."""
    with ZipFile(path) as parts:
        ((name, member),) = _members(parts)[0]
        if member.flag_bits & 1:
            raise InputLocked(file=path.name)
        if member.file_size > _TABLE_LIMIT:
            size, limit = member.file_size // MEGABYTE, _TABLE_LIMIT // MEGABYTE
            raise InputTooBig(file=path.name, size=size, limit=limit)
        try:
            return Held(PurePosixPath(name).name, _load(parts, member))
        except Unusable as err:
            raise InputDamaged(file=path.name) from err
