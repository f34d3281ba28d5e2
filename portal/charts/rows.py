"""The figures behind a chart as a table, so that a reader can draw it again."""

from collections.abc import Iterator
from decimal import Decimal
from math import ceil
from typing import Any

from portal.charts.drawings import (
    Aim,
    Chart,
    CountsChart,
    DotsChart,
    LevelChart,
    Point,
    YearsChart,
    break_years,
)
from portal.open_data.formats import csv_lines
from portal.views import Handout

Cells = tuple[Any, ...]
# In every row, so that a row taken from the file still says what it is.
ABOUT = ("unit", "source", "as_of", "url")


def handout_csv(handout: Handout) -> bytes:
    """The figures of a chart as CSV, decimals with a point; nothing where there is no data."""
    columns, rows = rows_of(handout.chart)
    about = (handout.measured, handout.cited, handout.as_of, handout.address)
    return csv_lines([(*columns, *ABOUT), *((*row, *about) for row in rows)]).encode()


def rows_of(chart: Chart) -> tuple[tuple[str, ...], list[Cells]]:
    """The columns of a chart, and its rows."""
    if isinstance(chart, YearsChart):
        return ("year", "verdict", "label", "value"), [(*cell,) for cell in chart.cells]
    if isinstance(chart, CountsChart):
        return ("status", "commitments"), [(*segment,) for segment in chart.segments]
    if isinstance(chart, DotsChart):
        return ("name", "target", "label", "figure"), [(*row,) for row in chart.rows]
    columns = ("mark", "year", "value", "label", "earlier_boundaries", "series")
    lines = [] if not isinstance(chart, LevelChart) else list(marked("reference", chart.reference))
    gaps: list[Cells] = [("no_data", year, None, "", None, None) for year in chart.gaps]
    breaks: list[Cells] = [("break", year, None, "", None, None) for year in break_years(chart)]
    figures = list(marked("figure", chart.points, break_years(chart)))
    return columns, [*figures, *marked("target", chart.aims), *lines, *gaps, *breaks]


def marked(
    mark: str, places: tuple[Point, ...] | tuple[Aim, ...], breaks: tuple[int, ...] = ()
) -> Iterator[Cells]:
    """A row for each mark on a chart over years; years with the part gone at the period’s end.

    breaks   years from which figures do not compare with those before: each begins a new series
    """
    for one in places:
        year: Decimal = one.x
        if mark == "figure":
            old = isinstance(one, Point) and one.old
            series = 1 + sum(begins <= ceil(year) for begins in breaks)
            yield mark, year, one.y, one.label, "yes" if old else "no", series
        else:
            yield mark, year, one.y, one.label, None, None
