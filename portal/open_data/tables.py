"""The tables of the open data: one function for each, and one line in TABLES."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import chain
from typing import Any, get_args

from portal import model
from portal.addresses import address
from portal.languages import LANGUAGES
from portal.method.assessment import STATUSES, Basis, Reason
from portal.model import Commitment, Milestone, Observation, Province
from portal.open_data.changes import changes, status_log
from portal.open_data.made import area_names, counting, figure_id
from portal.open_data.schema import Column, Table, table, taken
from portal.survey import Survey

PROMISED = taken(
    Commitment,
    *("id", "province", "document", "locator=locators", "topic", "kind", "indicator", "statement"),
    *("operator", "value", "value_upper", "unit", "due", "binding", "approximate", "wording"),
    *("baseline_value", "baseline_period"),
)
MORE_PROMISED = taken(Commitment, "title", "start", "baseline_qualifier")


def commitments(survey: Survey) -> Table:
    """commitments.csv: one row for each checkable claim, with its status."""
    portal, found = survey.portal, survey.assessments
    version = portal.settings.method.version

    def latest(name: str) -> Callable[[Commitment], Any]:
        return lambda c: getattr(found[c.id].latest, name, None)

    columns = (
        *PROMISED,
        Column("status", lambda c: found[c.id].status, choices=STATUSES),
        Column("rule", lambda c: found[c.id].rule, required=True),
        Column("latest_value", latest("value"), "number"),
        Column("latest_period", latest("period"), "period"),
        Column("latest_source", latest("source"), refers=("sources",)),
        Column("method_version", lambda c: version, required=True),
        Column("as_of", lambda c: survey.as_of, "day", required=True),
        *addresses(survey, lambda language, c: address(language, "commitment", c.id)),
        *MORE_PROMISED,
        Column("latest_qualifier", latest("qualifier"), choices=get_args(model.Qualifier)),
        Column("reason", lambda c: found[c.id].reason or None, choices=said(Reason)),
        Column("basis", lambda c: found[c.id].basis or None, choices=said(Basis)),
        *taken(Commitment, "missing", "replaces"),
        Column("replaced_by", lambda c: portal.replaced_by.get(c.id), refers=("commitments",)),
        *area_names(survey),
        *counting(survey),
    )
    return table("commitments", columns, portal.commitments.values())


def milestones(survey: Survey) -> Table:
    """milestones.csv: the levels a province set on the way, each with its own status."""

    def status(milestone: Milestone) -> str:
        steps = survey.assessments[milestone.commitment].steps
        return next(step.status for step in steps if step.milestone == milestone)

    fields = ("commitment", "locator", "operator", "value", "due", "binding", "wording")
    columns = (
        *taken(Milestone, *fields),
        Column("status", status, required=True, choices=STATUSES),
    )
    portal = survey.portal
    steps = [m for id_ in portal.commitments for m in portal.milestones.get(id_, ())]
    return table("milestones", columns, steps, ("commitment", "due"))


def observations(survey: Survey) -> Table:
    """observations.csv: published figures; none of a source that forbids it."""
    portal = survey.portal
    indicators, sources = portal.indicators, portal.sources

    def shown(observation: Observation) -> Any:
        return None if sources[observation.source].withheld else observation.value

    columns = (
        *taken(Observation, "province", "indicator"),
        Column("indicator_vi", lambda o: indicators[o.indicator].name.vi, required=True),
        Column("indicator_en", lambda o: indicators[o.indicator].name.en, required=True),
        *taken(Observation, "period"),
        Column("value", shown, "number"),
        *taken(Observation, "qualifier"),
        Column("unit", lambda o: indicators[o.indicator].unit, required=True, refers=("units",)),
        *taken(Observation, "out_of", "status", "source"),
        evidence_of(survey),
        *taken(Observation, "place", "reason", "note"),
        *area_names(survey),
        Column("id", figure_id, required=True),
    )
    figures = chain.from_iterable(portal.observations.values())
    return table(
        "observations", columns, figures, ("province", "indicator", "period", "source", "status")
    )


def evidence_of(survey: Survey) -> Column:
    """The class of evidence of the source of a record."""
    sources = survey.portal.sources
    choices = get_args(model.EvidenceClass)
    return Column("evidence", lambda o: sources[o.source].evidence, "text", True, choices)


def documents(survey: Survey) -> Table:
    """documents.csv: the programmes and plans; empty where our copy does not say."""
    fields = ("id", "province", "form", "number", "issued_on", "issuer", "signer", "signer_post")
    columns = (
        *taken(model.Document, *fields, "title", "period", "replaces", "url", "note"),
        *addresses(survey, lambda language, d: address(language, "document", d.id)),
    )
    return table("documents", columns, survey.portal.documents.values())


def provinces(survey: Survey) -> Table:
    """provinces.csv: present and former units, each in its own boundaries."""
    portal = survey.portal

    def linked(name: str, links: Mapping[str, tuple[str, ...]]) -> Column:
        return Column(name, lambda p: links.get(p.id, ()), "list", refers=("provinces",))

    columns = (
        *taken(Province, "id", "name", "kind", "code", "region", "starts_on", "ends_on"),
        linked("successors", portal.successors),
        linked("predecessors", portal.predecessors),
        *addresses(survey, lambda language, p: address(language, "province", p.id)),
        *taken(Province, "also"),
    )
    return table("provinces", columns, portal.provinces.values())


def tasks(survey: Survey) -> Table:
    """tasks.csv: what shall be done, and for which commitments."""
    fields = ("id", "province", "document", "locator=locators", "topic", "title", "statement")
    links = ("deliverables", "lead", "bodies", "commitments", "indicators")
    columns = (
        *taken(model.Task, *fields, "due", *links),
        *addresses(survey, lambda language, t: f"{address(language, 'task', t.document)}#{t.id}"),
    )
    return table("tasks", columns, survey.portal.tasks.values())


def duties(survey: Survey) -> Table:
    """duties.csv: who answers for what, to whom and how often."""
    fields = ("id", "province", "document", "locator=locators", "lead", "cooperate", "reports_to")
    columns = (
        *taken(model.Duty, *fields, "rhythm", "title", "statement"),
        *addresses(survey, lambda language, d: f"{address(language, 'duty', d.province)}#{d.id}"),
    )
    return table("duties", columns, chain.from_iterable(survey.portal.duties.values()))


def plain(
    name: str,
    record: type,
    fields: tuple[str, ...],
    records: Callable[[Survey], Iterable[Any]],
    key: tuple[str, ...] = ("id",),
) -> Callable[[Survey], Table]:
    """A table that holds fields of its records as they are."""
    return lambda survey: table(name, taken(record, *fields), records(survey), key)


def addresses(survey: Survey, path: Callable[[Any, Any], str]) -> Iterable[Column]:
    """The addresses of the page of a record, in both languages."""
    root = survey.portal.settings.address.rstrip("/")
    for language in LANGUAGES:
        read = partial(lambda language, record: root + path(language, record), language)
        yield Column(f"url_{language}", read, required=True)


def once(grouped: Mapping[str, Iterable[Any]]) -> Iterable[Any]:
    """The records of a group of groups, each of which may be in several, in the order of places."""
    found = {(one.where.path, one.where.line): one for one in chain.from_iterable(grouped.values())}
    return [found[place] for place in sorted(found)]


def said(literal: Any) -> tuple[str, ...]:
    """The values of a Literal, without the empty one."""
    return tuple(filter(None, get_args(literal)))


SOURCES = (
    *("id", "publisher", "title", "url", "published_on", "retrieved_on", "evidence", "withheld"),
)
INDICATORS = ("id", "name", "unit", "better", "full", "publisher", "definition", "breaks", "near")
LEGAL_BASES = ("document", "number", "issued_on", "issuer", "title", "role", "locator")
CLAIMS = ("province", "commitment", "said_on", "speaker", "text", "source")
CORRECTIONS = ("corrected_on", "level", "cause", "what", "before", "after", "commitments")
ANSWERS = ("received_on", "told", "outcome", "answered_on", "answer", "commitments")

# The order of the files. A table is added here, and its words in words.py.
TABLES: dict[str, Callable[[Survey], Table]] = {
    "commitments": commitments,
    "milestones": milestones,
    "observations": observations,
    "documents": documents,
    "provinces": provinces,
    "sources": plain("sources", model.Source, SOURCES, lambda s: s.portal.sources.values()),
    "tasks": tasks,
    "duties": duties,
    "agencies": plain(
        "agencies",
        model.Agency,
        ("id", "province", "name", "kind", "note"),
        lambda s: s.portal.agencies.values(),
    ),
    "indicators": plain(
        "indicators", model.Indicator, INDICATORS, lambda s: s.portal.indicators.values()
    ),
    "legal_bases": plain(
        "legal_bases",
        model.LegalBasis,
        LEGAL_BASES,
        lambda s: chain.from_iterable(s.portal.legal_bases.values()),
        key=(),
    ),
    "glossary": plain(
        "glossary",
        model.Term,
        ("id", "name", "also", "definition"),
        lambda s: s.portal.glossary.values(),
    ),
    "topics": plain(
        "topics", model.Topic, ("id", "short", "long"), lambda s: s.portal.topics.values()
    ),
    "units": plain(
        "units", model.Unit, ("id", "name", "counted"), lambda s: s.portal.units.values()
    ),
    "successions": plain(
        "successions",
        model.Succession,
        ("predecessor", "successor", "kind", "effective_on", "source"),
        lambda s: s.portal.successions,
        key=("predecessor", "successor"),
    ),
    "evidence": plain(
        "evidence",
        model.Evidence,
        ("province", "commitment", "step", "dated_on", "title", "source"),
        lambda s: chain.from_iterable(s.portal.evidence.values()),
        key=(),
    ),
    "claims": plain(
        "claims",
        model.Claim,
        CLAIMS,
        lambda s: chain.from_iterable(s.portal.claims.values()),
        key=(),
    ),
    "carryovers": plain(
        "carryovers",
        model.Carryover,
        ("province", "commitment", "document", "state", "direction", "by", "note"),
        lambda s: s.portal.carryovers.values(),
        key=("commitment",),
    ),
    "notes": plain(
        "notes",
        model.Note,
        ("province", "commitments", "kind", "text", "locator=locators"),
        lambda s: once(s.portal.notes),
        key=(),
    ),
    "searches": plain(
        "searches",
        model.Search,
        ("province", "commitments", "searched_on", "places", "next_release"),
        lambda s: once(s.portal.searches),
        key=(),
    ),
    "corrections": plain(
        "corrections", model.Correction, CORRECTIONS, lambda s: s.portal.corrections, key=()
    ),
    "answers": plain("answers", model.Answer, ANSWERS, lambda s: s.portal.answers, key=()),
    "status_log": status_log,
    "changes": changes,
}
