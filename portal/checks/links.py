"""What must hold for the links and the HTML within prose."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from portal.addresses import ROUTES, address, numbered
from portal.assemble import Portal
from portal.cells import nearest
from portal.checks.pictures import blocks
from portal.languages import LANGUAGES
from portal.problems import Problem, Where, problem
from portal.prose import Prose
from portal.rules import RULES

# Targets as they are written: a quick look that may find too many, never too few.
TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]]+\]:\s*<?(\S*)", re.MULTILINE)
TAG = re.compile(r"<[a-zA-Z/!?]")
SAFE = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)
MANY = 2000  # names that are all compared with a wrong one
OF_DATA = re.compile(r"/data/(?!v1/)\S+\.csv")
FILE = re.compile(r"/(?!content/)[^?#]*\.[a-z0-9]+(?:#.*)?")


def no_raw_html(portal: Portal) -> Iterator[Problem]:
    """P605: prose is Markdown; HTML within it would stand on the page as letters."""
    for page in portal.prose.values():
        for block, tag in raw_html(page.body) if TAG.search(page.body) else ():
            yield problem("P605", place_of(page, block, tag), tag=tag)


@lru_cache(maxsize=512)
def raw_html(text: str) -> tuple[tuple[Token, str], ...]:
    """Each piece of HTML with its block. Kept by text, so that a preview reads what changed."""
    return tuple(
        (block, part.content.strip().split("\n")[0])
        for block in parser().parse(text)
        for part in (block, *(block.children or ()))
        if part.type in ("html_block", "html_inline")
    )


def links_lead_somewhere(portal: Portal) -> Iterator[Problem]:
    """P606 and P607: a link leads to the web, to an address of mail or to a page that is there."""
    known = addresses_of(portal)
    for page, block, target in doubtful_links(portal, known):
        if SCHEME.match(target):
            yield problem("P606", place_of(page, block, target), link=target)
        elif not leads_somewhere(target, known):
            near = nearest_page(page, target, known)
            yield problem("P607", place_of(page, block, target), link=target, nearest=near)


def files_are_there(portal: Portal, names: frozenset[str]) -> Iterator[Problem]:
    """P607: a link to a file of data/ leads to one that is there."""
    there = frozenset(f"/{name}" for name in names if name.startswith("data/"))
    for page in portal.prose.values():
        for block in blocks(page.body) if "](/data/" in page.body else ():
            for part in block.children or ():
                target = unquote(str(part.attrGet("href") or "")).partition("#")[0]
                if OF_DATA.fullmatch(target) and target not in there:
                    where = place_of(page, block, target)
                    yield problem("P607", where, link=target, nearest=nearest_file(target, there))


def nearest_file(target: str, there: frozenset[str]) -> str:
    """The file most like a wrong one: of the province as it was before, or in the same folder."""
    folder, _, name = target.rpartition("/")
    before = frozenset(one for one in there if one.startswith(f"{folder}-truoc-"))
    beside = frozenset(one for one in there if one.rpartition("/")[0] == folder)
    if named := sorted(one for one in before if one.endswith(f"/{name}")):
        return named[0]
    return nearest(target, beside or there, MANY)


def nearest_page(page: Prose, target: str, known: frozenset[str]) -> str:
    """The address most like a wrong one; for the name of a file, that of its page."""
    name = target.split("/")[-1].removesuffix(".md")
    named = address(page.language, name)
    if name and named in known:
        return named
    english = target.startswith("/en/")
    return nearest(
        target, frozenset(one for one in known if one.startswith("/en/") == english), MANY
    )


def doubtful_links(portal: Portal, known: frozenset[str]) -> Iterator[tuple[Prose, Token, str]]:
    """Links that are no plain address of the web, on a page that has a strange one."""
    for page in portal.prose.values():
        targets = [first or second for first, second in TARGET.findall(page.body)]
        if all(SAFE.match(one) or leads_somewhere(one, known) for one in targets):
            continue
        for block in parser().parse(page.body):
            for part in block.children or ():
                if part.type == "link_open":
                    target = str(part.attrGet("href"))
                    if not SAFE.match(target):
                        yield page, block, target


def leads_somewhere(target: str, known: frozenset[str]) -> bool:
    """Whether a target is a page of this site, a place on the same page, or a file."""
    return target.partition("#")[0] in known | {""} or FILE.fullmatch(target) is not None


def addresses_of(portal: Portal) -> frozenset[str]:
    """Every page of the site, and pages of indicators that nothing is measured by.

    With them the texts by their files, as GitHub follows links to them.
    """
    prose = {path.removeprefix("pages/") for _, path in portal.prose}
    of_one: dict[str, Iterable[str]] = {
        "province": portal.provinces,
        "topic": portal.topics,
        "document": portal.documents,
        "commitment": portal.commitments,
        "indicator": portal.indicators,
        "task": portal.documents,
        "duty": portal.provinces,
        "problem": [code.lower() for code in RULES],
        "explore-commitments": numbered(len(portal.commitments)),
        "explore-figures": numbered(sum(map(len, portal.observations.values()))),
    }
    return frozenset(
        address(language, kind, identity)
        for language in LANGUAGES
        for kind in {"", *ROUTES, *prose}
        for identity in ("", *of_one.get(kind, ()))
        if identity or kind not in ("commitment", "task")
    ) | {f"/content/{language}/{path}.md" for language, path in portal.prose}


@cache
def parser() -> MarkdownIt:
    """Markdown as the pages have it, but with every link and every tag found."""
    found = MarkdownIt("js-default", {"html": True})
    found.validateLink = lambda url: True  # type: ignore[method-assign]
    found.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return found


def place_of(page: Prose, block: Token, part: str) -> Where:
    """Where a part of a block stands; the beginning of the block where it is written otherwise."""
    lines = page.where.text.split("\n")
    row = page.line - 1 + (block.map[0] if block.map else 0)
    before = sum(len(line) + 1 for line in lines[:row])
    return page.where.after(max(before, page.where.text.find(part, before)))
