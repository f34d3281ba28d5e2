"""The promise as a sentence of its own, and how the document was read."""

from collections.abc import Mapping

from portal.languages import Catalogue, day
from portal.method.assessment import Assessment
from portal.model import Commitment
from portal.periods import Precision
from portal.words.aims import (
    Promise,
    due_of,
    is_within,
    short_target,
    start_of,
    step_target,
    target,
    value_of,
    when_of,
)
from portal.words.quantities import TIE, by, due, is_rise, period

CEILINGS = ("<=", "<")


def short_promise(words: Catalogue, promise: Promise) -> str:
    """The target and its due date, for rows: ≥ 30% · hạn năm 2030."""
    commitment = promise.commitment
    wanted, until = short_target(words, promise), commitment.due
    if commitment.kind == "recurring":
        return f"{wanted} · {short_years(words, commitment)}"
    if commitment.kind == "narrative":
        parts = [words.pgettext("target", "in words")]
    elif commitment.kind == "hold":
        parts = [words.pgettext("target", "keep {target}").format(target=wanted)]
        if until:
            told = words.pgettext("short", "until {due}")
            parts.append(told.format(due=due(words, until, within=True)))
        return " · ".join(parts)
    else:
        parts = [wanted]
    if until:
        parts.append(by(words, until, is_within(commitment)))
    elif commitment.kind != "narrative":
        parts.append(words.gettext("no date given"))
    return " · ".join(parts)


def short_years(words: Catalogue, commitment: Commitment) -> str:
    """The years of a yearly minimum: hằng năm, 2026-2030."""
    start, until = commitment.start, commitment.due
    if start and until:
        told = words.pgettext("short", "every year, {first} to {last}")
        return told.format(first=start.first.year, last=until.year)
    if until:
        told = words.pgettext("short", "every year until the end of {last}")
        return told.format(last=until.year)
    return words.gettext("every year")


def promised(words: Catalogue, promise: Promise) -> str:
    """The promise as a sentence of its own, with the province’s milestones."""
    said = [promise_sentence(words, promise)]
    if promise.milestones:
        told = words.gettext("{target} ({due})")
        steps = "; ".join(
            told.format(target=step_target(words, promise, m), due=due(words, m.due))
            for m in promise.milestones
        )
        said.append(words.gettext("Milestones: {steps}.").format(steps=steps))
    return " ".join(said)


def promise_sentence(words: Catalogue, promise: Promise) -> str:
    """The promise by its kind, without milestones."""
    commitment = promise.commitment
    kind, strive = commitment.kind, commitment.binding == "strive"
    blanks = {
        "target": target(words, promise),
        "due": due_of(words, promise),
        "index": promise.measure,
        "thing": promise.thing,
    }
    if kind == "narrative":
        statement = commitment.statement.in_(words.language).rstrip(".")
        return words.gettext("Commitment in words: {statement}.").format(statement=statement)
    if kind == "recurring":
        return yearly(words, promise, blanks["target"])
    if kind == "hold":
        return hold(words, commitment, blanks["target"])
    if kind == "deliverable":
        told = deliverable_form(words, strive, commitment.due is not None)
    elif kind == "rank":
        told = rank_form(words, strive, commitment.due is not None)
    elif kind == "cumulative" and commitment.due:
        told = (
            words.gettext("Aim: {target} in total by {due}.")
            if strive
            else words.gettext("Target: {target} in total by {due}.")
        )
    else:
        return goal(words, promise)
    return told.format(**blanks)


def goal(words: Catalogue, promise: Promise) -> str:
    """The target and its due date as a sentence, whatever the kind."""
    commitment = promise.commitment
    if commitment.kind == "recurring" or commitment.kind == "hold":
        return promise_sentence(words, promise)
    strive = commitment.binding == "strive"
    if commitment.due:
        told = (
            words.gettext("Aim: {target} by {due}.")
            if strive
            else words.gettext("Target: {target} by {due}.")
        )
    else:
        told = (
            words.gettext("Aim: {target}. The document gives no date.")
            if strive
            else words.gettext("Target: {target}. The document gives no date.")
        )
    return told.format(target=target(words, promise), due=due_of(words, promise))


def deliverable_form(words: Catalogue, strive: bool, dated: bool) -> str:
    """The sentence of a work to complete."""
    if dated:
        return (
            words.gettext("Aim to complete: {thing} by {due}.")
            if strive
            else words.gettext("To be completed: {thing} by {due}.")
        )
    return (
        words.gettext("Aim to complete: {thing}. The document gives no date.")
        if strive
        else words.gettext("To be completed: {thing}. The document gives no date.")
    )


def rank_form(words: Catalogue, strive: bool, dated: bool) -> str:
    """The sentence of a place to reach in a ranking."""
    if dated:
        return (
            words.gettext("Aim: {target} on the {index} by {due}.")
            if strive
            else words.gettext("Target: {target} on the {index} by {due}.")
        )
    return (
        words.gettext("Aim: {target} on the {index}. The document gives no date.")
        if strive
        else words.gettext("Target: {target} on the {index}. The document gives no date.")
    )


def yearly(words: Catalogue, promise: Promise, said: str) -> str:
    """The sentence of a yearly minimum, of a yearly maximum, or of a yearly rise."""
    commitment = promise.commitment
    start, until = commitment.start, commitment.due
    if is_rise(promise.unit):
        strive = commitment.binding == "strive"
        told = words.gettext("Aim: {target}") if strive else words.gettext("Target: {target}")
    elif commitment.operator in CEILINGS:
        told = words.gettext("Yearly maximum: {target}")
    else:
        told = words.gettext("Yearly minimum: {target}")
    limit = told.format(target=said)
    if start and until:
        told = words.pgettext("yearly", "{limit}, {first} to {last}.")
    elif start:
        told = words.pgettext("yearly", "{limit}, from {first}.")
    elif until:
        told = words.gettext("{limit}, until the end of {last}. The document gives no first year.")
    else:
        told = words.gettext("{limit}. The document gives no first year.")
    first = start.first.year if start else ""
    return told.format(limit=limit, first=first, last=until.year if until else "")


def hold(words: Catalogue, commitment: Commitment, said: str) -> str:
    """The sentence of a level to keep."""
    if commitment.due is None:
        return words.gettext("Keep: {target}.").format(target=said)
    if commitment.due.precision is Precision.YEAR:
        told = words.gettext("Keep: {target} until the end of {due}.")
    else:
        told = words.gettext("Keep: {target} until {due}.")
    return told.format(target=said, due=due(words, commitment.due))


def readings(words: Catalogue, promise: Promise) -> tuple[str, ...]:
    """What stands beside the quotation: how it was read, and whether it says “phấn đấu”."""
    commitment, said = promise.commitment, []
    wanted = target(words, promise)
    if wanted and wanted.replace(TIE, " ") not in commitment.wording:
        told = words.gettext("The document says “{wording}”. This site reads it as {target}.")
        said.append(told.format(wording=commitment.wording, target=wanted))
    if commitment.binding == "strive":
        said.append(
            words.gettext(
                "The document says “phấn đấu” (strive to). This does not change how it is assessed."
            )
        )
    else:
        said.append(words.gettext("The document does not say “phấn đấu” (strive to)."))
    return tuple(said)


def figure_blanks(words: Catalogue, promise: Promise, a: Assessment) -> dict[str, str]:
    """The blanks that nearly every sentence has."""
    latest = a.latest
    assert latest is not None
    return {
        "measure": promise.measure,
        "value": value_of(words, promise, latest),
        "period": when_of(words, promise, latest),
        "date": day(latest.period.last, words.language),
        "target": target(words, promise),
        "due": due_of(words, promise),
    }


def start_blanks(words: Catalogue, promise: Promise) -> dict[str, str]:
    """The starting level and its period."""
    when = promise.commitment.baseline_period
    return {
        "baseline": start_of(words, promise),
        "baseline_period": period(words, when) if when else "",
    }


def lead(words: Catalogue, promise: Promise, blanks: Mapping[str, str]) -> str:
    """The figure by itself, at the head of a sentence."""
    if promise.commitment.kind == "cumulative":
        return words.gettext("{measure}: {value} in total (as of {date}).").format(**blanks)
    return words.gettext("{measure}: {value} ({period}).").format(**blanks)


def next_step(words: Catalogue, promise: Promise, a: Assessment, told: str) -> str:
    """The milestone ahead, in the form given."""
    if a.ahead is None:
        return ""
    wanted = step_target(words, promise, a.ahead)
    return told.format(next_target=wanted, next_due=due(words, a.ahead.due))
