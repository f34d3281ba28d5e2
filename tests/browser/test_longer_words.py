"""Words that are longer than English, as those of another language may be, still fit a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import served
from tests.pseudo import write_english


@pytest.mark.browser
def test_words_that_are_longer_by_two_fifths_fit_a_phone(browser: Browser, tmp_path: Path) -> None:
    built, pages = write_english(tmp_path)
    one_each = {page.template: page.url for page in reversed(pages)}
    wide = {}
    with (
        served(built) as site_served,
        browser.new_context(viewport={"width": 360, "height": 740}) as context,
    ):
        page = context.new_page()
        for template, url in one_each.items():
            page.goto(site_served.address + url)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 360:
                wide[template] = width
    assert wide == {}
