"""A table as CSV and as JSON: how the open data is written."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    writer.writerows([[as_text(value) for value in row] for row in table.rows])
    return text.getvalue().encode()


def as_text(value: Any) -> str:
    """A value as a cell; an empty cell means that there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ";".join(map(str, value))
    return value.text if isinstance(value, Period) else str(value)


def as_json(tables: Iterable[Exported], about: Mapping[str, Any]) -> bytes:
    """All tables as one JSON document. Figures are numbers; lists are lists."""
    whole = dict(about) | {
        table.name: [
            {name: plain(value) for name, value in zip(table.columns, row, strict=True)}
            for row in table.rows
        ]
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
    return json.dumps(value, ensure_ascii=False)


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, tuple):
        return list(value)
    return value if value is None or isinstance(value, bool | int) else as_text(value)
