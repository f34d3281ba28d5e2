"""What must hold between a figure, the words it comes from, and the measure that was chosen."""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from portal.assemble import Portal
from portal.checks.commitments import promises, texts_of
from portal.checks.figures import figures
from portal.model import Commitment, Indicator, Milestone
from portal.near import near, perhaps
from portal.problems import Problem, Where, problem
from portal.wording import is_top, number_said, share_said, things_behind

PERCENT, RANK = "percent", "rank"
KINDS_OF_RANKS = ("rank", "hold", "recurring")
CONFUSED = ("dịch vụ công", "hồ sơ")
UPWARDS = (">=", ">", "between")
THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
CHANGE = re.compile(r"\b(?:tăng|giảm|chênh lệch|thay đổi|biến động)\b")  # may well be negative
WHOLE, OF_A_SHARE = 100, 20  # a share of which every other figure is at least this is no small one


def unit_of_indicator(portal: Portal) -> Iterator[Problem]:
    """P422 and P444: a commitment counts in the unit of its indicator."""
    for one in portal.commitments.values():
        measure = portal.indicators[one.indicator] if one.indicator else None
        if measure is None or one.unit in (None, measure.unit):
            continue
        where, expected = one.where.at("unit"), portal.units[measure.unit].name
        told = {"unit": one.unit, "expected": measure.unit, **about(portal, measure, one.unit)}
        said = "" if one.value is None else share_said(texts_of(one), one.value, "")
        if said and measure.unit == PERCENT:
            yield problem("P444", where, said=said, **told)
        else:
            named = {"counted_vi": expected.vi, "counted_en": expected.en}
            yield problem("P422", where, **named, **told)


def about(portal: Portal, measure: Indicator, unit: str) -> dict[str, str]:
    """The details that name a measure, and offer those called nearly so that count in a unit."""
    others = [one for one in portal.indicators.values() if one.id != measure.id]
    vi, en = perhaps(near(others, measure.name.vi, unit))
    return {
        "indicator": measure.id,
        "measure_vi": measure.name.vi,
        "measure_en": measure.name.en,
        "perhaps_vi": vi,
        "perhaps_en": en,
    }


def share_measured_as_a_share(portal: Portal) -> Iterator[Problem]:
    """P441: where the words say “80%” or “tỷ lệ … 80”, the measure is no number of things."""
    for promise, commitment in promises(portal):
        if promise.value is None or commitment.indicator is None:
            continue
        measure = portal.indicators[commitment.indicator]
        unit = portal.units[measure.unit]
        # Where the row has its own unit, that is told first: the measure is the wrong one.
        if measure.unit == PERCENT or commitment.unit not in (None, measure.unit):
            continue
        said = share_said(texts_of(promise), promise.value, unit.name.vi if unit.counted else "")
        if said:
            yield problem(
                "P441",
                place_of_measure(promise, commitment),
                said=said,
                counted_vi=unit.name.vi,
                counted_en=unit.name.en,
                **about(portal, measure, PERCENT),
            )


def number_measured_as_a_number(portal: Portal) -> Iterator[Problem]:
    """P446: where the words say “20 doanh nghiệp”, the measure is no share."""
    things = {unit.name.vi.lower(): unit for unit in portal.units.values() if unit.counted}
    behind = things_behind(things)
    for promise, commitment in promises(portal) if things else ():
        if promise.value is None or commitment.indicator is None:
            continue
        measure = portal.indicators[commitment.indicator]
        if measure.unit != PERCENT or commitment.unit not in (None, PERCENT):
            continue
        if found := number_said(promise.wording, promise.value, behind):
            said, unit = found[0], things[found[1].lower()]
            yield problem(
                "P446",
                place_of_measure(promise, commitment),
                said=said,
                counted_vi=unit.name.vi,
                counted_en=unit.name.en,
                **about(portal, measure, unit.id),
            )


def place_of_measure(promise: Commitment | Milestone, commitment: Commitment) -> Where:
    """The measure of a commitment; the words of a milestone, which has none of its own."""
    return (
        commitment.where.at("indicator") if promise is commitment else promise.where.at("wording")
    )


def kind_fits_the_measure(portal: Portal) -> Iterator[Problem]:
    """P442: a rank is promised as a rank, and nothing else is."""
    for one in portal.commitments.values():
        if one.indicator is None:
            continue
        measure = portal.indicators[one.indicator]
        is_rank = measure.unit == RANK
        if (one.kind not in KINDS_OF_RANKS) if is_rank else (one.kind == RANK):
            name = portal.units[measure.unit].name
            named = {"indicator": measure.id, "kind": one.kind}
            named |= {"measure_vi": measure.name.vi, "measure_en": measure.name.en}
            where = one.where.at("kind")
            yield problem("P442", where, counted_vi=name.vi, counted_en=name.en, **named)


def ranks_are_small(portal: Portal) -> Iterator[Problem]:
    """P443: a rank is promised to be no larger than a number."""
    for promise, of in promises(portal):
        if of.indicator is None or portal.indicators[of.indicator].unit != RANK:
            continue
        # Of the kind rank, another comparison is told by P418; against “nhóm 10”, by P402.
        if promise.value is None or (promise is of and of.kind == RANK):
            continue
        told = any(is_top(text, promise.value) for text in texts_of(promise))
        if promise.operator in UPWARDS and not told:
            where = promise.where.at("operator")
            yield problem("P443", where, operator=promise.operator, value=promise.value)


def counted_in_whole_numbers(portal: Portal) -> Iterator[Problem]:
    """P431 and P440: things that are counted have no decimals; “1.600” is 1.6 here, not 1,600."""
    for where, column, value, indicator in figures(portal):
        measure = portal.indicators[indicator]
        unit = portal.units[measure.unit]
        if not unit.counted or is_plain(value):
            continue
        named = about(portal, measure, PERCENT)
        named |= {"counted_vi": unit.name.vi, "counted_en": unit.name.en}
        if whole := whole_meant(value):
            yield problem("P431", where.at(column), value=value, suggestion=whole, **named)
        else:
            yield problem("P440", where.at(column), value=value, **named)


def ranks_from_one(portal: Portal) -> Iterator[Problem]:
    """P456: a rank is 1, 2, 3 and so on."""
    for where, column, value, indicator in figures(portal):
        if portal.indicators[indicator].unit != RANK or (value >= 1 and is_plain(value)):
            continue
        rank = abs(value) if value == value.to_integral_value() else Decimal(0)
        yield problem(
            "P456",
            where.at(column),
            value=value,
            perhaps_vi=f"Nếu nguồn ghi hạng {rank:.0f}, viết: {rank:.0f}. " if rank else "",
            perhaps_en=f"If the source says rank {rank:.0f}, write: {rank:.0f}. " if rank else "",
        )


def is_plain(value: Decimal) -> bool:
    """Whether a figure is written without decimals."""
    return value.as_tuple().exponent == 0


def nothing_below_zero(portal: Portal) -> Iterator[Problem]:
    """P457: a number of things and a share of a whole are not negative; a change of one may be."""
    for where, column, value, indicator in figures(portal):
        measure = portal.indicators[indicator]
        unit = portal.units[measure.unit]
        never = unit.counted or (unit.id == PERCENT and measure.full is not None)
        if value < 0 and never and not CHANGE.search(measure.name.vi.lower()):
            named = {"indicator": measure.id, "suggestion": abs(value)}
            named |= {"measure_vi": measure.name.vi, "measure_en": measure.name.en}
            named |= {"counted_vi": unit.name.vi, "counted_en": unit.name.en}
            yield problem("P457", where.at(column), value=value, **named)


def shares_in_percent(portal: Portal) -> Iterator[Problem]:
    """P458: 0.979 beside figures such as 95 is 97.9% as a spreadsheet keeps it."""
    shares = defaultdict[str, list[tuple[Where, str, Decimal]]](list)
    for where, column, value, indicator in figures(portal):
        measure = portal.indicators[indicator]
        if measure.unit == PERCENT and measure.full == WHOLE:
            shares[indicator].append((where, column, value))
    for indicator, listed in shares.items():
        others = [value for *_, value in listed if not may_be_a_fraction(value)]
        if not others or min(others) < OF_A_SHARE:
            continue
        for where, column, value in listed:
            if may_be_a_fraction(value):
                meant = f"{(value * WHOLE).normalize():f}"
                told = {"indicator": indicator, "least": min(others), "suggestion": meant}
                yield problem("P458", where.at(column), value=value, **told)


def may_be_a_fraction(value: Decimal) -> bool:
    """Whether a figure may be a share of 1: 0.979 for 97.9%."""
    return 0 < value <= 1 and not is_plain(value)


def counts_what_is_meant(portal: Portal) -> Iterator[Problem]:
    """P460: a share of services is no share of applications, and the other way round."""
    for one in portal.commitments.values():
        if one.indicator is None:
            continue
        name = portal.indicators[one.indicator].name.vi.lower()
        said = " ".join(texts_of(one)).lower()
        for meant, other in (CONFUSED, CONFUSED[::-1]):
            if meant in said and other not in said and other in name and meant not in name:
                details = {"indicator": one.indicator, "meant": meant, "other": other}
                yield problem("P460", one.where.at("indicator"), measure=name, **details)


def share_of_what(portal: Portal) -> Iterator[Problem]:
    """P454: a measure in percent says what is divided by what."""
    for one in portal.indicators.values():
        if one.unit == PERCENT and one.definition is None:
            where = one.where.at("definition_vi")
            yield problem("P454", where, measure_vi=one.name.vi, measure_en=one.name.en)


def whole_meant(value: Decimal) -> str | None:
    """The count that “1.600” or “16.0” may mean; None where no reading of it is a count."""
    if THOUSANDS.fullmatch(str(value)):
        return str(value).replace(".", "")
    return str(value.to_integral_value()) if value == value.to_integral_value() else None
