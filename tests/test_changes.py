"""The pages of changes: by day, with many that are alike told together, and between states."""

import csv
import io
from pathlib import Path

import pytest

from portal.languages import read_catalogue
from portal.plans.changes import (
    ON_A_PAGE,
    between_table,
    between_view,
    changes_view,
    names,
    state_pairs,
)
from portal.plans.scene import Scene
from tests.built import ROOT, Built
from tests.repository import Repository

COMMITMENTS = "song-may/commitments.csv"
FIGURES = "song-may/observations.csv"
ENGLISH = read_catalogue(ROOT / "locales" / "vi.po", "en")


@pytest.fixture
def kept(tmp_path: Path) -> Repository:
    """A portal that was published on 1 March 2026."""
    repository = Repository(tmp_path)
    repository.commit("2026-03-01")
    return repository


def told(scene: Scene, news: bool = False, name: str = "") -> list[str]:
    """The rows of a page of changes as a reader finds them."""
    view = changes_view(scene, news, name)
    return [
        f"{day.date}: {row.place.text if row.place else '-'}: {row.text}"
        for day in view.changes.days
        for row in day.rows
    ]


def add_figures(kept: Repository, count: int) -> None:
    for year in range(1990, 1990 + count):
        kept.add(FIGURES, period=str(year), value="10")


def test_many_of_a_kind_are_told_together_and_few_one_by_one(kept: Repository) -> None:
    add_figures(kept, 7)
    kept.commit("2026-04-01")
    kept.set(FIGURES, 0, value="62.40")
    kept.commit("2026-04-02")

    rows = told(kept.scene("2026-05-01", ENGLISH))

    assert rows[:2] == [
        "2 April 2026: Song May: Share of applications filed online. "
        "Figure for 2025: from 61.40% to 62.40%.",
        "1 April 2026: Song May: 7 figures published here.",
    ]
    assert "1 March 2026: Song May: 3 figures published here." in rows


def test_a_page_without_the_calendar_holds_only_what_happened(kept: Repository) -> None:
    scene = kept.scene("2030-02-01", ENGLISH)
    calendar = [row for row in told(scene) if "Past due, no data found" in row]
    assert calendar
    assert not set(calendar) & set(told(scene, news=True))
    view = changes_view(scene, False, "")
    assert (view.other.text, view.other.url) == ("Hide calendar changes", "/en/changes/news/")


def test_fifty_rows_stand_on_a_page_and_months_hold_them_all(kept: Repository) -> None:
    for day in range(1, 15):  # four rows a day: due, start, title and statement
        kept.retarget(COMMITMENTS, 0, due=str(2030 + day))
        kept.set(COMMITMENTS, 0, start=str(2026 + day))
        kept.commit(f"2026-04-{day:02}")
    scene = kept.scene("2026-05-01", ENGLISH)

    assert names(scene, False) == ("", "2026-04", "2026-04-2", "2026-03")
    assert len(told(scene)) == ON_A_PAGE
    months = [told(scene, name=one) for one in names(scene, False)[1:]]
    assert [len(rows) for rows in months[:2]] == [ON_A_PAGE, 6]
    assert told(scene) == months[0]
    assert changes_view(scene, False, "2026-04-2").title == "What’s new: April 2026 (2)"


def test_two_states_are_compared_with_what_stood_at_their_days(kept: Repository) -> None:
    kept.git("tag", "v2026-03-01")
    kept.add("sources.csv", id="moi", published_on="2028-02", retrieved_on="2028-02-20")
    kept.add(FIGURES, period="2027", value="60", source="moi")
    kept.commit("2028-03-01")
    kept.git("tag", "v2028-03-01")
    scene = kept.scene("2028-06-01", ENGLISH)
    (pair,) = state_pairs(scene)

    view = between_view(scene, *pair)

    (status,) = view.statuses
    assert status.text.endswith("Tag: from “No data yet” to “Behind pace”.")
    rows = list(csv.DictReader(io.StringIO(between_table(scene, *pair).decode())))
    assert {row["day"] for row in rows} == {"2028-03-01"}
    assert [row["after"] for row in rows if row["subject"] == "status"] == ["behind"]


def test_states_without_a_change_between_them_have_no_page(kept: Repository) -> None:
    assert state_pairs(kept.scene("2026-09-01", ENGLISH)) == ()


def test_the_pages_of_changes_are_found_from_each_page(real: Built) -> None:
    for url in ("/thay-doi/", "/thay-doi/tin-moi/", "/en/changes/", "/en/changes/news/"):
        assert url in real.urls
    assert "/en/changes/" in [one.get("href") for one in real.papers["/en/"].all("a")]
