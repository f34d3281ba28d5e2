"""A feed as Atom (RFC 4287) and as JSON Feed 1.1: what feed readers ask for."""

import json
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as xml

from portal.languages import Language

ATOM, JSON = "feed.xml", "feed.json"
SPACE = "http://www.w3.org/2005/Atom"
MIDNIGHT = "T00:00:00+07:00"  # in Viet Nam; a change is known by its day


@dataclass(frozen=True, slots=True)
class Entry:
    """One change as a reader of feeds gets it, who has nothing but this.

    id       permanent; day: ISO
    text     lines of plain words: what, from and to, status, source
    source   where a figure was published
    """

    id: str
    title: str
    url: str
    day: str
    text: tuple[str, ...]
    reason: str
    kind: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest changes of a province, a topic, a commitment, or of everything.

    page     full address of the page it is about; own: of its folder
    updated  ISO day of the newest entry
    """

    id: str
    title: str
    site: str
    language: Language
    page: str
    own: str
    updated: str
    entries: tuple[Entry, ...]


def as_atom(feed: Feed) -> bytes:
    """A feed as Atom."""
    root = xml.Element("feed", {"xmlns": SPACE, "xml:lang": feed.language})
    put(root, "id", feed.id)
    put(root, "title", feed.title)
    put(root, "updated", feed.updated + MIDNIGHT)
    put(put(root, "author"), "name", feed.site)
    put(root, "link", rel="self", type="application/atom+xml", href=feed.own + ATOM)
    put(root, "link", rel="alternate", type="text/html", href=feed.page)
    for entry in feed.entries:
        put_entry(root, entry)
    xml.indent(root, " ")
    text: str = xml.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def put_entry(root: xml.Element, entry: Entry) -> None:
    """One entry under a feed."""
    node = put(root, "entry")
    put(node, "id", entry.id)
    put(node, "title", entry.title)
    put(node, "updated", entry.day + MIDNIGHT)
    put(node, "published", entry.day + MIDNIGHT)
    put(node, "link", rel="alternate", type="text/html", href=entry.url)
    if entry.source:
        put(node, "link", rel="via", href=entry.source)
    put(node, "category", term=entry.kind, label=entry.reason)
    put(node, "content", "\n".join(entry.text), type="text")


def put(parent: xml.Element, name: str, text: str | None = None, **attributes: str) -> xml.Element:
    """An element under another."""
    node = xml.SubElement(parent, name, attributes)
    node.text = text
    return node


def as_json(feed: Feed) -> bytes:
    """A feed as JSON Feed."""
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.own + JSON,
        "language": feed.language,
        "authors": [{"name": feed.site}],
        "items": [as_item(entry) for entry in feed.entries],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def as_item(entry: Entry) -> dict[str, Any]:
    """One entry as an item."""
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": "\n".join(entry.text),
        "date_published": entry.day + MIDNIGHT,
        "tags": [entry.reason],
    }
    return item | ({"external_url": entry.source} if entry.source else {})
