"""The tables of a province as an Excel workbook, and such a workbook as text again.

Every cell is text, so that Excel turns no period into a day and no figure into another one.
"""

import io
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from portal.editing.fields import Field, Known, fields_of
from portal.load import BY_PROVINCE, SHARED
from portal.meant import MONTHS

GUIDE, CODES, BASE = "huong-dan", "_codes", "_base"
OF_READERS = {"README", "codes", "dictionary"}  # sheets of portal/open_data/workbook.py
SAYS = ": "  # between a code and what it means, in a list; only the code is taken back
TO_EDIT = "-sua"  # after the name of a province: the workbook that can come back
TEXT = "chu"  # how cells look: a style of the workbook, which costs half of one of each cell
SPARE = 300  # rows under the last one in which a new row finds its lists
WIDTHS = range(10, 61)  # characters
LONGEST_LIST = 2_000
SAVED_AT = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>")
NO_SIGN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')  # of a format: what is no sign for a part of a day


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it stands in a workbook: its rows as text, the first one the header."""

    name: str
    rows: tuple[tuple[str, ...], ...]


class NoWorkbook(Exception):
    """The bytes are no workbook that can be read."""


class ReadersCopy(Exception):
    """The workbook is one that readers download: it holds other columns, and cannot come back."""


def packed(
    sheets: Sequence[Sheet],
    guide: Sequence[str],
    known: Known,
    base: Mapping[str, str],
    asked: Callable[[str, Field], str],
    meant: Callable[[str, Field, str], str],
) -> bytes:
    """A workbook with a sheet for each table, lists for what is chosen, and help on each column.

    base    a short name for each file as it is, to see later whether it changed meanwhile
    asked   the help on a column of a table
    meant   what a code or an id stands for, beside it in the lists; empty for nothing to say
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, NamedStyle

    book, top = Workbook(), Alignment(vertical="top", wrap_text=True)
    book.add_named_style(NamedStyle(TEXT, alignment=top, number_format="@"))
    book.active.title = GUIDE
    book.active.column_dimensions["A"].width = 110
    for line in guide:
        book.active.append([line])
    lists = Lists(book, known, meant)
    for sheet in sheets:
        fill(book.create_sheet(sheet.name), sheet, lists, asked)
    hidden = book.create_sheet(BASE)
    for path, name in base.items():
        hidden.append([path, name])
    hidden.sheet_state = lists.sheet.sheet_state = "hidden"
    book.move_sheet(lists.sheet, len(book.sheetnames))
    out = io.BytesIO()
    book.save(out)
    return without_a_clock(out.getvalue())


def without_a_clock(content: bytes) -> bytes:
    """A workbook that does not tell when it was made: the same rows give the same bytes."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as made, ZipFile(out, "w", ZIP_DEFLATED) as kept:
        for name in made.namelist():
            text = made.read(name)
            text = SAVED_AT.sub(b"", text) if name == "docProps/core.xml" else text
            kept.writestr(ZipInfo(name), text, ZIP_DEFLATED)
    return out.getvalue()


class Lists:
    """The lists to choose from, each in a column of a hidden sheet: codes with their meaning."""

    def __init__(self, book: Any, known: Known, meant: Callable[[str, Field, str], str]) -> None:
        self.sheet = book.create_sheet(CODES)
        self.known, self.meant = known, meant
        self.places: dict[tuple[str, ...], str] = {}

    def place(self, table: str, field: Field) -> str:
        """Where the list of a column stands; nothing where it has none."""
        from openpyxl.utils import get_column_letter

        ids = sorted({one for table in field.tables for one in self.known[table]})
        named = ((one, self.meant(table, field, one)) for one in field.choices or ids)
        choices = tuple(f"{code}{SAYS}{said}" if said else code for code, said in named)
        if not choices or len(choices) > LONGEST_LIST:
            return ""
        if choices not in self.places:
            column = len(self.places) + 1
            for row, choice in enumerate(choices, 1):
                cell = self.sheet.cell(row, column)
                cell.value, cell.data_type = choice, "s"  # also where it begins with =
            letter = get_column_letter(column)
            self.places[choices] = f"={CODES}!${letter}$1:${letter}${len(choices)}"
        return self.places[choices]


def fill(page: Any, sheet: Sheet, lists: Lists, asked: Callable[[str, Field], str]) -> None:
    """One table on a page of a workbook."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    fields = {one.name: one for one in fields_of(sheet.name)}
    last = len(sheet.rows) + SPARE
    for number, name in enumerate(sheet.rows[0], 1):
        letter = get_column_letter(number)
        cells = [row[number - 1] for row in sheet.rows]
        longest = max((len(text) for text in cells), default=0) + 2
        page.column_dimensions[letter].width = min(max(longest, WIDTHS[0]), WIDTHS[-1])
        page.column_dimensions[letter].number_format = "@"  # cells that are still to be filled in
        for row, text in enumerate(cells, 1):
            cell = page.cell(row, number)
            cell.style = TEXT
            if text:
                cell.value, cell.data_type = text, "s"  # also where it begins with =
        head = page.cell(1, number)
        head.font = Font(bold=True)
        if name not in fields:
            continue
        if help_ := asked(sheet.name, fields[name]):
            head.comment = Comment(help_, "Cam kết 57", width=360, height=120)
        where = lists.place(sheet.name, fields[name])
        if where and not fields[name].many:
            choice = DataValidation("list", where, allow_blank=True, showErrorMessage=False)
            choice.add(f"{letter}2:{letter}{last}")
            page.add_data_validation(choice)
    page.freeze_panes = "B2"


def unpacked(content: bytes) -> tuple[dict[str, Sheet], dict[str, str]]:
    """The sheets of a workbook by their names, and what its files were when it was made.

    Errors: NoWorkbook, ReadersCopy.
    """
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), data_only=False)
        sheets = {page.title: sheet_of(page) for page in book.worksheets}
    except Exception as reason:  # openpyxl raises whatever its parts do
        raise NoWorkbook(str(reason)) from reason
    if BASE not in sheets and sheets.keys() >= OF_READERS:
        raise ReadersCopy
    base = sheets.pop(BASE, Sheet(BASE, ()))
    for name in (GUIDE, CODES):
        sheets.pop(name, None)
    return sheets, {row[0]: row[1] for row in base.rows if len(row) > 1}


def sheet_of(page: Any) -> Sheet:
    """A page as text. Columns without a head are left out where they are empty all the way."""
    days, whether = kinds_of(page)
    rows = [
        [shown(cell, place in days, place in whether) for place, cell in enumerate(row)]
        for row in page.iter_rows()
    ]
    while rows and not any(rows[-1]):
        rows.pop()
    width = max((place for row in rows for place, text in enumerate(row, 1) if text), default=0)
    filled = (tuple(row[:width]) + ("",) * (width - len(row)) for row in rows)
    return Sheet(page.title, in_codes(page.title, tuple(filled)))


def in_codes(table: str, rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The rows with the code alone where somebody chose it with its meaning from a list."""
    if not rows or table not in {**SHARED, **BY_PROVINCE}:
        return rows
    chosen = {one.name for one in fields_of(table) if (one.choices or one.tables) and not one.many}
    places = {place for place, name in enumerate(rows[0]) if name in chosen}
    return (rows[0], *(
        tuple(text.split(SAYS)[0] if place in places else text for place, text in enumerate(row))
        for row in rows[1:]
    ))  # fmt: skip


def kinds_of(page: Any) -> tuple[Collection[int], Collection[int]]:
    """The places of the columns that hold days, and of those that say yes or no."""
    if page.title not in {**SHARED, **BY_PROVINCE}:
        return range(page.max_column), range(page.max_column)
    header = [cell.value for cell in page[1]]
    fields = fields_of(page.title)
    days = {one.name for one in fields if one.day}
    whether = {one.name for one in fields if one.choices == ("yes", "no")}
    return (
        [place for place, name in enumerate(header) if name in days],
        [place for place, name in enumerate(header) if name in whether],
    )


def shown(cell: Any, day: bool, whether: bool) -> str:
    """What a cell shows: 80% where Excel keeps 0.8, Sep-25 where it keeps a day it was not given.

    day       whether its column holds days, so that every day is one
    whether   whether its column says yes or no
    """
    value, form = cell.value, cell.number_format
    if isinstance(value, bool) and not whether:
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date) and not day:
        parts = {sign for sign in NO_SIGN.sub("", form).lower() if sign in "dy"}
        month = MONTHS[value.month - 1].capitalize()
        if parts == {"y"}:
            return f"{month}-{value:%y}"
        if parts == {"d"}:
            return f"{value.day}-{month}"
    if isinstance(value, int | float) and cell.is_date is False and "%" in form:
        return f"{text_of(round(value * 100, 10))}%"
    return text_of(value)


def text_of(value: Any) -> str:
    """What a person sees in a cell, as a CSV file writes it: 12.4, 2026-11-21, yes."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    # A line end in a cell of Excel; the files have LF alone.
    return str(value).replace("\r\n", "\n").replace("_x000D_", "")
