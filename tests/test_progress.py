"""The published method, case by case: first the thirty golden ones, then what its text implies."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.method.assessment import ASSESSED, STATUSES, Figure
from portal.method.comparison import has_ended, is_verified
from portal.method.progress import assess, direction, time_gone
from tests.make import (
    METHOD,
    commitment,
    deliverable,
    edition,
    evidence,
    facts,
    figure,
    floor,
    from_40,
    judge,
    milestone,
    published,
    rank,
    verdicts,
)

PATH = (milestone("2027", "13"), milestone("2029", "11"))


# The golden cases of the method.


def test_half_the_way_at_three_fifths_of_the_time_keeps_pace() -> None:
    """Case 1: an exact tie with the tolerance; years are counted, not days."""
    found = judge(from_40(), figure("2028", "60"), on="2029-06-30")

    assert (found.share, found.elapsed) == (Decimal("0.5"), Decimal("0.6"))
    assert (found.status, found.rule, found.basis) == ("on_path", "11", "reference")


def test_a_sixth_of_the_way_at_three_fifths_of_the_time_is_behind() -> None:
    """Case 2"""
    found = judge(from_40(), figure("2028", "46"), on="2029-06-30")

    assert (found.status, found.rule, found.basis) == ("behind", "11", "reference")


def test_a_figure_on_the_far_side_of_the_start_is_further_from_the_target() -> None:
    """Case 3"""
    found = judge(from_40(), figure("2027", "38"), on="2028-06-30")

    assert (found.status, found.rule, found.basis) == ("worse", "9", "")


def test_exactly_80_does_not_meet_more_than_80() -> None:
    """Case 4"""
    found = judge(from_40(operator=">"), figure("2030", "80"), on="2031-06-30")

    assert (found.status, found.rule) == ("missed", "3")


def test_79_96_is_not_rounded_to_80() -> None:
    """Case 5: the digits stay as published."""
    found = judge(from_40(), figure("2030", "79.96"), on="2031-06-30")

    assert found.status == "missed"
    assert found.latest is not None
    assert str(found.latest.value) == "79.96"


def test_growth_from_zero_does_not_hide_that_most_of_the_way_is_left() -> None:
    """Case 6: a rate of growth would say “on track”."""
    promise = commitment(value="50", baseline_value="0", baseline_period="2025")

    assert judge(promise, figure("2028", "10"), on="2029-06-30").status == "behind"


@pytest.mark.parametrize(
    ("on", "status", "rule"),
    [("2028-06-30", "no_data", "1"), ("2032-06-30", "overdue_no_data", "2")],
)
def test_without_a_figure_there_is_no_verdict_only_silence(on: str, status: str, rule: str) -> None:
    """Case 7"""
    found = judge(from_40(), on=on)

    assert (found.status, found.rule, found.latest, found.share) == (status, rule, None, None)


def test_a_figure_from_before_the_start_is_no_data() -> None:
    """Case 8: it is still shown, as what came before."""
    old = figure("2024", "35")

    found = judge(from_40(), old, on="2028-06-30")

    assert (found.status, found.latest, found.earlier) == ("no_data", None, old)


def test_without_a_start_a_figure_below_the_target_cannot_be_assessed() -> None:
    """Case 9"""
    found = judge(commitment(value="50"), figure("2027", "30"), on="2028-06-30")

    assert (found.status, found.reason, found.share) == ("observed", "no_baseline", None)


def test_without_a_start_a_figure_at_the_target_is_at_the_target() -> None:
    """Case 10"""
    found = judge(commitment(value="50"), figure("2027", "55"), on="2028-06-30")

    assert (found.status, found.rule) == ("reached_early", "6")


@pytest.mark.parametrize(("value", "status"), [("53", "reached_early"), ("49", "worse")])
def test_a_start_that_already_met_the_target_is_to_be_kept(value: str, status: str) -> None:
    """Case 11"""
    promise = commitment(value="50", baseline_value="52", baseline_period="2025")

    found = judge(promise, figure("2027", value), on="2028-06-30")

    assert (found.status, found.rule, found.reason) == (status, "4", "start_met")


def test_a_rank_is_not_assessed_between_milestones() -> None:
    """Case 12"""
    found = judge(rank(), edition("2026", "14"), on="2027-03-01", milestones=PATH)

    assert (found.status, found.reason, found.share) == ("observed", "rank", None)
    assert found.ahead == PATH[0]
    assert [step.status for step in found.steps] == ["no_data", "no_data"]


def test_a_rank_that_meets_its_first_milestone_keeps_pace() -> None:
    """Case 13"""
    found = judge(rank(), edition("2027", "13"), on="2028-03-01", milestones=PATH)

    assert (found.status, found.rule, found.basis) == ("on_path", "7", "milestone")
    assert (found.milestone, found.ahead) == (PATH[0], PATH[1])
    assert [step.status for step in found.steps] == ["met", "no_data"]


def test_a_later_rank_does_not_fill_in_a_milestone_nobody_observed() -> None:
    """Case 14"""
    found = judge(rank(), edition("2028", "12"), on="2028-11-30", milestones=PATH)

    assert (found.status, found.milestone) == ("on_path", PATH[0])
    assert [step.status for step in found.steps] == ["no_data", "no_data"]


def test_a_rank_that_misses_its_last_milestone_is_behind() -> None:
    """Case 15"""
    found = judge(rank(), edition("2029", "12"), on="2030-03-01", milestones=PATH)

    assert (found.status, found.milestone, found.ahead) == ("behind", PATH[1], None)
    assert [step.status for step in found.steps] == ["overdue_no_data", "missed"]


def test_a_rank_in_the_due_edition_decides() -> None:
    """Case 16"""
    found = judge(rank(), edition("2030", "10"), on="2031-03-01", milestones=PATH)

    assert (found.status, found.rule) == ("met", "3")


def test_no_line_is_drawn_to_2045() -> None:
    """Case 17"""
    found = judge(from_40(due="2045"), figure("2027", "45"), on="2028-06-30")

    assert (found.status, found.reason, found.basis) == ("observed", "horizon", "")


def test_a_running_total_is_met_as_soon_as_it_is_reached() -> None:
    """Case 18"""
    promise = commitment(kind="cumulative", value="1000")

    found = judge(promise, figure("2029", "1004"), on="2030-06-30")

    assert (found.status, found.rule) == ("met", "6")


def test_a_level_at_the_target_before_it_is_due_may_still_fall() -> None:
    """Case 19"""
    found = judge(from_40(), figure("2028", "82"), on="2029-06-30")

    assert (found.status, found.rule) == ("reached_early", "6")


def test_the_first_quarter_is_too_early_to_judge_the_pace() -> None:
    """Case 20"""
    found = judge(from_40(), figure("2026-Q1", "40.5"), on="2026-06-30")

    assert (found.status, found.rule, found.reason) == ("observed", "10", "too_early")
    assert found.elapsed == 0


def test_a_yearly_minimum_kept_every_year_so_far_keeps_pace() -> None:
    """Case 21"""
    figures = figure("2025", "2.1"), figure("2026", "2.0"), figure("2027", "2.3")

    found = judge(floor(), *figures, on="2028-06-30")

    assert (found.status, found.rule, found.basis) == ("on_path", "Y2", "years")
    assert verdicts(found) == [
        (2025, "kept"),
        (2026, "kept"),
        (2027, "kept"),
        (2028, "future"),
        (2029, "future"),
        (2030, "future"),
    ]


def test_one_year_below_a_yearly_minimum_is_not_made_up_for_by_another() -> None:
    """Case 22"""
    low = figure("2026", "1.96")

    found = judge(floor(), figure("2025", "2.1"), low, figure("2027", "3.5"), on="2028-06-30")

    assert (found.status, found.rule, found.latest) == ("missed", "Y1", low)
    assert verdicts(found)[:3] == [(2025, "kept"), (2026, "missed"), (2027, "kept")]


def test_a_year_without_a_figure_leaves_a_yearly_minimum_open() -> None:
    """Case 23"""
    found = judge(floor(), figure("2025", "2.1"), figure("2027", "2.3"), on="2028-06-30")

    assert (found.status, found.rule, found.reason) == ("observed", "Y3", "gaps")
    assert verdicts(found)[:3] == [(2025, "kept"), (2026, "none"), (2027, "kept")]


def test_a_decision_to_build_is_the_first_of_four_steps() -> None:
    """Case 24"""
    found = judge(deliverable(), on="2027-06-30", evidence=(evidence(1, "2026-03-01"),))

    assert (found.status, found.ladder, found.reason) == ("observed", 1, "ladder")


def test_a_late_delivery_is_not_met_and_has_its_day() -> None:
    """Case 25: three months late."""
    proofs = evidence(1, "2026-03-01"), evidence(4, "2029-03-31")

    found = judge(deliverable(), on="2029-06-30", evidence=proofs)

    assert (found.status, found.rule) == ("missed", "E4")
    assert (found.ladder, found.delivered_on) == (4, date(2029, 3, 31))


@pytest.mark.parametrize("on", ["2028-06-30", "2031-06-30", "2033-06-30"])
def test_a_figure_of_the_successor_never_satisfies_the_promise_of_its_predecessor(on: str) -> None:
    """Case 26"""
    of_successor = figure("2027", "95"), figure("2030", "99")

    found = judge(from_40(), on=on, successor=of_successor)

    assert (found.status, found.rule, found.reason) == ("observed", "S", "successor")
    assert (found.latest, found.share) == (of_successor[1], None)


@pytest.mark.parametrize("on", ["2028-06-30", "2031-06-30", "2033-06-30"])
@pytest.mark.parametrize("known", [(), (figure("2027", "50"),), (figure("2030", "70"),)])
def test_what_an_official_says_changes_nothing(known: tuple[Figure, ...], on: str) -> None:
    """Case 27: a claim never reaches the facts; neither does a figure that rests on one alone."""
    said = (
        figure("2023", "30", evidence="E"),
        figure("2030", "100", evidence="E"),
        figure("2030", "100", evidence="E", status="planned"),
        figure("2030", None, evidence="E", status="not_published"),
    )

    for promise in (from_40(), floor(), commitment(kind="hold")):
        assert judge(promise, *known, *said, on=on) == judge(promise, *known, on=on)


def test_a_figure_that_is_not_published_is_not_zero() -> None:
    """Case 28: the reason stands in the observation that is shown."""
    missing = figure("2028", None, status="not_published")

    found = judge(from_40(), missing, on="2029-06-30")

    assert (found.status, found.unpublished) == ("no_data", missing)
    assert (found.latest, found.share) == (None, None)


def test_a_measured_zero_is_a_figure() -> None:
    """Case 29"""
    promise = commitment(value="50", baseline_value="0", baseline_period="2025")

    found = judge(promise, figure("2028", "0"), on="2029-06-30")

    assert found.share == 0
    assert found.latest is not None
    assert found.latest.value == 0
    assert (found.latest.source, found.status) == ("nien-giam-thong-ke", "behind")


def test_a_lowered_target_leaves_both_promises_with_their_own_status() -> None:
    """Case 30"""
    before, after = from_40(), from_40(id="ho-so-truc-tuyen-2", value="60")
    level = figure("2030", "65")

    assert direction(before, after) == ("lowered",)
    assert judge(before, level, on="2031-06-30").status == "missed"
    assert judge(after, level, on="2031-06-30").status == "met"


# Which figures decide.


@pytest.mark.parametrize("period", ["2028", "2030"])
def test_what_the_press_quotes_is_shown_and_decides_nothing(period: str) -> None:
    quoted = figure(period, "95", evidence="D")

    found = judge(from_40(), quoted, on="2031-06-30")

    assert (found.status, found.reason, found.latest) == ("observed", "secondary", quoted)
    assert (found.share, found.elapsed) == (None, None)


@pytest.mark.parametrize("evidence_class", ["A", "B", "C"])
def test_statistics_signed_reports_and_ministries_decide(evidence_class: Any) -> None:
    found = judge(from_40(), figure("2030", "81", evidence=evidence_class), on="2031-06-30")

    assert found.status == "met"


@pytest.mark.parametrize("own", [(), (figure("2027", "50"),)])
def test_a_quoted_figure_for_the_due_period_is_better_than_silence(own: tuple[Figure, ...]) -> None:
    """“No data found” beside a figure for the due period would be false."""
    quoted = figure("2030", "95", evidence="D")

    found = judge(from_40(), *own, quoted, on="2033-06-30")

    assert (found.status, found.reason, found.latest) == ("observed", "secondary", quoted)


def test_a_quoted_figure_for_another_year_does_not_hide_that_the_due_period_is_missing() -> None:
    found = judge(from_40(), figure("2027", "60", evidence="D"), on="2033-06-30")

    assert (found.status, found.rule) == ("overdue_no_data", "2")


def test_a_plan_for_the_due_period_is_no_figure_for_it() -> None:
    plan = figure("2030", "95", status="planned")

    assert judge(from_40(), plan, on="2030-06-30").reason == "planned"
    assert judge(from_40(), plan, on="2031-06-30").status == "observed"
    assert judge(from_40(), plan, on="2033-06-30").status == "overdue_no_data"


@pytest.mark.parametrize("changes", [{}, {"baseline_value": "30", "baseline_period": "2022"}])
def test_a_figure_from_before_the_document_never_decides(changes: dict[str, str]) -> None:
    """Not even where it is later than the starting level the document gives."""
    early = figure("2024", "85")

    found = judge(commitment(**changes), early, on="2026-06-30", promised_on=date(2025, 3, 15))

    assert (found.status, found.earlier, found.latest) == ("no_data", early, None)


def test_where_the_document_has_no_date_figures_count_from_the_resolution() -> None:
    assert judge(commitment(), figure("2024-Q3", "85"), on="2026-06-30").status == "no_data"
    assert judge(commitment(), figure("2025", "85"), on="2026-06-30").status == "reached_early"


def test_a_figure_of_the_successor_from_before_the_promise_is_not_shown() -> None:
    found = judge(from_40(), on="2027-06-30", successor=(figure("2024", "95"),))

    assert found.status == "no_data"


def test_a_verified_figure_of_the_old_area_decides_though_there_is_a_successor() -> None:
    found = judge(
        from_40(), figure("2030", "79"), on="2031-06-30", successor=(figure("2030", "95"),)
    )

    assert found.status == "missed"


def test_the_successor_is_shown_when_the_old_area_has_no_figure_for_the_due_period() -> None:
    """A province that has ended is not called silent."""
    theirs = figure("2030", "95")

    found = judge(from_40(), figure("2026", "50"), on="2033-06-30", successor=(theirs,))

    assert (found.status, found.reason, found.latest) == ("observed", "successor", theirs)


def test_better_evidence_is_shown_first_and_the_other_value_beside_it() -> None:
    ministry, statistics = figure("2027", "62", evidence="C"), figure("2027", "58")

    found = judge(from_40(), statistics, ministry, on="2028-06-30")

    assert (found.latest, found.conflict) == (statistics, (ministry,))


def test_two_sources_that_agree_are_no_conflict() -> None:
    same = figure("2027", "58"), figure("2027", "58.0", evidence="C")

    assert judge(from_40(), *same, on="2028-06-30").conflict == ()


# The due period.


def test_the_first_published_figure_for_the_due_period_decides() -> None:
    """Revised later: the tag stays, the new figure stands beside it."""
    first = published("2031-02-01", "2030", "79", source="so-bo")
    revised = published("2031-10-01", "2030", "81", source="chinh-thuc")
    next_year = published("2032-02-01", "2031", "84")

    found = judge(from_40(), revised, next_year, first, on="2032-06-30")

    assert (found.status, found.latest) == ("missed", first)
    assert found.afterwards == (revised, next_year)


def test_a_figure_without_a_day_of_publication_yields_to_one_with() -> None:
    dated, undated = published("2031-10-01", "2030", "79"), figure("2030", "81", source="khac")

    found = judge(from_40(), undated, dated, on="2032-06-30")

    assert (found.status, found.latest) == ("missed", dated)
    assert (found.afterwards, found.conflict) == ((), (undated,))


@pytest.mark.parametrize(
    ("value", "status"), [("95", "reached_early"), ("76", "on_path"), ("41", "behind")]
)
def test_an_estimate_made_within_the_due_year_does_not_decide_yet(value: str, status: str) -> None:
    """Nothing is missed before it is due; on the last day it is."""
    estimate = published("2030-11-15", "2030", value, status="estimate")

    assert judge(from_40(), estimate, on="2030-11-20").status == status
    assert judge(from_40(), estimate, on="2030-12-31").rule == "3"


def test_an_edition_of_an_index_decides_as_soon_as_it_is_published() -> None:
    found = judge(rank(), edition("2030", "11"), on="2030-10-20")

    assert (found.status, found.rule) == ("missed", "3")


def test_a_late_figure_does_not_tell_of_the_due_period() -> None:
    late = figure("2031-Q1", "85")

    found = judge(from_40(), late, on="2031-06-30")

    assert (found.status, found.reason, found.latest) == ("observed", "late_figure", late)


def test_a_last_figure_from_before_the_due_date_is_overdue_after_the_days_of_grace() -> None:
    """365 days after 31 December 2030 is still in time."""
    old = figure("2029", "85")

    assert judge(from_40(), old, on="2031-12-31").status == "reached_early"
    found = judge(from_40(), old, on="2032-01-01")
    assert (found.status, found.rule, found.latest) == ("overdue_no_data", "5", old)


def test_a_start_that_met_the_target_does_not_hide_that_the_due_period_is_missing() -> None:
    """“Not yet due” a year after the due date would be false."""
    promise = commitment(value="50", baseline_value="52", baseline_period="2025")

    assert judge(promise, figure("2028", "53"), on="2032-06-30").status == "overdue_no_data"


def test_a_running_total_that_was_reached_stays_reached() -> None:
    """Nothing published later takes it back: not silence, not a figure that comes too late."""
    promise = commitment(kind="cumulative", value="1000")
    reached = figure("2029", "1004")

    assert judge(promise, reached, on="2033-06-30").status == "met"
    assert judge(promise, reached, figure("2031-Q2", "1100"), on="2031-08-01").latest == reached


def test_a_running_total_that_fell_short_at_the_due_date_is_missed() -> None:
    promise = commitment(kind="cumulative", value="1000")

    assert judge(promise, figure("2030", "998"), on="2031-06-30").status == "missed"


# Figures and targets that are not exact.


@pytest.mark.parametrize(
    ("value", "status"), [("80", "met"), ("85", "met"), ("79", "observed"), ("40", "observed")]
)
def test_more_than_a_number_decides_only_where_it_is_enough(value: str, status: str) -> None:
    found = judge(from_40(), figure("2030", value, qualifier="over"), on="2031-06-30")

    assert found.status == status
    assert found.reason == ("inexact" if status == "observed" else "")
    assert found.share is None


def test_an_inexact_figure_draws_no_pace() -> None:
    found = judge(from_40(), figure("2028", "60", qualifier="over"), on="2029-06-30")

    assert (found.status, found.rule, found.reason) == ("observed", "8", "inexact")


def test_more_than_the_target_is_at_the_target() -> None:
    found = judge(from_40(), figure("2028", "80", qualifier="over"), on="2029-06-30")

    assert found.status == "reached_early"


@pytest.mark.parametrize(
    ("value", "status", "reason"),
    [
        ("8.2", "met", ""),
        ("8", "met", ""),
        ("7.9", "observed", "approximate"),
        ("7.01", "observed", "approximate"),
        ("7", "missed", ""),
        ("6", "missed", ""),
    ],
)
def test_about_8_leaves_a_figure_within_its_last_digit_open(
    value: str, status: str, reason: str
) -> None:
    promise = commitment(value="8", approximate=True)

    found = judge(promise, figure("2030", value), on="2031-06-30")

    assert (found.status, found.reason) == (status, reason)


def test_about_8_is_an_exact_8_before_it_is_due() -> None:
    promise = commitment(value="8", approximate=True, baseline_value="6", baseline_period="2025")

    assert judge(promise, figure("2028", "7.9"), on="2029-06-30").status == "on_path"
    assert judge(promise, figure("2028", "6.1"), on="2029-06-30").status == "behind"


@pytest.mark.parametrize(("value", "status"), [("29.9", "missed"), ("30", "met"), ("36", "met")])
def test_the_lower_end_of_a_range_decides(value: str, status: str) -> None:
    promise = commitment(operator="between", value="30", value_upper="35")

    assert judge(promise, figure("2030", value), on="2031-06-30").status == status


def test_where_lower_is_better_the_same_distances_are_compared() -> None:
    promise = commitment(operator="<=", value="5", baseline_value="15", baseline_period="2025")

    halfway = judge(promise, figure("2028", "10"), on="2029-06-30")

    assert (halfway.status, halfway.share) == ("on_path", Decimal("0.5"))
    assert judge(promise, figure("2028", "14"), on="2029-06-30").status == "behind"
    assert judge(promise, figure("2028", "16"), on="2029-06-30").status == "worse"
    assert judge(promise, figure("2028", "4.5"), on="2029-06-30").status == "reached_early"
    assert judge(promise, figure("2030", "5"), on="2031-06-30").status == "met"


# The starting level and the reference line.


@pytest.mark.parametrize(
    ("period", "value", "status"),
    [
        ("2027", "40", "observed"),
        ("2027", "39", "observed"),
        ("2027", "41", "reached_early"),
        ("2030", "40", "missed"),
        ("2030", "40.1", "met"),
    ],
)
def test_more_than_the_starting_level_has_no_way_to_measure(
    period: str, value: str, status: str
) -> None:
    """Hòa Bình: the share of TFP in growth was 40% in 2024 and shall be more than 40% by 2030."""
    promise = commitment(operator=">", value="40", baseline_value="40", baseline_period="2024")

    found = judge(promise, figure(period, value), on="2031-06-30")

    assert (found.status, found.share) == (status, None)
    assert found.reason == ("start_is_target" if status == "observed" else "")


@pytest.mark.parametrize(
    "changes", [{"baseline_qualifier": "over"}, {"baseline_period": None}], ids=["over", "undated"]
)
def test_a_starting_level_that_is_not_exact_draws_no_line(changes: dict[str, Any]) -> None:
    found = judge(from_40(**changes), figure("2028", "60"), on="2029-06-30")

    assert (found.status, found.rule, found.reason) == ("observed", "8", "inexact_start")
    assert found.share is None


def test_a_start_beyond_the_target_has_no_share() -> None:
    """From 52 down to 49, the way to 50 would read as 150% of it."""
    promise = commitment(value="50", baseline_value="52", baseline_period="2025")

    for value in ("49", "53"):
        assert judge(promise, figure("2028", value), on="2029-06-30").share is None
        assert judge(promise, figure("2030", value), on="2031-06-30").share is None


def test_a_start_that_met_the_target_and_an_inexact_figure_leave_it_open() -> None:
    promise = commitment(value="50", baseline_value="52", baseline_period="2025")

    found = judge(promise, figure("2028", "49", qualifier="over"), on="2029-06-30")

    assert (found.status, found.rule, found.reason) == ("observed", "4", "inexact")


@pytest.mark.parametrize(
    ("due", "status"), [("2032", "behind"), ("2033", "observed"), ("2045", "observed")]
)
def test_a_line_is_drawn_over_seven_years_at_most(due: str, status: str) -> None:
    assert judge(from_40(due=due), figure("2029", "41"), on="2030-06-30").status == status


def test_a_milestone_still_to_come_draws_no_line_to_2045() -> None:
    steps = (milestone("2035", "60", operator=">="),)

    before = judge(from_40(due="2045"), figure("2032", "41"), on="2033-06-30", milestones=steps)
    after = judge(from_40(due="2045"), figure("2035", "61"), on="2036-06-30", milestones=steps)

    assert (before.status, before.reason, before.ahead) == ("observed", "horizon", steps[0])
    assert (after.status, after.basis) == ("on_path", "milestone")


def test_a_due_date_at_the_end_of_the_calendar_stops_nothing() -> None:
    assert judge(from_40(due="9999"), on="2040-06-30").status == "no_data"
    assert judge(deliverable(due="9999"), on="2040-06-30").status == "no_data"


def test_a_promise_without_a_due_date_has_no_pace_and_is_never_overdue() -> None:
    found = judge(from_40(due=None), figure("2028", "60"), on="2040-06-30")

    assert (found.status, found.reason) == ("observed", "no_due")
    assert judge(from_40(due=None), on="2040-06-30").status == "no_data"


@pytest.mark.parametrize(
    "period", ["2028", "2028-Q4", "2028-H2", "2028-12", "2028-12-31", "2027/2028"]
)
def test_a_figure_for_the_end_of_a_year_counts_as_that_year(period: str) -> None:
    found = judge(from_40(), figure(period, "60"), on="2029-06-30")

    assert (found.status, found.elapsed) == ("on_path", Decimal("0.6"))


@pytest.mark.parametrize("period", ["2028-Q3", "2028-11", "2028-12-30"])
def test_a_figure_from_within_a_year_counts_the_whole_years_before_it(period: str) -> None:
    assert judge(from_40(), figure(period, "60"), on="2029-06-30").elapsed == Decimal("0.4")


def test_quarters_are_counted_where_a_start_or_due_date_is_a_quarter() -> None:
    promise = from_40(baseline_period="2025-Q2", due="2027-Q4")

    found = judge(promise, figure("2026-Q3", "56"), on="2027-01-31")

    assert (found.share, found.elapsed) == (Decimal("0.4"), Decimal("0.5"))
    assert found.status == "on_path"
    assert judge(promise, figure("2026-11", "56"), on="2027-01-31").elapsed == Decimal("0.5")


def test_a_fifth_of_the_time_is_enough_to_judge_the_pace() -> None:
    found = judge(from_40(), figure("2026", "44"), on="2027-06-30")

    assert (found.elapsed, found.status) == (Decimal("0.2"), "on_path")


@given(
    start=st.integers(0, 500),
    way=st.integers(1, 1000),
    short=st.integers(1, 1200),
    years=st.integers(2, 7),
    gone=st.integers(1, 6),
)
def test_the_pace_is_judged_without_rounding(
    start: int, way: int, short: int, years: int, gone: int
) -> None:
    """Decimal shares lead to the verdict that exact fractions lead to, ties included."""
    gone = min(gone, years - 1)
    target, value = start + way, start + way - short
    promise = from_40(baseline_value=str(start), value=str(target), due=str(2025 + years))
    share, elapsed = Fraction(way - short, way), Fraction(gone, years)
    pace = "on_path" if share >= elapsed - Fraction("0.1") else "behind"
    status = "observed" if elapsed < Fraction("0.2") else pace

    found = judge(promise, figure(str(2025 + gone), str(value)), on=f"{2025 + gone}-12-31")

    assert found.status == ("worse" if share < 0 else status)


# Milestones.


def test_a_milestone_of_a_level_comes_before_the_line_of_this_site() -> None:
    """41% is behind the line, and just what the province set for that year."""
    steps = (milestone("2028", "41", operator=">="),)

    found = judge(from_40(), figure("2028", "41"), on="2029-06-30", milestones=steps)

    assert (found.status, found.basis) == ("on_path", "milestone")


def test_a_milestone_and_an_inexact_figure_leave_it_open() -> None:
    steps = (milestone("2028", "60", operator=">="),)
    level = figure("2028", "55", qualifier="over")

    found = judge(from_40(), level, on="2029-06-30", milestones=steps)

    assert (found.status, found.reason, found.steps[0].status) == (
        "observed",
        "inexact",
        "observed",
    )


def test_the_first_published_figure_decides_a_milestone_too() -> None:
    first = published("2028-02-01", "2027", "14", out_of=34)
    revised = published("2028-09-01", "2027", "13", out_of=34)

    found = judge(rank(), revised, first, on="2028-11-30", milestones=PATH)

    assert (found.steps[0].status, found.steps[0].figure) == ("missed", first)


def test_the_next_milestone_is_one_that_is_still_to_come() -> None:
    found = judge(rank(), on="2028-03-01", milestones=PATH)

    assert (found.ahead, found.steps[0].status) == (PATH[1], "no_data")


def test_a_milestone_nobody_observed_is_called_out_after_the_days_of_grace() -> None:
    found = judge(rank(), on="2029-01-15", milestones=PATH)

    assert [step.status for step in found.steps] == ["overdue_no_data", "no_data"]


def test_a_rank_already_held_at_the_start_is_not_called_further_away() -> None:
    """Ninth of 63 and eleventh of 34 are not compared."""
    promise = rank(baseline_value="9", baseline_period="2024")

    found = judge(promise, edition("2026", "11"), on="2027-03-01")

    assert (found.status, found.reason) == ("observed", "rank")


# Deliverables and promises in words.


@pytest.mark.parametrize("delivered", ["2028-12-31", "2027-02-01"])
def test_a_delivery_by_the_due_date_is_met(delivered: str) -> None:
    found = judge(deliverable(), on="2029-06-30", evidence=(evidence(4, delivered),))

    assert (found.status, found.rule) == ("met", "E3")


@pytest.mark.parametrize(
    ("proofs", "rule"), [((), "2"), ((evidence(2, "2027-03-01"),), "5")], ids=["none", "step 2"]
)
def test_an_unfinished_delivery_is_overdue_after_the_days_of_grace(
    proofs: tuple[Any, ...], rule: str
) -> None:
    """Silence says nothing of the delivery: it is never missed for want of a document."""
    found = judge(deliverable(), on="2030-06-30", evidence=proofs)

    assert (found.status, found.rule) == ("overdue_no_data", rule)
    assert judge(deliverable(), on="2029-06-30", evidence=proofs).status in ("no_data", "observed")


def test_a_promise_in_words_has_no_status() -> None:
    promise = commitment(kind="narrative", operator=None, value=None, missing=("figure",))

    found = judge(promise, on="2033-06-30", evidence=(evidence(1, "2026-03-01"),))

    assert (found.status, found.rule, found.ladder, found.assessed) == (None, "N1", 1, False)


# How a promise was changed, and the time that has gone.


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ("kept",)),
        ({"title": "khác", "binding": "strive"}, ("kept",)),
        ({"value": "85"}, ("raised",)),
        ({"due": "2032"}, ("later",)),
        ({"due": "2029"}, ("earlier",)),
        ({"value": "60", "due": "2035"}, ("lowered", "later")),
        ({"indicator": "khac"}, ("redefined",)),
        ({"unit": "ho-so"}, ("redefined",)),
        ({"operator": "<="}, ("redefined",)),
        ({"operator": ">"}, ("redefined",)),
        ({"due": None}, ("redefined",)),
        ({"value": "60", "due": None}, ("lowered", "redefined")),
    ],
)
def test_a_change_of_a_promise_has_its_direction(
    changes: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert direction(from_40(), from_40(**changes)) == expected


def test_for_a_rank_a_smaller_number_asks_for_more() -> None:
    assert direction(rank(value="13"), rank(value="10")) == ("raised",)
    assert direction(rank(value="10"), rank(value="13")) == ("lowered",)


@pytest.mark.parametrize(
    ("on", "gone"),
    [
        ("2025-06-30", (0, 5)),
        ("2026-12-30", (0, 5)),
        ("2026-12-31", (1, 5)),
        ("2028-06-30", (2, 5)),
        ("2040-06-30", (5, 5)),
    ],
)
def test_time_is_counted_in_whole_years_on_the_day_the_site_speaks_of(
    on: str, gone: tuple[int, int]
) -> None:
    assert time_gone(facts(from_40()), METHOD, date.fromisoformat(on)) == gone


def test_time_without_an_end_or_within_a_year_is_not_counted() -> None:
    today = date(2027, 6, 30)

    assert time_gone(facts(from_40(due=None)), METHOD, today) is None
    assert time_gone(facts(from_40(due="2025")), METHOD, today) is None
    assert time_gone(facts(commitment()), METHOD, today) == (2, 6)


def test_time_counts_the_first_year_that_the_document_names() -> None:
    from_2026_to_2030 = floor(start="2026", due="2030")

    assert time_gone(facts(from_2026_to_2030), METHOD, date(2029, 6, 30)) == (3, 5)


# What holds for every promise and all figures.

PERIODS = st.sampled_from(
    [
        *["2023", "2024", "2025", "2026", "2027", "2028", "2029", "2030", "2031"],
        *["2025-H1", "2026-Q1", "2028-Q4", "2030-Q2", "2030-11", "2026/2030", "2024/2031"],
        *["2030-12-05", "2030-12-31", "2031-01-01"],
    ]
)
VALUES = st.sampled_from(
    ["0", "-3", "1.96", "2", "9", "13", "39.9", "40", "40.0", "41", "79.96", "80", "80.00", "1000"]
)
FIGURES = st.builds(
    figure,
    period=PERIODS,
    value=st.none() | VALUES,
    evidence=st.sampled_from("ABCDE"),
    qualifier=st.sampled_from([None, None, "over", "under", "about", "nearly"]),
    out_of=st.sampled_from([None, None, 34]),
    status=st.sampled_from(["final", "provisional", "estimate", "planned", "not_published"]),
    published_on=st.none() | st.dates(date(2024, 1, 1), date(2033, 1, 1)),
    source=st.sampled_from("abc"),
)
PROMISES = st.builds(
    commitment,
    kind=st.sampled_from(["level", "cumulative", "recurring", "rank", "hold"]),
    operator=st.sampled_from([">=", ">", "<=", "<", "=", "between"]),
    value=VALUES,
    start=st.none() | PERIODS,
    due=st.none() | PERIODS | st.just("2045"),
    approximate=st.booleans(),
    baseline_value=st.none() | VALUES,
    baseline_qualifier=st.sampled_from([None, None, "over", "about"]),
    baseline_period=st.none() | PERIODS,
)
MILESTONES = st.builds(
    milestone, due=PERIODS, value=VALUES, operator=st.sampled_from([">=", ">", "<=", "<", "="])
)
KNOWN = st.builds(
    lambda promise, figures, **more: facts(promise, *figures, **more),
    PROMISES,
    st.lists(FIGURES, max_size=5),
    promised_on=st.none() | st.dates(date(2024, 12, 1), date(2026, 12, 31)),
    milestones=st.lists(MILESTONES, max_size=2).map(tuple),
    successor=st.lists(FIGURES, max_size=2).map(tuple),
)
DAYS = st.dates(date(2025, 1, 1), date(2034, 12, 31))
always = settings(deadline=None)


@always
@given(KNOWN, DAYS)
def test_every_promise_has_one_of_the_nine_statuses(known: Any, today: date) -> None:
    """No combination of figures stops a build."""
    found = assess(known, METHOD, today)

    assert found.status in STATUSES
    assert (found.reason != "") >= (found.status == "observed")
    assert (found.basis != "") >= (found.status in ("on_path", "behind"))
    assert found.assessed == (found.status in ASSESSED)


@always
@given(KNOWN, DAYS)
def test_nothing_is_missed_before_the_due_period_is_observed(known: Any, today: date) -> None:
    found = assess(known, METHOD, today)
    if found.status != "missed":
        return
    promise, latest = known.commitment, found.latest

    assert latest is not None
    assert is_verified(latest)
    assert has_ended(latest, today)
    if promise.kind in ("recurring", "hold"):
        assert latest.period.year in [year.year for year in found.years if year.verdict == "missed"]
    else:
        assert latest.period.covers(promise.due)


@always
@given(KNOWN, DAYS)
def test_a_verdict_rests_on_verified_figures_of_its_own_area(known: Any, today: date) -> None:
    found = assess(known, METHOD, today)
    verified = replace(known, figures=tuple(filter(is_verified, known.figures)), successor=())

    if found.status in ASSESSED:
        assert found.latest in verified.figures
        assert assess(verified, METHOD, today).status == found.status


@always
@given(KNOWN, DAYS)
def test_where_no_share_can_be_told_no_pace_is_judged_by_the_reference_line(
    known: Any, today: date
) -> None:
    found = assess(known, METHOD, today)

    if found.share is None or found.elapsed is None:
        assert found.basis != "reference"
        assert known.commitment.kind in ("recurring", "hold") or found.rule != "9"


@always
@given(KNOWN, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(known: Any, today: date, random: Any) -> None:
    """Each figure has a source of its own, as two rows that differ must."""
    named = [replace(f, source=str(place)) for place, f in enumerate(known.figures)]
    one = replace(known, figures=tuple(named))
    other = replace(known, figures=tuple(random.sample(named, len(named))))

    assert assess(one, METHOD, today) == assess(other, METHOD, today)
