"""The source documents as text: every passage with its locator, sentence by sentence.

A text is Markdown with front matter (province, number, date) and a locator in a
comment after each passage: `… năm 2030. <!-- II.1.b2 -->`. A sentence ends at
. ! ? or … before a capital letter, a quotation mark or (n); the second one of
that bullet is II.1.b2.s2.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from portal.problems import Problem, Where, problem
from portal.prose import split_front_matter
from portal.read import TextFile, files_in, read_text

COMMENT = re.compile(r"\s*<!--\s*([0-9A-Za-z.]+)\s*-->\s*$")
HEADING = re.compile(r"(#{1,6})\s+(.*)")
STOP = re.compile(r"[.!?…][”\"]?\s+(?=([\w“\"]|\([0-9]))")
LISTED = re.compile(r"^\s*(?:[-+*]\s+|\*\*[^*]+\*\*\s*)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, bullet or note. `headings` stand above it, the outermost first."""

    locator: str
    text: str
    line: int
    headings: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences in their order; the first is s1."""
        ends = [
            stop.end()
            for stop in STOP.finditer(self.text)
            if stop[1].isupper() or not stop[1].isalnum()
        ]
        pairs = pairwise([0, *ends, len(self.text)])
        return tuple(self.text[start:end].strip() for start, end in pairs)


@dataclass(frozen=True, slots=True)
class Original:
    """The text of a document. `number` and `date` are empty where it has none."""

    path: str
    province: str
    number: str
    date: str
    passages: dict[str, Passage]

    def at(self, locator: str) -> tuple[Passage, str] | None:
        """A passage, and the sentence of it that a locator names, or all of it."""
        place, _, sentence = locator.partition(".s")
        passage = self.passages.get(place)
        if passage is None:
            return None
        if not sentence:
            return passage, passage.text
        found = passage.sentences
        number = int(sentence) if sentence.isdigit() else 0
        return (passage, found[number - 1]) if 1 <= number <= len(found) else None


def read_originals(folder: Path) -> tuple[list[Original], list[Problem]]:
    """Every text in a folder, and what cannot be read."""
    originals: list[Original] = []
    problems: list[Problem] = []
    for path in files_in(folder, ".md"):
        files, found = read_text(folder, path)
        problems += found
        for file in files:
            original = original_from(file)
            originals += [original] if original else []
            problems += [] if original else [problem("P701", Where(file.path))]
    return originals, problems


def original_from(file: TextFile) -> Original | None:
    """A text; None without front matter that says whose document it is."""
    front, body, first = split_front_matter(file.text)
    try:
        told = YAML(typ="base", pure=True).load(front or "") or {}
    except YAMLError:
        return None
    if not isinstance(told, dict) or not told.get("province"):
        return None
    number, date = (plain(told.get(key)) for key in ("number", "date"))
    passages = {one.locator: one for one in passages_of(body, first)}
    return Original(file.path, str(told["province"]), number, date, passages)


def plain(value: object) -> str:
    """A value of the front matter; empty where it says null."""
    return "" if value in (None, "null", "~") else str(value)


def passages_of(body: str, first: int) -> Iterator[Passage]:
    """The passages of a text, the body of which begins on line `first`."""
    headings: dict[int, str] = {}
    lines = body.split("\n")
    for number, line in zip(accumulate((1 for _ in lines), initial=first), lines, strict=False):
        if heading := HEADING.fullmatch(line):
            level = len(heading[1])
            headings = {k: v for k, v in headings.items() if k < level} | {level: heading[2]}
        elif found := COMMENT.search(line):
            text = LISTED.sub("", line[: found.start()])
            yield Passage(found[1], text, number, tuple(headings.values()))
