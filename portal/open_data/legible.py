"""Tables as people read them in a workbook: names beside codes, ids and addresses at the end.

The order and the columns of the CSV files are a contract with programs. Who opens a
workbook wants to see first whose promise it is, what was promised by when, and what
became of it; a code needs its name beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from portal.languages import LANGUAGES, Catalogue, Language
from portal.open_data.codes import code_words
from portal.open_data.columns import column_words
from portal.open_data.dictionary import Entry
from portal.open_data.made import area_name
from portal.open_data.schema import Column, Table
from portal.survey import Survey
from portal.words.quantities import capital
from portal.words.tags import group_names

Cell = Callable[[tuple[Any, ...]], Any]

# What is read first, in this order; a name that ends in * stands in both languages.
FIRST = tuple(
    f"{name.removesuffix('*')}{ending}"
    for name in (
        *("day", "province*", "commitment*", "title*", "name*", "short*", "indicator*"),
        *("operator", "value", "value_upper", "qualifier", "unit*", "approximate", "period"),
        *("due", "start", "counted_as*", "status*", "latest_value", "latest_qualifier"),
        *("latest_period", "baseline_value", "baseline_qualifier", "baseline_period"),
        *("evidence*", "source*", "topic*", "statement*", "wording", "locator", "text*"),
    )
    for ending in (("_vi", "_en") if name.endswith("*") else ("",))
)
LAST = ("url", "url_vi", "url_en", "method_version", "as_of", "commit")
# Ids that have their name beside them, and the table they are of.
NAMED = {
    "province": "provinces",
    "commitment": "commitments",
    "topic": "topics",
    "unit": "units",
    "source": "sources",
}
# Codes that have their label beside them.
LABELLED = {
    "commitments": ("counted_as",),
    "milestones": ("status",),
    "observations": ("status", "evidence"),
    "sources": ("evidence",),
    "indicators": ("better",),
    "carryovers": ("state",),
    "status_log": ("status", "reason"),
    "changes": ("subject", "reason"),
}


@dataclass(frozen=True, eq=False)
class Legend:
    """The words beside ids and codes.

    names   for each table the names of its rows, by id, in the order of LANGUAGES
    """

    catalogues: Mapping[Language, Catalogue]
    names: Mapping[str, Mapping[str, tuple[str, ...]]]

    def added(self, table: Table) -> Iterator[tuple[Column, Cell]]:
        """The columns of words that a table lacks, each with how it is read from a row."""
        for column in table.columns:
            known = self.words_of(table, column)
            if not known or f"{column.name}_vi" in table.names:
                continue
            place = table.names.index(column.name)
            for number, language in enumerate(LANGUAGES):
                said = {code: words[number] for code, words in known.items()}
                one = Column(f"{column.name}_{language}", said.get, "text", column.required)
                yield one, read_at(place, said)

    def words_of(self, table: Table, column: Column) -> Mapping[str, tuple[str, ...]]:
        """What the values of a column are called; nothing where no words stand beside them."""
        if column.name in NAMED and column.kind == "text":
            return self.names[NAMED[column.name]]
        if column.name not in LABELLED.get(table.name, ()):
            return {}
        spoken = [labels(self.catalogues[one], table.name, column.name) for one in LANGUAGES]
        return {
            code: tuple(capital(words.get(code, code)) for words in spoken)
            for code in column.choices
        }

    def entry(self, table: str, column: Column, example: str) -> Entry:
        """What a column of words means, for the dictionary of the workbook."""
        stem = column.name.rpartition("_")[0]
        vi, en = (
            column_words(words, column.name) if stem in NAMED else called(words, column.name)
            for words in (self.catalogues[one] for one in ("vi", "en"))
        )
        return Entry(table, column, vi, en, example, ())


def read_at(place: int, said: Mapping[str, str]) -> Cell:
    """How a column of words is read from a row that has the code."""
    return lambda row: said.get(row[place])


def labels(words: Catalogue, table: str, column: str) -> Mapping[str, str]:
    """What codes are called; where a commitment is counted, as shortly as pages say it."""
    known = code_words(words, table, column)
    return {**known, **group_names(words)} if column == "counted_as" else known


def called(words: Catalogue, column: str) -> str:
    """What a column of labels holds."""
    code, _, language = column.rpartition("_")
    spoken = words.gettext("Vietnamese") if language == "vi" else words.gettext("English")
    told = words.gettext("what the code in {column} is called, in {language}")
    return told.format(column=code, language=spoken)


def legend(survey: Survey, catalogues: Mapping[Language, Catalogue]) -> Legend:
    """The words beside the ids of a portal."""
    portal = survey.portal
    named = {
        "commitments": {one.id: one.title for one in portal.commitments.values()},
        "topics": {one.id: one.short for one in portal.topics.values()},
        "units": {one.id: one.name for one in portal.units.values()},
        "sources": {one.id: one.title for one in portal.sources.values()},
    }
    names = {
        table: {id_: tuple(said.in_(one) for one in LANGUAGES) for id_, said in found.items()}
        for table, found in named.items()
    }
    areas = portal.provinces.values()
    names["provinces"] = {p.id: tuple(area_name(p, one) for one in LANGUAGES) for p in areas}
    return Legend(catalogues, names)


def legible(
    tables: Iterable[Table], entries: Iterable[Entry], legend: Legend
) -> tuple[tuple[Table, ...], tuple[Entry, ...]]:
    """Tables with words beside codes, in the order in which people read, and their dictionary."""
    known = {(one.table, one.column.name): one for one in entries}
    made = []
    for table in tables:
        more = [*legend.added(table)]
        rows = tuple((*row, *(read(row) for _, read in more)) for row in table.rows)
        for place, (column, _) in enumerate(more, len(table.columns)):
            told = next((str(row[place]) for row in rows if row[place]), "")
            known[table.name, column.name] = legend.entry(table.name, column, told)
        columns = (*table.columns, *(column for column, _ in more))
        made.append(in_order(replace(table, columns=columns, rows=rows)))
    return tuple(made), tuple(known[one.name, name] for one in made for name in one.names)


def in_order(table: Table) -> Table:
    """A table with its columns in the order in which people read."""
    places = sorted(range(len(table.columns)), key=lambda place: rank(table.columns[place]))
    return replace(
        table,
        columns=tuple(table.columns[place] for place in places),
        rows=tuple(tuple(row[place] for place in places) for row in table.rows),
    )


def rank(column: Column) -> tuple[int, int]:
    """Where a column stands: what is read first, other words and figures, codes, ids, addresses."""
    if column.name in FIRST:
        return 0, FIRST.index(column.name)
    if column.name in LAST:
        return 4, LAST.index(column.name)
    if column.name == "id" or column.refers:
        return 3, 0
    return (2 if column.choices else 1), 0
