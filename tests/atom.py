"""Feeds held to what others wrote of them: the grammar of Atom, the schema of JSON Feed.

The grammar and the schema are in tests/vendor/. What RFC 4287 asks in words, which no
grammar can say, is here.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft7Validator
from lxml import etree

from tests.built import ROOT

VENDOR = ROOT / "tests" / "vendor"
SPACE = {"a": "http://www.w3.org/2005/Atom"}
ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")  # RFC 3987: a scheme, and no space
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
PERSON = "An entry has an author, or its feed has one"
LINKED = "An entry has content or an alternate link"


@cache
def grammar() -> Any:
    """The grammar of RFC 4287."""
    return etree.RelaxNG(etree.parse(VENDOR / "atom.rng"))


@cache
def schema() -> Draft7Validator:
    """The schema of JSON Feed 1.1."""
    return Draft7Validator(json.loads((VENDOR / "jsonfeed-1.1.json").read_text("utf-8")))


def wrong_in_atom(content: bytes) -> list[str]:
    """All that is wrong in an Atom feed."""
    root = etree.fromstring(content)
    found = [] if grammar().validate(root) else [str(one) for one in grammar().error_log]
    return [*found, *wrong_by_rules(root), *wrong_by_words(root)]


def wrong_by_rules(root: Any) -> Iterator[str]:
    """What breaks the two Schematron rules of appendix B."""
    for entry in root.xpath("//a:entry", namespaces=SPACE):
        if not entry.xpath("a:author or ../a:author or a:source/a:author", namespaces=SPACE):
            yield PERSON
        linked = "a:link[@rel='alternate'] or a:link[not(@rel)] or a:content"
        if not entry.xpath(linked, namespaces=SPACE):
            yield LINKED


def wrong_by_words(root: Any) -> Iterator[str]:
    """What breaks a MUST of the text, or what the text says that a feed SHOULD have."""
    for one in root.xpath("//a:id/text() | //a:link/@href", namespaces=SPACE):
        if not ABSOLUTE.fullmatch(one):
            yield f"No absolute address: {one}"
    for one in root.xpath("//a:updated | //a:published", namespaces=SPACE):
        if not MOMENT.fullmatch(one.text or ""):
            yield f"No moment of RFC 3339: {one.text}"
    ids = root.xpath("/a:feed/a:entry/a:id/text()", namespaces=SPACE)
    if len(set(ids)) != len(ids):
        yield "Two entries have one id"
    if not root.xpath("/a:feed/a:link[@rel='self']", namespaces=SPACE):
        yield "The feed does not say where it is"
    for part in root.xpath("/a:feed | /a:feed/a:entry", namespaces=SPACE):
        links = part.xpath("a:link[@rel='alternate']", namespaces=SPACE)
        kinds = [(one.get("type"), one.get("hreflang")) for one in links]
        if len(set(kinds)) != len(kinds):
            yield "Two alternate links are of one type and language"
        if any(not title.strip() for title in part.xpath("a:title/text()", namespaces=SPACE)):
            yield "A title is empty"


def wrong_in_json(content: bytes) -> list[str]:
    """All that is wrong in a JSON feed."""
    feed = json.loads(content)
    found = [one.message for one in schema().iter_errors(feed)]
    items = feed.get("items", [])
    if len({one.get("id") for one in items}) != len(items):
        found.append("Two items have one id")
    for one in (feed, *items):
        for name, text in one.items():
            if name.endswith("url") and not ABSOLUTE.fullmatch(text):
                found.append(f"No absolute address: {text}")
            if name.startswith("date_") and not MOMENT.fullmatch(text):
                found.append(f"No moment of RFC 3339: {text}")
    return found
