"""Writes docs/problems.md and portal/examples.json, one entry for each code: its words from the
table of rules, its examples from the folders of tests/broken/.

python docs/write_problems.py
"""

import difflib
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from portal.causes import CAUSES  # noqa: E402
from portal.rules import RULES, Rule  # noqa: E402

STAGES = {
    "1": ("Tệp", "Files"),
    "2": ("Ô", "Cells"),
    "3": ("Mã", "IDs"),
    "4": ("Dữ kiện", "Facts"),
    "5": ("Hai ngôn ngữ", "The two languages"),
    "6": ("Trang", "Pages"),
    "7": (
        "Đối chiếu với bản gốc (`build.py verify`)",
        "Compared with the texts (`build.py verify`)",
    ),
}
SEVERITIES = {"error": "lỗi / error", "warning": "nên sửa / warning"}
HEAD = """\
<!-- Written by docs/write_problems.py from portal/rules/. Do not edit by hand. -->

# Những điều cần sửa / Problems

`python build.py check` cho biết mọi điều chưa đúng trong `data/`, `content/` và `portal.toml`: ở
tệp nào, dòng nào, cột nào, sai ở đâu và sửa thế nào. Một lỗi dừng việc dựng trang; một điều nên
sửa thì không. Mã không bao giờ đổi số và không dùng lại. Chữ trong ngoặc nhọn là chỗ điền. Ví dụ
lấy từ một cổng thử, với các tỉnh không có thật. Cách đọc một báo lỗi:
[Khi máy báo lỗi](/content/vi/guide/check.md).

`python build.py check` tells everything that is wrong in `data/`, `content/` and `portal.toml`:
the file, line and column, what is wrong and what to do. An error stops the build; a warning does
not. Codes are never renumbered and never used again. Words in curly brackets are blanks. Examples
are from a small portal of invented provinces. How to read a problem:
[When the check finds something](/content/en/guide/check.md).
"""
PLACE = re.compile(r"(?P<path>\S+?):(?P<line>\d+):\d+: (?P<code>P\d{3}) ")
BROKEN, SMALL = ROOT / "tests/broken", ROOT / "tests/sites/small"


def page() -> str:
    """The whole of docs/problems.md."""
    parts = [HEAD]
    stage = ""
    for code, rule in RULES.items():
        if code[1] != stage:
            stage = code[1]
            vi, en = STAGES[stage]
            parts.append(f"## P{stage}: {vi} / {en}\n")
        parts.append(entry(code, rule))
    return "\n".join(parts)


def entry(code: str, rule: Rule) -> str:
    """One code: its words in both languages, and where it is tried out."""
    folders = sorted(path.name for path in BROKEN.glob(f"{code}-*"))
    tried = ", ".join(f"[{name}](../tests/broken/{name}/expected.txt)" for name in folders)
    vi, en = CAUSES[code]
    first = examples_of(code)[0]
    right = f"\nDòng đúng / The right line:\n\n```text\n{first['right']}\n```\n"
    return f"""\
### {code}

{SEVERITIES[rule.severity]}

- {rule.vi.message} {vi}
  *{rule.vi.hint}*
- {rule.en.message} {en}
  *{rule.en.hint}*

```text
{first["printed"]}
```
{right if first["right"] else ""}
Ví dụ / Examples: {tried}
"""


def examples() -> dict[str, list[dict[str, str]]]:
    """The examples of every code, as the pages of the site read them."""
    return {code: examples_of(code) for code in RULES}


def examples_of(code: str) -> list[dict[str, str]]:
    """The examples of a code, first those that have a right line."""
    listed = [example(folder) for folder in sorted(BROKEN.glob(f"{code}-*"))]
    return sorted(listed, key=lambda one: not one["right"])


def example(folder: Path) -> dict[str, str]:
    """The first problem of a folder exactly as it is printed, and the line as it is when right."""
    told = (folder / "expected.txt").read_text("utf-8").rstrip("\n")
    found = PLACE.match(told)
    assert found, folder
    following = PLACE.search(told, found.end())
    printed = told[: following.start()].rstrip("\n") if following else told
    return {"printed": printed, "right": right_line(folder, found["path"], int(found["line"]))}


def right_line(folder: Path, path: str, number: int) -> str:
    """The same line in the sound portal, or the one of right.txt; empty where there is none."""
    if (given := folder / "right.txt").exists():
        return given.read_text("utf-8").rstrip("\n")
    if not (folder / path).is_file() or not (SMALL / path).is_file():
        return ""
    try:
        wrong = (folder / path).read_text("utf-8").splitlines()
    except UnicodeDecodeError:
        return ""
    sound = (SMALL / path).read_text("utf-8").splitlines()
    for tag, a, b, c, d in difflib.SequenceMatcher(None, sound, wrong, False).get_opcodes():
        if tag == "replace" and c < number <= d and b - a == d - c:
            return sound[a + number - 1 - c]
    return ""


def examples_file() -> str:
    """The whole of portal/examples.json."""
    return json.dumps(examples(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    (HERE / "problems.md").write_text(page(), "utf-8")
    (ROOT / "portal/examples.json").write_text(examples_file(), "utf-8")
