"""The pages as readers meet them: small, enlarged, dark, without scripts, by keyboard, on paper."""

import base64
import re
import urllib.error
import urllib.request
from collections.abc import Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.browser.conftest import Served, complain

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent.parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN_AXE = """async (rules) => {
    for (const one of document.querySelectorAll("main details")) one.open = true;
    // A bar that sticks lies over something at each place of a page, and the reader moves on;
    // test_keyboard.py sees to it that nothing which gets the focus is under it.
    for (const one of document.querySelectorAll(".jump")) one.style.position = "static";
    const { violations } = await axe.run("html", {
        runOnly: rules,
        resultTypes: ["violations"],
        preload: false,
        rules: { "target-size": { enabled: true } },
    });
    return violations.map(({ id, nodes }) =>
        `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" ")}`.slice(0, 400));
}"""
OF_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

# One page of every template, and of every kind of record that makes it look different.
TEMPLATES = {
    "home": ("", ""),
    "a province of today": ("province", "ninh-binh"),
    "a former province": ("province", "nam-dinh-truoc-2025-07"),
    "a former province that nothing was read of": ("province", "ha-giang-truoc-2025-07"),
    "a province that nothing was read of": ("province", "an-giang"),
    "a level": ("commitment", "nd-57-07"),
    "a cumulative target": ("commitment", "hb-57-18"),
    "a recurring target": ("commitment", "hb-57-11"),
    "a level to hold": ("commitment", "hb-57-17"),
    "a rank": ("commitment", "nb-pii-01"),
    "a rank to hold": ("commitment", "nb-pii-05"),
    "a piece of work": ("commitment", "hb-57-20"),
    "words without a measure": ("commitment", "hb-57-01"),
    "a topic": ("topic", "ha-tang"),
    "a document": ("document", "hb-57"),
    "an indicator": ("indicator", "pii-rank"),
    "tasks": ("task", "hb-57"),
    "duties": ("duty", "hoa-binh-truoc-2025-07"),
    "the duties": ("duty", ""),
    "the provinces": ("province", ""),
    "the topics": ("topic", ""),
    "the documents": ("document", ""),
    "the indicators": ("indicator", ""),
    "the search": ("search", ""),
    "the comparison": ("compare", ""),
    "the rows": ("explore", ""),
    "the rows of figures": ("explore-figures", "2"),
    "the patterns": ("patterns", ""),
    "the due dates": ("due", ""),
    "the legal bases": ("legal-base", ""),
    "the glossary": ("glossary", ""),
    "the changes": ("changes", ""),
    "the news": ("news", ""),
    "the corrections": ("corrections", ""),
    "the answers": ("answers", ""),
    "the data": ("data", ""),
    "the press": ("press", ""),
    "the method": ("method", ""),
    "prose": ("about", ""),
    "the guide": ("guide/first", ""),
    "the columns": ("columns", ""),
    "the problems": ("problem", ""),
    "a problem": ("problem", "p203"),
}
# Pages that share a template are alike in the dark, on paper, enlarged, and in the other language.
ONE_EACH = (
    "home",
    "a former province",
    "a level",
    "a topic",
    "a document",
    "an indicator",
    "tasks",
    "duties",
    "the provinces",
    "the data",
    "the method",
    "prose",
)
NO_DATA = address("vi", "commitment", "nd-57-07")


def sample(language: Language) -> list[str]:
    """A page of every template; the one for what is not there is in Vietnamese."""
    found = [address(language, *one) for one in TEMPLATES.values()]
    return [*found, "/404.html"] if language == "vi" else found


def small_context(browser: Browser) -> BrowserContext:
    """A phone in which axe runs: the policy of the pages would forbid it."""
    context = browser.new_context(
        bypass_csp=True, viewport={"width": 360, "height": 740}, reduced_motion="reduce"
    )
    context.add_init_script(path=AXE)
    return context


def axe_faults(
    context: BrowserContext, site: Served, urls: list[str], dark: Container[str] = ()
) -> dict[str, list[str]]:
    """What axe finds on pages, and on some of them when all colours change to those of the dark."""
    faults: dict[str, list[str]] = {}
    page = context.new_page()
    for url in urls:
        page.emulate_media(color_scheme="light")
        page.goto(site.address + url)
        found: list[str] = page.evaluate(RUN_AXE, RULES)
        if url in dark:
            page.emulate_media(color_scheme="dark")
            found += [f"in the dark, {one}" for one in page.evaluate(RUN_AXE, OF_COLOUR)]
        if found:
            faults[url] = found
    page.close()
    return faults


def commitment_urls(site: Served, language: Language) -> list[str]:
    """The commitments of a site."""
    urls = site.built.of_kind(language, "commitment")
    assert urls
    return urls


def with_picture(site: Served) -> list[str]:
    """The Vietnamese commitments that have a chart."""
    return [
        url for url in commitment_urls(site, "vi") if 'class="chart"' in site.built.papers[url].html
    ]


def test_axe_finds_nothing_on_any_template_and_on_one_of_each_in_the_dark(
    browser: Browser, real_site: Served
) -> None:
    dark = [address("vi", *TEMPLATES[one]) for one in ONE_EACH]
    with small_context(browser) as context:
        assert axe_faults(context, real_site, sample("vi"), dark) == {}


def test_axe_finds_nothing_on_english_pages_that_show_all_that_any_template_shows(
    browser: Browser, real_site: Served
) -> None:
    with small_context(browser) as context:
        assert axe_faults(context, real_site, real_site.built.cover(sample("en"))) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_commitments_that_show_all_that_any_of_the_showcase_shows(
    browser: Browser, showcase_site: Served, language: Language
) -> None:
    urls = showcase_site.built.cover(commitment_urls(showcase_site, language))
    with small_context(browser) as context:
        urls.insert(0, address(language))
        assert axe_faults(context, showcase_site, urls, urls if language == "vi" else ()) == {}


def test_axe_finds_what_is_wrong_and_what_is_wrong_only_in_the_dark(
    browser: Browser, real_site: Served
) -> None:
    with small_context(browser) as context:
        page = context.new_page()
        page.goto(real_site.address + "/")
        page.evaluate("document.querySelector('h1').remove()")
        assert any("heading-one" in one for one in page.evaluate(RUN_AXE, RULES))
        assert page.evaluate(RUN_AXE, OF_COLOUR) == []
        page.emulate_media(color_scheme="dark")
        page.evaluate("document.querySelector('main p').style.color = '#222'")
        (found,) = page.evaluate(RUN_AXE, OF_COLOUR)
        assert found.startswith("color-contrast: <p")


def too_wide(page: Page, width: int) -> str:
    """What makes a page scroll sideways; nothing when it does not."""
    scroll = page.evaluate("document.documentElement.scrollWidth")
    if scroll <= width:
        return ""
    widest = page.evaluate(
        """(width) => [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > width + 1)
            .map((one) => `${one.localName}.${one.getAttribute("class")}`).slice(0, 3)""",
        width,
    )
    return f"{scroll} px in {width}: {widest}"


def test_no_page_scrolls_sideways_when_enlarged_four_times(
    browser: Browser, real_site: Served
) -> None:
    size = {"width": 320, "height": 256}  # what 400 % leaves of 1280 by 1024
    with browser.new_context(viewport=size, device_scale_factor=4) as context:  # type: ignore[arg-type]
        page = context.new_page()
        wide: list[str] = []
        for name in ONE_EACH:
            for language in LANGUAGES:
                url = address(language, *TEMPLATES[name])
                page.goto(real_site.address + url)
                if found := too_wide(page, 320):
                    wide.append(f"{url}: {found}")
        assert wide == []


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    """A profile without scripts."""
    with browser.new_context(java_script_enabled=False) as context:
        complaints = complain(context)
        yield context
    assert complaints == []


def test_a_commitment_says_all_it_knows_without_scripts(
    scriptless: BrowserContext, real_site: Served
) -> None:
    page = scriptless.new_page()
    page.goto(real_site.address + NO_DATA)
    main = page.locator("main")
    expect(main.locator("h1")).to_have_text("Kinh tế số chiếm ít nhất 30% GRDP vào năm 2030")
    expect(main.locator(".status .tag")).to_have_text("Chưa có số liệu")
    expect(main.locator(".sidebar__side .facts div", has_text="Mục tiêu")).to_contain_text("≥ 30%")
    expect(main.locator("blockquote")).to_have_text("“Quy mô kinh tế số đạt tối thiểu 30% GRDP”")
    expect(main.locator(".promise figcaption")).to_contain_text("mục II.1, gạch đầu dòng 2, câu 3")
    why = main.locator("details", has_text="Vì sao có nhãn này?")
    why.locator("summary").click()
    expect(why.locator("p").first).to_be_visible()
    expect(why).to_contain_text("Chưa có số liệu không phải là bằng 0.")
    expect(why).to_contain_text("dòng 1 của bảng quyết định")


def test_home_lists_every_province_of_today_and_before_without_scripts(
    scriptless: BrowserContext, real_site: Served
) -> None:
    page = scriptless.new_page()
    page.goto(real_site.address + "/")
    links = page.locator("main a[href^='/tinh/']").evaluate_all(
        "links => links.map((one) => one.pathname)"
    )
    former = {one for one in links if "-truoc-" in one}
    assert len(former) == 52
    assert len(set(links) - former - {"/tinh/", "/tinh/viet-nam/"}) == 34
    expect(page.locator(".find")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "leads"),
    [
        ("sai gon", "/tinh/ho-chi-minh/"),
        ("TP.HCM", "/tinh/ho-chi-minh/"),
        ("tphcm", "/tinh/ho-chi-minh/"),
        ("thua thien hue", "/tinh/hue/"),
        ("Đắc Lắc", "/tinh/dak-lak/"),
        ("hanoi", "/tinh/ha-noi/"),
        ("tỉnh Phú Thọ", "/tinh/phu-tho/"),
        ("Namdinh", "/tinh/nam-dinh-truoc-2025-07/"),
    ],
)
def test_a_province_is_found_on_the_home_page_however_it_is_written(
    context: BrowserContext, real_site: Served, typed: str, leads: str
) -> None:
    page = context.new_page()
    page.goto(real_site.address + "/")
    page.locator(".find input").fill(typed)
    first = page.locator("#provinces li:not([hidden]) a, #former li:not([hidden]) a").first
    expect(first).to_have_attribute("href", leads)
    if page.locator(":is(#provinces, #former) li:not([hidden])").count() == 1:
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{leads}")


def test_every_address_that_a_page_leads_to_is_served(real_site: Served) -> None:
    papers = real_site.built.papers.values()
    named = {one.get("href") for paper in papers for one in paper.elements if one.tag == "a"}
    named |= {file for paper in papers for file in paper.loads}
    paths = {urlsplit(one).path for one in named if one.startswith("/")}

    def status(path: str) -> tuple[str, int]:
        try:
            with urllib.request.urlopen(real_site.address + path) as answer:
                return path, answer.status
        except urllib.error.HTTPError as refusal:
            with refusal:
                return path, refusal.code

    with ThreadPoolExecutor(8) as pool:
        refused = {path: code for path, code in pool.map(status, sorted(paths)) if code != 200}
    assert len(paths) > len(real_site.built.urls) * 0.9
    assert refused == {}


def test_the_first_tab_reaches_the_link_past_the_menu(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    for url in (NO_DATA, "/", "/en/", "/404.html"):
        page.goto(real_site.address + url)
        page.keyboard.press("Tab")
        skip = page.locator(".skip")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.wait_for_url("**/*#main")
        page.keyboard.press("Tab")
        inside = "document.activeElement.closest('main') !== null"
        assert page.evaluate(inside), page.evaluate("document.activeElement.outerHTML")


def test_enter_opens_what_is_folded(context: BrowserContext, real_site: Served) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(real_site.address + NO_DATA)
    for folded in page.locator("details").all():
        inside = folded.locator("summary ~ *").first
        expect(inside).to_be_hidden()
        folded.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(inside).to_be_visible()
        page.keyboard.press("Enter")
        expect(inside).to_be_hidden()


# How many colours a row of pixels has.
COUNT_COLOURS = """async ([picture, share]) => {
    const bytes = Uint8Array.from(atob(picture), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, Math.floor(image.height * share), image.width, 1);
    let changes = 0;
    for (let i = 4; i < data.length; i += 4) changes += Math.abs(data[i] - data[i - 4]) > 30;
    return changes;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_readers_own_colours_leave_the_hatching_and_the_tags(
    browser: Browser, real_site: Served, scheme: str
) -> None:
    dark: Literal["dark", "light"] = "dark" if scheme == "dark" else "light"
    with browser.new_context(forced_colors="active", color_scheme=dark, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(real_site.address + NO_DATA)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        track = page.locator(".status .progress svg")
        expect(track.locator("rect").first).to_have_css("fill", re.compile(r'^url\("?#hatch"?\)'))
        expect(track.locator(".progress__frame")).to_have_css("fill", "none")
        picture = base64.b64encode(track.screenshot()).decode()
        assert page.evaluate(COUNT_COLOURS, [picture, 0.5]) > 40  # both edges of many strokes
        for tag in page.locator(".tag").all():
            expect(tag).to_have_css("border-top-style", re.compile("solid|dashed"))
            assert (
                float(tag.evaluate("one => parseFloat(getComputedStyle(one).borderTopWidth)")) >= 1
            )


def sheets(page: Page) -> int:
    """How many sheets of A4 a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def test_a_commitment_without_figures_prints_on_two_sheets_at_most(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    for language in LANGUAGES:
        page.goto(real_site.address + address(language, "commitment", "nd-57-07"))
        assert 1 <= sheets(page) <= 2


def test_the_sheet_for_the_press_prints_on_two_sheets_at_most(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    for language in LANGUAGES:
        page.goto(real_site.address + address(language, "press"))
        assert 1 <= sheets(page) <= 2
        page.emulate_media(media="print")
        expect(page.locator("#cite")).to_be_visible()


def test_a_commitment_with_all_it_can_have_prints_on_two_sheets_at_most(
    context: BrowserContext, real_site: Served, showcase_site: Served
) -> None:
    page = context.new_page()
    urls = with_picture(showcase_site)
    assert urls
    long: dict[str, int] = {}
    asked = [(showcase_site, url) for url in urls[::4]]
    asked += [(real_site, address(language, "commitment", "nb-pii-01")) for language in LANGUAGES]
    for site, url in asked:
        page.goto(site.address + url)
        if (count := sheets(page)) > 2:
            long[url] = count
    assert long == {}


def test_paper_shows_what_the_screen_folds(context: BrowserContext, showcase_site: Served) -> None:
    page = context.new_page()
    page.goto(showcase_site.address + commitment_urls(showcase_site, "vi")[0])
    # The table of a chart is left out where a fuller one follows, and code to copy for good.
    folded = page.locator("main details:not(.figure details, .cite, .cite details) summary ~ *")
    assert folded.count() > 0
    expect(folded.first).to_be_hidden()
    page.emulate_media(media="print")
    for one in folded.all():
        expect(one).to_be_visible()
    expect(page.locator(".printed")).to_be_visible()
    expect(page.locator(".report")).to_be_hidden()
    expect(page.locator(".header__twin")).to_be_hidden()


def test_the_other_language_is_one_step_away_and_one_back(
    context: BrowserContext, real_site: Served
) -> None:
    page = context.new_page()
    for name in ONE_EACH:
        pair = [address(language, *TEMPLATES[name]) for language in LANGUAGES]
        here, there = (real_site.address + url for url in pair)
        page.goto(here)
        for url, language in ((there, "en"), (here, "vi")):
            page.locator(".header__twin").click()
            page.wait_for_url(url)
            expect(page.locator("html")).to_have_attribute("lang", language)


def test_an_address_that_is_not_there_gets_the_page_for_it(
    browser: Browser, real_site: Served
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        answer = page.goto(real_site.address + "/tinh/khong-co/")
        assert answer
        assert answer.status == 404
        expect(page.locator("h1")).to_have_text("Không tìm thấy trang này")
        expect(page.locator("p[lang=en]")).to_contain_text("Page not found")
        page.get_by_role("searchbox").fill("ninh binh")
        expect(page.get_by_role("link", name="Ninh Bình").first).to_be_visible()


def test_the_address_of_a_page_is_copied_with_one_touch(
    browser: Browser, real_site: Served
) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(real_site.address + NO_DATA)
        page.get_by_role("button", name="Sao chép liên kết").click()
        expect(page.locator("[data-share] [role=status]")).to_have_text(
            "Đã sao chép địa chỉ trang này."
        )
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator("link[rel=canonical]").get_attribute("href")
