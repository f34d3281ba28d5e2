"""The explorer: the same figures with a script as without, narrowed, counted and taken away."""

import csv
import io
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.browser.conftest import Served

pytestmark = pytest.mark.browser

# The cells of pages as they are sent; and those that the script shows, to the last.
CELLS = """async (urls) => {
    const cells = (page) => [...page.querySelectorAll("table.listing tbody tr")]
        .map((row) => [...row.cells].map((cell) => [
            cell.textContent.trim(), cell.querySelector("a")?.getAttribute("href") ?? "",
        ]));
    const read = async (url) =>
        new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
    const listed = (await Promise.all(urls.map(read))).flatMap(cells);
    for (let one; (one = document.querySelector("[data-further]")); ) one.click();
    return [listed, cells(document)];
}"""


def opened(context: BrowserContext, site: Served, language: Language, query: str = "") -> Page:
    """The explorer with its rows loaded."""
    page = context.new_page()
    page.goto(site.address + address(language, "explore") + query)
    page.locator("select[name=rows]").focus()
    expect(page.locator("[data-sort]").first).to_be_visible()
    return page


def published(site: Served, name: str) -> list[dict[str, str]]:
    """The rows of an open data file."""
    file = site.built.folder / "data" / "v1" / name
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("site", ["real_site", "showcase_site"])
def test_the_script_shows_what_the_pages_show_to_the_digit(
    context: BrowserContext, request: pytest.FixtureRequest, site: str, language: Language
) -> None:
    served: Served = request.getfixturevalue(site)
    for rows, kind in (("", "explore-commitments"), ("figures", "explore-figures")):
        urls = [address(language, kind, str(number)) for number in range(1, 9)]
        if kind == "explore-commitments":
            urls[0] = address(language, "explore")
        page = opened(context, served, language, f"?rows={rows}" if rows else "")
        sent = [url for url in urls if served.built.file(url).is_file()]
        listed, shown = page.evaluate(CELLS, sent)
        assert listed
        assert shown == listed
        page.close()


def test_a_reader_narrows_sends_and_steps_back(context: BrowserContext, real_site: Served) -> None:
    page = opened(context, real_site, "vi")
    all_of_them = len(published(real_site, "commitments.csv"))
    expect(page.locator("#said")).to_contain_text(f"{all_of_them} trên {all_of_them}")
    page.locator("#choices summary").click()
    page.locator("select[name=province]").select_option("ninh-binh")
    expect(page.locator("table.listing tbody tr")).to_have_count(14)
    page.locator("[data-sort=latest]").click()
    expect(page.locator("[data-sort=latest]")).to_be_focused()
    assert page.url.endswith("?province=ninh-binh&sort=latest")
    page.reload()
    expect(page.locator("table.listing tbody tr")).to_have_count(14)
    expect(page.locator("select[name=province]")).to_have_value("ninh-binh")
    page.go_back()
    page.go_back()
    expect(page.locator("#said")).to_contain_text(f"{all_of_them} trên {all_of_them}")
    expect(page.locator("select[name=province]")).to_have_value("")


SLID = """([region, key]) => {
    const place = document.querySelector(region);
    const head = place.querySelector(`[data-column=${key}], [data-sort=${key}]`).closest("th");
    place.scrollLeft = head.offsetLeft + head.offsetWidth - place.clientWidth;
    const cell = place.querySelector(`tbody tr td:nth-child(${head.cellIndex + 1})`);
    const first = place.querySelector("tbody th");
    const [own, name] = [cell.getBoundingClientRect(), first.getBoundingClientRect()];
    return place.scrollLeft > 50 && name.left >= 0 && own.left >= name.right - 1
        && own.right <= innerWidth && first.querySelector("a").getAttribute("href");
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("loaded", [False, True], ids=["as sent", "by the script"])
def test_a_phone_shows_which_commitment_a_target_or_a_status_is_of(
    context: BrowserContext, real_site: Served, language: Language, loaded: bool
) -> None:
    if loaded:
        page = opened(context, real_site, language)
    else:
        page = context.new_page()
        page.goto(real_site.address + address(language, "explore"))
    page.set_viewport_size({"width": 360, "height": 740})
    for key in ("target", "status"):
        led = page.evaluate(SLID, ["#rows .scroll", key])
        assert str(led).startswith(address(language, "commitment")), key


def test_words_without_accents_find_rows_and_nothing_found_is_said(
    context: BrowserContext, real_site: Served
) -> None:
    page = opened(context, real_site, "vi")
    page.locator("input[name=q]").fill("PII, ninh binh")
    rows = page.locator("table.listing tbody tr")
    expect(rows).not_to_have_count(0)
    for row in rows.all():
        expect(row).to_contain_text("PII")
    expect(rows.first).to_contain_text("Ninh Bình")
    page.locator("input[name=q]").fill("khong co gi nhu the")
    expect(rows).to_have_count(0)
    expect(page.locator("#said")).to_contain_text("Số dòng: 0 trên")
    page.locator("[data-clear]").click()
    assert rows.count() > 100


def test_counts_are_those_of_the_open_data_and_nothing_else_is_made_of_them(
    context: BrowserContext, real_site: Served
) -> None:
    page = opened(context, real_site, "en", "?by=province&across=kind")
    rows = published(real_site, "commitments.csv")
    wanted = Counter((row["province"], row["kind"]) for row in rows if not row["replaced_by"])
    lines = page.locator("#counted tbody tr")
    numbers = [
        [int(one) for one in line.locator("td").all_inner_texts()] for line in lines.all()[:-1]
    ]
    assert sorted(n for line in numbers for n in line[:-1] if n) == sorted(wanted.values())
    assert [sum(line[:-1]) for line in numbers] == [line[-1] for line in numbers]
    assert lines.last.locator("td").last.inner_text() == str(wanted.total())
    assert "%" not in page.locator("#counted").inner_text()


def test_a_status_is_counted_as_the_home_page_counts_it(
    context: BrowserContext, real_site: Served
) -> None:
    page = opened(context, real_site, "vi", "?by=status")
    counted = {
        line.locator("th").inner_text(): line.locator("td").inner_text()
        for line in page.locator("#counted tbody tr").all()[:-1]
    }
    page.goto(real_site.address + "/")
    parts = page.locator(".counts dl > div:not([data-main])").all()
    told = {one.locator("dt").inner_text(): one.locator("dd").inner_text() for one in parts}
    assert counted == told


def test_the_rows_taken_away_are_lines_of_the_open_data_for_excel_and_pandas(
    context: BrowserContext, real_site: Served, tmp_path: Path
) -> None:
    import pandas

    page = opened(context, real_site, "vi", "?rows=figures&indicator=pii-rank&q=%3Dphu")
    page.locator("input[name=q]").fill("phu tho")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Tải các dòng này").click()
    assert taken.value.suggested_filename == "figures-2026-11-21.csv"
    file = tmp_path / "rows.csv"
    taken.value.save_as(file)
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")  # Excel shows the accents
    lines = (real_site.built.folder / "data/v1/observations.csv").read_text("utf-8").splitlines()
    for line in content.decode("utf-8-sig").splitlines()[1:]:
        assert any(line.startswith(f"{one},") for one in lines)
    table = pandas.read_csv(file, dtype=str)
    assert table.columns[0] == "province"  # and not the mark with it
    assert set(table["indicator"]) == {"pii-rank"}
    assert set(table["data_as_of"]) == {"2026-11-21"}
    assert table["selection"][0].startswith("Đã chọn: ")
    assert "rows=figures" in table["selection_url"][0]
    for column in ("unit_name", "period", "area", "source_name", "source_url"):
        assert table[column].notna().all(), column


def test_without_scripts_every_row_is_a_link_away(browser: Browser, real_site: Served) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for kind, name in (("commitments", "commitments.csv"), ("figures", "observations.csv")):
            page.goto(real_site.address + address("vi", "explore"))
            expect(page.locator("form#explore")).to_be_hidden()
            label = "Tất cả cam kết" if kind == "commitments" else "Tất cả số liệu đã công bố"
            pager = page.get_by_role("navigation", name=label)
            urls = [one.get_attribute("href") or "" for one in pager.locator("a").all()]
            if kind == "commitments":
                urls.insert(0, address("vi", "explore"))
            count = 0
            for url in urls:
                page.goto(real_site.address + url)
                count += page.locator("table.listing tbody tr").count()
            rows = [one for one in published(real_site, name) if not one.get("replaced_by")]
            assert count == len(rows)


def test_nothing_is_loaded_before_a_reader_asks(context: BrowserContext, real_site: Served) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real_site.address + address("vi", "explore"))
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith((".csv", ".json"))]
    page.locator("#choices summary").focus()
    expect(page.locator("[data-sort]").first).to_be_visible()
    assert [url for url in asked if url.endswith("commitments.csv")]


RANKS = "?measure=pii-rank&c1=phu-tho&c2=phu-tho-truoc-2025-07&c3=ninh-binh"
DRAWER = ("/assets/vega.", "/assets/explore-chart.")


def test_a_chart_is_drawn_only_when_asked_and_breaks_no_policy(
    context: BrowserContext, real_site: Served, tmp_path: Path
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real_site.address + address("vi", "explore") + RANKS)
    page.locator("#drawing-choices summary").click()
    expect(page.locator("select[name=c3]")).to_have_value("ninh-binh")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if any(one in url for one in DRAWER)]

    page.get_by_role("button", name="Vẽ", exact=True).click()

    expect(page.locator("#drawing svg")).to_be_visible()
    assert [url for url in asked if DRAWER[0] in url]
    expect(page.locator("#drawn tbody tr")).to_have_count(4)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    with page.expect_download() as taken:
        page.get_by_role("button", name="SVG").click()
    taken.value.save_as(tmp_path / "chart.svg")
    drawing = (tmp_path / "chart.svg").read_text("utf-8")
    told = ("PII", "hạng", "15/34", "20/63", "≤ 10", "VnExpress", "21/11/2026", "c3=ninh-binh")
    for words in (*told, "Phú Thọ, từ 01/07/2025", "Phú Thọ (trước 01/07/2025)", "không so được"):
        assert words in drawing, words
    assert "<script" not in drawing
    with page.expect_download() as taken:
        page.get_by_role("button", name="PNG").click()
    taken.value.save_as(tmp_path / "chart.png")
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")


FOUR = "&".join(
    f"c{place}={name}-truoc-2025-07"
    for place, name in enumerate(("nam-dinh", "ha-nam", "ninh-binh", "hoa-binh"), 1)
)
COVERED = """() => {
    const words = [...document.querySelectorAll("#drawing text")]
        .map((one) => [one.textContent, one.getBoundingClientRect()]).filter(([text]) => text);
    return words.flatMap(([text, a], place) => words.slice(place + 1)
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5)
        .map(([other]) => `${text} on ${other}`));
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("measure", ["pci-score", "pci-rank"])
def test_no_words_of_a_chart_lie_on_others_and_the_ends_of_each_series_are_told(
    context: BrowserContext, real_site: Served, measure: str, width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{real_site.address}{address('vi', 'explore')}?measure={measure}&{FOUR}")
    page.locator("#drawing-choices summary").click()
    expect(page.locator("select[name=c4]")).to_have_value("hoa-binh-truoc-2025-07")
    page.get_by_role("button", name="Vẽ", exact=True).click()
    expect(page.locator("#drawing svg")).to_be_visible()

    assert page.evaluate(COVERED) == []
    told = page.locator("#drawing text").all_text_contents()
    # Of Nam Định: the first figure, the last before the break, the last.
    ends = {"pci-score": ("63,01", "63,10", "65,29"), "pci-rank": ("35/63", "40/63", "31/63")}
    assert set(ends[measure]) <= set(told)
    assert told.count("không so được") == 4


JOINED = """async ([tools, provinces, sources]) => {
    const { provincesOf } = await import(tools);
    return provincesOf(provinces, sources, String);
}"""


def row(year: int, value: str, source: str = "a") -> dict[str, object]:
    """A figure as the explorer knows it."""
    record = {"value": value, "status": "final", "source": source, "out_of": ""}
    cells = {"period": {"key": f"{year}-12-31"}, "latest": {"text": value}}
    return {"record": record, "cells": cells}


def test_former_and_present_provinces_share_no_scale_and_the_better_source_is_drawn(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.goto(real_site.address + address("vi", "explore"))
    tools = page.locator("#chart").get_attribute("data-tools")
    provinces = [
        {"name": sort, "area": "", "sort": sort, "figures": figures, "targets": []}
        for sort, figures in (
            ("today", [row(2025, "1"), row(2025, "2", "b"), row(2022, "9")]),
            ("former", [row(2024, "90")]),
        )
    ]
    sources = {"a": ["", "", "C"], "b": ["", "", "A"]}
    today, former = page.evaluate(JOINED, [tools, provinces, sources])
    assert [point["y"] for point in today["points"]] == [9, 2]
    assert {point["y"] for point in today["scale"]} == {2, 9}
    assert {point["y"] for point in former["scale"]} == {90}
