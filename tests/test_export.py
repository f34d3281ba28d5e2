"""The open data: a contract from its first day."""

import csv
import io
import json
from datetime import date

import pandas as pd
import pytest

from portal import sentences
from portal.examine import examine
from portal.open_data import export
from portal.open_data.export import OpenData
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
    *("topics", "units", "successions", "evidence", "claims", "corrections"),
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
            assert all(sentences.column_words(words, column) for column in table.names)


def test_the_files_are_those_the_site_links(data: OpenData) -> None:
    assert tuple(data.files) == export.FILES
