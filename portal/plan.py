"""Survey to pages: every address of the site, and the view behind it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from portal.addresses import DATA_FOLDER, address
from portal.basis import Basis, basis_of
from portal.export import FILES, OpenData
from portal.languages import LANGUAGES, Catalogue, Language, day
from portal.plans.answers import answers_view
from portal.plans.card import OF as CARDS
from portal.plans.card import card_of
from portal.plans.changes import (
    changes_view,
    names,
    release_file,
    release_id,
    release_pairs,
    release_table,
    release_view,
)
from portal.plans.commitment import commitment_view
from portal.plans.compare import compare_view
from portal.plans.corrections import corrections_view
from portal.plans.counts import coverage
from portal.plans.document import document_view
from portal.plans.feeds import feed_files, feed_link
from portal.plans.glossary import glossary_view, offered_words
from portal.plans.home import home_view
from portal.plans.indicator import indicator_view
from portal.plans.legal_bases import legal_bases_view
from portal.plans.lists import list_view
from portal.plans.patterns import patterns_view
from portal.plans.province import is_awaited, province_view
from portal.plans.reference import data_view, method_view, not_found_view, prose_view
from portal.plans.scene import Scene
from portal.plans.search import FILE as SEARCH_FILE
from portal.plans.search import search_documents, search_view
from portal.plans.timeline import CALENDAR, calendar, due_view
from portal.plans.topic import topic_view
from portal.plans.work import duties_view, tasks_view
from portal.survey import Survey
from portal.views import Card, Drawn, Event, Frame, Link, Make, Page, View

LISTS = ("province", "topic", "document", "indicator")
PAGES_WITH_TEMPLATE = ("method",)
DATA_OF = {
    "home": ("commitments", "observations", "provinces"),
    "province": ("commitments", "observations", "provinces"),
    "topic": ("commitments", "observations"),
    "document": ("commitments", "tasks", "duties", "legal_bases", "documents"),
    "task": ("tasks", "agencies"),
    "duty": ("duties", "agencies"),
    "indicator": ("observations", "indicators", "commitments", "sources"),
    "commitment": ("commitments", "milestones", "observations", "sources", "changes"),
    "changes": ("changes", "status_log"),
    "release": ("changes", "status_log"),
    "method": ("commitments",),
    "legal-bases": ("legal_bases", "documents"),
    "due": ("commitments", "milestones"),
    "compare": ("commitments", "observations"),
    "glossary": ("glossary",),
}
DATA_OF_LISTS = {
    "province": ("provinces",),
    "topic": ("commitments",),
    "document": ("documents",),
    "indicator": ("observations",),
    "duty": ("duties", "agencies"),
}


def plan(survey: Survey, data: OpenData, catalogues: Mapping[Language, Catalogue]) -> list[Page]:
    """Every page of the site, in both languages."""
    scenes = [Scene(survey, catalogues[language]) for language in LANGUAGES]
    basis = basis_of(survey)
    both = [pages_of(one, basis, partial(data_view, one, data)) for one in scenes]
    # A page beside its twin: what both are made from is looked at once.
    pages = list(chain.from_iterable(zip(*both, strict=True)))
    not_found = partial(not_found_view, Scene(survey, catalogues["vi"]))
    return [*pages, Page("/404.html", "", "not-found", "vi", not_found, hidden=True)]


def pages_of(scene: Scene, basis: Basis, data: Callable[[], View]) -> Iterator[Page]:
    """The pages of one language."""
    portal = scene.survey.portal
    yield page(scene, "data", data, "data")
    yield page(scene, "home", partial(home_view, scene))
    for kind in (*LISTS, *(("duty",) if portal.duties else ())):
        yield page(scene, "list", partial(list_view, scene, kind), kind)
    yield from many(scene, "province", province_view, portal.provinces, basis.province)
    yield from many(scene, "topic", topic_view, portal.topics, basis.topic)
    yield from many(scene, "document", document_view, portal.documents, basis.document)
    with_tasks = [one for one in portal.documents if portal.tasks_of(one)]
    yield from many(scene, "task", tasks_view, with_tasks, basis.document)
    yield from many(scene, "duty", duties_view, portal.duties, basis.province)
    measured = scene.survey.measured
    yield from many(scene, "indicator", indicator_view, measured, basis.indicator)
    yield from many(scene, "commitment", commitment_view, portal.commitments, basis.commitment)
    texts = partial(legal_bases_view, scene)
    yield page(scene, "legal-bases", texts, "legal-base", basis=basis.shared)
    terms = partial(glossary_view, scene)
    yield page(scene, "glossary", terms, "glossary", basis=basis.shared)
    yield page(scene, "search", partial(search_view, scene), "search", basis=basis.found)
    yield page(scene, "compare", partial(compare_view, scene), "compare")
    yield page(scene, "patterns", partial(patterns_view, scene), "patterns", hidden=True)
    yield page(scene, "due", partial(due_view, scene), "due")
    yield from changes_pages(scene, basis)
    yield page(scene, "corrections", partial(corrections_view, scene), "corrections")
    yield page(scene, "answers", partial(answers_view, scene), "answers")
    yield page(scene, "method", partial(method_view, scene), "method")
    for name in prose_pages(scene):
        yield page(scene, "prose", partial(prose_view, scene, f"pages/{name}"), name)


def changes_pages(scene: Scene, basis: Basis) -> Iterator[Page]:
    """The pages of changes, and those between two releases."""
    for kind, news in (("changes", False), ("news", True)):
        for name in names(scene, news):
            made = partial(changes_view, scene, news, name)
            yield page(scene, "changes", made, kind, name, basis.history)
    for pair in release_pairs(scene):
        diff = partial(release_view, scene, *pair)
        yield page(scene, "release", diff, "release", release_id(*pair), basis.history)


def prose_pages(scene: Scene) -> tuple[str, ...]:
    """The names of the pages that are prose and nothing else."""
    paths = sorted(path for language, path in scene.survey.portal.prose if language == "vi")
    named = [path.removeprefix("pages/") for path in paths if path.startswith("pages/")]
    return tuple(name for name in named if name not in PAGES_WITH_TEMPLATE)


def guides(scene: Scene) -> tuple[Link, ...]:
    """The pages of prose by their titles, where they are said in the language."""
    prose = scene.survey.portal.prose
    named = ((name, prose.get((scene.language, f"pages/{name}"))) for name in prose_pages(scene))
    return tuple(Link(one.title, scene.url(name)) for name, one in named if one)


def many(
    scene: Scene,
    kind: str,
    view: Callable[[Scene, str], View],
    identities: Iterable[str],
    basis: Callable[[str], object],
) -> Iterator[Page]:
    """A page for each record of a kind."""
    for identity in identities:
        made = partial(view, scene, identity)
        yield page(scene, kind, made, kind, identity, partial(basis, identity))


def page(
    scene: Scene,
    template: str,
    make: Callable[[], View],
    kind: str = "",
    identity: str = "",
    basis: Callable[[], object] | None = None,
    hidden: bool = False,
) -> Page:
    """One page and its twin in the other language."""
    other: Language = "en" if scene.language == "vi" else "vi"
    url, twin = address(scene.language, kind, identity), address(other, kind, identity)
    data = DATA_OF.get(template, DATA_OF_LISTS.get(kind, ()))
    card = partial(card_of, scene, kind, identity) if identity and kind in CARDS else None
    return Page(
        url, twin, template, scene.language, make,
        hidden=hidden, basis=basis, data=data, card=card, feed=feed_link(scene, kind, identity),
    )  # fmt: skip


def frames(
    survey: Survey, catalogues: Mapping[Language, Catalogue], images: bool
) -> dict[Language, Frame]:
    """What stands around every page, in each language."""
    scenes = {language: Scene(survey, words) for language, words in catalogues.items()}
    return {language: frame(scene, images) for language, scene in scenes.items()}


def frame(scene: Scene, images: bool) -> Frame:
    """What stands around every page of one language."""
    survey, settings = scene.survey, scene.survey.portal.settings
    listed = survey.current
    assessed, total = survey.assessed(listed), len(listed)
    return Frame(
        language=scene.language,
        name=scene.say(settings.name),
        known=f"{100 * assessed / total:.2f}" if total else "0",
        coverage=coverage(scene, assessed, total),
        as_of=day(survey.as_of, scene.language),
        as_of_iso=survey.as_of.isoformat(),
        invented=settings.invented,
        repository=settings.repository,
        contact=settings.contact,
        method_version=settings.method.version,
        address=settings.address,
        pages=(*prose_pages(scene), *(("duty",) if survey.portal.duties else ())),
        guides=guides(scene),
        words=offered_words(scene),
        images=images,
    )


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
    return {
        "robots.txt": robots.encode,
        "sitemap.xml": sitemap(root, listed).encode,
        **{
            name: made
            for words in catalogues.values()
            for name, made in spoken_files(Scene(survey, words), basis)
        },
        **{DATA_FOLDER[1:] + name: partial(open_file, data, name) for name in FILES},
        **release_files(Scene(survey, catalogues["en"])),
    }


def release_files(scene: Scene) -> dict[str, Make]:
    """What changed between each two releases, for machines."""
    return {
        DATA_FOLDER[1:] + release_file(*pair): partial(release_table, scene, *pair)
        for pair in release_pairs(scene)
    }


def spoken_files(scene: Scene, basis: Basis) -> Iterator[tuple[str, Make | Drawn]]:
    """What can be searched, the calendars and the feeds, in one language."""
    yield from feed_files(scene, basis)
    yield scene.url("search")[1:] + SEARCH_FILE, partial(search_documents, scene)
    survey = scene.survey
    all_of_it = partial(calendar, scene, survey.current)
    yield scene.url("due")[1:] + CALENDAR, Drawn(all_of_it, drawn_calendar)
    for province, listed in survey.of_province.items():
        if is_awaited(scene, listed):
            own = partial(calendar, scene, listed)
            yield scene.url("province", province)[1:] + CALENDAR, Drawn(own, drawn_calendar)


def drawn_calendar(events: tuple[Event, ...]) -> bytes:
    """A calendar; the library that writes it is loaded with the first one."""
    from portal.calendars import draw_calendar

    return draw_calendar(events)


def sitemap(root: str, pages: Iterable[Page]) -> str:
    """Every page with its twin, as search engines read it."""
    urls = "".join(
        f"<url><loc>{root}{one.url}</loc>"
        + "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{root}{url}"/>'
            for language, url in sorted(
                {one.language: one.url, "en" if one.language == "vi" else "vi": one.twin}.items()
            )
            if one.twin
        )
        + "</url>\n"
        for one in pages
    )
    spaces = (
        'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {spaces}>\n{urls}</urlset>\n'


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
