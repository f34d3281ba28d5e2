"""How to cite a page: in words, in both languages, as BibTeX and as CSL-JSON."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from portal.languages import day
from portal.plans.scene import Scene
from portal.views import Cite, Frozen

# What BibTeX would read as a command; the address of a page stands as it is.
SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "&%$#_{}"} | {"\\": "", "~": " "})
KINDS = {"data": "dataset"}  # what CSL calls a page; all others are pages
Names = Callable[[Scene], tuple[str, str]]
# Where a formula takes what differs from page to page; all else is written once for a language.
KEY, TITLE, URL = "\1", "\2", "\3"


def cite_of(scene: Scene, kind: str, identity: str, names: Names) -> Cite:
    """How to cite a page. `names` gives its title and its place in the language of a scene."""
    twin = scene.twin
    return Cite(
        text=told(scene, kind, identity, names),
        other=told(twin, kind, identity, names) if twin is not scene else "",
        bibtex=bibtex(scene, kind, identity, names),
        csl=csl(scene, kind, identity, names),
        frozen=next(frozen_copies(scene, scene.url(kind, identity)), None),
    )


def frozen_copies(scene: Scene, url: str) -> Iterator[Frozen]:
    """A page in each frozen copy that has it, the newest first."""
    for one in scene.survey.releases:
        if one.holds(url):
            yield Frozen(day(one.day, scene.language), one.root, one.root + url)


def told(scene: Scene, kind: str, identity: str, names: Names) -> str:
    """How a footnote names the page."""
    title, place = names(scene)
    titled = f"“{title}”, {place}" if place else f"“{title}”"
    formula = scene.once(("cite", "told"), partial(told_formula, scene))
    return formula.replace(TITLE, titled).replace(URL, absolute(scene, kind, identity))


def told_formula(scene: Scene) -> str:
    """A footnote without its title and address."""
    words, survey = scene.words, scene.survey
    formula = words.gettext("{site} ({year}), {title}. {version}. {url}")
    return formula.format(
        site=scene.say(survey.portal.settings.name),
        year=survey.as_of.year,
        title=TITLE,
        version=version(scene),
        url=URL,
    )


def version(scene: Scene) -> str:
    """The day the figures speak about, and the commit they were read from where it is known."""
    words, survey = scene.words, scene.survey
    when = day(survey.as_of, scene.language)
    if not survey.version:
        return words.gettext("Data as of {date}").format(date=when)
    formula = words.gettext("Data as of {date}, version {version}")
    return formula.format(date=when, version=survey.version)


def absolute(scene: Scene, kind: str, identity: str) -> str:
    """The full address of a page."""
    root = scene.survey.portal.settings.address.rstrip("/")
    return root + scene.url(kind, identity)


def key(scene: Scene, kind: str, identity: str) -> str:
    """A name for a list of references: no two pages, languages or days share one."""
    host, day_of = scene.once(("cite", "key"), partial(key_parts, scene))
    parts = (host, kind, identity, scene.language, day_of)
    return "-".join(part for part in parts if part)


def key_parts(scene: Scene) -> tuple[str, str]:
    """The site and the day, as in the name of a reference."""
    host = urlsplit(scene.survey.portal.settings.address).hostname or ""
    return host.partition(".")[0], scene.survey.as_of.isoformat()


def author(scene: Scene) -> str:
    """Who publishes the page: the operator where portal.toml names one, else the site."""
    settings = scene.survey.portal.settings
    return scene.say(settings.operator) or scene.say(settings.name)


def bibtex(scene: Scene, kind: str, identity: str, names: Names) -> str:
    """The page as an entry of BibTeX."""
    formula = scene.once(("cite", "bibtex"), partial(bibtex_formula, scene))
    title = plain(", ".join(filter(None, names(scene))))
    entry = formula.replace(KEY, key(scene, kind, identity)).replace(TITLE, title)
    return entry.replace(URL, absolute(scene, kind, identity))


def bibtex_formula(scene: Scene) -> str:
    """An entry of BibTeX without what differs from page to page."""
    as_of = scene.survey.as_of
    fields = {
        "author": f"{{{plain(author(scene))}}}",
        "title": f"{{{TITLE}}}",
        "howpublished": plain(scene.say(scene.survey.portal.settings.name)),
        "year": str(as_of.year),
        "month": str(as_of.month),
        "note": plain(version(scene)),
        "url": URL,
        "language": {"vi": "vietnamese", "en": "english"}[scene.language],
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{KEY},\n{lines}\n}}"


def plain(text: str) -> str:
    """Words that BibTeX reads as words."""
    return text.translate(SPECIAL)


def csl(scene: Scene, kind: str, identity: str, names: Names) -> str:
    """The page as a list of one reference in CSL-JSON."""
    type_of = KINDS.get(kind, "webpage")
    formula = scene.once(("cite", "csl", type_of), partial(csl_formula, scene, type_of))
    title = quoted(", ".join(filter(None, names(scene))))
    item = formula.replace(quoted(KEY), quoted(key(scene, kind, identity)))
    return item.replace(quoted(TITLE), title).replace(
        quoted(URL), quoted(absolute(scene, kind, identity))
    )


def csl_formula(scene: Scene, type_of: str) -> str:
    """A list of one reference in CSL-JSON without what differs from page to page."""
    survey = scene.survey
    as_of = survey.as_of
    item: dict[str, Any] = {
        "id": KEY,
        "type": type_of,
        "title": TITLE,
        "author": [{"literal": author(scene)}],
        "container-title": scene.say(survey.portal.settings.name),
        "issued": {"date-parts": [[as_of.year, as_of.month, as_of.day]]},
        "version": survey.version,
        "URL": URL,
        "language": scene.language,
    }
    parts = (f"  {quoted(name)}: {quoted(value)}" for name, value in item.items() if value)
    return "[{\n" + ",\n".join(parts) + "\n}]"


def quoted(value: object) -> str:
    """A value as JSON, with the letters of Vietnamese as they are."""
    return json.dumps(value, ensure_ascii=False)
