"""What follows from a change: tags that turn, targets that moved, pages that differ."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Literal

from portal.assemble import Portal
from portal.languages import Catalogue, Language
from portal.method.progress import direction
from portal.model import Commitment
from portal.open_data.contract import Contract
from portal.open_data.export import OpenData
from portal.plan import plan
from portal.report.rows import RowChange
from portal.survey import Survey
from portal.views import Page
from portal.write import digest

Moved = Literal["edited", "removed", "replaced"]
# The columns that say what was promised. In our own words and in its places it may be corrected.
TARGET = {
    "commitments": (
        "kind", "indicator", "operator", "value", "value_upper", "unit", "start", "due",
        "binding", "approximate", "baseline_value", "baseline_qualifier", "baseline_period",
    ),
    "milestones": ("operator", "value", "due", "binding"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Turn:
    """A commitment whose tag, or the rule behind it, is another one; None where it is not there.

    before, after   where the commitment is counted, and the row of the decision table
    """

    commitment: str
    before: tuple[str, str] | None
    after: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Goalpost:
    """A published target that is another one.

    columns      what was edited in place
    directions   which way it went: raised, lowered, later, earlier, redefined
    by           the new commitment that takes its place, where one does
    """

    commitment: str
    kind: Moved
    columns: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page of the site that is new, gone or different.

    template   what it is a page of
    parts      the fields of its view that differ
    """

    url: str
    kind: Literal["added", "removed", "changed"]
    template: str = ""
    parts: tuple[str, ...] = ()


def turns(before: Survey, after: Survey) -> tuple[Turn, ...]:
    """The commitments with another tag or rule, the new and the removed ones too."""
    names = dict.fromkeys((*after.assessments, *before.assessments))
    pairs = ((name, standing(before, name), standing(after, name)) for name in names)
    return tuple(Turn(name, old, new) for name, old, new in pairs if old != new)


def standing(known: Survey, commitment: str) -> tuple[str, str] | None:
    """Where a commitment is counted, and by which rule."""
    if commitment not in known.assessments:
        return None
    return known.groups[commitment], known.assessments[commitment].rule


def covered(known: Survey) -> tuple[int, int]:
    """How many of the present commitments have a verdict, and how many there are."""
    return known.assessed(known.current), len(known.current)


def goalposts(
    rows: Iterable[RowChange], before: Portal | None, after: Portal | None
) -> Iterator[Goalpost]:
    """Every published target that was edited, taken away or replaced."""
    old, new = (one.commitments if one else {} for one in (before, after))
    for row in rows:
        if row.table not in TARGET or row.before is None:
            yield from replaced(row, old, new)
            continue
        name = row.place["id" if row.table == "commitments" else "commitment"]
        if row.after is None:
            yield Goalpost(name, "removed")
        elif columns := tuple(one for one, _, _ in row.cells if one in TARGET[row.table]):
            ways = direction(old[name], new[name]) if name in old and name in new else ()
            yield Goalpost(name, "edited", columns, tuple(w for w in ways if w != "kept"))


def replaced(
    row: RowChange, old: Mapping[str, Commitment], new: Mapping[str, Commitment]
) -> Iterator[Goalpost]:
    """The target that a new commitment takes the place of."""
    if row.table != "commitments" or row.after is None or not row.after["replaces"]:
        return
    earlier = row.after["replaces"]
    known, own = {**old, **new}.get(earlier), new.get(row.after["id"])
    ways = direction(known, own) if known and own else ()
    yield Goalpost(earlier, "replaced", (), ways, row.after["id"])


def page_changes(
    before: Survey, after: Survey, catalogues: Mapping[Language, Catalogue]
) -> tuple[PageChange, ...]:
    """The pages that are new, then those whose content differs, then those that are gone."""
    old, new = ({page.url: page for page in pages(one, catalogues)} for one in (before, after))
    found = []
    for url, page in new.items():
        if url not in old:
            found.append(PageChange(url, "added", page.template))
        elif parts := different(old[url], page):
            found.append(PageChange(url, "changed", page.template, parts))
    found.sort(key=lambda page: page.kind != "added")
    gone = (one for url, one in old.items() if url not in new)
    return (*found, *(PageChange(one.url, "removed", one.template) for one in gone))


def pages(known: Survey, catalogues: Mapping[Language, Catalogue]) -> list[Page]:
    """Every page of a survey."""
    return plan(known, Contract(OpenData(known), catalogues), catalogues)


def different(before: Page, after: Page) -> tuple[str, ...]:
    """The parts in which two pages differ; what they are made from is cheaper to compare."""
    if before.basis and after.basis and digest(before.basis()) == digest(after.basis()):
        return ()
    old, new = before.make(), after.make()
    if digest(old) == digest(new):
        return ()
    names = [one.name for one in fields(new)]
    told = [n for n in names if digest(getattr(old, n, None)) != digest(getattr(new, n))]
    return tuple(told) or ("",)
