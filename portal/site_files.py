"""Survey to files that are not pages: sitemap, open data, calendars, feeds, share images."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from portal.addresses import DATA_FOLDER
from portal.basis import Basis, basis_of
from portal.languages import Catalogue, Language
from portal.open_data.export import FILES, OpenData
from portal.plans.changes import (
    between_file,
    between_table,
    state_pairs,
)
from portal.plans.explore import LABELS
from portal.plans.explore_words import labels
from portal.plans.feeds import feed_files
from portal.plans.province import is_awaited
from portal.plans.scene import Scene
from portal.plans.search import FILE as SEARCH_FILE
from portal.plans.search import search_documents
from portal.plans.timeline import CALENDAR, calendar
from portal.sitemap import sitemap
from portal.survey import Survey
from portal.views import Card, Drawn, Event, Make, Page, resting


def site_files(
    survey: Survey,
    data: OpenData,
    pages: Iterable[Page],
    catalogues: Mapping[Language, Catalogue],
) -> dict[str, Make | Drawn]:
    """The files that are not pages: robots.txt, the sitemap, open data, calendars, the search."""
    settings = survey.portal.settings
    root, basis = settings.address.rstrip("/"), basis_of(survey)
    allowed = "Disallow: /" if settings.invented else "Allow: /"
    robots = f"User-agent: *\n{allowed}\nSitemap: {root}/sitemap.xml\n"
    listed = [one for one in pages if not one.hidden and not settings.invented]
    spoken = (
        made for words in catalogues.values() for made in spoken_files(Scene(survey, words), basis)
    )
    tables = {DATA_FOLDER[1:] + name: partial(open_file, data, name) for name in FILES}
    between = between_files(Scene(survey, catalogues["en"]))
    return {
        "robots.txt": robots.encode,
        "sitemap.xml": sitemap(root, listed).encode,
        **resting(basis.everything, {**dict(spoken), **tables, **between}),
    }


def between_files(scene: Scene) -> dict[str, Make]:
    """What changed between each two states, for machines."""
    return {
        DATA_FOLDER[1:] + between_file(*pair): partial(between_table, scene, *pair)
        for pair in state_pairs(scene)
    }


def spoken_files(scene: Scene, basis: Basis) -> Iterator[tuple[str, Make | Drawn]]:
    """What can be searched, the calendars and the feeds, in one language."""
    yield from feed_files(scene, basis)
    yield scene.url("search")[1:] + SEARCH_FILE, partial(search_documents, scene)
    yield scene.url("explore")[1:] + LABELS, partial(labels, scene)
    survey = scene.survey
    all_of_it = partial(calendar, scene, survey.current)
    yield scene.url("due")[1:] + CALENDAR, Drawn(all_of_it, drawn_calendar)
    for province, listed in survey.of_province.items():
        if is_awaited(scene, listed):
            made = partial(calendar, scene, listed)
            own = Drawn(made, drawn_calendar, partial(basis.province, province))
            yield scene.url("province", province)[1:] + CALENDAR, own


def drawn_calendar(events: tuple[Event, ...]) -> bytes:
    """A calendar; the library that writes it is loaded with the first one."""
    from portal.calendars import draw_calendar

    return draw_calendar(events)


def share_images(pages: Iterable[Page]) -> dict[str, Drawn]:
    """The share image of each page that has one, beside it."""
    return {f"{one.url[1:]}card.png": Drawn(one.card, drawn) for one in pages if one.card}


def drawn(card: Card) -> bytes:
    """A share image; the library that draws is loaded with the first one."""
    from portal.cards import draw_card

    return draw_card(card)


def open_file(data: OpenData, name: str) -> bytes:
    """One file of the open data."""
    return data.files[name]
