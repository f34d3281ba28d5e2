"""CSV to records: every cell with its place, whatever an editor's program made of the file."""

from decimal import Decimal

import pytest

from portal.languages import is_copied
from portal.load import SHARED, column_names, load, load_records
from portal.model import Commitment, Note, Observation, Search, Topic
from portal.problems import Problem
from portal.read import TextFile
from portal.rows import load_rows

HEADER = ",".join(column_names(Observation))


def file(*rows: str, header: str = HEADER) -> TextFile:
    """A file of observations, with these rows under its header."""
    return TextFile("data/ninh-binh/observations.csv", "\n".join((header, *rows)) + "\n")


def row(value: str, indicator: str = "pii-rank", period: str = "2025", place: str = ",") -> str:
    """A good row, but for its cells."""
    return f"{indicator},{period},{value},,34,final,bao-cao-2025,{place},,,,"


def told(problems: list[Problem]) -> list[str]:
    """The code, line and column of each problem."""
    return [f"{found.code} {found.where.line}:{found.where.column}" for found in problems]


def test_a_row_becomes_a_record() -> None:
    records, problems = load_records(file(row("12.40")), Observation)

    assert problems == []
    assert [str(record.value) for record in records] == ["12.40"]
    assert (records[0].province, records[0].out_of, records[0].note) == ("ninh-binh", 34, None)


def test_a_decimal_comma_is_reported_at_its_cell() -> None:
    """A figure typed the Vietnamese way, "12,4", is shown where it stands."""
    records, problems = load_records(file(row("9.8"), "", row('"12,4"')), Observation)

    assert [record.value for record in records] == [Decimal("9.8")]
    assert told(problems) == ["P203 4:15"]


def test_every_bad_cell_of_every_row_is_told_in_one_run() -> None:
    problems = load_records(file(row("a", period="b"), row("c")), Observation)[1]

    assert told(problems) == ["P208 2:10", "P202 2:12", "P202 3:15"]


def test_blank_rows_and_rows_of_commas_are_harmless() -> None:
    text = file("", row("1"), "," * 12, "", row("2"), "", "").text

    records, problems = load_records(TextFile("data/ninh-binh/observations.csv", text), Observation)

    assert problems == []
    assert [record.where.line for record in records] == [3, 6]


def test_a_header_alone_is_an_empty_table() -> None:
    assert load_records(file(), Observation) == ([], [])


def test_columns_may_stand_in_any_order() -> None:
    header = ",".join(reversed(column_names(Topic)))
    topic = TextFile("data/topics.csv", f'{header}\nLong,Dài,Short,"Ngắn, gọn",tong-hop\n')

    records, problems = load_records(topic, Topic)

    assert problems == []
    assert (records[0].id, records[0].short.vi) == ("tong-hop", "Ngắn, gọn")
    assert records[0].where.at("short_vi").column == 16


def test_a_cell_of_several_lines_does_not_move_those_after_it() -> None:
    place = '"Biểu 12,\ndòng ""3""",Table 12'
    records, problems = load_records(file(row("1", place=place), row("x")), Observation)

    assert [record.where.line for record in records] == [2]
    assert records[0].place.vi == 'Biểu 12,\ndòng "3"'
    assert told(problems) == ["P202 4:15"]


def test_a_cell_behind_one_of_several_lines_is_found() -> None:
    records, _ = load_records(file(row("1", place='"a,\nb",Table 12')), Observation)

    where = records[0].where.at("place_en")

    assert (where.line, where.column) == (3, 4)
    assert where.text == 'b",Table 12,,,,'


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (row("1") + ",", "P106 2:45"),
        ("pii-rank,2025", "P126 2:1"),
        (row('"1'), "P110 2:15"),
        (row('"1') + "\n" + row("2", place='"a",b'), "P110 2:15"),
        (row("1", place='"a"b,c'), "P113 2:43"),
        (row("1", place=f"a,{'b' * 131_073}"), "P114 2:42"),
        (row("1", place=f'a,"{"b" * 131_073}"'), "P114 2:42"),
    ],
)
def test_a_row_that_cannot_be_split_is_told_where_it_breaks(text: str, place: str) -> None:
    assert told(load_records(file(text), Observation)[1]) == [place]


@pytest.mark.parametrize(
    ("header", "problems"),
    [
        ("", ["P125 2:1"]),
        (",,,", ["P125 2:1"]),
        ("Bảng số liệu năm 2026", ["P125 1:1"]),
        ("sep=;\n" + HEADER.replace(",", ";"), ["P122 1:1"]),
        (HEADER.replace("value", "Giá trị"), ["P104 1:18"]),
        (HEADER.replace("place_en", "Vị trí (tiếng Anh)"), ["P104 1:64"]),
        ('"indicator";"period"', ["P102 1:12"]),
        (HEADER.replace(",", ";"), ["P128 1:10"]),
        (HEADER.replace(",", "\t"), ["P128 1:10"]),
        (HEADER.replace("value", "Value"), ["P104 1:18"]),
        (HEADER.replace("value,", ""), ["P103 1:1"]),
        (HEADER + ",value", [f"P105 1:{len(HEADER) + 2}"]),
        (HEADER + ",remark", [f"P104 1:{len(HEADER) + 2}"]),
        (HEADER + ",", [f"P132 1:{len(HEADER) + 2}"]),
        (HEADER.replace("value,", "") + ",a,b", ["P104 1:103", "P104 1:105", "P103 1:1"]),
    ],
)
def test_a_header_names_each_column_once(header: str, problems: list[str]) -> None:
    records, found = load_records(file(row("1"), header=header), Observation)

    assert records == []
    assert told(found) == problems


def test_labels_are_matched_before_names_that_are_only_alike() -> None:
    header = HEADER.replace("qualifier", "Từ chỉ khoảng").replace("out_of", "Trên tổng số")
    header = header.replace("status", "Trạng thái")

    found = load_records(file(row("1"), header=header), Observation)[1]

    hints = [dict(one.details).get("perhaps_en", "") for one in found if one.code == "P104"]
    assert hints == ["", "The nearest name is “out_of”. ", "The nearest name is “status”. "]
    assert [dict(one.details)["column"] for one in found if one.code == "P103"] == ["qualifier"]


def test_a_column_without_a_name_is_told_by_whether_it_is_empty() -> None:
    header = f"{HEADER},"
    empty = load_records(file(row("1") + ",", header=header), Observation)[1]
    used = load_records(file(row("1") + ",x", header=header), Observation)[1]

    assert told(empty) == told(used) == [f"P132 1:{len(HEADER) + 2}"]
    assert "build.py fix" in dict(empty[0].details)["what_en"]
    assert "type the name" in dict(used[0].details)["what_en"]


def test_blank_lines_above_the_header_do_not_move_the_rows() -> None:
    records, problems = load_records(
        file(row("1"), row("x"), header=f"\n,,\n{HEADER}"), Observation
    )

    assert [record.where.line for record in records] == [4]
    assert told(problems) == ["P202 5:15"]


def test_a_row_pasted_with_other_separators_is_told_and_the_rest_is_read() -> None:
    records, problems = load_records(file(row("1").replace(",", "\t"), row("2")), Observation)

    assert [str(record.value) for record in records] == ["2"]
    assert told(problems) == ["P128 2:9"]


NEXT = row("2", period="2024")


@pytest.mark.parametrize(
    ("text", "place", "told_of"),
    [
        (row("1.5").replace(",", ";"), "P128 2:9", row("1.5")),
        (row("1,5").replace(",", ";").replace("1;5", "1,5"), "P128 2:9", row("1.5")),
        (row("1").replace(",", "\t").rstrip("\t"), "P128 2:9", row("1")),
        (row("1", place="Bảng 1|Table 1, row 2").replace(",", "\t").replace("1\t row", "1, row"),
         "P128 2:9", None),
        (row("1").replace(",", "\t", 1), "P128 2:9", row("1")),
        (row("1") + NEXT, "P129 2:45", "pii-rank"),
        (row("1") + "a" + NEXT, "P129 2:46", "pii-rank"),
        (row("1") + '"a, b"' + NEXT, "P129 2:51", "pii-rank"),
    ],
)  # fmt: skip
def test_a_row_that_was_pasted_badly_is_told_with_what_to_type(
    text: str, place: str, told_of: str | None
) -> None:
    problems = load_records(file(text, row("7")), Observation)[1]

    assert told(problems) == [place]
    assert told_of is None or told_of in dict(problems[0].details).values()


def test_a_list_with_semicolons_in_a_short_row_is_no_separator() -> None:
    columns = column_names(Search)
    ids = ";".join(f"sm-57-0{number}" for number in range(len(columns)))
    text = f"{','.join(columns)}\n{ids},2026-01-20,cổng,portal\n"

    problems = load_records(TextFile("data/song-may/searches.csv", text), Search)[1]

    assert told(problems) == ["P126 2:1"]


def test_a_quote_within_the_last_cell_is_no_second_row() -> None:
    text = row("1")[:-1] + ',"Nguồn "pii-2025, bản mới" nói"'

    assert told(load_records(file(text), Observation)[1])[0].startswith("P113")


def test_rows_of_spaces_are_blank_rows() -> None:
    records, problems = load_records(file("   ", " , ,,", "\t", row("1")), Observation)

    assert [record.where.line for record in records] == [5]
    assert problems == []


def test_uneven_rows_are_told_where_the_whole_file_has_another_separator() -> None:
    good, bad = row("1").replace(",", ";"), row("2").replace(",", ";") + ";"
    problems = load_records(file(good, bad, "", header=HEADER.replace(",", ";")), Observation)[1]

    assert told(problems) == ["P130 3:1"]


def test_a_table_of_ten_thousand_strange_columns_is_told_at_once() -> None:
    header = "value," + ",".join(f"c{number}" for number in range(10_000))

    problems = load_records(file(header=header), Observation)[1]

    assert {found.code for found in problems} == {"P104"}
    assert len(problems) < 100


def test_spoilt_letters_are_told_once_and_not_again_as_a_bad_cell() -> None:
    problems = load_records(file(row("1", period="20\u200b25"), row("a\u00a0b")), Observation)[1]

    assert told(problems) == ["P219 2:12", "P219 3:16"]


def test_a_mark_in_quotes_is_no_separator() -> None:
    assert told(load_records(file(header='"a;b"'), Observation)[1]) == ["P102 1:3"]


def test_an_empty_half_of_a_pair_is_a_missing_translation() -> None:
    topic = TextFile("data/topics.csv", f"{','.join(column_names(Topic))}\na,,S,L,\nb,,,L,L\n")

    assert told(load_records(topic, Topic)[1]) == ["P502 2:3", "P501 2:8", "P201 3:3", "P201 3:4"]


def test_a_row_belongs_to_something() -> None:
    notes = TextFile("data/a/notes.csv", f"{','.join(column_names(Note))}\n,reading,a,b,\n")

    assert told(load_records(notes, Note)[1]) == ["P201 2:1"]


def test_what_is_missing_is_one_of_four_things() -> None:
    names = column_names(Commitment)
    cells = dict.fromkeys(names, "") | {"missing": "figure;budget"}
    text = f"{','.join(names)}\n{','.join(cells.values())}\n"

    problems = load_records(TextFile("data/a/commitments.csv", text), Commitment)[1]

    assert [p.code for p in problems if p.where.column == len(names) + 1 - 2] == ["P209"]


def test_tables_are_known_by_name_and_folder() -> None:
    files = [TextFile(f"data/{name}.csv", "") for name in ("note", "a/units", "a/b/notes", "notes")]

    problems = load(files)[1]

    assert [p.code for p in problems if p.code != "P108"] == ["P109", "P127", "P127", "P127"]
    assert [p.where.path for p in problems if p.code != "P108"] == [f.path for f in files]
    assert len([p for p in problems if p.code == "P108"]) == len(SHARED)


def test_records_of_all_provinces_come_in_one_table() -> None:
    other = TextFile("data/phu-tho/observations.csv", file(row("2")).text)

    records, _ = load([file(row("1")), other])

    assert [one.province for one in records["observations"]] == ["ninh-binh", "phu-tho"]


def test_moving_a_row_changes_no_value() -> None:
    before, _ = load_records(file(row("1")), Observation)
    after, _ = load_records(file("", "", row("1")), Observation)

    assert before == after
    assert before[0].where != after[0].where


def test_a_cell_that_a_comma_cut_in_two_is_told_where_it_is_and_how_it_is_written() -> None:
    wanted = ("id", "value", "note")
    told = []
    rows = ("a,52,4,", "a,71,5%,", "a,1,Biểu 12, dòng 3", "a,1,“II.1, đoạn 1”", "a,b,c,d")
    for row in rows:
        _, (found,) = load_rows(TextFile("data/x/y.csv", f"id,value,note\n{row}\n"), wanted)
        hint = dict(found.details)["perhaps_vi"].removeprefix("Có lẽ ô này phải là: ")
        told.append((found.where.column, hint.removesuffix(". ")))

    assert told == [
        (3, "52.4"),
        (3, "71.5"),
        (5, '"Biểu 12, dòng 3"'),
        (5, '"II.1, đoạn 1"'),
        (1, ""),
    ]


@pytest.mark.parametrize(
    ("vi", "en", "copied"),
    [
        ("Kế hoạch", "Plan", False),
        ("Kế hoạch", "Kế hoạch", True),
        ("Kế hoạch", "kế  hoạch", True),
        ("Biểu 12", "Biểu 12", True),
        ("VNeID", "VNeID", False),
        ("Đà Nẵng", "Đà Nẵng", False),
        ("Huế", "Huế", True),
        ("Đạt trên 80%", "By 2030, tỷ lệ hồ sơ trên 80%", True),
        ("Văn bản viết", "The document says “mức khá của quốc gia” (a fairly high level)", False),
        ("Xã", "Communes (xã, phường, thị trấn) of the province", False),
        ("Số", "Decision 12/QĐ-UBND of Ủy ban", False),
        ("Cà phê", "The café of the province, a café in a café", False),
    ],
)
def test_vietnamese_left_in_english_is_told_and_names_and_quotations_are_not(
    vi: str, en: str, copied: bool
) -> None:
    assert is_copied(vi, en) is copied


def test_commas_left_over_at_the_end_are_counted() -> None:
    _, (found,) = load_rows(TextFile("data/x/y.csv", "id,value\na,1,,\n"), ("id", "value"))

    assert dict(found.details)["perhaps_vi"] == "Có lẽ cuối dòng thừa dấu phẩy: 2. "


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("data/phu-tho/cam-ket.csv", "data/phu-tho/commitments.csv"),
        ("data/phu-tho/số liệu.csv", "data/phu-tho/observations.csv"),
        ("data/phu-tho/van-ban.csv", "data/documents.csv"),
        ("data/cam_ket.csv", "data/<mã tỉnh>/commitments.csv"),
        ("data/phu-tho/zzz.csv", ""),
    ],
)
def test_a_table_by_its_vietnamese_name_is_told_its_place(path: str, meant: str) -> None:
    (found,) = [one for one in load([TextFile(path, "")])[1] if one.code == "P109"]

    assert dict(found.details)["perhaps_vi"] == (f"Có lẽ là {meant}. " if meant else "")


def test_a_missing_header_is_given_whole_however_long_it_is() -> None:
    wanted = tuple(f"column_{number}" for number in range(40))

    _, (found,) = load_rows(TextFile("data/x/y.csv", "a,b\n"), wanted)

    assert found.code == "P125"
    assert dict(found.details)["columns"] == ",".join(wanted)


def test_a_quote_that_is_never_closed_between_other_separators_is_told() -> None:
    header = ";".join(column_names(SHARED["units"]))
    text = f'{header}\npercent;"%;' + "x" * 200_000 + "\n"
    _, problems = load([TextFile("data/units.csv", text)])
    assert "P102" in {found.code for found in problems}
