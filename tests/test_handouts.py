"""A chart that leaves the site says alone what it shows, of when, and from where."""

import csv
import io
import re
import struct
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from portal.charts.draw import paint
from portal.charts.drawings import LevelChart, RankChart, break_years
from portal.charts.handout import WIDTH, handout_svg
from portal.charts.rows import handout_csv, rows_of
from portal.charts.theme import ROLES
from portal.charts.words import width_of
from portal.languages import LANGUAGES, read_catalogue
from portal.open_data.contract import Contract
from portal.open_data.export import OpenData
from portal.plan import plan
from portal.plans.handout import handouts
from portal.plans.scene import scenes_of
from portal.views import Handout, Link, Picture
from tests import charts
from tests.built import ROOT
from tests.charts import CHARTS, drawn, painting
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
MOST_BYTES = 150 * 1024


@pytest.fixture(scope="module", autouse=True)
def painter() -> Iterator[None]:
    """The process that draws while these tests run."""
    with painting():
        yield


@pytest.fixture(scope="module", params=["real", "showcase"])
def found(request: pytest.FixtureRequest) -> dict[str, Handout]:
    """Every chart of a site that may leave it, by path."""
    known = surveyed(request.param)
    pages = plan(known, Contract(OpenData(known), CATALOGUES), CATALOGUES)
    listed = list(handouts(pages, scenes_of(known, CATALOGUES)))
    assert len(listed) == len(dict(listed)), "two charts have one path"
    return dict(listed)


def handout(name: str) -> Handout:
    """A chart with invented words."""
    return Handout(
        about="Hạ tầng số & dữ liệu",
        title="Tỷ lệ <hồ sơ> trực tuyến, Ninh Bình",
        unit="Đơn vị: %",
        chart=CHARTS[name],
        marks=(
            *(("figure", "Số liệu đã công bố"), ("step", "Mục tiêu"), ("tick", "Mục tiêu")),
            *(("break", "Không so được"), ("met", "Đạt: 8")),
        ),
        words="Tăng từ 40% lên 58%. " * 8,
        source="Nguồn: Cục Thống kê: Niên giám " * 6,
        site="Cam kết 57. Số liệu tính đến 21/11/2026",
        address="https://camket57.example/cam-ket/nd-57-07/",
        measured="%",
        cited="Cục Thống kê",
        as_of="2026-11-21",
        language="vi",
    )


@pytest.mark.parametrize("name", CHARTS)
def test_a_picture_is_whole_without_its_page(name: str) -> None:
    told = handout(name)
    svg = handout_svg(told, drawn(told.chart, 720))
    root = ElementTree.fromstring(svg)
    words = " ".join("".join(one.itertext()) for one in root.iter() if one.tag.endswith("text"))

    for line in (told.about, told.title, told.unit, told.source, told.site, told.address):
        assert " ".join(line.split()) in words
    assert not re.search(r"var\(|class=|style=|<image|href=|http(?!s?://(www.w3|camket57))", svg)
    used = set(re.findall(r"url\(#([\w-]+)\)", svg))
    assert used <= set(re.findall(r'<pattern id="([\w-]+)"', svg))
    assert set(re.findall(r"#[0-9a-f]{6}", svg)) <= set(ROLES)


def lines_of(told: Handout, drawing: str) -> list[ElementTree.Element]:
    """The lines of words around a drawing."""
    root = ElementTree.fromstring(handout_svg(told, drawing))
    return [one for one in root if one.tag.endswith("text")]


def end_of(line: ElementTree.Element) -> float:
    """Where a line ends at most, on a machine that sets it in DejaVu Sans: px from the left.

    Of all typefaces that are the usual one somewhere it sets our words widest.
    """
    wider = 1.25 if line.get("font-weight") == "600" else 1.19
    wide = width_of(line.text or "", float(line.get("font-size", 0)))
    return float(line.get("x", 0)) + wider * wide


def test_words_never_run_off_the_paper_or_over_each_other() -> None:
    told = handout("level")
    lines = lines_of(told, drawn(told.chart, 720))

    assert len(lines) > 10
    heights = [float(one.get("y", 0)) for one in lines if one.get("x") == "24"]
    assert heights == sorted(set(heights))
    for above, below in pairwise(sorted(lines, key=lambda one: float(one.get("y", 0)))):
        if above.get("y") == below.get("y"):
            first, second = sorted((above, below), key=lambda one: float(one.get("x", 0)))
            assert end_of(first) < float(second.get("x", 0)) - 22


def test_no_chart_of_a_site_cuts_its_words_where_our_typeface_is_missing(
    found: dict[str, Handout],
) -> None:
    bare = '<svg width="720" height="260" viewBox="0 0 720 260"></svg>'
    off = [
        (path, line.text)
        for path, told in found.items()
        for line in lines_of(told, bare)
        if end_of(line) > WIDTH
    ]
    assert off == []


def test_an_address_that_is_too_long_for_a_line_ends_at_its_signs() -> None:
    address = "https://camket57.example/en/indicator/" + "digital-economy-share-of-grdp-" * 4 + "a/"
    told = replace(handout("level"), address=address)
    lines = [one.text or "" for one in lines_of(told, drawn(told.chart, 720))]

    assert address not in lines
    assert "".join(lines[-2:]) == address
    assert lines[-2].endswith("-")


def test_a_png_is_twice_as_wide_small_and_on_white_paper() -> None:
    told = handout("dots")
    svg = handout_svg(told, drawn(told.chart, 720))
    png: bytes = charts.painter.apply(paint, (svg,))

    assert png.startswith(b"\x89PNG") and len(png) < MOST_BYTES
    assert struct.unpack(">I", png[16:20])[0] == 2 * WIDTH
    assert charts.painter.apply(paint, (svg,)) == png
    assert b"\xff\xff\xff" in png.partition(b"PLTE")[2][: 3 * 64]


def test_every_chart_names_its_source_its_day_and_its_page(found: dict[str, Handout]) -> None:
    assert len(found) > 50
    for path, one in found.items():
        assert one.cited and one.title and one.words and one.as_of, path
        assert path.startswith(one.address.partition(".example/")[2])
        assert one.as_of[:4] in one.site


def test_a_chart_says_of_which_province_it_is(found: dict[str, Handout]) -> None:
    own = {path: one for path, one in found.items() if path.startswith("tinh/")}

    assert own
    assert all(one.about or ", " in one.title for one in own.values())


def test_a_reader_can_draw_a_chart_again_from_its_table(found: dict[str, Handout]) -> None:
    for path, one in found.items():
        rows = list(csv.DictReader(io.StringIO(handout_csv(one).decode())))
        assert len(rows) == len(rows_of(one.chart)[1]) > 0, path
        for row in rows:
            assert (row["source"], row["as_of"], row["url"]) == (one.cited, one.as_of, one.address)


def test_a_year_without_a_figure_is_empty_in_the_table_and_never_zero() -> None:
    rows = list(csv.DictReader(io.StringIO(handout_csv(handout("level")).decode())))
    by_mark = {row["mark"]: row for row in rows}

    assert by_mark["no_data"]["year"] == "2026" and by_mark["no_data"]["value"] == ""
    assert [row["value"] for row in rows if row["mark"] == "figure"] == ["40", "52", "58"]
    assert by_mark["reference"]["value"] and by_mark["target"]["label"] == "≥\u00a080%"


def test_a_double_line_is_explained_beside_the_chart_and_seen_in_its_table(
    found: dict[str, Handout],
) -> None:
    broken = {
        path: one
        for path, one in found.items()
        if isinstance(one.chart, LevelChart | RankChart) and one.chart.breaks
    }
    assert broken
    for path, one in broken.items():
        assert "break" in dict(one.marks), path
        years = [str(year) for year in break_years(one.chart)]  # type: ignore[arg-type]
        assert ("Nét đôi" if one.language == "vi" else "Double line") in one.words
        rows = list(csv.DictReader(io.StringIO(handout_csv(one).decode())))
        assert [row["year"] for row in rows if row["mark"] == "break"] == years
        for row in rows:
            begun = sum(year <= row["year"] for year in years)
            assert row["mark"] != "figure" or row["series"] == str(1 + begun), path
    others = [one for path, one in found.items() if path not in broken]
    assert not [one for one in others if "break" in dict(one.marks)]


def test_the_scores_of_nam_dinh_from_2021_on_are_a_series_of_their_own(
    request: pytest.FixtureRequest, found: dict[str, Handout]
) -> None:
    told = found.get("tinh/nam-dinh-truoc-2025-07/chart-pci-score")
    if request.node.callspec.params["found"] == "real":
        assert told
        rows = csv.DictReader(io.StringIO(handout_csv(told).decode()))
        series = {row["year"]: row["series"] for row in rows if row["mark"] == "figure"}
        assert (series["2020"], series["2021"]) == ("1", "2")
        assert told.words.endswith("số liệu từ năm 2021 không so được với các năm trước đó.")


def test_a_drawing_without_a_source_does_not_leave_its_page() -> None:
    from portal.plans.handout import pictures_in

    bare = Picture("k", "Tỷ trọng", CHARTS["years"], "", "", (), ())
    cited = Picture("k", "Tỷ trọng", CHARTS["years"], "", "", (), (), "", ("Cục Thống kê",))
    empty = Picture("k", "Tỷ trọng", None, "", "", (), (), "", ("Cục Thống kê",))

    assert list(pictures_in((bare, (cited, Link("a", "/")), empty))) == [cited]
