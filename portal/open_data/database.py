"""The tables as one SQLite file: keys that hold, indexes, views, and what everything means.

A list is a table of its own, with a row for each of its values, so that it can
be joined. Dates and periods are text that sorts; figures are numbers.
"""

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from portal.open_data.dictionary import Entry
from portal.open_data.formats import IN_CSV
from portal.open_data.schema import Column, Kind, Table

TYPES: dict[Kind, str] = {"number": "REAL", "whole": "INTEGER", "yes_no": "INTEGER"}
VIEWS = {
    "status_by_province": """
        SELECT p.id AS province, p.name_vi, p.name_en, p.ends_on, c.counted_as,
               count(*) AS commitments
        FROM commitments c JOIN provinces p ON p.id = c.province
        WHERE c.counted_as <> 'replaced'
        GROUP BY p.id, c.counted_as ORDER BY p.id, commitments DESC""",
    "latest_figures": """
        SELECT o.*, s.url AS source_url
        FROM observations o JOIN sources s ON s.id = o.source
        WHERE o.id = (
            SELECT n.id FROM observations n JOIN sources f ON f.id = n.source
            WHERE n.province = o.province AND n.indicator = o.indicator AND n.value IS NOT NULL
              AND n.status NOT IN ('planned', 'replaced') AND n.evidence <> 'E'
            ORDER BY n.evidence = 'D', n.period_end DESC, n.evidence,
                     f.published_on_end DESC, n.source DESC
            LIMIT 1)""",
    "due_next": """
        SELECT c.due_end, c.id, c.province, p.name_vi, p.name_en, c.title_vi, c.title_en, c.status,
               c.url_vi, c.url_en
        FROM commitments c JOIN provinces p ON p.id = c.province
        WHERE c.replaced_by IS NULL AND c.due_end >= c.as_of ORDER BY c.due_end, c.id""",
    "tasks_of_commitments": """
        SELECT l.value AS "commitment", c.title_vi, c.title_en, t.id AS task,
               t.title_vi AS task_vi, t.title_en AS task_en, t.due, t.url_vi, t.url_en
        FROM tasks_commitments l JOIN tasks t ON t.id = l.id
        JOIN commitments c ON c.id = l.value""",
}


def database(tables: Iterable[Table], entries: Iterable[Entry], about: Mapping[str, Any]) -> bytes:
    """The tables as the bytes of a SQLite file, the same for the same tables."""
    listed = tuple(tables)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "made.sqlite"
        made = sqlite3.connect(file)
        try:
            fill(made, listed, entries, about)
            made.execute("VACUUM")
        finally:
            made.close()
        return file.read_bytes()


def fill(
    made: sqlite3.Connection,
    tables: tuple[Table, ...],
    entries: Iterable[Entry],
    about: Mapping[str, Any],
) -> None:
    """Write everything in one transaction."""
    known = {table.name for table in tables if table.key == ("id",)}
    made.execute("PRAGMA page_size = 4096")
    with made:
        for table in tables:
            for statement in statements(table, known):
                made.execute(statement)
            insert(made, table)
        for name, view in VIEWS.items():
            made.execute(f'CREATE VIEW "{name}" AS {view.strip()}')
        describe(made, entries, about)


def statements(table: Table, known: set[str]) -> Iterator[str]:
    """The SQL that makes a table, its indexes, and a table for each of its lists."""
    lines = []
    for column in plain(table):
        kind = TYPES.get(column.kind, "TEXT")
        line = f'"{column.name}" {kind}' + (" NOT NULL" if column.required else "")
        if column.choices:
            allowed = ", ".join(f"'{one}'" if kind == "TEXT" else one for one in column.choices)
            line += f' CHECK ("{column.name}" IN ({allowed}))'
        # A list that stays text names several rows at once.
        lines.append(line + (reference(column, known) if column.kind != "list" else ""))
        if column.kind == "period":
            lines.append(f'"{column.name}_end" TEXT')
    if table.key:
        lines.append(f"PRIMARY KEY ({quoted(table.key)})")
    yield f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)"
    for column in plain(table):
        if column.refers and column.kind != "list" and (column.name,) != table.key:
            yield f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'
    for column in lists(table):
        yield (
            f'CREATE TABLE "{table.name}_{column.name}" (\n  '
            f'"id" TEXT NOT NULL REFERENCES "{table.name}" ("id"),\n  "place" INTEGER NOT NULL,\n'
            f'  "value" TEXT NOT NULL{reference(column, known)},\n  PRIMARY KEY ("id", "place")\n)'
        )


def reference(column: Column, known: set[str]) -> str:
    """The foreign key of a column, where all its values are in one table."""
    if len(column.refers) != 1 or column.refers[0] not in known:
        return ""
    # Rows may come before those they name: the keys are asked at the end.
    return f' REFERENCES "{column.refers[0]}" ("id") DEFERRABLE INITIALLY DEFERRED'


def plain(table: Table) -> tuple[Column, ...]:
    """The columns that stay in the table: all but the lists of rows with an id."""
    return tuple(one for one in table.columns if one not in lists(table))


def lists(table: Table) -> tuple[Column, ...]:
    """The lists that become tables; without an id they stay text with semicolons."""
    return tuple(one for one in table.columns if one.kind == "list" and table.key == ("id",))


def insert(made: sqlite3.Connection, table: Table) -> None:
    """Write the rows of a table, and those of its lists."""
    places = {column.name: place for place, column in enumerate(table.columns)}
    rows = [
        [value for column in plain(table) for value in stored(column, row[places[column.name]])]
        for row in table.rows
    ]
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        made.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
    for column in lists(table):
        linked = [
            (row[places["id"]], place, str(value))
            for row in table.rows
            for place, value in enumerate(row[places[column.name]], 1)
        ]
        made.executemany(f'INSERT INTO "{table.name}_{column.name}" VALUES (?, ?, ?)', linked)


def stored(column: Column, value: Any) -> tuple[Any, ...]:
    """A value as SQLite keeps it; a period with its last day beside it."""
    if column.kind == "period":
        return (value.text, value.last.isoformat()) if value else (None, None)
    if isinstance(value, Decimal):
        return (float(value),)
    if isinstance(value, date):
        return (value.isoformat(),)
    if isinstance(value, tuple):
        return (IN_CSV["list"](value) or None,)
    return (value,)


def describe(made: sqlite3.Connection, entries: Iterable[Entry], about: Mapping[str, Any]) -> None:
    """What the file is, and what each column means, as tables in it."""
    made.execute('CREATE TABLE "about" ("key" TEXT PRIMARY KEY, "value" TEXT)')
    made.executemany('INSERT INTO "about" VALUES (?, ?)', [(k, str(v)) for k, v in about.items()])
    made.execute(
        'CREATE TABLE "dictionary" ("table" TEXT, "column" TEXT, "vi" TEXT, "en" TEXT, '
        'PRIMARY KEY ("table", "column"))'
    )
    known = tuple(entries)
    told = [(one.table, one.column.name, one.vi, one.en) for one in known]
    made.executemany('INSERT INTO "dictionary" VALUES (?, ?, ?, ?)', told)
    made.execute(
        'CREATE TABLE "codes" ("table" TEXT, "column" TEXT, "code" TEXT, "vi" TEXT, "en" TEXT, '
        'PRIMARY KEY ("table", "column", "code"))'
    )
    codes = [(one.table, one.column.name, *code) for one in known for code in one.codes]
    made.executemany('INSERT INTO "codes" VALUES (?, ?, ?, ?, ?)', codes)


def quoted(names: Iterable[str]) -> str:
    """Names of columns as SQL."""
    return ", ".join(f'"{name}"' for name in names)
