"""Which row somebody means who types a name where an id belongs."""

from datetime import date
from functools import cache
from typing import Any

import pytest

from portal.assemble import Portal
from portal.examine import examine
from portal.near import named, near
from portal.problems import Where
from portal.references import stranger
from tests.built import ROOT


@cache
def real() -> Portal:
    """The portal as it is published."""
    portal, _ = examine(ROOT, date.max)
    assert portal is not None
    return portal


def nearest(text: str, unit: str = "") -> list[str]:
    """The measures that a text may mean."""
    return [one.id for one in near(real().indicators.values(), text, unit)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Hạng PII", "pii-rank"),
        ("thứ hạng PII của tỉnh", "pii-rank"),
        ("Chi cho KHCN trong tổng chi ngân sách", "science-share-of-total-budget"),
        ("phủ sóng 5G", "coverage-5g"),
        ("TFP", "tfp-share-of-growth"),
        ("Share of applications filed online", "online-application-share"),
    ],
)
def test_a_measure_is_found_by_the_words_that_officials_use(text: str, first: str) -> None:
    assert nearest(text)[0] == first


def test_an_index_without_its_kind_is_offered_as_score_and_as_rank() -> None:
    assert {"pii-rank", "pii-score"} <= {*nearest("Chỉ số PII")}


@pytest.mark.parametrize("text", ["tỷ lệ", "Tỷ lệ người dân dùng rau sạch", "???", "", "của và"])
def test_words_that_name_no_measure_find_none(text: str) -> None:
    assert nearest(text) == []


def test_a_share_is_never_offered_a_number_nor_a_number_a_share() -> None:
    shares = nearest("Tỷ lệ dịch vụ công trực tuyến toàn trình")
    numbers = nearest("Số hồ sơ trực tuyến toàn trình")

    assert {real().indicators[one].unit for one in shares} == {"percent"}
    assert numbers and "percent" not in {real().indicators[one].unit for one in numbers}


def test_the_unit_that_is_typed_decides_over_the_first_word() -> None:
    found = nearest("Số dịch vụ công trực tuyến toàn trình", "percent")

    assert found and {real().indicators[one].unit for one in found} == {"percent"}


@pytest.mark.parametrize(
    ("text", "unit"), [("%", "percent"), ("phần trăm", "percent"), ("Doanh nghiệp", "business")]
)
def test_a_unit_is_known_by_its_name(text: str, unit: str) -> None:
    assert [one.id for one in named(real().units.values(), text)] == [unit]


def told(table: str, text: str, **more: str) -> tuple[str, dict[str, str]]:
    """The code and details of what is said of a text that is no id."""
    tables: Any = {
        name: [*getattr(real(), name).values()] for name in ("documents", "provinces", "topics")
    }
    found = stranger(tables, table, Where("…"), text, **more)
    return found.code, dict(found.details)


def test_a_province_that_was_another_before_is_told_with_its_days() -> None:
    assert told("provinces", "Tỉnh Phú Thọ") == (
        "P308",
        {
            "id": "Tỉnh Phú Thọ",
            "meant_vi": "phu-tho (từ 2025-07-01) hoặc phu-tho-truoc-2025-07 (trước 2025-07-01)",
            "meant_en": "phu-tho (since 2025-07-01) or phu-tho-truoc-2025-07 (before 2025-07-01)",
        },
    )


def test_a_document_of_another_province_is_never_offered() -> None:
    assert told("documents", "nb-57", province="phu-tho")[0] == "P309"
    assert told("documents", "nb-pi", province="ninh-binh")[1]["nearest"] == "nb-pii"


def test_tables_that_are_complete_are_never_to_be_added_to() -> None:
    code, details = told("topics", "khu vuc")

    assert code == "P310"
    assert "“khu-vuc-cong” (" in details["perhaps_rows_vi"]
    assert told("provinces", "phu-thoo")[1]["perhaps_vi"].startswith("Gần nhất: “phu-tho” (")
