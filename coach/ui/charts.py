"""Charts that answer one question each; the same figures stand beside them as a table.

Titles stand in the page, not in the chart: Vega's clip Bengali vowel signs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from coach.ui.markup import draw as show
from coach.ui.markup import tag
from coach.ui.texts import number, say

_FONT = "Source Sans, Coach Bengali, sans-serif"
_INK = {"light": "#22292B", "dark": "#E9E6E0"}  # Streamlit colours all but the text marks
_ROW = 38  # pixels for a bar and its label

_Spec = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: `label` as the axis shows it; a `value` of None leaves a gap."""

    label: str
    value: float | None


def line(points: Sequence[Point], *, key: str, says: str, top: float | None = None) -> None:
    """A value over time; `says` is what a screen reader hears in its place."""
    x = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "title": None,
        "axis": {"labelAngle": 0, "labelOverlap": "greedy", "ticks": False, "labelPadding": 8},
        "scale": {"padding": 0.35},
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [0, top]} if top else {"zero": True, "nice": True},
        "axis": None,
    }
    marks: list[_Spec] = [
        {"mark": {"type": "line", "strokeWidth": 2.5}},
        {"mark": {"type": "circle", "size": 70, "opacity": 1}},
        _figures(dy=-14),
    ]
    _draw(points, marks, {"x": x, "y": y}, key=key, says=says, height=190)


def bars(points: Sequence[Point], *, key: str, says: str) -> None:
    """Values side by side, in the order given."""
    y = {
        "field": "label",
        "type": "nominal",
        "sort": None,
        "title": None,
        "axis": {"labelLimit": 170, "ticks": False, "domain": False, "labelPadding": 8},
    }
    x = {"field": "value", "type": "quantitative", "title": None, "axis": None}
    marks: list[_Spec] = [
        {"mark": {"type": "bar", "height": 14, "cornerRadiusEnd": 4}},
        _figures(dx=8, align="left"),
    ]
    _draw(points, marks, {"x": x, "y": y}, key=key, says=says, height=_ROW * len(points) + 20)


def _figures(**place: object) -> _Spec:
    """Each figure at its mark, in the reader's digits; no axis to look it up on."""
    ink = _INK.get(st.context.theme.type or "light")
    mark = {"type": "text", "fontSize": 14, "font": _FONT, "color": ink, **place}
    return {"mark": mark, "encoding": {"text": {"field": "written", "type": "nominal"}}}


def _draw(
    points: Sequence[Point],
    marks: list[_Spec],
    encoding: _Spec,
    *,
    key: str,
    says: str,
    height: int,
) -> None:
    spec = {
        "description": says,
        "height": height,
        "padding": {"top": 14, "right": 28, "left": 5, "bottom": 5},
        "data": {"values": [_row(point) for point in points]},
        "encoding": encoding,
        "layer": marks,
        "config": {
            "axis": {"labelFontSize": 13, "labelFont": _FONT},
            "view": {"strokeWidth": 0},
        },
    }
    st.vega_lite_chart(spec, key=key, width="stretch")
    _draw_table(points)


def _draw_table(points: Sequence[Point]) -> None:
    """The same for whoever cannot see the chart, or wants the figures."""
    rows = [tag("tr", tag("th", p.label, scope="row"), tag("td", _written(p))) for p in points]
    table = tag("table", tag("tbody", *rows))
    show(tag("details", tag("summary", say("progress.as_table")), table, class_="figures small"))


def _row(point: Point) -> _Spec:
    return {"label": point.label, "value": point.value, "written": _written(point)}


def _written(point: Point) -> str:
    if point.value is None:
        return "–"
    whole = point.value == int(point.value)
    return number(point.value, decimals=0 if whole else 1)
