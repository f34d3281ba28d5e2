"""The whole build: the same bytes twice, incremental equal to from nothing, and what it refuses."""

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from portal.outcome import build_site
from portal.problems import errors
from tests.built import ROOT, SHOWCASE, SHOWCASE_DAY

SMALL = ROOT / "tests" / "sites" / "small"
EDITS = {
    "commitments.csv": ("title_en", "statement_en", "binding", "locators"),
    "notes.csv": ("text_en",),
    "claims.csv": ("text_en", "speaker_en"),
    "evidence.csv": ("title_en", "dated_on"),
    "observations.csv": ("value", "note_en"),
    "sources.csv": ("title_en", "evidence"),
    "documents.csv": ("issuer_en",),
    "indicators.csv": ("name_en",),
    "provinces.csv": ("name_en",),
    "topics.csv": ("short_en",),
}


def build(
    root: Path, site: Path, as_of: date = SHOWCASE_DAY, url: str | None = None, jobs: int = 1
) -> tuple[str, ...]:
    """Build a portal; the paths that were written."""
    outcome = build_site(root, site, as_of, url, jobs, lambda done, count: None)
    assert outcome.written is not None, [str(p.where) + p.code for p in errors(outcome.problems)]
    return outcome.written.urls


def tree(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }


@pytest.mark.alone
def test_two_builds_are_the_same_bytes_whatever_the_number_of_jobs(tmp_path: Path) -> None:
    for jobs in (1, 2):
        build(SHOWCASE, tmp_path / str(jobs), jobs=jobs)

    assert tree(tmp_path / "1") == tree(tmp_path / "2")


def test_incremental_equals_from_nothing_after_any_edit(tmp_path: Path) -> None:
    """Edits at random over every table: no page may stay as it was that should not."""
    root, site = tmp_path / "portal", tmp_path / "site"
    shutil.copytree(SHOWCASE, root)
    build(root, site)
    chance = random.Random(57)

    for turn in range(5):
        edited = [edit(root, chance) for _ in range(4)]
        build(root, site)
        build(root, tmp_path / f"clean-{turn}")
        assert tree(site) == tree(tmp_path / f"clean-{turn}"), edited
        shutil.rmtree(tmp_path / f"clean-{turn}")


def edit(root: Path, chance: random.Random) -> str:
    """Change one cell so that the content stays sound. Says which."""
    import csv

    name, columns = chance.choice(sorted(EDITS.items()))
    file = chance.choice(sorted((root / "data").rglob(name)))
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    column, row = chance.choice(columns), chance.choice(rows)
    old = row[column]
    if not old:
        return f"{file.name}: nothing"
    row[column] = changed(column, old)
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(row), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return f"{file.name}: {column}: {old!r} to {row[column]!r}"


def changed(column: str, old: str) -> str:
    """Another sound value of a cell."""
    swaps = {"obliged": "strive", "strive": "obliged", "B": "C", "C": "B", "D": "C"}
    if old in swaps:
        return swaps[old]
    if column == "value":
        return str(int(float(old)) + 1)
    if column == "dated_on":
        return f"{old[:-2]}0{int(old[-1]) % 9 + 1}"
    if column == "locators":
        return old.replace(".s", ".s1") if ".s1" not in old else old.replace(".s1", ".s2", 1)
    return old if len(old) > 80 or column == "evidence" else f"{old}x"


def test_one_statement_rewrites_only_the_pages_that_show_it(tmp_path: Path) -> None:
    root, site = tmp_path / "portal", tmp_path / "site"
    shutil.copytree(SHOWCASE, root)
    build(root, site)
    file = root / "data/nui-may/commitments.csv"
    text = file.read_text("utf-8")
    old = "By 2028, digital skills are taken to every village."
    assert old in text
    file.write_text(text.replace(old, "By 2028, every village is taught digital skills."), "utf-8")

    written = build(root, site)

    # The open data holds the statement; the data page and two descriptions its checksum.
    held = ("commitments.csv", "portal.json", "datapackage.json", "catalog.jsonld")
    data = {f"data/v1/{name}" for name in held}
    pages = {"en/commitment/nm-44/index.html", "en/data/index.html", "du-lieu/index.html"}
    assert set(written) == data | pages


def test_a_path_in_the_address_stands_before_every_link(tmp_path: Path) -> None:
    build(SHOWCASE, tmp_path / "site", url="https://somewhere.example/cam-ket/")
    home = (tmp_path / "site" / "index.html").read_text("utf-8")

    links = [part.split('"')[0] for part in home.split('href="')[1:]]

    inner = [link for link in links if link.startswith("/")]
    assert inner and all(link.startswith("/cam-ket/") for link in inner)


def test_another_day_changes_statuses_and_nothing_else_is_asked(tmp_path: Path) -> None:
    build(SHOWCASE, tmp_path / "site", as_of=date(2032, 6, 30))
    page = (tmp_path / "site" / "cam-ket" / "sm-03" / "index.html").read_text("utf-8")

    assert 'data-status="overdue_no_data"' in page


@pytest.mark.parametrize("root", [ROOT, SMALL], ids=["real", "small"])
def test_the_other_portals_build(root: Path, tmp_path: Path) -> None:
    assert "index.html" in build(root, tmp_path / "site", as_of=date(2026, 11, 21))
