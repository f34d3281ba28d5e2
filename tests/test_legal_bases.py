"""Legal bases: each text once, tied to every document that names it."""

from portal.languages import read_catalogue
from portal.plans.document import document_view
from portal.plans.legal_bases import legal_bases_view
from portal.plans.scene import Scene
from tests.built import ROOT
from tests.test_survey import surveyed

ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


def test_a_text_that_three_documents_name_is_one_entry_with_three_uses() -> None:
    first = legal_bases_view(Scene(surveyed("real"), ENGLISH)).entries[0]
    assert (first.number, first.date) == ("57-NQ/TW", "22 Dec 2024")
    assert {use.document.url for use in first.uses} == {
        "/en/document/nd-57/",
        "/en/document/hb-57/",
        "/en/document/nb-pii/",
    }


def test_each_text_of_a_document_leads_to_its_entry() -> None:
    for name in ("real", "showcase"):
        scene = Scene(surveyed(name), ENGLISH)
        keys = [entry.key for entry in legal_bases_view(scene).entries]
        assert len(set(keys)) == len(keys)
        for document in scene.survey.portal.documents:
            for row in document_view(scene, document).legal_bases:
                assert row.url.partition("#")[2] in keys


def test_a_text_without_a_number_goes_by_its_title() -> None:
    entries = legal_bases_view(Scene(surveyed("real"), ENGLISH)).entries
    unnumbered = [one for one in entries if one.number == "not stated in the document"]
    assert unnumbered
    assert all(one.key and one.title for one in unnumbered)
