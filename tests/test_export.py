"""The open data: a contract from its first day."""

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import get_args

import pandas as pd
import pytest

from portal import sentences
from portal.examine import examine
from portal.history.edits import GROUPS
from portal.model import Missing
from portal.open_data import export
from portal.open_data.export import OpenData
from portal.open_data.made import figure_id
from portal.plans.counts import counts
from portal.plans.scene import Scene, province_link
from portal.survey import survey
from tests.built import ROOT, SHOWCASE
from tests.speak import EN, VI

CONTRACT = [
    "id",
    "province",
    "document",
    "locator",
    "topic",
    "kind",
    "indicator",
    "statement_vi",
    "statement_en",
    "operator",
    "value",
    "value_upper",
    "unit",
    "due",
    "binding",
    "approximate",
    "wording",
    "baseline_value",
    "baseline_period",
    "status",
    "rule",
    "latest_value",
    "latest_period",
    "latest_source",
    "method_version",
    "as_of",
    "url_vi",
    "url_en",
]
FILES = (
    *("commitments", "milestones", "observations", "documents", "provinces", "sources"),
    *("tasks", "duties", "agencies", "indicators", "legal_bases", "glossary"),
    *("topics", "units", "successions", "evidence", "claims", "corrections", "carryovers", "notes"),
    "searches",
    *("answers", "status_log", "changes"),
)
OPERATORS = {">=", ">", "<=", "<", "=", "between", "complete", ""}


@pytest.fixture(scope="module", params=["real", "showcase"])
def data(request: pytest.FixtureRequest) -> OpenData:
    """The open data of the real portal and of the showcase."""
    root, day = {
        "real": (ROOT, date(2026, 11, 21)),
        "showcase": (SHOWCASE, date(2029, 6, 30)),
    }[request.param]
    portal, _ = examine(root, day)
    assert portal is not None
    return OpenData(survey(portal, day))


def rows(data: OpenData, name: str) -> list[dict[str, str]]:
    """A file as a program reads it."""
    return list(csv.DictReader(io.StringIO(data.files[f"{name}.csv"].decode("utf-8"))))


def test_the_files_of_the_contract_are_there(data: OpenData) -> None:
    assert set(data.files) == {*(f"{name}.csv" for name in FILES), "portal.json"}


def test_the_columns_of_commitments_keep_their_names_and_order(data: OpenData) -> None:
    header = data.files["commitments.csv"].decode("utf-8").splitlines()[0].split(",")

    assert header[: len(CONTRACT)] == CONTRACT


def test_every_row_can_be_read_by_any_tool(data: OpenData) -> None:
    for name in FILES:
        content = data.files[f"{name}.csv"]
        assert not content.startswith(b"\xef\xbb\xbf") and b"\r" not in content
        assert len(pd.read_csv(io.BytesIO(content))) == len(rows(data, name))


def test_operators_and_figures_are_as_promised(data: OpenData) -> None:
    for row in rows(data, "commitments"):
        assert row["operator"] in OPERATORS
        assert row["as_of"] == date.fromisoformat(row["as_of"]).isoformat()
        for column in ("value", "value_upper", "baseline_value", "latest_value"):
            assert "," not in row[column]
        assert (row["kind"] == "narrative") == (row["operator"] == "")
        assert (row["status"] == "") == (row["kind"] == "narrative")


def test_the_json_says_what_the_csv_files_say(data: OpenData) -> None:
    whole = json.loads(data.files["portal.json"])

    for name in FILES:
        assert [row.get("id") for row in whole[name]] == [row.get("id") for row in rows(data, name)]
        assert [list(row) for row in whole[name]][:1] == [list(row) for row in rows(data, name)][:1]
    for told, row in zip(whole["commitments"], rows(data, "commitments"), strict=True):
        assert (told["value"] is None) == (row["value"] == "")
        assert told["value"] is None or float(row["value"]) == told["value"]


def test_a_figure_its_source_withholds_is_not_in_the_files(data: OpenData) -> None:
    closed = {row["id"] for row in rows(data, "sources") if row["withheld"] == "yes"}

    shown = [row for row in rows(data, "observations") if row["source"] in closed]

    assert all(row["value"] == "" for row in shown)


def test_a_published_figure_keeps_its_digits(data: OpenData) -> None:
    values = {row["value"] for row in rows(data, "observations")}

    assert any(value.endswith("0") and "." in value for value in values) or "2.0" in values


def test_every_file_and_column_is_explained_in_both_languages(data: OpenData) -> None:
    for words in (VI, EN):
        told = [sentences.file_words(words, name) for name in data.files]
        assert all(told) and len(set(told)) == len(told)
        for table in data.tables:
            assert all(sentences.column_words(words, one, table.name) for one in table.names)


def test_commitments_are_counted_as_the_home_page_counts_them(data: OpenData) -> None:
    known = data.survey
    shown = counts(Scene(known, EN), known.current, "home")
    told = Counter(row["counted_as"] for row in rows(data, "commitments"))
    assert told.pop("replaced", 0) == len(known.portal.replaced_by)
    assert told == {line.status: int(line.number) for line in shown.lines}


def test_no_data_is_told_apart_from_not_looked_for(data: OpenData) -> None:
    searches = data.survey.portal.searches
    for row in rows(data, "commitments"):
        found = searches.get(row["id"], ())
        assert row["searched_on"] == (found[-1].searched_on.isoformat() if found else "")
        assert row["sources_searched_vi"] == (found[-1].places.vi if found else "")
        assert bool(row["sources_searched_en"]) == bool(found)
    silent = [row for row in rows(data, "commitments") if row["status"] == "no_data"]
    assert 0 < sum(row["searched_on"] == "" for row in silent) < len(silent)


def test_a_former_province_is_named_with_the_day_it_ended_as_on_pages(data: OpenData) -> None:
    for words in (VI, EN):
        scene = Scene(data.survey, words)
        for name in ("commitments", "observations"):
            for row in rows(data, name):
                shown = province_link(scene, row["province"]).text
                assert row[f"province_{words.language}"] == shown


def test_every_figure_has_an_id_of_its_own_that_its_value_does_not_change(data: OpenData) -> None:
    ids = [row["id"] for row in rows(data, "observations")]
    assert len(set(ids)) == len(ids)
    for one in chain.from_iterable(data.survey.portal.observations.values()):
        assert figure_id(one) in ids
        corrected = replace(one, value=Decimal(7), status="final", note=None)
        assert one.status == "planned" or figure_id(corrected) == figure_id(one)


def test_each_table_explains_what_a_name_means_there(data: OpenData) -> None:
    for name in ("kind", "reason", "status", "statement", "lead", "what", "before", "after"):
        tables = [one.name for one in data.tables if {name, f"{name}_en"} & {*one.names}]
        told = {sentences.column_words(EN, name, table) for table in tables}
        if name == "reason":  # both tables of the history mean the same
            tables.remove("changes")
        assert len(told) == len(tables), (name, told)
    assert "wrong" in sentences.column_words(EN, "what_en", "corrections")
    assert "of the province" in sentences.column_words(EN, "province_en", "commitments")
    assert sentences.column_words(EN, "binding").startswith("not legal force")


def test_every_word_of_what_changed_is_a_column_or_explained() -> None:
    told = sentences.column_words(EN, "what", "changes")
    for table, groups in GROUPS.items():
        for group, cells in groups.items():
            own = {cell.removesuffix("_vi").removesuffix("_en") for cell in cells}
            assert own == {group} or re.search(rf"\b{group}\b", told), (table, group)


def test_what_a_document_may_lack_is_told_whole() -> None:
    for words in (VI, EN):
        told = sentences.column_words(words, "missing")
        assert all(one in told for one in get_args(Missing))


def test_the_files_are_those_the_site_links(data: OpenData) -> None:
    assert tuple(data.files) == export.FILES
