"""The showcase: every kind of commitment in every status, and nothing of the real portal."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from portal.examine import examine
from portal.languages import read_catalogue
from portal.method.assessment import STATUSES, Basis, Facts, Reason, Status
from portal.method.progress import assess, direction
from portal.method.rulebook import rule_lines
from portal.model import EvidenceClass, Kind, NoteKind, Observation, Qualifier, ValueStatus
from portal.periods import Precision
from portal.problems import Problem
from portal.survey import Survey, survey
from tests.make import METHOD, commitment, evidence, figure, milestone

ROOT = Path(__file__).resolve().parent.parent
SHOWCASE = ROOT / "examples" / "showcase"
AS_OF = date(2029, 6, 30)
README = (SHOWCASE / "README.md").read_text("utf-8")
STATES = {
    "no data",
    "no data, no baseline",
    "too early",
    "on path with milestone",
    "behind by reference line",
    "worse than start",
    "reached early",
    "met",
    "met late",
    "missed",
    "overdue no data",
    "merged",
    "not measurable",
    "measured zero",
    "start already met target",
    "conflicting sources",
    "value withheld by licence",
    "superseded, lowered and later",
    "long horizon 2045",
    "range 30–35",
    "approximate",
    "strict equal value",
    "lower is better",
    "quarter periods",
    "class D only",
    "merged, successor figure only",
    "not published, with a reason",
    "over 88%, not enough",
    "planned budget, hollow year",
    "on path with milestone, rank with a gap step",
    "longest title, statement of four sentences",
    "deliverable at step 0",
    "deliverable at step 1",
    "deliverable at step 2, press says opened",
    "deliverable at step 3",
    "deliverable at step 4",
}


def table(heading: str) -> list[dict[str, str]]:
    """The rows of the table under a heading of the README, by the names of its columns."""
    section = README.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    header, _, *rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines]
    return [dict(zip(header, row, strict=True)) for row in rows]


def matrix() -> dict[tuple[str, str], str]:
    """The commitment that shows a kind in a status, or a dash, for every pair."""
    return {
        (row["kind"], status): identity
        for row in table("Kinds and statuses")
        for status, identity in row.items()
        if status != "kind"
    }


SHOWN = {pair: identity for pair, identity in matrix().items() if identity != "–"}


@pytest.fixture(scope="module")
def examined() -> tuple[Survey, list[Problem]]:
    """The showcase on its day, and what is wrong with it."""
    portal, problems = examine(SHOWCASE, AS_OF)
    assert portal is not None, problems
    return survey(portal, AS_OF), problems


@pytest.fixture(scope="module")
def known(examined: tuple[Survey, list[Problem]]) -> Survey:
    """The showcase on its day."""
    return examined[0]


def test_only_the_missing_translation_is_told(
    examined: tuple[Survey, list[Problem]],
) -> None:
    told = [(found.code, found.where.path) for found in examined[1]]

    assert told == [("P504", "content/vi/pages/no-data.md")]


@pytest.mark.parametrize(("kind", "status"), SHOWN)
def test_a_commitment_of_the_matrix_has_its_kind_and_status(
    known: Survey, kind: str, status: str
) -> None:
    identity = SHOWN[kind, status]

    assert known.portal.commitments[identity].kind == kind
    assert (known.assessments[identity].status or "none") == status


def test_the_matrix_has_every_kind_and_every_status() -> None:
    assert set(matrix()) == set(product(get_args(Kind), (*STATUSES, "none")))


def test_each_dash_of_the_matrix_is_explained() -> None:
    explained = {
        (row["kind"], status)
        for row in table("Pairs that cannot occur")
        for status in row["statuses"].split(", ")
    }

    assert explained == set(matrix()) - set(SHOWN)
    assert all(row["why"] for row in table("Pairs that cannot occur"))


def test_no_commitment_of_the_showcase_is_outside_the_matrix(known: Survey) -> None:
    for identity, found in known.assessments.items():
        kind = known.portal.commitments[identity].kind
        assert (kind, found.status or "none") in SHOWN, identity


@pytest.mark.parametrize("kind", get_args(Kind))
def test_the_method_gives_the_pairs_of_the_matrix_and_no_other(kind: Kind) -> None:
    reached = {
        assess(facts, METHOD, on).status or "none"
        for facts in cases(kind)
        for on in (date(2029, 6, 30), date(2031, 6, 30), date(2032, 6, 30))
    }

    assert reached == {status for one, status in SHOWN if one == kind}


def cases(kind: Kind) -> Iterator[Facts]:
    """Commitments of a kind, due in 2030, with all that can decide their status."""
    if kind in ("deliverable", "narrative"):
        terms = {"kind": kind, "operator": None, "value": None, "indicator": None, "unit": None}
        yield Facts(commitment(**terms))
        for step, on in product(range(1, 5), ("2029-01-01", "2031-01-05")):
            yield Facts(commitment(**terms), evidence=(evidence(step, on),))
        return
    for operator, start, level, period, first, way in product(
        ("<=",) if kind == "rank" else (">=", "<="),
        (None, "40", "90"),
        (None, "30", "60", "85", "95"),
        ("2028", "2030"),
        ("2028", "2030"),
        (None, "50", "90"),
    ):
        baseline = {"baseline_value": start, "baseline_period": "2025"} if start else {}
        promise = commitment(kind=kind, operator=operator, start=first, **baseline)
        seen = figure(period, level, out_of=100 if kind == "rank" else None)
        yield Facts(
            promise,
            figures=(seen,) if level else (),
            milestones=(milestone("2027", way, operator=operator),) if way else (),
        )


@pytest.mark.parametrize("row", table("States"), ids=lambda row: row["state"])
def test_a_state_is_shown_by_its_commitment(known: Survey, row: dict[str, str]) -> None:
    found = known.assessments[row["commitment"]]

    assert (found.status or "none", found.rule, found.reason) == (
        row["status"],
        row["rule"],
        row["reason"],
    )


def test_every_state_a_page_is_designed_for_is_in_the_table() -> None:
    names = [row["state"] for row in table("States")]

    assert len(set(names)) == len(names)
    assert STATES - set(names) == set()


def test_every_row_of_the_decision_table_decides_somewhere(known: Survey) -> None:
    words = read_catalogue(ROOT / "locales" / "vi.po", "en")
    rules = {rule for rule, _, _ in rule_lines(words, known.portal.settings.method)}

    assert {found.rule for found in known.assessments.values()} == rules


def test_every_reason_and_every_line_beside_a_tag_is_shown(known: Survey) -> None:
    found = known.assessments.values()

    assert {one.reason for one in found} == set(get_args(Reason))
    assert {one.basis for one in found} == set(get_args(Basis))
    assert {one.ladder for one in found} == {0, 1, 2, 3, 4}
    assert {year.verdict for one in found for year in one.years} == {
        "kept",
        "missed",
        "none",
        "planned",
        "future",
    }
    wanted: set[Status] = {"met", "missed", "observed", "no_data", "overdue_no_data"}
    assert {step.status for one in found for step in one.steps} == wanted


def test_every_kind_of_figure_source_and_note_is_there(known: Survey) -> None:
    portal = known.portal
    figures = [one for group in portal.observations.values() for one in group]
    evidence_in_use = {portal.sources[one.source].evidence for one in figures}
    evidence_in_use |= {
        portal.sources[one.source].evidence for group in portal.claims.values() for one in group
    }

    assert evidence_in_use == set(get_args(EvidenceClass))
    assert {one.status for one in figures} == set(get_args(ValueStatus))
    assert {one.qualifier for one in figures} == {None, *get_args(Qualifier)}
    assert {note.kind for group in portal.notes.values() for note in group} == set(
        get_args(NoteKind)
    )
    assert {one.topic for one in portal.commitments.values()} == set(portal.topics)
    due = {one.due.precision for one in portal.commitments.values() if one.due}
    assert due == {Precision.YEAR, Precision.QUARTER, Precision.DAY}
    assert {one.binding for one in portal.commitments.values()} == {"obliged", "strive"}
    assert {one.operator for one in portal.commitments.values()} == {
        ">=",
        ">",
        "<=",
        "<",
        "=",
        "between",
        "complete",
        None,
    }


def test_what_a_state_is_called_for_is_on_record(known: Survey) -> None:
    portal, found = known.portal, known.assessments
    promises = portal.commitments

    assert found["nm-36"].delivered_on == date(2029, 3, 31)
    assert portal.claims["nm-08"] and portal.searches["nm-08"]
    assert "sm-03" not in portal.searches
    assert found["cn-12"].unpublished and found["cn-12"].latest is None
    assert found["cn-17"].latest is None
    assert [portal.sources[one.source].withheld for one in figures_of(known, "cn-17")] == [True]
    assert [step.status for step in found["nm-20"].steps] == ["overdue_no_data", "no_data"]
    assert [step.status for step in found["cn-27"].steps] == ["overdue_no_data", "missed"]
    assert found["cn-11"].latest is not None and found["cn-11"].latest.value == 0
    assert found["sm-10"].latest is not None and found["sm-10"].latest.value == 0
    assert found["cn-15"].conflict and found["cn-16"].conflict and found["cn-16"].afterwards
    assert direction(promises["nm-45"], promises["nm-46"]) == ("lowered", "later")
    assert direction(promises["nm-47"], promises["nm-48"]) == ("raised", "earlier")
    assert portal.replaced_by["dt-02"] == "sm-05"
    assert promises["cn-02"].due is not None and promises["cn-02"].due.year == 2045
    assert (promises["cn-03"].value, promises["cn-03"].value_upper) == (Decimal(30), Decimal(35))
    assert promises["cn-04"].approximate
    hollow = {year.year: year.verdict for year in found["nm-26"].years}
    assert hollow[2028] == "planned"
    dated = {(one.step, portal.sources[one.source].evidence) for one in portal.evidence["nm-37"]}
    assert (4, "D") in dated and found["nm-37"].ladder == 2


def figures_of(known: Survey, identity: str) -> tuple[Observation, ...]:
    """All that is on record for the measure of a commitment in its own province."""
    promise = known.portal.commitments[identity]
    return known.portal.observations[promise.province, promise.indicator or ""]


def test_the_longest_words_that_fit_are_there(known: Survey) -> None:
    portal, longest = known.portal, known.portal.commitments["cn-18"]

    assert len(longest.title.vi) == len(longest.title.en) == 90
    assert longest.statement.vi.count(".") == longest.statement.en.count(".") == 4
    assert max(len(one.name.vi) for one in portal.provinces.values()) > 60
    twice = [note for note in portal.notes["nm-03"] if note.commitments == ("nm-03", "nm-04")]
    assert len(twice) == 2


def test_provinces_documents_and_prose_show_what_they_can(known: Survey) -> None:
    portal = known.portal
    former = {one.id for one in portal.provinces.values() if one.ends_on}

    assert set(portal.predecessors["song-mo"]) == former and len(former) == 3
    assert {one.kind for one in portal.provinces.values()} == {"province", "city", "country"}
    assert any(one.replaces for one in portal.documents.values())
    assert {bool(one.number) for one in portal.documents.values()} == {True, False}
    assert {bool(one.signer) for one in portal.documents.values()} == {True, False}
    assert {basis.role for group in portal.legal_bases.values() for basis in group} == {
        "implements",
        "conforms",
        "cites",
        "evidence",
    }
    twins = {path for language, path in portal.prose if language == "en"}
    paths = {path for language, path in portal.prose if language == "vi"}
    assert paths - twins == {"pages/no-data"}
    assert {"pages/method", "pages/about", "commitments/nm-03", "provinces/nui-may"} <= twins


def test_it_is_marked_as_invented(known: Survey) -> None:
    portal = known.portal

    assert portal.settings.invented
    assert portal.settings.repository and portal.settings.contact
    named = [one.name for one in portal.provinces.values()]
    named += [one.title for one in portal.documents.values()]
    named += [one.publisher for one in portal.sources.values()]
    named += [one.title for one in portal.sources.values()]
    assert all(name.vi.endswith("(hư cấu)") and name.en.endswith("(invented)") for name in named), (
        named
    )
    hosts = re.findall(r"https?://([^/\s\"]+)", texts())
    assert hosts and all(host.endswith(".example") for host in hosts)


def test_it_shares_no_id_name_or_address_with_the_real_portal() -> None:
    ours, theirs = rows_of(SHOWCASE), rows_of(ROOT)
    shared = ("topics.csv", "units.csv")
    ids = [
        {row["id"] for name, row in rows if "id" in row and name not in shared}
        for rows in (ours, theirs)
    ]
    urls = [{row["url"] for _, row in rows if row.get("url")} for rows in (ours, theirs)]
    provinces = [row for name, row in theirs if name == "provinces.csv"]
    names = {row[column] for row in provinces for column in ("name_vi", "name_en")}

    assert ids[0] and ids[1] and not ids[0] & ids[1]
    assert urls[0] and urls[1] and not urls[0] & urls[1]
    everything = texts()
    assert names and [one for one in names if re.search(rf"\b{re.escape(one)}\b", everything)] == []


def rows_of(root: Path) -> list[tuple[str, dict[str, str]]]:
    """Every row of a portal’s data, with the name of its file."""
    found = []
    for path in sorted((root / "data").rglob("*.csv")):
        with path.open(encoding="utf-8", newline="") as opened:
            found += [(path.name, row) for row in csv.DictReader(opened)]
    return found


def texts() -> str:
    """All that is written in the showcase."""
    paths = sorted(path for path in SHOWCASE.rglob("*") if path.is_file())
    return "\n".join(path.read_text("utf-8") for path in paths)
