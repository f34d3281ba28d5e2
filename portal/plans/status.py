"""The status block of a commitment, and what stands right beside it."""

from functools import partial

from portal import sentences
from portal.method.assessment import Assessment
from portal.method.comparison import start_of
from portal.method.progress import time_gone
from portal.model import Commitment
from portal.plans.pictures import shown
from portal.plans.scene import Scene, citation, edit_url, promise_of, province_link, tag_of
from portal.views import Status


def status_block(scene: Scene, commitment: Commitment) -> Status:
    """The tag, the sentence that carries everything, and why."""
    survey, words = scene.survey, scene.words
    portal, found = survey.portal, survey.assessments[commitment.id]
    method, promise = portal.settings.method, promise_of(scene, commitment)
    searches = portal.searches.get(commitment.id, ())
    told = found.latest if found.latest and found.rule != "2" else None
    facts = survey.facts[commitment.id]
    gone = time_gone(facts, method, survey.as_of)
    first = commitment.start.first if commitment.start else start_of(facts, method)
    silent = found.status in ("no_data", "overdue_no_data")
    looked = sentences.absence(words, searches[-1] if searches else None, commitment.kind)
    absence = (looked,) if silent else ()
    return Status(
        tag=tag_of(scene, commitment),
        sentence=sentence_of(scene, commitment, found),
        notes=(
            *sentences.notes(
                words, promise, found, survey.as_of, *silence(scene, commitment, found)
            ),
            *withheld(scene, commitment),
        ),
        bar=sentences.bar(words, promise, found),
        time=sentences.time(words, *gone, first.year, commitment.start is not None)
        if gone
        else None,
        source=citation(scene, portal.sources[told.source]) if told else None,
        absence="".join(absence),
        earlier=earlier(scene, commitment) if silent else "",
        why=(*absence, *sentences.why(words, promise, found, method)),
        rule=found.rule,
    )


def earlier(scene: Scene, commitment: Commitment) -> str:
    """The last figures of the provinces that became this one, which decide nothing."""
    portal, words, promise = scene.survey.portal, scene.words, promise_of(scene, commitment)
    told = words.gettext("{place}, {value}")
    last = [
        told.format(
            place=province_link(scene, area).text,
            value=sentences.value_and_when(words, promise, found[-1]),
        )
        for area in portal.predecessors.get(commitment.province, ())
        if (found := shown(portal.figures(area, commitment.indicator)))
    ]
    if not last:
        return ""
    told = words.gettext("Known from before the merger, and not used for this tag: {list}.")
    return told.format(list="; ".join(last))


def withheld(scene: Scene, commitment: Commitment) -> list[str]:
    """Where figures are that their source does not let us show."""
    portal = scene.survey.portal
    found = portal.observations.get((commitment.province, commitment.indicator or ""), ())
    closed = {one.source for one in found if portal.sources[one.source].withheld}
    told = scene.words.gettext(
        "The source does not allow us to republish the figures. See {source}."
    )
    return [told.format(source=scene.say(portal.sources[one].publisher)) for one in sorted(closed)]


def silence(scene: Scene, commitment: Commitment, found: Assessment) -> tuple[str, str]:
    """Who says that a figure is not published, and why, in the publisher’s words."""
    if found.unpublished is None or commitment.indicator is None:
        return "", ""
    portal, figure_ = scene.survey.portal, found.unpublished
    told = portal.observations.get((commitment.province, commitment.indicator), ())
    reason = next(
        one.reason for one in told if (one.period, one.source) == (figure_.period, figure_.source)
    )
    return scene.say(portal.sources[figure_.source].publisher), scene.say(reason)


def sentence_of(scene: Scene, commitment: Commitment, found: Assessment) -> str:
    """The one sentence of a status, with the names it needs."""
    portal = scene.survey.portal
    successors = portal.successors.get(commitment.province, ())
    source = portal.sources[found.latest.source] if found.latest else None
    delivered = [e for e in portal.proofs(commitment.id) if e.step == found.ladder]
    return sentences.sentence(
        scene.words,
        promise_of(scene, commitment),
        found,
        portal.settings.method,
        scene.survey.as_of,
        area=province_link(scene, commitment.province).text,
        successor=province_link(scene, successors[0]).text if successors else "",
        publisher=scene.say(source.publisher) if source else "",
        evidence_title=scene.say(delivered[0].title) if delivered else "",
    )


def ladder_of(scene: Scene, commitment: Commitment) -> tuple[sentences.StepMark, ...]:
    """The four steps of evidence of a deliverable."""
    if commitment.kind != "deliverable":
        return ()
    portal = scene.survey.portal
    found = scene.survey.assessments[commitment.id]
    evidence = portal.proofs(commitment.id)
    edit = partial(edit_url, scene)
    return sentences.ladder(scene.words, found, evidence, portal.sources, edit)


def conflict_of(scene: Scene, commitment: Commitment) -> str:
    """What is said when two sources give different figures for one period."""
    found = scene.survey.assessments[commitment.id]
    sources = scene.survey.portal.sources
    figures = [found.latest, *found.conflict] if found.latest else []
    publishers = tuple(scene.say(sources[one.source].publisher) for one in figures if one)
    return sentences.conflict(scene.words, promise_of(scene, commitment), found, publishers)
