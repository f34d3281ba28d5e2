"""The published method: from a promise, its figures and a day to a status. Nothing else.

Sources: content/en/pages/method.md, whose decision table has the rule names used
here. How one figure compares with one promise is in comparison.py; the kinds that
are judged year by year are in years.py.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from portal.method.assessment import Assessment, Facts, Figure, Method, Reason, Status, Step
from portal.method.comparison import (
    FALLING,
    counted_from,
    distance_share,
    first_published,
    has_ended,
    is_last_digit,
    is_overdue,
    is_quoted,
    is_verified,
    order_of_figures,
    satisfies,
    since_promise,
    start_is_met,
    start_of,
    start_value,
    time_share,
)
from portal.method.years import assess_years, years_of
from portal.model import Commitment, Evidence, Milestone
from portal.periods import Period

Change = Literal["raised", "lowered", "later", "earlier", "redefined", "kept"]


def assess(facts: Facts, method: Method, as_of: date) -> Assessment:
    """The status of a commitment on a day.

    The first rule of the decision table that holds decides. Each kind that the
    table does not fit (yearly minimums, levels to keep, deliverables,
    narratives) has rules of its own.
    """
    kind = facts.commitment.kind
    if kind == "narrative":
        return Assessment(None, "N1", ladder=ladder_step(facts.evidence))
    if kind == "deliverable":
        return assess_deliverable(facts, method, as_of)
    # What an official says is shown as a claim, and feeds nothing.
    facts = replace(facts, figures=tuple(f for f in facts.figures if f.evidence != "E"))
    figures = since_promise(facts.figures, facts, method)
    verified = tuple(filter(is_verified, figures))
    if kind in ("recurring", "hold") and verified:
        years = years_of(facts, verified, counted_from(facts, method), as_of)
        found = assess_years(years, facts.commitment, verified[-1])
    else:
        found = assess_level(facts, figures, verified, method, as_of)
    return with_context(found, facts, figures, method, as_of)


def assess_level(
    facts: Facts,
    figures: tuple[Figure, ...],
    verified: tuple[Figure, ...],
    method: Method,
    as_of: date,
) -> Assessment:
    """Rules 1 to 11 for levels, totals and ranks."""
    commitment, due = facts.commitment, facts.commitment.due
    overdue = is_overdue(due, method, as_of)
    if not verified:
        silent = Assessment("overdue_no_data", "2") if overdue else Assessment("no_data", "1")
        return undecided(facts, figures, method, overdue) or silent
    ended = [f for f in verified if has_ended(f, as_of)]
    if due and (covering := [f for f in ended if f.period.covers(due)]):
        return at_due(commitment, first_published(covering), verified)
    if total := reached_total(commitment, ended):
        return Assessment("met", "6", latest=total)
    latest = verified[-1]
    if overdue:
        silent = Assessment("overdue_no_data", "5", latest=latest)
        return undecided(facts, figures, method, overdue) or silent
    if due and latest.period.first > due.last:
        return Assessment("observed", "5", "late_figure", latest=latest)
    if start_is_met(commitment):
        kept = satisfies(commitment, latest)
        if kept is None:
            return Assessment("observed", "4", "inexact", latest=latest)
        return Assessment("reached_early" if kept else "worse", "4", "start_met", latest=latest)
    return before_due(facts, latest, method)


def undecided(
    facts: Facts, figures: tuple[Figure, ...], method: Method, overdue: bool
) -> Assessment | None:
    """The ways in which a figure is shown without deciding, if there is one.

    Long after the due date only a figure for the due period counts as published.
    """
    due = facts.commitment.due
    quoted = [f for f in figures if is_quoted(f)]
    if overdue and due:
        quoted = [f for f in quoted if f.period.covers(due)]
    if quoted:
        return Assessment("observed", "D", "secondary", latest=quoted[-1])
    planned = [f for f in figures if f.status == "planned" and f.value is not None]
    if planned and not overdue:
        return Assessment("observed", "D", "planned", latest=planned[-1])
    of_successor = since_promise(filter(is_verified, facts.successor), facts, method)
    if of_successor:
        return Assessment("observed", "S", "successor", latest=of_successor[-1])
    return None


def at_due(commitment: Commitment, deciding: Figure, verified: tuple[Figure, ...]) -> Assessment:
    """Rule 3: the first figure for the due period decides."""
    later = tuple(f for f in verified if is_afterwards(f, deciding, commitment.due))
    met = satisfies(commitment, deciding)
    if met is None:
        return Assessment("observed", "3", "inexact", latest=deciding, afterwards=later)
    if not met and is_last_digit(commitment, deciding):
        return Assessment("observed", "3", "approximate", latest=deciding, afterwards=later)
    return Assessment("met" if met else "missed", "3", latest=deciding, afterwards=later)


def is_afterwards(figure: Figure, deciding: Figure, due: Period | None) -> bool:
    """Whether a figure is of a later period, or for the due one and published later."""
    if figure.period.last > deciding.period.last:
        return True
    first, said = deciding.published_on, figure.published_on
    return bool(due and figure.period.covers(due) and first and said and said > first)


def reached_total(commitment: Commitment, ended: list[Figure]) -> Figure | None:
    """Rule 6 for a running total: the last figure in time, where it reaches the target.

    A total does not shrink, so later silence takes nothing from it.
    """
    due = commitment.due
    in_time = [f for f in ended if due is None or f.period.last <= due.last]
    if commitment.kind != "cumulative" or start_is_met(commitment) or not in_time:
        return None
    return in_time[-1] if satisfies(commitment, in_time[-1]) else None


def before_due(facts: Facts, latest: Figure, method: Method) -> Assessment:
    """Rules 6 to 11: the due period is still to come."""
    commitment = facts.commitment
    met = satisfies(commitment, latest)
    if met:
        return Assessment("reached_early", "6", latest=latest)
    passed = [m for m in facts.milestones if m.due.last <= latest.period.last]
    if passed:
        return against_milestone(max(passed, key=lambda m: m.due.last), latest)
    if met is None or latest.qualifier:
        return Assessment("observed", "8", "inexact", latest=latest)
    if reason := unassessable(facts, method):
        return Assessment("observed", "8", reason, latest=latest)
    return against_reference(commitment, latest, method)


def against_milestone(milestone: Milestone, latest: Figure) -> Assessment:
    """Rule 7: only the last milestone whose day has come counts."""
    kept = satisfies(milestone, latest)
    if kept is None:
        return Assessment("observed", "7", "inexact", latest=latest, milestone=milestone)
    status: Status = "on_path" if kept else "behind"
    return Assessment(status, "7", basis="milestone", latest=latest, milestone=milestone)


def unassessable(facts: Facts, method: Method) -> Reason:
    """Rule 8: why a figure before the due date cannot be judged, or nothing."""
    commitment = facts.commitment
    if commitment.kind == "rank":
        return "rank"
    if commitment.due is None:
        return "no_due"
    if commitment.due.year - start_of(facts, method).year > method.horizon_years:
        return "horizon"
    if commitment.baseline_value is None:
        return "no_baseline"
    start = start_value(commitment)
    if start is None:
        return "inexact_start"
    return "start_is_target" if start == commitment.value else ""


def against_reference(commitment: Commitment, latest: Figure, method: Method) -> Assessment:
    """Rules 9 to 11: the straight line this site draws from start to target."""
    share, elapsed = distance_share(commitment, latest), time_share(commitment, latest)
    assert share is not None and elapsed is not None
    if share < 0:
        return Assessment("worse", "9", latest=latest)
    if elapsed < method.too_early:
        return Assessment("observed", "10", "too_early", latest=latest)
    status: Status = "on_path" if share >= elapsed - method.tolerance else "behind"
    return Assessment(status, "11", basis="reference", latest=latest)


def assess_deliverable(facts: Facts, method: Method, as_of: date) -> Assessment:
    """A four-step ladder of documents; only delivery in time is met."""
    due = facts.commitment.due
    step = ladder_step(facts.evidence)
    if step == 4:
        delivered = min(e.dated_on for e in facts.evidence if e.step == 4)
        late = due is not None and delivered > due.last
        status: Status = "missed" if late else "met"
        return Assessment(status, "E4" if late else "E3", ladder=4, delivered_on=delivered)
    if is_overdue(due, method, as_of):
        return Assessment("overdue_no_data", "2" if step == 0 else "5", ladder=step)
    if step == 0:
        return Assessment("no_data", "1")
    return Assessment("observed", "E2", "ladder", ladder=step)


def ladder_step(evidence: Iterable[Evidence]) -> int:
    """The highest step with a document, 0 without any."""
    return max((proof.step for proof in evidence), default=0)


def with_context(
    found: Assessment, facts: Facts, figures: tuple[Figure, ...], method: Method, as_of: date
) -> Assessment:
    """Add what is shown beside every verdict: shares, steps, conflicts, what came before."""
    commitment, latest = facts.commitment, found.latest
    verified = tuple(filter(is_verified, figures))
    start = counted_from(facts, method)
    before = [f for f in facts.figures if f.period.last <= start and f.value is not None]
    seen = max(as_of, latest.period.last) if latest else as_of
    ahead = [m for m in facts.milestones if m.due.last > seen]
    own = latest if found.reason not in ("successor", "secondary", "planned") else None
    years = found.years
    if commitment.kind in ("recurring", "hold") and not years and (commitment.start or figures):
        years = years_of(facts, verified, start, as_of)
    return replace(
        found,
        earlier=max(before, key=order_of_figures) if before else None,
        conflict=conflicting(latest, verified),
        share=distance_share(commitment, own) if own else None,
        elapsed=time_share(commitment, own) if own else None,
        ahead=min(ahead, key=lambda m: m.due.last) if ahead else None,
        steps=tuple(step_of(m, verified, method, as_of) for m in facts.milestones),
        years=years,
        unpublished=next((f for f in figures[::-1] if f.status == "not_published"), None),
    )


def conflicting(latest: Figure | None, verified: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Other figures for the period of `latest` that say something else."""
    if latest is None:
        return ()
    same = (f for f in verified if f.period == latest.period)
    return tuple(f for f in same if f.value != latest.value)


def step_of(
    milestone: Milestone, verified: tuple[Figure, ...], method: Method, as_of: date
) -> Step:
    """A milestone's own verdict: a later result does not fill in an unobserved step."""
    covering = [f for f in verified if f.period.covers(milestone.due) and has_ended(f, as_of)]
    if covering:
        deciding = first_published(covering)
        kept = satisfies(milestone, deciding)
        status: Status = "observed" if kept is None else ("met" if kept else "missed")
        return Step(milestone, status, deciding)
    overdue = is_overdue(milestone.due, method, as_of)
    return Step(milestone, "overdue_no_data" if overdue else "no_data", None)


def direction(before: Commitment, after: Commitment) -> tuple[Change, ...]:
    """How a replaced commitment was changed. For ranks and ceilings, lower asks for more."""
    old, new = (c.operator in FALLING for c in (before, after))
    if before.indicator != after.indicator or before.unit != after.unit or old != new:
        return ("redefined",)
    changed: list[Change] = []
    if before.value is not None and after.value is not None and before.value != after.value:
        changed.append("raised" if (after.value > before.value) != new else "lowered")
    if before.due and after.due and before.due.last != after.due.last:
        changed.append("later" if after.due.last > before.due.last else "earlier")
    was, now = ((c.kind, c.operator, not c.due, c.value is None) for c in (before, after))
    return tuple(changed) + (("redefined",) if was != now else ()) or ("kept",)


def time_gone(facts: Facts, method: Method, as_of: date) -> tuple[int, int] | None:
    """Whole years gone, and whole years in all, from the start to the due date.

    Apart from achievement: it is counted on the day the site speaks about. Where the
    document names the first year, that year is counted too.
    None without a due date, or where it is already in the first year.
    """
    due = facts.commitment.due
    if due is None:
        return None
    start = facts.commitment.start
    first = start.first.year - 1 if start else start_of(facts, method).year
    whole = due.year - first
    gone = as_of.year - (0 if (as_of.month, as_of.day) == (12, 31) else 1) - first
    return (max(0, min(whole, gone)), whole) if whole > 0 else None
