"""Markdown files with front matter: prose, one file in each language under the same path."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from portal.called import nearest_said
from portal.cells import ALIKE, nearest
from portal.front_matter import FENCE, Mistake, wrong_fences, wrong_lines
from portal.languages import Language
from portal.letters import wrong_letters
from portal.problems import Problem, Where, problem, visible
from portal.read import TextFile

KEYS = ("title", "description")
GENERAL = {
    "what_vi": "máy không hiểu từ chỗ này",
    "what_en": "it makes no sense from here on",
    "todo_vi": "Viết mỗi dòng theo dạng “tên: giá trị”, mỗi tên một lần, giữa hai dòng ---",
    "todo_en": "Write each line as “name: value”, each name once, between two lines of ---",
}


@dataclass(frozen=True, slots=True)
class Prose:
    """One page of prose in one language.

    path      the same in both languages: pages/about
    line      line of the file on which the body begins
    where     the whole file
    """

    language: Language
    path: str
    title: str
    description: str
    body: str
    line: int
    where: Where = field(compare=False, repr=False)


def load_prose(files: Iterable[TextFile]) -> tuple[list[Prose], list[Problem]]:
    """All prose of a portal, and every file whose front matter cannot be read."""
    pages: list[Prose] = []
    problems: list[Problem] = []
    for file in files:
        page, found = prose_from(file)
        pages += [page] if page else []
        problems += found
    return pages, problems


@functools.lru_cache(maxsize=1024)
def prose_from(file: TextFile) -> tuple[Prose | None, list[Problem]]:
    """One file: content/<language>/<path>.md."""
    where = Where(file.path, text=file.text)
    _, folder, *rest = file.path.removesuffix(".md").split("/")
    if folder not in ("vi", "en") or not rest:
        return None, [problem("P119", where.after(0))]
    if spoilt := [*wrong_letters(file.path, file.text, spaces=False)]:
        return None, spoilt
    front, body, line = split_front_matter(file.text)
    values, problems = read_front_matter(where, front)
    problems += combining_marks(where)
    if problems:
        return None, problems
    language: Language = "vi" if folder == "vi" else "en"
    title, description = (values[key] for key in KEYS)
    return Prose(language, "/".join(rest), title, description, body, line, where), []


def split_front_matter(text: str) -> tuple[str | None, str, int]:
    """The front matter, if there is any, the body, and the line on which the body begins."""
    lines = text.split("\n")
    if lines[0] != FENCE or FENCE not in lines[1:]:
        return None, text, 1
    end = lines.index(FENCE, 1)
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2


def read_front_matter(where: Where, front: str | None) -> tuple[Mapping[str, str], list[Problem]]:
    """The title and description of a page, as text."""
    if front is None:
        return {}, [told(where, wrong_fences(where.text.split("\n")))]
    try:
        # "base" takes every value as the text it is, so that a title may be “57” or “no”.
        values = YAML(typ="base", pure=True).load(front) or {}
    except (YAMLError, RecursionError) as mistake:
        found = [told(where, wrong) for wrong in wrong_lines(front.split("\n"))]
        return {}, found or [problem("P111", place_of_mistake(where, mistake), **GENERAL)]
    if not isinstance(values, dict):
        found = [told(where, wrong) for wrong in wrong_lines(front.split("\n"))]
        return {}, found or [problem("P111", where.after(0), **GENERAL)]
    return values, [*wrong_keys(where, values)]


def told(where: Where, mistake: Mistake) -> Problem:
    """P111: one mistake of front matter at its place."""
    line, column, what, todo = mistake
    lines = where.text.split("\n")
    words = {"what_vi": what[0], "what_en": what[1], "todo_vi": todo[0], "todo_en": todo[1]}
    said = {name: visible(text) for name, text in words.items()}
    return problem("P111", Where(where.path, line, column, lines[line - 1]), **said)


def place_of_mistake(where: Where, mistake: Exception) -> Where:
    """The place in the file at which YAML could not go on; its first line without any."""
    mark = getattr(mistake, "problem_mark", None)
    if mark is None:
        return where.after(0)
    lines = where.text.split("\n")
    return Where(where.path, mark.line + 2, mark.column + 1, lines[mark.line + 1])


def wrong_keys(where: Where, values: Mapping[object, object]) -> Iterator[Problem]:
    """P117 and P118: a page has a title and a description in words, and no other key."""
    needed = [key for key in KEYS if not is_words(values.get(key))]
    for key in values:
        if key not in KEYS:
            near = nearest(str(key), tuple(needed) or KEYS, alike=ALIKE)
            yield problem("P118", place_of_key(where, str(key)), key=key, **nearest_said(near))
            # A misspelt name is one mistake, not a strange key and a missing one.
            needed = [other for other in needed if other != near]
    for key in needed:
        yield problem("P117", place_of_key(where, key), key=key)


def is_words(value: object) -> bool:
    """Whether a value of the front matter is text that is not empty."""
    return isinstance(value, str) and bool(value.strip())


def place_of_key(where: Where, key: str) -> Where:
    """The line of a key, or the first line of the file."""
    found = re.compile(rf"^(?={re.escape(key)}\s*:)", re.MULTILINE).search(where.text)
    return where.after(found.start() if found else 0)


def combining_marks(where: Where) -> Iterator[Problem]:
    """P212: accents belong to their letters (NFC), or search does not find the words."""
    if unicodedata.is_normalized("NFC", where.text):
        return
    for word in re.finditer(r"\S+", where.text):
        if not unicodedata.is_normalized("NFC", word[0]):
            yield problem("P212", where.after(word.start()), value=word[0])
            return
