"""A figure with no verdict: what it is, what it should reach, and why it cannot be judged yet."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from portal.languages import Catalogue, number, rounded
from portal.method.assessment import Assessment, Method
from portal.words.aims import Promise
from portal.words.promises import goal, lead, next_step
from portal.words.verdicts import whole_percent


def observed(
    words: Catalogue,
    promise: Promise,
    a: Assessment,
    method: Method,
    blanks: Mapping[str, str],
) -> str:
    """A figure with no verdict, and why."""
    if a.reason == "approximate":
        told = words.gettext(
            "{measure}: {value} ({period}). The document gives the target as {target}. The "
            "difference is in the last digit, so there is no verdict."
        )
        return told.format(**blanks)
    why = reason(words, promise, a, method, blanks)
    if a.reason == "no_due":
        wanted = words.gettext("Target: {target}.").format(**blanks)
        return " ".join((lead(words, promise, blanks), wanted, why))
    said = " ".join((lead(words, promise, blanks), goal(words, promise), why))
    first = promise.milestones[0] if promise.milestones else None
    if a.reason == "rank" and first is not None and a.ahead == first:
        told = words.gettext("First milestone: {next_target} ({next_due}).")
        return said + " " + next_step(words, promise, a, told)
    return said


def reason(
    words: Catalogue,
    promise: Promise,
    a: Assessment,
    method: Method,
    blanks: Mapping[str, str],
) -> str:
    """Why there is no verdict yet."""
    if a.reason == "too_early":
        assert a.elapsed is not None
        told = words.gettext(
            "It is too early to assess: {elapsed}% of the time has passed and we need at least "
            "{threshold}%."
        )
        threshold = whole_percent(words, method.too_early)
        return told.format(elapsed=below(words, a.elapsed, method.too_early), threshold=threshold)
    if a.reason == "inexact" and a.latest is not None and a.latest.qualifier:
        told = words.gettext(
            "We cannot assess it yet because the source says “{value}” and gives no exact figure."
        )
        return told.format(**blanks)
    if a.reason == "horizon" and promise.milestones:
        return words.gettext(
            "We cannot assess it yet because the due date is far off and no milestone is due yet."
        )
    if a.reason == "no_baseline" and promise.commitment.kind == "cumulative":
        return words.gettext(
            "We cannot assess it yet because the document does not say when counting starts."
        )
    return plain_reasons(words)[a.reason]


@cache
def plain_reasons(words: Catalogue) -> Mapping[str, str]:
    """The reasons that need no number."""
    return {
        "rank": words.gettext("Ranks are assessed only at milestones and at the due date."),
        "no_due": words.gettext("We cannot assess it yet because the document gives no date."),
        "no_baseline": words.gettext(
            "We cannot assess it yet because there is no starting level to compare with."
        ),
        "inexact_start": words.gettext(
            "We cannot assess it yet because the document gives no exact starting level, or no "
            "date for it."
        ),
        "start_is_target": words.gettext(
            "We cannot assess it yet because the starting level equals the bound of the target."
        ),
        "horizon": words.gettext(
            "We cannot assess it yet because the due date is far off and there is no earlier "
            "milestone."
        ),
        "planned": words.gettext(
            "We cannot assess it yet because this is a planned budget. The settled figure is "
            "awaited."
        ),
        "late_figure": words.gettext(
            "We cannot assess it yet because this figure is for a period after the due date, and "
            "we have found none for the due period."
        ),
        "inexact": words.gettext(
            "We cannot assess it yet because the source gives no exact figure."
        ),
    }


def below(words: Catalogue, share: Decimal, threshold: Decimal) -> str:
    """A share in percent, with as few decimals as show it to be below a threshold."""
    for decimals in range(4):
        said = rounded(share * 100, decimals)
        if said < threshold * 100:
            break
    return number(said, words.language)
