"""The showcase: every kind of commitment in every status, and nothing of the real portal."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from portal.assessment import STATUSES
from portal.examine import examine
from portal.problems import errors
from portal.survey import Survey, survey

ROOT = Path(__file__).resolve().parent.parent
SHOWCASE = ROOT / "examples" / "showcase"
AS_OF = date(2029, 6, 30)
README = (SHOWCASE / "README.md").read_text("utf-8")
STATES = re.findall(r"^\| ([a-zA-Z0-9 ]+) \| ([a-z]{2}-\d+) \| (\w+) \|$", README, re.MULTILINE)


@pytest.fixture(scope="module")
def known() -> Survey:
    """The showcase on its day."""
    portal, problems = examine(SHOWCASE, AS_OF)
    assert portal is not None and errors(problems) == []
    return survey(portal, AS_OF)


def matrix() -> list[tuple[str, str, str]]:
    """Kind, status and commitment of each cell of the README's first table."""
    found = []
    for line in README.splitlines():
        kind, *cells = [part.strip() for part in line.strip("|").split("|")]
        if len(cells) == len(STATUSES) and kind not in ("kind", "---"):
            found += [(kind, *pair) for pair in zip(STATUSES, cells, strict=True)]
    return [(kind, status, one) for kind, status, one in found if one != "–"]


@pytest.mark.parametrize(("kind", "status", "identity"), matrix())
def test_a_commitment_of_the_matrix_has_its_kind_and_status(
    known: Survey, kind: str, status: str, identity: str
) -> None:
    assert known.portal.commitments[identity].kind == kind
    assert known.assessments[identity].status == status


@pytest.mark.parametrize(("state", "identity", "status"), STATES)
def test_a_state_is_shown_by_its_commitment(
    known: Survey, state: str, identity: str, status: str
) -> None:
    assert (known.assessments[identity].status or "none") == status


def test_every_status_is_reached_by_some_kind() -> None:
    assert {status for _, status, _ in matrix()} == set(STATUSES)
    assert len(matrix()) >= 42


def test_every_state_of_a_page_is_there(known: Survey) -> None:
    found = known.assessments.values()
    reasons = {one.reason for one in found}

    assert {"secondary", "successor", "inexact", "approximate", "rank", "no_baseline"} <= reasons
    assert {"horizon", "too_early", "gaps", "ladder", "start_met"} <= reasons
    assert {one.basis for one in found} >= {"milestone", "reference", "years"}
    assert any(one.conflict for one in found)
    assert any(one.latest and one.latest.value == 0 for one in found)
    assert any(one.unpublished for one in found)
    assert any(source.withheld for source in known.portal.sources.values())
    assert known.portal.replaced_by
    assert {one.ladder for one in found} == {0, 1, 2, 3, 4}


def test_it_is_marked_as_invented_and_shares_nothing_with_the_real_portal(known: Survey) -> None:
    assert known.portal.settings.invented
    assert known.portal.settings.address.endswith(".example/")
    names = {one.name.vi for one in known.portal.provinces.values()}
    assert all("hư cấu" in name for name in names)
    assert all(".example" in source.url for source in known.portal.sources.values())
    real = real_ids()
    assert not real & (set(known.portal.provinces) | set(known.portal.commitments))
    assert not real & (set(known.portal.documents) | set(known.portal.sources))


def real_ids() -> set[str]:
    """The ids of the real provinces, commitments, documents and sources."""
    data = ROOT / "data"
    paths = [data / f"{name}.csv" for name in ("provinces", "documents", "sources")]
    paths += data.glob("*/commitments.csv")
    found: set[str] = set()
    for path in paths:
        with path.open(encoding="utf-8", newline="") as opened:
            found |= {row["id"] for row in csv.DictReader(opened)}
    return found
