"""Ids that lead nowhere, with the row that was meant: by its id, its name, or a former name."""

from collections.abc import Container, Iterator
from typing import Any

from portal.cells import nearest
from portal.languages import Language
from portal.load import BY_PROVINCE, SHARED, Records, refers
from portal.near import MOST, listed, name_of, named, near, perhaps, plain, with_ids
from portal.problems import Problem, Where, problem

CLOSED = ("provinces", "topics")  # every row that there can be is there
MOST_LISTED = 12
PROVINCES = "data/provinces.csv"
OLDER = (
    "Tỉnh đã hết trước khi có Nghị quyết 57, như Hà Tây (2008), không có dòng: xem lại tên trong "
    "văn bản. ",
    "A province that ended before Resolution 57, such as Hà Tây (2008), has no row: check the name "
    "in the document. ",
)
MISSPELT = 0.7  # how much of two ids is the same where one of them is the other misspelt


def unknown_references(records: Records, unsure: Container[str] = frozenset()) -> Iterator[Problem]:
    """P302, P303 and P307 to P311: every id that a row mentions is a row of its table.

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
        known = frozenset(row.id for row in with_ids(records[table]))
        bearing = named(records[table], identity)
        found = bearing[0].id if bearing else nearest(identity, known)
        return problem("P303", where, id=identity, nearest=found)
    unit = unit_of(records, record) if table == "indicators" else ""
    return stranger(records, table, where, identity, unit, owner_of(record))


def unit_of(records: Records, record: Any) -> str:
    """The id of the unit of a row, also where its name stands in its place, or in the words."""
    words = getattr(record, "wording", None) or ""
    text = getattr(record, "unit", None) or ("%" if "%" in words else "")
    return next((unit.id for unit in named(records["units"], text)), "") if text else ""


def owner_of(record: Any) -> str:
    """The province whose rows alone a row can mean; none where it may mean those of another."""
    # A row on what became of a commitment names the documents of a successor.
    return "" if hasattr(record, "state") else getattr(record, "province", None) or ""


def stranger(
    records: Records, table: str, where: Where, text: str, unit: str = "", province: str = ""
) -> Problem:
    """P302 and P308 to P311: what a text may mean that is no id of a table.

    unit       the unit of the row, for a measure
    province   the province of the row; a document of another one is never meant
    """
    rows = with_ids(records[table])
    own = [row for row in rows if is_of(row, province)]
    if bearing := named(own, text)[:MOST]:
        vi, en = meant(bearing)
        return problem("P308", where, id=text, meant_vi=vi, meant_en=en)
    if table == "indicators":
        return no_measure(rows, where, text, unit)
    likely = alike(own, text)
    file = f"data/{province or '…'}/{table}.csv" if table in BY_PROVINCE else f"data/{table}.csv"
    if table in CLOSED:
        one_of_several = len(near(own, text)) > 1  # “chuyển đổi số” is in the names of many topics
        return not_in_the_list(rows, None if one_of_several else likely, where, text, file)
    if likely is None:
        return problem("P309", where, id=text, file=file)
    called = " / ".join(name for side in (0, 1) if (name := name_of(likely, side)))
    told = f" ({called})" if called else ""
    return problem("P302", where, id=text, nearest=likely.id, called=told, file=file)


def is_of(row: Any, province: str) -> bool:
    """Whether a row may be one of a province."""
    return not province or getattr(row, "province", None) in (province, None)


def alike(rows: list[Any], text: str) -> Any:
    """The row of which a misspelt id may be, or that is called nearly so; None for none."""
    if " " in text.strip() and (found := near(rows, text)):
        return found[0]
    by_id = {row.id: row for row in rows}
    return by_id.get(nearest(plain(text), frozenset(by_id), alike=MISSPELT))


def meant(rows: list[Any]) -> tuple[str, str]:
    """The ids that a name stands for: of a province that was another before, with its days."""
    if len(rows) == 1:
        return rows[0].id, rows[0].id
    pairs = [(f"{one.id}{days(one, 'vi')}", f"{one.id}{days(one, 'en')}") for one in rows]
    return " hoặc ".join(vi for vi, _ in pairs), " or ".join(en for _, en in pairs)


def days(row: Any, language: Language) -> str:
    """From when or until when there was a province of a name that two have."""
    if ended := getattr(row, "ends_on", None):
        return f" (trước {ended})" if language == "vi" else f" (before {ended})"
    if began := getattr(row, "starts_on", None):
        return f" (từ {began})" if language == "vi" else f" (since {began})"
    return ""


def no_measure(rows: list[Any], where: Where, text: str, unit: str) -> Problem:
    """P311: a measure that is not there, with those that are called nearly so."""
    likely = near(rows, text, unit)
    if " " not in text.strip():
        spelt = alike([row for row in rows if not unit or row.unit == unit], text)
        likely = [spelt] if spelt else likely
    vi, en = perhaps(likely)
    return problem("P311", where, id=text, perhaps_vi=vi, perhaps_en=en)


def not_in_the_list(rows: list[Any], likely: Any, where: Where, text: str, file: str) -> Problem:
    """P310: an id of a table that has all its rows."""
    all_vi, all_en = listed(rows) if len(rows) <= MOST_LISTED else ("", "")
    near_vi, near_en = listed([likely] if likely else [])
    older_vi, older_en = OLDER if file == PROVINCES else ("", "")
    return problem(
        "P310",
        where,
        id=text,
        file=file,
        perhaps_vi=f"Gần nhất: {near_vi}. " if likely else older_vi,
        perhaps_en=f"The nearest is {near_en}. " if likely else older_en,
        perhaps_rows_vi=f": {all_vi}" if all_vi else "",
        perhaps_rows_en=f": {all_en}" if all_en else "",
    )


def former_province(records: Records, where: Where, text: str) -> Problem | None:
    """P307: a province that ended, by its name or by its id without the date behind it."""
    row = next(iter(named(records["provinces"], text)), None)
    later = [one for one in records["successions"] if row and one.predecessor == row.id]
    if row is None or row.ends_on is None or not later:
        return None
    present = ", ".join(one.successor for one in later)
    return problem("P307", where, id=text, former=row.id, present=present, day=row.ends_on)
