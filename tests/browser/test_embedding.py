"""The code for other pages, put into pages of every width, as somebody who took it would see it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Frame, Page

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.browser.conftest import Served, served
from tests.built import Built

pytestmark = pytest.mark.browser

PHONE, DESK = 360, 1280
CARD = 760  # px: no card is wider, however wide the page is that takes it in
READABLE = 13  # px: no smaller are the words in a drawing
HOST = '<!doctype html><meta name="viewport" content="width=device-width"><body{}>{}</body>'
WIDE = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def published_site(published: Built) -> Iterator[Served]:
    with served(published) as site:
        yield site


def codes(site: Served, language: Language) -> list[str]:
    """The code of a card of each kind: of a commitment, a province, a chart."""
    found: dict[str, str] = {}
    for kind in ("commitment", "province"):
        for url in site.built.of_kind(language, kind):
            for one in site.built.papers[url].all("pre"):
                if one.text.startswith("<iframe"):
                    found.setdefault("chart" if "/chart-" in one.text else kind, one.text)
    assert len(found) == 3
    return [code.replace("https://example.org", site.address) for code in found.values()]


def taken_in(page: Page, code: str, edge: str, width: int) -> Frame:
    """The frame of a card, in a page of this width that somebody else wrote."""
    page.set_viewport_size({"width": width, "height": 740})
    page.set_content(HOST.format(edge, code), wait_until="networkidle")
    return page.frames[1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edge", ["", ' style="margin: 0"'], ids=["with margins", "without"])
def test_a_page_that_takes_a_card_in_does_not_slide_sideways_on_a_phone(
    context: BrowserContext, published_site: Served, language: Language, edge: str
) -> None:
    page = context.new_page()
    for code in codes(published_site, language):
        frame = taken_in(page, code, edge, PHONE)
        assert page.evaluate(WIDE) == PHONE, code
        assert frame.evaluate(WIDE) == frame.evaluate("innerWidth"), code


def test_a_card_does_not_grow_with_a_wide_page(
    context: BrowserContext, published_site: Served
) -> None:
    page = context.new_page()
    for code in codes(published_site, "vi"):
        frame = taken_in(page, code, "", DESK)
        box = frame.locator(".embed").bounding_box()
        assert box and frame.evaluate("innerWidth") > 1200
        assert 500 < box["width"] <= CARD, code


SMALLEST = """() => [...document.querySelectorAll(".chart svg")]
    .filter((one) => one.checkVisibility())
    .flatMap((one) => [...one.querySelectorAll("text")].map((words) =>
        parseFloat(getComputedStyle(words).fontSize)
        * one.getBoundingClientRect().width / one.viewBox.baseVal.width))
    .reduce((least, size) => Math.min(least, size), 99)"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_in_a_frame_of_any_width_can_be_read(
    context: BrowserContext, published_site: Served, language: Language
) -> None:
    page = context.new_page()
    code = next(one for one in codes(published_site, language) if "/chart-" in one)
    for width in (PHONE, 480, 640, 768, DESK):
        frame = taken_in(page, code, "", width)
        assert frame.locator(".chart svg").count() == 2
        assert READABLE <= frame.evaluate(SMALLEST) < 20, width


def test_the_address_of_a_card_in_its_code_is_the_one_it_has(published_site: Served) -> None:
    code = codes(published_site, "vi")[0]
    assert f'src="{published_site.address}{address("vi", "embed")}' in code
