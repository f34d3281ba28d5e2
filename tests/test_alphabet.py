"""The characters that pages may hold are those that the typeface can draw."""

from pathlib import Path

import pytest

from portal.alphabet import CHARACTERS, OUTSIDE


def test_the_typeface_has_every_character() -> None:
    fonts = pytest.importorskip("fontTools.ttLib")
    drawn = fonts.TTFont(Path("static/fonts/ck57-sans.woff2")).getBestCmap()

    assert set(map(chr, drawn)) == CHARACTERS


def test_vietnamese_and_english_are_inside() -> None:
    assert not OUTSIDE.search(
        "Ủy ban nhân dân tỉnh: “Trên 80%” – ≥ 1.364\u00a0đồng.\n\tIt’s 50 °C…"
    )


@pytest.mark.parametrize("character", ["🚀", "Ω", "ñ", "\u200b", "\r", "\x07", "ß", "⩾"])
def test_others_are_outside(character: str) -> None:
    assert OUTSIDE.search(character)
