"""The search, asked as people ask: the first answer is the right one, and it comes at once."""

import unicodedata

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.browser.conftest import Served

SLOWER = 4  # a phone against the machine that tests
MOST_MILLISECONDS = 300

# What is typed, and the address of the first answer.
IN_VIETNAMESE = {
    "nam dinh": "/tinh/nam-dinh-truoc-2025-07/",
    "Nam Định": "/tinh/nam-dinh-truoc-2025-07/",
    "ha nam": "/tinh/ha-nam-truoc-2025-07/",
    "Ninh Bình": "/tinh/ninh-binh/",
    "ninh binh": "/tinh/ninh-binh/",
    "hoa binh": "/tinh/hoa-binh-truoc-2025-07/",
    "Hoà Bình": "/tinh/hoa-binh-truoc-2025-07/",
    "Hòa Bình": "/tinh/hoa-binh-truoc-2025-07/",
    "ho chi minh": "/tinh/ho-chi-minh/",
    "tp hue": "/tinh/hue/",
    "vinh phuc": "/tinh/vinh-phuc-truoc-2025-07/",
    "phu tho": "/tinh/phu-tho/",
    "ĐÀ NẴNG": "/tinh/da-nang/",
    "da nang": "/tinh/da-nang/",
    unicodedata.normalize("NFD", "Cần Thơ"): "/tinh/can-tho/",
    "dak lak": "/tinh/dak-lak/",
    "57-NQ/TW": "/can-cu/#57-nq-tw",
    "71/NQ-CP": "/can-cu/#71-nq-cp",
    "19/KH-UBND": "/van-ban/nb-pii/",
    "nd-57-07": "/cam-ket/nd-57-07/",
    "nb-pii-t13": "/nhiem-vu/nb-pii/#nb-pii-t13",
    "PII": "/thuat-ngu/#pii",
    "DTI": "/thuat-ngu/#dti",
    "grdp": "/thuat-ngu/#grdp",
    "CĐS": "/thuat-ngu/#chuyen-doi-so",
    "KHCN": "/thuat-ngu/#khoa-hoc-cong-nghe",
    "phấn đấu": "/thuat-ngu/#phan-dau",
    "kinh te so nam dinh": "/cam-ket/nd-57-39/",
    "5g hòa bình": "/cam-ket/hb-57-26/",
    "logistics": "/cam-ket/hb-57-30/",
    "thứ hạng PII Nam Định 2023": "/thuoc-do/pii-rank/",
    "hạ tầng": "/chu-de/ha-tang/",
    "nhân lực": "/chu-de/nhan-luc/",
    "đính chính": "/dinh-chinh/",
    "phương pháp": "/phuong-phap/",
    "ai báo cáo cho ai": "/phan-cong/ninh-binh/",
    "trung tâm dữ liệu tỉnh hòa bình": "/cam-ket/hb-57-27/",
    "kinh te sso": "/thuat-ngu/#kinh-te-so",
}
IN_ENGLISH = {
    "nam dinh": "/en/province/nam-dinh-truoc-2025-07/",
    "Hoa Binh": "/en/province/hoa-binh-truoc-2025-07/",
    "ho chi minh city": "/en/province/ho-chi-minh/",
    "Nam Định": "/en/province/nam-dinh-truoc-2025-07/",
    "57-NQ/TW": "/en/legal-base/#57-nq-tw",
    "total factor productivity": "/en/glossary/#tfp",
    "smart city": "/en/glossary/#do-thi-thong-minh",
    "5G coverage hoa binh": "/en/commitment/hb-57-26/",
    "logistics": "/en/commitment/hb-57-30/",
    "method": "/en/method/",
    "who reports to whom": "/en/duty/ninh-binh/",
    "Provincial Inovation Index": "/en/glossary/#pii",
}


def opened(context: BrowserContext, site: Served, language: Language, query: str = "") -> Page:
    """The search, ready to answer."""
    page = context.new_page()
    page.goto(site.address + address(language, "search") + query)
    page.locator("main input").focus()
    page.wait_for_selector("[data-ready]")
    return page


def first_answer(page: Page, site: Served, typed: str) -> str:
    """The address of the first result."""
    page.locator("main input").fill(typed)
    found = page.locator("#results a").first.evaluate("one => one.href")
    return str(found).removeprefix(site.address)


@pytest.mark.parametrize(("language", "asked"), [("vi", IN_VIETNAMESE), ("en", IN_ENGLISH)])
def test_each_question_has_its_right_first_answer(
    context: BrowserContext, real_site: Served, language: Language, asked: dict[str, str]
) -> None:
    assert len(IN_VIETNAMESE) + len(IN_ENGLISH) >= 40
    page = opened(context, real_site, language)
    wrong = {
        typed: found
        for typed, wanted in asked.items()
        if (found := first_answer(page, real_site, typed)) != wanted
    }
    assert wrong == {}


def test_a_slow_phone_answers_before_the_next_letter(browser: Browser, real_site: Served) -> None:
    with browser.new_context() as context:
        page = opened(context, real_site, "vi")
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        took = page.evaluate(
            """(typed) => typed.map((text) => {
                const input = document.querySelector("main input");
                const before = performance.now();
                input.value = text;
                input.dispatchEvent(new Event("input"));
                document.body.offsetHeight;
                return performance.now() - before;
            })""",
            ["k", "ki", "kinh", "kinh te so", "nam dinh", "trung tam du lieu", "zzzz"],
        )
    assert max(took) < MOST_MILLISECONDS, took


def test_results_say_what_they_are_and_can_be_narrowed(
    context: BrowserContext, real_site: Served
) -> None:
    page = opened(context, real_site, "vi", "?q=kinh+te+so")
    expect(page.locator("#said")).to_contain_text("Kết quả:")
    page.locator("select[name=kind]").select_option("commitment")
    page.locator("select[name=place]").select_option("Nam Định (trước 01/07/2025)")
    kinds = page.locator("#results .rows__meta:not(.rows__tag)").all_inner_texts()
    assert kinds and all(one.startswith("Cam kết · Nam Định") for one in kinds)
    assert "kind=commitment" in page.url
    page.reload()
    expect(page.locator("select[name=kind]")).to_have_value("commitment")


def test_what_is_not_found_says_why_it_may_be_missing(
    context: BrowserContext, real_site: Served
) -> None:
    page = opened(context, real_site, "vi", "?q=xyzzyqwk")
    expect(page.locator("#results li")).to_have_count(0)
    expect(page.locator("#said")).to_contain_text("Không tìm thấy")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_field_of_the_home_page_leads_to_the_answer_in_one_step(
    context: BrowserContext, real_site: Served, language: Language
) -> None:
    page = context.new_page()
    page.goto(real_site.address + address(language))
    page.locator("main [role=search] input").fill("nam dinh")
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-ready]")
    expect(page.locator("#results a").first).to_contain_text("Nam ")
    expect(page.locator("#index")).to_be_hidden()


def test_without_scripts_the_search_is_an_index(browser: Browser, real_site: Served) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(real_site.address + address("vi", "search"))
        expect(page.locator("noscript p")).to_be_visible()
        assert page.locator("#index a[href^='/tinh/']").count() == 34 + 52 + 1
        assert page.locator("#index a[href^='/thuoc-do/']").count() > 50
