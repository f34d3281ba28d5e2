"""The sentences of what no figure measures: works to complete, and goals in words."""

from datetime import date

from portal.languages import Catalogue, day, number
from portal.method.assessment import Assessment
from portal.words.aims import Promise, due_of
from portal.words.promises import promised
from portal.words.quantities import small
from portal.words.tags import missing_list, step_names


def narrative(words: Catalogue, promise: Promise, a: Assessment) -> str:
    """A goal in words: what is missing, or the evidence there is."""
    missing = promise.commitment.missing
    if a.ladder:
        told = words.gettext(
            "The commitment is in words. Evidence up to step {step} of 4 ({step_name})."
        )
        return told.format(step=a.ladder, step_name=small(step_names(words)[a.ladder]))
    if not missing:
        return words.gettext("This commitment is in words, so it cannot be measured yet.")
    told = words.gettext(
        "This commitment is in words, with no {missing}, so it cannot be measured yet."
    )
    return told.format(missing=missing_list(words, missing))


def work_sentence(
    words: Catalogue, promise: Promise, a: Assessment, as_of: date, evidence_title: str
) -> str:
    """A work to complete: delivered, late, on the way, or without a trace."""
    if a.delivered_on is not None:
        told = delivered(words, promise, a)
        return told.format(
            thing=promise.thing,
            date=day(a.delivered_on, words.language),
            due=due_of(words, promise),
            days=number(days_late(promise, a), words.language),
            document=evidence_title,
        )
    if a.status == "no_data":
        told = words.gettext(
            "{promise} No evidence on record yet (this does not mean that nothing has been done)."
        )
        return told.format(promise=promised(words, promise))
    if a.ladder == 0:
        told = words.gettext(
            "{promise} The due date has passed and, as of {date}, we have found no evidence. This "
            "is about publication, not about delivery."
        )
        return told.format(promise=promised(words, promise), date=day(as_of, words.language))
    return on_the_way(words, promise, a)


def delivered(words: Catalogue, promise: Promise, a: Assessment) -> str:
    """The form of the sentence for a work in use."""
    if promise.commitment.due is None:
        return words.gettext(
            "{thing}: in use on {date}. The document gives no date. Evidence: {document}."
        )
    if a.status == "met":
        return words.gettext("{thing}: in use on {date}. Due by {due}. Evidence: {document}.")
    return words.ngettext(
        "{thing}: in use on {date}, {days} day after the due date ({due}). Evidence: {document}.",
        "{thing}: in use on {date}, {days} days after the due date ({due}). Evidence: {document}.",
        days_late(promise, a),
    )


def days_late(promise: Promise, a: Assessment) -> int:
    """How many days after its due date a work was delivered."""
    due = promise.commitment.due
    return (a.delivered_on - due.last).days if due and a.delivered_on else 0


def on_the_way(words: Catalogue, promise: Promise, a: Assessment) -> str:
    """How far the evidence goes."""
    if a.status == "overdue_no_data":
        told = words.gettext(
            "{thing}: at the due date ({due}), the evidence stops at step {step} of 4 "
            "({step_name}). This is about publication, not about delivery."
        )
    elif promise.commitment.due:
        told = words.gettext(
            "{thing}: evidence up to step {step} of 4 ({step_name}). Due by {due}."
        )
    else:
        told = words.gettext(
            "{thing}: evidence up to step {step} of 4 ({step_name}). The document gives no date."
        )
    name = small(step_names(words)[a.ladder])
    due = due_of(words, promise)
    return told.format(thing=promise.thing, due=due, step=a.ladder, step_name=name)
