"""Every page of a record can be cited: by a reader, and by the programs writers use."""

import json
import re
import subprocess
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from portal.commit import commit_of
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.outcome import unsaid
from portal.plans.commitment import commitment_view
from portal.plans.indicator import indicator_view
from portal.plans.scene import scenes_of
from portal.survey import survey
from portal.views import Cite
from tests.built import REAL_DAY, ROOT, SMALL, Built
from tests.test_survey import surveyed

CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
FIELD = re.compile(r"^  (\w+) = \{(.*)\},?$", re.MULTILINE)
CITED = {  # a page of each kind that can be cited, as both languages address it
    "commitment": ("/cam-ket/nd-57-07/", "/en/commitment/nd-57-07/"),
    "province": ("/tinh/ninh-binh/", "/en/province/ninh-binh/"),
    "topic": ("/chu-de/ha-tang/", "/en/topic/ha-tang/"),
    "document": ("/van-ban/hb-57/", "/en/document/hb-57/"),
    "indicator": ("/thuoc-do/pii-rank/", "/en/indicator/pii-rank/"),
    "data": ("/du-lieu/", "/en/data/"),
}
GIT = ("git", "-c", "user.name=Minh", "-c", "user.email=minh@example.org")


def cite(language: Language, version: str = "") -> Cite:
    """How to cite a commitment whose title has a percent sign."""
    known = survey(surveyed("real").portal, REAL_DAY, version)
    return commitment_view(scenes_of(known, CATALOGUES)[language], "nd-57-07").cite


def cited(site: Built, url: str) -> list[str]:
    """What a page gives to cite it by: the last four texts to copy."""
    return [one.text for one in site.papers[url].all("pre")][-4:]


@pytest.mark.parametrize("urls", CITED.values(), ids=CITED)
def test_a_page_gives_its_citation_in_both_languages_with_its_day(
    real: Built, urls: tuple[str, str]
) -> None:
    for url, own, day in zip(urls, LANGUAGES, ("21/11/2026", "21 November 2026"), strict=True):
        first, other, bibtex, csl = cited(real, url)
        assert first.endswith(f". https://camket57.example{url}") and day in first
        assert other.endswith(f". https://camket57.example{urls[own == 'vi']}")
        assert bibtex.startswith("@misc{camket57-")
        assert json.loads(csl)[0]["URL"] == f"https://camket57.example{url}"


def test_bibtex_keeps_every_letter_and_no_sign_that_is_a_command() -> None:
    known = cite("vi")
    fields = dict(FIELD.findall(known.bibtex))

    assert fields["title"].startswith("{") and fields["title"].endswith("}")
    assert "Nam Định (trước 01/07/2025)" in fields["title"]
    assert "%" in known.text and not re.search(r"(?<!\\)[%&$#]", known.bibtex)
    assert (fields["year"], fields["month"]) == ("2026", "11")
    assert known.bibtex.count("{") == known.bibtex.count("}")


def test_csl_json_says_what_the_words_say() -> None:
    known = cite("en", "0123abcdef")
    (item,) = json.loads(known.csl)

    assert item["issued"] == {"date-parts": [[2026, 11, 21]]}
    assert item["type"] == "webpage" and item["language"] == "en"
    assert item["version"] == "0123abcdef" and "version 0123abcdef" in known.text
    assert item["title"].rpartition(", ")[0] in known.text and item["URL"] in known.text


def test_names_in_a_list_of_references_are_never_the_same(real: Built) -> None:
    urls = [url for pair in CITED.values() for url in pair]
    listed = [json.loads(cited(real, url)[3])[0]["id"] for url in urls]

    assert len(set(listed)) == len(urls)


def test_a_language_alone_gives_no_other_one() -> None:
    scene = scenes_of(surveyed("real"), {"en": CATALOGUES["en"]})["en"]

    assert indicator_view(scene, "pii-rank").cite.other == ""


def test_the_file_for_the_repository_agrees_with_the_settings() -> None:
    told = YAML(typ="safe", pure=True).load((ROOT / "CITATION.cff").read_text("utf-8"))
    site = tomllib.loads((ROOT / "portal.toml").read_text("utf-8"))["site"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert {"cff-version", "message", "title", "authors"} <= told.keys()
    assert told["title"] == f"{site['name_vi']} / {site['name_en']}"
    assert told["url"] == site["address"]
    assert told.get("repository-code", "") == site["repository"]
    assert told["authors"] == [{"name": site["operator_vi"] or site["name_vi"]}]
    assert told["version"] == project["version"]


# The commit


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A portal that is committed."""
    folder = tmp_path / "portal"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "provinces.csv").write_text("id\n", "utf-8")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "First"]):
        subprocess.run([*GIT, *command], cwd=folder, check=True)
    return folder


def test_what_is_committed_is_named_by_its_commit(repository: Path) -> None:
    told = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=repository, capture_output=True, text=True, check=True
    )

    assert commit_of(repository) == told.stdout[:10]
    assert commit_of(repository / "data") == told.stdout[:10]


@pytest.mark.parametrize("name", ["provinces.csv", "topics.csv"])
def test_what_differs_from_the_commit_is_not_named_by_it(repository: Path, name: str) -> None:
    (repository / "data" / name).write_text("id,name_vi\n", "utf-8")

    assert commit_of(repository) == ""


def test_without_git_or_a_repository_no_commit_is_named(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert commit_of(tmp_path) == ""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit_of(repository) == ""


def test_only_the_published_site_names_a_commit(published: Built, small: Built) -> None:
    version = commit_of(SMALL)
    told = published.papers["/du-lieu/"].one("pre", lang="en").text

    assert (f"version {version}" in told) if version else ("version" not in told)
    assert "version" not in small.papers["/du-lieu/"].one("pre", lang="en").text


def test_what_readers_will_look_for_in_vain_is_told_to_who_publishes() -> None:
    known = surveyed("real")
    assert not known.portal.settings.contact and not known.version
    told = [line.split("\n")[1].partition(":")[0] for line in unsaid(known)]
    assert told == ["portal.toml", "The folder is not as Git has it, so citations name no commit"]

    settings = replace(known.portal.settings, contact="a@example.org")
    whole = replace(known, version="abc", portal=replace(known.portal, settings=settings))
    assert list(unsaid(whole)) == []
