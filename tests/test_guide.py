"""The guide for editors: one text for GitHub and the site, with real rows and real pictures."""

import csv
import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from portal.addresses import address
from portal.causes import CAUSES
from portal.elsewhere import anchor_of, on_the_site
from portal.examples import examples
from portal.explained import explained, site_of
from portal.languages import LANGUAGES
from portal.load import BY_PROVINCE, SHARED
from portal.problems import Where, problem
from portal.report.parcel import sanitised
from portal.rules import RULES
from tests.built import ROOT, Built
from tests.test_budget import weights

PAGES = sorted([*ROOT.glob("content/*/guide.md"), *ROOT.glob("content/*/guide/*.md")])
IDS = [str(path.relative_to(ROOT / "content")) for path in PAGES]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(/static/(guide/[^)]+)\)")
BLOCK = re.compile(r"```text\n(.*?)```", re.DOTALL)
LARGEST, WIDEST, HEAVIEST = 60_000, 720, 150_000  # bytes, px, bytes of a page as it is sent
every_page = pytest.mark.parametrize("path", PAGES, ids=IDS)


def headings(path: Path) -> set[str]:
    """The anchors that GitHub gives the headings of a file."""
    found = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in found}


@every_page
def test_every_link_leads_to_a_file_and_a_heading_of_the_repository(path: Path) -> None:
    for target in LINK.findall(path.read_text("utf-8")):
        if target.startswith("https://"):
            continue
        file, _, anchor = target.partition("#")
        assert file.startswith("/") and (ROOT / file[1:]).is_file(), target
        assert not anchor or anchor in headings(ROOT / file[1:]), target


@every_page
def test_both_languages_have_the_same_pages_and_links(path: Path) -> None:
    other = "en" if "/vi/" in path.as_posix() else "vi"
    here, there = (f"/content/{one}/" for one in ("vi" if other == "en" else "en", other))
    twin = Path(path.as_posix().replace(here, there))
    links, its = (
        [one.partition("#")[0] for one in LINK.findall(file.read_text("utf-8"))]
        for file in (path, twin)
    )

    def alike(link: str) -> str:
        """A link without its language."""
        spoken = link.replace(here, "").replace(there, "").replace("/data.vi.md", "/data.md")
        return re.sub(r"^/static/guide/(?:vi|en)-", "", spoken)

    assert [*map(alike, links)] == [*map(alike, its)]


def real_rows() -> set[str]:
    """Every row of the data and every header, without empty cells at the end."""
    files = [*ROOT.glob("data/*.csv"), *ROOT.glob("data/*/*.csv")]
    lines = {line.rstrip(",") for file in files for line in file.read_text("utf-8").splitlines()}
    return lines


def rows_shown(path: Path) -> Iterator[str]:
    """The lines of the examples of a page that are rows of a table."""
    for block in BLOCK.findall(path.read_text("utf-8")):
        yield from (line.strip() for line in block.splitlines() if line.count(",") >= 5)


@every_page
def test_the_rows_of_the_examples_are_real(path: Path) -> None:
    known = real_rows()
    for row in rows_shown(path):
        plain = row.rstrip(",")
        assert plain in known or any(one.startswith(f"{plain},") for one in known), row


def test_rows_shown_in_full_have_a_cell_for_each_column() -> None:
    for path in PAGES:
        for block in BLOCK.findall(path.read_text("utf-8")):
            rows = [line.strip() for line in block.splitlines() if line.count(",") >= 5]
            assert len({len(row) for row in csv.reader(rows)}) <= 1, path


def test_every_picture_is_small_in_few_colours_and_used() -> None:
    used = {name for path in PAGES for _, name in PICTURE.findall(path.read_text("utf-8"))}
    files = sorted((ROOT / "static" / "guide").glob("*"))

    assert {f"guide/{file.name}" for file in files} == used
    for file in files:
        with Image.open(file) as picture:
            assert (picture.format, picture.mode) == ("PNG", "P"), file.name
            assert picture.width <= WIDEST and file.stat().st_size < LARGEST, file.name


@every_page
def test_the_words_of_a_picture_are_a_sentence(path: Path) -> None:
    for words, _ in PICTURE.findall(path.read_text("utf-8")):
        assert len(words.split()) > 7 and words.endswith("."), words


def test_the_guide_is_on_the_site_in_both_languages(real: Built) -> None:
    for path in PAGES:
        language = path.relative_to(ROOT / "content").parts[0]
        assert language in LANGUAGES
        name = path.relative_to(ROOT / "content" / language).with_suffix("").as_posix()
        url = address("vi" if language == "vi" else "en", name)
        assert url in real.papers
        assert weights(real, url)[1] <= HEAVIEST
        sizes = [one.get("width") for one in real.papers[url].elements if one.tag == "img"]
        assert all(sizes), url


def test_no_link_of_the_guide_is_left_as_github_has_it(real: Built) -> None:
    for url in real.urls:
        if url.startswith((address("vi", "guide"), address("en", "guide"))):
            for one in real.papers[url].elements:
                target = one.get("href") or one.get("src")
                assert not target.startswith(("/content/", "/docs/", "/static/")), (url, target)


@pytest.mark.parametrize("code", RULES)
def test_every_problem_has_its_page_its_cause_and_its_example(code: str, real: Built) -> None:
    assert examples()[code] and all(CAUSES[code])
    for language, cause in zip(LANGUAGES, CAUSES[code], strict=True):
        paper = real.papers[address(language, "problem", code.lower())]
        assert cause in [one.text for one in paper.elements if one.tag == "p"]
        told = [one.text for one in paper.elements if one.tag == "pre"]
        assert f": {code} {RULES[code].severity}" in told[0]
        assert paper.one("meta", name="robots").get("content") == "noindex"


def test_the_examples_are_what_the_tests_try_out() -> None:
    """`python docs/write_problems.py` writes portal/examples.json anew."""
    written = runpy.run_path(str(ROOT / "docs" / "write_problems.py"))["examples_file"]()

    assert (ROOT / "portal" / "examples.json").read_text("utf-8") == written


def test_most_examples_show_the_right_line_beside_the_wrong_one() -> None:
    shown = [one for listed in examples().values() for one in listed]
    with_line = [one for one in shown if one.right]

    assert len(with_line) > 0.6 * len(shown)
    assert [one for one in with_line if f"| {one.right}\n" in one.place] == []


def test_every_column_of_every_table_is_explained(real: Built) -> None:
    for language in LANGUAGES:
        paper = real.papers[address(language, "columns")]
        for folder, tables in (("data", SHARED), ("data/<province>", BY_PROVINCE)):
            for table in tables:
                assert paper.one("section", id=anchor_of(f"{folder}/{table}.csv"))


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("/content/vi/guide/first.md", "/huong-dan/lan-dau/"),
        ("/content/en/pages/method.md#c", "/en/method/#c"),
        ("/content/vi/guide/check.md#sau-%C4%91%C3%B3", "/huong-dan/khi-bao-loi/#sau-do"),
        ("/docs/problems.md", "/huong-dan/loi/"),
        ("/docs/problems.md#p203", "/huong-dan/loi/p203/"),
        ("/docs/data.md#dataunitscsv", "/huong-dan/cac-cot/#dataunitscsv"),
        ("/docs/data.vi.md#dataunitscsv", "/huong-dan/cac-cot/#dataunitscsv"),
        ("/static/guide/a.png", "/assets/guide/a.png"),
        ("/data/units.csv", "https://git.example/ck/blob/HEAD/data/units.csv"),
        ("/CONTRIBUTING.md", "https://git.example/ck/blob/HEAD/CONTRIBUTING.md"),
        ("/data/v1/units.csv", "/data/v1/units.csv"),
        ("/phuong-phap/", "/phuong-phap/"),
        ("/assets/a.png", "/assets/a.png"),
        ("https://example.org/docs/a.md", "https://example.org/docs/a.md"),
    ],
)
def test_a_link_for_github_leads_to_the_same_thing_on_the_site(target: str, leads: str) -> None:
    assert on_the_site("vi", "https://git.example/ck", target) == leads


def test_without_a_repository_a_file_is_only_named() -> None:
    assert on_the_site("vi", "", "/data/units.csv") == ""


def test_the_check_names_the_page_of_each_code() -> None:
    found = [problem("P203", Where("a.csv"), value="1,2", suggestion="1.2")] * 2

    assert explained(found, "").splitlines()[1:] == ["  P203: docs/problems.md#p203"]
    assert explained(found, "https://ck.vn/").splitlines()[1:] == [
        "  P203: https://ck.vn/huong-dan/loi/p203/"
    ]


def test_only_a_published_site_with_a_guide_is_named(tmp_path: Path) -> None:
    settings = (ROOT / "portal.toml").read_text("utf-8")
    assert site_of(tmp_path) == site_of(ROOT) == ""

    (tmp_path / "portal.toml").write_text(settings.replace("camket57.example", "ck.vn"), "utf-8")
    assert site_of(tmp_path) == ""

    (tmp_path / "content" / "vi").mkdir(parents=True)
    (tmp_path / "content" / "vi" / "guide.md").touch()
    assert site_of(tmp_path) == "https://ck.vn/"


def test_the_comment_links_each_code_to_its_explanation() -> None:
    row = "| <code>a.csv:1:1</code> | P203 | x | y |"
    page = "https://git.example/ck/blob/HEAD/docs/problems.md"
    linked = f'| <a href="{page}#p203">P203</a> |'

    assert linked in sanitised(row, 7, "", page)
    assert "<a" not in sanitised(row, 7, "") + sanitised("| P203 x |", 7, "", page)
