"""The sentences of the verdicts: met, kept pace, fell behind, not met."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from portal.languages import Catalogue, number, rounded
from portal.method.assessment import Assessment, Method
from portal.words.aims import Promise, step_target
from portal.words.promises import goal, lead, next_step, start_blanks
from portal.words.quantities import gap, period, quantity

STRICT = (">", "<")


def reached(words: Catalogue, promise: Promise, a: Assessment, blanks: Mapping[str, str]) -> str:
    """Met, or at the target before the due date."""
    dated, total = bool(blanks["due"]), promise.commitment.kind == "cumulative"
    if a.status == "met" and total:
        told = met_total(words, dated)
    elif a.status == "met":
        told = words.gettext(
            "{measure}: {value} ({period}). This meets the target of {target} by {due}."
        )
    elif not dated:
        told = words.gettext(
            "{measure}: {value} ({period}). This is at the target of {target}. The document gives "
            "no date, so the figure can change."
        )
    elif promise.ranked:
        told = words.gettext(
            "{measure}: {value} ({period}). This is at the target of {target}, due by {due}. The "
            "rank can change before then."
        )
    else:
        told = words.gettext(
            "{measure}: {value} ({period}). This is at the target of {target}, due by {due}. The "
            "figure can change before then."
        )
    return told.format(**blanks)


def met_total(words: Catalogue, dated: bool) -> str:
    """The form for a running total that has reached its target."""
    if dated:
        return words.gettext(
            "{measure}: {value} in total (as of {date}). This meets the target of {target}, due "
            "by {due}."
        )
    return words.gettext(
        "{measure}: {value} in total (as of {date}). This meets the target of {target}. The "
        "document gives no date."
    )


def missed(words: Catalogue, promise: Promise, a: Assessment, blanks: Mapping[str, str]) -> str:
    """Not met, with the difference where both numbers are exact."""
    commitment, latest = promise.commitment, a.latest
    assert latest is not None and latest.value is not None and commitment.value is not None
    if latest.value == commitment.value and commitment.operator in STRICT and not latest.qualifier:
        told = words.gettext(
            "{measure}: {value} ({period}). The target is {target}, which does not include "
            "exactly {bound}, so it is not met."
        )
        return told.format(**blanks, bound=quantity(words, commitment.value, promise.unit))
    if commitment.kind == "cumulative":
        told = words.gettext(
            "{measure}: {value} in total (as of {date}). This does not meet the target of "
            "{target} by {due}."
        )
    else:
        told = words.gettext(
            "{measure}: {value} ({period}). This does not meet the target of {target} by {due}."
        )
    said = told.format(**blanks)
    if promise.ranked or latest.qualifier:
        return said
    difference = gap(words, latest.value, commitment.value, promise.unit)
    return said + " " + words.gettext("Difference: {gap}.").format(gap=difference)


def worse(words: Catalogue, promise: Promise, blanks: Mapping[str, str]) -> str:
    """Further from the target than at the start."""
    told = words.gettext(
        "This is further from the target than the starting level of {baseline} ({baseline_period})."
    )
    parts = (lead(words, promise, blanks), goal(words, promise))
    return " ".join((*parts, told.format(**start_blanks(words, promise))))


def against_milestone(
    words: Catalogue, promise: Promise, a: Assessment, blanks: Mapping[str, str]
) -> str:
    """Against the last milestone that was due, and what comes next."""
    assert a.milestone is not None
    if a.status == "on_path":
        told = words.gettext(
            "{measure}: {value} ({period}). This meets the {milestone_due} milestone "
            "({milestone_target})."
        )
    else:
        told = words.gettext(
            "{measure}: {value} ({period}). This does not meet the {milestone_due} milestone "
            "({milestone_target})."
        )
    said = told.format(
        **blanks,
        milestone_due=period(words, a.milestone.due),
        milestone_target=step_target(words, promise, a.milestone),
    )
    if a.ahead is None:
        return " ".join((said, words.gettext("This is the last milestone."), goal(words, promise)))
    following = words.gettext("Next milestone: {next_target} ({next_due}).")
    return said + " " + next_step(words, promise, a, following)


def against_line(
    words: Catalogue,
    promise: Promise,
    a: Assessment,
    method: Method,
    blanks: Mapping[str, str],
) -> str:
    """How far along the way from start to target, beside the straight line of this site."""
    assert a.share is not None and a.elapsed is not None
    share, reference = shares(words, a.share, a.elapsed, method.tolerance)
    total = promise.commitment.kind == "cumulative" and promise.commitment.baseline_value == 0
    if total:
        told = words.gettext(
            "This is {share}% of the target; the reference line is at {reference_share}% of the "
            "target."
        )
    else:
        told = words.gettext(
            "This is {share}% of the distance from the starting level of {baseline} "
            "({baseline_period}). The reference line is at {reference_share}% of the distance, "
            "with a tolerance of {tolerance} percentage points."
        )
    said = told.format(
        share=share,
        reference_share=reference,
        tolerance=whole_percent(words, method.tolerance),
        **start_blanks(words, promise),
    )
    return " ".join((lead(words, promise, blanks), goal(words, promise), said))


@cache
def shares(
    words: Catalogue, share: Decimal, elapsed: Decimal, tolerance: Decimal
) -> tuple[str, str]:
    """Two shares in percent, with as few decimals as tell them apart as the method does."""
    behind = share < elapsed - tolerance
    for decimals in range(4):
        ours, line = (rounded(one * 100, decimals) for one in (share, elapsed))
        if (ours < line - tolerance * 100) == behind:
            break
    return number(ours, words.language), number(line, words.language)


@cache
def whole_percent(words: Catalogue, share: Decimal) -> str:
    """A share in percent, as few digits as it has."""
    value = (share * 100).normalize()
    whole = value == value.to_integral_value()
    return number(value.quantize(Decimal(1)) if whole else value, words.language)
