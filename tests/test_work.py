"""Tasks, who answers for what, and the map of a document."""

from dataclasses import replace
from datetime import date

import pytest

from portal.assemble import Portal
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.plans.carried import carry_of
from portal.plans.document import document_view
from portal.plans.indicator import indicator_view
from portal.plans.province import province_view
from portal.plans.scene import Scene
from portal.plans.work import duties_view, tasks_view
from portal.survey import Survey, survey
from portal.views import Carry
from tests.built import ROOT
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
DOCUMENTS = ("nd-57", "hb-57", "nb-pii")


def scene(language: Language = "en", known: Survey | None = None) -> Scene:
    return Scene(known or surveyed("real"), CATALOGUES[language])


def portal() -> Portal:
    return surveyed("real").portal


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_place_of_a_document_says_what_became_of_it(document: str) -> None:
    rows = document_view(scene(), document).outline
    assert len(rows) == len(portal().passages[document]) > 0
    for row in rows:
        assert bool(row.level) or bool(row.taken) != bool(row.reason), row.place


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_commitment_task_and_duty_is_on_the_map(document: str) -> None:
    linked = {link.url for row in document_view(scene(), document).outline for link in row.taken}
    for one in portal().titled:
        if one.document == document:
            assert any(url.rstrip("/").endswith(one.id) for url in linked), one.id


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_task_is_on_the_page_of_its_document(document: str) -> None:
    shown = [task.id for group in tasks_view(scene(), document).groups for task in group.tasks]
    assert sorted(shown) == sorted(task.id for task in portal().tasks_of(document))


def test_a_task_without_evidence_stands_at_no_step_and_has_no_percentage() -> None:
    (first, *_) = tasks_view(scene(), "nb-pii").groups[0].tasks
    assert first.reached == "No evidence on record; we have not searched for any yet."
    assert [step.status for step in first.steps] == ["todo"] * 4


def duty_rows(province: str, known: Survey | None = None) -> dict[str, str]:
    view = duties_view(scene("en", known), province)
    return {duty.id: duty.next_report for one in view.agencies for duty in one.duties}


def test_the_next_report_is_told_where_the_rhythm_is_known() -> None:
    told = duty_rows("ninh-binh")
    assert told["nb-pii-d02"] == "31 December 2026"
    assert {told[one] for one in told if one != "nb-pii-d02"} == {""}


@pytest.mark.parametrize(
    ("day", "told"), [(date(2026, 6, 30), "30 June 2026"), (date(2026, 7, 1), "31 December 2026")]
)
def test_a_report_every_six_months_is_about_a_half_year(day: date, told: str) -> None:
    known = surveyed("real")
    duties = tuple(
        replace(one, rhythm=("six_monthly",)) for one in known.portal.duties["ninh-binh"]
    )
    changed = replace(known.portal, duties={"ninh-binh": duties})
    assert set(duty_rows("ninh-binh", survey(changed, day)).values()) == {told}


def test_nobody_reports_for_a_province_that_has_ended() -> None:
    view = duties_view(scene(), "hoa-binh-truoc-2025-07")
    assert view.ended
    assert set(duty_rows("hoa-binh-truoc-2025-07").values()) == {""}
    rhythms = {duty.rhythm for one in view.agencies for duty in one.duties}
    assert "every six months" in rhythms


def test_no_body_leads_a_task_that_the_text_gives_to_nobody() -> None:
    assert {task.lead for task in portal().tasks.values()} == {()}


def test_bodies_with_similar_names_stay_apart() -> None:
    names = [agency.name.vi for agency in portal().agencies.values()]
    assert len(set(names)) == len(names)
    assert {"bcs-ubnd-nd", "ubnd-tinh-nd"} <= set(portal().agencies)


def carried(identity: str) -> Carry | None:
    stage = scene()
    return carry_of(stage, stage.survey.portal.commitments[identity])


def test_a_goal_of_a_former_province_leads_to_those_that_take_it_up() -> None:
    found = carried("nd-57-06")
    assert found and (found.state, found.text) == ("changed", "Changed")
    assert "measured differently" in found.line
    assert [link.url for link in found.links] == [
        "/en/commitment/nb-pii-05/",
        "/en/commitment/nb-pii-01/",
    ]


def test_what_no_document_of_the_successor_mentions_is_not_called_dropped() -> None:
    found = carried("nd-57-07")
    assert found and found.text == "Not mentioned in what we have read"
    assert "Not mentioned in what we have read of Ninh Binh: Plan 19/KH-UBND" in found.line


def test_a_successor_of_which_nothing_was_read_is_not_said_to_be_silent() -> None:
    found = carried("hb-57-11")
    assert found and found.text == "No document read whole yet"
    assert found.line == "We have not yet read a document of Phu Tho."
    (before, *_) = province_view(scene(), "phu-tho").merged
    assert before.text == "63 commitments. We have not yet read a document of Phu Tho."


def test_a_province_that_still_exists_has_nothing_to_carry_over() -> None:
    assert carried("nb-pii-01") is None


def test_a_successor_lists_every_commitment_of_the_provinces_before_it() -> None:
    (before,) = (row for row in province_view(scene(), "ninh-binh").merged if row.rows)
    assert len(before.rows) == 39
    assert [row.text for row in before.rows[:3]] == [
        "Changed",
        "Changed",
        "Not mentioned in what we have read",
    ]
    assert (
        "0 restated, 2 changed, 0 not continued, 37 not mentioned in what we have read"
        in before.text
    )


def test_the_indices_that_a_plan_builds_on_are_linked_both_ways() -> None:
    (task,) = (
        task
        for group in tasks_view(scene(), "nb-pii").groups
        for task in group.tasks
        if task.id == "nb-pii-t13"
    )
    named = {link.url for link in task.indicators}
    for index in ("pci-rank", "dti-rank", "par-index-rank", "papi-rank", "pii-rank"):
        assert f"/en/indicator/{index}/" in named
        links = indicator_view(scene(), index).tasks
        assert "/en/task/nb-pii/#nb-pii-t13" in [link.url for link in links]


def begun() -> Scene:
    """The site after a plan of Phú Thọ was put on it of which no map was made yet."""
    known = surveyed("real")
    new = replace(known.portal.documents["nb-pii"], id="pt-57", province="phu-tho")
    documents = {**known.portal.documents, new.id: new}
    return scene(known=replace(known, portal=replace(known.portal, documents=documents)))


def test_nothing_is_said_to_be_missing_from_a_document_not_yet_read_to_the_end() -> None:
    told = carry_of(begun(), portal().commitments["hb-57-11"])
    assert told is not None
    assert told.state == "unread" and "nothing can be said of what is not in it" in told.line
    page = province_view(begun(), "phu-tho")
    assert [fact.name for fact in page.facts if "19/KH-UBND" in fact.value] == [
        "Begun, not yet read to the end"
    ]
    assert "phu-tho" not in begun().survey.portal.read()
    assert any("not listed here" in fact.value for fact in document_view(begun(), "pt-57").facts)


def test_a_portal_without_maps_counts_each_document_as_read() -> None:
    whole = replace(portal(), passages={})
    assert whole.read_whole() == tuple(whole.documents.values())
