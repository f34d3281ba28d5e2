"""The field of a chart over years: years across, values up, and what stands on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

import altair as alt

from portal.charts import marks
from portal.charts.drawings import Aim, Point
from portal.charts.marks import Layer, Row, Specification
from portal.charts.theme import HATCH, INK, LINE_STRONG, SURFACE
from portal.charts.words import Board, Box, Spot, around

WIDE = 500
UNDER = 26  # px for the labels of the years
ROOM = 30  # px above the highest mark and under the lowest one, for their words
HALF_YEAR = 0.5
REACH = 8  # px from the middle of a dot to the edge of its ring
EDGE = 18  # px from the first and the last year to the ends of the axis, at least
NAMED = 46  # px for the label of a year


@dataclass(frozen=True, slots=True)
class Plane:
    """Values to pixels, and back.

    left     room for the labels of the values
    values   at the foot and at the top
    """

    width: int
    left: int
    years: tuple[int, int]
    values: tuple[float, float]

    @property
    def foot(self) -> int:
        """Where the axis of years lies."""
        return height_of(self.width) - UNDER

    @property
    def edge(self) -> float:
        """From an end of the axis to the nearest year."""
        count = self.years[1] - self.years[0] + 1
        return max(EDGE, (self.width - self.left) / count / 2)

    @property
    def year(self) -> float:
        """How wide a year is."""
        first, last = self.years
        return (self.width - self.left - 2 * self.edge) / max(1, last - first)

    def across(self, x: float) -> float:
        """Where a year stands."""
        return self.left + self.edge + (x - self.years[0]) * self.year

    def down(self, y: float) -> float:
        """Where a value stands."""
        low, high = self.values
        return self.foot * (high - y) / (high - low)

    def year_at(self, across: float) -> float:
        """The year that stands there."""
        return (across - self.left - self.edge) / self.year + self.years[0]

    def value_at(self, down: float) -> float:
        """The value that stands there."""
        low, high = self.values
        return high - down * (high - low) / self.foot

    def spot(self, at: Point | Aim) -> tuple[float, float]:
        """Where a figure or an aim stands."""
        return self.across(float(at.x)), self.down(float(at.y))

    def row(self, box: Box) -> Row:
        """A stretch of the drawing in years and values."""
        ends = {"x": self.year_at(box.left), "x2": self.year_at(box.right)}
        return ends | {"y": self.value_at(box.top), "y2": self.value_at(box.bottom)}

    def column(self, first: int, last: int) -> Box:
        """All of some years, from the first to the last."""
        left, right = self.across(first - HALF_YEAR), self.across(last + HALF_YEAR)
        return Box(max(left, self.left), 0, min(right, self.width), self.foot)


def height_of(width: int) -> int:
    """How high a chart over years is."""
    return 260 if width > WIDE else 220


def drawing(
    plane: Plane, layers: Sequence[Layer], ticks: dict[float, str], rules: Sequence[float]
) -> Specification:
    """Layers over the axes of a field. ticks: words at values; rules: where a rule lies."""
    first, last = plane.years
    named = few(first, last, min(6, int((plane.width - plane.left) // NAMED)))
    years = {float(year): str(year) if year in named else "" for year in range(first, last + 1)}
    below = alt.Axis(values=list(years), labelExpr=marks.spelled(years), title=None)
    ruled = alt.condition(f"indexof({list(rules)}, datum.value) < 0", alt.value(0), alt.value(1))
    beside = alt.Axis(
        values=list(ticks), labelExpr=marks.spelled(ticks), gridWidth=ruled, title=None
    )
    ends = plane.year_at(plane.left), plane.year_at(plane.width)
    return marks.over_axes(
        layers,
        alt.X("x:Q", scale=marks.scale(*ends), axis=below),
        alt.Y("y:Q", scale=marks.scale(*plane.values), axis=beside),
        (plane.width - plane.left, plane.foot),
        {"left": plane.left, "top": 0, "right": 0, "bottom": UNDER},
    )


def few(first: int, last: int, most: int) -> list[int]:
    """The years that are named: both ends, and others at even steps."""
    step = next(step for step in (1, 2, 3, 5, 10, 20, 50) if (last - first) / step <= most - 1)
    named = list(range(first, last, step))
    close = len(named) > 1 and last - named[-1] < step
    return [*named[: -1 if close else None], last]


def board_of(
    plane: Plane,
    points: Iterable[Point],
    aims: Iterable[Aim],
    gaps: Iterable[int],
    breaks: Iterable[int],
) -> Board:
    """What figures, aims and breaks take, and what is hatched: columns as wide as their years."""
    board = Board(plane.width, plane.foot)
    board.taken += [around(*plane.spot(point), 2 * REACH, 2 * REACH) for point in points]
    board.taken += [around(*plane.spot(aim), 2 * step_of(plane), 6) for aim in aims]
    for year in breaks:
        board.taken.append(around(plane.across(year - HALF_YEAR), plane.foot / 2, 8, plane.foot))
    board.hatched += [plane.column(first, last) for first, last in runs(gaps)]
    return board


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

    All aims have words, and the last figure and the first. The others have them
    where there is room; the table under the chart holds them all.
    """
    placed = []
    for aim in aims:
        above = all(plane.spot(one)[1] >= plane.spot(aim)[1] for one in beside(points, aim))
        placed.append(board.beside(aim.label, plane.spot(aim), 4, above, must=True))
    ends = [*points[-1:], *points[:-1][:1]]
    for point in (*ends, *points[1:-1]):
        above = any(plane.spot(one)[1] > plane.spot(point)[1] for one in beside(aims, point))
        must = point in ends
        placed.append(board.beside(point.label, plane.spot(point), REACH + 1, above, must))
    return [spot for spot in placed if spot]


def beside(others: Iterable[Point | Aim], one: Point | Aim) -> list[Point | Aim]:
    """Those that stand at the same year."""
    return [other for other in others if abs(other.x - one.x) < Decimal("0.6")]


def hatching(board: Board, plane: Plane) -> Layer:
    """The columns of years without a figure."""
    return marks.plates(map(plane.row, board.hatched), HATCH)


def break_lines(plane: Plane, years: Iterable[int]) -> Layer:
    """A double line where a series starts anew."""
    middles = [plane.across(year - HALF_YEAR) for year in years]
    lines = [Box(x + side, 4, x + side, plane.foot) for x in middles for side in (-2, 2)]
    return marks.rules(map(plane.row, lines), LINE_STRONG, 1.5)


def figures(plane: Plane, points: Sequence[Point], aims: Iterable[Aim]) -> list[Layer]:
    """Aims as thick steps at their year, never joined; figures as dots over them."""
    half = step_of(plane) / plane.year
    steps = [
        {"x": float(a.x) - half, "x2": float(a.x) + half, "y": float(a.y), "y2": float(a.y)}
        for a in aims
    ]
    dots = [{"x": float(p.x), "y": float(p.y), "old": p.old} for p in points]
    apart = min((float(b.x - a.x) * plane.year for a, b in pairwise(points)), default=marks.CLOSE)
    return [marks.rules(steps, INK, 3.5), marks.dots(dots, apart)]


def written(plane: Plane, bold: Sequence[Spot], soft: Sequence[Spot]) -> list[Layer]:
    """Words, on paper where they cover hatching."""
    papers = [plane.row(spot.box) for spot in (*bold, *soft) if spot.on_hatch]
    return [
        marks.plates(papers, SURFACE),
        marks.words((said(plane, spot) for spot in bold), bold=True),
        marks.words((said(plane, spot) for spot in soft), bold=False),
    ]


def said(plane: Plane, spot: Spot) -> Row:
    """Words at the middle of their place, in years and values."""
    x, y = spot.box.middle
    return {"x": plane.year_at(x), "y": plane.value_at(y), "t": spot.words}
