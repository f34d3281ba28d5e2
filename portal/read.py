"""Disk to text. The only module that reads the content of a portal."""

import functools
import os
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from portal.decode import UTF_8_MARK, decoded, in_tcvn3, is_vietnamese, shown_bytes
from portal.problems import Problem, Where, problem, visible

PROGRAM = Path(__file__).resolve().parent.parent
SETTINGS = "portal.toml"
FOLDERS = {"data": ".csv", "content": ".md"}
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
MOST_LINES = 10
PACK = b"PK\x03\x04"
FORMATS = {
    PACK: "ZIP",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "Excel (.xls)",
    b"%PDF-": "PDF",
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "GZIP",
    b"\x89PNG": "PNG",
}
PACKED = {b"xl/": "Excel (.xlsx)", b"opendocument.spreadsheet": "LibreOffice (.ods)"}
PAGE = re.compile(rb"\s*<(?:!doctype html|html|table)\b", re.IGNORECASE)
CONFLICT = re.compile(r"^(?:<{7}|>{7})(?=[ ,]|$)", re.MULTILINE)
# Under a heading of prose the same line is an underline.
CONFLICT_IN_ROWS = re.compile(r"^(?:<{7}|>{7}|={7}|\|{7})(?=[ ,]|$)", re.MULTILINE)
LEFT_BY_PROGRAMS = re.compile(r"\..*|~\$.*|.*~|thumbs\.db|desktop\.ini", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file as it is on disk; `path` is told from the root, with forward slashes."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Repository:
    """All the text of a portal.

    names   every file that a text may lead to, told from the root; none where that is not known
    """

    settings: TextFile
    data: tuple[TextFile, ...]
    content: tuple[TextFile, ...]
    names: frozenset[str] = field(default=frozenset(), compare=False, repr=False)


def read(root: Path) -> tuple[Repository, list[Problem]]:
    """Read content/, data/ and portal.toml. A file that is not UTF-8 is left out and told."""
    settings = root / SETTINGS
    found = [path for folder, end in FOLDERS.items() for path in files_in(root / folder, end)]
    found += [settings] if settings.is_file() else []
    files = [(path.relative_to(root).as_posix(), path.read_bytes()) for path in found]
    repository, problems = repository_from(files)
    pictures = (path.relative_to(PROGRAM).as_posix() for path in files_below(PROGRAM / "static"))
    return replace(repository, names=frozenset([*pictures, *(name for name, _ in files)])), problems


def repository_from(files: Iterable[tuple[str, bytes]]) -> tuple[Repository, list[Problem]]:
    """All the text of the files of a portal, by their names told from the root."""
    problems: list[Problem] = []
    kept: dict[str, list[TextFile]] = {SETTINGS: [], **{folder: [] for folder in FOLDERS}}
    names = set()
    for name, raw in files:
        names.add(name)
        file, found = text_from(name, raw)
        problems += found
        kept[name.split("/")[0]] += file
    if SETTINGS not in names:
        problems.append(problem("P116", Where(SETTINGS)))
    settings = next(iter(kept[SETTINGS]), TextFile(SETTINGS, ""))
    problems += wrong_toml(settings)
    return Repository(settings, tuple(kept["data"]), tuple(kept["content"])), problems


def files_in(folder: Path, ending: str) -> Iterator[Path]:
    """The files of a folder with that ending, in the same order on every machine."""
    yield from sorted(path for path in files_below(folder) if path.suffix.lower() == ending)


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder; as rglob, which asks the disk many times more."""
    for base, _, names in os.walk(folder):
        yield from (path for name in names if (path := Path(base, name)).is_file())


def others_in(root: Path) -> Iterator[str]:
    """The files of data/ and content/ that are not read, without those that programs leave."""
    for folder, end in FOLDERS.items():
        strange = (path for path in files_below(root / folder) if path.suffix.lower() != end)
        for path in sorted(strange):
            name = path.relative_to(root)
            if not any(LEFT_BY_PROGRAMS.fullmatch(part) for part in name.parts):
                yield name.as_posix()


def read_text(root: Path, path: Path) -> tuple[list[TextFile], list[Problem]]:
    """One file as text; or the problem of its encoding."""
    return text_from(path.relative_to(root).as_posix(), path.read_bytes())


@functools.lru_cache(maxsize=1024)
def text_from(name: str, raw: bytes) -> tuple[list[TextFile], list[Problem]]:
    """The text of a file, its line ends made alike; or why its bytes are none.

    Kept by value, so that a preview decodes only the file that changed.
    """
    if kind := other_format(raw):
        return [], [problem("P123", Where(name), format=kind)]
    raw = raw.removeprefix(UTF_8_MARK)
    if raw.startswith(UTF_16_MARKS) or is_utf_16(raw):
        return [], [problem("P101", Where(name))]
    try:
        text = raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as mistake:
        return [], not_utf_8(name, raw, mistake.start)
    if "\0" in text:
        return [], [problem("P115", Where(name, text=text).after(text.index("\0")))]
    marks = CONFLICT_IN_ROWS if name.endswith(".csv") else CONFLICT
    if any(sign * 7 in text for sign in "<>=|") and (found := marks.search(text)):
        return [], [problem("P124", Where(name, text=text).after(found.start()))]
    return [TextFile(name, text)], []


def other_format(raw: bytes) -> str | None:
    """What a file is by its first bytes, where it is no text at all, or a page of the web."""
    for mark, kind in FORMATS.items():
        if raw.startswith(mark):
            inside = next((name for part, name in PACKED.items() if part in raw), kind)
            return inside if mark == PACK else kind
    return "HTML" if PAGE.match(raw) else None


def is_utf_16(raw: bytes) -> bool:
    """Whether most characters begin or end with a zero byte, as those of UTF-16 do."""
    sample = raw[:4096]
    return any(sample[side::2].count(0) > len(sample) // 4 for side in (0, 1))


def not_utf_8(name: str, raw: bytes, offset: int) -> list[Problem]:
    """P101 where it can be mended; else P131 for each line, or once where they are many."""
    if decoded(raw) is not None:
        return [problem("P101", place_of_byte(name, raw, offset))]
    found = [*lines_not_utf_8(name, raw)]
    told = found if len(found) <= MOST_LINES else found[:1]
    return [
        problem("P131", where, count=len(found), perhaps_vi=vi, perhaps_en=en)
        for where, vi, en in told
    ]


def lines_not_utf_8(name: str, raw: bytes) -> Iterator[tuple[Where, str, str]]:
    """Each line that is not UTF-8, and what it may say in both languages."""
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for number, line in enumerate(lines, 1):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as mistake:
            place = Where(name, number, 1, shown_bytes(line))
            before = len(line[: mistake.start].decode("utf-8"))
            yield place.after(before), *perhaps_in_tcvn3(line)


def perhaps_in_tcvn3(line: bytes) -> tuple[str, str]:
    """What a line says where it was typed for a font of TCVN3, in both languages."""
    meant = visible(in_tcvn3(line))
    if not is_vietnamese(meant):
        return "", ""
    return (
        f"Nếu chữ gõ bằng phông .VnTime (TCVN3), cả dòng là: “{meant}”. ",
        f"If it was typed for .VnTime (TCVN3), the whole line is: “{meant}”. ",
    )


def place_of_byte(name: str, raw: bytes, offset: int) -> Where:
    """The line and column of a byte that is not UTF-8, with the line as it is shown."""
    before = raw[:offset].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return Where(name, text=shown_bytes(raw)).after(len(before))


@functools.lru_cache(maxsize=8)
def wrong_toml(file: TextFile) -> tuple[Problem, ...]:
    """P112: portal.toml is TOML."""
    try:
        tomllib.loads(file.text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as mistake:
        return (problem("P112", place_of_mistake(file, str(mistake))),)
    return ()


def place_of_mistake(file: TextFile, message: str) -> Where:
    """Where TOML stopped to make sense; the end of the file when no place is told."""
    lines = file.text.rstrip("\n").split("\n")
    told = re.search(r"at line ([0-9]+), column ([0-9]+)", message)
    line, column = (int(told[1]), int(told[2])) if told else (len(lines), len(lines[-1]) + 1)
    return Where(file.path, line, column, lines[min(line, len(lines)) - 1])
