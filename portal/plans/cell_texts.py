"""Cells of an earlier or a present row in words: a figure, a target, a due date."""

from dataclasses import replace
from decimal import Decimal
from typing import cast

from portal import sentences
from portal.history.changes import Cells
from portal.model import Commitment, Operator
from portal.periods import read_period
from portal.plans.scene import Scene
from portal.words.quantities import figure, quantity, short_period
from portal.words.tags import kind_words


def value_of(scene: Scene, indicator: str, cells: Cells) -> str:
    """A figure from its cells: value, qualifier, how many were ranked."""
    portal, words = scene.survey.portal, scene.words
    if not cells:  # its source does not let us show it
        return words.gettext("withheld")
    if not cells[0]:
        return words.gettext("not published")
    known = portal.indicators.get(indicator)
    unit = portal.units.get(known.unit) if known else None
    ranked = int(cells[2]) if cells[2] else None
    return figure(words, Decimal(cells[0]), cells[1] or None, unit, ranked)


def level(scene: Scene, cells: Cells, commitment: Commitment | None) -> str:
    """An operator and a value as a short target."""
    if not cells:
        return ""
    unit = commitment.unit if commitment else None
    return target_text(scene, (cells[0], cells[1], "", unit or "", "no"), commitment)


def cells_text(scene: Scene, what: str, cells: Cells, commitment: Commitment | None) -> str:
    """The cells of a commitment in words."""
    portal, words = scene.survey.portal, scene.words
    if not any(cells):
        return ""
    if what == "target":
        return target_text(scene, cells, commitment)
    if what in ("due", "start"):
        return short_period(words, read_period(cells[0]))
    if what == "kind":
        return kind_words(words, cells[0])[0]
    if what == "indicator":
        known = portal.indicators.get(cells[0])
        return scene.say(known.name) if known else cells[0]
    if what == "topic":
        topic = portal.topics.get(cells[0])
        return scene.say(topic.short) if topic else cells[0]
    unit = portal.units.get(commitment.unit or "") if commitment else None
    value = figure(words, Decimal(cells[0]), cells[1] or None, unit, None) if cells[0] else ""
    return f"{value} ({short_period(words, read_period(cells[2]))})" if cells[2] else value


def target_text(scene: Scene, cells: Cells, commitment: Commitment | None) -> str:
    """A target from its cells, in the words of the promise it belongs to."""
    portal, words = scene.survey.portal, scene.words
    value, upper, unit, approximate = cells[1:]
    operator = cast(Operator, cells[0]) if cells[0] else None
    known = portal.units.get(unit)
    if not value:
        return ""
    if commitment is None:
        return quantity(words, Decimal(value), known)
    then = replace(
        commitment,
        operator=operator,
        value=Decimal(value),
        value_upper=Decimal(upper) if upper else None,
        approximate=approximate == "yes",
    )
    indicator = portal.indicators[then.indicator] if then.indicator else None
    promise = sentences.promise_of(then, indicator, known, (), scene.language)
    return sentences.short_target(words, promise)
