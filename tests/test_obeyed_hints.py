"""An editor who does whatever a hint says, without reading its conditions, is led to no falsehood.

The document says “tỷ lệ dịch vụ công trực tuyến toàn trình đạt trên 80%”, the report “71,5%”. No
measure is that share; one counts such services, one is the share of such applications.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from portal.assemble import Portal
from portal.examine import examine_text
from portal.problems import Problem, start_of_cell
from portal.read import Repository, TextFile, read
from portal.rules import RULES
from portal.survey import survey
from tests.built import ROOT, SMALL

AS_OF = date(2026, 11, 21)
COMMITMENTS, OBSERVATIONS = "data/song-may/commitments.csv", "data/song-may/observations.csv"
INDICATORS, OWN = "data/indicators.csv", "sm-57-20"
NAME = "Tỷ lệ dịch vụ công trực tuyến toàn trình"
NEW = ("dvc-toan-trinh", NAME, "Share of services", "percent", "higher", "100", *[""] * 6)
OFFERED = re.compile(r": ([a-z0-9.<>=-]+?)(?=[.;]?(?:\s|$))|“([a-z0-9.<>=-]+)”")
FAVOURABLE = ("met", "reached_early", "on_path")
MOST_STATES = 400
Files = dict[str, str]


@dataclass(frozen=True)
class Typed:
    """What somebody types: the words that differ between editors."""

    indicator: str
    unit: str
    observed: str
    value: str
    words: str = "dịch vụ công trực tuyến toàn trình đạt trên 80%"


TYPED = [
    Typed(NAME, "%", NAME, "71,5%"),
    Typed(NAME, "percent", NAME, "71.5"),
    Typed("DVC toàn trình", "", "DVC toàn trình", "71,5"),
    Typed("Số dịch vụ công trực tuyến toàn trình", "%", NAME, "71,5 %"),
    Typed("online-public-services-fullprocess", "public-service", NAME, "71,5"),
    Typed(
        "online-public-services-fullprocess",
        "public-service",
        "online-public-services-fullprocess",
        "71.5",
        "tỷ lệ dịch vụ công trực tuyến toàn trình trên 80",
    ),
]


def beginning(typed: Typed) -> Files:
    """The small portal with the measures of the real one, and the rows as they are first typed."""
    files = {file.path: file.text for file in read(SMALL)[0].data}
    own = files[INDICATORS].split("\n", 1)[1]
    for path in (INDICATORS, "data/units.csv"):
        files[path] = (ROOT / path).read_text("utf-8")
    files[INDICATORS] += own
    said = f"Đến năm 2030, {typed.words}."
    promise = [OWN, "sm-57", "II.2.b1.s1", "tong-hop", "level", typed.indicator, "Toàn trình trên"]
    promise += ["Fully online", said, "By 2030, more than 80%.", ">", "80", "", typed.unit, ""]
    promise += ["2030", "obliged", "no", typed.words, *[""] * 6]
    promise[6:8] = ["Dịch vụ công toàn trình trên 80%", "Full-process services: over 80%"]
    figure = [typed.observed, "2025", typed.value, "", "", "final", "thong-ke-2025", *[""] * 6]
    return add(add(files, COMMITMENTS, promise), OBSERVATIONS, figure)


def add(files: Files, path: str, row: list[str]) -> Files:
    """The files with another row at the end of one."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(row)
    return files | {path: files[path] + text.getvalue()}


def told(files: Files) -> tuple[Portal | None, list[Problem]]:
    """What the check says of the files."""
    kept = read(SMALL)[0]
    data = tuple(TextFile(path, text) for path, text in sorted(files.items()))
    return examine_text(Repository(kept.settings, data, kept.content), [], AS_OF)


def obeyed(files: Files, found: Problem) -> Iterator[Files]:
    """The files after each thing that the hint offers, whatever it says before or behind it."""
    hint = RULES[found.code].vi.hint.format_map(dict(found.details))
    rows = files[found.where.path].split("\n")
    header, row = rows[0].split(","), rows[found.where.line - 1]
    starts = [start_of_cell(row, place) for place in range(len(header))]
    here = max(place for place, start in enumerate(starts) if start < found.where.column)
    offers = {first or second for first, second in OFFERED.findall(hint)}
    if "hì thêm" in hint and "guide/others.md" in hint:
        files = files if NEW[0] in files[INDICATORS] else add(files, INDICATORS, [*NEW])
        offers.add(NEW[0])
    measures = {line.split(",")[0] for line in files[INDICATORS].split("\n")}
    for offer in sorted(offers):
        (cells,) = csv.reader([row])
        cells[header.index("indicator") if offer in measures else here] = offer
        text = io.StringIO()
        csv.writer(text, lineterminator="").writerow(cells)
        after = [*rows[: found.where.line - 1], text.getvalue(), *rows[found.where.line :]]
        yield files | {found.where.path: "\n".join(after)}


def ends(files: Files) -> list[Portal]:
    """Every sound portal that somebody may come to who obeys the first hint, again and again."""
    seen, waiting, sound = set[str](), [files], []
    while waiting:
        files = waiting.pop()
        if (state := repr(sorted(files.items()))) in seen:
            continue
        seen.add(state)
        assert len(seen) < MOST_STATES
        portal, problems = told(files)
        sound += [portal] if portal else []
        steps = ([*obeyed(files, found)] for found in problems)
        waiting += next((step for step in steps if step), [])
    return sound


@pytest.mark.parametrize("typed", TYPED, ids=lambda one: f"{one.indicator}-{one.unit}-{one.value}")
def test_whoever_obeys_every_hint_comes_to_no_false_figure_and_no_false_tag(typed: Typed) -> None:
    found = ends(beginning(typed))

    assert found
    for portal in found:
        measure = portal.indicators[portal.commitments[OWN].indicator or ""]
        (own,) = [
            one
            for group in portal.observations.values()
            for one in group
            if one.where.line == 5 and one.where.path == OBSERVATIONS
        ]
        assert measure.unit == portal.indicators[own.indicator].unit == "percent"
        assert str(own.value) == "71.5"
        assert survey(portal, AS_OF).assessments[OWN].status not in FAVOURABLE


@pytest.mark.parametrize("typed", TYPED, ids=lambda one: f"{one.indicator}-{one.unit}-{one.value}")
def test_one_of_the_ways_leads_to_a_new_measure_of_what_the_document_says(typed: Typed) -> None:
    measured = [portal.commitments[OWN].indicator for portal in ends(beginning(typed))]

    assert NEW[0] in measured
