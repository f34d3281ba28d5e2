"""What falls due: year by year, for a province and for the country, on pages and in calendars."""

from collections import Counter
from collections.abc import Iterable, Sequence

from portal import sentences
from portal.languages import day
from portal.model import Commitment
from portal.periods import Period
from portal.plans.scene import Scene, by_name, province_link, row, tag_of
from portal.views import DueView, DueYear, Event, Link, Row, TimelineYear

CALENDAR = "calendar.ics"


def timeline(scene: Scene, listed: Sequence[Commitment]) -> tuple[TimelineYear, ...]:
    """What falls due in each year, milestones included, from the nearest to the vision."""
    by_year: dict[int, list[Row]] = {scene.survey.as_of.year: []} if listed else {}
    for commitment in listed:
        if commitment.due:
            by_year.setdefault(commitment.due.year, []).append(row(scene, commitment))
        for place, _ in enumerate(scene.survey.portal.milestones.get(commitment.id, ())):
            year, step = milestone_row(scene, commitment, place)
            by_year.setdefault(year, []).append(step)
    return tuple(
        TimelineYear(str(year), is_now(scene, year), is_far(scene, year), tuple(by_year[year]))
        for year in sorted(by_year)
    )


def milestone_row(scene: Scene, commitment: Commitment, place: int) -> tuple[int, Row]:
    """A milestone as a row of the timeline, with its own status."""
    words, survey = scene.words, scene.survey
    step = survey.assessments[commitment.id].steps[place]
    whole = row(scene, commitment)
    target = sentences.milestone_target(words, step.milestone, survey.portal.units, commitment)
    told = words.gettext("Milestone: {target}").format(target=target)
    tag = sentences.plain_tag(words, step.status, survey.portal.settings.method)
    return step.milestone.due.year, Row(whole.id, whole.title, whole.url, tag, "", told)


def is_now(scene: Scene, year: int) -> bool:
    """Whether a year is that of the day the site speaks about."""
    return year == scene.survey.as_of.year


def is_far(scene: Scene, year: int) -> bool:
    """Whether a year lies beyond the horizon of the method."""
    horizon = scene.survey.portal.settings.method.horizon_years
    return year - scene.survey.as_of.year > horizon


def due_view(scene: Scene) -> DueView:
    """The years in which commitments of the whole country fall due, with their provinces."""
    words, survey = scene.words, scene.survey
    dated = [c for c in survey.current if c.due]
    told = words.gettext("Of {total} commitments, {n} have a due date. Data as of {date}.")
    counts = Counter((c.due.year, c.province) for c in dated if c.due)
    years = sorted({year for year, _ in counts})
    return DueView(
        title=words.gettext("What falls due, by year"),
        description=told.format(
            total=len(survey.current), n=len(dated), date=day(survey.as_of, scene.language)
        ),
        calendar=scene.url("due") + CALENDAR,
        years=tuple(due_year(scene, year, counts) for year in years),
    )


def due_year(scene: Scene, year: int, counts: Counter[tuple[int, str]]) -> DueYear:
    """A year with how many commitments of each province fall due in it."""
    portal, words = scene.survey.portal, scene.words
    found = {province: n for (one, province), n in counts.items() if one == year}
    areas = []
    for province in by_name(scene, [portal.provinces[one] for one in found]):
        link = province_link(scene, province.id)
        number = found[province.id]
        told = words.ngettext("{n} commitment", "{n} commitments", number).format(n=number)
        areas.append(Link(f"{link.text}: {told}", f"{link.url}#due"))
    total = sum(found.values())
    told = words.ngettext("{n} commitment", "{n} commitments", total).format(n=total)
    return DueYear(str(year), is_now(scene, year), is_far(scene, year), told, tuple(areas))


def calendar(scene: Scene, listed: Iterable[Commitment]) -> tuple[Event, ...]:
    """The due dates of commitments and milestones, for the calendar of a reader."""
    portal, words = scene.survey.portal, scene.words
    root = portal.settings.address.rstrip("/")
    stamp = scene.survey.as_of
    events = []
    for one in listed:
        name, place = scene.say(one.title), province_link(scene, one.province).text
        url = root + scene.url("commitment", one.id)
        if one.due:
            told = dated(scene, one.due, tag_of(scene, one).text)
            events.append(Event(one.id, one.due.last, stamp, f"{place}: {name}", told, url))
        for step in portal.milestones.get(one.id, ()):
            named = words.gettext("{place}: milestone of “{title}”").format(place=place, title=name)
            told = dated(scene, step.due, "")
            events.append(
                Event(f"{one.id}-{step.due.text}", step.due.last, stamp, named, told, url)
            )
    return tuple(events)


def dated(scene: Scene, due: Period, status: str) -> str:
    """What the document says of a date, and the status on the day the site speaks about."""
    words = scene.words
    said = [sentences.year_alone(words, due)]
    if status:
        told = words.gettext("Status on {date}: {status}.")
        said.append(told.format(date=day(scene.survey.as_of, scene.language), status=status))
    return " ".join(filter(None, said))
