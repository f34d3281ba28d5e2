"""Commits to the rows they changed, each commit read once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.history import git
from portal.history.git import Entry, Touched
from portal.history.rows import NOTHING, Held, RowChange, changed_rows, read_rows, table_of
from portal.history.store import keep, kept, name_of

SETTINGS = "portal.toml"
AT_ONCE = 500  # commits whose files are asked for together


@dataclass(frozen=True, slots=True)
class Commit:
    """What a commit changed.

    unreadable   files that are not tables of today
    settings     the text of portal.toml, where the commit changed it
    """

    id: str
    day: str
    rows: tuple[RowChange, ...]
    unreadable: tuple[str, ...]
    settings: str | None


def read_commits(root: Path, folder: Path, place: git.Place) -> list[Commit]:
    """Every commit that touched the portal, the earliest first.

    In a repository that lacks the commits before some, what stands in the first one
    was there already.

    Errors: NoGit.
    """
    listed = git.entries(root)
    name = name_of("commits", place.top, place.prefix)
    known: dict[str, Any] = kept(folder, name) or {}
    new = [one for one in listed if one.id not in known]
    for commit, found in read_new(root, new):
        known[commit] = found
    if new:
        keep(folder, name, {one.id: known[one.id] for one in listed})
    return [commit_from(one, known[one.id], place.shallow and not one.parent) for one in listed]


def commit_from(entry: Entry, kept_rows: Any, cut: bool) -> Commit:
    """A commit from what is kept of it."""
    rows, unreadable, settings = kept_rows
    changes = tuple(
        RowChange(table, tuple(key), tuple(row) if row is not None else None, known or cut)
        for table, key, row, known in rows
    )
    return Commit(entry.id, entry.day.isoformat(), changes, tuple(unreadable), settings)


def read_new(root: Path, commits: Sequence[Entry]) -> Iterator[tuple[str, list[Any]]]:
    """What is kept of each commit that was not read before."""
    if not commits:
        return
    files = dict(git.touched(root, commits))
    last: dict[str, tuple[str, Held]] = {}
    for start in range(0, len(commits), AT_ONCE):
        some = commits[start : start + AT_ONCE]
        wanted = contents_of(root, [one for c in some for one in files.get(c.id, ())], last)
        for commit in some:
            yield commit.id, read_one(files.get(commit.id, []), wanted, last)


def contents_of(
    root: Path, files: Sequence[Touched], last: dict[str, tuple[str, Held]]
) -> dict[str, bytes]:
    """The contents that are needed: a file that was just read is not asked for again."""
    seen = {path: name for path, (name, _) in last.items()}
    names: dict[str, None] = {}
    for one in files:
        if one.path != SETTINGS and not table_of(one.path)[0]:
            continue
        if one.before and seen.get(one.path) != one.before:
            names[one.before] = None
        if one.after:
            names[one.after] = None
            seen[one.path] = one.after
    return dict(zip(names, git.contents(root, names), strict=True)) if names else {}


def read_one(
    files: Sequence[Touched], wanted: dict[str, bytes], last: dict[str, tuple[str, Held]]
) -> list[Any]:
    """The changed rows of one commit, the files it left unreadable, its settings."""
    rows: list[RowChange] = []
    unreadable: list[str] = []
    settings = None
    for one in files:
        if one.path == SETTINGS and one.after:
            settings = wanted[one.after].decode("utf-8", "replace")
        table, _ = table_of(one.path)
        if not table:
            continue
        before = rows_of(one.path, one.before, wanted, last).rows
        after = rows_of(one.path, one.after, wanted, last).rows
        if after is None:
            unreadable.append(one.path)
            continue
        known = one.before is not None and before is None
        rows += changed_rows(table, before, after, known)
    # A row that moved to another file is not gone: what comes last is what holds.
    return [sorted(rows, key=lambda row: row.row is not None), unreadable, settings]


def rows_of(
    path: str, name: str | None, wanted: dict[str, bytes], last: dict[str, tuple[str, Held]]
) -> Held:
    """The rows of a file; none where it is not there."""
    if name is None:
        return NOTHING
    if path not in last or last[path][0] != name:
        before = last[path][1] if path in last else NOTHING
        last[path] = (name, read_rows(*table_of(path), wanted[name], before))
    return last[path][1]
