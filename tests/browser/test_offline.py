"""Pages that were opened, read again without a network: a copy says that it is one."""

import re
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from portal.history.git import VIET_NAM
from portal.languages import Language, day
from tests.browser.conftest import PATIENCE, Served, served
from tests.built import ROOT, Built

WORKER = ROOT / "scripts" / "offline" / "worker.js"


@pytest.fixture(scope="module")
def published_site(published: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site as the published build makes it, for a test to correct."""
    site = tmp_path_factory.mktemp("corrected") / "site"
    # As if written now: of what was written long ago, a browser keeps copies without asking.
    shutil.copytree(published.folder, site, copy_function=shutil.copy)
    with served(Built(site)) as address:
        yield address


def opened(browser: Browser, site: Served, *paths: str) -> Page:
    """A page on which the worker is at work, after these pages were read."""
    page = browser.new_context(service_workers="allow").new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{site.address}/")
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    for path in paths:
        page.goto(f"{site.address}{path}", wait_until="networkidle")
    return page


def test_a_page_that_was_opened_is_there_without_a_network_and_says_of_which_day(
    browser: Browser, published_site: Served
) -> None:
    page = opened(browser, published_site, "/phuong-phap/", "/en/method/")
    page.context.set_offline(True)
    today = datetime.now(VIET_NAM).date()
    for path, words, language in (
        ("/", "Không có mạng", "vi"),
        ("/phuong-phap/", "Không có mạng", "vi"),
        ("/en/method/", "There is no network", "en"),
    ):
        page.goto(f"{published_site.address}{path}")
        notice = page.locator(".saved")
        expect(notice).to_be_visible()
        expect(notice).to_contain_text(words)
        expect(notice).to_contain_text(day(today, language))
        styled = page.locator("h1").evaluate("one => getComputedStyle(one).fontFamily")
        assert "CK57" in styled
    page.context.close()


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-21T16:59:59+00:00", date(2026, 11, 21)),
        ("2026-11-21T17:00:00+00:00", date(2026, 11, 22)),
        ("2026-12-31T20:00:00+00:00", date(2027, 1, 1)),
        ("2026-03-01T00:00:00+00:00", date(2026, 3, 1)),
    ],
)
def test_the_day_of_a_copy_is_that_of_viet_nam_and_told_as_pages_tell_days(
    moment: str, expected: date, browser: Browser
) -> None:
    page = browser.new_page()
    page.add_script_tag(path=WORKER)
    told = "([moment, language]) => dayTold(dayAt(Date.parse(moment)), language)"
    languages: tuple[Language, ...] = ("vi", "en")
    for language in languages:
        assert page.evaluate(told, [moment, language]) == day(expected, language)
    page.close()


def test_with_a_network_a_corrected_page_is_shown_and_not_the_copy(
    browser: Browser, published_site: Served
) -> None:
    page = opened(browser, published_site, "/phuong-phap/")
    file = published_site.built.file("/phuong-phap/")
    before = file.read_text("utf-8")
    try:
        file.write_text(before.replace("<h1>", "<h1>Đã sửa. "), "utf-8")
        page.goto(f"{published_site.address}/phuong-phap/")
        expect(page.locator("h1")).to_contain_text("Đã sửa.")
        expect(page.locator(".saved")).to_be_hidden()
    finally:
        file.write_text(before, "utf-8")
    page.context.close()


def test_a_page_that_was_never_opened_is_not_made_up(
    browser: Browser, published_site: Served
) -> None:
    page = opened(browser, published_site)
    page.context.set_offline(True)
    with pytest.raises(Exception, match=re.compile("ERR_|net::")):
        page.goto(f"{published_site.address}/du-lieu/")
    page.context.close()


def test_an_editor_reads_no_copies(small: Built) -> None:
    assert not (small.folder / "worker.js").exists()
    assert "offline." not in Path(small.file("/")).read_text("utf-8")
