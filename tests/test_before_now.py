"""What a row of changes says of before and now, and an entry of many of each of them."""

from pathlib import Path

import pytest

from portal.languages import Language, read_catalogue
from portal.plans.feeds import feed_of
from portal.plans.history import history_of, told_rows
from portal.views import ChangeRow
from tests.built import ROOT
from tests.repository import Repository

COMMITMENTS = "song-may/commitments.csv"
FIGURES = "song-may/observations.csv"
NOTES = "song-may/notes.csv"
VI, EN = (read_catalogue(ROOT / "locales" / "vi.po", one) for one in ("vi", "en"))
RANK = {
    **{"id": "sm-57-03", "kind": "rank", "indicator": "innovation-rank", "operator": "<="},
    **{"value": "15", "unit": "rank", "baseline_value": "", "baseline_period": ""},
    **{"baseline_locator": "", "replaces": "", "wording": "thuộc nhóm 15"},
    **{"title_vi": "Hạng 15 hoặc cao hơn năm 2030", "title_en": "Rank 15 or better in 2030"},
    "statement_vi": "Đến năm 2030, tỉnh đạt hạng 15 hoặc cao hơn.",
    "statement_en": "By 2030, the province reaches rank 15 or better.",
}


@pytest.fixture
def kept(tmp_path: Path) -> Repository:
    """A portal that was published on 1 March 2026."""
    repository = Repository(tmp_path)
    repository.commit("2026-03-01")
    return repository


def newest(kept: Repository, commitment: str, language: Language) -> ChangeRow:
    """The newest row of the history of a commitment, of the one edit of a day."""
    kept.commit("2026-04-01")
    scene = kept.scene("2026-05-01", VI if language == "vi" else EN)
    (row,) = history_of(scene, commitment).days[0].rows
    return row


@pytest.mark.parametrize(
    ("file", "cells", "before", "after"),
    [
        (COMMITMENTS, {"binding": "strive"}, "does not say", "says “phấn đấu”"),
        (COMMITMENTS, {"locators": "II.1.b9.s1"}, "II.1", "II.1.b9.s1"),
        (FIGURES, {"note_vi": "Ước", "note_en": "An estimate"}, "Table 12", "An estimate"),
        (NOTES, {"text_en": "The plan names nobody."}, "does not name", "names nobody"),
    ],
)
def test_an_edit_says_what_was_and_what_is(
    file: str, cells: dict[str, str], before: str, after: str, kept: Repository
) -> None:
    kept.set(file, 0, **cells)
    row = newest(kept, "sm-57-01", "en")
    assert before in row.before and after in row.after and row.before != row.after
    assert row.spoken == ""


def test_an_edit_in_the_other_language_alone_is_shown_in_that_language(kept: Repository) -> None:
    kept.set(NOTES, 0, text_en="The plan names nobody.")
    row = newest(kept, "sm-57-01", "vi")
    assert (row.after, row.spoken) == ("The plan names nobody.", "en")
    assert "does not name" in row.before


def test_where_there_was_nothing_before_a_word_says_so(kept: Repository) -> None:
    kept.set(FIGURES, 1, place_vi="Biểu 3", place_en="Table 3")
    kept.commit("2026-04-01")
    scene = kept.scene("2026-05-01", EN)
    told = kept.told("2026-05-01", subject="observation", what="remarks")
    (row,) = (row for _, row in told_rows(scene, told))
    assert (row.before, row.after) == ("none", "Table 3")


def test_many_that_are_told_together_are_named_and_an_entry_tells_each(kept: Repository) -> None:
    kept.add(COMMITMENTS, **RANK)
    kept.set(NOTES, 0, commitments="sm-57-01;sm-57-02;sm-57-03")
    kept.commit("2026-04-01")
    kept.set(NOTES, 0, text_vi="Không nêu ai.", text_en="The plan names nobody.")
    kept.commit("2026-04-02")
    entry = feed_of(kept.scene("2026-05-01", EN), "province", "song-may").entries[0]

    assert entry.title == "Song May: 3 commitments: notes of this site. Source read again"
    told = "\n".join(entry.text)
    assert "Namely: sm-57-01; sm-57-02; sm-57-03." in told
    assert told.count("Before: The plan does not name the body responsible.") == 3
    assert told.count("Now: The plan names nobody.") == 3


def test_figures_that_are_told_together_are_named_by_what_they_measure(kept: Repository) -> None:
    def marked(rows: list[dict[str, str]]) -> None:
        for row in rows[:3]:
            row["note_en"], row["note_vi"] = "Seen again", "Xem lại"

    kept.edit(FIGURES, marked)
    kept.commit("2026-04-01")
    scene = kept.scene("2026-05-01", EN)
    (row,) = (row for _, row in told_rows(scene, kept.told("2026-05-01", what="remarks")))
    names = [scene.survey.portal.indicators[one].name.en for one in
             ("online-service-share", "innovation-rank", "technology-businesses")]  # fmt: skip
    assert row.text == "3 figures: the remarks beside them were edited."
    assert sorted(row.names.removeprefix("Namely: ").rstrip(".").split("; ")) == sorted(names)
    entry = feed_of(scene, "province", "song-may").entries[0]
    assert sum("Seen again" in line for line in entry.text) == 3


def test_of_very_many_the_first_are_named_and_the_others_counted() -> None:
    from portal.plans.history import NAMED, first_of

    names = [f"sm-57-{number:02}" for number in range(NAMED + 4)]
    assert first_of(EN, names) == "; ".join(names[:NAMED]) + " and 4 more"
    assert first_of(EN, names[:NAMED]) == "; ".join(names[:NAMED])
