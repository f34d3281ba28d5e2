"""What must hold for places within pages of prose, and for what was meant to be a link."""

import difflib
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from urllib.parse import quote, unquote

from markdown_it.token import Token

from portal.assemble import Portal
from portal.checks.links import addresses_of, nearest_page, place_of
from portal.checks.pictures import blocks
from portal.markdown import slug
from portal.problems import Problem, problem
from portal.prose import Prose
from portal.rules import RULES

OF_PROSE = re.compile(r"(/content/(?:vi|en)/[\w/-]+\.md)#(.+)")
OF_PROBLEMS = re.compile(r"/docs/problems\.md#(.+)")
OWN = re.compile(r"#(.+)")
TOP = "top"  # of every page
SHOWN = ("h2", "h3", "h4")  # the headings that have a place on the site
NOT_IN_PLACE = re.compile(r"[^\w -]")
NUMBER_BEHIND = re.compile(r"-[0-9]+")
ALIKE = 0.6  # less than this, and only the page is told
REFERENCE = re.compile(r"\[([^\[\]]+)\]\[([^\[\]]*)\]")
WITH_A_SPACE = re.compile(r"\[[^\[\]]+\]\(((?:\.{0,2}/|https?://)[^()\s]*\s[^()\"]*)\)")


def places_are_there(portal: Portal) -> Iterator[Problem]:
    """P609: a link to a place within a page leads to a heading, or to a code of the check."""
    pages = {
        f"/content/{language}/{path}.md": one for (language, path), one in portal.prose.items()
    }
    for page in portal.prose.values():
        for block, target in targets(page):
            there, begun = places_of(page, target, pages)
            wanted = target.partition("#")[2]
            if there is not None and not is_there(wanted, there):
                near = difflib.get_close_matches(slug(wanted), there, 1, ALIKE)
                told = f"{begun}#{there[near[0]] if near else TOP}" if near or not begun else begun
                yield problem("P609", place_of(page, block, target), link=target, nearest=told)


def targets(page: Prose) -> Iterator[tuple[Token, str]]:
    """Each link of a page that names a place, as it leads, with its block."""
    for block in blocks(page.body) if "#" in page.body else ():
        for part in block.children or ():
            if part.type == "link_open" and "#" in str(part.attrGet("href")):
                yield block, unquote(str(part.attrGet("href")))


def places_of(
    page: Prose, target: str, pages: Mapping[str, Prose]
) -> tuple[Mapping[str, str] | None, str]:
    """The places where a link may lead, each as it is written, and what stands before them.

    None for a link to a page whose places are not known here.
    """
    if OWN.fullmatch(target):
        return places(page.body) | {TOP: TOP}, ""
    if (found := OF_PROSE.fullmatch(target)) and found[1] in pages:
        return places(pages[found[1]].body), found[1]
    if OF_PROBLEMS.fullmatch(target):
        return {code.lower(): code.lower() for code in RULES}, target.partition("#")[0]
    return None, ""


@lru_cache(maxsize=512)
def places(body: str) -> dict[str, str]:
    """The place of each heading on the site, with the one that GitHub gives it."""
    tokens = blocks(body)
    headings = (
        inline.content
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open" and opening.tag in SHOWN
    )
    return {slug(text): NOT_IN_PLACE.sub("", text.lower()).replace(" ", "-") for text in headings}


def is_there(wanted: str, there: Mapping[str, str]) -> bool:
    """Whether a place is one of those; of several headings that are alike, one."""
    return slug(wanted) in there or NUMBER_BEHIND.sub("", slug(wanted)) in there


def links_are_whole(portal: Portal) -> Iterator[Problem]:
    """P610 and P611: what was meant to be a link is one, and does not stand there in brackets."""
    for page in portal.prose.values():
        for block, text in texts(page):
            for found in REFERENCE.finditer(text):
                words, name = found.groups()
                if not (words.isdigit() and name.isdigit()):  # two notes, one behind the other
                    where = place_of(page, block, found[0])
                    yield problem("P610", where, said=found[0], words=words, name=name or words)
            for found in WITH_A_SPACE.finditer(text):
                meant = address_meant(portal, page, found[1].strip())
                where = place_of(page, block, found[1])
                yield problem("P611", where, link=found[1], suggestion=meant)


def texts(page: Prose) -> Iterator[tuple[Token, str]]:
    """Each text of a page that has brackets in it, outside links and code, with its block."""
    for block in blocks(page.body) if "]" in page.body else ():
        for part in block.children or ():
            if part.type == "text" and "]" in part.content:
                yield block, part.content


def address_meant(portal: Portal, page: Prose, target: str) -> str:
    """An address with a space in it as it is written without: that of a page of this site."""
    if target.startswith("http"):
        return quote(target, safe=":/?#&=%+,;@~")
    return nearest_page(page, target, addresses_of(portal))
