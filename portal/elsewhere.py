"""Where a link to a file of the repository leads: one text serves GitHub and the site."""

import re
from urllib.parse import unquote

from portal.addresses import address
from portal.languages import LANGUAGES, Language
from portal.markdown import slug

PROSE = re.compile(rf"/content/({'|'.join(LANGUAGES)})/(?:pages/)?([\w/-]+)\.md(#.*)?")
REFERENCE = re.compile(r"/docs/(problems|data)(?:\.vi)?\.md(#.*)?")
OURS = re.compile(
    r"/(?:(?:data(?!/v1/)|docs|content|examples|portal|tests|\.github)/.+|[\w-]+)\.[a-z]+(?:#.*)?"
)
KINDS = {"problems": "problem", "data": "columns"}
NOT_IN_ANCHOR = re.compile(r"[^a-z0-9_-]")


def on_the_site(language: Language, repository: str, target: str) -> str:
    """Where a link written for GitHub leads on the site; others as they are.

    A file that is no part of the site is shown by the repository; empty where none is named.
    """
    if found := PROSE.fullmatch(target):
        spoken: Language = "vi" if found[1] == "vi" else "en"
        # GitHub keeps the accents of a heading in its anchor.
        place = f"#{slug(unquote(found[3]))}" if found[3] else ""
        return address(spoken, found[2]) + place
    if found := REFERENCE.fullmatch(target):
        return reference(language, KINDS[found[1]], (found[2] or "")[1:])
    if target.startswith("/static/"):
        return "/assets/" + target.removeprefix("/static/")
    if OURS.fullmatch(target):
        return f"{repository}/blob/HEAD{target}" if repository else ""
    return target


def reference(language: Language, kind: str, anchor: str) -> str:
    """The page of a problem, or a place in the page of the columns."""
    if kind == "problem":
        return address(language, kind, anchor)
    return address(language, kind) + (f"#{anchor}" if anchor else "")


def anchor_of(heading: str) -> str:
    """The anchor that GitHub gives a heading: data/<province>/tasks.csv is dataprovincetaskscsv."""
    return NOT_IN_ANCHOR.sub("", heading.lower().replace(" ", "-"))
