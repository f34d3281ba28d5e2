"""The next free id of a table."""

import re
from collections.abc import Collection, Mapping

from portal.languages import folded

LETTERS = {"tasks": "t", "duties": "d"}


def suggested_id(
    table: str, cells: Mapping[str, str], given: Mapping[str, str], taken: Collection[str]
) -> str:
    """An id that no row of the table has; nothing where the row gives no beginning for one.

    A commitment is counted within its document (nb-pii-01), a task likewise (nb-pii-t01); what
    has a name is named after it. Numbers are never used again, so the highest one counts.
    """
    told = {**given, **cells}
    if table in ("commitments", "tasks"):
        document = told.get("document", "")
        return numbered(f"{document}-{LETTERS.get(table, '')}", taken) if document else ""
    if table == "documents":
        parts = [part for part in told.get("province", "").split("-") if not part.isdigit()]
        initials = "".join(part[0] for part in parts[:2])
        return free(f"{initials}-57", taken) if initials else ""
    name = told.get("name_vi") or told.get("title_vi") or ""
    slug = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:48].strip("-")
    return free(slug, taken) if slug else ""


def numbered(start: str, taken: Collection[str]) -> str:
    """The next number after the highest one in use, as wide as the others."""
    form = re.compile(re.escape(start) + r"([0-9]+)")
    used = [found[1] for one in taken if (found := form.fullmatch(one))]
    width = max((len(one) for one in used), default=2)
    return f"{start}{max(map(int, used), default=0) + 1:0{width}}"


def free(wanted: str, taken: Collection[str]) -> str:
    """The id itself, or with the first number that makes it free."""
    number, found = 2, wanted
    while found in taken:
        found, number = f"{wanted}-{number}", number + 1
    return found
