"""One cell of a CSV file: from its text to a value, or to what is wrong with it."""

import difflib
import functools
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_origin

from portal.amounts import FIGURE, unit_behind, whole_meant, wrong_number
from portal.called import CODES, called, code_meant, explained
from portal.languages import Bilingual, folded
from portal.meant import (
    MARKS_OF_ERRORS,
    changed_by_spreadsheet,
    days_meant,
    is_like_a_day,
    months_meant,
    period_meant,
    place_meant,
    shown_as_day,
    shown_as_power,
)
from portal.periods import Period, Precision, read_period

LONGEST_NAME, LONGEST_DAY = 80, 12
ALIKE = 0.5  # less than this, and “cao” (high) is told that it means “lower”
SUGGESTED = ("suggestion", "other")
YEARS = range(1900, 2201)
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PLACE = re.compile(r"[0-9A-Z]+(?:\.(?:[0-9]+|[a-z]|(?:b|p|fn|s)[0-9]+))*")
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")
Reader = Callable[[str], Any]


class Unreadable(Exception):
    """A cell that cannot be read. Carries the code and details of its problem."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


def reader_for(name: str, kind: Any) -> Reader:
    """The reader of a type of cell. A list is written with semicolons."""
    if get_origin(kind) is tuple:
        return functools.partial(read_list, reader_for(name, kind.__args__[0]))
    if get_origin(kind) is Literal:
        return functools.partial(read_choice, kind.__args__)
    return READERS_BY_NAME.get(name) or READERS.get(kind, str)


def read_cell(read: Reader, text: str) -> Any:
    """The value of a cell.

    Errors: Unreadable, with the code of what is wrong.
    """
    if not text:
        raise Unreadable("P201")
    if text != text.strip():
        raise Unreadable("P211", value=text)
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        raise Unreadable("P212", value=text)
    if text[0] in "#=+-@" or read is str:
        not_of_a_spreadsheet(text, read is str)
    return read(text)


def not_of_a_spreadsheet(text: str, words: bool) -> None:
    """Errors: Unreadable for a formula, the mark of a failed one, or words turned into a day.

    words   whether the cell holds words, which no sign may begin: a spreadsheet computes them
    """
    if MARKS_OF_ERRORS.fullmatch(text):
        raise Unreadable("P221", value=text)
    if (text[0] == "=" and len(text) > 1) or (words and text[0] in "=+-@"):
        raise Unreadable("P222", value=text)
    if words and text in ("TRUE", "FALSE"):
        raise Unreadable("P223", value=text, suggestion=text.lower())
    if words and len(text) < LONGEST_DAY and (meant := shown_as_day(text)):
        raise Unreadable("P223", value=text, suggestion=meant)


def read_list(read: Reader, text: str) -> tuple[Any, ...]:
    """Several values with semicolons between them."""
    parts = [part.strip() for part in text.split(";")]
    if not all(parts) or len(set(parts)) < len(parts):
        raise Unreadable("P215", value=text)
    return tuple(read(part) for part in parts)


def read_id(text: str) -> str:
    """An id: lower case without marks, digits and hyphens."""
    if not ID.fullmatch(text):
        if meant := shown_as_day(text) or shown_as_power(text):
            raise Unreadable("P223", value=text, suggestion=meant)
        suggestion = re.sub(r"[^a-z0-9]+", "-", folded(text)).strip("-") or "a-1"
        raise Unreadable("P213", value=text, suggestion=suggestion)
    return text


def read_number(text: str) -> Decimal:
    """A figure with a point before its decimals and nothing else."""
    # Decimal() alone also accepts "NaN", "1_000", "1e3" and full-width digits.
    if FIGURE.fullmatch(text):
        return Decimal(text)
    code, suggestions = wrong_number(text)
    details = dict(zip(SUGGESTED, suggestions, strict=False))
    if code == "P205":
        details["unit"] = unit_behind(text)
    raise Unreadable(code, value=text, **details)


def read_whole(text: str) -> int:
    """A whole number."""
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    if meant := shown_as_day(text) or shown_as_power(text):
        raise Unreadable("P223", value=text, suggestion=meant)
    meant = whole_meant(text)
    raise Unreadable(
        "P214",
        value=text,
        suggestion=meant or "",
        meant_vi=f": {meant}" if meant else "",
        meant_en=f": {meant}" if meant else "",
    )


def read_day(text: str) -> date:
    """A day written year-month-day."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        not_as_changed(text)
        not_two_days(text)
        not_outside_the_calendar(text)
        meant = next(iter(days_meant(text)), None)
        such_as = ("", "") if meant else (", chẳng hạn", ", such as")
        raise Unreadable(
            "P206",
            value=text,
            suggestion=meant or "2026-01-31",
            such_as_vi=such_as[0],
            such_as_en=such_as[1],
        )
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unreadable("P207", value=text) from None


def not_as_changed(text: str) -> None:
    """Errors: Unreadable for a day or number as a spreadsheet shows it."""
    if meant := changed_by_spreadsheet(text):
        raise Unreadable("P223", value=text, suggestion=meant)


def not_two_days(text: str) -> None:
    """Errors: Unreadable for a text that means one day in Viet Nam and another elsewhere."""
    days = days_meant(text)
    if len(days) == 2:
        raise Unreadable("P225", value=text, suggestion=days[0], other=days[1])


def not_outside_the_calendar(text: str) -> None:
    """Errors: Unreadable for a text that is written as a day and that no calendar has."""
    if is_like_a_day(text) and not days_meant(text):
        raise Unreadable("P207", value=text)


def not_some_months(text: str) -> None:
    """Errors: Unreadable for the first months of a year, where these are no half or quarter."""
    if found := months_meant(text):
        many, month = found
        last = read_period(month).last
        raise Unreadable(
            "P239", value=text, months=many, month=month, year=last.year, day=last
        ) from None


def read_period_cell(text: str) -> Period:
    """A period in one of its forms."""
    try:
        period = read_period(text)
    except ValueError:
        not_as_changed(text)
        not_two_days(text)
        not_outside_the_calendar(text)
        not_some_months(text)
        if meant := next(iter(days_meant(text)), None) or period_meant(text):
            raise Unreadable("P226", value=text, suggestion=meant) from None
        raise Unreadable("P208", value=text) from None
    if period.first.year not in YEARS or period.last.year not in YEARS:
        raise Unreadable("P208", value=text)
    return period


def read_moment(text: str) -> Period:
    """A due date, or the first period of a level: one period, and no run of years."""
    try:
        period = read_period_cell(text)
    except Unreadable as mistake:
        if month := mistake.details.get("month"):  # due within the first months is due by their end
            raise Unreadable("P226", value=text, suggestion=month) from None
        meant = str(mistake.details.get("suggestion"))
        if mistake.code != "P226" or "/" not in meant:
            raise
        period = read_period(meant)
    if period.precision is Precision.YEARS:
        first, last = period.first.year, period.last.year
        raise Unreadable("P228", value=text, suggestion=last, other=first)
    return period


def read_period_text(text: str) -> str:
    """A period in one of its forms, kept as it is written."""
    return read_period_cell(text).text


def read_choice(choices: tuple[str, ...], text: str) -> str:
    """One of a fixed list."""
    if text in choices:
        return text
    near = code_meant(text, choices) or called(text, choices, CODES)
    near = near or nearest(text, choices, alike=ALIKE).removesuffix("-")
    vi, en = explained(choices, CODES)
    raise Unreadable(
        "P209",
        value=text,
        choices_vi=vi,
        choices_en=en,
        perhaps_vi=f"Gần nhất: “{near}”. " if near else "",
        perhaps_en=f"The nearest is “{near}”. " if near else "",
    )


def read_yes(text: str) -> bool:
    """yes or no."""
    return read_choice(("yes", "no"), text) == "yes"


def read_place(text: str) -> str:
    """A place in a document: section, then paragraph, bullet or note, then sentence."""
    if not PLACE.fullmatch(text):
        raise Unreadable("P229", value=text, suggestion=place_meant(text) or "II.1.p1.s1")
    return text


def read_address(text: str) -> str:
    """A full web address."""
    if not ADDRESS.fullmatch(text):
        raise Unreadable("P210", value=text)
    return text


READERS_BY_NAME: dict[str, Reader] = {
    "url": read_address,
    "breaks": read_period_text,
    "locator": read_place,
    "locators": read_place,
    "baseline_locator": read_place,
}
READERS: dict[Any, Reader] = {
    Decimal: read_number,
    int: read_whole,
    date: read_day,
    Period: read_period_cell,
    bool: read_yes,
    Bilingual: str,
}


@functools.lru_cache(maxsize=4096)
def nearest(
    text: str, names: tuple[str, ...] | frozenset[str], many: int = 200, alike: float = 0
) -> str:
    """The known name closest to a wrong one, “-” for none; among many, one that begins alike.

    alike   how much of both must be the same, from 0 to 1
    """
    known, text = sorted(names), text[:LONGEST_NAME]
    if len(known) > many:
        known = [name for name in known if name[:2] == text[:2]] or known[:many]
    found = difflib.get_close_matches(text.lower(), known, 1, alike)
    return found[0] if found else "-"
