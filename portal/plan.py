"""Survey to pages: every address of the site, and the view behind it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain

from portal.addresses import address
from portal.basis import Basis, basis_of
from portal.languages import LANGUAGES, Catalogue, Language, day
from portal.open_data.contract import Contract
from portal.open_data.downloads import Downloads
from portal.open_data.own import KINDS as OWN_KINDS
from portal.open_data.own import OwnRows
from portal.paging import COMMITMENTS, FIGURES
from portal.paging import pages_of as table_pages
from portal.plans.answers import answers_view
from portal.plans.card import OF as CARDS
from portal.plans.card import card_of
from portal.plans.changes import (
    between_id,
    between_view,
    changes_view,
    names,
    state_pairs,
)
from portal.plans.columns import columns_view
from portal.plans.commitment import commitment_view
from portal.plans.compare import compare_view
from portal.plans.corrections import corrections_view
from portal.plans.counts import coverage
from portal.plans.data import data_view
from portal.plans.document import document_view
from portal.plans.downloads import own_files, with_workbook
from portal.plans.explore import explore_view
from portal.plans.feeds import feed_link
from portal.plans.glossary import glossary_view, offered_words
from portal.plans.home import home_view
from portal.plans.indicator import indicator_view
from portal.plans.legal_bases import legal_bases_view
from portal.plans.lists import list_view
from portal.plans.patterns import patterns_view
from portal.plans.press import press_view
from portal.plans.problems import problem_basis, problem_view, problems_view
from portal.plans.province import province_view
from portal.plans.reference import guide_trail, method_view, not_found_view, prose_view
from portal.plans.scene import Scene, scenes_of
from portal.plans.search import search_view
from portal.plans.timeline import due_view
from portal.plans.topic import topic_view
from portal.plans.work import duties_view, tasks_view
from portal.rules import RULES
from portal.survey import Survey
from portal.views import Frame, Link, Page, View

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
    "between": ("changes", "status_log"),
    "method": ("commitments",),
    "legal-bases": ("legal_bases", "documents"),
    "due": ("commitments", "milestones"),
    "compare": ("commitments", "observations"),
    "glossary": ("glossary",),
    "press": ("commitments", "observations"),
    "explore": ("commitments", "observations", "sources"),
}
DATA_OF_LISTS = {
    "province": ("provinces",),
    "topic": ("commitments",),
    "document": ("documents",),
    "indicator": ("observations",),
    "duty": ("duties", "agencies"),
}


def plan(
    survey: Survey,
    contract: Contract,
    catalogues: Mapping[Language, Catalogue],
    downloads: Downloads | None = None,
) -> list[Page]:
    """Every page of the site, in both languages; `downloads` where they are made for readers."""
    scenes = scenes_of(survey, catalogues)
    basis, own = basis_of(survey), OwnRows(survey)
    spoken = [scenes[language] for language in LANGUAGES]
    both = [
        pages_of(one, basis, own, partial(data_view, one, contract, downloads)) for one in spoken
    ]
    # A page beside its twin: what both are made from is looked at once.
    pages = list(chain.from_iterable(zip(*both, strict=True)))
    if downloads:
        pages = [with_workbook(page, downloads) for page in pages]
    not_found = partial(not_found_view, scenes["vi"])
    return [*pages, Page("/404.html", "", "not-found", "vi", not_found, hidden=True)]


def pages_of(scene: Scene, basis: Basis, own: OwnRows, data: Callable[[], View]) -> Iterator[Page]:
    """The pages of one language."""
    portal = scene.survey.portal
    many, whole = partial(pages_of_kind, scene, own), basis.everything
    yield page(scene, "data", data, "data", basis=whole)
    yield page(scene, "home", partial(home_view, scene), basis=whole)
    for kind in (*LISTS, *(("duty",) if portal.duties else ())):
        yield page(scene, "list", partial(list_view, scene, kind), kind, basis=whole)
    yield from many("province", province_view, portal.provinces, basis.province)
    yield from many("topic", topic_view, portal.topics, basis.topic)
    yield from many("document", document_view, portal.documents, basis.document)
    with_tasks = [one for one in portal.documents if portal.tasks_of(one)]
    yield from many("task", tasks_view, with_tasks, basis.document)
    yield from many("duty", duties_view, portal.duties, basis.province)
    measured = scene.survey.measured
    yield from many("indicator", indicator_view, measured, basis.indicator)
    yield from many("commitment", commitment_view, portal.commitments, basis.commitment)
    texts = partial(legal_bases_view, scene)
    yield page(scene, "legal-bases", texts, "legal-base", basis=basis.shared)
    terms = partial(glossary_view, scene)
    yield page(scene, "glossary", terms, "glossary", basis=basis.shared)
    yield page(scene, "search", partial(search_view, scene), "search", basis=basis.found)
    yield page(scene, "compare", partial(compare_view, scene), "compare", basis=whole)
    yield from exploring(scene, basis)
    yield page(scene, "patterns", partial(patterns_view, scene), "patterns", hidden=True)
    yield page(scene, "due", partial(due_view, scene), "due", basis=whole)
    yield from changes_pages(scene, basis)
    yield page(scene, "corrections", partial(corrections_view, scene), "corrections", basis=whole)
    yield page(scene, "answers", partial(answers_view, scene), "answers", basis=whole)
    yield page(scene, "press", partial(press_view, scene), "press", basis=whole)
    yield page(scene, "method", partial(method_view, scene), "method")
    for name in prose_pages(scene):
        yield page(scene, "prose", partial(prose_view, scene, f"pages/{name}"), name)
    yield from guide(scene)


def changes_pages(scene: Scene, basis: Basis) -> Iterator[Page]:
    """The pages of changes, and those between two states."""
    for kind, news in (("changes", False), ("news", True)):
        for name in names(scene, news):
            made = partial(changes_view, scene, news, name)
            yield page(scene, "changes", made, kind, name, basis.history)
    for pair in state_pairs(scene):
        diff = partial(between_view, scene, *pair)
        yield page(scene, "between", diff, "between", between_id(*pair), basis.history)


def exploring(scene: Scene, basis: Basis) -> Iterator[Page]:
    """The rows behind the site as tables; the first page of them has the form."""
    for kind in (COMMITMENTS, FIGURES):
        for number in table_pages(scene.survey, kind):
            first = (kind, number) == (COMMITMENTS, "1")
            of = ("explore", "") if first else (kind, number)
            view = partial(explore_view, scene, kind, number)
            yield page(scene, "explore", view, *of, basis=partial(basis.rows, kind, number))


def prose_pages(scene: Scene) -> tuple[str, ...]:
    """The names of the pages that are prose and nothing else."""
    paths = sorted(path for language, path in scene.survey.portal.prose if language == "vi")
    named = [path.removeprefix("pages/") for path in paths if path.startswith("pages/")]
    return tuple(name for name in named if name not in PAGES_WITH_TEMPLATE)


def guide_pages(scene: Scene) -> tuple[str, ...]:
    """The pages of the guide for editors, by their paths."""
    paths = sorted(path for language, path in scene.survey.portal.prose if language == "vi")
    return tuple(path for path in paths if path == "guide" or path.startswith("guide/"))


def guide(scene: Scene) -> Iterator[Page]:
    """The guide for editors, with its dictionary of columns and its catalogue of problems."""
    paths = guide_pages(scene)
    for path in paths:
        yield page(scene, "prose", partial(prose_view, scene, path), path)
    if paths:
        titles = partial(guide_trail, scene)
        yield page(scene, "columns", partial(columns_view, scene), "columns", basis=titles)
        yield page(scene, "problems", partial(problems_view, scene), "problem", basis=titles)
        for code in map(str.lower, RULES):
            made, basis = partial(problem_view, scene, code), partial(problem_basis, scene, code)
            yield page(scene, "problem", made, "problem", code, basis, hidden=True)


def guides(scene: Scene) -> tuple[Link, ...]:
    """The pages of prose by their titles, where they are said in the language."""
    prose = scene.survey.portal.prose
    named = ((name, prose.get((scene.language, f"pages/{name}"))) for name in prose_pages(scene))
    return tuple(Link(one.title, scene.url(name)) for name, one in named if one)


def pages_of_kind(
    scene: Scene,
    own: OwnRows,
    kind: str,
    view: Callable[[Scene, str], View],
    identities: Iterable[str],
    basis: Callable[[str], object],
) -> Iterator[Page]:
    """A page for each record of a kind."""
    for identity in identities:
        made = partial(view, scene, identity)
        yield page(scene, kind, made, kind, identity, partial(basis, identity), own=own)


def page(
    scene: Scene,
    template: str,
    make: Callable[[], View],
    kind: str = "",
    identity: str = "",
    basis: Callable[[], object] | None = None,
    hidden: bool = False,
    own: OwnRows | None = None,
) -> Page:
    """One page and its twin in the other language; `own` holds the rows of records."""
    other: Language = "en" if scene.language == "vi" else "vi"
    url, twin = address(scene.language, kind, identity), address(other, kind, identity)
    data = DATA_OF.get(template, DATA_OF_LISTS.get(kind, ()))
    has_card = kind in CARDS and bool(identity) == bool(kind) and not hidden
    card = partial(card_of, scene, kind, identity) if has_card else None
    rows = own if kind in OWN_KINDS else None
    folder = address("vi", kind, identity)
    return Page(
        url, twin, template, scene.language, make,
        hidden=hidden, basis=basis, data=data, card=card, feed=feed_link(scene, kind, identity),
        rows=folder if rows else "", no_rows=bool(rows and not rows.holds(kind, identity)),
        beside=own_files(rows, kind, identity, basis) if rows and url == folder else (),
    )  # fmt: skip


def frames(
    survey: Survey, catalogues: Mapping[Language, Catalogue], publish: bool
) -> dict[Language, Frame]:
    """What stands around every page, in each language."""
    scenes = scenes_of(survey, catalogues)
    return {language: frame(scene, publish) for language, scene in scenes.items()}


def frame(scene: Scene, publish: bool) -> Frame:
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
        pages=(
            *prose_pages(scene),
            *(("duty",) if survey.portal.duties else ()),
            *(("guide",) if guide_pages(scene) else ()),
        ),
        guides=guides(scene),
        words=offered_words(scene),
        published=publish,
        version=survey.version,
        live=survey.live,
        frozen=tuple(map(frozen_words, (scene, scene.twin))) if survey.live else (),
    )


def frozen_words(scene: Scene) -> tuple[str, str, str]:
    """What a frozen copy says over each page, in one language."""
    when = day(scene.survey.as_of, scene.language)
    told = scene.words.gettext("Frozen copy of {date}; it is no longer updated.")
    return scene.language, told.format(date=when), scene.words.gettext("See the live page")
