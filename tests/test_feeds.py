"""Feeds: valid, complete in themselves, and with names that last."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from feedparser.api import parse

from portal.basis import Basis
from portal.feeds import Entry, Feed, as_atom, as_json
from portal.languages import LANGUAGES, read_catalogue
from portal.outcome import build_site
from portal.plans.feeds import feed_files, feed_link, feed_of, feeds_of
from portal.plans.scene import Scene
from tests.atom import wrong_in_atom, wrong_in_json
from tests.built import ROOT, Built
from tests.repository import Repository

COMMITMENTS = "song-may/commitments.csv"
FIGURES = "song-may/observations.csv"
ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


@pytest.fixture
def kept(tmp_path: Path) -> Repository:
    """A portal that was published on 1 March 2026, with a target that was edited since."""
    repository = Repository(tmp_path)
    repository.commit("2026-03-01")
    repository.retarget(COMMITMENTS, 0, due="2031")
    repository.commit("2026-04-01")
    repository.set(FIGURES, 0, value="62.40")
    repository.commit("2026-04-02")
    return repository


def parsed(content: bytes) -> Any:
    """An Atom feed as an independent reader takes it."""
    found = parse(content)  # type: ignore[no-untyped-call]
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def read_json(content: bytes) -> dict[str, Any]:
    """A JSON feed that keeps its schema."""
    assert wrong_in_json(content) == []
    feed: dict[str, Any] = json.loads(content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all(item["url"].startswith("https://") for item in feed["items"])
    return feed


def scene_of(kept: Repository, day: str = "2026-05-01") -> Scene:
    return kept.scene(day, ENGLISH)


@pytest.mark.parametrize("kind", ["real", "showcase", "small", "published"])
def test_every_feed_of_a_site_is_valid(kind: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(kind)
    atoms = sorted(built.folder.rglob("feed.xml"))
    assert len(atoms) >= 4
    for path in atoms:
        found = parsed(path.read_bytes())
        assert wrong_in_atom(path.read_bytes()) == [], path
        feed = read_json(path.with_name("feed.json").read_bytes())
        assert [one.id for one in found.entries] == [one["id"] for one in feed["items"]]
        assert len({one.id for one in found.entries}) == len(found.entries)
        assert found.feed.id.startswith("tag:") and found.feed.updated_parsed
        for entry in found.entries:
            assert entry.title and entry.link and entry.updated_parsed
            assert entry.content[0].value.strip()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<id>", "<id>no address ", "No absolute address"),
        ("T00:00:00+07:00</updated>", "</updated>", "updated"),
        ("T00:00:00+07:00</updated>", "t00:00:00</updated>", "No moment"),
        (' rel="self"', "", "does not say where it is"),
        (" term=", " terms=", "category"),
        ("<published>", "<published/><published>", "published"),
        (' type="text"', ' type="words"', "content"),
        ("<author>", "<author/><author>", "author"),
        ("<name>", "<name/><name>", "name"),
    ],
)
def test_what_is_wrong_in_a_feed_is_found(old: str, new: str, told: str, kept: Repository) -> None:
    whole = as_atom(feed_of(scene_of(kept), "changes", "")).decode()
    assert wrong_in_atom(whole.encode()) == []
    assert old in whole
    found = wrong_in_atom(whole.replace(old, new).encode())
    assert any(told in one for one in found), found


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("url", "/en/", "No absolute address"),
        ("date_published", "2026-04-02", "No moment"),
        ("content_text", None, "is not of type 'string'"),
        ("summery", "x", "does not match any"),
    ],
)
def test_what_is_wrong_in_a_json_feed_is_found(
    name: str, value: str | None, told: str, kept: Repository
) -> None:
    feed = json.loads(as_json(feed_of(scene_of(kept), "changes", "")))
    feed["items"][0][name] = value
    found = wrong_in_json(json.dumps(feed).encode())
    assert any(told in one for one in found), found


def test_an_entry_says_all_by_itself(kept: Repository) -> None:
    found = parsed(as_atom(feed_of(scene_of(kept), "commitment", "sm-57-01")))

    figure, _, _, due = found.entries[:4]  # between them: the statement and the title
    assert due.title == "Song May: Applications filed online: more than 80% by 2031. Correction"
    assert due.content[0].value.splitlines() == [
        "Song May: Applications filed online: more than 80% by 2031",
        "Correction. Due date: from 2030 to 2031 (later date).",
        "Edited in place; no published correction says why.",
        "Tag: “No data yet”.",
    ]
    assert due.link == "https://example.org/en/commitment/sm-57-01/" or due.link.endswith(
        "/en/commitment/sm-57-01/"
    )
    text = figure.content[0].value
    assert "from 61.40% to 62.40%" in text
    assert "Source: Sample Statistics Office: Yearbook 2025, https://example.org/" in text


def test_the_name_of_an_entry_stays_when_others_come(kept: Repository) -> None:
    before = {one.id for one in feed_of(scene_of(kept), "province", "song-may").entries}
    kept.retarget(COMMITMENTS, 1, due="2029")
    kept.commit("2026-04-03")
    after = {one.id for one in feed_of(scene_of(kept), "province", "song-may").entries}
    assert before < after


def test_a_commitment_has_a_feed_once_it_changed_and_else_names_that_of_its_province(
    kept: Repository,
) -> None:
    scene = scene_of(kept)
    made = set(feeds_of(scene))
    assert ("commitment", "sm-57-01") in made
    assert ("commitment", "sm-57-02") not in made
    own, other = (feed_link(scene, "commitment", one) for one in ("sm-57-01", "sm-57-02"))
    assert own and own.url == "/en/commitment/sm-57-01/"
    assert other and (other.text, other.url) == ("Changes for Song May", "/en/province/song-may/")


def test_every_commitment_of_the_published_site_can_be_followed(published: Built) -> None:
    pages = [*published.of_kind("vi", "commitment"), *published.of_kind("en", "commitment")]
    assert len(pages) == 6
    for url in pages:
        named = [one.get("href") for one in published.papers[url].all("link", rel="alternate")]
        for name in ("feed.xml", "feed.json"):
            assert published.file(url + name).is_file()
            assert any(str(one).endswith(url + name) for one in named)


def test_a_feed_is_the_same_the_day_after(kept: Repository) -> None:
    first, second = (feed_of(scene_of(kept, day), "changes", "") for day in
                     ("2026-05-01", "2026-05-02"))  # fmt: skip
    assert as_atom(first) == as_atom(second)
    assert as_json(first) == as_json(second)


def test_signs_of_markup_stay_text() -> None:
    entry = Entry(
        "tag:x,2026:1", "a < b & c", "https://x.example/", "2026-01-01", ("<b>",), "r", "k"
    )
    feed = Feed("tag:x,2026:f", "F", "S", "en", "https://x.example/", "https://x.example/",
                "2026-01-01", (entry,))  # fmt: skip
    found = parsed(as_atom(feed))
    assert found.entries[0].title_detail.type == "text/plain"
    assert found.feed.title == "F"
    assert json.loads(as_json(feed))["items"][0]["content_text"] == "<b>"


def test_every_feed_a_page_names_is_there(real: Built) -> None:
    named = 0
    for url, paper in real.papers.items():
        links = [*paper.all("link", rel="alternate")]
        atoms, jsons = (
            [one.get("href") for one in links if one.get("type") == kind]
            for kind in ("application/atom+xml", "application/feed+json")
        )
        assert atoms, url
        assert [one.removesuffix("xml") for one in atoms] == [
            one.removesuffix("json") for one in jsons
        ], url
        feeds = [*atoms, *jsons]
        assert all(real.file(one).is_file() for one in feeds), url
        named += len(feeds)
    assert named


def test_a_feed_is_renewed_with_a_new_change(kept: Repository, tmp_path: Path) -> None:
    def built() -> bytes:
        outcome = build_site(
            kept.root, tmp_path / "site", date(2026, 5, 1), None, 1, lambda done, count: None
        )
        assert outcome.written
        return (tmp_path / "site/en/province/song-may/feed.xml").read_bytes()

    first = built()
    assert built() == first
    kept.retarget(COMMITMENTS, 1, due="2029")
    kept.commit("2026-04-03")
    renewed = built()
    assert renewed != first
    shutil.rmtree(tmp_path / "site")
    assert built() == renewed


def test_a_site_that_knows_no_history_has_feeds_without_entries(tmp_path: Path) -> None:
    kept = Repository(tmp_path)
    shutil.rmtree(kept.top / ".git")
    for language in LANGUAGES:
        scene = kept.scene("2026-05-01", read_catalogue(ROOT / "locales" / "vi.po", language))
        files = dict(feed_files(scene, Basis(scene.survey)))
        assert len(files) == 2 * len({*feeds_of(scene)}) > 4
        for path, made in files.items():
            content = made.draw(made.value())
            if path.endswith(".xml"):
                assert parsed(content).entries == []
