"""Frozen releases: copies of the site as it was on a day, which never change."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from portal.views import Drawn
from portal.write import path_of

KEPT_IN = "releases"  # folder of a portal with its frozen releases, each under its day
SHOWN_AT = "/v/"
SUMS = "SHA256SUMS"
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Changed(Exception):
    """A file of a frozen release is not the one that was frozen."""


@dataclass(frozen=True, slots=True)
class Release:
    """The site as it was on a day. sums: the SHA-256 of each file by its path"""

    day: date
    folder: Path = field(repr=False)
    sums: Mapping[str, str]

    @property
    def root(self) -> str:
        """Where it is shown, without a slash at the end."""
        return SHOWN_AT + self.day.isoformat()

    def holds(self, url: str) -> bool:
        """Whether a page was there that day."""
        return path_of(url) in self.sums


def read_releases(folder: Path) -> tuple[Release, ...]:
    """The releases kept in a folder, the newest first; none where there is no such folder."""
    found = [one for one in folder.glob("*") if DAY.fullmatch(one.name) and (one / SUMS).is_file()]
    return tuple(read_release(one) for one in sorted(found, reverse=True))


def read_release(folder: Path) -> Release:
    """One release, named by its day."""
    lines = (folder / SUMS).read_text("utf-8").splitlines()
    sums = {path: known for known, _, path in (line.partition("  ") for line in lines)}
    return Release(date.fromisoformat(folder.name), folder, sums)


def release_files(releases: Iterable[Release]) -> dict[str, Drawn]:
    """The files of all releases, by the path they have on the site."""
    files = {}
    for release in releases:
        names = [*release.sums.items(), (SUMS, "")]
        for path, known in names:
            value = partial(tuple, (path, known))
            shown = f"{release.root[1:]}/{path}"
            files[shown] = Drawn(value, partial(frozen_file, release.folder))
    return files


def frozen_file(folder: Path, named: tuple[str, str]) -> bytes:
    """The bytes of a file of a release.

    Errors: Changed when they are not those that were frozen.
    """
    path, known = named
    content = (folder / path).read_bytes()
    if known and sha256(content).hexdigest() != known:
        raise Changed(folder / path)
    return content
