"""One figure against one promise: whether it counts, satisfies it, how far it has come, by when.

Values are Decimal and keep their published digits; shares are of 1. Nothing here
knows the decision table, which is in progress.py.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from portal.method.assessment import Facts, Figure, Method
from portal.model import Commitment, Milestone
from portal.periods import Period, Precision, whole_periods

FALLING = ("<=", "<")


def is_verified(figure: Figure) -> bool:
    """Whether a figure can decide: evidence A to C, a value, and not a plan."""
    return figure.evidence in "ABC" and has_value(figure)


def is_quoted(figure: Figure) -> bool:
    """Whether a figure is shown without deciding: the press quotes a text we have not found."""
    return figure.evidence == "D" and has_value(figure)


def has_value(figure: Figure) -> bool:
    """Whether a figure tells a level that was reached; a plan does not. Zero is a level."""
    return figure.value is not None and figure.status not in ("planned", "not_published")


def has_ended(figure: Figure, as_of: date) -> bool:
    """Whether the stretch a figure is for is over.

    An estimate of a year made in that year is no figure of the due period yet. An
    edition of an index, known by how many were ranked, is complete once published.
    """
    return figure.out_of is not None or figure.period.last <= as_of


def since_promise(figures: Iterable[Figure], facts: Facts, method: Method) -> tuple[Figure, ...]:
    """Figures later than the start, in order of period, the better source last."""
    start = counted_from(facts, method)
    return tuple(sorted((f for f in figures if f.period.last > start), key=order_of_figures))


def counted_from(facts: Facts, method: Method) -> date:
    """The day after which figures count: neither start nor promise may be later than they."""
    baseline = facts.commitment.baseline_period
    known = [baseline.last if baseline else None, facts.promised_on]
    return max((day for day in known if day), default=method.promised_on)


def start_of(facts: Facts, method: Method) -> date:
    """The day time counts from: the end of the baseline, or the day of the promise."""
    if facts.commitment.baseline_period:
        return facts.commitment.baseline_period.last
    return facts.promised_on or method.promised_on


def is_overdue(due: Period | None, method: Method, as_of: date) -> bool:
    """Whether a due date and the days of grace after it have passed."""
    return due is not None and (as_of - due.last).days > method.grace_days


def order_of_figures(figure: Figure) -> tuple[object, ...]:
    """Later periods last; within one, better evidence and then later publication last."""
    published = figure.published_on or date.min
    return (figure.period.last, -ord(figure.evidence), published, figure.source)


def first_published(figures: Iterable[Figure]) -> Figure:
    """The first published, so that a verdict does not change with later releases.

    Figures without a day of publication come after those with one.
    """

    def order(figure: Figure) -> tuple[object, ...]:
        published = figure.published_on or date.max
        return (published, figure.evidence, figure.period.last, figure.source)

    return min(figures, key=order)


def satisfies(promise: Commitment | Milestone, figure: Figure) -> bool | None:
    """Whether a figure satisfies an operator; None where it is not exact enough to tell.

    Published digits are compared, never rounded. The lower end of a range is the
    obligation; its upper end is an ambition.
    """
    operator, target, value = promise.operator, promise.value, figure.value
    if operator is None or operator == "complete" or target is None or value is None:
        return None
    if figure.qualifier is None:
        return compare(operator, value, target)
    beyond = value >= target if figure.qualifier == "over" else value <= target
    if figure.qualifier in ("about", "nearly") or operator == "=" or not beyond:
        return None
    return (operator in FALLING) == (figure.qualifier == "under")


def compare(operator: str, value: Decimal, target: Decimal) -> bool:
    """Whether an exact value satisfies an operator."""
    return {
        ">=": value >= target,
        ">": value > target,
        "<=": value <= target,
        "<": value < target,
        "=": value == target,
        "between": value >= target,
    }[operator]


def is_last_digit(commitment: Commitment, figure: Figure) -> bool:
    """Whether a figure misses an “about” target by less than one in its last printed digit."""
    target, value = commitment.value, figure.value
    if not commitment.approximate or target is None or value is None:
        return False
    return abs(target - value) < Decimal(1).scaleb(int(target.as_tuple().exponent))


def start_value(commitment: Commitment) -> Decimal | None:
    """The starting level, where the document gives an exact one and its period."""
    if commitment.baseline_qualifier or commitment.baseline_period is None:
        return None
    return commitment.baseline_value


def start_is_met(commitment: Commitment) -> bool:
    """Rule 4: whether the starting level already satisfies the operator.

    Never for a rank: editions are not compared, and their number of units differs.
    """
    start, target, operator = start_value(commitment), commitment.value, commitment.operator
    if commitment.kind == "rank" or operator is None or operator == "complete":
        return False
    return start is not None and target is not None and compare(operator, start, target)


def distance_share(commitment: Commitment, figure: Figure) -> Decimal | None:
    """How much of the way from start to target a figure has come.

    0 is the start, 1 the target, below 0 further away. The direction does not
    matter: both differences carry the same sign. None without the three exact
    numbers, for a rank, and where there was no way to go: the start equals the
    target, or already satisfied it.
    """
    start, target = start_value(commitment), commitment.value
    if commitment.kind not in ("level", "cumulative") or start is None or target is None:
        return None
    if start == target or start_is_met(commitment) or figure.value is None or figure.qualifier:
        return None
    return (figure.value - start) / (target - start)


def time_share(commitment: Commitment, figure: Figure) -> Decimal | None:
    """The share of whole periods between start and due date that a figure has seen.

    Years where both ends are years, else quarters: a leap day cannot move a
    verdict. 0 where not one whole period lies between them.
    """
    start, due = commitment.baseline_period, commitment.due
    if start is None or due is None:
        return None
    yearly = start.precision is due.precision is Precision.YEAR
    months = 12 if yearly else 3
    whole = whole_periods(start.last, due.last, months)
    if whole <= 0:
        return Decimal(0)
    seen = whole_periods(start.last, figure.period.last, months)
    return Decimal(max(0, min(whole, seen))) / Decimal(whole)
