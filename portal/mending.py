"""What `build.py fix` mends in a portal, and how it shows that before anything is written."""

import difflib
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from portal.examine import examine_text, unread_in
from portal.letters import INVISIBLE_OR_SPACE
from portal.mend import Mended, mend
from portal.problems import Problem
from portal.read import FOLDERS, SETTINGS, files_in, repository_from

WORDS: dict[str, tuple[str, str]] = {
    "utf-16": ("chuyển từ UTF-16 sang UTF-8", "from UTF-16 to UTF-8"),
    "cp1258": ("chuyển từ bảng mã Windows-1258 sang UTF-8", "from Windows-1258 to UTF-8"),
    "mark": ("bỏ dấu BOM ở đầu tệp", "byte order mark removed"),
    "line ends": ("thống nhất cách xuống dòng (LF)", "line ends made alike (LF)"),
    "misread": ("khôi phục chữ đọc sai bảng mã", "text read in the wrong encoding restored"),
    "form": ("ghép dấu tiếng Việt (NFC)", "Vietnamese accents joined to their letters (NFC)"),
    "unseen": ("bỏ ký tự không nhìn thấy", "characters that cannot be seen removed"),
    "spaces": ("thay dấu cách lạ bằng dấu cách thường", "odd spaces made ordinary"),
    "lookalikes": ("thay chữ trông giống bằng chữ của ta", "look-alike letters replaced by ours"),
    "separator line": ("bỏ dòng sep=", "the line sep= removed"),
    "separator": ("ngăn các cột bằng dấu phẩy", "columns separated by commas"),
    "decimals": ("viết phần thập phân bằng dấu chấm", "decimals written with a point"),
    "header": ("viết lại tên cột", "names of columns rewritten"),
    "nameless columns": ("bỏ cột trống không có tên", "empty columns without a name removed"),
    "blank rows": ("bỏ dòng trống", "blank rows removed"),
}
TAB = "\t"
TRAILING = re.compile(r" +$")
MOST_LINES = 200


def mend_all(root: Path, as_of: date) -> tuple[list[Mended], list[Problem]]:
    """The files of a portal that can be mended, and what is wrong with it after that."""
    settings = [root / SETTINGS] if (root / SETTINGS).is_file() else []
    paths = [path for folder, end in FOLDERS.items() for path in files_in(root / folder, end)]
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in paths + settings}
    mended = [found for name, raw in files.items() if (found := mend(name, raw)) and found.done]
    after = files | {one.path: one.text.encode() for one in mended}
    repository, unread = repository_from(after.items())
    left = examine_text(repository, unread, as_of)[1]
    return mended, [*left, *unread_in(root, repository)]


def write_all(root: Path, mended: Iterable[Mended]) -> None:
    """Put each file in the place of the one before, whole or not at all."""
    for one in mended:
        path = root / one.path
        new = path.with_name(f".{path.name}.new")
        new.write_bytes(one.text.encode())
        new.replace(path)


def shown(one: Mended) -> str:
    """What was mended in a file, and every line that changes."""
    said = [WORDS[key] for key in one.done]
    vi, en = ("; ".join(words) for words in zip(*said, strict=True))
    lines = [f"{one.path}", f"  vi: {vi}.", f"  en: {en}.", *difference(one)]
    return "\n".join(lines)


def difference(one: Mended) -> Iterator[str]:
    """The lines that change, before and after, with what cannot be seen made visible."""
    before, after = (text.split("\n") for text in (one.before, one.text))
    found = difflib.unified_diff(before, after, f"{one.path} (-)", f"{one.path} (+)", "", "", 0, "")
    for number, line in enumerate(found):
        if number == MOST_LINES:
            yield "…"
            return
        yield line[:1] + made_visible(line[1:])


def made_visible(line: str) -> str:
    """A line with tabs, odd spaces and characters that show nothing named."""
    named = INVISIBLE_OR_SPACE.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", line)
    combining = re.sub("[\u0300-\u036f]", lambda found: f"⟨U+{ord(found[0]):04X}⟩", named)
    return TRAILING.sub(lambda found: "·" * len(found[0]), combining.replace(TAB, "⟶"))
