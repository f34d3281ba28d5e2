"""The rows of a CSV file with commas, points and no blank rows, where the whole file agrees."""

import csv
import io
import re
from collections.abc import Iterator
from decimal import Decimal

from portal.load import column_names, columns, table_of
from portal.problems import CELL, Where, start_of_cell
from portal.read import TextFile
from portal.rows import SEPARATOR_LINE, SEPARATORS, is_blank, written, wrong_separator

DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
Table = list[list[str]]


def regular(path: str, text: str) -> tuple[str, list[str]]:
    """The text of a CSV file put right as a table, and what was done."""
    kind = table_of(TextFile(path, text))[1]
    first, _, rest = text.partition("\n")
    cut = SEPARATOR_LINE.fullmatch(first) is not None and bool(rest)
    body = rest if cut else text
    separator = separator_of(body)
    table = table_in(body, separator)
    if kind is None or table is None or not table:
        return text, []
    done = ["separator line"] if cut else []
    if bare := nameless(table):
        done.append("nameless columns")
        table = [[cell for n, cell in enumerate(row) if n not in bare] for row in table]
        body = without_cells(body, bare) if separator == "," else body
    header = header_in(table[0], column_names(kind))
    if separator != ",":
        known = [name for name in header if name in column_names(kind)]
        if 2 * len(known) < len(header) or any(len(row) != len(header) for row in table):
            return text, []
        done.append("separator")
        table, changed = with_points([header, *table[1:]], numbers_of(kind), separator)
        done += ["decimals"] if changed else []
        return written(table) + "\n", done
    return in_place(body, header, done)


def separator_of(text: str) -> str:
    """What stands between the cells of the first row that is not blank."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    found = wrong_separator(Where("", text=first))
    if found is None or found.code != "P102":
        return ","
    return next(mark for mark in SEPARATORS if mark in first)


def table_in(text: str, separator: str) -> Table | None:
    """The rows that are not blank; None where the text cannot be split with certainty."""
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return [row for row in rows if not is_blank(row)]
    except csv.Error:
        return None


def nameless(table: Table) -> list[int]:
    """The columns without a name whose cells are all empty, where no row has its cells elsewhere.

    Behind all others, they may be left out of some rows.
    """
    header = table[0]
    bare = [place for place, name in enumerate(header) if not name.strip()]
    last = bare == [*range(len(header) - len(bare), len(header))]
    if any(len(row) > len(header) or (len(row) < len(header) and not last) for row in table):
        return []
    return [n for n in bare if not any(cell.strip() for row in table for cell in row[n : n + 1])]


def without_cells(text: str, places: list[int]) -> str:
    """The text of a table without the cells of these columns; all else byte for byte."""
    pieces = []
    for row, piece in pieces_of(text):
        for place in reversed([] if is_blank(row) else [n for n in places if n < len(row)]):
            start = start_of_cell(piece, place)
            end = found.end() if (found := CELL.match(piece, start)) else start
            cut = (start - 1, end) if place else (start, end + 1)
            piece = piece[: cut[0]] + piece[cut[1] :]
        pieces.append(piece)
    return "\n".join(pieces) + ("\n" if text.endswith("\n") else "")


def pieces_of(text: str) -> Iterator[tuple[list[str], str]]:
    """Each row of a table with the lines it is written on."""
    lines = text.split("\n")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    start = 0
    for row in reader:
        yield row, "\n".join(lines[start : reader.line_num])
        start = reader.line_num


def header_in(header: list[str], names: tuple[str, ...]) -> list[str]:
    """The names of the columns, in the case and with the marks they have in the files."""
    plain = ["_".join(name.lower().split()) for name in header]
    sure = [name if name in names and plain.count(name) == 1 else "" for name in plain]
    return [better or name for better, name in zip(sure, header, strict=True)]


def numbers_of(kind: type) -> set[str]:
    """The columns of a table that hold figures."""
    hints = kind.__annotations__
    figures = {name for name, hint in hints.items() if hint in (Decimal, Decimal | None)}
    return {name for column in columns(kind) for name in column.names if column.field in figures}


def with_points(table: Table, figures: set[str], separator: str) -> tuple[Table, bool]:
    """Figures with a point, where no figure of the file has one already.

    Excel puts semicolons between cells because the comma is taken by decimals; behind
    tabs, a comma before three digits may part thousands.
    """
    header, *rows = table
    places = [place for place, name in enumerate(header) if name in figures]
    cells = [row[place] for row in rows for place in places if row[place]]
    doubtful = any("." in cell for cell in cells) or (
        separator != ";"
        and any(re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", cell) for cell in cells)
    )
    if doubtful or not any(DECIMAL_COMMA.fullmatch(cell) for cell in cells):
        return table, False
    for row in rows:
        for place in places:
            if DECIMAL_COMMA.fullmatch(row[place]):
                row[place] = row[place].replace(",", ".")
    return table, True


def in_place(text: str, header: list[str], done: list[str]) -> tuple[str, list[str]]:
    """The text without its blank rows and with this header; every other row byte for byte."""
    kept: list[str] = []
    first, blank, renamed = True, False, False
    for row, piece in pieces_of(text):
        if is_blank(row):
            blank = True
            continue
        if first and row != header:
            kept.append(written([header]))
            renamed = True
        else:
            kept.append(piece)
        first = False
    more = (["header"] if renamed else []) + (["blank rows"] if blank else [])
    return "\n".join(kept) + ("\n" if text.endswith("\n") else ""), done + more
