"""Records to facts: all that is known about one commitment, as a verdict looks at it."""

from collections.abc import Mapping
from itertools import chain
from typing import Protocol

from portal.method.assessment import Facts, Figure
from portal.model import Commitment, Document, Evidence, Milestone, Observation, Source


class Known(Protocol):
    """Records by what they belong to: of a portal today, or of one as it was."""

    @property
    def documents(self) -> Mapping[str, Document]:
        """By their id."""

    @property
    def sources(self) -> Mapping[str, Source]:
        """By their id."""

    @property
    def milestones(self) -> Mapping[str, tuple[Milestone, ...]]:
        """By the commitment, in order of the due date."""

    @property
    def observations(self) -> Mapping[tuple[str, str], tuple[Observation, ...]]:
        """By province and indicator."""

    @property
    def evidence(self) -> Mapping[str, tuple[Evidence, ...]]:
        """By the commitment or the task."""

    @property
    def successors(self) -> Mapping[str, tuple[str, ...]]:
        """By the province whose place they took."""


def facts_of(known: Known, commitment: Commitment) -> Facts:
    """All that is known about a commitment."""
    successors = known.successors.get(commitment.province, ())
    return Facts(
        commitment,
        promised_on=known.documents[commitment.document].issued_on,
        milestones=known.milestones.get(commitment.id, ()),
        figures=figures_of(known, commitment.province, commitment.indicator),
        successor=tuple(
            chain.from_iterable(figures_of(known, s, commitment.indicator) for s in successors)
        ),
        evidence=proofs_of(known, commitment.id),
    )


def figures_of(known: Known, province: str, indicator: str | None) -> tuple[Figure, ...]:
    """The observations of an indicator in a province, with what their sources add.

    A figure its source does not let us show cannot be checked, so it decides nothing;
    nor does one that its publisher has replaced.
    """
    if indicator is None:
        return ()
    found = known.observations.get((province, indicator), ())
    pairs = ((one, known.sources[one.source]) for one in found if one.status != "replaced")
    return tuple(figure_from(one, source) for one, source in pairs if not source.withheld)


def proofs_of(known: Known, commitment: str) -> tuple[Evidence, ...]:
    """The documents that prove steps of a deliverable or task; press and words prove none."""
    found = known.evidence.get(commitment, ())
    return tuple(proof for proof in found if known.sources[proof.source].evidence in "ABC")


def figure_from(observation: Observation, source: Source) -> Figure:
    """An observation as a verdict looks at it."""
    published = source.published_on
    return Figure(
        period=observation.period,
        value=observation.value,
        qualifier=observation.qualifier,
        out_of=observation.out_of,
        status=observation.status,
        evidence=source.evidence,
        published_on=published.last if published else None,
        source=source.id,
    )
