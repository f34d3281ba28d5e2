"""What cells said before and say now, where the sentence of a change does not hold it."""

from collections.abc import Callable, Mapping
from functools import partial

from portal import sentences
from portal.history.changes import Cells, Change
from portal.languages import LANGUAGES, Language
from portal.languages import day as day_words
from portal.open_data.codes import code_words
from portal.periods import read_period
from portal.plans.scene import Scene, province_link
from portal.words.quantities import short_period
from portal.words.tags import step_names

Told = tuple[str, str, str]
# Cells in both languages, each pair as Vietnamese and English.
IN_BOTH = {
    *(("commitment", "title"), ("commitment", "statement"), ("evidence", "title")),
    *(("claim", "text"), ("claim", "speaker"), ("note", "text")),
    *(("observation", "remarks"), ("carryover", "remarks")),
}
NOTHING = ("", "", "")


def before_now(scene: Scene, change: Change) -> Told:
    """Before, now, and their language where it is not that of the page; nothing for nothing."""
    if not change.before or not change.after:
        return NOTHING
    kind = (change.subject, change.what)
    if kind in IN_BOTH:
        return in_a_language(scene, change)
    read = readers(scene).get(kind)
    if read is None:
        return NOTHING
    spoken = "vi" if change.what == "wording" and scene.language != "vi" else ""
    return told(scene, read(change.before), read(change.after), spoken)


def in_a_language(scene: Scene, change: Change) -> Told:
    """Words of this site: in the language of the page, or in that in which they changed."""
    other: Language = "en" if scene.language == "vi" else "vi"
    for language in (scene.language, other):
        before, after = (spoken_in(language, cells) for cells in (change.before, change.after))
        if before != after:
            return told(scene, before, after, language if language == other else "")
    return NOTHING


def spoken_in(language: Language, cells: Cells) -> str:
    """The words of pairs of cells in one language."""
    return ". ".join(filter(None, cells[LANGUAGES.index(language) :: len(LANGUAGES)]))


def told(scene: Scene, before: str, after: str, spoken: str) -> Told:
    """Both sides, with a word for the one that says nothing."""
    if before == after:
        return NOTHING
    nothing = scene.words.pgettext("changed", "none")
    return before or nothing, after or nothing, spoken


def readers(scene: Scene) -> Mapping[tuple[str, str], Callable[[Cells], str]]:
    """How cells that are no words of this site are told."""
    listed = partial(", ".join)
    source = partial(source_name, scene)
    return scene.once(
        ("cells told",),
        lambda: {
            ("commitment", "wording"): listed,
            ("commitment", "binding"): partial(labels, scene, "binding"),
            ("commitment", "missing"): partial(labels, scene, "missing"),
            ("commitment", "document"): partial(document_name, scene),
            ("commitment", "place"): places,
            ("commitment", "province"): lambda cells: province_name(scene, cells[0]),
            ("milestone", "wording"): partial(milestone_words, scene),
            ("observation", "source"): source,
            ("observation", "period"): partial(period_name, scene),
            ("evidence", "step"): lambda cells: step_names(scene.words)[int(cells[0])],
            ("evidence", "day"): partial(day_name, scene),
            ("evidence", "source"): source,
            ("claim", "source"): source,
            ("note", "place"): places,
        },
    )


def milestone_words(scene: Scene, cells: Cells) -> str:
    """The quoted words of a milestone, how binding they are, and their place."""
    wording, binding, locator = cells
    return "; ".join(filter(None, (wording, labels(scene, "binding", (binding,)), locator)))


def places(cells: Cells) -> str:
    """Places in a document."""
    return ", ".join(", ".join(cell.split(";")) for cell in cells if cell)


def labels(scene: Scene, column: str, cells: Cells) -> str:
    """Codes as they are called."""
    names = code_words(scene.words, "commitments", column)
    return ", ".join(names.get(one, one) for one in cells[0].split(";") if one)


def document_name(scene: Scene, cells: Cells) -> str:
    """A document by its number and date."""
    known = scene.survey.portal.documents.get(cells[0])
    return sentences.document_label(scene.words, known) if known else cells[0]


def province_name(scene: Scene, identity: str) -> str:
    """A province in one set of boundaries."""
    known = identity in scene.survey.portal.provinces
    return province_link(scene, identity).text if known else identity


def source_name(scene: Scene, cells: Cells) -> str:
    """A source by its publisher and title."""
    known = scene.survey.portal.sources.get(cells[0])
    return f"{scene.say(known.publisher)}: {scene.say(known.title)}" if known else cells[0]


def period_name(scene: Scene, cells: Cells) -> str:
    """A period in words."""
    return short_period(scene.words, read_period(cells[0])) if cells[0] else ""


def day_name(scene: Scene, cells: Cells) -> str:
    """A day in words."""
    return day_words(read_period(cells[0]).last, scene.language) if cells[0] else ""
