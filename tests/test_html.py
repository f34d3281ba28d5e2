"""Every page of the built sites, read without a browser: links, languages, names."""

import csv
import re
from urllib.parse import unquote, urlsplit

import pytest

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from tests.built import ROOT, Built, Paper

TITLE = re.compile("<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile('name="description" content="(.*?)"', re.DOTALL)
FOR_BUILDERS = {"/mau/", "/en/patterns/"}  # the page of patterns: examples, not for search engines
VIETNAMESE = re.compile(r"[ăâđêôơưàáãèéìíĩòóõùúũý\u1ea0-\u1ef9]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
NUMBER_OF_DOCUMENT = re.compile(r"[\w.]+(?:[/-][\w.]+)+")
ENGLISH = re.compile(r"\b(?:the|of|and|with|for|which|is|are|not)\b", re.IGNORECASE)
RANK_WITH_SIGN = re.compile(r"(?:hạng|rank)\s(?:[≤≥]|&[lg]t;)")
ADDRESS = re.compile(r"https?://\S+|/[\w/-]+")


@pytest.fixture(params=["real", "showcase", "small"])
def built(request: pytest.FixtureRequest) -> Built:
    site: Built = request.getfixturevalue(request.param)
    return site


def own_address(built: Built) -> str:
    """Where the site says that it is published."""
    return built.papers["/"].one("link", rel="canonical").get("href").rstrip("/")


def internal(paper: Paper) -> set[str]:
    """The addresses on this site that a page leads to."""
    return {
        href
        for one in paper.all("a")
        if (href := one.get("href")) and not urlsplit(href).scheme and not href.startswith("//")
    }


def test_every_internal_link_and_fragment_leads_to_something(built: Built) -> None:
    broken: dict[str, list[str]] = {}
    for url, paper in built.papers.items():
        for link in internal(paper):
            path, fragment = urlsplit(link).path or url, unquote(urlsplit(link).fragment)
            there = path.startswith("/") and built.file(path).is_file()
            if not there or (fragment and fragment not in built.papers[path].ids):
                broken.setdefault(url, []).append(link)
    assert broken == {}


def test_every_page_but_the_one_for_what_is_not_there_can_be_reached(built: Built) -> None:
    reached, waiting = set[str](), {"/"}
    while waiting:
        reached |= waiting
        found = {urlsplit(link).path for url in waiting for link in internal(built.papers[url])}
        waiting = {url for url in found if url in built.papers} - reached
    assert set(built.urls) - reached == {"/404.html", *FOR_BUILDERS}


def test_every_element_ends_where_it_should(built: Built) -> None:
    wrong = {url: paper.unbalanced for url, paper in built.papers.items() if paper.unbalanced}
    assert wrong == {}


def test_no_id_stands_twice_in_a_page(built: Built) -> None:
    twice = {
        url: found
        for url, paper in built.papers.items()
        if (found := {one for one in paper.ids if paper.ids.count(one) > 1})
    }
    assert twice == {}


def test_every_name_that_an_element_refers_to_is_in_the_page(built: Built) -> None:
    missing: dict[str, set[str]] = {}
    for url, paper in built.papers.items():
        ids = set(paper.ids)
        for one in paper.elements:
            named = " ".join(one.get(name) for name in REFERENCES).split()
            drawn = [one.get(name) for name in ("fill", "stroke", "href") if one.tag != "a"]
            named += [name[4:].strip("()#") for name in drawn if name.startswith("url(#")]
            named += [name[1:] for name in drawn if name.startswith("#")]
            if absent := set(named) - ids:
                missing.setdefault(url, set()).update(absent)
    assert missing == {}


REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "headers", "for")


def test_every_image_has_words_for_those_who_do_not_see_it(built: Built) -> None:
    wordless = {
        url: found
        for url, paper in built.papers.items()
        if (found := [one.attributes for one in paper.all("img") if "alt" not in one.attributes])
    }
    assert wordless == {}


def test_the_language_of_a_page_is_the_one_of_its_address(built: Built) -> None:
    wrong = {
        url: said
        for url, paper in built.papers.items()
        if (said := paper.one("html").get("lang")) != ("en" if url.startswith("/en/") else "vi")
    }
    assert wrong == {}


def test_every_language_named_is_vietnamese_or_english(built: Built) -> None:
    named = {
        one.get("lang")
        for paper in built.papers.values()
        for one in paper.elements
        # A row of a file has words of both.
        if "lang" in one.attributes and (one.tag, one.get("lang")) != ("code", "mul")
    }
    assert named == set(LANGUAGES)


def test_every_page_says_where_it_is_published(built: Built) -> None:
    own = own_address(built)
    wrong = {
        url: canonical
        for url, paper in built.papers.items()
        if (canonical := paper.one("link", rel="canonical").get("href")) != own + url
    }
    assert wrong == {}


def test_every_page_names_its_twin_which_names_it_back(built: Built) -> None:
    own = own_address(built)
    wrong: dict[str, object] = {}
    for url, paper in built.papers.items():
        if url == "/404.html":
            continue
        twins = alternates(paper)
        english, vietnamese = twins.get("en", ""), twins.get("vi", "")
        mine = english if url.startswith("/en/") else vietnamese
        theirs = (vietnamese if mine == english else english).removeprefix(own)
        (link,) = [one for one in paper.all("a") if one.get("hreflang")]
        if (
            mine != own + url
            or twins.get("x-default") != vietnamese
            or theirs not in built.papers
            or alternates(built.papers[theirs]) != twins
            or link.get("href") != theirs
        ):
            wrong[url] = twins
    assert wrong == {}


def alternates(paper: Paper) -> dict[str, str]:
    """The address of a page in each language."""
    found = [one for one in paper.all("link", rel="alternate") if one.get("hreflang")]
    return {one.get("hreflang"): one.get("href") for one in found}


def test_vietnamese_on_english_pages_is_marked_vietnamese(built: Built) -> None:
    unmarked: dict[str, list[str]] = {}
    for url, paper in built.papers.items():
        if url == "/en/patterns/":  # its examples are Vietnamese in both languages
            continue
        title = paper.one("title").text  # which no mark can stand in
        said = [words for lang, words in paper.texts if lang == "en" and words.strip() != title]
        if found := [words for words in said if vietnamese_in(words)]:
            unmarked[url] = found
    assert unmarked == {}


def vietnamese_in(words: str) -> list[str]:
    """Vietnamese words but for names, which have capitals, and numbers of documents: 06/QĐ-TTg."""
    every = WORD.findall(NUMBER_OF_DOCUMENT.sub(" ", words))
    return [one for one in every if VIETNAMESE.search(one) and not one[0].isupper()]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("says “khoảng” (about)", ["khoảng"]),
        ("The Sở Y tế of Hòa Bình", ["tế"]),
        ("Decision 06/QĐ-TTg and Plan 02-KH/BCĐTW", []),
        ("Đặng Khánh Toàn (Secretary)", []),
    ],
)
def test_names_and_numbers_of_documents_need_no_mark(words: str, found: list[str]) -> None:
    assert vietnamese_in(words) == found


def test_english_on_vietnamese_pages_is_marked_english(built: Built) -> None:
    unmarked = {
        url: found
        for url, paper in built.papers.items()
        if not url.startswith("/en/")
        if (found := [words for lang, words in paper.texts if lang == "vi" and english_in(words)])
    }
    assert unmarked == {}


def english_in(words: str) -> bool:
    """Whether words are a phrase in English: they have two of its smallest words."""
    return len(ENGLISH.findall(ADDRESS.sub(" ", words))) > 1


def test_the_page_for_what_is_not_there_speaks_both_languages(built: Built) -> None:
    paper = built.papers["/404.html"]
    assert paper.one("html").get("lang") == "vi"
    assert paper.one("h1").text == "Không tìm thấy trang này"
    english = [one for one in paper.all("p", lang="en") if "Page not found" in one.text]
    assert len(english) == 1
    assert "/en/" in internal(paper)


def test_every_former_province_says_where_it_went(real: Built) -> None:
    rows = csv.DictReader((ROOT / "data" / "successions.csv").read_text("utf-8").splitlines())
    silent: list[str] = []
    for row in rows:
        for language in LANGUAGES:
            paper = real.papers[address(language, "province", row["predecessor"])]
            went = address(language, "province", row["successor"])
            banner = paper.one("div", **{"class": "banner", "data-kind": "merged"}).text
            link = next((one.text for one in paper.all("a", href=went)), "")
            if not link or link not in banner:
                silent.append(f"{row['predecessor']} ({language})")
    assert silent == []


def test_every_page_of_the_invented_portal_says_so(showcase: Built) -> None:
    silent = {
        url
        for url, paper in showcase.papers.items()
        if banners(paper) != [SAMPLE[paper.one("html").get("lang")]]
        or paper.one("meta", name="robots").get("content") != "noindex"
    }
    assert silent == set()
    assert b"Disallow: /\n" in (showcase.folder / "robots.txt").read_bytes()


def banners(paper: Paper) -> list[str]:
    """What stands over the page of an invented portal."""
    return [one.text for one in paper.elements if one.get("class") == "sample"]


SAMPLE = {
    "vi": "Dữ liệu mẫu, không phải số liệu thật",
    "en": "Sample data, not real figures",
}


# The page for what is not there, and the many of single codes, which their list leads to.
MAY_BE_HIDDEN = re.compile(r"^/404\.html$|/p\d{3}/$")


def test_no_page_of_the_real_site_says_that_it_is_invented(real: Built) -> None:
    said = {
        url
        for url, paper in real.papers.items()
        if url not in FOR_BUILDERS
        if banners(paper)
        or any(words in paper.html for words in SAMPLE.values())
        or (any(paper.all("meta", name="robots")) and not MAY_BE_HIDDEN.search(url))
    }
    assert said == set()
    assert b"Disallow" not in (real.folder / "robots.txt").read_bytes()


@pytest.mark.parametrize("pattern", [TITLE, DESCRIPTION], ids=["title", "description"])
def test_no_two_pages_of_a_language_say_the_same_of_themselves(
    built: Built, pattern: re.Pattern[str]
) -> None:
    said: dict[tuple[bool, str], list[str]] = {}
    for url, paper in built.papers.items():
        if told := pattern.search(paper.html):
            said.setdefault((url.startswith("/en/"), told[1]), []).append(url)
    assert {words: urls for words, urls in said.items() if len(urls) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_targets_without_a_figure_are_listed_and_not_drawn(real: Built, language: Language) -> None:
    html = real.papers[address(language, "commitment", "nb-pii-01")].html
    assert 'class="chart"' not in html
    assert {"vi": "hạng 11 hoặc cao hơn", "en": "rank 11 or better"}[language] in html


def test_a_place_in_a_ranking_is_said_in_words(built: Built) -> None:
    signs = {url for url, paper in built.papers.items() if RANK_WITH_SIGN.search(paper.html)}
    assert signs <= {"/phuong-phap/", "/en/method/"}  # whose table explains the signs
