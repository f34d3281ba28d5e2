"""Charts that put provinces side by side, in order of name; ranks in their own order."""

from collections import Counter
from decimal import Decimal

from portal import sentences
from portal.charts.drawings import DotsChart
from portal.languages import collation_key
from portal.method.assessment import Figure
from portal.model import Commitment, Indicator
from portal.periods import Period
from portal.plans.over_years import ticks_of
from portal.plans.pictures import disputed_periods, shown
from portal.plans.scene import Scene, promise_of, province_link
from portal.plans.sources import sources_of
from portal.views import Picture
from portal.words.aims import short_target
from portal.words.quantities import figure, short_period


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
        (
            province_link(scene, area).text,
            figure(words, one.value or Decimal(0), one.qualifier, unit, one.out_of),
            one.value,
        )
        for area, one in found
    )
    top = max(one.value or Decimal(0) for _, one in found)
    when, measure = short_period(words, found[0][1].period), scene.say(indicator.name)
    told = words.gettext("{measure}, {period}: {list}.")
    remarks = (
        covered(scene, found, ranked),
        order_of(scene, indicator),
        disputed_areas(scene, indicator, found),
    )
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
        caveat=" ".join(filter(None, remarks)),
        columns=(words.gettext("Province"), words.gettext("Value")),
        rows=tuple((name, said) for name, said, _ in rows),
        unit=scene.say(unit.name),
        sources=sources_of(scene, (one for _, one in found)),
    )


def latest_figures(scene: Scene, indicator: Indicator) -> list[tuple[str, Figure]]:
    """Those figures, each with the id of its province, in the order they are drawn."""
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
    found = [
        (area, one) for area, figures in drawn.items() for one in figures if one.period == latest
    ]
    ranked = indicator.unit == "rank"

    def order(pair: tuple[str, Figure]) -> tuple[object, ...]:
        return (pair[1].value if ranked else 0, collation_key(province_link(scene, pair[0]).text))

    return sorted(found, key=order)


def covered(scene: Scene, found: list[tuple[str, Figure]], ranked: bool) -> str:
    """Of how many provinces there is a figure, and of how many there is none."""
    words, known = scene.words, len(found)
    units = found[0][1].out_of if ranked else None
    among = units or units_then(scene, found)
    if among < known:
        return ""
    if among == known:
        return words.gettext("All {n} provinces and cities have a figure.").format(n=known)
    told = words.gettext(
        "Of {all} provinces and cities, {n} have a figure; for {rest} we have none."
    )
    return told.format(all=among, n=known, rest=among - known)


def units_then(scene: Scene, found: list[tuple[str, Figure]]) -> int:
    """How many provinces there were when all of these were; 0 where they never were at once."""
    units = scene.survey.portal.provinces
    drawn = [units[area] for area, _ in found]
    begun = [one.starts_on for one in drawn if one.starts_on]
    day = max([found[0][1].period.last, *begun])
    then = {
        one.id
        for one in units.values()
        if one.kind != "country"
        if one.starts_on is None or one.starts_on <= day
        if one.ends_on is None or day < one.ends_on
    }
    return len(then) if all(one.id in then for one in drawn) else 0


def order_of(scene: Scene, indicator: Indicator) -> str:
    """Why the provinces stand in this order: a rank is its publisher’s, and none is ours."""
    words = scene.words
    if indicator.unit != "rank":
        return words.gettext("In order of name.")
    publisher = scene.say(indicator.publisher)
    if not publisher:
        return words.gettext("In the order of the published rank; this site ranks no province.")
    told = words.gettext("In the order of the rank by {publisher}; this site ranks no province.")
    return told.format(publisher=publisher)


def widest(fields: Counter[tuple[Period, int | None]], period: Period) -> int | None:
    """How many units are ranked in most figures of a period; the more, where it is a draw."""
    found = [(count, out_of or 0) for (one, out_of), count in fields.items() if one == period]
    return max(found)[1] or None


def disputed_areas(scene: Scene, indicator: Indicator, found: list[tuple[str, Figure]]) -> str:
    """The provinces for which sources disagree on the figure that is drawn."""
    names = [
        province_link(scene, area).text
        for area, one in found
        if disputed_periods(scene.survey.portal.figures(area, indicator.id), [one])
    ]
    if not names:
        return ""
    told = scene.words.gettext("Sources give different figures for {list}; one is drawn.")
    return told.format(list=", ".join(sorted(names, key=collation_key)))
