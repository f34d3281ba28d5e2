"""What provinces, documents and places are called, and the sentence of each chart."""

from dataclasses import replace
from datetime import date

import pytest

from portal import sentences
from portal.languages import Bilingual
from portal.model import Document, Province
from portal.problems import Where
from tests.make import edition, figure
from tests.speak import EN, PERCENT, RANK, VI, plain

NAM_DINH = Province(
    where=Where("data/provinces.csv", 2),
    id="nam-dinh-truoc-2025-07",
    name=Bilingual("Nam Định", "Nam Dinh"),
    also=(),
    kind="province",
    region=None,
    code="36",
    starts_on=None,
    ends_on=date(2025, 7, 1),
    tile_row=None,
    tile_column=None,
    source="nghi-quyet",
)
NINH_BINH = replace(
    NAM_DINH,
    name=Bilingual("Ninh Bình", "Ninh Binh"),
    starts_on=date(2025, 7, 1),
    ends_on=None,
)
HA_NOI = replace(NAM_DINH, name=Bilingual("Hà Nội", "Ha Noi"), kind="city", ends_on=None)
SAI_GON = replace(HA_NOI, name=Bilingual("Thành phố Hồ Chí Minh", "Ho Chi Minh City"))


@pytest.mark.parametrize(
    ("province", "dated", "kind", "vi", "en"),
    [
        (
            NAM_DINH,
            True,
            True,
            "tỉnh Nam Định (trước 01/07/2025)",
            "Nam Dinh Province (before 1 July 2025)",
        ),
        (NAM_DINH, False, False, "Nam Định", "Nam Dinh"),
        (NINH_BINH, True, False, "Ninh Bình (từ 01/07/2025)", "Ninh Binh (from 1 July 2025)"),
        (HA_NOI, True, True, "thành phố Hà Nội", "Ha Noi City"),
        (SAI_GON, True, True, "Thành phố Hồ Chí Minh", "Ho Chi Minh City"),
    ],
)
def test_a_province_by_name(province: Province, dated: bool, kind: bool, vi: str, en: str) -> None:
    assert sentences.province_label(VI, province, dated, kind) == vi
    assert sentences.province_label(EN, province, dated, kind) == en


def test_a_province_at_the_head_of_a_title() -> None:
    said = sentences.province_label(VI, NAM_DINH, False, True, first=True)
    assert said == "Tỉnh Nam Định"


PLAN = Document(
    where=Where("data/documents.csv", 2),
    id="nb-pii",
    province="ninh-binh",
    form=Bilingual("Kế hoạch", "Plan"),
    number="19/KH-UBND",
    issued_on=date(2026, 1, 10),
    issuer=Bilingual("Ủy ban nhân dân tỉnh Ninh Bình", "Ninh Binh Provincial People’s Committee"),
    signer=None,
    signer_post=None,
    title=Bilingual("Kế hoạch", "Plan"),
    period=Bilingual("2026-2030", "2026 to 2030"),
    replaces=None,
    url=None,
    note=None,
)


@pytest.mark.parametrize(
    ("document", "vi", "en"),
    [
        (PLAN, "Kế hoạch 19/KH-UBND ngày 10/01/2026", "Plan 19/KH-UBND of 10 January 2026"),
        (replace(PLAN, issued_on=None), "Kế hoạch 19/KH-UBND", "Plan 19/KH-UBND"),
        (
            replace(PLAN, number=None),
            "Kế hoạch của Ủy ban nhân dân tỉnh Ninh Bình ngày 10/01/2026",
            "Plan of the Ninh Binh Provincial People’s Committee, 10 January 2026",
        ),
        (
            replace(PLAN, number=None, issued_on=None),
            "Kế hoạch của Ủy ban nhân dân tỉnh Ninh Bình",
            "Plan of the Ninh Binh Provincial People’s Committee",
        ),
    ],
)
def test_a_document_by_number_and_date(document: Document, vi: str, en: str) -> None:
    assert sentences.document_label(VI, document) == vi
    assert sentences.document_label(EN, document) == en


@pytest.mark.parametrize(
    ("locators", "vi", "en"),
    [
        (
            ("II.1.b2.s3",),
            "mục II.1, gạch đầu dòng 2, câu 3",
            "section II.1, bullet 2, sentence 3",
        ),
        (
            ("I.p1", "III.5.fn2"),
            "mục I, đoạn 1; mục III.5, chú thích 2",
            "section I, paragraph 1; section III.5, footnote 2",
        ),
        (("0.p1.s1",), "phần mở đầu, đoạn 1, câu 1", "opening, paragraph 1, sentence 1"),
        (("END.p1.s1",), "phần kết, đoạn 1, câu 1", "closing, paragraph 1, sentence 1"),
    ],
)
def test_a_place_in_words(locators: tuple[str, ...], vi: str, en: str) -> None:
    assert sentences.place_in_document(VI, locators) == vi
    assert sentences.place_in_document(EN, locators) == en


def test_places_within_a_text_are_said_in_words() -> None:
    told = "“2027” (II.1.b2.s3) and “2028” (END.fn1); II.2 stays"
    assert plain(sentences.with_places(EN, told)) == (
        "“2027” (section II.1, bullet 2, sentence 3) and “2028” (closing, footnote 1); II.2 stays"
    )


@pytest.mark.parametrize(
    ("figures", "gaps", "vi"),
    [
        ((), 0, "Hồ sơ: chưa có số liệu để vẽ. Mục tiêu: 80%."),
        ((("2024", "40"),), 0, "Hồ sơ: một số liệu duy nhất, 40% (năm 2024). Mục tiêu: 80%."),
        (
            (("2024", "40"), ("2027", "46")),
            2,
            "Hồ sơ tăng từ 40% (năm 2024) lên 46% (năm 2027). 2 kỳ không có số liệu, gạch chéo "
            "trên biểu đồ. Mục tiêu: 80%.",
        ),
        (
            (("2024", "40"), ("2025", "38")),
            0,
            "Hồ sơ giảm từ 40% (năm 2024) xuống 38% (năm 2025). Mục tiêu: 80%.",
        ),
        (
            (("2024", "40"), ("2025", "40")),
            0,
            "Hồ sơ là 40% ở cả năm 2024 và năm 2025. Mục tiêu: 80%.",
        ),
    ],
)
def test_a_level_in_a_sentence(figures: tuple[tuple[str, str], ...], gaps: int, vi: str) -> None:
    series = tuple(figure(when, value) for when, value in figures)
    assert sentences.summary_level(VI, "Hồ sơ", series, PERCENT, "Mục tiêu: 80%.", gaps) == vi


def test_ranks_among_as_many_move_by_places() -> None:
    series = (edition("2026", "14"), edition("2027", "12"))
    assert sentences.summary_rank(EN, "PII", series, RANK, "", 0) == (
        "PII: up 2 places, from 14 (2026) to 12 (2027), both of 34."
    )
    assert sentences.summary_rank(VI, "PII", series[::-1], RANK, "", 0) == (
        "PII: xuống 2 bậc, từ hạng 12 (kỳ 2027) tới hạng 14 (kỳ 2026); cả hai kỳ đều xếp 34 đơn vị."
    )


def test_ranks_among_others_do_not_move() -> None:
    series = (edition("2023", "16", out_of=63), edition("2025", "13"))
    assert plain(sentences.summary_rank(VI, "PII", series, RANK, "", 1)) == (
        "PII: hạng 16/63 (kỳ 2023); hạng 13/34 (kỳ 2025). Từ kỳ 2025, bảng xếp hạng có 34 đơn vị; "
        "kỳ trước có 63. Trang này không so thứ hạng giữa hai kỳ. 1 kỳ không có số liệu, gạch chéo "
        "trên biểu đồ."
    )


def test_dots_and_counts_in_a_sentence() -> None:
    assert sentences.summary_dots(EN, "5G", 3, ("90%", "Hue"), ("99%", "Ha Noi")) == (
        "Targets for 5G in 3 provinces, from 90% (Hue) to 99% (Ha Noi)."
    )
    assert sentences.summary_counts(VI, 1364, (("Đạt", 3), ("Không đạt", 2))) == (
        "Trong 1.364 cam kết: 3 “Đạt”; 2 “Không đạt”."
    )
    assert sentences.summary_counts(VI, 0, ()) == "Chưa có cam kết nào ở đây."
