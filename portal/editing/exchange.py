"""The terminal of somebody who edits in Excel: a workbook out, a workbook in."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from portal.editing.questions import column_label
from portal.editing.sheets import Intake, NoSuchProvince, Outdated, province_of, take_in, template
from portal.editing.try_out import write
from portal.editing.workbook import NoWorkbook
from portal.examine import examine
from portal.languages import Catalogue, Language
from portal.problems import Problem, errors
from portal.report.forms import text_lines
from portal.report.row_words import counted, row_sections
from portal.rules import RULES
from portal.survey import survey


def give_template(
    root: Path, file: Path, province: str, catalogues: Mapping[Language, Catalogue]
) -> None:
    """Write the workbook of a province.

    Errors: click.UsageError for a province that is not there or a file that is.
    """
    if file.exists():
        raise click.UsageError(f"{file} exists.\nĐã có tệp {file}.")
    try:
        content = template(root, province, catalogues)
    except NoSuchProvince as mistake:
        raise no_province(mistake) from None
    file.write_bytes(content)
    click.echo(str(file))


def take_workbook(
    root: Path, file: Path, province: str | None, as_of: date, writes: bool, words: Catalogue
) -> int:
    """Show what a workbook would do, and do it where that is asked for; the exit code.

    province   whose it is; None for the one it was made for, or else that its file is named after

    Errors: click.UsageError for a file that is no workbook, or of no province.
    """
    try:
        content = file.read_bytes()
        whose = province or province_of(content) or file.stem
        found = take_in(root, content, whose, as_of)
    except NoWorkbook:
        raise click.UsageError(
            f"{file} is no workbook (.xlsx).\n{file} không phải là sổ Excel (.xlsx)."
        ) from None
    except NoSuchProvince as mistake:
        raise no_province(mistake) from None
    except Outdated as files:
        told = words.gettext(
            "{files} changed after this workbook was made. Make a new one with --template and "
            "carry your rows over."
        )
        click.echo(told.format(files=files), err=True)
        return 1
    return told_and_written(root, found, as_of, writes, words)


def told_and_written(root: Path, found: Intake, as_of: date, writes: bool, words: Catalogue) -> int:
    """Tell what is wrong; or, where nothing is, what the rows say, and write them if asked to."""
    for cell, problem in found.problems:
        click.echo(placed(words, cell, problem), err=True)
    if count := len(errors(one for _, one in found.problems)):
        click.echo("\n".join(refused(words, count, found)), err=True)
        return 1
    if not found.files:
        click.echo(words.gettext("Nothing would change."))
        return 0
    click.echo("\n".join(rows_told(root, found, as_of, words)))
    if writes:
        write(root, found.files)
        click.echo(words.gettext("Written: {place}").format(place=", ".join(found.files)))
    else:
        click.echo(words.gettext("Nothing was written yet; add --write to write it."))
    return 0


def rows_told(root: Path, found: Intake, as_of: date, words: Catalogue) -> list[str]:
    """The rows that would change, in the words of the site where it has some."""
    before, wrong = examine(root, as_of)
    known = [survey(one, as_of) if one else None for one in (before, found.portal)]
    old = None if errors(wrong) else known[0]
    listed = tuple(row_sections(words, found.rows, old, known[1]))
    return [*text_lines(counted(words, found.rows), listed), ""]


def refused(words: Catalogue, count: int, found: Intake) -> list[str]:
    """How much is wrong, and what to do about it."""
    told = words.ngettext("{n} error in the workbook.", "{n} errors in the workbook.", count)
    parts = [told.format(n=count)]
    if warned := len(found.problems) - count:
        said = words.ngettext("{n} warning.", "{n} warnings.", warned)
        parts.append(said.format(n=warned))
    if found.rows:
        parts.append(counted(words, found.rows))
    nothing = words.gettext("Nothing was written.")
    again = words.gettext("Correct the cells named above in Excel, save, and run it again.")
    return [" ".join(parts), f"{nothing} {again}"]


def placed(words: Catalogue, cell: str, found: Problem) -> str:
    """A problem at a cell of the workbook, with the name of its column."""
    rule, blanks = RULES[found.code], dict(found.details)
    said = rule.vi if words.language == "vi" else rule.en
    error = found.severity == "error"
    kind = words.gettext("error") if error else words.gettext("warning")
    table, column = cell.partition("!")[0], found.where.cell
    label = f" ({column}: {column_label(words, table, column)})" if column else ""
    return "\n".join(
        (
            f"{cell}{label}: {kind} {found.code}",
            f"  {said.message.format_map(blanks)}",
            f"  → {said.hint.format_map(blanks)}",
        )
    )


def no_province(mistake: NoSuchProvince) -> click.UsageError:
    """That there is no such province, with the nearest."""
    name, near = mistake.args
    return click.UsageError(
        f"There is no province {name!r}; the nearest is {near!r}."
        f"\nKhông có tỉnh {name!r}; gần nhất là {near!r}."
    )
