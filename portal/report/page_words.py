"""The pages that differ, put together by the reason why they do."""

from collections.abc import Iterator, Sequence
from functools import cache

from portal.addresses import address
from portal.languages import Catalogue
from portal.model import Commitment
from portal.report.effects import PageChange, Turn
from portal.report.rows import Line, RowChange
from portal.report.sections import Entry, Goto, Parts, Section, section
from portal.survey import Survey

MOST_PAGES, FEW = 30, 4
# The ids that a row names, by the kind of page that shows them.
NAMED = {
    "commitment": ("commitment", "commitments", "replaces"),
    "document": ("document",),
    "indicator": ("indicator",),
    "topic": ("topic",),
    "province": ("province",),
}
OWN = {"commitments": "commitment", "documents": "document", "indicators": "indicator",
       "topics": "topic", "provinces": "province"}  # fmt: skip
RECORDS = frozenset(NAMED)
ELSEWHERE = ("elsewhere", "elsewhere_note", "comparisons")


def pages_section(
    words: Catalogue,
    pages: Sequence[PageChange],
    rows: Sequence[RowChange],
    turns: Sequence[Turn],
    known: Survey,
    preview: str,
) -> Section:
    """The pages of one language that are new, gone or different, each group with its reason."""
    near = touched(words, rows, turns, known)
    groups: dict[str, list[PageChange]] = {}
    for one in sorted(pages, key=lambda one: (one.kind == "changed", one.url not in near)):
        groups.setdefault(reason(words, one, near), []).append(one)
    entries = []
    for why, listed in groups.items():
        most = MOST_PAGES if listed[0].kind != "changed" or listed[0].url in near else FEW
        lines = tuple(listed_pages(words, listed, preview, most))
        entries.append(Entry((title_of(words, why, listed),), lines))
    return section(words, words.gettext("Pages in English that differ"), entries=entries)


def touched(
    words: Catalogue, rows: Sequence[RowChange], turns: Sequence[Turn], known: Survey
) -> frozenset[str]:
    """The addresses of what the rows are about, and of what they change the tag of."""
    found = {one for row in rows for line in (row.before, row.after) if line
             for one in named_in(row.table, line)}  # fmt: skip
    judged = {identity for kind, identity in found if kind == "commitment"}
    judged |= {one.commitment for one in turns}
    judged |= {one.id for row in rows for one in resting_on(row, known)}
    for identity in judged:
        if one := known.portal.commitments.get(identity):
            found |= {("topic", one.topic), ("document", one.document), ("province", one.province)}
            found |= {("commitment", identity)}
    return frozenset(address(words.language, *one) for one in found if one[1])


def named_in(table: str, line: Line) -> Iterator[tuple[str, str]]:
    """The records that a row is, and those that it names."""
    if table in OWN:
        yield OWN[table], line["id"]
    yield from (("province", part) for part in line.path.split("/")[1:-1])
    for kind, columns in NAMED.items():
        for column in columns:
            yield from ((kind, one.strip()) for one in line[column].split(";"))


def resting_on(row: RowChange, known: Survey) -> list[Commitment]:
    """The commitments of its own province that a figure bears on."""
    if row.table != "observations":
        return []
    folder = row.place.path.split("/")[1]
    listed = known.of_indicator.get(row.place["indicator"], ())
    return [one for one in listed if one.province == folder]


def reason(words: Catalogue, one: PageChange, near: frozenset[str]) -> str:
    """Why a page is not as it was."""
    if one.kind == "added":
        return words.gettext("New pages")
    if one.kind == "removed":
        return words.gettext("Pages that are gone")
    if one.url in near:
        return words.gettext("Pages about the rows above")
    if one.template == "prose":
        return words.gettext("Pages whose text was edited")
    if one.template not in RECORDS:
        return words.gettext("Pages that list, count or search everything")
    parts = dict.fromkeys(part_words(words, part) for part in one.parts if part != "description")
    told = words.gettext("Pages of others, because this differs on them: {parts}")
    return told.format(parts="; ".join(parts))


@cache
def part_words(words: Catalogue, part: str) -> str:
    """A part of a page that shows what stands elsewhere too."""
    if part in ELSEWHERE:
        return words.gettext("the same measure in other places, and in how many of those we read")
    return {
        "carry": words.gettext("whether the province of today takes a commitment up"),
        "status": words.gettext("the tag, or the sentence under it"),
        "corrections": words.gettext("the corrections"),
        "history": words.gettext("the history"),
        "cite": words.gettext("how to cite it"),
        "figures": words.gettext("the figures"),
        "picture": words.gettext("the chart"),
        "documents": words.gettext("the documents"),
    }.get(part, words.gettext("another part"))


def title_of(words: Catalogue, why: str, pages: Sequence[PageChange]) -> str:
    """A reason with the number of its pages."""
    told = words.gettext("{reason} ({n})")
    return told.format(reason=why, n=len(pages))


def listed_pages(
    words: Catalogue, pages: Sequence[PageChange], preview: str, most: int
) -> Iterator[Parts]:
    """Links to the pages of a group, in one line, and how many are left out."""
    shown = pages[:most]
    links = [part for one in shown for part in (", ", link(one, preview))]
    yield tuple(links[1:])
    if len(shown) < len(pages):
        told = words.gettext("{n} more are not shown here.")
        yield (told.format(n=len(pages) - len(shown)),)


def link(one: PageChange, preview: str) -> Goto:
    """A page by its address, which leads to the preview where there is one."""
    start = preview.rstrip("/")
    return Goto(one.url, start + one.url if preview and one.kind != "removed" else "")
