"""Files of a change that are neither figures nor prose. Standard library alone, for post.py."""

from collections.abc import Iterable
from pathlib import PurePosixPath

LOOKED_AT = ("data/", "content/")
# In the top folder nothing runs these: a table or a note that was put into the wrong place.
TABLES = {".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"}
OF_NO_PROGRAM = {*TABLES, ".md", ".pdf", ".docx"}
MOST_NAMES = 5


def outside(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths that lead to neither figures nor prose, told from the folder of the portal."""
    return tuple(sorted({path for path in paths if not path.startswith(LOOKED_AT)}))


def of_program(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths of files that the program, its settings or a workflow may be made of."""
    return tuple(path for path in outside(paths) if not is_misplaced(path))


def is_misplaced(path: str) -> bool:
    """Whether a file lies in the top folder and is of a kind that no program is made of."""
    return "/" not in path and PurePosixPath(path).suffix.lower() in OF_NO_PROGRAM


def is_table(path: str) -> bool:
    """Whether a file that lies in the top folder looks like a table of the portal."""
    return "/" not in path and PurePosixPath(path).suffix.lower() in TABLES


def shortened(paths: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """The first paths, and how many more there are."""
    return paths[:MOST_NAMES], max(0, len(paths) - MOST_NAMES)
