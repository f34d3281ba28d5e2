"""The map of a document: its outline, and what became of every place in it."""

from portal import sentences
from portal.model import Passage
from portal.plans.scene import Scene
from portal.plans.work import task_link
from portal.views import Link, OutlineRow


def outline(scene: Scene, document: str) -> tuple[OutlineRow, ...]:
    """Every section and passage of a document that has a map, in its order."""
    return tuple(
        outline_row(scene, passage) for passage in scene.survey.portal.passages.get(document, ())
    )


def outline_row(scene: Scene, passage: Passage) -> OutlineRow:
    """A place, with what was taken from it or why nothing was."""
    words = scene.words
    reasons = {
        "context": words.gettext("context, nothing to check"),
        "noted": words.gettext("context, used in a note"),
        "closing": words.gettext("closing words"),
        "principle": words.gettext("principle, nothing to check"),
        "repeated": words.gettext("says again what stands elsewhere"),
        "form": words.gettext("form of the document"),
    }
    section = passage.part == "section"
    return OutlineRow(
        level=passage.locator.count(".") + 1 if section else 0,
        place=sentences.place_in_document(words, (passage.locator,)),
        label=scene.say(passage.label),
        taken=() if section else taken(scene, passage),
        reason=reasons[passage.reason] if passage.reason else "",
        note=note_on(scene, passage),
    )


def note_on(scene: Scene, passage: Passage) -> Link | None:
    """The link to the notes of the document, where one is about this place."""
    listed = scene.survey.of_document.get(passage.document, ())
    notes = (note for one in listed for note in scene.survey.portal.notes.get(one.id, ()))
    if passage.part == "section" or not any(stands(passage, note.locators) for note in notes):
        return None
    return Link(scene.words.gettext("Note on this place"), "#notes")


def taken(scene: Scene, passage: Passage) -> tuple[Link, ...]:
    """The commitments, tasks and duties from a passage, and the texts it rests on."""
    portal, words = scene.survey.portal, scene.words
    found = []
    for one in scene.survey.of_document.get(passage.document, ()):
        places = (*one.locators, *(m.locator for m in portal.milestones.get(one.id, ())))
        if stands(passage, (*places, one.baseline_locator or "")):
            told = words.gettext("Commitment: {title}").format(title=scene.say(one.title))
            found.append(Link(told, scene.url("commitment", one.id)))
    for task in portal.tasks_of(passage.document):
        if stands(passage, task.locators):
            link = task_link(scene, task)
            found.append(Link(words.gettext("Task: {title}").format(title=link.text), link.url))
    for duty in portal.duties.get(passage.province, ()):
        if duty.document == passage.document and stands(passage, duty.locators):
            told = words.gettext("Duty: {title}").format(title=scene.say(duty.title))
            found.append(Link(told, scene.url("duty", duty.province) + f"#{duty.id}"))
    for basis in portal.legal_bases.get(passage.document, ()):
        if stands(passage, (basis.locator,)):
            name = basis.number or scene.say(basis.title)
            found.append(Link(words.gettext("Legal base: {title}").format(title=name), "#texts"))
    return tuple(found)


def stands(passage: Passage, places: tuple[str, ...]) -> bool:
    """Whether one of these places is the passage or a sentence of it."""
    own = passage.locator
    return any(place == own or place.startswith(f"{own}.s") for place in places)
