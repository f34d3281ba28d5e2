"""The marks all charts are made of, as layers of Altair. Values become floats before this.

Every row says where it stands; colours and sizes that differ within a layer
stand in the rows too.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import altair as alt

from portal.chart_theme import (
    FONT,
    INK,
    INK_SOFT,
    LINE,
    LINE_STRONG,
    PROGRESS,
    SURFACE,
)
from portal.chart_words import SIZE

Row = Mapping[str, Any]
# Altair tells its types by thousands of overloads that say less than this.
Layer = Any
Drawing = Any

DOT, HOLLOW = 154, 113  # areas of circles of radius 7 and 6
CONFIG = {
    "font": FONT,
    "background": None,
    "view": {"stroke": None},
    "axis": {
        "translate": 0,
        "labelColor": INK_SOFT,
        "labelFontSize": SIZE,
        "labelLimit": 0,
        "labelOverlap": False,
        "titleLimit": 0,
        "gridColor": LINE,
    },
    "axisX": {
        "domainColor": LINE_STRONG,
        "domainWidth": 1.5,
        "grid": False,
        "tickColor": LINE_STRONG,
        "tickSize": 4,
        "tickWidth": 1,
        "labelPadding": 4,
    },
    "axisY": {"domain": False, "ticks": False, "labelPadding": 8},
}


def layer(rows: Iterable[Row]) -> Layer:
    """A layer over these rows, given inline: no table library is needed."""
    inline: Any = alt.Data(values=list(rows))  # type: ignore[no-untyped-call]
    return alt.Chart(inline)


def own(channel: Any, field: str) -> Any:
    """A channel whose values in the rows are drawn as they are."""
    return channel(field, scale=None, legend=None)


def over_axes(layers: Iterable[Layer], x: Any, y: Any, size: tuple[float, float]) -> Drawing:
    """Layers over the same two axes, in a field of this size; layers without rows are left out."""
    placed = [one.encode(x=x, y=y) for one in layers if one.data.values]
    still = alt.AutoSizeParams(type="none")
    return alt.layer(*placed).properties(width=size[0], height=size[1], autosize=still)


def in_pixels(layers: Iterable[Layer], width: float, height: float) -> Drawing:
    """Layers whose rows are told in pixels from the upper left."""
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, width], nice=False, zero=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False))
    return over_axes(layers, x, y, (width, height)).properties(padding=0)


def spelled(ticks: Mapping[float, str]) -> str:
    """The words of an axis by value, as the renderer takes them: an expression."""
    values, words = json.dumps(list(ticks)), json.dumps(list(ticks.values()))
    return f"{words}[indexof({values}, datum.value)]"


def rects(rows: Iterable[Row], line: float = 1.5) -> Layer:
    """Boxes from x, y to x2, y2, each in its fill and stroke."""
    return (
        layer(rows)
        .mark_rect(strokeWidth=line)
        .encode(
            x2=alt.X2("x2:Q"),
            y2=alt.Y2("y2:Q"),
            fill=own(alt.Fill, "fill:N"),
            stroke=own(alt.Stroke, "stroke:N"),
        )
    )


def plates(rows: Iterable[Row], colour: str) -> Layer:
    """Boxes of one colour, without a line."""
    return layer(rows).mark_rect(color=colour).encode(x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"))


def rules(
    rows: Iterable[Row], colour: str, wide: float, dash: tuple[int, int] | None = None
) -> Any:
    """Straight lines from x, y to x2, y2."""
    dashed = {"strokeDash": list(dash)} if dash else {}
    return (
        layer(rows)
        .mark_rule(color=colour, strokeWidth=wide, **dashed)
        .encode(x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"))
    )


def dots(rows: Iterable[Row]) -> Layer:
    """Figures: blue with a ring of paper, or hollow where `old`."""
    looks = {
        False: {"fill": PROGRESS, "stroke": SURFACE, "size": DOT},
        True: {"fill": SURFACE, "stroke": PROGRESS, "size": HOLLOW},
    }
    return (
        layer(row | looks[row["old"]] for row in map(dict, rows))
        .mark_point(opacity=1, strokeWidth=2)
        .encode(
            fill=own(alt.Fill, "fill:N"),
            stroke=own(alt.Stroke, "stroke:N"),
            size=own(alt.Size, "size:Q"),
        )
    )


def words(rows: Iterable[Row], bold: bool, align: str = "center", size: int = SIZE) -> Layer:
    """Words about x, y: of figures and targets bold, others soft."""
    mark: dict[str, Any] = {"fontWeight": 600 if bold else 400, "color": INK if bold else INK_SOFT}
    return (
        layer(rows)
        .mark_text(align=align, baseline="middle", font=FONT, fontSize=size, limit=0, **mark)
        .encode(text=alt.Text("t:N"))
    )
