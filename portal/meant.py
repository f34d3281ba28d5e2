"""What a cell was meant to be, for the hint beside it: told where it can be, never entered."""

import re
from datetime import date, timedelta
from decimal import Decimal

from portal.languages import folded
from portal.periods import Precision, read_period

EPOCH = date(1899, 12, 30)  # day 0 of a spreadsheet
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = "|".join(MONTHS)
MARKS_OF_ERRORS = re.compile(
    r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!|FIELD!)|#{2,}"
)
SCIENTIFIC = re.compile(r"-?([0-9](?:\.([0-9]+))?)[eE]\+?([0-9]{1,2})")
SERIAL = re.compile(r"(?:3[6-9]|[45][0-9])[0-9]{3}")
DAY_AND_MONTH = re.compile(rf"([0-9]{{1,2}})-({MONTH})(?:-((?:20)?[0-9]{{2}}))?", re.IGNORECASE)
MONTH_AND_NUMBER = re.compile(rf"({MONTH})-([0-9]{{2}})", re.IGNORECASE)
MIDNIGHT = r"(?:[ t]0?0:00(?::00)?)?"
DAY = re.compile(rf"([0-9]{{1,2}})[/.-]([0-9]{{1,2}})[/.-]([0-9]{{4}}|1[5-9]|2[0-9]){MIDNIGHT}")
DAY_OF_YEAR = re.compile(rf"([0-9]{{4}})[/.-]([0-9]{{1,2}})[/.-]([0-9]{{1,2}}){MIDNIGHT}")
COMPACT = re.compile(r"(20[0-9]{2})([01][0-9])([0-3][0-9])")
DAY_IN_WORDS = re.compile(r"([0-9]{1,2}) thang ([0-9]{1,2})[, ]+nam ([0-9]{4})")
FIRST_MONTHS = re.compile(r"([2-9]|1[01]) ?(?:thang|t)(?: dau)?(?: cua)?(?: nam)?[ /-]?([0-9]{4})")

PAGE_NUMBER = re.compile(r"\b(?:trang|tr\.?) ?[0-9]+(?: ?[-–] ?[0-9]+)?")
SECTION = re.compile(
    r"(?:\b(?:muc|phan|dieu|khoan) )?\b([ivx]+(?:\.[0-9]+)*|[0-9]+(?:\.[0-9]+)+)\b"
)
PARTS = {
    "b": re.compile(r"\b(?:gach(?: dau dong)?|y)(?: thu| so)? ?([0-9]+)"),
    "p": re.compile(r"\b(?:doan)(?: thu| so)? ?([0-9]+)"),
    "s": re.compile(r"\b(?:cau)(?: thu| so)? ?([0-9]+)"),
}

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
YEAR = r"(?:[/ -]| nam )?(?P<year>[0-9]{4})"
PERIODS = (
    (re.compile(rf"(?:quy |q)(?P<quarter>iv|i{{1,3}}|[1-4]){YEAR}"), "{year}-Q{quarter}"),
    (re.compile(r"(?P<year>[0-9]{4})[- /]?q(?P<quarter>[1-4])"), "{year}-Q{quarter}"),
    (re.compile(rf"(?:thang )?(?P<month>0?[1-9]|1[0-2]){YEAR}"), "{year}-{month}"),
    (re.compile(r"(?P<year>[0-9]{4})[-/](?P<month>[1-9])"), "{year}-{month}"),
    (re.compile(rf"(?:6 ?(?:thang|t)(?: dau)?|nua dau)(?: nam)?{YEAR}"), "{year}-H1"),
    (re.compile(rf"3 ?(?:thang|t)(?: dau)?(?: nam)?{YEAR}"), "{year}-Q1"),
    (re.compile(r"(?P<year>[0-9]{4})[- /]?h(?P<half>[12])"), "{year}-H{half}"),
    (re.compile(rf"(?:6 thang|nua) cuoi(?: nam)?{YEAR}"), "{year}-H2"),
    (re.compile(r"(?:giai doan )?(?P<year>[0-9]{4}) ?[-–] ?(?P<last>[0-9]{4})"), "{year}/{last}"),
    (
        re.compile(r"(?:tu )?(?:nam )?(?P<year>[0-9]{4}) den (?:het )?(?:nam )?(?P<last>[0-9]{4})"),
        "{year}/{last}",
    ),
    (re.compile(r"nam (?P<year>[0-9]{4})"), "{year}"),
    (re.compile(r"(?P<year>[0-9]{4})\.0*"), "{year}"),
)  # fmt: skip
# Words before the end of a time, which is what a due date is; “trước” is the end of the one before.
UP_TO = re.compile(
    r"(?:(?:hang|moi) nam[, ]+)?(?:(?:trong|cua) (?:ca )?(?=giai doan))?"
    r"(?:(?:phan dau|cham nhat|muon nhat|han|thoi han) )*(?:la )?"
    r"(?:(?:tinh|cho|keo dai) )?(?:(?:den|toi|vao|trong|truoc khi) )?(?:(?:het|cuoi) )?(?:ngay )?"
)
BEFORE = re.compile(r"truoc (?:ngay )?")


def changed_by_spreadsheet(text: str) -> str | None:
    """What stands behind “1-Dec”, “Dec-25”, “45992” and “2.03E+03”, as far as can be told."""
    if SERIAL.fullmatch(text):
        return (EPOCH + timedelta(days=int(text))).isoformat()
    if found := MONTH_AND_NUMBER.fullmatch(text):  # no code here: a month, or its first day
        month = f"20{found[2]}-{MONTHS.index(found[1].lower()) + 1:02}"
        return f"{month}, {month}-01"
    return shown_as_day(text) or shown_as_power(text)


def shown_as_day(text: str) -> str | None:
    """What stands behind “1-Dec” and “Dec-25”: what was typed may have been a code."""
    if found := DAY_AND_MONTH.fullmatch(text):
        month = MONTHS.index(found[2].lower()) + 1
        if found[3]:
            return f"20{found[3][-2:]}-{month:02}-{int(found[1]):02}"
        return f"{int(found[1])}/{month}, {int(found[1])}-{month}, {month}-{int(found[1])}"
    if found := MONTH_AND_NUMBER.fullmatch(text):
        month = MONTHS.index(found[1].lower()) + 1
        return f"20{found[2]}-{month:02}, {month}-{int(found[2])}"
    return None


def shown_as_power(text: str) -> str | None:
    """The numbers that a spreadsheet shows as “2.03E+03”: 2025 to 2034."""
    if not (found := SCIENTIFIC.fullmatch(text)):
        return None
    power = int(found[3]) - len(found[2] or "")
    shown = int(Decimal(found[1]).scaleb(len(found[2] or "")))
    if power <= 0:
        return f"{Decimal(shown).scaleb(power)}"
    half = 10**power // 2
    return f"{shown * 10**power - half}…{shown * 10**power + half - 1}"


def days_meant(text: str) -> tuple[str, ...]:
    """The days that a text may mean, the Vietnamese order first; none where it is no day."""
    days = dict.fromkeys(a_day(*map(int, order)) for order in orders_of(text))
    return tuple(day for day in days if day)


def orders_of(text: str) -> list[tuple[str, str, str]]:
    """Year, month and day of a text that is written as a day, in each order they may be meant."""
    plain = " ".join(folded(text).split()).removeprefix("ngay ")
    if found := DAY_OF_YEAR.fullmatch(plain) or COMPACT.fullmatch(plain):
        return [(found[1], found[2], found[3])]
    if found := DAY_IN_WORDS.fullmatch(plain):
        return [(found[3], found[2], found[1])]
    if found := DAY.fullmatch(plain):
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        return [(year, found[2], found[1]), (year, found[1], found[2])]
    return []


def is_like_a_day(text: str) -> bool:
    """Whether a text is written as a day, also one that no calendar has."""
    return bool(orders_of(text))


def a_day(year: int, month: int, number: int) -> str | None:
    """A day as it is written in the files; None where the calendar has none."""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def place_meant(text: str) -> str | None:
    """A place in a document that is written in words; None where they name no section.

    “Trang 2, mục II.1, đoạn 3” is II.1.p3.s1: pages are not counted, sentences from 1.
    """
    plain = PAGE_NUMBER.sub(" ", " ".join(folded(text).split()))
    section = SECTION.search(plain)
    if section is None:
        return None
    parts = {mark: found[1] for mark, form in PARTS.items() if (found := form.search(plain))}
    inner = next((f"{mark}{parts[mark]}" for mark in ("b", "p") if mark in parts), "p1")
    return f"{section[1].upper().rstrip('.')}.{inner}.s{parts.get('s', 1)}"


def period_meant(text: str) -> str | None:
    """A period that is written in words or in another order, as it is written in the files.

    “Đến hết năm 2030” is 2030, “trước năm 2030” is 2029.
    """
    plain = " ".join(folded(text).split()).rstrip(";, ")
    if before := BEFORE.match(plain):
        meant = end_meant(plain[before.end() :])
        return period_before(meant) if meant else None
    return end_meant(plain[match.end() :] if (match := UP_TO.match(plain)) else plain)


def end_meant(plain: str) -> str | None:
    """The period that is left where the words before it are taken away."""
    if is_period(plain):
        return plain
    return next(iter(days_meant(plain)), None) or period_in_words(plain)


def months_meant(text: str) -> tuple[int, str] | None:
    """How many months of a year a text begins with, and the last of them: 9 and 2025-09.

    None for another text, and for those that are a period: 3 and 6 months are Q1 and H1.
    """
    plain = " ".join(folded(text).split())
    found = FIRST_MONTHS.fullmatch(plain)
    if found is None or period_in_words(plain):
        return None
    return int(found[1]), f"{found[2]}-{int(found[1]):02}"


def is_period(text: str) -> bool:
    """Whether a text is a period as it is written in the files."""
    try:
        return bool(read_period(text))
    except ValueError:
        return False


def period_before(text: str) -> str | None:
    """The period of the same length that ends where this one begins; a year for several."""
    period = read_period(text)
    if period.first == date.min:
        return None
    last = period.first - timedelta(days=1)
    match period.precision:
        case Precision.DAY:
            return last.isoformat()
        case Precision.MONTH:
            return f"{last.year}-{last.month:02}"
        case Precision.QUARTER:
            return f"{last.year}-Q{last.month // 3}"
        case Precision.HALF:
            return f"{last.year}-H{last.month // 6}"
        case _:
            return str(last.year)


def period_in_words(plain: str) -> str | None:
    """A period by the forms that officials and programs give it."""
    for pattern, form in PERIODS:
        if found := pattern.fullmatch(plain):
            parts = {name: part for name, part in found.groupdict().items() if part}
            if "month" in parts:
                parts["month"] = f"{int(parts['month']):02}"
            if "quarter" in parts:
                parts["quarter"] = str(QUARTERS[parts["quarter"]])
            return form.format(**parts)
    return None
