"""The style sheet: contrast in both schemes, one place for colours, a budget of bytes."""

import re
from pathlib import Path

import pytest

from portal.styles import COMMENT, stylesheet

ROOT = Path(__file__).resolve().parent.parent
TOKENS = (ROOT / "styles" / "tokens.css").read_text("utf-8")
FILES = [*(ROOT / "styles").glob("*.css"), *(ROOT / "templates").rglob("*.css")]
SHEET = stylesheet(ROOT)
MOST_BYTES = 30 * 1024

# front, back, the least contrast; what for
PAIRS = [
    ("ink", "surface", 7),  # text
    ("ink", "sunken", 7),  # text on panels
    ("ink-soft", "surface", 7),  # secondary text
    ("ink-soft", "sunken", 4.5),  # secondary text on panels
    ("link", "surface", 4.5),
    ("link", "sunken", 4.5),
    ("link-hover", "surface", 4.5),
    ("on-progress", "progress", 4.5),  # tag Met, button
    ("on-progress", "link-hover", 4.5),  # button under the pointer
    ("surface", "ink", 7),  # chip Next, the banner of invented figures
    ("progress", "surface", 4.5),  # bar, tag
    ("progress", "progress-tint", 4.5),  # tag Keeping pace
    ("progress", "sunken", 3),
    ("progress-mid", "surface", 3),  # stacked bar
    ("ink", "progress-tint", 7),  # highlighted figure, tile
    ("ink", "absent-tint", 7),  # tag Data, cannot assess yet
    ("absent", "surface", 4.5),  # tag No data
    ("absent", "sunken", 4.5),
    ("hatch", "surface", 3),
    ("hatch", "sunken", 3),
    ("on-late", "late", 4.5),  # tag Not met
    ("late", "surface", 4.5),  # tag Past due
    ("late", "sunken", 4.5),
    ("line-strong", "surface", 3),  # fields, axes
    ("focus", "surface", 3),
    ("focus", "sunken", 3),
]


def palette(scheme: str) -> dict[str, str]:
    """The colours of a scheme, by role."""
    block = TOKENS.split(f"/* {scheme} */")[1].split("/*")[0]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    block = TOKENS.split("/* roles */")[1].split("}")[0]
    return {
        role: colours[name] for role, name in re.findall(r"--([\w-]+): var\(--([\w-]+)\)", block)
    }


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Between 1 and 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_a_pair_of_colours_has_contrast(scheme: str, front: str, back: str, least: float) -> None:
    colours = palette(scheme)
    assert contrast(colours[front], colours[back]) >= least


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_only_the_tokens_hold_colours(path: Path) -> None:
    css = COMMENT.sub("", path.read_text("utf-8"))
    if path.name != "tokens.css":
        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|oklab|lab)a?\(", css)
    assert "gradient(" not in css, "hatching is SVG: a gradient is gone in print and high contrast"
    assert "!important" not in css


def test_the_bar_of_the_browser_has_the_colour_of_the_page() -> None:
    layout = (ROOT / "templates" / "layout.html").read_text("utf-8")
    told = dict(
        re.findall(r'theme-color" content="(#\w+)" media="\(prefers-color-scheme: (\w+)', layout)
    )
    assert {scheme: colour for colour, scheme in told.items()} == {
        scheme: palette(scheme)["surface"] for scheme in ("light", "dark")
    }


def test_a_role_that_is_used_is_defined() -> None:
    used = set(re.findall(r"var\(--([\w-]+)\)", SHEET))
    defined = set(re.findall(r"--([\w-]+):", SHEET))
    assert used <= defined
    assert defined - used == set(), "a token that nothing uses"


def test_a_class_that_is_styled_is_made() -> None:
    bare = re.sub(r'url\([^)]*\)|"[^"]*"', "", SHEET)
    styled = set(re.findall(r"\.([a-z][\w-]*)", bare))
    made = "".join(path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.html"))
    made += (ROOT / "portal" / "render.py").read_text("utf-8")
    assert {name for name in styled if name not in made} == set()


def test_the_layers_stand_in_their_order() -> None:
    assert SHEET.startswith("@layer tokens,base,layouts,components,utilities;")
    places = [SHEET.index(f"@layer {name}{{") for name in ("tokens", "base", "layouts")]
    places += [SHEET.index(f"@layer {name}{{") for name in ("components", "utilities")]
    assert places == sorted(places)
    assert SHEET.count("@layer components{") == 1


def test_slimming_leaves_the_meaning() -> None:
    assert SHEET.count("{") == SHEET.count("}")
    assert 'content:" (" attr(href) ")"' in SHEET
    assert "calc(0.75rem - 1px)" in SHEET


def test_the_style_sheet_keeps_to_its_budget() -> None:
    assert len(SHEET.encode()) <= MOST_BYTES
