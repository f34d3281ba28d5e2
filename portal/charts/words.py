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
WIDTHS |= dict.fromkeys(NARROW, 0.38) | dict.fromkeys(SPACES, 0.21)
WIDTHS |= dict.fromkeys("',.:;ijl|ìíĩỉị‘’", 0.28) | dict.fromkeys("0123456789<>≤≥≈", 0.52)
WIDTHS |= dict.fromkeys("mMwW%@—©½", 0.88) | dict.fromkeys("&←→↑↓", 0.66) | {"…": 1.0, "‰": 1.23}
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
    on_hatch: bool


class Board:
    """What is taken on a drawing. Words take a place that is still free.

    hatched, ruled   words keep off hatching, and off the rules of an axis, where they can
    """

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.taken: list[Box] = []
        self.hatched: list[Box] = []
        self.ruled: list[float] = []

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
        size = width_of(words), 2 * HALF
        near = beside_mark(at, size[0], clear + HALF, -1 if above else 1)
        spot = self.place(words, size, near, must=False)
        if spot or not must:
            return spot
        far = farther_off(at, size[0], clear + HALF, -1 if above else 1)
        return self.place(words, size, far, must=True)

    def place(
        self,
        words: str,
        size: tuple[float, float],
        places: Iterable[tuple[float, float]],
        must: bool,
    ) -> Spot | None:
        """Words at the first of these centres that is free; where none is, at the best."""
        best: tuple[Cost, Box] | None = None
        for x, y in places:
            box = self.inside(around(x, y, *size))
            cost = self.cost(box)
            if best is None or cost < best[0]:
                best = cost, box
            if not any(cost):
                break
        if best is None or (best[0].taken and not must):
            return None
        self.taken.append(best[1])
        return Spot(words, best[1], on_hatch=best[0].on_hatch)

    def inside(self, box: Box) -> Box:
        """A box moved sideways until it is on the drawing."""
        move = max(0.0, -box.left) - max(0.0, box.right - self.width)
        return box._replace(left=box.left + move, right=box.right + move)

    def cost(self, box: Box) -> "Cost":
        """What speaks against a box."""
        off = max(0.0, -box.top) + max(0.0, box.bottom - self.height)
        taken = covered(box, self.taken) + off * (box.right - box.left)
        crossed = any(box.top + 3 < rule < box.bottom - 3 for rule in self.ruled)
        return Cost(round(taken, 3), covered(box, self.hatched) > 0, crossed)


class Cost(NamedTuple):
    """What speaks against a place, the worst first.

    taken   how much of it is taken, or off the drawing
    """

    taken: float
    on_hatch: bool
    crossed: bool


def beside_mark(
    at: tuple[float, float], wide: float, away: float, side: int
) -> Iterator[tuple[float, float]]:
    """Places for words at a mark, the best first."""
    x, y = at
    for slide in (0.0, wide / 4, -wide / 4):
        yield x + slide, y + side * away
        yield x + slide, y - side * away
    yield x + wide / 2 + away - HALF + 3, y
    yield x - wide / 2 - away + HALF - 3, y


def farther_off(
    at: tuple[float, float], wide: float, away: float, side: int
) -> Iterator[tuple[float, float]]:
    """More places, where all of those are taken."""
    x, y = at
    for off in (away, away + HALF, away + 2 * HALF):
        for slide in (0.0, wide / 4, -wide / 4, wide / 2, -wide / 2):
            yield x + slide, y + side * off
            yield x + slide, y - side * off
