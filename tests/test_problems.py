"""How problems are told, and the table of what can be told."""

import json
import re
import runpy
from pathlib import Path
from string import Formatter

import pytest

from portal.problems import Problem, Where, errors, problem, tell
from portal.rules import RULES, Words

COMMA = problem(
    "P203",
    Where("data/ninh-binh/observations.csv", 4, 17, 'pii-rank,2025-Q4,"12,4",,34'),
    value="12,4",
    suggestion="12.4",
)
WARNING = problem("P504", Where("content/vi/pages/a.md"), file="content/en/pages/a.md")
ROW = Where("a.csv", 7, 1, 'a;b-c,"x\ny, ""z""",d\n', ("list", "text", "end"))


def test_a_problem_shows_its_cell_and_speaks_both_languages() -> None:
    assert tell([COMMA], "text") == "\n".join(
        (
            "data/ninh-binh/observations.csv:4:17: P203 error",
            '    4 | pii-rank,2025-Q4,"12,4",,34',
            "                        ^",
            "  vi: “12,4” chưa đọc được thành số vì có dấu phẩy.",
            "      Gợi ý: Trong tệp, viết phần thập phân bằng dấu chấm: 12.4.",
            "  en: “12,4” cannot be read as a number because of the comma.",
            "      Hint: In files, write decimals with a point: 12.4.",
        )
    )


def test_a_place_without_a_line_shows_none() -> None:
    assert tell([WARNING], "text").splitlines()[:2] == [
        "content/vi/pages/a.md:1:1: P504 warning",
        "  vi: Bài này chưa có bản tiếng Anh content/en/pages/a.md.",
    ]


def test_a_long_line_is_cut_around_its_mark() -> None:
    line = "a" * 300 + "!" + "b" * 300

    shown, mark = tell([problem("P107", Where("a", 1, 301, line), columns="")], "text").split("\n")[
        1:3
    ]

    assert len(shown) == len("    1 | ") + 100
    assert shown[mark.index("^")] == "!"


def test_problems_stand_in_the_order_of_the_files() -> None:
    later = problem("P107", Where("data/ninh-binh/observations.csv", 12), columns="")

    first_lines = [
        told.split(" ")[0] for told in tell([later, COMMA, WARNING], "github").split("::")
    ]
    codes = [found["code"] for found in json.loads(tell([later, COMMA, WARNING], "json"))]

    assert first_lines.index("warning") < first_lines.index("error")
    assert codes == ["P504", "P203", "P107"]


def test_nothing_wrong_is_nothing_told() -> None:
    assert (tell([], "text"), tell([], "github"), tell([], "json")) == ("", "", "[]")


def test_an_annotation_stands_on_the_changed_line() -> None:
    assert tell([COMMA], "github") == (
        "::error file=data/ninh-binh/observations.csv,line=4,col=17,title=P203::"
        "“12,4” chưa đọc được thành số vì có dấu phẩy. "
        "Trong tệp, viết phần thập phân bằng dấu chấm: 12.4.%0A"
        "“12,4” cannot be read as a number because of the comma. "
        "In files, write decimals with a point: 12.4.%0A"
        "docs/problems.md#p203"
    )


def test_content_cannot_give_commands_in_an_annotation() -> None:
    where = Where("data/a,b:c%\n/x.csv", 2)
    told = tell([problem("P202", where, value="1\n::error::x%0A")], "github")

    assert told.count("\n") == 0
    assert told.startswith("::error file=data/a%2Cb%3Ac%25%0A/x.csv,line=2,col=1,title=P202::")
    assert "“1 ::error::x%250A”" in told


def test_programs_get_every_part_by_name() -> None:
    assert json.loads(tell([COMMA], "json")) == [
        {
            "code": "P203",
            "severity": "error",
            "path": "data/ninh-binh/observations.csv",
            "line": 4,
            "column": 17,
            "cell": "",
            "vi": {
                "message": "“12,4” chưa đọc được thành số vì có dấu phẩy.",
                "hint": "Trong tệp, viết phần thập phân bằng dấu chấm: 12.4.",
            },
            "en": {
                "message": "“12,4” cannot be read as a number because of the comma.",
                "hint": "In files, write decimals with a point: 12.4.",
            },
        }
    ]


def test_a_cell_is_named_as_who_looks_at_a_table_sees_it() -> None:
    row = Where(
        "data/a/observations.csv", 4, 1, 'pii,2025,"12,4"', ("indicator", "period", "value")
    )
    found = problem("P203", row.at("value"), value="12,4", suggestion="12.4")

    told = tell([found], "text")
    assert "\n  vi: Dòng 4, cột value. “12,4” chưa" in told
    assert "\n  en: Line 4, column value. “12,4” cannot" in told
    assert "::Dòng 4, cột value. “12,4” chưa" in tell([found], "github")
    assert '"cell": "value"' in tell([found], "json")


def test_only_errors_stop_a_build() -> None:
    assert errors([WARNING, COMMA]) == [COMMA]


def test_details_are_short_and_cannot_steer_a_terminal() -> None:
    found = problem("P202", Where("a", 1, 1, "x\x1b[31m\u202e"), value="\x1b[31m" + "9" * 500)

    told = tell([found], "text")

    assert "\x1b" not in told and "\u202e" not in told
    assert "9" * 115 + "…" in told
    assert "9" * 121 not in told


@pytest.mark.parametrize(
    ("column", "part", "place"),
    [
        ("list", "", (7, 1, 'a;b-c,"x')),
        ("list", "b-c", (7, 3, 'a;b-c,"x')),
        ("list", "nothing", (7, 1, 'a;b-c,"x')),
        ("text", "", (7, 7, 'a;b-c,"x')),
        ("text", "y", (8, 1, 'y, ""z""",d')),
        ("end", "", (8, 11, 'y, ""z""",d')),
    ],
)
def test_a_cell_is_found_in_its_row(column: str, part: str, place: tuple[int, int, str]) -> None:
    where = ROW.at(column, part)

    assert (where.line, where.column, where.text) == place


def test_an_id_is_not_found_inside_a_longer_one() -> None:
    assert Where("a.csv", 1, 1, "nb-10;nb-1", ("ids",)).at("ids", "nb-1").column == 7


def test_a_row_of_several_lines_shows_its_first() -> None:
    told = tell(
        [problem("P106", ROW, found=3, expected=4, perhaps_vi="", perhaps_en="")], "text"
    ).split("\n")

    assert told[1] == '    7 | a;b-c,"x'


def blanks(words: Words) -> set[str]:
    """The names in curly brackets, one that is filled in each language without the language."""
    texts = (words.message, words.hint)
    names = {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
    return {re.sub("_(?:vi|en)$", "_…", name) for name in names}


@pytest.mark.parametrize("code", RULES)
def test_every_rule_speaks_both_languages(code: str) -> None:
    rule = RULES[code]

    assert blanks(rule.vi) == blanks(rule.en)
    for words in (rule.vi, rule.en):
        for text in (words.message, words.hint):
            assert text.endswith((".", ".”", "?"))
            assert not text.lower().startswith(("error", "lỗi", "hint", "gợi ý"))


@pytest.mark.parametrize("code", RULES)
def test_every_rule_has_a_folder_that_breaks_it(code: str) -> None:
    assert list(Path("tests/broken").glob(f"{code}-*/expected.txt"))


def test_every_rule_is_in_the_documents() -> None:
    """`python docs/write_problems.py` writes docs/problems.md anew."""
    written = Path("docs/problems.md").read_text("utf-8")

    assert written == runpy.run_path("docs/write_problems.py")["page"]()
    assert [code for code in RULES if f"### {code}\n" not in written] == []


def test_codes_are_of_a_known_stage() -> None:
    assert list(RULES) == sorted(RULES)
    assert {code[:2] for code in RULES} == {f"P{stage}" for stage in range(1, 8)}


def test_a_problem_fills_every_blank_of_its_words() -> None:
    """A detail that is left out would be a traceback on the day it is needed."""
    with pytest.raises(KeyError):
        tell([Problem("P203", Where("a"))], "text")


def test_people_read_the_first_of_many_that_are_alike_in_a_file() -> None:
    many = [
        problem("P203", Where("a.csv", line), value="1,5", suggestion="1.5")
        for line in range(1, 1301)
    ]
    other = problem("P107", Where("a.csv", 2000), columns="id")
    told = tell([*many, other], "text")

    assert told.count("P203 error") == 50
    assert told.count("P107 error") == 1
    assert (
        "a.csv: và 1.250 chỗ nữa của P203 trong tệp này / and 1,250 more of P203 in this file\n"
        in told
    )
    assert "chỗ nữa" not in tell(many[:50], "text")
    assert len(json.loads(tell(many, "json"))) == tell(many, "github").count("::error") == 1300
