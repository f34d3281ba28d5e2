"""Due dates: a timeline of the country, and calendars that other programs can read."""

from datetime import date

import pytest
from icalendar import Calendar

from portal.calendars import draw_calendar
from portal.languages import read_catalogue
from portal.plans.province import province_view
from portal.plans.scene import Scene
from portal.plans.timeline import calendar, due_view
from tests.built import ROOT, Built
from tests.test_survey import surveyed

VIETNAMESE = read_catalogue(ROOT / "locales" / "vi.po", "vi")


def read(content: bytes) -> dict[str, tuple[date, str]]:
    """The day and the words of each entry, by the id of what is due."""
    found = Calendar.from_ical(content).walk("VEVENT")
    return {
        str(one["uid"]).partition("@")[0]: (one.decoded("dtstart"), str(one["summary"]))
        for one in found
    }


@pytest.mark.parametrize("name", ["real", "showcase"])
def test_a_calendar_has_a_day_for_each_due_date_and_milestone(name: str) -> None:
    scene = Scene(surveyed(name), VIETNAMESE)
    survey = scene.survey
    entries = read(draw_calendar(calendar(scene, survey.current)))
    dated = [c for c in survey.current if c.due]
    steps = [s for c in survey.current for s in survey.portal.milestones.get(c.id, ())]
    assert len(entries) == len(dated) + len(steps)
    for one in dated:
        assert one.due
        day, summary = entries[one.id]
        assert day == one.due.last
        assert summary.endswith(one.title.vi)


def test_a_line_of_a_calendar_is_never_too_long_and_ends_as_the_standard_says() -> None:
    content = draw_calendar(calendar(Scene(surveyed("real"), VIETNAMESE), surveyed("real").current))
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    content.decode("utf-8")


def test_the_timeline_of_the_country_counts_each_due_commitment_once() -> None:
    scene = Scene(surveyed("real"), VIETNAMESE)
    view = due_view(scene)
    areas = [area.text for year in view.years for area in year.areas]
    counted = [int(text.rpartition(": ")[2].split()[0]) for text in areas]
    assert sum(counted) == sum(c.due is not None for c in scene.survey.current)
    assert [year.year for year in view.years] == sorted(year.year for year in view.years)
    assert next(year for year in view.years if year.year == "2045").vision


def test_a_province_that_promised_nothing_has_no_calendar(real: Built) -> None:
    scene = Scene(surveyed("real"), VIETNAMESE)
    for identity in scene.survey.portal.provinces:
        address = province_view(scene, identity).calendar
        file = real.folder / "tinh" / identity / "calendar.ics"
        assert bool(address) == file.exists(), identity
        if address:
            assert date(2030, 12, 31) in {day for day, _ in read(file.read_bytes()).values()}
