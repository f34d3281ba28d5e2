"""The files made for readers: Excel, SQLite, Parquet and the archive say what the CSV says."""

import csv
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from portal.editing.sheets import province_of, take_in, template
from portal.history.changes import Change, History
from portal.languages import LANGUAGES, read_catalogue
from portal.method.comparison import has_value, order_of_figures
from portal.method.facts import figure_from
from portal.open_data.contract import Contract
from portal.open_data.downloads import Downloads
from portal.open_data.export import OpenData
from portal.open_data.parquet import is_offered, parquet
from portal.open_data.schema import Column, Table
from portal.open_data.workbook import MARK, excel_csv, workbook
from portal.sentences import offer_words
from portal.words.quantities import capital
from portal.words.tags import group_names
from tests.built import ROOT, SMALL, SMALL_DAY, Built
from tests.speak import EN, VI
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
EVIL = ('=HYPERLINK("https://x.example","x")', "+1", "-1", "@SUM(A1)", "https://x.example", "007")


@pytest.fixture(scope="module", params=["real", "showcase"])
def downloads(request: pytest.FixtureRequest) -> Downloads:
    return made(request.param)


def made(name: str) -> Downloads:
    return Downloads(Contract(OpenData(surveyed(name)), CATALOGUES), "the licence")


def sheets(content: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every sheet, as a spreadsheet shows them."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def of_column(rows: list[tuple[Any, ...]], name: str) -> list[Any]:
    """The cells of a sheet in one column."""
    return [row[rows[0].index(name)] for row in rows[1:]]


def same(column: Column, cell: Any, text: str) -> bool:
    """Whether a cell of a sheet says what a cell of the CSV says."""
    if cell is None or text == "":
        return (cell or "") == text
    if column.kind in ("number", "whole"):
        return isinstance(cell, int | float) and Decimal(str(cell)) == Decimal(text)
    if column.kind == "day":
        return isinstance(cell, datetime) and cell.date().isoformat() == text
    return isinstance(cell, str) and cell == text


def read(content: bytes) -> list[list[str]]:
    """A CSV file, row by row."""
    return list(csv.reader(io.StringIO(content.decode("utf-8"))))


def test_the_workbook_holds_the_numbers_days_and_texts_of_the_csv(downloads: Downloads) -> None:
    found = sheets(downloads.book)
    for table in downloads.data.tables:
        if not table.rows:
            assert table.name not in found
            continue
        names, *cells = found[table.name]
        header, *rows = read(downloads.data.files[f"{table.name}.csv"])
        assert set(header) <= set(names) and len(set(names)) == len(names)
        assert len(cells) == len(rows)
        for shown, row in zip(cells, rows, strict=True):
            told = dict(zip(names, shown, strict=True))
            for column, text in zip(table.columns, row, strict=True):
                assert same(column, told[column.name], text), (table.name, column.name, text)


def test_a_sheet_begins_with_what_people_read_and_ends_with_ids_and_addresses(
    downloads: Downloads,
) -> None:
    names = list(sheets(downloads.book)["commitments"][0])
    assert names[:4] == ["province_vi", "province_en", "title_vi", "title_en"]
    read = ("title_vi", "value", "unit_vi", "due", "counted_as_vi", "latest_value", "status", "id")
    assert [*read, "url_vi"] == sorted([*read, "url_vi"], key=names.index)
    assert sheets(downloads.book)["observations"][0][2:4] == ("indicator_vi", "indicator_en")


def test_codes_and_ids_have_their_names_beside_them_in_both_languages() -> None:
    downloads = made("showcase")
    survey, found = downloads.data.survey, sheets(downloads.book)
    labels = [group_names(words) for words in (VI, EN)]
    header, *rows = found["commitments"]
    for row in rows:
        told = dict(zip(header, row, strict=True))
        if told["counted_as"] != "replaced":
            said = (told["counted_as_vi"], told["counted_as_en"])
            assert said == tuple(capital(one[told["counted_as"]]) for one in labels)
        if told["unit"]:
            assert told["unit_vi"] == survey.portal.units[told["unit"]].name.vi
    header, *rows = found["milestones"]
    for row in rows:
        told = dict(zip(header, row, strict=True))
        assert told["commitment_en"] == survey.portal.commitments[told["commitment"]].title.en


def test_each_header_has_a_note_in_both_languages_and_long_texts_are_wrapped(
    downloads: Downloads,
) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(downloads.book))
    told = {(row[0], row[1]): row for row in book["dictionary"].iter_rows(2, values_only=True)}
    for sheet in book.worksheets[1:-2]:
        for cell in sheet[1]:
            assert cell.comment, (sheet.title, cell.value)
            vi, en = told[sheet.title, cell.value][6:8]
            assert cell.comment.text == f"{vi}\n\n{en}"
    for sheet in book.worksheets[1:]:
        for row in sheet.iter_rows(min_row=2):
            assert 15 <= (sheet.row_dimensions[row[0].row].height or 15) <= 120
            for cell in row:
                assert cell.alignment.vertical == "top" or cell.value is None
                assert cell.alignment.wrap_text or not isinstance(cell.value, str)


def test_the_workbook_explains_itself_first_and_ends_with_its_dictionary(
    downloads: Downloads,
) -> None:
    found = sheets(downloads.book)
    assert next(iter(found)) == "README" and [*found][-1] == "dictionary"
    told = " ".join(str(row[0]) for row in found["README"])
    assert "không phải bằng 0" in told and "not zero" in told
    names = {(row[0], row[1]) for row in found["dictionary"][1:]}
    assert names >= {(t.name, c) for t in downloads.data.tables if t.rows for c in t.names}
    shown = [*found][1:-2]
    assert names == {(sheet, column) for sheet in shown for column in found[sheet][0]}


def test_a_sheet_has_a_header_that_stays_and_a_filter(downloads: Downloads) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(downloads.book))
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "B2" and sheet.auto_filter.ref
        assert sheet.column_dimensions["A"].width >= 9


def test_a_text_never_runs_as_a_formula_and_a_number_stays_one() -> None:
    from openpyxl import load_workbook

    columns = (Column("id", str), Column("value", str, "number"))
    table = Table("evil", columns, (), tuple((text, Decimal("-1.50")) for text in EVIL))
    book = load_workbook(io.BytesIO(workbook([table], (), ["x"], date(2026, 11, 21))))
    for row, text in zip(book["evil"].iter_rows(min_row=2), EVIL, strict=True):
        assert (row[0].value, row[0].data_type, row[0].hyperlink) == (text, "s", None)
        assert (row[1].value, row[1].data_type) == (-1.5, "n")

    told = list(csv.reader(io.StringIO(excel_csv(table).decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in told[1:5]] == [f"'{text}" for text in EVIL[:4]]
    assert {row[1] for row in told[1:]} == {"-1,50"}


def test_the_csv_for_excel_is_marked_and_holds_the_same_cells(downloads: Downloads) -> None:
    for name in ("commitments", "milestones", "observations"):
        content = downloads.makers[f"{name}-excel.csv"]().decode("utf-8")
        assert content.startswith(MARK)
        told = list(csv.reader(io.StringIO(content.removeprefix(MARK)), delimiter=";"))
        plain = read(downloads.data.files[f"{name}.csv"])
        kinds = [column.kind for column in downloads.data.by_name[name].columns]
        for row, other in zip(told, plain, strict=True):
            for kind, cell, text in zip(kinds, row, other, strict=True):
                back = cell.replace(",", ".") if kind == "number" else cell
                assert back.removeprefix("'") == text


def test_the_workbook_of_a_province_holds_its_rows_and_no_others() -> None:
    downloads = made("real")
    for identity in ("ninh-binh", "nam-dinh-truoc-2025-07"):
        found = sheets(downloads.of_province(identity))
        for name in ("commitments", "observations"):
            table = downloads.data.by_name[name]
            place = table.names.index("province")
            expected = sum(row[place] == identity for row in table.rows)
            assert set(of_column(found[name], "province")) == {identity}
            assert len(found[name]) - 1 == expected
        cited = set(of_column(found["observations"], "source"))
        assert set(of_column(found["sources"], "id")) == cited


def test_every_file_is_the_same_bytes_every_time() -> None:
    one, other = made("showcase"), made("showcase")
    for name, make in one.makers.items():
        assert make() == other.makers[name](), name
    assert one.of_province("nui-may") == other.of_province("nui-may")


def test_the_keys_of_the_database_hold_and_its_views_answer(
    downloads: Downloads, tmp_path: Path
) -> None:
    file = tmp_path / "camket57.sqlite"
    file.write_bytes(downloads.base)
    opened = sqlite3.connect(file)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for table in downloads.data.tables:
        (count,) = opened.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()
        assert count == len(table.rows)
        asked = 'SELECT "column" FROM dictionary WHERE "table" = ?'
        told = {row[0] for row in opened.execute(asked, (table.name,))}
        assert told == set(table.names)
    known = downloads.data.survey
    asked = "SELECT counted_as, sum(commitments) FROM status_by_province GROUP BY 1"
    counted = known.counted(known.current)
    assert dict(opened.execute(asked)) == {one: n for one, n in counted.items() if n}
    opened.execute("SELECT * FROM due_next").fetchall()
    opened.execute("SELECT * FROM tasks_of_commitments").fetchall()
    opened.close()


def test_the_latest_figure_of_each_pair_is_the_one_the_method_takes(
    downloads: Downloads, tmp_path: Path
) -> None:
    file = tmp_path / "camket57.sqlite"
    file.write_bytes(downloads.base)
    opened = sqlite3.connect(file)
    asked = "SELECT province, indicator, value, period, source FROM latest_figures"
    found = {row[:2]: row[2:] for row in opened.execute(asked)}
    assert len(found) == len(opened.execute(asked).fetchall())
    opened.close()
    portal = downloads.data.survey.portal
    for pair, listed in portal.observations.items():
        figures = [
            figure_from(one, portal.sources[one.source])
            for one in listed
            if one.status != "replaced" and not portal.sources[one.source].withheld
        ]
        shown = [one for one in figures if has_value(one) and one.evidence != "E"]
        best = [one for one in shown if one.evidence != "D"] or shown
        if not best:
            assert pair not in found
            continue
        last = max(best, key=order_of_figures)
        assert last.value is not None
        assert found[pair] == (float(last.value), last.period.text, last.source), pair


def test_datasette_opens_the_database_and_answers(tmp_path: Path) -> None:
    file = tmp_path / "camket57.sqlite"
    downloads = made("real")
    file.write_bytes(downloads.base)

    def get(path: str) -> Any:
        command = [str(Path(sys.executable).with_name("datasette")), str(file), "--get", path]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    told = get("/camket57/commitments.json?_shape=array&_size=max&id=nd-57-07")
    assert [row["id"] for row in told] == ["nd-57-07"]
    counted = get("/camket57/status_by_province.json?_shape=array")
    assert sum(row["commitments"] for row in counted) == len(downloads.data.survey.current)


def test_the_archive_holds_all_tables_with_what_explains_them(downloads: Downloads) -> None:
    archive = zipfile.ZipFile(io.BytesIO(downloads.archive))
    names = archive.namelist()
    assert names == sorted(names) and archive.testzip() is None
    papers = {"CITATION.txt", "CHANGES.txt", "LICENCE.txt"}
    assert set(names) == {*downloads.data.files, *downloads.contract.files, *papers, "SHA256SUMS"}
    sums = archive.read("SHA256SUMS").decode().splitlines()
    told = {line[66:]: line[:64] for line in sums}
    assert told == {n: sha256(archive.read(n)).hexdigest() for n in names if n != "SHA256SUMS"}
    read_me = archive.read("README.txt").decode()
    assert "không phải bằng 0" in read_me and "not zero" in read_me
    rows = read(archive.read("dictionary.csv"))
    assert len(rows) - 1 == sum(len(table.columns) for table in downloads.data.tables)


def test_parquet_keeps_numbers_days_and_lists(downloads: Downloads) -> None:
    pytest.importorskip("pyarrow", reason="pip install pyarrow: too large for the lock")
    from pyarrow.parquet import read_table

    for table in downloads.data.tables:
        found = read_table(io.BytesIO(parquet(table)))
        assert found.num_rows == len(table.rows) and found.column_names == list(table.names)
    told = read_table(io.BytesIO(parquet(downloads.data.by_name["commitments"]))).to_pylist()
    for row, one in zip(told, downloads.data.survey.portal.commitments.values(), strict=True):
        assert row["value"] == (None if one.value is None else float(one.value))
        assert row["locator"] == list(one.locators) and isinstance(row["as_of"], date)


def test_every_file_is_told_in_both_languages(downloads: Downloads) -> None:
    assert ("commitments.parquet" in downloads.makers) == is_offered()
    for words in (VI, EN):
        told = [offer_words(words, name) for name in downloads.makers]
        assert all(told) and len(set(told)) == len(told)


def test_pages_offer_what_only_a_published_build_makes(published: Built, small: Built) -> None:
    for built, made in ((published, True), (small, False)):
        hrefs = [a.get("href") for page in built.papers.values() for a in page.all("a")]
        for ending in (".xlsx", ".sqlite", ".zip", "-excel.csv"):
            links = {href for href in hrefs if href.endswith(ending)}
            assert bool(links) == made
            assert all(built.file(link).is_file() for link in links)
        assert bool(list(built.folder.rglob("*.xlsx"))) == made


def test_a_province_with_rows_offers_the_workbook_that_can_come_back(
    published: Built,
) -> None:
    papers = published.papers.values()
    hrefs = [a.get("href") for page in papers for a in page.all("a")]
    links = {href: hrefs.count(href) for href in hrefs if href.endswith("-sua.xlsx")}

    assert links and set(links.values()) == {2}  # from the page in each language
    assert not any("-truoc-" in link for link in links)
    for link in links:
        content = published.file(link).read_bytes()
        found = take_in(SMALL, content, str(province_of(content)), SMALL_DAY)
        assert not found.files and not found.astray and not found.deleted
        assert content == template(SMALL, str(province_of(content)), CATALOGUES)


def test_a_history_of_what_cannot_be_measured_goes_into_the_database() -> None:
    known = surveyed("showcase")
    one = next(iter(known.portal.commitments.values()))
    tagged = ("status", one.id, one.province, (), "changed", ("unmeasurable",), ("no_data",))
    change = Change(date(2026, 2, 1), "", "document_change", *tagged)  # type: ignore[arg-type]
    told = replace(known, history=History((change,)))
    downloads = Downloads(Contract(OpenData(told), CATALOGUES), "the licence")

    with sqlite3.connect(":memory:") as held:
        held.deserialize(downloads.makers["camket57.sqlite"]())
        rows = held.execute("SELECT old, status FROM status_log").fetchall()
    assert rows == [(None, "no_data")]
