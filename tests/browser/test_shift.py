"""Nothing a reader looks at moves by itself, not even where scripts and typeface come late."""

import re
import time

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.browser.conftest import Served
from tests.browser.test_pages import TEMPLATES

pytestmark = pytest.mark.browser

LATE = 0.25  # seconds until a script or the typeface comes: after the first paint
MOST = 0.01  # cumulative layout shift; 0.1 is what search engines call good
PAGES = (
    "home",
    "a province of today",
    "a rank",
    "a topic",
    "the comparison",
    "the due dates",
    "the data",
)
SHIFT = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) {
            sum += hadRecentInput ? 0 : value;
        }
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 200);
})"""


def shift(page: Page, url: str) -> float:
    """How much of a page moves while it loads and its scripts come."""

    def late(route: Route) -> None:
        time.sleep(LATE)
        route.continue_()

    page.route(re.compile(r"\.(js|woff2)$"), late)
    page.goto(url)
    moved: float = page.evaluate(SHIFT)
    return moved


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_moves_while_a_page_loads(
    context: BrowserContext, real_site: Served, language: Language
) -> None:
    moved: dict[str, float] = {}
    urls = [address(language, *TEMPLATES[name]) for name in PAGES]
    for url in (*urls, address(language, "compare") + "?indicator=pii-rank&p1=ninh-binh"):
        page = context.new_page()
        page.set_viewport_size({"width": 360, "height": 740})
        if (found := shift(page, real_site.address + url)) > MOST:
            moved[url] = found
        page.close()
    assert moved == {}
