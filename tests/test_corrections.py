"""Corrections: told on their page and on the pages they are about."""

from portal.languages import read_catalogue
from portal.plans.corrections import corrections_of, corrections_view
from portal.plans.scene import Scene
from tests.built import ROOT
from tests.test_survey import surveyed

ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


def test_the_latest_correction_comes_first_with_before_and_after() -> None:
    view = corrections_view(Scene(surveyed("showcase"), ENGLISH))
    assert view.description == "2 corrections so far."
    latest = view.rows[0]
    assert (latest.date, latest.level, latest.cause) == (
        "15 June 2029",
        "Significant",
        "our mistake",
    )
    assert (latest.before, latest.after) == ("74%", "47%")


def test_a_correction_stands_on_the_page_it_is_about() -> None:
    scene = Scene(surveyed("showcase"), ENGLISH)
    assert len(corrections_of(scene, "nm-03")) == 1
    assert corrections_of(scene, "nm-04") == ()


def test_a_site_without_corrections_says_so() -> None:
    view = corrections_view(Scene(surveyed("real"), ENGLISH))
    assert (view.description, view.rows) == ("No corrections so far.", ())
