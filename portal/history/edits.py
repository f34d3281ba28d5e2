"""Rows that changed in one commit to what changed in them: for readers, not for machines."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

from portal.history.changes import Cells
from portal.history.register import record_of
from portal.history.rows import Key, Row, names_of
from portal.method.progress import direction

# The cells that are told together, by the name of what they say.
GROUPS: dict[str, dict[str, tuple[str, ...]]] = {
    "commitments": {
        "target": ("operator", "value", "value_upper", "unit", "approximate"),
        "due": ("due",),
        "start": ("start",),
        "baseline": ("baseline_value", "baseline_qualifier", "baseline_period"),
        "kind": ("kind",),
        "indicator": ("indicator",),
        "title": ("title_vi", "title_en"),
        "statement": ("statement_vi", "statement_en"),
        "wording": ("wording",),
        "binding": ("binding",),
        "missing": ("missing",),
        "document": ("document",),
        "topic": ("topic",),
        "place": ("locators", "baseline_locator"),
        "province": ("province",),
    },
    "milestones": {
        "target": ("operator", "value"),
        "due": ("due",),
        "wording": ("wording", "binding", "locator"),
    },
    "observations": {
        "figure": ("value", "qualifier", "out_of"),
        "settled": ("status",),
        "period": ("period",),
        "source": ("source",),
        "remarks": ("place_vi", "place_en", "reason_vi", "reason_en", "note_vi", "note_en"),
    },
    "evidence": {
        "step": ("step",),
        "day": ("dated_on",),
        "title": ("title_vi", "title_en"),
        "source": ("source",),
    },
    "claims": {
        "text": ("text_vi", "text_en"),
        "speaker": ("speaker_vi", "speaker_en"),
        "source": ("source",),
    },
    "carryovers": {
        "carried": ("document", "state", "direction", "by"),
        "remarks": ("note_vi", "note_en"),
    },
    "notes": {"text": ("text_vi", "text_en"), "place": ("locators",)},
}
# What a verdict looks at; an edit of other cells changes no status.
DECIDING = frozenset(
    {"target", "due", "start", "baseline", "kind", "indicator", "document", "province", "figure"}
    | {"settled", "period", "source", "step", "day"}
)
# Two rows are one that was renamed, where all of these are the same. The first that fits decides.
SAME: dict[str, tuple[tuple[str, ...], ...]] = {
    "observations": (
        ("indicator", "period", "source", "value"),
        ("province", "period", "source", "value"),
        ("province", "indicator", "period"),
        ("province", "indicator", "source", "value"),
    ),
    "milestones": (("commitment", "locator"), ("commitment", "operator", "value")),
    "evidence": (("commitment", "step", "source"), ("commitment", "step", "dated_on")),
    "claims": (("commitment", "text_vi"), ("commitment", "source")),
    "notes": (("province", "kind", "text_vi"), ("province", "kind", "commitments")),
}


class Edit(NamedTuple):
    """A row that came, went or changed: one of its sides is None where it came or went."""

    table: str
    key: Key
    before: Row | None
    after: Row | None
    known: bool


@cache
def places_of(table: str, names: tuple[str, ...]) -> tuple[int, ...]:
    """Where cells stand in a row of a table."""
    return tuple(names_of(table).index(name) for name in names)


def cells_of(table: str, row: Row, names: tuple[str, ...]) -> tuple[str | None, ...]:
    """Some cells of a row, by their names."""
    return tuple([row[place] for place in places_of(table, names)])


def cell_of(table: str, row: Row, name: str) -> str:
    """One cell of a row; empty where it has no such column."""
    return cells_of(table, row, (name,))[0] or ""


def paired(edits: list[Edit]) -> list[Edit]:
    """The edits, where a row that went and one that came under another name are one.

    Only where no other row could be meant.
    """
    for table, ways in SAME.items():
        for names in ways:
            gone = alone(edits, table, names, lambda e: None if e.after else e.before)
            came = alone(edits, table, names, lambda e: None if e.before else e.after)
            for what in gone.keys() & came.keys():
                old, new = gone[what], came[what]
                place = edits.index(new)
                edits[place] = Edit(table, new.key, old.before, new.after, False)
                edits.remove(old)
    return edits


def alone(
    edits: list[Edit],
    table: str,
    names: tuple[str, ...],
    side: Callable[[Edit], Row | None],
) -> dict[tuple[str | None, ...], Edit]:
    """The edits whose row has these cells to itself."""
    found: dict[tuple[str | None, ...], list[Edit]] = {}
    for edit in edits:
        if edit.table == table and (row := side(edit)) is not None:
            found.setdefault(cells_of(table, row, names), []).append(edit)
    return {what: edits[0] for what, edits in found.items() if len(edits) == 1}


def changed_groups(edit: Edit) -> Iterator[tuple[str, Cells, Cells]]:
    """What is not the same in a row that was there before and after.

    A cell is compared only where both rows have its column, and by what it means: 80 and
    80.0 are not the same, since published digits are kept, but a list may be in any order.
    """
    assert edit.before is not None and edit.after is not None
    sides = zip(names_of(edit.table), edit.before, edit.after, strict=True)
    changed = {name for name, a, b in sides if a != b and a is not None and b is not None}
    for what, names in GROUPS.get(edit.table, {}).items():
        if changed.isdisjoint(names):
            continue
        before = cells_of(edit.table, edit.before, names)
        after = cells_of(edit.table, edit.after, names)
        if sorted_list(before) != sorted_list(after):
            yield what, written(before), written(after)


def sorted_list(cells: tuple[str | None, ...]) -> list[list[str]]:
    """Cells in which lists are in one order."""
    return [sorted((cell or "").split(";")) for cell in cells]


def written(cells: tuple[str | None, ...]) -> Cells:
    """Cells as texts."""
    return tuple(cell or "" for cell in cells)


def turned(edit: Edit, what: str) -> tuple[str, ...]:
    """Which way a target went: raised means more is asked for, also of a rank or a ceiling."""
    if edit.table not in ("commitments", "milestones") or edit.before is None:
        return ()
    if what not in ("target", "due", "kind", "indicator") or edit.after is None:
        return ()
    before, after = record_of(edit.table, edit.before), record_of(edit.table, edit.after)
    if before is None or after is None:
        return ()
    if edit.table == "milestones":
        return turned_milestone(before, after, what)
    told = direction(before, after)
    mine = {"target": ("raised", "lowered", "redefined"), "due": ("later", "earlier", "redefined")}
    return tuple(one for one in told if one in mine.get(what, ("redefined",)))


def turned_milestone(before: Any, after: Any, what: str) -> tuple[str, ...]:
    """The same for a level on the way."""
    if what == "due":
        return ("later" if after.due.last > before.due.last else "earlier",)
    if before.operator != after.operator:
        return ("redefined",)
    falling = after.operator in ("<=", "<")
    return ("raised" if (after.value > before.value) != falling else "lowered",)
