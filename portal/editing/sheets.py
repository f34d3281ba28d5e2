"""A workbook of a province against its files: what would change, and what is wrong where."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from portal.assemble import Portal
from portal.cells import nearest
from portal.editing.astray import Astray, left_out, sheets_astray
from portal.editing.fields import Field, header_of, place_of
from portal.editing.guidance import TABLES, guidance, meanings
from portal.editing.insert import written
from portal.editing.new import ids_of
from portal.editing.questions import question
from portal.editing.try_out import records_of, text_of, tried
from portal.editing.workbook import Sheet, packed, unpacked
from portal.languages import Catalogue, Language
from portal.problems import Problem, Where, start_of_cell
from portal.read import TextFile
from portal.report.rows import RowChange, row_changes
from portal.write import digest_of

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


class NoSuchProvince(Exception):
    """No row of provinces.csv has that id; carries it and the nearest one."""


class Outdated(Exception):
    """Files that were changed after the workbook was made from them."""


@dataclass(frozen=True, eq=False, slots=True)
class Intake:
    """What a workbook would do.

    files      text before and after, of each file that would change
    rows       the rows that would change
    problems   what would be wrong, with the sheet and the cell where it stands in the workbook
    portal     what the content would be; None where it cannot be put together
    astray     sheets that bear the name of no table
    deleted    tables that have no sheet any more
    """

    files: Mapping[str, tuple[str, str]]
    rows: tuple[RowChange, ...]
    problems: tuple[tuple[str, Problem], ...]
    portal: Portal | None = None
    astray: tuple[Astray, ...] = ()
    deleted: tuple[str, ...] = ()


def template(root: Path, province: str, catalogues: Mapping[Language, Catalogue]) -> bytes:
    """The workbook of a province.

    Errors: NoSuchProvince.
    """
    records = records_of(root)
    known = ids_of(records)
    check_province(province, known["provinces"])
    texts = {table: text_of(root, place_of(table, province)) for table in TABLES}
    sheets = [Sheet(table, rows_of(text) or (header_of(table),)) for table, text in texts.items()]
    base = {place_of(table, province): named(text) for table, text in texts.items()}

    def asked(table: str, field: Field) -> str:
        spoken = (question(words, table, field) for words in catalogues.values())
        return "\n\n".join(spoken)

    name = next(row.name for row in records["provinces"] if row.id == province)
    guide = [line for words in catalogues.values() for line in guidance(words, name)]
    return packed(sheets, guide, known, base, asked, meanings(catalogues["vi"], records))


def province_of(content: bytes) -> str | None:
    """The province a workbook was made for, whatever its file is called now.

    Errors: NoWorkbook.
    """
    _, base = unpacked(content)
    named = (path.split("/") for path in base)
    return next((parts[1] for parts in named if len(parts) == 3), None)


def check_province(province: str, known: frozenset[str]) -> None:
    """Errors: NoSuchProvince."""
    if province not in known:
        raise NoSuchProvince(province, nearest(province, known))


def named(text: str) -> str:
    """A short name for the rows of a file, whatever its line ends."""
    return digest_of(repr(rows_of(text)).encode())


def rows_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a file that have anything in them, the header first."""
    reader = csv.reader(io.StringIO(text.removeprefix(MARK), newline=""))
    return tuple(tuple(row) for row in reader if any(row))


def take_in(root: Path, content: bytes, province: str, as_of: date) -> Intake:
    """What a workbook would do to the files of a province.

    Errors: NoWorkbook, NoSuchProvince, Outdated.
    """
    sheets, base = unpacked(content)
    check_province(province, ids_of(records_of(root))["provinces"])
    texts = {table: text_of(root, place_of(table, province)) for table in TABLES}
    files: dict[str, tuple[str, str]] = {}
    lines: dict[str, tuple[str, dict[int, int]]] = {}
    late = []
    for table, before in texts.items():
        path = place_of(table, province)
        if table not in sheets:
            continue
        after, placed = merged(before, sheets[table])
        if after != before:
            files[path] = (before, after)
            lines[path] = (table, placed)
            late += [path] if base.get(path, named(before)) != named(before) else []
    if late:
        raise Outdated(", ".join(late))
    lost = sheets_astray(sheets, {table: rows_of(text) for table, text in texts.items()})
    found = judged(root, files, lines, as_of)
    return replace(found, astray=lost, deleted=left_out(sheets, base, lost))


def judged(
    root: Path,
    files: Mapping[str, tuple[str, str]],
    lines: Mapping[str, tuple[str, dict[int, int]]],
    as_of: date,
) -> Intake:
    """The changed files with their rows and all that would be wrong."""
    portal, problems = tried(root, {path: after for path, (_, after) in files.items()}, as_of)
    old, new = (
        # A file that is not there yet has no rows; an empty one would be a file that is spoilt.
        [
            TextFile(path, pair[side].removeprefix(MARK))
            for path, pair in files.items()
            if pair[side]
        ]
        for side in (0, 1)
    )
    told = tuple((cell_of(found.where, lines), found) for found in problems)
    return Intake(files, row_changes(old, new, frozenset()), told, portal)


def merged(before: str, sheet: Sheet) -> tuple[str, dict[int, int]]:
    """The text of a file with the rows of a sheet, and the row of the sheet for each of its lines.

    A row that is as it was keeps its bytes, and a file whose rows are as they were all of them.
    """
    rows = [(number, row) for number, row in enumerate(sheet.rows, 1) if any(row)]
    if not rows or (len(rows) == 1 and not before) or tuple(r for _, r in rows) == rows_of(before):
        return before, {}
    end = "\r\n" if "\r\n" in before else "\n"
    kept = raw_rows(before)
    out, placed, line = [MARK if before.startswith(MARK) else ""], dict[int, int](), 1
    for number, row in rows:
        raw = kept.get(row) or written([row], end)
        placed[line] = number
        line += raw.count("\n")
        out.append(raw)
    return "".join(out), placed


def raw_rows(text: str) -> dict[tuple[str, ...], str]:
    """Each row of a file as it is written, by its cells."""
    plain = text.removeprefix(MARK)
    lines = io.StringIO(plain, newline="").readlines()
    reader = csv.reader(io.StringIO(plain, newline=""))
    found, start = {}, 0
    for row in reader:
        raw = "".join(lines[start : reader.line_num])
        start = reader.line_num
        if raw.endswith("\n"):
            found[tuple(row)] = raw
    return found


def cell_of(where: Where, lines: Mapping[str, tuple[str, dict[int, int]]]) -> str:
    """The sheet and the cell of a place in a file: observations!C3; the place itself elsewhere."""
    if where.path not in lines:
        return str(where)
    table, placed = lines[where.path]
    first = max((line for line in placed if line <= where.line), default=0)
    if not first:
        return str(where)
    # Only the first line of a row tells how many cells stand before a place in it.
    column = column_of(where) if first == where.line else 0
    return f"{table}!{letters(column)}{placed[first]}"


def column_of(where: Where) -> int:
    """How many cells stand before a place in the first line of a row."""
    column, start = 0, 0
    while start < where.column - 1:
        column += 1
        later = start_of_cell(where.text, column)
        if later <= start or later > where.column - 1:
            column -= later > where.column - 1
            break
        start = later
    return column


def letters(column: int) -> str:
    """The name Excel gives a column, counted from 0."""
    name, left = "", column + 1
    while left:
        left, place = divmod(left - 1, 26)
        name = chr(ord("A") + place) + name
    return name
