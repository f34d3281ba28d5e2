"""The charts of a page as they leave it: with all that a reader elsewhere must be told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from portal.charts.drawings import CountsChart, DotsChart, LevelChart, RankChart
from portal.languages import Language
from portal.plans.cite import version
from portal.plans.scene import Scene
from portal.views import Handout, Page, Picture, View

OF = ("home", "province", "topic", "document", "indicator", "commitment", "press")


def handouts(
    pages: Iterable[Page], scenes: Mapping[Language, Scene]
) -> Iterator[tuple[str, Handout]]:
    """Every chart of the site with its path, without what follows the dot."""
    for page in pages:
        if page.template in OF:
            view = page.make()
            for picture in pictures_in(view):
                told = handout(scenes[page.language], page, view, picture)
                yield f"{page.url[1:]}{picture.key}", told


def pictures_in(value: object) -> Iterator[Picture]:
    """The pictures of a view that may leave the page: none without a chart or without a source."""
    if isinstance(value, Picture):
        if value.chart and value.sources:
            yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from pictures_in(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from pictures_in(getattr(value, field.name))


def handout(scene: Scene, page: Page, view: View, picture: Picture) -> Handout:
    """A chart with the words that stand around it in its picture."""
    assert picture.chart is not None
    words, settings = scene.words, scene.survey.portal.settings
    about = about_of(view)
    cited = "; ".join(picture.sources)
    return Handout(
        about="" if about in picture.title else about,
        title=picture.title,
        unit=words.gettext("Unit: {unit}").format(unit=picture.unit) if picture.unit else "",
        chart=picture.chart,
        marks=marks_of(scene, picture),
        words=f"{picture.words} {picture.caveat}".rstrip(),
        source=words.gettext("Source: {list}").format(list=cited),
        site=f"{scene.say(settings.name)}. {version(scene)}",
        address=settings.address.rstrip("/") + page.url,
        measured=picture.unit,
        cited=cited,
        as_of=scene.survey.as_of.isoformat(),
        language=scene.language,
    )


def about_of(view: View) -> str:
    """What the page is about: a commitment or a document together with its province."""
    place = getattr(view, "province", None)
    return f"{view.title}, {place.text}" if place else view.title


def marks_of(scene: Scene, picture: Picture) -> tuple[tuple[str, str], ...]:
    """What the marks of a chart stand for, where the drawing does not say it itself."""
    words, chart = scene.words, picture.chart
    if isinstance(chart, CountsChart):
        pairs = zip(chart.segments, picture.rows, strict=True)
        return tuple((status, f"{name}: {count}") for (status, _), (name, count) in pairs)
    if isinstance(chart, DotsChart):
        targets = any(row[1] is not None for row in chart.rows)
        figures, gaps, breaks = any(row[3] is not None for row in chart.rows), False, False
    elif isinstance(chart, LevelChart | RankChart):
        targets, figures, gaps = bool(chart.aims), bool(chart.points), bool(chart.gaps)
        breaks = bool(chart.breaks)
    else:
        return ()
    told = (
        ("figure", words.gettext("Published figure"), figures),
        ("tick" if isinstance(chart, DotsChart) else "step", words.gettext("Target"), targets),
        ("no_data", words.gettext("No data"), gaps),
        ("break", words.gettext("The two sides do not compare"), breaks),
    )
    return tuple((mark, name) for mark, name, there in told if there)
