"""What a table of the open data holds: the type of every column, told by its record.

The files, the dictionary for people and the descriptions for programs are all
written from these values, so that they cannot disagree.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from operator import attrgetter
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from portal.languages import LANGUAGES, Bilingual
from portal.model import Refers
from portal.periods import Period

Kind = Literal["text", "number", "whole", "yes_no", "day", "period", "list"]
KINDS: dict[Any, Kind] = {
    str: "text",
    Decimal: "number",
    int: "whole",
    bool: "yes_no",
    date: "day",
    Period: "period",
    Bilingual: "text",
}
# Columns whose values have an order of their own, from the first to the last.
ORDERED = ("evidence", "step", "level")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: how it is read from a record, and what may stand in it.

    kind       a list holds texts; a period is a year, half, quarter, month, day or run of years
    required   whether no cell of it is empty
    choices    the only values it may hold, in their order
    refers     the tables in which its values are ids; of several, one of them holds each
    """

    name: str
    read: Callable[[Any], Any]
    kind: Kind = "text"
    required: bool = False
    choices: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()

    @property
    def ordered(self) -> bool:
        """Whether its choices have an order of their own."""
        return bool(self.choices) and self.name in ORDERED


@dataclass(frozen=True, slots=True)
class Table:
    """One table, before it is written in any format.

    key    the columns that name a row; empty where no columns do
    rows   a value for each column; None where there is none
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in their order."""
        return tuple(column.name for column in self.columns)


def table(
    name: str, columns: Iterable[Column], records: Iterable[Any], key: tuple[str, ...] = ("id",)
) -> Table:
    """The table of these records."""
    known = tuple(columns)
    listed = tuple(records)
    cells = [map(column.read, listed) for column in known]
    return Table(name, known, key, tuple(zip(*cells, strict=True)))


@cache
def taken(record: type, *fields: str) -> tuple[Column, ...]:
    """The columns that hold fields of a record as they are; words in both languages are two.

    "locator=locators" is a column of another name than its field.
    """
    hints = get_type_hints(record, include_extras=True)
    found: list[Column] = []
    for told in fields:
        name, _, field = told.rpartition("=")
        found += columns_for(name or field, field, hints[field])
    return tuple(found)


def columns_for(name: str, field: str, hint: Any) -> list[Column]:
    """The column of a field, or the two columns of words in both languages."""
    parts = [hint]
    if get_origin(hint) is Annotated:
        parts = list(get_args(hint))
    refers = next((one for one in parts[1:] if isinstance(one, Refers)), None)
    kinds = get_args(parts[0]) if get_origin(parts[0]) in (Union, UnionType) else (parts[0],)
    value = next(one for one in kinds if one is not type(None))
    is_list = get_origin(value) is tuple
    # A list may be empty, but not one of the records that a row belongs to.
    required = len(kinds) == 1 and (not is_list or (refers is not None and "any" not in parts))
    if value is Bilingual:
        said = [(f"{name}_{one}", spoken(field, one)) for one in LANGUAGES]
        return [Column(one, read, "text", required) for one, read in said]
    tables = tuple(filter(None, (refers.to, refers.also))) if refers else ()
    kind, choices = kind_of(value)
    return [Column(name, attrgetter(field), kind, required, choices, tables)]


def kind_of(value: Any) -> tuple[Kind, tuple[str, ...]]:
    """What a type is called in the open data, and the only values it has."""
    if get_origin(value) is Literal:
        return "text", get_args(value)
    if get_origin(value) is tuple:
        (inner, *_) = get_args(value)
        return "list", get_args(inner) if get_origin(inner) is Literal else ()
    return KINDS[value], ()


def spoken(field: str, language: str) -> Callable[[Any], str | None]:
    """How words are read in one of the languages; nothing where nothing is said."""
    both = attrgetter(field)

    def said(record: Any) -> str | None:
        words: Bilingual | None = both(record)
        return getattr(words, language) if words else None

    return said
