"""The legal bases: each text once, with the documents that rest on it."""

from portal import sentences
from portal.assemble import grouped
from portal.languages import folded
from portal.model import LegalBasis
from portal.plans.scene import Scene, edit_url
from portal.views import LegalBaseEntry, LegalBasesView, LegalBasisRow, LegalUse, Link
from portal.words.quantities import short_period


def legal_bases_view(scene: Scene) -> LegalBasesView:
    """Every text that a document rests on or cites, those of the most documents first."""
    words = scene.words
    every = [one for rows in scene.survey.portal.legal_bases.values() for one in rows]
    found = sorted(grouped(every, lambda one: [anchor(one)]).values(), key=lambda uses: -len(uses))
    told = words.ngettext(
        "{n} text that the documents on this site rest on or cite.",
        "{n} texts that the documents on this site rest on or cite.",
        len(found),
    )
    return LegalBasesView(
        title=words.gettext("Legal bases"),
        description=told.format(n=len(found)),
        entries=tuple(entry(scene, uses) for uses in found),
    )


def anchor(basis: LegalBasis) -> str:
    """What names a text: its number, or its title where the documents give none."""
    return "-".join(folded(basis.number or basis.title.vi).replace("/", " ").split())


def legal_base_url(scene: Scene, basis: LegalBasis) -> str:
    """The address of a text among the legal bases."""
    return scene.url("legal-base") + f"#{anchor(basis)}"


def entry(scene: Scene, uses: tuple[LegalBasis, ...]) -> LegalBaseEntry:
    """A text with every document that names it."""
    told = legal_row(scene, uses[0])
    return LegalBaseEntry(
        key=anchor(uses[0]),
        number=told.number,
        date=told.date,
        issuer=told.issuer,
        title=told.title,
        uses=tuple(use(scene, one) for one in uses),
    )


def use(scene: Scene, basis: LegalBasis) -> LegalUse:
    """A document that names a text: as what, and where."""
    document = scene.survey.portal.documents[basis.document]
    label = sentences.document_label(scene.words, document)
    told = legal_row(scene, basis)
    return LegalUse(Link(label, scene.url("document", document.id)), told.role, told.place)


def legal_row(scene: Scene, basis: LegalBasis) -> LegalBasisRow:
    """A text a document rests on."""
    words = scene.words
    roles = {
        "implements": words.gettext("implemented by this document"),
        "conforms": words.gettext("the document must conform to it"),
        "cites": words.gettext("cited"),
        "evidence": words.gettext("evidence"),
    }
    none = words.gettext("not stated in the document")
    return LegalBasisRow(
        number=basis.number or none,
        url=legal_base_url(scene, basis),
        date=short_period(words, basis.issued_on) if basis.issued_on else none,
        issuer=scene.say(basis.issuer) or none,
        title=scene.say(basis.title),
        role=roles[basis.role],
        place=sentences.place_in_document(words, (basis.locator,)),
        edit=edit_url(scene, basis.where),
    )
