"""The rows that differ: in the words of the site where it has some, else cell by cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from portal.editing.questions import column_label
from portal.languages import Catalogue
from portal.model import Commitment, Document, Observation
from portal.plans.scene import Scene
from portal.report.as_shown import (
    bearing,
    commitment_lines,
    document_lines,
    document_name,
    figure_lines,
    figure_name,
    promise_line,
)
from portal.report.rows import Line, RowChange
from portal.report.sections import Entry, Parts, Section, Value, section
from portal.survey import Survey

LONGEST_CELL = 240
TOLD = ("documents", "commitments", "observations")
Record = Document | Commitment | Observation


@dataclass(frozen=True, eq=False, slots=True)
class Side:
    """A portal before or after a change, with its records by the place of their rows."""

    scene: Scene
    records: Mapping[tuple[str, int], Record] = field(repr=False)

    def record(self, line: Line | None) -> Record | None:
        """The record of a row; None where there is none."""
        return self.records.get((line.path, line.line)) if line else None


def side(words: Catalogue, known: Survey | None) -> Side | None:
    """A portal in one language; None where its content has errors."""
    if known is None:
        return None
    portal = known.portal
    figures = (one for listed in portal.observations.values() for one in listed)
    records: tuple[Record, ...] = (
        *portal.documents.values(), *portal.commitments.values(), *figures,
    )  # fmt: skip
    return Side(Scene(known, words), {(one.where.path, one.where.line): one for one in records})


def row_sections(
    words: Catalogue, rows: Sequence[RowChange], before: Survey | None, after: Survey | None
) -> Iterator[Section]:
    """What the site will say, then the rows it has no sentence for, and the cells that differ."""
    old, new = side(words, before), side(words, after)
    listed = in_order(rows)
    told = [row for row in listed if row.table in TOLD and new and new.record(row.after)]
    if new and told:
        title = words.gettext("What the site will say")
        yield section(words, title, entries=[said_of(words, row, old, new) for row in told])
    spoken = {id(row) for row in told}
    others = [row for row in listed if row.kind == "added" and id(row) not in spoken]
    if others:
        title = words.gettext("Other new rows") if told else words.gettext("New rows")
        yield section(words, title, entries=[row_entry(words, row) for row in others])
    if changed := [row for row in rows if row.kind == "changed"]:
        yield cells_section(words, changed)
    if removed := [row for row in rows if row.kind == "removed"]:
        title = words.gettext("Rows taken away")
        yield section(words, title, entries=[row_entry(words, row) for row in removed])


def in_order(rows: Sequence[RowChange]) -> list[RowChange]:
    """The rows of documents, commitments and figures first, in this order."""
    return sorted(rows, key=lambda row: TOLD.index(row.table) if row.table in TOLD else len(TOLD))


def said_of(words: Catalogue, row: RowChange, old: Side | None, new: Side) -> Entry:
    """A new or edited row as the site will show it."""
    record, earlier = new.record(row.after), old.record(row.before) if old else None
    assert record is not None
    scene, line = new.scene, at_line(words, row)
    if isinstance(record, Commitment):
        title = heading(words, row).format(name=scene.say(record.title))
        lines = [*commitment_lines(scene, record)]
        if old and isinstance(earlier, Commitment):
            lines = turned(words, promise_line(old.scene, earlier), lines[0]) + lines[1:]
    elif isinstance(record, Document):
        title = heading(words, row).format(name=document_name(scene, record))
        lines = [*document_lines(scene, record)]
    else:
        name = figure_name(scene, record)
        title = heading(words, row).format(name=name)
        lines = [*figure_lines(scene, record), bearing(scene, record)]
        if old and isinstance(earlier, Observation):
            lines = turned(words, figure_name(old.scene, earlier), name) + lines
    return Entry((title,), (*((one,) for one in lines), line))


def turned(words: Catalogue, before: str, after: str) -> list[str]:
    """What was said and what is said now; only the latter where they are the same."""
    if before == after:
        return [after]
    return [
        words.gettext("Before: {sentence}").format(sentence=before),
        words.gettext("After: {sentence}").format(sentence=after),
    ]


def heading(words: Catalogue, row: RowChange) -> str:
    """What happened to a row of a table that the site has words for."""
    return {
        ("documents", "added"): words.gettext("New document: {name}"),
        ("documents", "changed"): words.gettext("Edited document: {name}"),
        ("commitments", "added"): words.gettext("New commitment: {name}"),
        ("commitments", "changed"): words.gettext("Edited commitment: {name}"),
        ("observations", "added"): words.gettext("New figure: {name}"),
        ("observations", "changed"): words.gettext("Edited figure: {name}"),
    }[row.table, row.kind]


def at_line(words: Catalogue, row: RowChange) -> Parts:
    """Where a row stands."""
    return (words.gettext("Row:"), " ", Value(f"{row.place.path}:{row.place.line}"))


def row_entry(words: Catalogue, row: RowChange) -> Entry:
    """A row by its cells, each under the name of its column; of texts those of the language."""
    unread, own = ("_en", "_vi") if words.language == "vi" else ("_vi", "_en")
    lines: list[Parts] = []
    for column, text in row.place.cells:
        if text not in ("", "no") and column != "id" and not column.endswith(unread):
            label = column_label(words, row.table, column.removesuffix(own))
            lines.append((f"{label}: ", Value(clipped(text))))
    key = ", ".join(filter(None, row.key))
    return Entry((Value(f"{row.place.path}:{row.place.line}"), ": ", key), tuple(lines))


def cells_section(words: Catalogue, rows: Sequence[RowChange]) -> Section:
    """The cells that differ, before and after."""
    lines: list[Parts] = []
    for row in rows:
        place = Value(f"{row.place.path}:{row.place.line}")
        key = Value(", ".join(filter(None, row.key)))
        for column, *pair in row.cells:
            label = f"{column} ({column_label(words, row.table, column)})"
            lines.append((place, key, label, *map(cell, pair)))
        if row.before and row.before.path != row.place.path:
            told = words.gettext("moved to another file")
            lines.append((place, key, told, Value(row.before.path), Value(row.place.path)))
    heads = (
        words.gettext("File and line"),
        words.pgettext("table", "Row"),
        words.gettext("Column"),
        words.gettext("Before"),
        words.gettext("After"),
    )
    return section(words, words.gettext("Cells that differ"), lines, heads)


def cell(text: str) -> str | Value:
    """A cell, cut where it is very long; nothing for an empty one."""
    return Value(clipped(text)) if text else ""


def clipped(text: str) -> str:
    """A text that is not too long, on one line."""
    short = text if len(text) <= LONGEST_CELL else text[:LONGEST_CELL] + "…"
    return short.replace("\n", " ")


def counted(words: Catalogue, rows: Sequence[RowChange]) -> str:
    """How many rows are new, edited and gone, in a sentence or two."""
    if not rows:
        return words.gettext("No row of the data differs.")
    fresh = [row.table for row in rows if row.kind == "added"]
    number = {table: fresh.count(table) for table in TOLD}
    number["others"] = len(fresh) - sum(number.values())
    names = {
        "documents": words.ngettext("{n} document", "{n} documents", number["documents"]),
        "commitments": words.ngettext("{n} commitment", "{n} commitments", number["commitments"]),
        "observations": words.ngettext("{n} figure", "{n} figures", number["observations"]),
        "others": words.ngettext("{n} other row", "{n} other rows", number["others"]),
    }
    new = ", ".join(names[table].format(n=n) for table, n in number.items() if n)
    said = [words.gettext("New: {list}.").format(list=new)] if new else []
    if edited := sum(row.kind == "changed" for row in rows):
        told = words.ngettext("{n} row edited.", "{n} rows edited.", edited)
        said.append(told.format(n=edited))
    if gone := sum(row.kind == "removed" for row in rows):
        told = words.ngettext("{n} row taken away.", "{n} rows taken away.", gone)
        said.append(told.format(n=gone))
    return " ".join(said)
