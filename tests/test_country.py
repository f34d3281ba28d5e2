"""Figures for the whole country: shown beside those of the provinces, never counted as one."""

from portal.languages import read_catalogue
from portal.plans.indicator import indicator_view
from portal.plans.lists import list_view
from portal.plans.province import province_view
from portal.plans.scene import Scene
from tests.built import ROOT
from tests.test_survey import surveyed

ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


def test_the_country_is_not_listed_among_the_provinces() -> None:
    view = list_view(Scene(surveyed("real"), ENGLISH), "province")
    assert len(view.provinces) == 34
    assert "Viet Nam" not in {row.name for row in view.provinces}
    assert "of today’s 34 provinces" in view.description


def test_the_page_of_the_country_promises_nothing() -> None:
    view = province_view(Scene(surveyed("real"), ENGLISH), "viet-nam")
    assert view.heading == "Viet Nam: figures for the whole country"
    assert "never decide the status" in view.empty
    assert [fact.name for fact in view.facts] == ["Kind of unit"]
    assert view.series
    assert not view.groups


def test_an_indicator_puts_the_country_first_and_counts_it_apart() -> None:
    view = indicator_view(Scene(surveyed("showcase"), ENGLISH), "online-filing-share")
    latest = next(one for one in view.editions if one.title == "2028").rows
    assert (latest[0].province.text, latest[0].value) == (
        "Fairy-tale Country (invented)",
        "nearly 60%",
    )
    assert "provinces and for the whole country" in view.coverage
    assert view.picture is not None
    assert "Fairy-tale Country" not in view.picture.words


def test_an_indicator_of_the_country_alone_says_so_and_is_drawn_over_the_years() -> None:
    view = indicator_view(Scene(surveyed("real"), ENGLISH), "hdi")
    assert "for the whole country. Commitments:" in view.coverage
    assert view.picture is not None
    assert len(view.picture.rows) == 5
