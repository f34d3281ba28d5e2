"""Numbers, periods, due dates and bounds in words."""

from decimal import Decimal

import pytest

from portal.languages import number
from portal.model import Unit
from portal.periods import read_period
from portal.words.quantities import (
    TIE,
    between,
    due,
    figure,
    gap,
    period,
    points,
    quantity,
    short_between,
    short_period,
)
from tests.speak import BUSINESS, EN, INDEX, PERCENT, RANK, VI, plain, unit

MONEY = unit("usd-million", "{n} triệu USD", "US${n} million", "US${n} million")


@pytest.mark.parametrize(
    ("value", "of", "vi", "en"),
    [
        ("46", PERCENT, "46%", "46%"),
        ("79.96", PERCENT, "79,96%", "79.96%"),
        ("12.40", PERCENT, "12,40%", "12.40%"),
        ("-2.3", PERCENT, "−2,3%", "−2.3%"),
        ("1", BUSINESS, "1 doanh nghiệp", "1 business"),
        ("1.0", BUSINESS, "1,0 doanh nghiệp", "1.0 businesses"),
        ("0", BUSINESS, "0 doanh nghiệp", "0 businesses"),
        ("1364", BUSINESS, "1.364 doanh nghiệp", "1,364 businesses"),
        ("0.7123", INDEX, "0,7123", "0.7123"),
        ("13", RANK, "hạng 13", "rank 13"),
        ("3.5", MONEY, "3,5 triệu USD", "US$3.5 million"),
    ],
)
def test_a_quantity_has_its_unit(value: str, of: Unit, vi: str, en: str) -> None:
    spoken = [quantity(words, Decimal(value), of) for words in (VI, EN)]
    assert [plain(text) for text in spoken] == [vi, en]


def test_a_number_and_its_word_stay_on_one_line() -> None:
    assert quantity(VI, Decimal(20), BUSINESS) == f"20{TIE}doanh nghiệp"
    assert quantity(VI, Decimal(13), RANK) == f"hạng{TIE}13"


def test_equal_numbers_keep_their_own_digits() -> None:
    assert [number(Decimal(text), "vi") for text in ("12.4", "12.40", "12")] == [
        "12,4",
        "12,40",
        "12",
    ]
    assert quantity(EN, Decimal("12.40"), PERCENT) != quantity(EN, Decimal("12.4"), PERCENT)


@pytest.mark.parametrize(
    ("value", "qualifier", "of", "out_of", "vi", "en"),
    [
        ("88", None, PERCENT, None, "88%", "88%"),
        ("88", "over", PERCENT, None, "trên 88%", "more than 88%"),
        ("88", "under", PERCENT, None, "dưới 88%", "less than 88%"),
        ("88", "under", BUSINESS, None, "dưới 88 doanh nghiệp", "fewer than 88 businesses"),
        ("88", "about", PERCENT, None, "khoảng 88%", "about 88%"),
        ("88", "nearly", PERCENT, None, "gần 88%", "nearly 88%"),
        ("12", None, RANK, 34, "hạng 12/34", "rank 12 of 34"),
        ("12", None, RANK, None, "hạng 12", "rank 12"),
    ],
)
def test_a_figure_is_said_as_published(
    value: str, qualifier: str | None, of: Unit, out_of: int | None, vi: str, en: str
) -> None:
    spoken = [figure(words, Decimal(value), qualifier, of, out_of) for words in (VI, EN)]
    assert [plain(text) for text in spoken] == [vi, en]


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2027", "năm 2027", "2027"),
        ("2026/2030", "giai đoạn 2026-2030", "2026 to 2030"),
        ("2027-H1", "6 tháng đầu năm 2027", "first half of 2027"),
        ("2027-H2", "6 tháng cuối năm 2027", "second half of 2027"),
        ("2027-Q1", "quý I/2027", "January to March 2027"),
        ("2027-Q4", "quý IV/2027", "October to December 2027"),
        ("2025-11", "tháng 11/2025", "November 2025"),
        ("2025-03", "tháng 3/2025", "March 2025"),
        ("2025-11-15", "ngày 15/11/2025", "15 November 2025"),
    ],
)
def test_a_period_in_a_sentence(text: str, vi: str, en: str) -> None:
    assert (period(VI, read_period(text)), period(EN, read_period(text))) == (vi, en)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2027", "2027", "2027"),
        ("2026/2030", "2026-2030", "2026 to 2030"),
        ("2027-H1", "6 tháng đầu năm 2027", "first half of 2027"),
        ("2027-Q4", "quý IV/2027", "Oct to Dec 2027"),
        ("2025-11", "tháng 11/2025", "November 2025"),
        ("2026-01-10", "10/01/2026", "10 Jan 2026"),
    ],
)
def test_a_period_in_a_table(text: str, vi: str, en: str) -> None:
    assert (short_period(VI, read_period(text)), short_period(EN, read_period(text))) == (vi, en)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2030", "năm 2030", "2030"),
        ("2028-12-31", "ngày 31/12/2028", "31 December 2028"),
        ("2028-Q3", "quý III/2028", "the end of September 2028"),
        ("2028-H1", "hết 6 tháng đầu năm 2028", "the end of the first half of 2028"),
        ("2028-H2", "hết năm 2028", "the end of 2028"),
        ("2028-11", "hết tháng 11/2028", "the end of November 2028"),
        ("2026/2030", "hết giai đoạn 2026-2030", "the end of the 2026 to 2030 period"),
    ],
)
def test_a_due_date(text: str, vi: str, en: str) -> None:
    assert (due(VI, read_period(text)), due(EN, read_period(text))) == (vi, en)


def test_within_a_year_is_by_its_end() -> None:
    when = read_period("2028")
    assert (due(VI, when, within=True), due(EN, when, within=True)) == (
        "hết năm 2028",
        "the end of 2028",
    )


@pytest.mark.parametrize(
    ("of", "vi", "en", "short_vi", "short_en"),
    [
        (PERCENT, "từ 8% đến 10%", "8% to 10%", "8-10%", "8% to 10%"),
        (
            BUSINESS,
            "từ 8 đến 10 doanh nghiệp",
            "8 to 10 businesses",
            "8-10 doanh nghiệp",
            "8 to 10 businesses",
        ),
    ],
)
def test_a_range(of: Unit, vi: str, en: str, short_vi: str, short_en: str) -> None:
    low, high = Decimal(8), Decimal(10)
    assert plain(between(VI, low, high, of)) == vi
    assert plain(between(EN, low, high, of)) == en
    assert plain(short_between(VI, low, high, of)) == short_vi
    assert plain(short_between(EN, low, high, of)) == short_en


def test_shares_differ_by_percentage_points() -> None:
    less, more = Decimal("79.96"), Decimal(80)
    assert plain(gap(VI, less, more, PERCENT)) == "0,04 điểm phần trăm"
    assert plain(gap(EN, less, more, PERCENT)) == "0.04 percentage points"
    assert plain(gap(EN, Decimal(79), more, PERCENT)) == "1 percentage point"
    assert plain(gap(EN, Decimal(79), more, BUSINESS)) == "1 business"
    assert plain(points(VI, Decimal(10))) == "10 điểm phần trăm"
