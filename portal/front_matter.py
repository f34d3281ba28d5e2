"""What is wrong with the lines between two --- at the top of a page, and what to type instead."""

import re
from collections.abc import Iterator

FENCE = "---"
NEARLY_A_FENCE = re.compile(r"\s*(?:-{2,}|[–—]+-*)\s*")
LINE = re.compile(r"(?P<before>\s*)(?P<key>[A-Za-z_]+)(?P<colon>\s*[:：])(?P<gap>\s*)(?P<value>.*)")
WORD = re.compile(r"(?P<key>title|description)\s+(?P<value>[^\s:].*)")
BEGINNING = re.compile(r"\s*(?:title|description)\s*[:：]", re.IGNORECASE)
DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"\s*(?:#.*)?')
SINGLE = re.compile(r"'(?:[^']|'')*'\s*(?:#.*)?")
OF_YAML = re.compile(r"[\[\]{}&*!|>%@`]|[-?] ")
COLON = re.compile(r":(?:\s|$)")
# In Vietnamese and English. A mistake: its line and column in the file, what is wrong, what to do.
Twins = tuple[str, str]
Mistake = tuple[int, int, Twins, Twins]

SPACE_BEFORE = (
    "đầu dòng có dấu cách hoặc Tab thừa",
    "there is a space or a tab at the beginning of the line",
)
OTHER_COLON = (
    "sau tên phải là dấu hai chấm thường, viết liền",
    "an ordinary colon has to stand right behind the name",
)
OTHER_SPACE = (
    "sau dấu hai chấm phải là một dấu cách thường, không phải Tab hay dấu cách lạ",
    "an ordinary space has to stand behind the colon, not a tab or another space",
)
QUOTE = (
    "dấu ngoặc mở ở đây chưa đóng, hoặc đóng quá sớm",
    "the quote opened here is not closed, or is closed too early",
)
COLON_WITHIN = (
    "giá trị có dấu hai chấm thì phải nằm trong ngoặc kép",
    "a value with a colon has to stand in double quotes",
)
NONE_AT_ALL = (
    ("tệp chưa có phần này", "the file has none"),
    (
        'Thêm bốn dòng ở đầu tệp: “---”, “title: "…"”, “description: "…"”, “---”',
        'Add four lines at the top of the file: “---”, “title: "…"”, “description: "…"”, “---”',
    ),
)
ONLY_DASHES = (
    ("dòng này phải có đúng ba dấu gạch nối", "this line has to be three hyphens alone"),
    (
        "Gõ lại cả dòng này: “---”, không có dấu cách ở đầu hay cuối",
        "Type the whole line as: “---”, without a space before or behind",
    ),
)


def wrong_fences(lines: list[str]) -> Mistake:
    """Why a page has no front matter: where its first or last line of --- should be."""
    top = next((n for n, line in enumerate(lines) if line.strip("\ufeff\t ")), 0)
    if not (lines[top] == FENCE or NEARLY_A_FENCE.fullmatch(lines[top])):
        if BEGINNING.match(lines[top]):
            what = "phía trên dòng này thiếu dòng ---", "a line of --- is missing above this one"
            todo = "Thêm dòng “---” ngay phía trên", "Add a line of “---” right above"
            return top + 1, 1, what, todo
        return 1, 1, *NONE_AT_ALL
    if top:
        what = "phần này phải bắt đầu ngay ở dòng 1", "it has to begin on line 1"
        todo = "Xóa các dòng trống phía trên", "Remove the blank lines above it"
        return 1, 1, what, todo
    if lines[0] != FENCE:
        return 1, 1, *ONLY_DASHES
    for number, line in enumerate(lines[1:], 2):
        if NEARLY_A_FENCE.fullmatch(line):
            return number, 1, *ONLY_DASHES
    last = next((n for n, line in enumerate(lines[1:], 1) if not LINE.fullmatch(line)), len(lines))
    what = "chưa có dòng --- thứ hai để đóng phần này", "there is no second line of --- to close it"
    todo = f"Thêm dòng “---” ngay sau dòng {last}", f"Add a line “---” right after line {last}"
    return last, 1, what, todo


def wrong_lines(lines: list[str]) -> Iterator[Mistake]:
    """Each line of front matter that is written wrongly; the first is line 2 of the file."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 2):
        following = lines[number - 1] if number - 1 < len(lines) else ""
        if not line.strip() or line.startswith("#"):
            continue
        if found := LINE.fullmatch(line):
            if found["key"] in seen:
                yield number, 1, *stands_twice(found["key"], seen[found["key"]], number)
            elif wrong := wrong_line(found, following.startswith((" ", "\t"))):
                column, (vi, en) = wrong
                yield number, column, (vi, en), typed(found["key"], found["value"])
            seen.setdefault(found["key"], number)
        elif found := WORD.fullmatch(line):
            what = "sau tên thiếu dấu hai chấm", "the colon behind the name is missing"
            yield number, found.end("key") + 1, what, typed(found["key"], found["value"])


def wrong_line(found: re.Match[str], goes_on: bool) -> tuple[int, Twins] | None:
    """The column at which a line is wrong, and what is wrong there; None for a sound one.

    goes_on   whether the next line may continue it
    """
    value, gap = found["value"], found["gap"]
    if found["before"]:
        return 1, SPACE_BEFORE
    if found["colon"] != ":":
        return found.start("colon") + 1, OTHER_COLON
    if value and (not gap or gap.strip(" ")):
        return found.start("gap") + 1, OTHER_SPACE
    start = found.start("value") + 1
    if goes_on:
        return None
    if whole := {'"': DOUBLE, "'": SINGLE}.get(value[:1]):
        return None if whole.fullmatch(value) else (start, QUOTE)
    if sign := OF_YAML.match(value):
        return start, (
            f"giá trị bắt đầu bằng “{sign[0]}” thì phải nằm trong ngoặc kép",
            f"a value that begins with “{sign[0]}” has to stand in double quotes",
        )
    colon = COLON.search(value)
    return (start + colon.start(), COLON_WITHIN) if colon else None


def stands_twice(key: str, first: int, second: int) -> tuple[Twins, Twins]:
    """What is wrong where a name was used before, and what to do."""
    what = (
        f"“{key}” có ở dòng {first} và dòng {second}",
        f"“{key}” stands on lines {first} and {second}",
    )
    return what, (
        f"Xóa dòng {second}, hoặc dòng {first} nếu dòng {second} mới đúng",
        f"Delete line {second}, or line {first} if line {second} is the right one",
    )


def typed(key: str, value: str) -> Twins:
    """The whole line to type, in both languages."""
    line = f"{key}: {quoted(value)}"
    return f"Gõ lại cả dòng này: “{line}”", f"Type the whole line as: “{line}”"


def quoted(value: str) -> str:
    """A value in quotes that YAML can read, as it was meant."""
    text = value.strip()
    if mark := text[:1] if text[:1] in ('"', "'") else "":
        text = text.removeprefix(mark).removesuffix(mark)
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
