"""The records of the portal: one dataclass for each CSV file, one field for each column.

Two columns `name_vi` and `name_en` make one `Bilingual` field. A field typed
`X | None` may be left empty. `tuple[str, ...]` is written with semicolons.
`province` of the records in a province's folder is that folder. `where` is not
part of the value: moving a row changes no page.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from portal.languages import Bilingual
from portal.periods import Period
from portal.problems import Where


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a field that holds the id of a row in another file, or in one of two."""

    to: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class InFolder:
    """Marks a field that is told by the folder a file lies in, and has no column."""


# A field marked “one” holds one period, and no run of years.
Id = Annotated[str, "id"]
ProvinceId = Annotated[str, Refers("provinces")]
TopicId = Annotated[str, Refers("topics")]
UnitId = Annotated[str, Refers("units")]
IndicatorId = Annotated[str, Refers("indicators")]
SourceId = Annotated[str, Refers("sources")]
DocumentId = Annotated[str, Refers("documents")]
CommitmentId = Annotated[str, Refers("commitments")]
Agencies = Annotated[tuple[str, ...], Refers("agencies"), "any"]
FolderProvince = Annotated[str, Refers("provinces"), InFolder()]

Kind = Literal["level", "cumulative", "recurring", "rank", "deliverable", "hold", "narrative"]
Operator = Literal[">=", ">", "<=", "<", "=", "between", "complete"]
Binding = Literal["obliged", "strive"]
Qualifier = Literal["over", "under", "about", "nearly"]
EvidenceClass = Literal["A", "B", "C", "D", "E"]
ValueStatus = Literal[
    "final",
    "provisional",
    "estimate",
    "planned",
    "revised",
    "replaced",
    "unstated",
    "not_published",
]
NoteKind = Literal["inconsistency", "reading", "context"]
AgencyKind = Literal[
    "party",
    "council",
    "committee",
    "front",
    "union",
    "department",
    "ministry",
    "school",
    "business",
    "group",
    "other",
]
Rhythm = Literal["six_monthly", "yearly", "periodic", "as_ruled", "on_request"]
Cause = Literal["ours", "source", "method"]
Level = Literal["minor", "significant", "serious"]
Carried = Literal["restated", "changed", "dropped"]
Outcome = Literal["corrected", "kept", "open"]
Direction = Literal["raised", "lowered", "later", "earlier", "redefined"]
Part = Literal["section", "paragraph", "bullet", "note"]
Untaken = Literal["context", "noted", "principle", "repeated", "form", "closing"]
Offered = Literal["vi", "en"]
Missing = Literal["figure", "deadline", "owner", "definition"]


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally run city in one vintage, or the country. data/provinces.csv

    id         ninh-binh, or nam-dinh-truoc-2025-07 for one that has ended; never reused
    name       without “Tỉnh” or “Province”
    also       what people call it besides: Sài Gòn, BR-VT; joined up or without accents need no row
    kind       province, city for a centrally run one, or country for national figures
    code       code of the statistics office in this vintage
    starts_on  first day of this vintage, where it began with a merger on record
    ends_on    day on which a successor took its place
    tile_row, tile_column   its place in the tile grid, for present units
    """

    where: Where = field(compare=False, repr=False)
    id: Id
    name: Bilingual
    also: tuple[str, ...]
    kind: Literal["province", "city", "country"]
    region: Bilingual | None
    code: str
    starts_on: date | None
    ends_on: date | None
    tile_row: int | None
    tile_column: int | None
    source: SourceId


@dataclass(frozen=True, slots=True)
class Succession:
    """One province took the place of another. data/successions.csv

    kind   merged, continued (name lives on), split or renamed
    """

    where: Where = field(compare=False, repr=False)
    predecessor: ProvinceId
    successor: ProvinceId
    kind: Literal["merged", "continued", "split", "renamed"]
    effective_on: date
    source: SourceId


@dataclass(frozen=True, slots=True)
class Topic:
    """A group of tasks the programmes share. data/topics.csv, in the order of the rows"""

    where: Where = field(compare=False, repr=False)
    id: Id
    short: Bilingual
    long: Bilingual


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement. data/units.csv

    name        as in a table head: %, người trên một vạn dân
    one, other  the figure with its unit; {n} stands for the number
    counted     yes for things that are counted (at least 20 businesses)
    """

    where: Where = field(compare=False, repr=False)
    id: Id
    name: Bilingual
    one: Bilingual
    other: Bilingual
    counted: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured. data/indicators.csv

    better      higher or lower: which way the target lies; lower for ranks
    full        the natural ceiling (100 for a share of a whole), if any
    publisher   who publishes it
    breaks      first period of each series that does not compare with the one before
    near        indicators that measure almost the same and do not compare with it
    """

    where: Where = field(compare=False, repr=False)
    id: Id
    name: Bilingual
    unit: UnitId
    better: Literal["higher", "lower"]
    full: Decimal | None
    publisher: Bilingual | None
    definition: Bilingual | None
    breaks: tuple[str, ...]
    near: Annotated[tuple[str, ...], Refers("indicators"), "any"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure was published. data/sources.csv

    evidence      A statistics or audit, B signed report of the obligor, C ministry or
                  index publisher, D press or web page quoting one, E statement alone
    withheld      yes where the source does not allow its figures to be republished
    """

    where: Where = field(compare=False, repr=False)
    id: Id
    publisher: Bilingual
    title: Bilingual
    url: str
    published_on: Period | None
    retrieved_on: date | None
    evidence: EvidenceClass
    withheld: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A programme or plan in which commitments are written. data/documents.csv

    form       Chương trình hành động / Action programme
    number     exactly as printed; empty where our copy has none
    signer     full name; empty where our copy has none
    period     the stretch the document speaks of, in words
    replaces   the document it took the place of
    """

    where: Where = field(compare=False, repr=False)
    id: Id
    province: ProvinceId
    form: Bilingual
    number: str | None
    issued_on: date | None
    issuer: Bilingual
    signer: str | None
    signer_post: Bilingual | None
    title: Bilingual
    period: Bilingual
    replaces: Annotated[str | None, Refers("documents")]
    url: str | None
    note: Bilingual | None


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A text that a document rests on or cites. data/legal_bases.csv"""

    where: Where = field(compare=False, repr=False)
    document: DocumentId
    number: str | None
    issued_on: Period | None
    issuer: Bilingual | None
    title: Bilingual
    role: Literal["implements", "conforms", "cites", "evidence"]
    locator: str


@dataclass(frozen=True, slots=True)
class Commitment:
    """One checkable claim of a document. data/<province>/commitments.csv

    locators        places in the document, e.g. II.1.b2.s3; the first is that of the
                    wording, another says the same again
    indicator       what is measured; empty for deliverables and narratives
    title           plain words, at most 90 characters
    statement       our own words, exact in figure, unit, operator and date
    operator        empty for a narrative; complete for a deliverable
    value_upper     upper end of a range; the lower end decides
    start           first period of a yearly minimum or of a level to keep
    due             by the end of this period; empty where the document gives none
    binding         strive where the document says “phấn đấu”
    approximate     yes where it says “khoảng”
    wording         the operative Vietnamese words, at most sixteen syllables
    baseline_*      the starting level, only where a document gives it
    missing         what the document does not state, for a narrative
    replaces        the earlier commitment this one took the place of
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    id: Id
    document: DocumentId
    locators: tuple[str, ...]
    topic: TopicId
    kind: Kind
    indicator: Annotated[str | None, Refers("indicators")]
    title: Bilingual
    statement: Bilingual
    operator: Operator | None
    value: Decimal | None
    value_upper: Decimal | None
    unit: Annotated[str | None, Refers("units")]
    start: Annotated[Period | None, "one"]
    due: Annotated[Period | None, "one"]
    binding: Binding
    approximate: bool
    wording: str
    baseline_value: Decimal | None
    baseline_qualifier: Qualifier | None
    baseline_period: Period | None
    baseline_locator: str | None
    missing: tuple[Missing, ...]
    replaces: Annotated[str | None, Refers("commitments")]


@dataclass(frozen=True, slots=True)
class Milestone:
    """A level the province itself set on the way. data/<province>/milestones.csv"""

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    commitment: CommitmentId
    locator: str
    operator: Literal[">=", ">", "<=", "<", "="]
    value: Decimal
    due: Annotated[Period, "one"]
    binding: Binding
    wording: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One published figure. data/<province>/observations.csv

    The folder tells the area it covers, in one vintage of boundaries.

    value         in the unit of the indicator, with the digits as published; empty
                  with a reason where the publisher says there is no figure
    qualifier     over, under, about or nearly, where the publisher gives no exact figure
    out_of        how many units were ranked
    status        unstated where the source does not say how settled the figure is;
                  planned for a budget not yet settled; replaced where its publisher gave a
                  later one since, so that it decides nothing; not_published without a value
    place         page, table or section within the source
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    indicator: IndicatorId
    period: Period
    value: Decimal | None
    qualifier: Qualifier | None
    out_of: int | None
    status: ValueStatus
    source: SourceId
    place: Bilingual | None
    reason: Bilingual | None
    note: Bilingual | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document that proves a step of a deliverable or a task. data/<province>/evidence.csv

    commitment   the commitment or the task it is about
    step      1 decision issued, 2 funded or contracted, 3 on trial, 4 in use
    dated_on  date of the document, or of the delivery for step 4
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    commitment: Annotated[str, Refers("commitments", "tasks")]
    step: int
    dated_on: date
    title: Bilingual
    source: SourceId


@dataclass(frozen=True, slots=True)
class Claim:
    """What an official said, unverified. data/<province>/claims.csv"""

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    commitment: CommitmentId
    said_on: date
    speaker: Bilingual
    text: Bilingual
    source: SourceId


@dataclass(frozen=True, slots=True)
class Note:
    """A remark shown on every commitment it names. data/<province>/notes.csv

    kind   inconsistency inside a document, how we read it, or context from it
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    commitments: Annotated[tuple[str, ...], Refers("commitments")]
    kind: NoteKind
    text: Bilingual
    locators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Search:
    """Where we looked for a figure and found none. data/<province>/searches.csv"""

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    commitments: Annotated[tuple[str, ...], Refers("commitments")]
    searched_on: date
    places: Bilingual
    next_release: date | None


@dataclass(frozen=True, slots=True)
class Agency:
    """A body named in a document, as it was named then. data/agencies.csv

    province   the province it belongs to, in one vintage; empty for a national body
    kind       group for several bodies named as one, such as all departments
    note       a later name or merger, with its date
    """

    where: Where = field(compare=False, repr=False)
    id: Id
    province: Annotated[str | None, Refers("provinces")]
    name: Bilingual
    kind: AgencyKind
    note: Bilingual | None


@dataclass(frozen=True, slots=True)
class Task:
    """A task or measure of a document. data/<province>/tasks.csv

    locators       places in the document
    title          plain words, at most 90 characters
    statement      our own words
    due            the period the document gives for the task itself
    deliverables   things to be issued, built or founded; several with semicolons
    lead           who leads, only where the text says so
    bodies         others that the text names
    commitments    the commitments it serves
    indicators     the indicators it names
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    id: Id
    document: DocumentId
    locators: tuple[str, ...]
    topic: TopicId
    title: Bilingual
    statement: Bilingual
    due: Period | None
    deliverables: Bilingual | None
    lead: Agencies
    bodies: Agencies
    commitments: Annotated[tuple[str, ...], Refers("commitments"), "any"]
    indicators: Annotated[tuple[str, ...], Refers("indicators"), "any"]


@dataclass(frozen=True, slots=True)
class Duty:
    """An assignment of a document to a body. data/<province>/duties.csv

    lead         who has to do it
    cooperate    with whom
    reports_to   to whom they report
    rhythm       how often; empty where no report is asked
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    id: Id
    document: DocumentId
    locators: tuple[str, ...]
    lead: Annotated[tuple[str, ...], Refers("agencies")]
    cooperate: Agencies
    reports_to: Agencies
    rhythm: tuple[Rhythm, ...]
    title: Bilingual
    statement: Bilingual


@dataclass(frozen=True, slots=True)
class Passage:
    """A place of a document, for its map. data/<province>/passages.csv

    The rows are in the order of the document.

    label    what it is about, in a few words of ours
    reason   why nothing was taken from it; empty for a section, or where something was
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    document: DocumentId
    locator: str
    part: Part
    label: Bilingual
    reason: Untaken | None


@dataclass(frozen=True, slots=True)
class Carryover:
    """What a document of the successor says of a commitment. data/<province>/carryovers.csv

    In the folder of the province that ended. A commitment without a row was not found
    in any document of the successor.

    document    the document of the successor
    state       dropped only where the document says so
    direction   how it was changed
    by          the commitments of the successor that take it up
    """

    where: Where = field(compare=False, repr=False)
    province: FolderProvince
    commitment: CommitmentId
    document: DocumentId
    state: Carried
    direction: Direction | None
    by: Annotated[tuple[str, ...], Refers("commitments"), "any"]
    note: Bilingual | None


@dataclass(frozen=True, slots=True)
class Term:
    """A term of art, explained for citizens. data/glossary.csv

    name         an acronym may follow in brackets
    also         other forms it stands in, in either language
    offered_in   languages in which a page explains it at its first use; everyday words
                 stand on the page of the glossary alone
    """

    where: Where = field(compare=False, repr=False)
    id: Id
    name: Bilingual
    also: tuple[str, ...]
    definition: Bilingual
    offered_in: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """Something this site had wrong, or that changed at its source. data/corrections.csv

    level         minor a slip; significant a figure, with the same tag; serious a tag or a target
    cause         ours, of the source, or a new version of the method
    what          what was wrong and where
    before, after as it stood, as it stands
    commitments   whose pages show it
    """

    where: Where = field(compare=False, repr=False)
    corrected_on: date
    level: Level
    cause: Cause
    what: Bilingual
    before: Bilingual | None
    after: Bilingual | None
    commitments: Annotated[tuple[str, ...], Refers("commitments"), "any"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader told us, and what came of it. data/answers.csv

    told          in our words; never who told it
    outcome       corrected, kept after another look, or open: not answered yet
    answered_on, answer   empty while it is open
    commitments   those it is about
    """

    where: Where = field(compare=False, repr=False)
    received_on: date
    told: Bilingual
    outcome: Outcome
    answered_on: date | None
    answer: Bilingual | None
    commitments: Annotated[tuple[str, ...], Refers("commitments"), "any"]
