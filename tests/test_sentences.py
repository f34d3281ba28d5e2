"""The words of a promise and of its status, in both languages."""

from typing import Any

from portal.languages import Bilingual
from portal.model import Commitment
from portal.problems import Where
from tests.make import (
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
from tests.speak import (
    BUSINESS,
    DAY,
    PII,
    RANK,
    measure,
    said,
)

HERE = Where("data/x.csv", 2)
HEALTH = measure(
    "Tỷ lệ người dân có hồ sơ sức khỏe điện tử",
    "Share of people with an electronic health record",
)
SCIENCE = measure(
    "Chi cho khoa học, công nghệ trong tổng chi ngân sách",
    "Science and technology share of total budget spending",
)
CENTRE = Bilingual("Trung tâm dữ liệu tỉnh", "Provincial data centre")
HANDOVER = Bilingual("Biên bản bàn giao 12/BB-STTTT", "Handover record 12/BB-STTTT")
TOP_10 = "thuộc nhóm 10 địa phương dẫn đầu"
MILESTONES = (milestone("2027", "13"), milestone("2029", "11"))
LABOUR = measure(
    "Tốc độ tăng năng suất lao động bình quân", "Average growth of labour productivity"
)
DIGITAL = measure(
    "Doanh nghiệp công nghệ số đầu tư tại tỉnh",
    "Digital technology businesses investing in the province",
)


def centre(**changes: Any) -> Commitment:
    """A data centre, within the year 2028."""
    return deliverable(title=CENTRE, wording="đưa vào sử dụng trong năm 2028", **changes)


def top_15(**changes: Any) -> Commitment:
    """A place among the first fifteen, to keep from 2026 on."""
    kept = {"kind": "hold", "value": "15", "start": "2026", "due": "2027", "unit": "rank"}
    return rank(**{**kept, "wording": "duy trì trong Top 15", **changes})


def test_met_above() -> None:
    wanted = commitment(operator=">", value="95")
    told = said(wanted, judge(wanted, figure("2030", "96"), on="2031-06-01"), indicator=HEALTH)
    assert told == (
        "Tỷ lệ người dân có hồ sơ sức khỏe điện tử: 96% (năm 2030), đạt mục tiêu trên 95% "
        "(hạn năm 2030).",
        "Share of people with an electronic health record: 96% (2030). This meets the target of "
        "more than 95% by 2030.",
    )


def test_missed_equal() -> None:
    wanted = commitment(operator=">", value="95")
    told = said(wanted, judge(wanted, figure("2030", "95"), on="2031-06-01"), indicator=HEALTH)
    assert told == (
        "Tỷ lệ người dân có hồ sơ sức khỏe điện tử: 95% (năm 2030). Mục tiêu là trên 95%, không "
        "gồm đúng 95%, nên không đạt.",
        "Share of people with an electronic health record: 95% (2030). The target is more than "
        "95%, which does not include exactly 95%, so it is not met.",
    )


def test_missed_closely() -> None:
    wanted = commitment()
    told = said(wanted, judge(wanted, figure("2030", "79.96"), on="2031-06-01"))
    assert told == (
        "Tỷ lệ hồ sơ nộp trực tuyến: 79,96% (năm 2030), không đạt mục tiêu từ 80% trở lên (hạn "
        "năm 2030). Chênh lệch: 0,04 điểm phần trăm.",
        "Share of applications filed online: 79.96% (2030). This does not meet the target of at "
        "least 80% by 2030. Difference: 0.04 percentage points.",
    )


def test_behind_the_line() -> None:
    told = said(from_40(), judge(from_40(), figure("2028", "46"), on="2029-06-01"))
    assert told == (
        "Tỷ lệ hồ sơ nộp trực tuyến: 46% (năm 2028). Mục tiêu: từ 80% trở lên, hạn năm 2030. So "
        "với mức ban đầu 40% (năm 2025), đã đi được 15% quãng đường; theo đường tham chiếu là 60% "
        "quãng đường, biên độ 10 điểm phần trăm.",
        "Share of applications filed online: 46% (2028). Target: at least 80% by 2030. This is "
        "15% of the distance from the starting level of 40% (2025). The reference line is at 60% "
        "of the distance, with a tolerance of 10 percentage points.",
    )


def test_further() -> None:
    told = said(from_40(), judge(from_40(), figure("2027", "38"), on="2028-06-01"))
    assert told == (
        "Tỷ lệ hồ sơ nộp trực tuyến: 38% (năm 2027). Mục tiêu: từ 80% trở lên, hạn năm 2030. So "
        "với mức ban đầu 40% (năm 2025), số liệu này cách mục tiêu xa hơn.",
        "Share of applications filed online: 38% (2027). Target: at least 80% by 2030. This is "
        "further from the target than the starting level of 40% (2025).",
    )


def test_lower_is_better() -> None:
    wanted = commitment(operator="<=", value="5")
    of = measure("Thời gian giải quyết thủ tục", "Time to handle a procedure")
    found = judge(wanted, figure("2028-Q4", "4.5"), on="2029-06-01")
    told = said(wanted, found, of=DAY, indicator=of)
    assert told == (
        "Thời gian giải quyết thủ tục: 4,5 ngày (quý IV/2028), đã ở mức mục tiêu không quá 5 "
        "ngày. Hạn là năm 2030; số liệu có thể còn thay đổi.",
        "Time to handle a procedure: 4.5 days (October to December 2028). This is at the target "
        "of no more than 5 days, due by 2030. The figure can change before then.",
    )


def test_about_8() -> None:
    wanted = commitment(value="8", approximate=True, due="2030")
    found = judge(wanted, figure("2026/2030", "7.9"), on="2031-06-01")
    told = said(wanted, found, indicator=LABOUR)
    assert told == (
        "Tốc độ tăng năng suất lao động bình quân: 7,9% (giai đoạn 2026-2030). Văn bản viết mục "
        "tiêu là khoảng 8%; chênh lệch nằm ở chữ số cuối nên chưa kết luận.",
        "Average growth of labour productivity: 7.9% (2026 to 2030). The document gives the "
        "target as about 8%. The difference is in the last digit, so there is no verdict.",
    )


def test_no_start() -> None:
    told = said(commitment(), judge(commitment(), figure("2027", "30"), on="2028-06-01"))
    assert told == (
        "Tỷ lệ hồ sơ nộp trực tuyến: 30% (năm 2027). Mục tiêu: từ 80% trở lên, hạn năm 2030. "
        "Chưa đánh giá được vì chưa có mức ban đầu để so.",
        "Share of applications filed online: 30% (2027). Target: at least 80% by 2030. We cannot "
        "assess it yet because there is no starting level to compare with.",
    )


def test_total_reached() -> None:
    wanted = commitment(kind="cumulative", value="20", due="2045")
    found = judge(wanted, figure("2029", "21"), on="2030-06-01")
    told = said(wanted, found, of=BUSINESS, indicator=DIGITAL)
    assert told == (
        "Doanh nghiệp công nghệ số đầu tư tại tỉnh: tổng cộng 21 doanh nghiệp (tính đến "
        "31/12/2029), đủ mục tiêu ít nhất 20 doanh nghiệp. Hạn: năm 2045.",
        "Digital technology businesses investing in the province: 21 businesses in total (as of "
        "31 December 2029). This meets the target of at least 20 businesses, due by 2045.",
    )


def test_rank_unjudged() -> None:
    wanted = rank(wording=TOP_10)
    told = said(
        wanted, judge(wanted, edition("2026", "14"), on="2027-06-01"), of=RANK, indicator=PII
    )
    assert told == (
        "PII: hạng 14/34 (kỳ 2026). Mục tiêu: nhóm 10 dẫn đầu, hạn năm 2030. Thứ hạng chỉ được "
        "đánh giá ở các mốc và khi đến hạn.",
        "PII: rank 14 of 34 (2026 edition). Target: the top 10 by 2030. Ranks are assessed only "
        "at milestones and at the due date.",
    )


def test_milestone_met() -> None:
    wanted = rank(wording=TOP_10)
    found = judge(wanted, edition("2027", "13"), on="2028-06-01", milestones=MILESTONES)
    told = said(wanted, found, of=RANK, indicator=PII, milestones=MILESTONES)
    assert told == (
        "PII: hạng 13/34 (kỳ 2027), đạt mốc năm 2027 (hạng 13 hoặc cao hơn). Mốc tiếp theo: hạng "
        "11 hoặc cao hơn (năm 2029).",
        "PII: rank 13 of 34 (2027 edition). This meets the 2027 milestone (rank 13 or better). "
        "Next milestone: rank 11 or better (2029).",
    )


def test_one_gap() -> None:
    found = judge(floor(), figure("2025", "2.1"), figure("2027", "2.3"), on="2028-06-01")
    told = said(floor(), found, indicator=SCIENCE)
    assert told == (
        "Chi cho khoa học, công nghệ trong tổng chi ngân sách: giữ được mức từ 2% trở lên trong "
        "2/2 năm có số liệu; 1 năm chưa có số liệu.",
        "Science and technology share of total budget spending: at least 2%. Years kept: 2 of 2 "
        "with data. Years with no data: 1.",
    )


def test_all_kept() -> None:
    kept = [figure(year, "2.1") for year in ("2025", "2026", "2027")]
    told = said(floor(), judge(floor(), *kept, on="2028-06-01"), indicator=SCIENCE)
    assert told == (
        "Chi cho khoa học, công nghệ trong tổng chi ngân sách: giữ được mức từ 2% trở lên trong "
        "3/3 năm đã qua.",
        "Science and technology share of total budget spending: at least 2%. Years kept: 3 of 3 "
        "so far.",
    )


def test_floor_missed() -> None:
    figures = figure("2025", "2.1"), figure("2026", "1.96"), figure("2027", "3.5")
    told = said(floor(), judge(floor(), *figures, on="2028-06-01"), indicator=SCIENCE)
    assert told == (
        "Chi cho khoa học, công nghệ trong tổng chi ngân sách: 1,96% (năm 2026), không đạt mức "
        "sàn từ 2% trở lên. Các năm không bù cho nhau.",
        "Science and technology share of total budget spending: 1.96% (2026). This does not meet "
        "the yearly minimum of at least 2%. One year does not make up for another.",
    )


def test_first_step() -> None:
    found = judge(centre(), on="2027-06-01", evidence=(evidence(1, "2026-05-01"),))
    told = said(centre(), found)
    assert told == (
        "Trung tâm dữ liệu tỉnh: có minh chứng đến bước 1/4 (đã có quyết định). Hạn: hết năm 2028.",
        "Provincial data centre: evidence up to step 1 of 4 (decision issued). Due by the end of "
        "2028.",
    )


def test_late() -> None:
    found = judge(centre(), on="2029-06-01", evidence=(evidence(4, "2029-03-31"),))
    told = said(centre(), found, evidence_title=HANDOVER)
    assert told == (
        "Trung tâm dữ liệu tỉnh: đưa vào sử dụng ngày 31/03/2029, muộn 90 ngày so với hạn (hết "
        "năm 2028). Minh chứng: Biên bản bàn giao 12/BB-STTTT.",
        "Provincial data centre: in use on 31 March 2029, 90 days after the due date (the end of "
        "2028). Evidence: Handover record 12/BB-STTTT.",
    )


def test_rank_kept() -> None:
    found = judge(top_15(), edition("2026", "14"), on="2027-06-01")
    told = said(top_15(), found, of=RANK, indicator=PII)
    assert told == (
        "PII: hạng 14/34 (kỳ 2026), giữ được vị trí trong nhóm 15 dẫn đầu.",
        "PII: rank 14 of 34 (2026 edition). This keeps the province in the top 15.",
    )


def test_in_words() -> None:
    wanted = narrative(missing=("figure", "deadline"))
    told = said(wanted, judge(wanted, on="2027-06-01"))
    assert told == (
        "Cam kết này viết dưới dạng định tính, không nêu con số và thời hạn, nên chưa đo được.",
        "This commitment is in words, with no figure or date, so it cannot be measured yet.",
    )


def narrative(**changes: Any) -> Commitment:
    """A goal in words."""
    return commitment(**{"kind": "narrative", "operator": None, "value": None, **changes})


def test_nothing_found() -> None:
    wanted = commitment(operator=">", value="95")
    told = said(wanted, judge(wanted, on="2027-06-01"))
    assert told == (
        "Mục tiêu: trên 95%, hạn năm 2030. Chưa có số liệu (không có nghĩa là bằng 0), "
        "nên chưa nói được đã tới đâu.",
        "Target: more than 95% by 2030. No data yet (this does not mean zero), "
        "so we cannot say how far it has come.",
    )


def test_past_due() -> None:
    wanted = commitment(operator=">", value="95")
    told = said(wanted, judge(wanted, on="2032-01-15"), on="2032-01-15")
    assert told == (
        "Mục tiêu: trên 95%, hạn năm 2030. Hạn đã qua; tính đến 15/01/2032, chưa tìm thấy số liệu "
        "của kỳ đến hạn. Nhận xét này về việc công bố, không phải về việc thực hiện.",
        "Target: more than 95% by 2030. The due date has passed and, as of 15 January 2032, we "
        "have found no figure for it. This is about publication, not about delivery.",
    )
