"""One build, from the disk to the disk, or to the browser of who edits: the stages in order."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from portal.assemble import Portal
from portal.charts.draw import draw, paint
from portal.charts.handouts import handout_files
from portal.charts.store import ChartStore
from portal.commit import commit_of
from portal.editing.sheets import template
from portal.examine import examine
from portal.history.reading import read_history
from portal.languages import LANGUAGES, Catalogue, Language, read_catalogue
from portal.open_data.contract import Contract
from portal.open_data.downloads import Downloads
from portal.open_data.export import OpenData
from portal.parallel import Jobs
from portal.plan import frames, plan
from portal.plans.downloads import contract_files, download_files
from portal.plans.embed import embeds
from portal.plans.handout import handouts
from portal.plans.scene import scenes_of
from portal.problems import Problem, errors
from portal.releases import KEPT_IN, SHOWN_AT, read_releases, release_files
from portal.render import ASSETS, Theme, read_theme, renderer
from portal.shown import Files, shown
from portal.site_files import share_images, site_files
from portal.survey import Survey, survey
from portal.views import Drawn, Make, Page, View
from portal.write import Written, digest, write_site

HOME = Path(__file__).resolve().parent.parent
CACHE = HOME / ".cache"
LICENCE = HOME / "LICENSE-DATA"
WORKER = "scripts/offline/worker.js"
LIVE = ("robots.txt", "sitemap.xml", "worker.js")


@dataclass(frozen=True, slots=True)
class Planned:
    """A site of which nothing is made yet.

    key   stands for all that every page depends on
    """

    pages: Sequence[Page]
    files: Mapping[str, Make | Drawn]
    key: str
    render: Callable[[Page, View], str]
    store: ChartStore


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: what is wrong, or what was written."""

    problems: list[Problem]
    written: Written | None = None
    drawn: int = 0
    reused: int = 0
    unsaid: tuple[str, ...] = ()


def build_site(
    root: Path,
    site: Path,
    as_of: date,
    base_url: str | None,
    jobs: int | None,
    tell: Callable[[int, int], None],
    publish: bool = False,
    frozen: bool = False,
) -> Outcome:
    """Build the whole site of a portal, or say what is wrong with its content.

    publish  whether all is made that only the published site needs: share images, charts and
             open data to use elsewhere; they take longer than all pages
    frozen   whether this is the copy of its day that is kept for ever
    """
    portal, problems = examine(root, as_of, base_url)
    if portal is None or errors(problems):
        return Outcome(problems)
    known = surveyed(portal, as_of, root, publish, frozen)
    made = planned(root, known, read_theme(HOME), publish, frozen)
    processes = Jobs(jobs or os.cpu_count() or 1, tell)
    written = write_site(made.pages, made.files, site, made.key, made.render, processes)
    missing = tuple(unsaid(known)) if publish else ()
    return Outcome(problems, written, made.store.drawn, made.store.reused, missing)


def unsaid(known: Survey) -> Iterator[str]:
    """What readers of a published site will look for in vain, in both languages."""
    settings = known.portal.settings
    if not (settings.contact or settings.repository):
        yield (
            "portal.toml: contact và repository đều trống, nên người đọc không có nơi để báo lỗi."
            "\nportal.toml: contact and repository are both empty: readers cannot report an error."
        )
    if not known.version:
        yield (
            "Thư mục khác với bản đã ghi trong Git, nên trích dẫn không nêu được phiên bản."
            "\nThe folder is not as Git has it, so citations name no commit: see git status."
        )


def site_shown(
    root: Path, as_of: date, base_url: str | None, theme: Theme
) -> tuple[list[Problem], Files | None]:
    """The site that is published, without what only readers need, each file made when asked for.

    None where the content has errors.
    """
    portal, problems = examine(root, as_of, base_url)
    if portal is None or errors(problems):
        return problems, None
    made = planned(root, surveyed(portal, as_of, root, False, False), theme, False, False)
    return problems, shown(made.pages, made.files, made.render)


def planned(root: Path, known: Survey, theme: Theme, publish: bool, frozen: bool) -> Planned:
    """Every page and file of a site, and how they are made."""
    catalogues = {one: read_catalogue(HOME / "locales/vi.po", one) for one in LANGUAGES}
    store = ChartStore(CACHE / "charts", draw, paint)
    contract = Contract(OpenData(known), catalogues)
    to_edit = None if frozen else (lambda province: template(root, province, catalogues))
    downloads = Downloads(contract, LICENCE.read_text("utf-8"), to_edit) if publish else None
    pages = plan(known, contract, catalogues, downloads)
    around = frames(known, catalogues, publish)
    base = known.portal.settings.base
    render = renderer(theme, base, around, catalogues, store.get, CACHE / "templates")
    made = site_files(known, contract.data, pages, catalogues)
    files = assets(theme) | made | contract_files(contract, downloads)
    if downloads:
        more, others = only_published(known, pages, catalogues, store)
        pages, files = [*pages, *others], files | more | download_files(downloads)
    if frozen:
        files = {path: made for path, made in files.items() if not is_live(path)}
    key = digest(theme.digest, base, *around.values(), known.releases)
    return Planned(pages, files, key, render, store)


def surveyed(portal: Portal, as_of: date, root: Path, publish: bool, frozen: bool) -> Survey:
    """What is known on a day and how it came, with what a published site says of itself."""
    history = read_history(root, CACHE / "history", portal.settings.method, as_of)
    known = survey(portal, as_of, commit_of(root) if publish else "", history)
    known = replace(known, published=publish)
    if frozen:
        return frozen_at(known)
    return replace(known, releases=read_releases(root / KEPT_IN)) if publish else known


def assets(theme: Theme) -> dict[str, Make | Drawn]:
    """The styles, scripts and static files, by path."""
    return {ASSETS[1:] + name: partial(bytes, content) for name, content in theme.files.items()}


def only_published(
    known: Survey,
    pages: Sequence[Page],
    catalogues: Mapping[Language, Catalogue],
    store: ChartStore,
) -> tuple[dict[str, Make | Drawn], list[Page]]:
    """The files and the pages that only the published site needs."""
    scenes = scenes_of(known, catalogues)
    charts = list(handouts(pages, scenes))
    files: dict[str, Make | Drawn] = {
        "worker.js": (HOME / WORKER).read_bytes,
        **share_images(pages),
        **handout_files(charts, store),
        **release_files(known.releases),
    }
    return files, embeds(pages, scenes, dict(charts))


def frozen_at(known: Survey) -> Survey:
    """The same under the address of its frozen copy, which knows where the live site is."""
    settings = known.portal.settings
    address = f"{settings.address.rstrip('/')}{SHOWN_AT}{known.as_of.isoformat()}/"
    portal = replace(known.portal, settings=replace(settings, address=address))
    return replace(known, portal=portal, live=settings.address)


def is_live(path: str) -> bool:
    """Whether a file speaks for the live site alone: to search engines, chats, feed readers."""
    return path in LIVE or path.rpartition("/")[2] in ("card.png", "feed.xml", "feed.json")
