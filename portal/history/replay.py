"""Commits to changes: the records are put in and out again in the order in which it happened."""

import heapq
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from portal.history.changes import Change, Reason
from portal.history.commits import Commit
from portal.history.edits import DECIDING, Edit, changed_groups, paired
from portal.history.register import Register
from portal.history.rows import BESIDE
from portal.history.standing import Standing, days_ahead, standing, why
from portal.history.telling import Telling, tell_method
from portal.method.assessment import Method

# Which of several reasons in one commit is told for a status: the gravest.
GRAVEST: tuple[Reason, ...] = (
    "published", "known", "correction", "reread", "reworded", "method_change",
    "document_change", "entity_change", "new_data",
)  # fmt: skip


@dataclass(eq=False)
class Replay:
    """The records as they stand, the status of every commitment, and the days ahead."""

    method: Method
    until: date
    register: Register = field(default_factory=Register)
    stands: dict[str, Standing] = field(default_factory=dict)
    ahead: list[tuple[date, str]] = field(default_factory=list)
    settings: dict[str, Any] | None = None

    def run(self, commits: Iterable[Commit]) -> Iterator[Change]:
        """Every change up to the last day, in order."""
        for commit in commits:
            day = date.fromisoformat(commit.day)
            if day > self.until:
                break
            yield from self.wait(day)
            yield from self.take(commit, day)
        yield from self.wait(self.until)

    def take(self, commit: Commit, day: date) -> Iterator[Change]:
        """What one commit changed."""
        if commit.settings is not None:
            before, self.settings = self.settings, method_in(commit.settings)
            yield from tell_method(day, commit.id, before, self.settings)
        moved: dict[str, list[Reason]] = {}
        opening = not self.stands
        edits = self.put(commit, moved)
        telling = Telling(self.register, day, commit.id, edits, opening)
        for edit in edits:
            told = list(telling.tell(edit))
            yield from told
            row = edit.after or edit.before
            if row is None or edit.table in BESIDE or not decides(edit):
                continue
            for one in self.register.resting_on(edit.table, row):
                moved.setdefault(one, []).append(telling.reason_for_status(edit))
        for identity, reasons in moved.items():
            yield from self.renew(identity, day, commit.id, gravest(reasons))

    def put(self, commit: Commit, moved: dict[str, list[Reason]]) -> list[Edit]:
        """Put the rows of a commit in, and say which rows are not as they were."""
        first: dict[tuple[str, tuple[str, ...]], Any] = {}
        known = {}
        for change in commit.rows:
            name = (change.table, change.key)
            if name not in first:
                first[name] = self.register.rows[change.table].get(change.key)
                for one in self.leaving(change.table, first[name]):
                    moved.setdefault(one, [])
            known[name] = change.known
            self.register.put(change)
        edits = []
        for (table, key), before in first.items():
            after = self.register.rows[table].get(key)
            if before != after:
                edits.append(Edit(table, key, before, after, known[table, key]))
        return paired(edits)

    def leaving(self, table: str, row: Any) -> Iterator[str]:
        """The commitments that a row belonged to before it changed."""
        if row is not None and table not in BESIDE:
            yield from self.register.resting_on(table, row)

    def renew(self, identity: str, day: date, commit: str, reason: Reason) -> Iterator[Change]:
        """Assess a commitment anew, and tell what changed by it."""
        before = self.stands.pop(identity, None)
        facts = self.register.facts(identity)
        if facts is None:
            return
        now = self.stands[identity] = standing(facts, self.method, day)
        for one in days_ahead(facts, self.method, day, self.until):
            heapq.heappush(self.ahead, (one, identity))
        if now == before:
            return
        province, steps = facts.commitment.province, dict(before.steps) if before else {}
        if before is None or before.status != now.status:
            old = (before.status,) if before else ()
            yield Change(
                day, commit, reason, "status", identity, province, (), "status", old, (now.status,)
            )
        for due, status in now.steps:
            if due in steps and steps[due] != status:
                yield Change(
                    day, commit, reason, "step", identity, province, (due,), "status",
                    (steps[due],), (status,),
                )  # fmt: skip

    def wait(self, day: date) -> Iterator[Change]:
        """What came by itself up to a day."""
        while self.ahead and self.ahead[0][0] <= day:
            when, identity = heapq.heappop(self.ahead)
            while self.ahead and self.ahead[0] == (when, identity):
                heapq.heappop(self.ahead)
            facts = self.register.facts(identity)
            if facts is not None:
                reason = why(facts, self.method, when)
                yield from self.renew(identity, when, "", reason)


def decides(edit: Edit) -> bool:
    """Whether a status may follow from an edit."""
    if edit.before is None or edit.after is None or edit.table not in ("commitments",):
        return True
    return any(what in DECIDING for what, _, _ in changed_groups(edit))


def gravest(reasons: list[Reason]) -> Reason:
    """One reason for several edits."""
    return min(reasons, key=GRAVEST.index, default="correction")


def method_in(settings: str) -> dict[str, Any] | None:
    """The constants of the method in a settings file; None where it cannot be read."""
    try:
        found = tomllib.loads(settings).get("method")
    except tomllib.TOMLDecodeError:
        return None
    return found if isinstance(found, dict) else None
