"""Markdown to HTML: no raw HTML, addresses for the path of the site, terms of art marked."""

import re
from collections.abc import Callable, Mapping
from functools import cache, partial

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markupsafe import Markup, escape
from mdit_py_plugins.anchors import anchors_plugin

from portal.languages import folded

NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def markdown(
    href: Callable[[str], str],
    table: tuple[str, str],
    mark_terms: Callable[[str], str],
    sizes: Mapping[str, tuple[int, int]],
) -> Callable[[str], Markup]:
    """How to make HTML of Markdown: no raw HTML, headings with anchors, tables that slide.

    href    the address of a link on the site; empty for one that leads nowhere there
    table   the name of a table, and the words that say that it slides
    sizes   width and height of pictures by their address, so that no text moves as they load
    """
    parser = MarkdownIt("js-default")
    anchors_plugin(parser, min_level=2, max_level=4, slug_func=slug)

    parser.core.ruler.push("addresses", partial(give_addresses, href, sizes))
    parser.core.ruler.push("terms", partial(give_terms, mark_terms))
    label, hint = map(escape, table)
    opening = (
        f'<div class="scroll" role="group" tabindex="0" aria-label="{label}">'
        f'<p class="scroll__hint note">{hint}</p>\n'
    )
    parser.add_render_rule("table_open", lambda *_: f"{opening}<table>\n")
    parser.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return cache(lambda text: Markup(parser.render(text)))


def give_addresses(
    href: Callable[[str], str], sizes: Mapping[str, tuple[int, int]], state: StateCore
) -> None:
    """Write links and images for the path of the site; a link that leads nowhere is its words."""
    for token in state.tokens:
        if token.type == "fence":  # rows of files, with words of both languages
            token.attrSet("lang", "mul")
        kept, leads = [], True
        for part in token.children or ():
            if part.type == "link_open":
                target = href(str(part.attrGet("href")))
                part.attrSet("href", target)
                leads = bool(target)
            elif part.type == "image":
                source = href(str(part.attrGet("src")))
                part.attrSet("src", source)
                part.attrSet("loading", "lazy")
                if size := sizes.get(source):
                    part.attrSet("width", str(size[0]))
                    part.attrSet("height", str(size[1]))
            if leads or part.type not in ("link_open", "link_close"):
                kept.append(part)
        if token.children:
            token.children = kept


def give_terms(mark_terms: Callable[[str], str], state: StateCore) -> None:
    """Mark the terms of art in running text, not in headings and not in links."""
    before = [None, *state.tokens]
    for opening, token in zip(before, state.tokens, strict=False):
        if opening is not None and opening.type == "heading_open":
            continue
        links = 0
        for part in token.children or ():
            links += {"link_open": 1, "link_close": -1}.get(part.type, 0)
            if part.type == "text" and not links:
                part.content = mark_terms(part.content)


def slug(heading: str) -> str:
    """The anchor of a heading: “Đọc theo thứ tự nào?” is doc-theo-thu-tu-nao."""
    return NOT_IN_SLUG.sub("-", folded(heading)).strip("-")
