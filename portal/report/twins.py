"""The pages of prose that were left as they are when their twin in the other language changed.

What Git can tell is only which was changed and when. A change to one alone puts the other behind;
the next change to that other one alone is taken to follow it. Not each change asks for one in the
other language, so this is told to translators and stops nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.history.git import day_of, git
from portal.languages import LANGUAGES

FOLDER = "content"


@dataclass(frozen=True, slots=True)
class Touch:
    """A commit that changed some pages; no commit and no day for what is not committed."""

    paths: frozenset[str]
    commit: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Behind:
    """A page of prose, and the last change of its twin that it has not followed."""

    path: str
    twin: str
    commit: str
    day: date | None


def behind(root: Path) -> Iterator[Behind]:
    """Every page that has not followed its twin, by path.

    Errors: NoGit.
    """
    there = {
        path.relative_to(root).as_posix()
        for language in LANGUAGES
        for path in (root / FOLDER / language).rglob("*.md")
    }
    late: dict[str, Behind] = {}
    for touch in touches(root):
        alone = [path for path in touch.paths if twin_of(path) not in touch.paths]
        for path in touch.paths - {*alone}:
            late.pop(path, None)
        for path in alone:
            twin = twin_of(path)
            if not late.pop(path, None):
                late[twin] = Behind(twin, path, touch.commit, touch.day)
    for path in sorted(late.keys() & there):
        if late[path].twin in there:
            yield late[path]


def told(one: Behind) -> str:
    """The same in a line."""
    since = f"on {one.day.isoformat()} in {one.commit}" if one.day else "and is not committed"
    return f"{one.path}: {one.twin} was changed later, {since}"


def twin_of(path: str) -> str:
    """The same page in the other language."""
    folder, language, *rest = path.split("/")
    other = "en" if language == "vi" else "vi"
    return "/".join((folder, other, *rest))


def touches(root: Path) -> Iterator[Touch]:
    """What changed pages of prose: commits by first parents, the earliest first, then what is not
    committed. In the order of the commits, so that nobody's clock decides which came later.

    Errors: NoGit.
    """
    log = git(
        root, "log", "--topo-order", "--reverse", "--first-parent", "-m", "--relative",
        "--name-only", "--format=%x00%h %ct", "--", FOLDER,
    ).decode("utf-8", "replace")  # fmt: skip
    for one in log.split("\0")[1:]:
        head, *paths = one.split("\n")
        commit, seconds = head.split()
        yield Touch(pages(paths), commit, day_of(seconds))
    changed = git(root, "ls-files", "-z", "-m", "-o", "--exclude-standard", "--", FOLDER)
    changed += git(root, "diff", "--cached", "-z", "--name-only", "--relative", "--", FOLDER)
    yield Touch(pages(changed.decode("utf-8", "replace").split("\0")))


def pages(paths: list[str]) -> frozenset[str]:
    """Those that are pages of prose."""
    return frozenset(path for path in paths if path.endswith(".md") and path.count("/") > 1)
