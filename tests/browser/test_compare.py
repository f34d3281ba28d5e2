"""The comparison as a reader narrows it: one indicator, up to four provinces, in the address."""

from playwright.sync_api import Browser, BrowserContext, expect

from portal.addresses import address
from tests.browser.conftest import Served


def test_a_reader_narrows_the_comparison_and_can_send_it(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.goto(real_site.address + address("vi", "compare"))
    page.locator("select[name=indicator]").select_option("pii-rank")
    page.locator("select[name=p1]").select_option("ninh-binh")
    page.locator("select[name=p2]").select_option("phu-tho")
    rows = page.locator("tr[data-place]:visible")
    expect(rows).to_have_count(2)
    assert "indicator=pii-rank" in page.url and "p2=phu-tho" in page.url
    page.reload()
    expect(page.locator("tr[data-place]:visible")).to_have_count(2)
    expect(page.locator("section[data-indicator]:visible")).to_have_count(1)


def test_without_scripts_every_indicator_and_province_is_there(
    browser: Browser, real_site: Served
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(real_site.address + address("vi", "compare"))
        expect(page.locator("form[data-compare]")).to_be_hidden()
        assert page.locator("section[data-indicator]:visible").count() > 10
        assert page.locator("tr[data-place]:visible").count() > 60


def test_the_foot_explains_only_the_words_of_what_is_in_sight(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.goto(real_site.address + address("vi", "compare"))
    explained = page.locator(".words dl > div:visible")
    expect(page.locator("#w-pii")).to_be_visible()
    every = explained.count()
    page.locator("select[name=indicator]").select_option("pii-rank")
    expect(page.locator("#w-pii")).to_be_visible()
    assert 1 <= explained.count() < every / 2
    page.locator("select[name=indicator]").select_option("")
    expect(explained).to_have_count(every)


def test_an_explained_word_leads_back_to_where_it_was_asked_for(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + address("vi", "province", "nam-dinh-truoc-2025-07"))
    asked = page.locator(".term").first
    asked.click()
    back = page.locator(".words :target .words__back")
    expect(back).to_be_in_viewport()
    box = back.bounding_box()
    assert box
    assert box["height"] >= 24
    back.click()
    expect(asked).to_be_in_viewport()
