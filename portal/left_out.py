"""What is told in the same run as the cells that cannot be read.

An editor who has to send a file to learn what is wrong with it should not learn
half of it each time. So ids that lead nowhere, and what is wrong with a row by
itself, are told of every row, as far as it can be read.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from types import SimpleNamespace
from typing import Any

from portal.assemble import Portal, assemble
from portal.check import RULES_OF_ROWS
from portal.languages import Bilingual
from portal.letters import is_spoilt
from portal.load import (
    BY_PROVINCE,
    SHARED,
    UNREADABLE,
    Column,
    Records,
    column_names,
    columns,
    read_column,
    refers,
    table_of,
)
from portal.problems import Problem
from portal.read import TextFile
from portal.references import references, unknown_references
from portal.rows import Row, load_rows
from portal.settings import Settings

# The tables that rules ask row by row, with what the portal finds their rows by.
ASKED: dict[str, Callable[[Any], Any]] = {
    "documents": attrgetter("id"),
    "commitments": attrgetter("id"),
    "tasks": attrgetter("id"),
    "milestones": attrgetter("commitment"),
    "observations": attrgetter("province", "indicator"),
}
IN_GROUPS = ("milestones", "observations")
MOST_ASKED = 200  # rows: a file that is all wrong is told by its cells


class NotRead(Exception):
    """A rule asked for a field that could not be read."""


class Half:
    """A row as far as it can be read. Errors: NotRead where it is asked for more."""

    def __init__(self, row: Any, lacking: set[str]) -> None:
        self.row, self.lacking = row, lacking

    def __getattr__(self, name: str) -> Any:
        if name in self.lacking:
            raise NotRead(name)
        return getattr(self.row, name)


def told_besides(
    files: Iterable[TextFile], records: Records, settings: Settings | None
) -> Iterator[Problem]:
    """P302, P303 and P307 to P311, and P4: what is wrong with rows that can be read in part.

    Of a table that lost a row or an id altogether, no id is said to be missing.
    """
    known, unsure = as_far_as_read(files, records)
    for found in unknown_references(known, unsure):
        if not is_spoilt(dict(found.details)["id"]):  # its letters are told by themselves
            yield found
    if settings is not None:
        yield from wrong_by_itself(known, settings)


def as_far_as_read(files: Iterable[TextFile], records: Records) -> tuple[Records, set[str]]:
    """All rows, those that are no records among them; and the tables that miss some."""
    known = {name: [*listed] for name, listed in records.items()}
    seen, unsure = set(), set[str]()
    for file in files:
        name, kind = table_of(file)
        if kind is None:
            unsure |= set(SHARED if file.path.count("/") == 1 else BY_PROVINCE)
            continue
        seen.add(name)
        halves, whole = half_read(file, kind)
        known[name] += halves
        if not whole:
            unsure.add(name)
    return known, unsure | (SHARED.keys() - seen)


@lru_cache(maxsize=1024)
def half_read(file: TextFile, kind: type) -> tuple[tuple[SimpleNamespace, ...], bool]:
    """The rows of a file that are no records, as far as they can be read; whether no id is lost.

    Kept by value, so that a preview looks only at the file that changed.
    """
    rows, lost = load_rows(file, column_names(kind))
    halves = tuple(readable(rows, kind))
    return halves, not lost and all(getattr(one, "id", "") is not None for one in halves)


def readable(rows: list[Row], kind: type) -> list[SimpleNamespace]:
    """Of each row that is no record, the fields that can be read; the others are empty.

    lacking   the names of those that cannot
    """
    needed = columns(kind)
    fields = [read_column(rows, column) for column in needed]
    return [
        SimpleNamespace(
            where=row.where,
            lacking={
                column.field
                for column, value in zip(needed, values, strict=True)
                if value is UNREADABLE
            },
            **{
                column.field: names_in(row, column) if value is UNREADABLE else value
                for column, value in zip(needed, values, strict=True)
            },
        )
        for row, values in zip(rows, zip(*fields, strict=True), strict=True)
        if any(value is UNREADABLE for value in values)
    ]


def names_in(row: Row, column: Column) -> Any:
    """What stands for a field that cannot be read: nothing, but for names, which others may use."""
    if len(column.names) == 1:
        return column.empty
    vi, en = (row.cells[name] for name in column.names)
    return Bilingual(vi, en) if vi or en else column.empty


def wrong_by_itself(known: Records, settings: Settings) -> Iterator[Problem]:
    """P4: what rules say of rows, where they ask for nothing that could not be read."""
    whole, halves = parted(known)
    portal, _ = assemble(whole, (), settings)
    for rule in RULES_OF_ROWS:
        yield from rule(portal)
    for name, half in halves[:MOST_ASKED]:
        yield from wrong_with(portal, name, half)


def parted(known: Records) -> tuple[Records, list[tuple[str, Half]]]:
    """The rows that lack nothing, nor any row they mention; and those of ASKED that do."""
    whole = {
        name: [row for row in rows if not getattr(row, "lacking", ())]
        for name, rows in known.items()
    }
    while True:
        ids = {name: {getattr(row, "id", "") for row in rows} for name, rows in whole.items()}
        kept = {
            name: [row for row in rows if not leading_nowhere(row, name, ids)]
            for name, rows in whole.items()
        }
        if all(len(kept[name]) == len(whole[name]) for name in whole):
            break
        whole = kept
    halves = [
        (name, Half(row, lacking))
        for name in ASKED
        for row in known[name]
        if (lacking := {*getattr(row, "lacking", ()), *leading_nowhere(row, name, ids)})
    ]
    return whole, halves


def leading_nowhere(row: Any, table: str, ids: dict[str, set[str]]) -> list[str]:
    """The fields of a row that name a row which is not there."""
    return [
        field
        for field, tables in refers({**SHARED, **BY_PROVINCE}[table]).items()
        if any(all(one not in ids[name] for name in tables) for one in references(row, field))
    ]


def wrong_with(portal: Portal, name: str, half: Half) -> Iterator[Problem]:
    """What rules say of one row. A rule that asks for more than was read says nothing."""
    try:
        only = alone(portal, name, half)
    except (NotRead, KeyError):
        return
    lines = range(half.where.line, half.where.line + half.where.text.count("\n") + 1)
    for rule in RULES_OF_ROWS:
        # A row that it names may be missing.
        with suppress(NotRead, KeyError):
            for found in [*rule(only)]:
                if found.where.path == half.where.path and found.where.line in lines:
                    yield found


def alone(portal: Portal, name: str, half: Half) -> Portal:
    """A portal in which a row is the only one of its kind. Errors: NotRead, KeyError."""
    key = ASKED[name](half)
    only: dict[str, Any] = {table: {} for table in (*BY_PROVINCE, "legal_bases")}
    if name == "milestones":
        only["commitments"] = {key: portal.commitments[key]}
    only[name] = {key: (half,) if name in IN_GROUPS else half}
    return replace(portal, **only)
