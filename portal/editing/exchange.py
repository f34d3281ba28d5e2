"""The terminal of somebody who edits in Excel: a workbook out, a workbook in."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import click

from portal.editing.in_sheets import said_of_sheets
from portal.editing.new import ids_of
from portal.editing.questions import column_label
from portal.editing.sheets import Intake, NoSuchProvince, Outdated, province_of, take_in, template
from portal.editing.try_out import records_of, write
from portal.editing.workbook import TO_EDIT, NoWorkbook, ReadersCopy
from portal.examine import examine
from portal.languages import Catalogue, Language
from portal.problems import Problem, errors, visible
from portal.report.forms import text_lines
from portal.report.row_words import counted, row_sections
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
        whose = province or province_of(content) or file.stem.removesuffix(TO_EDIT)
        found = take_in(root, content, whose, as_of)
    except NoWorkbook:
        raise click.UsageError(
            f"{file} is no workbook (.xlsx).\n{file} không phải là sổ Excel (.xlsx)."
        ) from None
    except ReadersCopy:
        raise readers_copy(root, file) from None
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
    for line in sheets_told(words, found):
        click.echo(line, err=True)
    for cell, problem in found.problems:
        click.echo(placed(words, cell, problem), err=True)
    lost = sum(bool(one.table) for one in found.astray)
    if count := lost + len(errors(one for _, one in found.problems)):
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


def sheets_told(words: Catalogue, found: Intake) -> Iterator[str]:
    """What became of sheets that are not those the workbook was made with."""
    kind = words.gettext("error")
    head = words.gettext("Sheet “{sheet}”: nothing of it was read; it seems to be “{table}”.")
    renamed = words.gettext("Name the sheet “{table}” again.")
    twice = words.gettext(
        "“{table}” has its own sheet: copy the rows that you want to keep there, then delete "
        "this one."
    )
    for one in found.astray:
        if one.table:
            told = head.format(sheet=visible(one.sheet), table=one.table)
            hint = (twice if one.twice else renamed).format(table=one.table)
            yield f"{kind}: {told}\n  → {hint}"
    if own := [visible(one.sheet) for one in found.astray if not one.table]:
        told = words.gettext("Not read, since no table of the site has this name: {sheets}.")
        yield told.format(sheets=", ".join(own))
    if found.deleted:
        told = words.gettext(
            "No sheet in this workbook, so their rows stay as they are: {tables}. To take rows "
            "out, delete them in their sheet."
        )
        yield told.format(tables=", ".join(found.deleted))


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
    if warned := sum(one.severity == "warning" for _, one in found.problems):
        said = words.ngettext("{n} warning.", "{n} warnings.", warned)
        parts.append(said.format(n=warned))
    if found.rows:
        parts.append(counted(words, found.rows))
    nothing = words.gettext("Nothing was written.")
    again = words.gettext("Correct the cells named above in Excel, save, and run it again.")
    return [" ".join(parts), f"{nothing} {again}"]


def placed(words: Catalogue, cell: str, found: Problem) -> str:
    """A problem at a cell of the workbook, with the name of its column."""
    message, hint = said_of_sheets(found, words.language)
    error = found.severity == "error"
    kind = words.gettext("error") if error else words.gettext("warning")
    table, column = cell.partition("!")[0], found.where.cell
    label = f" ({column}: {column_label(words, table, column)})" if column else ""
    return "\n".join(
        (
            f"{cell}{label}: {kind} {found.code}",
            f"  {message}",
            f"  → {hint}",
        )
    )


def readers_copy(root: Path, file: Path) -> click.UsageError:
    """That a workbook is the copy for readers, and which file to take."""
    name = file.stem.split(" ")[0]  # a browser adds “ (1)”
    name = name if name in ids_of(records_of(root))["provinces"] else "MA-TINH"
    meant = f"{name}{TO_EDIT}.xlsx"
    return click.UsageError(
        f"{file} is the copy for readers, as the site offers it; rows cannot come back from it."
        f"\nTake “Workbook for updates” ({meant}) on the page of the province, or make it with: "
        f"build.py import --template {name} {meant}"
        "\nThen carry over what you changed."
        f"\n{file} là sổ để đọc, tải từ trang; sửa ở đó không đưa vào được."
        f"\nHãy lấy “Sổ để cập nhật” ({meant}) ở trang của tỉnh, hoặc tạo bằng: "
        f"build.py import --template {name} {meant}"
        "\nRồi chép những gì đã sửa sang sổ ấy."
    )


def no_province(mistake: NoSuchProvince) -> click.UsageError:
    """That there is no such province, with the nearest."""
    name, near = mistake.args
    return click.UsageError(
        f"There is no province {name!r}; the nearest is {near!r}."
        f"\nKhông có tỉnh {name!r}; gần nhất là {near!r}."
    )
