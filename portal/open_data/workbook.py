"""Tables as an Excel workbook, and as CSV that Excel opens by a double click.

A text is never a formula, a figure is always a number. The CSV follows the
settings of a Vietnamese Windows: marked as UTF-8, semicolons between cells, a
comma before decimals. Under other settings no CSV opens rightly by itself; the
workbook does.
"""

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from portal.open_data.dictionary import Entry
from portal.open_data.formats import IN_CSV
from portal.open_data.schema import Column, Table

MARK = "\ufeff"
RUNS = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so may run as a formula
MAIN = ("commitments", "milestones", "observations")
OF_PROVINCE = (*MAIN, "documents", "tasks", "duties", "evidence", "claims")
# Characters: as wide as most cells, and never wider than half a screen.
NARROWEST, WIDEST = 9, 48
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def excel_csv(table: Table) -> bytes:
    """A table as CSV for Excel with Vietnamese settings."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(table.names)
    for row in table.rows:
        pairs = zip(table.columns, row, strict=True)
        writer.writerow([excel_cell(column, value) for column, value in pairs])
    return (MARK + text.getvalue()).encode()


def excel_cell(column: Column, value: Any) -> Any:
    """A value as Excel reads it; an apostrophe before a text that would run."""
    if value is None:
        return None
    if column.kind == "number":
        return str(value).replace(".", ",")
    write = IN_CSV.get(column.kind)
    told = write(value) if write else value
    return f"'{told}" if isinstance(told, str) and told.startswith(RUNS) else told


def workbook(
    tables: Iterable[Table], entries: Iterable[Entry], lines: Iterable[str], as_of: date
) -> bytes:
    """An Excel workbook: what it is, a sheet for each table, the codes, the dictionary.

    lines   the first sheet, in both languages; the first line is its heading
    """
    from xlsxwriter import Workbook

    given = tuple(tables)
    listed = [table for table in given if table.rows]
    told_empty = [f"{one.name}: 0 dòng / 0 rows" for one in given if not one.rows]
    names = {table.name for table in listed}
    made = io.BytesIO()
    book = Workbook(made, SAFE)
    # The only clock: the same rows and day give the same bytes.
    book.set_properties({"created": datetime(as_of.year, as_of.month, as_of.day)})
    heading = book.add_format({"bold": True, "font_size": 14})
    first = book.add_worksheet("README")
    first.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
    for row, line in enumerate((*lines, *told_empty)):
        first.write_string(row, 0, line, heading if row == 0 else None)
    for table in listed:
        add_sheet(book, table)
    told = [one for one in entries if one.table in names]
    add_sheet(book, codes_table(told))
    add_sheet(book, dictionary_table(told))
    book.close()
    return made.getvalue()


def dictionary_table(entries: Iterable[Entry]) -> Table:
    """The data dictionary as a table."""
    names = ("table", "column", "type", "required", "allowed", "refers", "vi", "en", "example")
    rows = tuple(
        (
            *(one.table, one.column.name, one.column.kind, "yes" if one.column.required else "no"),
            *("; ".join(one.column.choices), "; ".join(one.column.refers)),
            *(one.vi, one.en, one.example),
        )
        for one in entries
    )
    return Table("dictionary", tuple(Column(name, str) for name in names), (), rows)


def codes_table(entries: Iterable[Entry]) -> Table:
    """What each code is called, as a table."""
    names = ("table", "column", "code", "vi", "en")
    rows = tuple((one.table, one.column.name, *code) for one in entries for code in one.codes)
    return Table("codes", tuple(Column(name, str) for name in names), names[:3], rows)


def add_sheet(book: Any, table: Table) -> None:
    """A sheet with one table: a header that stays, a filter, widths, numbers and days."""
    sheet = book.add_worksheet(table.name)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, book.add_format({"bold": True}))
        values = [row[place] for row in table.rows]
        told = sorted(len(str(value)) for value in values if value is not None)
        usual = told[len(told) * 9 // 10] if told else 0
        width = min(max(NARROWEST, usual + 1, len(column.name) + 3), WIDEST)
        sheet.set_column(place, place, width)
        for row, value in enumerate(values, 1):
            write_cell(sheet, row, place, column, value, day)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def write_cell(sheet: Any, row: int, place: int, column: Column, value: Any, day: Any) -> None:
    """One cell: a number, a day or a text; nothing where there is none."""
    if value is None:
        return
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        sheet.write_number(row, place, value)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, day)
    else:
        write = IN_CSV.get(column.kind)
        sheet.write_string(row, place, write(value) if write else str(value))


def of_province(tables: Iterable[Table], province: str) -> tuple[Table, ...]:
    """The rows of one province, in one set of boundaries, with the sources they name."""
    named = {table.name: table for table in tables}
    own = {"commitments": kept(named["commitments"], "province", {province})}
    ids = {row[0] for row in own["commitments"].rows}
    for name in OF_PROVINCE[1:]:
        table = named[name]
        by_commitment = "province" not in table.names
        column, wanted = ("commitment", ids) if by_commitment else ("province", {province})
        own[name] = kept(table, column, wanted)
    place = own["observations"].names.index("source")
    cited = {row[place] for row in own["observations"].rows}
    own["sources"] = kept(named["sources"], "id", cited)
    return tuple(own.values())


def kept(table: Table, column: str, wanted: set[Any]) -> Table:
    """The rows of a table whose column holds one of the values."""
    place = table.names.index(column)
    return replace(table, rows=tuple(row for row in table.rows if row[place] in wanted))
