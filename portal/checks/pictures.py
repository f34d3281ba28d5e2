"""What must hold for the pictures within prose."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from portal.assemble import Portal
from portal.cells import nearest
from portal.problems import Problem, Where, problem
from portal.prose import Prose

STATIC, ASSETS = "/static/", "/assets/"  # of the repository, of the site
GUIDE = "/static/guide/"  # where the pictures of prose are
ALIKE = 0.6


def pictures_with_words(portal: Portal) -> Iterator[Problem]:
    """P602: a picture says in words what it shows."""
    for where, picture in pictures(portal):
        if not picture.content.strip():
            yield problem("P602", where, file=picture.attrGet("src"))


def pictures_of_this_site(portal: Portal) -> Iterator[Problem]:
    """P603: a picture comes from this site, so that no reader is seen by another."""
    for where, picture in pictures(portal):
        source = str(picture.attrGet("src"))
        if not source.startswith("/") or source.startswith("//"):
            yield problem("P603", where, file=source)


def pictures_are_there(portal: Portal, names: frozenset[str]) -> Iterator[Problem]:
    """P608: a picture of this site is a file of static/."""
    there = frozenset(f"/{name}" for name in names if name.startswith("static/"))
    for where, picture in pictures(portal):
        source = unquote(str(picture.attrGet("src")))
        prefix = next((one for one in (STATIC, ASSETS) if source.startswith(one)), None)
        if prefix and source.replace(prefix, STATIC, 1) not in there:
            by_name = {PurePosixPath(one).stem: one for one in there}
            name = nearest(PurePosixPath(source).stem, frozenset(by_name), alike=ALIKE)
            found = by_name.get(name, GUIDE).replace(STATIC, prefix, 1)
            yield problem("P608", where, file=source, nearest=found)


def pictures(portal: Portal) -> Iterator[tuple[Where, Token]]:
    """Each picture of the prose, with the place of the paragraph or table it stands in."""
    for page in portal.prose.values():
        if "![" in page.body:
            for block in blocks(page.body):
                for part in block.children or ():
                    if part.type == "image":
                        yield place_of(page, block), part


@lru_cache(maxsize=1000)
def blocks(body: str) -> tuple[Token, ...]:
    """A text as Markdown reads it; once for both checks, and once while the preview runs."""
    return tuple(MarkdownIt("js-default").parse(body))


def place_of(page: Prose, block: Token) -> Where:
    """Where the first picture of a block stands."""
    assert block.map is not None
    lines = page.where.text.split("\n")
    before = sum(len(line) + 1 for line in lines[: page.line - 1 + block.map[0]])
    return page.where.after(max(before, page.where.text.find("![", before)))
