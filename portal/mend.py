"""What has one right answer, put right: text to text, with a list of what was done.

Nothing is guessed. What is not certain stays as it is, and is told as a problem.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from portal.alphabet import CHARACTERS
from portal.decode import UTF_8_MARK, decoded, marked_words, shown_bytes
from portal.legacy import is_syllable
from portal.letters import (
    DOUBTFUL,
    LOOKALIKE,
    MISREAD,
    SPACES,
    WORD,
    is_encoded,
    read_again,
    turned_back,
    unlike,
)
from portal.read import UTF_16_MARKS, is_utf_16, other_format
from portal.regular import regular

MOST_ROUNDS = 10
SEGMENT = re.compile(r'[^,;\t\n"]+')
# They show nothing and part nothing; a zero-width space between two letters may part words.
REMOVED = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f"
    "\ufeff]|\u200b(?![^\\W_])|(?<![^\\W_])\u200b"
)
# What remains of a letter whose last byte became a space, or nothing: “HÃ ” for “Hà”.
HALF_LOST = re.compile("á[º»]|â€")
OURS_ALONE = re.compile("[\u1ea0-\u1ef9]")  # letters of no other language
CAPITAL_AT_END = re.compile(r"[ÂÃĂ](?!\w)")
ODD_SPACE = re.compile(f"[{SPACES}]")


@dataclass(frozen=True, slots=True)
class Mended:
    """A file put right as far as that is certain.

    before   as it was, with line ends alike; bytes that are no UTF-8 as \\xNN
    done     what was mended, in order: keys of WORDS
    """

    path: str
    before: str
    text: str
    done: tuple[str, ...]


def mend(path: str, raw: bytes) -> Mended | None:
    """A file put right; None where its bytes are no text, or where that is not certain."""
    found = text_of(raw)
    if found is None or "\0" in found[0]:
        return None
    text, encoding = found
    alike = text.replace("\r\n", "\n").replace("\r", "\n")
    done = [*encoding, *(["line ends"] if alike != text else [])]
    before = alike if "utf-16" in done else shown_bytes(raw)
    text, more = as_far_as_it_goes(path, alike)
    return Mended(path, before, text, (*done, *more))


def as_far_as_it_goes(path: str, text: str) -> tuple[str, list[str]]:
    """The text after all steps, taken again until none finds anything: one opens another."""
    done: dict[str, None] = {}
    for _ in range(MOST_ROUNDS):
        before = text
        for key, step in steps(path):
            better = step(text)
            done |= {key: None} if better != text else {}
            text = better
        if path.endswith(".csv"):
            text, more = regular(path, text)
            done |= dict.fromkeys(more)
        if text == before:
            break
    return text, [*done]


def steps(path: str) -> Iterator[tuple[str, Callable[[str], str]]]:
    """What is done to the letters of a text, in order: each step needs those before it."""
    yield "misread", not_misread
    yield "form", where_readable(lambda text: unicodedata.normalize("NFC", text))
    yield "unseen", where_readable(lambda text: REMOVED.sub("", text))
    if path.endswith(".csv"):  # prose may hold a line together
        yield "spaces", where_readable(lambda text: ODD_SPACE.sub(" ", text))
    yield "lookalikes", where_readable(in_our_letters)


def text_of(raw: bytes) -> tuple[str, list[str]] | None:
    """The text of bytes, and what was mended to read it; None where it is not certain."""
    if other_format(raw):
        return None
    try:
        if raw.startswith(UTF_16_MARKS):
            return raw.decode("utf-16"), ["utf-16"]
        if is_utf_16(raw):
            big = raw[:4096:2].count(0) > raw[1:4096:2].count(0)
            return raw.decode("utf-16-be" if big else "utf-16-le"), ["utf-16"]
        text = raw.removeprefix(UTF_8_MARK).decode("utf-8")
        return text, ["mark"] if raw.startswith(UTF_8_MARK) else []
    except UnicodeDecodeError:
        meant = decoded(raw)
        return None if meant is None else (meant, ["cp1258"])


def not_misread(text: str) -> str:
    """Cells whose UTF-8 was read as that of Windows, as they were; only where all of it fits."""
    if not MISREAD.search(text):
        return text
    return "\n".join(map(line_read_again, text.split("\n")))


def line_read_again(line: str) -> str:
    """A line of which each piece is read again where that is certain."""
    if not MISREAD.search(line):
        return line
    whole = [turned_back(piece) for piece in SEGMENT.findall(line) if turned_back(piece) != piece]
    plain = is_plainly_vietnamese(" ".join(whole))
    return SEGMENT.sub(lambda piece: piece_read_again(piece[0], plain), line)


def is_plainly_vietnamese(text: str) -> bool:
    """Whether a text is ours although it has names and abbreviations: Đắk Lắk, ĐMST."""
    words = [word for word in marked_words(text) if not word.isupper()]
    sound = sum(map(is_syllable, words))
    return (sound > 0 and 2 * sound >= len(words)) or bool(OURS_ALONE.search(text))


def piece_read_again(piece: str, plain: bool) -> str:
    """A piece of text without marks of CSV, read again where nothing strange remains.

    plain   whether the line is plainly Vietnamese: one that turns back whole may have names
    """
    hits = [found for found in MISREAD.findall(piece) if not DOUBTFUL.fullmatch(found)]
    if not hits:
        return piece
    whole = turned_back(piece)
    if plain and whole != piece and set(whole) <= CHARACTERS:
        return whole
    better = read_again(piece)
    sound = set(better) <= CHARACTERS and not HALF_LOST.search(better)
    capitals = better.isupper() or not CAPITAL_AT_END.search(better)
    return better if sound and capitals and all(map(is_syllable, marked_words(better))) else piece


def where_readable(step: Callable[[str], str]) -> Callable[[str], str]:
    """A step for the lines that can be read; in others, what shows nothing may be a letter."""

    def done(text: str) -> str:
        if step(text) == text:
            return text
        lines = text.split("\n")
        return "\n".join(line if is_encoded(line) else step(line) for line in lines)

    return done


def in_our_letters(text: str) -> str:
    """Text in which a word that is partly ours has no letter of another alphabet."""
    return WORD.sub(lambda word: unlike(word[0]), text) if LOOKALIKE.search(text) else text
