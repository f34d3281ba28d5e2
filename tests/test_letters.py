"""Text that a program has spoilt: what is told, and what is left alone since it is sound."""

from pathlib import Path

import pytest

from portal.headers import nearest_column
from portal.legacy import is_syllable
from portal.letters import wrong_letters
from tests.built import ROOT


def told(text: str, spaces: bool = True) -> list[str]:
    """The code, line, column and suggestion of each problem."""
    return [
        f"{found.code} {found.where.line}:{found.where.column} "
        f"{dict(found.details).get('suggestion', '')}".strip()
        for found in wrong_letters("data/units.csv", text, spaces)
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("TÃ¡", "P216 1:2 Tá"),
        ("a,Ä‘áº¿n", "P216 1:3 đến"),
        ("HÃ  Ná»™i", "P216 1:6 Nội"),
        ("PhÃ²ng", "P216 1:3 Phòng"),
        ("TĂ¡", "P216 1:2 Tá"),
        ("ÃƒÂ¡o", "P216 1:1 áo"),
        ("Ä\x90Ã´ng", "P216 1:1 Đông"),
        ("25Â°C", "P216 1:3 25°C"),
        ("a,Nguá»“n,b", "P216 1:6 Nguồn"),
        ("2026â€\u201c2030", "P216 1:5 2026–2030"),
        ("vÃ\u00a0ng", "P216 1:2 vàng"),
        ("T?nh", "P217 1:2"),
        ("?ng dụng", "P217 1:1"),
        ("pt-bc,B? Th?,Ministry,Th? X?,Title", "P217 1:7"),
        ("a,Ph? Th?,b", "P217 1:3"),
        ("t? l? h? s?", "P217 1:1"),
        ('a,"B? trưởng, ký",b', "P217 1:4"),
        ("S? công thương", "P217 1:1"),
        ("Trong đó k? trước", "P217 1:10"),
        ("TH? X?", "P217 1:1"),
        ("hoà? bì?", "P217 1:3"),
        ("Ph\ufffdng", "P217 1:3"),
        ("TØnh Hµ Néi", "P218 1:1 Tỉnh"),
        ("kÕ ho¹ch", "P218 1:4 hoạch"),
        ("Tænh Haø Noäi", "P218 1:1 Tỉnh"),
        ("ñeà aùn", "P218 1:1 đề"),
        ("ha\u200bnoi", "P219 1:3"),
        ("a\nHà\u00a0Nội", "P219 2:3"),
        ("doanh\u00adnghiệp", "P219 1:6"),
        ("x\u202ey", "P219 1:2"),
        ("x\ufeffy", "P219 1:2"),
        ("x\x1ay", "P219 1:2"),
        ("hа-noi", "P220 1:2 ha-noi"),
        ("Ðà Nẵng", "P220 1:1 Đà"),
        ("QÐ-UBND", "P220 1:2 QĐ-UBND"),
        ("Αnh", "P220 1:1 Anh"),
    ],
)
def test_a_spoilt_word_is_told_with_what_it_was(text: str, problem: str) -> None:
    assert told(text) == [problem]


@pytest.mark.parametrize(
    "text",
    [
        "“PHƯỜNG, XÃ”",
        "XÃ… và XÃ–",
        "«Tỉnh» © 2026 · 25 µm · Microsoft®",
        "Müller, São Paulo, Citroën",
        "Россия, 東京, １２",
        "gì? và ai?",
        "Ai làm? Khi nào? Ở đâu?",
        "a,Chọn A hay B?,Is it A or B?",
        "Tỉnh đã làm được gì? Còn những gì? Vì sao chưa có số? (xem ghi chú)",
        "https://vanban.gov.vn/th?trang=2 và PII, GII?",
        "Who pays for it? Is it on time? Where is the R&D?",
        "https://vanban.gov.vn/?so=57&nam=2024",
        "10 m² ≥ 25 °C − 3 ‰ ½",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_prose_may_hold_a_line_together() -> None:
    assert told("57\u00a0cam kết", spaces=False) == []
    assert told("57\u200bcam kết", spaces=False) == ["P219 1:3"]


def test_each_kind_is_told_once_in_a_line() -> None:
    assert told("T?nh T?nh,a\u200b\n\nT?nh") == ["P219 1:12", "P217 1:2", "P217 3:2"]


@pytest.mark.parametrize("path", sorted((ROOT / "data").rglob("*.csv")), ids=str)
def test_nothing_is_told_of_the_real_files(path: Path) -> None:
    assert told(path.read_text("utf-8")) == []


def test_syllables_are_known_by_their_letters() -> None:
    sound = "tỉnh nghị quyết chuyển đổi số khuyến nghiệp ngoài ủy ý uyên giêng huyện quốc giặt"
    assert [word for word in sound.split() if not is_syllable(word)] == []
    assert [word for word in ("tønh", "tổnh", "ngk", "éi", "", "aa") if is_syllable(word)] == []


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("Value", "value"),
        (" Out of ", "out_of"),
        ("Giá trị", "value"),
        ("Vị trí (tiếng Anh)", "place_en"),
        ("Ghi chú", "note_vi"),
        ("valeu", "value"),
    ],
)
def test_a_strange_column_is_the_one_it_was_meant_for(name: str, column: str) -> None:
    names = ("id", "out_of", "value", "value_upper", "place_vi", "place_en", "note_vi", "note_en")
    assert nearest_column(name, names) == column
