"""The pages of changes: the newest, those of each month, and between two states."""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, pairwise

from portal.addresses import DATA_FOLDER
from portal.history.changes import Change, State
from portal.languages import day as day_words
from portal.open_data.changes import changes_table
from portal.open_data.formats import as_csv
from portal.periods import read_period
from portal.plans.corrections import latest_corrections
from portal.plans.happenings import from_to, status_name
from portal.plans.history import Told, by_day, told_rows
from portal.plans.scene import Scene
from portal.views import BetweenView, ChangeList, ChangesView, Link
from portal.words.quantities import short_period

ON_A_PAGE = 50
LATEST = 5


def all_rows(scene: Scene, news: bool) -> tuple[Told, ...]:
    """Everything that changed, the newest first; without what only the calendar did, for news."""
    return scene.once(("changes", news), lambda: told_of(scene, scene.survey.history.changes, news))


def told_of(scene: Scene, changes: Sequence[Change], news: bool) -> tuple[Told, ...]:
    """Changes as rows, the newest first."""
    kept = (one for one in reversed(changes) if not (news and one.is_calendar))
    return tuple(told_rows(scene, kept))


def latest(scene: Scene, changes: Sequence[Change]) -> ChangeList | None:
    """The last few changes of a province or of the whole site; None where none is known."""
    news = (one for one in reversed(changes) if not one.is_calendar)
    rows = tuple(islice(told_rows(scene, news), LATEST))
    return by_day(scene, rows) if rows else None


def archive(scene: Scene, news: bool) -> tuple[tuple[str, tuple[Told, ...]], ...]:
    """The pages of months by their names, where there is more than one page holds."""
    return scene.once(("archive", news), lambda: tuple(months_of(all_rows(scene, news))))


def months_of(rows: Sequence[Told]) -> Iterator[tuple[str, tuple[Told, ...]]]:
    """Fifty rows for each page, the first page of a month under its name alone."""
    if len(rows) <= ON_A_PAGE:
        return
    for month, found in groupby(rows, key=lambda one: f"{one[0]:%Y-%m}"):
        some = tuple(found)
        for part in range(0, len(some), ON_A_PAGE):
            name = f"{month}-{part // ON_A_PAGE + 1}" if part else month
            yield name, some[part : part + ON_A_PAGE]


def names(scene: Scene, news: bool) -> tuple[str, ...]:
    """The names of the pages of changes; that of the newest is empty."""
    return ("", *(name for name, _ in archive(scene, news)))


def changes_view(scene: Scene, news: bool, name: str) -> ChangesView:
    """The newest changes, or those of a month."""
    words = scene.words
    kind, other = ("news", "changes") if news else ("changes", "news")
    months = archive(scene, news)
    rows = dict(months)[name] if name else all_rows(scene, news)[:ON_A_PAGE]
    title = words.gettext("What’s new")
    if name:
        title = words.gettext("{title}: {month}").format(title=title, month=month_name(scene, name))
    if news:
        title = words.gettext("{title}, without calendar changes").format(title=title)
    shown = names(scene, not news)
    what = words.gettext(
        "New figures, corrections, document changes and tag changes, by day. Feeds for each "
        "province and each commitment."
    )
    return ChangesView(
        title=title,
        description=f"{title}. {what}" if name or news else what,
        changes=by_day(scene, rows),
        other=Link(
            words.gettext("Show calendar changes too")
            if news
            else words.gettext("Hide calendar changes"),
            scene.url(other, name if name in shown else ""),
        ),
        months=tuple(Link(month_name(scene, one), scene.url(kind, one)) for one, _ in months),
        states=tuple(
            Link(between(scene, first, second), scene.url("between", between_id(first, second)))
            for first, second in reversed(state_pairs(scene))
        ),
        corrections=latest_corrections(scene) if not name else (),
    )


def month_name(scene: Scene, name: str) -> str:
    """The page of a month in words; later pages of it with their numbers."""
    year, month, *part = name.split("-")
    told = short_period(scene.words, read_period(f"{year}-{month}"))
    return f"{told} ({part[0]})" if part else told


def state_pairs(scene: Scene) -> tuple[tuple[State, State], ...]:
    """Each state with the one before it, where something changed between them."""
    found = scene.survey.history.states
    days = sorted({one.day for one in scene.survey.history.changes})
    return tuple(
        (first, second)
        for first, second in pairwise(found)
        if any(first.day < day <= second.day for day in days)
    )


def between_id(first: State, second: State) -> str:
    """What stands in the address of two states."""
    return f"{first.day}-{second.day}"


def between(scene: Scene, first: State, second: State) -> str:
    """From the end of one day to the end of another."""
    told = scene.words.pgettext("dates", "{first} to {second}")
    days = (day_words(one.day, scene.language) for one in (first, second))
    return told.format(**dict(zip(("first", "second"), days, strict=True)))


def between_view(scene: Scene, first: State, second: State) -> BetweenView:
    """What is not as it was in an earlier state."""
    words, survey = scene.words, scene.survey
    found = changes_between(survey.history.changes, first, second)
    told = words.gettext(
        "What changed after {first} and up to {second}, both at the end of the day: {n} changes."
    )
    return BetweenView(
        title=words.gettext("What changed: {dates}").format(dates=between(scene, first, second)),
        description=told.format(
            first=day_words(first.day, scene.language),
            second=day_words(second.day, scene.language),
            n=len(found),
        ),
        statuses=tuple(
            Link(
                f"{scene.say(survey.portal.commitments[one].title)}. {tags_text(scene, *pair)}",
                scene.url("commitment", one),
            )
            for one, pair in statuses_between(found).items()
            if one in survey.portal.commitments
        ),
        changes=by_day(scene, told_of(scene, found, False)),
        file=DATA_FOLDER + between_file(first, second),
    )


def tags_text(scene: Scene, before: str, after: str) -> str:
    """A tag and the one that came in its place."""
    name = scene.words.pgettext("changed", "Tag")
    return from_to(scene, name, status_name(scene, before), status_name(scene, after))


def changes_between(changes: Sequence[Change], first: State, second: State) -> tuple[Change, ...]:
    """The changes after the end of one day, up to the end of another."""
    return tuple(one for one in changes if first.day < one.day <= second.day)


def statuses_between(changes: Sequence[Change]) -> dict[str, tuple[str, str]]:
    """The commitments whose status was another in the first state, with both."""
    found: dict[str, tuple[str, str]] = {}
    for one in changes:
        if one.subject == "status" and (one.before or one.commitment in found):
            first = found[one.commitment][0] if one.commitment in found else one.before[0]
            found[one.commitment] = (first, one.after[0])
    return {identity: pair for identity, pair in found.items() if pair[0] != pair[1]}


def between_file(first: State, second: State) -> str:
    """The file with all changes between two states."""
    return f"changes-{between_id(first, second)}.csv"


def between_table(scene: Scene, first: State, second: State) -> bytes:
    """The same changes as a file."""
    return as_csv(changes_table(changes_between(scene.survey.history.changes, first, second)))
