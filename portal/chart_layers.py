"""Levels and ranks over the years, layer by layer.

Marks: a figure is a dot, an aim a thick step, a stretch without figures is
hatched; only the straight line of this site is dashed. A line joins two figures
only where nothing is known to lie between them: no gap, no break, no merger.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

import altair as alt

from portal import chart_marks as marks
from portal.chart_marks import Drawing, Layer, Row
from portal.chart_theme import HATCH, INK, LINE_STRONG, PROGRESS, SURFACE
from portal.chart_words import HALF, Board, Box, Spot, around, width_of
from portal.drawings import Aim, LevelChart, Point, RankChart

WIDE = 500
UNDER = 26  # px for the labels of the years
ROOM = 30  # px above the highest mark and under the lowest one, for their words
HALF_YEAR = 0.5
REACH = 8  # px from the middle of a dot to the edge of its ring
NEXT = Decimal("1.01")  # years between two figures that follow each other
SAMPLE = 24  # px of the dashed line before its words


@dataclass(frozen=True, slots=True)
class Plane:
    """The field of a chart: years across, values up. Values to pixels, and back."""

    width: int
    height: int
    left: float
    years: tuple[int, int]
    values: tuple[float, float]

    @property
    def foot(self) -> int:
        """Where the axis of years lies."""
        return self.height - UNDER

    @property
    def year(self) -> float:
        """How wide a year is."""
        return (self.width - self.left) / (self.years[1] - self.years[0] + 1)

    def across(self, x: float) -> float:
        """Where a year stands."""
        return self.left + (x - self.years[0] + HALF_YEAR) * self.year

    def down(self, y: float) -> float:
        """Where a value stands."""
        low, high = self.values
        return self.foot * (high - y) / (high - low)

    def year_at(self, across: float) -> float:
        """The year that stands there."""
        return (across - self.left) / self.year + self.years[0] - HALF_YEAR

    def value_at(self, down: float) -> float:
        """The value that stands there."""
        low, high = self.values
        return high - down * (high - low) / self.foot

    def spot(self, at: Point | Aim) -> tuple[float, float]:
        """Where a figure or an aim stands."""
        return self.across(float(at.x)), self.down(float(at.y))

    def row(self, box: Box) -> Row:
        """A stretch of the drawing in years and values."""
        return {
            "x": self.year_at(box.left),
            "y": self.value_at(box.top),
            "x2": self.year_at(box.right),
            "y2": self.value_at(box.bottom),
        }


def level(chart: LevelChart, width: int) -> Drawing:
    """A level over the years, with its target."""
    plane = level_plane(chart, width)
    board = Board(width, plane.foot)
    ticks = {float(value): words for value, words in chart.ticks}
    joined = stretches(chart)
    for piece in joined:
        board.line([plane.spot(point) for point in piece])
    board.line([plane.spot(point) for point in chart.reference])
    gaps, breaks = block(board, plane, chart, chart.breaks), chart.breaks
    for value, words in ticks.items():
        board.taken.append(Box(0, plane.down(value) - HALF, width_of(words), plane.down(value) + 8))
    spots = words_of(board, plane, chart.points, chart.aims)
    said, sample = reference_words(board, plane, chart)
    spots_soft = [*said, *missing_words(board, plane, chart, gaps)]
    layers = [
        marks.plates(map(plane.row, gaps), HATCH),
        break_lines(plane, breaks),
        value_line(joined),
        marks.rules(ends(chart.reference), INK, 1.5, (4, 4)),
        marks.rules(sample, INK, 1.5, (4, 4)),
        *figures(plane, chart.points, chart.aims),
        *written(plane, spots, spots_soft),
    ]
    rules = [value for value in sorted(ticks) if value != plane.values[0]]
    return over(plane, layers, y_axis(plane, ticks, rules), width)


def level_plane(chart: LevelChart, width: int) -> Plane:
    """The field of a level: from zero, or a little under the lowest value."""
    levels = [float(one.y) for one in (*chart.points, *chart.reference, *chart.aims)] or [1.0]
    low, high = min(levels), max(levels)
    low = min(0.0, low) if chart.from_zero else low
    height = height_of(width)
    span = (high - low) or abs(high) or 1.0
    under = 0 if chart.from_zero and low == 0 else ROOM
    pixel = span / (height - UNDER - ROOM - under)
    left = max([width_of(words) + 8 for _, words in chart.ticks], default=0.0)
    values = (low - under * pixel, low + span + ROOM * pixel)
    return Plane(width, height, round(left), (chart.first_year, chart.last_year), values)


def height_of(width: int) -> int:
    """How high a chart over years is."""
    return 260 if width > WIDE else 220


def over(plane: Plane, layers: Sequence[Layer], y: alt.Y, width: int) -> Drawing:
    """Layers over the years of a field."""
    first, last = plane.years
    named = few(first, last, 6 if width > WIDE else 5)
    ticks = {float(year): str(year) if year in named else "" for year in range(first, last + 1)}
    axis = alt.Axis(values=list(ticks), labelExpr=marks.spelled(ticks), title=None)
    scale = alt.Scale(domain=[first - HALF_YEAR, last + HALF_YEAR], nice=False, zero=False)
    x = alt.X("x:Q", scale=scale, axis=axis)
    padding = {"left": plane.left, "top": 0, "right": 0, "bottom": UNDER}
    size = (plane.width - plane.left, plane.foot)
    return marks.over_axes(layers, x, y, size).properties(padding=padding)


def y_axis(plane: Plane, ticks: dict[float, str], rules: Sequence[float]) -> alt.Y:
    """The upright axis: its words, and a rule at each value but the foot."""
    ruled = alt.condition(f"indexof({list(rules)}, datum.value) < 0", alt.value(0), alt.value(1))
    axis = alt.Axis(
        values=sorted(ticks),
        labelExpr=marks.spelled(dict(sorted(ticks.items()))),
        title=None,
        gridWidth=ruled,
    )
    scale = alt.Scale(domain=list(plane.values), nice=False, zero=False)
    return alt.Y("y:Q", scale=scale, axis=axis)


def few(first: int, last: int, most: int) -> list[int]:
    """The years that are named: both ends, and others at even steps."""
    steps = (step for step in (1, 2, 3, 5, 10, 20, 50, 100) if (last - first) // step < most)
    step = next(steps)
    named = list(range(first, last + 1, step))
    if named[-1] != last:
        named = [*(named if last - named[-1] > step / 2 else named[:-1]), last]
    return named if len(named) <= most else [*named[:-2], last]


def stretches(chart: LevelChart) -> list[list[Point]]:
    """The figures that a line joins, stretch by stretch."""
    joined: list[list[Point]] = []
    for point in chart.points:
        if joined and follows(chart, joined[-1][-1], point):
            joined[-1].append(point)
        else:
            joined.append([point])
    return [stretch for stretch in joined if len(stretch) > 1]


def follows(chart: LevelChart, before: Point, after: Point) -> bool:
    """Whether nothing lies between two figures: no missing year, no break, no merger."""
    apart = any(before.x < year < after.x for year in chart.gaps)
    broken = any(before.x < year <= after.x for year in chart.breaks)
    return not apart and not broken and before.old == after.old and after.x - before.x <= NEXT


def value_line(joined: list[list[Point]]) -> Layer:
    """The stretches as one path; a row without a value lifts the pen."""
    rows: list[Row] = []
    for stretch in joined:
        rows += [{"x": float(point.x), "y": float(point.y)} for point in stretch]
        rows.append({"x": float(stretch[-1].x) + 0.001, "y": None})
    return marks.layer(rows[:-1]).mark_line(color=PROGRESS, strokeWidth=3)


def ends(points: Iterable[Point]) -> list[Row]:
    """A straight line from each of these to the next."""
    return [
        {"x": float(a.x), "y": float(a.y), "x2": float(b.x), "y2": float(b.y)}
        for a, b in pairwise(points)
    ]


def block(
    board: Board, plane: Plane, chart: LevelChart | RankChart, breaks: Iterable[int]
) -> list[Box]:
    """Note what is taken by figures, aims and breaks, and what is hatched: the columns."""
    board.taken += [around(*plane.spot(point), 2 * REACH, 2 * REACH) for point in chart.points]
    board.taken += [around(*plane.spot(aim), 2 * step_of(plane), 6) for aim in chart.aims]
    for year in breaks:
        board.taken.append(around(plane.across(year - HALF_YEAR), plane.foot / 2, 8, plane.foot))
    board.hatched += [
        Box(plane.across(first - HALF_YEAR), 0, plane.across(last + HALF_YEAR), plane.foot)
        for first, last in runs(chart.gaps)
    ]
    return board.hatched


def runs(years: Iterable[int]) -> list[tuple[int, int]]:
    """Years that follow each other, as first and last."""
    found: list[tuple[int, int]] = []
    for year in sorted(years):
        if found and year == found[-1][1] + 1:
            found[-1] = (found[-1][0], year)
        else:
            found.append((year, year))
    return found


def step_of(plane: Plane) -> float:
    """Half the length of an aim."""
    return min(24.0, max(8.0, 0.36 * plane.year))


def words_of(
    board: Board, plane: Plane, points: Sequence[Point], aims: Sequence[Aim]
) -> list[Spot]:
    """The words of aims and figures; where a year has both they go to opposite sides.

    All aims have words, and the last and the first figure. Other figures have
    them where there is room; the table under the chart holds them all.
    """
    placed = []
    for aim in aims:
        under = any(plane.down(float(one.y)) < plane.spot(aim)[1] for one in same(points, aim))
        placed.append(board.beside(aim.label, plane.spot(aim), 4, not under, must=True))
    for rank, point in enumerate([*points[:-1][:1], *points[-1:], *points[1:-1]][::1]):
        over = any(plane.down(float(one.y)) > plane.spot(point)[1] for one in same(aims, point))
        must = rank < 2
        placed.append(board.beside(point.label, plane.spot(point), REACH + 1, over, must=must))
    return [spot for spot in placed if spot]


def same(others: Iterable[Point | Aim], one: Point | Aim) -> list[Point | Aim]:
    """Those that stand at the same year."""
    return [other for other in others if abs(other.x - one.x) < Decimal("0.6")]


def reference_words(board: Board, plane: Plane, chart: LevelChart) -> tuple[list[Spot], list[Row]]:
    """The words that say the straight line is ours, and a sample of it before them."""
    if not chart.reference:
        return [], []
    (x1, y1), (x2, y2) = plane.spot(chart.reference[0]), plane.spot(chart.reference[-1])
    wide = SAMPLE + 6 + width_of(chart.reference_label)

    def away(place: tuple[float, float]) -> float:
        line = y1 + (y2 - y1) * (place[0] - x1) / (x2 - x1)
        return abs(place[1] - line) + abs(place[0] - (x1 + x2) / 2) / 4

    places = [
        (x, float(y))
        for x in (plane.left + wide / 2, (x1 + x2) / 2, plane.width - wide / 2)
        for y in range(2 * HALF, plane.foot - HALF, 6)
    ]
    spot = board.place(chart.reference_label, wide, sorted(places, key=away), must=True)
    assert spot is not None
    left, middle = spot.box.left, spot.box.middle[1]
    sample = plane.row(Box(left, middle, left + SAMPLE, middle))
    words = spot.box._replace(left=left + SAMPLE + 6)
    return [Spot(spot.words, words, spot.on_hatch)], [sample]


def missing_words(board: Board, plane: Plane, chart: LevelChart, gaps: Sequence[Box]) -> list[Spot]:
    """The words of a gap that fills the whole past: beside its column, or on it."""
    if chart.points or not gaps or not chart.missing:
        return []
    wide, gap = width_of(chart.missing), gaps[-1]
    middle = gap.middle
    places = [(gap.right + 8 + wide / 2, y) for y in (middle[1], middle[1] + 40)]
    spot = board.place(chart.missing, wide, [*places, middle], must=True)
    return [spot] if spot else []


def break_lines(plane: Plane, years: Iterable[int]) -> Layer:
    """A double line where a series starts anew."""
    rows = []
    for year in years:
        middle = plane.across(year - HALF_YEAR)
        rows += [plane.row(Box(x, 4, x, plane.foot)) for x in (middle - 2, middle + 2)]
    return marks.rules(rows, LINE_STRONG, 1.5)


def figures(plane: Plane, points: Iterable[Point], aims: Iterable[Aim]) -> list[Layer]:
    """Aims as thick steps at their year, never joined; figures as dots over them."""
    half = step_of(plane) / plane.year
    steps = [
        {"x": float(a.x) - half, "x2": float(a.x) + half, "y": float(a.y), "y2": float(a.y)}
        for a in aims
    ]
    dots = [{"x": float(p.x), "y": float(p.y), "old": p.old} for p in points]
    return [marks.rules(steps, INK, 3.5), marks.dots(dots)]


def written(plane: Plane, spots: Sequence[Spot], soft: Sequence[Spot]) -> list[Layer]:
    """Words, on paper where they cover hatching."""
    papers = [plane.row(spot.box) for spot in (*spots, *soft) if spot.on_hatch]
    return [
        marks.plates(papers, SURFACE),
        *(
            marks.words([said(plane, s) for s in some], bold)
            for some, bold in ((spots, True), (soft, False))
        ),
    ]


def said(plane: Plane, spot: Spot) -> Row:
    """Words where they stand, in years and values."""
    x, y = spot.box.middle
    return {"x": plane.year_at(x), "y": plane.value_at(y), "t": spot.words}


def rank(chart: RankChart, width: int) -> Drawing:
    """Places in an index, the first at the top; editions are never joined."""
    plane = rank_plane(chart, width)
    board = Board(width, plane.foot)
    gaps = block(board, plane, chart, [year for year, _ in chart.breaks])
    soft = [spot for year, words in chart.breaks for spot in break_words(board, plane, year, words)]
    spots = words_of(board, plane, chart.points, chart.aims)
    ticks = {float(place): str(place) for place in ladder(chart.lowest)}
    layers = [
        marks.plates(map(plane.row, gaps), HATCH),
        break_lines(plane, (year for year, _ in chart.breaks)),
        *figures(plane, chart.points, chart.aims),
        *written(plane, spots, soft),
    ]
    return over(plane, layers, y_axis(plane, ticks, list(ticks)), width)


def rank_plane(chart: RankChart, width: int) -> Plane:
    """The field of a ladder: 1 at the top, under the words of the breaks."""
    height, top = height_of(width), ROOM + (18 if chart.breaks else 0)
    lowest = max(chart.lowest, 10)
    pixel = (lowest - 1) / (height - UNDER - top - ROOM)
    values = (lowest + ROOM * pixel, 1 - top * pixel)
    left = round(width_of(str(lowest)) + 8)
    return Plane(width, height, left, (chart.first_year, chart.last_year), values)


def ladder(lowest: int) -> list[int]:
    """The places with a rule: 1, and two more."""
    step = next(step for step in (10, 20, 30, 50, 100, 1000) if lowest < 2.5 * step)
    return [1, *(place for place in (step, 2 * step) if place <= max(lowest, 10) * 1.1)]


def break_words(board: Board, plane: Plane, year: int, words: str) -> list[Spot]:
    """The words of a break on both sides of its double line: “63 | 34”."""
    middle = plane.across(year - HALF_YEAR)
    before, _, after = words.partition(" | ")
    spots = []
    for part, side in ((before, -1), (after, 1)):
        x = middle + side * (8 + width_of(part) / 2)
        if part:
            spots.append(board.place(part, width_of(part), [(x, 11.0), (x, 29.0)], must=True))
    return [spot for spot in spots if spot]
