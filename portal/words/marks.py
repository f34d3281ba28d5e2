"""The words and shares of what is drawn beside a status: bars, time, years, steps."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache

from portal.languages import Catalogue, day
from portal.method.assessment import Assessment, Step
from portal.method.comparison import satisfies
from portal.model import Evidence, Milestone, Source
from portal.problems import Where
from portal.views import Bar, Link, StepMark, Tag, Time, YearCell
from portal.words.aims import (
    Promise,
    due_of,
    is_within,
    short_target,
    start_of,
    step_target,
    target,
    value_and_when,
    value_of,
)
from portal.words.quantities import by, capital, due, gap, period
from portal.words.tags import status_names, step_names

START_SIDE, END_SIDE = Decimal("0.14"), Decimal("0.86")


def bar(words: Catalogue, promise: Promise, a: Assessment) -> Bar | None:
    """The track from start to target; measured only with three exact, sourced numbers.

    None for kinds that are not a distance, and where a figure was published but
    there is nothing to measure it from: a sentence says that better.
    """
    if promise.commitment.kind not in ("level", "cumulative") or a.status is None:
        return None
    silent = {"no_data": "empty", "overdue_no_data": "overdue"}.get(a.status)
    if silent is None and (a.share is None or a.latest is None):
        return None
    share = None if silent else a.share
    return Bar(
        state=silent or ("worse" if share is not None and share < 0 else "measured"),
        status=a.status,
        fill="" if share is None else percent(share),
        reference=percent(a.elapsed) if a.basis == "reference" and a.elapsed is not None else "",
        anchor=anchor(share),
        start=start_of(words, promise) or words.gettext("not stated in the document"),
        start_when=start_when(words, promise),
        latest=latest_words(words, promise, a),
        target=short_target(words, promise),
        target_when=target_when(words, promise),
        gap=gap_words(words, promise, a) if share is not None else "",
    )


def percent(share: Decimal) -> str:
    """A share of the track, with two decimals and within it."""
    return "0.00" if share <= 0 else "100.00" if share >= 1 else f"{share * 100:.2f}"


def anchor(share: Decimal | None) -> str:
    """Which side of its mark a figure stands, so that it stays on the track."""
    if share is None or share < START_SIDE:
        return "start"
    return "end" if share > END_SIDE else "middle"


def start_when(words: Catalogue, promise: Promise) -> str:
    """The period of the starting level, where the document gives one."""
    when = promise.commitment.baseline_period
    return period(words, when) if when else ""


def target_when(words: Catalogue, promise: Promise) -> str:
    """When the target is due."""
    commitment = promise.commitment
    if commitment.due is None:
        return words.gettext("no date given")
    return by(words, commitment.due, is_within(commitment))


def latest_words(words: Catalogue, promise: Promise, a: Assessment) -> str:
    """The figure over its mark, or that there is none."""
    if a.status == "no_data":
        return words.gettext("no data")
    if a.status == "overdue_no_data" and a.latest is None:
        return words.gettext("no data")
    return value_and_when(words, promise, a.latest) if a.latest else ""


def gap_words(words: Catalogue, promise: Promise, a: Assessment) -> str:
    """How far the latest figure is from the target, where it is short of it."""
    value, latest = promise.commitment.value, a.latest
    if a.status in ("met", "reached_early") or latest is None or latest.value is None:
        return ""
    if value is None or latest.value == value or satisfies(promise.commitment, latest):
        return ""
    start = promise.commitment.baseline_value
    if a.status == "worse" and start is not None:
        further = gap(words, latest.value, start, promise.unit)
        return words.gettext("{gap} further from the target than at the start").format(gap=further)
    difference = gap(words, latest.value, value, promise.unit)
    return words.gettext("{gap} from the target").format(gap=difference)


@cache
def time(words: Catalogue, gone: int, whole: int, first_year: int, named: bool) -> Time:
    """The share of time gone; a tick for each year.

    named   whether a document names the first year, so that it is one of those counted
    """
    if not gone:
        told = words.gettext("No full year of {whole} gone yet")
    else:
        told = words.ngettext(
            "{gone} full year of {whole} gone", "{gone} full years of {whole} gone", gone
        )
    start = (
        words.gettext("counted from the beginning of {year}")
        if named
        else words.gettext("counted from the end of {year}")
    )
    told = f"{told}, {start}"
    if 0 < gone < whole:
        told += "; " + words.gettext("the year under way is not counted")
    return Time(
        text=capital(told.format(gone=gone, whole=whole, year=first_year)),
        gone=percent(Decimal(gone) / whole),
        ticks=tuple(percent(Decimal(tick) / whole) for tick in range(whole + 1)),
    )


def years(words: Catalogue, promise: Promise, a: Assessment) -> tuple[YearCell, ...]:
    """One cell for each year, with its verdict in words."""
    texts = {
        "kept": words.pgettext("year", "Kept"),
        "missed": words.pgettext("year", "Not kept"),
        "none": words.pgettext("year", "No data"),
        "planned": words.pgettext("year", "Planned"),
        "future": words.pgettext("year", "Not over yet"),
    }
    unclear = words.pgettext("year", "Cannot tell")
    return tuple(
        YearCell(
            year=str(one.year),
            verdict=one.verdict,
            text=unclear if one.verdict == "none" and one.figure else texts[one.verdict],
            value=value_of(words, promise, one.figure) if one.figure else "",
        )
        for one in a.years
    )


def nowhere(_: Where) -> str:
    """That a record cannot be edited from here."""
    return ""


def steps(
    words: Catalogue, promise: Promise, a: Assessment, edit: Callable[[Where], str] = nowhere
) -> tuple[StepMark, ...]:
    """The milestones of the province, and the target they lead to. `edit` gives the address."""
    if not a.steps:
        return ()
    marks = [
        replace(step_mark(words, promise, step, a.ahead), edit=edit(step.milestone.where))
        for step in a.steps
    ]
    return (*marks, last_mark(words, promise, a))


def step_mark(words: Catalogue, promise: Promise, step: Step, ahead: Milestone | None) -> StepMark:
    """A milestone with its own verdict. `ahead` is the next one."""
    milestone = step.milestone
    wanted = step_target(words, promise, milestone)
    if step.figure:
        detail = value_and_when(words, promise, step.figure)
    elif ahead and milestone.due.last >= ahead.due.last:
        detail = words.gettext("Not yet due")
    else:
        detail = unfilled(words, promise, milestone)
    text = capital(f"{wanted} ({due(words, milestone.due)})")
    tag = Tag(step.status, status_names(words)[step.status], "", "")
    return StepMark(step.status, text, detail, tag, None, milestone == ahead)


def unfilled(words: Catalogue, promise: Promise, milestone: Milestone) -> str:
    """That a milestone has no figure of its own."""
    told = words.gettext("{due} milestone ({target}): no data. A later result does not fill it in.")
    when = period(words, milestone.due)
    return told.format(due=when, target=step_target(words, promise, milestone))


def last_mark(words: Catalogue, promise: Promise, a: Assessment) -> StepMark:
    """The target itself, as the last step."""
    decided = a.rule == "3" and a.latest is not None
    status = a.status if decided or a.status == "overdue_no_data" else "no_data"
    assert status is not None
    when = due_of(words, promise)
    text = target(words, promise) + (f" ({when})" if when else "")
    detail = words.gettext("Not yet due") if a.ahead else ""
    if decided and a.latest:
        detail = value_and_when(words, promise, a.latest)
    tag = Tag(status, status_names(words)[status], "", "")
    return StepMark(status, capital(text), detail, tag, None, a.ahead is None and not decided)


def ladder(
    words: Catalogue,
    a: Assessment,
    evidence: tuple[Evidence, ...],
    sources: Mapping[str, Source],
    edit: Callable[[Where], str] = nowhere,
) -> tuple[StepMark, ...]:
    """The four steps of evidence, each with the document that proves it. `edit` as in steps."""
    marks = []
    for step, name in enumerate(step_names(words)[1:], start=1):
        proofs = [proof for proof in evidence if proof.step == step]
        status = "done" if step <= a.ladder else "todo"
        if not proofs:
            marks.append(StepMark(status, name, "", None, None, step == a.ladder + 1))
            continue
        proof = min(proofs, key=lambda one: one.dated_on)
        title = proof.title.in_(words.language)
        detail = f"{title}, {day(proof.dated_on, words.language)}"
        source = sources[proof.source]
        link = Link(source.publisher.in_(words.language), source.url)
        marks.append(StepMark(status, name, detail, None, link, False, edit(proof.where)))
    return tuple(marks)
