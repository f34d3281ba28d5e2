"""What is said beside the status sentence: notes, absence, conflicting sources."""

from datetime import date

from portal.languages import Catalogue, day
from portal.method.assessment import Assessment, Figure
from portal.model import Kind, Search
from portal.periods import Period, Precision
from portal.words.aims import Promise, is_within, start_of, value_and_when
from portal.words.promises import start_blanks
from portal.words.quantities import bound, capital, period, quantity

STALE_MONTHS = 24
STRICT = (">", "<")


def notes(
    words: Catalogue,
    promise: Promise,
    a: Assessment,
    as_of: date,
    publisher: str = "",
    reason: str = "",
) -> tuple[str, ...]:
    """What a reader should know beside the sentence.

    publisher, reason   of the figure that its publisher says is not published
    """
    said = [
        *about_target(words, promise, a),
        *about_due(words, promise),
        *about_line(words, a),
        *about_figures(words, promise, a),
        *about_age(words, a, as_of),
        *about_unpublished(words, a, publisher, reason),
    ]
    return tuple(said)


def about_target(words: Catalogue, promise: Promise, a: Assessment) -> list[str]:
    """How an “about”, a range or a strict bound is judged."""
    commitment, said = promise.commitment, []
    value, upper = commitment.value, commitment.value_upper
    if commitment.approximate and value is not None:
        said.append(
            words.gettext(
                "The document says “khoảng” (about). A figure short only in the last printed "
                "digit is not tagged “Not met”."
            )
        )
    if commitment.operator == "between" and value is not None and upper is not None:
        told = words.gettext(
            "The verdict uses the lower end ({low}). The upper end ({high}) is the ambition."
        )
        low, high = (quantity(words, end, promise.unit) for end in (value, upper))
        said.append(told.format(low=low, high=high))
    equals = a.latest is not None and a.latest.value == value and a.status != "missed"
    if commitment.operator in STRICT and value is not None and equals and not promise.ranked:
        bare = quantity(words, value, promise.unit)
        counted = promise.unit is not None and promise.unit.counted
        wanted = capital(bound(words, commitment.operator or "", bare, counted))
        told = words.gettext("“{target}” does not include exactly {bound}.")
        said.append(told.format(target=wanted, bound=bare))
    return said


def about_due(words: Catalogue, promise: Promise) -> list[str]:
    """That a year without a day is counted to its end."""
    commitment = promise.commitment
    when = commitment.due
    if when is None or when.precision is not Precision.YEAR or is_within(commitment):
        return []
    if commitment.kind in ("recurring", "hold", "rank", "narrative"):
        return []
    return [year_alone(words, when)]


def year_alone(words: Catalogue, when: Period) -> str:
    """What a year without a day is counted to; nothing for a date that is not a year."""
    if when.precision is not Precision.YEAR:
        return ""
    told = words.gettext(
        "The document gives the year {year} but no day. This site counts to 31 December {year}."
    )
    return told.format(year=when.year)


def about_line(words: Catalogue, a: Assessment) -> list[str]:
    """That the straight line is ours, and that the start already met the target."""
    if a.basis == "reference":
        return [
            words.gettext(
                "The reference line is a straight line drawn by this site from the starting level "
                "to the target. The province did not commit to a level for each year."
            )
        ]
    if a.reason == "start_met":
        return [words.gettext("The starting level already met the target.")]
    return []


def about_figures(words: Catalogue, promise: Promise, a: Assessment) -> list[str]:
    """Figures from before the promise and from after the verdict."""
    said = []
    told = words.gettext("Afterwards: {value}. The tag does not change.")
    for one in a.afterwards:
        said.append(told.format(value=value_and_when(words, promise, one)))
    before = a.earlier if a.earlier and not is_start(promise, a.earlier) else None
    if a.latest is None and before is None and start_of(words, promise):
        told = words.gettext("The only figure is the starting level: {baseline}{when}.")
        blanks = start_blanks(words, promise)
        when = f" ({blanks['baseline_period']})" if blanks["baseline_period"] else ""
        said.append(told.format(baseline=blanks["baseline"], when=when))
    if before:
        told = words.gettext("Figure from before the commitment: {value}.")
        said.append(told.format(value=value_and_when(words, promise, before)))
    return said


def is_start(promise: Promise, one: Figure) -> bool:
    """Whether a figure is the starting level itself."""
    commitment = promise.commitment
    return one.period == commitment.baseline_period and one.value == commitment.baseline_value


def about_age(words: Catalogue, a: Assessment, as_of: date) -> list[str]:
    """How old the latest figure is, where it is old and decides nothing for good."""
    if a.latest is None or a.rule in ("3", "Y1") or a.status == "met":
        return []
    last = a.latest.period.last
    months = (as_of.year - last.year) * 12 + as_of.month - last.month
    if months < STALE_MONTHS:
        return []
    told = words.ngettext(
        "The latest figure is {n} month older than this update.",
        "The latest figure is {n} months older than this update.",
        months,
    )
    return [told.format(n=months)]


def about_unpublished(words: Catalogue, a: Assessment, publisher: str, reason: str) -> list[str]:
    """That a publisher says there is no figure, and why."""
    if a.unpublished is None:
        return []
    when = period(words, a.unpublished.period)
    if publisher and reason:
        told = words.gettext("{publisher} says the figure for {period} is not published: {reason}.")
        said = told.format(publisher=publisher, period=when, reason=reason.rstrip("."))
        return [said]
    told = words.gettext("The publisher says the figure for {period} is not published.")
    return [told.format(period=when)]


def absence(words: Catalogue, search: Search | None, kind: Kind) -> str:
    """Where data was looked for and when; never that there is none."""
    if search is None:
        if kind == "deliverable":
            return words.gettext("We have not yet searched for evidence on this commitment.")
        return words.gettext("We have not yet searched for data on this commitment.")
    places = [place.strip() for place in search.places.in_(words.language).split(";")]
    if kind == "deliverable":
        told = words.ngettext(
            "As of {date}, we had searched {n} source ({sources}) and found no evidence.",
            "As of {date}, we had searched {n} sources ({sources}) and found no evidence.",
            len(places),
        )
    else:
        told = words.ngettext(
            "As of {date}, we had searched {n} source ({sources}) and found no figure.",
            "As of {date}, we had searched {n} sources ({sources}) and found no figure.",
            len(places),
        )
    said = told.format(
        date=day(search.searched_on, words.language),
        n=len(places),
        sources=("; " if any("," in one for one in places) else ", ").join(places),
    )
    if kind == "deliverable" and search.next_release is None:
        return said
    return f"{said} {next_release(words, search.next_release)}"


def next_release(words: Catalogue, when: date | None) -> str:
    """When a figure is expected next."""
    if when is None:
        return words.gettext("Next expected release: not known.")
    return words.gettext("Next expected release: {date}.").format(date=day(when, words.language))


def conflict(words: Catalogue, promise: Promise, a: Assessment, publishers: tuple[str, ...]) -> str:
    """That sources give different figures for one period, and why one of them is used.

    publishers   of the figure that is used, then of the others
    """
    if not a.conflict or a.latest is None:
        return ""
    figures = (a.latest, *a.conflict)
    named = [
        f"{value_and_when(words, promise, one)}, {publisher}"
        for one, publisher in zip(figures, publishers, strict=False)
    ]
    told = words.gettext(
        "Sources give different figures: {figures}. We use the first because {rule}."
    )
    return told.format(figures="; ".join(named), rule=choice(words, a, a.latest, a.conflict[0]))


def choice(words: Catalogue, a: Assessment, ours: Figure, other: Figure) -> str:
    """Why one of two figures for a period is used: the order of the method, in words."""
    first_decides = a.rule in ("3", "Y1", "Y2", "Y3")
    ours_on, other_on = ours.published_on or date.max, other.published_on or date.max
    if first_decides and ours_on < other_on:
        return words.gettext("it was published first")
    if ours.evidence < other.evidence:
        told = words.gettext("its evidence class is higher ({ours} against {other})")
        return told.format(ours=ours.evidence, other=other.evidence)
    if ours.published_on and (other.published_on is None or ours.published_on > other.published_on):
        return words.gettext("it was published later")
    return words.gettext("of two sources of one class and one day, the order of their IDs decides")
