"""The sheet for the press: coverage first, and neutral about those of whom nothing was read."""

import re
from datetime import timedelta

import pytest

from portal.languages import LANGUAGES, Language, read_catalogue
from portal.plans.press import AHEAD, MOST_DUE, press_view
from portal.plans.scene import Scene
from tests.built import ROOT, Built
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_much_can_be_said_stands_before_anything_else(real: Built, language: Language) -> None:
    scene = Scene(surveyed("real"), CATALOGUES[language])
    view = press_view(scene)
    html = real.papers[scene.url("press")].html
    main = html[html.index("<main") :]
    order = [
        main.index(part)
        for part in ("<h1>", view.known[:30], "<dl>", 'class="rows', view.cite[:30])
    ]
    assert order == sorted(order)
    total = len(scene.survey.current)
    assert str(total) in view.known
    assert view.counts.total == total


def test_what_falls_due_lies_within_twelve_months_and_the_rest_is_counted() -> None:
    for name in ("real", "showcase"):
        scene = Scene(surveyed(name), CATALOGUES["en"])
        today, view = scene.survey.as_of, press_view(scene)
        dues = [one.due.last for one in scene.survey.current if one.due]
        ahead = [one for one in dues if today <= one <= today + AHEAD]
        assert timedelta(days=365) == AHEAD
        assert len(view.due) == min(MOST_DUE, len(ahead))
        counted = re.match(r"\d+", view.further)
        assert len(view.due) + (int(counted[0]) if counted else 0) == len(ahead)


def test_every_province_of_today_without_a_document_is_named_once_and_nobody_is_blamed() -> None:
    scene = Scene(surveyed("real"), CATALOGUES["en"])
    portal = scene.survey.portal
    nothing, before, *_, meaning = press_view(scene).unread
    read = {one.province for one in portal.documents.values()}
    for one in portal.provinces.values():
        if one.kind != "country" and one.ends_on is None and one.id not in read:
            assert (one.name.en in nothing) != (one.name.en in before), one.id
    assert "Ninh Binh" not in nothing
    assert meaning.endswith("nothing about what a province does.")


def test_a_contact_that_nobody_named_is_said_to_be_missing() -> None:
    view = press_view(Scene(surveyed("real"), CATALOGUES["en"]))
    assert {fact.name: fact.value for fact in view.facts}["Contact"] == "not stated"


def test_images_are_offered_only_where_they_are_made(real: Built) -> None:
    assert "card.png" not in real.papers["/bao-chi/"].html
