"""Charts over years: what is drawn of an indicator’s figures and of a commitment’s aims."""

from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from portal.charts.drawings import Aim, LevelChart, Point, RankChart
from portal.languages import number
from portal.method.assessment import Figure
from portal.model import Commitment, Indicator
from portal.periods import Period
from portal.plans.scene import Scene, promise_of
from portal.words.aims import short_target, short_value
from portal.words.quantities import SIGNS, TIE

TWO = Decimal("0.01")


def place(period: Period) -> Decimal:
    """Where a period stands on an axis of years: a year at its number, a quarter within it."""
    if period.last.month == 12 and period.last.day == 31:
        return Decimal(period.last.year)
    gone = Decimal(period.last.timetuple().tm_yday) / 366
    return (Decimal(period.last.year - 1) + gone).quantize(TWO)


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
        breaks=breaks_between(indicator, first, last),
        first_year=first,
        last_year=last,
        from_zero=from_zero,
        missing=scene.words.gettext("No data"),
        ticks=ticks_of(scene, Decimal(0) if from_zero else bottom, top),
    )


def breaks_between(indicator: Indicator, first: int, last: int) -> tuple[int, ...]:
    """The years of a drawing at which a new series begins."""
    return tuple(int(one[:4]) for one in indicator.breaks if first < int(one[:4]) <= last)


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
        breaks=breaks_of(scene, indicator, figures),
        first_year=first,
        last_year=last,
        lowest=lowest,
    )


def breaks_of(
    scene: Scene, indicator: Indicator, figures: list[Figure]
) -> tuple[tuple[int, str], ...]:
    """The years in which a new series begins.

    Where the number of units ranked changes, it is said as “63 ranked | 34 ranked”.
    """
    pairs, told = pairwise(figures), scene.words.pgettext("short", "{n} ranked")
    years = [one.period.year for one in figures]
    found = dict.fromkeys(breaks_between(indicator, years[0], years[-1]), "")
    for before, after in pairs:
        if before.out_of and after.out_of and before.out_of != after.out_of:
            sides = (told.format(n=one.out_of) for one in (before, after))
            found[after.period.year] = " | ".join(sides)
    return tuple(sorted(found.items()))
