"""What a row says once the site shows it: documents, commitments and figures in words."""

from collections.abc import Iterator
from decimal import Decimal

from portal import sentences
from portal.method.assessment import Assessment
from portal.method.rulebook import values
from portal.model import Commitment, Document, Observation, Operator, Unit
from portal.plans.scene import (
    Scene,
    citation,
    document_row,
    promise_of,
    province_link,
    tag_of,
    value_text,
)
from portal.plans.status import sentence_of
from portal.words.quantities import SIGNS, capital, period, quantity

HOLDS = {
    ">=": Decimal.__ge__,
    ">": Decimal.__gt__,
    "<=": Decimal.__le__,
    "<": Decimal.__lt__,
    "=": Decimal.__eq__,
}
SILENT = ("no_data", "overdue_no_data")


def document_name(scene: Scene, document: Document) -> str:
    """A document as the site calls it, with its province."""
    told = scene.words.gettext("{document}, {place}")
    place = province_link(scene, document.province, kind=True).text
    return told.format(document=document_row(scene, document.id).link.text, place=place)


def document_lines(scene: Scene, document: Document) -> Iterator[str]:
    """A new document: what a reviewer compares, and how many commitments were taken from it."""
    words = scene.words
    yield words.gettext("Title: {title}.").format(title=scene.say(document.title))
    if document.issuer:
        yield words.gettext("Issued by: {issuer}.").format(issuer=scene.say(document.issuer))
    if document.period:
        label = words.pgettext("document", "Period")
        yield f"{label}: {scene.say(document.period)}."
    label = words.gettext("Published at")
    unknown = words.gettext("We know of no address where it is published")
    yield f"{label}: {document.url or unknown}."
    taken = len(scene.survey.of_document.get(document.id, ()))
    told = words.ngettext("{n} commitment on the site.", "{n} commitments on the site.", taken)
    yield told.format(n=taken)


def commitment_lines(scene: Scene, commitment: Commitment) -> Iterator[str]:
    """A commitment: target, measure, the words of the document, and the tag with its reason."""
    words, portal = scene.words, scene.survey.portal
    yield promise_line(scene, commitment)
    if commitment.indicator:
        told = words.gettext("Measured by: {measure} (unit: {unit}).")
        indicator = portal.indicators[commitment.indicator]
        unit = scene.say(portal.units[indicator.unit].name)
        yield told.format(measure=scene.say(indicator.name), unit=unit)
    if commitment.wording:
        told = words.gettext("The document says: “{wording}” ({place}).")
        place = sentences.place_in_document(words, commitment.locators)
        yield told.format(wording=commitment.wording, place=place)
    yield from standing_lines(scene, commitment)


def promise_line(scene: Scene, commitment: Commitment) -> str:
    """The promise as the site words it."""
    return sentences.promised(scene.words, promise_of(scene, commitment))


def standing_lines(scene: Scene, commitment: Commitment) -> Iterator[str]:
    """The tag, what the site says under it, and why: the rule, what it looked at, the sum."""
    words, survey = scene.words, scene.survey
    found, tag = survey.assessments[commitment.id], tag_of(scene, commitment)
    said = tag.tip if found.status in SILENT else sentence_of(scene, commitment, found)
    yield words.gettext("Tag: {tag}. The site says: {sentence}").format(
        tag=f"{tag.text} ({tag.basis})" if tag.basis else tag.text, sentence=said
    )
    # Where there is no verdict, the sentence says why.
    if not found.assessed:
        return
    method, promise = survey.portal.settings.method, promise_of(scene, commitment)
    if sum_ := arithmetic(scene, promise, found):
        yield sum_
    looked = " ".join(values(words, promise, found, method))
    yield words.gettext("Why: {reason}").format(
        reason=" ".join(filter(None, (reason_of(scene, commitment, found), looked)))
    )


def reason_of(scene: Scene, commitment: Commitment, found: Assessment) -> str:
    """The condition that held; the row of the published table comes after it."""
    words, method = scene.words, scene.survey.portal.settings.method
    row, condition, *_ = sentences.why(words, promise_of(scene, commitment), found, method)
    return f"{condition} {row}"


def arithmetic(scene: Scene, promise: sentences.Promise, found: Assessment) -> str:
    """The comparison that a verdict rests on, with the units; nothing where it is no plain one."""
    words, commitment, latest = scene.words, promise.commitment, found.latest
    if not found.assessed or found.rule == "11" or commitment.approximate:
        return ""
    if latest is None or latest.value is None or latest.qualifier:
        return ""
    terms = found.milestone if found.rule == "7" and found.milestone else commitment
    if terms.value is None or terms.operator not in HOLDS:
        return ""
    holds = HOLDS[terms.operator](latest.value, terms.value)
    told = (
        words.gettext("Arithmetic: {sum}: this holds.")
        if holds
        else words.gettext("Arithmetic: {sum}: this does not hold.")
    )
    return told.format(sum=compared(scene, latest.value, terms.operator, terms.value, promise.unit))


def compared(
    scene: Scene, value: Decimal, operator: Operator, target: Decimal, unit: Unit | None
) -> str:
    """Two figures with the sign between them."""
    both = (quantity(scene.words, one, unit) for one in (value, target))
    return f" {SIGNS.get(operator, operator)} ".join(both)


def figure_name(scene: Scene, one: Observation) -> str:
    """A published figure: what was measured, how much, when and where."""
    words, portal = scene.words, scene.survey.portal
    return words.gettext("{measure}: {value} ({period}), {place}").format(
        measure=scene.say(portal.indicators[one.indicator].name),
        value=figure_value(scene, one),
        period=period(words, one.period),
        place=province_link(scene, one.province, kind=True).text,
    )


def figure_value(scene: Scene, one: Observation) -> str:
    """A figure with its unit, unless its source keeps it for itself."""
    if scene.survey.portal.sources[one.source].withheld:
        return scene.words.gettext("withheld")
    return value_text(scene, one.indicator, one)


def figure_lines(scene: Scene, one: Observation) -> Iterator[str]:
    """Where a figure comes from, and how settled it is."""
    words = scene.words
    source = citation(scene, scene.survey.portal.sources[one.source])
    told = words.gettext("Source: {source} ({dates}). {evidence}.")
    about = source.dates or words.gettext("no date")
    yield told.format(source=source.text, dates=about, evidence=capital(source.evidence))
    if one.place:
        yield words.gettext("Place in the source: {place}.").format(place=scene.say(one.place))
    status = sentences.value_status(words, one.status)
    yield words.gettext("How settled it is: {status}.").format(status=status)


def bearing(scene: Scene, one: Observation) -> str:
    """Which commitments a figure bears on."""
    words = scene.words
    judged = scene.survey.of_indicator.get(one.indicator, ())
    own = [scene.say(c.title) for c in judged if c.province == one.province]
    if not own:
        return words.gettext("No commitment of this area is measured by it.")
    return words.gettext("Bears on: {titles}.").format(titles="; ".join(own))
