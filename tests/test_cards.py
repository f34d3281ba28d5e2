"""Share images: drawn from the same values as the page, and readable in a chat."""

import struct
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from portal.cards import HEIGHT, LINES, SIZES, SMALLEST, WIDTH, draw_card, fitted, widths
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.plans.card import card_of
from portal.plans.scene import Scene
from portal.views import Card
from tests.built import ROOT, Built
from tests.test_survey import surveyed

MOST_BYTES = 60 * 1024
CHAT_WIDTH = 320  # px: how wide a chat shows the image
LEAST_IN_CHAT = 11  # px: the smallest title there


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_fits_and_can_be_read_at_the_size_of_a_chat(language: Language) -> None:
    scene = Scene(surveyed("real"), read_catalogue(ROOT / "locales" / "vi.po", language))
    cards = [card_of(scene, "commitment", one) for one in scene.survey.portal.commitments]
    cards += [card_of(scene, "province", one) for one in scene.survey.portal.provinces]
    cards += [card_of(scene, "topic", one) for one in scene.survey.portal.topics]
    cards.append(card_of(scene, "", ""))
    for card in cards:
        for line, (wide, room) in widths(card).items():
            assert wide <= room, (line, card)
        size, lines = fitted(card.title, WIDTH - 128)
        assert len(lines) <= LINES and not lines[-1].endswith("…"), card.title
        assert size * CHAT_WIDTH / WIDTH >= LEAST_IN_CHAT
    assert min(*SIZES, SMALLEST) * CHAT_WIDTH / WIDTH >= LEAST_IN_CHAT


def test_a_commitment_without_data_says_so_on_its_image() -> None:
    scene = Scene(surveyed("real"), read_catalogue(ROOT / "locales" / "vi.po", "vi"))
    card = card_of(scene, "commitment", "nd-57-07")
    assert (card.state, card.known) == ("Chưa có số liệu", False)
    assert card.place == "Nam Định (trước 01/07/2025), theo Nghị quyết 57"
    assert card.date.endswith("21/11/2026")


def test_an_image_is_a_png_of_its_size_and_the_same_every_time() -> None:
    card = Card("Cam kết 57", "Kinh tế số", "Nam Định", "Chưa có số liệu", False, "Đến 21/11/2026")
    drawn = draw_card(card)
    assert drawn.startswith(b"\x89PNG")
    assert struct.unpack(">II", drawn[16:24]) == (WIDTH, HEIGHT)
    assert draw_card(card) == drawn
    assert len(drawn) < MOST_BYTES


def test_pages_name_their_image_where_images_are_made(published: Built) -> None:
    assert all(file.is_file() for file in handed_out(published))
    assert len(handed_out(published)) > 10
    own = 0
    for url, paper in published.papers.items():
        metas = [one for one in paper.all("meta") if one.get("property") == "og:image"]
        if not metas:
            assert "/nhung/" in url or "/embed/" in url, url
            continue
        image = published.folder / urlsplit(metas[0].get("content")).path[1:]
        beside = published.file(url).parent / "card.png"
        home = "en/card.png" if url.startswith("/en/") else "card.png"
        assert image == (beside if beside.exists() else published.folder / home), url
        assert image.is_file(), url
        own += beside.exists()
    assert own > 10


def handed_out(built: Built) -> list[Path]:
    """The files of charts that pages offer for use elsewhere."""
    return [
        built.file(url).parent / one.get("href")
        for url, paper in built.papers.items()
        for one in paper.all("a")
        if "download" in one.attributes and one.get("href") and one.get("href")[0] != "/"
        if "#" not in one.get("href")
    ]


def test_a_build_without_images_names_none(small: Built) -> None:
    assert not handed_out(small)
    assert not list(small.folder.rglob("card.png"))
    assert "og:image" not in small.file("/").read_text("utf-8")
