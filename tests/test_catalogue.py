"""The Vietnamese catalogue: complete, nothing dead, and written as the voice of the site is."""

import re
import unicodedata
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from locales.update import FILE, extracted, updated, written
from portal.languages import key, read_catalogue, strings

BLANK = re.compile(r"\{\w+\}|%\(\w+\)s")
# Words that blame or judge, of those we write ourselves. “Chỉ” may stand where a rule is told.
JUDGING = (
    "judging",
    re.compile(
        r"\b(mới chỉ|vẫn|mà chưa|thậm chí|tận|đáng tiếc|ấn tượng|vượt bậc|ngoạn mục|yếu kém|"
        r"tụt hậu|ì ạch|đáng lo|khả quan|quyết liệt|mạnh mẽ|hứa|quý vị|người dùng|tỉnh cũ|"
        r"sáp nhập vào)\b",
        re.IGNORECASE,
    ),
)
JUDGING_EN = (
    "judging",
    re.compile(
        r"\b(merely|just|unfortunately|so far only|impressive|strong|weak|poor|lagging|"
        r"ambitious|disappointing|promised?|fail(ed|s)?|users?)\b",
        re.IGNORECASE,
    ),
)
# In oa, oe and uy that end a syllable the first vowel carries the tone: hòa, not hoà.
TONE = ("tone", re.compile(r"(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])\b", re.IGNORECASE))
OLD_SPELLING = ("spelling", re.compile(r"\b(hàng năm|đảm bảo|tỉ lệ|tỉ đồng|KHCN|ĐMST|CĐS)\b"))
LOOSE = ("loose signs", re.compile(r" [:;?!]| {2}|\.\.|['&!]"))


def messages() -> list[Message]:
    """The messages of the file, without its header."""
    return [message for message in updated(FILE) if message.id]


ALL = messages()


def test_every_message_is_said_and_none_is_dead() -> None:
    known = read_catalogue(FILE, "vi").messages
    assert set(known) == {key(message) for message in extracted()}


def test_the_file_is_as_an_update_writes_it() -> None:
    assert written(updated(FILE)) == FILE.read_bytes()


def both(message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A message in English and in Vietnamese, each in its plural forms."""
    english = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    return english, strings(message)


def test_both_languages_have_the_same_blanks() -> None:
    for message in ALL:
        english, vietnamese = both(message)
        blanks = [sorted(set(BLANK.findall(text))) for text in (*english, *vietnamese)]
        assert blanks[1:] == blanks[:-1], english


def test_the_catalogue_is_composed() -> None:
    text = FILE.read_text("utf-8")
    assert unicodedata.normalize("NFC", text) == text


@pytest.mark.parametrize("banned", [JUDGING, TONE, OLD_SPELLING, LOOSE], ids=lambda one: one[0])
def test_the_voice_in_vietnamese(banned: tuple[str, re.Pattern[str]]) -> None:
    found = [text for one in ALL for text in both(one)[1] if banned[1].search(text)]
    assert found == []


@pytest.mark.parametrize("banned", [JUDGING_EN, LOOSE], ids=lambda one: one[0])
def test_the_voice_in_english(banned: tuple[str, re.Pattern[str]]) -> None:
    texts = [BLANK.sub("x", text) for one in ALL for text in both(one)[0]]
    assert [text for text in texts if banned[1].search(text)] == []


def test_a_sentence_stays_a_sentence() -> None:
    for message in ALL:
        english, vietnamese = (forms[0] for forms in both(message))
        assert not english.endswith(".") or vietnamese.endswith("."), english


@pytest.mark.parametrize("text", ["hoà", "uỷ", "hoá", "khoẻ", "xoá", "thuỷ"])
def test_a_tone_on_the_second_vowel_is_found(text: str) -> None:
    assert TONE[1].search(text)


@pytest.mark.parametrize("text", ["hòa", "ủy", "toàn", "hoạt", "khoảng", "quý", "quỹ", "quả"])
def test_a_tone_in_its_place_is_left(text: str) -> None:
    assert not TONE[1].search(text)


def test_the_messages_of_the_code_are_written_in_it() -> None:
    # A message put together at run time is not found by the update.
    for path in Path(FILE).parent.parent.glob("portal/**/*.py"):
        found = re.findall(
            r"\b(?:words|scene\.words)\.n?p?gettext\(\s*(\S)", path.read_text("utf-8")
        )
        assert set(found) <= {'"'}, path
