"""Yearly minimums and levels to keep: each year by itself, none makes up for another."""

from collections.abc import Sequence
from datetime import date

from portal.method.assessment import Assessment, Facts, Figure, Reason, Status, Verdict, Year
from portal.method.comparison import (
    first_published,
    has_ended,
    is_last_digit,
    order_of_figures,
    satisfies,
)
from portal.model import Commitment
from portal.periods import year_period


def assess_years(cells: tuple[Year, ...], commitment: Commitment, newest: Figure) -> Assessment:
    """One verdict on all the years. `newest` is shown where no year decides."""
    elapsed = [year for year in cells if year.verdict != "future"]
    if failed := [year for year in elapsed if year.verdict == "missed"]:
        return Assessment("missed", "Y1", basis="years", latest=failed[0].figure, years=cells)
    if not elapsed:
        return Assessment("observed", "Y3", "too_early", "years", latest=newest, years=cells)
    if any(year.verdict == "planned" or year.figure is None for year in elapsed):
        return Assessment("observed", "Y3", "gaps", "years", latest=newest, years=cells)
    if unclear := [year.figure for year in elapsed if year.figure and year.verdict == "none"]:
        near = is_last_digit(commitment, unclear[-1])
        reason: Reason = "approximate" if near else "inexact"
        return Assessment("observed", "Y3", reason, "years", latest=unclear[-1], years=cells)
    due, last = commitment.due, elapsed[-1]
    status: Status = "met" if due and last.year >= due.year else "on_path"
    return Assessment(status, "Y2", "", "years", latest=last.figure, years=cells)


def years_of(
    facts: Facts, verified: Sequence[Figure], promised_on: date, as_of: date
) -> tuple[Year, ...]:
    """One cell for each year from the first to the due year, or to the present one.

    Where the document gives no first year it is the year after the promise, or an
    earlier one with a figure: a year nobody reported must show as a gap.
    """
    start, due = facts.commitment.start, facts.commitment.due
    after = promised_on.year + 1
    first = start.first.year if start else min([after, *(f.period.year for f in verified)])
    last = due.year if due else max(as_of.year, first)
    first = min(first, last)
    return tuple(year_cell(facts, year, verified, as_of) for year in range(first, last + 1))


def year_cell(facts: Facts, year: int, verified: Sequence[Figure], as_of: date) -> Year:
    """The verdict of one year. A plan shows hollow; only a figure of what happened decides."""
    commitment = facts.commitment
    ended = year_period(year).last < as_of
    found = [f for f in verified if tells_year(commitment, f, year)]
    if over := [f for f in found if has_ended(f, as_of)]:
        deciding = first_published(over)
        return Year(year, verdict_of(commitment, deciding), deciding)
    planned = [
        f for f in facts.figures if f.status == "planned" and tells_year(commitment, f, year)
    ]
    shown = max(found or planned, key=order_of_figures, default=None)
    if not ended:
        return Year(year, "future", shown)
    return Year(year, "planned" if planned else "none", shown)


def tells_year(commitment: Commitment, figure: Figure, year: int) -> bool:
    """Whether a figure is for the end of one year, or for the whole of it in a yearly minimum.

    A mean over several years tells of none of them.
    """
    whole, period = year_period(year), figure.period
    if period.last != whole.last:
        return False
    return period.first == whole.first or (commitment.kind == "hold" and period.first > whole.first)


def verdict_of(commitment: Commitment, figure: Figure) -> Verdict:
    """What a figure says of its year."""
    kept = satisfies(commitment, figure)
    if kept is None or (not kept and is_last_digit(commitment, figure)):
        return "none"
    return "kept" if kept else "missed"
