"""One edit of a row to the changes that are told of it, with the reason."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, cast

from portal.history.changes import Cells, Change, Reason, Subject
from portal.history.edits import Edit, cell_of, cells_of, changed_groups, turned, written
from portal.history.register import Register, named_in, record_of
from portal.history.rows import Row
from portal.method.progress import direction

SUBJECTS: dict[str, Subject] = {
    "commitments": "commitment",
    "milestones": "milestone",
    "observations": "observation",
    "evidence": "evidence",
    "claims": "claim",
    "carryovers": "carryover",
    "notes": "note",
}
ABOUT: dict[str, tuple[str, ...]] = {
    "commitments": (),
    "milestones": ("due",),
    "observations": ("indicator", "period", "source"),
    "evidence": ("step", "dated_on", "title_vi", "title_en"),
    "claims": ("said_on", "speaker_vi", "speaker_en"),
    "carryovers": ("document",),
    "notes": ("kind",),
}
# What a row says when it comes or goes.
SAYS: dict[str, tuple[str, ...]] = {
    "commitments": ("title_vi", "title_en"),
    "milestones": ("operator", "value"),
    "observations": ("value", "qualifier", "out_of"),
    "evidence": ("step",),
    "claims": ("text_vi", "text_en"),
    "carryovers": ("document", "state", "direction", "by"),
    "notes": ("text_vi", "text_en"),
}
# Why a row beside a promise comes: a claim is new; what became of it stood in a document that we
# publish something of; a note is how we read the document again.
BESIDE_IT: dict[str, Reason] = {
    "claims": "new_data",
    "carryovers": "published",
    "notes": "reread",
}
# What a source says of a figure beside it: an edit of nothing else puts no figure right.
SAID_OF_IT = frozenset({"settled", "remarks"})
# Of a commitment: what no document and no figure says in these words.
OURS = frozenset({"title", "statement"})
# Rows of these come with their commitment, and are told only when they come later.
SILENT = ("milestones", "claims", "carryovers", "notes")
CAUSES: dict[str, Reason] = {
    "ours": "correction",
    "source": "correction",
    "method": "method_change",
}


class Telling:
    """The edits of one commit, and what is told of each."""

    def __init__(
        self, register: Register, day: date, commit: str, edits: Sequence[Edit], opening: bool
    ) -> None:
        self.register, self.day, self.commit, self.opening = register, day, commit, opening
        # Milestones belong to the publication of their commitment, and are not told apart.
        self.new = {e.key[0] for e in edits if e.table == "commitments" and e.before is None}
        self.corrected = self.corrections(edits)

    def corrections(self, edits: Sequence[Edit]) -> dict[str, str]:
        """The commitments that a correction of this commit, or of this day, names: its cause."""
        rows = [e.after for e in edits if e.table == "corrections" and e.after]
        today = self.day.isoformat()
        held = self.register.rows["corrections"].values()
        rows += [row for row in held if cell_of("corrections", row, "corrected_on") == today]
        return {
            one.strip(): cell_of("corrections", row, "cause")
            for row in rows
            for one in cell_of("corrections", row, "commitments").split(";")
        }

    def tell(self, edit: Edit) -> Iterator[Change]:
        """The changes of a row; none of a table that only serves others."""
        if edit.table == "notes":
            for one in notes_apart(edit):
                yield from self.tell_row(one)
        elif edit.table in SUBJECTS:
            yield from self.tell_row(edit)

    def tell_row(self, edit: Edit) -> Iterator[Change]:
        """The changes of a row of one commitment."""
        if edit.before is None or edit.after is None:
            yield from self.tell_whole(edit)
            return
        for what, before, after in changed_groups(edit):
            yield self.change(edit, self.reason(edit), what, before, after, turned(edit, what))

    def tell_whole(self, edit: Edit) -> Iterator[Change]:
        """A row that came or went."""
        row = edit.after or edit.before
        assert row is not None
        says = written(cells_of(edit.table, row, SAYS[edit.table]))
        if edit.after is None:
            yield self.change(edit, self.reason(edit), "removed", says, ())
        elif edit.table not in SILENT or edit.key[0] not in self.new:
            yield self.change(edit, self.reason(edit), "added", (), says)
        if edit.after is not None and edit.table == "commitments":
            yield from self.tell_replaced(edit, edit.after)

    def tell_replaced(self, edit: Edit, row: Row) -> Iterator[Change]:
        """A commitment that takes the place of another: the document changed, on both pages."""
        old = cell_of("commitments", row, "replaces")
        earlier = self.register.commitments.get(old)
        record = record_of("commitments", row)
        if earlier is None or record is None:
            return
        way = direction(earlier, record)
        new = edit.key[0]
        yield self.change(edit, "document_change", "replaces", (old,), (new,), way)
        other = Edit(edit.table, (old,), None, row, False)
        yield self.change(other, "document_change", "replaced", (old,), (new,), way)

    def change(
        self,
        edit: Edit,
        reason: Reason,
        what: str,
        before: Cells,
        after: Cells,
        way: tuple[str, ...] = (),
    ) -> Change:
        """A change as it is kept."""
        row = edit.after or edit.before
        assert row is not None
        commitment = "" if edit.table == "observations" else edit.key[0]
        return Change(
            self.day, self.commit, reason, SUBJECTS[edit.table], commitment,
            self.province_of(edit, row), written(cells_of(edit.table, row, ABOUT[edit.table])),
            what, before, after, way, any(one in self.corrected for one in self.named(edit, row)),
        )  # fmt: skip

    def province_of(self, edit: Edit, row: Row) -> str:
        """The folder of a row."""
        return cell_of(edit.table, row, "province")

    def named(self, edit: Edit, row: Row) -> list[str]:
        """The commitments under which a correction of this row would be listed."""
        return list(self.register.resting_on(edit.table, row))

    def reason(self, edit: Edit) -> Reason:
        """Why a row is not as it was."""
        row = edit.after or edit.before
        assert row is not None
        causes = {self.corrected[one] for one in self.named(edit, row) if one in self.corrected}
        if edit.before is None:
            first = edit.table == "commitments" or edit.key[0] in self.new
            if edit.known:
                return "known"
            if first or self.opening:
                return "published"
            if edit.table == "milestones":
                return "correction"
            return BESIDE_IT.get(edit.table, "new_data")
        if causes:
            return CAUSES.get(sorted(causes)[0], "correction")
        if edit.after is not None and edit.table == "commitments":
            return reason_of_commitment(edit)
        if edit.after is not None and edit.table == "observations":
            return reason_of_figure(edit, edit.after)
        return "reread" if only_remarks(edit) else "correction"

    def reason_for_status(self, edit: Edit) -> Reason:
        """Why a status is not what it was, as far as this row goes."""
        if edit.table == "successions":
            return "entity_change"
        if edit.table in ("sources", "documents"):
            came = "known" if edit.known else "new_data"
            return "correction" if edit.before is not None else cast(Reason, came)
        return self.reason(edit)


def notes_apart(edit: Edit) -> Iterator[Edit]:
    """A note of several commitments as one for each, under the id of that commitment."""
    before, after = (
        named_in(cell_of("notes", row, "commitments")) if row else []
        for row in (edit.before, edit.after)
    )
    for one in dict.fromkeys([*before, *after]):
        sides = (edit.before if one in before else None, edit.after if one in after else None)
        yield Edit("notes", (one, *edit.key), *sides, edit.known)


def only_remarks(edit: Edit) -> bool:
    """Whether an edit is only of our own remarks."""
    if edit.table == "notes":
        return True
    if edit.table != "carryovers" or edit.before is None or edit.after is None:
        return False
    return {what for what, _, _ in changed_groups(edit)} == {"remarks"}


def reason_of_commitment(edit: Edit) -> Reason:
    """Why a commitment was edited in its place, where no correction tells of it."""
    changed = {what for what, _, _ in changed_groups(edit)}
    if "province" in changed:
        return "entity_change"
    if changed <= OURS:
        return "reworded"
    return "document_change" if "document" in changed else "correction"


def reason_of_figure(edit: Edit, after: Row) -> Reason:
    """Why a figure was edited in its place, where no correction tells of it."""
    if cell_of(edit.table, after, "status") in ("revised", "replaced"):
        return "new_data"
    changed = {what for what, _, _ in changed_groups(edit)}
    return "reread" if changed <= SAID_OF_IT else "correction"


def tell_method(
    day: date, commit: str, before: dict[str, Any] | None, after: dict[str, Any] | None
) -> Iterator[Change]:
    """A change of the constants of the method."""
    if before is None or after is None or before == after:
        return
    names = sorted(
        name for name in before.keys() | after.keys() if before.get(name) != after.get(name)
    )
    yield Change(
        day, commit, "method_change", "method", "", "", tuple(names), "constants",
        tuple(str(before.get(name, "")) for name in names),
        tuple(str(after.get(name, "")) for name in names),
    )  # fmt: skip
