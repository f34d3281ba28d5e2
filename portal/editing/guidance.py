"""What stands in a workbook beside the rows: in which order to fill it in, what each code means."""

from collections.abc import Callable, Mapping

from portal.editing.fields import Field
from portal.languages import LANGUAGES, Bilingual, Catalogue
from portal.load import BY_PROVINCE, Records
from portal.near import name_of
from portal.open_data.codes import code_words

# Each province has its own files. Its first commitments need their document, and often a new
# measure; a new figure often brings a new source with it. In the order in which they are filled
# in: a sheet names ids of those before it.
FIRST = ("sources", "indicators", "documents", "commitments", "milestones", "observations")
TABLES = (*FIRST, *(one for one in BY_PROVINCE if one not in FIRST))


def guidance(words: Catalogue, province: Bilingual) -> list[str]:
    """What to know before filling in a workbook, a line each."""
    held = contents(words)
    title = words.gettext("Workbook of {province}: one sheet for each file.")
    steps = [f"{number}. {one}: {held[one]}" for number, one in enumerate(FIRST, 1)]
    others = [f"{one}: {held[one]}" for one in TABLES if one not in FIRST]
    return [
        title.format(province=province.in_(words.language)),
        words.gettext("Fill in the sheets in this order, each only where there is something new:"),
        *steps,
        words.gettext("Where there is something for them:"),
        *others,
        "",
        words.gettext("Add rows under the last one; change a cell; leave the first row as it is."),
        words.gettext("Point at the name of a column to read what goes into it."),
        words.gettext(
            "In a list, what stands before the colon is the code, and what follows says what it "
            "means. The code alone is enough."
        ),
        words.gettext("A figure that is not published stays empty; 0 only where 0 was measured."),
        words.gettext(
            "Where no measure is exactly what the document or the source counts, add one in "
            "“indicators”; do not take one that is nearly the same."
        ),
        words.gettext("See what it would do: build.py import FILE.xlsx; then again with --write."),
        "",
    ]


def contents(words: Catalogue) -> Mapping[str, str]:
    """What each sheet holds."""
    return {
        "sources": words.gettext("sources of figures: reports, yearbooks, news"),
        "indicators": words.gettext("measures: what is counted, and in which unit"),
        "documents": words.gettext("documents of the province"),
        "commitments": words.gettext("commitments, a row for each target of a document"),
        "milestones": words.gettext("milestones on the way to a target"),
        "observations": words.gettext("published figures"),
        "evidence": words.gettext("documents that prove a step of a work"),
        "claims": words.gettext("what officials said of a commitment"),
        "notes": words.gettext("what readers should know of a commitment"),
        "searches": words.gettext("where a figure was looked for in vain"),
        "tasks": words.gettext("tasks that a document gives"),
        "duties": words.gettext("duties and reports that a document asks for"),
        "passages": words.gettext("passages from which nothing was taken, and why"),
        "carryovers": words.gettext("what became of a commitment of a former province"),
    }


def meanings(words: Catalogue, records: Records) -> Callable[[str, Field, str], str]:
    """What a code or an id of a column stands for, in one language; empty for nothing to say."""
    plain, own, side = yes_and_no(words), of_reading(words), LANGUAGES.index(words.language)
    called = {
        (table, row.id): name_of(row, side)
        for table, rows in records.items()
        for row in rows
        if hasattr(row, "id")
    }

    def meant(table: str, field: Field, code: str) -> str:
        if field.choices:
            known = own.get((table, field.name)) or code_words(words, table, field.name)
            return known.get(code) or plain.get(code, "")
        return next((called[one, code] for one in field.tables if (one, code) in called), "")

    return meant


def yes_and_no(words: Catalogue) -> Mapping[str, str]:
    """The two codes of a column that says whether."""
    return {"yes": words.pgettext("code", "yes"), "no": words.pgettext("code", "no")}


def of_reading(words: Catalogue) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """The codes of the map of a document, which no open data hold."""
    return {
        ("passages", "part"): {
            "section": words.pgettext("code", "section"),
            "paragraph": words.pgettext("code", "paragraph"),
            "bullet": words.pgettext("code", "bullet"),
            "note": words.pgettext("code", "footnote"),
        },
        ("passages", "reason"): {
            "context": words.gettext("context, nothing to check"),
            "noted": words.gettext("context, used in a note"),
            "principle": words.gettext("principle, nothing to check"),
            "repeated": words.gettext("says again what stands elsewhere"),
            "form": words.gettext("form of the document"),
            "closing": words.gettext("closing words"),
        },
    }
