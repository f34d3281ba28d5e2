"""Two contents of the data files to the rows that are not the same, cell by cell.

Rows are compared as they are written, so that a file with a mistake in it can be
compared as well. Moving a row or a column changes nothing.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from portal.load import BY_PROVINCE, SHARED, table_of
from portal.read import TextFile

# What names a row of a table without an id, within its file.
KEYS: dict[str, tuple[str, ...]] = {
    "successions": ("predecessor", "successor"),
    "legal_bases": ("document", "number", "title_vi"),
    "milestones": ("commitment", "due"),
    "observations": ("indicator", "period", "source"),
    "evidence": ("commitment", "step", "source"),
    "claims": ("commitment", "said_on"),
    "notes": ("commitments", "kind"),
    "searches": ("commitments",),
    "passages": ("document", "locator"),
    "carryovers": ("commitment", "document"),
    "corrections": ("corrected_on", "what_vi"),
    "answers": ("received_on", "told_vi"),
}
ID = ("id",)
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is written; `line` is counted from 1 and is not part of the value."""

    cells: tuple[tuple[str, str], ...]
    path: str
    line: int = field(compare=False)

    def __getitem__(self, column: str) -> str:
        return dict(self.cells).get(column, "")


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after; None where it was not there, or is no more.

    key   what names the row within its table, as it is written
    """

    table: str
    key: tuple[str, ...]
    before: Line | None
    after: Line | None

    @property
    def place(self) -> Line:
        """Where the row stands, or stood."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def kind(self) -> str:
        """added, removed or changed."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    @property
    def cells(self) -> tuple[tuple[str, str, str], ...]:
        """Each column that differs, with its cell before and after."""
        return different(self.before, self.after)


def different(before: Line | None, after: Line | None) -> tuple[tuple[str, str, str], ...]:
    """The columns in which two rows differ; a column that only one of them has is an empty cell."""
    old, new = (dict(one.cells) if one else {} for one in (before, after))
    pairs = ((name, old.get(name, ""), new.get(name, "")) for name in dict.fromkeys((*old, *new)))
    return tuple(pair for pair in pairs if pair[1] != pair[2])


def is_same(before: Line, after: Line) -> bool:
    """Whether two rows say the same in the same file."""
    return before.path == after.path and not different(before, after)


def row_changes(
    before: Iterable[TextFile], after: Iterable[TextFile], unread: frozenset[str]
) -> tuple[RowChange, ...]:
    """The rows added, removed and changed, in the order of the files.

    unread   the paths of files that one of the two could not read; their rows are not compared
    """
    old, new = ({one.path: one for one in files} for files in (before, after))
    files = defaultdict[str, tuple[list[Line], list[Line]]](lambda: ([], []))
    for path in sorted({*old, *new} - unread):
        table, kind = table_of(old.get(path) or new[path])
        if kind is None or old.get(path) == new.get(path):
            continue
        read = [lines_of(files_[path]) if path in files_ else [] for files_ in (old, new)]
        if read[0] is None or read[1] is None:
            continue
        for kept, lines in zip(files[table], read, strict=True):
            kept.extend(lines or [])
    order = [*SHARED, *BY_PROVINCE]
    return tuple(
        change
        for table in sorted(files, key=order.index)
        for change in matched(table, files[table])
    )


def matched(table: str, sides: tuple[list[Line], list[Line]]) -> Iterator[RowChange]:
    """The rows of a table that differ, each beside the one with the same name."""
    named = [by_key(table, lines) for lines in sides]
    for key in dict.fromkeys((*named[1], *named[0])):
        was, now = ([*side.get(key, ())] for side in named)
        # Moved rows and rows that stand twice: what is equal is no change.
        for line in [*was]:
            if twin := next((one for one in now if is_same(line, one)), None):
                was.remove(line)
                now.remove(twin)
        for before, after in zip_longest(was, now):
            yield RowChange(table, key[1:], before, after)


def by_key(table: str, lines: Iterable[Line]) -> dict[tuple[str, ...], list[Line]]:
    """Rows by what names them: an id anywhere, anything else within its own file."""
    found: dict[tuple[str, ...], list[Line]] = {}
    columns = KEYS.get(table, ID)
    for line in lines:
        # An empty first part for ids, so that a row may be moved from one folder to another.
        folder = line.path if columns != ID else ""
        key = (folder, *(line[column] for column in columns))
        found.setdefault(key, []).append(line)
    return found


def lines_of(file: TextFile) -> list[Line] | None:
    """The rows of a file; None where its first row is not the names of the columns."""
    reader = csv.reader(io.StringIO(file.text, newline=""))
    table, _ = table_of(file)
    lines = []
    try:
        header = next(reader, [])
        start = reader.line_num + 1
        if not {*KEYS.get(table, ID)} <= {*header}:
            return None
        for cells in reader:
            if any(cells):
                named = zip_longest(header, cells[: len(header)], fillvalue="")
                lines.append(Line(tuple(named), file.path, start))
            start = reader.line_num + 1
    except csv.Error:
        return None
    return lines
