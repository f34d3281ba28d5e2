"""A folder and a day to a history: read from Git once, and kept."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from portal.history import git
from portal.history.changes import UNKNOWN, Change, History, Missing, State
from portal.history.commits import Commit, read_commits
from portal.history.replay import Replay
from portal.history.store import keep, kept, name_of
from portal.method.assessment import Method


def read_history(root: Path, folder: Path, method: Method, as_of: date) -> History:
    """The history of a portal up to a day; commits later than that are not told.

    folder   where what was read is kept
    """
    try:
        place = git.place_of(root)
        if place is None:
            return History(missing=(Missing("untracked"),))
        name = name_of("history", place, method, as_of)
        found = kept(folder, name)
        if found is None:
            found = stored(history_of(read_commits(root, folder, place), place, method, as_of))
            keep(folder, name, found)
        return restored(found, name)
    except git.NoGit:
        return UNKNOWN


def history_of(commits: Sequence[Commit], place: git.Place, method: Method, as_of: date) -> History:
    """The history that commits make, with what is missing in it."""
    told = [one for one in commits if date.fromisoformat(one.day) <= as_of]
    if not told:
        return History(missing=(Missing("later" if commits else "untracked"),))
    since = date.fromisoformat(told[0].day)
    changes = tuple(Replay(method, as_of).run(told))
    return History(
        changes, tuple(gaps(told, place.shallow)), states(place.tags, since, as_of), since
    )


def gaps(commits: Sequence[Commit], shallow: bool) -> list[Missing]:
    """What the commits do not tell."""
    found = []
    first = date.fromisoformat(commits[0].day)
    if shallow and any(row.known for row in commits[0].rows):
        found.append(Missing("shallow", first))
    spoiled = [place for place, one in enumerate(commits) if one.unreadable]
    if spoiled:
        readable = commits[min(spoiled[-1] + 1, len(commits) - 1)]
        found.append(Missing("unreadable", date.fromisoformat(readable.day)))
    return found


def states(tags: Sequence[tuple[str, date]], since: date, as_of: date) -> tuple[State, ...]:
    """The states to compare: by their tags, or where there are none the ends of months."""
    tagged = {day: State(name, day) for name, day in tags if since <= day <= as_of}
    if tagged:
        return tuple(tagged[day] for day in sorted(tagged))
    found, day = [], since
    while (last := end_of_month(day)) <= as_of:
        found.append(State(f"{last:%Y-%m}", last))
        day = last + timedelta(days=1)
    return tuple(found)


def end_of_month(day: date) -> date:
    """The last day of the month of a day."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def stored(history: History) -> dict[str, Any]:
    """A history as lists and texts."""
    return {
        "changes": [
            [one.day.isoformat(), one.commit, one.reason, one.subject, one.commitment,
             one.province, one.about, one.what, one.before, one.after, one.direction, one.noted]
            for one in history.changes
        ],
        "missing": [[one.gap, as_text(one.since)] for one in history.missing],
        "states": [[one.name, one.day.isoformat()] for one in history.states],
        "since": as_text(history.since),
    }  # fmt: skip


def restored(found: dict[str, Any], key: str) -> History:
    """A history from what was kept of it."""
    return History(
        tuple(
            Change(date.fromisoformat(day), commit, reason, subject, commitment, province,
                   tuple(about), what, tuple(before), tuple(after), tuple(way), noted)
            for day, commit, reason, subject, commitment, province,
            about, what, before, after, way, noted in found["changes"]
        ),
        tuple(Missing(gap, as_day(since)) for gap, since in found["missing"]),
        tuple(State(name, date.fromisoformat(day)) for name, day in found["states"]),
        as_day(found["since"]),
        key,
    )  # fmt: skip


def as_text(day: date | None) -> str:
    """A day as text; nothing for nothing."""
    return day.isoformat() if day else ""


def as_day(text: str) -> date | None:
    """A day from its text."""
    return date.fromisoformat(text) if text else None
