"""Ids that lead nowhere, told in the same run as the cells that cannot be read.

An editor who has to send a file to learn what is wrong with it should not learn
half of it each time.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from types import SimpleNamespace

from portal.letters import is_spoilt
from portal.load import (
    BY_PROVINCE,
    SHARED,
    UNREADABLE,
    Records,
    column_names,
    columns,
    read_column,
    table_of,
)
from portal.problems import Problem
from portal.read import TextFile
from portal.references import unknown_references
from portal.rows import Row, load_rows


def unknown_besides(files: Iterable[TextFile], records: Records) -> Iterator[Problem]:
    """P302, P303 and P307 in all rows, those with cells that cannot be read among them.

    Of a table that lost a row or an id altogether, no id is said to be missing.
    """
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
    for found in unknown_references(known, unsure | (SHARED.keys() - seen)):
        if not is_spoilt(dict(found.details)["id"]):  # its letters are told by themselves
            yield found


@lru_cache(maxsize=1024)
def half_read(file: TextFile, kind: type) -> tuple[tuple[SimpleNamespace, ...], bool]:
    """The rows of a file that are no records, as far as they can be read; whether no id is lost.

    Kept by value, so that a preview looks only at the file that changed.
    """
    rows, lost = load_rows(file, column_names(kind))
    halves = tuple(readable(rows, kind))
    return halves, not lost and all(getattr(one, "id", "") is not None for one in halves)


def readable(rows: list[Row], kind: type) -> list[SimpleNamespace]:
    """Of each row that is no record, the fields that can be read; the others are empty."""
    needed = columns(kind)
    fields = [read_column(rows, column) for column in needed]
    return [
        SimpleNamespace(
            where=row.where,
            **{
                column.field: column.empty if value is UNREADABLE else value
                for column, value in zip(needed, values, strict=True)
            },
        )
        for row, values in zip(rows, zip(*fields, strict=True), strict=True)
        if any(value is UNREADABLE for value in values)
    ]
