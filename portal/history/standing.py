"""The status of a commitment as days go by, and the days on which it may change by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from portal.history.changes import Reason
from portal.method.assessment import Facts, Method
from portal.method.progress import assess

UNMEASURABLE = "unmeasurable"


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a commitment on a day, and those of its milestones by their periods."""

    status: str
    steps: tuple[tuple[str, str], ...]


def standing(facts: Facts, method: Method, day: date) -> Standing:
    """What the method of today says of the facts of that day."""
    found = assess(facts, method, day)
    steps = tuple((step.milestone.due.text, step.status) for step in found.steps)
    return Standing(found.status or UNMEASURABLE, steps)


def days_ahead(facts: Facts, method: Method, after: date, until: date) -> list[date]:
    """The days after one and up to another on which nothing but a date may change a status."""
    return sorted({day for day, _ in turning_days(facts, method, until) if after < day <= until})


def turning_days(facts: Facts, method: Method, until: date) -> Iterator[tuple[date, Reason]]:
    """Every such day, and why: a day of grace ran out, a period ended, a year is over."""
    grace, due = timedelta(days=method.grace_days + 1), facts.commitment.due
    for milestone in facts.milestones:
        yield milestone.due.last + grace, "milestone_due"
        yield milestone.due.last, "milestone_due"
    if due:
        yield due.last + grace, "time_passed"
    for figure in (*facts.figures, *facts.successor):
        yield figure.period.last, "time_passed"
    if facts.commitment.kind in ("recurring", "hold"):
        first = min([until.year, *(f.period.year for f in facts.figures)])
        start = facts.commitment.start
        first = min(first, start.first.year if start else first, method.promised_on.year)
        for year in range(first, until.year + 1):
            yield date(year, 1, 1), "time_passed"


def why(facts: Facts, method: Method, day: date) -> Reason:
    """Why a status changed on a day on which no data did."""
    reasons = {reason for one, reason in turning_days(facts, method, day) if one == day}
    return "milestone_due" if reasons == {"milestone_due"} else "time_passed"
