"""The page of a document: what was taken from it, and from where."""

from functools import partial

from portal import sentences
from portal.languages import day
from portal.model import Document
from portal.plans.cite import cite_of
from portal.plans.counts import counts
from portal.plans.legal_bases import legal_row
from portal.plans.outline import outline
from portal.plans.scene import Scene, edit_url, merged_banner, province_link, remark, row
from portal.plans.work import duties_link, tasks_link
from portal.views import DocumentCommitment, DocumentView, Fact


def document_view(scene: Scene, identity: str) -> DocumentView:
    """All that the page of one document shows."""
    portal, words = scene.survey.portal, scene.words
    document = portal.documents[identity]
    taken = scene.survey.of_document.get(identity, ())
    banner = merged_banner(scene, portal.provinces[document.province])
    label = sentences.document_label(words, document)
    notes = {note for c in taken for note in portal.notes.get(c.id, ())}
    ordered = sorted(notes, key=lambda n: (n.where.path, n.where.line))
    told = words.ngettext(
        "{n} commitment taken from {document}, with its place in it.",
        "{n} commitments taken from {document}, each with its place in it.",
        len(taken),
    )
    return DocumentView(
        id=identity,
        title=label,
        full_title=scene.say(document.title),
        description=told.format(n=len(taken), document=label),
        province=province_link(scene, document.province),
        note=sentences.with_places(words, scene.say(document.note)),
        banners=(banner,) if banner else (),
        facts=facts_of(scene, document),
        counts=counts(scene, taken, "trang-thai"),
        tasks=tasks_link(scene, identity),
        duties=duties_link(scene, document.province),
        outline=outline(scene, identity),
        legal_bases=tuple(legal_row(scene, b) for b in portal.legal_bases.get(identity, ())),
        commitments=tuple(
            DocumentCommitment(sentences.place_in_document(words, c.locators), row(scene, c))
            for c in taken
        ),
        remarks=tuple(remark(scene, note) for note in ordered),
        cite=cite_of(scene, "document", identity, partial(named, document)),
        edit=edit_url(scene, document.where),
    )


def named(document: Document, scene: Scene) -> tuple[str, str]:
    """What a citation calls the page of a document."""
    label = sentences.document_label(scene.words, document)
    told = scene.words.gettext("Commitments taken from {document}")
    return told.format(document=label), province_link(scene, document.province).text


def facts_of(scene: Scene, document: Document) -> tuple[Fact, ...]:
    """The summary list of a document; what our copy lacks is said."""
    words, language = scene.words, scene.language
    unknown = words.gettext("Our copy has no number or date")
    number = document.number or unknown
    facts = [
        Fact(words.gettext("Issued by"), scene.say(document.issuer)),
        Fact(words.gettext("Number"), number, language="vi" if document.number else ""),
        Fact(
            words.gettext("Date"),
            day(document.issued_on, language) if document.issued_on else unknown,
        ),
        Fact(words.gettext("Signed by (post at the time)"), signer(scene, document)),
        Fact(words.pgettext("document", "Period"), scene.say(document.period)),
    ]
    if document not in scene.survey.portal.read_whole():
        told = words.gettext("Not to the end yet; it may hold commitments that are not listed here")
        facts.append(Fact(words.gettext("Read so far"), told))
    documents = scene.survey.portal.documents
    later = [one for one in documents.values() if one.replaces == document.id]
    facts += [replacement(scene, words.gettext("Replaced by"), one) for one in later]
    if document.replaces:
        earlier = documents[document.replaces]
        facts.append(replacement(scene, words.gettext("In place of"), earlier))
    unpublished = words.gettext("We know of no address where it is published")
    facts.append(
        Fact(words.gettext("Published at"), document.url or unpublished, document.url or "")
    )
    return tuple(facts)


def replacement(scene: Scene, name: str, document: Document) -> Fact:
    """A document before or after this one, with its page."""
    label = sentences.document_label(scene.words, document)
    return Fact(name, label, scene.url("document", document.id))


def signer(scene: Scene, document: Document) -> str:
    """Who signed, with the post at the time; or that our copy does not say."""
    post = scene.say(document.signer_post)
    if document.signer is None:
        unknown = scene.words.gettext("Our copy does not name the signer")
        return f"{unknown} ({post})" if post else unknown
    return f"{document.signer} ({post})" if post else document.signer
