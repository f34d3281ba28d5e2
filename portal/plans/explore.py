"""The rows behind the site as tables: all commitments and all published figures, page by page.

The script of the first page reads the open data itself, so it can show no figure
that is not published; from here it gets only the words. What it writes into a
cell is what stands in the tables here, and a test compares them.
"""

from decimal import Decimal

from portal import sentences
from portal.addresses import DATA_FOLDER
from portal.languages import day, number
from portal.model import Commitment, Observation, Province, Source
from portal.paging import COMMITMENTS, FIGURES, count_of, pages_of, rows_on
from portal.periods import Period
from portal.plans.counts import group_names
from portal.plans.scene import Scene, province_link
from portal.views import ExploreView, Link, Listing, Pager
from portal.words.quantities import SIGNS, short_period
from portal.words.tags import basis_line

ABOUT = {"over": ">", "under": "<", "about": "≈", "nearly": "≈"}
LABELS = "labels.json"
NOTHING = Link("", "")


def explore_view(scene: Scene, kind: str, page: str) -> ExploreView:
    """A page of the rows; the first page of the commitments has the form."""
    words, first = scene.words, (kind, page) == (COMMITMENTS, "1")
    title = words.gettext("Explore the data")
    description = words.gettext(
        "Filter, sort and count every commitment and every published figure, and take the rows "
        "with you. The figures are those of the open data, digit for digit."
    )
    if not first:
        title, description = told_page(scene, kind, page)
    return ExploreView(
        title=title,
        description=description,
        listing=listing(scene, kind, page),
        pagers=tuple(pager(scene, one, (kind, page)) for one in (COMMITMENTS, FIGURES)),
        labels=scene.url("explore") + LABELS if first else "",
        data=DATA_FOLDER,
        choices=choices(scene) if first else (),
    )


def told_page(scene: Scene, kind: str, page: str) -> tuple[str, str]:
    """The title and the description of a page that has no form."""
    words, count = scene.words, count_of(scene.survey, kind)
    title = (
        words.gettext("All commitments as a table, page {n}")
        if kind == COMMITMENTS
        else words.gettext("All published figures as a table, page {n}")
    )
    told = words.gettext(
        "{title}: {rows} of {all} rows, each with its unit, period, boundaries and source."
    )
    rows = number(len(rows_on(scene.survey, kind, page)), scene.language)
    title = title.format(n=page)
    return title, told.format(title=title, rows=rows, all=number(count, scene.language))


def choices(scene: Scene) -> tuple[tuple[str, str, str], ...]:
    """What rows can be narrowed by: key, name, and the tables that have it."""
    words, both = scene.words, "commitments figures"
    return (
        ("province", words.gettext("Province"), both),
        ("area", words.gettext("Area"), both),
        ("topic", words.gettext("Topic"), "commitments"),
        ("status", words.gettext("Status"), "commitments"),
        ("kind", words.gettext("Kind"), "commitments"),
        ("due", words.gettext("Due year"), "commitments"),
        ("indicator", words.gettext("Indicator"), both),
        ("year", words.gettext("Year of the figure"), "figures"),
        ("settled", words.gettext("Figure status"), "figures"),
    )


def pager(scene: Scene, kind: str, here: tuple[str, str]) -> Pager:
    """The pages of a table, of which one may be this one."""
    words, survey = scene.words, scene.survey
    if kind == COMMITMENTS:
        name = words.gettext("All commitments")
    else:
        name = words.gettext("All published figures")
    links = tuple(
        Link(one, "" if here == (kind, one) else page_url(scene, kind, one))
        for one in pages_of(survey, kind)
    )
    return Pager(name, number(count_of(survey, kind), scene.language), links)


def page_url(scene: Scene, kind: str, page: str) -> str:
    """The address of a page of rows."""
    if kind == COMMITMENTS and page == "1":
        return scene.url("explore")
    return scene.url(kind, page)


def columns(scene: Scene, kind: str) -> tuple[tuple[str, str], ...]:
    """The keys and heads of a table. The first column stays while the others slide under it."""
    words = scene.words
    if kind == COMMITMENTS:
        return (
            ("title", words.gettext("Commitment")),
            ("province", words.gettext("Province")),
            ("topic", words.gettext("Topic")),
            ("kind", words.gettext("Kind")),
            ("target", words.gettext("Target")),
            ("unit", words.gettext("Unit")),
            ("due", words.gettext("Due date")),
            ("status", words.gettext("Status")),
            ("latest", words.gettext("Latest figure")),
            ("period", words.gettext("Period")),
            ("source", words.gettext("Source of the figure")),
            ("document", words.gettext("Document")),
            ("area", words.gettext("Area")),
        )
    return (
        ("province", words.gettext("Province")),
        ("title", words.gettext("Indicator")),
        ("period", words.gettext("Period")),
        ("latest", words.gettext("Value")),
        ("unit", words.gettext("Unit")),
        ("settled", words.gettext("Figure status")),
        ("evidence", words.gettext("Evidence class")),
        ("source", words.gettext("Source")),
        ("area", words.gettext("Area")),
    )


def listing(scene: Scene, kind: str, page: str) -> Listing:
    """One page of a table."""
    words, listed = scene.words, rows_on(scene.survey, kind, page)
    if kind == COMMITMENTS:
        caption = words.gettext("All commitments")
        rows = [commitment_cells(scene, one) for one in listed]
    else:
        caption = words.gettext("All published figures")
        rows = [figure_cells(scene, one) for one in listed]
    return Listing(caption, columns(scene, kind), tuple(rows))


def commitment_cells(scene: Scene, one: Commitment) -> tuple[Link, ...]:
    """A commitment as a row: figures stand without their unit, which has a column."""
    portal, words = scene.survey.portal, scene.words
    found = scene.survey.assessments[one.id]
    latest = found.latest
    document = portal.documents[one.document]
    return (
        Link(scene.say(one.title), scene.url("commitment", one.id)),
        province_link(scene, one.province),
        Link(scene.say(portal.topics[one.topic].short), ""),
        Link(sentences.kind_words(words, one.kind)[0], ""),
        Link(target(scene, one), ""),
        Link(scene.say(portal.units[one.unit].name) if one.unit else "", ""),
        Link(when(scene, one.due), ""),
        Link(status_text(scene, one), ""),
        Link(value(scene, latest.value, latest.qualifier) if latest else "", ""),
        Link(when(scene, latest.period) if latest else "", ""),
        source_link(scene, portal.sources[latest.source]) if latest and latest.source else NOTHING,
        Link(sentences.document_label(words, document), scene.url("document", document.id)),
        Link(area(scene, portal.provinces[one.province]), ""),
    )


def figure_cells(scene: Scene, one: Observation) -> tuple[Link, ...]:
    """A published figure as a row."""
    portal, words = scene.survey.portal, scene.words
    source, indicator = portal.sources[one.source], portal.indicators[one.indicator]
    shown = None if source.withheld else one.value
    ranked = f"/{one.out_of}" if one.out_of and shown is not None else ""
    return (
        province_link(scene, one.province),
        Link(scene.say(indicator.name), scene.url("indicator", indicator.id)),
        Link(when(scene, one.period), ""),
        Link(value(scene, shown, one.qualifier) + ranked, ""),
        Link(scene.say(portal.units[indicator.unit].name), ""),
        Link(sentences.value_status(words, one.status), ""),
        Link(source.evidence, ""),
        source_link(scene, source),
        Link(area(scene, portal.provinces[one.province]), ""),
    )


def source_link(scene: Scene, source: Source) -> Link:
    """A source by who published it."""
    return Link(f"{scene.say(source.publisher)}: {scene.say(source.title)}", source.url)


def when(scene: Scene, period: Period | None) -> str:
    """A period or a due date; nothing where the document gives none."""
    return short_period(scene.words, period) if period else ""


def value(scene: Scene, figure: Decimal | None, qualifier: str | None) -> str:
    """A figure with the digits it was published with; nothing where there is none."""
    if figure is None:
        return ""
    sign = f"{ABOUT[qualifier]} " if qualifier else ""
    return sign + number(figure, scene.language)


def target(scene: Scene, one: Commitment) -> str:
    """The bound of a commitment without its unit; nothing for words without a figure."""
    if one.operator == "complete":
        return scene.words.pgettext("target", "completed")
    if one.value is None:
        return ""
    told = number(one.value, scene.language)
    if one.value_upper is not None:
        told = f"{told}–{number(one.value_upper, scene.language)}"
    sign = SIGNS.get(one.operator or "", "")
    said = f"{sign} {told}" if sign else told
    return f"≈ {said}" if one.approximate else said


def status_text(scene: Scene, one: Commitment) -> str:
    """A status by name; what a pace is compared with is part of it."""
    found = scene.survey.assessments[one.id]
    apart = scene.survey.groups[one.id] == "long_horizon"
    name = group_names(scene)[found.status or "unmeasurable"]
    told = bases(scene).get("long_horizon" if apart else found.basis)
    return f"{name}, {told}" if told else name


def bases(scene: Scene) -> dict[str, str]:
    """What a pace is compared with, by name."""
    return {
        "milestone": basis_line(scene.words, "milestone"),
        "reference": basis_line(scene.words, "reference"),
        "years": basis_line(scene.words, "years"),
        "long_horizon": scene.words.gettext("Vision beyond the horizon, counted apart"),
    }


def area(scene: Scene, province: Province) -> str:
    """Which boundaries the figures of a province are about."""
    words = scene.words
    if province.kind == "country":
        return words.gettext("Whole country")
    if province.ends_on:
        return words.gettext("Before {date}").format(date=day(province.ends_on, scene.language))
    if province.starts_on:
        return words.gettext("From {date}").format(date=day(province.starts_on, scene.language))
    return words.gettext("No change on record")
