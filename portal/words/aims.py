"""A promise as the sentences speak of it, and its target as a bound in words or with a sign."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from portal.languages import Catalogue, Language, number
from portal.method.assessment import Figure
from portal.model import Commitment, Indicator, Milestone, Unit
from portal.periods import Precision
from portal.words.quantities import (
    SIGNS,
    TIE,
    between,
    bound,
    capital,
    due,
    figure,
    is_percent,
    is_rank,
    is_rise,
    period,
    quantity,
    short_between,
    tied,
)

RANK_NAMES = {
    "vi": (("Thứ hạng theo ", "Thứ hạng ", "Xếp hạng "), ()),
    "en": (("Rank by ", "Rank on the ", "Rank in the "), (" ranking", " rank")),
}
TOP_WORDS = ("nhóm", "top", "dẫn đầu")
COUNTS = {"vi": ("Số lượng ", "Số "), "en": ("Number of ",)}
DUE_YEAR = {
    "vi": re.compile(r",? (?:vào|đến|trong|trước)(?: hết| cuối)? năm ([0-9]{4})$"),
    "en": re.compile(r",? (?:by|in|before)(?: the end of)? ([0-9]{4})$"),
}
HUNDRED = Decimal(100)


@dataclass(frozen=True, eq=False, slots=True)
class Promise:
    """A commitment as the sentences of one language speak of it.

    measure   what is measured, or the work to complete; for a rank, the index
    thing     its title, without the year it is due
    ranked    whether figures are places in a ranking
    full      the natural ceiling of the measure, if any
    """

    commitment: Commitment
    unit: Unit | None
    milestones: tuple[Milestone, ...]
    measure: str
    thing: str
    ranked: bool
    full: Decimal | None


def promise_of(
    commitment: Commitment,
    indicator: Indicator | None,
    unit: Unit | None,
    milestones: tuple[Milestone, ...],
    language: Language,
) -> Promise:
    """A commitment with all that its words need."""
    thing, ranked = thing_of(commitment, language), is_rank(unit)
    measure = indicator.name.in_(language) if indicator else thing
    if ranked:
        measure = index_name(measure, language)
    full = indicator.full if indicator else None
    return Promise(commitment, unit, milestones, measure, thing, ranked, full)


def thing_of(commitment: Commitment, language: Language) -> str:
    """The title of a commitment without the year it is due, which the sentences add."""
    title = commitment.title.in_(language)
    return without_year(title, commitment.due.year, language) if commitment.due else title


@cache
def without_year(title: str, year: int, language: Language) -> str:
    """A title that does not end in that year."""
    found = DUE_YEAR[language].search(title)
    return title[: found.start()] if found and found[1] == str(year) else title


@cache
def index_name(name: str, language: Language) -> str:
    """The index in the name of a rank on it: PII in “Thứ hạng PII”."""
    starts, ends = RANK_NAMES[language]
    for start in starts:
        if name.startswith(start):
            return capital(name.removeprefix(start))
    for end in ends:
        if name.endswith(end):
            return name.removesuffix(end)
    return name


def is_within(commitment: Commitment) -> bool:
    """Whether the document says “in the year” rather than “by the year”."""
    return "trong năm" in commitment.wording.lower()


def due_of(words: Catalogue, promise: Promise) -> str:
    """The due date of a promise after “hạn” or “by”; nothing where there is none."""
    commitment = promise.commitment
    return due(words, commitment.due, is_within(commitment)) if commitment.due else ""


def target(words: Catalogue, promise: Promise) -> str:
    """The target with its bound in words: từ 80% trở lên, nhóm 10 dẫn đầu."""
    return aim(words, promise.commitment, promise.unit, promise.full)


def step_target(words: Catalogue, promise: Promise, milestone: Milestone) -> str:
    """The level of a milestone with its bound in words."""
    return aim(words, milestone, promise.unit, promise.full)


def milestone_target(
    words: Catalogue, milestone: Milestone, units: Mapping[str, Unit], commitment: Commitment
) -> str:
    """The same for a milestone without a promise at hand."""
    return aim(words, milestone, units[commitment.unit] if commitment.unit else None, None)


def aim(
    words: Catalogue, terms: Commitment | Milestone, unit: Unit | None, full: Decimal | None
) -> str:
    """The level that a commitment or a milestone asks for, as a bound in words."""
    value, operator = terms.value, terms.operator
    if value is None or operator is None or operator == "complete":
        return ""
    if is_rank(unit):
        return rank_aim(words, operator, value, terms.wording)
    if is_rise(unit) and operator == ">=":
        return rise(words, value)
    upper = terms.value_upper if isinstance(terms, Commitment) else None
    said = quantity(words, value, unit)
    if operator == "between" and upper is not None:
        told = between(words, value, upper, unit)
    elif is_full(operator, value, unit, full):
        return said
    elif is_about(terms):
        told = said
    else:
        told = bound(words, operator, said, unit is not None and unit.counted)
    return words.gettext("about {q}").format(q=told) if is_about(terms) else told


def is_about(terms: Commitment | Milestone) -> bool:
    """Whether the document gives a level only about."""
    return terms.approximate if isinstance(terms, Commitment) else "khoảng" in terms.wording


def is_full(operator: str, value: Decimal, unit: Unit | None, full: Decimal | None) -> bool:
    """Whether the target is the whole, which nothing can exceed: 100%."""
    whole = HUNDRED if is_percent(unit) else full
    return operator in (">=", "=") and value == whole


def rank_aim(words: Catalogue, operator: str, value: Decimal, wording: str) -> str:
    """A place to reach: nhóm 10 dẫn đầu, hạng 13 hoặc cao hơn."""
    place = value - 1 if operator == "<" else value
    said = number(place, words.language)
    if operator == "=":
        return words.gettext("exactly rank {n}").format(n=said)
    if any(word in wording.lower() for word in TOP_WORDS):
        return words.gettext("the top {n}").format(n=said)
    return words.gettext("rank {n} or better").format(n=said)


def rise(words: Catalogue, places: Decimal) -> str:
    """Places to win every year."""
    told = words.ngettext(
        "up at least {n} place every year",
        "up at least {n} places every year",
        1 if places == 1 else 2,
    )
    return tied(told).format(n=number(places, words.language))


def short_target(words: Catalogue, promise: Promise) -> str:
    """The target with a sign, for bars, rows and tables: ≥ 80%."""
    commitment = promise.commitment
    if commitment.kind == "deliverable":
        return words.pgettext("target", "completed")
    value, upper = commitment.value, commitment.value_upper
    if value is None or commitment.operator is None:
        return ""
    if commitment.operator == "between" and upper is not None:
        told = short_between(words, value, upper, promise.unit)
    elif commitment.approximate:
        told = quantity(words, value, promise.unit)
    else:
        return short_value(words, promise, commitment.operator, value)
    return words.gettext("about {q}").format(q=told) if commitment.approximate else told


def short_value(words: Catalogue, promise: Promise, operator: str, value: Decimal) -> str:
    """A bound with a sign, a place in a ranking in words: ≥ 80%, hạng 10 hoặc cao hơn."""
    if promise.ranked and operator.startswith("<"):
        return rank_aim(words, operator, value, promise.commitment.wording)
    said, sign = quantity(words, value, promise.unit), SIGNS.get(operator, "")
    if not sign or is_full(operator, value, promise.unit, promise.full):
        return said
    if is_rise(promise.unit):
        return words.pgettext("short", "up {bound}").format(bound=f"{sign}{TIE}{said}")
    return f"{sign}{TIE}{said}"


def value_of(words: Catalogue, promise: Promise, one: Figure) -> str:
    """A published figure in the unit of a promise; the number alone where the measure counts."""
    if one.value is None:
        return ""
    counts = promise.measure.startswith(COUNTS[words.language])
    bare = counts and promise.unit is not None and promise.unit.counted
    unit = None if bare else promise.unit
    return figure(words, one.value, one.qualifier, unit, one.out_of)


def when_of(words: Catalogue, promise: Promise, one: Figure) -> str:
    """The period of a figure; for a rank, the edition of the index."""
    if promise.ranked and one.period.precision is Precision.YEAR:
        return words.gettext("{year} edition").format(year=one.period.year)
    return period(words, one.period)


def value_and_when(words: Catalogue, promise: Promise, one: Figure) -> str:
    """A published figure with its period: 46% (năm 2028)."""
    return f"{value_of(words, promise, one)} ({when_of(words, promise, one)})"


def start_of(words: Catalogue, promise: Promise) -> str:
    """The starting level, as the document gives it; nothing where it gives none."""
    commitment = promise.commitment
    if commitment.baseline_value is None:
        return ""
    return figure(
        words, commitment.baseline_value, commitment.baseline_qualifier, promise.unit, None
    )
