"""In which encoding a file stands: its mark first, then valid UTF-8, then a guess among few."""

import codecs
from dataclasses import dataclass
from typing import BinaryIO

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHUNK = 1 << 20
_SAMPLE = 1 << 16
# Old school computers write Windows-1252 or, on a Mac, MacRoman; a wider choice
# only finds Cyrillic in a few curly quotes.
_OLD = ["cp1252", "mac_roman"]


@dataclass(frozen=True, slots=True)
class Encoding:
    """`name` is Python's. `guessed` when nothing in the file says so; `damaged`
    when some bytes fit no encoding and will read as U+FFFD."""

    name: str
    guessed: bool = False
    damaged: bool = False


def find_encoding(file: BinaryIO) -> Encoding:
    """Reads `file` through, a piece at a time, and leaves it at its beginning."""
    file.seek(0)
    start = file.read(_SAMPLE)
    file.seek(0)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return Encoding(name)
    if unmarked := _utf_16_without_mark(start):
        return Encoding(unmarked, guessed=True)
    good, bad = _utf_8_letters(file)
    file.seek(0)
    if not bad:
        return Encoding("utf-8")
    if good > bad:  # Bengali in UTF-8 with a broken place: reading it as another would break it all
        return Encoding("utf-8", damaged=True)
    return Encoding(_old_encoding(file), guessed=True)


def _utf_16_without_mark(start: bytes) -> str | None:
    """Half of the bytes of English in UTF-16 are NUL, all on the same side."""
    pairs = len(start) // 2
    if pairs < 2:
        return None
    left, right = start[0 : 2 * pairs : 2].count(0), start[1 : 2 * pairs : 2].count(0)
    if right > 0.6 * pairs and left < 0.1 * pairs:
        return "utf-16-le"
    if left > 0.6 * pairs and right < 0.1 * pairs:
        return "utf-16-be"
    return None


def _utf_8_letters(file: BinaryIO) -> tuple[int, int]:
    """How many letters beyond ASCII are whole in UTF-8, and how many places are not."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    good = bad = 0
    while True:
        piece = file.read(_CHUNK)
        text = decoder.decode(piece, final=not piece)
        if not text.isascii():
            wrong = text.count("\ufffd") - piece.count(b"\xef\xbf\xbd")
            bad += max(wrong, 0)
            good += len(text) - len(text.encode("ascii", "ignore")) - max(wrong, 0)
        if not piece:
            return good, bad


def _old_encoding(file: BinaryIO) -> str:
    lines = (line for line in iter(lambda: file.readline(_SAMPLE), b"") if not line.isascii())
    sample = b"".join(line for line, _ in zip(lines, range(200), strict=False))
    file.seek(0)
    found = from_bytes(sample, cp_isolation=_OLD)
    # A price in euros and a bullet look neater as MacRoman letters than they are.
    windows = [guess for guess in found if guess.encoding == "cp1252" and guess.chaos < 0.1]
    best = windows[0] if windows else found.best()
    # Python knows no letter for five bytes of cp1252, so there may be no guess.
    return best.encoding if best else "cp1252"


def decoded(data: bytes, encoding: Encoding) -> str:
    """The text of a small file; what fits no encoding becomes U+FFFD."""
    return data.decode(encoding.name, errors="replace")
