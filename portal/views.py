"""What each template receives: finished words and figures, in one language.

A view is the whole contract with its template, and the whole list of what its
page depends on: only frozen values whose `repr` is their content. Addresses are
root-absolute and without the base path; the `href` filter adds it. `edit` is where the record
or the page of prose behind a value can be edited; empty without a repository.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from portal.charts.drawings import Chart
from portal.examples import Example
from portal.languages import Language


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed by its title and the folder it lies in.

    quiet   whether it has no entries yet
    """

    text: str
    url: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Tag:
    """A status as a tag, with the line that is part of it.

    status   one of the nine codes, or unmeasurable, superseded, merged
    basis    what a pace is compared with; empty for most
    """

    status: str
    text: str
    basis: str
    tip: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The track from start to target. Shares are percent of the track, as text.

    state       measured, worse, empty (no data) or overdue
    fill        how far the latest figure has come; empty without three sourced numbers
    reference   where the straight line of this site stands; empty without one
    anchor      start, middle or end: which side of its mark the latest figure stands
    """

    state: str
    status: str
    fill: str
    reference: str
    anchor: str
    start: str
    start_when: str
    latest: str
    target: str
    target_when: str
    gap: str


@dataclass(frozen=True, slots=True)
class Time:
    """The share of time gone, drawn apart from achievement. Percent as text."""

    text: str
    gone: str
    ticks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearCell:
    """One year of a yearly minimum. verdict: kept, missed, none, planned or future"""

    year: str
    verdict: str
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class StepMark:
    """One step of a path of milestones, or of the ladder of a deliverable.

    status   a status code, done or todo
    now      whether it is the next one
    """

    status: str
    text: str
    detail: str
    tag: Tag | None
    source: Link | None
    now: bool
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a figure was published."""

    text: str
    url: str
    evidence: str
    dates: str


@dataclass(frozen=True, slots=True)
class Frozen:
    """A page in the copy of the site that was kept on a day. root: where the copy begins"""

    date: str
    root: str
    url: str


@dataclass(frozen=True, slots=True)
class Cite:
    """How to cite a page: in words, in the words of the other language, for two programs."""

    text: str
    other: str
    bibtex: str
    csl: str
    frozen: "Frozen | None" = None


@dataclass(frozen=True, slots=True)
class Status:
    """The status block: the same on cards, pages and in print.

    sentence   carries everything the picture shows
    why        the rule that fired and the values it used, a line each
    absence    what was searched, and when the next release is due
    earlier    the last figures of the provinces that became this one, which decide nothing
    """

    tag: Tag
    sentence: str
    notes: tuple[str, ...]
    bar: Bar | None
    time: Time | None
    source: Citation | None
    absence: str
    why: tuple[str, ...]
    rule: str
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a summary list; `url` where the value is a link.

    exact   the value as the open data write it, where it is a figure or a period
    """

    name: str
    value: str
    url: str = ""
    language: str = ""
    exact: str = ""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One published figure in a table.

    exact   its period and its value as the open data write them
    """

    period: str
    value: str
    status: str
    citation: Citation
    note: str
    decides: str
    exact: tuple[str, str] = ("", "")
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, the sentence that says the same, and its figures as a table.

    key       a short name, for the address of the figure on its page
    columns   heads of the table; rows: its cells
    unit      what the values are measured in; empty for verdicts
    sources   where the figures come from; without any the drawing is not for use elsewhere
    """

    key: str
    title: str
    chart: Chart | None
    words: str
    caveat: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    unit: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A commitment in a list."""

    id: str
    title: str
    url: str
    tag: Tag
    promise: str
    where: str


@dataclass(frozen=True, slots=True)
class Group:
    """Commitments under a heading; `key` is the anchor."""

    key: str
    title: str
    url: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A note on a commitment, with the places in the document it speaks of."""

    kind: str
    heading: str
    text: str
    places: str
    edit: str = ""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """What an official said, in the words of the page; the original where it differs."""

    text: str
    original: str
    said: str
    source: Link
    edit: str = ""


@dataclass(frozen=True, slots=True)
class CountLine:
    """How many commitments carry a status. status as in Tag, or long_horizon, unmeasurable"""

    status: str
    text: str
    number: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Coverage first, then the statuses in their fixed order."""

    total: int
    assessed: int
    sentence: str
    lines: tuple[CountLine, ...]
    picture: Picture


@dataclass(frozen=True, slots=True)
class Banner:
    """An administrative finding, not a status: merged, superseded or unmeasurable."""

    kind: str
    tag: str
    text: str
    link: Link | None


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """Something that was put right: as it stood before, as it stands after"""

    date: str
    level: str
    cause: str
    what: str
    before: str
    after: str
    links: tuple[Link, ...]
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Carry:
    """What became of a commitment in the documents of the successor.

    state   restated, changed, dropped, unanswered or unread; text: its name
    links   the commitments of the successor that take it up
    """

    state: str
    text: str
    line: str
    links: tuple[Link, ...]
    edit: str = ""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Something that is not as it was; place and title where the page does not say them.

    kind           code of the reason; reason: its name
    before, after  long words that the sentence does not hold; spoken: their language, if not
                   that of the page
    names          of many told together: which they are, or the first of them
    commit         where every cell of it can be seen
    """

    kind: str
    reason: str
    place: Link | None
    title: Link | None
    text: str
    before: str
    after: str
    note: str
    commit: str
    spoken: str = ""
    names: str = ""


@dataclass(frozen=True, slots=True)
class ChangeDay:
    """What changed on a day."""

    iso: str
    date: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class ChangeList:
    """What changed, the newest day first; gaps: why the list is not complete."""

    days: tuple[ChangeDay, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """pages/commitment.html

    wording_parts   the quoted words: before, the figure, after
    """

    id: str
    title: str
    description: str
    province: Link
    topic: Link
    banners: tuple[Banner, ...]
    status: Status
    statement: str
    wording_parts: tuple[str, str, str]
    document: Link
    place: str
    readings: tuple[str, ...]
    facts: tuple[Fact, ...]
    unstated: str
    picture: Picture | None
    figures: tuple[FigureRow, ...]
    steps: tuple[StepMark, ...]
    ladder: tuple[StepMark, ...]
    claims: tuple[ClaimLine, ...]
    conflict: str
    remarks: tuple[Remark, ...]
    elsewhere: tuple[Row, ...]
    elsewhere_note: str
    corrections: tuple[CorrectionRow, ...]
    history: ChangeList
    carry: Carry | None
    tasks: tuple[Link, ...]
    cite: Cite
    body: str
    edit: str = ""
    edit_body: str = ""


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """What falls due in a year. now: the year the site speaks about; vision: far off"""

    year: str
    now: bool
    vision: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list."""

    link: Link
    detail: str
    commitments: int


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A commitment of a former province, with the state it is in."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class MergedProvince:
    """A former province on the page of the one that took its place."""

    link: Link
    text: str
    rows: tuple[CarriedRow, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """An indicator of a province with its published figures; `url` leads to all provinces."""

    key: str
    name: str
    url: str
    definition: str
    picture: Picture | None
    figures: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class ProvinceView:
    """pages/province.html, for a present or a former province, or for the country

    heading           the title of the browser tab
    vietnamese_name   shown once on English pages
    origin            the provinces it was formed from
    empty             what is said where no document was read
    calendar          address of its due dates as an iCalendar file; empty without any
    """

    id: str
    title: str
    heading: str
    vietnamese_name: str
    description: str
    origin: str
    banners: tuple[Banner, ...]
    facts: tuple[Fact, ...]
    counts: Counts | None
    empty: str
    timeline: tuple[TimelineYear, ...]
    calendar: str
    groups: tuple[Group, ...]
    merged: tuple[MergedProvince, ...]
    work: tuple[Link, ...]
    documents: tuple[DocumentRow, ...]
    changes: ChangeList | None
    series: tuple[Series, ...]
    cite: Cite
    body: str
    edit: str = ""
    edit_body: str = ""


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """What one province committed to on an indicator."""

    province: Link
    commitment: Link
    start: str
    latest: str
    target: str
    due: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class Comparison:
    """An indicator on a topic page: targets side by side, in order of name."""

    key: str
    name: str
    url: str
    definition: str
    picture: Picture | None
    rows: tuple[ComparisonRow, ...]
    without: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """pages/topic.html; known: how much can be said at all"""

    id: str
    title: str
    long: str
    description: str
    known: str
    sentence: str
    comparisons: tuple[Comparison, ...]
    others: tuple[Group, ...]
    cite: Cite
    edit: str = ""


@dataclass(frozen=True, slots=True)
class LegalBasisRow:
    """A text a document rests on; url: its entry among the legal bases"""

    number: str
    url: str
    date: str
    issuer: str
    title: str
    role: str
    place: str
    edit: str = ""


@dataclass(frozen=True, slots=True)
class LegalUse:
    """A document that names a text: as what, and where in it."""

    document: Link
    role: str
    place: str


@dataclass(frozen=True, slots=True)
class LegalBaseEntry:
    """A text, once, with every document that names it."""

    key: str
    number: str
    date: str
    issuer: str
    title: str
    uses: tuple[LegalUse, ...]


@dataclass(frozen=True, slots=True)
class LegalBasesView:
    """pages/legal-bases.html"""

    title: str
    description: str
    entries: tuple[LegalBaseEntry, ...]


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term in the glossary; other: its name in the other language"""

    key: str
    name: str
    other: str
    text: str
    edit: str = ""


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """pages/glossary.html"""

    title: str
    description: str
    terms: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class DocumentCommitment:
    """A commitment in the order of its document."""

    place: str
    row: Row


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A place in the map of a document.

    level    how deep a section lies, from 1; 0 for a passage
    taken    what was taken from it; reason: why nothing was
    note     the way to a note of ours about it
    """

    level: int
    place: str
    label: str
    taken: tuple[Link, ...]
    reason: str
    note: Link | None = None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """pages/document.html"""

    id: str
    title: str
    full_title: str
    description: str
    province: Link
    note: str
    banners: tuple[Banner, ...]
    facts: tuple[Fact, ...]
    counts: Counts
    tasks: Link | None
    duties: Link | None
    outline: tuple[OutlineRow, ...]
    legal_bases: tuple[LegalBasisRow, ...]
    commitments: tuple[DocumentCommitment, ...]
    remarks: tuple[Remark, ...]
    cite: Cite
    edit: str = ""


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task of a document; reached: how far the evidence goes, in words"""

    id: str
    title: str
    statement: str
    place: str
    due: str
    deliverables: tuple[str, ...]
    lead: str
    bodies: str
    commitments: tuple[Link, ...]
    indicators: tuple[Link, ...]
    reached: str
    steps: tuple[StepMark, ...]
    edit: str = ""


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """The tasks of a topic; `key` is the anchor."""

    key: str
    title: str
    tasks: tuple[TaskLine, ...]


@dataclass(frozen=True, slots=True)
class TasksView:
    """pages/task.html: the tasks and measures of a document"""

    id: str
    title: str
    description: str
    document: Link
    groups: tuple[TaskGroup, ...]


@dataclass(frozen=True, slots=True)
class DutyLine:
    """An assignment to a body; next_report: the end of the period the next report is about"""

    id: str
    title: str
    statement: str
    lead: str
    cooperate: str
    reports_to: str
    rhythm: str
    next_report: str
    place: str
    document: Link
    edit: str = ""


@dataclass(frozen=True, slots=True)
class AgencyDuties:
    """A body, or several together, with what they have to do; `note` tells a later name."""

    id: str
    name: str
    note: str
    duties: tuple[DutyLine, ...]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """Who reports to whom, and how often."""

    who: str
    to: str
    rhythm: str
    duty: Link


@dataclass(frozen=True, slots=True)
class DutiesView:
    """pages/duty.html: who answers for what in a province; ended: that nobody reports any more"""

    id: str
    title: str
    description: str
    province: Link
    ended: str
    reports: tuple[ReportLine, ...]
    agencies: tuple[AgencyDuties, ...]


@dataclass(frozen=True, slots=True)
class AreaFigure:
    """A published figure of one province."""

    province: Link
    value: str
    status: str
    citation: Citation
    note: str
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The figures of one period; `key` is the anchor."""

    key: str
    title: str
    rows: tuple[AreaFigure, ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """pages/indicator.html

    coverage   how many figures there are, and how many commitments rest on them
    tasks      the tasks that name it; rows: those commitments
    """

    id: str
    title: str
    description: str
    definition: str
    coverage: str
    facts: tuple[Fact, ...]
    picture: Picture | None
    editions: tuple[Edition, ...]
    empty: str
    tasks: tuple[Link, ...]
    rows: tuple[Row, ...]
    cite: Cite
    edit: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator in a list."""

    name: str
    url: str
    detail: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A province in the tile grid. state: read, merged (only a former one read) or none"""

    name: str
    url: str
    row: int
    column: int
    state: str
    text: str


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """A province in a list; also: what people call it besides, to find it by"""

    name: str
    url: str
    detail: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormerRow:
    """A former province in a list, with where it went; also: as of a ProvinceRow"""

    link: Link
    successor: Link
    detail: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """One measure, the targets of several provinces."""

    name: str
    url: str
    cells: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NewFigure:
    """A figure lately published."""

    text: str
    url: str
    detail: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in a list."""

    name: str
    url: str
    commitments: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """pages/home.html; known: how much can be said at all, the first sentence of the page"""

    title: str
    description: str
    known: str
    lead: str
    counts: Counts
    tiles: tuple[Tile, ...]
    tiles_caption: str
    provinces: tuple[ProvinceRow, ...]
    former: tuple[FormerRow, ...]
    side_provinces: tuple[Link, ...]
    side_by_side: tuple[SideBySide, ...]
    due: tuple[Row, ...]
    due_note: str
    published: tuple[NewFigure, ...]
    changes: ChangeList | None
    without_data: str
    topics: tuple[TopicRow, ...]
    documents: tuple[DocumentRow, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class PressView:
    """pages/press.html

    known     how much can be said at all, the first sentence of the page
    further   what falls due and is not listed, or that nothing does
    unread    of which provinces nothing was read or no figure found, in sentences
    facts     who runs the site and whom to ask; cards: images by what they show
    """

    title: str
    description: str
    known: str
    counts: Counts
    published: tuple[NewFigure, ...]
    due: tuple[Row, ...]
    further: str
    unread: tuple[str, ...]
    caveats: tuple[str, ...]
    cite: str
    facts: tuple[Fact, ...]
    cards: tuple[Link, ...]
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ListView:
    """pages/list.html: all provinces, topics, documents or indicators; beside: what is near

    reports   for each province whose documents ask for reports, who reports to whom
    """

    title: str
    description: str
    provinces: tuple[ProvinceRow, ...]
    former: tuple[FormerRow, ...]
    topics: tuple[TopicRow, ...]
    documents: tuple[DocumentRow, ...]
    indicators: tuple[IndicatorRow, ...] = ()
    beside: tuple[Link, ...] = ()
    reports: tuple[tuple[Link, tuple[ReportLine, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class CompareRow:
    """A province in a comparison; key: its id"""

    key: str
    province: Link
    latest: str
    target: str


@dataclass(frozen=True, slots=True)
class CompareSection:
    """An indicator in a comparison; key: its id; note: what does not compare in it"""

    key: str
    name: str
    url: str
    unit: str
    note: str
    rows: tuple[CompareRow, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """pages/compare.html"""

    title: str
    description: str
    sections: tuple[CompareSection, ...]


@dataclass(frozen=True, slots=True)
class PatternsView:
    """pages/patterns.html"""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class DueYear:
    """A year in the timeline of the country, with the provinces of which something falls due."""

    year: str
    now: bool
    vision: bool
    text: str
    areas: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DueView:
    """pages/due.html; calendar: the address of the same as an iCalendar file"""

    title: str
    description: str
    calendar: str
    years: tuple[DueYear, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A due date in a calendar.

    stamp         the day the calendar speaks about
    description   how exactly the document says it, and the status
    """

    key: str
    day: date
    stamp: date
    summary: str
    description: str
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """Something the search can find.

    kind    province, topic, document, indicator, commitment, task, duty, legal, term or page
    place   the province it belongs to
    also    other words it is found by, not shown
    keys    what finds it first when typed whole: an id, a number, a name
    """

    url: str
    kind: str
    title: str
    place: str = ""
    topic: str = ""
    status: str = ""
    detail: str = ""
    also: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """What a province is called by those who search.

    name    as pages write it
    forms   all that people write instead
    read    whether a document of it was read
    """

    name: str
    forms: tuple[str, ...]
    read: bool


@dataclass(frozen=True, slots=True)
class Same:
    """A term as pages write it, and what it is called in the other language."""

    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """pages/search.html

    documents   address of what can be found
    kinds       what each kind of result is called
    index       by kind, all that is no commitment, task or term
    """

    title: str
    description: str
    documents: str
    kinds: tuple[tuple[str, str], ...]
    index: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of an open data file.

    kind      its type, in words, with where its unit or the row it names stands
    choices   the only values it may hold
    language  that of the example, where it is in one
    """

    name: str
    text: str
    kind: str
    choices: tuple[str, ...]
    example: str
    language: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """An open data file."""

    name: str
    url: str
    text: str
    rows: str
    size: str
    sha256: str
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that holds many tables at once, or one for another program."""

    name: str
    url: str
    text: str
    size: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DataVersion:
    """A change in the form of the open data."""

    date: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """pages/changes.html: the newest changes, or those of a month

    other         the same with the calendar, or without it
    months        the pages of all months, where there is more than one page
    states        what changed between each two states
    corrections   the last ten
    """

    title: str
    description: str
    changes: ChangeList
    other: Link
    months: tuple[Link, ...]
    states: tuple[Link, ...]
    corrections: tuple[CorrectionRow, ...]


@dataclass(frozen=True, slots=True)
class BetweenView:
    """pages/between.html; statuses: commitments whose tag was another, file: all as CSV"""

    title: str
    description: str
    statuses: tuple[Link, ...]
    changes: ChangeList
    file: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """Three lines that read the open data; where: what they are typed into"""

    name: str
    where: str
    code: str


@dataclass(frozen=True, slots=True)
class DataView:
    """pages/data.html

    offers         what is made only in a published build
    descriptions   the files that describe the others to programs
    own            the columns of the files beside pages
    structured     the same for search engines, as JSON-LD
    """

    title: str
    description: str
    files: tuple[DataFile, ...]
    offers: tuple[Offer, ...]
    releases: tuple[Frozen, ...]
    cite: Cite
    descriptions: tuple[Offer, ...]
    own: tuple[DataColumn, ...]
    versions: tuple[DataVersion, ...]
    structured: str
    recipes: tuple[Recipe, ...]


@dataclass(frozen=True, slots=True)
class TagExample:
    """A status with its meaning and a real commitment that carries it, if there is one."""

    tag: Tag
    line: str
    number: str
    example: Link | None


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A row of the decision table."""

    rule: str
    condition: str
    result: str
    number: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """pages/method.html

    constants     name and value of each public number
    sensitivity   tolerance, and how many statuses it would change in this build
    """

    title: str
    description: str
    body: str
    body_language: Language
    tags: tuple[TagExample, ...]
    rules: tuple[RuleLine, ...]
    apart: str
    constants: tuple[Fact, ...]
    sensitivity: tuple[tuple[str, str], ...]
    edit: str = ""


@dataclass(frozen=True, slots=True)
class ProseView:
    """pages/prose.html; body_language differs from the page where a translation is missing"""

    title: str
    description: str
    body: str
    body_language: Language
    facts: tuple[Fact, ...]
    trail: tuple[Link, ...] = ()
    edit: str = ""


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A code of the check, and what it says without details."""

    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class ProblemFamily:
    """The codes that are about the same kind of thing."""

    key: str
    title: str
    lines: tuple[ProblemLine, ...]


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """pages/problems.html"""

    title: str
    description: str
    trail: tuple[Link, ...]
    families: tuple[ProblemFamily, ...]


@dataclass(frozen=True, slots=True)
class ProblemView:
    """pages/problem.html; near: the codes before and after it"""

    title: str
    description: str
    trail: tuple[Link, ...]
    severity: str
    cause: str
    hint: str
    examples: tuple[Example, ...]
    near: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TableColumns:
    """A table that editors fill in; key: the anchor of its heading in docs/data.md"""

    key: str
    path: str
    columns: tuple[DataColumn, ...]


@dataclass(frozen=True, slots=True)
class ColumnsView:
    """pages/columns.html"""

    title: str
    description: str
    trail: tuple[Link, ...]
    tables: tuple[TableColumns, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of rows; columns: key and head of each"""

    caption: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """The pages of a table; the one that is open has no address"""

    name: str
    count: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ExploreView:
    """pages/explore.html

    labels    address of the words for the script; empty where there is no form
    data      folder of the open data
    choices   what rows can be narrowed by: key, name, and the tables that have it
    """

    title: str
    description: str
    listing: Listing
    pagers: tuple[Pager, ...]
    labels: str
    data: str
    choices: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """pages/corrections.html; edited: what was put right without a correction that tells why"""

    title: str
    description: str
    rows: tuple[CorrectionRow, ...]
    edited: ChangeList


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """What a reader told us; answer: empty while there is none; date: both days in words"""

    told: str
    outcome: str
    date: str
    answer: str
    links: tuple[Link, ...]
    edit: str = ""


@dataclass(frozen=True, slots=True)
class AnswersView:
    """pages/answers.html"""

    title: str
    description: str
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class EmbedView:
    """pages/embed.html, a card for pages of other sites

    about    what stands over the title: a province
    url      the page it is taken from
    told     what is said before anything else: coverage, or that nothing was read
    chart    a drawing that stands in the place of all else; None for none
    unit, marks, words, source   what stands around that: see Handout
    """

    title: str
    about: str
    url: str
    banners: tuple[Banner, ...]
    status: Status | None
    told: str
    lines: tuple[CountLine, ...]
    chart: Chart | None = None
    unit: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """pages/not-found.html: both languages, since the reader’s is unknown"""

    title: str
    provinces: tuple[ProvinceRow, ...]


View = (
    CommitmentView
    | ProvinceView
    | TopicView
    | DocumentView
    | IndicatorView
    | TasksView
    | DutiesView
    | HomeView
    | PressView
    | ListView
    | DataView
    | MethodView
    | ProblemsView
    | ProblemView
    | ColumnsView
    | ProseView
    | LegalBasesView
    | GlossaryView
    | SearchView
    | DueView
    | PatternsView
    | CompareView
    | ExploreView
    | CorrectionsView
    | EmbedView
    | ChangesView
    | BetweenView
    | AnswersView
    | NotFoundView
)


@dataclass(frozen=True, slots=True)
class Word:
    """A term of art, as the foot of a page explains it.

    name    with its acronym: Gross regional domestic product (GRDP)
    forms   all that it is written as in texts
    """

    key: str
    name: str
    text: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page of one language.

    known       percent of commitments that can be judged, as text
    coverage    the same in words; as_of: the day the site speaks about, in words
    pages       the names of what not every portal has: about, how-to-read, duty, guide
    guides      its pages of prose by their titles
    words       the terms that a page explains where it first uses them
    published   whether what only readers need is made in this build: share images, copies to keep
    version     the commit it was built from; empty where none is named
    live        the address of the live site, on a frozen copy of it; empty on the live one
    frozen      what stands over every page of such a copy: language, words, words of the link
    """

    language: Language
    name: str
    known: str
    coverage: str
    as_of: str
    as_of_iso: str
    invented: bool
    repository: str
    contact: str
    method_version: str
    address: str
    pages: tuple[str, ...]
    guides: tuple[Link, ...]
    words: tuple[Word, ...]
    published: bool
    version: str
    live: str
    frozen: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What a share image says.

    state   the status in words, or how much is recorded
    known   whether a verdict stands behind it; a dashed frame where none does
    """

    site: str
    title: str
    place: str
    state: str
    known: bool
    date: str


@dataclass(frozen=True, slots=True)
class Handout:
    """A chart as it leaves the site, with the words that must stand in its picture.

    about    what its page is about, where the title does not say it
    marks    what a mark or the colour of a status stands for
    site     the name of the site, and the day it speaks about
    measured, cited, as_of   unit, sources and day alone, for the table of its figures
    """

    about: str
    title: str
    unit: str
    chart: Chart
    marks: tuple[tuple[str, str], ...]
    words: str
    source: str
    site: str
    address: str
    measured: str
    cited: str
    as_of: str
    language: Language


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML file of the site, and how to make its view.

    url        root-absolute, ending in a slash (or /404.html)
    twin       the same page in the other language; empty for none
    template   file in templates/pages/, without .html
    make       makes the view; called only where it is needed, equal every time
    hidden     kept out of search engines and the sitemap
    basis      all that the view is made from, where that is cheaper to compare than the view
    data       the open data files with the rows it shows
    card       makes its share image; none where it has none
    feed       the feed of its changes; none where nothing changes
    rows       where data.csv and data.json lie, which hold its own rows; empty where it has none
    no_rows    whether those files hold no rows yet
    workbook   the address of its rows as an Excel workbook; empty where there is none
    to_edit    the address of the workbook that can come back; empty where there is none
    beside     names of the files beside it, and how each is made
    """

    url: str
    twin: str
    template: str
    language: Language
    make: Callable[[], View]
    hidden: bool = False
    basis: Callable[[], object] | None = None
    data: tuple[str, ...] = ()
    card: Callable[[], Card] | None = None
    feed: FeedLink | None = None
    rows: str = ""
    no_rows: bool = False
    workbook: str = ""
    to_edit: str = ""
    beside: "tuple[tuple[str, Drawn], ...]" = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """A file drawn from a value: drawn again only where the value changed.

    basis   all that the value is made from, where that is cheaper to compare
    """

    value: Callable[[], object]
    draw: Callable[[Any], bytes]
    basis: Callable[[], object] | None = None


# Makes the content of a file that is not a page.
Make = Callable[[], bytes]


def resting(on: Callable[[], object], files: Mapping[str, Make | Drawn]) -> dict[str, Make | Drawn]:
    """The same files by path, each made anew only where what they rest on changed."""
    return {
        path: made if isinstance(made, Drawn) and made.basis else rested(on, made)
        for path, made in files.items()
    }


def rested(on: Callable[[], object], made: Make | Drawn) -> Drawn:
    """A file that rests on something."""
    return replace(made, basis=on) if isinstance(made, Drawn) else Drawn(made, bytes, on)
