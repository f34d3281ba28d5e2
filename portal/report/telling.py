"""A report in the words of one language: a verdict, then sections of lines or tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal.languages import Catalogue
from portal.plans.counts import coverage, group_names
from portal.plans.scene import Scene, tag_of
from portal.problems import Problem, errors
from portal.report.effects import Goalpost, PageChange, Turn
from portal.report.report import Report
from portal.report.rows import Line, RowChange
from portal.rules import RULES
from portal.survey import Survey

MOST_ROWS, MOST_PAGES, LONGEST_CELL = 60, 40, 240


@dataclass(frozen=True, slots=True)
class Value:
    """Words that stand in a file, shown exactly as they stand there."""

    text: str


@dataclass(frozen=True, slots=True)
class Goto:
    """An address, which leads to the preview where there is one."""

    text: str
    url: str


Part = str | Value | Goto


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report.

    heads   the heads of a table; none for plain lines
    lines   its lines, each of cells; a plain line is put together from them
    more    that there is more than is shown
    """

    title: str
    lines: tuple[tuple[Part, ...], ...] = ()
    heads: tuple[str, ...] = ()
    more: str = ""


def verdict(words: Catalogue, found: Report) -> str:
    """The one line that says whether the change can be merged, and what it does."""
    wrong = len(errors(found.problems))
    if wrong:
        told = words.ngettext("Needs fixing: {n} error.", "Needs fixing: {n} errors.", wrong)
    else:
        told = words.gettext("OK: no errors.")
    parts = [told.format(n=wrong)]
    if warned := len(found.problems) - wrong:
        said = words.ngettext("{n} warning.", "{n} warnings.", warned)
        parts.append(said.format(n=warned))
    rows, turned = len(found.rows), len(found.turns)
    said = words.ngettext("{n} row differs.", "{n} rows differ.", rows)
    parts.append(said.format(n=rows))
    if found.coverage:
        said = words.ngettext("{n} tag or rule turns.", "{n} tags or rules turn.", turned)
        parts.append(said.format(n=turned))
    return " ".join(parts)


def sections(words: Catalogue, found: Report) -> Iterator[Section]:
    """All that is told after the verdict; what has nothing in it is left out."""
    if found.problems:
        yield problems_section(words, found.problems)
    if found.goalposts:
        lines = tuple(goalpost_line(words, one) for one in found.goalposts)
        yield Section(words.gettext("Published targets that move"), lines)
    if found.rows:
        yield rows_section(words, found.rows)
    if found.others:
        lines = tuple((Value(path),) for path in found.others)
        yield Section(words.gettext("Other files that differ"), lines)
    if found.turns:
        yield turns_section(words, found)
    yield coverage_section(words, found)
    if found.untranslated:
        lines = tuple((Value(str(one.where)),) for one in found.untranslated)
        yield Section(words.gettext("Missing translations"), lines)
    own = [one for one in found.pages if one.url.startswith("/en/") == (words.language == "en")]
    if own:
        yield pages_section(words, own, found.preview)
    if found.preview:
        lines = ((Goto(found.preview, found.preview),),)
        yield Section(words.gettext("Preview of the whole site"), lines)


def more(words: Catalogue, count: int, most: int) -> str:
    """That there is more than is shown."""
    if count <= most:
        return ""
    return words.gettext("{n} more are not shown here.").format(n=count - most)


def problems_section(words: Catalogue, problems: Sequence[Problem]) -> Section:
    """What is wrong: the place, what it is and what to do."""
    ordered = sorted(problems, key=lambda p: (p.where.path, p.where.line, p.where.column, p.code))
    lines = []
    for found in ordered[:MOST_ROWS]:
        rule, blanks = RULES[found.code], dict(found.details)
        said = rule.vi if words.language == "vi" else rule.en
        message, hint = said.message.format_map(blanks), said.hint.format_map(blanks)
        lines.append((Value(str(found.where)), found.code, message, hint))
    heads = (
        words.gettext("Place"),
        words.gettext("Code"),
        words.gettext("What is wrong"),
        words.gettext("What to do"),
    )
    left = more(words, len(ordered), MOST_ROWS)
    return Section(words.gettext("What to fix"), tuple(lines), heads, left)


def goalpost_line(words: Catalogue, one: Goalpost) -> tuple[Part, ...]:
    """One published target that was edited, taken away or replaced."""
    if one.kind == "removed":
        told = words.gettext(
            "a published target is taken away. The register keeps what was published; bring the "
            "row back unless it never stood in the document."
        )
    elif one.kind == "replaced":
        told = words.gettext("is replaced by {new}; both stay on the site.").format(new=one.by)
    else:
        told = words.gettext(
            "a published target is edited in place ({columns}). If the document changed, keep "
            "this row and add a new commitment that names it under “replaces”. If it had been "
            "read wrongly, add a row to corrections.csv."
        ).format(columns=", ".join(one.columns))
    names = direction_names(words)
    ways = ", ".join(names[way] for way in one.directions)
    change = " " + words.gettext("Change: {change}.").format(change=ways) if ways else ""
    return (Value(one.commitment), f": {told}{change}")


def direction_names(words: Catalogue) -> Mapping[str, str]:
    """Which way a target goes."""
    return {
        "raised": words.gettext("more demanding"),
        "lowered": words.gettext("less demanding"),
        "later": words.gettext("later date"),
        "earlier": words.gettext("earlier date"),
        "redefined": words.gettext("measured differently"),
        "kept": words.gettext("unchanged"),
    }


def rows_section(words: Catalogue, rows: Sequence[RowChange]) -> Section:
    """The rows that differ, the changed ones cell by cell."""
    lines: list[tuple[Part, ...]] = []
    for row in rows[:MOST_ROWS]:
        place = Value(f"{row.place.path}:{row.place.line}")
        key = Value(", ".join(filter(None, row.key)))
        if row.kind == "changed":
            lines += [(place, key, column, *map(cell, pair)) for column, *pair in row.cells]
            if row.before and row.before.path != row.place.path:
                told = words.gettext("moved to another file")
                lines.append((place, key, told, Value(row.before.path), Value(row.place.path)))
        else:
            told = words.gettext("new row") if row.kind == "added" else words.gettext("row removed")
            lines.append((place, key, told, whole(row.before), whole(row.after)))
    heads = (
        words.gettext("File and line"),
        words.pgettext("table", "Row"),
        words.gettext("Column"),
        words.gettext("Before"),
        words.gettext("After"),
    )
    left = more(words, len(rows), MOST_ROWS)
    return Section(words.gettext("Rows of the data"), tuple(lines), heads, left)


def whole(line: Line | None) -> Part:
    """All cells of a row that are not empty."""
    filled = [f"{name}: {text}" for name, text in line.cells if text] if line else []
    return cell("; ".join(filled), 3 * LONGEST_CELL)


def cell(text: str, longest: int = LONGEST_CELL) -> Part:
    """A cell, cut where it is very long; nothing for an empty one."""
    short = text if len(text) <= longest else text[:longest] + "…"
    return Value(short.replace("\n", " ")) if short else ""


def turns_section(words: Catalogue, found: Report) -> Section:
    """The commitments whose tag or rule is another one."""
    lines = []
    for one in found.turns[:MOST_ROWS]:
        old = turned_tag(words, found.before.survey, one, one.before)
        new = turned_tag(words, found.after.survey, one, one.after)
        rules = " → ".join(side[1] if side else "-" for side in (one.before, one.after))
        known = found.after.survey if one.after else found.before.survey
        assert known is not None
        title = known.portal.commitments[one.commitment].title.in_(words.language)
        lines.append((Value(one.commitment), Value(title), f"{old} → {new}", rules))
    heads = (
        words.gettext("Commitment"),
        words.pgettext("report", "Title"),
        words.gettext("Tag: before → after"),
        words.gettext("Row of the decision table"),
    )
    left = more(words, len(found.turns), MOST_ROWS)
    return Section(words.gettext("Tags that turn"), tuple(lines), heads, left)


def turned_tag(
    words: Catalogue, known: Survey | None, turn: Turn, side: tuple[str, str] | None
) -> str:
    """A tag with its second line, as the site shows it."""
    if side is None or known is None:
        return words.gettext("(none)")
    scene = Scene(known, words)
    shown = tag_of(scene, known.portal.commitments[turn.commitment])
    text = shown.text or group_names(scene)[side[0]]
    return f"{text} ({shown.basis})" if shown.basis else text


def coverage_section(words: Catalogue, found: Report) -> Section:
    """How much can be assessed, before and after; or why that cannot be said."""
    title = words.gettext("How much can be assessed")
    old, new = found.before.survey, found.after.survey
    if new is None:
        told = words.gettext("Tags and pages can be compared once the errors are fixed.")
        return Section(title, ((told,),))
    if old is None:
        told = words.gettext(
            "The content before this change has errors of its own, so tags and pages cannot be "
            "compared."
        )
        return Section(title, ((told,),))
    assert found.coverage is not None
    sides = zip((old, new), found.coverage, strict=True)
    before, after = (coverage(Scene(known, words), *numbers) for known, numbers in sides)
    told = words.gettext("Before: {sentence}").format(sentence=before)
    return Section(title, ((told,), (words.gettext("After: {sentence}").format(sentence=after),)))


def pages_section(words: Catalogue, pages: Sequence[PageChange], preview: str) -> Section:
    """The addresses of the pages of one language that are new, different or gone."""
    kinds = {
        "added": words.gettext("new page"),
        "removed": words.gettext("page removed"),
        "changed": words.gettext("differs"),
    }
    address = preview.rstrip("/")
    lines = tuple(
        (Goto(one.url, address + one.url if preview and one.kind != "removed" else ""),
         ": " + kinds[one.kind])
        for one in pages[:MOST_PAGES]
    )  # fmt: skip
    title = words.gettext("Pages in English that differ")
    return Section(title, lines, (), more(words, len(pages), MOST_PAGES))
