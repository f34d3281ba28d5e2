"""What is read beside the open data: how far the reading has come, what to mind, the method."""

import io
import re
import sqlite3
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from portal.history.changes import Change, History
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.method.rulebook import rule_lines
from portal.open_data.contract import FOR_PEOPLE, Contract
from portal.open_data.database import VIEWS
from portal.open_data.downloads import Downloads
from portal.open_data.export import OpenData
from portal.open_data.read_me import caveats, read_me, warnings
from portal.plans.press import press_view
from portal.plans.scene import Scene
from tests.built import ROOT, Built
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
CODE = re.compile(r"\b[a-z]+(?:_[a-z0-9]+)+\b")


@pytest.fixture(scope="module", params=["real", "showcase"])
def contract(request: pytest.FixtureRequest) -> Contract:
    return Contract(OpenData(surveyed(request.param)), CATALOGUES)


def text(contract: Contract, name: str) -> str:
    return contract.files[name].decode("utf-8")


def test_what_people_read_lies_beside_the_tables_and_in_the_archive(real: Built) -> None:
    contract = Contract(OpenData(surveyed("real")), CATALOGUES)
    archive = zipfile.ZipFile(io.BytesIO(Downloads(contract, "the licence").archive))
    for name in FOR_PEOPLE:
        assert (real.folder / "data" / "v1" / name).is_file()
        assert archive.read(name) == contract.files[name]


def test_the_read_me_tells_how_much_was_read_and_that_the_rest_is_unknown() -> None:
    survey = surveyed("real")
    portal = survey.portal
    ended = {one.id for one in portal.provinces.values() if one.ends_on}
    read = {one.province for one in portal.documents.values()}
    told = warnings(survey, CATALOGUES["en"])
    sentence = (
        f"Read so far: {len(portal.documents)} documents, of {len(read - ended)} of today’s 34 "
        f"provinces and cities and of {len(read & ended)} former ones; {len(survey.current)} "
        f"commitments in them are counted, {survey.assessed(survey.current)} of which"
    )
    assert sentence in told
    assert "has not been read; this says nothing about what it does" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_read_me_says_what_the_press_is_told_to_mind(
    contract: Contract, language: Language
) -> None:
    survey, words = contract.data.survey, CATALOGUES[language]
    shown = press_view(Scene(survey, words)).caveats
    assert shown == caveats(survey, words) and len(shown) >= 5
    assert all(f"- {one}" in text(contract, "README.txt") for one in shown)


def test_the_read_me_names_only_columns_codes_and_files_that_exist(contract: Contract) -> None:
    tables = contract.data.tables
    known = {name for table in tables for name in table.names}
    known |= {code for table in tables for one in table.columns for code in one.choices}
    known |= {*VIEWS, *(table.name for table in tables)}
    told = text(contract, "README.txt")
    assert CODE.findall(told) and set(CODE.findall(told)) <= known
    files = set(re.findall(r"(?<![\w-])\w[\w-]*\.(?:csv|txt)\b", told, re.IGNORECASE))
    assert files <= {*contract.data.files, *contract.files}


def test_the_read_me_lists_every_table_that_has_rows_with_how_many(contract: Contract) -> None:
    told = text(contract, "README.txt")
    for table in contract.data.tables:
        lines = re.findall(rf"^- {table.name}\.csv \((\d+)\): .", told, re.MULTILINE)
        assert lines == [str(len(table.rows))] * len(LANGUAGES) * bool(table.rows)


def test_no_data_is_told_apart_from_not_looked_for_in_numbers() -> None:
    survey = surveyed("real")
    table = OpenData(survey).by_name["commitments"]
    counted, searched = (table.names.index(name) for name in ("counted_as", "searched_on"))
    without = [row for row in table.rows if row[counted] == "no_data"]
    looked = [row for row in without if row[searched]]
    assert 0 < len(looked) < len(without)
    assert (
        f"Of {len(without)} commitments without data, {len(looked)} were looked for without "
        f"finding any; for {len(without) - len(looked)} no search is on record here yet"
    ) in caveats(survey, CATALOGUES["en"])[0]


def test_the_read_me_says_how_many_commitments_have_a_figure_of_their_own() -> None:
    survey = surveyed("showcase")
    pairs = {(one.province, one.indicator) for one in survey.current}
    assert pairs & survey.portal.observations.keys()
    own = [
        one for one in survey.current if (one.province, one.indicator) in survey.portal.observations
    ]
    assert f"counted here, {len(own)} have a figure" in warnings(survey, CATALOGUES["en"])
    assert "counted here, 0 have a figure" in warnings(surveyed("real"), CATALOGUES["en"])


def test_former_provinces_and_several_rows_for_one_figure_are_told(contract: Contract) -> None:
    told = text(contract, "README.txt")
    assert "do not say that they still bind" in told and "không nói rằng chúng còn hiệu lực" in told
    assert "better class" in told and "lấy hạng cao hơn" in told
    assert "counted_as" in told and "searched_on" in told


def test_the_first_load_is_told_only_where_the_history_is_known(contract: Contract) -> None:
    survey = contract.data.survey
    one = Change(date(2026, 2, 1), "", "published", "commitment", "x", "y", (), "added", (), ())
    known = replace(survey, history=History((one,)))
    assert "The rows of 1 February 2026 are the first load" in warnings(known, CATALOGUES["en"])
    assert "first load" not in warnings(replace(survey, history=History()), CATALOGUES["en"])


def test_the_method_holds_every_row_that_a_rule_names(contract: Contract) -> None:
    told = text(contract, "METHOD.txt")
    method = contract.data.survey.portal.settings.method
    for words in CATALOGUES.values():
        for rule, condition, result in rule_lines(words, method):
            assert f"\n{rule}: {result}\n    {condition}\n" in told
    table = contract.data.by_name["commitments"]
    place = table.names.index("rule")
    assert {row[place] for row in table.rows} <= {*re.findall(r"^(\w+): ", told, re.MULTILINE)}
    root = contract.data.survey.portal.settings.address.rstrip("/")
    for page in ("/phuong-phap/", "/en/method/"):
        assert f"{root}{page}" in told and f"{root}{page}" in text(contract, "README.txt")


@pytest.mark.parametrize("identity", ["ninh-binh", "nam-dinh-truoc-2025-07", "ha-noi", "lao-cai"])
def test_the_workbook_of_a_province_tells_the_counts_of_that_province_alone(identity: str) -> None:
    from openpyxl import load_workbook

    survey = surveyed("real")
    portal, listed = survey.portal, survey.of_province.get(identity, ())
    downloads = Downloads(Contract(OpenData(survey), CATALOGUES), "the licence")
    book = load_workbook(io.BytesIO(downloads.of_province(identity)), read_only=True)
    told = "\n".join(str(row[0]) for row in book["README"].iter_rows(values_only=True))

    documents = sum(one.province == identity for one in portal.documents.values())
    rows = [one for pair, found in portal.observations.items() if pair[0] == identity
            for one in found if one.value is not None]  # fmt: skip
    if documents:
        assert (
            f"Documents read: {documents}; commitments counted in them: {len(listed)}, of which "
            f"{survey.assessed(listed)} can be"
        ) in told
    assert ("None of its documents has been read" in told) == (not documents)
    assert (f"in the sheet observations: {len(rows)}, the latest" in told) == bool(rows)
    assert ("No published figure is on record here for it" in told) == (not rows)
    without = sum(survey.groups[one.id] == "no_data" for one in listed)
    assert f"Of {without} commitments without data" in told or not without
    whole = {str(len(survey.current)), str(sum(map(len, portal.observations.values())))}
    assert not whole & {*re.findall(r"(?<![\w/.-])\d+(?![\w/.-])", told)}


def test_the_database_carries_the_warnings_in_both_languages(tmp_path: Path) -> None:
    contract = Contract(OpenData(surveyed("real")), CATALOGUES)
    file = tmp_path / "camket57.sqlite"
    file.write_bytes(Downloads(contract, "the licence").base)
    opened = sqlite3.connect(file)
    told = dict(opened.execute("SELECT key, value FROM about"))
    opened.close()
    for language, words in CATALOGUES.items():
        assert told[f"read_me_{language}"] == warnings(contract.data.survey, words)


def test_the_workbook_names_its_empty_tables(contract: Contract) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(Downloads(contract, "the licence").book), read_only=True)
    told = {str(row[0]) for row in book["README"].iter_rows(values_only=True)}
    empty = [table.name for table in contract.data.tables if not table.rows]
    assert {f"{name}: 0 dòng / 0 rows" for name in empty} == {
        line for line in told if line.endswith("/ 0 rows")
    }
    assert empty


def test_an_invented_portal_says_so_first() -> None:
    lines = read_me(surveyed("showcase"), CATALOGUES, ())
    assert lines[2] == "DỮ LIỆU HƯ CẤU / INVENTED DATA"
