"""What the person is asked for each column, in plain words and with an example."""

import re
from collections.abc import Mapping
from functools import cache

from portal.editing.fields import Field
from portal.editing.other_questions import asked_elsewhere
from portal.languages import Catalogue

# Where a question goes on to say how its column is filled in.
REST = re.compile(r"[;,(:]")


def question(words: Catalogue, table: str, field: Field) -> str:
    """What a column wants, with its language where it has two."""
    said = asked(words)
    name = field.name
    if field.twin:
        name, ending = name[:-3], name[-3:]
        language = words.gettext("Vietnamese") if ending == "_vi" else words.gettext("English")
        told = words.gettext("{what}, in {language}")
        return told.format(what=said.get(f"{table}.{name}") or said[name], language=language)
    return said.get(f"{table}.{name}") or said[name]


def column_label(words: Catalogue, table: str, column: str) -> str:
    """A column in a few words, without the examples; as it is called where nobody fills it in."""
    name, _, language = column.rpartition("_")
    if language not in ("vi", "en") or not name:
        name, language = column, ""
    said = {**asked(words), **labels(words)}
    told = said.get(f"{table}.{name}") or said.get(name)
    if told is None:
        return column
    short = REST.split(told, maxsplit=1)[0].strip()
    if not language:
        return short
    spoken = words.gettext("Vietnamese") if language == "vi" else words.gettext("English")
    return words.gettext("{what}, in {language}").format(what=short, language=spoken)


@cache
def labels(words: Catalogue) -> Mapping[str, str]:
    """The columns whose question begins with what may be answered."""
    return {
        "observations.value": words.gettext("figure as published"),
        "due": words.pgettext("column", "due date"),
        "binding": words.gettext("how binding it is"),
        "approximate": words.gettext("whether the target is only about"),
        "withheld": words.gettext("whether its figures may not be republished"),
        "counted": words.gettext("whether it is counted in whole numbers"),
        "better": words.gettext("which way the target lies"),
        "step": words.gettext("step reached"),
        "notes.kind": words.gettext("kind of note"),
        "out_of": words.gettext("how many were ranked"),
        "place": words.gettext("place in the source"),
        "level": words.gettext("how serious it was"),
        "cause": words.gettext("where it came from"),
    }


@cache
def asked(words: Catalogue) -> Mapping[str, str]:
    """The questions by column; a table before the point where the column means another thing."""
    usual = of_documents(words) | of_promises(words) | of_figures(words) | of_places(words)
    return usual | asked_elsewhere(words)


def of_places(words: Catalogue) -> dict[str, str]:
    """Provinces and their places."""
    return {
        "province": words.gettext("ID of the province"),
        "id": words.gettext("permanent ID: lower case without accents, digits and hyphens"),
        "name": words.gettext("name, without “Tỉnh” or “Province”"),
        "also": words.gettext("other names in use, with semicolons between them"),
        "provinces.kind": words.gettext("kind: province, city under the central level, or country"),
        "region": words.gettext("region"),
        "code": words.gettext("code of the statistics office"),
        "starts_on": words.gettext("first day of these boundaries (2025-07-01), if on record"),
        "ends_on": words.gettext("day on which a successor took its place (2025-07-01)"),
        "tile_row": words.gettext("row in the tile map"),
        "tile_column": words.gettext("column in the tile map"),
    }


def of_documents(words: Catalogue) -> dict[str, str]:
    """Documents and sources."""
    return {
        "form": words.gettext("form of the document (“Kế hoạch”; “Plan”)"),
        "number": words.gettext("number exactly as printed (344/KH-UBND)"),
        "issued_on": words.gettext("day of issue (2025-12-31)"),
        "issuer": words.gettext("who issued it"),
        "signer": words.gettext("full name of the person who signed"),
        "signer_post": words.gettext("post of the person who signed"),
        "title": words.gettext("title, at most 90 characters"),
        "documents.title": words.gettext("title as printed"),
        "sources.title": words.gettext("title as printed"),
        "documents.period": words.gettext("the stretch of time it speaks of (2026-2030)"),
        "replaces": words.gettext("ID of the earlier one it takes the place of"),
        "url": words.gettext("full web address, beginning with https://"),
        "note": words.gettext("note"),
        "publisher": words.gettext("who published it"),
        "published_on": words.gettext("day or period of publication (2026-02-20 or 2026-02)"),
        "retrieved_on": words.gettext("day it was read (2026-02-20)"),
        "evidence": words.gettext(
            "class of evidence: A statistics or audit, B signed report of the province, C ministry "
            "or publisher of an index, D press, E a statement alone"
        ),
        "withheld": words.gettext(
            "yes where the source does not allow its figures to be republished"
        ),
    }


def of_promises(words: Catalogue) -> dict[str, str]:
    """Commitments, tasks and what officials said of them."""
    return {
        "document": words.gettext("ID of the document"),
        "locators": words.gettext("places in the document, such as II.1.b2.s3"),
        "topic": words.gettext("ID of the topic"),
        "kind": words.gettext("kind of commitment"),
        "indicator": words.gettext("ID of the measure"),
        "statement": words.gettext("what is to be done, in our own words, with the exact figure"),
        "operator": words.gettext("how the figure is compared with the target"),
        "value": words.gettext("figure, with a point before decimals (12.4)"),
        "value_upper": words.gettext("upper end, where the target is a range"),
        "unit": words.gettext("ID of the unit"),
        "start": words.gettext("first period, for a yearly minimum or a level to keep"),
        "due": words.gettext("due by the end of this period (2030, 2027-Q4, 2027-11-30)"),
        "binding": words.gettext("strive where the document says “phấn đấu”, otherwise obliged"),
        "approximate": words.gettext("yes where the document says “khoảng”"),
        "wording": words.gettext("the words of the document, at most sixteen syllables"),
        "baseline_value": words.gettext("starting level, only where a document gives it"),
        "baseline_qualifier": words.gettext("over, under, about or nearly, for the starting level"),
        "baseline_period": words.gettext("period of the starting level"),
        "baseline_locator": words.gettext("place of the starting level in the document"),
        "missing": words.gettext("what the document does not state, for a goal in words"),
        "deliverables": words.gettext("things to be delivered, with semicolons between them"),
        "lead": words.gettext("IDs of the bodies that lead"),
        "bodies": words.gettext("IDs of other bodies named"),
        "commitments": words.gettext("IDs of the commitments it serves"),
        "indicators": words.gettext("IDs of the measures it names"),
        "commitment": words.gettext("ID of the commitment"),
        "said_on": words.gettext("day it was said (2026-01-20)"),
        "speaker": words.gettext("who said it, by post"),
        "text": words.gettext("what was said, in short"),
    }


def of_figures(words: Catalogue) -> dict[str, str]:
    """Published figures."""
    return {
        "period": words.gettext("period the figure is for (2025, 2025-H1, 2025-Q4, 2025-11)"),
        "observations.value": words.gettext(
            "figure with the digits as published (12.4); empty where the publisher says there is "
            "none; 0 only where 0 was measured"
        ),
        "qualifier": words.gettext("over, under, about or nearly, where the source is not exact"),
        "out_of": words.gettext("for a rank: how many units were ranked"),
        "status": words.gettext("how settled the figure is"),
        "source": words.gettext("ID of the source; add a new one to the sources first"),
        "place": words.gettext("page, table or section within the source"),
        "reason": words.gettext("why there is no figure, in the publisher’s words"),
    }
