"""A history as tables of the open data."""

from collections.abc import Callable, Iterable
from typing import Any

from portal.formats import Exported
from portal.history.changes import Change

CHANGE_COLUMNS: dict[str, Callable[[Change], Any]] = {
    "day": lambda c: c.day,
    "reason": lambda c: c.reason,
    "subject": lambda c: c.subject,
    "commitment": lambda c: c.commitment or None,
    "province": lambda c: c.province or None,
    "about": lambda c: c.about,
    "what": lambda c: c.what,
    "before": lambda c: c.before,
    "after": lambda c: c.after,
    "direction": lambda c: c.direction,
    "noted": lambda c: c.noted,
    "commit": lambda c: c.commit or None,
}

STATUS_COLUMNS: dict[str, Callable[[Change], Any]] = {
    "commitment": lambda c: c.commitment,
    "milestone": lambda c: c.about[0] if c.about else None,
    "day": lambda c: c.day,
    "old": lambda c: c.before[0] if c.before else None,
    "status": lambda c: c.after[0],
    "reason": lambda c: c.reason,
    "commit": lambda c: c.commit or None,
}


def statuses(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes of tags alone, of commitments and of their milestones."""
    return tuple(one for one in changes if one.subject in ("status", "step"))


def changes_table(changes: Iterable[Change]) -> Exported:
    """changes.csv: every change, the earliest first; statuses are in the other table too."""
    rows = tuple(tuple(read(one) for read in CHANGE_COLUMNS.values()) for one in changes)
    return Exported("changes", tuple(CHANGE_COLUMNS), rows)
