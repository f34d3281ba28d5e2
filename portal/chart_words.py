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
NARROW = frozenset(" .,:;'|!()[]/-–ijlftrI‘’\u00a0\u2009\u202f\u2011")
BROAD = frozenset("mwMWƯ%—…≥≤≈")


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

    def overlap(self, other: "Box") -> float:
        """How much of it another covers."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, wide) * max(0.0, high)


def around(x: float, y: float, wide: float, high: float) -> Box:
    """A box by its centre and size."""
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def width_of(words: str, size: float = SIZE) -> float:
    """How wide words are at most, in either weight."""
    return sum(map(letter_width, words)) * size


def letter_width(letter: str) -> float:
    """The width of a letter at most, as a share of its size."""
    if letter in NARROW:
        return 0.36
    if letter in BROAD:
        return 0.9
    return 0.69 if letter.isupper() else 0.565


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand. on_hatch: they cover a hatched column and need paper under them."""

    words: str
    box: Box
    on_hatch: bool = False


class Board:
    """What is taken on a drawing. Words take a place that is still free."""

    def __init__(self, width: float, height: float) -> None:
        self.whole = Box(0, 0, width, height)
        self.taken: list[Box] = []
        self.hatched: list[Box] = []

    def line(self, ends: Sequence[tuple[float, float]]) -> None:
        """A line through these places is taken."""
        for (x1, y1), (x2, y2) in pairwise(ends):
            steps = max(1, int(max(abs(x2 - x1), abs(y2 - y1)) // 4))
            for step in range(steps + 1):
                part = step / steps
                self.taken.append(around(x1 + (x2 - x1) * part, y1 + (y2 - y1) * part, 5, 5))

    def beside(
        self, words: str, at: tuple[float, float], clear: float, above: bool, must: bool = False
    ) -> Spot | None:
        """Words above or below a mark, or as near as there is room.

        clear   how far the mark reaches; above: whether that side is tried first
        must    where all is taken they stand over something rather than nowhere
        """
        wide = width_of(words)
        places = beside_mark(at, wide, clear + HALF, -1 if above else 1)
        return self.place(words, wide, places, must)

    def place(
        self, words: str, wide: float, places: Iterable[tuple[float, float]], must: bool
    ) -> Spot | None:
        """Words at the first of these centres that is free, off the hatching where possible."""
        boxes = [self.inside(around(x, y, wide, 2 * HALF)) for x, y in places]
        costs = [self.cost(box) for box in boxes]
        best = min(range(len(boxes)), key=lambda n: costs[n], default=None)
        if best is None or (costs[best][0] and not must):
            return None
        self.taken.append(boxes[best])
        return Spot(words, boxes[best], on_hatch=costs[best][1])

    def inside(self, box: Box) -> Box:
        """A box moved sideways until it is on the drawing."""
        move = max(0.0, self.whole.left - box.left) - max(0.0, box.right - self.whole.right)
        return box._replace(left=box.left + move, right=box.right + move)

    def cost(self, box: Box) -> tuple[float, bool]:
        """What stands in the way of a box: how much of it is taken, and whether it is hatched."""
        area = (box.right - box.left) * (box.bottom - box.top)
        outside = area - box.overlap(self.whole)
        taken = sum(box.overlap(other) for other in self.taken)
        return round(taken + outside, 3), any(box.overlap(other) for other in self.hatched)


def beside_mark(
    at: tuple[float, float], wide: float, away: float, side: int
) -> Iterator[tuple[float, float]]:
    """Places for words about a mark, the best first."""
    x, y = at
    slides = (0.0, 0.25 * wide, -0.25 * wide, 0.5 * wide, -0.5 * wide)
    for far in (away, away + LINE_STEP / 2, away + LINE_STEP):
        for slide in slides:
            yield x + slide, y + side * far
            yield x + slide, y - side * far
        if far == away:
            yield x + wide / 2 + away - HALF + 3, y
            yield x - wide / 2 - away + HALF - 3, y


def folded(words: str, room: float, size: float) -> list[str]:
    """Words over as few lines as fit; a word that is too long stands alone."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
