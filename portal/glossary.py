"""Terms of art in text: marked where they stand, and explained once on each page.

A text is marked by itself, whatever page it stands on: around each term stand control
characters that no content may hold. Once a page is whole, the first use of each term
becomes a link to its definition at the foot of the page, and the other marks go.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from portal.views import Word

OPEN, BETWEEN, CLOSE, TITLE = "\x02", "\x03", "\x04", "\x05"
MARK = re.compile(f"{OPEN}([^{BETWEEN}]*){BETWEEN}([^{CLOSE}]*){CLOSE}")
BEGINNING = re.compile(r"\w+")
TEXTS_KEPT = 8192


@dataclass(frozen=True, slots=True)
class Explained:
    """The HTML of a page with its first uses linked, and the words they lead to.

    linked   keys of the words that a link in the text leads to, and that lead back
    """

    html: Markup
    words: tuple[Word, ...]
    linked: frozenset[str]


def marker(words: Iterable[Word]) -> Callable[[str], str]:
    """How to mark the words that stand in a text, the longest first where two begin alike."""
    beginning: dict[str, list[tuple[str, str]]] = {}
    for word in words:
        for form in word.forms:
            if found := BEGINNING.match(form):
                beginning.setdefault(found[0].casefold(), []).append((form, word.key))
    for forms in beginning.values():
        forms.sort(key=lambda pair: -len(pair[0]))

    @lru_cache(maxsize=TEXTS_KEPT)
    def marked(text: str) -> str:
        parts, done = [], 0
        for found in BEGINNING.finditer(text):
            if found.start() < done:
                continue
            for form, key in beginning.get(found[0].casefold(), ()):
                end = found.start() + len(form)
                if stands(form, text, found.start(), end):
                    said = text[found.start() : end]
                    parts += [text[done : found.start()], OPEN, key, BETWEEN, said, CLOSE]
                    done = end
                    break
        return "".join([*parts, text[done:]])

    return marked


def acronyms_in(words: Iterable[Word]) -> Callable[[str], str]:
    """How to tell the acronyms of all terms that stand in a text."""
    words = tuple(words)
    marked = marker(words)
    acronyms = {one.key: [form for form in one.forms if is_acronym(form)] for one in words}

    @lru_cache(maxsize=TEXTS_KEPT)
    def told(text: str) -> str:
        keys = dict.fromkeys(key for key, _ in MARK.findall(marked(text)))
        return " ".join(form for key in keys for form in acronyms[key])

    return told


def keys_in(mark: Callable[[str], str]) -> Callable[[str], str]:
    """How to tell the keys of the words that stand in a text, between spaces."""
    return lambda text: " ".join(dict.fromkeys(key for key, _ in MARK.findall(mark(text))))


def is_acronym(form: str) -> bool:
    """Whether a form is a short name in capitals: CĐS, R&D."""
    return form.isupper() and " " not in form


def stands(form: str, text: str, start: int, end: int) -> bool:
    """Whether a whole word or phrase stands at a place; capitals count in an acronym."""
    said = text[start:end]
    same = said == form if form.isupper() else said.casefold() == form.casefold()
    return same and not text[end : end + 1].isalnum()


def explainer(words: Iterable[Word]) -> Callable[[str], Explained]:
    """How to turn the marks of a whole page into links, each term once."""
    known = {word.key: word for word in words}

    def explained(html: str) -> Explained:
        used: list[Word] = []
        linked: set[str] = set()

        def link(mark: re.Match[str]) -> str:
            key, said = mark.groups()
            word = known[key.removeprefix(TITLE)]
            if word not in used:
                used.append(word)
            if key.startswith(TITLE) or key in linked:
                return said
            linked.add(key)
            return f'<a class="term" id="u-{key}" href="#w-{key}">{said}</a>'

        return Explained(Markup(MARK.sub(link, html)), tuple(used), frozenset(linked))

    return explained


def noter(mark: Callable[[str], str]) -> Callable[[str], str]:
    """How to mark the words of a title: they are explained at the foot and not linked."""
    return lambda text: mark(text).replace(OPEN, OPEN + TITLE)
