"""Compiled templates kept between builds: each is compiled once for a theme and a language."""

import os
import shutil
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

THEMES_KEPT = 12


class KeptCode(FileSystemBytecodeCache):
    """Compiled templates in a folder, which another build may take away at any time."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template for the next build, where that can be."""
        with suppress(FileNotFoundError):
            super().dump_bytecode(bucket)


def kept_code(folder: Path, settled: str) -> KeptCode:
    """The compiled templates of an earlier build with the same theme; the oldest are removed."""
    own = folder / blake2b(settled.encode(), digest_size=16).hexdigest()
    own.mkdir(parents=True, exist_ok=True)
    os.utime(own)  # the last used is the last to go
    by_age = sorted(folder.iterdir(), key=last_used, reverse=True)
    for path in by_age[THEMES_KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
    return KeptCode(str(own))


def last_used(path: Path) -> float:
    """When a folder was last used; long ago where another build took it away just now."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0
