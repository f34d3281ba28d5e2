"""The commits of a portal and the files they changed. The only module that calls Git."""

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

VIET_NAM = timezone(timedelta(hours=7))
PATHS = ("data", "portal.toml")
# What a person set for themselves must not change what we read.
PLAIN = ("-c", "core.quotepath=false", "-c", "log.showSignature=false", "-c", "log.follow=false")
NOBODY = "0" * 40
TAGS = ("refs/tags/v[0-9]*", "refs/tags/release/**")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a portal lies in a repository.

    head      the commit that is checked out
    prefix    the folder of the portal in the repository; empty for the whole of it
    shallow   whether the repository lacks the commits before some
    tags      name and day of each tag of a state that the commit holds
    """

    top: str
    prefix: str
    head: str
    shallow: bool
    tags: tuple[tuple[str, date], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A commit that touched the portal: its first parent is empty at the beginning."""

    id: str
    parent: str
    day: date


@dataclass(frozen=True, slots=True)
class Touched:
    """A file before and after a commit, by the names of its contents; None for no file."""

    path: str
    before: str | None
    after: str | None


class NoGit(Exception):
    """The folder is in no repository, or Git cannot read it."""


def place_of(root: Path) -> Place | None:
    """Where a portal lies; None in a repository without a commit.

    Errors: NoGit.
    """
    told = git(
        root, "rev-parse", "--show-toplevel", "--show-prefix", "--is-shallow-repository"
    ).decode()
    top, prefix, shallow = told.split("\n")[:3]
    try:
        head = git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").decode().strip()
    except NoGit:
        return None
    return Place(top, prefix, head, shallow == "true", tags_in(root))


def tags_in(root: Path) -> tuple[tuple[str, date], ...]:
    """The tags of states that the present commit holds, with their days."""
    form = "--format=%(refname:lstrip=2)%09%(*committerdate:unix)%(committerdate:unix)"
    told = git(root, "for-each-ref", "--merged=HEAD", form, *TAGS).decode()
    found = (line.split("\t") for line in told.splitlines())
    return tuple(sorted((name, day_of(seconds[:10])) for name, seconds in found if seconds))


def entries(root: Path) -> list[Entry]:
    """The commits that touched the portal, the earliest first, by first parents.

    A day is never before that of an earlier commit, whatever a clock said.

    Errors: NoGit.
    """
    told = git(
        root, "log", "--first-parent", "-m", "--reverse", "--no-show-signature",
        "--format=%H %ct %P", "HEAD", "--", *PATHS,
    ).decode()  # fmt: skip
    found: list[Entry] = []
    for line in told.splitlines():
        identity, seconds, *parents = line.split()
        day = max([day_of(seconds), *(one.day for one in found[-1:])])
        found.append(Entry(identity, parents[0] if parents else "", day))
    return found


def day_of(seconds: str) -> date:
    """The day in Viet Nam of so many seconds since 1970."""
    return datetime.fromtimestamp(int(seconds), VIET_NAM).date()


def touched(root: Path, commits: Sequence[Entry]) -> Iterator[tuple[str, list[Touched]]]:
    """The files that each commit changed, against its first parent."""
    asked = "".join(f"{one.id} {one.parent}".strip() + "\n" for one in commits)
    told = git(
        root, "diff-tree", "--stdin", "--root", "-r", "-z", "--raw", "--no-abbrev",
        "--no-renames", "--relative", "--", *PATHS, given=asked.encode(),
    ).decode("utf-8", "replace")  # fmt: skip
    parts = iter(told.split("\0"))
    current, files = "", list[Touched]()
    for part in parts:
        if part.startswith(":"):
            _, _, before, after, _ = part.split(" ")
            files.append(Touched(next(parts), named(before), named(after)))
            continue
        if current:
            yield current, files
        current, files = part.strip("\n"), []
    if current:
        yield current, files


def named(content: str) -> str | None:
    """The name of a content; None for no file."""
    return None if content == NOBODY else content


def contents(root: Path, names: Iterable[str]) -> Iterator[bytes]:
    """What stands under these names, in their order."""
    asked = "".join(f"{name}\n" for name in names)
    told = git(root, "cat-file", "--batch", given=asked.encode())
    start = 0
    while start < len(told):
        end = told.index(b"\n", start)
        head = told[start:end].split(b" ")
        size = int(head[2]) if len(head) == 3 else 0
        yield told[end + 1 : end + 1 + size]
        start = end + 1 + (size + 1 if len(head) == 3 else 0)


def git(root: Path, *command: str, given: bytes = b"") -> bytes:
    """What Git answers.

    Errors: NoGit where it is not there or refuses.
    """
    try:
        done = subprocess.run(
            ["git", *PLAIN, *command],
            cwd=root, env=surroundings(os.environ), input=given, capture_output=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError) as refusal:
        raise NoGit(str(root)) from refusal
    return done.stdout


def surroundings(known: Mapping[str, str]) -> dict[str, str]:
    """The environment without what a hook says of its own repository."""
    own = {name: text for name, text in known.items() if not name.startswith("GIT_")}
    return own | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_REPLACE_OBJECTS": "1"}
