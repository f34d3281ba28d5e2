"""A card in a page of another site: small, without scripts, and saying what our page says."""

import re
from html import unescape
from urllib.parse import urlsplit

import pytest

from portal.addresses import address
from portal.languages import LANGUAGES, read_catalogue
from portal.open_data.contract import Contract
from portal.open_data.export import OpenData
from portal.plan import plan
from portal.plans.embed import embeds
from portal.plans.handout import handouts
from portal.plans.scene import scenes_of
from portal.styles import embed_stylesheet
from portal.views import CommitmentView, EmbedView, Page
from tests.built import ROOT, Built, Paper, loaded_files, read
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
MOST_BYTES = 15 * 1024  # with all it loads, as the files are; a chart has its drawings besides
MOST_DRAWN = 16 * 1024  # of the two sizes together
FRAME = re.compile(
    r'<iframe src="([^"]+)" title="([^"]+)" width="100%" height="\d+" frameborder="0" '
    r'loading="lazy">'
)


@pytest.fixture(scope="module")
def cards(published: Built) -> dict[str, Paper]:
    """Every embed of a small site, by its address."""
    folders = tuple(address(one, "embed") for one in LANGUAGES)
    found = {url: paper for url, paper in published.papers.items() if url.startswith(folders)}
    assert len(found) > 20
    return found


@pytest.fixture(scope="module")
def planned() -> tuple[list[Page], dict[str, EmbedView]]:
    """The pages of the invented portal, and its embeds by address."""
    known = surveyed("showcase")
    scenes = scenes_of(known, CATALOGUES)
    pages = plan(known, Contract(OpenData(known), CATALOGUES), CATALOGUES)
    made = embeds(pages, scenes, dict(handouts(pages, scenes)))
    assert len({page.url for page in made}) == len(made), "two embeds have one address"
    views = {page.url: page.make() for page in made}
    return pages, {url: view for url, view in views.items() if isinstance(view, EmbedView)}


def test_a_card_runs_nothing_and_asks_for_nothing_from_elsewhere(
    cards: dict[str, Paper], published: Built
) -> None:
    for url, paper in cards.items():
        assert not [*paper.all("script")] and "style" not in {one.tag for one in paper.elements}
        policy = paper.one("meta", **{"http-equiv": "Content-Security-Policy"}).get("content")
        assert policy.startswith("default-src 'none'; style-src 'self'; img-src 'self'")
        own = [one for one in loaded_files(published, url) if one.suffix != ".svg"]
        assert not [one for one in own if one.suffix in (".woff2", ".js")]
        drawn = sum(len(one.encode()) for one in paper.drawings if "viewBox" in one)
        assert sum(one.stat().st_size for one in own) - drawn < MOST_BYTES, url
        assert drawn < MOST_DRAWN, url


def test_a_card_leads_to_its_page_in_a_new_tab_and_is_not_found_itself(
    cards: dict[str, Paper], published: Built
) -> None:
    for url, paper in cards.items():
        page = paper.one("link", rel="canonical").get("href")
        assert page != url and published.file(urlsplit(page).path).is_file(), url
        assert paper.one("meta", name="robots").get("content") == "noindex"
        links = [*paper.all("a")]
        assert links[-1].get("href") == page
        assert {(one.get("target"), one.get("rel")) for one in links} == {("_blank", "noopener")}
        assert not paper.unbalanced
        assert url not in (published.folder / "sitemap.xml").read_text("utf-8")


def test_a_page_gives_the_code_of_its_card_with_a_title_and_a_link(published: Built) -> None:
    given = 0
    examples = {address(one, "patterns") for one in LANGUAGES}
    for url, paper in published.papers.items():
        for one in paper.all("pre") if url not in examples else ():
            for src, title in FRAME.findall(one.text):
                card = read(published.file(urlsplit(src).path))
                assert card.one("html").get("lang") == paper.one("html").get("lang")
                assert unescape(title).endswith(". " + paper.one(
                    "meta", property="og:site_name").get("content"))  # fmt: skip
                assert f'<a href="{card.one("link", rel="canonical").get("href")}">' in one.text
                assert card.one("link", rel="canonical").get("href").endswith(url)
                given += 1
    assert given > 20


def test_a_card_says_the_sentence_of_the_page(
    planned: tuple[list[Page], dict[str, EmbedView]],
) -> None:
    pages, cards = planned
    for page in pages:
        view = page.make() if page.template == "commitment" else None
        if isinstance(view, CommitmentView):
            card = cards[address(page.language, "embed", view.id)]
            assert card.status == view.status and card.url == page.url
            assert card.about == view.province.text


def test_the_card_of_a_replaced_commitment_says_so_and_keeps_its_words(
    planned: tuple[list[Page], dict[str, EmbedView]],
) -> None:
    portal = surveyed("showcase").portal
    assert portal.replaced_by
    for old, new in portal.replaced_by.items():
        card = planned[1][address("vi", "embed", old)]
        (banner,) = [one for one in card.banners if one.kind == "superseded"]
        assert banner.link and banner.link.url == address("vi", "commitment", new)
        assert card.title == portal.commitments[old].title.vi and card.status


def test_the_card_of_a_province_says_what_can_be_judged_before_any_number(
    cards: dict[str, Paper], planned: tuple[list[Page], dict[str, EmbedView]]
) -> None:
    counted = [paper for paper in cards.values() if "embed__counts" in paper.html]
    assert counted
    for paper in counted:
        before = paper.html.partition('class="embed__counts"')[0]
        assert re.search(r"đánh giá|assess", before)
    assert all(view.told for view in planned[1].values() if not view.status and not view.chart)


def test_the_card_of_a_chart_says_in_words_all_that_its_picture_says(
    cards: dict[str, Paper], planned: tuple[list[Page], dict[str, EmbedView]]
) -> None:
    charts = [view for view in planned[1].values() if view.chart]
    assert charts
    assert all(view.title and view.words and view.source for view in charts)
    shown = [paper for url, paper in cards.items() if "/chart-" in url]
    assert shown
    for paper in shown:
        said = paper.one("main").text
        assert "Nguồn: " in said or "Source: " in said
        assert "01/03/2026" in said or "1 March 2026" in said
        assert len(paper.drawings) >= 2 and not [*paper.all("img")]
        assert 'width="328"' in paper.html and 'width="720"' in paper.html


def test_the_styles_of_a_card_are_light_and_name_no_file() -> None:
    sheet = embed_stylesheet(ROOT)

    assert "prefers-color-scheme" not in sheet and "url(" not in sheet
    assert "color-scheme:light" in sheet and "forced-colors" in sheet
    assert len(sheet.encode()) < 9 * 1024


def test_a_build_that_is_not_published_has_no_cards(small: Built) -> None:
    assert not (small.folder / "nhung").exists()
    assert "iframe" not in small.file("/").read_text("utf-8")
