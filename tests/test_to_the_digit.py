"""Every figure of every commitment is the same in every file and on both pages, to the digit."""

import csv
import io
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any

import pandas as pd
import pytest
from lxml import html

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from portal.open_data.downloads import Downloads
from portal.open_data.schema import Table
from tests.built import Built
from tests.test_downloads import made, sheets

NUMBERS = ("value", "value_upper", "baseline_value", "latest_value")
TEXTS = (
    *("status", "rule", "reason", "basis", "operator", "unit", "kind", "indicator", "source"),
    *("due", "start", "baseline_period", "latest_period", "latest_source", "period"),
    *("latest_qualifier", "baseline_qualifier", "qualifier", "binding", "evidence"),
)
READ = ("commitments", "milestones", "observations")
NUMERAL = {
    "vi": re.compile(r"−?\d{1,3}(?:\.\d{3})+(?:,\d+)?|−?\d+(?:,\d+)?"),
    "en": re.compile(r"−?\d{1,3}(?:,\d{3})+(?:\.\d+)?|−?\d+(?:\.\d+)?"),
}
NAMED = {
    "vi": ("Mức ban đầu", "Mục tiêu", "Thời hạn"),
    "en": ("Starting level", "Target", "Due"),
}
Cells = dict[str, str]


@pytest.fixture(params=["real", "showcase"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@cache
def downloads(name: str) -> Downloads:
    """The open data of a portal, in every format."""
    return made(name)


@cache
def published(name: str) -> dict[str, list[Cells]]:
    """The rows of the CSV files, letter by letter."""
    files = downloads(name).data.files
    return {one: list(csv.DictReader(io.StringIO(files[f"{one}.csv"].decode()))) for one in READ}


def by_pandas(name: str, table: Table) -> list[dict[str, Any]]:
    """The rows of a CSV file as pandas reads them: numbers by themselves, texts as told."""
    content = downloads(name).data.files[f"{table.name}.csv"]
    texts = {one.name: str for one in table.columns if one.kind not in ("number", "whole")}
    read = pd.read_csv(io.BytesIO(content), dtype=texts, keep_default_na=False, na_values=[""])
    for column in table.columns:
        if column.kind == "number":
            assert read[column.name].dtype.kind in "if", column.name
    return [
        {str(key): None if pd.isna(cell) else cell for key, cell in row.items()}
        for row in read.to_dict("records")
    ]


def by_workbook(name: str, table: Table) -> list[dict[str, Any]]:
    """The rows of a sheet, as a spreadsheet holds them."""
    header, *rows = books(name)[table.name]
    return [dict(zip(header, row, strict=True)) for row in rows]


def by_sqlite(name: str, table: Table) -> list[dict[str, Any]]:
    """The rows of a table of the database."""
    with sqlite3.connect(":memory:") as held:
        held.deserialize(downloads(name).base)
        held.row_factory = sqlite3.Row
        return [dict(row) for row in held.execute(f'SELECT * FROM "{table.name}" ORDER BY rowid')]


def by_json(name: str, table: Table) -> list[dict[str, Any]]:
    """The objects of the JSON file, with the digits of their numbers."""
    whole = json.loads(downloads(name).data.files["portal.json"], parse_float=Decimal)
    return list(whole[table.name])


@cache
def books(name: str) -> dict[str, list[tuple[Any, ...]]]:
    """The sheets of the workbook."""
    return sheets(downloads(name).book)


@pytest.mark.parametrize("read", [by_pandas, by_workbook, by_sqlite, by_json])
def test_every_file_gives_the_figures_of_the_csv(
    read: Callable[[str, Table], list[dict[str, Any]]], name: str
) -> None:
    for one in READ:
        rows = read(name, downloads(name).data.by_name[one])
        assert len(rows) == len(published(name)[one])
        for row, cells in zip(rows, published(name)[one], strict=True):
            for column in NUMBERS:
                if column in cells:
                    told, digits = row[column], cells[column]
                    assert not isinstance(told, str), (one, column, told)
                    assert (told is None) == (digits == ""), (one, column, cells)
                    assert told is None or Decimal(str(told)) == Decimal(digits), (one, cells)
            for column in TEXTS:
                if column in cells:
                    assert (row[column] or "") == cells[column], (one, column, cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_commitment_says_what_its_row_says(
    name: str, language: Language, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(name)
    seen = Counter[str]()
    for cells in published(name)["commitments"]:
        page = html.fromstring(built.file(address(language, "commitment", cells["id"])).read_text())
        check_verdict(page, cells)
        check_terms(page, cells, language, seen)
        check_figures(page, name, cells, language, seen)
    # The commitments of the real portal have no figures of their own yet.
    assert {"start", "target", "due"} <= seen.keys()
    assert name == "real" or {"figure", "latest"} <= seen.keys()


def check_verdict(page: Any, cells: Cells) -> None:
    """The status and its rule."""
    (block,) = page.xpath("//div[@class='status']")
    assert block.get("data-status") == (cells["status"] or "unmeasurable"), cells["id"]
    rules = [one.rpartition("#rule-")[2] for one in block.xpath(".//a/@href") if "#rule-" in one]
    assert rules == [cells["rule"]], cells["id"]


def check_terms(page: Any, cells: Cells, language: Language, seen: Counter[str]) -> None:
    """The starting level, the target and the due date: as told to machines, and as shown."""
    facts = {
        one.findtext("dt"): one.find("dd")
        for one in page.xpath("//section[contains(@class, 'sidebar__side')]/dl/div")
    }
    start, target, due = (facts.get(one) for one in NAMED[language])
    bounds = [one for one in (cells["value"], cells["value_upper"]) if one]
    assert (start is not None) == bool(cells["baseline_value"]), cells["id"]
    assert (due is not None) == bool(cells["due"]), cells["id"]
    if start is not None:
        assert exact(start) == cells["baseline_value"], cells["id"]
        found = numerals(start, language)
        assert found[0] == cells["baseline_value"], cells["id"]
        assert year(cells["baseline_period"]) in ["", *found[1:]], cells["id"]
        seen["start"] += 1
    if bounds:
        assert target is not None and exact(target) == "/".join(bounds), cells["id"]
        assert numerals(target, language)[: len(bounds)] == bounds, cells["id"]
        seen["target"] += 1
    if due is not None:
        assert exact(due) == cells["due"], cells["id"]
        assert numerals(due, language)[-1].endswith(year(cells["due"])), cells["id"]
        seen["due"] += 1


def check_figures(
    page: Any, name: str, cells: Cells, language: Language, seen: Counter[str]
) -> None:
    """The published figures, and among them the latest one."""
    rows = page.xpath("//tr[th/data]")
    told = Counter(
        (exact(row.find("th")), exact(row) if row.xpath("td//data") else "") for row in rows
    )
    observed = published(name)["observations"]
    own = Counter(
        (one["period"], one["value"])
        for one in observed
        if (one["province"], one["indicator"]) == (cells["province"], cells["indicator"])
    )
    assert own <= told, cells["id"]
    for row in rows:
        for value in row.xpath("td//data"):
            assert numerals(value, language)[0] == value.get("value"), cells["id"]
            seen["figure"] += 1
    if not cells["latest_period"]:
        return
    assert (cells["latest_period"], cells["latest_value"]) in told, cells["id"]
    block = page.xpath("//div[@class='status']")[0]
    assert cells["latest_value"] in numerals(block, language), cells["id"]
    seen["latest"] += 1


def exact(element: Any) -> str:
    """What an element tells machines."""
    return str(element.xpath(".//data/@value")[-1])


def numerals(element: Any, language: Language) -> list[str]:
    """The numbers that a reader sees, as the files write them."""
    found = NUMERAL[language].findall(" ".join(element.text_content().split()))
    if language == "vi":
        return [one.replace(".", "").replace(",", ".").replace("−", "-") for one in found]
    return [one.replace(",", "").replace("−", "-") for one in found]


def year(period: str) -> str:
    """The year in which a period ends."""
    return period.rpartition("/")[2][:4]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("từ 1.234,50 đến 2.000", "vi", ["1234.50", "2000"]),
        ("−0,5 điểm, năm 2030", "vi", ["-0.5", "2030"]),
        ("1,234.50 to 2,000 in 2030", "en", ["1234.50", "2000", "2030"]),
    ],
)
def test_numbers_are_read_back_as_they_are_written(
    text: str, language: Language, expected: list[str]
) -> None:
    assert numerals(html.fromstring(f"<p>{text}</p>"), language) == expected
