"""Sheets of a workbook that are not those it was made with: renamed, copied, added, deleted."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.called import TABLES as CALLED
from portal.called import called
from portal.editing.fields import header_of
from portal.editing.guidance import TABLES
from portal.editing.workbook import Sheet

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Astray:
    """A sheet that bears the name of no table, and of which nothing was read.

    table   whose rows it seems to hold; empty for a sheet of somebody’s own
    twice   whether that table has its own sheet too
    """

    sheet: str
    table: str = ""
    twice: bool = False


def sheets_astray(sheets: Mapping[str, Sheet], known: Mapping[str, Rows]) -> tuple[Astray, ...]:
    """The sheets with anything in them that bear the name of no table.

    known   the rows that each file has
    """
    strangers = (one for name, one in sheets.items() if name not in TABLES and one.rows)
    return tuple(astray(one, sheets, known) for one in strangers)


def astray(sheet: Sheet, sheets: Mapping[str, Sheet], known: Mapping[str, Rows]) -> Astray:
    """Whose rows a sheet seems to hold: told by its first row, or by its name."""
    table = by_columns(sheet) or by_name(sheet.name, sheets)
    twice = table in sheets
    if twice and {*sheet.rows} <= {*sheets[table].rows, *known.get(table, ())}:
        return Astray(sheet.name)  # a copy in which nothing is new
    return Astray(sheet.name, table, twice)


def by_columns(sheet: Sheet) -> str:
    """The table that has most of its columns in the first row of a sheet; empty for none."""
    shares = {table: share_of(sheet.rows[0], header_of(table)) for table in TABLES}
    table = max(shares, key=lambda one: shares[one])
    return table if shares[table] > 0.5 else ""


def share_of(header: tuple[str, ...], wanted: tuple[str, ...]) -> float:
    """How many of the wanted columns stand in a first row, from 0 to 1."""
    return len({*header} & {*wanted}) / len(wanted)


def by_name(name: str, sheets: Mapping[str, Sheet]) -> str:
    """The table without a sheet that a name is nearly the name of; empty for none."""
    plain = name.split("(")[0].strip().lower()
    if plain in TABLES:
        return plain
    return called(name, [one for one in TABLES if one not in sheets], CALLED) or ""


def left_out(
    sheets: Mapping[str, Sheet], base: Mapping[str, str], lost: tuple[Astray, ...]
) -> tuple[str, ...]:
    """The tables whose sheet was taken out of a workbook that was made here."""
    meant = {one.table for one in lost}
    return tuple(one for one in TABLES if base and one not in sheets and one not in meant)
