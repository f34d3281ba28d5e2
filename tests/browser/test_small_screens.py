"""What a reader with a phone sees of tables: whole, as cards, or sliding with words that say so."""

from collections import Counter
from collections.abc import Iterable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.browser.conftest import Served
from tests.browser.test_pages import TEMPLATES, sample

pytestmark = pytest.mark.browser

SMALL = (320, 360)
WIDTHS = (*SMALL, 768, 1280)
# What makes a page scroll sideways; then, with all unfolded, which tables are cut off at the side,
# slide in silence, or say that they slide and do not.
UNFIT = """async () => {
    await document.fonts.ready;
    const faults = [];
    const scroll = document.documentElement.scrollWidth;
    if (scroll > innerWidth) {
        const widest = [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
            .map((one) => `${one.localName}.${one.getAttribute("class")}`).slice(0, 3);
        faults.push(`scrolls sideways, ${scroll} px: ${widest}`);
    }
    const folded = document.querySelectorAll("main details:not([open])");
    for (const one of folded) one.open = true;
    const say = (fault, table) =>
        faults.push(`${fault}: ${table.caption?.textContent ?? table.outerHTML.slice(0, 80)}`);
    for (const table of document.querySelectorAll("main table")) {
        const region = table.closest(".scroll");
        const room = region ?? table.parentElement;
        const columns = table.rows[0]?.cells.length ?? 0;
        const slides = Math.max(room.scrollWidth, table.scrollWidth) > room.clientWidth + 1;
        const hint = region?.querySelector(".scroll__hint");
        if (slides && columns <= 3) say("cut off", table);
        if (slides && !region) say("cannot slide", table);
        if (slides && !hint?.checkVisibility()) say("slides in silence", table);
        if (!slides && hint?.checkVisibility()) say("says in vain that it slides", table);
    }
    for (const one of folded) one.open = false;
    return faults;
}"""


def unfit(page: Page, widths: Iterable[int]) -> dict[int, list[str]]:
    """What of a page does not fit its window, by the width of the window."""
    faults: dict[int, list[str]] = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 740})
        if found := page.evaluate(UNFIT):
            faults[width] = found
    return faults


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_scrolls_sideways_hides_a_part_of_a_table_or_asks_elsewhere_at_any_width(
    context: BrowserContext, real_site: Served, language: Language
) -> None:
    page = context.new_page()
    faults: dict[str, dict[int, list[str]]] = {}
    for url in sample(language):
        page.goto(real_site.address + url)
        if found := unfit(page, WIDTHS):
            faults[url] = found
    assert faults == {}


def test_no_commitment_of_the_showcase_scrolls_sideways_or_hides_a_part_of_a_table(
    context: BrowserContext, showcase_site: Served
) -> None:
    page = context.new_page()
    built = showcase_site.built
    others = [
        url for kind in ("topic", "province", "indicator") for url in built.of_kind("vi", kind)
    ]
    faults: dict[str, dict[int, list[str]]] = {}
    for url in [*built.of_kind("vi", "commitment"), *others[::4]]:
        page.goto(showcase_site.address + url)
        if found := unfit(page, SMALL[:1]):
            faults[url] = found
    assert faults == {}


def test_what_does_not_fit_is_found(context: BrowserContext, real_site: Served) -> None:
    page = context.new_page()
    page.goto(real_site.address + address("vi", *TEMPLATES["a topic"]))
    page.evaluate("""() => {
        document.querySelector("main .scroll__hint").remove();
        document.querySelector("h1").attributeStyleMap.set("min-width", "400px");
    }""")
    (found,) = unfit(page, SMALL[:1]).values()
    assert [one.split(":")[0] for one in found][1:] == ["slides in silence"]
    assert found[0].startswith("scrolls sideways, 4")


RECORDS = ("a former province", "an indicator", "duties", "the method")
UNSEEN = """() => [...document.querySelectorAll(".records tbody :is(th, td)")].filter((cell) => {
    const said = getComputedStyle(cell, "::before").content;
    const { left, right, height } = cell.getBoundingClientRect();
    return !cell.dataset.label || !said.includes(cell.dataset.label)
        || left < 0 || right > innerWidth || height < 10;
}).map((cell) => cell.outerHTML)"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", RECORDS)
def test_a_record_is_a_card_on_a_phone_and_each_cell_says_what_it_is(
    context: BrowserContext, real_site: Served, name: str, language: Language
) -> None:
    page = context.new_page()
    page.goto(real_site.address + address(language, *TEMPLATES[name]))
    for width in SMALL:
        page.set_viewport_size({"width": width, "height": 740})
        assert page.locator(".records tbody td").count() > 0
        assert page.evaluate(UNSEEN) == []


def roles(page: Page) -> Counter[str]:
    """How often each role stands in what the browser tells a screen reader."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return Counter(one["role"]["value"] for one in nodes if not one["ignored"])


def test_a_screen_reader_meets_the_same_table_on_a_phone_as_on_a_desk(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.goto(real_site.address + address("vi", *TEMPLATES["duties"]))
    told = {}
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        expect(page.locator(".records thead th").first).to_be_attached()
        counted = roles(page)
        told[width] = {one: counted[one] for one in ("table", "row", "columnheader", "rowheader")}
        told[width]["cells"] = counted["cell"] + counted["gridcell"]
    assert told[360] == told[1280]
    assert told[360]["table"] == 1
    assert told[360]["columnheader"] == 4
    assert told[360]["cells"] == 3 * told[360]["rowheader"] > 0


def test_the_first_column_stays_while_a_table_slides(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + address("vi", *TEMPLATES["a topic"]))
    region = page.locator(".scroll").first
    region.evaluate("one => { one.scrollLeft = one.scrollWidth }")
    assert region.evaluate("one => one.scrollLeft") > 100
    for part in (region.locator("tbody th").first, region.locator(".scroll__hint")):
        box = part.bounding_box()
        assert box
        assert box["x"] >= 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_and_the_foot_lead_to_every_kind_of_page(
    context: BrowserContext, real_site: Served, language: Language
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + address(language))
    page.locator(".header summary").click()
    for kind in ("compare", "due", "duty", "glossary", "search", "province", "topic", "document"):
        url = address(language, kind)
        expect(page.locator(f".header li a[href='{url}']")).to_be_visible()
        expect(page.locator(f".footer a[href='{url}']")).to_be_visible()


def test_the_foot_has_no_hole(context: BrowserContext, real_site: Served) -> None:
    page = context.new_page()
    page.goto(real_site.address + "/")
    for width in SMALL:
        page.set_viewport_size({"width": width, "height": 740})
        boxes = [one.bounding_box() for one in page.locator(".footer li").all()]
        columns = Counter(round(box["x"]) for box in boxes if box)
        assert len(columns) == 2
        assert max(columns.values()) - min(columns.values()) <= 2


def test_the_contents_and_the_top_of_a_long_page_are_one_touch_away(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + address("vi", *TEMPLATES["a former province"]))
    bar = page.locator(".jump")
    for part in ("#due", "#figures", "#documents"):
        page.locator(part).scroll_into_view_if_needed()
        expect(bar).to_be_in_viewport()
        box = bar.bounding_box()
        assert box
        assert 44 <= box["height"] <= 48
    bar.locator("a").first.click()
    expect(page.locator("#contents")).to_be_in_viewport()
    bar.locator("a").last.click()
    expect(page.locator(".header")).to_be_in_viewport()


def test_the_home_page_explains_each_border_of_its_tiles(real_site: Served) -> None:
    paper = real_site.built.papers["/"]
    states = {one.get("data-state") for one in paper.elements if one.get("data-state")}
    assert len(states) <= 3
    assert "Nét đậm" in paper.html and "Nét đứt" in paper.html and "Nét mảnh" in paper.html
