"""The text of a CSV file to rows under their header, or to why it has none."""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from portal.headers import column_meant, wrong_names
from portal.problems import Problem, Where, clipped, problem, start_of_cell
from portal.read import TextFile

LONGEST_CELL = 131_072  # letters; a longer one is a quote that was never closed
CELL = re.compile(r'"[^"]*(?:""[^"]*)*(?P<closed>")?|(?P<bare>[^,\n]*)')
SEPARATOR_LINE = re.compile(r'"?sep=.?"?[,;\t]*', re.IGNORECASE)
SEPARATORS = {";": ";", "\t": "Tab", "|": "|"}
DIGITS, HALF = re.compile(r"-?[0-9]{1,3}"), re.compile(r"([0-9]{1,2})(?: ?%)?")
QUOTED = re.compile(r'"[^"]*"')
AN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+(?![^,\n])")
COMMA_OF_ROWS = re.compile(r",[^\s\d]|\D,\d")
TAB = "\t"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a CSV file that knows where it stands."""

    where: Where
    cells: dict[str, str]
    folder: str


def load_rows(file: TextFile, wanted: tuple[str, ...]) -> tuple[list[Row], list[Problem]]:
    """The rows of a CSV file under its header; or why it has none."""
    lines = file.text.split("\n")
    begin = next((number for number, line in enumerate(lines) if line.strip(" \t,")), 0)
    first = Where(file.path, begin + 1, 1, lines[begin])
    if found := wrong_separator(first):
        return [], separated_otherwise(found, lines[begin:])
    csv.field_size_limit(LONGEST_CELL)  # other libraries change it for the whole process
    reader = csv.reader(io.StringIO("\n".join(lines[begin:]), newline=""), strict=True)
    try:
        header = tuple(next(reader, ()))
    except csv.Error:
        return [], [why_no_row(Where(file.path, begin + 1, 1, "\n".join(lines[begin:])))]
    if not any(header):
        return [], [problem("P107", Where(file.path), columns=",".join(wanted))]
    if not any(name in wanted or column_meant(name, wanted) for name in header):
        return [], [problem("P125", first, columns=",".join(wanted))]
    if problems := [*wrong_names(first, header, wanted, filled_columns(header, reader))]:
        return [], problems
    return rows_under(file, header, reader, begin)


def filled_columns(header: tuple[str, ...], reader: Any) -> set[int]:
    """The columns without a name that have a cell which is not empty; reads on only for them."""
    bare = [place for place, name in enumerate(header) if not name.strip()]
    try:
        rows = [*reader] if bare else []
    except csv.Error:
        return {*bare}
    return {place for place in bare if any(row[place : place + 1] > [""] for row in rows)}


def rows_under(
    file: TextFile, header: tuple[str, ...], reader: Any, begin: int
) -> tuple[list[Row], list[Problem]]:
    """The rows behind the header, which begins after `begin` lines."""
    folder = file.path.split("/")[-2]
    lines = file.text.split("\n")
    rows: list[Row] = []
    problems: list[Problem] = []
    start = begin + reader.line_num
    try:
        for cells in reader:
            end = begin + reader.line_num
            where = Where(file.path, start + 1, 1, "\n".join(lines[start:end]), header)
            start = end
            if is_blank(cells):
                continue
            if len(cells) == len(header):
                rows.append(Row(where, dict(zip(header, cells, strict=True)), folder))
            else:
                known = {line.partition(",")[0] for line in lines}
                problems.append(wrong_length(where, cells, known))
                rows += made_whole(where, cells, folder)
    except csv.Error:
        rest = Where(file.path, start + 1, 1, "\n".join(lines[start:]), header)
        problems.append(why_no_row(rest))
    return rows, problems


def is_blank(cells: list[str]) -> bool:
    """Whether a row has nothing but spaces."""
    return not any(map(str.strip, cells))


def wrong_length(where: Where, cells: list[str], known: Collection[str]) -> Problem:
    """P106, P126, P128 or P129: why a row has not as many cells as the header.

    known   what stands before the first comma of each line of the file
    """
    expected = len(where.header)
    for mark, shown in SEPARATORS.items():
        if row := with_commas(where.text, cells, mark, expected):
            return problem("P128", where.after(where.text.index(mark)), found=shown, row=row)
    if len(cells) == 2 * expected - 1 and (second := end_of(cells[expected - 1], known)):
        start = start_of_cell(where.text, expected - 1)
        start += len(cells[expected - 1]) - len(second)
        return problem("P129", where.after(start), value=second)
    if len(cells) < expected:
        missing = expected - len(cells)
        blanks = {"found": len(cells), "expected": expected, "perhaps_vi": "", "perhaps_en": ""}
        return problem("P126", where, missing=missing, **blanks)
    place, vi, en = what_was_cut(cells, expected)
    where = where.after(start_of_cell(where.text, place))
    return problem("P106", where, found=len(cells), expected=expected, perhaps_vi=vi, perhaps_en=en)


def with_commas(text: str, cells: list[str], mark: str, expected: int) -> str | None:
    """A row whose cells stand between other marks, as it is written here; None for another row.

    Excel leaves out the empty cells at the end of what is copied, so a few tabs are enough.
    """
    if mark not in text or "\n" in text:
        return None
    try:
        meant = next(csv.reader([text], delimiter=mark, strict=True))
    except csv.Error:
        return None
    if mark != TAB and any(map(COMMA_OF_ROWS.search, meant)):  # a list with semicolons, cut
        return None
    if mark == TAB and len(cells) < expected == len(cells) + text.count(TAB):
        return text.replace(TAB, ",")
    if mark == TAB and len(cells) < len(meant) < expected:
        meant += [""] * (expected - len(meant))
    return written([[with_point(cell) for cell in meant]]) if len(meant) == expected else None


def with_point(cell: str) -> str:
    """A cell in which a number that can be no other has its decimals behind a point."""
    whole, _, rest = cell.partition(",")
    return (
        f"{whole}.{rest}" if DIGITS.fullmatch(whole) and re.fullmatch("[0-9]{1,2}", rest) else cell
    )


def written(rows: Iterable[Iterable[str]]) -> str:
    """Rows as text, in quotes only where a cell needs them, the last without an end of line."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().removesuffix("\n")


def end_of(cell: str, known: Collection[str]) -> str | None:
    """The first cell of a second row that was joined to the last cell of the one before."""
    found = max((one for one in known if one and cell.endswith(one)), key=len, default=None)
    return found or (cell if AN_ID.fullmatch(cell) else None)


def what_was_cut(cells: list[str], expected: int) -> tuple[int, str, str]:
    """Where a row that is too long went wrong, with what may be meant in both languages."""
    for found in (in_curly_quotes(cells), halves(cells)):
        if cut := next(found, None):
            place, meant = cut[0], clipped(cut[1])
            return place, f"Có lẽ ô này phải là: {meant}. ", f"Perhaps this cell is: {meant}. "
    more = len(cells) - expected
    if any(cells[expected:]):
        return 0, "", ""
    return (
        expected - 1,
        f"Có lẽ cuối dòng thừa dấu phẩy: {more}. ",
        f"Perhaps there are commas left over at the end of the row: {more}. ",
    )


def in_curly_quotes(cells: list[str]) -> Iterator[tuple[int, str]]:
    """The cells that stand in “ ”, which keep no comma together, and how each is written."""
    for place, left in enumerate(cells):
        if left.startswith("“") and "”" not in left:
            for end in range(place + 1, len(cells)):
                if cells[end].endswith("”"):
                    yield place, '"' + ",".join(cells[place : end + 1])[1:-1] + '"'
                    break


def halves(cells: list[str]) -> Iterator[tuple[int, str]]:
    """The cells that a comma seems to have cut in two, and how each is written whole.

    A number that keeps its sign of per cent can be nothing else: 71,5% comes first.
    """
    pairs = [*enumerate(pairwise(cells))]
    pairs.sort(key=lambda one: not one[1][1].rstrip().endswith("%"))
    for place, (left, right) in pairs:
        if DIGITS.fullmatch(left) and (half := HALF.fullmatch(right)):
            yield place, f"{left}.{half[1]}"
        elif left and right.startswith(" "):
            yield place, f'"{left},{right}"'


def made_whole(where: Where, cells: list[str], folder: str) -> Iterator[Row]:
    """The row that was meant, where one comma cut one cell in two: the rest is checked with it.

    In its header a nameless column stands for the second half, so that places stay right.
    """
    found = [*halves(cells)]
    if len(found) != 1 or len(cells) != len(where.header) + 1:
        return
    (place, meant), header = found[0], where.header
    whole = [*cells[:place], meant.strip('"'), *cells[place + 2 :]]
    cut = replace(where, header=(*header[: place + 1], "", *header[place + 1 :]))
    yield Row(cut, dict(zip(header, whole, strict=True)), folder)


def wrong_separator(first: Where) -> Problem | None:
    """P122 and P102: the first line is not for Excel alone, and has commas."""
    if SEPARATOR_LINE.fullmatch(first.text):
        return problem("P122", first)
    if "," not in QUOTED.sub("", first.text):
        for mark, shown in SEPARATORS.items():
            if mark in first.text:
                return problem("P102", first.after(first.text.index(mark)), found=shown)
    return None


def separated_otherwise(found: Problem, lines: list[str]) -> list[Problem]:
    """What is wrong with a file whose first line has no commas.

    P128 where only that line is wrong; P130 for each row that keeps the whole from being changed.
    """
    shown = dict(found.details).get("found")
    mark = next((one for one, name in SEPARATORS.items() if name == shown), None)
    if mark is None:
        return [found]
    commas = lines[0].count(mark)
    row = with_commas(lines[0], [], mark, commas + 1)
    if row and any(line.count(",") == commas > line.count(mark) for line in lines[1:]):
        return [problem("P128", found.where, found=shown, row=row)]
    return [*uneven_rows(found.where, lines, mark)] or [found]


def uneven_rows(first: Where, lines: list[str], mark: str) -> Iterator[Problem]:
    """P130: the rows between these marks that have not as many cells as the first.

    As far as rows can be told: a quote that is never closed makes one cell of all that follows.
    """
    rows = csv.reader(lines, delimiter=mark)
    start, expected = 0, 0
    with suppress(csv.Error):
        for cells in rows:
            expected = expected or len(cells)
            where = Where(first.path, first.line + start, 1, lines[start])
            start = rows.line_num
            if 1 < len(cells) != expected and not is_blank(cells):
                told = {"mark": SEPARATORS[mark], "found": len(cells), "expected": expected}
                yield problem("P130", where, **told)


def why_no_row(where: Where) -> Problem:
    """P110, P113, P114 or P129: why the text at this place cannot be split into cells."""
    text, limit, start, count = where.text, LONGEST_CELL, 0, 0
    while start < len(text) and (cell := CELL.match(text, start)):
        end, count = cell.end(), count + 1
        stray = end < len(text) and text[end] not in ",\n"
        # A quote that closes on a later line, with text after it, was meant for another cell.
        if (cell["bare"] is None and not cell["closed"]) or (stray and "\n" in cell[0]):
            return problem("P110", where.after(start))
        more = text[end:].partition("\n")[0].count(",") + 1 >= len(where.header)
        if stray and count == len(where.header) and more and (next_row := AN_ID.match(text, end)):
            return problem("P129", where.after(end), value=next_row[0])
        if stray:
            return problem("P113", where.after(end))
        if end - start > limit:
            return problem("P114", where.after(start), count=end - start, limit=limit)
        start = end + 1
    return problem("P110", where.after(0))
