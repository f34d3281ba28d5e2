"""Levels and ranks over the years.

Marks: a figure is a dot, an aim a thick step, a stretch without figures is
hatched; only the straight line of this site is dashed. A line joins two figures
only where nothing is known to lie between them: no missing year, no break, no
merger. Places in an index are never joined.
"""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from portal.charts import marks
from portal.charts.drawings import LevelChart, Point, RankChart
from portal.charts.marks import Layer, Row, Specification
from portal.charts.plane import (
    HALF_YEAR,
    ROOM,
    UNDER,
    Plane,
    board_of,
    break_lines,
    drawing,
    figures,
    hatching,
    height_of,
    words_of,
    written,
)
from portal.charts.theme import INK, PROGRESS, SURFACE
from portal.charts.words import HALF, LINE_STEP, Board, Box, Spot, folded, width_of

NEXT = Decimal("1.01")  # years between two figures that follow each other
DASH = [4, 4]
SAMPLE = 30  # px before the words of the dashed line, for a piece of it


def level(chart: LevelChart, width: int) -> Specification:
    """A level over the years, with its target."""
    plane = level_plane(chart, width)
    board = board_of(plane, chart.points, chart.aims, chart.gaps, chart.breaks)
    ticks = {float(value): words for value, words in sorted(chart.ticks)}
    joined = stretches(chart)
    for ends in (*joined, [*chart.reference]):
        board.line([plane.spot(point) for point in ends])
    board.ruled += map(plane.down, ticks)
    for value, told in ticks.items():
        board.taken.append(Box(0, plane.down(value) - HALF, width_of(told), plane.down(value)))
    spots = words_of(board, plane, chart.points, chart.aims)
    layers = [
        hatching(board, plane),
        break_lines(plane, chart.breaks),
        value_line(joined),
        *reference(board, plane, chart),
        *figures(plane, chart.points, chart.aims),
        *written(plane, spots, missing_words(board, chart)),
    ]
    rules = [value for value in ticks if value != plane.values[0]]
    return drawing(plane, layers, ticks, rules[-3:])


def level_plane(chart: LevelChart, width: int) -> Plane:
    """The field of a level: from zero, or a little under the lowest value."""
    levels = [float(one.y) for one in (*chart.points, *chart.reference)]
    levels += [float(aim.y) for aim in chart.aims]
    low, high = min(levels, default=0.0), max(levels, default=1.0)
    low = min(0.0, low) if chart.from_zero else low
    span = (high - low) or abs(high) or 1.0
    under = 0 if chart.from_zero and low == 0 else ROOM
    pixel = span / (height_of(width) - UNDER - ROOM - under)
    left = max([width_of(words) + 8 for _, words in chart.ticks], default=0.0)
    values = (low - under * pixel, low + span + ROOM * pixel)
    return Plane(width, round(left), (chart.first_year, chart.last_year), values)


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


def value_line(joined: Iterable[list[Point]]) -> Layer:
    """The stretches as one path; a row without a value lifts the pen."""
    rows: list[Row] = []
    for stretch in joined:
        rows += [{"x": float(point.x), "y": float(point.y)} for point in stretch]
        rows.append({"x": float(stretch[-1].x) + 0.001, "y": None})
    return marks.line(rows[:-1], PROGRESS, 3)


def reference(board: Board, plane: Plane, chart: LevelChart) -> list[Layer]:
    """The straight line of this site, and near it a piece of it with the words that say so."""
    if not chart.reference:
        return []
    spot, lines = reference_words(board, plane, chart)
    top, left = spot.box.top + HALF, spot.box.left
    dashes = [Box(left, top, left + SAMPLE - 6, top)]
    dashes += [Box(*plane.spot(a), *plane.spot(b)) for a, b in pairwise(chart.reference)]
    said = [
        {"x": plane.year_at(left + SAMPLE), "y": plane.value_at(top + n * LINE_STEP), "t": line}
        for n, line in enumerate(lines)
    ]
    return [
        marks.plates([plane.row(spot.box)] if spot.on_hatch else [], SURFACE),
        marks.rules(map(plane.row, dashes), INK, 1.5, DASH),
        marks.words(said, bold=False, align="left"),
    ]


def reference_words(board: Board, plane: Plane, chart: LevelChart) -> tuple[Spot, list[str]]:
    """The place nearest to the line that has room for its words, and these line by line."""
    (x1, y1), (x2, y2) = plane.spot(chart.reference[0]), plane.spot(chart.reference[-1])
    lines = folded(chart.reference_label, plane.width * 0.45)
    wide, high = SAMPLE + max(map(width_of, lines)), LINE_STEP * len(lines)

    def away(place: tuple[float, float]) -> float:
        line = y1 + (y2 - y1) * (place[0] - x1) / (x2 - x1)
        return abs(place[1] - line) + abs(place[0] - (x1 + x2) / 2) / 4

    first, last = int(plane.left + wide / 2), int(plane.width - wide / 2)
    down = range(high // 2, plane.foot - high // 2, 8)
    places = [(float(x), float(y)) for x in range(first, max(last, first + 1), 24) for y in down]
    spot = board.place(chart.reference_label, (wide, high), sorted(places, key=away), must=True)
    assert spot is not None
    return spot, lines


def missing_words(board: Board, chart: LevelChart) -> list[Spot]:
    """The words of a gap that fills the whole past: beside its column, or on it."""
    if chart.points or not board.hatched or not chart.missing:
        return []
    wide, gap = width_of(chart.missing), board.hatched[-1]
    x, y = gap.middle
    places = [(gap.right + 8 + wide / 2, y + off) for off in (0, 24)]
    spot = board.place(chart.missing, (wide, 2 * HALF), [*places, (x, y)], must=True)
    return [spot] if spot else []


def rank(chart: RankChart, width: int) -> Specification:
    """Places in an index, the first at the top."""
    plane = rank_plane(chart, width)
    breaks = [year for year, _ in chart.breaks]
    board = board_of(plane, chart.points, chart.aims, chart.gaps, breaks)
    ticks = {float(place): str(place) for place in ladder(plane)}
    board.ruled += map(plane.down, ticks)
    soft = [spot for year, told in chart.breaks for spot in break_words(board, plane, year, told)]
    layers = [
        hatching(board, plane),
        break_lines(plane, breaks),
        *figures(plane, chart.points, chart.aims),
        *written(plane, words_of(board, plane, chart.points, chart.aims), soft),
    ]
    return drawing(plane, layers, ticks, list(ticks))


def rank_plane(chart: RankChart, width: int) -> Plane:
    """The field of a ladder: 1 near the top, under the words of the breaks."""
    top = ROOM + (LINE_STEP if chart.breaks else 0)
    lowest = max(chart.lowest, 10)
    pixel = (lowest - 1) / (height_of(width) - UNDER - top - ROOM)
    values = (lowest + ROOM * pixel, 1 - top * pixel)
    left = round(width_of(str(lowest)) + 8)
    return Plane(width, left, (chart.first_year, chart.last_year), values)


def ladder(plane: Plane) -> list[int]:
    """The places with a rule: 1, and two more at round numbers."""
    deepest = plane.value_at(plane.foot - HALF)
    step = next(step for step in (10, 20, 30, 50, 100, 1000) if deepest < 3 * step)
    return [1, *(place for place in (step, 2 * step) if place <= deepest)]


def break_words(board: Board, plane: Plane, year: int, told: str) -> list[Spot]:
    """The words of a break on both sides of its double line: “63 | 34”."""
    before, _, after = told.partition(" | ")
    spots = []
    for part, side in ((before, -1), (after, 1)):
        wide = width_of(part)
        x = plane.across(year - HALF_YEAR) + side * (8 + wide / 2)
        if part:
            spots.append(board.place(part, (wide, 2 * HALF), [(x, 11), (x, 29)], must=True))
    return [spot for spot in spots if spot]
