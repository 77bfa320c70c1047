"""Charts that answer one question each, in words as well.

Titles stand in the page, not in the chart: Vega's clip Bengali vowel signs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import streamlit as st

from coach.ui.texts import number

_FONT = "Source Sans, Coach Bengali, sans-serif"


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: `label` as the axis shows it; a `value` of None leaves a gap."""

    label: str
    value: float | None


def line(points: Sequence[Point], *, key: str, top: float | None = None) -> None:
    """A value over time. The page says the same in words beside it."""
    rows = [_row(place, point) for place, point in enumerate(points)]
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X(
            "label:N",
            sort=None,
            title=None,
            axis=alt.Axis(labelAngle=0, labelOverlap="greedy", tickSize=0, labelPadding=8),
            scale=alt.Scale(padding=0.3),
        ),
        y=alt.Y(
            "value:Q",
            title=None,
            scale=alt.Scale(domain=[0, top] if top else alt.Undefined, zero=True, nice=True),
            axis=alt.Axis(tickCount=4, grid=True, domain=False, ticks=False, labels=False),
        ),
    )
    drawn = base.mark_line(strokeWidth=2.5) + base.mark_circle(size=70) + _figures(base, dy=-14)
    _show(drawn, key=key, height=190)


def bars(points: Sequence[Point], *, key: str) -> None:
    """Values side by side, the longest first."""
    rows = [_row(place, point) for place, point in enumerate(points)]
    base = alt.Chart(alt.Data(values=rows)).encode(
        y=alt.Y(
            "label:N",
            sort=None,
            title=None,
            axis=alt.Axis(labelLimit=150, ticks=False, domain=False, labelPadding=8),
        ),
        x=alt.X("value:Q", title=None, axis=None, scale=alt.Scale(zero=True)),
    )
    drawn = base.mark_bar(height=14, cornerRadiusEnd=4) + _figures(base, dx=8, align="left")
    _show(drawn, key=key, height=38 * len(rows) + 20)


def _row(place: int, point: Point) -> dict[str, object]:
    written = "" if point.value is None else number(point.value, decimals=_decimals(point.value))
    return {"place": place, "label": point.label, "value": point.value, "written": written}


def _decimals(value: float) -> int:
    return 0 if value == int(value) or value >= 20 else 1


def _figures(base: alt.Chart, **place: object) -> alt.Chart:
    """Each figure at its mark, in the reader's digits; no axis to look it up on."""
    return base.mark_text(fontSize=13, font=_FONT, **place).encode(text="written:N")


def _show(chart: alt.LayerChart, *, key: str, height: int) -> None:
    whole = (
        chart.properties(height=height, padding={"top": 14, "right": 24, "left": 5, "bottom": 5})
        .configure_axis(labelFontSize=13, labelFont=_FONT)
        .configure_view(strokeWidth=0)
    )
    st.altair_chart(whole, key=key, width="stretch")
