"""What was promised, in a sentence and in short, and how the document was read."""

from typing import Any

import pytest

from portal import sentences
from portal.languages import Bilingual, Language
from portal.model import Commitment
from portal.words.aims import index_name
from tests.make import commitment, deliverable, floor, milestone, rank
from tests.speak import BUSINESS, PERCENT, PII, PLACE, RANK, WORDS, plain, promise

TOP: dict[str, Any] = {"wording": "thuộc nhóm 10"}
ON_PII: dict[str, Any] = {"of": RANK, "indicator": PII}
HOLD: dict[str, Any] = {"kind": "hold", "value": "100"}
WORDS_ONLY: dict[str, Any] = {"kind": "narrative", "operator": None, "value": None}
STRIVE: dict[str, Any] = {"binding": "strive"}


def both(say: Any, wanted: Commitment, **more: Any) -> tuple[str, str]:
    """What a function says of a commitment in Vietnamese and in English."""
    languages: tuple[Language, Language] = ("vi", "en")
    vi, en = (plain(say(WORDS[one], promise(wanted, one, **more))) for one in languages)
    return vi, en


@pytest.mark.parametrize(
    ("wanted", "more", "vi", "en"),
    [
        (commitment(), {}, "từ 80% trở lên", "at least 80%"),
        (commitment(operator=">"), {}, "trên 80%", "more than 80%"),
        (commitment(operator="<="), {}, "không quá 80%", "no more than 80%"),
        (commitment(operator="<"), {}, "dưới 80%", "less than 80%"),
        (commitment(operator="="), {}, "đúng 80%", "exactly 80%"),
        (commitment(value="100"), {}, "100%", "100%"),
        (commitment(value="100", operator="="), {}, "100%", "100%"),
        (commitment(value="100", operator="<"), {}, "dưới 100%", "less than 100%"),
        (
            commitment(value="20"),
            {"of": BUSINESS},
            "ít nhất 20 doanh nghiệp",
            "at least 20 businesses",
        ),
        (
            commitment(value="20", operator="<"),
            {"of": BUSINESS},
            "dưới 20 doanh nghiệp",
            "fewer than 20 businesses",
        ),
        (commitment(value="8", approximate=True), {}, "khoảng 8%", "about 8%"),
        (
            commitment(operator="between", value="8", value_upper="10"),
            {},
            "từ 8% đến 10%",
            "8% to 10%",
        ),
        (
            commitment(operator="between", value="8", value_upper="10", approximate=True),
            {},
            "khoảng từ 8% đến 10%",
            "about 8% to 10%",
        ),
        (rank(**TOP), ON_PII, "nhóm 10 dẫn đầu", "the top 10"),
        (rank(wording="đạt hạng 10"), ON_PII, "hạng 10 hoặc cao hơn", "rank 10 or better"),
        (
            rank(wording="hạng", operator="<"),
            ON_PII,
            "hạng 9 hoặc cao hơn",
            "rank 9 or better",
        ),
        (rank(wording="hạng", operator="="), ON_PII, "đúng hạng 10", "exactly rank 10"),
    ],
)
def test_the_target_is_said_by_its_operator(
    wanted: Commitment, more: dict[str, Any], vi: str, en: str
) -> None:
    assert both(sentences.target, wanted, **more) == (vi, en)


@pytest.mark.parametrize(
    ("wanted", "more", "vi", "en"),
    [
        (commitment(), {}, "≥ 80% · hạn năm 2030", "≥ 80% · by 2030"),
        (commitment(operator=">"), {}, "> 80% · hạn năm 2030", "> 80% · by 2030"),
        (
            commitment(value="100", due=None),
            {},
            "100% · không nêu thời hạn",
            "100% · no date given",
        ),
        (
            commitment(operator="between", value="8", value_upper="10"),
            {},
            "8-10% · hạn năm 2030",
            "8% to 10% · by 2030",
        ),
        (rank(**TOP), ON_PII, "nhóm 10 dẫn đầu · hạn năm 2030", "the top 10 · by 2030"),
        (floor(), {}, "≥ 2% · hằng năm, 2025-2030", "≥ 2% · every year, 2025 to 2030"),
        (floor(start=None, due=None), {}, "≥ 2% · hằng năm", "≥ 2% · every year"),
        (
            floor(value="1"),
            {"of": PLACE},
            "tăng ≥ 1 bậc · hằng năm, 2025-2030",
            "up ≥ 1 place · every year, 2025 to 2030",
        ),
        (
            commitment(**HOLD),
            {},
            "duy trì 100% · đến hết năm 2030",
            "keep 100% · until the end of 2030",
        ),
        (commitment(**HOLD, due=None), {}, "duy trì 100%", "keep 100%"),
        (deliverable(), {}, "cần hoàn thành · hạn năm 2028", "completed · by 2028"),
        (commitment(**WORDS_ONLY), {}, "định tính · hạn năm 2030", "in words · by 2030"),
    ],
)
def test_a_promise_in_short(wanted: Commitment, more: dict[str, Any], vi: str, en: str) -> None:
    assert both(sentences.short_promise, wanted, **more) == (vi, en)


@pytest.mark.parametrize(
    ("wanted", "more", "vi", "en"),
    [
        (
            commitment(),
            {},
            "Mục tiêu: từ 80% trở lên, hạn năm 2030.",
            "Target: at least 80% by 2030.",
        ),
        (
            commitment(**STRIVE, operator="between", value="8", value_upper="10"),
            {},
            "Phấn đấu từ 8% đến 10%, hạn năm 2030.",
            "Aim: 8% to 10% by 2030.",
        ),
        (
            commitment(due=None),
            {},
            "Mục tiêu: từ 80% trở lên. Văn bản không nêu thời hạn.",
            "Target: at least 80%. The document gives no date.",
        ),
        (
            commitment(kind="cumulative", value="20"),
            {"of": BUSINESS},
            "Mục tiêu: tổng cộng ít nhất 20 doanh nghiệp, hạn năm 2030.",
            "Target: at least 20 businesses in total by 2030.",
        ),
        (
            rank(**STRIVE, wording="phấn đấu đạt thứ hạng 13", value="13", due="2027"),
            ON_PII,
            "Phấn đấu hạng 13 hoặc cao hơn về PII, hạn năm 2027.",
            "Aim: rank 13 or better on the PII by 2027.",
        ),
        (
            rank(**TOP),
            {**ON_PII, "milestones": (milestone("2027", "13"),)},
            "Mục tiêu: nhóm 10 dẫn đầu về PII, hạn năm 2030. Các mốc: hạng 13 hoặc cao hơn (năm "
            "2027).",
            "Target: the top 10 on the PII by 2030. Milestones: rank 13 or better (2027).",
        ),
        (
            floor(),
            {},
            "Mức sàn hằng năm: từ 2% trở lên, giai đoạn 2025-2030.",
            "Yearly minimum: at least 2%, 2025 to 2030.",
        ),
        (
            floor(start=None, due=None),
            {},
            "Mức sàn hằng năm: từ 2% trở lên, văn bản không nêu năm bắt đầu.",
            "Yearly minimum: at least 2%. The document gives no first year.",
        ),
        (
            floor(start=None),
            {},
            "Mức sàn hằng năm: từ 2% trở lên, đến hết năm 2030; văn bản không nêu năm bắt đầu.",
            "Yearly minimum: at least 2%, until the end of 2030. The document gives no first year.",
        ),
        (
            floor(due=None, operator="<="),
            {},
            "Mức trần hằng năm: không quá 2%, từ năm 2025.",
            "Yearly maximum: no more than 2%, from 2025.",
        ),
        (
            floor(value="1", binding="strive", start="2028", due="2029"),
            {"of": PLACE},
            "Phấn đấu tăng ít nhất 1 bậc mỗi năm, giai đoạn 2028-2029.",
            "Aim: up at least 1 place every year, 2028 to 2029.",
        ),
        (
            deliverable(title=Bilingual("Xây xong trung tâm vào năm 2028", "Centre built by 2028")),
            {},
            "Việc cần hoàn thành: Xây xong trung tâm, hạn năm 2028.",
            "To be completed: Centre built by 2028.",
        ),
        (commitment(**HOLD, due=None), {}, "Duy trì: 100%.", "Keep: 100%."),
        (
            commitment(**HOLD),
            {},
            "Duy trì: 100%, đến hết năm 2030.",
            "Keep: 100% until the end of 2030.",
        ),
        (
            deliverable(due=None),
            {},
            "Việc cần hoàn thành: Hồ sơ trực tuyến. Văn bản không nêu thời hạn.",
            "To be completed: Applications filed online. The document gives no date.",
        ),
        (
            commitment(**WORDS_ONLY),
            {},
            "Cam kết định tính: Từ 80% hồ sơ trở lên được nộp trực tuyến.",
            "Commitment in words: At least 80% of applications are filed online.",
        ),
    ],
)
def test_a_promise_as_a_sentence(
    wanted: Commitment, more: dict[str, Any], vi: str, en: str
) -> None:
    assert both(sentences.promised, wanted, **more) == (vi, en)


def test_readings_say_how_the_document_was_read() -> None:
    wanted = commitment(wording="phấn đấu đạt 80%", binding="strive")
    said = sentences.readings(WORDS["vi"], promise(wanted, "vi"))
    assert said == (
        "Văn bản viết “phấn đấu đạt 80%”; trang này hiểu là từ 80% trở lên.",
        "Văn bản dùng chữ “phấn đấu”. Cách đánh giá không thay đổi.",
    )


def test_readings_do_not_repeat_the_document() -> None:
    wanted = commitment(wording="đạt trên 80%", operator=">")
    said = sentences.readings(WORDS["vi"], promise(wanted, "vi"))
    assert said == ("Văn bản không dùng chữ “phấn đấu”.",)


def test_a_milestone_has_its_own_words() -> None:
    step, units = milestone("2027", "13"), {"rank": RANK, "percent": PERCENT}
    wanted = rank(unit="rank")
    assert sentences.milestone_target(WORDS["en"], step, units, wanted) == "rank 13 or better"


@pytest.mark.parametrize(
    ("name", "index"),
    [
        (
            Bilingual("Thứ hạng Chỉ số X (PII)", "Innovation Index (PII) rank"),
            Bilingual("Chỉ số X (PII)", "Innovation Index (PII)"),
        ),
        (
            Bilingual("Thứ hạng theo Chỉ số PAPI", "Rank by PAPI score"),
            Bilingual("Chỉ số PAPI", "PAPI score"),
        ),
        (Bilingual("PII", "PII"), Bilingual("PII", "PII")),
    ],
)
def test_the_index_in_the_name_of_a_rank(name: Bilingual, index: Bilingual) -> None:
    assert (index_name(name.vi, "vi"), index_name(name.en, "en")) == (index.vi, index.en)
