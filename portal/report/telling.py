"""A report in the words of one language: a verdict, then sections of lines or tables."""

from collections.abc import Iterator, Mapping, Sequence

from portal import sentences
from portal.editing.questions import column_label
from portal.languages import Catalogue
from portal.method.assessment import ASSESSED
from portal.plans.counts import coverage, group_names
from portal.plans.scene import Scene, province_link, tag_of
from portal.problems import Problem, clipped, errors
from portal.report.as_shown import standing_lines
from portal.report.effects import Goalpost, Turn
from portal.report.outside import is_table, of_program, shortened
from portal.report.page_words import pages_section
from portal.report.report import Report
from portal.report.row_words import counted, row_sections
from portal.report.sections import Entry, Goto, Parts, Section, Value, section
from portal.rules import RULES
from portal.survey import Survey
from portal.unread import home_of, table_meant


def verdict(words: Catalogue, found: Report) -> str:
    """The one line that says whether the change can be merged, and what it does."""
    wrong = len(errors(found.problems))
    if wrong:
        told = words.ngettext("Needs fixing: {n} error.", "Needs fixing: {n} errors.", wrong)
    else:
        told = words.gettext("OK: no errors.")
    parts = [*heeded(words, found), told.format(n=wrong)]
    if warned := len(found.problems) - wrong:
        said = words.ngettext("{n} warning.", "{n} warnings.", warned)
        parts.append(said.format(n=warned))
    parts.append(counted(words, found.rows))
    if found.coverage:
        parts += [*conclusions(words, found), turned(words, found)]
    return " ".join(parts)


def heeded(words: Catalogue, found: Report) -> Iterator[str]:
    """What must be known before the verdict: that the program changes, that a table is not read."""
    if program := of_program(found.beyond):
        told = words.gettext(
            "Changes the program or its settings: {files}. Read that first: this report was "
            "written by the changed program and cannot see what it now does otherwise."
        )
        yield told.format(files=names_of(words, program))
    if lost := [path for path in found.beyond if is_table(path)]:
        told = words.gettext("Not read, since it lies outside data and content: {files}.")
        yield told.format(files=names_of(words, tuple(lost)))


def names_of(words: Catalogue, paths: tuple[str, ...]) -> str:
    """The first paths, and how many more there are."""
    first, more = shortened(paths)
    rest = words.gettext("and {n} more").format(n=more)
    return ", ".join((*map(clipped, first), *([rest] if more else ())))


def conclusions(words: Catalogue, found: Report) -> Iterator[str]:
    """The verdicts that were not there before: somebody must read each with its figure."""
    new = [one.after[0] for one in found.turns if one.after and is_new_verdict(one)]
    if new:
        names = sentences.group_names(words)
        told = words.ngettext(
            "Read with care {n} new verdict: {tags}.", "Read with care {n} new verdicts: {tags}.",
            len(new),
        )  # fmt: skip
        yield told.format(n=len(new), tags=", ".join(names[one] for one in dict.fromkeys(new)))


def is_new_verdict(one: Turn) -> bool:
    """Whether a commitment now has a verdict, and had another one or none."""
    old = one.before[0] if one.before else ""
    return one.after is not None and one.after[0] in ASSESSED and one.after[0] != old


def turned(words: Catalogue, found: Report) -> str:
    """How many tags of commitments that were there before turn."""
    count = sum(one.before is not None for one in found.turns)
    if not count:
        return words.gettext("No tag of an earlier commitment turns.")
    told = words.ngettext(
        "{n} earlier commitment has another tag, or another reason for it.",
        "{n} earlier commitments have another tag, or another reason for it.",
        count,
    )
    return told.format(n=count)


def sections(words: Catalogue, found: Report) -> Iterator[Section]:
    """All that is told after the verdict; what has nothing in it is left out."""
    if found.problems:
        yield problems_section(words, found.problems)
    if found.goalposts:
        lines = tuple(goalpost_line(words, one) for one in found.goalposts)
        yield Section(words.gettext("Published targets that move"), lines)
    yield from row_sections(words, found.rows, found.before.survey, found.after.survey)
    if earlier := [one for one in found.turns if one.before]:
        yield turns_section(words, found, earlier)
    if found.others:
        lines = tuple((Value(path),) for path in found.others)
        yield Section(words.gettext("Other files that differ"), lines)
    if found.beyond:
        yield beyond_section(words, found.beyond)
    yield coverage_section(words, found)
    if found.untranslated:
        lines = tuple((Value(str(one.where)),) for one in found.untranslated)
        yield section(words, words.gettext("Missing translations"), lines)
    own = [one for one in found.pages if one.url.startswith("/en/") == (words.language == "en")]
    if own and found.after.survey:
        known = found.after.survey
        yield pages_section(words, own, found.rows, found.turns, known, found.preview)
    if found.preview:
        lines = ((Goto(found.preview, found.preview),),)
        yield Section(words.gettext("Preview of the whole site"), lines)


def beyond_section(words: Catalogue, paths: Sequence[str]) -> Section:
    """The files that this report does not look at, with where a misplaced table belongs."""
    told = words.gettext(": a table is read only where it belongs, which is {place}")
    lines: list[Parts] = []
    for path in paths:
        table = table_meant(path) if is_table(path) else ""
        vi, en = home_of(path, table) if table else ("", "")
        place = vi if words.language == "vi" else en
        lines.append((Value(path), told.format(place=place) if table else ""))
    return section(words, words.gettext("Changed files that this report does not look at"), lines)


def problems_section(words: Catalogue, problems: Sequence[Problem]) -> Section:
    """What is wrong: the place, what it is and what to do."""
    ordered = sorted(problems, key=lambda p: (p.where.path, p.where.line, p.where.column, p.code))
    lines: list[Parts] = []
    for found in ordered:
        rule, blanks = RULES[found.code], dict(found.details)
        said = rule.vi if words.language == "vi" else rule.en
        message, hint = said.message.format_map(blanks), said.hint.format_map(blanks)
        place, column = place_of(words, found)
        softer = words.gettext("should be mended, stops nothing")
        code = found.code if found.severity == "error" else f"{found.code} ({softer})"
        lines.append((Value(place), column, code, message, hint))
    heads = (
        words.gettext("Place"),
        words.gettext("Column"),
        words.gettext("Code"),
        words.gettext("What is wrong"),
        words.gettext("What to do"),
    )
    return section(words, words.gettext("What to fix"), lines, heads)


def place_of(words: Catalogue, found: Problem) -> tuple[str, str]:
    """The line of a problem and its column by name; where it is no cell, the place alone."""
    where = found.where
    if not where.cell:
        return str(where), ""
    table = where.path.rpartition("/")[2].removesuffix(".csv")
    return f"{where.path}:{where.line}", f"{where.cell} ({column_label(words, table, where.cell)})"


def goalpost_line(words: Catalogue, one: Goalpost) -> Parts:
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


def turns_section(words: Catalogue, found: Report, turns: Sequence[Turn]) -> Section:
    """The commitments that were there before and have another tag or another reason for it."""
    entries = [turn_entry(words, found, one) for one in turns]
    return section(words, words.gettext("Tags of earlier commitments"), entries=entries)


def turn_entry(words: Catalogue, found: Report, one: Turn) -> Entry:
    """One commitment with its tag before and after, and why."""
    known = found.after.survey if one.after else found.before.survey
    assert known is not None
    scene, commitment = Scene(known, words), known.portal.commitments[one.commitment]
    old = turned_tag(words, found.before.survey, one, one.before)
    told = words.gettext("Before: {sentence}").format(sentence=f"{old}.")
    place = province_link(scene, commitment.province).text
    lines = [*standing_lines(scene, commitment)] if one.after else [words.gettext("Taken away.")]
    title = f"{scene.say(commitment.title)} ({place}, {one.commitment})"
    return Entry((title,), tuple((line,) for line in (told, *lines)))


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
