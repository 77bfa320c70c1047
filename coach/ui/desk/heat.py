"""The class's weak points: a table on a desk, a strip for each concept on a phone, a picture."""

import csv
import io
from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup
from openpyxl import Workbook

from coach.domain.desk import HeatMap, HeatRow
from coach.domain.issue import Concept
from coach.domain.progress import MINIMUM_WORDS
from coach.ui.markup import draw as show
from coach.ui.markup import join, tag
from coach.ui.texts import number, say

_COLUMNS = 10
_STEPS = (0.0, 0.5, 1.0, 2.0, 4.0)
"""Errors per 100 words at which the colour deepens."""

Cell = str | float | int | None


def level(rate: float | None) -> str:
    """ "none" for too few words, else how deep the colour is: 0 (no error) to 5."""
    if rate is None:
        return "none"
    return str(sum(rate > step for step in _STEPS))


def draw(heat: HeatMap) -> None:
    concepts = heat.concepts[:_COLUMNS]
    show(
        tag(
            "p",
            say("heat.unit", words=number(MINIMUM_WORDS)),
            class_="soft small",
        )
    )
    show(_legend())
    show(_table(heat, concepts))
    show(_strips(heat, concepts))


def _legend() -> Markup:
    names = ["none", "0", "1", "2", "3", "4", "5"]
    last = len(_STEPS) - 1
    words = [say("heat.no_data"), number(0)]
    for place, step in enumerate(_STEPS):
        low = number(step, decimals=1)
        high = "" if place == last else number(_STEPS[place + 1], decimals=1)
        words.append(say("heat.more_than", low=low) if place == last else f"{low}–{high}")
    marks = [
        tag("span", tag("i", class_=f"cell h{name}"), word, class_="heat-key")
        for name, word in zip(names, words, strict=True)
    ]
    return tag("p", *marks, class_="heat-legend small")


def _table(heat: HeatMap, concepts: Sequence[Concept]) -> Markup:
    head = tag(
        "tr",
        tag("th", say("heat.trainee"), scope="col"),
        *[tag("th", say(f"concept.{concept}"), scope="col") for concept in concepts],
        tag("th", say("heat.words"), scope="col"),
    )
    rows = [
        tag(
            "tr",
            tag("th", row.name, scope="row"),
            *[_cell(row, concept) for concept in concepts],
            tag("td", number(row.words), class_="words"),
        )
        for row in heat.rows
    ]
    total = tag(
        "tr",
        tag("th", say("heat.class"), scope="row"),
        *[tag("td", _written(heat.of_class(concept).per_100)) for concept in concepts],
        tag("td", number(sum(row.words for row in heat.rows)), class_="words"),
        class_="total-row",
    )
    return tag("table", tag("thead", head), tag("tbody", *rows, total), class_="heat")


def _cell(row: HeatRow, concept: Concept) -> Markup:
    rate = row.rate(concept)
    return tag(
        "td", _written(rate.per_100), class_=f"h{level(rate.per_100)}", title=_says(row, concept)
    )


def _written(rate: float | None) -> str:
    """A rate so small that it rounds to nothing is still not nothing."""
    if rate is None:
        return "–"
    return number(rate, decimals=1) if rate else number(0)


def _says(row: HeatRow, concept: Concept) -> str:
    rate = row.rate(concept)
    words = number(row.words)
    name = say(f"concept.{concept}")
    if rate.per_100 is None:
        return say("heat.cell_none", name=row.name, concept=name, words=words)
    return say(
        "heat.cell",
        name=row.name,
        concept=name,
        rate=number(rate.per_100, decimals=1),
        errors=number(rate.errors),
        words=words,
    )


def _strips(heat: HeatMap, concepts: Sequence[Concept]) -> Markup:
    """For a phone: a line of squares a concept; opened, everyone by name, who needs it most first."""
    return tag("div", *[_strip(heat, concept) for concept in concepts], class_="heat-strips")


def _strip(heat: HeatMap, concept: Concept) -> Markup:
    squares = [
        tag("i", class_=f"cell h{level(row.rate(concept).per_100)}", title=_says(row, concept))
        for row in heat.rows
    ]
    named = [
        tag(
            "li",
            tag("i", class_=f"cell h{level(row.rate(concept).per_100)}", aria_hidden="true"),
            tag("span", row.name, class_="who"),
            tag("b", _written(row.rate(concept).per_100)),
            tag("span", say("heat.of_words", words=number(row.words)), class_="soft small"),
        )
        for row in heat.sorted_by(concept)
    ]
    rate = _written(heat.of_class(concept).per_100)
    return tag(
        "details",
        tag(
            "summary",
            tag("span", say(f"concept.{concept}"), class_="name"),
            tag("b", rate),
            tag("span", join(*squares), class_="squares"),
        ),
        tag("ul", *named),
    )


def draw_files(heat: HeatMap, name: str) -> None:
    """The same to take away: as a picture, and for a spreadsheet."""
    rows = table(heat)
    with st.container(key="heat_files", horizontal=True):
        st.download_button(
            say("heat.picture"),
            picture(heat, name).encode("utf-8"),
            "heat-map.svg",
            "image/svg+xml",
            key="heat.svg",
            on_click="ignore",
        )
        st.download_button(
            "CSV", as_csv(rows), "heat-map.csv", "text/csv", key="heat.csv", on_click="ignore"
        )
        st.download_button(
            "XLSX",
            as_xlsx(rows),
            "heat-map.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            key="heat.xlsx",
            on_click="ignore",
        )


def table(heat: HeatMap) -> list[list[Cell]]:
    """A heading and a row a trainee; an empty cell is no data."""
    head: list[Cell] = [
        say("heat.trainee"),
        say("heat.words"),
        *[say(f"concept.{concept}") for concept in heat.concepts],
    ]
    return [head] + [
        [
            row.name,
            row.words,
            *[_rounded(row.rate(concept).per_100) for concept in heat.concepts],
        ]
        for row in heat.rows
    ]


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 2)


def safe(cell: Cell) -> Cell:
    """A text no spreadsheet takes for a formula."""
    if isinstance(cell, str) and cell.lstrip()[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{cell}"
    return cell


def as_csv(rows: Sequence[Sequence[Cell]]) -> bytes:
    """With the mark by which Excel knows Bengali for what it is."""
    out = io.StringIO()
    csv.writer(out).writerows([["" if c is None else safe(c) for c in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Sequence[Sequence[Cell]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([safe(cell) for cell in row])
    sheet.freeze_panes = "B2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_COLOURS = {
    "none": "#f4f1ec",
    "0": "#ffffff",
    "1": "#fbe6dc",
    "2": "#f4c4ad",
    "3": "#e79a77",
    "4": "#cf6a3f",
    "5": "#a83f16",
}
_ROW, _LEFT, _WIDE, _TOP = 30, 190, 92, 84


def picture(heat: HeatMap, name: str) -> Markup:
    """An SVG: its words are words, so that Bengali is whole wherever it is opened."""
    concepts = heat.concepts[:_COLUMNS]
    width = _LEFT + _WIDE * (len(concepts) + 1) + 20
    height = _TOP + _ROW * len(heat.rows) + 20
    heads = [
        _text(say(f"concept.{concept}"), _LEFT + _WIDE * place + _WIDE / 2, _TOP - 12, size=12)
        for place, concept in enumerate(concepts)
    ]
    words = _text(say("heat.words"), _LEFT + _WIDE * len(concepts) + _WIDE / 2, _TOP - 12, size=12)
    rows = [_line(row, concepts, _TOP + _ROW * at) for at, row in enumerate(heat.rows)]
    return tag(
        "svg",
        tag("rect", width=width, height=height, fill="#ffffff"),
        _text(name, 16, 30, size=18, anchor="start"),
        _text(say("heat.unit", words=number(MINIMUM_WORDS)), 16, 50, size=12, anchor="start"),
        *heads,
        words,
        *rows,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        font_family="Noto Sans Bengali, Source Sans 3, sans-serif",
    )


def _line(row: HeatRow, concepts: Sequence[Concept], top: float) -> Markup:
    middle = top + _ROW / 2 + 5
    cells = []
    for place, concept in enumerate(concepts):
        rate = row.rate(concept).per_100
        deep = level(rate)
        left = _LEFT + _WIDE * place
        box = {"x": left + 1, "y": top + 1, "width": _WIDE - 2, "height": _ROW - 2}
        ink = "#ffffff" if deep in ("4", "5") else "#22292b"
        cells.append(tag("rect", **box, fill=_COLOURS[deep], stroke="#ddd5c8"))
        cells.append(_text(_written(rate), left + _WIDE / 2, middle, ink=ink))
    words = _text(number(row.words), _LEFT + _WIDE * len(concepts) + _WIDE / 2, middle)
    return join(_text(row.name, 16, middle, anchor="start"), *cells, words)


def _text(
    words: str, x: float, y: float, *, size: int = 13, anchor: str = "middle", ink: str = "#22292b"
) -> Markup:
    return tag("text", words, x=x, y=y, font_size=size, text_anchor=anchor, fill=ink)
