"""The styles of the site in one file, and those of an embed in a small one."""

import re
from collections.abc import Iterable
from pathlib import Path

LAYERS = ("tokens", "base", "layouts")
# What an embed is made of, beside its own styles.
EMBEDDED = ("figure", "progress", "swatch", "symbols", "tag", "time")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r";?\s*(})\s*|\s*([{;,>])\s*|(:)\s+|\s+")
# An embed stands in a page of another site: on light paper, in the typeface of the machine.
DARK = re.compile(r"/\* dark \*/.*?(?=/\* roles \*/)", re.DOTALL)
FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
PRINT = re.compile(r"@media print \{.*?\n  \}", re.DOTALL)


def stylesheet(root: Path) -> str:
    """All styles in one file, layer by layer, without comments and needless space.

    Each component has its file and opens the layer; here the layer is opened once.
    """
    styles, components = root / "styles", root / "templates" / "components"
    paths = [styles / f"{layer}.css" for layer in LAYERS]
    paths += sorted(components.glob("*/*.css"))
    paths += [styles / "utilities.css", styles / "print.css"]
    return slim(path.read_text("utf-8") for path in paths)


def embed_stylesheet(root: Path) -> str:
    """The styles of an embed: light colours, no file of a typeface, the elements it shows."""
    tokens = (root / "styles" / "tokens.css").read_text("utf-8")
    for part in (DARK, FACE, PRINT):
        tokens = part.sub("", tokens)
    tokens = tokens.replace("color-scheme: light dark", "color-scheme: light")
    components = root / "templates" / "components"
    paths = [components / name / f"{name}.css" for name in EMBEDDED]
    own = (root / "styles" / "embed.css").read_text("utf-8")
    return slim([tokens, *(path.read_text("utf-8") for path in paths), own])


def slim(texts: Iterable[str]) -> str:
    """Styles without comments and needless space, the layer of components opened once."""
    bare = COMMENT.sub("", "\n".join(texts))
    short = SPACE.sub(lambda space: "".join(filter(None, space.groups())) or " ", bare).strip()
    before, opening, after = short.partition("@layer components{")
    return before + opening + after.replace("}@layer components{", "")
