"""Bringing the catalogue up to date without noise, and what is told to translators."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from locales.update import FILE, content_report, empty, extracted, stale, updated, written
from portal.history.git import NoGit
from portal.languages import read_catalogue
from portal.report.twins import behind, told
from tests.repository import Repository

KNOWN = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Data as of the day of the build"
msgstr "Dữ liệu tính đến ngày dựng"

msgid "{n} row"
msgid_plural "{n} rows"
msgstr[0] "{n} dòng"
"""
REWORDED = "Data as of the day it was built"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A catalogue of two messages."""
    file = tmp_path / "vi.po"
    file.write_text(KNOWN, "utf-8")
    return file


def update(file: Path, *texts: str | tuple[str, str]) -> Catalog:
    """Bring a catalogue up to date with code that says these texts."""
    catalog = updated(file, [Message(text) for text in texts])
    file.write_bytes(written(catalog))
    return catalog


def bytes_for(needed: Iterable[Message]) -> bytes:
    """The file of this repository as an update with these messages writes it."""
    return written(updated(FILE, needed))


def test_code_that_moves_changes_nothing() -> None:
    messages = list(extracted())
    assert bytes_for(reversed(messages)) == bytes_for(messages) == FILE.read_bytes()


def test_what_is_said_no_more_is_dropped(file: Path) -> None:
    update(file, ("{n} row", "{n} rows"))
    assert "Dữ liệu" not in file.read_text("utf-8")


def test_a_reworded_message_keeps_its_translation_as_stale_and_nobody_reads_it(file: Path) -> None:
    catalog = update(file, REWORDED, ("{n} row", "{n} rows"))
    assert (stale(catalog), empty(catalog)) == ([REWORDED], [])
    text = file.read_text("utf-8")
    assert "# before: Data as of the day of the build\n#, fuzzy\n" in text
    assert "Dữ liệu tính đến ngày dựng" in text
    with pytest.raises(KeyError):
        read_catalogue(file, "vi").gettext(REWORDED)


def test_a_second_update_changes_nothing(file: Path) -> None:
    update(file, REWORDED)
    once = file.read_bytes()
    update(file, REWORDED)
    assert file.read_bytes() == once


def test_reworded_twice_it_still_tells_the_english_it_was_made_from(file: Path) -> None:
    update(file, REWORDED)
    update(file, "Data as of the day on which it was built")
    assert "# before: Data as of the day of the build\n" in file.read_text("utf-8")


def test_without_its_mark_it_is_read_and_no_longer_stale(file: Path) -> None:
    update(file, REWORDED)
    file.write_text(file.read_text("utf-8").replace("#, fuzzy\n", ""), "utf-8")
    catalog = update(file, REWORDED)
    assert stale(catalog) == []
    assert "before:" not in file.read_text("utf-8")
    assert read_catalogue(file, "vi").gettext(REWORDED) == "Dữ liệu tính đến ngày dựng"


@pytest.mark.parametrize("text", ["Something else entirely", ("{n} line", "{n} lines")])
def test_what_is_not_like_it_gets_no_translation_of_another(
    file: Path, text: str | tuple[str, str]
) -> None:
    catalog = update(file, text)
    assert (stale(catalog), len(empty(catalog))) == ([], 1)


ABOUT_VI, ABOUT_EN = "content/vi/pages/about.md", "content/en/pages/about.md"


@pytest.fixture
def kept(tmp_path: Path) -> Repository:
    """A portal whose pages of prose were committed together."""
    repository = Repository(tmp_path)
    repository.commit("2026-01-01")
    return repository


def edit(repository: Repository, *paths: str) -> None:
    """Add a line to pages."""
    for path in paths:
        with (repository.root / path).open("a", encoding="utf-8") as page:
            page.write("\nMore.\n")


def test_pages_changed_together_are_both_up_to_date(kept: Repository) -> None:
    assert list(behind(kept.root)) == []
    edit(kept, ABOUT_VI, ABOUT_EN)
    assert list(behind(kept.root)) == []
    kept.commit("2026-01-02")
    assert list(behind(kept.root)) == []


def test_a_page_whose_twin_was_changed_later_is_told_until_it_follows(kept: Repository) -> None:
    edit(kept, ABOUT_VI)
    (one,) = behind(kept.root)
    assert told(one) == f"{ABOUT_EN}: {ABOUT_VI} was changed later, and is not committed"
    commit = kept.commit("2026-01-02")
    (one,) = behind(kept.root)
    assert (one.path, one.twin, one.day) == (ABOUT_EN, ABOUT_VI, date(2026, 1, 2))
    assert commit.startswith(one.commit)
    edit(kept, ABOUT_EN)
    kept.commit("2026-01-03")
    assert list(behind(kept.root)) == []
    edit(kept, ABOUT_EN)
    kept.commit("2026-01-04")
    assert [late.path for late in behind(kept.root)] == [ABOUT_VI]


def test_a_clock_that_is_wrong_does_not_decide(kept: Repository) -> None:
    edit(kept, ABOUT_VI)
    kept.commit("2025-06-01")  # before its own parent
    assert [one.path for one in behind(kept.root)] == [ABOUT_EN]


def test_the_report_lists_what_stands_in_one_language_only(kept: Repository) -> None:
    (kept.root / ABOUT_EN).unlink()
    assert "content/vi/pages/about.md:1:1: P504" in "\n".join(content_report(kept.root))
    kept.set("topics.csv", 0, short_en="")
    report = "\n".join(content_report(kept.root))
    assert "data/topics.csv:2:" in report
    assert "P501" in report


def test_without_git_the_report_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoGit):
        list(behind(tmp_path))
