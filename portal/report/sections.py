"""The parts a report is put together from, in the words of one language and in no form yet."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from portal.languages import Catalogue

MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Value:
    """Words that stand in a file, shown exactly as they stand there."""

    text: str


@dataclass(frozen=True, slots=True)
class Goto:
    """An address, which leads to the preview where there is one."""

    text: str
    url: str


Part = str | Value | Goto
Parts = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is told in several lines: a heading of its own, and what is said of it."""

    title: Parts
    lines: tuple[Parts, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report.

    heads   the heads of a table; none for plain lines and for entries
    lines   its lines, each of cells; a plain line is put together from them
    left    how to say that {n} more are not shown
    hidden  how many are not shown
    """

    title: str
    lines: tuple[Parts, ...] = ()
    heads: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    left: str = ""
    hidden: int = 0

    @property
    def more(self) -> str:
        """That there is more than is shown."""
        return self.left.format(n=self.hidden) if self.hidden else ""

    def shorter(self) -> "Section | None":
        """The same with fewer lines or entries; None where there is only one left."""
        lines, entries = (len(one) - (len(one) + 3) // 4 for one in (self.lines, self.entries))
        if not lines and not entries:
            return None
        gone = len(self.lines) - lines + len(self.entries) - entries
        cut = self.lines[:lines], self.entries[:entries]
        return replace(self, lines=cut[0], entries=cut[1], hidden=self.hidden + gone)


def section(
    words: Catalogue,
    title: str,
    lines: Sequence[Parts] = (),
    heads: tuple[str, ...] = (),
    entries: Sequence[Entry] = (),
    most: int = MOST_ROWS,
) -> Section:
    """A section with at most so many lines and entries, which says how many are left out."""
    told = words.gettext("{n} more are not shown here.")
    shown = tuple(lines[:most]), tuple(entries[:most])
    hidden = len(lines) - len(shown[0]) + len(entries) - len(shown[1])
    return Section(title, shown[0], heads, shown[1], told, hidden)
