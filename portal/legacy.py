"""Words typed for fonts of the time before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times)."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

TONES = "\u0300\u0301\u0309\u0303\u0323"
TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
# VNI puts a mark behind its letter; these stand for a letter alone.
VNI_ALONE = dict(zip("öôñìíæóòîÖÔÑÌÍÆÓÒÎ", "ươđìíỉĩịỵƯƠĐÌÍỈĨỊỴ", strict=True))
VNI_MARKS = {
    **dict(zip("øùûõï", TONES, strict=True)),
    "â": "\u0302",
    **{mark: "\u0302" + tone for mark, tone in zip("àáåãä", TONES, strict=True)},
    "ê": "\u0306",
    **{mark: "\u0306" + tone for mark, tone in zip("èéúüë", TONES, strict=True)},
}
VNI_MARKS |= {mark.upper(): tone for mark, tone in VNI_MARKS.items()}
VNI_LETTERS = re.compile(f"([aeouyöôAEOUYÖÔ])([{''.join(VNI_MARKS)}])|[{''.join(VNI_ALONE)}]")
WORD = re.compile(r"[A-Za-z\u00a1-\u00ff]+")
PLAIN = re.compile("[A-Za-z]")
UNIT = re.compile("µ[a-zA-Z]{1,2}")

ONSET = "ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]"
RHYME = (
    "a(?:ch?|i|m|ng?|nh|o|p|t|u|y)?|ă(?:c|m|ng?|p|t)|â(?:c|m|ng?|p|t|u|y)|e(?:c|m|ng?|o|p|t)?|"
    "ê(?:ch|m|nh?|p|t|u)?|i(?:a|ch|m|nh?|p|t|u|ê(?:c|m|ng?|p|t|u))?|"
    "o(?:c|i|m|ng?|p|t|a(?:ch?|i|m|ng?|nh|o|p|t|y)?|ă(?:c|m|ng?|t)|e(?:n|o|t)?)?|"
    "ô(?:c|i|m|ng?|p|t)?|ơ(?:i|m|n|p|t)?|"
    "u(?:a|c|i|m|ng?|p|t|â(?:ng?|t|y)|ê(?:ch|nh?|t)?|ô(?:c|i|m|ng?|t)|ơ|y(?:a|ch|nh|t|ê(?:n|t))?)?|"
    "ư(?:a|c|i|ng?|t|u|ơ(?:c|i|m|ng?|p|t|u))?|y(?:ê(?:m|n|ng|t|u))?"
)
SYLLABLE = re.compile(f"(?:{ONSET})?(?:{RHYME})")


def from_old_font(line: str) -> Iterator[tuple[str, int, str, str]]:
    """Words that are a syllable only in an old font: word, place, meaning, font."""
    for word in WORD.finditer(line):
        if not word[0].isascii() and PLAIN.search(word[0]) and not UNIT.fullmatch(word[0]):
            for font, meant in meanings(word[0]):
                yield word[0], word.start(), meant, font
                break


@lru_cache(maxsize=1024)
def meanings(word: str) -> tuple[tuple[str, str], ...]:
    """Each old font in which a word is a syllable, and that syllable."""
    both = (("TCVN3", from_tcvn3(word)), ("VNI", from_vni(word)))
    return tuple((font, meant) for font, meant in both if meant and is_syllable(meant))


def from_tcvn3(word: str) -> str | None:
    """A word as a font of TCVN3 shows it."""
    if all(letter.isascii() or letter in TCVN3 for letter in word):
        return "".join(TCVN3.get(letter, letter) for letter in word)
    return None


def from_vni(word: str) -> str | None:
    """A word as a font of VNI shows it; None where a mark has no letter before it."""
    meant = unicodedata.normalize("NFC", VNI_LETTERS.sub(vni_letter, word))
    rest = VNI_LETTERS.sub("", word)
    return meant if rest.isascii() and meant != word else None


def vni_letter(found: re.Match[str]) -> str:
    """A letter with its mark in Unicode."""
    if found[1] is None:
        return VNI_ALONE[found[0]]
    return VNI_ALONE.get(found[1], found[1]) + VNI_MARKS[found[2]]


def is_syllable(text: str) -> bool:
    """Whether a text is one Vietnamese syllable, by its letters; with one tone at most."""
    apart = unicodedata.normalize("NFD", text.lower())
    tones = sum(letter in TONES for letter in apart)
    bare = unicodedata.normalize("NFC", "".join(one for one in apart if one not in TONES))
    return tones <= 1 and SYLLABLE.fullmatch(bare) is not None
