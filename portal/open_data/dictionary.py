"""The data dictionary: every column of every table, told in both languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from portal.languages import Catalogue, Language
from portal.open_data.codes import code_words
from portal.open_data.columns import column_words
from portal.open_data.formats import IN_CSV
from portal.open_data.schema import Column, Table
from portal.words.quantities import capital

LONGEST_EXAMPLE = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """A column of a table: its schema, what it means, and a value it holds.

    codes   the only values it may hold, each with its label in Vietnamese and in English
    """

    table: str
    column: Column
    vi: str
    en: str
    example: str
    codes: tuple[tuple[str, str, str], ...]


def dictionary(
    tables: Iterable[Table], catalogues: Mapping[Language, Catalogue]
) -> Iterator[Entry]:
    """Every column of these tables, in order."""
    for table in tables:
        for place, column in enumerate(table.columns):
            vi, en = (
                column_words(catalogues[one], column.name, table.name) for one in ("vi", "en")
            )
            codes = tuple(labelled(table, column, catalogues))
            yield Entry(table.name, column, vi, en, example(table, place), codes)


def labelled(
    table: Table, column: Column, catalogues: Mapping[Language, Catalogue]
) -> Iterator[tuple[str, str, str]]:
    """The codes of a column, each with its label in both languages."""
    vi, en = (code_words(catalogues[one], table.name, column.name) for one in ("vi", "en"))
    yield from ((code, capital(vi[code]), capital(en[code])) for code in column.choices)


def example(table: Table, place: int) -> str:
    """A value as the CSV has it: the first that is there; empty where none is."""
    column = table.columns[place]
    write = IN_CSV.get(column.kind, str)
    told = (str(write(row[place])) for row in table.rows if row[place] not in (None, ()))
    found = next(told, "")
    return found if len(found) <= LONGEST_EXAMPLE else found[: LONGEST_EXAMPLE - 1] + "…"
