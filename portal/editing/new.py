"""One new row: asked for column by column, checked as it goes, tried out before it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from portal.cells import nearest
from portal.editing.fields import Field, Known, fields_of, header_of, place_of, wrong_cell
from portal.editing.identity import suggested_id
from portal.editing.insert import inserted
from portal.editing.questions import question
from portal.editing.try_out import text_of, tried, write
from portal.languages import Catalogue
from portal.load import BY_PROVINCE, Records
from portal.problems import Problem, Where, errors, problem
from portal.rules import RULES

KINDS = {
    "province": "provinces",
    "document": "documents",
    "commitment": "commitments",
    "observation": "observations",
    "task": "tasks",
    "claim": "claims",
    "source": "sources",
}
PROVINCE = "province"
DEFAULTS = {"withheld": "no", "approximate": "no", "binding": "obliged"}
Ask = Callable[[str, str], str]
Say = Callable[[str], None]


class Refused(Exception):
    """The row cannot be written. Carries what is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(len(problems))
        self.problems = problems


class NoSuchColumn(Exception):
    """An answer for a column that the table does not have; carries it and the nearest one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A row on its way into a file.

    province   the folder of its file, for a table that each province has
    """

    table: str
    province: str
    cells: Mapping[str, str]

    @property
    def path(self) -> str:
        """The file it goes into."""
        return place_of(self.table, self.province)


@dataclass(frozen=True, eq=False, slots=True)
class Desk:
    """Where a row is filled in.

    given   answers known before, by column
    ask     puts a question with a suggestion to the person; None where there is nobody to ask
    """

    records: Records
    words: Catalogue
    given: Mapping[str, str]
    ask: Ask | None
    say: Say
    known: Known = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", ids_of(self.records))


def ids_of(records: Records) -> Known:
    """The ids of every table."""
    return {
        name: frozenset(getattr(row, "id", "") for row in rows) for name, rows in records.items()
    }


def draft(desk: Desk, table: str) -> Draft:
    """A row with every cell filled in.

    Errors: Refused with what is wrong, where there is nobody to ask again; NoSuchColumn.
    """
    fields = fields_of(table)
    own = table in BY_PROVINCE
    names = (*((PROVINCE,) if own else ()), *(one.name for one in fields))
    for name in desk.given:
        if name not in names:
            raise NoSuchColumn(name, nearest(name, names))
    cells: dict[str, str] = {}
    province, wrong = folder_of(desk, table) if own else ("", [])
    # What an id is made of is asked for before it.
    for one in sorted(fields, key=lambda field: field.name == "id"):
        untold = one.name.endswith("_en") and not cells.get(one.twin)
        if one.optional and untold and not desk.given.get(one.name):
            cells[one.name] = ""
            continue
        try:
            cells[one.name] = answered(desk, table, one, cells, province)
        except Refused as refusal:
            wrong += refusal.problems
    if wrong:
        raise Refused(wrong)
    return Draft(table, province, cells)


def folder_of(desk: Desk, table: str) -> tuple[str, list[Problem]]:
    """The province in whose folder a row stands, asked for as a column of that name is."""
    one = next(one for one in fields_of("documents") if one.name == PROVINCE)
    try:
        return answered(desk, table, one, {}, ""), []
    except Refused as refusal:
        return "", refusal.problems


def answered(desk: Desk, table: str, one: Field, cells: Mapping[str, str], province: str) -> str:
    """A cell that is right: the answer given, or asked for until it is.

    Errors: Refused where there is nobody to ask.
    """
    where = Where(place_of(table, province or "…"))
    default = suggestion(desk, table, one, cells, province)
    if one.name in desk.given:
        text = desk.given[one.name].strip()
    elif desk.ask is None:
        text = default
    else:
        text = desk.ask(prompt(desk, table, one), default).strip()
    while found := problems_of(desk, table, one, {**cells, one.name: text}, where):
        if desk.ask is None:
            raise Refused(found)
        desk.say(in_words(desk.words, found))
        text = desk.ask(prompt(desk, table, one), default).strip()
    return text


def problems_of(
    desk: Desk, table: str, one: Field, cells: Mapping[str, str], where: Where
) -> list[Problem]:
    """What is wrong with an answer; an id must be new."""
    found = wrong_cell(one, cells, desk.known, where)
    if one.name == "id" and not found and cells["id"] in desk.known[table]:
        other = next(r.where for r in desk.records[table] if r.id == cells["id"])
        found = [problem("P301", where, id=cells["id"], other=other)]
    return found


def suggestion(desk: Desk, table: str, one: Field, cells: Mapping[str, str], province: str) -> str:
    """What most people would answer: the next free id, the usual code."""
    if one.name == "id":
        return suggested_id(table, cells, desk.given, desk.known[table])
    return "" if one.optional else DEFAULTS.get(one.name, "")


def prompt(desk: Desk, table: str, one: Field) -> str:
    """A question with its column, its codes, and whether it may be left empty."""
    words = desk.words
    parts = [f"{question(words, table, one)} [{one.name}]"]
    known = sorted(desk.known[one.tables[0]]) if one.tables else []
    choices = one.choices or (known if len(known) <= 12 else ())
    if choices:
        parts.append(words.gettext("one of: {choices}").format(choices=", ".join(choices)))
    if one.optional:
        parts.append(words.gettext("may be empty"))
    return "; ".join(parts)


def in_words(words: Catalogue, problems: list[Problem]) -> str:
    """Problems in the language of the person."""
    lines = []
    for found in problems:
        rule, blanks = RULES[found.code], dict(found.details)
        said = rule.vi if words.language == "vi" else rule.en
        lines.append(f"{found.code}: {said.message} {said.hint}".format_map(blanks))
    return "\n".join(lines)


def add(root: Path, made: Draft, as_of: date, sure: Callable[[str], bool]) -> Where | None:
    """Write a row after the whole check, once the person is sure of it; where it stands.

    sure   is shown the row as it will stand and says whether to write it

    Errors: Refused, ChangedMeanwhile; nothing is then written.
    """
    before = text_of(root, made.path)
    after, line = inserted(before, made.table, header_of(made.table), made.cells)
    _, problems = tried(root, {made.path: after}, as_of)
    if found := errors(problems):
        raise Refused(found)
    shown = after.split("\n")[line - 1].rstrip("\r")
    if not sure(f"{made.path}:{line}\n{shown}"):
        return None
    write(root, {made.path: (before, after)})
    return Where(made.path, line, 1, shown)
