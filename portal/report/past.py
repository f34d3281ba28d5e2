"""The content of a portal at an earlier commit, laid out in a folder of its own.

Git is asked for the names of the contents and then for the contents themselves, so
that the working tree is not touched and no filter, hook or attribute of the repository runs.
"""

import os
import posixpath
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from portal.report.outside import is_table

PATHS = ("content", "data", "portal.toml")
FILE = b"100"  # how the mode of an ordinary file begins; links and submodules are left out
WAIT = 60.0  # seconds


class NoSuchCommit(Exception):
    """The folder is in no repository, or the repository does not hold that commit."""


def lay_out(root: Path, ref: str, folder: Path) -> None:
    """Write the content of a portal, as it was at a commit, into an empty folder.

    Errors: NoSuchCommit.
    """
    commit = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    listed = [*files_at(root, commit.decode("ascii").strip())]
    asked = b"".join(name + b"\n" for _, name in listed)
    told = ask(root, "cat-file", "--batch", given=asked)
    start = 0
    for path, _ in listed:
        end = told.index(b"\n", start)
        size = int(told[start:end].split(b" ")[2])
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(told[end + 1 : end + 1 + size])
        start = end + size + 2


def changed_since(root: Path, ref: str) -> tuple[str, ...]:
    """The files that differ from a commit, told from the portal; also new tables beside it.

    A file of the repository outside the folder of the portal begins with its way up: ../portal/x.
    Of files that Git does not know yet only tables count: others are what a build leaves.

    Errors: NoSuchCommit.
    """
    names = ("--name-only", "--no-renames", "--no-ext-diff", "-z")
    known = ask(root, "diff", *names, "--end-of-options", ref, "--")
    new = ask(root, "ls-files", "--others", "--exclude-standard", "--full-name", "-z")
    top = os.fsdecode(ask(root, "rev-parse", "--show-prefix")).strip() or "."
    differ, unknown = (
        {posixpath.relpath(os.fsdecode(name), top) for name in told.split(b"\0") if name}
        for told in (known, new)
    )
    return tuple(sorted(differ | {path for path in unknown if is_table(path)}))


def files_at(root: Path, commit: str) -> Iterator[tuple[PurePosixPath, bytes]]:
    """The files of the portal at a commit, told from its root, with the names of their contents."""
    told = ask(root, "ls-tree", "-r", "-z", commit, "--", *PATHS)
    for entry in filter(None, told.split(b"\0")):
        about, _, name = entry.partition(b"\t")
        mode, _, content = about.split(b" ")
        path = PurePosixPath(os.fsdecode(name))
        if mode.startswith(FILE) and ".." not in path.parts and not path.is_absolute():
            yield path, content


def ask(root: Path, *command: str, given: bytes = b"") -> bytes:
    """What Git answers.

    Errors: NoSuchCommit where it is not there or refuses.
    """
    # What a hook says of its own repository must not lead us to another one.
    own = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            ("git", *command), cwd=root, env=own | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            input=given, capture_output=True, timeout=WAIT, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as refusal:
        raise NoSuchCommit(str(root)) from refusal
    return done.stdout
