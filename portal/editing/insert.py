"""A row into the text of its file: in the right place, every other byte as it was."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

# A row stands under the last one that begins like this; in a new group at the end.
GROUPS: dict[str, tuple[str, ...]] = {
    "observations": ("indicator",),
    "documents": ("province",),
    **dict.fromkeys(("commitments", "tasks", "duties", "passages", "legal_bases"), ("document",)),
    **dict.fromkeys(("milestones", "evidence", "claims", "carryovers"), ("commitment",)),
}
ORDERED = {"observations": "period", "milestones": "due", "claims": "said_on"}


def inserted(
    text: str, table: str, header: Sequence[str], cells: Mapping[str, str]
) -> tuple[str, int]:
    """The text with one more row, and the line it stands on, counted from 1.

    An empty text becomes a file with its header. The columns stand in the order of the file.
    """
    if not text.strip():
        return written([header, [cells.get(name, "") for name in header]]), 2
    end = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith("\n"):
        text += end
    reader = csv.reader(io.StringIO(text, newline=""))
    names = [name.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}") for name in next(reader)]
    place = place_in(reader, table, names, cells)
    # Blank lines at the end of a file stay there.
    place = last_filled(text, reader.line_num) if place is None else place
    lines = io.StringIO(text, newline="").readlines()
    row_text = written([[cells.get(name, "") for name in names]], end)
    return "".join((*lines[:place], row_text, *lines[place:])), place + 1


def place_in(reader: Any, table: str, names: Sequence[str], new: Mapping[str, str]) -> int | None:
    """The number of lines before a new row of a group; None where there is no such group yet."""
    group, order = GROUPS.get(table), ORDERED.get(table, "")
    place, line = None, reader.line_num
    for row in reader:
        start, line = line, reader.line_num
        old = dict(zip(names, row, strict=False))
        if group is None or any(old.get(name, "") != new.get(name, "") for name in group):
            continue
        if old.get(order, "") <= new.get(order, ""):
            place = line
        elif place is None:
            place = start
    return place


def last_filled(text: str, line: int) -> int:
    """The number of the last line with anything on it."""
    lines = io.StringIO(text, newline="").readlines()[:line]
    while lines and not lines[-1].strip(" ,;\t\r\n"):
        lines.pop()
    return len(lines)


def written(rows: Sequence[Sequence[str]], end: str = "\n") -> str:
    """Rows as a CSV file holds them: quotes only where they are needed."""
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerows(rows)
    return out.getvalue()
