"""Drawings kept between builds: each is drawn once, however often the site is built."""

import functools
import multiprocessing
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from portal.charts.drawings import Chart

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent.parent / "fonts"
LIBRARIES = ("altair", "vl-convert-python")


def no_paint(svg: str) -> bytes:
    """For a store that is never asked for PNG."""
    raise NotImplementedError


class ChartStore:
    """The SVG of charts, and PNG of it, by the digest of what they show and how they are drawn.

    Its counts are shared between the processes of one build.
    """

    def __init__(
        self,
        folder: Path,
        draw: Callable[[Chart, int], str],
        paint: Callable[[str], bytes] = no_paint,
    ) -> None:
        self.folder = folder
        self.draw = draw
        self.paint = paint
        self.counts = multiprocessing.Array("l", 2)

    @property
    def drawn(self) -> int:
        """How many charts were drawn."""
        return int(self.counts[0])

    @property
    def reused(self) -> int:
        """How many charts were found drawn."""
        return int(self.counts[1])

    def get(self, chart: Chart, width: int) -> str:
        """The drawing of a chart, `width` pixels wide."""
        return self.once(repr((chart, width)), "svg", lambda: self.draw(chart, width))

    def png(self, svg: str) -> bytes:
        """A finished picture as PNG."""
        made = self.once(svg, "png", lambda: b64encode(self.paint(svg)).decode())
        return b64decode(made)

    def once(self, shown: str, kind: str, make: Callable[[], str]) -> str:
        """What is kept for what a drawing shows; made now where nothing is."""
        name = digest(repr((shown, recipe())))
        file = self.folder / name[:2] / f"{name}.{kind}"
        kept = kept_in(file)
        found = kept or make()
        with self.counts.get_lock():
            self.counts[1 if kept else 0] += 1
        if not kept:
            keep(file, found)
        return found


def kept_in(file: Path) -> str:
    """A drawing kept earlier; nothing when there is none, or not every byte of it."""
    try:
        svg, _, seal = file.read_text("utf-8").rpartition("\n")
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
    return svg if seal == sealed(svg) else ""


def keep(file: Path, svg: str) -> None:
    """Keep a drawing; of two processes that keep the same one, both succeed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    own = file.with_suffix(f".{os.getpid()}")
    own.write_text(f"{svg}\n{sealed(svg)}", "utf-8")
    own.replace(file)


def sealed(svg: str) -> str:
    """What stands after a drawing that is whole."""
    return f"<!-- {digest(svg)} -->"


def digest(words: str) -> str:
    """A short name for any words."""
    return blake2b(words.encode(), digest_size=16).hexdigest()


@functools.cache
def recipe() -> str:
    """All that decides what a drawing looks like, beside what it shows."""
    known = blake2b(digest_size=16)
    for path in (*sorted(HERE.glob("*.py")), *sorted(FONTS.glob("*.ttf"))):
        known.update(path.read_bytes())
    for name in LIBRARIES:
        known.update(version(name).encode())
    return known.hexdigest()
