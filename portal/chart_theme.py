"""The colours of a drawing, and how a finished one is made fit for the page.

A renderer knows neither the roles of our colours nor patterns. It is given the
light palette and four reserved colours; here each becomes a role that follows
the reader’s scheme, or a hatching that the page defines once.
"""

import re

ROLES = {
    "#ffffff": "surface",
    "#141d29": "ink",
    "#445060": "ink-soft",
    "#cdd4db": "line",
    "#6d7986": "line-strong",
    "#1c4a86": "progress",
    "#4b82bd": "progress-mid",
    "#dde9f5": "progress-tint",
    "#798591": "hatch",
    "#961b1e": "late",
}
PATTERNS = {
    "#010101": "hatch",
    "#020202": "hatch-late",
    "#030303": "bars",
    "#040404": "dots",
}
SURFACE, INK, INK_SOFT, LINE, LINE_STRONG, PROGRESS, MID, TINT, ASH, LATE = ROLES
HATCH, HATCH_LATE, BARS, DOTS = PATTERNS
FONT = "CK57 Sans"

COLOUR = re.compile(r'(fill|stroke)="([^"]+)"')
NUMBER = re.compile(r"-?\d+\.\d{2,}")
NEEDLESS = re.compile(
    r" (?:class|role|aria-[a-z]+|xmlns:xlink|version|font-family|clip-path|stroke-miterlimit"
    r'|pointer-events)="[^"]*"| stroke-opacity="1"| fill-opacity="1"| opacity="1"'
)
EMPTY = re.compile(r'<path d="M0,0h[\d.]+v[\d.]+h-[\d.]+Z"/>|<path d=""[^>]*/>|<g(?: [^>]*)?/>')
NESTED = re.compile(r"<g(?: [^>]*)?></g>|<defs>.*?</defs>|<title>.*?</title>", re.DOTALL)


class UnknownColour(Exception):
    """A drawing used a colour that has no role; it would not follow the reader’s scheme."""


def themed(svg: str) -> str:
    """A drawing whose colours are roles, without what a page does not need.

    Errors: UnknownColour.
    """
    slim = NEEDLESS.sub("", NUMBER.sub(rounded, svg))
    before = ""
    while before != slim:
        before, slim = slim, NESTED.sub("", EMPTY.sub("", slim))
    slim = COLOUR.sub(with_role, slim)
    return slim.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def rounded(match: re.Match[str]) -> str:
    """A coordinate to a tenth of a pixel."""
    return f"{float(match[0]):.1f}".removesuffix(".0")


def with_role(match: re.Match[str]) -> str:
    """One colour of a drawing as the page knows it."""
    name, colour = match[1], match[2].lower()
    if colour in ("none", "transparent"):
        return f'{name}="none"'
    if pattern := PATTERNS.get(colour):
        return f'{name}="url(#{pattern})"'
    if role := ROLES.get(colour):
        return f'{name}="var(--{role})"'
    raise UnknownColour(colour)
