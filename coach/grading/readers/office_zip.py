"""A guard before .xlsx, .docx and .odt: they are ZIPs, and their readers unpack them whole."""

from collections.abc import Callable
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

MEGABYTE = 1_000_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OLE = "EncryptedPackage".encode("utf-16-le")
# No class's table or letter has more; a ZIP made to do harm has thousands of times more.
_MOST_PARTS = 20_000


class NotOffice(Exception):
    """It is no such file: damaged, cut off, or something else under this name."""


class OldOffice(NotOffice):
    """The kind of file from before 2007 (.doc, .xls)."""


class Locked(NotOffice):
    """Protected by a password."""


class TooBig(NotOffice):
    """It would take `size` bytes of memory, `limit` are allowed."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(f"{size} bytes, {limit} allowed")
        self.size = size
        self.limit = limit


def check_office(file: BinaryIO, *, limit: int, counts: Callable[[str], bool]) -> set[str]:
    """The names of the parts, when those that `counts` unpack to `limit` bytes at most.

    Sizes are as the ZIP declares them; zipfile reads no more of a part than
    that. Leaves `file` at its beginning. Raises NotOffice.
    """
    file.seek(0)
    start = file.read(1 << 16)
    if start.startswith(_OLE):
        raise Locked if _ENCRYPTED_OLE in start + file.read(1 << 20) else OldOffice
    try:
        with ZipFile(file) as parts:
            listed = parts.infolist()
            names = {part.filename for part in listed}
            size = sum(part.file_size for part in listed if counts(part.filename))
            locked = any(part.flag_bits & 1 for part in listed)
    except (BadZipFile, ValueError, OSError, NotImplementedError) as err:
        raise NotOffice from err
    if locked:
        raise Locked
    if size > limit or len(names) > _MOST_PARTS:
        raise TooBig(size, limit)
    file.seek(0)
    return names
