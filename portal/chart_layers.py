"""What each kind of chart is made of, layer by layer. Floats begin here.

Marks: a figure is a filled dot, an aim a thick step, a stretch without figures
is hatched; only the straight line of this site is dashed.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any

import altair as alt

from portal.chart_theme import (
    ASH,
    BARS,
    DOTS,
    FONT,
    HATCH,
    HATCH_LATE,
    INK,
    INK_SOFT,
    LATE,
    LINE_STRONG,
    MID,
    PROGRESS,
    SURFACE,
    TINT,
)
from portal.drawings import (
    Aim,
    CountsChart,
    DotsChart,
    LevelChart,
    Point,
    RankChart,
    YearsChart,
)

WIDE = 500
ROOM = 0.5
YEAR = 0.42
FILLS = {
    "met": (PROGRESS, PROGRESS),
    "reached_early": (SURFACE, PROGRESS),
    "on_path": (MID, MID),
    "behind": (TINT, PROGRESS),
    "worse": (SURFACE, INK),
    "missed": (BARS, LATE),
    "observed": (DOTS, ASH),
    "no_data": (HATCH, ASH),
    "overdue_no_data": (HATCH_LATE, LATE),
    "long_horizon": (SURFACE, LINE_STRONG),
    "unmeasurable": (LINE_STRONG, LINE_STRONG),
}
CELLS = {
    "kept": (PROGRESS, PROGRESS, "M-0.4,0L-0.1,0.3L0.4,-0.3"),
    "missed": (LATE, LATE, "M-0.3,-0.3L0.3,0.3M-0.3,0.3L0.3,-0.3"),
    "none": (HATCH, ASH, ""),
    "planned": (SURFACE, PROGRESS, ""),
    "future": (SURFACE, LINE_STRONG, ""),
}
Rows = Iterable[Mapping[str, Any]]
# Altair tells its types by thousands of overloads that say less than this.
Layer = Any
Drawing = Any


def layer(rows: Rows) -> Layer:
    """A layer over these rows, given inline: no table library is needed."""
    inline: Any = alt.Data(values=[dict(row) for row in rows])  # type: ignore[no-untyped-call]
    return alt.Chart(inline)


def at(channel: Any, where: object) -> Any:
    """A place in pixels, or an edge by its name."""
    return channel(where)


def text(rows: Rows, bold: bool = False, colour: str = INK, **mark: Any) -> Layer:
    """Words beside a mark."""
    weight: Any = 600 if bold else 400
    return layer(rows).mark_text(
        font=FONT, fontSize=14, fontWeight=weight, color=colour, limit=0, **mark
    )


def x_years(first: int, last: int, width: int) -> alt.X:
    """The axis of years, with few labels."""
    step = max(1, -(-(last - first) // (6 if width > WIDE else 4)))
    years = sorted({*range(first, last + 1, step), last})
    if len(years) > 2 and years[-1] - years[-2] < step:
        years.remove(years[-2])
    scale = alt.Scale(domain=[first - ROOM, last + ROOM], nice=False, zero=False)
    axis = alt.Axis(values=years, format="d", title=None)
    return alt.X("x:Q", scale=scale, axis=axis)


def level(chart: LevelChart, width: int) -> Drawing:
    """A level over the years, with its target."""
    levels = [float(p.y) for p in (*chart.points, *chart.reference)]
    levels += [float(aim.y) for aim in chart.aims]
    bottom = min(0.0, *levels) if chart.from_zero else min(levels)
    span = max(levels) - bottom or 1.0
    low = bottom if chart.from_zero else bottom - span * 0.2
    scale = alt.Scale(domain=[low, max(levels) + span * 0.22], nice=False, zero=False)
    ticks = {float(value): words for value, words in chart.ticks}
    axis = alt.Axis(
        values=sorted(ticks), labelExpr=expression(ticks), title=None, grid=True, tickCount=3
    )
    x = x_years(chart.first_year, chart.last_year, width)
    y = alt.Y("y:Q", scale=scale, axis=axis)
    layers = [gap_columns(chart.gaps), value_line(chart), *dashed(chart)]
    layers += [*aim_steps(chart.aims, -10), *break_lines(chart.breaks), *dots_of(chart.points, 18)]
    return stacked(layers, x, y, width, 220 if width < WIDE else 260)


def expression(ticks: Mapping[float, str]) -> str:
    """The labels of an axis, which Vega is told as an expression."""
    chosen = "''"
    for value, words in ticks.items():
        chosen = f"abs(datum.value - {value!r}) < 1e-9 ? '{words}' : {chosen}"
    return chosen


def stacked(layers: Sequence[Layer], x: alt.X, y: alt.Y, width: int, height: int) -> Drawing:
    """Layers over the same two axes."""
    placed = [one if is_placed(one) else one.encode(x=x, y=y) for one in layers]
    frame = layer([{"x": 0, "y": 0}]).mark_point(opacity=0, size=0).encode(x=x, y=y)
    size = {"width": width, "height": height}
    fit = alt.AutoSizeParams(type="fit", contains="padding")
    return alt.layer(*(placed or [frame])).properties(autosize=fit, **size)


def is_placed(one: Layer) -> bool:
    """Whether a layer says itself where it stands."""
    return one.encoding is not alt.Undefined and one.encoding.x is not alt.Undefined


def value_line(chart: LevelChart) -> Layer:
    """The line between neighbouring figures; it stops at a gap and at a break."""
    rows, piece = [], 0
    for before, after in pairwise((None, *chart.points)):
        if after is None or (before is not None and apart(before, after, chart.breaks)):
            piece += 1
        if after is not None:
            rows.append({"x": float(after.x), "y": float(after.y), "piece": piece})
    return layer(rows).mark_line(color=PROGRESS, strokeWidth=3).encode(detail=alt.Detail("piece:N"))


def apart(before: Point, after: Point, breaks: tuple[int, ...]) -> bool:
    """Whether two figures may not be joined."""
    broken = any(before.x < year <= after.x for year in breaks)
    return broken or before.old != after.old or after.x - before.x > Decimal("1.5")


def dashed(chart: LevelChart) -> list[Layer]:
    """The straight line of this site, and the words that say it is ours."""
    if not chart.reference:
        return []
    rows = [{"x": float(p.x), "y": float(p.y)} for p in chart.reference]
    line = layer(rows).mark_line(color=INK, strokeWidth=1.5, strokeDash=[4, 4])
    said = [{"t": f"- - - {chart.reference_label}"}]
    words = text(said, colour=INK_SOFT, dy=-10, align="right")
    right, foot = at(alt.XValue, "width"), at(alt.YValue, "height")
    return [line, words.encode(x=right, y=foot, text=alt.Text("t:N"))]


def aim_steps(aims: tuple[Aim, ...], dy: int) -> list[Layer]:
    """Targets and milestones: thick steps at their year, never joined."""
    rows = [
        {"x": float(a.x) - YEAR, "x2": float(a.x) + YEAR, "y": float(a.y), "t": a.label}
        for a in aims
    ]
    if not rows:
        return []
    step = layer(rows).mark_rule(color=INK, strokeWidth=3.5).encode(x2=alt.X2("x2:Q"))
    ends = [row | {"x": row["x2"]} for row in rows]
    return [step, text(ends, bold=True, align="right", dy=dy).encode(text=alt.Text("t:N"))]


def break_lines(years: Iterable[int]) -> list[Layer]:
    """A double line where a series starts anew."""
    rows = [{"x": year - ROOM + side, "y2": 1} for year in years for side in (-0.03, 0.03)]
    if not rows:
        return []
    line = layer(rows).mark_rule(color=LINE_STRONG, strokeWidth=1)
    return [line.encode(x=alt.X("x:Q"), y=at(alt.YValue, 0), y2=at(alt.Y2Value, "height"))]


def gap_columns(years: tuple[int, ...]) -> Layer:
    """Hatched columns, as wide as the stretch without figures."""
    rows = [{"x": year - ROOM, "x2": year + ROOM} for year in years]
    mark = layer(rows).mark_rect(color=HATCH, opacity=1)
    return mark.encode(
        x=alt.X("x:Q"), x2=alt.X2("x2:Q"), y=at(alt.YValue, 0), y2=at(alt.Y2Value, "height")
    )


def dots_of(points: tuple[Point, ...], dy: int) -> list[Layer]:
    """Figures as dots with a ring of paper; hollow on earlier boundaries. Words beneath."""
    rows = [
        {"x": float(p.x), "y": float(p.y), "t": p.label, "fill": SURFACE if p.old else PROGRESS}
        for p in points
    ]
    if not rows:
        return []
    ring = layer(rows).mark_point(filled=True, size=190, color=SURFACE, opacity=1, strokeWidth=0)
    dot = layer(rows).mark_point(size=110, opacity=1, stroke=PROGRESS, strokeWidth=2.5)
    fill = alt.Fill("fill:N", scale=None, legend=None)
    return [ring, dot.encode(fill=fill), text(rows, bold=True, dy=dy).encode(text=alt.Text("t:N"))]


def rank(chart: RankChart, width: int) -> Drawing:
    """Places in an index, the first at the top; editions are never joined."""
    rules = [place for place in (1, 10, 20, 30, 40, 50, 60) if place <= max(chart.lowest, 10)]
    rules = [rules[0], *rules[1:][:: max(1, len(rules) // 3)]]
    lowest = max(chart.lowest, 10) * 1.3
    scale = alt.Scale(domain=[lowest, -lowest * 0.12], nice=False, zero=False)
    axis = alt.Axis(values=rules, format="d", title=None, grid=True)
    x = x_years(chart.first_year, chart.last_year, width)
    y = alt.Y("y:Q", scale=scale, axis=axis)
    words = [{"x": year - ROOM + 0.08, "t": said} for year, said in chart.breaks]
    said = text(words, colour=INK_SOFT, align="left").encode(
        x=alt.X("x:Q"), y=at(alt.YValue, 8), text=alt.Text("t:N")
    )
    layers = [gap_columns(chart.gaps), *break_lines(year for year, _ in chart.breaks)]
    layers += [*([said] if words else []), *aim_steps(chart.aims, -10)]
    layers += dots_of(chart.points, 18)
    return stacked(layers, x, y, width, 220 if width < WIDE else 260)


def years(chart: YearsChart, width: int) -> Drawing:
    """One cell a year; five in a row on a phone."""
    across = 5 if width < WIDE else 10
    high, wide = 104, width / min(across, max(5, len(chart.cells)))
    rows = []
    for place, (year, verdict, word, value) in enumerate(chart.cells):
        fill, stroke, sign = CELLS[verdict]
        left, top = (place % across) * wide, (place // across) * high
        box = {"x": left + 1, "x2": left + wide - 5, "y": top + 22, "y2": top + 66}
        middle = {"m": left + wide / 2 - 2, "head": top + 10, "foot": top + 80, "c": top + 45}
        rows.append(
            box
            | middle
            | {"fill": fill, "stroke": stroke, "year": str(year), "sign": sign}
            | {"word": two_lines(value or word)}
        )
    height = -(-len(chart.cells) // across) * high
    box_layer = (
        layer(rows)
        .mark_rect(strokeWidth=1.5)
        .encode(
            x=plain("x", width),
            x2=alt.X2("x2:Q"),
            y=plain("y", height),
            y2=alt.Y2("y2:Q"),
            fill=alt.Fill("fill:N", scale=None, legend=None),
            stroke=alt.Stroke("stroke:N", scale=None, legend=None),
        )
    )
    signed = [row for row in rows if row["sign"]]
    shape = alt.Shape("sign:N", scale=None, legend=None)
    sign = layer(signed).mark_point(
        size=900, stroke=SURFACE, strokeWidth=3, opacity=1, filled=False
    )
    layers = [box_layer, sign.encode(x=plain("m", width), y=plain("c", height), shape=shape)]
    for field, where, colour, size in (
        ("year", "head", INK_SOFT, 13),
        ("word", "foot", INK, 13),
    ):
        words = layer(rows).mark_text(
            font=FONT,
            fontSize=size,
            fontWeight=600,
            color=colour,
            baseline="middle",
            limit=0,
            lineBreak="\n",
            lineHeight=14,
        )
        layers.append(
            words.encode(x=plain("m", width), y=plain(where, height), text=alt.Text(f"{field}:N"))
        )
    return fixed(layers, width, height)


def two_lines(words: str) -> str:
    """Words over two lines, broken at the space nearest the middle, where one is too long."""
    spaces = [place for place, letter in enumerate(words) if letter == " "]
    if len(words) < 9 or not spaces:
        return words
    middle = min(spaces, key=lambda place: abs(place - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"


def plain(field: str, length: float) -> Any:
    """A channel in pixels: no axis, no rounding."""
    scale = alt.Scale(domain=[0, length], nice=False, zero=False)
    channel = alt.Y if field in ("y", "head", "foot", "c") else alt.X
    reverse = alt.Scale(domain=[length, 0], nice=False, zero=False)
    chosen = reverse if channel is alt.Y else scale
    return channel(f"{field}:Q", scale=chosen, axis=None)


def fixed(layers: Sequence[Layer], width: int, height: float) -> Drawing:
    """Layers placed in pixels."""
    return alt.layer(*layers).properties(width=width, height=height)


def counts(chart: CountsChart, width: int) -> Drawing:
    """One bar, a stretch for each status, always in the same order."""
    total = sum(number for _, number in chart.segments)
    gap = width * 0.006
    room = width - gap * (len(chart.segments) - 1)
    rows, left = [], 0.0
    for status, number in chart.segments:
        fill, stroke = FILLS[status]
        right = left + room * number / total
        top = 18 if status == "unmeasurable" else 2
        rows.append(
            {"x": left + 1, "x2": right - 1, "y": top, "y2": 28, "fill": fill, "stroke": stroke}
        )
        left = right + gap
    bar = (
        layer(rows)
        .mark_rect(strokeWidth=1.5)
        .encode(
            x=plain("x", width),
            x2=alt.X2("x2:Q"),
            y=plain("y", 30),
            y2=alt.Y2("y2:Q"),
            fill=alt.Fill("fill:N", scale=None, legend=None),
            stroke=alt.Stroke("stroke:N", scale=None, legend=None),
        )
    )
    return fixed([bar], width, 30)


def dots(chart: DotsChart, width: int) -> Drawing:
    """Targets of provinces as ticks, latest figures as dots, in order of name."""
    narrow = width < WIDE
    left, high = (0.0, 50) if narrow else (250.0, 30)
    room = width - left - 70
    top = max(float(max(target, latest or target)) for _, target, _, latest in chart.rows) or 1.0
    rows = []
    for place, (name, target, words, latest) in enumerate(chart.rows):
        base = place * high + (34 if narrow else 16)
        here = left + room * float(target) / top
        rows.append(
            {"name": name, "t": words, "nx": 0, "ny": place * high + (12 if narrow else 16)}
            | {"x": here, "y": base, "y1": base - 10, "y2": base + 10, "left": left}
            | {"right": left + room, "after": here + 8}
            | {"latest": None if latest is None else left + room * float(latest) / top}
        )
    height = len(rows) * high + 4
    track = layer(rows).mark_rule(color=LINE_STRONG, strokeWidth=1)
    tick = layer(rows).mark_rule(color=INK, strokeWidth=4)
    seen = layer([row for row in rows if row["latest"] is not None]).mark_point(
        filled=True, size=110, color=PROGRESS, opacity=1
    )
    y = alt.Y("y:Q", scale=alt.Scale(domain=[height, 0], nice=False, zero=False), axis=None)
    named = text(rows, align="left", baseline="middle")
    valued = text(rows, bold=True, align="left", dy=-9)
    layers = [
        track.encode(x=plain("left", width), x2=alt.X2("right:Q"), y=y),
        tick.encode(x=plain("x", width), y=plain_y("y1", height), y2=alt.Y2("y2:Q")),
        seen.encode(x=plain("latest", width), y=y),
        named.encode(x=plain("nx", width), y=plain_y("ny", height), text=alt.Text("name:N")),
        valued.encode(x=plain("after", width), y=y, text=alt.Text("t:N")),
    ]
    return fixed(layers, width, height)


def plain_y(field: str, height: float) -> alt.Y:
    """A height in pixels from the top."""
    scale = alt.Scale(domain=[height, 0], nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=None)
