"""The records as they stood after a commit, and the facts of each commitment then."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from portal.cells import Unreadable
from portal.history.rows import TABLES, Key, Row, RowChange, names_of
from portal.languages import Bilingual
from portal.load import Column, columns
from portal.method.assessment import Facts
from portal.method.facts import facts_of
from portal.model import Commitment, Document, Evidence, Milestone, Observation, Source
from portal.problems import Where

NOWHERE = Where("")
Pair = tuple[str, str]


class Register:
    """Records that are put in and taken out one by one.

    It has the attributes by which facts are found, and remembers whose facts moved.
    """

    def __init__(self) -> None:
        self.rows: dict[str, dict[Key, Row]] = {table: {} for table in TABLES}
        self.commitments: dict[str, Commitment] = {}
        self.documents: dict[str, Document] = {}
        self.sources: dict[str, Source] = {}
        self.milestones: dict[str, tuple[Milestone, ...]] = {}
        self.observations: dict[Pair, tuple[Observation, ...]] = {}
        self.evidence: dict[str, tuple[Evidence, ...]] = {}
        self.successors: dict[str, tuple[str, ...]] = {}
        self.records: dict[tuple[str, Key], Any] = {}
        self.groups: dict[tuple[str, Any], dict[Key, None]] = defaultdict(dict)

    def put(self, change: RowChange) -> Row | None:
        """Change one row. Returns what stood there before.

        A row that cannot be read as one of today leaves in place what stood there.
        """
        table, key, row = change.table, change.key, change.row
        record = record_of(table, row) if row is not None else None
        before = self.rows[table].get(key)
        if row is not None and record is None:
            return before
        self.forget(table, key)
        if row is not None:
            self.rows[table][key] = row
            self.records[table, key] = record
            for group in groups_of(table, record):
                self.groups[group][key] = None
                self.renew(*group)
        return before

    def forget(self, table: str, key: Key) -> None:
        """Take a row out."""
        record = self.records.pop((table, key), None)
        self.rows[table].pop(key, None)
        for group in groups_of(table, record) if record else ():
            self.groups[group].pop(key, None)
            self.renew(*group)

    def renew(self, kind: str, about: Any) -> None:
        """Make anew what facts are found by, after one of a group came or went."""
        if kind not in TABLES:
            return
        found = tuple(self.records[kind, key] for key in self.groups[kind, about])
        if kind in ("commitments", "documents", "sources"):
            held: dict[str, Any] = getattr(self, kind)
            held.pop(about, None)
            if found:
                held[about] = found[0]
        elif kind == "milestones":
            self.milestones[about] = tuple(sorted(found, key=lambda m: m.due.last))
        elif kind == "observations":
            self.observations[about] = found
        elif kind == "evidence":
            self.evidence[about] = found
        elif kind == "successions":
            self.successors[about] = tuple(one.successor for one in found)

    def facts(self, commitment: str) -> Facts | None:
        """All that was known of a commitment; None where a record it rests on is not there."""
        try:
            return facts_of(self, self.commitments[commitment])
        except KeyError:
            return None

    def resting_on(self, table: str, row: Row) -> Iterator[str]:
        """The commitments whose facts a row belongs to, or on whose pages it stands."""
        if table == "corrections":
            return
        cell = dict(zip(names_of(table), row, strict=True))
        if table == "commitments":
            yield cell["id"] or ""
        elif table == "notes":
            yield from named_in(cell["commitments"])
        elif table in ("milestones", "evidence", "claims", "carryovers"):
            yield cell["commitment"] or ""
        elif table == "observations":
            yield from self.judged_by((cell["province"] or "", cell["indicator"] or ""))
        elif table == "documents":
            yield from self.in_group("commitments document", cell["id"])
        elif table == "successions":
            yield from self.in_group("commitments province", cell["predecessor"])
        elif table == "sources":
            for pair in self.pairs_of(cell["id"] or ""):
                yield from self.judged_by(pair)
            for _, key in self.keys("evidence source", cell["id"]):
                yield key[0]

    def judged_by(self, pair: Pair) -> Iterator[str]:
        """The commitments that figures of a province and an indicator are for."""
        yield from self.in_group("commitments pair", pair)
        for _, key in self.keys("successions successor", pair[0]):
            yield from self.in_group("commitments pair", (key[0], pair[1]))

    def pairs_of(self, source: str) -> set[Pair]:
        """The provinces and indicators that a source gives figures for."""
        return {(key[0], key[1]) for _, key in self.keys("observations source", source)}

    def in_group(self, kind: str, about: Any) -> list[str]:
        """The ids of the commitments of a group."""
        return [key[0] for _, key in self.keys(kind, about)]

    def keys(self, kind: str, about: Any) -> list[tuple[str, Key]]:
        """The rows of a group."""
        return [(kind, key) for key in self.groups.get((kind, about), ())]


def named_in(cell: str | None) -> list[str]:
    """The ids in a list."""
    return [one.strip() for one in (cell or "").split(";") if one.strip()]


def groups_of(table: str, record: Any) -> Iterable[tuple[str, Any]]:
    """What a record is found by; the first word is its table."""
    if table == "commitments":
        pair = (record.province, record.indicator or "")
        yield from ((table, record.id), ("commitments document", record.document))
        yield from (("commitments province", record.province), ("commitments pair", pair))
    elif table in ("documents", "sources"):
        yield table, record.id
    elif table == "milestones":
        yield table, record.commitment
    elif table == "observations":
        yield table, (record.province, record.indicator)
        yield "observations source", record.source
    elif table == "evidence":
        yield from ((table, record.commitment), ("evidence source", record.source))
    elif table == "successions":
        yield from ((table, record.predecessor), ("successions successor", record.successor))


@lru_cache(maxsize=65536)
def record_of(table: str, row: Row) -> Any:
    """A row as a record of today; None where one of its cells cannot be read."""
    cells = dict(zip(names_of(table), row, strict=True))
    try:
        return TABLES[table](NOWHERE, *(value_of(column, cells) for column in readers(table)))
    except Unreadable:
        return None


@cache
def readers(table: str) -> tuple[Column, ...]:
    """How the cells of a table are read."""
    return columns(TABLES[table])


def value_of(column: Column, cells: dict[str, str | None]) -> Any:
    """The value of one field. Words that an earlier table had no column for are empty.

    Errors: Unreadable.
    """
    if not column.names:
        return cells["province"]
    texts = [cells[name] for name in column.names]
    if len(texts) == 2:
        if column.optional and not any(texts):
            return column.empty
        return Bilingual(texts[0] or "", texts[1] or "")
    if not texts[0] and (column.optional or texts[0] is None):
        return column.empty
    return column.read(texts[0])
