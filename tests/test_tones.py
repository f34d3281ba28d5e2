"""Where tone marks stand: what is written otherwise here, and what is one way only."""

import pytest

from portal.tones import other_places


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("hoà", "hòa"),
        ("xoè", "xòe"),
        ("thuỷ", "thủy"),
        ("uỷ", "ủy"),
        ("Uỷ", "Ủy"),
        ("qủa", "quả"),
        ("tòan", "toàn"),
        ("lòai", "loài"),
        ("gía", "giá"),
    ],
)
def test_a_mark_on_another_letter_is_found(word: str, meant: str) -> None:
    assert [*other_places(f"của {word}.")] == [(4, word, meant)]


@pytest.mark.parametrize(
    "text",
    ["hòa khỏe ủy quý quỹ quả toàn loài", "hoàn giá gìn gì giữ ngoài khuỷu thuyền huyện Hoà"],
)
def test_what_has_one_place_only_is_left_alone(text: str) -> None:
    assert [*other_places(text)] == []
