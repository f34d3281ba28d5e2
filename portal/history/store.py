"""What was read of a repository once is kept: a commit never changes."""

import json
import os
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# All that decides what is made of a commit, beside the commit.
ROOMS = (
    "cells.py", "load.py", "model.py", "periods.py",
    "method/assessment.py", "method/comparison.py", "method/facts.py", "method/progress.py",
    "method/years.py",
)  # fmt: skip
FILES_KEPT = 24


@cache
def recipe() -> str:
    """A short name for the code that reads a history."""
    whole = blake2b(digest_size=16)
    for path in (*sorted(HERE.glob("*.py")), *(HERE.parent / name for name in ROOMS)):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def name_of(*values: object) -> str:
    """A short name for these values and the code that makes something of them."""
    return blake2b(repr((recipe(), *values)).encode(), digest_size=16).hexdigest()


def kept(folder: Path, name: str) -> Any:
    """What was kept under a name; None when there is nothing, or not all of it."""
    try:
        seal, _, text = (folder / f"{name}.json").read_text("utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return json.loads(text) if seal == sealed(text) else None


def keep(folder: Path, name: str, value: Any) -> None:
    """Keep a value of lists, texts and numbers; the oldest ones are removed."""
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    own = folder / f"{name}.{os.getpid()}"
    own.write_text(f"{sealed(text)}\n{text}", "utf-8")
    own.replace(folder / f"{name}.json")
    for path in oldest(sorted(folder.glob("*.json"))):
        path.unlink(missing_ok=True)


def oldest(paths: Sequence[Path]) -> list[Path]:
    """All but the files used last."""
    by_age = sorted(paths, key=lambda path: path.stat().st_mtime, reverse=True)
    return by_age[FILES_KEPT:]


def sealed(text: str) -> str:
    """What stands before a value that is whole."""
    return blake2b(text.encode(), digest_size=16).hexdigest()
