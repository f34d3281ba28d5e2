"""Charts that put provinces side by side, in order of name; ranks in their own order."""

from collections import Counter
from decimal import Decimal

from portal import sentences
from portal.aims import short_target
from portal.assessment import Figure
from portal.drawings import DotsChart
from portal.languages import collation_key
from portal.model import Commitment, Indicator
from portal.periods import Period
from portal.plans.over_years import ticks_of
from portal.plans.pictures import disputed_periods, shown
from portal.plans.scene import Scene, promise_of, province_link
from portal.plans.sources import sources_of
from portal.quantities import figure, short_period
from portal.views import Picture


def dots_picture(
    scene: Scene, indicator: Indicator, listed: list[tuple[str, Commitment]]
) -> Picture | None:
    """The targets of several provinces on one indicator, in order of name."""
    valued = [(name, c) for name, c in listed if c.value is not None]
    if len(valued) < 2:
        return None
    words, unit = scene.words, scene.survey.portal.units[indicator.unit]
    rows = []
    twice = {name for name, count in Counter(name for name, _ in valued).items() if count > 1}
    for name, commitment in valued:
        if name in twice and commitment.due:
            name = f"{name} ({commitment.due.year})"
        latest = scene.survey.assessments[commitment.id].latest
        target = short_target(words, promise_of(scene, commitment))
        own = latest.value if latest else None
        rows.append((name, commitment.value or Decimal(0), target, own))
    latest_ones = (scene.survey.assessments[c.id].latest for _, c in valued)
    used = [one for one in latest_ones if one]
    top = max(max(r[1], r[3] or r[1]) for r in rows)
    ends = [(row[2], row[0]) for row in sorted(rows, key=lambda r: r[1])]
    return Picture(
        key=f"chart-{indicator.id}",
        title=scene.say(indicator.name),
        chart=DotsChart(tuple(rows), scene.say(unit.name), ticks_of(scene, Decimal(0), top)),
        words=sentences.summary_dots(
            words, scene.say(indicator.name), len({name for name, _ in valued}), ends[0], ends[-1]
        ),
        caveat="",
        columns=(words.gettext("Province"), words.gettext("Target")),
        rows=tuple((name, target) for name, _, target, _ in rows),
        unit=scene.say(unit.name),
        sources=sources_of(scene, used, (c for _, c in valued)),
    )


def latest_picture(scene: Scene, indicator: Indicator) -> Picture | None:
    """The latest period for which several provinces have a figure, one dot for each."""
    portal, words = scene.survey.portal, scene.words
    found = latest_figures(scene, indicator)
    if not found:
        return None
    ranked, unit = indicator.unit == "rank", portal.units[indicator.unit]
    rows = tuple(
        (name, figure(words, one.value or Decimal(0), one.qualifier, unit, one.out_of), one.value)
        for name, one in found
    )
    top = max(one.value or Decimal(0) for _, one in found)
    when, measure = short_period(words, found[0][1].period), scene.say(indicator.name)
    told = words.gettext("{measure}, {period}: {list}.")
    return Picture(
        key="latest",
        title=words.gettext("{measure}, {period}").format(measure=measure, period=when),
        chart=DotsChart(
            tuple((name, None, said, value) for name, said, value in rows),
            "" if ranked else scene.say(unit.name),
            ticks_of(scene, Decimal(int(ranked)), top),
        ),
        words=told.format(
            measure=measure, period=when, list="; ".join(f"{n} {said}" for n, said, _ in rows)
        ),
        caveat=disputed_areas(scene, indicator, found),
        columns=(words.gettext("Province"), words.gettext("Value")),
        rows=tuple((name, said) for name, said, _ in rows),
        unit=scene.say(unit.name),
        sources=sources_of(scene, (one for _, one in found)),
    )


def latest_figures(scene: Scene, indicator: Indicator) -> list[tuple[str, Figure]]:
    """Those figures, each with its province, in the order they are drawn."""
    portal = scene.survey.portal
    drawn = {
        area: shown(portal.figures(area, indicator.id))
        for area in scene.survey.areas.get(indicator.id, ())
        if portal.provinces[area].kind != "country"
    }
    if indicator.unit == "rank":
        # Ranks among 63 and among 61 do not stand on one scale.
        fields = Counter((o.period, o.out_of) for figures in drawn.values() for o in figures)
        drawn = {
            area: [o for o in figures if o.out_of == widest(fields, o.period)]
            for area, figures in drawn.items()
        }
    periods = Counter(one.period for figures in drawn.values() for one in figures)
    several = [period for period, count in periods.items() if count > 1]
    if not several:
        return []
    latest = max(several, key=lambda period: (period.last, period.first))
    ranked = indicator.unit == "rank"
    found = [
        (province_link(scene, area).text, one)
        for area, figures in drawn.items()
        for one in figures
        if one.period == latest
    ]
    return sorted(found, key=lambda p: (p[1].value if ranked else 0, collation_key(p[0])))


def widest(fields: Counter[tuple[Period, int | None]], period: Period) -> int | None:
    """How many units are ranked in most figures of a period; the more, where it is a draw."""
    found = [(count, out_of or 0) for (one, out_of), count in fields.items() if one == period]
    return max(found)[1] or None


def disputed_areas(scene: Scene, indicator: Indicator, found: list[tuple[str, Figure]]) -> str:
    """The provinces for which sources disagree on the figure that is drawn."""
    drawn, names = dict(found), []
    for area in scene.survey.areas.get(indicator.id, ()):
        name = province_link(scene, area).text
        figures = scene.survey.portal.figures(area, indicator.id)
        if name in drawn and disputed_periods(figures, [drawn[name]]):
            names.append(name)
    if not names:
        return ""
    told = scene.words.gettext("Sources give different figures for {list}; one is drawn.")
    return told.format(list=", ".join(sorted(names, key=collation_key)))
