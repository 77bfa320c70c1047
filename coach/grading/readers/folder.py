"""A folder of submissions, read where it stands; links are not followed."""

import os
from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path

from coach.domain.submission import Entry, Remark
from coach.errors import InputEmpty
from coach.grading.readers.columns import Columns
from coach.grading.readers.file_names import is_ignored, moodle_student
from coach.grading.readers.files import File, file_entries
from coach.grading.readers.source import Input, Kind, Unusable


def open_folder(path: Path, columns: Columns | None, exercise: str | None) -> Input:  # noqa: ARG001
    """Raises InputEmpty."""
    ignored: list[str] = []
    first = next(_files(path, ignored), None)
    if first is None:
        raise InputEmpty(file=path.name)
    moodle = any(moodle_student(file.path) for file in _files(path, ignored))

    def read(remarks: list[Remark]) -> Generator[Entry, None, None]:
        passed: list[str] = []
        yield from file_entries(_files(path, passed))
        remarks.extend(ignored_files(len(passed)))

    return Input(Kind.MOODLE_ASSIGNMENT if moodle else Kind.FOLDER, read)


def open_file(path: Path, columns: Columns | None, exercise: str | None) -> Input:  # noqa: ARG001
    """One submission by itself."""
    file = File(path.name, path.stat().st_size, partial(_load, path))

    def read(remarks: list[Remark]) -> Generator[Entry, None, None]:  # noqa: ARG001
        yield from file_entries([file])

    return Input(Kind.FOLDER, read)


def ignored_files(count: int) -> Iterator[Remark]:
    if count:
        yield Remark("ignored_files", {"count": str(count)})


def _files(folder: Path, ignored: list[str], within: str = "") -> Iterator[File]:
    """By name, folder by folder: the same order on every system."""
    with os.scandir(folder) as found:
        items = sorted(found, key=lambda item: item.name)
    for item in items:
        path = f"{within}{item.name}"
        if is_ignored(item.name):
            ignored.append(path)
        elif item.is_symlink():
            yield File(path, 0, partial(_load, Path(item.path)), Remark("symlink"))
        elif item.is_dir():
            yield from _subfolder(item, path, ignored)
        elif item.is_file():
            yield File(path, _size(item), partial(_load, Path(item.path)))
        else:  # a pipe or a device: reading it may never end
            yield File(path, 0, partial(_load, Path(item.path)), Remark("no_file"))


def _subfolder(item: os.DirEntry[str], path: str, ignored: list[str]) -> Iterator[File]:
    try:
        yield from _files(Path(item.path), ignored, f"{path}/")
    except OSError as err:
        problem = Remark("gone" if isinstance(err, FileNotFoundError) else "not_allowed")
        yield File(path, 0, partial(_load, Path(item.path)), problem)


def _size(item: os.DirEntry[str]) -> int:
    try:
        return item.stat().st_size
    except OSError:  # reading it will say why
        return 0


def _load(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as err:
        raise Unusable("gone") from err
    except OSError as err:
        raise Unusable("not_allowed") from err
