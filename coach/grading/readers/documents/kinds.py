"""Which reader for which file: by what it is, then by its name."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile

from coach.domain.submission import Remark
from coach.grading.readers.documents.found import Document
from coach.grading.readers.documents.html import read_html
from coach.grading.readers.documents.mail import read_mail
from coach.grading.readers.documents.office import read_docx, read_odt
from coach.grading.readers.documents.pdf import read_pdf
from coach.grading.readers.encodings import decoded, find_encoding
from coach.grading.readers.office_zip import MEGABYTE
from coach.grading.readers.source import Unusable

SIZE_LIMIT = 25 * MEGABYTE
"""Bytes of one file: a letter with photographs in it."""

_PLAIN_LIMIT = 5 * MEGABYTE


def read_text(data: bytes) -> Document:
    encoding = find_encoding(io.BytesIO(data))
    remarks = (Remark("letters_damaged"),) if encoding.damaged else ()
    return Document(decoded(data, encoding), remarks=remarks)


def read_mail_or_attachment(data: bytes) -> Document:
    """A mail's text; of a mail without any, the first file on it that can be read."""
    mail = read_mail(data)
    if mail.text.strip():
        return mail
    for name, content in mail.attached:
        reads = suffix(name) != ".eml" and unreadable_kind(name) is None
        if reads and len(content) <= size_limit(name):
            found = read_document(name, content)
            told = Remark("from_attachment", {"file": name})
            return replace(mail, text=found.text, remarks=(told, *found.remarks))
    return mail


_BY_NAME: dict[str, Callable[[bytes], Document]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".markdown": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".eml": read_mail_or_attachment,
    ".docx": read_docx,
    ".docm": read_docx,
    ".odt": read_odt,
    ".pdf": read_pdf,
}
_PLAIN = {read_text, read_html}
# A part that only this kind of ZIP has.
_BY_PART: dict[str, Callable[[bytes], Document]] = {
    "word/document.xml": read_docx,
    "content.xml": read_odt,
}
_PICTURES = {".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".heic", ".tif", ".tiff", ".svg"}
_PICTURE_STARTS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF89a", b"GIF87a")
_TABLES = {".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".jsonl", ".ndjson", ".json"}
_PACKED = {".zip", ".rar", ".7z", ".gz", ".tar", ".tgz", ".bz2", ".xz"}
_OLD = {".doc", ".rtf", ".wps", ".pages", ".dot"}


def size_limit(name: str) -> int:
    """Bytes that a file of this name may have."""
    return _PLAIN_LIMIT if _BY_NAME.get(suffix(name)) in _PLAIN else SIZE_LIMIT


def suffix(name: str) -> str:
    return PurePosixPath(name).suffix.casefold()


def unreadable_kind(name: str) -> Remark | None:
    """Why no file of this name is read, known before it is opened; None when it may be."""
    ending = suffix(name)
    if ending in _BY_NAME or ending in _OLD:  # .doc: some programs write HTML under this name
        return None
    for code, endings in (("picture", _PICTURES), ("table_inside", _TABLES), ("packed", _PACKED)):
        if ending in endings:
            return Remark(code)
    return Remark("unknown_type", {"type": ending or "–"})


def read_document(name: str, data: bytes) -> Document:
    """The words of a file, from its bytes. Raises Unusable."""
    if not data.strip():
        raise Unusable("empty_file")
    reader = _reader(name, data)
    try:
        return reader(data)
    except Unusable:
        raise
    except Exception as err:
        # Five parsers by others meet whatever a student's disk made of a file, and fail in
        # ways none of them lists. One file's fault must not end the reading of a class.
        raise Unusable("damaged") from err


def _reader(name: str, data: bytes) -> Callable[[bytes], Document]:
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"PK\x03\x04"):
        return _zip_reader(data)
    if start.startswith(b"%PDF-") or (suffix(name) == ".pdf" and b"%PDF-" in data[:1024]):
        return read_pdf
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return read_docx  # which tells a locked .docx from an old .doc
    if start.startswith(b"{\\rtf"):
        raise Unusable("old_office")
    if data.startswith(_PICTURE_STARTS):
        raise Unusable("picture")
    reader = _BY_NAME.get(suffix(name))
    if start[:15].lower().startswith((b"<!doctype html", b"<html")):
        reader = read_html
    if reader is None:
        raise Unusable("old_office")
    if reader in {read_docx, read_odt, read_pdf}:
        raise Unusable("damaged")
    return reader


def _zip_reader(data: bytes) -> Callable[[bytes], Document]:
    try:
        with ZipFile(io.BytesIO(data)) as parts:
            names = set(parts.namelist())
    except (BadZipFile, ValueError, OSError, NotImplementedError) as err:
        raise Unusable("damaged") from err
    for part, reader in _BY_PART.items():
        if part in names:
            return reader
    raise Unusable("table_inside" if "xl/workbook.xml" in names else "packed")
