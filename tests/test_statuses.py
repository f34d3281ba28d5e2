"""The end of the status sentence for every kind, status and reason, in both languages."""

import re
from typing import Any

import pytest

from portal.languages import Bilingual
from portal.model import Commitment
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
from tests.speak import BUSINESS, PII, RANK, measure, said

TOP_10: dict[str, Any] = {"wording": "thuộc nhóm 10 địa phương dẫn đầu"}
ON_PII: dict[str, Any] = {"of": RANK, "indicator": PII}
MILESTONES = (milestone("2027", "13"), milestone("2029", "11"))
PATH = ON_PII | {"milestones": MILESTONES}
TOTAL = {"of": BUSINESS, "indicator": measure("Doanh nghiệp tại tỉnh", "Businesses")}
PRESS = Bilingual("Báo Ninh Bình", "Ninh Binh Newspaper")
HANDOVER = Bilingual("Biên bản bàn giao", "Handover record")
FORMER = {"area": Bilingual("tỉnh A", "A Province"), "successor": Bilingual("tỉnh B", "B Province")}
OF_FACTS = ("milestones", "evidence", "successor_figures")


def kept(**changes: Any) -> Commitment:
    """100% in every year from 2026 to 2030."""
    return commitment(**{"kind": "hold", "value": "100", "start": "2026", **changes})


def top_15(**changes: Any) -> Commitment:
    """Among the first fifteen in every edition from 2026 to 2028."""
    wanted = {"kind": "hold", "value": "15", "start": "2026", "due": "2028"}
    return rank(**{**wanted, "wording": "trong Top 15", **changes})


def total(**changes: Any) -> Commitment:
    """At least 20 in total by 2030."""
    return commitment(**{"kind": "cumulative", "value": "20", **changes})


def narrative(**changes: Any) -> Commitment:
    """A goal in words."""
    return commitment(kind="narrative", operator=None, value=None, **changes)


def told(promise: Commitment, *figures: Any, on: str, **more: Any) -> tuple[str, str]:
    """The sentence of a promise with these figures, on a day."""
    known = {name: more.pop(name) for name in OF_FACTS if name in more}
    known = {name.removesuffix("_figures"): value for name, value in known.items()}
    found = judge(promise, *figures, on=on, **known)
    more |= {"milestones": known["milestones"]} if "milestones" in known else {}
    return said(promise, found, on, **more)


# A promise, its figures, the day and the names, and how the sentence ends in both languages.
ENDS: dict[str, tuple[Commitment, tuple[Any, ...], dict[str, Any], str, str]] = {
    "reached, no due date": (
        commitment(due=None),
        (figure("2027", "85"),),
        {"on": "2028-06-01"},
        ", đã ở mức mục tiêu từ 80% trở lên. Văn bản không nêu thời hạn; số liệu có thể còn thay "
        "đổi.",
        "This is at the target of at least 80%. The document gives no date, so the figure can "
        "change.",
    ),
    "rank reached early": (
        rank(**TOP_10),
        (edition("2027", "9"),),
        {"on": "2028-06-01", **ON_PII},
        "hạng 9/34 (kỳ 2027), đã ở mức mục tiêu nhóm 10 dẫn đầu. Hạn là năm 2030; thứ hạng có thể "
        "còn thay đổi.",
        "This is at the target of the top 10, due by 2030. The rank can change before then.",
    ),
    "rank missed": (
        rank(**TOP_10),
        (edition("2030", "12"),),
        {"on": "2031-06-01", **ON_PII},
        "PII: hạng 12/34 (kỳ 2030), không đạt mục tiêu nhóm 10 dẫn đầu (hạn năm 2030).",
        "This does not meet the target of the top 10 by 2030.",
    ),
    "total met, no due date": (
        total(due=None),
        (figure("2027-03-31", "21"),),
        {"on": "2028-06-01", **TOTAL},
        "tổng cộng 21 doanh nghiệp (tính đến 31/03/2027), đủ mục tiêu ít nhất 20 doanh nghiệp. Văn "
        "bản không nêu thời hạn.",
        "This meets the target of at least 20 businesses. The document gives no date.",
    ),
    "total missed": (
        total(),
        (figure("2030", "19"),),
        {"on": "2031-06-01", **TOTAL},
        "không đủ mục tiêu ít nhất 20 doanh nghiệp (hạn năm 2030). Chênh lệch: 1 doanh nghiệp.",
        "This does not meet the target of at least 20 businesses by 2030. Difference: 1 business.",
    ),
    "total, no start": (
        total(),
        (figure("2027", "11"),),
        {"on": "2028-06-01", **TOTAL},
        "Chưa đánh giá được vì văn bản không nêu thời điểm bắt đầu đếm.",
        "We cannot assess it yet because the document does not say when counting starts.",
    ),
    "total from zero": (
        total(baseline_value="0", baseline_period="2025"),
        (figure("2027", "11"),),
        {"on": "2028-06-01", **TOTAL},
        "Số này bằng 55% mục tiêu; theo đường tham chiếu là 40%.",
        "This is 55% of the target; the reference line is at 40% of the target.",
    ),
    "start met, then lost": (
        commitment(value="50", baseline_value="52", baseline_period="2025"),
        (figure("2027", "49"),),
        {"on": "2028-06-01"},
        "So với mức ban đầu 52% (năm 2025), số liệu này cách mục tiêu xa hơn.",
        "This is further from the target than the starting level of 52% (2025).",
    ),
    "last milestone": (
        rank(**TOP_10),
        (edition("2029", "12"),),
        {"on": "2030-06-01", **PATH},
        "không đạt mốc năm 2029 (hạng 11 hoặc cao hơn). Đây là mốc cuối. Mục tiêu: nhóm 10 dẫn "
        "đầu, hạn năm 2030.",
        "This does not meet the 2029 milestone (rank 11 or better). This is the last milestone. "
        "Target: the top 10 by 2030.",
    ),
    "first milestone ahead": (
        rank(**TOP_10),
        (edition("2026", "14"),),
        {"on": "2027-06-01", **PATH},
        "khi đến hạn. Mốc đầu tiên: hạng 13 hoặc cao hơn (năm 2027).",
        "at the due date. First milestone: rank 13 or better (2027).",
    ),
    "far horizon": (
        commitment(due="2045"),
        (figure("2027", "10"),),
        {"on": "2028-06-01"},
        "Chưa đánh giá được vì hạn còn xa và chưa có mốc trung gian.",
        "We cannot assess it yet because the due date is far off and there is no earlier "
        "milestone.",
    ),
    "too early": (
        from_40(due="2032"),
        (figure("2026", "41"),),
        {"on": "2027-06-01"},
        "Chưa đánh giá được vì còn quá sớm: đã qua 14% thời gian, cần từ 20% trở lên.",
        "It is too early to assess: 14% of the time has passed and we need at least 20%.",
    ),
    "no due date": (
        commitment(due=None),
        (figure("2027", "70"),),
        {"on": "2028-06-01"},
        "Mục tiêu: từ 80% trở lên. Chưa đánh giá được vì văn bản không nêu thời hạn.",
        "Target: at least 80%. We cannot assess it yet because the document gives no date.",
    ),
    "inexact figure": (
        commitment(),
        (figure("2027", "70", qualifier="over"),),
        {"on": "2028-06-01"},
        "Chưa đánh giá được vì nguồn ghi “trên 70%”, không nêu con số chính xác.",
        "We cannot assess it yet because the source says “more than 70%” and gives no exact "
        "figure.",
    ),
    "missed for sure, though inexact": (
        commitment(),
        (figure("2030", "70", qualifier="under"),),
        {"on": "2031-06-01"},
        "dưới 70% (năm 2030), không đạt mục tiêu từ 80% trở lên (hạn năm 2030).",
        "less than 70% (2030). This does not meet the target of at least 80% by 2030.",
    ),
    "figure from after the due date": (
        from_40(due="2027"),
        (figure("2028-Q1", "70"),),
        {"on": "2028-06-01"},
        "số liệu này là của kỳ sau hạn; chưa tìm thấy số liệu của kỳ đến hạn.",
        "this figure is for a period after the due date, and we have found none for the due "
        "period.",
    ),
    "overdue, last figure before": (
        from_40(due="2027"),
        (figure("2026", "70"),),
        {"on": "2029-12-31"},
        "Số liệu gần nhất có trước hạn: 70% (năm 2026).",
        "The latest figure is from before the due date: 70% (2026).",
    ),
    "overdue, figure after": (
        from_40(due="2027"),
        (figure("2028", "70"),),
        {"on": "2029-12-31"},
        "Số liệu mới nhất là của kỳ sau hạn: 70% (năm 2028).",
        "The latest figure is for a period after it: 70% (2028).",
    ),
    "start is the bound": (
        from_40(operator=">", baseline_value="80"),
        (figure("2027", "70"),),
        {"on": "2028-06-01"},
        "Chưa đánh giá được vì mức ban đầu bằng đúng mức của mục tiêu.",
        "because the starting level equals the bound of the target.",
    ),
    "start not exact": (
        from_40(baseline_qualifier="over"),
        (figure("2027", "70"),),
        {"on": "2028-06-01"},
        "vì văn bản không nêu mức ban đầu chính xác, hoặc không nêu kỳ của mức đó.",
        "because the document gives no exact starting level, or no date for it.",
    ),
    "quoted by the press": (
        commitment(),
        (figure("2027", "70", "D"),),
        {"on": "2028-06-01", "publisher": PRESS},
        "theo Báo Ninh Bình dẫn lại. Chưa đánh giá được vì chưa tìm thấy văn bản gốc.",
        "as quoted by Ninh Binh Newspaper. We cannot assess it yet because we have not found the "
        "original document.",
    ),
    "planned": (
        commitment(),
        (figure("2027", "70", status="planned"),),
        {"on": "2028-06-01"},
        "Chưa đánh giá được vì đây là số dự toán; chờ số quyết toán.",
        "because this is a planned budget. The settled figure is awaited.",
    ),
    "figure of the successor": (
        commitment(),
        (),
        {"on": "2028-06-01", "successor_figures": (figure("2027", "90"),), **FORMER},
        "tính trên địa bàn tỉnh B hiện nay. Số liệu này không dùng để đánh giá cam kết của tỉnh A.",
        "for the area of B Province today. This figure is not used to assess the commitment of A "
        "Province.",
    ),
    "measured zero": (
        from_40(baseline_value="0"),
        (figure("2028", "0"),),
        {"on": "2028-06-01"},
        "Đây là số liệu đo được, bằng 0.",
        "This is a measured figure of zero.",
    ),
    "rank not kept": (
        top_15(),
        (edition("2026", "16"),),
        {"on": "2027-06-01", **ON_PII},
        "PII: hạng 16/34 (kỳ 2026), nằm ngoài nhóm 15 dẫn đầu.",
        "This is outside the top 15.",
    ),
    "rank kept twice": (
        top_15(),
        (edition("2026", "14"), edition("2027", "13")),
        {"on": "2028-06-01", **ON_PII},
        "giữ được vị trí trong nhóm 15 dẫn đầu. Giữ mức nhóm 15 dẫn đầu trong 2/2 kỳ có số liệu.",
        "This keeps the province in the top 15. Kept (the top 15) in 2 of 2 periods with data.",
    ),
    "level kept": (
        kept(),
        (figure("2026", "100"),),
        {"on": "2027-06-01"},
        "100% (năm 2026), giữ mức 100%.",
        "The level of 100% is kept.",
    ),
    "level not kept": (
        kept(),
        (figure("2026", "99.5"),),
        {"on": "2027-06-01"},
        "99,5% (năm 2026), không còn ở mức 100%.",
        "This is no longer at the level to keep (100%).",
    ),
    "level kept, with a gap": (
        kept(),
        (figure("2027", "100"),),
        {"on": "2028-06-01"},
        "Giữ mức 100% trong 1/1 kỳ có số liệu; 1 kỳ chưa có số liệu.",
        "Kept (100%) in 1 of 1 periods with data. Periods with no data: 1.",
    ),
    "level to keep, no figure": (
        kept(),
        (),
        {"on": "2027-06-01"},
        "Duy trì: 100%, đến hết năm 2030. Chưa có số liệu (không có nghĩa là bằng 0), "
        "nên chưa nói được đã tới đâu.",
        "Keep: 100% until the end of 2030. No data yet (this does not mean zero), "
        "so we cannot say how far it has come.",
    ),
    "planned year": (
        floor(),
        (figure("2025", "2.1"), figure("2026", "2.2", status="planned")),
        {"on": "2027-06-01"},
        "1 năm chưa có số liệu. Số năm 2026 là dự toán (2,2%); chờ số quyết toán.",
        "The figure for 2026 is the planned budget (2.2%). The settled figure is awaited.",
    ),
    "no year over": (
        floor(start="2028"),
        (figure("2026", "2.1"),),
        {"on": "2027-06-01"},
        "giai đoạn 2028-2030. Chưa đánh giá được vì chưa hết năm nào.",
        "2028 to 2030. We cannot assess it yet because no year is over.",
    ),
    "ceiling passed": (
        floor(operator="<="),
        (figure("2025", "2.1"),),
        {"on": "2027-06-01"},
        "không giữ được mức trần (không quá 2%). Các năm không bù cho nhau.",
        "the yearly maximum (no more than 2%). One year does not make up for another.",
    ),
    "work without evidence": (
        deliverable(),
        (),
        {"on": "2026-06-01"},
        "Chưa ghi nhận minh chứng nào (không có nghĩa là chưa làm gì).",
        "No evidence on record yet (this does not mean that nothing has been done).",
    ),
    "work overdue without evidence": (
        deliverable(),
        (),
        {"on": "2030-06-01"},
        "chưa tìm thấy minh chứng. Nhận xét này về việc công bố, không phải về việc thực hiện.",
        "we have found no evidence. This is about publication, not about delivery.",
    ),
    "work stopped": (
        deliverable(),
        (),
        {"on": "2030-06-01", "evidence": (evidence(2, "2027-01-01"),)},
        "minh chứng dừng ở bước 2/4 (đã bố trí vốn hoặc ký hợp đồng). Nhận xét này về việc công "
        "bố, không phải về việc thực hiện.",
        "the evidence stops at step 2 of 4 (funded or contracted). This is about publication, not "
        "about delivery.",
    ),
    "work in time": (
        deliverable(),
        (),
        {
            "on": "2030-06-01",
            "evidence": (evidence(4, "2028-01-01"),),
            "evidence_title": HANDOVER,
        },
        "đưa vào sử dụng ngày 01/01/2028, trong hạn năm 2028. Minh chứng: Biên bản bàn giao.",
        "in use on 1 January 2028. Due by 2028. Evidence: Handover record.",
    ),
    "goal in words with evidence": (
        narrative(),
        (),
        {"on": "2030-06-01", "evidence": (evidence(1, "2028-01-01"),)},
        "Cam kết định tính. Có minh chứng đến bước 1/4 (đã có quyết định).",
        "Evidence up to step 1 of 4 (decision issued).",
    ),
    "milestones and no figure": (
        rank(**TOP_10),
        (),
        {"on": "2027-06-01", **PATH},
        "Các mốc: hạng 13 hoặc cao hơn (năm 2027); hạng 11 hoặc cao hơn (năm 2029). Chưa có số "
        "liệu, nên chưa nói được đã tới đâu.",
        "No data yet, so we cannot say how far it has come.",
    ),
}


@pytest.mark.parametrize("name", ENDS)
def test_the_sentence_ends(name: str) -> None:
    promise, figures, names, vi, en = ENDS[name]
    spoken = told(promise, *figures, **names)
    assert (spoken[0][-len(vi) :], spoken[1][-len(en) :]) == (vi, en)


@pytest.mark.parametrize("name", ENDS)
def test_the_sentence_is_whole(name: str) -> None:
    promise, figures, names, _, _ = ENDS[name]
    for text in told(promise, *figures, **names):
        assert text.endswith(".")
        assert not re.search(r"[{}]|\s{2}|\.\.| [,.;:)]|\(\)", text)
        assert text[0].isupper()
