"""The figures behind a chart as a table, so that a reader can draw it again."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from portal.drawings import Aim, Chart, CountsChart, DotsChart, LevelChart, Point, YearsChart
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
    columns = ("mark", "year", "value", "label", "earlier_boundaries")
    lines = [] if not isinstance(chart, LevelChart) else list(marked("reference", chart.reference))
    gaps: list[Cells] = [("no_data", year, None, "", None) for year in chart.gaps]
    return columns, [*marked("figure", chart.points), *marked("target", chart.aims), *lines, *gaps]


def marked(mark: str, places: tuple[Point, ...] | tuple[Aim, ...]) -> Iterator[Cells]:
    """A row for each mark on a chart over years; years with the part gone at the period’s end."""
    for one in places:
        year: Decimal = one.x
        old = isinstance(one, Point) and mark == "figure" and one.old
        yield mark, year, one.y, one.label, ("yes" if old else "no") if mark == "figure" else None
