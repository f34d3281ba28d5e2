"""The survey of a portal: every commitment assessed once, and counted in one place."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from portal.examine import examine
from portal.method.assessment import STATUSES
from portal.method.progress import assess
from portal.survey import SEPARATE, Survey, sensitivity, survey
from tests.built import ROOT, SHOWCASE

PORTALS = {"real": (ROOT, date(2026, 11, 21)), "showcase": (SHOWCASE, date(2029, 6, 30))}


@cache
def surveyed(name: str) -> Survey:
    root, day = PORTALS[name]
    portal, _ = examine(root, day)
    assert portal is not None
    return survey(portal, day)


@pytest.fixture(params=PORTALS)
def known(request: pytest.FixtureRequest) -> Iterator[Survey]:
    """The survey of the real portal and of the showcase."""
    yield surveyed(request.param)


def test_every_commitment_is_assessed_by_the_published_rule(known: Survey) -> None:
    method = known.portal.settings.method
    for identity, commitment in known.portal.commitments.items():
        facts = known.portal.facts(commitment)
        assert known.assessments[identity] == assess(facts, method, known.as_of)


def test_each_commitment_is_counted_once(known: Survey) -> None:
    counts = known.counted(known.current)
    assert list(counts) == [*STATUSES, *SEPARATE]
    assert sum(counts.values()) == len(known.current)


def test_a_replaced_commitment_is_listed_with_its_document_and_counted_nowhere() -> None:
    known = surveyed("showcase")
    replaced = [known.portal.commitments[one] for one in known.portal.replaced_by]
    assert replaced
    for one in replaced:
        assert one not in known.current
        assert one not in known.of_province[one.province]
        assert one in known.of_document[one.document]


def test_only_a_commitment_with_a_verdict_is_called_assessed(known: Survey) -> None:
    silent = [c for c in known.current if known.groups[c.id] in ("no_data", *SEPARATE)]
    assert silent
    assert known.assessed(silent) == 0


def test_a_far_vision_without_data_is_counted_beside_the_statuses() -> None:
    known = surveyed("real")
    far = [c for c in known.current if c.due and c.due.year == 2045 and c.kind != "narrative"]
    assert far
    assert {known.groups[c.id] for c in far} == {"long_horizon"}


def test_the_sensitivity_is_what_a_second_survey_finds() -> None:
    known = surveyed("showcase")
    settings = known.portal.settings
    for tolerance, changed in sensitivity(known)[:-1]:
        method = replace(settings.method, tolerance=type(settings.method.tolerance)(tolerance))
        portal = replace(known.portal, settings=replace(settings, method=method))
        other = survey(portal, known.as_of)
        found = sum(
            other.assessments[one].status != known.assessments[one].status
            for one in known.assessments
        )
        assert changed == found
