"""Two contents of a file to the rows that are not the same, by what names a row.

Only columns of today are read. A column that an earlier file did not have is None
in its rows, so that a change of our own tables never looks like one of a promise.
"""

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from portal import model
from portal.load import column_names

TABLES: dict[str, type] = {
    "commitments": model.Commitment,
    "milestones": model.Milestone,
    "observations": model.Observation,
    "evidence": model.Evidence,
    "sources": model.Source,
    "documents": model.Document,
    "successions": model.Succession,
    "corrections": model.Correction,
    "claims": model.Claim,
    "carryovers": model.Carryover,
    "notes": model.Note,
}
# Tables that no verdict looks at.
BESIDE = frozenset({"corrections", "claims", "carryovers", "notes"})
# What names a row of a table; `province` is the folder.
KEYS: dict[str, tuple[str, ...]] = {
    "commitments": ("id",),
    "milestones": ("commitment", "due"),
    "observations": ("province", "indicator", "period", "source"),
    "evidence": ("commitment", "step", "dated_on", "source"),
    "sources": ("id",),
    "documents": ("id",),
    "successions": ("predecessor", "successor"),
    "corrections": ("corrected_on", "what_vi", "commitments"),
    "claims": ("commitment", "said_on", "source"),
    "carryovers": ("commitment",),
    "notes": ("commitments", "kind", "locators"),
}
# Without these nothing can be said of a row of an earlier file.
NEEDED: dict[str, tuple[str, ...]] = {
    "commitments": ("document", "kind", "indicator", "operator", "value", "unit", "due"),
    "milestones": ("operator", "value"),
    "observations": ("value", "status"),
    "evidence": (),
    "sources": ("evidence",),
    "documents": ("province", "issued_on"),
    "successions": ("kind",),
    "corrections": ("cause",),
    "claims": ("text_vi", "text_en"),
    "carryovers": ("document", "state"),
    "notes": ("text_vi", "text_en"),
}
SHARED = ("sources", "documents", "successions", "corrections")
Key = tuple[str, ...]
Row = tuple[str | None, ...]  # the province, then the columns of today
Rows = dict[Key, Row]


class RowChange(NamedTuple):
    """A row as a commit left it; None where it took it away.

    known   whether the row stood here before this history can read it
    """

    table: str
    key: Key
    row: Row | None
    known: bool


@cache
def names_of(table: str) -> tuple[str, ...]:
    """What the cells of a row are called."""
    return ("province", *(name for name in column_names(TABLES[table]) if name != "province"))


def table_of(path: str) -> tuple[str, str]:
    """The table of a file and the province of its folder; nothing for other files."""
    parts = path.removesuffix(".csv").split("/")
    table = parts[-1]
    if parts[0] != "data" or table not in TABLES or not path.endswith(".csv"):
        return "", ""
    if len(parts) != (2 if table in SHARED else 3):
        return "", ""
    return table, "" if table in SHARED else parts[1]


@dataclass(frozen=True, slots=True)
class Held:
    """A file as a table: its lines, and its rows by their keys.

    rows    None where it cannot be read as a table of today
    plain   whether each line is a row, and no two rows have the same name
    """

    lines: tuple[str, ...] = ()
    rows: Rows | None = None
    plain: bool = False


NOTHING = Held(rows={})


def read_rows(table: str, province: str, content: bytes, before: Held) -> Held:
    """The rows of a file. Where only some lines are not as before, only they are read."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        lines = tuple(text.split("\n"))
        return renewed(table, province, lines, before) or read_whole(table, province, text, lines)
    except (UnicodeDecodeError, csv.Error):
        return Held()


def read_whole(table: str, province: str, text: str, lines: tuple[str, ...]) -> Held:
    """Every row of a file."""
    found = csv.reader(io.StringIO(text, newline=""), strict=True)
    read = reader(table, province, tuple(next(found, ())))
    if read is None:
        return Held()
    rows: Rows = {}
    for key, row in map(read, filter(any, found)):
        name, number = key, 1
        while name in rows:
            number += 1
            name = (*key, str(number))
        rows[name] = row
    plain = all(len(name) == len(KEYS[table]) for name in rows) and not any(map(is_open, lines))
    return Held(lines, rows, plain)


def renewed(table: str, province: str, lines: tuple[str, ...], before: Held) -> Held | None:
    """The rows of a file of which some lines are new; None where it must be read whole."""
    if not before.plain or before.rows is None or before.lines[0] != lines[0]:
        return None
    old, new = set(before.lines), set(lines)
    gone = [line for line in before.lines if line not in new]
    came = [line for line in lines if line not in old]
    if any(map(is_open, came)) or len(before.lines) - len(gone) != len(lines) - len(came):
        return None
    read = reader(table, province, next(csv.reader([lines[0]], strict=True)))
    assert read is not None
    rows = dict(before.rows)
    for key, _ in map(read, csv.reader(gone, strict=True)):
        rows.pop(key, None)
    for key, row in map(read, filter(any, csv.reader(came, strict=True))):
        if key in rows:
            return None
        rows[key] = row
    return Held(lines, rows, True)


def is_open(line: str) -> bool:
    """Whether a cell goes on in the next line."""
    return line.count('"') % 2 == 1


def reader(
    table: str, province: str, header: Iterable[str]
) -> Callable[[list[str]], tuple[Key, Row]] | None:
    """How a line under a header is read; None where the table is not one of today."""
    has, wanted = tuple(header), names_of(table)
    if not {*KEYS[table], *NEEDED[table]} <= {"province", *has}:
        return None
    # One past the row stands the province, and past that nothing at all.
    absent = {name: len(has) + 1 for name in wanted} | {"province": len(has)}
    places = absent | {name: place for place, name in enumerate(has) if name in wanted}
    pick = itemgetter(*(places[name] for name in wanted))
    name = [wanted.index(one) for one in KEYS[table]]

    def read(cells: list[str]) -> tuple[Key, Row]:
        row: Row = pick((*(cells + [""] * len(has))[: len(has)], province, None))
        return tuple([row[place] or "" for place in name]), row

    return read


def changed_rows(table: str, before: Rows | None, after: Rows, known: bool) -> list[RowChange]:
    """The rows that a commit took away, and then those it brought or changed."""
    old = before or {}
    gone = [RowChange(table, key, None, False) for key in sorted(old.keys() - after.keys())]
    new = sorted(key for key, row in after.items() if old.get(key) != row)
    return gone + [RowChange(table, key, after[key], known and key not in old) for key in new]
