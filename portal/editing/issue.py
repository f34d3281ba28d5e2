"""A figure proposed by a form on the web: its text is data, and nothing else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from pathlib import Path

from portal.editing.fields import fields_of, header_of, wrong_cell
from portal.editing.identity import suggested_id
from portal.editing.insert import inserted
from portal.editing.new import Draft, Refused, ids_of
from portal.editing.try_out import text_of, tried, write
from portal.languages import folded
from portal.load import Records
from portal.model import Indicator, Province
from portal.problems import Problem, Where, clipped, errors
from portal.references import stranger

# The labels of .github/ISSUE_TEMPLATE/observation.yml, in its order.
LABELS = {
    "province": "Tỉnh, thành phố / Province or city",
    "indicator": "Thước đo / Measure",
    "period": "Kỳ của số liệu / Period of the figure",
    "value": "Con số / Figure",
    "unit": "Đơn vị / Unit",
    "out_of": "Số đơn vị được xếp hạng / How many were ranked",
    "status": "Mức độ chính thức / How settled it is",
    "url": "Địa chỉ của nguồn / Address of the source",
    "title_vi": "Tên nguồn, tiếng Việt / Title of the source, in Vietnamese",
    "title_en": "Tên nguồn, tiếng Anh / Title of the source, in English",
    "publisher_vi": "Nơi công bố, tiếng Việt / Publisher, in Vietnamese",
    "publisher_en": "Nơi công bố, tiếng Anh / Publisher, in English",
    "evidence": "Loại nguồn / Kind of source",
    "published_on": "Ngày công bố / Day of publication",
    "place_vi": "Trang, bảng, mục trong nguồn, tiếng Việt / Page or table, in Vietnamese",
    "place_en": "Trang, bảng, mục trong nguồn, tiếng Anh / Page or table, in English",
}
CODED = ("status", "evidence")
NOTHING = "_No response_"
LONGEST, LONGEST_ANSWER = 20_000, 500  # characters
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


class NotOurForm(Exception):
    """The text is not the form as GitHub writes it; it names the label where that was seen."""


class OtherUnit(Exception):
    """The unit is not that of the measure; carries both."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a form asks for: a figure, and its source where that is a new one."""

    figure: Draft
    source: Draft | None

    @property
    def rows(self) -> tuple[Draft, ...]:
        """The rows to write, the source first."""
        return (self.source, self.figure) if self.source else (self.figure,)


def answers(body: str) -> dict[str, str]:
    """The answers of a form by their names.

    Every label stands once, in its order, and one line under it: whoever writes a label
    into an answer is refused, not believed.

    Errors: NotOurForm.
    """
    lines = body[:LONGEST].replace("\r\n", "\n").split("\n")
    heads = [line.removeprefix("### ") for line in lines if line.startswith("### ")]
    for label, head in zip_longest(LABELS.values(), heads, fillvalue=""):
        if label != head:
            raise NotOurForm(label or clipped(head))
    places = [place for place, line in enumerate(lines) if line.startswith("### ")]
    found = {}
    for name, start, end in zip(LABELS, places, [*places[1:], len(lines)], strict=True):
        said = [line.strip() for line in lines[start + 1 : end] if line.strip()]
        if len(said) > 1 or any(len(one) > LONGEST_ANSWER or UNSEEN.search(one) for one in said):
            raise NotOurForm(LABELS[name])
        text = "".join(said)
        found[name] = "" if text == NOTHING else text
        if name in CODED:
            found[name] = found[name].split(":", 1)[0]
    return found


def proposal(told: Mapping[str, str], records: Records, as_of: date) -> Proposal:
    """The rows that a form asks for, each cell read.

    Errors: Refused; OtherUnit.
    """
    wrong: list[Problem] = []
    province = matched(told["province"], "provinces", records, wrong)
    indicator = matched(told["indicator"], "indicators", records, wrong)
    if wrong:
        raise Refused(wrong)
    unit_named(told["unit"], next(i for i in records["indicators"] if i.id == indicator), records)
    source, draft_ = source_of(told, records, as_of)
    cells = {name: told.get(name, "") for name in header_of("observations")}
    cells |= {"indicator": indicator, "source": source}
    figure = Draft("observations", province, cells)
    known = {**ids_of(records)}
    known["sources"] |= {source}
    for row in (draft_, figure):
        if row is not None:
            where = Where(row.path)
            for field in fields_of(row.table):
                wrong += wrong_cell(field, row.cells, known, where)
    if wrong:
        raise Refused(wrong)
    return Proposal(figure, draft_)


def matched(text: str, table: str, records: Records, wrong: list[Problem]) -> str:
    """The id of the row with this id or name; of a province the present one."""
    plain = folded(text).strip()
    found = [
        row.id
        for row in records[table]
        if row.id == text
        or (not getattr(row, "ends_on", None) and plain in map(folded, names_of(row)))
    ]
    if len(found) == 1:
        return str(found[0])
    wrong.append(stranger(records, table, Where("…"), text))
    return ""


def names_of(row: Province | Indicator) -> tuple[str, ...]:
    """What a row is called."""
    return (row.name.vi, row.name.en, *getattr(row, "also", ()))


def unit_named(text: str, indicator: Indicator, records: Records) -> None:
    """Errors: OtherUnit where the unit is not that of the measure, by its id or its name."""
    unit = next(one for one in records["units"] if one.id == indicator.unit)
    if folded(text) not in {folded(one) for one in (unit.id, unit.name.vi, unit.name.en)}:
        raise OtherUnit(unit.name.vi, unit.name.en)


def source_of(told: Mapping[str, str], records: Records, as_of: date) -> tuple[str, Draft | None]:
    """The id of the source; a row for it where no source has that address yet."""
    known = next((one.id for one in records["sources"] if one.url == told["url"]), "")
    if known:
        return known, None
    cells = {name: told.get(name, "") for name in header_of("sources")}
    cells |= {"retrieved_on": as_of.isoformat(), "withheld": "no"}
    taken = frozenset(one.id for one in records["sources"])
    cells["id"] = suggested_id("sources", cells, {}, taken) or "nguon-moi"
    return cells["id"], Draft("sources", "", cells)


def put(root: Path, wanted: Proposal, as_of: date) -> tuple[str, ...]:
    """Write the rows after the whole check; the places they stand at.

    Errors: Refused, ChangedMeanwhile; nothing is then written.
    """
    files, places = dict[str, tuple[str, str]](), []
    for row in wanted.rows:
        before = text_of(root, row.path)
        after, line = inserted(before, row.table, header_of(row.table), row.cells)
        files[row.path] = (before, after)
        places.append(f"{row.path}:{line}")
    _, problems = tried(root, {path: after for path, (_, after) in files.items()}, as_of)
    if found := errors(problems):
        raise Refused(found)
    write(root, files)
    return tuple(places)
