"""What is wrong with the content: a value with a place, told as text, annotations or JSON."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from portal.languages import number
from portal.rules import RULES, Severity

Format = Literal["text", "github", "json"]
CELL = re.compile(r'"[^"]*(?:""[^"]*)*"?|[^,]*')
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
LONGEST_DETAIL = 120
MOST_ALIKE = 50  # of one code in one file: nobody reads more before mending
# Given whole, to be copied. Never what somebody typed, but for names in it that are clipped,
# and for one row to type.
OURS = re.compile(r"columns|row|\w+_(?:vi|en)")
REFERENCE = "docs/problems.md#"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file, counted from 1 as editors do.

    text     the line itself; all the lines of a row or a page, where it has several
    header   the names of the columns, for a row of a CSV file
    cell     the name of the column, for a cell of a CSV file: editors see no offset
    """

    path: str
    line: int = 1
    column: int = 1
    text: str = ""
    header: tuple[str, ...] = field(default=(), compare=False, repr=False)
    cell: str = field(default="", compare=False, repr=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    def at(self, column: str, part: str = "") -> "Where":
        """The cell of a row under the column of that name, or where `part` stands in it."""
        start = start_of_cell(self.text, self.header.index(column)) if self.header else 0
        if part and (found := re.compile(rf"\b{re.escape(part)}\b").search(self.text, start)):
            start = found.start()
        return replace(self.after(start), cell=column if self.header else "")

    def after(self, offset: int) -> "Where":
        """The place so many characters into the text, with the line it is on."""
        begin = self.text.rfind("\n", 0, offset) + 1
        line = self.text[begin:].split("\n", 1)[0]
        number = self.line + self.text.count("\n", 0, begin)
        return Where(self.path, number, offset - begin + 1, line)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, in no language yet. `details` fill the blanks of its words."""

    code: str
    where: Where
    details: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        """Whether it stops a build."""
        return RULES[self.code].severity


def start_of_cell(text: str, place: int) -> int:
    """How many characters stand before the cell of that place, counted from 0, in a row."""
    start = 0
    for _ in range(place):
        if found := CELL.match(text, start):
            start = min(found.end() + 1, len(text))
    return start


def problem(code: str, where: Where, **details: object) -> Problem:
    """A problem with its details as text."""
    return Problem(
        code,
        where,
        tuple((n, given(n, str(v))) for n, v in details.items()),
    )


def given(name: str, text: str) -> str:
    """A detail as it is told."""
    if OURS.fullmatch(name):
        return visible(text) if name == "row" else text
    return clipped(text)


def clipped(text: str) -> str:
    """Text short enough to be read in a message, on one line."""
    short = text if len(text) <= LONGEST_DETAIL else text[:LONGEST_DETAIL] + "…"
    return visible(short.replace("\n", " "))


def visible(text: str) -> str:
    """Text without characters that show nothing, or that steer a terminal."""
    return UNSEEN.sub("\N{REPLACEMENT CHARACTER}", text)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those that stop a build."""
    return [found for found in problems if found.severity == "error"]


def tell(problems: Iterable[Problem], form: Format) -> str:
    """All problems as text for people, annotations for GitHub, or JSON for programs.

    People read the first of many that are alike in a file; programs get them all.
    """
    ordered = sorted(problems, key=lambda p: (p.where.path, p.where.line, p.where.column, p.code))
    if form == "json":
        return json.dumps([as_json(found) for found in ordered], ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(as_annotation(found) for found in ordered)
    return "\n".join(as_lines(ordered))


def as_lines(ordered: list[Problem]) -> Iterator[str]:
    """Each problem as text; of those with one code in one file the first, and how many follow."""
    kinds = [(found.where.path, found.code) for found in ordered]
    many, told = Counter(kinds), Counter[tuple[str, str]]()
    for found, kind in zip(ordered, kinds, strict=True):
        told[kind] += 1
        if told[kind] <= MOST_ALIKE:
            yield as_text(found)
        if told[kind] == MOST_ALIKE < many[kind]:
            more = many[kind] - MOST_ALIKE
            yield (
                f"{found.where.path}: và {number(more, 'vi')} chỗ nữa của {found.code} trong tệp "
                f"này / and {number(more, 'en')} more of {found.code} in this file"
            )


def as_text(found: Problem) -> str:
    """The place, the line itself with a mark under the spot, then both languages."""
    rule, where, blanks = RULES[found.code], found.where, dict(found.details)
    lines = [f"{where}: {found.code} {rule.severity}"]
    if where.text:
        shown, mark = excerpt(where.text.split("\n", 1)[0], where.column - 1)
        lines += [f"{where.line:>5} | {shown}", " " * 8 + " " * mark + "^"]
    for language, words in (("vi", rule.vi), ("en", rule.en)):
        hint = "Gợi ý" if language == "vi" else "Hint"
        lines.append(
            f"  {language}: {cell_said(where, language)}{words.message.format_map(blanks)}"
        )
        lines.append(f"      {hint}: {words.hint.format_map(blanks)}")
    return "\n".join(lines)


def cell_said(where: Where, language: str) -> str:
    """Where a cell stands, as who looks at a table or a page of GitHub sees it."""
    if not where.cell:
        return ""
    line, column = ("Dòng", "cột") if language == "vi" else ("Line", "column")
    return f"{line} {where.line}, {column} {where.cell}. "


def excerpt(line: str, mark: int, width: int = 100) -> tuple[str, int]:
    """The part of a line around a mark, and where the mark goes beneath it."""
    start = max(0, min(mark - width // 2, len(line) - width))
    return visible(line[start : start + width].replace("\t", " ")), mark - start


def as_annotation(found: Problem) -> str:
    """A workflow command: GitHub shows it on the line of the pull request."""
    rule, where, blanks = RULES[found.code], found.where, dict(found.details)
    said = [
        cell_said(where, language) + f"{words.message} {words.hint}".format_map(blanks)
        for language, words in (("vi", rule.vi), ("en", rule.en))
    ]
    text = escaped("\n".join((*said, REFERENCE + found.code.lower())))
    place = f"file={property_of(where.path)},line={where.line},col={where.column}"
    return f"::{rule.severity} {place},title={found.code}::{text}"


def escaped(text: str) -> str:
    """Text as a workflow command carries it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_of(text: str) -> str:
    """Text as a property of a workflow command carries it."""
    return escaped(text).replace(":", "%3A").replace(",", "%2C")


def as_json(found: Problem) -> dict[str, object]:
    """A problem for programs."""
    rule, where, blanks = RULES[found.code], found.where, dict(found.details)
    return {
        "code": found.code,
        "severity": rule.severity,
        "path": where.path,
        "line": where.line,
        "column": where.column,
        "cell": where.cell,
        **{
            language: {
                "message": words.message.format_map(blanks),
                "hint": words.hint.format_map(blanks),
            }
            for language, words in (("vi", rule.vi), ("en", rule.en))
        },
    }
