"""Disk to text: encodings, line ends, and which files are read at all."""

from pathlib import Path

import pytest

from portal.problems import Problem, tell
from portal.read import Repository, read

SETTINGS = '[site]\nname_vi = "Cổng mẫu"\n'


def portal_with(root: Path, files: dict[str, bytes]) -> tuple[Repository, list[Problem]]:
    """What is read from a folder with these files and a portal.toml."""
    for name, raw in {"portal.toml": SETTINGS.encode(), **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return read(root)


def told(problems: list[Problem]) -> list[str]:
    """The code and place of each problem."""
    return [f"{found.code} {found.where}" for found in problems]


@pytest.mark.parametrize(
    "raw",
    [
        b"id\nh\xc3\xa0\n",
        b"id\r\nh\xc3\xa0\r\n",
        b"id\rh\xc3\xa0\r",
        b"\xef\xbb\xbfid\nh\xc3\xa0\n",
    ],
    ids=["as it should be", "line ends of Windows", "line ends of old Macs", "with a mark"],
)
def test_marks_and_line_ends_are_harmless(tmp_path: Path, raw: bytes) -> None:
    repository, problems = portal_with(tmp_path, {"data/units.csv": raw})

    assert problems == []
    assert [file.text for file in repository.data] == ["id\nhà\n"]


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ("id\nHà Nội, Huế".encode("cp1258", "ignore"), "P101 data/units.csv:2:2"),
        ("mã\nHà Nội".encode("utf-16"), "P101 data/units.csv:1:1"),
        ("ma\nHa Noi".encode("utf-16-be"), "P101 data/units.csv:1:1"),
        ("\ufeffmã\r\n".encode() + b"h\xc3\xa0 \xff", "P131 data/units.csv:2:4"),
        (b"\xef\xbb\xbfm\xc3\xa3 \xff", "P131 data/units.csv:1:4"),
        (b"a\n b\x00c", "P115 data/units.csv:2:3"),
    ],
)
def test_other_encodings_are_told_at_the_byte(tmp_path: Path, raw: bytes, place: str) -> None:
    repository, problems = portal_with(tmp_path, {"data/units.csv": raw})

    assert repository.data == ()
    assert told(problems) == [place]


@pytest.mark.parametrize(
    ("raw", "problems"),
    [
        (b"PK\x03\x04 [Content_Types].xml xl/workbook.xml", ["P123 data/units.csv:1:1"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", ["P123 data/units.csv:1:1"]),
        (b"PK\x03\x04 application/vnd.oasis.opendocument.spreadsheet", ["P123 data/units.csv:1:1"]),
        (b"\n<!DOCTYPE html><table>", ["P123 data/units.csv:1:1"]),
        (b"id\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", ["P124 data/units.csv:2:1"]),
        ("id\nHà Nội\n".encode("utf-16-le"), ["P101 data/units.csv:1:1"]),
        (b"id\n<table>,a\n", []),
    ],
)
def test_what_is_no_text_is_told_by_what_it_is(
    tmp_path: Path, raw: bytes, problems: list[str]
) -> None:
    assert told(portal_with(tmp_path, {"data/units.csv": raw})[1]) == problems


def test_each_line_that_is_not_utf_8_is_shown_with_what_it_may_say(tmp_path: Path) -> None:
    raw = b"id\n" + "a,T\xd8nh gi\xf7".encode("latin-1") + b"\n" + "b,hà ".encode() + b"\xff\n"

    problems = portal_with(tmp_path, {"data/units.csv": raw})[1]

    assert told(problems) == ["P131 data/units.csv:2:4", "P131 data/units.csv:3:6"]
    assert [found.where.text for found in problems] == ["a,T\\xd8nh gi\\xf7", "b,hà \\xff"]
    assert "a,Tỉnh giữ" in tell(problems, "text")


def test_a_file_of_lines_that_are_not_utf_8_is_told_once(tmp_path: Path) -> None:
    problems = portal_with(tmp_path, {"data/units.csv": b"\xff\n" * 11})[1]

    assert told(problems) == ["P131 data/units.csv:1:1"]


def test_files_come_in_one_order_and_keep_their_folders(tmp_path: Path) -> None:
    names = [
        "data/units.csv",
        "data/ninh-binh/notes.csv",
        "content/vi/pages/a/b.md",
        "data/a/B.CSV",
    ]
    repository, _ = portal_with(tmp_path, {**dict.fromkeys(names, b"x"), "data/notes.xlsx": b"x"})

    assert [file.path for file in repository.data] == sorted(n for n in names if "data" in n)
    assert [file.path for file in repository.content] == ["content/vi/pages/a/b.md"]


def test_an_empty_folder_is_an_empty_portal(tmp_path: Path) -> None:
    repository, problems = read(tmp_path)

    assert (repository.data, repository.content) == ((), ())
    assert told(problems) == ["P116 portal.toml:1:1"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a = 1\nb = \n", "P112 portal.toml:2:5"),
        ("a = 1\na = 2\n", "P112 portal.toml:2:6"),
        ("a = 1\nb = [1,\n", "P112 portal.toml:2:8"),
        ("", ""),
    ],
)
def test_settings_are_toml(tmp_path: Path, text: str, place: str) -> None:
    _, problems = portal_with(tmp_path, {"portal.toml": text.encode()})

    assert " ".join(told(problems)) == place
