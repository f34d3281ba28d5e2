"""One cell: what is read, and what is suggested where nothing can be read."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.cells import (
    Unreadable,
    nearest,
    read_address,
    read_cell,
    read_choice,
    read_day,
    read_id,
    read_moment,
    read_number,
    read_whole,
    reader_for,
)
from portal.periods import Period


def refused(read: Callable[[str], Any], text: str) -> tuple[str, str]:
    """The code of what is wrong with a cell, and what is suggested instead."""
    with pytest.raises(Unreadable) as caught:
        read_cell(read, text)
    return caught.value.code, str(caught.value.details.get("suggestion", ""))


@pytest.mark.parametrize("text", ["0", "12.40", "-3", "1364", "0.748"])
def test_a_figure_keeps_its_digits(text: str) -> None:
    assert str(read_number(text)) == text


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("12,4", "P203", "12.4"),
        ("0,7", "P203", "0.7"),
        ("12,4567", "P203", "12.4567"),
        ("1,364", "P224", "1.364"),
        ("0,748", "P203", "0.748"),
        ("1.364.000", "P204", "1364000"),
        ("1 364", "P204", "1364"),
        ("1.364,5", "P204", "1364.5"),
        ("1,364.50", "P204", "1364.50"),
        ("12.4%", "P205", "12.4"),
        ("20 doanh nghiệp", "P205", "20"),
        ("khoảng 8", "P230", "8"),
        ("khoảng tám", "P202", ""),
        ("NaN", "P238", ""),
        ("1E+03", "P223", "500…1499"),
        ("2.03E+03", "P223", "2025…2034"),
        ("1-Dec", "P223", "1/12, 1-12, 12-1"),
        ("=SUM(A1:A9)", "P222", ""),
        ("#REF!", "P221", ""),
        ("12,4%", "P205", "12.4"),
        ("1.600 tỷ", "P205", "1.600 / 1600"),
        ("1.234,5 tỷ", "P205", "1234.5"),
        ("1 tỷ 200 triệu", "P202", ""),
        ("1_000", "P202", ""),
        ("+5", "P237", "5"),
        ("+51,5", "P237", "51.5"),
        ("１２", "P237", "12"),
        (".5", "P237", "0.5"),
        ("51.", "P237", "51"),
        ("−3", "P237", "-3"),
        ("8-10", "P236", "8"),
        ("51,2-52", "P236", "51.2"),
        ("từ 20% đến 25%", "P236", "20"),
        ("2025-12", "P202", ""),
        ("15/34", "P235", "15"),
        ("hạng 15 trên 34 tỉnh", "P235", "15"),
        ("15/34/63", "P202", ""),
        ("N/A", "P238", ""),
        ("-", "P238", ""),
        ("không", "P238", ""),
        ("chưa có số liệu", "P238", ""),
        ("không đạt", "P202", ""),
        ("9" * 40, "P202", ""),
    ],
)
def test_what_is_no_figure_is_not_guessed(text: str, code: str, suggestion: str) -> None:
    assert refused(read_number, text) == (code, suggestion)


@given(st.text(min_size=1))
def test_any_text_is_a_figure_or_a_problem(text: str) -> None:
    try:
        assert isinstance(read_cell(read_number, text), Decimal)
    except Unreadable as mistake:
        assert mistake.code in {
            "P202",
            "P203",
            "P204",
            "P205",
            "P211",
            "P212",
            "P222",
            "P223",
            "P224",
            "P230",
            "P235",
            "P236",
            "P237",
            "P238",
        }


def test_days_are_of_the_calendar() -> None:
    assert read_day("2028-02-29") == date(2028, 2, 29)
    assert refused(read_day, "2027-02-29") == ("P207", "")
    assert refused(read_day, "0000-01-01") == ("P207", "")
    assert refused(read_day, "31/2/2026") == ("P207", "")
    assert refused(reader_for("period", Period), "2025-09-31") == ("P207", "")


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("30/6/2026", "2026-06-30"),
        ("30-06-2026", "2026-06-30"),
        ("6/30/2026", "2026-06-30"),
        ("2026/6/3", "2026-06-03"),
        ("2026-06-03 00:00:00", "2026-06-03"),
        ("ngày 15 tháng 3 năm 2026", "2026-03-15"),
        ("15/3/26", "2026-03-15"),
        ("20260305", "2026-03-05"),
        ("1/1/2026", "2026-01-01"),
        ("2026", "2026-01-31"),
        ("٢٠٢٦-٠١-٠١", "2026-01-31"),
    ],
)
def test_a_day_is_suggested_where_it_can_be(text: str, suggestion: str) -> None:
    assert refused(read_day, text) == ("P206", suggestion)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("Hà Nội", "ha-noi"), ("ha_noi", "ha-noi"), ("Đ-1", "d-1"), ("…", "a-1")],
)
def test_an_id_is_suggested(text: str, suggestion: str) -> None:
    assert refused(read_id, text) == ("P213", suggestion)


def test_spaces_and_combining_accents_are_told_before_anything_else() -> None:
    assert refused(read_number, " 5") == ("P211", "")
    assert refused(read_number, "5\u00a0") == ("P211", "")
    assert refused(str, "Hà Nội".replace("à", "a\u0300")) == ("P212", "")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("34.0", "34"),
        ("34,00", "34"),
        ("34 tỉnh, thành phố", "34"),
        ("1,000", ""),
        ("1.5", ""),
        ("34 trên 63", ""),
        ("-1", ""),
        ("1234567890", ""),
    ],
)
def test_a_count_is_a_whole_number(text: str, meant: str) -> None:
    assert refused(read_whole, text) == ("P214", meant)


@pytest.mark.parametrize(
    "text", ["www.gov.vn", "https://", "https://gov", "ftp://a.vn", "https://a.vn/a b"]
)
def test_an_address_is_whole(text: str) -> None:
    assert refused(read_address, text) == ("P210", "")


def test_a_list_is_written_with_semicolons() -> None:
    read = reader_for("missing", tuple[Literal["figure", "owner"], ...])

    assert read_cell(read, "figure; owner") == ("figure", "owner")
    assert [refused(read, text)[0] for text in ("figure;", "figure;figure", "figure;due")] == [
        "P215",
        "P215",
        "P209",
    ]


def test_breaks_are_periods_kept_as_text() -> None:
    read = reader_for("breaks", tuple[str, ...])

    assert read_cell(read, "2025;2026-Q1") == ("2025", "2026-Q1")
    assert refused(read, "2025;next year")[0] == "P208"


def test_a_period_is_of_a_known_form() -> None:
    read = reader_for("period", Period)

    assert read_cell(read, "2026/2030").last == date(2030, 12, 31)
    assert [refused(read, text)[0] for text in ("2030/2026", "2026-13", "IV/2027", "9999")] == [
        "P208"
    ] * 4


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("Q4/2027", "P226", "2027-Q4"),
        ("Quý IV/2026", "P226", "2026-Q4"),
        ("quý 1 năm 2026", "P226", "2026-Q1"),
        ("12/2025", "P226", "2025-12"),
        ("tháng 7 năm 2025", "P226", "2025-07"),
        ("6 tháng đầu năm 2026", "P226", "2026-H1"),
        ("năm 2030", "P226", "2030"),
        ("đến năm 2030", "P226", "2030"),
        ("hết năm 2030", "P226", "2030"),
        ("Đến hết năm 2030", "P226", "2030"),
        ("cuối năm 2030", "P226", "2030"),
        ("đến 2030", "P226", "2030"),
        ("chậm nhất đến năm 2030", "P226", "2030"),
        ("2030.", "P226", "2030"),
        ("trước năm 2031", "P226", "2030"),
        ("Trước 2028", "P226", "2027"),
        ("trước ngày 30/6/2027", "P226", "2027-06-29"),
        ("trước ngày 1/1/2027", "P226", "2026-12-31"),
        ("trước quý I/2027", "P226", "2026-Q4"),
        ("trước tháng 1/2027", "P226", "2026-12"),
        ("đến hết quý IV/2027", "P226", "2027-Q4"),
        ("đến ngày 31 tháng 12 năm 2030", "P226", "2030-12-31"),
        ("đầu năm 2030", "P208", ""),
        ("2025-h1", "P226", "2025-H1"),
        ("6T2025", "P226", "2025-H1"),
        ("3 tháng đầu năm 2025", "P226", "2025-Q1"),
        ("9T2025", "P239", ""),
        ("trước năm 0001", "P208", ""),
        ("2030.0", "P226", "2030"),
        ("31/12/2025", "P226", "2025-12-31"),
        ("03/04/2026", "P225", "2026-04-03"),
        ("Dec-25", "P223", "2025-12, 2025-12-01"),
        ("1-Dec-25", "P223", "2025-12-01"),
        ("45992", "P223", "2025-12-01"),
        ("2.03E+03", "P223", "2025…2034"),
        ("#N/A", "P221", ""),
    ],
)
def test_a_period_is_suggested_where_it_can_be(text: str, code: str, suggestion: str) -> None:
    assert refused(reader_for("due", Period), text) == (code, suggestion)


@pytest.mark.parametrize(
    "text",
    ["9 tháng đầu năm 2025", "9 tháng 2025", "9T2025", "9T/2025", "9 tháng đầu của năm 2025"],
)
def test_nine_months_are_no_period_and_may_be_told_by_their_last_day(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_cell(reader_for("period", Period), text)

    assert caught.value.code == "P239"
    assert str(caught.value.details["day"]) == "2025-09-30"
    assert refused(read_moment, text) == ("P226", "2025-09")


@pytest.mark.parametrize(
    ("text", "last", "first"),
    [
        ("2026/2030", "2030", "2026"),
        ("2026-2030", "2030", "2026"),
        ("giai đoạn 2026–2030", "2030", "2026"),
        ("từ năm 2026 đến hết năm 2030", "2030", "2026"),
    ],
)
def test_a_run_of_years_is_no_due_date(text: str, last: str, first: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_cell(read_moment, text)

    assert caught.value.code == "P228"
    assert [str(caught.value.details[name]) for name in ("suggestion", "other")] == [last, first]
    assert refused(reader_for("period", Period), "giai đoạn 2026–2030")[1] == "2026/2030"


@pytest.mark.parametrize(
    "text", ["II.1.b2.s3", "I.p1", "II.2.2.p1.s2", "SRG.p1", "02.b1", "1.fn2.s1", "III.a.b1", "IV"]
)
def test_a_place_in_a_document_is_a_section_and_what_is_in_it(text: str) -> None:
    assert read_cell(reader_for("locators", tuple[str, ...]), text) == (text,)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("trang 2, mục II.1", "II.1.p1.s1"),
        ("Mục II.2, gạch đầu dòng thứ 3", "II.2.b3.s1"),
        ("II.1, đoạn 2, câu 4", "II.1.p2.s4"),
        ("ii.1.p1.s1", "II.1.p1.s1"),
        ("trang 12", "II.1.p1.s1"),
        ("II.1.B2", "II.1.p1.s1"),
        ("ở phần đầu", "II.1.p1.s1"),
    ],
)
def test_a_place_in_words_is_written_as_one_where_it_can_be(text: str, suggestion: str) -> None:
    assert refused(reader_for("locator", str), text) == ("P229", suggestion)


def test_a_day_of_two_meanings_is_not_guessed() -> None:
    with pytest.raises(Unreadable) as caught:
        read_cell(read_day, "03/04/2026")

    assert caught.value.code == "P225"
    assert caught.value.details["suggestion"] == "2026-04-03"
    assert caught.value.details["other"] == "2026-03-04"
    assert refused(read_day, "45992") == ("P223", "2025-12-01")
    assert refused(read_day, "5/3/26")[0] == refused(read_day, "ngày 5/3/2026")[0] == "P225"


@pytest.mark.parametrize("text", ["=1+1", "+84 24 3825", "-Tăng cường", "@nhom", "#REF!", "1-Dec"])
def test_words_do_not_begin_as_a_formula_does(text: str) -> None:
    assert refused(str, text)[0] in {"P221", "P222", "P223"}


@pytest.mark.parametrize("text", ["=", ">=", "<="])
def test_a_sign_of_comparison_is_no_formula(text: str) -> None:
    assert read_cell(reader_for("operator", Literal[">=", "<=", "="]), text) == text


@pytest.mark.parametrize("text", ["1-Dec", "Dec-25", "2.03E+03"])
def test_an_id_that_excel_changed_is_not_guessed(text: str) -> None:
    assert refused(read_id, text)[0] == "P223"


@pytest.mark.parametrize(
    ("text", "choices", "meant"),
    [
        ("Đạt", (">=", "complete", "="), ">="),
        ("đúng bằng", (">=", "complete", "="), "="),
        ("từ 80% trở lên", (">=", "<=", "="), ">="),
        ("thuộc nhóm 15", (">=", "<=", "="), "<="),
        ("Top 10", (">=", "<=", "="), "<="),
        ("Báo cáo có ký của tỉnh", ("A", "B", "C", "D", "E"), "B"),
        ("kiểm toán", ("A", "B", "C", "D", "E"), "A"),
        ("báo", ("A", "B", "C", "D", "E"), "D"),
        ("duy trì một mức", ("level", "hold"), "hold"),
        ("Chính thức", ("final", "planned"), "final"),
        ("ước tính", ("estimate", "final"), "estimate"),
        ("TRUE", ("yes", "no"), "yes"),
        ("Final", ("planned", "final"), "final"),
        ("thành phố", ("province", "city"), "city"),
        ("hon", ("over", "under"), "over"),
        (">", ("over", "under", "about", "nearly"), "over"),
        ("~", ("over", "under", "about", "nearly"), "about"),
        ("xấp xỉ", ("over", "under", "about", "nearly"), "about"),
        ("gần 50", ("over", "under", "about", "nearly"), "nearly"),
        ("finel", ("planned", "final"), "final"),
    ],
)
def test_the_code_behind_a_label_is_offered(
    text: str, choices: tuple[str, ...], meant: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        read_choice(choices, text)

    assert caught.value.details["perhaps_vi"] == (f"Gần nhất: “{meant}”. " if meant else "")


def test_the_nearest_name_is_offered() -> None:
    assert nearest("ninhbinh", ("nam-dinh", "ninh-binh")) == "ninh-binh"
    assert nearest("x", ()) == "-"


def test_among_many_names_those_that_begin_alike_are_compared() -> None:
    names = frozenset(f"{letter}-57-{number:03}" for letter in "abcdef" for number in range(999))

    assert nearest("c-57-4444", names) == "c-57-444"


def test_a_word_is_never_told_that_it_means_its_opposite() -> None:
    for text, meant in (("cao", "higher"), ("Càng thấp càng tốt", "lower"), ("xanh", "")):
        with pytest.raises(Unreadable) as caught:
            read_choice(("higher", "lower"), text)
        assert caught.value.details["perhaps_vi"] == (f"Gần nhất: “{meant}”. " if meant else "")
