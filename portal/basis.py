"""What a page is made from, named shortly: where it is unchanged, the view need not be made.

A page of a portal with thousands of commitments depends on a handful of rows.
Their digest costs a tenth of the view. It is a shortcut and never the judge: a
basis that changed only means that the view is made and compared. It must name
at least all that the plan of the page reads; `tests/test_site.py` edits at
random and compares with a build from nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from portal.model import Commitment
from portal.paging import COMMITMENTS, FIGURES, count_of, rows_on
from portal.survey import Survey
from portal.write import digest


def kept(made: "Callable[[Basis, str], object]") -> "Callable[[Basis, str], str]":
    """A basis made once for all that rests on it: a page, its twin and the files beside it."""

    def once(basis: "Basis", identity: str) -> str:
        key = f"{made.__name__}/{identity}"
        if key not in basis.known:
            basis.known[key] = digest(made(basis, identity))
        return basis.known[key]

    return once


@dataclass(frozen=True, eq=False, slots=True)
class Basis:
    """The digests of a survey, each made once, when it is asked for."""

    survey: Survey
    known: dict[str, str] = field(default_factory=dict, repr=False)

    def shared(self) -> str:
        """All tables that every page may read, the prose, the settings and the day."""
        if "" not in self.known:
            portal = self.survey.portal
            self.known[""] = digest(
                self.survey.as_of,
                portal.settings,
                [*portal.provinces.values(), *portal.successions, *portal.topics.values()],
                [*portal.units.values(), *portal.indicators.values(), *portal.sources.values()],
                [*portal.documents.values(), *portal.legal_bases.values()],
                [*portal.agencies.values(), *portal.tasks.values()],
                [*portal.duties.values(), *portal.passages.values()],
                [portal.evidence.get(task) for task in portal.tasks],
                [*portal.carryovers.values(), *portal.corrections, *portal.glossary.values()],
                [*portal.prose.values()],
                self.survey.history.missing,
            )
        return self.known[""]

    def of(self, commitment: Commitment) -> str:
        """One commitment with everything recorded about it, and its assessment."""
        if commitment.id not in self.known:
            portal, facts = self.survey.portal, self.survey.facts[commitment.id]
            of = commitment.province
            areas = (of, *portal.successors.get(of, ()), *portal.predecessors.get(of, ()))
            self.known[commitment.id] = digest(
                commitment,
                self.survey.assessments[commitment.id],
                facts.milestones,
                facts.evidence,
                portal.claims.get(commitment.id),
                portal.notes.get(commitment.id),
                portal.searches.get(commitment.id),
                portal.replaced_by.get(commitment.id),
                [portal.observations.get((area, commitment.indicator or "")) for area in areas],
            )
        return self.known[commitment.id]

    @kept
    def commitment(self, identity: str) -> object:
        """What the page of a commitment is made from."""
        portal = self.survey.portal
        commitment = portal.commitments[identity]
        related = [commitment]
        if commitment.indicator:
            related += self.survey.of_indicator.get(commitment.indicator, ())
            related += self.survey.near(commitment.indicator)
        taken_up = portal.carryovers.get(identity)
        others = (commitment.replaces, portal.replaced_by.get(identity))
        for other in (*others, *(taken_up.by if taken_up else ())):
            related += [portal.commitments[other]] if other else []
        return self.shared(), [self.of(one) for one in related], self.told("commitment", identity)

    @kept
    def province(self, identity: str) -> object:
        """What the page of a province is made from."""
        survey, portal = self.survey, self.survey.portal
        own = [self.of(one) for one in survey.of_province.get(identity, ())]
        before = portal.predecessors.get(identity, ())
        former = [self.of(c) for one in before for c in survey.of_province.get(one, ())]
        taken = [len(found) for found in survey.of_document.values()]
        figures = [portal.observations[identity, one] for one in survey.observed.get(identity, ())]
        told = self.told("province", identity)
        return self.shared(), own, former, taken, digest(figures), told, self.replaced()

    @kept
    def topic(self, identity: str) -> object:
        """What the page of a topic is made from."""
        return self.shared(), [self.of(one) for one in self.survey.of_topic.get(identity, ())]

    @kept
    def indicator(self, identity: str) -> object:
        """What the page of an indicator is made from."""
        survey, portal = self.survey, self.survey.portal
        rows = [self.of(one) for one in survey.of_indicator.get(identity, ())]
        areas = survey.areas.get(identity, ())
        return self.shared(), rows, digest([portal.observations[one, identity] for one in areas])

    def told(self, kind: str, identity: str) -> str:
        """The changes of a province or of a commitment."""
        name = f"{kind}/{identity}"
        if name not in self.known:
            of = self.survey.changes_in if kind == "province" else self.survey.changes
            self.known[name] = digest(of[identity]) if identity in of else ""
        return self.known[name]

    def feed(self, kind: str, identity: str) -> object:
        """What a feed is made from."""
        if kind in ("province", "commitment"):
            return self.province(identity) if kind == "province" else self.commitment(identity)
        return self.history()

    def replaced(self) -> list[str]:
        """The commitments that took the place of others, and those: each tells of both."""
        portal = self.survey.portal
        pairs = portal.replaced_by.items()
        return [self.of(portal.commitments[one]) for pair in pairs for one in pair]

    def history(self) -> object:
        """What the pages of all changes are made from."""
        if "history" not in self.known:
            history = self.survey.history
            told = self.survey.portal.commitments.values() if history.changes else ()
            self.known["history"] = digest(history.key, [self.of(one) for one in told])
        return self.shared(), self.known["history"]

    def everything(self) -> object:
        """What pages and files of the whole portal are made from."""
        if "everything" not in self.known:
            portal, survey = self.survey.portal, self.survey
            self.known["everything"] = digest(
                digest([*portal.observations.values()], [*portal.evidence.values()]),
                [self.of(one) for one in portal.commitments.values()],
                [survey.history.key, survey.version, survey.live, survey.releases, portal.answers],
            )
        return self.shared(), self.known["everything"]

    def found(self) -> object:
        """What the index of the search page is made from."""
        return self.shared(), self.survey.measured

    def rows(self, kind: str, page: str) -> object:
        """What a page of the tables of all rows is made from."""
        listed, survey = rows_on(self.survey, kind, page), self.survey
        counts = [count_of(survey, one) for one in (COMMITMENTS, FIGURES)]
        rows = [self.of(one) for one in listed] if kind == COMMITMENTS else digest(listed)
        return self.shared(), counts, rows

    @kept
    def document(self, identity: str) -> object:
        """What the page of a document is made from."""
        return self.shared(), [self.of(one) for one in self.survey.of_document.get(identity, ())]


@lru_cache(maxsize=1)
def basis_of(survey: Survey) -> Basis:
    """The digests of a survey: one for its pages and its files."""
    return Basis(survey)
