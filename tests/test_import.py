"""The workbook of a province, made, edited in a spreadsheet, and taken back."""

import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
import pytest
from openpyxl import Workbook, load_workbook

from portal.editing.astray import Astray
from portal.editing.exchange import take_workbook
from portal.editing.new import ids_of
from portal.editing.sheets import (
    NoSuchProvince,
    Outdated,
    letters,
    province_of,
    rows_of,
    take_in,
    template,
)
from portal.editing.try_out import records_of
from portal.editing.workbook import NoWorkbook, Sheet, packed, shown, text_of, unpacked
from portal.languages import LANGUAGES, Language, read_catalogue
from portal.open_data.workbook import workbook
from portal.problems import errors
from tests.built import REAL_DAY, ROOT, SMALL

DAY = date(2026, 3, 1)
CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
OBSERVATIONS = "data/song-may/observations.csv"
PROVINCES = sorted(path.name for path in (ROOT / "data").iterdir() if path.is_dir())
READ = [one for one in PROVINCES if (ROOT / "data" / one / "commitments.csv").exists()]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "portal")
    return tmp_path / "portal"


def edited(root: Path, change: Callable[[Any], object]) -> bytes:
    """The workbook of Song May after somebody worked in it."""
    book = load_workbook(io.BytesIO(template(root, "song-may", CATALOGUES)))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("province", [*READ, "viet-nam", "hue"])
def test_the_workbook_of_every_province_that_was_read_comes_back_and_changes_nothing(
    province: str,
) -> None:
    found = take_in(ROOT, template(ROOT, province, CATALOGUES), province, REAL_DAY)

    assert len(READ) >= 3
    assert not found.files and not found.rows and not errors(one for _, one in found.problems)


def test_the_figures_of_every_province_come_back_from_one_workbook_as_they_were() -> None:
    files = [ROOT / "data" / one / "observations.csv" for one in PROVINCES]
    header, *rows = dict.fromkeys(row for one in files for row in rows_of(one.read_text("utf-8")))
    sheet = Sheet("observations", (header, *rows))

    known = ids_of(records_of(ROOT))
    sheets, _ = unpacked(packed([sheet], [], known, {}, lambda *_: "", lambda *_: ""))

    assert len(rows) > 300
    assert sheets["observations"] == sheet


def test_what_excel_saves_without_a_change_changes_nothing(root: Path) -> None:
    found = take_in(root, edited(root, lambda book: None), "song-may", DAY)

    assert not found.files


def test_a_new_row_and_an_edited_cell_are_told_and_every_other_byte_stays(root: Path) -> None:
    before = (root / OBSERVATIONS).read_text("utf-8")

    def change(book: Any) -> None:
        page = book["observations"]
        page["C2"] = "61.90"
        page.append(["innovation-rank", 2024, 23.0, "", 63, "final", "thong-ke-2025"])

    found = take_in(root, edited(root, change), "song-may", DAY)

    assert [row.kind for row in found.rows] == ["changed", "added"]
    assert found.rows[0].cells == (("value", "61.40", "61.90"),)
    assert not errors(one for _, one in found.problems)
    after = found.files[OBSERVATIONS][1]
    added = "innovation-rank,2024,23,,63,final,thong-ke-2025,,,,,,\n"
    assert after == before.replace("61.40", "61.90") + added


def test_the_first_document_and_commitments_of_a_province_are_told_row_by_row(
    root: Path,
) -> None:
    (root / "data" / "song-may" / "claims.csv").unlink()

    def change(book: Any) -> None:
        head = [cell.value for cell in book["documents"][1]]
        book["documents"].append(["sm-58" if name == "id" else "x" for name in head])
        book["claims"].append(["sm-57-01", "2026-01-20", "Chủ tịch", "Chair", "Sẽ đạt.", "Soon."])

    found = take_in(root, edited(root, change), "song-may", DAY)

    assert [(row.table, row.kind) for row in found.rows] == [
        ("documents", "added"),
        ("claims", "added"),
    ]


def test_a_percentage_of_excel_is_read_as_it_is_shown(root: Path) -> None:
    def change(book: Any) -> None:
        cell = book["observations"]["C2"]
        cell.value, cell.number_format = 0.614, "0.0%"

    found = take_in(root, edited(root, change), "song-may", DAY)

    told = [(cell, one.code, dict(one.details)) for cell, one in found.problems]
    assert told == [
        (
            "observations!C2",
            "P205",
            {"column": "value", "value": "61.4%", "suggestion": "61.4", "unit": "%"},
        )
    ]


def test_a_workbook_knows_its_province_under_any_file_name(root: Path) -> None:
    assert province_of(template(root, "song-may", CATALOGUES)) == "song-may"


def test_a_problem_is_told_at_its_sheet_and_cell(root: Path) -> None:
    def change(book: Any) -> None:
        page = book["observations"]
        page["C3"] = "21,5"
        page["A7"] = "innovation-rank"  # two empty rows above it
        page["B7"] = "quý 1"

    found = take_in(root, edited(root, change), "song-may", DAY)

    told = {(cell, problem.code) for cell, problem in found.problems}
    assert ("observations!C3", "P203") in told and ("observations!B7", "P208") in told


def test_a_problem_after_a_cell_with_commas_is_told_at_the_right_column(root: Path) -> None:
    def change(book: Any) -> None:
        book["searches"]["E2"] = "31/12/2026"

    found = take_in(root, edited(root, change), "song-may", DAY)

    assert [(cell, one.code) for cell, one in found.problems] == [("searches!E2", "P206")]


def test_a_row_that_is_taken_out_is_told_as_removed(root: Path) -> None:
    found = take_in(
        root, edited(root, lambda book: book["observations"].delete_rows(4)), "song-may", DAY
    )

    assert [(row.kind, row.key[0]) for row in found.rows] == [("removed", "technology-businesses")]


def test_a_sheet_that_is_deleted_leaves_its_file_alone(root: Path) -> None:
    def change(book: Any) -> None:
        del book["commitments"]

    found = take_in(root, edited(root, change), "song-may", DAY)

    assert not found.files and found.deleted == ("commitments",) and not found.astray


def renamed(name: str) -> Callable[[Any], None]:
    """Somebody adds a row and gives the sheet another name."""

    def change(book: Any) -> None:
        page = book["observations"]
        page.append(["innovation-rank", "2024", "23", "", "63", "final", "thong-ke-2025"])
        page.title = name

    return change


@pytest.mark.parametrize("name", ["Số liệu", "observations (2)", "Sheet1", "OBSERVATION"])
def test_a_sheet_that_is_renamed_is_told_with_the_name_it_had(root: Path, name: str) -> None:
    found = take_in(root, edited(root, renamed(name)), "song-may", DAY)

    assert found.astray == (Astray(name, "observations"),)
    assert not found.deleted and not found.files


def test_a_copy_of_a_sheet_with_other_rows_is_told_and_one_with_the_same_rows_is_none(
    root: Path,
) -> None:
    def copied(book: Any) -> None:
        book.copy_worksheet(book["observations"]).title = "observations (2)"

    def changed(book: Any) -> None:
        copied(book)
        book["observations (2)"]["C2"] = "61.90"

    same, other = (
        take_in(root, edited(root, change), "song-may", DAY).astray for change in (copied, changed)
    )

    assert same == (Astray("observations (2)"),)
    assert other == (Astray("observations (2)", "observations", twice=True),)


def test_a_sheet_of_somebody_s_own_is_said_to_be_left_out_and_an_empty_one_is_not(
    root: Path,
) -> None:
    def change(book: Any) -> None:
        book.create_sheet("Nháp").append(["Đơn vị", "Kết quả", "value"])
        book.create_sheet("Sheet1")

    found = take_in(root, edited(root, change), "song-may", DAY)

    assert found.astray == (Astray("Nháp"),) and not found.problems


def test_an_import_that_leaves_a_renamed_sheet_out_fails_and_writes_nothing(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(book: Any) -> None:
        renamed("Số liệu")(book)
        book["sources"].title = "Nguồn (cũ)"
        book["notes"]["A2"] = "sm-57-02"
        book.create_sheet("Nháp").append(["a"])
        del book["tasks"]

    file = tmp_path / "song-may.xlsx"
    file.write_bytes(edited(root, change))
    before = (root / OBSERVATIONS).read_bytes()

    assert take_workbook(root, file, None, DAY, True, CATALOGUES["vi"]) == 1
    told = capsys.readouterr().err
    assert "lỗi: Trang tính “Số liệu”" in told and "“observations”" in told
    assert "“sources”" in told and "Nháp" in told and "tasks" in told
    assert (root / OBSERVATIONS).read_bytes() == before


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (datetime(2025, 9, 1), "mmm-yy", "Sep-25"),
        (datetime(2025, 9, 1), "[$-409]mmm\\-yy;@", "Sep-25"),
        (datetime(2026, 4, 12), "d-mmm", "12-Apr"),
        (datetime(2025, 9, 1), "dd/mm/yyyy", "2025-09-01"),
        (True, "General", "TRUE"),
    ],
)
def test_a_day_that_excel_made_of_a_period_is_shown_as_excel_shows_it(
    value: Any, form: str, text: str
) -> None:
    cell = Workbook().active["A1"]
    cell.value, cell.number_format = value, form

    assert shown(cell, day=False, whether=False) == text


def test_a_month_that_excel_made_a_day_is_told_and_a_column_of_days_keeps_it(root: Path) -> None:
    def change(book: Any) -> None:
        for sheet, place in (("observations", "B2"), ("documents", "F2")):
            cell = book[sheet][place]
            cell.value, cell.number_format = datetime(2025, 9, 1), "mmm-yy"
        book["observations"]["H2"] = True

    names = [cell.value for cell in load_workbook(io.BytesIO(template(root, "song-may",
             CATALOGUES)))["documents"][1]]  # fmt: skip
    found = take_in(root, edited(root, change), "song-may", DAY)

    told = {
        cell: (one.code, dict(one.details)["suggestion"])
        for cell, one in found.problems
        if one.code == "P223"
    }
    assert names[5] == "issued_on"
    assert told == {
        "observations!B2": ("P223", "2025-09, 2025-09-01"),
        "observations!H2": ("P223", "true"),
    }


def test_the_copy_for_readers_names_the_workbook_to_take(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "song-may (1).xlsx"
    lines = ["Sông Mây"]
    file.write_bytes(workbook([], [], lines, DAY))

    with pytest.raises(click.UsageError, match=r"song-may-sua\.xlsx"):
        take_workbook(root, file, None, DAY, False, CATALOGUES["vi"])


def test_a_file_that_somebody_changed_meanwhile_is_not_turned_back(root: Path) -> None:
    def change(book: Any) -> None:
        book["observations"]["C2"] = "61.90"

    content = edited(root, change)
    file = root / OBSERVATIONS
    file.write_text(file.read_text("utf-8").replace(",21,", ",20,"), "utf-8")

    with pytest.raises(Outdated, match="observations"):
        take_in(root, content, "song-may", DAY)


def test_cells_are_text_with_lists_and_help_in_both_languages(root: Path) -> None:
    book = load_workbook(io.BytesIO(template(root, "song-may", CATALOGUES)))
    page = book["observations"]

    assert page["C2"].value == "61.40" and page["C2"].number_format == "@"
    assert page.column_dimensions["C"].number_format == "@"
    assert "con số" in page["C1"].comment.text and "figure" in page["C1"].comment.text
    listed = {str(one.sqref).split(":")[0] for one in page.data_validations.dataValidation}
    assert {"A2", "F2", "G2"} <= listed
    assert book["_codes"].sheet_state == book["_base"].sheet_state == "hidden"


def test_lists_say_in_vietnamese_what_each_code_means(root: Path) -> None:
    book = load_workbook(io.BytesIO(template(root, "song-may", CATALOGUES)))

    listed = {cell.value for column in book["_codes"].iter_cols() for cell in column}
    bare = [one for one in listed if one and ": " not in one]

    for told in (
        "provisional: sơ bộ",
        ">=: từ mức này trở lên",
        "no: không",
        "online-service-share: Tỷ lệ hồ sơ nộp trực tuyến",
        "percent: %",
        "reading: Trang này hiểu văn bản thế nào",
    ):
        assert told in listed
    assert bare == []


def test_a_code_chosen_with_its_meaning_is_taken_back_alone(root: Path) -> None:
    def change(book: Any) -> None:
        book["observations"].append(
            ["innovation-rank: Thứ hạng đổi mới sáng tạo", "2024", "23", "", "63",
             "final: chính thức", "thong-ke-2025: Niên giám năm 2025", "Biểu 2: xã", "Table 2"]
        )  # fmt: skip

    found = take_in(root, edited(root, change), "song-may", DAY)

    assert not errors(one for _, one in found.problems)
    added = "innovation-rank,2024,23,,63,final,thong-ke-2025,Biểu 2: xã,Table 2,,,,\n"
    assert found.files[OBSERVATIONS][1].endswith(added)


def test_every_column_of_every_sheet_has_its_help_and_the_first_sheet_an_order(root: Path) -> None:
    book = load_workbook(io.BytesIO(template(root, "song-may", CATALOGUES)))
    sheets = [page for page in book.worksheets if page.title[0] != "_"][1:]

    for page in sheets:
        assert all(head.comment and head.comment.text for head in page[1]), page.title
    told = [row[0] for row in book.worksheets[0].iter_rows(values_only=True)]
    order = [line.split(": ")[0] for line in told if line and line[0].isdigit()]
    first = ["sources", "indicators", "documents", "commitments", "milestones", "observations"]
    assert order[:6] == [f"{place}. {name}" for place, name in enumerate(first, 1)]
    assert [page.title for page in sheets][:6] == first
    assert {page.title for page in sheets} <= {line.split(": ")[0].split(". ")[-1] for line in
                                               told if line}  # fmt: skip


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "yes"),
        (61.4, "61.4"),
        (12.0, "12"),
        (datetime(2026, 2, 20), "2026-02-20"),
        ("a\r\nb", "a\nb"),
        ("=1+1", "=1+1"),
    ],
)
def test_a_cell_of_any_kind_becomes_the_text_of_a_file(value: Any, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_have_the_names_excel_gives_them(column: int, name: str) -> None:
    assert letters(column) == name


def test_what_is_no_workbook_or_no_province_is_refused(root: Path) -> None:
    with pytest.raises(NoWorkbook):
        unpacked(b"id,name\n")
    with pytest.raises(NoSuchProvince, match="song-may"):
        template(root, "song-mai", CATALOGUES)
    own = Workbook()
    out = io.BytesIO()
    own.save(out)
    assert not take_in(root, out.getvalue(), "song-may", DAY).files


def test_the_command_shows_first_and_writes_only_when_told(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "song-may.xlsx"

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(ROOT / "build.py"), "import", str(file), "--root", str(root)]
        command += ["--as-of", "2026-03-01", *words]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    assert run("--template", "song-may").returncode == 0
    assert run("--template", "song-may").returncode == 2
    book = load_workbook(file)
    book["observations"]["C2"] = "61.90"
    book.save(file)

    shown = run()
    assert shown.returncode == 0 and "61.40 | 61.90" in shown.stdout and "--write" in shown.stdout
    assert "61.40" in (root / OBSERVATIONS).read_text("utf-8")
    assert run("--write").returncode == 0
    assert "61.90" in (root / OBSERVATIONS).read_text("utf-8")
    book["observations"]["C2"] = "61,90"
    book.save(file)
    wrong = run("--write")
    assert wrong.returncode == 1 and "đã thay đổi" in wrong.stderr  # it was written just now


def test_an_import_tells_what_the_site_will_say_or_what_is_wrong_in_one_language(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(change: Callable[[Any], object], language: Language) -> tuple[int, str, str]:
        file = tmp_path / "song-may.xlsx"
        file.write_bytes(edited(root, change))
        code = take_workbook(root, file, None, DAY, False, CATALOGUES[language])
        said = capsys.readouterr()
        return code, said.out, said.err

    def right(book: Any) -> None:
        book["observations"]["C2"] = "61.90"

    def wrong(book: Any) -> None:
        book["observations"]["C2"] = "61,90"
        book["observations"]["B3"] = "quý 1"

    code, out, err = told(right, "vi")
    assert code == 0 and not err
    assert "Sau: Tỷ lệ hồ sơ nộp trực tuyến: 61,90% (năm 2025), tỉnh Sông Mây" in out
    code, out, err = told(wrong, "vi")
    assert code == 1 and not out
    assert err.startswith("observations!C2 (value: con số đã công bố): lỗi P203\n")
    assert "2 lỗi trong sổ." in err and "The" not in err and "error" not in err
    assert "observations!C2 (value: figure as published): error P203" in told(wrong, "en")[2]


def test_a_hint_names_the_sheet_of_a_table_and_its_columns(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(book: Any) -> None:
        book["observations"]["A2"] = "so-doanh-nghiep-dien-tu"
        book["observations"]["G3"] = "bao-cao-khong-co"

    file = tmp_path / "song-may-sua.xlsx"
    file.write_bytes(edited(root, change))
    for words, named in (
        (CATALOGUES["vi"], "trang tính “{}”"),
        (CATALOGUES["en"], "the sheet “{}”"),
    ):
        assert take_workbook(root, file, None, DAY, False, words) == 1
        told = capsys.readouterr().err.lower()
        assert all(named.format(one) in told for one in ("indicators", "sources"))
        assert "id, name_vi, name_en, unit, better" in told and "data/" not in told
