"""Changes of what stands beside a promise: claims, what became of it, notes of this site."""

from portal import sentences
from portal.history.changes import Cells, Change
from portal.languages import Catalogue
from portal.languages import day as day_words
from portal.periods import read_period
from portal.plans.scene import Scene
from portal.words.reasons import carried_names


def said(scene: Scene, cells: Cells) -> str:
    """Words from one cell, or from that of the language of the page."""
    return cells[-1 if scene.language == "en" else 0] if cells else ""


def beside_text(scene: Scene, change: Change) -> str:
    """A row beside a promise that came, went or changed."""
    words = scene.words
    if change.subject == "carryover":
        return carried_text(scene, change)
    name = claim_name(scene, change) if change.subject == "claim" else words.gettext("Note")
    values = {"name": name, "text": said(scene, change.after or change.before)}
    if change.what == "added":
        return words.gettext("{name}: {text}").format(**values)
    if change.what == "removed":
        return words.gettext("{name}, taken out: {text}").format(**values)
    return words.gettext("{name}: edited.").format(**values)


def claim_name(scene: Scene, change: Change) -> str:
    """Who said it and when."""
    said_on, *speaker = change.about
    when = day_words(read_period(said_on).last, scene.language)
    return f"{said(scene, tuple(speaker))}, {when}"


def carried_text(scene: Scene, change: Change) -> str:
    """What a document of the province of today makes of a commitment."""
    portal, words = scene.survey.portal, scene.words
    document = portal.documents.get(change.about[0])
    label = sentences.document_label(words, document) if document else change.about[0]
    if change.what == "remarks":
        return words.gettext("{name}: edited.").format(name=label)
    before, after = (
        carried_names(words).get(cells[1], cells[1]) if cells else ""
        for cells in (change.before, change.after)
    )
    if change.what == "removed":
        return words.gettext("{name}, taken out: {text}").format(name=label, text=before)
    if before and before != after:
        told = words.gettext("{name}: from {before} to {after}.")
        return told.format(name=label, before=before, after=after)
    return words.gettext("{name}: {text}").format(name=label, text=after)


def beside_together(words: Catalogue, subject: str) -> str:
    """Many such changes of one kind in a sentence."""
    return {
        "claim": words.gettext("{n} commitments: what officials said of them."),
        "carryover": words.gettext("{n} commitments: what the successor’s documents make of them."),
        "note": words.gettext("{n} commitments: notes of this site."),
    }[subject]
