"""HTML to plain text: line breaks where a reader sees them, quoted mail marked with ">"."""

import codecs
import io
import re

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, Tag

from coach.grading.readers.documents.found import Document
from coach.grading.readers.encodings import Encoding, decoded, find_encoding
from coach.grading.readers.office_zip import MEGABYTE
from coach.grading.readers.source import Unusable

_UNSEEN = {"head", "script", "style", "template", "noscript", "title", "svg", "math", "object"}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre"}
_LINES = {"div", "li", "tr", "section", "article", "header", "footer", "dt", "dd", "hr", "body"}
_HIDDEN = re.compile(r"display:none|visibility:hidden|mso-hide:all")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)
# The whole is one element: so a form or a learning platform writes a text, not a person.
_WHOLE = re.compile(
    r"\s*<(?:!doctype|html|body|div|p|span|h[1-6]|[uo]l|table|br|strong|em|b|i)\b.*>\s*",
    re.DOTALL | re.IGNORECASE,
)
# A paragraph's end, told from the line ends that stand in the source.
_BREAK, _GAP, _CELL = "\ue000", "\ue001", "\ue002"
_DEEPEST = 200
# The parser takes a hundred times the size of a page that is all tags.
_LONGEST = MEGABYTE
_PICTURE = re.compile(r"data:[\w/+.;=-]{0,100};base64,[A-Za-z0-9+/=\s]*")


def is_html(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None


def read_html(data: bytes) -> Document:
    return Document(html_text(decoded(data, _encoding(data))))


def _encoding(data: bytes) -> Encoding:
    found = find_encoding(io.BytesIO(data))
    declared = _CHARSET.search(data[:4096]) if found.guessed else None
    if declared is None:
        return found
    try:
        return Encoding(codecs.lookup(declared[1].decode()).name)
    except LookupError:
        return found


def html_text(markup: str) -> str:
    """Raises Unusable when there is more of it than memory is kept for."""
    markup = _PICTURE.sub("", markup)
    if len(markup) > _LONGEST:
        size, limit = str(-(-len(markup) // MEGABYTE)), str(_LONGEST // MEGABYTE)
        raise Unusable("too_big", size=size, limit=limit)
    for mark in (_BREAK, _GAP, _CELL):
        markup = markup.replace(mark, "\ufffd")
    return _lines("".join(_pieces(BeautifulSoup(markup, "lxml"), depth=0)))


def _pieces(element: Tag, depth: int) -> list[str]:
    """Text with marks for what parts it."""
    out: list[str] = []
    for child in element.children:
        if isinstance(child, NavigableString):
            if type(child) in (NavigableString, CData):  # no comment, no declaration
                out.append(_plain(child))
        elif isinstance(child, Tag) and not _is_unseen(child):
            out.extend(_element(child, depth))
    return out


def _plain(words: NavigableString) -> str:
    if words.find_parent("pre"):
        return words.replace("\r", "").replace("\n", _BREAK).replace(" ", "\xa0")
    return re.sub(r"[ \t\r\n\f]+", " ", words)


def _element(child: Tag, depth: int) -> list[str]:
    if child.name == "br":
        return [_BREAK]
    inner = _pieces(child, depth + 1) if depth < _DEEPEST else [child.get_text(" ")]
    if child.name == "blockquote":
        lines = _lines("".join(inner)).split("\n")
        return [_GAP, _BREAK.join(f"> {line}".rstrip() for line in lines), _GAP]
    if child.name in _PARAGRAPHS:
        return [_GAP, *inner, _GAP]
    if child.name == "li":
        return [_CELL, "- ", *inner, _CELL]
    if child.name in _LINES:
        return [_CELL, *inner, _CELL]
    if child.name in {"td", "th"}:
        return [*inner, " "]
    return inner


def _is_unseen(child: Tag) -> bool:
    if child.name in _UNSEEN or child.has_attr("hidden"):
        return True
    style = str(child.get("style") or "").replace(" ", "").casefold()
    return bool(_HIDDEN.search(style))


def _lines(marked: str) -> str:
    """The marks turned to line ends: a break always, a line's own once, a paragraph's twice."""
    marked = re.sub(rf" *([{_BREAK}{_GAP}{_CELL}]) *", r"\1", marked)
    marked = re.sub(
        rf"{_BREAK}(?=[{_CELL}{_GAP}])", "", marked
    )  # a br at a block's end shows nothing
    marked = re.sub(rf"[{_CELL}{_GAP}]+", lambda run: "\n\n" if _GAP in run[0] else "\n", marked)
    return marked.replace(_BREAK, "\n").replace("\xa0", " ").strip("\n ")
