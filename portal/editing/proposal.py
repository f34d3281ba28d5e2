"""The rows that a form asks for: every answer read at once, the whole portal tried with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from portal.assemble import Portal
from portal.editing.fields import fields_of, header_of, wrong_cell
from portal.editing.form_names import (
    ToCorrect,
    Wrong,
    measure_of,
    of_problem,
    province_of,
    unit_right,
)
from portal.editing.identity import suggested_id
from portal.editing.insert import inserted
from portal.editing.issue import LABELS
from portal.editing.new import Draft, ids_of
from portal.editing.try_out import text_of, tried, write
from portal.load import Records
from portal.problems import Problem, Where, errors

# What an answer that cannot be read yet is taken for, so that the others are checked meanwhile.
STAND_IN = {
    "out_of": "",
    "status": "unstated",
    "url": "https://example.org/",
    "title_vi": "x",
    "title_en": "x",
    "publisher_vi": "x",
    "publisher_en": "x",
    "evidence": "C",
    "published_on": "",
    "place_vi": "",
    "place_en": "",
}
# Columns that we fill in, and the answer each is made from.
MADE_FROM = {"indicator": "indicator", "source": "url", "id": "title_vi"}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a form asks for: a figure, and its source where that is a new one."""

    figure: Draft
    source: Draft | None

    @property
    def rows(self) -> tuple[Draft, ...]:
        """The rows to write, the source first."""
        return (self.source, self.figure) if self.source else (self.figure,)


@dataclass(frozen=True, eq=False, slots=True)
class Accepted:
    """A proposal that was written.

    places   of its rows: path and line, in the order of the rows
    portal   what the content is with them
    doubts   what stops nothing and should be looked at
    """

    wanted: Proposal
    places: tuple[tuple[str, int], ...]
    portal: Portal
    doubts: tuple[Wrong, ...]


def take(root: Path, told: Mapping[str, str], records: Records, as_of: date) -> Accepted:
    """Write the rows that a form asks for, after the whole check.

    Errors: ToCorrect with everything that is wrong, ChangedMeanwhile; nothing is then written.
    """
    wrong: list[Wrong] = []
    province = province_of(told["province"], records, wrong)
    measure = measure_of(told["indicator"], told["unit"], records, wrong)
    unit_right(told["unit"], measure, records, wrong)
    wanted = drafted(told, records, as_of, province, measure.id if measure else "")
    wrong += wrong_answers(wanted, records)
    bad = {one.field for one in wrong}
    if not bad & {"province", "indicator", "period", "value"}:
        portal, files, places, found = outcome(root, stood_in(wanted, bad), as_of)
        told_of = [(at_answer(one, {*places}), one) for one in found]
        stops = [of_problem(field or "", one) for field, one in told_of if one in errors(found)]
        wrong += [one for one in stops if one.field not in bad]
        if portal and not wrong:
            write(root, files)
            doubts = tuple(of_problem(field, one) for field, one in told_of if field)
            return Accepted(wanted, places, portal, doubts)
    raise ToCorrect(sorted(wrong, key=place_on_the_form))


def place_on_the_form(one: Wrong) -> int:
    """Where an answer stands on the form; what is outside it comes last."""
    return [*LABELS].index(one.field) if one.field in LABELS else len(LABELS)


def drafted(
    told: Mapping[str, str], records: Records, as_of: date, province: str, measure: str
) -> Proposal:
    """The rows as the form has them, right or not."""
    known = next((one.id for one in records["sources"] if one.url == told["url"]), "")
    source = None if known else source_row(told, records, as_of)
    cells = {name: told.get(name, "") for name in header_of("observations")}
    cells |= {"indicator": measure, "source": source.cells["id"] if source else known}
    return Proposal(Draft("observations", province, cells), source)


def source_row(told: Mapping[str, str], records: Records, as_of: date) -> Draft:
    """A row for a source that is not there yet."""
    cells = {name: told.get(name, "") for name in header_of("sources")}
    cells |= {"retrieved_on": as_of.isoformat(), "withheld": "no"}
    taken = frozenset(one.id for one in records["sources"])
    cells["id"] = suggested_id("sources", cells, {}, taken) or "nguon-moi"
    return Draft("sources", "", cells)


def wrong_answers(wanted: Proposal, records: Records) -> Iterator[Wrong]:
    """What is wrong with the answers one by one, as load would say it."""
    known = ids_of(records)
    for row in wanted.rows:
        for field in fields_of(row.table):
            if field.name in LABELS and field.name not in MADE_FROM:
                for found in wrong_cell(field, row.cells, known, Where(row.path)):
                    yield of_problem(field.name, found)


def stood_in(wanted: Proposal, bad: set[str]) -> Proposal:
    """The rows with something harmless where an answer cannot be read."""
    twins = {name[:-3] for name in bad if name.endswith(("_vi", "_en"))}
    harmless = {name: text for name, text in STAND_IN.items() if name in bad or name[:-3] in twins}

    def mended(row: Draft) -> Draft:
        own = {name: text for name, text in harmless.items() if name in row.cells}
        return Draft(row.table, row.province, {**row.cells, **own})

    return Proposal(mended(wanted.figure), mended(wanted.source) if wanted.source else None)


def outcome(
    root: Path, wanted: Proposal, as_of: date
) -> tuple[Portal | None, dict[str, tuple[str, str]], tuple[tuple[str, int], ...], list[Problem]]:
    """What the portal would be with the rows: its files, where the rows stand, what is wrong."""
    files, places = dict[str, tuple[str, str]](), []
    for row in wanted.rows:
        before = text_of(root, row.path)
        after, line = inserted(before, row.table, header_of(row.table), row.cells)
        files[row.path] = (before, after)
        places.append((row.path, line))
    portal, problems = tried(root, {path: after for path, (_, after) in files.items()}, as_of)
    return portal, files, tuple(places), problems


def at_answer(found: Problem, places: set[tuple[str, int]]) -> str | None:
    """The answer that a problem of our rows is about; None for a problem elsewhere."""
    where = found.where
    if (where.path, where.line) not in places:
        return None
    return MADE_FROM.get(where.cell, where.cell if where.cell in LABELS else None)
