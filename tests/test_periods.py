"""Periods: what they cover, which of them tells of which, and whole periods between days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.periods import Precision, read_period, whole_periods, year_period


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2027", Precision.YEAR, date(2027, 1, 1), date(2027, 12, 31)),
        ("2026/2030", Precision.YEARS, date(2026, 1, 1), date(2030, 12, 31)),
        ("2027-H1", Precision.HALF, date(2027, 1, 1), date(2027, 6, 30)),
        ("2027-H2", Precision.HALF, date(2027, 7, 1), date(2027, 12, 31)),
        ("2027-Q1", Precision.QUARTER, date(2027, 1, 1), date(2027, 3, 31)),
        ("2027-Q4", Precision.QUARTER, date(2027, 10, 1), date(2027, 12, 31)),
        ("2027-11", Precision.MONTH, date(2027, 11, 1), date(2027, 11, 30)),
        ("2028-02", Precision.MONTH, date(2028, 2, 1), date(2028, 2, 29)),
        ("2027-11-30", Precision.DAY, date(2027, 11, 30), date(2027, 11, 30)),
    ],
)
def test_a_period_covers_its_first_day_to_its_last(
    text: str, precision: Precision, first: date, last: date
) -> None:
    found = read_period(text)

    assert (found.text, found.precision, found.first, found.last) == (text, precision, first, last)
    assert found.year == last.year


@pytest.mark.parametrize(
    "text",
    [
        "",
        "27",
        "2027-Q5",
        "2027-Q0",
        "2027-H3",
        "2027-13",
        "2027-00",
        "2027-02-29",
        "2027-1",
        "0000",
        "2030/2026",
        "2026/2026",
        "2026-2030",
        "11/2027",
        "2027-q4",
        " 2027",
        "2027\n",
        "２０２７",
    ],
)
def test_what_is_not_a_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_period(text)


@pytest.mark.parametrize(
    ("figure", "due", "tells"),
    [
        ("2030", "2030", True),
        ("2030-Q4", "2030", True),
        ("2030-H2", "2030", True),
        ("2030-12", "2030", True),
        ("2030-12-31", "2030", True),
        ("2026/2030", "2030", True),
        ("2030", "2026/2030", True),
        ("2030", "2030-Q2", True),
        ("2030-Q1", "2030", False),
        ("2030-H1", "2030", False),
        ("2030-12-30", "2030", False),
        ("2029", "2030", False),
        ("2031", "2030", False),
        ("2031-01-01", "2030", False),
    ],
)
def test_a_figure_tells_of_a_due_period_when_it_spans_its_last_day(
    figure: str, due: str, tells: bool
) -> None:
    assert read_period(figure).covers(read_period(due)) is tells


@pytest.mark.parametrize(
    ("start", "end", "years", "quarters"),
    [
        ("2025-12-31", "2028-12-31", 3, 12),
        ("2025-12-31", "2028-12-30", 2, 11),
        ("2025-12-31", "2026-03-31", 0, 1),
        ("2025-12-31", "2025-12-31", 0, 0),
        ("2025-11-30", "2026-02-28", 0, 1),
        ("2024-02-29", "2028-02-28", 3, 15),
        ("2024-02-29", "2028-02-29", 4, 16),
        ("2024-02-29", "2025-02-28", 1, 4),
        ("2025-05-15", "2026-05-14", 0, 3),
        ("2025-05-15", "2026-05-15", 1, 4),
    ],
)
def test_only_whole_periods_are_counted(start: str, end: str, years: int, quarters: int) -> None:
    days = date.fromisoformat(start), date.fromisoformat(end)

    assert (whole_periods(*days, 12), whole_periods(*days, 3)) == (years, quarters)


def test_a_leap_day_moves_no_count() -> None:
    """Counted in days, 3 years of 5 were 0.6002 of the time when one of them was a leap year."""
    for first in range(2021, 2032):
        start = year_period(first).last
        assert whole_periods(start, year_period(first + 3).last, 12) == 3
        assert whole_periods(start, year_period(first + 3).last, 3) == 12


days = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(days)
def test_each_day_is_in_the_periods_that_name_it(day: date) -> None:
    quarter, half = (day.month + 2) // 3, (day.month + 5) // 6
    names = [f"{day:%Y}", f"{day:%Y}-H{half}", f"{day:%Y}-Q{quarter}", f"{day:%Y-%m}", f"{day}"]

    spans = [read_period(name) for name in names]

    assert all(span.first <= day <= span.last for span in spans)
    assert all(span.covers(read_period(f"{day}")) for span in spans)
    assert spans[0] == year_period(day.year)


@given(days, days, st.sampled_from([3, 12]))
def test_a_later_day_never_has_fewer_periods_behind_it(start: date, end: date, months: int) -> None:
    assert whole_periods(start, end, months) <= whole_periods(start, end + timedelta(1), months)
