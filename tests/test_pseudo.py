"""Every word of the interface comes from the catalogue, and there is room for longer ones."""

import re
from collections.abc import Iterator

import pytest

from portal.open_data.export import VERSIONS
from portal.views import Page
from tests.built import Built, Paper
from tests.pseudo import FILLER, Pseudo, pseudo, write_english

Site = tuple[Built, list[Page]]
# The same in every language: names of formats and programs.
NAMES = {"Atom", "BibTeX", "CSL", "CSV", "Excel", "Google", "JSON", "PNG", "Python", "SQL", "SVG"}
NAMES |= {"Sheets"}
MONTHS = "Jan(uary)? Feb(ruary)? Mar(ch)? Apr(il)? May June? July? Aug(ust)? Sept?(ember)?"
MONTHS += " Oct(ober)? Nov(ember)? Dec(ember)?"
DATA = [
    re.compile(one)
    for one in (
        r"https?://\S+|\S+@\S+|(?<!\S)/[\w/.#-]*",  # addresses
        r"\b[\w.-]+\.(?:csv|json|jsonld|xlsx|ics|xml|md|toml|txt|sqlite|parquet|zip)\b",  # files
        r"\b\w*\d[\wÀ-ỹ/-]*|\b[A-Za-z]+(?:[-/][A-Za-z]+)+\b|\b[a-z]+_[a-z_]+\b",  # ids, numbers
        r"(?<=īƞ )(?:[a-z]+\.)?unit\b",  # columns
        rf"\b(?:{MONTHS.replace(' ', '|')})(?: to)?\b",
        r"“[^”]*”",  # quoted words of documents
    )
]
WORD = re.compile(r"\b[A-Za-z]{3,}\b")
UNSAID = ("code", "pre", "script", "style", "title")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The pages in strange English."""
    return write_english(tmp_path_factory.mktemp("pseudo"))


def test_a_text_is_strange_and_longer_and_keeps_its_blanks() -> None:
    text = pseudo("{n} of %(total)s <b>rows</b>")
    assert text == "[{n} ǿƒ %(total)s <b>řǿẇş</b> ẋẋẋẋ]"
    assert len(pseudo("Published figures")) >= 1.4 * len("Published figures")
    assert Pseudo("en", {}).ngettext("row", "rows", 2).startswith("[řǿẇş")


def plain_words(paper: Paper) -> Iterator[str]:
    """The English words of a page that are neither strange nor data."""
    unsaid = {one.text for tag in UNSAID for one in paper.all(tag)}
    for language, text in paper.texts:
        left = " ".join(text.split())
        if language != "en" or any(left in one for one in unsaid):
            continue
        for data in DATA:
            left = data.sub(" ", left)
        if any(word not in NAMES for word in WORD.findall(left)):
            yield " ".join(text.split())[:100]


def test_no_word_of_the_interface_is_written_past_the_catalogue(site: Site) -> None:
    built, pages = site
    said_twice = {str(text)[:100] for version in VERSIONS for text in version}  # in the code itself
    found: dict[str, str] = {}
    for page in pages:
        if page.template == "patterns":  # its examples speak as they like
            continue
        for text in plain_words(built.papers[page.url]):
            if text not in said_twice:
                found.setdefault(text, f"{page.template}: {page.url}")
    assert found == {}


def test_what_was_looked_at_was_strange(site: Site) -> None:
    built, pages = site
    assert all(FILLER.strip()[:2] in built.papers[page.url].html for page in pages)
