"""Pages to site/: render what is stale, keep what is fresh, change the whole site over at once.

Two trees take turns. The one readers see is never touched; the other, which
holds the same, is brought up to date and then takes its place; the one it
replaced then catches up. What both share is one file on the disk.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import Path

from portal.exchange import exchange
from portal.parallel import Jobs, in_parallel
from portal.views import Drawn, Make, Page, View

TRACE = ".trace.json"
KEPT = ".gitignore"
Trace = dict[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the site. `urls` are the paths it wrote."""

    pages: int
    written: int
    unchanged: int
    removed: int
    urls: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tree:
    """A built site on the disk, and the digests of what is in it.

    A digest has two parts: of what the page was made from, and of its view.
    """

    folder: Path
    trace: Mapping[str, str]

    def holds(self, path: str, key: str) -> bool:
        """Whether a file is there with the content that `key` stands for."""
        return same(self.trace.get(path), key)


class Foreign(Exception):
    """The folder to build into holds files that no build made."""


def write_site(
    pages: Sequence[Page],
    files: Mapping[str, Make | Drawn],
    site: Path,
    theme: str,
    render: Callable[[Page, View], str],
    jobs: Jobs,
) -> Written:
    """Bring `site` up to date with its pages, and its files by path.

    A page is a function of its view and the theme, so the digest of those two
    says whether it is stale. All that is stale is rendered before anything is
    changed over, in a single step: a build that fails or is killed leaves the
    last good site whole.

    Errors: Foreign when the folder holds something that no build made.
    """
    old = Tree(site, read_trace(site))
    new = spare_tree(site)
    (new.folder / TRACE).unlink(missing_ok=True)  # until it is whole again
    try:
        now, stale = bring_up_to_date(pages, files, old, new, theme, render, jobs)
        if now == old.trace and not stale and site.exists():
            save_trace(new.folder, new.trace)
        else:
            complete(old, new, now, set(stale))
            save_trace(new.folder, now)
            exchange(new.folder, site)
            catch_up(site, now)
    except BaseException:
        shutil.rmtree(new.folder, ignore_errors=True)
        raise
    removed = len(old.trace.keys() - now.keys())
    rewritten = set(stale)
    written = sum(path_of(page.url) in rewritten for page in pages)
    return Written(len(pages), written, len(pages) - written, removed, tuple(sorted(stale)))


def catch_up(site: Path, trace: Trace) -> None:
    """Make the spare tree like the site, so that the next editor does not wait for it."""
    spare = spare_tree(site)
    (spare.folder / TRACE).unlink(missing_ok=True)
    complete(Tree(site, trace), spare, trace, set())
    save_trace(spare.folder, trace)


def spare_tree(site: Path) -> Tree:
    """The tree whose turn it is: another one of the last site, or an empty one."""
    folder = site.with_name(f".{site.name}.spare")
    trace = load_trace(folder)
    if not trace:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    return Tree(folder, trace or {})


def read_trace(site: Path) -> Trace:
    """What the last build wrote: a digest for each path.

    Errors: Foreign when the folder is not a site of ours and not empty.
    """
    trace = load_trace(site)
    if trace is None and site.exists() and any(path.name != KEPT for path in site.iterdir()):
        raise Foreign(site)
    return trace or {}


def load_trace(folder: Path) -> Trace | None:
    """The trace of a tree; None where there is none, or none that can be read."""
    try:
        trace: Trace = json.loads((folder / TRACE).read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except ValueError:
        return {}
    return trace


def save_trace(folder: Path, trace: Mapping[str, str]) -> None:
    """Say what is in a tree: the last thing done to it."""
    (folder / TRACE).write_text(json.dumps(trace, sort_keys=True), "utf-8")


def put(path: str, content: bytes) -> None:
    """Write a file anew: the one in its place may be shared with the site readers see."""

    def create(path: str) -> None:
        with open(path, "xb") as opened:  # noqa: PTH123
            opened.write(content)

    in_place(create, path)


def in_place(create: Callable[[str], None], path: str) -> None:
    """Create what may stand nowhere yet: most often its folder is there and nothing is in the way.

    Paths are text here and each call asks the disk once: sites of thousands of
    pages spend a fifth of their time in this function.
    """
    try:
        create(path)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        create(path)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108
        create(path)


def bring_up_to_date(
    pages: Sequence[Page],
    files: Mapping[str, Make | Drawn],
    old: Tree,
    new: Tree,
    theme: str,
    render: Callable[[Page, View], str],
    jobs: Jobs,
) -> tuple[Trace, list[str]]:
    """Write what is stale. Returns the digest of every path, and the stale paths."""
    # Files first: the open data is the longest piece of work, and its page stands beside it.
    items: list[tuple[str, Page | Make | Drawn]] = [*files.items()]
    for page in pages:
        items.append((path_of(page.url), page))
        items += [(page.url[1:] + name, made) for name, made in page.beside]

    def work(some: range) -> list[tuple[str, str, bool]]:
        return [fresh(*items[place]) for place in some]

    def fresh(path: str, made: Page | Make | Drawn) -> tuple[str, str, bool]:
        # os.path: asked for each page, and a Path would take as long as all else here.
        before = old.trace.get(path) if os.path.isfile(f"{old.folder}/{path}") else None  # noqa: PTH113
        if isinstance(made, Page):
            key, content = keyed_page(made, before, theme, render)
        elif isinstance(made, Drawn):
            key, content = keyed_drawing(made, before, theme)
        else:
            key, content = keyed_file(made)
        kept = same(before, key)
        if not kept:
            put(f"{new.folder}/{path}", content())
        return path, key, kept

    done = [one for some in in_parallel(work, len(items), jobs) for one in some]
    return {path: key for path, key, _ in done}, [path for path, _, kept in done if not kept]


def keyed_page(
    page: Page, before: str | None, theme: str, render: Callable[[Page, View], str]
) -> tuple[str, Make]:
    """The digest of a page, and its content: the view is made only where its basis changed."""
    named = (page.url, page.twin, page.template, page.language, page.hidden, page.feed)
    basis = digest(theme, named, page.basis()) if page.basis else ""
    if basis and before and before.startswith(f"{basis}/"):
        return before, bytes
    view = page.make()
    return f"{basis}/{digest(theme, named, view)}", lambda: render(page, view).encode()


def keyed_drawing(made: Drawn, before: str | None, theme: str) -> tuple[str, Make]:
    """The digest of the value of a file, and the file drawn from it, as with a page."""
    basis = digest(theme, made.basis()) if made.basis else ""
    if basis and before and before.startswith(f"{basis}/"):
        return before, bytes
    value = made.value()
    named = digest_of(value) if isinstance(value, bytes) else value
    return f"{basis}/{digest(theme, named)}", lambda: made.draw(value)


def keyed_file(make: Make) -> tuple[str, Make]:
    """The digest of a file that is not a page, and its content."""
    content = make()
    return f"/{digest_of(content)}", lambda: content


def same(before: str | None, key: str) -> bool:
    """Whether two digests stand for the same view, whatever it was made from."""
    return before is not None and before.partition("/")[2] == key.partition("/")[2]


def path_of(url: str) -> str:
    """The file of an address: /tinh/ninh-binh/ is tinh/ninh-binh/index.html."""
    return url[1:] + "index.html" if url.endswith("/") else url[1:]


def digest(*values: object) -> str:
    """A short name for these values: the same for equal values, on any machine."""
    return digest_of(repr(values).encode())


def digest_of(content: bytes) -> str:
    """A short name for these bytes."""
    return blake2b(content, digest_size=16).hexdigest()


def complete(old: Tree, new: Tree, now: Trace, written: set[str]) -> None:
    """Make the new tree whole: what is fresh is carried over, what is gone is removed."""
    missing = [
        path for path, key in now.items() if path not in written and not new.holds(path, key)
    ]
    if (old.folder / KEPT).is_file() and not (new.folder / KEPT).is_file():
        missing.append(KEPT)
    link_all(old.folder, new.folder, missing)
    for path in new.trace.keys() - now.keys():
        (new.folder / path).unlink(missing_ok=True)
        remove_empty(new.folder, (new.folder / path).parent)


def link_all(old: Path, new: Path, paths: Iterable[str]) -> None:
    """Carry files over into another tree, without copying where the disk allows."""
    for path in paths:
        in_place(partial(link, f"{old}/{path}"), f"{new}/{path}")


def link(shared: str, path: str) -> None:
    """Another name for a file, or a copy where the disk knows no other names."""
    try:
        os.link(shared, path)
    except (FileExistsError, FileNotFoundError):
        raise
    except OSError:
        shutil.copy2(shared, path)


def remove_empty(root: Path, folder: Path) -> None:
    """Remove a folder that holds nothing any more, and those above it that held only it."""
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
