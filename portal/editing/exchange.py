"""The terminal of somebody who edits in Excel: a workbook out, a workbook in."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from portal.editing.sheets import Intake, NoSuchProvince, Outdated, province_of, take_in, template
from portal.editing.try_out import write
from portal.editing.workbook import NoWorkbook
from portal.languages import Catalogue, Language
from portal.problems import Problem, errors
from portal.report.forms import text_lines
from portal.report.row_words import row_sections
from portal.rules import RULES


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
    return told_and_written(root, found, writes, words)


def told_and_written(root: Path, found: Intake, writes: bool, words: Catalogue) -> int:
    """Tell rows and problems, then write or say why not."""
    if found.rows:
        click.echo(
            "\n".join(text_lines("", tuple(row_sections(words, found.rows, None, None)))[2:])
        )
    for cell, problem in found.problems:
        click.echo(in_both(cell, problem), err=True)
    if errors(one for _, one in found.problems):
        click.echo(words.gettext("Nothing was written."), err=True)
        return 1
    if not found.files:
        click.echo(words.gettext("Nothing would change."))
    elif writes:
        write(root, found.files)
        click.echo(words.gettext("Written: {place}").format(place=", ".join(found.files)))
    else:
        click.echo(words.gettext("Nothing was written yet; add --write to write it."))
    return 0


def in_both(cell: str, found: Problem) -> str:
    """A problem at a cell of the workbook, in both languages."""
    rule, blanks = RULES[found.code], dict(found.details)
    lines = [f"{cell}: {found.code} {rule.severity}"]
    for language, said in (("vi", rule.vi), ("en", rule.en)):
        lines.append(f"  {language}: {said.message} {said.hint}".format_map(blanks))
    return "\n".join(lines)


def no_province(mistake: NoSuchProvince) -> click.UsageError:
    """That there is no such province, with the nearest."""
    name, near = mistake.args
    return click.UsageError(
        f"There is no province {name!r}; the nearest is {near!r}."
        f"\nKhông có tỉnh {name!r}; gần nhất là {near!r}."
    )
