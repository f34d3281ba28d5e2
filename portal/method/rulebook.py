"""The decision table in words, and which of its rows decided a status."""

from collections.abc import Iterator, Mapping
from functools import cache

from portal.languages import Catalogue, day, number
from portal.method.assessment import Assessment, Method
from portal.words.aims import Promise, start_of, step_target, value_and_when
from portal.words.observed import below
from portal.words.promises import start_blanks
from portal.words.quantities import due, points
from portal.words.tags import status_names, value_status
from portal.words.verdicts import shares, whole_percent


def why(words: Catalogue, promise: Promise, a: Assessment, method: Method) -> tuple[str, ...]:
    """The rule that decided, its condition, and the values it looked at."""
    told = words.gettext("Rule used: row {row} of the decision table, method version {version}.")
    return (
        told.format(row=a.rule, version=method.version),
        condition(words, method, a.rule, promise.commitment.kind == "deliverable"),
        *values(words, promise, a, method),
    )


def values(words: Catalogue, promise: Promise, a: Assessment, method: Method) -> Iterator[str]:
    """The values a rule looked at, a line each."""
    if a.latest:
        told = words.gettext("Figure looked at: {value}, {status}, evidence class {evidence}.")
        yield told.format(
            value=value_and_when(words, promise, a.latest),
            status=value_status(words, a.latest.status),
            evidence=a.latest.evidence,
        )
    if a.milestone and a.rule == "7":
        told = words.gettext("Milestone looked at: {target} ({due}).")
        wanted = step_target(words, promise, a.milestone)
        yield told.format(target=wanted, due=due(words, a.milestone.due))
    if a.delivered_on:
        told = words.gettext("Date of delivery in the evidence: {date}.")
        yield told.format(date=day(a.delivered_on, words.language))
    elif a.ladder:
        yield words.gettext("Highest step with evidence: {step} of 4.").format(step=a.ladder)
    if a.rule in ("4", "9", "10", "11") and start_of(words, promise):
        told = words.gettext("Starting level: {baseline} ({baseline_period}).")
        yield told.format(**start_blanks(words, promise))
    yield from shares_used(words, a, method)


def shares_used(words: Catalogue, a: Assessment, method: Method) -> Iterator[str]:
    """The shares of distance and time, where a rule compares them."""
    if a.share is None or a.elapsed is None or a.rule not in ("10", "11"):
        return
    share, elapsed = shares(words, a.share, a.elapsed, method.tolerance)
    if a.rule == "10":
        told = words.gettext("Share of the periods passed: {elapsed}%; needed: {threshold}%.")
        threshold = whole_percent(words, method.too_early)
        gone = below(words, a.elapsed, method.too_early)
        yield told.format(elapsed=gone, threshold=threshold)
        return
    told = words.gettext(
        "Share of the distance covered: {share}%. Share of the periods passed: {elapsed}%. "
        "Tolerance: {tolerance}."
    )
    tolerance = points(words, (method.tolerance * 100).normalize())
    yield told.format(share=share, elapsed=elapsed, tolerance=tolerance)


def rule_lines(words: Catalogue, method: Method) -> tuple[tuple[str, str, str], ...]:
    """The whole decision table: the name of each row, its condition and its result."""
    outcomes = results(words)
    return tuple(
        (rule, condition, outcomes[rule]) for rule, condition in conditions(words, method).items()
    )


@cache
def results(words: Catalogue) -> Mapping[str, str]:
    """The tags each row can give."""
    names = status_names(words)

    def listed(*statuses: str) -> str:
        return " / ".join(names[status] for status in statuses)

    late = words.gettext("Completed after due date")
    return {
        "1": listed("no_data"),
        "2": listed("overdue_no_data"),
        "D": listed("observed"),
        "S": listed("observed"),
        "3": listed("met", "missed", "observed"),
        "4": listed("reached_early", "worse", "observed"),
        "5": listed("overdue_no_data", "observed"),
        "6": listed("reached_early", "met"),
        "7": listed("on_path", "behind", "observed"),
        "8": listed("observed"),
        "9": listed("worse"),
        "10": listed("observed"),
        "11": listed("on_path", "behind"),
        "Y1": words.gettext("Not met ({year})").format(year="…"),
        "Y2": listed("on_path", "met"),
        "Y3": listed("observed"),
        "E2": listed("observed"),
        "E3": listed("met"),
        "E4": late,
        "N1": words.gettext("Not measurable as written"),
    }


@cache
def conditions(words: Catalogue, method: Method) -> Mapping[str, str]:
    """What must hold for each row of the table, in its order."""
    rows, alike = figures_alone(words), works_alike(words)
    both = {rule: f"{rows[rule]} {told}" for rule, told in alike.items()}
    return filled(words, method, rows | both)


def condition(words: Catalogue, method: Method, rule: str, work: bool) -> str:
    """What had to hold for one row, for a work to complete or for a figure."""
    rows = figures_alone(words) | (works_alike(words) if work else {})
    return filled(words, method, rows)[rule]


def figures_alone(words: Catalogue) -> dict[str, str]:
    """Every row of the table, without what some of them say of works besides."""
    return silences(words) | levels(words) | paces(words) | by_year(words) | works(words)


def filled(words: Catalogue, method: Method, rows: Mapping[str, str]) -> Mapping[str, str]:
    """The rows with the constants of the method."""
    grace = number(method.grace_days, words.language)
    blanks = {
        "grace": grace,
        "years": number(method.horizon_years, words.language),
        "threshold": whole_percent(words, method.too_early),
        "tolerance": points(words, (method.tolerance * 100).normalize()),
    }
    return {rule: told.format(**blanks) for rule, told in rows.items()}


def silences(words: Catalogue) -> dict[str, str]:
    """Rows 1, 2, D and S: nothing published that can decide."""
    return {
        "1": words.gettext(
            "No figure can be shown for a period after the commitment and the starting level, and "
            "the due date did not pass more than {grace} days ago."
        ),
        "2": words.gettext(
            "No figure can be shown, and the due date passed more than {grace} days ago."
        ),
        "D": words.gettext(
            "No verified figure (classes A to C) can decide, but the press quotes one (class D) "
            "or there is a planned budget. Long after the due date, only a quoted figure for the "
            "due period counts."
        ),
        "S": words.gettext(
            "No figure for the province’s own area can be shown, but there is a verified one for "
            "the province that took its place."
        ),
    }


def levels(words: Catalogue) -> dict[str, str]:
    """Rows 3 to 6: the due date, and what is already at the target."""
    return {
        "3": words.gettext(
            "A verified figure covers the due period, which is over. The first one published "
            "decides. If the source gives no exact figure, or an “about” target is missed only in "
            "the last digit, there is no verdict."
        ),
        "4": words.gettext(
            "The due period has no figure yet, the due date did not pass more than {grace} days "
            "ago, and the starting level already met the target. The tag tells whether the latest "
            "figure still meets it."
        ),
        "5": words.gettext(
            "There are verified figures, but none covers the due period and no running total has "
            "met the target: the due date passed more than {grace} days ago, or the latest figure "
            "is for a period after it."
        ),
        "6": words.gettext(
            "Before the due period has a figure, the latest one meets the target. A running total "
            "that meets it is met for good."
        ),
    }


def works_alike(words: Catalogue) -> dict[str, str]:
    """Rows 1, 2 and 5 where nothing is counted."""
    return {
        "1": words.gettext(
            "For a work to complete: no evidence of any step, and the due date did not pass more "
            "than {grace} days ago."
        ),
        "2": words.gettext(
            "For a work to complete: no evidence of any step, and the due date passed more than "
            "{grace} days ago."
        ),
        "5": words.gettext(
            "For a work to complete: the due date passed more than {grace} days ago and the "
            "evidence stops before delivery."
        ),
    }


def paces(words: Catalogue) -> dict[str, str]:
    """Rows 7 to 11: the pace before the due date."""
    return {
        "7": words.gettext(
            "The latest figure does not meet the target yet, and a milestone of the province was "
            "due by then. Only the last such milestone is compared."
        ),
        "8": words.gettext(
            "No milestone was due, and the pace cannot be judged: it is a rank, there is no due "
            "date, the due date is more than {years} years after the start, there is no exact "
            "starting level, or the source gives no exact figure."
        ),
        "9": words.gettext("The latest figure is further from the target than the starting level."),
        "10": words.gettext(
            "Less than {threshold}% of the whole periods between the start and the due date have "
            "passed."
        ),
        "11": words.gettext(
            "The share of the distance covered is compared with the share of the periods passed; "
            "it may be smaller by up to {tolerance}."
        ),
    }


def by_year(words: Catalogue) -> dict[str, str]:
    """Rows Y1 to Y3: yearly minimums and levels to keep."""
    return {
        "Y1": words.gettext(
            "Judged year by year: in at least one year that is over, a verified figure does not "
            "keep the level. Years are not averaged."
        ),
        "Y2": words.gettext(
            "Judged year by year: every year that is over has a verified figure that keeps the "
            "level. After the last year the commitment is met."
        ),
        "Y3": words.gettext(
            "Judged year by year: no year is over yet, or a year that is over has no settled or "
            "no exact figure."
        ),
    }


def works(words: Catalogue) -> dict[str, str]:
    """Rows E2 to E4 and N1: works to complete, and goals in words."""
    return {
        "E2": words.gettext(
            "A work to complete: there is evidence of step 1, 2 or 3, and the due date did not "
            "pass more than {grace} days ago."
        ),
        "E3": words.gettext(
            "A work to complete: a document shows delivery (step 4) on or before the due date."
        ),
        "E4": words.gettext(
            "A work to complete: a document shows delivery (step 4) after the due date. It is "
            "counted under “Not met”."
        ),
        "N1": words.gettext("The document gives no figure that can be measured."),
    }
