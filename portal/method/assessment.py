"""What the method looks at and what it says: figures, facts, verdicts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from portal.model import Commitment, Evidence, EvidenceClass, Milestone, Qualifier, ValueStatus
from portal.periods import Period

Status = Literal[
    "met",
    "reached_early",
    "on_path",
    "behind",
    "worse",
    "missed",
    "observed",
    "no_data",
    "overdue_no_data",
]
STATUSES: tuple[Status, ...] = get_args(Status)
ASSESSED = frozenset({"met", "reached_early", "on_path", "behind", "worse", "missed"})
Reason = Literal[
    "",
    "secondary",
    "successor",
    "inexact",
    "approximate",
    "late_figure",
    "rank",
    "no_due",
    "no_baseline",
    "inexact_start",
    "start_is_target",
    "horizon",
    "too_early",
    "planned",
    "gaps",
    "ladder",
    "start_met",
]
Basis = Literal["", "milestone", "reference", "years"]
Verdict = Literal["kept", "missed", "none", "planned", "future"]


@dataclass(frozen=True, slots=True)
class Method:
    """The public constants of the method.

    tolerance      share of the whole distance a figure may lag the reference line
    too_early      share of the time before which pace is not judged
    grace_days     days after the due date before absence is called out
    horizon_years  years beyond which no straight line is drawn
    promised_on    day counted from where neither baseline nor document gives one
    """

    version: str
    tolerance: Decimal
    too_early: Decimal
    grace_days: int
    horizon_years: int
    promised_on: date


@dataclass(frozen=True, slots=True)
class Figure:
    """An observation with what its source adds: all that a verdict may look at."""

    period: Period
    value: Decimal | None
    qualifier: Qualifier | None
    out_of: int | None
    status: ValueStatus
    evidence: EvidenceClass
    published_on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone with its own verdict."""

    milestone: Milestone
    status: Status
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a yearly minimum, or of a level to keep.

    verdict  none without a figure, or with one that is not exact enough to tell
    figure   what decided or is shown; for planned and future perhaps a plan
    """

    year: int
    verdict: Verdict
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is known about one commitment.

    promised_on  day of its document; None where our copy has none
    figures      observations of its indicator in its own area
    successor    the same for the area of the province that took its place
    """

    commitment: Commitment
    promised_on: date | None = None
    milestones: tuple[Milestone, ...] = ()
    figures: tuple[Figure, ...] = ()
    successor: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the method says of one commitment on one day, and the values it used.

    status          one of nine; None for a narrative, which nothing can measure
    rule            the row of the decision table that fired
    reason          why no verdict is possible, or what to say beside one
    basis           what a pace is compared with
    latest          the figure the sentence speaks of
    earlier         the last figure from before the promise
    afterwards      figures of later periods, or for the due one and published later
    conflict        other verified figures for the same period, with other values
    share           of the distance from start to target; elapsed: of the periods
    milestone       the milestone compared with; ahead: the next one
    ladder          step of a deliverable, 0 to 4; delivered_on: the day of step 4
    unpublished     a figure its publisher says is not published
    """

    status: Status | None
    rule: str
    reason: Reason = ""
    basis: Basis = ""
    latest: Figure | None = None
    earlier: Figure | None = None
    afterwards: tuple[Figure, ...] = ()
    conflict: tuple[Figure, ...] = ()
    share: Decimal | None = None
    elapsed: Decimal | None = None
    milestone: Milestone | None = None
    ahead: Milestone | None = None
    steps: tuple[Step, ...] = ()
    years: tuple[Year, ...] = ()
    ladder: int = 0
    delivered_on: date | None = None
    unpublished: Figure | None = None

    @property
    def assessed(self) -> bool:
        """Whether there is a verdict."""
        return self.status in ASSESSED
