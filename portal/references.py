"""Ids that lead nowhere, with the row that was meant: by its id, its name, or a former name."""

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from portal.cells import ALIKE, nearest
from portal.languages import Bilingual, folded
from portal.load import BY_PROVINCE, SHARED, Records, refers
from portal.problems import Problem, Where, problem

NAMES = ("name", "title", "short", "long")
KIND_OF_PLACE = re.compile(r"^(?:tinh|thanh-pho|tp)-|-(?:province|city)$")


def unknown_references(records: Records, unsure: Container[str] = frozenset()) -> Iterator[Problem]:
    """P302, P303 and P307: every id that a row mentions is a row of its table.

    unsure   tables of which not every row could be read
    """
    known = {name: frozenset(getattr(r, "id", "") for r in t) for name, t in records.items()}
    told = set()
    for name, kind in {**SHARED, **BY_PROVINCE}.items():
        fields = refers(kind)
        for record in records[name]:
            for field, tables in fields.items():
                if any(table in unsure for table in tables):
                    continue
                for identity in references(record, field):
                    if any(identity in known[table] for table in tables):
                        continue
                    found = unknown(records, record, field, identity, tables[0])
                    if (found.code, found.where) not in told:
                        yield found
                    told.add((found.code, found.where))


def references(record: Any, field: str) -> tuple[str, ...]:
    """The ids that a field of a record mentions."""
    value = getattr(record, field)
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def unknown(records: Records, record: Any, field: str, identity: str, table: str) -> Problem:
    """An id that is in no row of its table, or a folder that is no province."""
    in_cell = field in record.where.header
    where = record.where.at(field, identity) if in_cell else Where(record.where.path)
    if table == "provinces" and (former := former_province(records, where, identity)):
        return former
    if not in_cell:
        known = frozenset(getattr(row, "id", "") for row in records[table])
        near = named(records, table, identity) or nearest(identity, known)
        return problem("P303", where, id=identity, nearest=near)
    return stranger(records, table, where, identity)


def stranger(records: Records, table: str, where: Where, text: str) -> Problem:
    """P302 with the nearest row and what it is called: only somebody who reads that can tell."""
    rows = {row.id: row for row in records[table] if hasattr(row, "id")}
    near = named(records, table, text) or alike(rows, text)
    said = next((n for n in NAMES if isinstance(getattr(rows.get(near), n, None), Bilingual)), "")
    called = getattr(rows[near], said) if said else None
    return problem(
        "P302",
        where,
        id=text,
        nearest=near,
        called=f" ({called.vi} / {called.en})" if called else "",
        file=f"data/{'…/' if table in BY_PROVINCE else ''}{table}.csv",
    )


def alike(rows: Mapping[str, Any], text: str) -> str:
    """The id like a misspelt one, or of the row whose name has most of the words; “-” for none."""
    if " " not in text.strip():
        return nearest(text, frozenset(rows))
    words = set(plain(text).split("-"))
    shared = {
        row.id: max((len(words & said) / len(words | said) for said in spelt(row)), default=0)
        for row in rows.values()
    }
    best = max(shared, key=lambda one: shared[one], default="-")
    return best if shared.get(best, 0) >= ALIKE else nearest(text, frozenset(rows), alike=ALIKE)


def spelt(row: Any) -> Iterator[set[str]]:
    """The words of each of its names."""
    return (set(name.split("-")) for name in names(row))


def named(records: Records, table: str, text: str) -> str | None:
    """The id of the row that has this name; of a province that is there today, where two have."""
    found = [row for row in records[table] if hasattr(row, "id") and plain(text) in names(row)]
    return (
        min(found, key=lambda row: getattr(row, "ends_on", None) is not None).id if found else None
    )


def former_province(records: Records, where: Where, text: str) -> Problem | None:
    """P307: a province that ended, by its name or by its id without the date behind it."""
    rows = {row.id: row for row in records["provinces"]}
    found = named(records, "provinces", text)
    row = rows[found] if found else None
    later = [one for one in records["successions"] if row and one.predecessor == row.id]
    if row is None or row.ends_on is None or not later:
        return None
    present = ", ".join(one.successor for one in later)
    return problem("P307", where, id=text, former=row.id, present=present, day=row.ends_on)


def names(row: Any) -> set[str]:
    """What a row is called, as plain() writes it."""
    said = (getattr(row, name, None) for name in NAMES)
    both = [text for one in said if isinstance(one, Bilingual) for text in (one.vi, one.en)]
    both += getattr(row, "also", ())
    return {plain(text) for text in both} | {row.id.partition("-truoc-")[0]}


def plain(text: str) -> str:
    """A name as an id would say it, without what it is the name of: “Tỉnh Hà Giang”, ha-giang."""
    return KIND_OF_PLACE.sub("", re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-"))
