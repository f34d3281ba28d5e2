"""One sentence for each chart: it says what the drawing shows."""

from collections.abc import Sequence
from itertools import pairwise

from portal.languages import Catalogue, number
from portal.method.assessment import Figure
from portal.model import Unit
from portal.words.quantities import figure, period


def told_value(words: Catalogue, one: Figure, unit: Unit | None) -> str:
    """A figure of a series."""
    if one.value is None:
        return ""
    return figure(words, one.value, one.qualifier, unit, one.out_of)


def summary_level(
    words: Catalogue,
    measure: str,
    figures: Sequence[Figure],
    unit: Unit | None,
    promise_sentence: str,
    gaps: int,
) -> str:
    """How a level moved between its first and its last figure."""
    shown = [one for one in figures if one.value is not None]
    if not shown:
        told = words.gettext("{measure}: no data to draw yet.").format(measure=measure)
        return " ".join(part for part in (told, promise_sentence) if part)
    first, last = shown[0], shown[-1]
    told = movement(words, first, last).format(
        measure=measure,
        first=told_value(words, first, unit),
        first_period=period(words, first.period),
        last=told_value(words, last, unit),
        last_period=period(words, last.period),
    )
    return " ".join(part for part in (told, blank(words, gaps), promise_sentence) if part)


def movement(words: Catalogue, first: Figure, last: Figure) -> str:
    """The form of the sentence, by the direction of the figures. It does not judge."""
    if first is last:
        return words.gettext("{measure}: a single figure, {last} ({last_period}).")
    assert first.value is not None and last.value is not None
    if first.qualifier or last.qualifier:
        return words.gettext("{measure}: {first} ({first_period}); {last} ({last_period}).")
    if last.value > first.value:
        return words.gettext(
            "{measure}: up from {first} ({first_period}) to {last} ({last_period})."
        )
    if last.value < first.value:
        return words.gettext(
            "{measure}: down from {first} ({first_period}) to {last} ({last_period})."
        )
    return words.gettext("{measure}: {last} in both {first_period} and {last_period}.")


def blank(words: Catalogue, gaps: int) -> str:
    """How many periods a chart leaves blank."""
    if not gaps:
        return ""
    told = words.ngettext(
        "{n} period has no data and is hatched on the chart.",
        "{n} periods have no data and are hatched on the chart.",
        gaps,
    )
    return told.format(n=gaps)


def summary_rank(
    words: Catalogue,
    measure: str,
    figures: Sequence[Figure],
    unit: Unit | None,
    promise_sentence: str,
    gaps: int,
) -> str:
    """Ranks edition by edition; a change only where as many were ranked."""
    shown = [one for one in figures if one.value is not None]
    if not shown:
        return summary_level(words, measure, shown, unit, promise_sentence, gaps)
    sizes = {one.out_of for one in shown}
    if len(shown) > 1 and len(sizes) == 1 and None not in sizes:
        told = rank_change(words, measure, shown[0], shown[-1])
    else:
        edition = words.gettext("{rank} ({year} edition)")
        series = "; ".join(
            edition.format(rank=told_value(words, one, unit), year=one.period.year) for one in shown
        )
        told = f"{measure}: {series}."
    parts = (told, rank_break(words, shown), blank(words, gaps), promise_sentence)
    return " ".join(part for part in parts if part)


def rank_change(words: Catalogue, measure: str, first: Figure, last: Figure) -> str:
    """By how many places a rank moved among as many units; up is a smaller number."""
    assert first.value is not None and last.value is not None
    places = int(abs(first.value - last.value))
    if places == 0:
        told = words.gettext(
            "{index}: rank {last} in both the {first_year} and the {last_year} edition, both of "
            "{of}."
        )
    elif last.value < first.value:
        told = words.ngettext(
            "{index}: up {n} place, from {first} ({first_year}) to {last} ({last_year}), both of "
            "{of}.",
            "{index}: up {n} places, from {first} ({first_year}) to {last} ({last_year}), both of "
            "{of}.",
            places,
        )
    else:
        told = words.ngettext(
            "{index}: down {n} place, from {first} ({first_year}) to {last} ({last_year}), both "
            "of {of}.",
            "{index}: down {n} places, from {first} ({first_year}) to {last} ({last_year}), both "
            "of {of}.",
            places,
        )
    return told.format(
        index=measure,
        n=places,
        first=first.value,
        last=last.value,
        first_year=first.period.year,
        last_year=last.period.year,
        of=last.out_of,
    )


def rank_break(words: Catalogue, figures: Sequence[Figure]) -> str:
    """That the number of units ranked changed, so ranks do not compare across it."""
    ranked = [one for one in figures if one.out_of]
    for before, after in pairwise(ranked):
        if before.out_of != after.out_of:
            told = words.gettext(
                "From the {edition} edition the index ranks {of} units; the edition before ranked "
                "{of_before}. We do not compare ranks across the two."
            )
            return told.format(edition=after.period.year, of=after.out_of, of_before=before.out_of)
    return ""


def summary_dots(
    words: Catalogue,
    measure: str,
    count: int,
    lowest: tuple[str, str],
    highest: tuple[str, str],
) -> str:
    """The span of the targets of several provinces."""
    told = words.gettext(
        "Targets for {measure} in {n} provinces, from {min} ({min_province}) to {max} "
        "({max_province})."
    )
    if lowest[0] == highest[0]:
        same = words.gettext("Targets for {measure} in {n} provinces: {min} in each.")
        return same.format(measure=measure, n=count, min=lowest[0])
    blanks = {"min": lowest[0], "min_province": lowest[1]}
    blanks |= {"max": highest[0], "max_province": highest[1]}
    return told.format(measure=measure, n=count, **blanks)


def summary_counts(words: Catalogue, total: int, parts: Sequence[tuple[str, int]]) -> str:
    """How many commitments carry each tag."""
    if not total:
        return words.gettext("There are no commitments here yet.")
    listed = "; ".join(f"{count} “{name}”" for name, count in parts)
    told = words.gettext("Of {total} commitments: {list}.")
    return told.format(total=number(total, words.language), list=listed)
