"""Word documents, thousands of them: python-docx lays the ground once, each text is put in.

python-docx takes some 30 ms to build a sheet run by run. What it writes for
styles, page and settings is the same for all, so it is made once and only the
document's own part is written for each, with fixed times.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from coach.domain.language import Language
from coach.grading.outputs.files import add_to_zip

_BODY = "word/document.xml"
_LATIN, _BENGALI = "Calibri", "Nirmala UI"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ACCENT, ACTION, SOFT = "0B6B5D", "A83F16", "5B6462"
SMALL = "Small"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look. `colour` is RRGGBB; `under` a kind of underline ("wave", "dotted")."""

    words: str
    language: Language = Language.ENGLISH
    bold: bool = False
    struck: bool = False
    raised: bool = False
    under: str = ""
    colour: str = ""
    points: float = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`style` is a name of Word's: "Heading 1", "List Bullet", "Normal"."""

    runs: tuple[Run, ...]
    style: str = "Normal"


def word_file(paragraphs: Iterable[Paragraph]) -> bytes:
    """The bytes of a .docx, the same for the same paragraphs."""
    parts, before, after = _ground()
    body = "".join(_paragraph(one) for one in paragraphs)
    made = io.BytesIO(parts)
    with zipfile.ZipFile(made, "a") as archive:
        add_to_zip(archive, _BODY, before + body.encode("utf-8") + after)
    return made.getvalue()


def _paragraph(paragraph: Paragraph) -> str:
    style = paragraph.style.replace(" ", "")
    runs = "".join(_run(run) for run in paragraph.runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(run: Run) -> str:
    looks = ""
    if run.language is Language.BENGALI:
        looks += f'<w:rFonts w:ascii="{_BENGALI}" w:hAnsi="{_BENGALI}" w:cs="{_BENGALI}"/>'
    if run.bold:
        looks += "<w:b/><w:bCs/>"
    if run.struck:
        looks += "<w:strike/>"
    if run.colour:
        looks += f'<w:color w:val="{run.colour}"/>'
    if run.points:
        half_points = round(2 * run.points)
        looks += f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    if run.under:
        looks += f'<w:u w:val="{run.under}" w:color="{run.colour or ACTION}"/>'
    if run.raised:
        looks += '<w:vertAlign w:val="superscript"/>'
    if run.language is Language.BENGALI:
        looks += '<w:lang w:val="bn-BD" w:bidi="bn-BD"/>'
    return f"<w:r><w:rPr>{looks}</w:rPr>{_words(run.words)}</w:r>"


def _words(words: str) -> str:
    lines = escape(_NO_XML.sub("", words)).replace("\r\n", "\n").split("\n")
    return "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)


@cache
def _ground() -> tuple[bytes, bytes, bytes]:
    """All other parts, packed; and the document's own part before and after its text."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(15)
    section.left_margin = section.right_margin = Mm(18)
    _lay_styles(document)
    document.core_properties.author = "Writing coach"
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = datetime(1980, 1, 1)  # noqa: DTZ001 - python-docx wants it without a zone
    document.add_paragraph("HERE")
    saved = io.BytesIO()
    document.save(saved)
    packed = io.BytesIO()
    with zipfile.ZipFile(saved) as archive, zipfile.ZipFile(packed, "w") as parts:
        for name in archive.namelist():
            if name != _BODY:
                add_to_zip(parts, name, archive.read(name))
        body = archive.read(_BODY)
    found = re.search(rb"<w:p>(?:(?!<w:p>).)*HERE.*?</w:p>", body, re.DOTALL)
    if found is None:
        raise ValueError("python-docx no longer writes the paragraph it was given")
    return packed.getvalue(), body[: found.start()], body[found.end() :]


def _lay_styles(document: Document) -> None:  # type: ignore[valid-type]
    styles = document.styles  # type: ignore[attr-defined]
    small = styles.add_style(SMALL, WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = styles["Normal"]
    for name, size, before in (
        ("Normal", 10.5, 0),
        (SMALL, 9, 0),
        ("List Bullet", 10.5, 0),
        ("Title", 20, 0),
        ("Heading 1", 13, 10),
        ("Heading 2", 11, 4),
    ):
        style = styles[name]
        style.font.name, style.font.size = _LATIN, Pt(size)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(3)
        looks = style.element.get_or_add_rPr()
        fonts = looks.get_or_add_rFonts()
        for slot in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{slot}"), None)
        fonts.set(qn("w:cs"), _BENGALI)
        if name.startswith(("Title", "Heading")):
            style.font.color.rgb = RGBColor.from_string(ACCENT)
            style.paragraph_format.keep_with_next = True
