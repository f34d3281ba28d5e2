"""The invented portal in an English that cannot be taken for English: accented, and longer.

What stays plain on its pages was never given to translators. Never part of the site.
"""

import dataclasses
import re
from pathlib import Path
from typing import Any

from portal.assemble import Portal
from portal.examine import examine
from portal.languages import LANGUAGES, Bilingual, Catalogue, Language, read_catalogue
from portal.open_data.contract import Contract
from portal.open_data.export import OpenData
from portal.plan import frames, plan
from portal.problems import Where
from portal.prose import Prose
from portal.render import ASSETS, read_theme, renderer
from portal.survey import survey
from portal.views import Page
from portal.write import path_of
from tests.built import ROOT, SHOWCASE, SHOWCASE_DAY, Built

# No letter of these is Vietnamese, so that nothing takes the words for Vietnamese.
PLAIN = "abcdefghijklmnopqrstuvwxyz"
STRANGE = "ȧƀƈḋḗƒɠħīĵķŀḿƞǿƥɋřşŧŭṽẇẋẏẑ"
ACCENTED = str.maketrans(PLAIN + PLAIN.upper(), STRANGE + STRANGE.upper())
KEPT = re.compile(r"(\{\w*\}|%\(\w+\)s|%%|</?[a-z][^>]*>)")
LONGER = 0.4  # of its length is added to a text
FILLER = "ẋẋẋẋẋ "


def pseudo(text: str) -> str:
    """A text with strange letters, in brackets and longer; blanks and markup stay."""
    parts = KEPT.split(text)
    strange = "".join(one if KEPT.fullmatch(one) else one.translate(ACCENTED) for one in parts)
    more = round(len(KEPT.sub("", text)) * LONGER)
    return f"[{strange} {(FILLER * more)[:more].strip()}]" if text.strip() else text


class Pseudo(Catalogue):
    """An English catalogue that says everything so."""

    def find(self, context: str | None, message: str, english: str) -> str:
        """The message, strange."""
        return pseudo(english)


def strange(value: Any) -> Any:
    """A value of the portal with its English made strange; the same where it says nothing."""
    if isinstance(value, Bilingual):
        return Bilingual(value.vi, pseudo(value.en))
    if isinstance(value, Prose):
        return strange_prose(value) if value.language == "en" else value
    if isinstance(value, dict):
        return {key: strange(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return tuple(strange(one) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, Where | type):
        fields = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
        changed = {name: strange(one) for name, one in fields.items()}
        return dataclasses.replace(value, **changed)
    return value


def strange_prose(page: Prose) -> Prose:
    """A page of prose with strange words; what is in it does not matter."""
    return dataclasses.replace(
        page,
        title=pseudo(page.title),
        description=pseudo(page.description),
        body=pseudo("What an author wrote of it."),
    )


def portal() -> Portal:
    """The invented portal, strange."""
    found, _ = examine(SHOWCASE, SHOWCASE_DAY)
    assert found is not None
    made: Portal = strange(found)
    return made


def write_english(folder: Path) -> tuple[Built, list[Page]]:
    """The English pages of the strange portal, without charts, with all they load."""
    known = survey(portal(), SHOWCASE_DAY)
    words: dict[Language, Catalogue] = {
        one: read_catalogue(ROOT / "locales/vi.po", one) for one in LANGUAGES
    }
    words["en"] = Pseudo("en", {})
    theme, around = read_theme(ROOT), frames(known, words, False)
    render = renderer(theme, "/", around, words, lambda _, __: "", folder / "templates")
    planned = plan(known, Contract(OpenData(known), words), words)
    pages = [page for page in planned if page.language == "en"]
    site = folder / "site"
    files = {path_of(page.url): render(page, page.make()).encode() for page in pages}
    for path, content in (files | {ASSETS[1:] + k: v for k, v in theme.files.items()}).items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    return Built(site), pages
