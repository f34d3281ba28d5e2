"""The columns of the open data: how each is read from a record."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from portal.addresses import address
from portal.assemble import Portal
from portal.assessment import Assessment
from portal.languages import Bilingual
from portal.model import (
    Agency,
    Commitment,
    Document,
    Duty,
    Indicator,
    LegalBasis,
    Milestone,
    Observation,
    Province,
    Source,
    Task,
    Term,
)

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
        "also": lambda p: p.also,
    }


def task_columns(root: str) -> dict[str, Callable[[Task], Any]]:
    """tasks.csv: what shall be done, and for which commitments."""
    return {
        "id": lambda t: t.id,
        "province": lambda t: t.province,
        "document": lambda t: t.document,
        "locator": lambda t: t.locators,
        "topic": lambda t: t.topic,
        **bilingual("title"),
        **bilingual("statement"),
        "due": lambda t: t.due,
        **bilingual("deliverables"),
        "lead": lambda t: t.lead,
        "bodies": lambda t: t.bodies,
        "commitments": lambda t: t.commitments,
        "indicators": lambda t: t.indicators,
        "url_vi": lambda t: f"{root}{address('vi', 'task', t.document)}#{t.id}",
        "url_en": lambda t: f"{root}{address('en', 'task', t.document)}#{t.id}",
    }


def duty_columns(root: str) -> dict[str, Callable[[Duty], Any]]:
    """duties.csv: who answers for what, to whom and how often."""
    return {
        "id": lambda d: d.id,
        "province": lambda d: d.province,
        "document": lambda d: d.document,
        "locator": lambda d: d.locators,
        "lead": lambda d: d.lead,
        "cooperate": lambda d: d.cooperate,
        "reports_to": lambda d: d.reports_to,
        "rhythm": lambda d: d.rhythm,
        **bilingual("title"),
        **bilingual("statement"),
        "url_vi": lambda d: f"{root}{address('vi', 'duty', d.province)}#{d.id}",
        "url_en": lambda d: f"{root}{address('en', 'duty', d.province)}#{d.id}",
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

INDICATOR_COLUMNS: dict[str, Callable[[Indicator], Any]] = {
    "id": lambda i: i.id,
    **bilingual("name"),
    "unit": lambda i: i.unit,
    "better": lambda i: i.better,
    "full": lambda i: i.full,
    **bilingual("publisher"),
    **bilingual("definition"),
    "breaks": lambda i: i.breaks,
    "near": lambda i: i.near,
}

LEGAL_BASIS_COLUMNS: dict[str, Callable[[LegalBasis], Any]] = {
    "document": lambda b: b.document,
    "number": lambda b: b.number,
    "issued_on": lambda b: b.issued_on,
    **bilingual("issuer"),
    **bilingual("title"),
    "role": lambda b: b.role,
    "locator": lambda b: b.locator,
}

TERM_COLUMNS: dict[str, Callable[[Term], Any]] = {
    "id": lambda t: t.id,
    **bilingual("name"),
    "also": lambda t: t.also,
    **bilingual("definition"),
}

AGENCY_COLUMNS: dict[str, Callable[[Agency], Any]] = {
    "id": lambda a: a.id,
    "province": lambda a: a.province,
    **bilingual("name"),
    "kind": lambda a: a.kind,
    **bilingual("note"),
}
