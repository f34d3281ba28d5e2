"""What stands in the place of a number: why it is none, and what was meant."""

import re

from portal.languages import folded
from portal.meant import shown_as_day, shown_as_power

FIGURE = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,10})?")
NUMBER = r"([0-9][0-9.,]*)"
BEHIND_WORDS = re.compile(rf"[^\W\d_][^0-9]*[\s(]{NUMBER}[^0-9]*")
UNIT_BEHIND = re.compile(r"[^0-9.,\s][^0-9]*$")
OUT_OF = re.compile(rf"(?:hạng |thứ )?{NUMBER}\s*(?:/|trên|trong|of)\s*{NUMBER}(?:\s[^0-9]*)?")
RANGE = re.compile(rf"(?:từ )?{NUMBER}\s*%?\s*(?:[-–—]|đến|to)\s*{NUMBER}\s*[^0-9]*")
WHOLE = re.compile(r"([0-9]{1,9})(?:[.,]0{1,2})?(?:\s+[^\W\d_][^0-9]*)?")
# Digits and signs as keyboards of East Asia and the palette of symbols write them.
WIDE = str.maketrans("０１２３４５６７８９．，－＋−", "0123456789.,-+-")
NO_FIGURE = re.compile(
    r"n/?a|n\.a\.?|nan|null|none|[-–—?.…]+|"
    r"(?:khong|chua)(?: (?:co|cong bo|thong ke|ap dung|xep hang))?(?: (?:so lieu|du lieu|so))?"
)


def wrong_number(text: str) -> tuple[str, tuple[str, ...]]:
    """Why a text is no figure, and the figures it may mean."""
    if meant := shown_as_day(text) or shown_as_power(text):
        return "P223", (meant,)
    if re.fullmatch(r"-?(0,[0-9]+|[0-9]+,[0-9]{1,2})", text):
        return "P203", (text.replace(",", "."),)
    if re.fullmatch(r"-?[0-9]{1,3},[0-9]{3}", text):
        return "P224", (text.replace(",", "."), text.replace(",", ""))
    if re.fullmatch(r"-?[0-9]{1,3}([.,\s][0-9]{3})+([.,][0-9]+)?", text):
        return "P204", (without_thousands(text),)
    if match := re.fullmatch(r"(-?[0-9][0-9.,]*)\s*[^0-9.,\s+_–—-][^0-9]*", text):
        return "P205", (" / ".join(numbers_meant(match[1])),)
    if re.fullmatch(r"-?[0-9]+,[0-9]+", text):
        return "P203", (text.replace(",", "."),)
    return wrong_in_another_way(text)


def wrong_in_another_way(text: str) -> tuple[str, tuple[str, ...]]:
    """Two numbers, a number written otherwise, words that say there is none, words before it."""
    if pair := two_numbers(OUT_OF, text):
        return "P235", pair
    if (pair := two_numbers(RANGE, text)) and rises(*pair):
        return "P236", pair
    plain = written_plainly(text)
    if plain != text and re.fullmatch(r"-?[0-9][0-9.,]*", plain):
        return "P237", (" / ".join(numbers_meant(plain)),)
    if NO_FIGURE.fullmatch(folded(text)):
        return "P238", ()
    if found := BEHIND_WORDS.fullmatch(text):
        return "P230", (" / ".join(numbers_meant(found[1].rstrip(".,"))),)
    return "P202", ()


def two_numbers(form: re.Pattern[str], text: str) -> tuple[str, str] | None:
    """The two numbers of a text of a form, as they may be meant; None for another text."""
    if not (found := form.fullmatch(text.lower())):
        return None
    one, other = (" / ".join(numbers_meant(part.rstrip(".,"))) for part in found.groups())
    return one, other


def rises(one: str, other: str) -> bool:
    """Whether the second of two numbers is larger: 2025-12 is a month, and no range."""
    first, second = (re.split(" / ", number)[0] for number in (one, other))
    return bool(FIGURE.fullmatch(first) and FIGURE.fullmatch(second)) and (
        float(first) < float(second)
    )


def written_plainly(text: str) -> str:
    """+51, .5, 51. and digits of full width as 51, 0.5, 51."""
    plain = text.translate(WIDE).removeprefix("+").rstrip(".,")
    return f"0{plain}" if plain[:1] in (".", ",") else plain


def unit_behind(text: str) -> str:
    """What stands behind the number."""
    found = UNIT_BEHIND.search(text)
    return found[0] if found else ""


def whole_meant(text: str) -> str | None:
    """The count that “34.0” and “34 tỉnh” mean; None for another text."""
    found = WHOLE.fullmatch(text)
    return found[1] if found else None


def numbers_meant(text: str) -> tuple[str, ...]:
    """The figures that the number before a unit may mean."""
    if re.fullmatch(r"-?[1-9][0-9]{0,2}\.[0-9]{3}", text):
        return text, text.replace(".", "")
    return (text,) if FIGURE.fullmatch(text) else wrong_number(text)[1] or (text,)


def without_thousands(text: str) -> str:
    """1.234,5 and 1,234.5 as 1234.5."""
    whole, _, decimals = text.replace(",", ".").rpartition(".")
    if whole and (len(decimals) != 3 or len({mark for mark in text if mark in ",."}) == 2):
        return re.sub(r"[^0-9-]", "", whole) + "." + decimals
    return re.sub(r"[^0-9-]", "", text)
