"""Writes docs/schemas/: what an editor may complete in portal.toml and in front matter.

python docs/write_schemas.py

Both are written from what the program reads, so that an editor and the check agree.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from portal import settings  # noqa: E402
from portal.prose import KEYS  # noqa: E402

DRAFT = "https://json-schema.org/draft-07/schema#"
TYPES: dict[Callable[[object], Any], dict[str, Any]] = {
    settings.some_text: {"type": "string", "pattern": "\\S"},
    settings.any_text: {"type": "string"},
    settings.yes_or_no: {"type": "boolean"},
    settings.web_address: {"type": "string", "format": "uri", "pattern": "^https?://[^?#]+$"},
    settings.share: {"type": "string", "pattern": "^(0(\\.[0-9]+)?|1(\\.0+)?)$"},
    settings.whole: {"type": "integer", "minimum": 0},
    settings.day: {"type": "string", "format": "date"},
}


def schemas() -> dict[str, dict[str, Any]]:
    """Each schema by the name of its file."""
    return {"front-matter.json": front_matter(), "portal.json": portal()}


def front_matter() -> dict[str, Any]:
    """The lines between --- at the head of a page of prose."""
    words = {"type": "string", "pattern": "\\S"}
    return {
        "$schema": DRAFT,
        "title": "Front matter of content/<language>/**/*.md",
        **table(dict.fromkeys(KEYS, words), list(KEYS)),
    }


def portal() -> dict[str, Any]:
    """portal.toml."""
    tables = {
        name: table(
            {key: typed(read, default) for key, (read, default) in keys.items()},
            [key for key, (_, default) in keys.items() if default is None],
        )
        for name, keys in settings.TABLES.items()
    }
    return {"$schema": DRAFT, "title": "portal.toml", **table(tables, list(tables))}


def table(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """A table that has these keys and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def typed(read: Callable[[object], Any], default: object) -> dict[str, Any]:
    """What a key may hold, and what it is where it is left out."""
    return TYPES[read] | ({} if default is None else {"default": default})


def written(schema: dict[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    for name, schema in schemas().items():
        (HERE / "schemas" / name).write_text(written(schema), "utf-8")
