"""The sentences of what is judged year by year: yearly minimums and levels to keep."""

from collections.abc import Mapping

from portal.languages import Catalogue
from portal.method.assessment import Assessment, Year
from portal.words.aims import Promise, value_of
from portal.words.promises import CEILINGS, goal, lead


def yearly_sentence(
    words: Catalogue, promise: Promise, a: Assessment, blanks: Mapping[str, str]
) -> str:
    """Kept, not kept, or not known in every year."""
    elapsed = [year for year in a.years if year.verdict != "future"]
    hold = promise.commitment.kind == "hold"
    if a.status == "missed":
        said = (not_held if hold else not_kept)(words, promise, blanks)
    elif a.reason == "approximate":
        said = in_last_digit(words, blanks)
    elif a.reason == "inexact":
        said = " ".join((lead(words, promise, blanks), goal(words, promise), inexact(words, a)))
    elif a.reason == "too_early":
        early = words.gettext("We cannot assess it yet because no year is over.")
        said = " ".join((lead(words, promise, blanks), goal(words, promise), early))
    elif hold:
        said = held(words, promise, a, elapsed, blanks)
    else:
        said = kept(words, a, elapsed, blanks)
    return " ".join((said, *plans(words, promise, elapsed)))


def in_last_digit(words: Catalogue, blanks: Mapping[str, str]) -> str:
    """A figure that misses an “about” level by less than its last digit."""
    return words.gettext(
        "{measure}: {value} ({period}). The document gives the target as {target}. The difference "
        "is in the last digit, so there is no verdict."
    ).format(**blanks)


def inexact(words: Catalogue, a: Assessment) -> str:
    """That a source gives no exact figure for a year."""
    return words.gettext("We cannot assess it yet because the source gives no exact figure.")


def not_kept(words: Catalogue, promise: Promise, blanks: Mapping[str, str]) -> str:
    """A yearly minimum that was not kept in a year."""
    if promise.commitment.operator in CEILINGS:
        told = words.gettext(
            "{measure}: {value} ({period}). This does not meet the yearly maximum ({target}). "
            "One year does not make up for another."
        )
    else:
        told = words.gettext(
            "{measure}: {value} ({period}). This does not meet the yearly minimum of {target}. "
            "One year does not make up for another."
        )
    return told.format(**blanks)


def not_held(words: Catalogue, promise: Promise, blanks: Mapping[str, str]) -> str:
    """A level that was not kept."""
    if promise.ranked:
        told = words.gettext("{measure}: {value} ({period}). This is outside {target}.")
    else:
        told = words.gettext(
            "{measure}: {value} ({period}). This is no longer at the level to keep ({target})."
        )
    return told.format(**blanks)


def kept(words: Catalogue, a: Assessment, elapsed: list[Year], blanks: Mapping[str, str]) -> str:
    """In how many years a minimum was kept, and for how many there is no figure."""
    counts = counts_of(elapsed)
    if a.status == "observed":
        told = words.gettext(
            "{measure}: {target}. Years kept: {kept} of {known} with data. Years with no data: "
            "{gaps}."
        )
    else:
        told = words.gettext("{measure}: {target}. Years kept: {kept} of {known} so far.")
    return told.format(**blanks, **counts)


def counts_of(elapsed: list[Year]) -> dict[str, int]:
    """How many years were kept, had a figure, had none."""
    gaps = sum(year.verdict == "planned" or year.figure is None for year in elapsed)
    kept_years = sum(year.verdict == "kept" for year in elapsed)
    return {"kept": kept_years, "known": len(elapsed) - gaps, "gaps": gaps}


def held(
    words: Catalogue,
    promise: Promise,
    a: Assessment,
    elapsed: list[Year],
    blanks: Mapping[str, str],
) -> str:
    """A level that was kept so far, or in the years with a figure."""
    counts = counts_of(elapsed)
    if a.status == "observed":
        told = words.gettext(
            "{measure}: {value} ({period}). Kept ({target}) in {kept} of {known} periods with "
            "data. Periods with no data: {gaps}."
        )
        return told.format(**blanks, **counts)
    if promise.ranked:
        told = words.gettext("{measure}: {value} ({period}). This keeps the province in {target}.")
    else:
        told = words.gettext("{measure}: {value} ({period}). The level of {target} is kept.")
    said = told.format(**blanks)
    if len(elapsed) < 2:
        return said
    count = words.gettext("Kept ({target}) in {kept} of {known} periods with data.")
    return said + " " + count.format(target=blanks["target"], **counts)


def plans(words: Catalogue, promise: Promise, elapsed: list[Year]) -> tuple[str, ...]:
    """The years for which only a plan is known."""
    told = words.gettext(
        "The figure for {year} is the planned budget ({value}). The settled figure is awaited."
    )
    return tuple(
        told.format(year=one.year, value=value_of(words, promise, one.figure))
        for one in elapsed
        if one.verdict == "planned" and one.figure
    )
