"""Facts that must hold: the edges, and what the rules must not object to.

tests/broken/ shows each rule at work; here one field of the small portal changes.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from portal import check as check_module
from portal.assemble import Portal
from portal.check import check
from portal.checks.measures import whole_meant
from portal.examine import examine
from portal.languages import Bilingual
from portal.model import Commitment
from portal.periods import read_period
from tests.make import cell

SMALL = Path(__file__).parent / "sites" / "small"
AS_OF = date(2026, 3, 1)


@cache
def small() -> Portal:
    """The small portal, which is sound."""
    portal, _ = examine(SMALL, AS_OF)
    assert portal is not None
    return portal


def codes(as_of: date = AS_OF, **tables: Any) -> list[str]:
    """The codes of what is wrong with the small portal with other records in some tables."""
    return [found.code for found in check(replace(small(), **tables), as_of)]


def with_commitment(**changes: Any) -> list[str]:
    """What is wrong when the commitment of more than 80% by 2030 is another in some fields.

    Our own words say nothing of how it compares, unless they are given.
    """
    given = {name: cell(name, value) for name, value in changes.items()}
    one = replace(
        small().commitments["sm-57-01"], **{"title": Bilingual("Hồ sơ", "Files"), **given}
    )
    if "statement" not in given:
        figures = f"{one.value}; {one.value_upper}"
        one = replace(one, statement=Bilingual(figures, figures))
    return codes(commitments={**small().commitments, one.id: one}, milestones={})


def with_milestone(**changes: Any) -> list[str]:
    """What is wrong when the milestone of at least 65% in 2027 is another in some fields."""
    given = {name: cell(name, value) for name, value in changes.items()}
    milestone = replace(small().milestones["sm-57-01"][0], **{"wording": "65", **given})
    return codes(milestones={"sm-57-01": (milestone,)})


def with_observation(indicator: str = "online-service-share", **changes: Any) -> list[str]:
    """What is wrong when the figure of 61.40% in 2025 is another in some fields."""
    key = ("song-may", indicator)
    given = {name: cell(name, value) for name, value in changes.items()}
    if "period" in given:
        given["period"] = read_period(given["period"])
    one = replace(small().observations[key][0], **given)
    return codes(observations={**small().observations, key: (one,)})


def test_the_small_portal_has_nothing_wrong() -> None:
    assert codes() == []


def test_this_repository_has_no_error() -> None:
    """The data of the site itself, on a day after all others: the tests have no clock."""
    portal, problems = examine(Path(), date.max)

    assert [f"{found.where} {found.code}" for found in problems if found.severity == "error"] == []
    assert portal is not None


@pytest.mark.parametrize(
    ("baseline", "due", "found"),
    [
        ("2029", "2030", []),
        ("2030", "2030", ["P401"]),
        ("2030-Q3", "2030", []),
        ("2031", "2030", ["P401"]),
    ],
)
def test_the_due_date_comes_after_the_start(baseline: str, due: str, found: list[str]) -> None:
    assert with_commitment(baseline_period=baseline, due=due) == found


@pytest.mark.parametrize(
    ("operator", "wording", "found"),
    [
        (">=", "đạt 80%", []),
        ("=", "đạt 80%", []),
        (">", "đạt 80%", []),
        (">=", "đạt tối thiểu 80%", []),
        (">", "đạt tối thiểu 80%", ["P402"]),
        (">=", "đạt trên 80%", ["P402"]),
        ("<=", "dưới 80%", []),
        (">=", "dưới 80%", ["P402"]),
        (">=", "trên địa bàn đạt 80%", []),
        (">=", "trên 70% số xã đạt 80%", []),
    ],
)
def test_only_a_clear_contradiction_with_the_wording_is_told(
    operator: str, wording: str, found: list[str]
) -> None:
    assert with_commitment(operator=operator, wording=wording) == found


def test_in_ranks_at_least_is_at_most() -> None:
    """“Ít nhất hạng 13” and “hạng 13 trở lên” are rank 13 or better."""
    rank = {"kind": "rank", "indicator": "innovation-rank", "unit": "rank", "operator": "<="}
    no_start: dict[str, Any] = dict.fromkeys(
        ("baseline_value", "baseline_period", "baseline_locator")
    )
    no_start |= {"statement": Bilingual("Hạng 80.", "Rank 80."), "title": Bilingual("80", "80")}

    assert with_commitment(wording="ít nhất hạng 80", **rank, **no_start) == []
    assert with_commitment(wording="hạng 80 trở lên", **rank, **no_start) == []
    assert with_commitment(wording="hạng 80", **{**rank, "operator": ">="}, **no_start) == ["P418"]


@pytest.mark.parametrize(
    ("value", "upper", "wording", "found"),
    [
        ("8", "10", "đạt 8-10%", []),
        ("10", "10", "đạt 10%", ["P403"]),
        ("8", "10", "đạt 8%", ["P417"]),
        ("8", None, "đạt 8%", ["P419"]),
        (None, "10", "đạt 10%", ["P419"]),
    ],
)
def test_a_range_has_two_ends(
    value: str | None, upper: str | None, wording: str, found: list[str]
) -> None:
    assert with_commitment(operator="between", value=value, value_upper=upper, wording=wording) == (
        found
    )


@pytest.mark.parametrize(
    ("kind", "operator", "value", "found"),
    [
        ("narrative", None, None, []),
        ("narrative", "complete", None, ["P418"]),
        ("narrative", ">", None, ["P418"]),
        ("deliverable", "complete", None, []),
        ("deliverable", None, None, ["P418"]),
        ("level", "complete", None, ["P418"]),
        ("level", None, "80", ["P418"]),
        ("hold", ">", None, ["P419"]),
        ("deliverable", "complete", "80", ["P420"]),
        ("narrative", None, "80", ["P420"]),
    ],
)
def test_one_mistake_of_kind_is_told_once(
    kind: str, operator: str | None, value: str | None, found: list[str]
) -> None:
    assert with_commitment(kind=kind, operator=operator, value=value) == found


def test_a_figure_has_the_unit_of_its_indicator() -> None:
    assert with_commitment(unit=None) == ["P421"]
    assert with_commitment(unit="rank") == ["P444"]
    assert with_commitment(unit="rank", wording="80", statement=Bilingual("80", "80")) == ["P422"]
    assert with_commitment(indicator=None) == ["P423"]
    assert (
        with_commitment(kind="deliverable", operator="complete", value=None, indicator=None) == []
    )


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"baseline_locator": None}, ["P428"]),
        ({"baseline_value": None}, ["P429"]),
        ({"baseline_period": None}, []),
        ({"baseline_value": "80"}, []),
        ({"baseline_value": "80", "operator": ">=", "wording": "80%"}, ["P432"]),
        ({"baseline_value": "80", "operator": ">=", "wording": "80%", "kind": "hold"}, []),
        ({"baseline_value": "101"}, ["P404"]),
    ],
)
def test_a_starting_level_is_whole(changes: dict[str, Any], found: list[str]) -> None:
    assert with_commitment(**changes) == found


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"due": read_period("2030")}, []),
        ({"due": read_period("2030-12-31"), "wording": "65% đến hết năm 2030"}, []),
        ({"due": read_period("2031")}, ["P407"]),
        ({"value": "80", "wording": "đạt 80%"}, []),
        ({"value": "80.1", "wording": "đạt 80,1%"}, ["P408"]),
        ({"operator": "<="}, ["P408"]),
        ({"operator": "="}, []),
        ({"wording": "đạt trên 65%"}, ["P402"]),
        ({"wording": "đạt mức khá"}, ["P417"]),
        ({"wording": "65% trước năm 2028"}, []),
        ({"wording": "65%, so với trước năm 2020"}, []),
        ({"wording": "65% Trước 2027", "due": read_period("2027")}, ["P439"]),
        ({"value": "650", "wording": "đạt 650"}, ["P408", "P404"]),
        ({"province": "ben-gio-truoc-2025-07"}, ["P425"]),
    ],
)
def test_a_milestone_lies_on_the_way(changes: dict[str, Any], found: list[str]) -> None:
    assert sorted(with_milestone(**changes)) == sorted(found)


def test_a_commitment_without_due_date_may_have_milestones() -> None:
    one = replace(small().commitments["sm-57-01"], due=None)

    assert codes(commitments={**small().commitments, one.id: one}) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"value": "100"}, []),
        ({"value": "100.01"}, ["P404"]),
        ({"period": "2026", "status": "estimate"}, []),
        ({"period": "2026"}, ["P409"]),
        ({"period": "2026-02"}, []),
        ({"period": "2026-02-28"}, []),
        ({"period": "2026-Q1"}, ["P409"]),
        ({"period": "2026-03-02", "status": "provisional"}, ["P424"]),
        ({"period": "2027", "status": "planned"}, []),
        ({"period": "2027", "status": "estimate"}, ["P424"]),
        ({"value": None}, ["P412"]),
        ({"value": "0"}, []),
        ({"status": "not_published"}, ["P411"]),
    ],
)
def test_a_figure_is_of_a_period_that_is_over(changes: dict[str, Any], found: list[str]) -> None:
    assert with_observation(**changes) == found


def test_an_index_is_published_within_the_year_it_is_named_by() -> None:
    assert with_observation("innovation-rank", period="2026") == []


def test_a_figure_without_day_of_publication_is_over_when_retrieved() -> None:
    sources = {name: replace(source, published_on=None) for name, source in small().sources.items()}
    retrieved_never = {name: replace(one, retrieved_on=None) for name, one in sources.items()}

    key = ("song-may", "online-service-share")
    quarter = replace(small().observations[key][0], period=read_period("2026-02-25"))
    observations = {**small().observations, key: (quarter,)}

    assert codes(observations=observations, sources=sources) == ["P409"]
    assert codes(observations=observations, sources=retrieved_never) == []


def test_a_plan_and_its_outcome_may_come_from_one_source() -> None:
    key = ("song-may", "online-service-share")
    outcome = small().observations[key][0]
    plan = replace(outcome, status="planned", value=Decimal(65))

    assert codes(observations={**small().observations, key: (outcome, plan)}) == []
    assert codes(observations={**small().observations, key: (plan, outcome, plan)}) == ["P410"]


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ({}, ["P427"]),
        ({"value": Decimal(70)}, []),
        ({"qualifier": "over"}, []),
        ({"status": "planned"}, []),
        ({"source": "bao-mau-2026"}, []),
    ],
)
def test_a_running_total_may_not_fall(second: dict[str, Any], found: list[str]) -> None:
    promise = replace(small().commitments["sm-57-01"], kind="cumulative")
    key = ("song-may", "online-service-share")
    last = small().observations[key][0]
    first = replace(last, period=read_period("2024"), value=Decimal("61.41"))
    figures = {**small().observations, key: (replace(last, **second), first)}

    assert codes(
        commitments={**small().commitments, promise.id: promise}, observations=figures
    ) == (found)


def test_a_running_total_may_start_again_where_its_indicator_breaks() -> None:
    promise = replace(small().commitments["sm-57-01"], kind="cumulative")
    key = ("song-may", "online-service-share")
    last = small().observations[key][0]
    first = replace(last, period=read_period("2024"), value=Decimal(62))
    broken = replace(small().indicators["online-service-share"], breaks=("2025",))

    assert (
        codes(
            commitments={**small().commitments, promise.id: promise},
            observations={**small().observations, key: (first, last)},
            indicators={**small().indicators, broken.id: broken},
        )
        == []
    )


def test_a_former_province_has_figures_of_its_own_time() -> None:
    key = ("ben-gio-truoc-2025-07", "online-service-share")
    one = small().observations[key][0]
    for period, found in (("2025", []), ("2025-H1", []), ("2025-H2", ["P430"]), ("2026", ["P430"])):
        then = replace(one, period=read_period(period), status="estimate")
        assert codes(observations={**small().observations, key: (then,)}) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("1600", []),
        ("1.600", ["P431"]),
        ("16.0", ["P431"]),
        ("71.5", ["P440"]),
        ("71.50", ["P440"]),
        ("0.715", ["P440"]),
        ("1234.567", ["P440"]),
    ],
)
def test_what_is_counted_has_no_decimals(value: str, found: list[str]) -> None:
    changes = {"value": value, "reason": None, "status": "final"}

    assert with_observation("technology-businesses", **changes) == found


@pytest.mark.parametrize(
    ("value", "meant"),
    [("1.600", "1600"), ("12.345", "12345"), ("16.0", "16"), ("71.5", None), ("0.715", None)],
)
def test_digits_are_joined_only_where_three_stand_behind_the_point(
    value: str, meant: str | None
) -> None:
    assert whole_meant(Decimal(value)) == meant


COUNTED = {
    "indicator": "technology-businesses",
    "unit": "business",
    "title": Bilingual("Doanh nghiệp", "Businesses"),
    "baseline_value": None,
    "baseline_period": None,
    "baseline_locator": None,
}


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("ít nhất 80 doanh nghiệp", []),
        ("nâng tỷ lệ nội địa hóa với 80 doanh nghiệp", []),
        ("tỷ lệ nội địa hóa 40%, ít nhất 80 doanh nghiệp", []),
        ("trên 80%", ["P441"]),
        ("trên 80 %", ["P441"]),
        ("80 phần trăm doanh nghiệp", ["P441"]),
        ("tỷ lệ doanh nghiệp có mạng đạt trên 80", ["P441"]),
        ("tỉ trọng 80", ["P441"]),
    ],
)
def test_a_share_is_not_measured_by_a_number_of_things(wording: str, found: list[str]) -> None:
    words: dict[str, Any] = {
        "wording": wording,
        "statement": Bilingual("Đạt 80.", "It is 80."),
        "operator": ">=",
    }
    said = [code for code in with_commitment(**COUNTED, **words) if code != "P402"]

    assert said == found


def test_our_own_words_tell_a_share_too() -> None:
    said = {"wording": "đạt 80", "statement": Bilingual("Trên 80%.", "Over 80%.")}

    assert with_commitment(**COUNTED, **said) == ["P441"]


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("trên 80%", []),
        ("trên 80% doanh nghiệp", []),
        ("ít nhất 80 doanh nghiệp", ["P446"]),
        ("có 80 Doanh nghiệp", ["P446"]),
        ("80 doanh nhân", []),
        ("80", []),
    ],
)
def test_a_number_of_things_is_not_measured_by_a_share(wording: str, found: list[str]) -> None:
    assert [code for code in with_commitment(wording=wording) if code != "P402"] == found


RANKED = {
    **COUNTED,
    "indicator": "innovation-rank",
    "unit": "rank",
    "value": "15",
    "title": Bilingual("Hạng 15", "Rank 15"),
    "statement": Bilingual("Hạng 15.", "Rank 15."),
}


@pytest.mark.parametrize(
    ("kind", "operator", "found"),
    [
        ("rank", "<=", []),
        ("hold", "<=", []),
        ("recurring", "<=", []),
        ("level", "<=", ["P442"]),
        ("cumulative", "<=", ["P442"]),
        ("hold", ">=", ["P443"]),
        ("recurring", ">", ["P443"]),
        ("rank", ">=", ["P418"]),
    ],
)
def test_a_rank_is_promised_as_a_rank(kind: str, operator: str, found: list[str]) -> None:
    assert with_commitment(**RANKED, kind=kind, operator=operator, wording="hạng 15") == found


def test_a_share_is_no_rank() -> None:
    assert with_commitment(kind="rank", operator="<=", wording="không quá 80%") == ["P442"]


@pytest.mark.parametrize(
    ("operator", "wording", "found"),
    [
        ("<=", "thuộc nhóm 15 tỉnh dẫn đầu", []),
        ("=", "thuộc nhóm 15 tỉnh dẫn đầu", ["P402"]),
        ("<", "trong tốp 15", ["P402"]),
        ("=", "vào Top 15", ["P402"]),
        ("=", "đạt hạng 15", []),
        ("=", "nhóm 10, hạng 15", []),
    ],
)
def test_among_the_first_so_many_is_no_exact_rank(
    operator: str, wording: str, found: list[str]
) -> None:
    assert with_commitment(**RANKED, kind="rank", operator=operator, wording=wording) == found


def test_before_a_year_is_told_from_our_own_words_too() -> None:
    said = Bilingual("Trước năm 2030, trên 80%.", "Before 2030, over 80%.")

    assert with_commitment(statement=said, due="2030") == ["P439"]
    assert with_commitment(statement=said, due="2029") == []
    assert with_commitment(statement=said, wording="trên 80% trước năm 2030") == ["P439"]


@pytest.mark.parametrize(
    ("signer", "found"),
    [
        ("Trần Thị Mẫu", []),
        (None, []),
        ("Bí Thị Thu", []),
        ("Chủ tịch", ["P445"]),
        ("Phó Chủ tịch UBND tỉnh", ["P445"]),
        ("TM. Ủy ban nhân dân", ["P445"]),
        ("Bí thư Tỉnh ủy", ["P445"]),
        ("Q. Giám đốc", ["P445"]),
        ("Người đứng đầu", ["P445"]),
    ],
)
def test_who_signed_is_a_name_and_no_post(signer: str | None, found: list[str]) -> None:
    post = Bilingual("Người đứng đầu", "Head")
    one = replace(small().documents["sm-57"], signer=signer, signer_post=post)

    assert codes(documents={**small().documents, one.id: one}) == found


def test_wording_counts_syllables_and_not_dashes() -> None:
    assert with_commitment(wording="80% - " + "a " * 15) == []
    assert with_commitment(wording="80% " + "a " * 16) == ["P414"]


def test_titles_are_counted_in_each_language() -> None:
    assert with_commitment(title=Bilingual("a" * 90, "b" * 90)) == []
    assert with_commitment(title=Bilingual("a" * 91, "b" * 91)) == ["P426", "P426"]


def test_titles_and_statements_say_the_same_numbers() -> None:
    assert with_commitment(title=Bilingual("Từ 8%", "At least 9%")) == ["P503"]
    assert with_commitment(statement=Bilingual("Trên 80%", "More than 80% by 2030")) == ["P503"]


def test_the_title_of_a_document_says_the_same_numbers_in_both_languages() -> None:
    plan = small().documents["sm-57"]
    told = replace(plan, title=Bilingual("Kế hoạch thực hiện năm 2026", "Plan"))

    assert codes(documents={**small().documents, "sm-57": told}) == ["P503"]


def test_a_note_is_read_once_however_many_commitments_it_names() -> None:
    note = small().notes["sm-57-01"][0]
    strange = replace(note, where=replace(note.where, text="sm-57-01;sm-57-02,reading,☃ ☃ ☂,"))

    assert codes(notes={"sm-57-01": (strange,), "sm-57-02": (strange,)}) == ["P601", "P601"]


@pytest.mark.parametrize(
    ("name", "full", "found"),
    [
        ("Tỷ lệ hồ sơ nộp trực tuyến", Decimal(100), ["P457"]),
        ("Tỷ lệ hồ sơ nộp trực tuyến", None, []),
        ("Mức tăng tỷ lệ hồ sơ nộp trực tuyến", Decimal(100), []),
    ],
)
def test_growth_may_be_negative_and_a_share_of_a_whole_may_not(
    name: str, full: Decimal | None, found: list[str]
) -> None:
    measure = small().indicators["online-service-share"]
    measure = replace(measure, name=Bilingual(name, "Share"), full=full)
    key = ("song-may", measure.id)
    seen = replace(small().observations[key][0], value=Decimal("-6.5"))

    assert (
        codes(
            indicators={**small().indicators, measure.id: measure},
            observations={**small().observations, key: (seen,)},
        )
        == found
    )


@pytest.mark.parametrize(
    ("value", "found"),
    [("1", []), ("34", []), ("21.0", ["P456"]), ("1.5", ["P456"]), ("0", ["P456"])],
)
def test_a_rank_is_counted_from_one(value: str, found: list[str]) -> None:
    assert with_observation("innovation-rank", value=value) == found


@pytest.mark.parametrize(
    ("value", "other", "found"),
    [
        ("0.979", "52.5", ["P458"]),
        ("0.979", "19.9", []),
        ("0.979", "0", []),
        ("1", "52.5", []),
        ("1.5", "52.5", []),
    ],
)
def test_a_small_share_is_doubted_only_among_large_ones(
    value: str, other: str, found: list[str]
) -> None:
    """The targets of the measure are 65% and more than 80%."""
    key = ("ben-gio-truoc-2025-07", "online-service-share")
    seen = (replace(small().observations[key][0], value=Decimal(other)),)
    here = ("song-may", "online-service-share")
    doubted = (replace(small().observations[here][0], value=Decimal(value)),)

    assert codes(observations={**small().observations, key: seen, here: doubted}) == found


def test_every_function_of_the_checks_begins_with_its_code() -> None:
    rules = (
        *check_module.RULES_OF_ROWS,
        *check_module.RULES_OF_ALL,
        *check_module.RULES_OF_TIME,
        *check_module.RULES_OF_FILES,
    )

    assert [rule.__name__ for rule in rules if not (rule.__doc__ or "").startswith("P")] == []


@pytest.mark.alone
def test_ten_thousand_commitments_are_checked_in_no_time() -> None:
    """A promise of speed, with room for a slow machine; the rules must stay linear."""
    one = small().commitments["sm-57-01"]
    many: dict[str, Commitment] = {
        f"sm-57-{n}": replace(one, id=f"sm-57-{n}", replaces=None) for n in range(10_000)
    }
    portal = replace(small(), commitments={**small().commitments, **many})

    def seconds() -> float:
        start = process_time()
        assert check(portal, AS_OF) == []
        return process_time() - start

    assert any(seconds() < 1 for _ in range(3))  # what else runs on the machine only adds time
