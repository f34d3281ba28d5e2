"""Where what was told is explained: the page of each code, on the site or in the repository."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

from portal.addresses import address
from portal.problems import REFERENCE, Problem
from portal.read import SETTINGS

GUIDE = "content/vi/guide.md"
HEAD = "Xem thêm, kèm ví dụ / More, with an example:"


def explained(problems: Iterable[Problem], site: str) -> str:
    """A line for each code with its page; `site` is empty where no site has these pages."""
    lines = [HEAD]
    for code in sorted({found.code for found in problems}):
        page = site.rstrip("/") + address("vi", "problem", code.lower()) if site else ""
        lines.append(f"  {code}: {page or REFERENCE + code.lower()}")
    return "\n".join(lines)


def site_of(root: Path) -> str:
    """Where a portal with a guide is published; empty where it is not, or cannot be read."""
    try:
        found = tomllib.loads((root / SETTINGS).read_text("utf-8"))["site"]["address"]
        host = urlsplit(found).hostname or ""
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ""
    # Nothing is ever published under .example.
    return "" if host.endswith(".example") or not (root / GUIDE).is_file() else str(found)
