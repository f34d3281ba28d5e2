"""One run tells what can be told: ids beside cells that cannot be read, the rest of a cut row."""

from pathlib import Path
from shutil import copytree

import pytest

from portal.examine import examine
from tests.built import SMALL, SMALL_DAY

OBSERVATIONS = "data/song-may/observations.csv"


def told(root: Path, path: str = OBSERVATIONS) -> list[tuple[str, str]]:
    """The code of each problem in a file, with the text from its place to the next comma."""
    lines = (root / path).read_text("utf-8").split("\n")
    found = [one for one in examine(root, SMALL_DAY)[1] if one.where.path == path]
    found.sort(key=lambda one: (one.where.line, one.where.column))
    return [
        (one.code, lines[one.where.line - 1][one.where.column - 1 :].split(",")[0]) for one in found
    ]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(copytree(SMALL, tmp_path / "small"))


def add(root: Path, row: str, path: str = OBSERVATIONS) -> None:
    """Put a row at the end of a file."""
    file = root / path
    file.write_text(file.read_text("utf-8") + row + "\n", "utf-8")


def cells(root: Path, path: str = OBSERVATIONS, **values: str) -> str:
    """A row of a file with these cells, in its own order."""
    header = (root / path).read_text("utf-8").split("\n")[0].split(",")
    assert values.keys() <= set(header)
    return ",".join(values.get(name, "") for name in header)


def test_an_unknown_id_is_told_beside_a_cell_that_cannot_be_read(root: Path) -> None:
    add(root, cells(root, indicator="innovation", period="2027", value="nhiều", status="final",
                    source="thong-ke-2025"))  # fmt: skip
    assert told(root) == [("P311", "innovation"), ("P202", "nhiều")]


def test_an_unknown_id_is_told_when_the_mistake_is_in_another_file(root: Path) -> None:
    add(root, cells(root, indicator="innovation", period="2027", value="21", status="final",
                    source="thong-ke-2025"))  # fmt: skip
    units = root / "data" / "units.csv"
    units.write_text(units.read_text("utf-8").replace(",no\n", ",maybe\n", 1), "utf-8")
    assert told(root) == [("P311", "innovation")]
    assert [code for code, _ in told(root, "data/units.csv")] == ["P209"]


def test_the_rest_of_a_row_that_a_comma_cut_is_checked_at_its_places(root: Path) -> None:
    add(root, cells(root, indicator="innovation", period="2027", value="52,4", status="cuối",
                    source="thong-ke"))  # fmt: skip
    assert told(root) == [
        ("P311", "innovation"),
        ("P106", "52"),
        ("P209", "cuối"),
        ("P302", "thong-ke"),
    ]


def test_a_measure_is_told_beside_words_that_are_missing(root: Path) -> None:
    promises, units = "data/song-may/commitments.csv", "data/units.csv"
    text = (root / promises).read_text("utf-8")
    text = text.replace("nộp hồ sơ trực tuyến đạt trên 80%", "").replace(
        "online-service-share", "x"
    )
    (root / promises).write_text(text, "utf-8")
    (root / units).write_text((root / units).read_text("utf-8").replace("no\n", "maybe\n"), "utf-8")
    assert ("P311", "x") in told(root, promises)


def test_no_id_of_a_table_that_lost_a_row_is_called_unknown(root: Path) -> None:
    sources = root / "data" / "sources.csv"
    lines = sources.read_text("utf-8").split("\n")
    place = next(n for n, line in enumerate(lines) if line.startswith("thong-ke-2025,"))
    lines[place] = lines[place].rpartition(",")[0]
    sources.write_text("\n".join(lines), "utf-8")
    assert told(root) == []
    assert [code for code, _ in told(root, "data/sources.csv")] == ["P126"]


def test_no_id_of_a_file_with_another_name_is_called_unknown(root: Path) -> None:
    (root / "data/song-may/commitments.csv").rename(root / "data/song-may/cam-ket.csv")
    assert {one.code for one in examine(root, SMALL_DAY)[1]} == {"P109"}


def test_a_list_that_cannot_be_read_holds_nothing(root: Path) -> None:
    provinces, successions = "data/provinces.csv", "data/successions.csv"
    text = (root / provinces).read_text("utf-8").replace("Song May,,", "Song May,a;;b,")
    (root / provinces).write_text(text, "utf-8")
    add(root, "ben-gio-truoc-2025-07,song-xa,split,2025-07-01,nghi-quyet-sap-xep", successions)

    assert told(root, provinces) == [("P215", "a;;b")]
    assert told(root, successions) == [("P310", "song-xa")]


def test_an_id_with_strange_letters_is_told_once(root: Path) -> None:
    add(root, cells(root, indicator="innovаtion-rank", period="2027", value="21", status="final",
                    source="thong-ke-2025"))  # fmt: skip
    assert [code for code, _ in told(root)] == ["P220"]


COMMITMENTS = "data/song-may/commitments.csv"


def commitment(root: Path, **changed: str) -> str:
    """A sound commitment of its own but for some cells."""
    sound = {
        "id": "sm-57-90", "document": "sm-57", "locators": "II.1.b9", "topic": "ha-tang",
        "kind": "level", "indicator": "online-service-share", "title_vi": "Hồ sơ từ 90%",
        "title_en": "Applications: at least 90%", "statement_vi": "Hồ sơ nộp trực tuyến từ 90%.",
        "statement_en": "At least 90% are filed online.", "operator": ">=", "value": "90",
        "unit": "percent", "due": "2030", "binding": "obliged", "approximate": "no",
        "wording": "tối thiểu 90%",
    }  # fmt: skip
    return cells(root, COMMITMENTS, **{**sound, **changed})


def test_what_is_wrong_with_the_rest_of_a_row_is_told_beside_a_cell_that_cannot_be_read(
    root: Path,
) -> None:
    words = "tối thiểu 90% trước năm 2030 " + "và các chữ khác " * 4
    add(root, commitment(root, binding="bắt buộc", wording=words.strip()), COMMITMENTS)

    assert told(root, COMMITMENTS) == [
        ("P439", "2030"),
        ("P209", "bắt buộc"),
        ("P414", words.strip()),
    ]


def test_nothing_is_said_of_what_a_cell_that_cannot_be_read_may_hold(root: Path) -> None:
    add(root, commitment(root, value="chín mươi", baseline_value="nhiều"), COMMITMENTS)
    assert [code for code, _ in told(root, COMMITMENTS)] == ["P202", "P202"]


def test_a_row_of_a_document_that_is_not_there_is_checked_by_its_words(root: Path) -> None:
    add(root, commitment(root, document="qd-57", operator=">"), COMMITMENTS)
    assert told(root, COMMITMENTS) == [("P309", "qd-57"), ("P402", ">")]


def test_whole_rows_are_checked_beside_a_mistake_in_another_file(root: Path) -> None:
    add(root, commitment(root, unit="rank"), COMMITMENTS)
    add(root, commitment(root, id="sm-57-91", replaces="sm-57-90", value="80"), COMMITMENTS)
    units = root / "data" / "units.csv"
    units.write_text(
        units.read_text("utf-8") + "sheep,cừu,sheep,cừu,sheep,cừu,sheep,maybe\n", "utf-8"
    )

    assert told(root, "data/units.csv") == [("P209", "maybe")]
    assert told(root, COMMITMENTS) == [
        ("P444", "rank"),
        ("P455", "Hồ sơ nộp trực tuyến từ 90%."),
        ("P417", "tối thiểu 90%"),
    ]


def test_a_figure_is_checked_as_far_as_it_can_be_read(root: Path) -> None:
    row = {"indicator": "innovation-rank", "period": "2027", "value": "21", "out_of": "20"}
    add(root, cells(root, **row, status="cuối", source="thong-ke-2025"))
    assert told(root) == [("P406", "21"), ("P209", "cuối")]


def test_a_milestone_is_checked_as_far_as_it_can_be_read(root: Path) -> None:
    path = "data/song-may/milestones.csv"
    row = {"commitment": "sm-57-01", "due": "2028", "operator": "nhiều", "value": "70",
           "binding": "obliged"}  # fmt: skip
    add(root, cells(root, path, **row, wording="đạt 70% đến năm 2029", locator="II.1.b1"), path)
    assert told(root, path) == [("P209", "nhiều"), ("P452", "đạt 70% đến năm 2029")]


def test_a_missing_comma_is_told_with_its_column_and_the_whole_row(root: Path) -> None:
    row = cells(root, indicator="online-service-share", period="2026", value="61", status="final",
                source="thong-ke-2025")  # fmt: skip
    add(root, row.replace("61,,,final", "61,,final"))
    (found,) = (one for one in examine(root, SMALL_DAY)[1] if one.code == "P126")

    said = dict(found.details)
    assert said["perhaps_vi"].strip() == f"Có lẽ thiếu ở cột qualifier, và cả dòng là: “{row}”."


def test_where_two_rows_fit_alike_only_their_columns_are_told(root: Path) -> None:
    add(root, commitment(root).replace(">=,90,,percent", ">=,90,percent"), COMMITMENTS)
    (found,) = (one for one in examine(root, SMALL_DAY)[1] if one.code == "P126")

    assert (
        dict(found.details)["perhaps_en"].strip()
        == "Perhaps one is missing at value or value_upper."
    )
