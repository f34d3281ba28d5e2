"""The words of a history: why something changed, what it is, and what is not known."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from portal.history.changes import Missing
from portal.languages import Catalogue, day


@cache
def reason_names(words: Catalogue) -> Mapping[str, str]:
    """The reasons, as short as a label."""
    return {
        "published": words.pgettext("reason", "First published here"),
        "known": words.pgettext("reason", "On record before"),
        "new_data": words.pgettext("reason", "New data"),
        "correction": words.pgettext("reason", "Correction"),
        "reread": words.pgettext("reason", "Source read again"),
        "reworded": words.pgettext("reason", "Our words edited"),
        "time_passed": words.pgettext("reason", "Calendar"),
        "milestone_due": words.pgettext("reason", "Milestone due"),
        "document_change": words.pgettext("reason", "Document change"),
        "method_change": words.pgettext("reason", "Method change"),
        "entity_change": words.pgettext("reason", "Boundary change"),
    }


@cache
def cell_names(words: Catalogue) -> Mapping[str, str]:
    """What the cells of a commitment, a milestone or evidence say together."""
    return {
        "target": words.pgettext("changed", "Target"),
        "due": words.pgettext("changed", "Due date"),
        "start": words.pgettext("changed", "First period"),
        "baseline": words.pgettext("changed", "Starting level"),
        "kind": words.pgettext("changed", "Kind of commitment"),
        "indicator": words.pgettext("changed", "Measured by"),
        "title": words.pgettext("changed", "Title"),
        "statement": words.pgettext("changed", "Our statement of it"),
        "wording": words.pgettext("changed", "Quoted words"),
        "binding": words.pgettext("changed", "How binding it is"),
        "missing": words.pgettext("changed", "What the document does not give"),
        "document": words.pgettext("changed", "Document"),
        "topic": words.pgettext("changed", "Topic"),
        "place": words.pgettext("changed", "Place in the document"),
        "province": words.pgettext("changed", "Province"),
        "step": words.pgettext("changed", "Step of the evidence"),
        "day": words.pgettext("changed", "Day of the evidence"),
        "source": words.pgettext("changed", "Source"),
    }


@cache
def direction_names(words: Catalogue) -> Mapping[str, str]:
    """Which way a target went. For ranks and ceilings, lower asks for more."""
    return {
        "raised": words.gettext("more demanding"),
        "lowered": words.gettext("less demanding"),
        "later": words.gettext("later date"),
        "earlier": words.gettext("earlier date"),
        "redefined": words.gettext("measured differently"),
        "kept": words.gettext("unchanged"),
    }


@cache
def carried_names(words: Catalogue) -> Mapping[str, str]:
    """What a document of the successor makes of a commitment."""
    return {
        "restated": words.gettext("Restated"),
        "changed": words.gettext("Changed"),
        "dropped": words.gettext("Not continued"),
    }


@cache
def note_names(words: Catalogue) -> Mapping[str, str]:
    """The kinds of remarks on a commitment."""
    return {
        "inconsistency": words.gettext("Inconsistency in the document"),
        "reading": words.gettext("How we read the document"),
        "context": words.gettext("Context from the document"),
    }


def directions(words: Catalogue, way: Sequence[str]) -> str:
    """The ways a target went, in words."""
    return ", ".join(direction_names(words)[one] for one in way)


def missing_line(words: Catalogue, missing: Missing) -> str:
    """Why a history is not complete."""
    told = {
        "no_git": words.gettext(
            "The history is not complete: this copy of the site was built without its record of "
            "changes."
        ),
        "untracked": words.gettext(
            "The history is not complete: nothing of this site is in its record of changes yet."
        ),
        "later": words.gettext(
            "The history is not complete: the record of changes begins after the day this site "
            "speaks about."
        ),
        "shallow": words.gettext(
            "The history is not complete: this copy knows no changes from before {date}."
        ),
        "unreadable": words.gettext(
            "The history is not complete: changes before {date} cannot be told row by row, since "
            "the tables were different then."
        ),
    }[missing.gap]
    return told.format(date=as_day(words, missing.since))


def as_day(words: Catalogue, when: date | None) -> str:
    """A day in words; nothing for nothing."""
    return day(when, words.language) if when else ""
