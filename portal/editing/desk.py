"""The terminal of somebody who adds a row: questions, answers, and what to do next."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from portal.editing.new import KINDS, Desk, NoSuchColumn, Refused, add, draft, in_words
from portal.editing.try_out import ChangedMeanwhile, records_of
from portal.languages import Catalogue
from portal.problems import Where, tell


def add_row(
    root: Path, kind: str, as_of: date, given: tuple[str, ...], yes: bool, words: Catalogue
) -> int:
    """Add one row; the exit code: 0 written or left, 1 something is wrong.

    Errors: click.UsageError for an answer that is none.
    """
    ask = None if yes else asked
    desk = Desk(records_of(root), words, dict(map(answer, given)), ask, complain)
    try:
        made = draft(desk, KINDS[kind])
        where = add(root, made, as_of, (lambda _: True) if yes else is_sure(words))
    except NoSuchColumn as mistake:
        name, near = mistake.args
        raise click.UsageError(
            f"There is no column {name!r}; the nearest is {near!r}."
            f"\nKhông có cột {name!r}; gần nhất là {near!r}."
        ) from None
    except Refused as refusal:
        placed = all(found.where.text for found in refusal.problems)
        complain(tell(refusal.problems, "text") if placed else in_words(words, refusal.problems))
        complain(words.gettext("Nothing was written."))
        return 1
    except ChangedMeanwhile as file:
        complain(
            words.gettext("{file} was changed meanwhile; nothing was written.").format(file=file)
        )
        return 1
    click.echo(next_steps(words, where) if where else words.gettext("Nothing was written."))
    return 0


def answer(text: str) -> tuple[str, str]:
    """An answer given as column=value.

    Errors: click.UsageError.
    """
    name, sign, value = text.partition("=")
    if not sign:
        raise click.UsageError(
            f"{text!r} is not written COLUMN=VALUE.\n{text!r} không có dạng CỘT=GIÁ TRỊ."
        )
    return name.strip(), value


def asked(question: str, default: str) -> str:
    """What the person answers; the suggestion where they only press the key."""
    return str(click.prompt(question, default=default, show_default=bool(default)))


def complain(text: str) -> None:
    """Show what is wrong."""
    click.echo(text, err=True)


def is_sure(words: Catalogue) -> Callable[[str], bool]:
    """Asks whether a row is to be written as it is shown."""

    def sure(shown: str) -> bool:
        click.echo(shown)
        return click.confirm(words.gettext("Write this row?"), default=True)

    return sure


def next_steps(words: Catalogue, where: Where) -> str:
    """Where the row stands now, and what comes next."""
    return "\n".join(
        (
            words.gettext("Written: {place}").format(place=f"{where.path}:{where.line}"),
            words.gettext("Next:"),
            "  1. " + words.gettext("See what it does: build.py report --base HEAD"),
            "  2. " + words.gettext("See it on the site: build.py serve"),
            "  3. "
            + words.gettext("Commit it and open a pull request; somebody reads it with you."),
        )
    )
