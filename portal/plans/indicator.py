"""The page of an indicator: what it measures, every figure we have, and who set a target on it."""

from functools import partial

from portal.assemble import grouped
from portal.languages import collation_key
from portal.model import Indicator, Observation
from portal.plans.cite import cite_of
from portal.plans.figures import NO_VERDICT, figure_row
from portal.plans.pictures import enough, series_picture
from portal.plans.scene import Scene, edit_url, province_link, row
from portal.plans.side_by_side import latest_picture
from portal.plans.work import task_link
from portal.views import AreaFigure, Edition, Fact, IndicatorRow, IndicatorView, Picture
from portal.words.quantities import short_period


def indicator_view(scene: Scene, identity: str) -> IndicatorView:
    """All that the page of one indicator shows."""
    words, indicator = scene.words, scene.survey.portal.indicators[identity]
    listed = scene.survey.of_indicator.get(identity, ())
    shown = editions(scene, indicator)
    return IndicatorView(
        id=identity,
        title=scene.say(indicator.name),
        description=f"{scene.say(indicator.name)}. {coverage(scene, identity)}",
        definition=scene.say(indicator.definition),
        coverage=coverage(scene, identity),
        facts=facts_of(scene, indicator),
        picture=latest_picture(scene, indicator) or only_series(scene, indicator),
        editions=shown,
        empty="" if shown else words.gettext("We have no published figures for this indicator."),
        tasks=tuple(
            task_link(scene, task)
            for task in scene.survey.portal.tasks.values()
            if identity in task.indicators
        ),
        rows=tuple(row(scene, c, province_link(scene, c.province).text) for c in listed),
        cite=cite_of(scene, "indicator", identity, partial(named, indicator)),
        edit=edit_url(scene, indicator.where),
    )


def named(indicator: Indicator, scene: Scene) -> tuple[str, str]:
    """What a citation calls the page of an indicator."""
    return scene.say(indicator.name), ""


def observations(scene: Scene, identity: str) -> list[Observation]:
    """Every figure of an indicator, province by province."""
    portal = scene.survey.portal
    areas = scene.survey.areas.get(identity, ())
    return [one for area in areas for one in portal.observations[area, identity]]


def coverage(scene: Scene, identity: str) -> str:
    """How many figures there are, and how many commitments rest on them."""
    words, survey = scene.words, scene.survey
    areas, listed = survey.areas.get(identity, ()), survey.of_indicator.get(identity, ())
    apart = sum(survey.portal.provinces[area].kind == "country" for area in areas)
    told = words.ngettext(
        "Figures: {n}, from {areas} province. Commitments: {commitments}.",
        "Figures: {n}, from {areas} provinces. Commitments: {commitments}.",
        len(areas) - apart,
    )
    if not areas:
        told = words.gettext("No figures yet. Commitments: {commitments}.")
    elif apart == len(areas):
        told = words.gettext("Figures: {n}, for the whole country. Commitments: {commitments}.")
    elif apart:
        told = words.ngettext(
            "Figures: {n}, from {areas} province and for the whole country. Commitments: "
            "{commitments}.",
            "Figures: {n}, from {areas} provinces and for the whole country. Commitments: "
            "{commitments}.",
            len(areas) - apart,
        )
    figures = observations(scene, identity)
    return told.format(n=len(figures), areas=len(areas) - apart, commitments=len(listed))


def only_series(scene: Scene, indicator: Indicator) -> Picture | None:
    """The figures of the one area there are figures for, where they are enough to draw."""
    areas = scene.survey.areas.get(indicator.id, ())
    if len(areas) != 1:
        return None
    figures = scene.survey.portal.figures(areas[0], indicator.id)
    title = f"{scene.say(indicator.name)}, {province_link(scene, areas[0]).text}"
    picture = series_picture(scene, indicator.id, indicator, figures, None, title)
    return picture if picture and enough(picture) else None


def facts_of(scene: Scene, indicator: Indicator) -> tuple[Fact, ...]:
    """The summary list of an indicator."""
    words, portal = scene.words, scene.survey.portal
    higher = indicator.better == "higher"
    facts = [
        Fact(words.gettext("Unit"), scene.say(portal.units[indicator.unit].name)),
        Fact(
            words.gettext("Direction"),
            words.gettext("rank 1 is best")
            if indicator.unit == "rank"
            else words.gettext("higher is better")
            if higher
            else words.gettext("lower is better"),
        ),
        Fact(
            words.gettext("Published by"),
            scene.say(indicator.publisher) or words.gettext("not stated in the documents"),
        ),
    ]
    if indicator.breaks:
        told = words.gettext("figures from {list} do not compare with those before")
        breaks = ", ".join(indicator.breaks)
        facts.append(Fact(words.gettext("Breaks in the series"), told.format(list=breaks)))
    for other in indicator.near:
        name = scene.say(portal.indicators[other].name)
        facts.append(Fact(words.gettext("Almost the same"), name, scene.url("indicator", other)))
    return tuple(facts)


def editions(scene: Scene, indicator: Indicator) -> tuple[Edition, ...]:
    """The figures period by period, the latest first."""
    found = grouped(observations(scene, indicator.id), lambda one: [one.period])
    ordered = sorted(found, key=lambda period: (period.last, period.first), reverse=True)
    return tuple(
        Edition(
            key=f"p{period.text}",
            title=short_period(scene.words, period),
            rows=tuple(area_figure(scene, one) for one in placed(scene, indicator, found[period])),
        )
        for period in ordered
    )


def placed(
    scene: Scene, indicator: Indicator, figures: tuple[Observation, ...]
) -> list[Observation]:
    """The country, then ranks by rank, all else by name: none is put first by merit."""

    def order(one: Observation) -> tuple[object, ...]:
        apart = scene.survey.portal.provinces[one.province].kind != "country"
        name = collation_key(province_link(scene, one.province).text)
        ranked = indicator.unit == "rank" and one.value is not None
        return (apart, one.value if ranked else 0, name, one.source)

    return sorted(figures, key=order)


def area_figure(scene: Scene, observation: Observation) -> AreaFigure:
    """A figure with its province and its source."""
    told = figure_row(scene, observation, NO_VERDICT, "")
    province = province_link(scene, observation.province)
    return AreaFigure(province, told.value, told.status, told.citation, told.note, told.edit)


def indicator_rows(scene: Scene) -> tuple[IndicatorRow, ...]:
    """The indicators that are used or observed, those with figures first."""
    survey = scene.survey
    listed = sorted(survey.measured, key=lambda one: not survey.areas.get(one))
    return tuple(
        IndicatorRow(
            scene.say(survey.portal.indicators[one].name),
            scene.url("indicator", one),
            coverage(scene, one),
        )
        for one in listed
    )
