"""How far the reading has come, and what the figures are about: of everything, or of one province.

What lies in the workbook of a province is told of that province alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.languages import Catalogue
from portal.model import Commitment, Observation
from portal.open_data.made import area_name
from portal.survey import Survey
from portal.words.quantities import period


@dataclass(frozen=True, eq=False, slots=True)
class Reach:
    """What is told of: the whole portal, or one province in one set of boundaries."""

    survey: Survey
    province: str = ""

    @property
    def counted(self) -> tuple[Commitment, ...]:
        """The commitments that are counted: no later one took their place."""
        known = self.survey
        return known.of_province.get(self.province, ()) if self.province else known.current

    @property
    def documents(self) -> int:
        """How many documents were read."""
        read = self.survey.portal.read_whole()
        return sum(self.province in ("", one.province) for one in read)

    @property
    def figures(self) -> list[Observation]:
        """The published figures that have a value."""
        found = self.survey.portal.observations.items()
        own = [rows for (province, _), rows in found if self.province in ("", province)]
        return [one for rows in own for one in rows if one.value is not None]

    @property
    def measured(self) -> int:
        """How many of the commitments have a figure of their own."""
        found = self.survey.portal.observations
        return sum((one.province, one.indicator) in found for one in self.counted)


def coverage(reach: Reach, words: Catalogue) -> str:
    """How far the reading has come; of what was not read, nothing is said."""
    listed = reach.counted
    counts = {
        "documents": reach.documents,
        "commitments": len(listed),
        "assessed": reach.survey.assessed(listed),
    }
    if reach.province:
        return coverage_of_province(reach, words, counts)
    portal = reach.survey.portal
    units = [one for one in portal.provinces.values() if one.kind != "country"]
    today = [one.id for one in units if one.ends_on is None]
    read = portal.read()
    told = words.gettext(
        "Read so far: {documents} documents, of {n} of today’s {all} provinces and cities and of "
        "{former} former ones; {commitments} commitments in them are counted, {assessed} of which "
        "can be assessed. A province without commitments here has not been read; this says nothing "
        "about what it does."
    )
    return told.format(
        **counts,
        n=len(read.intersection(today)),
        all=len(today),
        former=sum(one.id in read for one in units if one.ends_on),
    )


def coverage_of_province(reach: Reach, words: Catalogue, counts: Mapping[str, int]) -> str:
    """The same for one province, in one set of boundaries."""
    province = area_name(reach.survey.portal.provinces[reach.province], words.language)
    if reach.documents:
        told = words.gettext(
            "This workbook is about {province} alone. Documents read: {documents}; commitments "
            "counted in them: {commitments}, of which {assessed} can be assessed."
        )
    else:
        told = words.gettext(
            "This workbook is about {province} alone. None of its documents has been read yet; "
            "this says nothing about what it does."
        )
    return told.format(province=province, **counts)


def figures(reach: Reach, words: Catalogue) -> str:
    """What the figures are about: most often not the commitments of the same province."""
    rows = reach.figures
    if reach.province and not rows:
        return words.gettext(
            "No published figure is on record here for it: that is no data, not zero."
        )
    told = figures_of_province(words) if reach.province else figures_of_everything(words)
    newest = max((one.period for one in rows), key=lambda one: one.last, default=None)
    return told.format(
        figures=len(rows),
        period=period(words, newest) if newest else "…",
        measured=reach.measured,
    )


def figures_of_everything(words: Catalogue) -> str:
    """The sentence for the whole portal."""
    return words.gettext(
        "observations.csv has {figures} published figures, the latest for {period}. Of the "
        "commitments counted here, {measured} have a figure for the same measure and province; the "
        "other figures only show where provinces stood."
    )


def figures_of_province(words: Catalogue) -> str:
    """The sentence for one province."""
    return words.gettext(
        "Published figures for it in the sheet observations: {figures}, the latest for {period}. "
        "Commitments of it with a figure for the same measure: {measured}; the other figures only "
        "show where it stood."
    )
