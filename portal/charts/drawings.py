"""What a chart shows, as words and numbers: five kinds of drawing.

Every value is finished: labels are in the language of the page, `x` and `y` are
plain decimals as text would be read, so that equal charts are drawn once.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Point:
    """A published figure. x is a year, its fraction the place within the year.

    label   as written beside it; old: on the boundaries of before a merger
    """

    x: Decimal
    y: Decimal
    label: str
    old: bool = False


@dataclass(frozen=True, slots=True)
class Aim:
    """A target or milestone of the document at the end of a year."""

    x: Decimal
    y: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class LevelChart:
    """Published figures and the target they should reach.

    gaps        years gone with no figure: drawn hatched, never joined
    reference   the straight line of this site, from start to target
    breaks      years at which the series starts anew
    missing     the words in a gap that fills the whole past
    """

    points: tuple[Point, ...]
    aims: tuple[Aim, ...]
    reference: tuple[Point, ...]
    reference_label: str
    gaps: tuple[int, ...]
    breaks: tuple[int, ...]
    first_year: int
    last_year: int
    from_zero: bool
    missing: str
    ticks: tuple[tuple[Decimal, str], ...]


@dataclass(frozen=True, slots=True)
class RankChart:
    """Places in an index: 1 at the top, editions never joined by a line.

    breaks   year at which the number of units ranked or the method changed, with words or none
    """

    points: tuple[Point, ...]
    aims: tuple[Aim, ...]
    gaps: tuple[int, ...]
    breaks: tuple[tuple[int, str], ...]
    first_year: int
    last_year: int
    lowest: int


@dataclass(frozen=True, slots=True)
class YearsChart:
    """One cell for each year. verdict: kept, missed, none, planned or future"""

    cells: tuple[tuple[int, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class CountsChart:
    """How many commitments carry each status, in the fixed order."""

    segments: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class DotsChart:
    """Targets and figures of provinces on one indicator, in the order of the rows.

    rows     name, target or None, words, figure or None
    """

    rows: tuple[tuple[str, Decimal | None, str, Decimal | None], ...]
    unit: str
    ticks: tuple[tuple[Decimal, str], ...]


def break_years(chart: LevelChart | RankChart) -> tuple[int, ...]:
    """The years before which a drawing has its double lines."""
    return tuple(one if isinstance(one, int) else one[0] for one in chart.breaks)


Chart = LevelChart | RankChart | YearsChart | CountsChart | DotsChart
