"""Charts of a page, each with the sentence and the table that say the same."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from portal import sentences
from portal.charts.drawings import CountsChart, LevelChart, RankChart, YearsChart, break_years
from portal.method.assessment import Figure
from portal.model import Commitment, Indicator, Observation, Unit
from portal.periods import Period, read_period
from portal.plans.over_years import level_chart, missing_years, place, rank_chart
from portal.plans.scene import Scene, promise_of
from portal.plans.sources import counted_by, sources_of
from portal.views import Picture
from portal.words.quantities import figure, short_period

FEWEST_TO_DRAW = 3


def shown(figures: Iterable[Figure]) -> list[Figure]:
    """The figures a drawing can show: one for each period, the better source of two."""
    best: dict[Decimal, Figure] = {}
    for one in sorted(figures, key=lambda f: (f.evidence, f.source), reverse=True):
        if one.value is not None and one.status != "planned":
            best[place(one.period)] = one
    return [best[x] for x in sorted(best)]


def series_picture(
    scene: Scene,
    key: str,
    indicator: Indicator,
    figures: tuple[Figure, ...],
    commitment: Commitment | None,
    title: str,
) -> Picture | None:
    """Published figures of an indicator, with the target where a commitment sets one.

    Nothing where there is no figure: targets by themselves are listed, not drawn.
    """
    listed = shown(figures)
    if not listed:
        return None
    ranked = indicator.unit == "rank"
    draw = rank_chart if ranked else level_chart
    unit = scene.survey.portal.units[indicator.unit]
    told = sentences.promised(scene.words, promise_of(scene, commitment)) if commitment else ""
    measure = scene.say(indicator.name)
    summary = sentences.summary_rank if ranked else sentences.summary_level
    gaps = missing_years(scene, listed, commitment)
    chart = draw(scene, indicator, listed, commitment)
    remarks = (broken(scene, chart), disputed(scene, figures, listed))
    return Picture(
        key=f"chart-{key}",
        title=title,
        chart=chart,
        words=summary(
            scene.words, measure, tuple(since_break(indicator, listed)), unit, told, len(gaps)
        ),
        caveat=" ".join(filter(None, remarks)),
        columns=(scene.words.gettext("Period"), scene.words.gettext("Value")),
        rows=tuple(told_figure(scene, one, unit) for one in listed),
        unit=scene.say(unit.name),
        sources=sources_of(scene, listed, [commitment] if commitment else []),
    )


def told_figure(scene: Scene, one: Figure, unit: Unit) -> tuple[str, str]:
    """A figure with its period, in words."""
    value = figure(scene.words, one.value or Decimal(0), one.qualifier, unit, one.out_of)
    return short_period(scene.words, one.period), value


def since_break(indicator: Indicator, figures: list[Figure]) -> list[Figure]:
    """The figures of the last series: those before a break do not compare with them."""
    starts = [read_period(one).first for one in indicator.breaks]
    begun = [day for day in starts if any(one.period.first >= day for one in figures)]
    return [one for one in figures if not begun or one.period.first >= max(begun)]


def broken(scene: Scene, chart: LevelChart | RankChart) -> str:
    """What a double line says, where there is one."""
    if not chart.breaks:
        return ""
    told = scene.words.gettext(
        "Double line: figures from {list} do not compare with those before it."
    )
    return told.format(list=", ".join(str(year) for year in break_years(chart)))


def disputed_periods(
    figures: Iterable[Figure | Observation], used: Iterable[Figure | Observation]
) -> set[Period]:
    """The periods for which another source gives another figure than the one that is used."""
    known = {one.period: one.value for one in used}
    return {
        one.period
        for one in figures
        if one.period in known and one.value not in (None, known[one.period])
    }


def disputed(scene: Scene, figures: Iterable[Figure], drawn: Iterable[Figure]) -> str:
    """That sources disagree on a figure that is drawn."""
    others = disputed_periods(figures, drawn)
    if not others:
        return ""
    told = scene.words.gettext("Sources give different figures for {periods}; one is drawn.")
    ordered = sorted(others, key=lambda period: period.last)
    return told.format(periods=", ".join(short_period(scene.words, one) for one in ordered))


def years_picture(scene: Scene, commitment: Commitment) -> Picture | None:
    """One cell a year for a yearly minimum or a level to keep."""
    found = scene.survey.assessments[commitment.id]
    if not found.years:
        return None
    promise = promise_of(scene, commitment)
    cells = sentences.years(scene.words, promise, found)
    words = scene.words
    return Picture(
        key="years",
        title=words.gettext("Year by year"),
        chart=YearsChart(tuple((int(c.year), c.verdict, c.text, c.value) for c in cells)),
        words="; ".join(f"{c.year}: {c.text}" + (f" ({c.value})" if c.value else "") for c in cells)
        + ".",
        caveat="",
        columns=(words.gettext("Year"), words.gettext("Result"), words.gettext("Value")),
        rows=tuple((c.year, c.text, c.value or words.gettext("no data")) for c in cells),
        sources=sources_of(scene, (y.figure for y in found.years if y.figure), [commitment]),
    )


def counts_picture(
    scene: Scene, key: str, numbers: Mapping[str, int], names: Mapping[str, str], total: int
) -> Picture:
    """How many commitments carry each status, as one bar."""
    parts = [(names[status], count) for status, count in numbers.items() if count]
    words = scene.words
    return Picture(
        key=key,
        title=words.gettext("Commitments by status"),
        chart=CountsChart(tuple((s, n) for s, n in numbers.items() if n)) if total else None,
        words=sentences.summary_counts(words, total, tuple(parts)),
        caveat="",
        columns=(words.gettext("Status"), words.gettext("Commitments")),
        rows=tuple((name, str(count)) for name, count in parts),
        unit=words.gettext("commitments"),
        sources=(counted_by(scene),),
    )


def enough(picture: Picture) -> bool:
    """Whether a drawing would say more than the table alone."""
    return len(picture.rows) >= FEWEST_TO_DRAW
