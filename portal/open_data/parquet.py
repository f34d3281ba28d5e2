"""A table as Parquet, for those who have pyarrow: pip install pyarrow."""

import io
from importlib.util import find_spec
from typing import Any

from portal.open_data.schema import Column, Table


def is_offered() -> bool:
    """Whether Parquet can be written here: it takes a library as large as all others together."""
    return find_spec("pyarrow") is not None


def parquet(table: Table) -> bytes:
    """A table as Parquet: numbers, days and lists have their types."""
    import pyarrow
    from pyarrow.parquet import write_table

    types = {
        "number": pyarrow.float64(),
        "whole": pyarrow.int64(),
        "yes_no": pyarrow.bool_(),
        "day": pyarrow.date32(),
        "list": pyarrow.list_(pyarrow.string()),
    }
    fields = [
        pyarrow.field(one.name, types.get(one.kind, pyarrow.string()), not one.required)
        for one in table.columns
    ]
    cells = zip(*table.rows, strict=True) if table.rows else ((),) * len(fields)
    arrays = [
        pyarrow.array([stored(column, value) for value in values], field.type)
        for column, values, field in zip(table.columns, cells, fields, strict=True)
    ]
    made = io.BytesIO()
    write_table(pyarrow.Table.from_arrays(arrays, schema=pyarrow.schema(fields)), made)
    return made.getvalue()


def stored(column: Column, value: Any) -> Any:
    """A value as Parquet keeps it."""
    if value is None:
        return None
    if column.kind == "number":
        return float(value)
    if column.kind == "list":
        return [str(one) for one in value]
    return value.text if column.kind == "period" else value
