"""Writes docs/problems.md, one entry for each code, from the table of rules.

python docs/write_problems.py
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

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
sửa thì không. Mã không bao giờ đổi số và không dùng lại. Chữ trong ngoặc nhọn là chỗ điền.

`python build.py check` tells everything that is wrong in `data/`, `content/` and `portal.toml`:
the file, line and column, what is wrong and what to do. An error stops the build; a warning does
not. Codes are never renumbered and never used again. Words in curly brackets are blanks.
"""


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
    folders = sorted(path.name for path in (ROOT / "tests/broken").glob(f"{code}-*"))
    tried = ", ".join(f"[{name}](../tests/broken/{name}/expected.txt)" for name in folders)
    return f"""\
### {code}

{SEVERITIES[rule.severity]}

- {rule.vi.message}
  *{rule.vi.hint}*
- {rule.en.message}
  *{rule.en.hint}*

Ví dụ / Examples: {tried}
"""


if __name__ == "__main__":
    (HERE / "problems.md").write_text(page(), "utf-8")
