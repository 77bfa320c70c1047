"""Files that are whole or not there, and whose bytes do not tell when they were written."""

import hashlib
import re
import shutil
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_LONGEST_STEM = 80  # with its folder and ending well below what Windows takes
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_PIECE = 1 << 20
_QUICK = 1  # of zlib: a page is mostly letters of a font, which pack no better with more effort


@contextmanager
def written(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its name only when all of it is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def add_to_zip(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Under the same name and time always, whosever clock it is."""
    archive.writestr(_entry(name), content, compresslevel=_QUICK)


def copy_to_zip(
    source: zipfile.ZipFile,
    target: zipfile.ZipFile,
    name: str,
    change: Callable[[str, bytes], bytes],
) -> None:
    """One entry of another archive under the same time always; a large one goes through in pieces."""
    if source.getinfo(name).file_size <= _PIECE:
        add_to_zip(target, name, change(name, source.read(name)))
        return
    with source.open(name) as old, target.open(_entry(name), "w", force_zip64=True) as new:
        shutil.copyfileobj(old, new, _PIECE)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def safe_stem(name: str) -> str:
    """`name` as part of a file's name on any system; Bengali stays, "unnamed" when nothing does."""
    plain = "".join(_kept(mark) for mark in unicodedata.normalize("NFC", name))
    plain = " ".join(_UNSAFE.sub(" ", plain).split()).strip(" .")
    plain = _cut(plain).strip(" .")
    if not plain:
        return "unnamed"
    return f"_{plain}" if _RESERVED.fullmatch(plain) else plain


class Stems:
    """Gives every submission a stem of its own, the same in every run.

    Two students of one name, or of names that only differ in their case, get
    different ones.
    """

    def __init__(self) -> None:
        self._taken: set[bytes] = set()

    def take(self, name: str, key: str) -> str:
        """`name` made safe; with a digest of `key` when another has it already."""
        stem = safe_stem(name)
        if self._is_taken(stem):
            digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
            stem = next(
                longer
                for length in range(6, len(digest))
                if not self._is_taken(longer := f"{stem} {digest[:length]}")
            )
        self._taken.add(_short(stem))
        return stem

    def _is_taken(self, stem: str) -> bool:
        return _short(stem) in self._taken


def _short(stem: str) -> bytes:
    """Eight bytes in the place of a name: a million of them are held at once."""
    folded = unicodedata.normalize("NFKC", stem).casefold()
    return hashlib.blake2b(folded.encode(), digest_size=8).digest()


def _kept(mark: str) -> str:
    """A mark that shows; joiners shape Bengali, other invisible marks hide what a name is."""
    if mark in "\u200c\u200d":
        return mark
    return " " if unicodedata.category(mark) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} else mark


def _cut(name: str) -> str:
    """At most `_LONGEST_STEM` characters and bytes enough for a name on Linux, never half a letter."""
    name = name[:_LONGEST_STEM]
    while len(name.encode()) > 180:
        name = name[:-1]
    while name and unicodedata.category(name[-1]) in {"Mn", "Mc"} and len(name) == _LONGEST_STEM:
        name = name[:-1]
    return name
