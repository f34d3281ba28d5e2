"""The status sentence: what the latest figure is, and what that means for the promise."""

from dataclasses import dataclass
from datetime import date

from portal.languages import Catalogue, day
from portal.method.assessment import Assessment, Method
from portal.words.aims import Promise
from portal.words.observed import observed
from portal.words.promises import figure_blanks, promised
from portal.words.verdicts import against_line, against_milestone, missed, reached, worse
from portal.words.work import narrative, work_sentence
from portal.words.yearly import yearly_sentence

UNVERIFIED = ("secondary", "planned", "successor")


@dataclass(frozen=True, eq=False, slots=True)
class Names:
    """What the sentence needs to call by name.

    area        the province that committed; successor: the one that took its place
    publisher   who published the latest figure
    """

    area: str
    successor: str
    publisher: str


def sentence(
    words: Catalogue,
    promise: Promise,
    a: Assessment,
    method: Method,
    as_of: date,
    area: str,
    successor: str,
    publisher: str,
    evidence_title: str,
) -> str:
    """The one sentence of a status; it carries everything the picture shows."""
    kind = promise.commitment.kind
    if kind == "narrative":
        return narrative(words, promise, a)
    if kind == "deliverable":
        return work_sentence(words, promise, a, as_of, evidence_title)
    if a.status == "no_data":
        return unknown(words, promise)
    if a.status == "overdue_no_data":
        return overdue(words, promise, a, as_of)
    names = Names(area, successor, publisher)
    said = with_figure(words, promise, a, method, names)
    if is_zero(promise, a):
        said += " " + words.gettext("This is a measured figure of zero.")
    return said


def unknown(words: Catalogue, promise: Promise) -> str:
    """That there is no figure, and what cannot be said for that reason."""
    if promise.ranked:
        told = words.gettext("{promise} No data yet, so we cannot say how far it has come.")
    else:
        told = words.gettext(
            "{promise} No data yet (this does not mean zero), so we cannot say how far it has come."
        )
    return told.format(promise=promised(words, promise))


def is_zero(promise: Promise, a: Assessment) -> bool:
    """Whether a measured zero must be told from an absent figure."""
    if a.latest is None or a.reason in UNVERIFIED or promise.ranked:
        return False
    return a.latest.value == 0 and a.latest.qualifier is None


def overdue(words: Catalogue, promise: Promise, a: Assessment, as_of: date) -> str:
    """That the due date passed and no figure for it was found; with the last one there is."""
    told = words.gettext(
        "{promise} The due date has passed and, as of {date}, we have found no figure for it. "
        "This is about publication, not about delivery."
    )
    said = told.format(promise=promised(words, promise), date=day(as_of, words.language))
    if a.latest is None or promise.commitment.due is None:
        return said
    if a.latest.period.first > promise.commitment.due.last:
        last = words.gettext("The latest figure is for a period after it: {value} ({period}).")
    else:
        last = words.gettext("The latest figure is from before the due date: {value} ({period}).")
    return f"{said} {last.format(**figure_blanks(words, promise, a))}"


def with_figure(
    words: Catalogue, promise: Promise, a: Assessment, method: Method, names: Names
) -> str:
    """The sentence of an assessment that rests on a figure or shows one."""
    blanks = figure_blanks(words, promise, a)
    if a.reason == "secondary":
        told = words.gettext(
            "{measure}: {value} ({period}), as quoted by {publisher}. We cannot assess it yet "
            "because we have not found the original document."
        )
        return told.format(**blanks, publisher=names.publisher)
    if a.reason == "successor":
        told = words.gettext(
            "{measure}: {value} ({period}), for the area of {area} today. This figure is not used "
            "to assess the commitment of {province}."
        )
        return told.format(**blanks, area=names.successor, province=names.area)
    if a.basis == "years":
        return yearly_sentence(words, promise, a, blanks)
    if a.status == "observed":
        return observed(words, promise, a, method, blanks)
    if a.basis == "milestone":
        return against_milestone(words, promise, a, blanks)
    if a.status in ("on_path", "behind"):
        return against_line(words, promise, a, method, blanks)
    if a.status == "worse":
        return worse(words, promise, blanks)
    if a.status == "missed":
        return missed(words, promise, a, blanks)
    return reached(words, promise, a, blanks)
