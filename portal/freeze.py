"""A built site to a frozen release: its checksums, and one step into its place."""

import shutil
from hashlib import sha256
from pathlib import Path

from portal.releases import SUMS
from portal.write import TRACE


class Different(Exception):
    """The release of that day is there, and holds something else: a frozen copy never changes."""


def keep_frozen(site: Path, release: Path) -> bool:
    """Keep a built site as a release. Returns whether it is new; the same again changes nothing.

    Errors: Different.
    """
    (site / TRACE).unlink(missing_ok=True)
    sums = checksums(site)
    if release.exists():
        if (release / SUMS).read_text("utf-8") != sums or checksums(release) != sums:
            raise Different(release)
        return False
    (site / SUMS).write_text(sums, "utf-8")
    # Links shared with nothing: the tree that takes turns with this one is removed.
    site.rename(release)
    return True


def checksums(folder: Path) -> str:
    """The SHA-256 of every file, a line each, as sha256sum writes and checks them."""
    paths = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    return "".join(
        f"{sha256((folder / path).read_bytes()).hexdigest()}  {path}\n"
        for path in paths
        if path != SUMS
    )


def clear(folder: Path) -> None:
    """Remove what a freezing left behind."""
    shutil.rmtree(folder, ignore_errors=True)
