"""Where the words of a drawing stand: beside their mark, and clear of all else.

Pixels from the upper left. Nothing is measured with a font: widths are
estimates that are never too small, so that the same words stand at the same
place on every machine.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

SIZE = 14
HALF = 9  # half the height of a line with Ẫ and ợ in it
LINE_STEP = 18
SPACES = " \u00a0\u2009\u202f"
NARROW = SPACES + "',.:;ijl|ìíĩỉị‘’!()-/[]{}°•\u2011frtIÌÍĨỈỊ"
WIDTHS = dict.fromkeys("\u0300\u0301\u0303\u0309\u0323", 0.0)
WIDTHS |= dict.fromkeys(NARROW, 0.37) | dict.fromkeys(SPACES, 0.21)
WIDTHS |= dict.fromkeys("',.:;ijl|ìíĩỉị‘’", 0.28) | dict.fromkeys("0123456789<>≤≥≈", 0.52)
WIDTHS |= dict.fromkeys("mMwW%@—&©½", 0.88) | {"…": 1.0, "‰": 1.22}
CAPITAL, LETTER = 0.68, 0.61


class Box(NamedTuple):
    """A stretch of the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def around(x: float, y: float, wide: float, high: float) -> Box:
    """A box by its centre and size."""
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def covered(box: Box, others: Iterable[Box]) -> float:
    """How much of a box others cover."""
    left, top, right, bottom = box
    return sum(
        (min(right, east) - max(left, west)) * (min(bottom, south) - max(top, north))
        for west, north, east, south in others
        if west < right and east > left and north < bottom and south > top
    )


def width_of(words: str, size: float = SIZE) -> float:
    """How wide words are at most, in either weight."""
    wide = sum(WIDTHS.get(one, CAPITAL if one.isupper() else LETTER) for one in words)
    return wide * size


def folded(words: str, room: float, size: float = SIZE) -> list[str]:
    """Words over as few lines as fit; a word that is too long stands alone."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand. on_hatch: they cover a hatched column and need paper under them."""

    words: str
    box: Box
    on_hatch: bool = False


class Board:
    """What is taken on a drawing. Words take a place that is still free."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.taken: list[Box] = []
        self.hatched: list[Box] = []

    def line(self, ends: Sequence[tuple[float, float]]) -> None:
        """A line through these places is taken."""
        for (x1, y1), (x2, y2) in pairwise(ends):
            steps = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) // 6))
            for step in range(steps + 1):
                part = step / steps
                self.taken.append(around(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, 7, 5))

    def beside(
        self, words: str, at: tuple[float, float], clear: float, above: bool, must: bool
    ) -> Spot | None:
        """Words above or below a mark; nowhere when there is no room.

        clear   how far the mark reaches; above: whether that side is tried first
        must    they may stand farther off, and in the end over something
        """
        wide = width_of(words)
        places = beside_mark(at, wide, clear + HALF, -1 if above else 1, must)
        return self.place(words, (wide, 2 * HALF), places, must)

    def place(
        self,
        words: str,
        size: tuple[float, float],
        places: Iterable[tuple[float, float]],
        must: bool,
    ) -> Spot | None:
        """Words at the first of these centres that is free, off the hatching where possible."""
        best: tuple[float, bool, Box] | None = None
        for x, y in places:
            box = self.inside(around(x, y, *size))
            cost, on_hatch = self.cost(box), covered(box, self.hatched) > 0
            if best is None or (cost, on_hatch) < best[:2]:
                best = cost, on_hatch, box
            if not cost and not on_hatch:
                break
        if best is None or (best[0] and not must):
            return None
        self.taken.append(best[2])
        return Spot(words, best[2], on_hatch=best[1])

    def inside(self, box: Box) -> Box:
        """A box moved sideways until it is on the drawing."""
        move = max(0.0, -box.left) - max(0.0, box.right - self.width)
        return box._replace(left=box.left + move, right=box.right + move)

    def cost(self, box: Box) -> float:
        """How much of a box is taken or off the drawing."""
        off = max(0.0, -box.top) + max(0.0, box.bottom - self.height)
        return round(covered(box, self.taken) + off * (box.right - box.left), 3)


def beside_mark(
    at: tuple[float, float], wide: float, away: float, side: int, far: bool
) -> Iterator[tuple[float, float]]:
    """Places for words about a mark, the best first. far: also where one must look twice."""
    x, y = at
    slides = (0.0, wide / 4, -wide / 4, *((wide / 2, -wide / 2) if far else ()))
    for off in (away, away + LINE_STEP / 2, away + LINE_STEP) if far else (away,):
        for slide in slides:
            yield x + slide, y + side * off
            yield x + slide, y - side * off
        if off == away:
            yield x + wide / 2 + away - HALF + 3, y
            yield x - wide / 2 - away + HALF - 3, y
