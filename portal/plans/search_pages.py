"""The pages that stand alone, as the search finds them, with what people type who look for them."""

from collections.abc import Iterator

from portal.languages import Catalogue
from portal.plans.scene import Scene, province_link
from portal.plans.work import tasks_link
from portal.views import Found


def work_pages(scene: Scene) -> Iterator[Found]:
    """The pages of tasks, and of who answers for what."""
    portal, words = scene.survey.portal, scene.words
    for identity in portal.duties:
        place = province_link(scene, identity).text
        title = words.gettext("Who answers for what: {province}").format(province=place)
        also = words.gettext("Who reports to whom")
        yield Found(scene.url("duty", identity), "page", title, place=place, also=also)
    for document in portal.documents.values():
        if link := tasks_link(scene, document.id):
            place = province_link(scene, document.province).text
            yield Found(link.url, "page", link.text, place=place)


def pages(scene: Scene) -> Iterator[Found]:
    """The pages of prose and of records that stand alone."""
    words = scene.words
    for (language, path), prose in scene.survey.portal.prose.items():
        if language == scene.language and path.startswith("pages/"):
            name = path.removeprefix("pages/")
            yield Found(scene.url(name), "page", prose.title, detail=prose.description)
    for kind, title, typed in standing(words):
        yield Found(scene.url(kind), "page", title, keys=tuple(typed.split("; ")))
    years = {c.due.year for c in scene.survey.current if c.due}
    title = words.gettext("What falls due, by year")
    keys = words.pgettext("search", "due; due dates; deadlines; by when").split("; ")
    keys += [f"{keys[0]} {year}" for year in sorted(years)]
    yield Found(scene.url("due"), "page", title, keys=tuple(keys))
    if scene.survey.portal.duties:
        title = words.gettext("Who answers for what")
        also = words.pgettext("search", "who must report periodically, every 6 months, every year")
        yield Found(scene.url("duty"), "page", title, also=also)


def standing(words: Catalogue) -> Iterator[tuple[str, str, str]]:
    """The pages that every portal has: address, title, and what people type who look for them."""
    yield (
        "data",
        words.gettext("Data"),
        words.pgettext("search", "download; download data; open data; sources"),
    )
    yield (
        "explore",
        words.gettext("Explore the data"),
        words.pgettext("search", "table of all figures; chart builder"),
    )
    yield (
        "compare",
        words.gettext("Compare provinces"),
        words.pgettext("search", "compare; compare provinces"),
    )
    yield (
        "changes",
        words.gettext("All changes"),
        words.pgettext("search", "what is new; what changed; history; updates"),
    )
    yield "press", words.gettext("For the press"), words.pgettext("search", "press; media; summary")
    yield (
        "corrections",
        words.gettext("Corrections"),
        words.pgettext("search", "corrections; mistakes"),
    )
    title = words.gettext("Reports from readers and answers")
    yield (
        "answers",
        title,
        words.pgettext("search", "report a mistake; contact; feedback; complain"),
    )
