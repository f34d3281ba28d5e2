"""The plan of the site: one address for each thing, the same in both languages."""

from dataclasses import fields, is_dataclass
from xml.etree.ElementTree import fromstring

import pytest

from portal import views
from portal.checks.links import addresses_of
from portal.languages import LANGUAGES, read_catalogue
from portal.open_data.contract import Contract
from portal.open_data.export import FILES, OpenData
from portal.plan import plan
from portal.plans.indicator import indicator_view
from portal.plans.scene import Scene
from portal.site_files import site_files
from portal.survey import Survey
from portal.views import Page
from tests.built import ROOT
from tests.test_survey import surveyed

TEMPLATES = "".join(file.read_text("utf-8") for file in (ROOT / "templates").rglob("*.html"))
# Asked for by the renderer, by a chart, and to find terms in texts.
ASKED_ELSEWHERE = {
    "Page.make",
    "Page.basis",
    "Page.template",
    "Frame.address",
    "YearCell.verdict",
    "Word.forms",
    "Found.also",
    "Found.keys",
    "Place.forms",
    "Same.forms",
}
CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
NOT_FOR_TEMPLATES = (views.Card, views.Drawn, views.Event, views.Handout)  # for pictures and files
VIEWS = [
    one
    for one in vars(views).values()
    if isinstance(one, type) and is_dataclass(one) and one.__module__ == views.__name__
    if one not in NOT_FOR_TEMPLATES
]


@pytest.fixture(scope="module", params=["real", "showcase"])
def known(request: pytest.FixtureRequest) -> Survey:
    return surveyed(request.param)


@pytest.fixture(scope="module")
def pages(known: Survey) -> list[Page]:
    return plan(known, Contract(OpenData(known), CATALOGUES), CATALOGUES)


def test_no_address_is_used_twice(pages: list[Page]) -> None:
    assert len({page.url for page in pages}) == len(pages)


def test_every_page_has_its_twin_in_the_other_language(pages: list[Page]) -> None:
    by_url = {page.url: page for page in pages}
    for page in pages:
        if page.url != "/404.html":
            twin = by_url[page.twin]
            assert (twin.twin, twin.template) == (page.url, page.template)
            assert twin.language != page.language


def test_every_record_with_a_page_has_one(known: Survey, pages: list[Page]) -> None:
    portal = known.portal
    for kind, records in (
        ("province", portal.provinces),
        ("topic", portal.topics),
        ("document", portal.documents),
        ("commitment", portal.commitments),
    ):
        assert sum(page.template == kind for page in pages) == 2 * len(records)


def test_a_page_that_names_its_basis_is_made_of_nothing_else(pages: list[Page]) -> None:
    """The view is the same when it is made again: it hides no clock and no chance."""
    for page in pages[::17]:
        assert page.make() == page.make()


def test_every_page_that_may_be_found_is_in_the_sitemap(known: Survey, pages: list[Page]) -> None:
    made = site_files(known, OpenData(known), pages, CATALOGUES)["sitemap.xml"]
    assert not isinstance(made, views.Drawn)
    told = made().decode()
    address = known.portal.settings.address.rstrip("/")
    listed = [page for page in pages if not page.hidden and not known.portal.settings.invented]
    assert told.count("<loc>") == len(listed)
    assert all(f"<loc>{address}{page.url}</loc>" in told for page in listed)
    for page in listed:
        assert f'hreflang="en" href="{address}{page.twin}"' in told or page.language == "en"
    fromstring(told)


def test_every_field_of_a_view_is_shown_by_a_template() -> None:
    fields_of = {f"{view.__name__}.{field.name}" for view in VIEWS for field in fields(view)}
    silent = {one for one in fields_of if f".{one.partition('.')[2]}" not in TEMPLATES}
    assert silent <= ASKED_ELSEWHERE


def test_the_page_of_an_indicator_shows_every_figure_with_its_source(known: Survey) -> None:
    scene = Scene(known, read_catalogue(ROOT / "locales" / "vi.po", "vi"))
    portal = known.portal
    shown = 0
    for identity in known.measured:
        view = indicator_view(scene, identity)
        figures = [
            o for (_, one), found in portal.observations.items() if one == identity for o in found
        ]
        rows = [row for edition in view.editions for row in edition.rows]
        assert len(rows) == len(figures)
        assert {row.citation.url for row in rows} == {portal.sources[o.source].url for o in figures}
        assert bool(view.empty) == (not figures)
        shown += len(rows)
    assert shown == sum(map(len, portal.observations.values()))


def test_every_page_of_records_links_the_files_with_its_rows(pages: list[Page]) -> None:
    for page in pages:
        shows_records = page.template not in (
            "prose",
            "not-found",
            "data",
            "corrections",
            "answers",
            "search",
            "patterns",
            "columns",
            "problems",
            "problem",
        )
        assert bool(page.data) == shows_records, page.url
        assert {f"{name}.csv" for name in page.data} <= set(FILES)


def test_prose_may_link_to_every_page(known: Survey, pages: list[Page]) -> None:
    assert {page.url for page in pages} - {"/404.html"} <= addresses_of(known.portal)
