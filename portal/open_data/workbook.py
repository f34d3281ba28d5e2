"""Tables as an Excel workbook, and as CSV that Excel opens by a double click.

A text is never a formula, a figure is always a number. The CSV follows the
settings of a Vietnamese Windows: marked as UTF-8, semicolons between cells, a
comma before decimals. Under other settings no CSV opens rightly by itself; the
workbook does.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
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
LINE, TALLEST = 15, 8  # points of a line; lines of the tallest row
NOTE = {"author": "", "width": 320}
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, eq=False, slots=True)
class Forms:
    """How cells look: words are wrapped, and all of a row begin at its top."""

    title: Any
    header: Any
    text: Any
    number: Any
    day: Any


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

    entries   what each column of the tables means: the note on its header
    lines     the first sheet, in both languages; the first line is its heading
    """
    from xlsxwriter import Workbook

    given, known = tuple(tables), tuple(entries)
    listed = [table for table in given if table.rows]
    told_empty = [f"{one.name}: 0 dòng / 0 rows" for one in given if not one.rows]
    names = {table.name for table in listed}
    made = io.BytesIO()
    book = Workbook(made, SAFE)
    # The only clock: the same rows and day give the same bytes.
    book.set_properties({"created": datetime(as_of.year, as_of.month, as_of.day)})
    forms = forms_of(book)
    first = book.add_worksheet("README")
    first.set_column(0, 0, 110, forms.text)
    for row, line in enumerate((*lines, *told_empty)):
        first.write_string(row, 0, line, forms.title if row == 0 else None)
    told = [one for one in known if one.table in names]
    notes = {(one.table, one.column.name): f"{one.vi}\n\n{one.en}" for one in told}
    for table in listed:
        add_sheet(book, table, forms, notes)
    for table in (codes_table(told), dictionary_table(told)):
        add_sheet(book, table, forms, {})
    book.close()
    return made.getvalue()


def forms_of(book: Any) -> Forms:
    """The formats of a workbook, each made once."""
    top = {"valign": "top"}
    return Forms(
        title=book.add_format({"bold": True, "font_size": 14}),
        header=book.add_format({"bold": True, "text_wrap": True, "bg_color": "#E7ECF2"} | top),
        text=book.add_format({"text_wrap": True} | top),
        number=book.add_format(top),
        day=book.add_format({"num_format": "dd/mm/yyyy"} | top),
    )


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


def add_sheet(book: Any, table: Table, forms: Forms, notes: Mapping[tuple[str, str], str]) -> None:
    """A sheet with one table: a header that stays, with notes and a filter; numbers and days."""
    sheet = book.add_worksheet(table.name)
    widths = [width_of(table, place) for place in range(len(table.columns))]
    for place, (column, width) in enumerate(zip(table.columns, widths, strict=True)):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, column.name, forms.header)
        if note := notes.get((table.name, column.name)):
            sheet.write_comment(0, place, note, NOTE | {"height": 40 + LINE * (len(note) // 40)})
    for number, row in enumerate(table.rows, 1):
        told = [*zip(table.columns, row, strict=True)]
        sheet.set_row(number, LINE * lines_of(told, widths))
        for place, (column, value) in enumerate(told):
            write_cell(sheet, number, place, column, value, forms)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def width_of(table: Table, place: int) -> int:
    """How wide a column is, in characters: as most of its cells ask."""
    column = table.columns[place]
    cells = (row[place] for row in table.rows if row[place] is not None)
    told = sorted(len(str(shown(column, one))) for one in cells)
    usual = told[len(told) * 9 // 10] if told else 0
    return min(max(NARROWEST, usual + 1, len(column.name) + 3), WIDEST)


def lines_of(row: Iterable[tuple[Column, Any]], widths: Iterable[int]) -> int:
    """How many lines the longest text of a row takes, and never more than a screen bears."""
    pairs = zip(row, widths, strict=True)
    told = (
        (str(shown(column, value)), width) for (column, value), width in pairs if value is not None
    )
    # Words break before the end of a line, so a line holds somewhat less than its width.
    needed = (-(-len(text) // max(1, width - 3)) for text, width in told)
    return min(max(needed, default=1), TALLEST)


def shown(column: Column, value: Any) -> Any:
    """A value that is neither a number nor a day, as the CSV files write it."""
    write = IN_CSV.get(column.kind)
    return write(value) if write else value


def write_cell(sheet: Any, row: int, place: int, column: Column, value: Any, forms: Forms) -> None:
    """One cell: a number, a day or a text; nothing where there is none."""
    if value is None:
        return
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        sheet.write_number(row, place, value, forms.number)
    elif isinstance(value, date):
        sheet.write_datetime(row, place, value, forms.day)
    else:
        sheet.write_string(row, place, str(shown(column, value)), forms.text)


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
