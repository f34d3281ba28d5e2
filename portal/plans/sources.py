"""Where what a chart shows comes from, as its picture names it."""

from collections.abc import Iterable

from portal import sentences
from portal.method.assessment import Figure
from portal.model import Commitment
from portal.plans.scene import Scene, citation


def sources_of(
    scene: Scene, figures: Iterable[Figure], commitments: Iterable[Commitment] = ()
) -> tuple[str, ...]:
    """Where figures and targets come from, each once, in the order they are drawn."""
    portal = scene.survey.portal
    cited = [citation(scene, portal.sources[one.source]).text for one in figures]
    documents = (portal.documents[one.document] for one in commitments)
    labels = [sentences.document_label(scene.words, one) for one in documents]
    return tuple(dict.fromkeys([*cited, *labels]))


def counted_by(scene: Scene) -> str:
    """That this site counted, by which version of its method."""
    settings = scene.survey.portal.settings
    told = scene.words.gettext("{site}, method version {version}")
    return told.format(site=scene.say(settings.name), version=settings.method.version)
