"""The way from a fact on a page to its file and line: there, right, and quiet where it must be."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from portal.assemble import Portal
from portal.examine import examine
from portal.languages import LANGUAGES, read_catalogue
from portal.model import Observation
from portal.open_data.contract import Contract
from portal.open_data.export import OpenData
from portal.plan import frames, plan
from portal.plans.scene import Scene, edit_url
from portal.problems import Where
from portal.render import read_theme, renderer
from portal.survey import survey
from tests.built import REAL_DAY, ROOT, SHOWCASE, SHOWCASE_DAY, Built, Element, Paper

ADDRESS = "https://code.example/showcase/blob/main/"
# The Vietnamese page on which the row of a table must have its link.
PAGE_OF = {
    "answers": "/phan-hoi/",
    "carryovers": "/cam-ket/{commitment}/",
    "claims": "/cam-ket/{commitment}/",
    "commitments": "/cam-ket/{id}/",
    "corrections": "/dinh-chinh/",
    "documents": "/van-ban/{id}/",
    "duties": "/phan-cong/{province}/",
    "glossary": "/thuat-ngu/",
    "indicators": "/thuoc-do/{id}/",
    "legal_bases": "/van-ban/{document}/",
    "milestones": "/cam-ket/{commitment}/",
    "observations": "/thuoc-do/{indicator}/",
    "provinces": "/tinh/{id}/",
    "tasks": "/nhiem-vu/{document}/",
    "topics": "/chu-de/{id}/",
}
IN_REAL_DOCUMENTS = ("carryovers", "duties", "tasks")
KINDS = {"commitment", "province", "topic", "document", "indicator", "task", "duty", "glossary"}
KINDS |= {"corrections", "answers", "prose", "method"}


def portal_of(root: Path, day: date) -> Portal:
    """A portal that names a repository, whatever its settings say."""
    portal, _ = examine(root, day)
    assert portal is not None
    named = replace(portal.settings, repository="https://code.example/showcase")
    return replace(portal, settings=named)


def showcase() -> Portal:
    """The invented portal."""
    return portal_of(SHOWCASE, SHOWCASE_DAY)


def drawn(portal: Portal, day: date, kinds: set[str], compiled: Path) -> dict[str, Paper]:
    """The pages with facts of a build that names its commit, without their charts."""
    known = survey(portal, day, "abc1234567")
    words = {one: read_catalogue(ROOT / "locales/vi.po", one) for one in LANGUAGES}
    around = frames(known, words, False)
    render = renderer(read_theme(ROOT), "/", around, words, lambda _, __: "", compiled)
    pages = plan(known, Contract(OpenData(known), words), words)
    wanted = [page for page in pages if page.template in kinds]
    return {page.url: Paper(render(page, page.make())) for page in wanted}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Paper]:
    """The pages of the invented portal."""
    return drawn(showcase(), SHOWCASE_DAY, KINDS, tmp_path_factory.mktemp("templates"))


@pytest.fixture(scope="module")
def real_papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Paper]:
    """Pages of the real portal: what no invented document has stands on them."""
    portal, compiled = portal_of(ROOT, REAL_DAY), tmp_path_factory.mktemp("templates")
    return drawn(portal, REAL_DAY, {"task", "duty", "commitment"}, compiled)


def edit_links(paper: Paper) -> list[Element]:
    """The links to what stands behind a page."""
    return list(paper.all("a", **{"class": "edit"}))


def rows_of(file: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Each row of a table with its lines as GitHub names them, read without our own loader."""
    with file.open(encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        before = 1
        for row in reader:
            first, before = before + 1, reader.line_num
            lines = f"L{first}" if first == before else f"L{first}-L{before}"
            yield lines, {"province": file.parent.name, **row}


def look(papers: dict[str, Paper], root: Path, table: str) -> int:
    """Look for the link to each row of a table on its page; how many there were."""
    looked = 0
    for file in sorted((root / "data").rglob(f"{table}.csv")):
        for lines, row in rows_of(file):
            url = PAGE_OF[table].format(**row)
            if table == "indicators" and url not in papers:
                continue  # nobody rests on it and nobody published it: it has no page
            path = file.relative_to(root).as_posix()
            wanted = f"{ADDRESS}{path}?plain=1#{lines}"
            assert wanted in {one.get("href") for one in edit_links(papers[url])}, row
            looked += 1
    return looked


@pytest.mark.parametrize("table", sorted(PAGE_OF.keys() - IN_REAL_DOCUMENTS))
def test_every_fact_leads_to_the_line_that_holds_it(papers: dict[str, Paper], table: str) -> None:
    assert look(papers, SHOWCASE, table)


@pytest.mark.parametrize("table", IN_REAL_DOCUMENTS)
def test_what_only_real_documents_have_leads_there_too(
    real_papers: dict[str, Paper], table: str
) -> None:
    assert look(real_papers, ROOT, table)


def test_every_page_of_prose_leads_to_its_file(papers: dict[str, Paper]) -> None:
    for (language, path), page in showcase().prose.items():
        wanted = f"{ADDRESS}content/{language}/{path}.md?plain=1"
        assert any(
            wanted in {one.get("href") for one in edit_links(paper)} for paper in papers.values()
        ), page.where


def test_no_link_leads_past_the_end_or_to_no_file(papers: dict[str, Paper]) -> None:
    for paper in papers.values():
        for one in edit_links(paper):
            path, lines = re.fullmatch(
                re.escape(ADDRESS) + r"([^?]+)\?plain=1(?:#L(\d+).*)?", one.get("href")
            ).groups()  # type: ignore[union-attr]
            text = (SHOWCASE / path).read_text("utf-8")
            assert int(lines or 1) <= text.count("\n")


def test_each_says_what_it_edits(papers: dict[str, Paper]) -> None:
    for url, paper in papers.items():
        named: dict[str, set[str]] = {}
        for one in edit_links(paper):
            assert re.fullmatch(r"(Sửa|Edit): .*\w.*", one.text), one.text
            named.setdefault(one.text, set()).add(one.get("href"))
        assert {name: to for name, to in named.items() if len(to) > 1} == {}, url


def test_without_a_repository_there_is_no_link_and_nothing_in_its_place(small: Built) -> None:
    for url, paper in small.papers.items():
        if url not in ("/mau/", "/en/patterns/"):  # shows the element itself
            assert edit_links(paper) == [], url


def scene(**changed: object) -> Scene:
    """The invented portal in Vietnamese, with parts of its survey replaced."""
    known = survey(showcase(), SHOWCASE_DAY)
    return Scene(replace(known, **changed), read_catalogue(ROOT / "locales/vi.po", "vi"))  # type: ignore[arg-type]


def figure() -> Observation:
    """A figure of the invented portal."""
    return next(iter(showcase().observations.values()))[0]


def test_only_a_build_that_names_its_commit_names_lines() -> None:
    where = figure().where
    assert edit_url(scene(), where) == f"{ADDRESS}{where.path}?plain=1"
    named = edit_url(scene(version="abc1234567"), where)
    assert named == f"{ADDRESS}{where.path}?plain=1#L{where.line}"


def test_a_frozen_copy_is_not_edited() -> None:
    copy = scene(version="abc1234567", live="https://example.org/")
    assert edit_url(copy, figure().where) == ""


def test_a_row_of_several_lines_is_named_whole() -> None:
    where = Where("data/hà nội/claims.csv", 4, 1, 'a,"b\nc\nd"', ("x", "y"))
    url = edit_url(scene(version="abc1234567"), where)
    assert url == f"{ADDRESS}data/h%C3%A0%20n%E1%BB%99i/claims.csv?plain=1#L4-L6"


def test_a_row_put_in_above_changes_no_other_row_of_an_editors_build() -> None:
    one, ordinary = figure().where, scene()
    assert edit_url(ordinary, replace(one, line=one.line + 1)) == edit_url(ordinary, one)
