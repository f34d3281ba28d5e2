"""Bytes that are not UTF-8 as the text they were written for, where they can be no other."""

import re
import unicodedata

from portal.legacy import from_tcvn3, is_syllable
from portal.letters import SUSPECT

UTF_8_MARK = b"\xef\xbb\xbf"
LETTERS = re.compile(r"[^\W\d_]+")
LETTERS_OF_TCVN3 = re.compile(r"[A-Za-z\u00a1-\u00ff]+")


def decoded(raw: bytes) -> str | None:
    """The text of a file, or of a file of which only some lines are not UTF-8."""
    return from_windows(raw) or by_line(raw)


def from_windows(raw: bytes) -> str | None:
    """Text in the Vietnamese encoding of Windows, where it can be no other.

    Read so, every word with marks is a syllable; read in any other way, some is not.
    """
    readings = set()
    for encoding in ("cp1258", "cp1252"):
        try:
            readings.add(unicodedata.normalize("NFC", raw.decode(encoding)))
        except UnicodeDecodeError:
            continue
    old = {in_tcvn3(raw)}
    sound = [text for text in readings | old if is_vietnamese(text)]
    return sound[0] if len(sound) == 1 and sound[0] not in old - readings else None


def by_line(raw: bytes) -> str | None:
    """Text of which each line that is not UTF-8 is in the encoding of Windows."""
    lines = []
    for line in raw.removeprefix(UTF_8_MARK).split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            meant = from_windows(line)
            if meant is None:
                return None
            lines.append(meant)
    return "\n".join(lines)


def in_tcvn3(raw: bytes) -> str:
    """Bytes as a font of TCVN3 shows them, word by word where it can."""
    return LETTERS_OF_TCVN3.sub(lambda word: from_tcvn3(word[0]) or word[0], raw.decode("latin-1"))


def is_vietnamese(text: str) -> bool:
    """Whether a text has only our characters, and every word with marks is a syllable."""
    if SUSPECT.search(text.replace("\r", "")):
        return False
    words = {*marked_words(text)}
    return bool(words) and all(map(is_syllable, words))


def marked_words(text: str) -> list[str]:
    """The words of a text that have more than plain letters."""
    return [word for word in LETTERS.findall(text) if not word.isascii()]


def shown_bytes(raw: bytes) -> str:
    """Bytes as text, whatever they are, with line ends alike; as \\xNN where they are no UTF-8."""
    text = raw.removeprefix(UTF_8_MARK).decode("utf-8", "backslashreplace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
