"""Charts of a page, each with the sentence and the table that say the same."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import pairwise

from portal import sentences
from portal.aims import short_target, short_value
from portal.assessment import Figure
from portal.drawings import Aim, CountsChart, LevelChart, Point, RankChart, YearsChart
from portal.languages import number
from portal.model import Commitment, Indicator, Observation, Unit
from portal.periods import Period, read_period
from portal.plans.scene import Scene, promise_of
from portal.plans.sources import counted_by, sources_of
from portal.quantities import SIGNS, TIE, figure, short_period
from portal.views import Picture

TWO = Decimal("0.01")
FEWEST_TO_DRAW = 3


def place(period: Period) -> Decimal:
    """Where a period stands on an axis of years: a year at its number, a quarter within it."""
    if period.last.month == 12 and period.last.day == 31:
        return Decimal(period.last.year)
    gone = Decimal(period.last.timetuple().tm_yday) / 366
    return (Decimal(period.last.year - 1) + gone).quantize(TWO)


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
    return Picture(
        key=f"chart-{key}",
        title=title,
        chart=draw(scene, indicator, listed, commitment),
        words=summary(
            scene.words, measure, tuple(since_break(indicator, listed)), unit, told, len(gaps)
        ),
        caveat=disputed(scene, figures, listed),
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


def missing_years(
    scene: Scene, figures: list[Figure], commitment: Commitment | None
) -> tuple[int, ...]:
    """The years without a figure: from the first one on, to now where an aim is ahead."""
    if not figures:
        return ()
    years = {one.period.year for one in figures}
    after = max(years)
    if commitment and commitment.due:
        after = max(after, min(scene.survey.as_of.year, commitment.due.year))
    return tuple(sorted(set(range(min(years), after)) - years))


def span(points: Iterable[Point], aims: Iterable[Aim]) -> tuple[int, int]:
    """The first and the last year of a drawing; the year before where there is only one."""
    years = [int(p.x) for p in points] + [int(a.x) for a in aims]
    return min(*years, max(years) - 1), max(years)


def level_chart(
    scene: Scene, indicator: Indicator, figures: list[Figure], commitment: Commitment | None
) -> LevelChart:
    """A level over the years, its target, and the straight line where one is drawn."""
    points = tuple(level_point(scene, one) for one in figures)
    aims, reference = aims_of(scene, commitment), reference_of(scene, commitment)
    first, last = span((*points, *reference), aims)
    levels = [p.y for p in points] + [a.y for a in aims]
    top, bottom = max(levels), min(Decimal(0), *levels)
    from_zero = indicator.full is not None or bottom < top / 2
    return LevelChart(
        points=points,
        aims=aims,
        reference=reference,
        reference_label=scene.words.gettext("Reference line drawn by this site"),
        gaps=missing_years(scene, figures, commitment),
        breaks=tuple(int(b[:4]) for b in indicator.breaks if first < int(b[:4]) <= last),
        first_year=first,
        last_year=last,
        from_zero=from_zero,
        missing=scene.words.gettext("No data"),
        ticks=ticks_of(scene, Decimal(0) if from_zero else bottom, top),
    )


def level_point(scene: Scene, one: Figure) -> Point:
    """A figure as a point, labelled with its number alone: the unit stands in the title."""
    value = one.value or Decimal(0)
    sign = {"over": "> ", "under": "< ", "about": "≈ ", "nearly": "≈ ", None: ""}[one.qualifier]
    return Point(place(one.period), value, sign + number(value, scene.language))


def aims_of(scene: Scene, commitment: Commitment | None) -> tuple[Aim, ...]:
    """The target and the milestones of a commitment, at the years they are due."""
    if commitment is None or commitment.value is None:
        return ()
    promise = promise_of(scene, commitment)

    def aim(due: Period, operator: str, value: Decimal, told: str) -> Aim:
        # On a ladder of ranks the word “rank” is said by the axis.
        told = f"{SIGNS[operator]}{TIE}{value}" if promise.ranked else told
        return Aim(Decimal(due.year), value, told)

    milestones = scene.survey.portal.milestones.get(commitment.id, ())
    aims = [
        aim(m.due, m.operator, m.value, short_value(scene.words, promise, m.operator, m.value))
        for m in milestones
    ]
    if commitment.due and commitment.operator:
        target = short_target(scene.words, promise)
        aims.append(aim(commitment.due, commitment.operator, commitment.value, target))
    return tuple(aims)


def reference_of(scene: Scene, commitment: Commitment | None) -> tuple[Point, ...]:
    """The two ends of the straight line of this site, where the method uses one."""
    if commitment is None or scene.survey.assessments[commitment.id].basis != "reference":
        return ()
    start, due = commitment.baseline_period, commitment.due
    assert start is not None and due is not None
    assert commitment.baseline_value is not None and commitment.value is not None
    return (
        Point(place(start), commitment.baseline_value, ""),
        Point(place(due), commitment.value, ""),
    )


def ticks_of(scene: Scene, bottom: Decimal, top: Decimal) -> tuple[tuple[Decimal, str], ...]:
    """At most three rules at round numbers between the ends of an axis."""
    span = top - bottom
    if span <= 0:
        return ((top, number(top, scene.language)),)
    step = Decimal(1).scaleb(span.adjusted())
    sizes = (step / 5, step / 2, step, step * 2, step * 5, step * 10)
    step = next(size for size in sizes if span / size <= 3)
    first = -(-bottom // step)
    values = [step * (first + place_) for place_ in range(4) if step * (first + place_) <= top]
    return tuple((plain(v), number(plain(v), scene.language)) for v in values)


def plain(value: Decimal) -> Decimal:
    """The same number without an exponent or trailing zeros."""
    whole = value.normalize()
    return whole.quantize(Decimal(1)) if int(whole.as_tuple().exponent) > 0 else whole


def rank_chart(
    scene: Scene, indicator: Indicator, figures: list[Figure], commitment: Commitment | None
) -> RankChart:
    """Editions and aims; a change in the number of units ranked breaks the series."""
    points = tuple(
        Point(
            place(one.period),
            one.value or Decimal(0),
            f"{one.value}/{one.out_of}" if one.out_of else str(one.value),
            old=bool(figures[-1].out_of and one.out_of != figures[-1].out_of),
        )
        for one in figures
    )
    aims = aims_of(scene, commitment)
    first, last = span(points, aims)
    lowest = max([int(p.y) for p in points] + [int(a.y) for a in aims] + [10])
    return RankChart(
        points=points,
        aims=aims,
        gaps=missing_years(scene, figures, commitment),
        breaks=breaks_of(scene, figures),
        first_year=first,
        last_year=last,
        lowest=lowest,
    )


def breaks_of(scene: Scene, figures: list[Figure]) -> tuple[tuple[int, str], ...]:
    """The years in which the number of units ranked changes, as “63 ranked | 34 ranked”."""
    pairs, told = pairwise(figures), scene.words.pgettext("short", "{n} ranked")
    return tuple(
        (after.period.year, f"{told.format(n=before.out_of)} | {told.format(n=after.out_of)}")
        for before, after in pairs
        if before.out_of and after.out_of and before.out_of != after.out_of
    )


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
