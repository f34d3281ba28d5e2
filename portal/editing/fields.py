"""The columns of a table as somebody fills them in, told by the record: no second schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace
from typing import Any, Literal, get_args, get_origin, get_type_hints

from portal.cells import Unreadable
from portal.languages import is_copied
from portal.load import BY_PROVINCE, SHARED, Column, column_names, columns, refers
from portal.problems import Problem, Where, problem
from portal.references import stranger

Known = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a table.

    twin      the same words in the other language, where it has them
    choices   the codes it may hold; none for anything else
    tables    the tables whose ids it may hold
    many      whether it may hold several, with semicolons between them
    day       whether it holds a day
    """

    name: str
    column: Column
    optional: bool
    twin: str = ""
    choices: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    many: bool = False
    day: bool = False


def kind_of(table: str) -> type:
    """The record of a table."""
    return {**SHARED, **BY_PROVINCE}[table]


def fields_of(table: str) -> tuple[Field, ...]:
    """The columns of a table, in the order of its header."""
    kind = kind_of(table)
    hints, links = get_type_hints(kind), refers(kind)
    found = []
    for column in columns(kind):
        hint = hints[column.field]
        for name in column.names:
            twin = next((other for other in column.names if other != name), "")
            tables = links.get(column.field, ())
            many = any(get_origin(one) is tuple for one in (hint, *get_args(hint)))
            day = date in (hint, *get_args(hint))
            found.append(
                Field(name, column, column.optional, twin, tuple(codes(hint)), tables, many, day)
            )
    return tuple(found)


def codes(hint: Any) -> Iterator[str]:
    """The codes that a column of this type may hold."""
    if hint is bool:
        yield from ("yes", "no")
    elif get_origin(hint) is Literal:
        yield from get_args(hint)
    else:
        for inner in get_args(hint):
            yield from codes(inner) if not isinstance(inner, str) else ()


def header_of(table: str) -> tuple[str, ...]:
    """The first row of a new file."""
    return column_names(kind_of(table))


def place_of(table: str, province: str) -> str:
    """The path of a table; of its part of one province where each has its own."""
    return f"data/{table}.csv" if table in SHARED else f"data/{province}/{table}.csv"


def wrong_cell(field: Field, cells: Mapping[str, str], known: Known, where: Where) -> list[Problem]:
    """What is wrong with one cell, as load and assemble would say it.

    cells   the row as far as it is known; a text in one language needs the other
    known   the ids of every table
    """
    text = cells.get(field.name, "")
    twin = cells.get(field.twin, "") if field.twin else ""
    if not text and field.optional and not twin:
        return []
    try:
        value = field.column.read(text)
    except Unreadable as mistake:
        code = mistake.code
        if code == "P201" and twin:
            code = "P502" if field.name.endswith("_vi") else "P501"
        return [problem(code, where, **{"column": field.name, **mistake.details})]
    if field.name.endswith("_en") and is_copied(twin, text):
        return [problem("P506", where, column=field.name)]
    named = value if isinstance(value, tuple) else (value,)
    return [*strangers(field, named, known, where)]


def strangers(
    field: Field, named: tuple[Any, ...], known: Known, where: Where
) -> Iterator[Problem]:
    """Every id that a cell names is a row of its table; told as assemble would, by ids alone."""
    for identity in named if field.tables else ():
        if not any(identity in known[table] for table in field.tables):
            table = field.tables[0]
            rows = [SimpleNamespace(id=one) for one in sorted(known[table])]
            yield stranger({table: [*rows]}, table, where, identity)
