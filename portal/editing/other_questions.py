"""What the columns want of the tables that are seldom filled in; with their tables where a name
means another thing there."""

from functools import cache

from portal.languages import Catalogue


@cache
def asked_elsewhere(words: Catalogue) -> dict[str, str]:
    """The questions by column, as in `questions.asked`."""
    return of_lists(words) | of_reading(words) | of_readers(words)


def of_lists(words: Catalogue) -> dict[str, str]:
    """Measures, units, topics, bodies, terms and successions."""
    return {
        "predecessor": words.gettext("ID of the province that ended"),
        "successor": words.gettext("ID of the province that took its place"),
        "effective_on": words.gettext("day on which it took effect"),
        "successions.kind": words.gettext("how: merged, continued, split or renamed"),
        "short": words.gettext("short name"),
        "long": words.gettext("full name"),
        "units.name": words.gettext("name"),
        "one": words.gettext("how one is written, {n} for the number"),
        "other": words.gettext("how several are written, {n} for the number"),
        "counted": words.gettext("yes for things that are counted in whole numbers"),
        "indicators.name": words.gettext("name"),
        "better": words.gettext("higher or lower: which way the target lies"),
        "full": words.gettext("the natural ceiling, if any"),
        "definition": words.gettext("what it means, in plain words"),
        "breaks": words.gettext("first period of each series that does not compare with earlier"),
        "near": words.gettext("IDs of indicators that measure almost the same"),
        "agencies.name": words.gettext("name, as it was then"),
        "agencies.kind": words.gettext("kind of body; group for several named as one"),
        "glossary.name": words.gettext("name"),
        "glossary.also": words.gettext("other forms it stands in"),
        "offered_in": words.gettext("languages in which pages explain it at its first use"),
    }


def of_reading(words: Catalogue) -> dict[str, str]:
    """What is taken from a document beside its commitments, and what proves them."""
    return {
        "role": words.gettext(
            "what the text is to the document: implements, conforms, cites or evidence"
        ),
        "locator": words.gettext(
            "place in the document: section, then b bullet, p paragraph, s sentence, fn footnote"
        ),
        "cooperate": words.gettext("IDs of the bodies to work with"),
        "reports_to": words.gettext("IDs of the bodies reported to"),
        "rhythm": words.gettext("how often a report is due; empty where none is asked"),
        "part": words.gettext("what part of the document it is"),
        "label": words.gettext("what it is about, in a few words"),
        "passages.reason": words.gettext("why nothing was taken from it"),
        "evidence.commitment": words.gettext("ID of the commitment or the task"),
        "step": words.gettext("1 decision issued, 2 funded or contracted, 3 on trial, 4 in use"),
        "dated_on": words.gettext("date of the document, or of the delivery"),
        "notes.commitments": words.gettext("IDs of the commitments that show it"),
        "notes.kind": words.gettext("a contradiction of the document, how we read it, or context"),
        "notes.text": words.gettext("what readers should know"),
        "searches.commitments": words.gettext("IDs of the commitments a figure was looked for"),
        "searched_on": words.gettext("day on which it was looked for"),
        "places": words.gettext("where it was looked for"),
        "next_release": words.gettext("day on which the next figure is due, if announced"),
        "carryovers.document": words.gettext("ID of the document of the present province"),
        "state": words.gettext("what that document says of it; dropped only where it says so"),
        "direction": words.gettext("which way it was changed"),
        "by": words.gettext("IDs of the commitments that take it up"),
    }


def of_readers(words: Catalogue) -> dict[str, str]:
    """What was put right, and what readers reported."""
    return {
        "corrected_on": words.gettext("day on which it was put right"),
        "level": words.gettext("minor a slip, significant a figure, serious a status or a target"),
        "cause": words.gettext("ours, source or method: where the mistake or change came from"),
        "what": words.gettext("what was wrong"),
        "before": words.gettext("as it stood"),
        "after": words.gettext("as it stands"),
        "corrections.commitments": words.gettext("IDs of the commitments it touches"),
        "received_on": words.gettext("day on which the report came"),
        "told": words.gettext("what was reported, in our words; never by whom"),
        "outcome": words.gettext("what came of it; open until it is answered"),
        "answered_on": words.gettext("day of the answer"),
        "answer": words.gettext("the answer"),
        "answers.commitments": words.gettext("IDs of the commitments it is about"),
    }
