"""Text that a program has spoilt: what it was, where that can be told; nothing is changed here."""

import re
import unicodedata
from collections.abc import Iterator

from portal.alphabet import CHARACTERS
from portal.legacy import from_old_font
from portal.problems import CELL, Problem, Where, problem

# Spaces that look like the ordinary one. Prose may hold a line together with them.
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
INVISIBLE = re.compile(f"[{UNSEEN}]")
INVISIBLE_OR_SPACE = re.compile(f"[{UNSEEN}{SPACES}]")

# The bytes 80 to BF of Windows, by the characters they are shown as.
TAILS = {bytes([n]).decode("cp1252", "ignore") or chr(n): n for n in range(0x80, 0xC0)}
TAILS |= {chr(n): n for n in range(0x80, 0xA0)}
LEADS = {"Â": 0xC2, "Ã": 0xC3, "Ă": 0xC3, "Ä": 0xC4, "Å": 0xC5, "Æ": 0xC6, "á": 0xE1, "â": 0xE2}
BYTES = TAILS | LEADS
TAIL = f"[{re.escape(''.join(TAILS))}]"
MISREAD = re.compile(f"[ÂÃĂÄÅÆ]{TAIL}|á[º»]{TAIL}|â€{TAIL}")
# A capital before a closing quote or a dash looks the same: XÃ” may be sound.
DOUBTFUL = re.compile("[ÃĂ][‘’“”„–—…•]")

# Letters of other alphabets, and others, that look like ours.
LOOKALIKES = str.maketrans(
    "асеорхуіјѕһԁԛԝ" + "АВСЕНІЈКМОРЅТХУ" + "αικνορυχ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ðÐƉǎǍ",
    "aceopxyijshdqw" + "ABCEHIJKMOPSTXY" + "aikvopux" + "ABEZHIKMNOPTYX" + "đĐĐăĂ",
) | {n: n - 0xFEE0 for n in range(0xFF01, 0xFF5F)}
LOOKALIKE = re.compile(f"[{re.escape(''.join(map(chr, LOOKALIKES)))}]")
WORD = re.compile(r"\w+(?:[-'./]\w+)*")
ETH_WITHIN = re.compile("(?<=[a-zß-ÿ])[ðÐ]")

LOST = re.compile(r"\ufffd|(?<=[^\W\d_])\?+(?=[^\W\d_])|(?<![^\s,\"“(])\?(?=[^\W\d_])")
# What is left of a word whose last letter is lost: “Ph? Th?”, “t? l?”. A question has words.
BARE = re.compile(
    r"(?<![\w?/=&])(?:(ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr)|[bcdđghklmnpqrstvx])\?(?![\w?])",
    re.IGNORECASE,
)
GOES_ON = re.compile(r" +[^\W\d_A-ZĐ]")
IN_A_ROW = re.compile(r"[^\W\d_]\? [^\W\d_A-ZĐ][^\W\d_]*\?(?![\w?])")
PIECE = re.compile(r"[^\s,\"“”()]+")
# A letter may have become a quotation mark or a space; such a mark is no end of the word.
MISREAD_PIECE = re.compile(
    f"(?:(?!{DOUBTFUL.pattern}(?!\\w))(?:{MISREAD.pattern})|{PIECE.pattern.removesuffix('+')})+"
)

# A word is asked about only where a character stands that no page can show, or a sign does
# that letters turn into; nearly every file has none.
SEEN = "".join(sorted(CHARACTERS - set("\u00a0\u2009\u202f")))
STRANGE = re.compile(f"[^{re.escape(SEEN)}\n\t]")
SIGNS_OF_LETTERS = re.compile("[ÃĂÂ][°²³±·½«»©§]|á»|â€")
SUSPECT = re.compile(f"{STRANGE.pattern}|{SIGNS_OF_LETTERS.pattern}")


def wrong_letters(path: str, text: str, spaces: bool = True) -> Iterator[Problem]:
    """P216 to P220: each kind of spoilt text, once in a line.

    spaces   whether a space must be the ordinary one
    """
    # Two simple patterns are quicker than the one that is both.
    suspect = bool(STRANGE.search(text) or SIGNS_OF_LETTERS.search(text))
    if not suspect and "?" not in text:
        return
    for number, line in enumerate(text.split("\n"), 1):
        if "?" in line or (suspect and SUSPECT.search(line)):
            yield from wrong_in_line(Where(path, number, 1, line), spaces)


def wrong_in_line(line: Where, spaces: bool) -> Iterator[Problem]:
    """What is spoilt in a line. Misread text has characters that would be told again."""
    misread = [*(found for found in (misread_word(line), old_font(line)) if found)]
    yield from misread
    if not misread:
        yield from filter(None, (lookalike(line), unseen(line, spaces)))
    yield from filter(None, (lost_letter(line),))


def is_encoded(line: str) -> bool:
    """Whether a line shows the bytes of its letters: what looks like a space may be part of one."""
    where = Where("", text=line)
    return bool(misread_word(where) or old_font(where))


def is_spoilt(text: str) -> bool:
    """Whether the line of this cell has a problem of its own for its letters."""
    return any(wrong_letters("", text))


def read_again(text: str) -> str:
    """Text whose UTF-8 was read as that of Windows, as it was; what cannot have been stays."""
    for _ in range(3):  # some files went through it twice
        before, text = text, MISREAD.sub(right_letter, text)
        if before == text:
            break
    return text


def turned_back(text: str) -> str:
    """Text of which each letter is a byte of UTF-8, as it was; the text itself if some is none."""
    for _ in range(3):
        try:
            raw = bytes(BYTES.get(letter, ord(letter)) for letter in text)
            before, text = text, raw.decode("utf-8")
        except ValueError:
            break
        if before == text:
            break
    return text


def right_letter(found: re.Match[str]) -> str:
    """The letter whose bytes were shown as several."""
    try:
        letter = bytes(BYTES[part] for part in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
    return letter if letter in CHARACTERS or letter in BYTES else found[0]


def misread_word(line: Where) -> Problem | None:
    """P216: UTF-8 read in another encoding: “TÃ¡” for “Tá”."""
    for found in MISREAD.finditer(line.text):
        if right_letter(found) != found[0] and not DOUBTFUL.fullmatch(found[0]):
            word = piece_around(line.text, found.start(), MISREAD_PIECE)
            return problem(
                "P216", line.after(found.start()), value=word, suggestion=read_again(word)
            )
    return None


def old_font(line: Where) -> Problem | None:
    """P218: text typed for a font of the time before Unicode: “TØnh” for “Tỉnh”."""
    for word, start, meant, font in from_old_font(line.text):
        if SUSPECT.search(word):
            return problem("P218", line.after(start), value=word, suggestion=meant, font=font)
    return None


def lookalike(line: Where) -> Problem | None:
    """P220: a letter of another alphabet within a word of ours."""
    if not LOOKALIKE.search(line.text):
        return None
    for word in WORD.finditer(line.text):
        found = LOOKALIKE.search(word[0])
        if found and (meant := unlike(word[0])) != word[0]:
            where = line.after(word.start() + found.start())
            return problem(
                "P220", where, value=word[0], suggestion=meant, character=named(found[0])
            )
    return None


def unlike(word: str) -> str:
    """A word in our letters; the word itself where it is not partly ours already."""
    meant = word.translate(LOOKALIKES)
    kept = any(ours.isalpha() and ours == letter for ours, letter in zip(meant, word, strict=True))
    sure = kept and not ETH_WITHIN.search(word) and set(meant) <= CHARACTERS
    return meant if sure else word


def unseen(line: Where, spaces: bool) -> Problem | None:
    """P219: a character that shows nothing, or a space that is not the ordinary one."""
    pattern = INVISIBLE_OR_SPACE if spaces else INVISIBLE
    found = pattern.search(line.text)
    return problem("P219", line.after(found.start()), character=named(found[0])) if found else None


def named(character: str) -> str:
    """A character by its number and the name Unicode gives it."""
    name = unicodedata.name(character, "CONTROL CHARACTER")
    return f"U+{ord(character):04X} {name}"


def lost_letter(line: Where) -> Problem | None:
    """P217: a letter that was saved as “?” or as U+FFFD."""
    for found in LOST.finditer(line.text):
        word = piece_around(line.text, found.start())
        if found[0] == "\ufffd" or not set("/=&") & set(word):
            return problem("P217", line.after(found.start()), value=word)
    for cell in CELL.finditer(line.text) if "?" in line.text else ():
        if place := lost_end(cell[0]):
            start, end = place
            where = line.after(cell.start() + start)
            return problem("P217", where, value=cell[0][start:end].strip('"'))
    return None


def lost_end(cell: str) -> tuple[int, int] | None:
    """From where to where the words of a cell have lost their last letters, where it is certain.

    “A hay B?” is a question; one capital before the mark may be a name.
    """
    bare = [*BARE.finditer(cell)]
    sure = [
        found
        for found in bare
        if (found[1] and not found[1].isupper())
        or (GOES_ON.match(cell, found.end()) and (found[0].islower() or found.start() < 2))
    ]
    if sure or len(bare) > 1:
        return bare[0].start(), bare[-1].end()
    return row.span() if (row := IN_A_ROW.search(cell)) else None


def piece_around(line: str, place: int, pattern: re.Pattern[str] = PIECE) -> str:
    """The word around a place of a line, with its punctuation."""
    for piece in pattern.finditer(line, max(0, place - 60), place + 60):
        if piece.end() > place:
            return piece[0]
    return line[place]
