"""The colours of a drawing, and how a finished one is made fit for the page.

A renderer knows neither the roles of our colours nor patterns. It is given the
light palette and four reserved colours; here each becomes a role that follows
the reader’s scheme, or a hatching that the page defines once.
"""

import re
from collections.abc import Iterator
from html import escape
from xml.etree import ElementTree

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
# Inside and line of a status.
FILLS = {
    "met": (PROGRESS, PROGRESS),
    "reached_early": (SURFACE, PROGRESS),
    "on_path": (MID, MID),
    "behind": (TINT, PROGRESS),
    "worse": (SURFACE, INK),
    "missed": (BARS, LATE),
    "observed": (DOTS, ASH),
    "no_data": (HATCH, ASH),
    "overdue_no_data": (HATCH_LATE, LATE),
    "long_horizon": (SURFACE, LINE_STRONG),
    "unmeasurable": (LINE_STRONG, LINE_STRONG),
}

ROOT = {"aria-hidden": "true", "focusable": "false"}
SHAPES = {"svg", "g", "path", "line", "rect", "text"}
COLOURS = ("fill", "stroke")
SHARED = (*COLOURS, "stroke-width", "font-size", "font-weight", "text-anchor")
# All that may stay; what is not here is needless to the eye: names, roles, notes.
KEPT = {"width", "height", "viewBox", "transform", "d", "x", "y", "x1", "x2", "y1", "y2"}
KEPT |= {"opacity", "stroke-dasharray", *SHARED}
NOTHING = {"opacity": "1", "transform": "translate(0,0)"}
NUMBER = re.compile(r"-?\d+\.\d+")
BACKGROUND = re.compile(r"M0,0h[\d.]+v[\d.]+h-?[\d.]+Z")
MOVED = re.compile(r"translate\((-?[\d.]+),(-?[\d.]+)\)")


class UnknownColour(Exception):
    """A drawing used a colour that has no role; it would not follow the reader’s scheme."""


class UnknownShape(Exception):
    """A drawing used an element that no page allows, or words in parts."""


def themed(svg: str) -> str:
    """A drawing whose colours are roles, without what a page does not need.

    Errors: UnknownColour, UnknownShape.
    """
    root = ElementTree.fromstring(svg)
    (slim,) = slimmed(root)
    slim.attrib = ROOT | slim.attrib
    return written(slim)


def slimmed(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """What a page needs of an element: it with all it must have, its parts alone, or nothing."""
    name = element.tag.rpartition("}")[2]
    if name in ("defs", "title"):
        return
    if name not in SHAPES:
        raise UnknownShape(name)
    own = dict(kept_attributes(element))
    parts = [part for child in element for part in slimmed(child)]
    if is_empty(name, own, element.text, parts):
        return
    if name == "g":
        own |= shared_attributes(parts)
    if name == "g" and not own:
        yield from parts
        return
    made = ElementTree.Element(name, in_place(own) if name == "text" else own)
    made.text = element.text if name == "text" else None
    made.extend(parts)
    yield made


def kept_attributes(element: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element that change what is seen, as the page writes them."""
    unlined = element.get("stroke-width") == "0"
    for name, value in element.attrib.items():
        if unlined and name in ("stroke", "stroke-width"):
            continue
        short = NUMBER.sub(rounded, value).removesuffix("px")
        if name in COLOURS:
            yield name, role(value)
        elif name in KEPT and NOTHING.get(name) != short:
            yield name, short


def is_empty(
    name: str, own: dict[str, str], words: str | None, parts: list[ElementTree.Element]
) -> bool:
    """Whether an element leaves no trace: no parts, no words, no path, a ground in no colour."""
    if name == "g":
        return not parts
    if name == "line":
        return "stroke" not in own
    if name == "text":
        if parts:
            raise UnknownShape("text in parts")
        return not words
    if name == "path":
        unseen = not any(colour in own for colour in COLOURS)
        return not own.get("d") or (unseen and bool(BACKGROUND.fullmatch(own["d"])))
    return False


def shared_attributes(parts: list[ElementTree.Element]) -> dict[str, str]:
    """What all parts of a group say alike, taken from them to be said once."""
    shared = {}
    for name in SHARED if len(parts) > 1 else ():
        values = {part.get(name) for part in parts}
        if len(values) == 1 and (value := values.pop()) is not None:
            shared[name] = value
            for part in parts:
                del part.attrib[name]
    return shared


def in_place(own: dict[str, str]) -> dict[str, str]:
    """Words with their place as x and y, which is shorter than a move."""
    moved = MOVED.fullmatch(own.get("transform", ""))
    if not moved or "x" in own or "y" in own:
        return own
    return {"x": moved[1], "y": moved[2]} | {k: v for k, v in own.items() if k != "transform"}


def rounded(match: re.Match[str]) -> str:
    """A coordinate to a tenth of a pixel."""
    short = f"{float(match[0]):.1f}".removesuffix(".0")
    return "0" if short == "-0" else short


def role(colour: str) -> str:
    """A colour of a drawing as the page knows it."""
    known = colour.lower()
    if known in ("none", "transparent"):
        return "none"
    if pattern := PATTERNS.get(known):
        return f"url(#{pattern})"
    if named := ROLES.get(known):
        return f"var(--{named})"
    raise UnknownColour(colour)


def written(element: ElementTree.Element) -> str:
    """An element as text."""
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attrib.items())
    inside = escape(element.text or "", quote=False) + "".join(map(written, element))
    if not inside:
        return f"<{element.tag}{attributes}/>"
    return f"<{element.tag}{attributes}>{inside}</{element.tag}>"
