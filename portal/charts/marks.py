"""The marks all charts are made of, as layers of Altair. Here figures are floats.

Every row says where its mark stands; colours and sizes that differ within a
layer stand in the rows too.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from portal.charts.theme import (
    FONT,
    INK,
    INK_SOFT,
    LINE,
    LINE_STRONG,
    PROGRESS,
    SURFACE,
)
from portal.charts.words import SIZE

Row = Mapping[str, Any]
Specification = dict[str, Any]
CONFIG: Specification = {
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
        "labelPadding": 4,
    },
    "axisY": {"domain": False, "ticks": False, "labelPadding": 8},
}
CLOSE = 17  # px between dots that would touch
LOOKS = {  # old, small: the area of the circle on which the line lies
    (False, False): {"fill": PROGRESS, "stroke": SURFACE, "size": 154},
    (False, True): {"fill": PROGRESS, "stroke": SURFACE, "size": 64},
    (True, False): {"fill": SURFACE, "stroke": PROGRESS, "size": 113},
    (True, True): {"fill": SURFACE, "stroke": PROGRESS, "size": 38},
}
HERE = alt.X2("x2:Q"), alt.Y2("y2:Q")


@dataclass(frozen=True, slots=True)
class Layer:
    """A mark, and the rows it is drawn for. Rows join last: Altair copies all it is given."""

    rows: Sequence[Row]
    chart: alt.Chart


def over_axes(
    layers: Iterable[Layer],
    x: alt.X,
    y: alt.Y,
    size: tuple[float, float],
    padding: Mapping[str, float],
) -> Specification:
    """Layers over the same two axes, in a field of this size; those without rows are left out."""
    filled = {f"rows-{place}": layer for place, layer in enumerate(layers) if layer.rows}
    for name, layer in filled.items():
        layer.chart.data = alt.NamedData(name)
    whole = alt.layer(
        *(layer.chart for layer in filled.values()),
        width=size[0],
        height=size[1],
        padding=dict(padding),
        autosize=alt.AutoSizeParams(type="none"),
    ).encode(x=x, y=y)
    rows = {name: layer.rows for name, layer in filled.items()}
    return whole.to_dict(validate=False) | {"datasets": rows, "config": CONFIG}


def in_pixels(layers: Iterable[Layer], width: float, height: float) -> Specification:
    """Layers whose rows are told in pixels from the upper left."""
    x = alt.X("x:Q", axis=None, scale=scale(0, width))
    y = alt.Y("y:Q", axis=None, scale=scale(height, 0))
    return over_axes(layers, x, y, (width, height), {})


def scale(first: float, last: float) -> alt.Scale:
    """A straight scale with these ends."""
    return alt.Scale(domain=[first, last], nice=False, zero=False)


def spelled(ticks: Mapping[float, str]) -> str:
    """The words of an axis by value, as the renderer takes them: an expression."""
    values, told = json.dumps(list(ticks)), json.dumps(list(ticks.values()))
    return f"{told}[indexof({values}, datum.value)]"


def looks(*fields: str) -> dict[str, Any]:
    """Fill, stroke or size as the rows say."""
    channels: dict[str, Any] = {
        "fill": alt.Fill("fill:N", scale=None, legend=None),
        "stroke": alt.Stroke("stroke:N", scale=None, legend=None),
        "size": alt.Size("size:Q", scale=None, legend=None),
    }
    return {field: channels[field] for field in fields}


def rects(rows: Iterable[Row]) -> Layer:
    """Boxes from x, y to x2, y2, each in its fill and stroke."""
    mark = alt.Chart().mark_rect(strokeWidth=2)
    return Layer([*rows], mark.encode(*HERE, **looks("fill", "stroke")))


def plates(rows: Iterable[Row], colour: str) -> Layer:
    """Boxes of one colour, without a line."""
    return Layer([*rows], alt.Chart().mark_rect(color=colour).encode(*HERE))


def rules(rows: Iterable[Row], colour: str, wide: float, dash: Any = alt.Undefined) -> Layer:
    """Straight lines from x, y to x2, y2."""
    mark = alt.Chart().mark_rule(color=colour, strokeWidth=wide, strokeDash=dash)
    return Layer([*rows], mark.encode(*HERE))


def line(rows: Iterable[Row], colour: str, wide: float) -> Layer:
    """One line through the rows, lifted where y is None."""
    return Layer([*rows], alt.Chart().mark_line(color=colour, strokeWidth=wide))


def dots(rows: Iterable[Row], apart: float = CLOSE) -> Layer:
    """Figures: blue with a ring of paper, or hollow where `old`; small where they would touch."""
    drawn = [row | LOOKS[row["old"], apart < CLOSE] for row in map(dict, rows)]
    mark = alt.Chart().mark_point(opacity=1, strokeWidth=2)
    return Layer(drawn, mark.encode(**looks("fill", "stroke", "size")))


def words(rows: Iterable[Row], bold: bool, align: Any = "center", size: int = SIZE) -> Layer:
    """Words about x, y: of figures and targets bold, others soft."""
    weight: Any = 600 if bold else 400
    mark = alt.Chart().mark_text(
        align=align,
        baseline="middle",
        color=INK if bold else INK_SOFT,
        font=FONT,
        fontSize=size,
        fontWeight=weight,
        limit=0,
    )
    return Layer([*rows], mark.encode(alt.Text("t:N")))
