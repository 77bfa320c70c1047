"""The text of .docx, .docm and .odt as their reader sees it: no deleted words, no comments."""

import io
from collections.abc import Iterator
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.pkgreader import PackageReader
from docx.oxml.parser import parse_xml
from lxml import etree
from odfdo.container import Container

from coach.domain.submission import Remark
from coach.grading.readers.documents.found import Document
from coach.grading.readers.office_zip import (
    MEGABYTE,
    Locked,
    NotOffice,
    OldOffice,
    TooBig,
    check_office,
)
from coach.grading.readers.source import Unusable

_LIMIT = 100 * MEGABYTE
# lxml takes ten times the size; a letter of a hundred pages has one or two.
_XML_LIMIT = 20 * MEGABYTE
_WORD_UNSEEN = {
    "Fallback",
    "del",
    "moveFrom",
    "pPr",
    "rPr",
    "sectPr",
    "tblPr",
    "instrText",
    "delText",
}
_WORD_LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ODF_UNSEEN = {"tracked-changes", "annotation", "forms", "sequence-decls", "desc", "title"}
_ODF_LETTERS = {"tab": "\t", "line-break": "\n"}


def read_docx(data: bytes) -> Document:
    """Also .docm, whose macros stay unread. Raises Unusable; whatever lxml does for a damaged one."""
    parts = _checked(data)
    text = _docx_text(data)
    macros = any(part.endswith("vbaProject.bin") for part in parts)
    return Document(text, remarks=(Remark("macros_here"),) if macros else ())


def read_odt(data: bytes) -> Document:
    """Raises Unusable."""
    _checked(data)
    return Document(_odt_text(data))


def _checked(data: bytes) -> set[str]:
    try:
        check_office(io.BytesIO(data), limit=_LIMIT, counts=lambda _: True)
        return check_office(io.BytesIO(data), limit=_XML_LIMIT, counts=_is_xml)
    except Locked as err:
        raise Unusable("encrypted") from err
    except TooBig as err:
        size, limit = str(err.size // MEGABYTE), str(err.limit // MEGABYTE)
        raise Unusable("zip_bomb", size=size, limit=limit) from err
    except OldOffice as err:
        raise Unusable("old_office") from err
    except NotOffice as err:
        raise Unusable("damaged") from err


def _is_xml(part: str) -> bool:
    return part.endswith((".xml", ".rels"))


def _docx_text(data: bytes) -> str:
    # The package, not docx.Document: that one refuses .docm, leaves out what stands in text
    # boxes, content controls and tracked insertions, and parses every style first.
    package = PackageReader.from_file(io.BytesIO(data))  # type: ignore[no-untyped-call]
    for _, _, kind, content in package.iter_sparts():
        if kind == RELATIONSHIP_TYPE.OFFICE_DOCUMENT:
            return "".join(_word_pieces(parse_xml(content))).strip("\n")
    raise Unusable("damaged")


def _word_pieces(element: Any) -> Iterator[str]:
    for child in element.iterchildren("*"):
        name = etree.QName(child).localname
        if name in _WORD_UNSEEN:
            continue
        if name == "t":
            yield child.text or ""
        elif name in _WORD_LETTERS:
            yield _WORD_LETTERS[name]
        else:
            yield from _word_pieces(child)
            if name == "p":
                yield "\n"


def _odt_text(data: bytes) -> str:
    package = Container(io.BytesIO(data))
    if b"encryption-data" in (package.get_part("META-INF/manifest.xml") or b""):
        raise Unusable("encrypted")
    safe = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(package.get_part("content.xml") or b"", safe)
    return "".join(_odf_pieces(root, within=False)).strip("\n")


def _odf_pieces(element: Any, *, within: bool) -> Iterator[str]:
    """`within` a paragraph, where text between the elements is the writer's."""
    for child in element.iterchildren("*"):
        name = etree.QName(child).localname
        paragraph = name in {"p", "h"}
        if name not in _ODF_UNSEEN:
            if within or paragraph:
                yield child.text or ""
            if name == "s":
                yield " " * _spaces(child)
            yield _ODF_LETTERS.get(name, "")
            yield from _odf_pieces(child, within=within or paragraph)
            if paragraph:
                yield "\n"
        if within:
            yield child.tail or ""


def _spaces(element: Any) -> int:
    count = element.get(f"{{{etree.QName(element).namespace}}}c") or "1"
    return min(int(count), 100)
