"""A frozen release: the site as it was on a day, whole in itself, and never changed."""

import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from portal.freeze import Different, keep_frozen
from portal.outcome import build_site
from portal.problems import errors
from portal.releases import KEPT_IN, SUMS, Changed, read_releases, release_files
from tests.built import ROOT, SMALL, SMALL_DAY, Built

DAY = SMALL_DAY.isoformat()
HOST = "https://example.org"
# Written with the full address in the prose of the small portal: whoever does means the live page.
WRITTEN = {f"{HOST}/phuong-phap/", f"{HOST}/en/method/"}


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A portal with a release."""
    root = tmp_path_factory.mktemp("frozen") / "portal"
    shutil.copytree(SMALL, root)
    done = freeze(root)
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="module")
def copy(portal: Path) -> Built:
    """The release."""
    return Built(portal / KEPT_IN / DAY)


@pytest.fixture(scope="module")
def later(portal: Path, copy: Built) -> Built:
    """The site published after the data have changed."""
    assert copy.urls
    figures = portal / "data" / "provinces.csv"
    figures.write_text(figures.read_text("utf-8").replace("Sông Mây", "Sông Gió"), "utf-8")
    site = portal.with_name("site")
    # One process: the tests before it may have drawn charts, and a drawing process cannot fork.
    outcome = build_site(portal, site, SMALL_DAY, None, 1, lambda _, __: None, True)
    assert not errors(outcome.problems)
    return Built(site)


def freeze(root: Path) -> "subprocess.CompletedProcess[str]":
    """What the command says."""
    command = [sys.executable, "build.py", "freeze", "--root", str(root), "--as-of", DAY]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_copy_says_on_every_page_of_which_day_it_is_and_leads_to_the_live_page(
    copy: Built,
) -> None:
    assert len(copy.urls) > 50
    for url, paper in copy.papers.items():
        assert paper.one("meta", name="robots").get("content") == "noindex"
        live = paper.one("link", rel="canonical").get("href")
        assert live.startswith(f"{HOST}/") and "/v/" not in live
        assert "Bản chốt ngày 01/03/2026" in paper.html and "Frozen copy of 1 March" in paper.html
        assert list(paper.all("a", href=live)), url
        assert not [*paper.all("link", rel="alternate")]


def test_a_copy_offers_no_workbook_for_updates(copy: Built, later: Built) -> None:
    assert [file.name for file in copy.folder.rglob("*-sua.xlsx")] == []
    assert [file.name for file in later.folder.rglob("*-sua.xlsx")] == ["song-may-sua.xlsx"]


def test_links_in_a_copy_stay_in_it_and_lead_somewhere(copy: Built) -> None:
    root = f"/v/{DAY}"
    for url, paper in copy.papers.items():
        live = paper.one("link", rel="canonical").get("href")
        links = {one.get("href") or one.get("src") for one in paper.elements} - {"", live}
        links -= WRITTEN
        for link in links:
            parts = urlsplit(urljoin(f"{HOST}{root}{url}", link))
            if parts.netloc == urlsplit(HOST).netloc and parts.path.startswith(root):
                assert copy.file(parts.path.removeprefix(root)).is_file(), f"{url}: {link}"
            elif parts.netloc == urlsplit(HOST).netloc:  # a source, and no page of ours
                assert not copy.file(parts.path).is_file(), f"{url}: {link}"


def test_a_copy_lists_the_checksum_of_every_file(copy: Built) -> None:
    found = contents(copy.folder)
    lines = [line.split("  ") for line in found.pop(SUMS).decode().splitlines()]
    listed = {path: known for known, path in lines}

    assert listed == {path: sha256(content).hexdigest() for path, content in found.items()}
    assert {"data/v1/portal.json", "index.html"} <= found.keys()
    assert not [path for path in found if re.search(r"card\.png|robots|sitemap|worker|trace", path)]


def test_a_later_build_shows_the_copy_with_the_same_bytes(copy: Built, later: Built) -> None:
    assert "Sông Gió" in later.file("/tinh/song-may/").read_text("utf-8")
    shown = contents(later.folder / "v" / DAY)

    assert shown == contents(copy.folder)
    assert "Sông Gió" not in shown["tinh/song-may/index.html"].decode()


def test_the_data_page_lists_releases_and_citations_and_embeds_name_them(later: Built) -> None:
    listed = [one.get("href") for one in later.papers["/du-lieu/"].all("a")]
    assert f"/v/{DAY}/" in listed and f"/v/{DAY}/{SUMS}" in listed
    page = later.papers["/cam-ket/sm-57-01/"]
    assert f"{HOST}/v/{DAY}/cam-ket/sm-57-01/" in [one.text for one in page.all("a")]
    codes = [one.text for one in page.all("pre") if one.text.startswith("<iframe")]
    assert any(f'src="{HOST}/v/{DAY}/nhung/sm-57-01/"' in code for code in codes)
    assert (later.folder / "v" / DAY / "nhung" / "sm-57-01" / "index.html").is_file()


def test_the_same_day_frozen_with_other_content_is_refused_in_both_languages(
    portal: Path, copy: Built, later: Built
) -> None:
    before = contents(copy.folder)
    done = freeze(portal)  # its data have changed

    assert later.urls and done.returncode == 1
    assert "never changes" in done.stderr and "không thay đổi" in done.stderr
    assert contents(copy.folder) == before
    assert sorted(one.name for one in (portal / KEPT_IN).iterdir()) == [DAY]


def small_release(folder: Path, words: str = "một") -> Path:
    """A release of one file, beside the site it was made from."""
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text(words, "utf-8")
    release = folder / KEPT_IN / DAY
    release.parent.mkdir(exist_ok=True)
    assert keep_frozen(site, release)
    return release


def test_the_same_content_frozen_again_changes_nothing(tmp_path: Path) -> None:
    release = small_release(tmp_path)
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("một", "utf-8")

    assert not keep_frozen(site, release)
    (site / "index.html").write_text("hai", "utf-8")
    with pytest.raises(Different):
        keep_frozen(site, release)


def test_a_frozen_file_that_was_changed_is_never_published(tmp_path: Path) -> None:
    release = small_release(tmp_path)
    (release / "index.html").write_text("sửa", "utf-8")
    made = release_files(read_releases(release.parent))[f"v/{DAY}/index.html"]

    with pytest.raises(Changed):
        made.draw(made.value())


def test_a_folder_that_is_no_release_is_left_alone(tmp_path: Path) -> None:
    small_release(tmp_path)
    (tmp_path / KEPT_IN / "notes").mkdir()
    (tmp_path / KEPT_IN / "2026-04-01").mkdir()  # without checksums: not whole

    assert [one.day.isoformat() for one in read_releases(tmp_path / KEPT_IN)] == [DAY]
    assert read_releases(tmp_path / "nothing") == ()
