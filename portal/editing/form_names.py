"""What the words of a form mean: a province, a measure or a unit by its name, however typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from portal.languages import Catalogue, folded
from portal.load import Records
from portal.model import Indicator, Unit
from portal.near import called, named, near, plain, words_of
from portal.problems import Problem
from portal.references import alike as misspelt
from portal.rules import RULES
from portal.words.quantities import is_percent

Speak = Callable[[Catalogue], str]
EMPTY = ("P501", "P502")


@dataclass(frozen=True, eq=False, slots=True)
class Wrong:
    """An answer of the form that is to be corrected; no field for what lies outside the form."""

    field: str
    said: Speak


class ToCorrect(Exception):
    """The form cannot be taken as it is. Carries what is wrong with it, all of it."""

    def __init__(self, wrong: list[Wrong]) -> None:
        super().__init__(len(wrong))
        self.wrong = wrong


def of_problem(field: str, found: Problem) -> Wrong:
    """A problem of the check, at the answer it is about."""
    return Wrong(field, empty if found.code in EMPTY else partial(in_words, found))


def empty(words: Catalogue) -> str:
    """That an answer is missing; what is new on the site stands in both languages."""
    return words.gettext(
        "This is empty. What is new on the site is written in Vietnamese and in English; if you "
        "cannot translate it, ask the maintainer under this form."
    )


def in_words(found: Problem, words: Catalogue) -> str:
    """A problem with its code at the end, where it disturbs least."""
    rule, blanks = RULES[found.code], dict(found.details)
    said = rule.vi if words.language == "vi" else rule.en
    return f"{said.message} {said.hint}".format_map(blanks) + f" ({found.code})"


def province_of(text: str, records: Records, wrong: list[Wrong]) -> str:
    """The id of a province by its id or its name; of two with one name that of today."""
    rows = records["provinces"]
    exact = [row.id for row in rows if row.id == text.strip()]
    today = [row for row in rows if row.ends_on is None]
    found = exact or [row.id for row in named(today, text)]
    if len(found) == 1:
        return str(found[0])
    former = [row for row in named(rows, text) if row.ends_on]
    if former:
        wrong.append(Wrong("province", partial(ended, former[0], text)))
    else:
        wrong.append(Wrong("province", partial(no_province, misspelt(today, text), text)))
    return ""


def ended(row: Any, text: str, words: Catalogue) -> str:
    """That a province is no more."""
    told = words.gettext(
        "“{text}” became part of another province on {date}. For a figure of today’s province, "
        "write its name; for a figure of the earlier area, write {id}."
    )
    return told.format(text=text, date=row.ends_on.strftime("%d/%m/%Y"), id=row.id)


def no_province(meant: Any, text: str, words: Catalogue) -> str:
    """That no province has that name."""
    told = words.gettext("“{text}” is the name of no province or city.").format(text=text)
    if meant:
        name = meant.name.in_(words.language)
        told += " " + words.gettext("Perhaps: {name}.").format(name=name)
    return told + " " + words.gettext("Write one name, as on the page of provinces.")


def measure_of(text: str, unit: str, records: Records, wrong: list[Wrong]) -> Indicator | None:
    """A measure by its id or its name; without “Tỷ lệ” or “Số” where the unit tells which."""
    rows: list[Indicator] = records["indicators"]
    given = unit_of(unit, records)
    found = [row for row in rows if row.id == text.strip()] or named(rows, text)
    found = found or [row for row in rows if given and row.unit == given.id and says(row, text)]
    if len(found) == 1:
        return found[0]
    alike = near(rows, text, given.id if given else "")
    wrong.append(Wrong("indicator", partial(no_measure, alike, text)))
    return None


def says(row: Indicator, text: str) -> bool:
    """Whether a measure is called so, apart from the words that say how it is counted."""
    return any(words_of(name) == words_of(text) for name in called(row))


def no_measure(alike: list[Indicator], text: str, words: Catalogue) -> str:
    """That there is no such measure; the form cannot add one, and a near one is another one."""
    told = words.gettext(
        "The site has no measure called “{text}”, and this form cannot add one. If it is a new "
        "measure, leave it as it is: a maintainer adds it to the list and sets the label again."
    ).format(text=text)
    if alike:
        told += " " + words.gettext(
            "Nearly the same, only if one of them measures exactly this: {measures}."
        ).format(measures=by_name(alike, words))
    return told


def unit_right(text: str, measure: Indicator | None, records: Records, wrong: list[Wrong]) -> None:
    """That the unit is that of the measure: where it is not, the measure may be the wrong one."""
    if measure is None:
        if not unit_of(text, records):
            wrong.append(Wrong("unit", partial(no_unit, text)))
        return
    own = next(one for one in records["units"] if one.id == measure.unit)
    if not is_called(own, text):
        given = unit_of(text, records)
        alike = near(records["indicators"], measure.name.vi, given.id) if given else []
        wrong.append(Wrong("unit", partial(other_unit, measure, own, alike, text)))


def no_unit(text: str, words: Catalogue) -> str:
    """That no unit has that name."""
    told = words.gettext(
        "The site has no unit called “{text}”. Write it as figures of the measure have it: %, "
        "points, rank, billion USD."
    )
    return told.format(text=text)


def other_unit(
    measure: Indicator, own: Unit, alike: list[Indicator], text: str, words: Catalogue
) -> str:
    """That a figure in this unit cannot be one of this measure."""
    told = words.gettext(
        "Perhaps the wrong measure was chosen: “{measure}” is counted in “{unit}”, and the form "
        "says “{text}”. Look at the measure first; do not change the unit or the figure to fit it."
    ).format(measure=measure.name.in_(words.language), unit=own.name.in_(words.language), text=text)
    if alike:
        told += " " + words.gettext("Measures in the unit you wrote: {measures}.").format(
            measures=by_name(alike, words)
        )
    return told


def by_name(measures: Iterable[Indicator], words: Catalogue) -> str:
    """Measures by their names."""
    return "; ".join(f"“{one.name.in_(words.language)}”" for one in measures)


def unit_of(text: str, records: Records) -> Unit | None:
    """The unit of that name."""
    return next((one for one in records["units"] if is_called(one, text)), None)


def is_called(unit: Unit, text: str) -> bool:
    """Whether a text names a unit: %, phần trăm, người/vạn dân."""
    said = " ".join(folded(text).split())
    if is_percent(unit) and plain(text) == "%":
        return True
    forms = (unit.id, unit.name.vi, unit.name.en, unit.other.vi, unit.other.en)
    return said in {" ".join(folded(one).replace("{n}", "").split()) for one in forms}
