"""The words of a history: a change, why it came, and what is known of it all."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Reason = Literal[
    "published",
    "known",
    "new_data",
    "correction",
    "reread",
    "reworded",
    "time_passed",
    "milestone_due",
    "document_change",
    "method_change",
    "entity_change",
]
Subject = Literal[
    "commitment",
    "milestone",
    "observation",
    "evidence",
    "status",
    "step",
    "method",
    "claim",
    "carryover",
    "note",
]
Gap = Literal["no_git", "untracked", "later", "shallow", "unreadable"]
CALENDAR = frozenset({"time_passed", "milestone_due"})
FIRST = frozenset({"published", "known"})
Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was.

    day         the day in Viet Nam on which it stood so in the repository, or came by itself
    commit      the commit it came with; empty for the calendar
    reason      published and known for what is on record for the first time: known where the
                history itself begins later than the record; reread where a figure is as it was and
                only what its source says of it was read again; reworded where only our own
                title or statement of a commitment was
    commitment  whose page tells it; empty for a figure
    province    whose folder it lies in
    about       what tells it from its like: the indicator, period and source of a figure,
                the period of a milestone, the step and day of evidence, the day and speaker of a
                claim, the document that takes a commitment up, the kind of a note
    what        added, removed, replaces, replaced, or the group of cells that changed
    before, after   those cells, as they stand in the files
    direction   for a target: raised, lowered, later, earlier, redefined
    noted       whether a published correction tells of it
    """

    day: date
    commit: str
    reason: Reason
    subject: Subject
    commitment: str
    province: str
    about: Cells
    what: str
    before: Cells
    after: Cells
    direction: tuple[str, ...] = ()
    noted: bool = False

    @property
    def is_calendar(self) -> bool:
        """Whether nothing happened but that a day came."""
        return self.reason in CALENDAR


@dataclass(frozen=True, slots=True)
class State:
    """A state of the site to compare with: the end of a day, by its tag or by its month."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a history is not complete; `since` is the day from which it is."""

    gap: Gap
    since: date | None = None


@dataclass(frozen=True, eq=False, slots=True)
class History:
    """All changes up to a day, the earliest first, and what is not known.

    key   stands for all of it: the same for the same commit, day and method
    """

    changes: tuple[Change, ...] = ()
    missing: tuple[Missing, ...] = ()
    states: tuple[State, ...] = ()
    since: date | None = None
    key: str = ""


UNKNOWN = History(missing=(Missing("no_git"),))
