"""The three-line recipes of the data page: run where the tool is here, read where it is not."""

import csv
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.addresses import DATA_FOLDER
from portal.languages import read_catalogue
from portal.open_data.export import OpenData
from portal.open_data.read_me import warnings
from portal.plans.recipes import LEFT_OUT, SHOWN, most_published, python, recipes, sql
from portal.plans.scene import Scene
from tests.built import ROOT
from tests.test_survey import surveyed

SCENE = Scene(surveyed("real"), read_catalogue(ROOT / "locales" / "vi.po", "en"))
DATA = OpenData(SCENE.survey)
COLUMNS = {table.name: table.names for table in DATA.tables}
CODE = {one.name: one.code for one in recipes(SCENE, COLUMNS)}
PUBLISHED = SCENE.survey.portal.settings.address.rstrip("/") + DATA_FOLDER
MEASURE = most_published(SCENE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The open data on the disk."""
    for name, content in DATA.files.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def wanted() -> list[tuple[str, str]]:
    """Province and value of each row that a recipe chooses, as published."""
    rows = csv.DictReader(DATA.files["observations.csv"].decode().splitlines(keepends=True))
    return chosen_of(list(rows), MEASURE)


def chosen_of(rows: list[dict[str, str]], measure: str) -> list[tuple[str, str]]:
    """Province and value of each row of a measure that README.txt does not say to leave out."""
    of_it = (one for one in rows if one["indicator"] == measure and one["value"])
    return [
        (one["province"], one["value"])
        for one in of_it
        if one["status"] not in ("planned", "replaced")
    ]


def by_pandas(folder: Path, measure: str) -> list[tuple[str, float]]:
    """What the lines for pandas choose from a folder."""
    known: dict[str, object] = {}
    exec(python(f"{folder}/observations.csv", measure), known)
    chosen = known["chosen"]
    return [(one.province, float(one.value)) for one in chosen.itertuples()]  # type: ignore[attr-defined]


def by_sql(folder: Path, measure: str) -> list[tuple[str, float]]:
    """What the lines for SQL choose from a folder."""
    load, *query = sql(measure).splitlines()
    _, _, file, table = load.split()
    with (folder / file).open(encoding="utf-8", newline="") as opened:
        header, *rows = csv.reader(opened)
    with sqlite3.connect(":memory:") as base:
        base.execute(f"CREATE TABLE {table} ({', '.join(f'{one} TEXT' for one in header)})")
        base.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(header))})", rows)
        got = base.execute("\n".join(query)).fetchall()
    return [(row[0], float(row[2])) for row in got]


@pytest.mark.parametrize("read", [by_pandas, by_sql])
@pytest.mark.parametrize("name", ["real", "showcase"])
def test_planned_and_replaced_figures_are_left_out(
    read: Callable[[Path, str], list[tuple[str, float]]], name: str, tmp_path: Path
) -> None:
    content = OpenData(surveyed(name)).files["observations.csv"]
    (tmp_path / "observations.csv").write_bytes(content)
    rows = [*csv.DictReader(content.decode().splitlines(keepends=True))]
    odd = {one["indicator"] for one in rows if one["status"] in LEFT_OUT and one["value"]}
    assert odd
    for measure in sorted(odd):
        expected = [(place, float(value)) for place, value in chosen_of(rows, measure)]
        assert sorted(read(tmp_path, measure)) == sorted(expected), measure
        assert len(expected) < sum(one["indicator"] == measure for one in rows)


def test_every_recipe_names_the_statuses_that_the_read_me_says_to_leave_out() -> None:
    told = warnings(SCENE.survey, SCENE.words)
    assert f"Leave out those with the status {' or '.join(LEFT_OUT)}." in told
    assert 'not List.Contains({"planned", "replaced"}, [status])' in CODE["Excel"]
    place = COLUMNS["observations"].index("status") + 1
    for one in LEFT_OUT:
        assert f" and Col{place} <> '{one}'" in CODE["Google Sheets"]
        assert all(one in code for code in CODE.values())
    assert '!(status %in% c("planned", "replaced"))' in CODE["R"]


def test_every_recipe_has_three_lines_and_names_published_files_only() -> None:
    for name, code in CODE.items():
        assert len(code.splitlines()) == 3, name
        for url in re.findall(r'https?://[^"]+', code):
            assert url.removeprefix(PUBLISHED) in DATA.files, url
        assert MEASURE in code


def test_the_lines_for_pandas_give_the_published_figures(folder: Path) -> None:
    known: dict[str, object] = {}
    exec(CODE["Python"].replace(PUBLISHED, f"{folder}/"), known)
    chosen = known["chosen"]
    got = [(one.province, float(one.value)) for one in chosen.itertuples()]  # type: ignore[attr-defined]
    assert got == [(province, float(value)) for province, value in wanted()]
    assert tuple(chosen.columns) == SHOWN  # type: ignore[attr-defined]


def test_the_lines_for_sql_give_the_published_figures(folder: Path) -> None:
    assert CODE["SQL"] == sql(MEASURE)
    expected = [(place, float(value)) for place, value in wanted()]
    assert sorted(by_sql(folder, MEASURE)) == sorted(expected)


@pytest.mark.skipif(not shutil.which("Rscript"), reason="R is not on this machine")
def test_the_lines_for_r_run(folder: Path) -> None:
    code = CODE["R"].replace(PUBLISHED, f"{folder}/")
    told = subprocess.run(["Rscript", "-e", code], check=True, capture_output=True, text=True)
    assert all(province in told.stdout for province, _ in wanted())


def test_the_lines_for_spreadsheets_and_r_name_columns_that_exist() -> None:
    observed, known = COLUMNS["observations"], COLUMNS["commitments"]
    assert set(re.findall(r"\[(\w+)\] ?[=<]", CODE["Excel"])) == {"indicator", "value"}
    assert {"indicator", "value", *SHOWN} <= set(observed)
    _, query, count = CODE["Google Sheets"].splitlines()
    chosen, where, filled = re.findall(r"select (.*) where Col(\d+) .* Col(\d+) is not", query)[0]
    assert (observed[int(where) - 1], observed[int(filled) - 1]) == ("indicator", "value")
    assert {"status", "evidence"} <= set(SHOWN)
    assert tuple(observed[int(one[3:]) - 1] for one in chosen.split(", ")) == SHOWN
    assert known[int(re.findall(r", 0, (\d+)\)", count)[0]) - 1] == "counted_as"


def test_the_formula_that_counts_counts_as_the_home_page_does() -> None:
    _, _, count = CODE["Google Sheets"].splitlines()
    column, asked = re.findall(r', 0, (\d+)\), "(\w+)"', count)[0]
    rows = csv.reader(DATA.files["commitments.csv"].decode().splitlines(keepends=True))
    found = sum(row[int(column) - 1] == asked for row in rows)
    assert found == SCENE.survey.counted(SCENE.survey.current)[asked]
