"""Text to records. The record is the schema: a CSV file is a list of one dataclass."""

import functools
import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from portal import model
from portal.called import TABLES, called, explained
from portal.cells import (
    ALIKE,
    Reader,
    Unreadable,
    nearest,
    read_cell,
    read_id,
    read_moment,
    reader_for,
)
from portal.languages import LANGUAGES, Bilingual, is_copied
from portal.letters import is_spoilt, wrong_letters
from portal.missing import with_places
from portal.model import InFolder, Refers
from portal.problems import Problem, Where, problem
from portal.read import TextFile
from portal.rows import Row, load_rows

SHARED: dict[str, type] = {
    "provinces": model.Province,
    "successions": model.Succession,
    "topics": model.Topic,
    "units": model.Unit,
    "indicators": model.Indicator,
    "sources": model.Source,
    "documents": model.Document,
    "legal_bases": model.LegalBasis,
    "agencies": model.Agency,
    "glossary": model.Term,
    "corrections": model.Correction,
    "answers": model.Answer,
}
BY_PROVINCE: dict[str, type] = {
    "commitments": model.Commitment,
    "milestones": model.Milestone,
    "observations": model.Observation,
    "evidence": model.Evidence,
    "claims": model.Claim,
    "notes": model.Note,
    "searches": model.Search,
    "tasks": model.Task,
    "duties": model.Duty,
    "passages": model.Passage,
    "carryovers": model.Carryover,
}


@dataclass(frozen=True, slots=True)
class Column:
    """How one field of a record is read: its columns, its reader, whether it may be empty."""

    field: str
    names: tuple[str, ...]
    read: Reader
    optional: bool
    empty: Any


UNREADABLE = object()
READERS_BY_MARK: dict[Any, Reader] = {"id": read_id, "one": read_moment}
Records = dict[str, list[Any]]


def load(files: Iterable[TextFile]) -> tuple[Records, list[Problem]]:
    """All records of all files, by table; and everything that could not be read."""
    records: Records = {name: [] for name in (*SHARED, *BY_PROVINCE)}
    problems: list[Problem] = []
    seen = set()
    for file in files:
        name, kind = table_of(file)
        if kind is None:
            problems.append(unknown_table(file, name))
            continue
        seen.add(file.path)
        loaded, found = load_records(file, kind)
        records[name] += loaded
        problems += found
    return records, problems + missing_tables(seen)


def table_of(file: TextFile) -> tuple[str, type | None]:
    """The table a file holds, and the kind of its records."""
    parts = file.path.removesuffix(".csv").split("/")
    tables = {2: SHARED, 3: BY_PROVINCE}.get(len(parts), {})
    return parts[-1], tables.get(parts[-1])


def unknown_table(file: TextFile, name: str) -> Problem:
    """P109 and P127: every CSV file is a table we know, in its folder."""
    where, tables = Where(file.path), (*SHARED, *BY_PROVINCE)
    if name in tables:
        vi, en = place_of(file, name)
        return problem("P127", where, name=name, place_vi=vi, place_en=en)
    meant = called(name, tables, TABLES) or nearest(name.lower(), tables, alike=ALIKE)
    vi, en = explained(tables_beside(file), TABLES)
    place_vi, place_en = place_of(file, meant) if meant in tables else ("", "")
    return problem(
        "P109",
        where,
        name=name,
        tables_vi=vi,
        tables_en=en,
        perhaps_vi=f"Có lẽ là {place_vi}. " if place_vi else "",
        perhaps_en=f"Perhaps it is {place_en}. " if place_en else "",
    )


def place_of(file: TextFile, name: str) -> tuple[str, str]:
    """Where a file belongs that holds a table, in Vietnamese and in English."""
    folders = file.path.split("/")[:-1]
    if name in SHARED or len(folders) == 2:
        place = "/".join(folders[: 1 if name in SHARED else 2])
        return f"{place}/{name}.csv", f"{place}/{name}.csv"
    return f"data/<mã tỉnh>/{name}.csv", f"data/<province>/{name}.csv"


def tables_beside(file: TextFile) -> tuple[str, ...]:
    """The tables that may stand in the folder of a file."""
    return tuple(SHARED if file.path.count("/") == 1 else BY_PROVINCE)


def missing_tables(seen: set[str]) -> list[Problem]:
    """P108: the shared tables exist, even when they are empty."""
    return [
        problem("P108", Where(path), file=path, columns=",".join(column_names(kind)))
        for name, kind in SHARED.items()
        if (path := f"data/{name}.csv") not in seen
    ]


@functools.lru_cache(maxsize=1024)
def load_records(file: TextFile, kind: Any) -> tuple[list[Any], list[Problem]]:
    """Read a CSV file into records of one kind.

    A row with a bad cell is left out, and every bad cell in it is told, so that
    one run shows the whole list of repairs. Kept by value, so that a preview
    reads only the file that changed.
    """
    rows, problems = load_rows(file, column_names(kind))
    spoilt = [*wrong_letters(file.path, file.text)]
    needed = columns(kind)
    problems = [*with_places(problems, functools.partial(unfit, needed)), *spoilt]
    fields = [read_column(rows, column) for column in needed]
    spoiled = {
        place for field in fields for place, value in enumerate(field) if value is UNREADABLE
    }
    for place in sorted(spoiled):
        problems += wrong_cells(rows[place], needed, bool(spoilt))
    records = [
        kind(row.where, *values)
        for place, (row, values) in enumerate(zip(rows, zip(*fields, strict=True), strict=True))
        if place not in spoiled
    ]
    return records, problems


def unfit(needed: tuple[Column, ...], cells: dict[str, str]) -> int:
    """How many cells of a row, by column, cannot be read."""
    rows = [Row(Where(""), cells, "")]
    return sum(read_column(rows, column) == [UNREADABLE] for column in needed)


def read_column(rows: list[Row], column: Column) -> list[Any]:
    """The values of one field in every row; UNREADABLE where a cell cannot be read."""
    if not column.names:
        return [row.folder for row in rows]
    read, optional, empty = column.read, column.optional, column.empty

    def one(text: str) -> Any:
        if optional and not text:
            return empty
        try:
            return read(text)
        except Unreadable:
            return UNREADABLE

    def both(vi: str, en: str) -> Any:
        if optional and not vi and not en:
            return empty
        try:
            twins = Bilingual(read(vi), read(en))
        except Unreadable:
            return UNREADABLE
        return UNREADABLE if is_copied(vi, en) else twins

    texts = ([row.cells[name] for row in rows] for name in column.names)
    return list(map(one if len(column.names) == 1 else both, *texts))


def wrong_cells(row: Row, needed: tuple[Column, ...], spoilt: bool) -> Iterator[Problem]:
    """A problem for each cell of a row that cannot be read.

    spoilt   whether the file has letters that are told by themselves
    """
    for column in needed:
        said_once = any(row.cells[name] for name in column.names)
        for name in column.names if said_once or not column.optional else ():
            try:
                column.read(row.cells[name])
            except Unreadable as mistake:
                if spoilt and is_spoilt(row.cells[name]):
                    continue
                code = mistake.code
                if code == "P201" and said_once:  # in one language and not in the other
                    code = "P502" if name.endswith("_vi") else "P501"
                yield problem(code, row.where.at(name), **{"column": name, **mistake.details})
        if len(column.names) > 1 and is_copied(*(row.cells[name] for name in column.names)):
            yield problem("P506", row.where.at(column.names[1]), column=column.names[1])


@functools.cache
def columns(kind: type) -> tuple[Column, ...]:
    """How each field of a record is read. A Bilingual field is two columns."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        column_for(field.name, hints[field.name]) for field in fields(kind) if field.name != "where"
    )


@functools.cache
def column_names(kind: type) -> tuple[str, ...]:
    """The header of a record's file."""
    return tuple(name for column in columns(kind) for name in column.names)


def column_for(name: str, hint: Any) -> Column:
    """How a field of this name and type is read."""
    marks = tuple(get_args(hint)[1:]) if get_origin(hint) is Annotated else ()
    plain = get_args(hint)[0] if marks else hint
    if any(isinstance(mark, InFolder) for mark in marks):
        return Column(name, (), str, False, None)
    kinds = get_args(plain) if get_origin(plain) in (Union, types.UnionType) else (plain,)
    kind = next(part for part in kinds if part is not type(None))
    is_list = get_origin(kind) is tuple
    # A list may be empty, but not one of the records that a row belongs to.
    optional = len(kinds) > 1 or (is_list and (not marks or "any" in marks))
    names = tuple(f"{name}_{lang}" for lang in LANGUAGES) if kind is Bilingual else (name,)
    reader = next((READERS_BY_MARK[mark] for mark in marks if mark in READERS_BY_MARK), None)
    reader = reader or reader_for(name, kind)
    return Column(name, names, whole_reader(reader), optional, () if is_list else None)


def whole_reader(reader: Reader) -> Reader:
    """A reader of any cell; one that remembers, where the same few texts come again."""
    read = functools.partial(read_cell, reader)
    return read if reader is str else functools.lru_cache(maxsize=4096)(read)


@functools.cache
def refers(kind: type) -> dict[str, tuple[str, ...]]:
    """The fields of a record that hold ids of other records, with their tables."""
    hints = get_type_hints(kind, include_extras=True)
    return {
        name: tuple(filter(None, (mark.to, mark.also)))
        for name, hint in hints.items()
        for mark in getattr(hint, "__metadata__", ())
        if isinstance(mark, Refers)
    }
