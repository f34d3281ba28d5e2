"""Built sites as a reader gets them: their pages, and what stands in one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from portal.addresses import address
from portal.languages import Language
from portal.outcome import build_site
from portal.problems import errors, tell

ROOT = Path(__file__).resolve().parent.parent
SHOWCASE = ROOT / "examples" / "showcase"
SMALL = ROOT / "tests" / "sites" / "small"
REAL_DAY = date(2026, 11, 21)
SHOWCASE_DAY = date(2029, 6, 30)
SMALL_DAY = date(2026, 3, 1)
EMPTY = {  # elements without an end
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
    *("source", "track", "wbr"),
}
SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


def build(root: Path, site: Path, as_of: date, publish: bool = False) -> "Built":
    """Build a portal; fails when its content has errors.

    One process does it all: tests may run on every core already, and one that
    drew a chart can no longer be forked.
    """
    outcome = build_site(root, site, as_of, None, 1, lambda done, count: None, publish)
    assert not errors(outcome.problems), tell(outcome.problems, "text")
    return Built(site)


@dataclass(frozen=True)
class Built:
    """A site on the disk."""

    folder: Path

    @cached_property
    def urls(self) -> list[str]:
        """The root-absolute address of every page."""
        files = self.folder.rglob("*.html")
        return sorted(self.url(file) for file in files)

    @cached_property
    def papers(self) -> "dict[str, Paper]":
        """Every page by its address."""
        return {url: read(self.file(url)) for url in self.urls}

    def url(self, file: Path) -> str:
        """The address of a file."""
        return "/" + file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file(self, url: str) -> Path:
        """The file at a root-absolute address."""
        path = unquote(urlsplit(url).path).removeprefix("/")
        return self.folder / (path + "index.html" if not path or path.endswith("/") else path)

    def of_kind(self, language: Language, kind: str) -> list[str]:
        """The pages of all records of a kind: every commitment, every province."""
        folder = address(language, kind)
        return [url for url in self.urls if url.startswith(folder) and url != folder]

    def cover(self, urls: list[str]) -> list[str]:
        """Few of the pages, which show every shape that any of them shows."""
        shapes = {url: read(self.file(url)).shapes for url in urls}
        left, found = set().union(*shapes.values()), []
        while left:
            found.append(max(urls, key=lambda url: len(shapes[url] & left)))
            left -= shapes[found[-1]]
        return found


@dataclass(frozen=True)
class Element:
    """A start tag, with the language of the words in it."""

    tag: str
    attributes: dict[str, str | None]
    lang: str
    path: str  # what it stands in, and what it is
    words: list[str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute; nothing when there is none."""
        return self.attributes.get(name) or ""

    @property
    def text(self) -> str:
        """The words inside it."""
        return " ".join("".join(self.words).split())


class Paper(HTMLParser):
    """One page, taken apart."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.elements: list[Element] = []
        self.texts: list[tuple[str, str]] = []  # language, words
        self.open: list[Element] = []
        self.unbalanced: list[str] = []
        self.feed(html)
        self.close()
        self.unbalanced += [f"<{one.tag}> never ends" for one in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        lang, path = (self.open[-1].lang, self.open[-1].path) if self.open else ("", "")
        path += f" > {tag}.{attributes.get('class')}"
        one = Element(tag, attributes, attributes.get("lang") or lang, path)
        self.elements.append(one)
        if tag not in EMPTY:
            self.open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1].tag == tag:
            self.open.pop()
        else:
            self.unbalanced.append(f"</{tag}> at {self.getpos()}")

    def handle_data(self, data: str) -> None:
        for one in self.open:
            one.words.append(data)
        if data.strip() and self.open:
            self.texts.append((self.open[-1].lang, data))

    def all(self, tag: str, **wanted: str) -> Iterator[Element]:
        """The elements of a name and with these attributes, in document order."""
        for one in self.elements:
            if one.tag == tag and all(one.get(name) == value for name, value in wanted.items()):
                yield one

    def one(self, tag: str, **wanted: str) -> Element:
        """The only such element."""
        (only,) = self.all(tag, **wanted)
        return only

    @property
    def ids(self) -> list[str]:
        """Every id."""
        return [one.get("id") for one in self.elements if "id" in one.attributes]

    @property
    def shapes(self) -> set[str]:
        """Every kind of element, with where it stands and all that styles may tell it by."""
        return {
            " ".join([one.path, *sorted(map(said, one.attributes.items()))])
            for one in self.elements
        }

    @property
    def loads(self) -> list[str]:
        """The files that a browser fetches for the page, each once."""
        links = (one.get("href") for one in self.all("link") if one.get("rel") in LOADED)
        sources = (one.get("src") for one in self.elements if one.get("src"))
        return sorted({*links, *sources})

    @property
    def drawings(self) -> list[str]:
        """Every picture that stands in the page."""
        return SVG.findall(self.html)


TELLING = re.compile("role|type|scope|data-")


def said(attribute: tuple[str, str | None]) -> str:
    """An attribute by its name; with its value where that is one of a few."""
    name, value = attribute
    return f"{name}={value}" if TELLING.match(name) and len(value or "") < 12 else name


LOADED = ("stylesheet", "preload", "modulepreload", "icon", "manifest")


@cache
def read(file: Path) -> Paper:
    """The page in a file."""
    return Paper(file.read_text("utf-8"))


def loaded_files(built: Built, url: str) -> list[Path]:
    """All files that a page needs: itself, what it names, and what its styles name."""
    found = [built.file(one) for one in built.papers[url].loads]
    for style in [file for file in found if file.suffix == ".css"]:
        text = style.read_text("utf-8")
        for name in re.findall(r"""url\(["']?([^"')]+)""", text):
            if not name.startswith(("data:", "#")):
                found.append(built.file(urljoin(built.url(style), name)))
    return [built.file(url), *sorted(set(found))]
