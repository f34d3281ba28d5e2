"""Tags, bars, the time gone, years and steps: words and shares."""

from typing import Any

import pytest

from portal import sentences
from portal.languages import Bilingual
from portal.method.assessment import STATUSES, Assessment
from portal.model import Commitment, Source
from portal.problems import Where
from portal.views import Bar
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
    rank,
)
from tests.speak import BUSINESS, EN, PII, RANK, VI, measure, plain, promise

LONGEST = {"vi": 30, "en": 24}


def tag(wanted: Commitment, found: Assessment) -> tuple[str, str, str]:
    """The code, words and basis of the tag in Vietnamese."""
    made = sentences.tag(VI, promise(wanted, "vi"), found, METHOD)
    return made.status, made.text, made.basis


def test_a_pace_says_what_it_is_compared_with() -> None:
    found = judge(from_40(), figure("2028", "46"), on="2029-06-01")
    said = ("behind", "Chậm hơn lộ trình", "so với đường tham chiếu của trang này")
    assert tag(from_40(), found) == said


def test_a_year_not_kept_is_named() -> None:
    found = judge(floor(), figure("2025", "2.1"), figure("2026", "1.96"), on="2027-06-01")
    assert tag(floor(), found) == ("missed", "Không đạt (2026)", "xét từng năm")


def test_a_late_delivery_was_completed() -> None:
    found = judge(deliverable(), on="2030-06-01", evidence=(evidence(4, "2029-03-31"),))
    assert tag(deliverable(), found) == ("missed", "Hoàn thành sau hạn", "")


def test_a_goal_in_words_is_not_measurable() -> None:
    wanted = commitment(kind="narrative", operator=None, value=None, missing=("figure", "deadline"))
    made = sentences.tag(VI, promise(wanted, "vi"), judge(wanted, on="2027-06-01"), METHOD)
    assert (made.status, made.text) == ("unmeasurable", "Chưa đo được theo văn bản")
    assert made.tip == "Văn bản không nêu con số và thời hạn cho cam kết này."


def test_every_status_has_a_short_tag_and_a_line() -> None:
    for words in (VI, EN):
        for status in STATUSES:
            made = sentences.plain_tag(words, status, METHOD)
            assert 0 < len(made.text) <= LONGEST[words.language]
            assert made.tip.endswith(".")
            assert "{" not in made.tip


def test_a_block_beside_the_statuses_has_its_name() -> None:
    made = sentences.plain_tag(VI, "long_horizon", METHOD, "Tầm nhìn")
    assert (made.status, made.text) == ("long_horizon", "Tầm nhìn")


def bar(wanted: Commitment, *figures: Any, on: str = "2029-06-01", **more: Any) -> Bar | None:
    """The bar in Vietnamese."""
    return sentences.bar(VI, promise(wanted, "vi", **more), judge(wanted, *figures, on=on))


def test_three_sourced_numbers_make_a_bar() -> None:
    made = bar(from_40(), figure("2028", "46"))
    assert made is not None
    assert (made.state, made.fill, made.reference, made.anchor) == (
        "measured",
        "15.00",
        "60.00",
        "middle",
    )
    assert [plain(text) for text in (made.start, made.latest, made.target, made.gap)] == [
        "40%",
        "46% (năm 2028)",
        "≥ 80%",
        "còn cách mục tiêu 34 điểm phần trăm",
    ]
    assert (made.start_when, made.target_when) == ("năm 2025", "hạn năm 2030")


def test_a_figure_beyond_the_target_fills_the_bar() -> None:
    made = bar(from_40(), figure("2028", "90"))
    assert made is not None
    assert (made.fill, made.anchor, made.gap, made.reference) == ("100.00", "end", "", "")


def test_a_level_further_away_fills_nothing() -> None:
    made = bar(from_40(), figure("2028", "38"))
    assert made is not None
    assert (made.state, made.fill) == ("worse", "0.00")
    assert plain(made.gap) == "xa mục tiêu hơn ban đầu 2 điểm phần trăm"


@pytest.mark.parametrize(("on", "state"), [("2029-06-01", "empty"), ("2032-06-01", "overdue")])
def test_silence_is_an_empty_bar_with_words(on: str, state: str) -> None:
    made = bar(commitment(), on=on)
    assert made is not None
    assert (made.state, made.fill, made.start) == (state, "", "văn bản không nêu")


@pytest.mark.parametrize(
    ("wanted", "figures"),
    [
        (commitment(), (figure("2028", "46"),)),
        (from_40(baseline_qualifier="over"), (figure("2028", "46"),)),
        (from_40(), (figure("2028", "46", qualifier="over"),)),
        (from_40(), (figure("2028", "46", "D"),)),
        (rank(), (edition("2028", "12"),)),
        (rank(), ()),
        (floor(), ()),
        (deliverable(), ()),
    ],
)
def test_nothing_to_measure_no_bar(wanted: Commitment, figures: Any) -> None:
    assert bar(wanted, *figures) is None


def test_the_time_gone_is_in_words_and_ticks() -> None:
    made = sentences.time(VI, 2, 5, 2025, True)
    assert made.text == "Đã trọn 2 trong 5 năm, tính từ đầu năm 2025; năm đang diễn ra chưa tính"
    assert made.gone == "40.00"
    assert made.ticks == ("0.00", "20.00", "40.00", "60.00", "80.00", "100.00")
    assert (
        sentences.time(EN, 1, 4, 2024, False).text
        == "1 full year of 4 gone, counted from the end of 2024; the year under way is not counted"
    )


def test_years_have_verdicts_in_words() -> None:
    planned = figure("2027", "2.2", status="planned")
    found = judge(floor(), figure("2025", "2.1"), figure("2026", "1.9"), planned, on="2029-06-01")
    cells = sentences.years(VI, promise(floor(), "vi"), found)
    assert [(cell.year, cell.text, cell.value) for cell in cells] == [
        ("2025", "Đạt", "2,1%"),
        ("2026", "Không đạt", "1,9%"),
        ("2027", "Dự toán", "2,2%"),
        ("2028", "Chưa có số liệu", ""),
        ("2029", "Chưa hết năm", ""),
        ("2030", "Chưa hết năm", ""),
    ]


MILESTONES = (milestone("2027", "13"), milestone("2029", "11"))


def test_steps_lead_to_the_target() -> None:
    wanted = rank(wording="nhóm 10")
    found = judge(wanted, edition("2028", "12"), on="2028-12-01", milestones=MILESTONES)
    spoken = promise(wanted, "vi", RANK, PII, MILESTONES)
    marks = sentences.steps(VI, spoken, found)
    assert [mark.detail for mark in marks[1:]] == ["Chưa đến hạn", "Chưa đến hạn"]
    assert [(mark.status, mark.text, mark.now) for mark in marks] == [
        ("no_data", "Hạng 13 hoặc cao hơn (năm 2027)", False),
        ("no_data", "Hạng 11 hoặc cao hơn (năm 2029)", True),
        ("no_data", "Nhóm 10 dẫn đầu (năm 2030)", False),
    ]
    assert marks[0].detail == (
        "Mốc năm 2027 (hạng 13 hoặc cao hơn): chưa có số liệu. Kết quả của mốc sau không tính thay."
    )


def test_the_last_step_has_its_verdict() -> None:
    wanted = rank(wording="nhóm 10")
    found = judge(wanted, edition("2030", "9"), on="2031-06-01", milestones=MILESTONES)
    last = sentences.steps(EN, promise(wanted, "en", RANK, PII, MILESTONES), found)[-1]
    assert (last.status, plain(last.detail)) == ("met", "rank 9 of 34 (2030 edition)")


def test_no_milestones_no_steps() -> None:
    found = judge(rank(), edition("2028", "12"), on="2029-06-01")
    assert sentences.steps(VI, promise(rank(), "vi", RANK, PII), found) == ()


def test_the_ladder_shows_each_proof() -> None:
    proofs = (evidence(1, "2026-05-01"), evidence(2, "2027-05-01"))
    found = judge(deliverable(), on="2028-06-01", evidence=proofs)
    said = Bilingual("UBND tỉnh", "Provincial People’s Committee")
    source = Source(
        where=Where("data/sources.csv", 2),
        id="quyet-dinh",
        publisher=said,
        title=said,
        url="https://example.org/",
        published_on=None,
        retrieved_on=None,
        evidence="B",
        withheld=False,
    )
    marks = sentences.ladder(VI, found, proofs, {"quyet-dinh": source})
    assert [(mark.status, mark.now) for mark in marks] == [
        ("done", False),
        ("done", False),
        ("todo", True),
        ("todo", False),
    ]
    assert marks[0].detail == "Quyết định đầu tư, 01/05/2026"
    assert marks[0].source is not None and marks[0].source.text == "UBND tỉnh"


def test_a_measure_that_counts_gives_the_number_alone() -> None:
    of = measure("Số doanh nghiệp công nghệ số", "Number of digital technology businesses")
    wanted = from_40(value="80")
    found = judge(wanted, figure("2028", "46"), on="2029-06-01")
    made = sentences.bar(VI, promise(wanted, "vi", BUSINESS, of), found)
    assert made is not None and made.latest == "46 (năm 2028)"
