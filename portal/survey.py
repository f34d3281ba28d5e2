"""Portal and a day to what is known: every commitment with its facts and its assessment."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from portal.assemble import Portal, grouped
from portal.history.changes import UNKNOWN, Change, History
from portal.method.assessment import STATUSES, Assessment, Facts, Method
from portal.method.comparison import start_of
from portal.method.progress import assess
from portal.model import Commitment
from portal.releases import Release

SEPARATE = ("long_horizon", "unmeasurable")
TOLERANCES = (Decimal("0.05"), Decimal("0.15"))


@dataclass(frozen=True, eq=False, slots=True)
class Survey:
    """What is known of every commitment on one day.

    current       the commitments that no later one has replaced
    of_province, of_topic, of_indicator   the same, by what they belong to
    of_document   all commitments of a document, replaced ones too
    observed      the indicators with figures for a province, in their order
    areas         the provinces with figures for an indicator
    measured      the indicators that have figures or that a commitment rests on
    groups        where each commitment is counted
    history       what changed, when and why; changes: those that the page of a commitment tells
    changes_in    the changes of a province, with those of its figures
    version       the commit the content was read from; empty where none is named
    live          the address of the live site, where this one is frozen; empty for a live one
    releases      the frozen copies that readers can go back to, the newest first
    published     whether this is for readers, with all that only they need
    """

    portal: Portal
    as_of: date
    facts: dict[str, Facts]
    assessments: dict[str, Assessment]
    current: tuple[Commitment, ...]
    of_province: dict[str, tuple[Commitment, ...]]
    of_topic: dict[str, tuple[Commitment, ...]]
    of_indicator: dict[str | None, tuple[Commitment, ...]]
    of_document: dict[str, tuple[Commitment, ...]]
    observed: dict[str, tuple[str, ...]]
    areas: dict[str, tuple[str, ...]]
    measured: tuple[str, ...]
    groups: dict[str, str]
    history: History
    changes: dict[str, tuple[Change, ...]]
    changes_in: dict[str, tuple[Change, ...]]
    version: str = ""
    live: str = ""
    releases: tuple[Release, ...] = ()
    published: bool = False

    def counted(self, commitments: Iterable[Commitment]) -> dict[str, int]:
        """How many commitments stand in each group, in the fixed order."""
        groups = Counter(self.groups[commitment.id] for commitment in commitments)
        return {name: groups[name] for name in (*STATUSES, *SEPARATE)}

    def near(self, indicator: str) -> tuple[Commitment, ...]:
        """The commitments on indicators that measure almost the same."""
        others = self.portal.indicators[indicator].near
        return tuple(c for other in others for c in self.of_indicator.get(other, ()))

    def assessed(self, commitments: Iterable[Commitment]) -> int:
        """How many commitments have a verdict."""
        return sum(self.assessments[commitment.id].assessed for commitment in commitments)


def survey(portal: Portal, as_of: date, version: str = "", history: History = UNKNOWN) -> Survey:
    """Assess every commitment of a portal."""
    method = portal.settings.method
    history = republishable(portal, history)
    facts = {c.id: portal.facts(c) for c in portal.commitments.values()}
    assessments = {id_: assess(known, method, as_of) for id_, known in facts.items()}
    everything = portal.commitments.values()
    current = tuple(c for c in everything if c.id not in portal.replaced_by)
    of_indicator = grouped(current, lambda c: [c.indicator])
    pairs = grouped(portal.observations, lambda pair: [pair[1]])
    areas = {one: tuple(area for area, _ in found) for one, found in pairs.items()}
    return Survey(
        portal,
        as_of,
        facts,
        assessments,
        current,
        of_province=grouped(current, lambda c: [c.province]),
        of_topic=grouped(current, lambda c: [c.topic]),
        of_indicator=of_indicator,
        of_document=grouped(everything, lambda c: [c.document]),
        observed=observed_in(portal),
        areas=areas,
        measured=tuple(one for one in portal.indicators if one in areas or one in of_indicator),
        groups={id_: group_of(known, assessments[id_], method) for id_, known in facts.items()},
        history=history,
        changes=changes_of(portal, history),
        changes_in=grouped(history.changes, lambda c: [c.province]),
        version=version,
    )


def republishable(portal: Portal, history: History) -> History:
    """A history without the figures that their sources do not let us show."""
    closed = {one.id for one in portal.sources.values() if one.withheld}
    if not closed:
        return history
    changes = tuple(
        replace(one, before=(), after=())
        if one.subject == "observation" and one.about[2] in closed
        else one
        for one in history.changes
    )
    return replace(history, changes=changes)


def changes_of(portal: Portal, history: History) -> dict[str, tuple[Change, ...]]:
    """For each commitment its own changes, and those of its figures since it was published."""
    of_pair = grouped(portal.commitments.values(), lambda c: [(c.province, c.indicator)])
    found: dict[str, list[Change]] = {}
    published: set[str] = set()
    for change in history.changes:
        if change.subject == "observation":
            judged = of_pair.get((change.province, change.about[0]), ())
            of = [one.id for one in judged if one.id in published]
        else:
            of = [change.commitment]
        if change.subject == "status":
            published.add(change.commitment)
        for identity in of:
            found.setdefault(identity, []).append(change)
    return {identity: tuple(changes) for identity, changes in found.items()}


def observed_in(portal: Portal) -> dict[str, tuple[str, ...]]:
    """For each province, the indicators it has figures for."""
    order = {identity: place for place, identity in enumerate(portal.indicators)}
    pairs = sorted(portal.observations, key=lambda pair: order[pair[1]])
    found = grouped(pairs, lambda pair: [pair[0]])
    return {province: tuple(one for _, one in listed) for province, listed in found.items()}


def group_of(facts: Facts, found: Assessment, method: Method) -> str:
    """Where a commitment is counted: its status, or one of two blocks beside them.

    A far-off vision without a milestone and a goal in words cannot have a
    verdict; counting them among the statuses would hide that.
    """
    if found.status is None:
        return "unmeasurable"
    undecided = found.status in ("no_data", "observed")
    return "long_horizon" if undecided and is_far(facts, method) else found.status


def is_far(facts: Facts, method: Method) -> bool:
    """Whether the due date is so far off, with no milestone, that no line is drawn."""
    due = facts.commitment.due
    if due is None or facts.milestones:
        return False
    return due.year - start_of(facts, method).year > method.horizon_years


def sensitivity(known: Survey) -> tuple[tuple[str, int], ...]:
    """How many statuses change at other tolerances, and without the reference line."""
    method = known.portal.settings.method
    rows = []
    # Only a verdict against the reference line looks at the tolerance.
    by_line = [id_ for id_, found in known.assessments.items() if found.basis == "reference"]
    for tolerance in TOLERANCES:
        other = replace(method, tolerance=tolerance)
        changed = sum(
            assess(known.facts[id_], other, known.as_of).status != known.assessments[id_].status
            for id_ in by_line
        )
        rows.append((str(tolerance), changed))
    return (*rows, ("none", len(by_line)))
