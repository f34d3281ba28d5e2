"""Portal to open data: the CSV files and the JSON of data/v1, a contract from its first day.

Columns keep their names, order and meaning within v1; new ones are added at
the end. Figures have a decimal point and their published digits, dates are ISO,
text is UTF-8 without a mark, lines end with LF.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from portal.addresses import address
from portal.assemble import Portal
from portal.assessment import Assessment
from portal.formats import Exported, files
from portal.languages import Bilingual
from portal.model import Commitment, Document, Milestone, Observation, Province, Source
from portal.survey import Survey

TABLES = ("commitments", "milestones", "observations", "documents", "provinces", "sources")
FILES = (*(f"{name}.csv" for name in TABLES), "portal.json")
Columns = Mapping[str, Callable[[Any], Any]]


class OpenData:
    """The open data of a survey. Made when it is first asked for, and then kept."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey

    @cached_property
    def tables(self) -> tuple[Exported, ...]:
        """Every table, before it is written in any format."""
        return tuple(
            Exported(
                name,
                tuple(columns),
                tuple(tuple(read(record) for read in columns.values()) for record in records),
            )
            for name, (columns, records) in contents(self.survey).items()
        )

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The files it is published as, by name: those of FILES."""
        settings = self.survey.portal.settings
        about: dict[str, Any] = {
            "name": {"vi": settings.name.vi, "en": settings.name.en},
            "address": settings.address,
            "as_of": self.survey.as_of.isoformat(),
            "method_version": settings.method.version,
            "licence": "CC-BY-4.0",
            "invented": settings.invented,
        }
        return files(self.tables, about)


def contents(survey: Survey) -> dict[str, tuple[Columns, Iterable[Any]]]:
    """The columns of each table, and its records."""
    portal, assessments = survey.portal, survey.assessments
    root = portal.settings.address.rstrip("/")
    steps = [m for id_ in portal.commitments for m in portal.milestones.get(id_, ())]
    figures = [o for found in portal.observations.values() for o in found]
    return {
        "commitments": (
            commitment_columns(portal, assessments, survey.as_of, root),
            portal.commitments.values(),
        ),
        "milestones": (milestone_columns(assessments), steps),
        "observations": (observation_columns(portal), figures),
        "documents": (document_columns(root), portal.documents.values()),
        "provinces": (province_columns(portal, root), portal.provinces.values()),
        "sources": (SOURCE_COLUMNS, portal.sources.values()),
    }


PROMISED: dict[str, Callable[[Commitment], Any]] = {
    "id": lambda c: c.id,
    "province": lambda c: c.province,
    "document": lambda c: c.document,
    "locator": lambda c: c.locators,
    "topic": lambda c: c.topic,
    "kind": lambda c: c.kind,
    "indicator": lambda c: c.indicator,
    "statement_vi": lambda c: c.statement.vi,
    "statement_en": lambda c: c.statement.en,
    "operator": lambda c: c.operator,
    "value": lambda c: c.value,
    "value_upper": lambda c: c.value_upper,
    "unit": lambda c: c.unit,
    "due": lambda c: c.due,
    "binding": lambda c: c.binding,
    "approximate": lambda c: c.approximate,
    "wording": lambda c: c.wording,
    "baseline_value": lambda c: c.baseline_value,
    "baseline_period": lambda c: c.baseline_period,
}


def commitment_columns(
    portal: Portal, assessments: Mapping[str, Assessment], as_of: date, root: str
) -> dict[str, Callable[[Commitment], Any]]:
    """commitments.csv, one row for each checkable claim."""
    version = portal.settings.method.version

    def latest(name: str) -> Callable[[Commitment], Any]:
        return lambda c: getattr(assessments[c.id].latest, name, None)

    return PROMISED | {
        "status": lambda c: assessments[c.id].status,
        "rule": lambda c: assessments[c.id].rule,
        "latest_value": latest("value"),
        "latest_period": latest("period"),
        "latest_source": latest("source"),
        "method_version": lambda c: version,
        "as_of": lambda c: as_of,
        "url_vi": lambda c: root + address("vi", "commitment", c.id),
        "url_en": lambda c: root + address("en", "commitment", c.id),
        "title_vi": lambda c: c.title.vi,
        "title_en": lambda c: c.title.en,
        "start": lambda c: c.start,
        "baseline_qualifier": lambda c: c.baseline_qualifier,
        "latest_qualifier": latest("qualifier"),
        "reason": lambda c: assessments[c.id].reason or None,
        "basis": lambda c: assessments[c.id].basis or None,
        "missing": lambda c: c.missing,
        "replaces": lambda c: c.replaces,
        "replaced_by": lambda c: portal.replaced_by.get(c.id),
    }


def milestone_columns(
    assessments: Mapping[str, Assessment],
) -> dict[str, Callable[[Milestone], Any]]:
    """milestones.csv: the levels a province set on the way, each with its own status."""

    def status(milestone: Milestone) -> str:
        steps = assessments[milestone.commitment].steps
        return next(step.status for step in steps if step.milestone == milestone)

    return {
        "commitment": lambda m: m.commitment,
        "locator": lambda m: m.locator,
        "operator": lambda m: m.operator,
        "value": lambda m: m.value,
        "due": lambda m: m.due,
        "binding": lambda m: m.binding,
        "wording": lambda m: m.wording,
        "status": status,
    }


def observation_columns(portal: Portal) -> dict[str, Callable[[Observation], Any]]:
    """observations.csv: published figures; none of a source that forbids it."""

    def shown(observation: Observation) -> Any:
        return None if portal.sources[observation.source].withheld else observation.value

    return {
        "province": lambda o: o.province,
        "indicator": lambda o: o.indicator,
        "indicator_vi": lambda o: portal.indicators[o.indicator].name.vi,
        "indicator_en": lambda o: portal.indicators[o.indicator].name.en,
        "period": lambda o: o.period,
        "value": shown,
        "qualifier": lambda o: o.qualifier,
        "unit": lambda o: portal.indicators[o.indicator].unit,
        "out_of": lambda o: o.out_of,
        "status": lambda o: o.status,
        "source": lambda o: o.source,
        "evidence": lambda o: portal.sources[o.source].evidence,
        **bilingual("place"),
        **bilingual("reason"),
        **bilingual("note"),
    }


def document_columns(root: str) -> dict[str, Callable[[Document], Any]]:
    """documents.csv: the programmes and plans; empty where our copy does not say."""
    return {
        "id": lambda d: d.id,
        "province": lambda d: d.province,
        **bilingual("form"),
        "number": lambda d: d.number,
        "issued_on": lambda d: d.issued_on,
        **bilingual("issuer"),
        "signer": lambda d: d.signer,
        **bilingual("signer_post"),
        **bilingual("title"),
        **bilingual("period"),
        "replaces": lambda d: d.replaces,
        "url": lambda d: d.url,
        **bilingual("note"),
        "url_vi": lambda d: root + address("vi", "document", d.id),
        "url_en": lambda d: root + address("en", "document", d.id),
    }


def province_columns(portal: Portal, root: str) -> dict[str, Callable[[Province], Any]]:
    """provinces.csv: present and former units, each in its own boundaries."""
    return {
        "id": lambda p: p.id,
        **bilingual("name"),
        "kind": lambda p: p.kind,
        "code": lambda p: p.code,
        **bilingual("region"),
        "starts_on": lambda p: p.starts_on,
        "ends_on": lambda p: p.ends_on,
        "successors": lambda p: portal.successors.get(p.id, ()),
        "predecessors": lambda p: portal.predecessors.get(p.id, ()),
        "url_vi": lambda p: root + address("vi", "province", p.id),
        "url_en": lambda p: root + address("en", "province", p.id),
    }


def bilingual(field: str) -> dict[str, Callable[[Any], Any]]:
    """The two columns of words said in both languages."""

    def vi(record: Any) -> str | None:
        words: Bilingual | None = getattr(record, field)
        return words.vi if words else None

    def en(record: Any) -> str | None:
        words: Bilingual | None = getattr(record, field)
        return words.en if words else None

    return {f"{field}_vi": vi, f"{field}_en": en}


SOURCE_COLUMNS: dict[str, Callable[[Source], Any]] = {
    "id": lambda s: s.id,
    **bilingual("publisher"),
    **bilingual("title"),
    "url": lambda s: s.url,
    "published_on": lambda s: s.published_on,
    "retrieved_on": lambda s: s.retrieved_on,
    "evidence": lambda s: s.evidence,
    "withheld": lambda s: s.withheld,
}
