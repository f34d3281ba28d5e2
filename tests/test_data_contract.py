"""What describes the open data: valid, and never in disagreement with the files it describes."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from portal.languages import LANGUAGES, Bilingual, read_catalogue
from portal.open_data.catalogue import catalogue, dataset_for_search, distributions
from portal.open_data.contract import FILES, Contract, unit_of
from portal.open_data.export import OpenData
from portal.open_data.own import OwnRows
from portal.open_data.publisher import ABOUT, contributors
from portal.plans.data import data_view
from portal.plans.scene import Scene
from tests.built import ROOT, Built
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
REQUIRED_OF_DATASET = ("dct:title", "dct:description", "dct:publisher", "dct:license", "dcat:theme")


@pytest.fixture(scope="module", params=["real", "showcase"])
def contract(request: pytest.FixtureRequest) -> Contract:
    return Contract(OpenData(surveyed(request.param)), CATALOGUES)


@pytest.fixture
def folder(contract: Contract, tmp_path: Path) -> Path:
    """The files as they are published."""
    for name, content in {**contract.data.files, **contract.files}.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def told(contract: Contract, name: str) -> Any:
    return json.loads(contract.files[name])


def rows(contract: Contract, table: str) -> list[dict[str, str]]:
    content = contract.data.files[f"{table}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(content)))


def test_the_files_of_the_contract_are_written(contract: Contract) -> None:
    assert tuple(contract.files) == FILES


def test_dictionary_page_schemas_and_files_name_the_same_columns(contract: Contract) -> None:
    package = {one["path"]: one for one in told(contract, "datapackage.json")["resources"]}
    web = {one["url"]: one for one in told(contract, "csv-metadata.json")["tables"]}
    objects = told(contract, "portal.schema.json")["properties"]
    for language in LANGUAGES:
        view = data_view(Scene(contract.data.survey, CATALOGUES[language]), contract)
        page = {file.name: file for file in view.files if file.columns}
        assert page.keys() == package.keys() == web.keys()
        for table in contract.data.tables:
            name = f"{table.name}.csv"
            header = contract.data.files[name].decode("utf-8").splitlines()[0].split(",")
            assert [column.name for column in page[name].columns] == header
            assert [one["name"] for one in package[name]["schema"]["fields"]] == header
            assert [one["name"] for one in web[name]["tableSchema"]["columns"]] == header
            assert list(objects[table.name]["items"]["properties"]) == header
            for one, field in zip(
                page[name].columns, package[name]["schema"]["fields"], strict=True
            ):
                rules = field.get("constraints", {})
                assert list(one.choices) == rules.get("enum", list(one.choices))
                assert one.example == field.get("example", "")


def test_every_cell_keeps_what_its_column_promises(contract: Contract) -> None:
    for table in contract.data.tables:
        kept = rows(contract, table.name)
        for column in table.columns:
            values = [row[column.name] for row in kept]
            assert not column.required or all(values), (table.name, column.name)
            parts = [p for v in values for p in (v.split(";") if column.kind == "list" else [v])]
            if column.choices and column.kind != "whole":
                assert {*parts} <= {*column.choices, ""}, (table.name, column.name)
            known = {r["id"] for other in column.refers for r in rows(contract, other)}
            assert not column.refers or {*parts} <= {*known, ""}, (table.name, column.name)
        keys = [tuple(row[name] for name in table.key) for row in kept]
        assert not table.key or len(set(keys)) == len(keys), table.name


def test_every_number_tells_where_its_unit_is(contract: Contract) -> None:
    for table in contract.data.tables:
        for column in table.columns:
            unit = unit_of(table, column)
            assert bool(unit) == (column.kind == "number")
            other, _, name = unit.rpartition(".")
            assert not unit or name in contract.data.by_name[other or table.name].names


def test_the_data_package_and_its_files_are_valid(folder: Path) -> None:
    from frictionless import validate

    report = validate(str(folder / "datapackage.json"))
    wrong = [(task.name, error.message) for task in report.tasks for error in task.errors]
    assert report.valid, wrong or report.errors


@pytest.mark.parametrize(
    ("column", "value"),
    [("unit", "no-such-unit"), ("binding", "perhaps"), ("due", "some day"), ("statement_vi", "")],
    ids=["a key that leads nowhere", "a value that is not allowed", "no period", "no words"],
)
def test_a_file_that_breaks_the_contract_is_found(column: str, value: str, folder: Path) -> None:
    from frictionless import validate

    file = folder / "commitments.csv"
    header, *cells = csv.reader(io.StringIO(file.read_text("utf-8")))
    place = header.index(column)
    next(row for row in cells if row[place])[place] = value
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([header, *cells])
    broken = text.getvalue().encode()
    file.write_bytes(broken)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    own = next(one for one in package["resources"] if one["path"] == "commitments.csv")
    own |= {"bytes": len(broken), "hash": f"sha256:{sha256(broken).hexdigest()}"}
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    assert not validate(str(folder / "datapackage.json")).valid


def test_a_file_of_other_bytes_is_found(folder: Path) -> None:
    from frictionless import validate

    (folder / "units.csv").write_bytes((folder / "units.csv").read_bytes() + b"x,x,x,no\n")
    assert not validate(str(folder / "datapackage.json")).valid


def test_the_data_package_says_what_it_is_about_and_who_publishes_it(contract: Contract) -> None:
    package, settings = told(contract, "datapackage.json"), contract.data.survey.portal.settings
    assert all(about in package["description"] for about in ABOUT.values())
    assert {"Nghị quyết 57-NQ/TW", "Resolution 57-NQ/TW"} <= set(package["keywords"])
    assert len(package["keywords"]) == len(set(package["keywords"]))
    (publisher,) = package["contributors"]
    assert publisher["roles"] == ["publisher"] and publisher["path"] == settings.address
    stated = settings.operator.vi or settings.name.vi
    assert publisher["title"].startswith(stated)
    assert ("email" in publisher) == ("@" in settings.contact)


def test_a_publisher_is_named_by_what_the_settings_state() -> None:
    known = surveyed("real")
    settings = replace(
        known.portal.settings, operator=Bilingual("Hội A", "Society A"), contact="a@example.org"
    )
    told = contributors(replace(known, portal=replace(known.portal, settings=settings)))
    assert [one["title"] for one in told] == ["Hội A / Society A"]
    assert told[0]["email"] == "a@example.org"


def test_what_an_empty_value_means_is_in_the_package(contract: Contract) -> None:
    for one in told(contract, "datapackage.json")["resources"]:
        (missing,) = one["schema"]["missingValues"]
        assert missing["value"] == "" and "never zero" in missing["label"]


def test_the_classes_of_evidence_have_an_order(contract: Contract) -> None:
    ordered = {
        field["name"]: [one["value"] for one in field["categories"]]
        for one in told(contract, "datapackage.json")["resources"]
        for field in one["schema"]["fields"]
        if field.get("categoriesOrdered")
    }
    assert ordered["evidence"] == ["A", "B", "C", "D", "E"]
    assert ordered["level"] == ["minor", "significant", "serious"]


def test_every_code_has_a_label_in_both_languages(contract: Contract) -> None:
    for one in told(contract, "datapackage.json")["resources"]:
        for field in one["schema"]["fields"]:
            codes = [code["value"] for code in field.get("categories", ())]
            assert codes == field.get("constraints", {}).get("enum", [])
            labels = [code["label"] for code in field.get("categories", ())]
            assert all(label.count(" / ") == 1 for label in labels), labels
            assert len(set(labels)) == len(labels), labels
    for entry in contract.entries:
        assert [code for code, _, _ in entry.codes] == list(entry.column.choices)
        for code, vi, en in entry.codes:
            assert vi and en and vi != en and code != vi, (entry.table, entry.column.name, code)


def test_csv_on_the_web_is_valid(folder: Path) -> None:
    from csvw import CSVW

    assert CSVW(str(folder / "csv-metadata.json"), validate=True).is_valid


def json_files(contract: Contract) -> Iterator[tuple[str, Any]]:
    """Every JSON file of the site with the name of its schema."""
    yield "portal.schema.json", json.loads(contract.data.files["portal.json"])
    own, portal = OwnRows(contract.data.survey), contract.data.survey.portal
    for kind, records in (("province", portal.provinces), ("commitment", portal.commitments)):
        for identity in records:
            yield "page.schema.json", json.loads(own.text("data.json", kind, identity))


def test_the_json_files_keep_their_schemas(contract: Contract) -> None:
    schemas = {name: told(contract, name) for name in FILES if name.endswith(".schema.json")}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    for name, whole in json_files(contract):
        wrong = next(Draft202012Validator(schemas[name]).iter_errors(whole), None)
        assert wrong is None, wrong


def test_the_catalogue_has_what_dcat_ap_asks(contract: Contract) -> None:
    survey = contract.data.survey
    whole = json.loads(catalogue(survey, distributions(contract.data.files.items())))
    for name in ("dct:title", "dct:description", "dct:publisher", "dcat:dataset"):
        assert whole[name]
    (dataset,) = whole["dcat:dataset"]
    assert all(dataset[name] for name in REQUIRED_OF_DATASET)
    assert {one["@language"] for one in dataset["dct:title"]} == {"vi", "en"}
    assert len(dataset["dcat:distribution"]) == len(contract.data.files)
    for one in dataset["dcat:distribution"]:
        name = one["dct:title"]
        content = contract.data.files[name]
        assert one["dcat:accessURL"]["@id"].endswith(f"/data/v1/{name}")
        assert one["dct:license"] and one["dct:format"] and one["dcat:mediaType"]
        assert one["dcat:byteSize"]["@value"] == str(len(content))
        assert one["spdx:checksum"]["spdx:checksumValue"]["@value"] == sha256(content).hexdigest()


def test_search_engines_are_told_of_the_dataset_once_on_its_page(real: Built) -> None:
    found = {}
    for url, paper in real.papers.items():
        told = [one for one in paper.all("script") if one.get("type") == "application/ld+json"]
        if told:
            (found[url],) = told
    assert set(found) == {"/du-lieu/", "/en/data/"}
    for one in found.values():
        whole = json.loads(one.text)
        assert whole["@type"] == "Dataset" and whole["@context"] == "https://schema.org/"
        assert len(whole["description"]) > 50 and whole["license"] and whole["creator"]["name"]
        paths = [part["contentUrl"].partition("/data/v1/")[2] for part in whole["distribution"]]
        assert paths and all((real.folder / "data" / "v1" / path).is_file() for path in paths)


def test_nothing_in_the_told_dataset_can_end_its_element(contract: Contract) -> None:
    files = distributions([("commitments.csv", b"x")])
    assert "<" not in dataset_for_search(contract.data.survey, "vi", files)
