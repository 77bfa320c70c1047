"""Charts as SVG inside the page: words are words, each figure stands at its bar.

Plain SVG, as the charts are few and simple: it prints sharp, follows the page's
colours in light and dark, and keeps Bengali letters whole where Vega clips them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coach.markup import join, tag

_ROW = 46  # pixels for a bar and its name above it
_BAR = 12
_COLUMN = 150  # pixels
_ABOVE, _BELOW = 22, 28  # for the figures and the labels of columns


@dataclass(frozen=True, slots=True)
class Bar:
    """`share` of the longest bar (0-1); `figure` is what is written at its end.

    A `weak` one is coloured to be seen first.
    """

    label: str
    share: float
    figure: str
    weak: bool = False


def bars(rows: Sequence[Bar], *, says: str) -> Markup:
    """Bars from the left, one below the other; `says` is all of it in words."""
    drawn = [_bar(row, _ROW * place) for place, row in enumerate(rows)]
    return _svg(_ROW * len(rows), says, *drawn)


def columns(heights: Sequence[Bar], *, says: str) -> Markup:
    """Columns side by side, such as how many reached each ten of the marks."""
    step = 100 / max(1, len(heights))
    drawn = [_column(one, step * place, step) for place, one in enumerate(heights)]
    floor = _COLUMN + _ABOVE
    line = tag("line", x1="0", x2="100%", y1=floor, y2=floor, class_="axis")
    return _svg(floor + _BELOW, says, *drawn, line)


def _bar(row: Bar, top: int) -> Markup:
    end = f"{round(100 * row.share, 2)}%"
    looks = "weak" if row.weak else "bar"
    return join(
        tag("text", row.label, x="0", y=top + 17, class_="label"),
        tag("rect", x="0", y=top + 24, width="100%", height=_BAR, rx=6, class_="ground"),
        tag("rect", x="0", y=top + 24, width=end, height=_BAR, rx=6, class_=looks),
        tag("text", row.figure, x="100%", y=top + 17, text_anchor="end", class_="figure"),
    )


def _column(one: Bar, left: float, step: float) -> Markup:
    height = round(max(2.0, _COLUMN * one.share), 1) if one.share else 0
    top = _COLUMN + _ABOVE - height
    middle = f"{round(left + step / 2, 2)}%"
    place = {"x": f"{round(left + step * 0.12, 2)}%", "width": f"{round(step * 0.76, 2)}%"}
    looks = "weak" if one.weak else "bar"
    figure = tag("text", one.figure, x=middle, y=top - 6, text_anchor="middle", class_="figure")
    name_at = _COLUMN + _ABOVE + 20
    return join(
        tag("rect", **place, y=top, height=height, rx=4, class_=looks),
        figure if one.share else None,
        tag("text", one.label, x=middle, y=name_at, text_anchor="middle", class_="label"),
    )


def _svg(height: int, says: str, *drawn: Markup) -> Markup:
    """As wide as the page, in its own size of letters: nothing shrinks on a phone."""
    return tag(
        "svg",
        tag("title", says),
        *drawn,
        width="100%",
        height=height,
        role="img",
        aria_label=says,
        class_="chart",
    )
