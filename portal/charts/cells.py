"""Years as cells, statuses as one bar, provinces as rows: charts told in pixels."""

from dataclasses import dataclass
from decimal import Decimal

from portal.charts import marks
from portal.charts.drawings import CountsChart, DotsChart, YearsChart
from portal.charts.marks import Row, Specification
from portal.charts.theme import (
    ASH,
    FILLS,
    HATCH,
    INK,
    LATE,
    LINE,
    PROGRESS,
    SURFACE,
)
from portal.charts.words import HALF, folded, width_of

WIDE = 500
PERCENT = "%"
LOW = 20  # px: where the low bar of what cannot be measured begins
CELLS = {
    "kept": (PROGRESS, PROGRESS),
    "missed": (LATE, LATE),
    "none": (HATCH, ASH),
    "planned": (SURFACE, PROGRESS),
    "future": (SURFACE, LINE),
}
SIGNS = {
    "kept": [(-8, 0, -3, 6), (-3, 6, 8, -6)],
    "missed": [(-6, -6, 6, 6), (6, -6, -6, 6)],
}
BAR, LEAST = 30, 5  # px: the height of the bar, the least that a status is wide
CELL, MOST = 44, 110  # px: the height of a cell, the most that one is wide
HEAD, GAP = 22, 4  # px: above a cell for its year, beside it
SMALL, LINE_STEP = 13, 17  # px: words under a cell and the lines they stand on
ROW = 28
LEAST_TRACK = 240  # px
TICK = 10  # px: half the height of a target


class Cells:
    """Rows of cells, gathered mark by mark."""

    def __init__(self, wide: float) -> None:
        self.wide = wide
        self.boxes: list[Row] = []
        self.signs: list[Row] = []
        self.bold: list[Row] = []
        self.soft: list[Row] = []

    def row(self, cells: tuple[tuple[int, str, str, str], ...], top: float) -> float:
        """A row of cells under `top`; where it ends."""
        lines = [self.cell(cell, place * self.wide, top + HEAD) for place, cell in enumerate(cells)]
        return top + HEAD + CELL + max(lines) * LINE_STEP + 6

    def cell(self, cell: tuple[int, str, str, str], left: float, top: float) -> int:
        """A cell with its year, its words and its figure; how many lines stand under it."""
        year, verdict, told, value = cell
        room = self.wide - GAP
        middle, centre = left + room / 2, top + CELL / 2
        fill, stroke = CELLS[verdict]
        box = {"x": left + 1, "x2": left + room - 1, "y": top + 1, "y2": top + CELL - 1}
        self.boxes.append(box | {"fill": fill, "stroke": stroke})
        self.signs += [
            {"x": middle + x, "y": centre + y, "x2": middle + x2, "y2": centre + y2}
            for x, y, x2, y2 in SIGNS.get(verdict, ())
        ]
        self.bold.append({"x": middle, "y": top - HEAD / 2, "t": str(year)})
        lines = folded(told, room, SMALL)
        under = [top + CELL + (line + 0.6) * LINE_STEP for line in range(len(lines) + 1)]
        self.soft += [{"x": middle, "y": y, "t": t} for y, t in zip(under, lines, strict=False)]
        if value:
            self.bold.append({"x": middle, "y": under[-1], "t": value})
        return len(lines) + bool(value)


def years(chart: YearsChart, width: int) -> Specification:
    """One cell a year; five a row on a phone."""
    across = 10 if width > WIDE else 5
    cells = Cells(min(MOST, width / max(1, min(across, len(chart.cells)))))
    height = 0.0
    for start in range(0, len(chart.cells), across):
        height = cells.row(chart.cells[start : start + across], height)
    layers = [
        marks.rects(cells.boxes),
        marks.rules(cells.signs, SURFACE, 3),
        marks.words(cells.bold, bold=True, size=SMALL),
        marks.words(cells.soft, bold=False, size=SMALL),
    ]
    return marks.in_pixels(layers, width, round(height))


def counts(chart: CountsChart, width: int) -> Specification:
    """One bar, a stretch for each status, always in the same order."""
    gap = width * 0.006
    rows, left = [], 0.0
    for (status, _), wide in zip(chart.segments, shares(chart, width, gap), strict=True):
        fill, stroke = FILLS[status]
        top = LOW if status == "unmeasurable" else 0
        box = {"x": left + 1, "x2": left + wide - 1, "y": top + 1, "y2": BAR - 1}
        rows.append(box | {"fill": fill, "stroke": stroke})
        left += wide + gap
    return marks.in_pixels([marks.rects(rows)], width, BAR)


def shares(chart: CountsChart, width: int, gap: float) -> list[float]:
    """How wide each status is: by its number, and never too thin to be seen."""
    numbers = [number for _, number in chart.segments]
    room = width - gap * (len(numbers) - 1)
    thin = [room * number < LEAST * sum(numbers) for number in numbers]
    free = room - LEAST * sum(thin)
    rest = sum(number for number, least in zip(numbers, thin, strict=True) if not least)
    return [
        LEAST if least else free * number / rest
        for number, least in zip(numbers, thin, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Tracks:
    """Where the rows of a dot plot lie.

    folded        names and words stand above their tracks, not beside them
    left, right   ends of the scale; low, high: its values there
    """

    width: int
    folded: bool
    left: float
    right: float
    low: float
    high: float
    head: float
    step: float

    def across(self, value: Decimal) -> float:
        """Where a value stands."""
        share = (float(value) - self.low) / (self.high - self.low)
        return self.left + share * (self.right - self.left)

    def middle(self, place: int) -> float:
        """How far down a row has its track."""
        return self.head + (place + 1) * self.step - ROW / 2

    def words(self, place: int) -> float:
        """How far down a row has its words."""
        return self.head + place * self.step + ROW / 2


def tracks(chart: DotsChart, width: int) -> Tracks:
    """The field of a dot plot, from zero to the highest value."""
    seen = [one for _, goal, _, latest in chart.rows for one in (goal, latest)]
    values = [float(one) for one in seen if one is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    names = max(width_of(name) for name, *_ in chart.rows)
    told = max(width_of(words) for _, _, words, _ in chart.rows)
    above = names + told + LEAST_TRACK > width
    left, right = (8.0, width - 8.0) if above else (names + 20, width - told - 20)
    head = 44 if above and chart.unit not in ("", PERCENT) else 24
    high = high if high > low else 1.0
    return Tracks(width, above, left, right, low, high, head, ROW + 18 if above else ROW)


def dots(chart: DotsChart, width: int) -> Specification:
    """Targets of provinces as ticks, latest figures as dots, in the given order."""
    field = tracks(chart, width)
    height = round(field.head + len(chart.rows) * field.step + 2)
    lines: list[Row] = []
    goals: list[Row] = []
    latest: list[Row] = []
    for place, (_, goal, _, seen) in enumerate(chart.rows):
        y = field.middle(place)
        lines.append({"x": field.left, "x2": field.right, "y": y, "y2": y})
        if goal is not None:
            x = field.across(goal)
            goals.append({"x": x, "x2": x, "y": y - TICK, "y2": y + TICK})
        if seen is not None:
            latest.append({"x": field.across(seen), "y": y, "old": False})
    names = [{"x": 0, "y": field.words(n), "t": row[0]} for n, row in enumerate(chart.rows)]
    told = [{"x": width, "y": field.words(n), "t": row[2]} for n, row in enumerate(chart.rows)]
    papers = [paper(field, n, row[0]) for n, row in enumerate(chart.rows) if field.folded]
    layers = [
        marks.rules([*upright(chart, field, height), *lines], LINE, 1),
        marks.plates(papers, SURFACE),
        marks.dots(latest),
        marks.rules(goals, INK, 3.5),
        marks.words(scale_words(chart, field), bold=False),
        marks.words(unit_words(chart), bold=False, align="left"),
        marks.words(names, bold=True, align="left"),
        marks.words(told, bold=True, align="right"),
    ]
    return marks.in_pixels(layers, width, height)


def paper(field: Tracks, place: int, name: str) -> Row:
    """The paper under a name that stands over the rules of the scale."""
    y = field.words(place)
    return {"x": 0, "x2": width_of(name), "y": y - HALF, "y2": y + HALF}


def upright(chart: DotsChart, field: Tracks, height: float) -> list[Row]:
    """A rule at each value of the scale."""
    across = [field.across(value) for value, _ in chart.ticks]
    return [{"x": x, "x2": x, "y": field.head - 2, "y2": height} for x in across]


def scale_words(chart: DotsChart, field: Tracks) -> list[Row]:
    """The words of the scale over its rules, inside the drawing."""
    rows: list[Row] = []
    for value, words in chart.ticks:
        told = words + PERCENT if chart.unit == PERCENT else words
        half = width_of(told) / 2
        x = min(max(field.across(value), half), field.width - half)
        rows.append({"x": x, "y": field.head - 14, "t": told})
    return rows


def unit_words(chart: DotsChart) -> list[Row]:
    """The unit, once; a percent sign stands with each value of the scale."""
    told = "" if chart.unit == PERCENT else chart.unit
    return [{"x": 0, "y": 10, "t": told}] if told else []
