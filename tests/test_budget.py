"""A page opens on a slow line and an old phone: it weighs little, whatever it says."""

import gzip
from pathlib import Path

import pytest

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.built import Built, loaded_files

COMMITMENT = 100_000  # bytes, with all that the page loads, as the files are
PROVINCE = 150_000  # bytes, with all that the page loads, as they are sent
DRAWING = 15_000  # bytes
SEARCH = 28_000  # bytes, all that can be found in one language, as it is sent
SENT_SMALLER = {".html", ".css", ".js", ".svg"}


@pytest.fixture(params=["real", "showcase"])
def built(request: pytest.FixtureRequest) -> Built:
    site: Built = request.getfixturevalue(request.param)
    return site


def sent(file: Path) -> int:
    """The bytes of a file as a server sends it."""
    content = file.read_bytes()
    return len(gzip.compress(content, 9) if file.suffix in SENT_SMALLER else content)


def weights(built: Built, url: str) -> tuple[int, int]:
    """The bytes of a page and all it loads: as the files are, and as they are sent."""
    files = loaded_files(built, url)
    return sum(file.stat().st_size for file in files), sum(map(sent, files))


def told(weighed: dict[str, tuple[int, int]]) -> str:
    return "\n".join(f"{url}: {raw} bytes, sent as {few}" for url, (raw, few) in weighed.items())


def test_a_commitment_page_with_all_it_loads_stays_within_100_kilobytes(built: Built) -> None:
    urls = [url for language in LANGUAGES for url in built.of_kind(language, "commitment")]
    weighed = {url: weights(built, url) for url in urls}
    assert weighed
    heavy = {url: both for url, both in weighed.items() if both[0] > COMMITMENT}
    assert not heavy, told(heavy)


def test_home_and_province_pages_are_sent_in_150_kilobytes(built: Built) -> None:
    urls = [url for language in LANGUAGES for url in built.of_kind(language, "province")]
    weighed = {url: weights(built, url) for url in ("/", "/en/", *urls)}
    heavy = {url: both for url, both in weighed.items() if both[1] > PROVINCE}
    assert not heavy, told(heavy)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_search_looks_through_is_sent_in_28_kilobytes(
    real: Built, language: Language
) -> None:
    held = real.folder / address(language, "search").lstrip("/") / "documents.json"
    assert len(gzip.compress(held.read_bytes(), 9)) <= SEARCH


def test_every_page_names_only_files_that_are_there(built: Built) -> None:
    absent = {
        url: missing
        for url in built.urls
        if (missing := [file for file in loaded_files(built, url) if not file.is_file()])
    }
    assert absent == {}


def test_a_drawing_takes_no_more_than_15_kilobytes(built: Built) -> None:
    heavy = {
        url: sizes
        for url, paper in built.papers.items()
        if (sizes := [n for svg in paper.drawings if (n := len(svg.encode())) > DRAWING])
    }
    assert heavy == {}


def test_no_page_has_styles_or_scripts_of_its_own(built: Built) -> None:
    found: dict[str, list[str]] = {}
    for url, paper in built.papers.items():
        for one in paper.elements:
            inline = "style" in one.attributes or one.tag == "style"
            # Data for search engines: a browser never runs it.
            data = one.get("type") == "application/ld+json" and not one.get("src")
            script = one.tag == "script" and not data and (one.text or not one.get("src"))
            handler = any(name.startswith("on") for name in one.attributes)
            if inline or script or handler:
                found.setdefault(url, []).append(f"<{one.tag}> {one.attributes}")
    assert found == {}
