"""Records and prose to a Portal: every reference resolved, every twin matched."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from operator import attrgetter
from typing import Any

from portal.load import Records
from portal.method.assessment import Facts, Figure
from portal.method.facts import facts_of, figures_of, proofs_of
from portal.model import (
    Agency,
    Answer,
    Carryover,
    Claim,
    Commitment,
    Correction,
    Document,
    Duty,
    Evidence,
    Indicator,
    LegalBasis,
    Milestone,
    Note,
    Observation,
    Passage,
    Province,
    Search,
    Source,
    Succession,
    Task,
    Term,
    Topic,
    Unit,
)
from portal.problems import Problem, Where, problem
from portal.prose import Prose
from portal.references import references, unknown_references
from portal.settings import Settings

REPLACEABLE = ("documents", "commitments")
WHOLE = ("legal_bases", "evidence", "claims", "notes", "searches", "corrections", "answers")
ABOUT: dict[str, Callable[[Any], Any]] = {
    "successions": attrgetter("predecessor", "successor"),
    "milestones": attrgetter("commitment", "due"),
    "passages": attrgetter("document", "locator"),
    "carryovers": attrgetter("commitment"),
    **dict.fromkeys(WHOLE, lambda row: row),
}


@dataclass(frozen=True, slots=True)
class Portal:
    """All the records, by id and by what they belong to."""

    settings: Settings
    provinces: dict[str, Province]
    successions: tuple[Succession, ...]
    topics: dict[str, Topic]
    units: dict[str, Unit]
    indicators: dict[str, Indicator]
    sources: dict[str, Source]
    documents: dict[str, Document]
    legal_bases: dict[str, tuple[LegalBasis, ...]]
    commitments: dict[str, Commitment]
    milestones: dict[str, tuple[Milestone, ...]]
    observations: dict[tuple[str, str], tuple[Observation, ...]]
    evidence: dict[str, tuple[Evidence, ...]]
    claims: dict[str, tuple[Claim, ...]]
    notes: dict[str, tuple[Note, ...]]
    searches: dict[str, tuple[Search, ...]]
    agencies: dict[str, Agency]
    tasks: dict[str, Task]
    duties: dict[str, tuple[Duty, ...]]
    passages: dict[str, tuple[Passage, ...]]
    carryovers: dict[str, Carryover]
    glossary: dict[str, Term]
    corrections: tuple[Correction, ...]
    answers: tuple[Answer, ...]
    replaced_by: dict[str, str]
    successors: dict[str, tuple[str, ...]]
    predecessors: dict[str, tuple[str, ...]]
    prose: dict[tuple[str, str], Prose]

    @property
    def titled(self) -> tuple[Commitment | Task | Duty, ...]:
        """All that was taken from a document and has a title and a statement of ours."""
        return (*self.commitments.values(), *self.tasks.values(), *chain(*self.duties.values()))

    def figures(self, province: str, indicator: str | None) -> tuple[Figure, ...]:
        """The observations of an indicator in a province that may decide."""
        return figures_of(self, province, indicator)

    def read_whole(self) -> tuple[Document, ...]:
        """The documents of which every passage is accounted for.

        Only of these can be said that something is not in them. Where a portal keeps no
        maps of its documents (passages.csv) at all, each counts as read.
        """
        return tuple(
            document
            for document in self.documents.values()
            if document.id in self.passages or not self.passages
        )

    def read(self) -> frozenset[str]:
        """The provinces of which a document was read whole."""
        return frozenset(document.province for document in self.read_whole())

    def begun(self, province: str) -> tuple[Document, ...]:
        """The documents of a province, where none of them was read whole."""
        if province in self.read():
            return ()
        return tuple(one for one in self.documents.values() if one.province == province)

    def tasks_of(self, document: str) -> tuple[Task, ...]:
        """The tasks of a document, in the order of the rows."""
        return tuple(task for task in self.tasks.values() if task.document == document)

    def proofs(self, commitment: str) -> tuple[Evidence, ...]:
        """The documents that prove steps of a deliverable or task."""
        return proofs_of(self, commitment)

    def facts(self, commitment: Commitment) -> Facts:
        """All that is known about a commitment."""
        return facts_of(self, commitment)


def assemble(
    records: Records, prose: Iterable[Prose], settings: Settings
) -> tuple[Portal, list[Problem]]:
    """A portal, and every id that is used twice or leads nowhere."""
    commitments = by_id(records["commitments"])
    portal = Portal(
        settings=settings,
        provinces=by_id(records["provinces"]),
        successions=tuple(records["successions"]),
        topics=by_id(records["topics"]),
        units=by_id(records["units"]),
        indicators=by_id(records["indicators"]),
        sources=by_id(records["sources"]),
        documents=by_id(records["documents"]),
        legal_bases=grouped(records["legal_bases"], lambda basis: [basis.document]),
        commitments=commitments,
        milestones=grouped(
            sorted(records["milestones"], key=lambda m: m.due.last), lambda m: [m.commitment]
        ),
        observations=grouped(records["observations"], lambda o: [(o.province, o.indicator)]),
        evidence=grouped(records["evidence"], lambda proof: [proof.commitment]),
        claims=grouped(records["claims"], lambda claim: [claim.commitment]),
        notes=grouped(records["notes"], lambda note: note.commitments),
        searches=grouped(records["searches"], lambda search: search.commitments),
        agencies=by_id(records["agencies"]),
        tasks=by_id(records["tasks"]),
        duties=grouped(records["duties"], lambda duty: [duty.province]),
        passages=grouped(records["passages"], lambda passage: [passage.document]),
        glossary=by_id(records["glossary"]),
        corrections=tuple(records["corrections"]),
        answers=tuple(records["answers"]),
        carryovers={one.commitment: one for one in records["carryovers"]},
        replaced_by={c.replaces: c.id for c in commitments.values() if c.replaces},
        successors=pairs((s.predecessor, s.successor) for s in records["successions"]),
        predecessors=pairs((s.successor, s.predecessor) for s in records["successions"]),
        prose={(page.language, page.path): page for page in prose},
    )
    return portal, [*unresolved(records)]


def unresolved(records: Records) -> Iterator[Problem]:
    """Every id that is used twice or leads nowhere."""
    yield from repeated_ids(records)
    yield from repeated_rows(records)
    yield from unknown_references(records)
    yield from replaced_twice(records)
    yield from replaced_in_a_circle(records)


def by_id(records: Iterable[Any]) -> dict[str, Any]:
    """Records by their id, in the order of the file."""
    return {record.id: record for record in records}


def grouped(records: Iterable[Any], keys: Callable[[Any], Iterable[Any]]) -> dict[Any, Any]:
    """Records by each of the keys they belong to."""
    groups: dict[Any, list[Any]] = defaultdict(list)
    for record in records:
        for key in keys(record):
            groups[key].append(record)
    return {key: tuple(group) for key, group in groups.items()}


def pairs(links: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """For each left side, all its right sides."""
    return {
        left: tuple(right for _, right in found)
        for left, found in grouped(links, lambda link: [link[0]]).items()
    }


def repeated_ids(records: Records) -> Iterator[Problem]:
    """P301: an id names one row only."""
    for table in records.values():
        first: dict[str, Where] = {}
        for record in table:
            identity = getattr(record, "id", None)
            if identity in first:
                yield problem("P301", record.where.at("id"), id=identity, other=first[identity])
            elif identity:
                first[identity] = record.where


def repeated_rows(records: Records) -> Iterator[Problem]:
    """P306: two rows without an id are not about the same thing."""
    for name, about in ABOUT.items():
        first: dict[Any, Where] = {}
        for record in records[name]:
            if (what := about(record)) in first:
                yield problem("P306", record.where.after(0), other=first[what])
            else:
                first[what] = record.where


def replaced_twice(records: Records) -> Iterator[Problem]:
    """P305: one record takes the place of another, not two."""
    for name in REPLACEABLE:
        first: dict[str, str] = {}
        for record in records[name]:
            if record.replaces in first:
                where = record.where.at("replaces")
                yield problem("P305", where, id=record.replaces, other=first[record.replaces])
            elif record.replaces:
                first[record.replaces] = record.id


def replaced_in_a_circle(records: Records) -> Iterator[Problem]:
    """P304: nothing takes the place of itself, directly or by way of others."""
    for name in REPLACEABLE:
        rows = by_id(records[name])
        try:
            TopologicalSorter(
                {one.id: references(one, "replaces") for one in rows.values()}
            ).prepare()
        except CycleError as mistake:
            circle = [one for one in mistake.args[1] if one in rows]
            where = rows[circle[0]].where.at("replaces")
            yield problem("P304", where, id=circle[0], chain=" → ".join(circle))
