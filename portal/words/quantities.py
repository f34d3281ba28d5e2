"""Numbers with their units, periods, due dates and bounds in words."""

from datetime import date
from decimal import Decimal
from functools import cache

from babel.dates import format_date

from portal.languages import LOCALES, Catalogue, Language, day, number
from portal.model import Unit
from portal.periods import Period, Precision, read_period

TIE = "\N{NO-BREAK SPACE}"
SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<"}


def quantity(words: Catalogue, value: Decimal, unit: Unit | None) -> str:
    """A figure with its unit, which never stands on another line."""
    if unit is None:
        return number(value, words.language)
    digits = str(value)
    form = unit.one if digits == "1" else unit.other
    return filled(form.in_(words.language), digits, words.language)


@cache
def filled(form: str, digits: str, language: Language) -> str:
    """The form of a unit with a number in it."""
    return tied(form).replace("{n}", number(Decimal(digits), language))


def tied(form: str) -> str:
    """A form in which the number and the words beside it stay on one line."""
    return form.replace(" {n}", TIE + "{n}").replace("{n} ", "{n}" + TIE)


def is_percent(unit: Unit | None) -> bool:
    """Whether a unit is a share, so that differences are percentage points."""
    return unit is not None and "{n}%" in unit.other.en


def is_rank(unit: Unit | None) -> bool:
    """Whether a unit is a place in a ranking, where less is better."""
    return unit is not None and unit.other.en == "rank {n}"


def is_rise(unit: Unit | None) -> bool:
    """Whether a unit counts places won in a ranking, so that a bound on it is a rise."""
    return unit is not None and unit.other.en == "{n} places"


def figure(
    words: Catalogue,
    value: Decimal,
    qualifier: str | None,
    unit: Unit | None,
    out_of: int | None,
) -> str:
    """A published figure: 46%, trên 88%, hạng 12/34."""
    if out_of is not None:
        told = tied(words.gettext("rank {n} of {of}"))
        return told.format(n=number(value, words.language), of=out_of)
    said = quantity(words, value, unit)
    counted = unit is not None and unit.counted
    if qualifier is None:
        return said
    if qualifier == "about":
        return words.gettext("about {q}").format(q=said)
    if qualifier == "nearly":
        return words.gettext("nearly {q}").format(q=said)
    return bound(words, ">" if qualifier == "over" else "<", said, counted)


def bound(words: Catalogue, operator: str, said: str, counted: bool) -> str:
    """A bound in words, decided by the operator alone: từ 80% trở lên."""
    if operator == ">=":
        at_least = words.pgettext("count", "at least {q}") if counted else None
        told = at_least or words.gettext("at least {q}")
    elif operator == ">":
        told = words.gettext("more than {q}")
    elif operator == "<=":
        told = words.gettext("no more than {q}")
    elif operator == "<":
        told = words.gettext("fewer than {q}") if counted else words.gettext("less than {q}")
    else:
        told = words.gettext("exactly {q}")
    return told.format(q=said)


def between(words: Catalogue, low: Decimal, high: Decimal, unit: Unit | None) -> str:
    """A range in a sentence: từ 8% đến 10%, từ 30 đến 35 doanh nghiệp."""
    told = words.pgettext("range", "{low} to {high}")
    return told.format(low=lower_end(words, low, unit), high=quantity(words, high, unit))


def short_between(words: Catalogue, low: Decimal, high: Decimal, unit: Unit | None) -> str:
    """A range in a table: 8-10% in Vietnamese, 8% to 10% in English."""
    told = words.pgettext("range in a table", "{low} to {high}")
    start = number(low, "vi") if words.language == "vi" else lower_end(words, low, unit)
    return told.format(low=start, high=quantity(words, high, unit))


def lower_end(words: Catalogue, low: Decimal, unit: Unit | None) -> str:
    """The first number of a range: with a sign that is written close, without words."""
    said = number(low, words.language)
    return said + "%" if is_percent(unit) else said


def gap(words: Catalogue, value: Decimal, target: Decimal, unit: Unit | None) -> str:
    """The difference of two figures, in percentage points where both are shares."""
    difference = abs(value - target)
    return points(words, difference) if is_percent(unit) else quantity(words, difference, unit)


def points(words: Catalogue, value: Decimal) -> str:
    """Percentage points."""
    return points_of(words, str(value))


@cache
def points_of(words: Catalogue, digits: str) -> str:
    """Percentage points, from the digits of the number."""
    one = 1 if digits == "1" else 2
    told = words.ngettext("{n} percentage point", "{n} percentage points", one)
    return tied(told).format(n=number(Decimal(digits), words.language))


def period(words: Catalogue, when: Period) -> str:
    """A period in a sentence: năm 2027, quý IV/2027, ngày 15/11/2025."""
    return period_of(words, when.text)


@cache
def period_of(words: Catalogue, text: str) -> str:
    """A period in a sentence, from what is written in the files."""
    when = read_period(text)
    if when.precision is Precision.YEAR:
        return words.pgettext("period", "{year}").format(year=when.year)
    if when.precision is Precision.YEARS:
        told = words.pgettext("period", "{first} to {last}")
        return told.format(first=when.first.year, last=when.year)
    if when.precision is Precision.MONTH:
        return month(words, when.last)
    if when.precision is Precision.DAY:
        return words.pgettext("period", "{date}").format(date=day(when.last, words.language))
    return part_of_year(words, when)


def part_of_year(words: Catalogue, when: Period) -> str:
    """A half or a quarter of a year."""
    if when.precision is Precision.HALF:
        first, second = (
            words.gettext("first half of {year}"),
            words.gettext("second half of {year}"),
        )
        return (first if when.last.month == 6 else second).format(year=when.year)
    told = (
        words.gettext("January to March {year}"),
        words.gettext("April to June {year}"),
        words.gettext("July to September {year}"),
        words.gettext("October to December {year}"),
    )
    return told[when.last.month // 3 - 1].format(year=when.year)


def month(words: Catalogue, when: date) -> str:
    """A month: tháng 11/2025, November 2025."""
    told = words.pgettext("month", "{month} {year}")
    return told.format(month=month_name(words.language, when), year=when.year)


def month_name(language: Language, when: date, pattern: str = "MMMM") -> str:
    """A month by its number in Vietnamese, by its name in English."""
    if language == "vi":
        return str(when.month)
    name: str = format_date(when, format=pattern, locale=LOCALES[language])
    return name


@cache
def short_period(words: Catalogue, when: Period) -> str:
    """A period in a table: 2027, 2026-2030, quý IV/2027, 15/11/2025."""
    if when.precision is Precision.YEAR:
        return str(when.year)
    if when.precision is Precision.YEARS:
        told = words.pgettext("period in a table", "{first} to {last}")
        return told.format(first=when.first.year, last=when.year)
    if when.precision is Precision.DAY:
        return short_day(words.language, when.last)
    if words.language == "en" and when.precision is Precision.QUARTER:
        first, last = (month_name("en", end, "MMM") for end in (when.first, when.last))
        return f"{first} to {last} {when.year}"
    return period(words, when)


@cache
def short_day(language: Language, when: date) -> str:
    """A day in a table: 10/01/2026, 10 Jan 2026."""
    if language == "vi":
        return day(when, "vi")
    said: str = format_date(when, format="d MMM y", locale=LOCALES["en"])
    return said


def due(words: Catalogue, when: Period, within: bool = False) -> str:
    """A due date after “hạn” or “by”: năm 2030, ngày 31/12/2028.

    within   where the document says “trong năm”: hết năm 2028
    """
    return due_by(words, when.text, within)


@cache
def due_by(words: Catalogue, text: str, within: bool) -> str:
    """A due date, from what is written in the files."""
    when = read_period(text)
    ends_year = when.precision is Precision.HALF and when.last.month == 12
    if ends_year or (within and when.precision is Precision.YEAR):
        return words.gettext("the end of {year}").format(year=when.year)
    if when.precision is Precision.YEAR:
        return words.pgettext("due", "{year}").format(year=when.year)
    if when.precision is Precision.YEARS:
        told = words.gettext("the end of the {first} to {last} period")
        return told.format(first=when.first.year, last=when.year)
    if when.precision is Precision.DAY:
        return words.pgettext("due", "{date}").format(date=day(when.last, words.language))
    return end_of_part(words, when)


def end_of_part(words: Catalogue, when: Period) -> str:
    """The end of a half, a quarter or a month."""
    if when.precision is Precision.HALF:
        return words.gettext("the end of the first half of {year}").format(year=when.year)
    if when.precision is Precision.MONTH:
        told = words.gettext("the end of {month} {year}")
        return told.format(month=month_name(words.language, when.last), year=when.year)
    quarters = (
        words.pgettext("quarter", "the end of March {year}"),
        words.pgettext("quarter", "the end of June {year}"),
        words.pgettext("quarter", "the end of September {year}"),
        words.pgettext("quarter", "the end of December {year}"),
    )
    return quarters[when.last.month // 3 - 1].format(year=when.year)


def by(words: Catalogue, when: Period, within: bool = False) -> str:
    """A due date by itself: hạn năm 2030."""
    return due_alone(words, when.text, within)


@cache
def due_alone(words: Catalogue, text: str, within: bool) -> str:
    """A due date by itself, from what is written in the files."""
    return words.pgettext("due", "by {due}").format(due=due_by(words, text, within))


def capital(text: str) -> str:
    """The words at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The words within a sentence."""
    return text[:1].lower() + text[1:]
