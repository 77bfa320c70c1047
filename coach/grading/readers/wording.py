"""A text or a name as read, made fit to store, to grade and to print."""

import re
import unicodedata

from coach.domain.submission import Remark

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# No database, spreadsheet or document takes these; a half of a surrogate pair is no letter.
_UNFIT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_LONGEST_NAME = 200


def fit(text: str) -> tuple[str, tuple[Remark, ...]]:
    """`text` with plain line ends and U+FFFD for what is no letter, and a remark if there was any."""
    text, count = _UNFIT.subn("\ufffd", _LINE_ENDS.sub("\n", text))
    remarks = (Remark("odd_characters", {"count": str(count)}),) if count else ()
    return text, remarks


def fit_name(written: str | None) -> str | None:
    """A name, address or id on one line; None when there is none."""
    if written is None:
        return None
    name = " ".join(unicodedata.normalize("NFC", _UNFIT.sub("\ufffd", written)).split())
    return name[:_LONGEST_NAME] or None
