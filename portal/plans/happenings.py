"""One change in words: what it is of, what it was and what it is."""

from functools import partial

from portal import sentences
from portal.history.changes import Change
from portal.languages import day as day_words
from portal.model import Commitment
from portal.periods import read_period
from portal.plans.before_now import before_now
from portal.plans.cell_texts import cells_text, level, value_of
from portal.plans.sayings import beside_text, said
from portal.plans.scene import Scene, promise_of, province_link
from portal.views import ChangeRow, Link
from portal.words.quantities import short_period
from portal.words.reasons import cell_names, directions, reason_names
from portal.words.tags import status_names, step_names, value_status

# Words that are told by themselves, before and after, and not within a sentence.
TEXTS = ("title", "statement", "wording", "text")
# What cannot be edited without a word about it.
NOTED = (
    "target",
    "due",
    "start",
    "baseline",
    "kind",
    "indicator",
    "statement",
    "wording",
    "binding",
    "removed",
)
SHORT = ("target", "due", "start", "baseline", "kind", "indicator", "topic")


def change_row(scene: Scene, change: Change, whole: bool) -> ChangeRow:
    """A change as a row; whole where it stands alone and must say what it is of."""
    commitment = scene.survey.portal.commitments.get(change.commitment)
    before, after, spoken = before_now(scene, change)
    return ChangeRow(
        kind=change.reason,
        reason=reason_names(scene.words)[change.reason],
        place=place_of(scene, change) if whole else None,
        title=title_of(scene, change, commitment) if whole else None,
        text=text_of(scene, change, commitment, whole),
        before=before,
        after=after,
        note=note_of(scene, change),
        commit=commit_link(scene, change.commit),
        spoken=spoken,
    )


def commit_link(scene: Scene, commit: str) -> str:
    """Where every cell of the change can be seen, if the repository is open."""
    repository = scene.survey.portal.settings.repository.rstrip("/")
    return f"{repository}/commit/{commit}" if repository and commit else ""


def place_of(scene: Scene, change: Change) -> Link | None:
    """The province of a change, where it is one of today's table."""
    known = change.province in scene.survey.portal.provinces
    return province_link(scene, change.province) if known else None


def title_of(scene: Scene, change: Change, commitment: Commitment | None) -> Link | None:
    """The page that a change is about."""
    if commitment:
        return Link(scene.say(commitment.title), scene.url("commitment", commitment.id))
    if change.subject == "commitment" and change.what in ("added", "removed"):
        said = (change.before or change.after)[scene.language == "en"]
        return Link(said, "")
    return Link(change.commitment, "") if change.commitment else None


def note_of(scene: Scene, change: Change) -> str:
    """That a commitment was edited without a published correction."""
    told = change.noted or change.reason != "correction" or change.what not in NOTED
    if told or change.subject not in ("commitment", "milestone"):
        return ""
    return scene.words.gettext("Edited in place; no published correction says why.")


def text_of(scene: Scene, change: Change, commitment: Commitment | None, whole: bool) -> str:
    """What happened, in a sentence."""
    if change.subject in ("status", "step"):
        return status_text(scene, change)
    if change.subject == "observation":
        return figure_text(scene, change, whole)
    if change.subject == "evidence":
        return evidence_text(scene, change)
    if change.subject in ("claim", "carryover", "note"):
        return beside_text(scene, change)
    if change.subject == "milestone":
        return milestone_text(scene, change, commitment)
    if change.subject == "method":
        return method_text(scene, change)
    return commitment_text(scene, change, commitment)


def from_to(scene: Scene, name: str, before: str, after: str, way: str = "") -> str:
    """A thing with what it was and what it is."""
    words = scene.words
    nothing = words.pgettext("changed", "none")
    values = {"name": name, "before": before or nothing, "after": after or nothing}
    if way:
        return words.gettext("{name}: from {before} to {after} ({way}).").format(**values, way=way)
    return words.gettext("{name}: from {before} to {after}.").format(**values)


def status_name(scene: Scene, status: str) -> str:
    """A tag in quotation marks."""
    unmeasurable = scene.words.gettext("Not measurable as written")
    return f"“{status_names(scene.words).get(status, unmeasurable)}”"


def status_text(scene: Scene, change: Change) -> str:
    """A tag that changed, or the first one."""
    words, now = scene.words, status_name(scene, change.after[0])
    if not change.before:
        return words.gettext("Tag: {tag}.").format(tag=now)
    name = words.pgettext("changed", "Tag")
    if change.subject == "step":
        told = words.gettext("Tag of the milestone {period}")
        name = told.format(period=short_period(words, read_period(change.about[0])))
    return from_to(scene, name, status_name(scene, change.before[0]), now)


def figure_text(scene: Scene, change: Change, whole: bool) -> str:
    """A figure that came, went or changed."""
    portal, words = scene.survey.portal, scene.words
    indicator, period, _ = change.about
    known = portal.indicators.get(indicator)
    name = words.gettext("Figure for {period}").format(
        period=short_period(words, read_period(period))
    )
    if whole:
        name = f"{scene.say(known.name) if known else indicator}. {name}"
    value = partial(value_of, scene, indicator)
    if change.what == "figure":
        return from_to(scene, name, value(change.before), value(change.after))
    if change.what == "settled":
        told = words.gettext("{figure}, how settled it is").format(figure=name)
        return from_to(scene, told, *settled(scene, change))
    edited = {
        "source": words.gettext("{figure}: another source."),
        "period": words.gettext("{figure}: another period."),
        "remarks": words.gettext("{figure}: the remarks beside it were edited."),
    }
    if change.what in edited:
        return edited[change.what].format(figure=name)
    came = words.gettext("{figure}: {value}.")
    went = words.gettext("{figure}: {value}, taken out.")
    cells = change.after or change.before
    return (came if change.what == "added" else went).format(figure=name, value=value(cells))


def settled(scene: Scene, change: Change) -> tuple[str, str]:
    """How settled a figure was and is."""
    unknown = scene.words.gettext("withheld")
    before, after = (
        value_status(scene.words, cells[0]) if cells else unknown
        for cells in (change.before, change.after)
    )
    return before, after


def evidence_text(scene: Scene, change: Change) -> str:
    """A document of evidence that came, went or changed."""
    words = scene.words
    step, dated, *title = change.about
    names = {
        "step": step_names(words)[int(step)],
        "title": said(scene, tuple(title)),
        "date": dated,
    }
    if change.what == "added":
        return words.gettext("Evidence, {step}: {title}.").format(**names)
    if change.what == "removed":
        return words.gettext("Evidence, {step}: {title}, taken out.").format(**names)
    return words.gettext("Evidence, {step}: {title}, edited.").format(**names)


def milestone_text(scene: Scene, change: Change, commitment: Commitment | None) -> str:
    """A level on the way that came, went or changed."""
    words = scene.words
    when = short_period(words, read_period(change.about[0]))
    name = words.gettext("Milestone {period}").format(period=when)
    if change.what == "wording":
        return words.gettext("{milestone}: the quoted words were edited.").format(milestone=name)
    if change.what == "due":
        periods = [short_period(words, read_period(c[0])) for c in (change.before, change.after)]
        return from_to(scene, name, periods[0], periods[1], directions(words, change.direction))
    before, after = (level(scene, cells, commitment) for cells in (change.before, change.after))
    if change.what == "added":
        return words.gettext("{milestone}, added: {target}.").format(milestone=name, target=after)
    if change.what == "removed":
        told = words.gettext("{milestone}, taken out: {target}.")
        return told.format(milestone=name, target=before)
    return from_to(scene, name, before, after, directions(words, change.direction))


def commitment_text(scene: Scene, change: Change, commitment: Commitment | None) -> str:
    """A promise that came, went, was edited, or replaced."""
    words = scene.words
    if change.what in ("replaces", "replaced"):
        return replacement_text(scene, change)
    if change.what == "added":
        return words.gettext("First published on this site.")
    if change.what == "removed":
        return words.gettext("Taken out of this site.")
    name = cell_names(words)[change.what]
    if change.what in TEXTS and said(scene, change.before) == said(scene, change.after):
        return words.gettext("{name}: edited in the other language.").format(name=name)
    if change.what in TEXTS or change.what not in SHORT:
        return words.gettext("{name}: edited.").format(name=name)
    before, after = (
        cells_text(scene, change.what, c, commitment) for c in (change.before, change.after)
    )
    return from_to(scene, name, before, after, directions(words, change.direction))


def replacement_text(scene: Scene, change: Change) -> str:
    """That a document put a new promise in the place of an earlier one."""
    portal, words = scene.survey.portal, scene.words
    old, new = (portal.commitments.get(cells[0]) for cells in (change.before, change.after))
    if change.what == "replaces":
        told = words.gettext("Takes the place of an earlier commitment ({way}).")
    else:
        told = words.gettext("Replaced by a later commitment ({way}).")
    text = told.format(way=directions(words, change.direction))
    if old is None or new is None:
        return text
    targets = [sentences.short_promise(words, promise_of(scene, one)) for one in (old, new)]
    name = words.pgettext("changed", "Target")
    text = f"{text} {from_to(scene, name, *targets)}"
    issued = portal.documents[new.document].issued_on
    if issued:
        told = words.gettext("The document is of {date}.")
        text = f"{text} {told.format(date=day_words(issued, scene.language))}"
    return text


def method_text(scene: Scene, change: Change) -> str:
    """The constants of the method that changed."""
    told = scene.words.gettext("The method, {name}")
    return " ".join(
        from_to(scene, told.format(name=name), before, after)
        for name, before, after in zip(change.about, change.before, change.after, strict=True)
    )
