"""Write the reference of the data files from the records: python docs/write_data.py

data.md is for developers and holds the contract of the open data too; data.vi.md is for editors.
"""

import sys
from dataclasses import fields
from inspect import cleandoc
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from portal.editing.fields import fields_of  # noqa: E402
from portal.languages import read_catalogue  # noqa: E402
from portal.load import BY_PROVINCE, SHARED, columns, refers  # noqa: E402
from portal.plans.columns import column as told  # noqa: E402

HEAD = """\
# The data files

[Tiếng Việt](data.vi.md)

One CSV file for each table, UTF-8, comma-separated, dot decimals, ISO dates. `x_vi` and `x_en` are
the same words in Vietnamese and English. A list is written with semicolons. Periods: `2027`,
`2026/2030`, `2027-H1`, `2027-Q4`, `2027-11`, `2027-11-30`. This page is written from
`portal/model.py` by `python docs/write_data.py`.
"""

VIETNAMESE = """\
# Các cột của từng bảng

[English](data.md)

Mỗi bảng là một tệp CSV: mã UTF-8, dấu phẩy ngăn cột, dấu chấm ở số thập phân, ngày viết như
2026-11-21. `x_vi` và `x_en` là cùng một nội dung bằng tiếng Việt và tiếng Anh. Kỳ viết như `2027`,
`2026/2030`, `2027-H1` (nửa đầu năm), `2027-Q4` (quý IV), `2027-11`, `2027-11-30`. Trang này do
`python docs/write_data.py` viết ra từ chính những câu mà `python build.py new` hỏi.
"""

OPEN = """
# The open data

`build.py` writes the open data to `data/v1/` of the site. The columns of each file, with type,
unit, allowed values and an example, are on its data page and in `datapackage.json`,
`csv-metadata.json` and the JSON Schemas beside the files; all are written from
`portal/open_data/tables.py`.

What readers can rely on within `v1`:

- Files keep their names; columns keep their names, order, type, unit and meaning; ids are never
  used again for anything else.
- New files, new columns at the end and new allowed values may come at any time.
- Anything else is a breaking change: a file or column removed or renamed, another type, unit or
  meaning, another separator or encoding. It goes to `data/v2/`, is announced on the data page at
  least six months before, and `v1` is written for a year after. `VERSIONS` in
  `portal/open_data/export.py` is the list of changes; the data page and `CHANGES.txt` in the
  archive show it.

An empty cell means that there are no data. It is never zero. In `observations.csv` a row without a
value has the status `not_published` and the reason, or its source does not allow it to be
republished (`withheld` in `sources.csv`; `value_status` says so beside pages). An empty `status`
of a commitment means that nothing can be measured.

`counted_as` of a commitment is where pages count it; `status` is what the rule gives. `searched_on`
tells no data apart from not looked for.

`README.txt`, `METHOD.txt` (the decision table), `dictionary.csv` and `codes.csv` lie beside the
tables and in the archive.

Made only with `--publish`: `camket57.zip` (and the same under the day it speaks about),
`camket57.xlsx` and a workbook beside each province, `camket57.sqlite`, `*-excel.csv`, and
`*.parquet` where pyarrow is installed. A site keeps the archive of its latest day only;
whoever needs an earlier one builds that commit with `--as-of`.

In a workbook columns stand in the order of reading, each header has a note, and names and labels
stand beside IDs and codes; the headers of the CSV columns are the same there.

`*-excel.csv` follows the settings of a Vietnamese Windows, where the comma is the decimal mark and
the semicolon separates: UTF-8 with a mark, semicolons, decimal commas, and an apostrophe before a
text that would run as a formula. Under other settings take the workbook, which is right under all.
"""


def in_vietnamese() -> str:
    """The page for editors: every column of every table, in the words it is asked for."""
    words = read_catalogue(HERE.parent / "locales" / "vi.po", "vi")
    lines = [VIETNAMESE]
    for folder, tables in (("data", SHARED), ("data/<province>", BY_PROVINCE)):
        for name in tables:
            lines += [f"## {folder}/{name}.csv", ""]
            for one in (told(words, name, field) for field in fields_of(name)):
                choices = ", ".join(f"`{choice}`" for choice in one.choices)
                only = f". Chỉ ghi: {choices}" if choices else ""
                lines.append(f"- `{one.name}` ({one.kind}): {one.text}{only}")
            lines.append("")
    return "\n".join(lines).rstrip()


def reference() -> str:
    """The whole page."""
    parts = [HEAD]
    for folder, tables in (("data", SHARED), ("data/<province>", BY_PROVINCE)):
        parts += [table(f"{folder}/{name}.csv", kind) for name, kind in tables.items()]
    return "\n".join([*parts, OPEN.rstrip()])


def table(path: str, kind: type) -> str:
    """One table: what a row is, then its columns."""
    about, _, notes = cleandoc(kind.__doc__ or "").partition("\n\n")
    about = about.replace("data/<province>/", "").split(" data/")[0].strip()
    lines = [
        f"\n## {path}\n",
        about,
        "",
        "| column | holds | may be empty |",
        "| --- | --- | --- |",
    ]
    links, hints = refers(kind), get_type_hints(kind)
    for column in columns(kind):
        for name in column.names:
            told = " or ".join(f"`{table}.csv`" for table in links.get(column.field, ()))
            holds = f"id in {told}" if told else ""
            holds = holds or what(hints[column.field])
            lines.append(f"| `{name}` | {holds} | {'yes' if column.optional else 'no'} |")
    assert len(fields(kind)) > 1
    return "\n".join([*lines, *(["", "```text", notes, "```"] if notes else [])])


def what(hint: Any) -> str:
    """A type in words."""
    kinds = [part for part in get_args(hint) if part is not type(None)]
    if get_origin(hint) is Literal:
        return ", ".join(f"`{choice}`" for choice in get_args(hint))
    if get_origin(hint) is tuple:
        return "list"
    if type(None) in get_args(hint):
        return what(kinds[0])
    return {
        "Bilingual": "text",
        "Decimal": "number",
        "int": "whole number",
        "date": "day",
        "Period": "period",
        "bool": "`yes` or `no`",
    }.get(getattr(hint, "__name__", ""), "text")


if __name__ == "__main__":
    (HERE / "data.md").write_text(reference() + "\n", "utf-8")
    (HERE / "data.vi.md").write_text(in_vietnamese() + "\n", "utf-8")
