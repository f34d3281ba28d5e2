"""What stands beside a status sentence: notes, absence, sources that differ, the rule."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from portal import sentences
from portal.languages import Bilingual
from portal.method.assessment import Assessment
from portal.model import Commitment, Search
from portal.problems import Where
from tests.make import (
    METHOD,
    commitment,
    deliverable,
    edition,
    evidence,
    figure,
    floor,
    from_40,
    judge,
    milestone,
    published,
    rank,
)
from tests.speak import EN, PII, RANK, VI, plain, promise

DUE_2030 = "Văn bản ghi năm 2030, không nêu ngày. Trang này tính đến hết ngày 31/12/2030."


def notes(wanted: Commitment, found: Assessment, on: str = "2028-06-01", **more: Any) -> list[str]:
    """The notes in Vietnamese, but for the one on the due year."""
    spoken = promise(wanted, "vi")
    said = sentences.notes(VI, spoken, found, date.fromisoformat(on), **more)
    return [plain(note) for note in said if note != DUE_2030]


def test_a_year_without_a_day_is_counted_to_its_end() -> None:
    found = judge(commitment(), on="2028-06-01")
    assert sentences.notes(VI, promise(commitment(), "vi"), found, date(2028, 6, 1)) == (DUE_2030,)
    within = commitment(wording="trong năm 2030")
    assert sentences.notes(VI, promise(within, "vi"), found, date(2028, 6, 1)) == ()


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (
            commitment(approximate=True),
            "Văn bản viết “khoảng”. Số liệu chỉ chênh ở chữ số cuối thì chưa kết luận “Không đạt”.",
        ),
        (
            commitment(operator="between", value="8", value_upper="10"),
            "Kết luận dựa vào mức dưới (8%). Mức trên (10%) là mức hướng tới.",
        ),
    ],
)
def test_how_a_target_is_judged(wanted: Commitment, said: str) -> None:
    assert notes(wanted, judge(wanted, on="2028-06-01")) == [said]


def test_a_figure_at_a_strict_bound() -> None:
    wanted = from_40(operator=">")
    found = judge(wanted, figure("2027", "80"), on="2028-06-01")
    assert notes(wanted, found)[0] == "“Trên 80%” không gồm đúng 80%."


def test_the_reference_line_is_ours() -> None:
    found = judge(from_40(), figure("2028", "60"), on="2028-06-01")
    assert notes(from_40(), found) == [
        "Đường tham chiếu là đường thẳng do trang này vẽ từ mức ban đầu đến mục tiêu. Tỉnh không "
        "cam kết mức từng năm."
    ]


def test_the_start_met_the_target() -> None:
    wanted = from_40(value="30")
    found = judge(wanted, figure("2027", "45"), on="2028-06-01")
    assert notes(wanted, found) == ["Mức ban đầu đã đáp ứng mục tiêu."]


def test_later_figures_do_not_change_the_tag() -> None:
    found = judge(commitment(), figure("2030", "79"), figure("2031", "81"), on="2032-06-01")
    assert notes(commitment(), found) == ["Sau đó: 81% (năm 2031). Nhãn không đổi."]


def test_figures_from_before_the_promise() -> None:
    found = judge(from_40(), figure("2023", "31"), figure("2025", "40"), on="2026-06-01")
    assert notes(from_40(), found) == ["Số liệu duy nhất là mức ban đầu: 40% (năm 2025)."]
    found = judge(commitment(), figure("2023", "31"), on="2026-06-01")
    assert notes(commitment(), found) == ["Số liệu trước khi có cam kết: 31% (năm 2023)."]


def test_an_old_figure_is_called_old() -> None:
    found = judge(commitment(), figure("2025", "30"), on="2028-06-01")
    assert notes(commitment(), found) == ["Số liệu mới nhất cách ngày cập nhật 30 tháng."]


def test_a_figure_that_is_not_published() -> None:
    found = judge(commitment(), figure("2026", None, status="not_published"), on="2027-06-01")
    assert notes(commitment(), found) == ["Cơ quan công bố cho biết chưa công bố số liệu năm 2026."]
    said = notes(commitment(), found, publisher="Cục Thống kê", reason="đang rà soát.")
    assert said == ["Cục Thống kê cho biết chưa công bố số liệu năm 2026: đang rà soát."]


def search(places: Bilingual, **changes: Any) -> Search:
    """A search on 10 March 2026."""
    made = Search(
        where=Where("data/ninh-binh/searches.csv", 2),
        province="ninh-binh",
        commitments=("ho-so-truc-tuyen",),
        searched_on=date(2026, 3, 10),
        places=places,
        next_release=None,
    )
    return replace(made, **changes)


THREE = Bilingual(
    "Cục Thống kê; Sở Y tế; Cổng dữ liệu quốc gia",
    "National Statistics Office; Department of Health; National Data Portal",
)


def test_absence_is_bounded() -> None:
    assert sentences.absence(VI, search(THREE), "level") == (
        "Tính đến 10/03/2026, trang này đã tìm ở 3 nguồn (Cục Thống kê, Sở Y tế, Cổng dữ liệu quốc "
        "gia) và chưa thấy số liệu. Kỳ công bố tiếp theo: chưa rõ."
    )
    assert sentences.absence(EN, search(THREE, next_release=date(2026, 6, 30)), "level") == (
        "As of 10 March 2026, we had searched 3 sources (National Statistics Office, Department of "
        "Health, National Data Portal) and found no figure. Next expected release: 30 June 2026."
    )


def test_absence_of_a_thing_to_deliver_speaks_of_evidence() -> None:
    assert sentences.absence(VI, search(THREE), "deliverable").endswith("và chưa thấy minh chứng.")
    assert sentences.absence(EN, search(THREE), "deliverable").endswith("and found no evidence.")


def test_absence_before_any_search() -> None:
    said = sentences.absence(VI, None, "level")
    assert said == "Trang này chưa tìm số liệu cho cam kết này."


def conflict(*figures: Any, on: str) -> str:
    """What is said of two figures by two publishers."""
    found = judge(commitment(), *figures, on=on)
    return sentences.conflict(VI, promise(commitment(), "vi"), found, ("Cục A", "Sở B"))


def test_sources_that_differ_are_both_named() -> None:
    assert conflict(figure("2027", "30", "C"), figure("2027", "32", "A"), on="2028-06-01") == (
        "Các nguồn nêu số liệu khác nhau: 32% (năm 2027), Cục A; 30% (năm 2027), Sở B. Trang này "
        "dùng số đầu tiên vì số này có hạng minh chứng cao hơn (A so với C)."
    )


def test_the_first_published_decides_and_the_latest_is_shown() -> None:
    early, late = ("2031-01-05", "81"), ("2031-03-01", "79")
    due = [published(on, "2030", value) for on, value in (early, late)]
    assert conflict(*due, on="2031-06-01").endswith("vì số này được công bố trước.")
    before = [published(f"2028-0{month}-01", "2027", f"3{month}") for month in (1, 3)]
    assert conflict(*before, on="2028-06-01").endswith("vì số này được công bố sau.")


def test_no_conflict_no_words() -> None:
    assert conflict(figure("2027", "30"), on="2028-06-01") == ""


def why(wanted: Commitment, found: Assessment, **more: Any) -> list[str]:
    """The rule and its values, in Vietnamese."""
    said = sentences.why(VI, promise(wanted, "vi", **more), found, METHOD)
    return [plain(line) for line in said]


def test_why_names_the_rule_and_its_values() -> None:
    found = judge(from_40(), figure("2028", "46"), on="2029-06-01")
    assert why(from_40(), found) == [
        "Quy tắc áp dụng: dòng 11 của bảng quyết định, phương pháp phiên bản 1.",
        "So phần quãng đường đã đi với phần thời gian đã qua; được thấp hơn tối đa 10 điểm phần "
        "trăm.",
        "Số liệu được xét: 46% (năm 2028), chính thức, hạng minh chứng A.",
        "Mức ban đầu: 40% (năm 2025).",
        "Phần quãng đường đã đi: 15%. Phần thời gian đã qua: 60%. Biên độ: 10 điểm phần trăm.",
    ]


def test_why_names_the_milestone() -> None:
    steps = (milestone("2027", "13"),)
    found = judge(rank(), edition("2027", "14"), on="2028-06-01", milestones=steps)
    said = why(rank(), found, of=RANK, indicator=PII, milestones=steps)
    assert said[-1] == "Mốc được xét: hạng 13 hoặc cao hơn (năm 2027)."


def test_why_names_the_evidence() -> None:
    found = judge(deliverable(), on="2027-06-01", evidence=(evidence(2, "2026-05-01"),))
    assert why(deliverable(), found)[-1] == "Bước cao nhất có minh chứng: 2/4."


RULES = (*map(str, (1, 2)), "D", "S", *map(str, range(3, 12)))
RULES += ("Y1", "Y2", "Y3", "E2", "E3", "E4", "N1")


def test_the_whole_table_is_told() -> None:
    for words in (VI, EN):
        lines = sentences.rule_lines(words, METHOD)
        assert [rule for rule, _, _ in lines] == list(RULES)
        assert all(condition and result for _, condition, result in lines)
        assert not any("{" in part for line in lines for part in line)


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        (judge(commitment(), on="2028-06-01"), "1"),
        (judge(floor(), figure("2025", "2.1"), on="2026-06-01"), "Y2"),
        (judge(deliverable(), on="2027-06-01", evidence=(evidence(1, "2026-05-01"),)), "E2"),
    ],
)
def test_each_result_in_the_table_is_possible(found: Assessment, rule: str) -> None:
    results = {line[0]: line[2] for line in sentences.rule_lines(EN, METHOD)}
    assert found.rule == rule
    assert sentences.status_names(EN)[str(found.status)] in results[rule].split(" / ")
