"""What words say in figures: twin texts, quoted words, and what a document means by “trên”."""

from decimal import Decimal

import pytest

from portal.wording import mentions, numbers_apart, operators_meant


@pytest.mark.parametrize(
    ("vi", "en"),
    [
        ("Từ 80% trở lên vào năm 2030", "At least 80% by 2030"),
        ("Trên 0,7", "More than 0.7"),
        ("1.364 doanh nghiệp", "1,364 businesses"),
        ("12.345.678,9 đồng", "12,345,678.9 dong"),
        ("12 người trên một vạn dân", "12 people per 10,000 people"),
        ("3.500 tỷ đồng", "3,500 billion dong"),
        ("1,2 nghìn tỷ đồng", "1,200 billion dong"),
        ("5 triệu dân", "5,000,000 people"),
        ("từ 8% đến 10%", "8% to 10%"),
        ("giai đoạn 2026-2030", "2026 to 2030"),
        ("ngày 10/01/2026", "10 January 2026"),
        ("tháng 11/2025", "November 2025"),
        ("quý IV/2027", "October to December 2027"),
        ("6 tháng đầu năm 2027", "first half of 2027"),
        ("Kế hoạch số 19/KH-UBND ngày 10/01/2026", "The plan of 10 January 2026"),
        ("Nghị quyết số 57-NQ/TW", "Resolution 57"),
        ("Nghị quyết 202/2025/QH15", "Resolution 202/2025/QH15"),
        ("ít nhất một khu", "at least 1 zone"),
        ("1 khu", "one zone"),
        ("toàn bộ cơ quan", "100% of agencies"),
        ("nhóm 10 dẫn đầu", "the top ten"),
        ("phủ sóng 4G và 5G", "4G and 5G coverage"),
        ("Đề án 06", "Project 06"),
        ("01 khu", "1 zone"),
        ("năm 2030, 2045", "2045 and 2030"),
        ("không có số", "no number"),
    ],
)
def test_twin_texts_say_the_same_numbers(vi: str, en: str) -> None:
    assert numbers_apart(vi, en) == ([], [])


@pytest.mark.parametrize(
    ("vi", "en", "apart"),
    [
        ("trên 80%", "more than 8%", (["80"], ["8"])),
        ("trên 80% vào năm 2030", "more than 80%", (["2030"], [])),
        ("trên 80%", "more than 80% by 2030", ([], ["2030"])),
        ("0,7", "0,7", (["0,7"], ["0", "7"])),
        ("1,364", "1,364", (["1,364"], ["1,364"])),
        ("1.364", "1.364", (["1.364"], ["1.364"])),
        ("5 triệu", "50,000 people", (["5"], ["50,000"])),
    ],
)
def test_numbers_that_differ_are_told(vi: str, en: str, apart: tuple[list[str], list[str]]) -> None:
    assert numbers_apart(vi, en) == apart


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("đạt trên 80%", "80"),
        ("duy trì trên 0,7", "0.7"),
        ("duy trì trên 0.7", "0.70"),
        ("ít nhất 01 khu", "1"),
        ("đạt 8-10%", "8"),
        ("đạt 8-10%", "10"),
        ("đạt 8 - 10 %", "10"),
        ("1.000 doanh nghiệp", "1000"),
        ("3,5 nghìn tỷ đồng", "3500000000000"),
        ("3.500 tỷ đồng", "3500"),
        ("2 triệu người", "2000000"),
        ("tối thiểu ba trung tâm", "3"),
        ("toàn bộ các xã", "100"),
        ("thuộc Top 15", "15"),
        ("tăng gấp đôi", "2"),
    ],
)
def test_a_figure_is_found_however_officials_write_it(wording: str, value: str) -> None:
    assert mentions(wording, Decimal(value))


@pytest.mark.parametrize(
    ("wording", "value"), [("đạt 80%", "8"), ("0,75", "0.7"), ("đạt 30%", "3")]
)
def test_a_part_of_a_figure_is_not_the_figure(wording: str, value: str) -> None:
    assert not mentions(wording, Decimal(value))


@pytest.mark.parametrize(
    ("wording", "value", "operators"),
    [
        ("đạt trên 80%", "80", ">"),
        ("Trên 80%", "80", ">"),
        ("ở mức trên 55%", "55", ">"),
        ("trên mức 55%", "55", ">"),
        ("vượt 80%", "80", ">"),
        ("đạt và vượt 80%", "80", "> >="),
        ("tối thiểu 30% GRDP", "30", ">="),
        ("Bố trí ít nhất 3% tổng chi", "3", ">="),
        ("ít nhất 01 khu", "1", ">="),
        ("không dưới 80%", "80", ">="),
        ("không thấp hơn 80%", "80", ">="),
        ("từ 80% trở lên", "80", ">="),
        ("từ 12 người trên một vạn dân trở lên", "12", ">="),
        ("không quá 5 ngày", "5", "<="),
        ("tối đa 5 ngày", "5", "<="),
        ("từ 5 ngày trở xuống", "5", "<="),
        ("dưới 5%", "5", "< <="),
        ("thấp hơn 5%", "5", "<"),
        ("đạt 80%", "80", ""),
        ("trên dưới 80%", "80", ""),
        ("khoảng 8% một năm", "8", ""),
        ("12 người trên 10.000 dân", "12", ""),
        ("trên 40% vào năm 2030", "2030", ""),
        ("đạt trên 90%", "80", ""),
        ("đạt mức từ trung bình cả nước trở lên", "100", ""),
    ],
)
def test_the_words_beside_a_figure_tell_the_operator(
    wording: str, value: str, operators: str
) -> None:
    assert operators_meant(wording, Decimal(value)) == frozenset(operators.split())
