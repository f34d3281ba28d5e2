"""What changed, by day, the newest first; what is alike is told together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from portal.history.changes import Change
from portal.languages import Catalogue
from portal.languages import day as day_words
from portal.plans.happenings import change_row, commit_link, place_of, settled, status_name
from portal.plans.sayings import beside_together
from portal.plans.scene import Scene
from portal.views import ChangeDay, ChangeList, ChangeRow, Link
from portal.words.reasons import missing_line, reason_names

ALIKE = 3  # from how many rows on they are told together
NAMED = 8  # so many of them are named
WIDE = 5  # from how many areas on
Kind = tuple[str, ...]
Told = tuple[date, ChangeRow]


def gaps(scene: Scene) -> tuple[str, ...]:
    """Why the history is not complete; nothing where it is."""
    missing = scene.survey.history.missing
    return scene.once(("gaps",), lambda: tuple(missing_line(scene.words, one) for one in missing))


def history_of(scene: Scene, commitment: str) -> ChangeList:
    """The history of one commitment, the newest day first."""
    changes = scene.survey.changes.get(commitment, ())
    published = any(one.subject == "status" and not one.before for one in changes)
    told = [one for one in changes if not (published and is_publication(one))]
    days = []
    for when, some in groupby(reversed(told), key=lambda one: one.day):
        rows = tuple(change_row(scene, one, False) for one in some)
        days.append(change_day(scene, when, rows))
    return ChangeList(tuple(days), gaps(scene))


def is_publication(change: Change) -> bool:
    """Whether a change only says that a commitment came; its first status says so too."""
    return change.subject == "commitment" and change.what == "added"


def change_day(scene: Scene, when: date, rows: tuple[ChangeRow, ...]) -> ChangeDay:
    """A day with its rows."""
    return ChangeDay(when.isoformat(), day_words(when, scene.language), rows)


def by_day(scene: Scene, rows: Sequence[Told]) -> ChangeList:
    """Rows under their days, with what is not known."""
    days = [
        change_day(scene, when, tuple(row for _, row in some))
        for when, some in groupby(rows, key=lambda one: one[0])
    ]
    return ChangeList(tuple(days), gaps(scene))


def told_rows(scene: Scene, changes: Iterable[Change]) -> Iterator[Told]:
    """Changes in the order given as rows, each with its day; many that are alike are one row."""
    for some, row in told_groups(scene, changes):
        yield some[0].day, row


def told_groups(
    scene: Scene, changes: Iterable[Change]
) -> Iterator[tuple[Sequence[Change], ChangeRow]]:
    """The same, each row with the changes it tells."""
    for _, same_day in groupby(changes, key=lambda one: one.day):
        # The first status of a commitment is told with its publication.
        some = [one for one in same_day if one.subject != "status" or one.before]
        wide = told_wide(some)
        groups: dict[Kind, list[Change]] = {}
        for change in some:
            kind = kind_of(change)
            groups.setdefault(kind[1:] if kind[1:] in wide else kind, []).append(change)
        for alike in groups.values():
            yield from rows_of(scene, alike)


def told_wide(changes: Iterable[Change]) -> set[Kind]:
    """The kinds of changes to figures that so many areas share that they are told together."""
    kinds = {kind_of(one) for one in changes if one.subject == "observation"}
    areas = Counter(kind[1:] for kind in kinds if kind[-1] != "alone")
    return {kind for kind, number in areas.items() if number >= WIDE}


def kind_of(change: Change) -> Kind:
    """What makes changes of one day alike; the area comes first."""
    place = (change.province, change.subject, change.what, change.reason)
    if change.what in ("added", "removed") and change.subject != "milestone":
        return place
    if change.subject == "observation" and change.what in ("remarks", "source"):
        return place
    if change.subject in ("claim", "carryover", "note"):
        return place
    if change.subject == "status" or change.what == "settled":
        return (*place, *change.before, *change.after)
    return (*place, change.commitment, *change.about, "alone")


def rows_of(scene: Scene, some: Sequence[Change]) -> list[tuple[Sequence[Change], ChangeRow]]:
    """A row for each change, or one for all."""
    if len({one.commitment or one.about for one in some}) < ALIKE:
        return [((one,), change_row(scene, one, True)) for one in some]
    first = some[0]
    commits = {one.commit for one in some}
    row = ChangeRow(
        kind=first.reason,
        reason=reason_names(scene.words)[first.reason],
        place=places(scene, some),
        title=None,
        text=together(scene, first, len(some)),
        before="",
        after="",
        note="",
        commit=commit_link(scene, first.commit) if len(commits) == 1 else "",
        names=names_of(scene, some),
    )
    return [(some, row)]


def names_of(scene: Scene, some: Sequence[Change]) -> str:
    """Which ones are told together: commitments by their IDs, figures by what they measure."""
    words, known = scene.words, scene.survey.portal.indicators
    if some[0].subject == "observation":
        ids = dict.fromkeys(one.about[0] for one in some)
        names = [scene.say(known[one].name) if one in known else one for one in ids]
    else:
        names = sorted({one.commitment for one in some})
    return words.gettext("Namely: {names}.").format(names=first_of(words, names))


def first_of(words: Catalogue, names: Sequence[str]) -> str:
    """Names, or the first of them and how many more there are; some have commas within."""
    told, more = "; ".join(names[:NAMED]), len(names) - NAMED
    return words.gettext("{names} and {n} more").format(names=told, n=more) if more > 0 else told


def places(scene: Scene, some: Sequence[Change]) -> Link | None:
    """The area of changes that are told together, or how many areas."""
    number = len({one.province for one in some})
    if number == 1:
        return place_of(scene, some[0])
    told = scene.words.gettext("{n} areas").format(n=number)
    return Link(told, scene.url("province"))


def together(scene: Scene, one: Change, count: int) -> str:
    """So many changes of one kind in a sentence."""
    words = scene.words
    came = one.what == "added"
    if one.subject == "commitment":
        told = (
            words.gettext("{n} commitments published here.")
            if came
            else words.gettext("{n} commitments taken out.")
        )
    elif one.subject == "observation":
        told = figures_together(scene, one)
    elif one.subject in ("claim", "carryover", "note"):
        told = beside_together(words, one.subject)
    elif one.subject == "evidence":
        told = (
            words.gettext("{n} documents of evidence published here.")
            if came
            else words.gettext("{n} documents of evidence taken out.")
        )
    else:
        now = status_name(scene, one.after[0])
        told = words.gettext("{n} commitments: tag from {before} to {after}.")
        told = told.replace("{before}", status_name(scene, one.before[0])).replace("{after}", now)
    return told.format(n=count)


def figures_together(scene: Scene, one: Change) -> str:
    """The same for figures."""
    words = scene.words
    if one.what == "settled":
        before, after = settled(scene, one)
        told = words.gettext("{n} figures, how settled they are: from {before} to {after}.")
        return told.replace("{before}", before).replace("{after}", after)
    return {
        "added": words.gettext("{n} figures published here."),
        "removed": words.gettext("{n} figures taken out."),
        "source": words.gettext("{n} figures: another source."),
        "remarks": words.gettext("{n} figures: the remarks beside them were edited."),
    }[one.what]
