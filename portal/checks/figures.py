"""What must hold for observations and evidence, and for the days they carry."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from portal.assemble import Portal
from portal.model import Observation
from portal.problems import Problem, Where, problem

STEPS = range(1, 5)


def observations(portal: Portal) -> Iterator[Observation]:
    """All observations."""
    for group in portal.observations.values():
        yield from group


def within_the_full(portal: Portal) -> Iterator[Problem]:
    """P404: no figure is over the natural ceiling of its indicator."""
    for where, column, value, indicator in figures(portal):
        full = portal.indicators[indicator].full
        if full is not None and value > full:
            yield problem("P404", where.at(column), value=value, full=full)


def figures(portal: Portal) -> Iterator[tuple[Where, str, Decimal, str]]:
    """Each figure of an indicator: its row, its column, itself, its indicator."""
    for one in portal.commitments.values():
        if one.indicator is None:
            continue
        for column in ("value", "value_upper", "baseline_value"):
            if (value := getattr(one, column)) is not None:
                yield one.where, column, value, one.indicator
        for milestone in portal.milestones.get(one.id, ()):
            yield milestone.where, "value", milestone.value, one.indicator
    for seen in observations(portal):
        if seen.value is not None:
            yield seen.where, "value", seen.value, seen.indicator


def rank_with_its_field(portal: Portal) -> Iterator[Problem]:
    """P405: a rank says how many units were ranked."""
    for one in observations(portal):
        is_rank = portal.indicators[one.indicator].unit == "rank"
        if is_rank and one.value is not None and one.out_of is None:
            where = one.where.at("out_of")
            yield problem("P405", where, rank=one.value, edition=one.period.text)


def rank_within_its_field(portal: Portal) -> Iterator[Problem]:
    """P406: a rank is not larger than the number of units ranked."""
    for one in observations(portal):
        if one.value is not None and one.out_of is not None and one.value > one.out_of:
            yield problem("P406", one.where.at("value"), rank=one.value, of=one.out_of)


def period_over_when_published(portal: Portal, as_of: date) -> Iterator[Problem]:
    """P409: a final figure was published after its period ended.

    The edition of an index is named by a year that it need not wait for the end of.
    """
    for one in observations(portal):
        if one.status != "final" or one.value is None or is_index(portal, one):
            continue
        source = portal.sources[one.source]
        published = source.published_on
        day = published.last if published else source.retrieved_on or as_of
        if one.period.last > day:
            told = published.text if published else day
            where = one.where.at("period")
            yield problem("P409", where, period=one.period.text, published=told)


def is_index(portal: Portal, observation: Observation) -> bool:
    """Whether a figure is a rank, a score or a value of an index."""
    return portal.indicators[observation.indicator].unit in ("rank", "score", "index")


def observed_once(portal: Portal) -> Iterator[Problem]:
    """P410: one source gives one figure of a kind for one period."""
    for group in portal.observations.values():
        if len(group) < 2:
            continue
        first: dict[tuple[str, str, bool], Where] = {}
        for one in group:
            key = (one.period.text, one.source, one.status == "planned")
            if key in first:
                details = {"measure": one.indicator, "period": one.period.text}
                yield problem("P410", one.where.at("period"), other=first[key], **details)
            else:
                first[key] = one.where


def value_or_reason(portal: Portal) -> Iterator[Problem]:
    """P411, P412 and P433: a value, or the reason there is none and the status that says so."""
    for one in observations(portal):
        unpublished = one.status == "not_published"
        if one.value is not None:
            if one.reason is not None or unpublished:
                column = "reason_vi" if one.reason else "status"
                yield problem("P411", one.where.at(column))
        elif one.reason is None:
            yield problem("P412", one.where.at("value"))
        elif not unpublished:
            yield problem("P433", one.where.at("status"), status=one.status)


def step_on_the_ladder(portal: Portal) -> Iterator[Problem]:
    """P413: evidence is for one of the four steps."""
    for group in portal.evidence.values():
        for one in group:
            if one.step not in STEPS:
                yield problem("P413", one.where.at("step"), step=one.step)


def nothing_after_today(portal: Portal, as_of: date) -> Iterator[Problem]:
    """P424: what is on record has happened by the day the site speaks about."""
    for where, column, day in days(portal):
        if day is not None and day > as_of:
            yield problem("P424", where.at(column), value=day, as_of=as_of)


def days(portal: Portal) -> Iterator[tuple[Where, str, date | None]]:
    """Each day that can only be past, with its row and column. A plan may be for the future."""
    for one in observations(portal):
        if one.status != "planned":
            yield one.where, "period", one.period.first
    for source in portal.sources.values():
        yield source.where, "retrieved_on", source.retrieved_on
        published = source.published_on
        yield source.where, "published_on", published.first if published else None
    for document in portal.documents.values():
        yield document.where, "issued_on", document.issued_on
    yield from ((one.where, "corrected_on", one.corrected_on) for one in portal.corrections)
    for answer in portal.answers:
        yield answer.where, "received_on", answer.received_on
        yield answer.where, "answered_on", answer.answered_on
    for proofs in portal.evidence.values():
        yield from ((proof.where, "dated_on", proof.dated_on) for proof in proofs)
    for claims in portal.claims.values():
        yield from ((claim.where, "said_on", claim.said_on) for claim in claims)
    for searches in portal.searches.values():
        yield from ((search.where, "searched_on", search.searched_on) for search in searches)


def total_never_falls(portal: Portal) -> Iterator[Problem]:
    """P427: a running total does not fall, unless its indicator has a break there."""
    totals = {
        (c.province, c.indicator) for c in portal.commitments.values() if c.kind == "cumulative"
    }
    for key, group in portal.observations.items():
        if key not in totals:
            continue
        exact = [one for one in group if is_exact(one, portal)]
        breaks = portal.indicators[key[1]].breaks
        for before, after in pairwise(sorted(exact, key=lambda one: one.period.last)):
            assert before.value is not None and after.value is not None
            if after.value < before.value and after.period.text not in breaks:
                where = after.where.at("value")
                yield problem("P427", where, before=before.value, after=after.value)


def is_exact(observation: Observation, portal: Portal) -> bool:
    """Whether an observation is a verified figure of what happened."""
    if observation.value is None or observation.qualifier or observation.status == "planned":
        return False
    return portal.sources[observation.source].evidence in "ABC"


def area_still_there(portal: Portal) -> Iterator[Problem]:
    """P430: no figure describes a former province in a period that began after its end."""
    for (province, _), group in portal.observations.items():
        ended = portal.provinces[province].ends_on
        if ended is None:
            continue
        for one in group:
            if one.period.first >= ended:
                successor = ", ".join(portal.successors.get(province, ())) or "–"
                told = {"province": province, "ended": ended, "period": one.period.text}
                yield problem("P430", one.where.at("period"), successor=successor, **told)
