"""One build, from the disk to the disk: the stages in their order."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from portal.chart_store import ChartStore
from portal.charts import draw
from portal.examine import examine
from portal.export import OpenData
from portal.history.reading import read_history
from portal.languages import LANGUAGES, read_catalogue
from portal.parallel import Jobs
from portal.plan import frames, plan, share_images, site_files
from portal.problems import Problem, errors
from portal.render import ASSETS, read_theme, renderer
from portal.survey import survey
from portal.views import Drawn, Make
from portal.write import Written, digest, write_site

HOME = Path(__file__).resolve().parent.parent
CACHE = HOME / ".cache"
WORKER = "scripts/offline/worker.js"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: what is wrong, or what was written."""

    problems: list[Problem]
    written: Written | None = None
    drawn: int = 0
    reused: int = 0


def build_site(
    root: Path,
    site: Path,
    as_of: date,
    base_url: str | None,
    jobs: int | None,
    tell: Callable[[int, int], None],
    images: bool = False,
) -> Outcome:
    """Build the whole site of a portal, or say what is wrong with its content.

    images   whether share images are drawn too, which takes longer than all pages
    """
    portal, problems = examine(root, as_of, base_url)
    if portal is None or errors(problems):
        return Outcome(problems)
    theme = read_theme(HOME)
    catalogues = {one: read_catalogue(HOME / "locales/vi.po", one) for one in LANGUAGES}
    store = ChartStore(CACHE / "charts", draw)
    history = read_history(root, CACHE / "history", portal.settings.method, as_of)
    known = survey(portal, as_of, history)
    data = OpenData(known)
    pages = plan(known, data, catalogues)
    around = frames(known, catalogues, images)
    render = renderer(
        theme, portal.settings.base, around, catalogues, store.get, CACHE / "templates"
    )
    assets: dict[str, Make] = {
        ASSETS[1:] + name: partial(bytes, content) for name, content in theme.files.items()
    }
    files: dict[str, Make | Drawn] = {**assets, **site_files(known, data, pages, catalogues)}
    if images:
        files |= share_images(pages)
        files["worker.js"] = (HOME / WORKER).read_bytes
    key = digest(theme.digest, portal.settings.base, *around.values())
    written = write_site(pages, files, site, key, render, Jobs(jobs or os.cpu_count() or 1, tell))
    return Outcome(problems, written, store.drawn, store.reused)
