"""Good values for tests: build one, and say only what matters.

Periods and days are written as in the files ("2028-Q4", "2028-12-31"), numbers as
they are published ("79.96").
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from portal.languages import Bilingual
from portal.method.assessment import Assessment, Facts, Figure, Method
from portal.method.progress import assess
from portal.model import Commitment, Evidence, EvidenceClass, Milestone
from portal.periods import read_period
from portal.problems import Where

METHOD = Method(
    version="1",
    tolerance=Decimal("0.10"),
    too_early=Decimal("0.20"),
    grace_days=365,
    horizon_years=7,
    promised_on=date(2024, 12, 22),
)

COMMITMENT = Commitment(
    where=Where("data/ninh-binh/commitments.csv", 2),
    province="ninh-binh",
    id="ho-so-truc-tuyen",
    document="chuong-trinh-57",
    locators=("II.1.b2",),
    topic="khu-vuc-cong",
    kind="level",
    indicator="ty-le-ho-so-truc-tuyen",
    title=Bilingual("Hồ sơ trực tuyến", "Applications filed online"),
    statement=Bilingual(
        "Từ 80% hồ sơ trở lên được nộp trực tuyến", "At least 80% of applications are filed online"
    ),
    operator=">=",
    value=Decimal(80),
    value_upper=None,
    unit="phan-tram",
    start=None,
    due=read_period("2030"),
    binding="obliged",
    approximate=False,
    wording="tỷ lệ hồ sơ trực tuyến đạt tối thiểu 80%",
    baseline_value=None,
    baseline_qualifier=None,
    baseline_period=None,
    baseline_locator=None,
    missing=(),
    replaces=None,
)

PERIODS = {"start", "due", "baseline_period"}
NUMBERS = {"value", "value_upper", "baseline_value"}


def commitment(**changes: Any) -> Commitment:
    """At least 80% by the end of 2030, with no starting level, but for `changes`."""
    return replace(COMMITMENT, **{name: cell(name, value) for name, value in changes.items()})


def cell(name: str, value: Any) -> Any:
    """A value as it is in the field of that name, from the text of a file."""
    if isinstance(value, str) and name in PERIODS:
        return read_period(value)
    return Decimal(value) if isinstance(value, str) and name in NUMBERS else value


def from_40(**changes: Any) -> Commitment:
    """At least 80% by the end of 2030, from 40% in 2025, but for `changes`."""
    return commitment(**{"baseline_value": "40", "baseline_period": "2025", **changes})


def rank(**changes: Any) -> Commitment:
    """A place among the first ten by the edition of 2030, but for `changes`."""
    return commitment(**{"kind": "rank", "operator": "<=", "value": "10", **changes})


def floor(**changes: Any) -> Commitment:
    """At least 2% in each year from 2025 to 2030, but for `changes`."""
    return commitment(**{"kind": "recurring", "value": "2", "start": "2025", **changes})


def deliverable(**changes: Any) -> Commitment:
    """Something to complete by the end of 2028, but for `changes`."""
    wanted = {"kind": "deliverable", "operator": "complete", "value": None, "due": "2028"}
    return commitment(**{"indicator": None, "unit": None, **wanted, **changes})


def figure(period: str, value: str | None, evidence: EvidenceClass = "A", **changes: Any) -> Figure:
    """A final figure of a statistics office, but for `changes`; day of publication unknown.

    Two figures without a `source` have the same one.
    """
    good = Figure(
        period=read_period(period),
        value=None if value is None else Decimal(value),
        qualifier=None,
        out_of=None,
        status="final",
        evidence=evidence,
        published_on=None,
        source="nien-giam-thong-ke",
    )
    return replace(good, **changes)


def milestone(due: str, value: str, **changes: Any) -> Milestone:
    """A place that good or better by the end of a period, but for `changes`."""
    good = Milestone(
        where=Where("data/ninh-binh/milestones.csv", 2),
        province="ninh-binh",
        commitment="ho-so-truc-tuyen",
        locator="II.1.b2",
        operator="<=",
        value=Decimal(value),
        due=read_period(due),
        binding="strive",
        wording=f"phấn đấu đạt thứ hạng {value}",
    )
    return replace(good, **changes)


def evidence(step: int, dated_on: str, **changes: Any) -> Evidence:
    """A document that proves a step of a deliverable, but for `changes`."""
    good = Evidence(
        where=Where("data/ninh-binh/evidence.csv", 2),
        province="ninh-binh",
        commitment="ho-so-truc-tuyen",
        step=step,
        dated_on=date.fromisoformat(dated_on),
        title=Bilingual("Quyết định đầu tư", "Decision to invest"),
        source="quyet-dinh",
    )
    return replace(good, **changes)


def facts(promise: Commitment, *figures: Figure, **more: Any) -> Facts:
    """What is known about a commitment: its figures, and `more` of what Facts holds."""
    return Facts(promise, figures=figures, **more)


def judge(promise: Commitment, *figures: Figure, on: str, **more: Any) -> Assessment:
    """The assessment of a promise on a day, with all that is known of it."""
    return assess(facts(promise, *figures, **more), METHOD, date.fromisoformat(on))


def edition(year: str, place: str, **changes: Any) -> Figure:
    """A place among the 34 of an index."""
    return figure(year, place, evidence="C", **{"out_of": 34, **changes})


def published(on: str, period: str, value: str, **changes: Any) -> Figure:
    """A figure with its day of publication."""
    return figure(period, value, published_on=date.fromisoformat(on), **changes)


def verdicts(found: Assessment) -> list[tuple[int, str]]:
    """Each year with its verdict."""
    return [(year.year, year.verdict) for year in found.years]
