"""One figure against one promise: what is sure, what is not, and how far it has come."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.method.comparison import (
    compare,
    distance_share,
    first_published,
    is_last_digit,
    satisfies,
    time_share,
)
from tests.make import commitment, figure, from_40, published, rank

OPERATORS = [">=", ">", "<=", "<", "="]


@pytest.mark.parametrize(
    ("operator", "below", "equal", "above"),
    [
        (">=", False, True, True),
        (">", False, False, True),
        ("<=", True, True, False),
        ("<", True, False, False),
        ("=", False, True, False),
        ("between", False, True, True),
    ],
)
def test_an_operator_means_what_it_says(
    operator: str, below: bool, equal: bool, above: bool
) -> None:
    promise = commitment(operator=operator, value_upper="90")

    found = [satisfies(promise, figure("2030", value)) for value in ("79.99", "80.00", "80.01")]

    assert found == [below, equal, above]


@pytest.mark.parametrize(
    ("qualifier", "operator", "value", "expected"),
    [
        ("over", ">=", "80", True),
        ("over", ">", "80", True),
        ("over", ">=", "79", None),
        ("over", "between", "80", True),
        ("over", "<=", "80", False),
        ("over", "<", "80", False),
        ("over", "<=", "79", None),
        ("under", "<=", "80", True),
        ("under", "<", "80", True),
        ("under", "<", "81", None),
        ("under", ">=", "80", False),
        ("under", ">", "80", False),
        ("under", "between", "80", False),
        ("under", ">=", "81", None),
        ("about", ">=", "95", None),
        ("about", "=", "80", None),
        ("nearly", ">=", "95", None),
        ("nearly", "<", "80", None),
    ],
)
def test_an_inexact_figure_tells_only_what_is_sure(
    qualifier: str, operator: str, value: str, expected: bool | None
) -> None:
    promise = commitment(operator=operator, value_upper="90")

    assert satisfies(promise, figure("2030", value, qualifier=qualifier)) is expected


numbers = st.decimals(-100, 100, places=2)


@given(
    numbers,
    numbers,
    st.decimals("0.01", 100, places=2),
    st.sampled_from(OPERATORS),
    st.sampled_from(["over", "under"]),
)
def test_what_is_sure_of_an_inexact_figure_holds_for_every_number_it_may_be(
    value: Decimal, target: Decimal, beyond: Decimal, operator: str, qualifier: str
) -> None:
    promise = commitment(operator=operator, value=target)
    exact = value + beyond if qualifier == "over" else value - beyond

    sure = satisfies(promise, figure("2030", str(value), qualifier=qualifier))

    assert sure is None or sure == compare(operator, exact, target)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "narrative", "operator": None, "value": None},
        {"kind": "deliverable", "operator": "complete", "value": None},
    ],
    ids=["narrative", "deliverable"],
)
def test_without_a_number_nothing_can_be_satisfied(changes: dict[str, Any]) -> None:
    assert satisfies(commitment(**changes), figure("2030", "80")) is None
    assert not is_last_digit(commitment(approximate=True, **changes), figure("2030", "80"))


def test_a_figure_without_a_value_satisfies_nothing() -> None:
    assert satisfies(commitment(operator="<="), figure("2030", None)) is None


@pytest.mark.parametrize(
    ("target", "value", "near"),
    [
        ("8", "7.01", True),
        ("8", "7", False),
        ("8.0", "7.91", True),
        ("8.0", "7.9", False),
        ("1000", "999.5", True),
        ("1000", "990", False),
    ],
)
def test_the_last_printed_digit_of_the_target_is_the_margin(
    target: str, value: str, near: bool
) -> None:
    promise = commitment(value=target, approximate=True)

    assert is_last_digit(promise, figure("2030", value)) is near
    assert not is_last_digit(commitment(value=target), figure("2030", value))


@pytest.mark.parametrize(
    ("value", "share"), [("40", "0"), ("60", "0.5"), ("80", "1"), ("90", "1.25"), ("30", "-0.25")]
)
def test_the_share_is_of_the_way_from_start_to_target(value: str, share: str) -> None:
    assert distance_share(from_40(), figure("2028", value)) == Decimal(share)


@pytest.mark.parametrize(
    "promise",
    [
        commitment(),
        commitment(baseline_value="40"),
        from_40(baseline_qualifier="over"),
        from_40(value="40"),
        from_40(value="40", operator=">"),
        from_40(value="35"),
        from_40(kind="recurring"),
        from_40(kind="hold"),
        rank(baseline_value="14", baseline_period="2025"),
    ],
    ids=["none", "undated", "over", "equal", "strict", "met", "recurring", "hold", "rank"],
)
def test_without_three_exact_numbers_and_a_way_to_go_there_is_no_share(promise: Any) -> None:
    assert distance_share(promise, figure("2028", "60")) is None


def test_an_inexact_figure_or_none_has_no_share() -> None:
    assert distance_share(from_40(), figure("2028", "60", qualifier="about")) is None
    assert distance_share(from_40(), figure("2028", None)) is None


@pytest.mark.parametrize(
    ("start", "due", "period", "share"),
    [
        ("2025", "2030", "2025-Q4", "0"),
        ("2025", "2030", "2030", "1"),
        ("2025", "2030", "2033", "1"),
        ("2025", "2030", "2026-11-30", "0"),
        ("2025-Q4", "2030", "2027", "0.4"),
        ("2025-Q4", "2027-Q4", "2026-Q2", "0.25"),
        ("2025-Q4", "2027-Q4", "2026-05", "0.125"),
        ("2021/2025", "2026/2030", "2026/2028", "0.6"),
        ("2030-11", "2030", "2030-12-05", "0"),
    ],
)
def test_the_share_of_time_is_of_whole_periods(
    start: str, due: str, period: str, share: str
) -> None:
    promise = from_40(baseline_period=start, due=due)

    assert time_share(promise, figure(period, "60")) == Decimal(share)


def test_without_a_start_or_a_due_date_there_is_no_share_of_time() -> None:
    assert time_share(commitment(), figure("2028", "60")) is None
    assert time_share(from_40(due=None), figure("2028", "60")) is None


def test_of_figures_published_on_one_day_the_better_evidence_is_first() -> None:
    ministry = published("2031-02-01", "2030", "79", evidence="C")
    statistics = published("2031-02-01", "2030", "81")

    assert first_published([ministry, statistics]) == statistics
    assert first_published([figure("2030", "85"), ministry]) == ministry
