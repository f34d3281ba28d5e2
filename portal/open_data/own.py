"""The rows behind one page, as data.csv and data.json beside it.

Long form: one row for each figure, target, starting level and milestone, with
its unit, its period, the boundaries it is about, its source and how settled it
is. What a commitment or a series contributes is written once and joined from
page to page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter
from typing import Any, get_args

from portal import model
from portal.addresses import address
from portal.method.assessment import STATUSES
from portal.model import Commitment, Observation
from portal.open_data.export import about
from portal.open_data.formats import csv_lines, said
from portal.open_data.schema import Column
from portal.survey import Survey

FILES = ("data.csv", "data.json")
KINDS = ("province", "topic", "document", "indicator", "commitment")  # of records that have them
VALUE_STATUSES = ("stated", *get_args(model.ValueStatus), "withheld")
RECORDS = ("target", "start", "milestone", "figure")


def columns() -> Iterator[Column]:
    """The columns of data.csv; a row is a tuple of their values."""
    told: tuple[tuple[Any, ...], ...] = (
        ("record", "text", True, RECORDS),
        ("province", "text", True, (), ("provinces",)),
        ("province_vi", "text", True),
        ("province_en", "text", True),
        ("boundary_from", "day"),
        ("boundary_until", "day"),
        ("commitment", "text", False, (), ("commitments",)),
        ("indicator", "text", False, (), ("indicators",)),
        ("name_vi", "text", True),
        ("name_en", "text", True),
        ("operator", "text", False, get_args(model.Operator)),
        ("value", "number"),
        ("value_upper", "number"),
        ("qualifier", "text", False, get_args(model.Qualifier)),
        ("unit", "text", False, (), ("units",)),
        ("unit_vi", "text"),
        ("unit_en", "text"),
        ("period", "period"),
        ("value_status", "text", True, VALUE_STATUSES),
        ("binding", "text", False, get_args(model.Binding)),
        ("status", "text", False, STATUSES),
        ("source", "text", True, (), ("sources", "documents")),
        ("source_url", "text"),
        ("locator", "text"),
        ("url_vi", "text", True),
        ("url_en", "text", True),
        ("as_of", "day", True),
    )
    for place, (name, *rest) in enumerate(told):
        yield Column(name, itemgetter(place), *rest)


COLUMNS = tuple(columns())
NAMES = tuple(column.name for column in COLUMNS)
Cells = tuple[Any, ...]
Lines = tuple[str, str]


@dataclass(frozen=True, eq=False, slots=True)
class OwnRows:
    """The rows of every page. `known` keeps what was written, as CSV and as JSON lines."""

    survey: Survey
    known: dict[tuple[str, ...], Lines] = field(default_factory=dict, repr=False)

    def holds(self, kind: str, identity: str) -> bool:
        """Whether there are rows in the files of a page; they lie there with or without."""
        survey = self.survey
        if kind == "province":
            return identity in survey.of_province or identity in survey.observed
        if kind == "topic":
            return identity in survey.of_topic
        if kind == "document":
            return identity in survey.of_document
        return True

    def text(self, name: str, kind: str, identity: str) -> str:
        """A file beside a page: its CSV or its JSON."""
        parts = [*self.parts(kind, identity)]
        if name.endswith(".csv"):
            return ",".join(NAMES) + "\n" + "".join(lines for lines, _ in parts)
        root = self.survey.portal.settings.address.rstrip("/")
        page = {one: root + address(one, kind, identity) for one in ("vi", "en")}
        head = said(about(self.survey) | {"page": page})
        rows = ",\n".join(lines for _, lines in parts if lines)
        return f'{head[:-1]}, "rows": [\n{rows}\n]}}\n'

    def parts(self, kind: str, identity: str) -> Iterator[Lines]:
        """What stands in the files of a page: first what was promised, then the figures."""
        survey = self.survey
        if kind == "commitment":
            listed: Iterable[Commitment] = (survey.portal.commitments[identity],)
            series = self.areas_of(listed)
        elif kind == "province":
            listed = survey.of_province.get(identity, ())
            series = [(identity, one) for one in survey.observed.get(identity, ())]
        elif kind == "topic":
            listed = survey.of_topic.get(identity, ())
            series = self.areas_of(listed)
        elif kind == "indicator":
            listed = survey.of_indicator.get(identity, ())
            series = [(area, identity) for area in survey.areas.get(identity, ())]
        else:
            listed, series = survey.of_document.get(identity, ()), []
        yield from (self.promised(one) for one in listed)
        yield from (self.figures(area, indicator) for area, indicator in series)

    def areas_of(self, listed: Iterable[Commitment]) -> list[tuple[str, str]]:
        """Where commitments are measured: the area of each, and of the one that took its place."""
        after = self.survey.portal.successors
        pairs = (
            (area, one.indicator)
            for one in listed
            if one.indicator
            for area in (one.province, *after.get(one.province, ()))
        )
        known = self.survey.portal.observations
        return [pair for pair in dict.fromkeys(pairs) if pair in known]

    def promised(self, commitment: Commitment) -> Lines:
        """The target of a commitment, its starting level and its milestones."""
        key = (commitment.id,)
        if key not in self.known:
            self.known[key] = written(promised_rows(self.survey, commitment))
        return self.known[key]

    def figures(self, province: str, indicator: str) -> Lines:
        """The published figures of an indicator in a province."""
        key = (province, indicator)
        if key not in self.known:
            found = self.survey.portal.observations[key]
            self.known[key] = written(figure_row(self.survey, one) for one in found)
        return self.known[key]


def written(rows: Iterable[Cells]) -> Lines:
    """Rows as lines of CSV, and as lines of JSON."""
    cells = tuple(rows)
    objects = ",\n".join(said(dict(zip(NAMES, row, strict=True))) for row in cells)
    return csv_lines(cells), objects


def promised_rows(survey: Survey, commitment: Commitment) -> Iterator[Cells]:
    """A commitment as it is written: its target, its starting level, its milestones."""
    portal, found = survey.portal, survey.assessments[commitment.id]
    document = portal.documents[commitment.document]
    root = portal.settings.address.rstrip("/")
    area, unit = area_cells(survey, commitment.province), unit_cells(survey, commitment.unit)
    about_it = (commitment.id, commitment.indicator, commitment.title.vi, commitment.title.en)
    links = tuple(root + address(one, "commitment", commitment.id) for one in ("vi", "en"))

    def row(
        record: str, value: Decimal | None, period: Any, locator: str | None, *,
        operator: str | None = None, upper: Decimal | None = None, qualifier: str | None = None,
        binding: str | None = None, status: str | None = None,
    ) -> Cells:  # fmt: skip
        return (
            *(record, *area, *about_it, operator, value, upper, qualifier, *unit),
            *(period.text if period else None, "stated", binding, status),
            *(document.id, document.url, locator, *links, survey.as_of),
        )

    c = commitment
    yield row(
        "target", c.value, c.due, c.locators[0] if c.locators else None, operator=c.operator,
        upper=c.value_upper, binding=c.binding, status=found.status,
    )  # fmt: skip
    if c.baseline_value is not None:
        place, near = c.baseline_locator, c.baseline_qualifier
        yield row("start", c.baseline_value, c.baseline_period, place, qualifier=near)
    status = {step.milestone: step.status for step in found.steps}
    for one in portal.milestones.get(c.id, ()):
        yield row(
            "milestone", one.value, one.due, one.locator, operator=one.operator,
            binding=one.binding, status=status.get(one),
        )  # fmt: skip


def figure_row(survey: Survey, observation: Observation) -> Cells:
    """A published figure; without its value where the source does not allow that."""
    portal, o = survey.portal, observation
    indicator, source = portal.indicators[o.indicator], portal.sources[o.source]
    root = portal.settings.address.rstrip("/")
    return (
        *("figure", *area_cells(survey, o.province), None),
        *(indicator.id, indicator.name.vi, indicator.name.en, None),
        *(None if source.withheld else o.value, None, o.qualifier),
        *(*unit_cells(survey, indicator.unit), o.period.text),
        *("withheld" if source.withheld else o.status, None, None),
        *(source.id, source.url, o.place.vi if o.place else None),
        *(root + address(one, "indicator", indicator.id) for one in ("vi", "en")),
        survey.as_of,
    )


def area_cells(survey: Survey, province: str) -> Cells:
    """A province in one set of boundaries, and the days between which they hold."""
    found = survey.portal.provinces[province]
    return found.id, found.name.vi, found.name.en, found.starts_on, found.ends_on


def unit_cells(survey: Survey, identity: str | None) -> Cells:
    """A unit by its id and its names."""
    if identity is None:
        return None, None, None
    unit = survey.portal.units[identity]
    return unit.id, unit.name.vi, unit.name.en
