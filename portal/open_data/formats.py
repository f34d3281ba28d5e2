"""A table as CSV and as JSON: how the open data is written.

Column by column, since all cells of one are of one kind: thousands of rows are
written with each build.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Any

from portal.open_data.schema import Kind, Table
from portal.periods import Period


def files(tables: Iterable[Table], about: Mapping[str, Any]) -> dict[str, bytes]:
    """The open data files as bytes, by name; `about` opens the JSON."""
    listed = tuple(tables)
    written = {f"{table.name}.csv": as_csv(table) for table in listed}
    return written | {"portal.json": as_json(listed, about)}


def as_csv(table: Table) -> bytes:
    """A table as CSV; None is an empty cell: there is none."""
    return (csv_lines([table.names]) + csv_lines(written(table, IN_CSV))).encode()


def csv_lines(rows: Iterable[tuple[Any, ...]]) -> str:
    """Rows as lines of CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def as_json(tables: Iterable[Table], about: Mapping[str, Any]) -> bytes:
    """All tables as one JSON document. Figures are numbers; lists are lists.

    One record a line, so that a difference can be read.
    """
    parts = [f"{said(name)}: {said(value)}" for name, value in about.items()]
    parts += [f"{said(table.name)}: [\n{objects(table)}\n]" for table in tables]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def objects(table: Table) -> str:
    """The rows of a table as JSON objects."""
    names = (f"{said(name)}: %s" for name in table.names)
    form = "{" + ", ".join(names) + "}"
    return ",\n".join([form % row for row in written(table, IN_JSON, "null")])


def written(
    table: Table, how: Mapping[Kind, Callable[[Any], Any]], none: str | None = None
) -> Iterable[tuple[Any, ...]]:
    """The rows of a table with every value as a format writes it; `none` where there is none."""
    columns = zip(table.columns, zip(*table.rows, strict=True), strict=False)
    return zip(*(cells(how.get(one.kind), values, none) for one, values in columns), strict=True)


def cells(
    write: Callable[[Any], Any] | None, values: tuple[Any, ...], none: str | None
) -> Iterable[Any]:
    """The values of one column as a format writes them; as they are without `write`."""
    if write is None:
        return values
    return [none if value is None else write(value) for value in values]


def said(value: Any) -> str:
    """A value as JSON in one line."""
    return ENCODER.encode(value)


def plain(value: Any) -> int | float | str:
    """A value that JSON does not know as one that it does."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.text if isinstance(value, Period) else str(value)


def number(value: Decimal) -> str:
    """A number as JSON."""
    return repr(plain(value))


def quoted(value: date) -> str:
    """A day as JSON."""
    return f'"{value}"'


# What is not here the CSV writer writes rightly by itself.
IN_CSV: dict[Kind, Callable[[Any], Any]] = {
    "yes_no": lambda value: "yes" if value else "no",
    "list": ";".join,
    "period": lambda value: value.text,
}
ENCODER = json.JSONEncoder(ensure_ascii=False, default=plain)
IN_JSON: dict[Kind, Callable[[Any], str]] = {
    "text": encode_basestring,
    "number": number,
    "whole": str,
    "yes_no": lambda value: "true" if value else "false",
    "day": quoted,
    "period": lambda value: f'"{value.text}"',
    "list": lambda value: said(list(value)),
}
