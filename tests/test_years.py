"""Yearly minimums and levels to keep: each year by itself."""

from datetime import date

import pytest

from portal.model import Kind
from tests.make import commitment, edition, figure, floor, judge, rank, verdicts


def test_a_yearly_minimum_kept_through_the_due_year_is_met() -> None:
    figures = [figure(year, "2.1") for year in ("2025", "2026", "2027")]

    assert judge(floor(due="2027"), *figures, on="2028-06-30").status == "met"
    assert judge(floor(due="2027"), *figures[:2], on="2027-06-30").status == "on_path"


def test_a_planned_budget_never_decides() -> None:
    low, high = (figure("2026", value, status="planned") for value in ("1.5", "2.5"))
    settled = figure("2025", "2.1")

    for plan in (low, high):
        found = judge(floor(), settled, plan, on="2027-06-30")
        assert (found.status, found.reason) == ("observed", "gaps")
        assert verdicts(found)[:3] == [(2025, "kept"), (2026, "planned"), (2027, "future")]
        assert found.years[1].figure == plan
    assert judge(floor(), settled, low, on="2026-06-30").status == "on_path"


def test_a_settled_figure_takes_the_place_of_the_plan() -> None:
    plan, settled = figure("2025", "2.5", status="planned"), figure("2025", "1.9")

    assert judge(floor(), plan, settled, on="2027-06-30").status == "missed"


def test_only_plans_are_data_without_a_verdict() -> None:
    found = judge(floor(), figure("2025", "2.5", status="planned"), on="2026-06-30")

    assert (found.status, found.reason) == ("observed", "planned")
    assert verdicts(found)[0] == (2025, "planned")


def test_a_year_that_is_not_over_decides_nothing() -> None:
    estimate = figure("2026", "1.8", status="estimate")

    found = judge(floor(), figure("2025", "2.1"), estimate, on="2026-11-20")

    assert (found.status, found.years[1].verdict) == ("on_path", "future")
    assert found.years[1].figure == estimate


def test_before_the_first_year_is_over_it_is_too_early() -> None:
    found = judge(floor(start="2026"), figure("2026", "1.8"), on="2026-11-20")

    assert (found.status, found.reason) == ("observed", "too_early")


def test_a_mean_over_several_years_keeps_none_of_them() -> None:
    found = judge(floor(start="2026"), figure("2026/2030", "2.4"), on="2031-06-30")

    assert (found.status, found.reason) == ("observed", "gaps")
    assert {verdict for _, verdict in verdicts(found)} == {"none"}


def test_half_a_year_is_no_year_of_a_yearly_minimum() -> None:
    found = judge(floor(), figure("2025-H2", "1.2"), on="2026-06-30")

    assert (found.status, found.years[0].verdict) == ("observed", "none")


def test_an_open_start_counts_from_the_year_after_the_promise() -> None:
    """A year nobody reported is a gap, not a year that was never promised."""
    promise = floor(start=None, due=None)

    found = judge(promise, figure("2027", "2.4"), on="2028-06-30", promised_on=date(2025, 3, 15))

    assert (found.status, found.reason) == ("observed", "gaps")
    assert verdicts(found) == [(2026, "none"), (2027, "kept"), (2028, "future")]


def test_an_open_start_begins_earlier_where_there_is_a_figure() -> None:
    figures = figure("2025", "2.4"), figure("2026", "2.4")

    found = judge(
        floor(start=None, due=None), *figures, on="2027-06-30", promised_on=date(2025, 3, 15)
    )

    assert found.status == "on_path"
    assert verdicts(found) == [(2025, "kept"), (2026, "kept"), (2027, "future")]


def test_an_approximate_yearly_minimum_is_left_open_within_its_last_digit() -> None:
    near = figure("2025", "1.9")

    found = judge(floor(approximate=True), near, on="2026-06-30")

    assert (found.status, found.reason, found.latest) == ("observed", "approximate", near)
    assert found.years[0].verdict == "none"


def test_an_inexact_figure_leaves_its_year_open() -> None:
    over = figure("2025", "1.5", qualifier="over")

    found = judge(floor(), over, on="2026-06-30")

    assert (found.status, found.reason, found.latest) == ("observed", "inexact", over)


def test_a_rank_to_keep_is_kept_or_not_in_each_edition() -> None:
    promise = rank(kind="hold", value="15", due="2027")

    kept = judge(promise, edition("2026", "14"), on="2027-03-01", promised_on=date(2026, 1, 10))
    lost = judge(promise, edition("2026", "16"), on="2027-03-01", promised_on=date(2026, 1, 10))

    assert (kept.status, kept.basis) == ("on_path", "years")
    assert (lost.status, lost.share) == ("missed", None)


def test_the_sentence_of_a_kept_level_speaks_of_the_year_that_kept_it() -> None:
    """A lower figure from within the present year decides nothing, and is not said to keep it."""
    year_end, since = figure("2026", "100"), figure("2027-Q2", "98")

    found = judge(
        commitment(kind="hold", value="100", start="2026"), year_end, since, on="2027-08-01"
    )

    assert (found.status, found.latest) == ("on_path", year_end)


@pytest.mark.parametrize("kind", ["recurring", "hold"])
def test_a_yearly_promise_without_a_figure_is_no_data_and_then_overdue(kind: Kind) -> None:
    promise = floor(kind=kind)

    found = judge(promise, on="2028-06-30")

    assert (found.status, len(found.years)) == ("no_data", 6)
    assert judge(promise, on="2032-06-30").status == "overdue_no_data"
