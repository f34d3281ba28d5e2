"""Reports from readers: listed with what came of them, the open ones first."""

from portal.languages import read_catalogue
from portal.plans.answers import answers_view
from portal.plans.scene import Scene
from tests.built import ROOT
from tests.test_survey import surveyed

ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


def test_what_is_not_answered_comes_first_and_then_the_latest() -> None:
    view = answers_view(Scene(surveyed("showcase"), ENGLISH))
    assert view.description == "3 reports from readers so far; 1 without an answer yet."
    assert [row.outcome for row in view.rows] == [
        "Not answered yet",
        "Corrected",
        "Checked and left as it was",
    ]
    assert view.rows[0].answer == ""
    assert view.rows[1].date == "Received 10 June 2029, answered 15 June 2029"


def test_a_site_without_reports_says_so() -> None:
    view = answers_view(Scene(surveyed("real"), ENGLISH))
    assert (view.description, view.rows) == ("No reports from readers so far.", ())
