"""Pages to site/: render what is stale, keep what is fresh, change the whole site over at once."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from portal.exchange import exchange
from portal.parallel import Jobs, in_parallel
from portal.views import Page, View

TRACE = ".trace.json"
KEPT = ".gitignore"


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the site."""

    pages: int
    written: int
    unchanged: int
    removed: int
    urls: tuple[str, ...] = field(repr=False)


class Foreign(Exception):
    """The folder to build into holds files that no build made."""


def write_site(
    pages: Sequence[Page],
    files: Mapping[str, bytes],
    site: Path,
    theme: str,
    render: Callable[[Page, View], str],
    jobs: Jobs,
) -> Written:
    """Bring `site` up to date with its pages and files.

    A page is a function of itself and the theme, so the digest of those two
    says whether it is stale. All that is stale is rendered into a new tree
    first; then the new tree takes the place of the old one in a single step, so
    that a build which fails or is killed leaves the last good site whole.

    Errors: Foreign when the folder holds something that no build made.
    """
    before = read_trace(site)
    staged = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=made(site.parent)))
    staged.chmod(0o755)
    try:
        now = write_files(files, before, site, staged)
        written = [path for path in now if now[path] != before.get(path)]
        rendered = render_pages(pages, before, site, staged, theme, render, jobs)
        now |= {path: key for path, key, _ in rendered}
        stale = {path for path, _, fresh in rendered if not fresh}
        if now != before or not site.exists():
            link_fresh(site, staged, [path for path in now if not (staged / path).exists()])
            (staged / TRACE).write_text(json.dumps(now, indent=0, sort_keys=True), "utf-8")
            exchange(staged, site)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    removed = len(before.keys() - now.keys())
    changed = tuple(sorted([*stale, *written]))
    return Written(len(pages), len(stale), len(pages) - len(stale), removed, changed)


def made(folder: Path) -> Path:
    """The folder, which now exists."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def read_trace(site: Path) -> dict[str, str]:
    """What the last build wrote: a digest for each path.

    Errors: Foreign when the folder is not a site of ours and not empty.
    """
    try:
        trace: dict[str, str] = json.loads((site / TRACE).read_text("utf-8"))
        return trace
    except FileNotFoundError:
        if site.exists() and any(path.name != KEPT for path in site.iterdir()):
            raise Foreign(site) from None
        return {}
    except ValueError:
        return {}


def write_files(
    files: Mapping[str, bytes], before: Mapping[str, str], site: Path, staged: Path
) -> dict[str, str]:
    """Write the files that are not pages, where they changed. Returns their digests."""
    now = {path: blake2b(content, digest_size=16).hexdigest() for path, content in files.items()}
    for path, key in now.items():
        if before.get(path) != key or not (site / path).is_file():
            made((staged / path).parent)
            (staged / path).write_bytes(files[path])
    return now


def render_pages(
    pages: Sequence[Page],
    before: Mapping[str, str],
    site: Path,
    staged: Path,
    theme: str,
    render: Callable[[Page, View], str],
    jobs: Jobs,
) -> list[tuple[str, str, bool]]:
    """Render what is stale. Returns path, digest and whether it was fresh, for each page."""

    def work(some: range) -> list[tuple[str, str, bool]]:
        return [bring_up_to_date(pages[place]) for place in some]

    def bring_up_to_date(page: Page) -> tuple[str, str, bool]:
        path, view = path_of(page.url), page.make()
        named = (page.url, page.twin, page.template, page.language, page.hidden)
        key = digest(theme, named, view)
        if before.get(path) == key and (site / path).is_file():
            return path, key, True
        target = staged / path
        html = render(page, view)
        made(target.parent)
        target.write_text(html, "utf-8")
        return path, key, False

    return [one for some in in_parallel(work, len(pages), jobs) for one in some]


def path_of(url: str) -> str:
    """The file of an address: /tinh/ninh-binh/ is tinh/ninh-binh/index.html."""
    return url[1:] + "index.html" if url.endswith("/") else url[1:]


def digest(*values: object) -> str:
    """A short name for these values: the same for equal values, on any machine."""
    return blake2b(repr(values).encode(), digest_size=16).hexdigest()


def link_fresh(site: Path, staged: Path, paths: Iterable[str]) -> None:
    """Carry what is fresh over into the new tree, without copying where the disk allows."""
    ready: set[str] = set()
    for path in [*paths, KEPT]:
        old, new = f"{site}/{path}", f"{staged}/{path}"
        folder = os.path.dirname(new)  # noqa: PTH120  (10,000 times a build)
        if folder not in ready:
            made(Path(folder))
            ready.add(folder)
        try:
            os.link(old, new)
        except FileNotFoundError:
            if path != KEPT:
                raise
        except OSError:
            shutil.copy2(old, new)
