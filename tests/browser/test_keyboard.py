"""Whoever has only a keyboard gets everywhere in the order of the page, and sees where they are."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from portal.addresses import address
from tests.browser.conftest import Served
from tests.browser.test_pages import TEMPLATES

pytestmark = pytest.mark.browser

FOCUSABLE = "a[href], button, input, select, summary, [tabindex='0']"
# Of many neighbours that are built alike, the first three and the last stand for the others.
LEAVE_OUT_ALIKE = """() => {
    const shape = (one) => [one, ...one.querySelectorAll("*")]
        .map(({ localName, className, hidden }) => `${localName}.${className}.${hidden}`).join();
    for (const around of document.querySelectorAll("main :is(tbody, ul, ol, dl)")) {
        const alike = Map.groupBy(around.children, shape);
        for (const some of alike.values()) for (const one of some.slice(3, -1)) one.remove();
    }
}"""
# Opens what is folded; then remembers what got the focus, and whether the reader could see that it
# did: an outline, in the window, with nothing in front of it.
WATCH_FOCUS = """(focusable) => {
    for (const one of document.querySelectorAll("main details")) one.open = true;
    const shown = (one) => one.checkVisibility({ visibilityProperty: true });
    const inFront = (one) => {
        const { left, right, top, bottom } = one.getClientRects()[0];
        const edge = (from, to, most) => (Math.max(from, 0) + Math.min(to, most)) / 2;
        const low = Math.min(bottom, Math.max(top, 0) + 40);
        const at = [edge(left, right, innerWidth), edge(top, low, innerHeight)];
        const there = document.elementFromPoint(...at);
        return there !== null && (one.contains(there) || there.contains(one));
    };
    globalThis.wanted = [...document.querySelectorAll(focusable)].filter(shown);
    globalThis.got = [];
    addEventListener("focusin", ({ target }) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(target);
        const box = target.getBoundingClientRect();
        const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.width > 1;
        const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        const fault = !outlined ? "no outline" : !inView ? "not in the window"
            : !inFront(target) ? "behind something" : "";
        got.push([wanted.indexOf(target), fault, target.outerHTML.slice(0, 160)]);
    });
    return wanted.length;
}"""


def walk(page: Page) -> tuple[int, list[str]]:
    """Hold Tab down through a page; how many stops it has, and what was wrong at which."""
    count: int = page.evaluate(WATCH_FOCUS, FOCUSABLE)
    for _ in range(count):
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    got: list[tuple[int, str, str]] = page.evaluate("got")
    faults = [f"{fault}: {html}" for _, fault, html in got if fault]
    order = [place for place, _, _ in got]
    strays = [html for place, (at, _, html) in enumerate(got) if at != place]
    if order != list(range(count)):
        faults.append(f"out of order, {len(got)} of {count} stops: {strays[:2]}")
    return count, faults


def awake(page: Page) -> None:
    """Wake the forms that wait for a reader to touch them, and go back to the top."""
    page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
    for form in page.locator("main form").all():
        form.locator("select, input").first.focus()
        page.wait_for_load_state("networkidle")
    expect(page.locator("[data-sort]").first).to_be_visible()
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")


@pytest.mark.parametrize("name", [one for one in TEMPLATES if one != "the patterns"])
def test_tab_goes_to_every_kind_of_thing_in_its_order_and_shows_where_it_is(
    context: BrowserContext, real_site: Served, name: str
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + address("vi", *TEMPLATES[name]))
    if name == "the rows":
        awake(page)
    page.evaluate(LEAVE_OUT_ALIKE)
    count, faults = walk(page)
    assert faults == []
    assert count > 10


@pytest.mark.parametrize("name", ["home", "a province of today", "a rank", "the comparison"])
def test_tab_goes_to_everything_on_a_wide_page(
    context: BrowserContext, real_site: Served, name: str
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 1280, "height": 740})
    page.goto(real_site.address + address("en", *TEMPLATES[name]))
    assert walk(page)[1] == []


def test_tab_goes_to_every_element_of_the_patterns(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + address("vi", "patterns"))
    assert walk(page)[1] == []


def test_tab_goes_to_the_facets_and_the_results_of_a_search(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + address("vi", "search") + "?q=5g")
    expect(page.locator("main [role=status]").first).not_to_be_empty()
    page.locator("main form summary").click()
    expect(page.locator("select").first).to_be_visible()
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")
    count, faults = walk(page)
    assert faults == []
    assert count > 20


def test_tab_goes_to_every_kind_of_thing_that_a_commitment_can_have(
    context: BrowserContext, showcase_site: Served
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    faults: dict[str, list[str]] = {}
    built = showcase_site.built
    for url in ["/", *built.cover(built.of_kind("vi", "commitment"))]:
        page.goto(showcase_site.address + url)
        page.evaluate(LEAVE_OUT_ALIKE)
        if found := walk(page)[1]:
            faults[url] = found
    assert faults == {}


def test_the_buttons_that_scripts_bring_are_among_the_stops(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    for name, wanted in (("a rank", "[data-copy], [data-print]"), ("the comparison", "select")):
        page.goto(real_site.address + address("vi", *TEMPLATES[name]))
        expect(page.locator(wanted).first).to_be_visible()
        page.evaluate(WATCH_FOCUS, FOCUSABLE)
        assert page.locator(wanted).count() >= 2
        for one in page.locator(wanted).all():
            assert one.evaluate("one => wanted.includes(one)")
