"""The history as tables of the open data: every change, and every status."""

from collections.abc import Iterable
from typing import get_args

from portal.history.changes import Change, Reason, Subject
from portal.method.assessment import STATUSES
from portal.model import Direction
from portal.open_data.schema import Column, Table, table
from portal.survey import Survey


def tag_in(cells: tuple[str, ...]) -> str | None:
    """The status in a change; none where nothing can be measured, as in the other tables."""
    return cells[0] if cells and cells[0] in STATUSES else None


# What is told of here may be gone from the other tables, so ids refer to none of them.
COMMIT = Column("commit", lambda c: c.commit or None)
REASON = Column("reason", lambda c: c.reason, "text", True, get_args(Reason))
CHANGES = (
    Column("day", lambda c: c.day, "day", True),
    REASON,
    Column("subject", lambda c: c.subject, "text", True, get_args(Subject)),
    Column("commitment", lambda c: c.commitment or None),
    Column("province", lambda c: c.province or None),
    Column("about", lambda c: c.about, "list"),
    Column("what", lambda c: c.what or None),
    Column("before", lambda c: c.before, "list"),
    Column("after", lambda c: c.after, "list"),
    Column("direction", lambda c: c.direction, "list", False, get_args(Direction)),
    Column("noted", lambda c: c.noted, "yes_no", True),
    COMMIT,
)
STATUS_LOG = (
    Column("commitment", lambda c: c.commitment, "text", True),
    Column("milestone", lambda c: c.about[0] if c.about else None),
    Column("day", lambda c: c.day, "day", True),
    Column("old", lambda c: tag_in(c.before), "text", False, STATUSES),
    Column("status", lambda c: tag_in(c.after), "text", False, STATUSES),
    REASON,
    COMMIT,
)


def changes_table(changes: Iterable[Change]) -> Table:
    """changes.csv: every change, the earliest first; statuses are in the other table too."""
    return table("changes", CHANGES, changes, ())


def changes(survey: Survey) -> Table:
    """Every change up to the day the site speaks about."""
    return changes_table(survey.history.changes)


def status_log(survey: Survey) -> Table:
    """status_log.csv: the changes of tags alone, of commitments and of their milestones."""
    found = (one for one in survey.history.changes if one.subject in ("status", "step"))
    return table("status_log", STATUS_LOG, found, ())
