"""The page that sets provinces side by side on one indicator, always in order of name."""

from portal import sentences
from portal.languages import collation_key
from portal.model import Indicator
from portal.plans.pictures import shown
from portal.plans.scene import Scene, promise_of, province_link
from portal.views import CompareRow, CompareSection, CompareView
from portal.words.quantities import figure, short_period

FEWEST = 2


def compare_view(scene: Scene) -> CompareView:
    """Every indicator on which two provinces or more have a figure or a target."""
    words, portal = scene.words, scene.survey.portal
    sections = (section(scene, portal.indicators[one]) for one in scene.survey.measured)
    listed = [one for one in sections if len(one.rows) >= FEWEST]
    return CompareView(
        title=words.gettext("Compare provinces"),
        description=words.gettext(
            "The latest figure and the target of each province, indicator by indicator. In order "
            "of name, not of result: figures of different years or kinds may not compare."
        ),
        sections=tuple(sorted(listed, key=lambda one: collation_key(one.name))),
    )


def section(scene: Scene, indicator: Indicator) -> CompareSection:
    """An indicator with its provinces."""
    listed = scene.survey.of_indicator.get(indicator.id, ())
    places = dict.fromkeys(
        (*scene.survey.areas.get(indicator.id, ()), *(c.province for c in listed))
    )
    provinces = scene.survey.portal.provinces
    rows = [row_of(scene, indicator, one) for one in places if provinces[one].kind != "country"]
    return CompareSection(
        key=indicator.id,
        name=scene.say(indicator.name),
        url=scene.url("indicator", indicator.id),
        unit=scene.say(scene.survey.portal.units[indicator.unit].name),
        note=broken(scene, indicator),
        rows=tuple(sorted(rows, key=lambda row: collation_key(row.province.text))),
    )


def broken(scene: Scene, indicator: Indicator) -> str:
    """From when on figures do not compare with earlier ones, where some are on either side."""
    portal, words = scene.survey.portal, scene.words
    areas = scene.survey.areas.get(indicator.id, ())
    last = [found[-1] for area in areas if (found := shown(portal.figures(area, indicator.id)))]
    if indicator.breaks:
        told = words.gettext("Figures from {list} do not compare with those before.")
        return told.format(list=", ".join(indicator.breaks))
    if len({one.out_of for one in last if one.out_of}) > 1:
        return words.gettext("Ranks among different numbers of units do not compare.")
    return ""


def row_of(scene: Scene, indicator: Indicator, province: str) -> CompareRow:
    """The latest figure of a province and the targets it set."""
    words, portal = scene.words, scene.survey.portal
    found = shown(portal.figures(province, indicator.id))
    unit = portal.units[indicator.unit]
    latest = ""
    if found and (one := found[-1]).value is not None:
        value = figure(words, one.value, one.qualifier, unit, one.out_of)
        latest = f"{value} ({short_period(words, one.period)})"
    targets = [
        sentences.short_target(words, promise_of(scene, c)) + (f" ({c.due.year})" if c.due else "")
        for c in scene.survey.of_indicator.get(indicator.id, ())
        if c.province == province
    ]
    return CompareRow(
        key=province,
        province=province_link(scene, province),
        latest=latest or words.gettext("no data"),
        target="; ".join(targets) or none_set(scene, province),
    )


def none_set(scene: Scene, province: str) -> str:
    """That no target on the indicator is known, and whether any document was read."""
    words, portal = scene.words, scene.survey.portal
    if province in portal.read():
        return words.gettext("no figure on it in the documents we have read")
    if portal.begun(province):
        return words.gettext("its document is not yet read to the end")
    return words.gettext("no document read yet")
