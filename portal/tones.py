"""Where the mark of a tone stands in a syllable: this site writes hòa, not hoà; both are right."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

GRAVE_TO_DOT = "\u0300\u0301\u0309\u0303\u0323"
TONED = {
    bare: "".join(unicodedata.normalize("NFC", bare + tone) for tone in GRAVE_TO_DOT)
    for bare in "aeiouy"
}
OO, UU, II = (TONED[bare] for bare in "oui")
# hoà, xoè, uỷ: the other of two ways. tòan, qủa, gía: a slip of an input program.
LATE = re.compile(f"(o)([{TONED['a']}{TONED['e']}])(?!\\w)|(?<!q)(u)([{TONED['y']}])(?!\\w)", re.I)
EARLY = re.compile(
    f"([{OO}])([aăe])(?=[a-zăâêôơưđ])|([{UU}])(y)(?=[a-zê])|(?<=q)([{UU}])([aâăeêoôơyi])|"
    f"(?<=\\bg)([{II}])([aeou])",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
# The places that either pattern may find, by two letters: three simple patterns are quicker.
CHANCES = (
    re.compile(f"[oOuU][{TONED['a']}{TONED['e']}{TONED['y']}](?!\\w)"),
    re.compile(f"[{OO}{UU}][aăâeêoôơyi](?=\\w)"),
    re.compile(f"[qQgG][{UU}{II}][aeou]"),
)


@lru_cache(maxsize=8192)
def other_places(text: str) -> tuple[tuple[int, str, str], ...]:
    """Words whose tone stands elsewhere than on this site: place, word, how it is written here.

    Names are left as they are: they begin with a capital. Kept by value, so that a preview looks
    only at what changed.
    """
    return tuple(found_in(text))


def found_in(text: str) -> Iterator[tuple[int, str, str]]:
    """The same, one after another."""
    for chance in (found for pattern in CHANCES for found in pattern.finditer(text)):
        start = chance.start()
        while start and text[start - 1].isalpha():
            start -= 1
        word = WORD.match(text, start)
        assert word
        meant = EARLY.sub(later, LATE.sub(earlier, word[0]))
        if meant != word[0] and (word[0][0].islower() or word[0].lower() == "uỷ"):
            yield start, word[0], meant


def earlier(found: re.Match[str]) -> str:
    """The two letters with the mark on the first."""
    first, second = (part for part in found.groups() if part)
    return moved(second, first)[::-1]


def later(found: re.Match[str]) -> str:
    """The two letters with the mark on the second."""
    first, second = (part for part in found.groups() if part)
    return moved(first, second)


def moved(given: str, taking: str) -> str:
    """The letter that gives its tone away, then the one that takes it."""
    apart = unicodedata.normalize("NFD", given)
    tone = next(mark for mark in apart if mark in GRAVE_TO_DOT)
    bare = unicodedata.normalize("NFC", apart.replace(tone, ""))
    return bare + unicodedata.normalize("NFC", taking + tone)
