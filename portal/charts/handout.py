"""A chart that leaves the site: its picture says alone what it shows, of when, and from where.

The drawing is the one of the page, in the light colours; words are put around it.
"""

import re
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree

from portal.charts.theme import (
    FILLS,
    FONT,
    HATCH,
    INK,
    INK_SOFT,
    LATE,
    LINE,
    LINE_STRONG,
    PROGRESS,
    ROLES,
    SURFACE,
    role,
)
from portal.charts.words import folded, width_of
from portal.views import Handout

DRAWN = 720  # px: how wide the drawing is
EDGE = 24  # px of paper around it
WIDTH = DRAWN + 2 * EDGE
# How much wider than our estimates a machine without our typeface may set words; then bold ones.
WIDER, WIDER_BOLD = 1.2, 1.25
SAMPLE, APART = 30, 18  # px for a piece of a mark before its words, and after them
FAMILY = f"'{FONT}', 'Source Sans 3', 'Noto Sans', 'Segoe UI', Roboto, Arial, sans-serif"
LICENCE = "CC BY 4.0"
# Targets over years, targets of provinces in a row, and a series that starts anew.
WAYS = {
    "step": "M{left:g} {y:g}h22",
    "tick": "M{x:g} {top:g}v18",
    "break": "M{beside:g} {top:g}v18m4 0v-18",
}
PARTS = re.compile(r"[^/-]*[/-]|[^/-]+")
VARIABLE = re.compile(r"var\(--([\w-]+)\)")
COLOURS = {name: colour for colour, name in ROLES.items()}
STROKE = f'stroke="{COLOURS["hatch"]}" stroke-width="1.6"'
# The hatchings that a page defines once, for a picture that stands alone.
HATCHINGS = f"""<defs>
<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path {STROKE} d="M1 0v7"/></pattern>
<pattern id="hatch-late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path stroke="{LATE}" stroke-width="1.6" d="M1 0v5M0 1h5"/></pattern>
<pattern id="bars" width="6" height="30" patternUnits="userSpaceOnUse"><path fill="{LATE}" d="M0 0h6v30H0Z"/><path stroke="{SURFACE}" stroke-width="1.5" d="M5 0v30"/></pattern>
<pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse"><circle fill="{LINE_STRONG}" cx="3.5" cy="3.5" r="1.5"/></pattern>
</defs>"""  # noqa: E501


class Sheet:
    """Parts laid under each other on paper of one width."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.foot = float(EDGE)

    def words(self, text: str, size: int, colour: str, bold: bool = False) -> None:
        """A paragraph over as many lines as it needs, which end on the paper on every machine."""
        weight = ' font-weight="600"' if bold else ""
        room = (WIDTH - EDGE) / (WIDER_BOLD if bold else WIDER)
        for line in parted(text, room, size) if text else ():
            self.foot += round(size * 1.35)
            self.parts.append(
                f'<text x="{EDGE}" y="{self.foot:g}" font-size="{size}" fill="{colour}"{weight}>'
                f"{escape(line, quote=False)}</text>"
            )

    def space(self, high: float) -> None:
        """Nothing, so high."""
        self.foot += high

    def rule(self) -> None:
        """A line between the chart and where it comes from."""
        end = WIDTH - EDGE
        self.parts.append(
            f'<path stroke="{LINE}" d="M{EDGE} {self.foot + 12:g}H{end}"/>',
        )
        self.foot += 14

    def drawing(self, svg: str) -> None:
        """The drawing of the page."""
        root = ElementTree.fromstring(svg)
        inside = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
        box = "".join(f' {name}="{root.get(name)}"' for name in ("width", "height", "viewBox"))
        self.parts.append(
            f'<svg x="{EDGE}" y="{self.foot:g}"{box} overflow="visible">{inside}</svg>'
        )
        self.foot += float(root.get("height", "0"))

    def key(self, marks: tuple[tuple[str, str], ...]) -> None:
        """What each mark stands for, beside each other as long as they fit."""
        left = float(EDGE)
        self.foot += 26 if marks else 0
        for mark, told in marks:
            wide = SAMPLE + WIDER * width_of(told, 14)
            if left > EDGE and left + wide > WIDTH:
                left, self.foot = float(EDGE), self.foot + 22
            self.parts += [
                *sample(mark, left, self.foot - 5),
                f'<text x="{left + SAMPLE:g}" y="{self.foot:g}" font-size="14" fill="{INK}">'
                f"{escape(told, quote=False)}</text>",
            ]
            left += wide + APART

    def svg(self, handout: Handout) -> str:
        """All of it as one file."""
        high = round(self.foot + EDGE)
        inside = "\n".join(self.parts)
        told = escape(handout.title), escape(handout.words, quote=False)
        plain = VARIABLE.sub(lambda found: COLOURS[found[1]], inside)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{handout.language}" role="img" '
            f'aria-label="{told[0]}" width="{WIDTH}" height="{high}" '
            f'viewBox="0 0 {WIDTH} {high}" font-family="{FAMILY}">\n'
            f"<title>{told[0]}</title>\n<desc>{told[1]}</desc>\n{HATCHINGS}\n"
            f'<rect width="{WIDTH}" height="{high}" fill="{SURFACE}"/>\n{plain}\n</svg>\n'
        )


def sample(mark: str, left: float, middle: float) -> Iterator[str]:
    """A piece of a mark, as it looks in the drawing."""
    x, y = left + 11, middle
    if mark == "figure":
        yield f'<circle cx="{x:g}" cy="{y:g}" r="6" fill="{PROGRESS}"/>'
    elif mark in WAYS:
        way = WAYS[mark].format(x=x, y=y, left=x - 11, top=y - 9, beside=x - 2)
        stroke, wide = (LINE_STRONG, 1.5) if mark == "break" else (INK, 3.5)
        yield f'<path stroke="{stroke}" stroke-width="{wide}" d="{way}"/>'
    else:
        fill, stroke = map(role, FILLS.get(mark, (HATCH, COLOURS["hatch"])))
        yield (
            f'<rect x="{left:g}" y="{y - 7:g}" width="22" height="14" fill="{fill}" '
            f'stroke="{stroke}" stroke-width="2"/>'
        )


def parted(text: str, room: float, size: float) -> list[str]:
    """Words over as few lines as fit; a word that is too long, an address, ends at its signs."""
    lines: list[str] = []
    for line in folded(text, room, size):
        lines.append("")
        for part in PARTS.findall(line) if width_of(line, size) > room else [line]:
            if lines[-1] and width_of(lines[-1] + part, size) > room:
                lines.append("")
            lines[-1] += part
    return lines


def handout_svg(handout: Handout, drawing: str) -> str:
    """The picture of a chart; `drawing` is the chart as the page shows it, 720 px wide."""
    sheet = Sheet()
    sheet.words(handout.about, 15, INK_SOFT)
    sheet.words(handout.title, 21, INK, bold=True)
    sheet.words(handout.unit, 14, INK_SOFT)
    sheet.key(handout.marks)
    sheet.space(18)
    sheet.drawing(drawing)
    sheet.space(8)
    sheet.words(handout.words, 14, INK)
    sheet.rule()
    for line in (handout.source, f"{handout.site}. {LICENCE}", handout.address):
        sheet.words(line, 13, INK_SOFT)
    return sheet.svg(handout)
