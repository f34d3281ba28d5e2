"""A row added by answering questions: checked as it goes, tried out, and written in its place."""

import csv
import io
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.editing.fields import fields_of, header_of
from portal.editing.identity import suggested_id
from portal.editing.insert import inserted, written
from portal.editing.new import KINDS, Desk, NoSuchColumn, Refused, add, draft
from portal.editing.questions import question
from portal.editing.try_out import ChangedMeanwhile, records_of, write
from portal.examine import examine
from portal.languages import LANGUAGES, read_catalogue
from portal.load import BY_PROVINCE, SHARED
from portal.problems import errors
from portal.survey import survey
from tests.built import ROOT, SMALL

DAY = date(2026, 3, 1)
CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
OBSERVATIONS = "data/song-may/observations.csv"
FIGURE = {
    "province": "song-may",
    "indicator": "innovation-rank",
    "period": "2024",
    "value": "23",
    "out_of": "63",
    "status": "final",
    "source": "thong-ke-2025",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "portal")
    return tmp_path / "portal"


def desk(
    root: Path,
    known: dict[str, str],
    ask: Iterator[str] | None = None,
    said: list[str] | None = None,
) -> Desk:
    """A desk that keeps what it is told, with a person who gives these answers in turn."""

    def answer(question: str, default: str) -> str:
        assert ask is not None
        told.append(question)
        return next(ask) or default

    told = [] if said is None else said
    asked = answer if ask is not None else None
    return Desk(records_of(root), CATALOGUES["vi"], known, asked, told.append)


def yes(_: str) -> bool:
    return True


def test_a_figure_stands_beside_the_others_of_its_measure_in_the_order_of_time(root: Path) -> None:
    made = draft(desk(root, FIGURE), "observations")

    where = add(root, made, DAY, yes)

    lines = (root / OBSERVATIONS).read_text("utf-8").splitlines()
    assert where is not None and where.line == 3
    assert lines[2] == "innovation-rank,2024,23,,63,final,thong-ke-2025,,,,,,"
    assert lines[3].startswith("innovation-rank,2025") and len(lines) == 5


def test_every_other_byte_of_the_file_stays_as_it_was(root: Path) -> None:
    before = "\ufeff" + (root / OBSERVATIONS).read_text("utf-8").replace("\n", "\r\n")
    (root / OBSERVATIONS).write_bytes(before.encode())

    add(root, draft(desk(root, FIGURE), "observations"), DAY, yes)

    after = (root / OBSERVATIONS).read_bytes().decode()
    added = "innovation-rank,2024,23,,63,final,thong-ke-2025,,,,,,\r\n"
    assert after.replace(added, "") == before


def test_a_file_that_is_not_there_begins_with_its_header(root: Path) -> None:
    known = {
        "province": "ben-gio-truoc-2025-07",
        "commitment": "bg-57-01",
        "said_on": "2025-01-10",
        "speaker_vi": "Chủ tịch",
        "speaker_en": "Chair",
        "text_vi": "Sẽ làm.",
        "text_en": "It will be done.",
        "source": "bao-mau-2026",
    }
    add(root, draft(desk(root, known), "claims"), DAY, yes)

    text = (root / "data/ben-gio-truoc-2025-07/claims.csv").read_text("utf-8")
    assert text.splitlines()[0] == ",".join(header_of("claims")) and text.count("\n") == 2


def test_a_wrong_answer_is_told_in_the_words_of_the_check_and_asked_again(root: Path) -> None:
    answers = iter(
        ["song-mây", "song-may", "innovation-rank", "2024", "23,5", "23", "", "63", "final",
         "thong-ke-2052", "thong-ke-2025", "", "", ""]
    )  # fmt: skip
    said: list[str] = []

    made = draft(desk(root, {}, answers, said), "observations")

    assert made.cells["value"] == "23" and made.province == "song-may"
    told = "\n".join(said)
    assert "P203: “23,5” chưa đọc được thành số" in told
    assert "P302" in told and "thong-ke-2025" in told


@pytest.mark.parametrize(
    ("changes", "code", "offered"),
    [
        ({"indicator": "Tỷ lệ dịch vụ công"}, "P311", ""),
        ({"indicator": "inovation-rank"}, "P311", "“innovation-rank”"),
        ({"source": "bao-cao-so-12"}, "P309", ""),
        ({"note_vi": "Ước tính của tỉnh.", "note_en": "Ước tính của tỉnh."}, "P506", ""),
    ],
)
def test_what_is_like_nothing_is_told_no_nearest(
    root: Path, changes: dict[str, str], code: str, offered: str
) -> None:
    with pytest.raises(Refused) as refusal:
        draft(desk(root, FIGURE | changes), "observations")

    (found,) = refusal.value.problems
    assert found.code == code
    assert offered in dict(found.details).get("perhaps_vi", "")
    assert offered or not dict(found.details).get("perhaps_vi")


def test_words_in_one_language_ask_for_the_other(root: Path) -> None:
    with pytest.raises(Refused) as refusal:
        draft(desk(root, FIGURE | {"note_vi": "Ghi chú."}), "observations")

    assert [found.code for found in refusal.value.problems] == ["P501"]


def test_everything_wrong_is_told_at_once_where_nobody_can_be_asked(root: Path) -> None:
    wrong = {**FIGURE, "value": "hai", "status": "finall", "period": "quý 1"}
    with pytest.raises(Refused) as refusal:
        draft(desk(root, wrong), "observations")

    assert sorted(found.code for found in refusal.value.problems) == ["P202", "P208", "P209"]


def test_the_whole_check_stops_what_cannot_be_true(root: Path) -> None:
    before = (root / OBSERVATIONS).read_bytes()
    made = draft(desk(root, FIGURE | {"value": "99"}), "observations")

    with pytest.raises(Refused) as refusal:
        add(root, made, DAY, yes)

    (found,) = errors(refusal.value.problems)
    assert found.code == "P406" and found.where.path == OBSERVATIONS and found.where.line == 3
    assert (root / OBSERVATIONS).read_bytes() == before


def test_an_id_that_is_in_use_is_refused_and_the_next_free_one_is_offered(root: Path) -> None:
    known = {
        "document": "sm-57",
        "province": "song-may",
        "locators": "II.1.b3.s1",
        "topic": "tong-hop",
        "title_vi": "Việc",
        "title_en": "Work",
        "statement_vi": "Việc.",
        "statement_en": "Work.",
    }
    assert draft(desk(root, known), "tasks").cells["id"] == "sm-57-t01"
    with pytest.raises(Refused) as refusal:
        draft(desk(root, DOCUMENT | {"id": "sm-57"}), "documents")
    assert [found.code for found in refusal.value.problems] == ["P301"]


DOCUMENT = {
    "province": "song-may",
    "form_vi": "Kế hoạch",
    "form_en": "Plan",
    "issuer_vi": "Ủy ban",
    "issuer_en": "Committee",
    "title_vi": "Kế hoạch",
    "title_en": "Plan",
    "period_vi": "2026-2030",
    "period_en": "2026 to 2030",
}


@pytest.mark.parametrize(
    ("table", "cells", "taken", "expected"),
    [
        ("commitments", {"document": "nb-pii"}, {"nb-pii-01", "nb-pii-12"}, "nb-pii-13"),
        ("commitments", {"document": "nb-pii"}, {"nb-pii-099"}, "nb-pii-100"),
        ("commitments", {"document": "new"}, {"nb-pii-01", "new-t04"}, "new-01"),
        ("tasks", {"document": "nb-pii"}, {"nb-pii-t09"}, "nb-pii-t10"),
        ("documents", {"province": "nam-dinh-truoc-2025-07"}, {"nd-57"}, "nd-57-2"),
        ("provinces", {"name_vi": "Đà Nẵng"}, set(), "da-nang"),
        ("sources", {}, set(), ""),
    ],
)
def test_the_next_free_id(
    table: str, cells: dict[str, str], taken: set[str], expected: str
) -> None:
    assert suggested_id(table, cells, {}, taken) == expected


def test_nothing_is_written_when_the_person_is_not_sure(root: Path) -> None:
    before = (root / OBSERVATIONS).read_bytes()
    shown: list[str] = []

    def no(row: str) -> bool:
        shown.append(row)
        return False

    assert add(root, draft(desk(root, FIGURE), "observations"), DAY, no) is None
    assert shown[0].startswith(f"{OBSERVATIONS}:3\ninnovation-rank,2024,23")
    assert (root / OBSERVATIONS).read_bytes() == before


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(root: Path) -> None:
    with pytest.raises(ChangedMeanwhile):
        write(root, {OBSERVATIONS: ("as it was", "new"), "data/units.csv": ("", "new")})

    assert "new" not in (root / OBSERVATIONS).read_text("utf-8").splitlines()


def test_a_column_that_is_not_there_is_told_with_the_nearest(root: Path) -> None:
    with pytest.raises(NoSuchColumn) as mistake:
        draft(desk(root, {"valu": "1"}), "observations")
    assert mistake.value.args == ("valu", "value")


@pytest.mark.parametrize("table", KINDS.values())
def test_every_column_has_a_question_in_both_languages(table: str) -> None:
    for one in fields_of(table):
        vi, en = (question(CATALOGUES[language], table, one) for language in LANGUAGES)
        assert vi and en and vi != en


@pytest.mark.parametrize("table", [*SHARED, *BY_PROVINCE])
def test_the_fields_of_a_table_are_its_header(table: str) -> None:
    assert tuple(one.name for one in fields_of(table)) == header_of(table)


@given(st.lists(st.text(st.characters(blacklist_categories=["Cs", "Cc"])), min_size=2, max_size=2))
def test_any_text_comes_back_from_the_row_it_was_written_in(cells: list[str]) -> None:
    text, line = inserted("a,b\n1,2\n", "units", ("a", "b"), dict(zip("ab", cells, strict=True)))

    assert text.startswith("a,b\n1,2\n") and line == 3
    assert [*csv.reader(io.StringIO(text, newline=""))][2] == cells
    assert written([cells]) == text[len("a,b\n1,2\n") :]


def command(root: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    line = [sys.executable, str(ROOT / "build.py"), "new", *words, "--root", str(root)]
    return subprocess.run(
        [*line, "--as-of", "2026-03-01"], input=typed, capture_output=True, text=True, check=False
    )


def test_the_command_takes_answers_as_options_and_says_what_to_do_next(root: Path) -> None:
    options = [word for one in FIGURE.items() for word in ("--set", "=".join(one))]

    done = command(root, "observation", *options, "--yes")

    assert done.returncode == 0, done.stderr
    assert f"Đã ghi: {OBSERVATIONS}:3" in done.stdout and "build.py report" in done.stdout


def test_the_command_asks_in_english_where_that_is_asked_for(root: Path) -> None:
    typed = "song-may\ninnovation-rank\n2024\n23\n\n63\nfinal\nthong-ke-2025\n\n\n\ny\n"

    done = command(root, "observation", "--language", "en", typed=typed)

    assert done.returncode == 0, done.stderr
    assert "how settled the figure is" in done.stdout and "Written:" in done.stdout


def test_the_command_ends_with_one_and_writes_nothing_when_something_is_wrong(root: Path) -> None:
    done = command(root, "observation", "--set", "value=1,5", "--yes")

    assert done.returncode == 1 and "P203" in done.stderr and "Chưa ghi gì" in done.stderr
    assert command(root, "observation", "--set", "value").returncode == 2


def test_a_new_figure_is_known_to_the_survey(root: Path) -> None:
    add(root, draft(desk(root, FIGURE), "observations"), DAY, yes)

    portal, problems = examine(root, DAY)
    assert portal is not None and not errors(problems)
    periods = [one.period.text for one in portal.observations["song-may", "innovation-rank"]]
    assert periods == ["2024", "2025"] and survey(portal, DAY).observed["song-may"]
