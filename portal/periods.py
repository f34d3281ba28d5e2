"""Periods: the stretch of time a figure describes, or by the end of which something is due."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import Enum


class Precision(Enum):
    """How exactly a period is stated."""

    YEARS = "years"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


FORMS = (
    (Precision.YEAR, re.compile(r"([0-9]{4})")),
    (Precision.YEARS, re.compile(r"([0-9]{4})/([0-9]{4})")),
    (Precision.HALF, re.compile(r"([0-9]{4})-H([12])")),
    (Precision.QUARTER, re.compile(r"([0-9]{4})-Q([1-4])")),
    (Precision.MONTH, re.compile(r"([0-9]{4})-([0-9]{2})")),
    (Precision.DAY, re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")),
)
MONTHS_IN = {Precision.HALF: 6, Precision.QUARTER: 3, Precision.MONTH: 1}


@dataclass(frozen=True, slots=True)
class Period:
    """A year, half, quarter, month, day or run of years, as it is written in the files.

    text        2027, 2026/2030, 2027-H1, 2027-Q4, 2027-11 or 2027-11-30
    precision   which of those it is
    first, last the first and last day it covers
    """

    text: str
    precision: Precision
    first: date
    last: date

    @property
    def year(self) -> int:
        """The year in which the period ends."""
        return self.last.year

    def covers(self, other: "Period") -> bool:
        """Whether a figure for this period tells the level at the end of `other`."""
        return self.first <= other.last <= self.last


def read_period(text: str) -> Period:
    """The period written as `text`.

    Errors: ValueError when the text is of no known form or no such day exists.
    """
    for precision, form in FORMS:
        if match := form.fullmatch(text):
            first, last = bounds(precision, [int(part) for part in match.groups()])
            return Period(text, precision, first, last)
    raise ValueError(text)


def bounds(precision: Precision, parts: list[int]) -> tuple[date, date]:
    """The first and last day of a period, from the numbers written in it."""
    year = parts[0]
    if precision is Precision.DAY:
        day = date(*parts)
        return day, day
    if precision is Precision.YEAR:
        return date(year, 1, 1), date(year, 12, 31)
    if precision is Precision.YEARS:
        if parts[1] <= year:
            raise ValueError(parts)
        return date(year, 1, 1), date(parts[1], 12, 31)
    length = MONTHS_IN[precision]
    month = parts[1] * length
    last = calendar.monthrange(year, month)[1]
    return date(year, month - length + 1, 1), date(year, month, last)


def whole_periods(start: date, end: date, months: int) -> int:
    """How many whole periods of so many months lie between two last days.

    Whole periods rather than days, so that a leap day cannot move a verdict. From
    30 November to the end of February are three months: both are ends of a month.
    """
    between = (end.year - start.year) * 12 + end.month - start.month
    if end.day < start.day and end.day < calendar.monthrange(end.year, end.month)[1]:
        between -= 1
    return between // months


def year_period(year: int) -> Period:
    """A calendar year as a period."""
    return Period(f"{year:04}", Precision.YEAR, date(year, 1, 1), date(year, 12, 31))
