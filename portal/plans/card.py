"""What the share image of a page says, from the same values as the page."""

from collections.abc import Sequence

from portal import sentences
from portal.languages import day
from portal.model import Commitment
from portal.plans.scene import Scene, is_dated, province_link, tag_of
from portal.views import Card

OF = ("", "province", "topic", "commitment")


def card_of(scene: Scene, kind: str, identity: str) -> Card:
    """The card of a province, a topic or a commitment; without a kind, of the whole site."""
    if not kind:
        return of_site(scene)
    return {"province": of_province, "topic": of_topic, "commitment": of_commitment}[kind](
        scene, identity
    )


def of_site(scene: Scene) -> Card:
    """The card of the home page, and of every page that has none of its own."""
    title = scene.words.gettext("What have provinces committed to under Resolution 57?")
    return card(scene, title, about(scene), *recorded(scene, scene.survey.current))


def of_commitment(scene: Scene, identity: str) -> Card:
    """A commitment with its status."""
    commitment = scene.survey.portal.commitments[identity]
    known = scene.survey.assessments[identity].assessed
    place = province_link(scene, commitment.province).text
    told = scene.words.gettext("{place}, under Resolution 57").format(place=place)
    tag = tag_of(scene, commitment)
    return card(scene, scene.say(commitment.title), told, tag.text, known)


def of_province(scene: Scene, identity: str) -> Card:
    """A province with how much is recorded of it."""
    province = scene.survey.portal.provinces[identity]
    title = sentences.province_label(scene.words, province, is_dated(scene, province), False)
    if province.kind == "country":
        told = scene.words.gettext("Published figures")
        return card(scene, title, about(scene), told, True)
    listed = scene.survey.of_province.get(identity, ())
    return card(scene, title, about(scene), *recorded(scene, listed))


def of_topic(scene: Scene, identity: str) -> Card:
    """A topic with how much is recorded on it."""
    title = scene.say(scene.survey.portal.topics[identity].short)
    listed = scene.survey.of_topic.get(identity, ())
    return card(scene, title, about(scene), *recorded(scene, listed))


def about(scene: Scene) -> str:
    """What the pages of provinces and topics are about."""
    return scene.words.gettext("Commitments under Resolution 57")


def recorded(scene: Scene, listed: Sequence[Commitment]) -> tuple[str, bool]:
    """How many commitments are recorded, and whether any of them can be assessed."""
    words, number = scene.words, len(listed)
    if not listed:
        return words.gettext("no document read yet"), False
    told = words.ngettext("{n} commitment", "{n} commitments", number).format(n=number)
    assessed = scene.survey.assessed(listed)
    if assessed:
        return words.gettext("{told}, {n} assessed").format(told=told, n=assessed), True
    return words.gettext("{told}, none assessed yet").format(told=told), False


def card(scene: Scene, title: str, place: str, state: str, known: bool) -> Card:
    """A card with the name of the site and the day it speaks about."""
    told = scene.words.gettext("Data as of {date}").format(
        date=day(scene.survey.as_of, scene.language)
    )
    name = scene.say(scene.survey.portal.settings.name)
    return Card(name, title, place, state[0].upper() + state[1:], known, told)
