"""A table as CSV and as JSON: how the open data is written."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from portal.periods import Period

Cells = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """One open data file: its columns, and a row of values for each record."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Cells, ...]


def files(exported: Iterable[Exported], about: Mapping[str, Any]) -> dict[str, bytes]:
    """The open data files as bytes, by name; `about` opens the JSON."""
    tables = tuple(exported)
    written = {f"{table.name}.csv": as_csv(table) for table in tables}
    return written | {"portal.json": as_json(tables, about)}


def as_csv(table: Exported) -> bytes:
    """A table as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([[as_cell(value) for value in row] for row in table.rows])
    return text.getvalue().encode()


def as_cell(value: Any) -> Any:
    """A value as the CSV writer takes it; None is an empty cell: there is none."""
    if type(value) in AS_IT_IS:
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ";".join(map(str, value))
    return value.text if isinstance(value, Period) else value


def as_json(tables: Iterable[Exported], about: Mapping[str, Any]) -> bytes:
    """All tables as one JSON document. Figures are numbers; lists are lists."""
    whole = dict(about) | {
        table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        for table in tables
    }
    # One record a line: a difference can be read, and the quick encoder is used.
    parts = [f"{said(name)}: {as_lines(value)}" for name, value in whole.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def as_lines(value: Any) -> str:
    """A value as JSON; a list with one item on each line."""
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(said, value)) + "\n]"
    return said(value)


def said(value: Any) -> str:
    """A value as JSON in one line."""
    return ENCODER.encode(value)


def plain(value: Any) -> int | float | str:
    """A value that JSON does not know as one that it does."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.text if isinstance(value, Period) else str(value)


# What the CSV writer writes rightly by itself; asked first, as nearly every cell is one.
AS_IT_IS = frozenset({str, type(None), Decimal, date, int})
ENCODER = json.JSONEncoder(ensure_ascii=False, default=plain)
