"""What `build.py fix` puts right, what it leaves alone, and that nothing is lost by it."""

import csv
import io
import random
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import few_rows
from benchmarks.spoil import spoilt
from portal.letters import wrong_letters
from portal.load import BY_PROVINCE, SHARED, column_names, load_records, table_of
from portal.mend import mend
from portal.mending import WORDS, mend_all, shown
from portal.model import Observation
from portal.read import TextFile, read, text_from
from tests.built import ROOT
from tests.test_broken import AS_OF, SMALL
from tests.test_cli import run

TABLES = {**SHARED, **BY_PROVINCE}
FILES = sorted((SMALL / "data").rglob("*.csv"))
PATHS = {file: file.relative_to(SMALL).as_posix() for file in FILES}
NUMBERS = {"value", "value_upper", "baseline_value", "full"}


def in_windows_1258(text: str) -> bytes:
    """Text as Vietnamese Windows writes it: tones stand behind their letters."""
    letters = []
    for letter in text:
        apart = unicodedata.normalize("NFD", letter)
        bare = "".join(one for one in apart if one not in "\u0300\u0301\u0303\u0309\u0323")
        letters.append(
            unicodedata.normalize("NFC", bare) + "".join(one for one in apart if one not in bare)
        )
    return "".join(letters).encode("cp1258")


def with_separators(text: str, separator: str, comma: bool = True) -> str:
    """A table as a spreadsheet set to Vietnamese writes it."""
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    for row in rows:
        for place, name in enumerate(header):
            if comma and name in NUMBERS:
                row[place] = row[place].replace(".", ",")
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows([header, *rows])
    return out.getvalue()


WAYS: dict[str, Callable[[str], bytes]] = {
    "mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "mixed line ends": lambda text: text.replace("\n", "\r\n", 1).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without mark": lambda text: text.encode("utf-16-le"),
    "UTF-16, the other order": lambda text: text.encode("utf-16-be"),
    "NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
    "half NFD": lambda text: (text[:200] + unicodedata.normalize("NFD", text[200:])).encode(),
    "zero-width": lambda text: text.replace(",", "\u200b,").replace("\n", "\ufeff\n").encode(),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0").encode(),
    "soft hyphens": lambda text: text.replace("-", "-\u00ad").encode(),
    "semicolons": lambda text: with_separators(text, ";").encode(),
    "semicolons with sep=": lambda text: ("sep=;\r\n" + with_separators(text, ";")).encode(),
    "tabs": lambda text: with_separators(text, "\t", comma=False).encode("utf-16"),
    "blank rows": lambda text: ("\n,,,\n" + text.replace("\n", "\n\n", 1) + "\n , \n").encode(),
    "capitals": lambda text: (text.split("\n")[0].upper() + "\n" + text.split("\n", 1)[1]).encode(),
}


def records_of(path: str, raw: bytes) -> tuple[object, list[str]]:
    """The records of a file and the codes of what is wrong with it."""
    files, problems = text_from(path, raw)
    if not files:
        return None, [found.code for found in problems]
    kind = table_of(TextFile(path, ""))[1]
    records, wrong = load_records(files[0], kind)
    return records, [found.code for found in wrong]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("file", FILES, ids=[PATHS[file] for file in FILES])
def test_what_one_program_did_is_undone_and_no_value_changes(file: Path, way: str) -> None:
    sound = file.read_text("utf-8")
    path = PATHS[file]

    found = mend(path, WAYS[way](sound))

    assert found is not None
    after, problems = records_of(path, found.text.encode())
    assert problems == []
    assert after == records_of(path, sound.encode())[0]
    again = mend(path, found.text.encode())
    assert again is not None
    assert (again.text, again.done) == (found.text, ())


@pytest.mark.parametrize("file", FILES, ids=[PATHS[file] for file in FILES])
def test_windows_1258_is_read_where_it_can_be_nothing_else(file: Path) -> None:
    sound = file.read_text("utf-8")
    try:
        raw = in_windows_1258(sound)
    except UnicodeEncodeError:
        return  # a sign it does not have
    found = mend(PATHS[file], raw)

    assert found is None or found.text == sound
    assert found is not None or not raw.isascii()


def test_one_row_in_windows_1258_is_read_among_rows_in_utf_8() -> None:
    row = "b,Tỉnh giữ bậc của năm trước\n"
    raw = "id,name\na,Đắk Lắk\n".encode() + in_windows_1258(row) + "c,Krông Păc".encode()

    found = mend("data/topics.csv", raw)

    assert found is not None
    assert (found.text, found.done) == (f"id,name\na,Đắk Lắk\n{row}c,Krông Păc", ("cp1258",))


def test_most_files_in_windows_1258_are_read() -> None:
    header = "id,short_vi,short_en,long_vi,long_en\n"
    text = header + "a,Chuyển đổi số,Digital,Nghị quyết của Bộ Chính trị,Resolution\n"

    found = mend("data/topics.csv", in_windows_1258(text))

    assert found is not None
    assert (found.text, found.done) == (text, ("cp1258",))


@pytest.mark.parametrize(
    "raw",
    [
        "id,name\na,Müller\n".encode("cp1252"),
        "a,TØnh Hµ Néi\n".encode("cp1252"),
        b"a,\x81\x8d\n",
        b"PK\x03\x04xl/",
        b"a\x00b",
    ],
)
def test_bytes_of_unclear_encoding_are_left(raw: bytes) -> None:
    assert mend("data/topics.csv", raw) is None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("TÃ¡c giáº£", "Tác giả"),
        ("ÃƒÂ¡o", "áo"),
        ("HÃ  Ná»™i", "HÃ  Ná»™i"),
        ("XÃ” VIẾT", "XÃ” VIẾT"),
        ("T?nh Ph\ufffdng", "T?nh Ph\ufffdng"),
        ("TØnh Hµ Néi", "TØnh Hµ Néi"),
        ("doanh\u200bnghiệp", "doanh\u200bnghiệp"),
        ("Ðà Nẵng, hа-noi", "Đà Nẵng, ha-noi"),
        ("Россия", "Россия"),
        ("hoà", "hoà"),
        ("giá» vÃ ng", "giá» vÃ ng"),
        ("bÃ¡n vÃ\u00a0ng", "bán vàng"),
        ("ng\u00adêi d©n", "ng\u00adêi d©n"),
    ],
)
def test_a_word_is_mended_only_where_it_is_certain(text: str, after: str) -> None:
    found = mend("content/vi/pages/a.md", text.encode())

    assert found is not None
    assert found.text == after


NAMES = "tính bậc của Lê Đức Thọ và Đắk Lắk, Krông Păc"


def as_windows(text: str) -> str:
    """UTF-8 as a program of Windows shows it, bytes without a letter as they are."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize(
    "text",
    [NAMES, "Kinh tế (Sở KHĐT) … ĐMST", "Krông Nô, Sở Ea H’leo", "Đắk Lắk", "PHƯỜNG XÃ, Nguồn"],
)
@pytest.mark.parametrize("times", [1, 2])
def test_names_and_abbreviations_are_restored_with_the_words_around_them(
    text: str, times: int
) -> None:
    spoilt_text = text
    for _ in range(times):
        spoilt_text = as_windows(spoilt_text)

    found = mend("data/song-may/notes.csv", f'a,"{spoilt_text}",b\n'.encode())

    assert found is not None
    assert found.text == f'a,"{text}",b\n'


@pytest.mark.parametrize(
    "text",
    [
        as_windows("tính bậc của ") + "T\ufffdnh" + as_windows(" và à"),
        as_windows("tính bậc T\ufffdnh và à ậ"),
        as_windows("tính bậc à ậ").replace("º", "", 1),
    ],
)
def test_a_line_that_still_looks_misread_keeps_every_byte(text: str) -> None:
    file = f'a,"{text}",b\nc\u200b\u00a0d,е\n'
    found = mend("data/song-may/notes.csv", file.encode())

    assert found is not None
    assert found.text.split("\n")[0] == f'a,"{text}",b'
    assert found.text.split("\n")[1] == "c d,е"
    assert next(one.code for one in wrong_letters("", found.text)) == "P216"


@pytest.mark.parametrize(
    ("rows", "after"),
    [
        ("a;2025;12,4;;;final;s;;;;;;", "a,2025,12.4,,,final,s,,,,,,"),
        ("a;2025;1,364;;;final;s;;;;;;", "a,2025,1.364,,,final,s,,,,,,"),
        ("a;2025;1.600;;;final;s;;;;;;\nb;2025;1,5;;;final;s;;;;;;",
         'a,2025,1.600,,,final,s,,,,,,\nb,2025,"1,5",,,final,s,,,,,,'),
        ("a;2025;1;;;final;s;x, y;;;;;", 'a,2025,1,,,final,s,"x, y",,,,,'),
    ],
)  # fmt: skip
def test_decimal_commas_go_with_the_semicolons_unless_a_point_is_there(
    rows: str, after: str
) -> None:
    header = ",".join(column_names(Observation))
    found = mend("data/x/observations.csv", f"{header.replace(',', ';')}\n{rows}\n".encode())

    assert found is not None
    assert found.text == f"{header}\n{after}\n"


def test_an_empty_column_without_a_name_goes_and_all_else_stays() -> None:
    header = ",".join(column_names(Observation))
    rows = ['a,2025,1,,,final,s,"x, y",,,,"b\n""c""",', "a,2026,1,,,final,s,,,,,,"]
    spoilt_rows = [f"{row},,{end}" for row, end in zip(rows, ('""', " "), strict=True)]
    text = "\n".join([f"{header},,", *spoilt_rows, ""])

    found = mend("data/x/observations.csv", text.encode())

    assert found is not None
    assert (found.text, found.done) == ("\n".join([header, *rows, ""]), ("nameless columns",))


@pytest.mark.parametrize("end", [",x", ",,", ",,,,"])
def test_a_column_without_a_name_that_is_not_empty_stays(end: str) -> None:
    text = f"{','.join(column_names(Observation))},\na,2025,1,,,final,s,,,,,,{end}\n"

    found = mend("data/x/observations.csv", text.encode())

    assert found is not None
    assert found.text == text


def test_a_misspelt_column_does_not_keep_the_separators() -> None:
    header = ";".join(column_names(Observation)).replace("value", "Giá trị", 1)

    found = mend("data/x/observations.csv", f"{header}\na;2025;12,4;;;final;s;;;;;;\n".encode())

    assert found is not None
    assert found.text == f'{header.replace(";", ",")}\na,2025,"12,4",,,final,s,,,,,,\n'


@pytest.mark.parametrize("row", ["a;2025;12,4", "a;2025;1;;;final;s;;;;;;;x"])
def test_a_table_that_does_not_agree_with_itself_is_left(row: str) -> None:
    header = ";".join(column_names(Observation))
    text = f"{header}\n{row}\n"

    found = mend("data/x/observations.csv", text.encode())

    assert found is not None
    assert found.text == text


def test_sound_files_stay_byte_for_byte() -> None:
    names = [
        *(ROOT / "data").rglob("*.csv"),
        *(ROOT / "content").rglob("*.md"),
        ROOT / "portal.toml",
    ]
    for file in names:
        raw = file.read_bytes()
        found = mend(file.relative_to(ROOT).as_posix(), raw)
        assert found is not None
        assert (found.text.encode(), found.done) == (raw, ())


WHOLE = few_rows(read(ROOT)[0])


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 10**9))
def test_mending_again_changes_nothing_more(seed: int) -> None:
    files = spoilt(WHOLE, random.Random(seed))
    for name in [name for name in files if files[name] != WHOLE.get(name)]:
        once = mend(name, files[name])
        if once is not None:
            again = mend(name, once.text.encode())
            assert again is not None
            assert (again.text, again.done) == (once.text, ())
            assert {*once.done} <= WORDS.keys()


def portal_saved_by_excel(root: Path) -> Path:
    """The small portal with one file as Vietnamese Excel saves it, and one mistake it cannot be."""
    for file in [*FILES, *(SMALL / "content").rglob("*.md"), SMALL / "portal.toml"]:
        target = root / file.relative_to(SMALL)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    file = root / "data/song-may/observations.csv"
    file.write_bytes(with_separators(file.read_text("utf-8"), ";").encode("utf-16"))
    return root


def test_fix_shows_first_and_writes_only_when_told(tmp_path: Path) -> None:
    root = portal_saved_by_excel(tmp_path)
    file = root / "data/song-may/observations.csv"
    spoilt_bytes = file.read_bytes()

    done = run("fix", "--root", str(root), "--as-of", AS_OF.isoformat())

    assert done.returncode == 0
    assert file.read_bytes() == spoilt_bytes
    assert "+online-service-share,2025,61.40," in done.stdout
    assert "-online-service-share;2025;61,40;" in done.stdout
    assert "UTF-16" in done.stdout

    done = run("fix", "--write", "--root", str(root), "--as-of", AS_OF.isoformat())

    assert done.returncode == 0
    assert file.read_bytes() == (SMALL / "data/song-may/observations.csv").read_bytes()
    assert run("check", "--root", str(root), "--as-of", AS_OF.isoformat()).returncode == 0


def test_what_is_left_is_told_and_ends_with_one(tmp_path: Path) -> None:
    root = portal_saved_by_excel(tmp_path)
    file = root / "data/topics.csv"
    file.write_text(file.read_text("utf-8").replace("tong-hop", "T?ng", 1) + "\n\n", "utf-8")

    done = run("fix", "--root", str(root), "--as-of", AS_OF.isoformat())

    assert done.returncode == 1
    assert "P217" in done.stdout or "P213" in done.stdout


def test_what_cannot_be_seen_is_shown(tmp_path: Path) -> None:
    root = portal_saved_by_excel(tmp_path)
    file = root / "data/song-may/claims.csv"
    file.write_text(file.read_text("utf-8").replace(" ", "\u00a0", 1) + "\u200b", "utf-8")

    mended, _ = mend_all(root, AS_OF)

    told = "\n".join(map(shown, mended))
    assert "⟨U+00A0⟩" in told
    assert "⟨U+200B⟩" in told
