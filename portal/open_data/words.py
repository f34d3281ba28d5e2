"""What the open data files and their columns mean, for the page they are downloaded from."""

from collections.abc import Mapping
from functools import cache

from portal.languages import Catalogue
from portal.open_data.schema import Column, Kind


def file_words(words: Catalogue, name: str) -> str:
    """What is in an open data file."""
    return {**of_promises(words), **of_records(words)}[name]


@cache
def of_promises(words: Catalogue) -> Mapping[str, str]:
    """What was promised, where it is written, and what was published."""
    return {
        "commitments.csv": words.gettext(
            "One row for each commitment, with its latest figure and its status."
        ),
        "milestones.csv": words.gettext(
            "The levels provinces set on the way, each with its own status."
        ),
        "observations.csv": words.gettext("Published figures, one row each, with the source."),
        "documents.csv": words.gettext("The programmes and plans the commitments are taken from."),
        "provinces.csv": words.gettext("Present and former provinces, each in its own boundaries."),
        "sources.csv": words.gettext("Where the figures were published."),
        "tasks.csv": words.gettext("The tasks and measures of the documents."),
        "duties.csv": words.gettext("Who answers for what, to whom they report and how often."),
        "agencies.csv": words.gettext(
            "The bodies that the documents name, as they were called then."
        ),
        "indicators.csv": words.gettext("What is measured, how, and by whom."),
        "legal_bases.csv": words.gettext("The texts that the documents rest on or cite."),
        "glossary.csv": words.gettext("Terms of art in plain words."),
    }


@cache
def of_records(words: Catalogue) -> Mapping[str, str]:
    """What rows of other files name, and what is on record beside the promises."""
    return {
        "topics.csv": words.gettext("The topics that commitments are sorted into."),
        "units.csv": words.gettext("The units of measurement."),
        "successions.csv": words.gettext("Which province took the place of which, and when."),
        "evidence.csv": words.gettext(
            "Documents that prove a step of a commitment or task to be finished."
        ),
        "claims.csv": words.gettext("What officials said of a commitment; it decides no status."),
        "carryovers.csv": words.gettext(
            "What documents of a new province say of commitments of the provinces it took over."
        ),
        "notes.csv": words.gettext(
            "Remarks on commitments: where a document disagrees with itself, how it was read."
        ),
        "searches.csv": words.gettext("Where figures were looked for without finding any."),
        "corrections.csv": words.gettext("What was put right: as it stood, as it stands."),
        "answers.csv": words.gettext("What readers reported, and what came of it."),
        "status_log.csv": words.gettext(
            "Every status since it was published here, with the reason for each change."
        ),
        "changes.csv": words.gettext(
            "Everything that changed on this site, with the day and the reason."
        ),
        "portal.json": words.gettext("All the tables in one file."),
    }


def offer_words(words: Catalogue, name: str) -> str:
    """What a file is that holds many tables, describes them, or is for another program."""
    if name in (described := descriptions(words)):
        return described[name]
    if name.endswith(".zip"):
        if "-" in name:
            return words.gettext("The same under the name of this day, for those who keep a copy.")
        return words.gettext(
            "Everything in one archive: all tables, dictionary, licence, citation, corrections "
            "and checksums."
        )
    if name.endswith(".xlsx"):
        return words.gettext(
            "For Excel and other spreadsheets: every table as a sheet, with filters and the "
            "dictionary."
        )
    if name.endswith(".sqlite"):
        return words.gettext("For questions in SQL, for example with Datasette.")
    if name.endswith(".parquet"):
        table = file_words(words, name.replace(".parquet", ".csv"))
        return words.gettext("{table} As Parquet.").format(table=table)
    table = file_words(words, name.replace("-excel", ""))
    told = words.gettext(
        "{table} For a double click in Excel with Vietnamese settings: semicolons, decimal comma."
    )
    return told.format(table=table)


@cache
def descriptions(words: Catalogue) -> Mapping[str, str]:
    """The files that describe the tables."""
    return {
        "datapackage.json": words.gettext(
            "The tables as a Data Package: types, allowed values, keys and checksums."
        ),
        "csv-metadata.json": words.gettext("The same for CSV on the Web (CSVW)."),
        "README.txt": words.gettext("Read this first: how far the reading has come, what to mind."),
        "METHOD.txt": words.gettext("The decision table of the method, row by row."),
        "dictionary.csv": words.gettext("What each column of each table means."),
        "codes.csv": words.gettext("What each code in the tables means."),
        "portal.schema.json": words.gettext("JSON Schema of portal.json."),
        "page.schema.json": words.gettext("JSON Schema of data.json beside each page."),
    }


def kind_of_column(words: Catalogue, column: Column, unit: str) -> str:
    """The type of a column in words: whether it may be empty, its unit, the row it names."""
    parts = [
        kinds(words)[column.kind],
        words.gettext("never empty") if column.required else words.gettext("may be empty"),
    ]
    if unit:
        parts.append(words.gettext("unit in {column}").format(column=unit))
    if column.refers:
        files = ", ".join(f"{one}.csv" for one in column.refers)
        parts.append(words.gettext("ID in {file}").format(file=files))
    return "; ".join(parts)


@cache
def kinds(words: Catalogue) -> Mapping[Kind, str]:
    """The types of columns."""
    return {
        "text": words.pgettext("type", "text"),
        "number": words.pgettext("type", "number"),
        "whole": words.pgettext("type", "whole number"),
        "yes_no": words.pgettext("type", "yes or no"),
        "day": words.pgettext("type", "day (2026-11-30)"),
        "period": words.pgettext("type", "period (2027, 2027-H1, 2027-Q4, 2027-11, 2026/2030)"),
        "list": words.pgettext("type", "list, with semicolons between its values"),
    }
