"""Writing the site: what is stale, what is kept, and what a stop halfway leaves behind."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from portal.parallel import Jobs
from portal.views import Link, Page, View
from portal.write import Foreign, Written, path_of, write_site

ONE = Jobs(1, lambda done, count: None)


def page(url: str, words: str, basis: str | None = None) -> Page:
    """A page that shows one link; `basis` is what it is said to be made from."""
    made = Page(url, "", "prose", "vi", lambda: view(words))
    return made if basis is None else replace(made, basis=lambda: basis)


def view(words: str) -> View:
    """Something frozen that stands for a view."""
    return Link(words, "/")  # type: ignore[return-value]


def render(page: Page, view: View) -> str:
    """The words of a view."""
    return str(view.text)  # type: ignore[union-attr]


def write(
    site: Path,
    *pages: Page,
    files: dict[str, bytes] | None = None,
    theme: str = "theme",
    draw: Callable[[Page, View], str] = render,
) -> Written:
    made = {path: partial(bytes, content) for path, content in (files or {}).items()}
    return write_site(pages, made, site, theme, draw, ONE)


def told(site: Path) -> dict[str, str]:
    """Every file of a site but its trace."""
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.name != ".trace.json"
    }


def test_only_the_page_whose_view_changed_is_written(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home"), page("/a/", "one"))
    kept = (site / "index.html").stat().st_ino

    done = write(site, page("/", "home"), page("/a/", "two"))

    assert done.urls == ("a/index.html",) and done.unchanged == 1
    assert told(site) == {"index.html": "home", "a/index.html": "two"}
    assert (site / "index.html").stat().st_ino == kept


def test_nothing_changed_writes_nothing(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home"), files={"x.csv": b"1"})
    before = site.stat().st_ino

    done = write(site, page("/", "home"), files={"x.csv": b"1"})

    assert (done.written, done.urls, site.stat().st_ino) == (0, (), before)


def test_the_trees_take_turns_for_many_builds(tmp_path: Path) -> None:
    """A page that changes back, comes and goes is right after every build."""
    site = tmp_path / "site"
    for words in ("one", "two", "one", "three", "three", "one"):
        write(site, page("/", "home"), page("/a/", words), files={"f.txt": words.encode()})
        assert told(site) == {"index.html": "home", "a/index.html": words, "f.txt": words}
    write(site, page("/", "home"), page("/b/", "new"))
    assert told(site) == {"index.html": "home", "b/index.html": "new"}
    write(site, page("/", "home"))
    assert told(site) == {"index.html": "home"}
    assert not (site / "b").exists()


def test_a_new_theme_makes_every_page_stale(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home"))

    assert write(site, page("/", "home"), theme="other").written == 1


def test_a_page_made_from_the_same_is_not_made_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home", basis="rows"))

    def never() -> View:
        raise AssertionError("the view was made")

    done = write(site, replace(page("/", "home", basis="rows"), make=never))

    assert done.unchanged == 1


def test_an_equal_view_from_other_rows_is_not_written(tmp_path: Path) -> None:
    """Early cut-off: the row changed, what the page shows did not."""
    site = tmp_path / "site"
    write(site, page("/", "home", basis="rows"))

    assert write(site, page("/", "home", basis="other rows")).written == 0


def test_a_missing_file_is_written_again(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home"), files={"x.csv": b"1"})
    (site / "index.html").unlink()
    (site / "x.csv").unlink()

    write(site, page("/", "home"), files={"x.csv": b"1"})

    assert told(site) == {"index.html": "home", "x.csv": "1"}


def test_a_build_that_fails_leaves_the_last_good_site_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home"), page("/a/", "one"))

    def fails(page: Page, view: View) -> str:
        if page.url == "/a/":
            raise RuntimeError("a bug of ours")
        return render(page, view)

    with pytest.raises(RuntimeError):
        write(site, page("/", "new"), page("/a/", "two"), draw=fails)

    assert told(site) == {"index.html": "home", "a/index.html": "one"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    write(site, page("/", "new"), page("/a/", "two"))
    assert told(site) == {"index.html": "new", "a/index.html": "two"}


KILLED = """
import os, sys
from pathlib import Path
from tests.test_write import page, write, render
def dies(page, view):
    if page.url == "/b/": os._exit(9)
    return render(page, view)
write(Path(sys.argv[1]), page("/", "new"), page("/a/", "two"), page("/b/", "x"), draw=dies)
"""


def test_a_build_that_is_killed_leaves_the_last_good_site_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home"), page("/a/", "one"))
    write(site, page("/", "home"), page("/a/", "other"))  # now there is a spare tree to spoil

    command = [sys.executable, "-c", KILLED, str(site)]
    root = Path(__file__).resolve().parent.parent
    assert subprocess.run(command, cwd=root, check=False).returncode == 9

    assert told(site) == {"index.html": "home", "a/index.html": "other"}
    write(site, page("/", "new"), page("/a/", "two"))
    assert told(site) == {"index.html": "new", "a/index.html": "two"}


def test_a_folder_that_no_build_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.docx").write_text("years of work")

    with pytest.raises(Foreign):
        write(tmp_path / "site", page("/", "home"))

    assert (tmp_path / "site" / "thesis.docx").exists()


def test_the_file_that_git_keeps_the_folder_by_is_kept(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / ".gitignore").write_text("*")
    for words in ("one", "two", "three"):
        write(site, page("/", words))

    assert told(site) == {".gitignore": "*", "index.html": "three"}


def test_a_trace_that_cannot_be_read_is_followed_by_a_whole_build(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, page("/", "home"))
    write(site, page("/", "new"))
    (site / ".trace.json").write_text("{")

    assert write(site, page("/", "new")).written == 1
    assert json.loads((site / ".trace.json").read_text("utf-8")).keys() == {"index.html"}


def test_the_file_of_an_address_is_the_index_of_its_folder() -> None:
    assert path_of("/") == "index.html"
    assert path_of("/tinh/ninh-binh/") == "tinh/ninh-binh/index.html"
    assert path_of("/404.html") == "404.html"
    assert os.sep == "/" or path_of("/a/") == "a/index.html"
