"""What the columns of the open data mean, in both languages."""

from collections.abc import Mapping
from functools import cache

from portal.languages import Catalogue
from portal.open_data.meanings import of_tables


def column_words(words: Catalogue, column: str, table: str = "") -> str:
    """What a column of a table holds; most names mean the same in every file."""
    name, _, language = column.rpartition("_")
    if language not in ("vi", "en") or name == "url":
        return meaning(words, column, table)
    what = names_of_ids(words).get(name) or meaning(words, name, table)
    spoken = words.gettext("Vietnamese") if language == "vi" else words.gettext("English")
    return words.gettext("{what}, in {language}").format(what=what, language=spoken)


def meaning(words: Catalogue, column: str, table: str) -> str:
    """What a column holds, without its language: in this table, or in every one."""
    return of_tables(words).get((table, column)) or column_meanings(words)[column]


@cache
def names_of_ids(words: Catalogue) -> Mapping[str, str]:
    """The words beside an id."""
    return {
        "province": words.gettext("name of the province; of a former one with the day it ended"),
        "indicator": words.gettext("name of the measure"),
        "unit": words.gettext("name of the unit"),
        "commitment": words.gettext("title of the commitment"),
        "topic": words.gettext("short name of the topic"),
        "source": words.gettext("title of the source"),
    }


@cache
def column_meanings(words: Catalogue) -> Mapping[str, str]:
    """Every column, without its language."""
    return (
        names_and_places(words)
        | terms_of_promises(words)
        | figures_and_verdicts(words)
        | documents_and_sources(words)
        | events(words)
        | rows_of_pages(words)
        | history(words)
    )


def names_and_places(words: Catalogue) -> dict[str, str]:
    """What rows are called, and what they belong to."""
    return {
        "id": words.gettext("permanent ID, never used again for anything else"),
        "commitment": words.gettext("ID of the commitment"),
        "province": words.gettext("ID of the province, in one set of boundaries"),
        "document": words.gettext("ID of the document"),
        "indicator": words.gettext("ID of the measure"),
        "source": words.gettext("ID of the source"),
        "topic": words.gettext("ID of the topic"),
        "locator": words.gettext(
            "place in the document: section, then b bullet, p paragraph, s sentence, fn footnote"
        ),
        "url_vi": words.gettext("address of the page in Vietnamese"),
        "url_en": words.gettext("address of the page in English"),
        "name": words.gettext("name"),
        "title": words.gettext("title"),
        "code": words.gettext("code of the statistics office"),
        "commitments": words.gettext("IDs of the commitments it serves"),
        "indicators": words.gettext("IDs of the indicators it names"),
        "deliverables": words.gettext("things to be delivered, with semicolons between them"),
        "lead": words.gettext("IDs of the bodies that lead"),
        "bodies": words.gettext("IDs of other bodies named"),
        "cooperate": words.gettext("IDs of the bodies to work with"),
        "reports_to": words.gettext("IDs of the bodies reported to"),
        "rhythm": words.gettext(
            "how often a report is due: six_monthly, yearly, periodic (not stated), as_ruled or "
            "on_request"
        ),
        "region": words.gettext("region"),
        "definition": words.gettext("what it means, in plain words"),
        "also": words.gettext("other forms it stands in"),
        "starts_on": words.gettext("first day of these boundaries, where it is on record"),
        "ends_on": words.gettext("day on which a successor took its place"),
        "successors": words.gettext("IDs of the provinces that took its place"),
        "predecessors": words.gettext("IDs of the provinces it was formed from"),
    }


def terms_of_promises(words: Catalogue) -> dict[str, str]:
    """What was promised."""
    return {
        "statement": words.gettext("the commitment in our own words"),
        "operator": words.gettext(
            "how a figure is compared with the value: >=, >, <=, <, =, between or complete. Where "
            "the document only says “đạt” (reach), >= is our reading; what it says is in wording"
        ),
        "value": words.gettext("figure with the digits as published; empty where there is none"),
        "value_upper": words.gettext("upper end of a range; the lower end decides"),
        "unit": words.gettext("ID of the unit"),
        "start": words.gettext("first period of a yearly minimum or of a level to keep"),
        "due": words.gettext("due by the end of this period; empty where the document gives none"),
        "binding": words.gettext(
            "not legal force: strive where the document says “phấn đấu” (strive to), otherwise "
            "obliged"
        ),
        "approximate": words.gettext("yes where the document says “khoảng” (about)"),
        "wording": words.gettext("the operative words of the document, in Vietnamese"),
        "baseline_value": words.gettext("starting level, only where a document gives it"),
        "baseline_period": words.gettext("period of the starting level"),
        "baseline_qualifier": words.gettext("over, under, about or nearly, for the starting level"),
        "missing": words.gettext(
            "only for narratives: what the document does not give (figure, deadline, owner, "
            "definition). For any other commitment without a date, due is empty"
        ),
        "replaces": words.gettext("ID of the earlier one it replaced"),
        "replaced_by": words.gettext("ID of the later one that replaced it"),
    }


def figures_and_verdicts(words: Catalogue) -> dict[str, str]:
    """What was published, and what follows from it."""
    return {
        "status": words.gettext("status code; empty where nothing can be measured as written"),
        "counted_as": words.gettext(
            "where pages count the commitment: its status, long_horizon (a vision with a far due "
            "date and nothing to judge it by), unmeasurable, or replaced, which is counted nowhere"
        ),
        "searched_on": words.gettext(
            "day of the last search that found no figure; empty where no search is on record: then "
            "no_data means that nobody has looked yet"
        ),
        "sources_searched": words.gettext("what was searched on that day"),
        "rule": words.gettext("row of the decision table that decided; METHOD.txt holds the table"),
        "basis": words.gettext("what a pace is compared with: milestone, reference or years"),
        "latest_value": words.gettext("the figure that decides, or the latest one"),
        "latest_period": words.gettext("period of that figure"),
        "latest_source": words.gettext("ID of the source of that figure"),
        "latest_qualifier": words.gettext("over, under, about or nearly, for that figure"),
        "method_version": words.gettext("version of the method"),
        "as_of": words.gettext("day the statuses speak about"),
        "period": words.gettext("period the figure is for"),
        "qualifier": words.gettext("over, under, about or nearly, where the source is not exact"),
        "out_of": words.gettext("how many units were ranked"),
        "evidence": words.gettext("evidence class of the source, A (strongest) to E"),
        "better": words.gettext("higher or lower: which way the target lies"),
        "near": words.gettext("IDs of indicators that measure almost the same"),
        "full": words.gettext("the natural ceiling, if any"),
        "breaks": words.gettext("first period of each series that does not compare with earlier"),
        "place": words.gettext("page, table or section within the source"),
        "note": words.gettext("note"),
    }


def documents_and_sources(words: Catalogue) -> dict[str, str]:
    """Where things stand written."""
    return {
        "form": words.gettext("form of the document"),
        "number": words.gettext("number as printed; empty where our copy has none"),
        "issued_on": words.gettext("day of issue"),
        "issuer": words.gettext("who issued it"),
        "signer": words.gettext("who signed it; empty where our copy does not say"),
        "signer_post": words.gettext("post of the signer at the time"),
        "url": words.gettext("address of the original"),
        "role": words.gettext(
            "what the text is to the document: implements, conforms, cites or evidence"
        ),
        "publisher": words.gettext("who published it"),
        "published_on": words.gettext("day or period of publication"),
        "retrieved_on": words.gettext("day we retrieved it"),
        "withheld": words.gettext(
            "yes where the source does not allow its figures to be republished"
        ),
    }


def events(words: Catalogue) -> dict[str, str]:
    """What happened, and when."""
    return {
        "short": words.gettext("short name"),
        "long": words.gettext("full name"),
        "counted": words.gettext("yes for things that are counted in whole numbers"),
        "predecessor": words.gettext("ID of the province that ended"),
        "successor": words.gettext("ID of the province that took its place"),
        "effective_on": words.gettext("day on which it took effect"),
        "step": words.gettext("1 decision issued, 2 funded or contracted, 3 on trial, 4 in use"),
        "dated_on": words.gettext("date of the document, or of the delivery"),
        "said_on": words.gettext("day on which it was said"),
        "speaker": words.gettext("who said it"),
        "text": words.gettext("what was said"),
        "corrected_on": words.gettext("day on which it was put right"),
        "level": words.gettext("minor a slip, significant a figure, serious a status or a target"),
        "cause": words.gettext("ours, source or method: where the mistake or change came from"),
        "received_on": words.gettext("day on which a reader told us"),
        "told": words.gettext("what the reader told us, in our words"),
        "outcome": words.gettext(
            "what came of it: corrected, kept as it was after another look, or open"
        ),
        "answered_on": words.gettext("day of the answer; empty while it is open"),
        "answer": words.gettext("what was answered"),
        "places": words.gettext("where was looked"),
        "next_release": words.gettext("day on which the next figures are announced"),
        "by": words.gettext("IDs of the commitments of the successor that take it up"),
    }


def rows_of_pages(words: Catalogue) -> dict[str, str]:
    """The columns that stand only in the files beside pages."""
    return {
        "record": words.gettext(
            "what the row is: target, start (starting level), milestone or figure (published)"
        ),
        "boundary_from": words.gettext("first day of the boundaries the row is about"),
        "boundary_until": words.gettext("day on which these boundaries ended"),
        "value_status": words.gettext(
            "stated for what a document promises; for figures how settled they are; withheld "
            "where the source does not allow it to be republished"
        ),
        "source_url": words.gettext("address of the source"),
    }


def history(words: Catalogue) -> dict[str, str]:
    """What changed."""
    return {
        "day": words.gettext("day of the change, in Viet Nam"),
        "commit": words.gettext("commit of the repository; empty where only the calendar changed"),
        "milestone": words.gettext("period of the milestone; empty for the commitment itself"),
        "old": words.gettext("status before; empty for the first one"),
        "subject": words.gettext(
            "what changed: commitment, milestone, observation, evidence, status, step (of a "
            "milestone), method, claim, carryover or note"
        ),
        "about": words.gettext(
            "which one: indicator, period and source of a figure; period of a milestone; step, "
            "day and title of evidence"
        ),
        "noted": words.gettext("yes where a published correction tells of it"),
    }
