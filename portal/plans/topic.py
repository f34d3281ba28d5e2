"""The page of a topic: what provinces aim for, side by side."""

from collections.abc import Sequence
from functools import partial

from portal import sentences
from portal.assemble import grouped
from portal.languages import collation_key
from portal.model import Commitment, Topic
from portal.plans.cite import cite_of
from portal.plans.commitment import baseline_text
from portal.plans.counts import coverage
from portal.plans.scene import (
    Scene,
    edit_url,
    grouped_by_province,
    promise_of,
    province_link,
    tag_of,
    value_text,
)
from portal.plans.side_by_side import dots_picture
from portal.views import Comparison, ComparisonRow, Link, TopicView
from portal.words.quantities import due, short_period


def topic_view(scene: Scene, identity: str) -> TopicView:
    """All that the page of one topic shows."""
    words, portal = scene.words, scene.survey.portal
    topic = portal.topics[identity]
    listed = scene.survey.of_topic.get(identity, ())
    provinces = {c.province for c in listed}
    compared = comparisons(scene, listed)
    alone = [c for c in listed if c.indicator not in {one.key for one in compared}]
    told = words.gettext(
        "What provinces aim for on {topic}: {n} commitments from {provinces} provinces, with "
        "dates, published figures and sources."
    )
    short = scene.say(topic.short)
    description = told.format(topic=short.lower(), n=len(listed), provinces=len(provinces))
    known = coverage(scene, scene.survey.assessed(listed), len(listed))
    return TopicView(
        id=identity,
        title=short,
        long=scene.say(topic.long),
        description=f"{known} {description}",
        known=known,
        sentence=description,
        comparisons=compared,
        others=grouped_by_province(scene, alone),
        cite=cite_of(scene, "topic", identity, partial(named, topic)),
        edit=edit_url(scene, topic.where),
    )


def named(topic: Topic, scene: Scene) -> tuple[str, str]:
    """What a citation calls the page of a topic."""
    told = scene.words.gettext("{topic}: provinces’ commitments")
    return told.format(topic=scene.say(topic.short)), ""


def comparisons(scene: Scene, listed: Sequence[Commitment]) -> tuple[Comparison, ...]:
    """The indicators on which more than one commitment of the topic rests."""
    found = []
    by_indicator = grouped(listed, lambda c: [c.indicator] if c.indicator else [])
    for identity, indicator in scene.survey.portal.indicators.items():
        same = by_indicator.get(identity, ())
        if len(same) > 1:
            named = [(province_link(scene, c.province).text, c) for c in same]
            named.sort(key=lambda pair: (collation_key(pair[0]), pair[1].id))
            found.append(
                Comparison(
                    key=identity,
                    name=scene.say(indicator.name),
                    url=scene.url("indicator", identity),
                    definition=scene.say(indicator.definition),
                    picture=dots_picture(scene, indicator, named),
                    rows=tuple(comparison_row(scene, c) for _, c in named),
                    without=without(scene, identity, same),
                )
            )
    return tuple(found)


def comparison_row(scene: Scene, commitment: Commitment) -> ComparisonRow:
    """What one province committed to on an indicator."""
    words, found = scene.words, scene.survey.assessments[commitment.id]
    none = words.gettext("no data")
    latest = none
    if found.latest and commitment.indicator:
        value = value_text(scene, commitment.indicator, found.latest)
        latest = f"{value} ({short_period(words, found.latest.period)})"
    has_start = commitment.baseline_value is not None
    return ComparisonRow(
        province=province_link(scene, commitment.province),
        commitment=Link(scene.say(commitment.title), scene.url("commitment", commitment.id)),
        start=baseline_text(scene, commitment) if has_start else words.gettext("not stated"),
        latest=latest,
        target=sentences.short_target(words, promise_of(scene, commitment)),
        due=due(words, commitment.due) if commitment.due else words.gettext("not stated"),
        tag=tag_of(scene, commitment),
    )


def without(scene: Scene, indicator: str, same: Sequence[Commitment]) -> str:
    """Which of the provinces we have read set no target on this or almost this measure."""
    portal = scene.survey.portal
    setting = {c.province for c in (*same, *scene.survey.near(indicator))}
    silent = portal.read() - setting
    if not silent:
        return ""
    names = sorted((province_link(scene, one).text for one in silent), key=collation_key)
    told = scene.words.gettext("Not in the documents we have read: {provinces}.")
    return told.format(provinces=", ".join(names))
