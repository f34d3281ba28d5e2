"""The glossary: a term is explained where a page first uses it, without hover and script."""

import pytest

from portal.glossary import explainer, marker
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.plans.glossary import glossary_view, offered_words
from portal.plans.scene import Scene
from portal.views import Word
from tests.built import ROOT, Built
from tests.test_survey import surveyed

PII = Word("pii", "Provincial Innovation Index (PII)", "A score.", ("PII", "innovation index"))
INDEX = Word("index", "Index", "A number.", ("index",))
MARK, EXPLAIN = marker((PII, INDEX)), explainer((PII, INDEX))


def shown(*texts: str) -> str:
    return EXPLAIN("".join(f"<p>{MARK(text)}</p>" for text in texts)).html


def test_only_the_first_use_of_a_term_leads_to_its_definition() -> None:
    html = shown("The PII rose.", "Again the PII.")
    assert html == (
        '<p>The <a class="term" id="u-pii" href="#w-pii">PII</a> rose.</p><p>Again the PII.</p>'
    )


def test_the_longer_of_two_terms_is_explained_where_both_begin_alike() -> None:
    assert 'href="#w-pii">Innovation index</a>' in shown("Innovation index here")
    assert 'href="#w-index">index</a>' in shown("an index of prices")


@pytest.mark.parametrize("text", ["PIII", "the indexes", "pii", "a-PIIx", ""])
def test_part_of_a_word_is_no_term_and_an_acronym_has_capitals(text: str) -> None:
    assert MARK(text) == text


def test_the_foot_of_a_page_explains_what_it_uses_in_the_order_of_use() -> None:
    found = EXPLAIN(MARK("An index, the PII, an index."))
    assert [word.key for word in found.words] == ["index", "pii"]


@pytest.fixture(params=["real", "showcase"])
def built(request: pytest.FixtureRequest) -> Built:
    site: Built = request.getfixturevalue(request.param)
    return site


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_of_the_glossary_has_its_entry_and_no_two_are_written_alike(
    language: Language,
) -> None:
    for name in ("real", "showcase"):
        words = read_catalogue(ROOT / "locales" / "vi.po", language)
        scene = Scene(surveyed(name), words)
        rows = glossary_view(scene).terms
        assert len({row.name for row in rows}) == len(rows)
        forms = [form.casefold() for word in offered_words(scene) for form in set(word.forms)]
        assert len(set(forms)) == len(forms), [f for f in forms if forms.count(f) > 1]


def test_every_explained_term_leads_to_a_definition_on_its_page(built: Built) -> None:
    explained = 0
    for url in built.urls:
        html = built.file(url).read_text("utf-8")
        links = html.count('class="term"')
        assert links <= html.count('<div id="w-'), url
        assert not any(mark in html for mark in "\x02\x03\x04"), url
        explained += links
    assert explained
