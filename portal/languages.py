"""Vietnamese and English: words said twice, the catalogue, numbers, dates, alphabetical order."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, Language] = ("vi", "en")
LOCALES = {"vi": Locale("vi"), "en": Locale("en", "GB")}
DAY_PATTERNS = {
    "vi": {"short": "dd/MM/yyyy", "long": "d 'tháng' M 'năm' y"},
    "en": {"short": "d MMMM y", "long": "d MMMM y"},
}
MINUS = "\N{MINUS SIGN}"
MARKED = re.compile(r"[\u00c0-\u024f\u0300-\u0323\u1e00-\u1eff]")
WORD = re.compile(r"[^\W\d_]+")
ASIDE = re.compile(r"“[^”]*”|\"[^\"]*\"|\([^)]*\)")
MOST_STRANGE, SHARE_STRANGE = 2, 0.3  # Vietnamese words in an English text, beyond its names


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in both languages; neither stands in for the other."""

    vi: str
    en: str

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.vi if language == "vi" else self.en


@dataclass(frozen=True, eq=False, slots=True)
class Catalogue:
    """The words of the interface in one language. English is written in the code itself.

    One object is one catalogue, so that what was said in it can be kept for the next time.
    """

    language: Language
    messages: dict[tuple[str | None, str], tuple[str, ...]]

    def gettext(self, message: str) -> str:
        """A message in this language."""
        return self.find(None, message, message)

    def pgettext(self, context: str, message: str) -> str:
        """A message whose English has several meanings, told apart by `context`."""
        return self.find(context, message, message)

    def ngettext(self, one: str, other: str, number: int) -> str:
        """A counted message; Vietnamese has one form, English two."""
        return self.find(None, one, one if number == 1 else other)

    def npgettext(self, context: str, one: str, other: str, number: int) -> str:
        """A counted message told apart by `context`."""
        return self.find(context, one, one if number == 1 else other)

    def find(self, context: str | None, message: str, english: str) -> str:
        """The message in this language.

        Errors: KeyError when the Vietnamese catalogue lacks it; a test reads all.
        """
        if self.language == "en":
            return english
        return self.messages[context, message][0]


def read_catalogue(file: Path, language: Language) -> Catalogue:
    """The catalogue kept in a .po file; for English, an empty one."""
    if language == "en":
        return Catalogue("en", {})
    return parsed(file.read_bytes(), language)


@cache
def parsed(content: bytes, language: Language) -> Catalogue:
    """The catalogue that a .po file holds; one for all builds of a preview."""
    messages = read_po(BytesIO(content), locale=language)
    return Catalogue(language, {key(message): strings(message) for message in spoken(messages)})


def spoken(catalog: Catalog) -> list[Message]:
    """The messages of a catalogue that have been translated."""
    return [message for message in catalog if message.id and message.string and not message.fuzzy]


def key(message: Message) -> tuple[str | None, str]:
    """What a message is found by."""
    text = message.id if isinstance(message.id, str) else message.id[0]
    return message.context, text


def strings(message: Message) -> tuple[str, ...]:
    """The translations of a message, one for each plural form."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def number(value: Decimal | int, language: Language) -> str:
    """A figure with the digits it was published with: 1.234,50 in Vietnamese."""
    # By its digits, for 12.40 equals 12.4 and is written differently.
    return number_of(str(value), language)


@cache
def number_of(digits: str, language: Language) -> str:
    """A figure from its digits."""
    value = Decimal(digits)
    decimals = max(0, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text: str = format_decimal(value, format=pattern, locale=LOCALES[language])
    return text.replace("-", MINUS)


@cache
def rounded(value: Decimal, decimals: int) -> Decimal:
    """`value` with that many decimals, halves away from zero as people round."""
    with localcontext() as context:
        context.rounding = ROUND_HALF_UP
        return value.quantize(Decimal(1).scaleb(-decimals))


@cache
def day(value: date, language: Language, width: Literal["short", "long"] = "short") -> str:
    """A day: 10/01/2026 in Vietnamese, 10 January 2026 in English."""
    pattern = DAY_PATTERNS[language][width]
    text: str = format_date(value, format=pattern, locale=LOCALES[language])
    return text


ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
LETTERS = {letter: chr(0x100 + place) for place, letter in enumerate(ALPHABET)}
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


@cache
def collation_key(text: str) -> tuple[str, tuple[int, ...]]:
    """Sorts Vietnamese words: letters of the whole phrase first, then tones.

    The same order as the Unicode collation for `vi`, in which Hạ Long stands before Hà Nội.
    """
    letters, tones = "", []
    for letter in unicodedata.normalize("NFC", text).lower():
        parts = unicodedata.normalize("NFD", letter)
        tone = next((TONES[mark] for mark in parts if mark in TONES), 0)
        bare = unicodedata.normalize("NFC", "".join(m for m in parts if m not in TONES))
        letters += LETTERS.get(bare, bare)
        tones.append(tone)
    return letters, tuple(tones)


def is_copied(vi: str, en: str) -> bool:
    """Whether the English is the Vietnamese again, whole or in the greater part of its words.

    Names of people and places, quotations and what stands in brackets may be Vietnamese.
    """
    if not MARKED.search(en):  # nearly all, ’ and “ ” among them
        return False
    if vi.casefold().split() == en.casefold().split():
        words = en.split()
        return is_marked(en) and (len(words) < 2 or not all(word[0].isupper() for word in words))
    said = WORD.findall(ASIDE.sub(" ", en))
    ours = [word for word in said if word[0].islower() and is_marked(word)]
    return len(ours) > MOST_STRANGE and len(ours) > SHARE_STRANGE * len(said)


def is_marked(text: str) -> bool:
    """Whether a text has letters that English has not."""
    return folded(text) != text.lower()


def folded(text: str) -> str:
    """Lower case without marks, as people type in a hurry: “Đà Nẵng” becomes “da nang”."""
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
