"""The home page."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from portal import sentences
from portal.languages import collation_key
from portal.model import Commitment, Observation
from portal.plans.changes import latest
from portal.plans.counts import counts, coverage
from portal.plans.lists import (
    detail,
    former_rows,
    present,
    province_rows,
    read_so_far,
    taken,
    topic_rows,
)
from portal.plans.pictures import disputed_periods
from portal.plans.scene import (
    Scene,
    document_row,
    joined,
    promise_of,
    province_link,
    row,
    value_text,
)
from portal.views import (
    HomeView,
    Link,
    NewFigure,
    Row,
    SideBySide,
    Tile,
)
from portal.words.quantities import short_period

SOON_DAYS = 90
MOST_DUE = 5
MOST_NEW = 5
MOST_SIDES = 6
MOST_PROVINCES = 3


def home_view(scene: Scene) -> HomeView:
    """All that the home page shows."""
    words, survey = scene.words, scene.survey
    listed = survey.current
    due, soon = next_due(scene, listed)
    sides = side_provinces(scene)
    return HomeView(
        title=words.gettext(
            "What have provinces committed to under Resolution 57, and where do things stand?"
        ),
        description=words.gettext(
            "Every commitment under Resolution 57: the target, the date, the published figures "
            "and their sources. Where there is no data, we say so."
        ),
        lead=words.gettext(
            "To carry out Politburo Resolution 57, Viet Nam’s provinces and cities have set "
            "themselves targets. Commitments 57 records each target, its date, the figures "
            "published so far and their sources. Where there is no data, it says so. It gives no "
            "praise and no blame. This is not a Party or state site."
        ),
        known=known(scene, listed),
        counts=counts(scene, listed, "biet-den-dau"),
        tiles=tiles(scene),
        tiles_caption=words.gettext("Roughly by place; not a map of boundaries."),
        provinces=province_rows(scene),
        former=former_rows(scene),
        side_provinces=tuple(province_link(scene, one) for one in sides),
        side_by_side=side_by_side(scene, sides),
        due=due,
        due_note="" if soon else words.gettext("No commitments are due in the next 90 days."),
        published=newly_published(scene),
        changes=latest(scene, survey.history.changes),
        without_data=without_data(scene),
        topics=topic_rows(scene),
        documents=tuple(document_row(scene, one) for one in survey.portal.documents),
        tags=tuple(
            sentences.plain_tag(words, status, survey.portal.settings.method)
            for status in ("met", "on_path", "observed", "no_data")
        ),
    )


def known(scene: Scene, listed: Sequence[Commitment]) -> str:
    """Of how many provinces a document was read, and how much of it can be judged."""
    assessed = coverage(scene, scene.survey.assessed(listed), len(listed))
    return f"{read_so_far(scene)} {assessed}"


def tiles(scene: Scene) -> tuple[Tile, ...]:
    """The grid of present provinces: coverage, never performance."""
    found = []
    for province in present(scene):
        if province.tile_row is None or province.tile_column is None:
            continue
        own, former = taken(scene, province.id)
        state = "read" if own else "merged" if former else "none"
        found.append(
            Tile(
                name=scene.say(province.name),
                url=scene.url("province", province.id),
                row=province.tile_row,
                column=province.tile_column,
                state=state,
                text=detail(scene, province.id),
            )
        )
    return tuple(found)


def side_provinces(scene: Scene) -> list[str]:
    """The provinces that share the most measures with another, at most three, by name."""
    shared: Counter[str] = Counter()
    for identity, same in scene.survey.of_indicator.items():
        provinces = {c.province for c in same}
        if identity and len(provinces) > 1:
            shared.update(provinces)
    best = sorted(shared, key=lambda one: (-shared[one], one))[:MOST_PROVINCES]
    return sorted(best, key=lambda one: collation_key(province_link(scene, one).text))


def side_by_side(scene: Scene, sides: list[str]) -> tuple[SideBySide, ...]:
    """Measures on which several of these provinces set a target."""
    portal, words, rows = scene.survey.portal, scene.words, list[SideBySide]()
    read = portal.read()
    for identity, indicator in portal.indicators.items():
        same = scene.survey.of_indicator.get(identity, ())
        first = {c.province: c for c in reversed(same) if c.province in sides}
        if len(first) < 2:
            continue
        cells = []
        for one in sides:
            if one in first:
                target = sentences.short_target(words, promise_of(scene, first[one]))
                cells.append(Link(target, scene.url("commitment", first[one].id)))
            elif one in read:
                cells.append(Link(words.gettext("Not in the documents we have read"), ""))
            else:
                cells.append(Link(words.gettext("Its document is not yet read to the end"), ""))
        topic = scene.url("topic", next(iter(first.values())).topic) + f"#{identity}"
        rows.append(SideBySide(scene.say(indicator.name), topic, tuple(cells)))
    return tuple(rows[:MOST_SIDES])


def next_due(scene: Scene, listed: Sequence[Commitment]) -> tuple[tuple[Row, ...], bool]:
    """What falls due next, and whether any of it within ninety days."""
    as_of = scene.survey.as_of
    ahead = [(c.due.last, c.id, c) for c in listed if c.due and c.due.last >= as_of]
    ahead.sort(key=lambda one: one[:2])
    soon = any((last - as_of).days <= SOON_DAYS for last, _, _ in ahead)
    rows = tuple(
        row(scene, c, province_link(scene, c.province).text) for _, _, c in ahead[:MOST_DUE]
    )
    return rows, soon


def newly_published(scene: Scene) -> tuple[NewFigure, ...]:
    """The figures with the latest dates of publication."""
    portal = scene.survey.portal
    dated = [
        (published.last, one)
        for found in portal.observations.values()
        for one in found
        if one.value is not None
        and (published := portal.sources[one.source].published_on)
        and not disputed_periods(found, [one])
    ]
    dated.sort(
        key=lambda pair: (pair[0], pair[1].source, pair[1].period.last, pair[1].indicator),
        reverse=True,
    )
    newest = [next(group)[1] for _, group in groupby(dated, key=lambda p: p[1].source)]
    return tuple(new_figure(scene, one) for one in newest[:MOST_NEW])


def new_figure(scene: Scene, one: Observation) -> NewFigure:
    """A figure lately published, in a line."""
    portal = scene.survey.portal
    published = portal.sources[one.source].published_on
    value = value_text(scene, one.indicator, one)
    place = province_link(scene, one.province)
    when = short_period(scene.words, one.period)
    dated = short_period(scene.words, published) if published else ""
    return NewFigure(
        text=f"{place.text}: {scene.say(portal.indicators[one.indicator].name)}, {value} ({when})",
        url=f"{place.url}#{one.indicator}",
        detail=f"{scene.say(portal.sources[one.source].publisher)}, {dated}",
    )


def without_data(scene: Scene) -> str:
    """How many of today's provinces have no published figure here yet."""
    observed = {province for province, _ in scene.survey.portal.observations}
    silent = [scene.say(p.name) for p in present(scene) if p.id not in observed]
    if not silent:
        return ""
    told = scene.words.gettext("{n} provinces have no data on this site yet: {list}.")
    return told.format(n=len(silent), list=joined(scene, silent))
