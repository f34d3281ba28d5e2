"""Look for content that the program cannot say anything about: python -m benchmarks.fuzz

Takes rows of the real files, spoils bytes, lines, cells and encodings, and runs everything up to
the checks in this process. An input is known by its seed and number, so each can be made again.
"""

import random
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import FrameType

import click

from benchmarks.spoil import spoilt
from portal.examine import examine_text
from portal.load import BY_PROVINCE, SHARED, Records, load, refers
from portal.mend import mend
from portal.problems import Format, Problem, tell
from portal.read import Repository, TextFile, read, repository_from
from portal.references import references

HERE = Path(__file__).resolve().parent.parent
FOLDERS = ("ninh-binh", "nam-dinh-truoc-2025-07")
ROWS, LINES = 4, 30
PAGES = ("about", "pii")
LONGEST = 20  # seconds for one input
AS_OF = date(2026, 11, 21)
Files = dict[str, bytes]


class TooSlow(Exception):
    """An input that takes far longer than any person would wait."""


@click.command()
@click.option("--inputs", default=10_000, show_default=True)
@click.option("--seed", default=57, show_default=True)
@click.option("--only", type=int, help="The number of one input, to see what it does.")
def main(inputs: int, seed: int, only: int | None) -> None:
    """Spoil the real files and see that each input is answered; exit code 1 where one is not."""
    whole = few_rows(read(HERE)[0])
    signal.signal(signal.SIGALRM, too_slow)
    started, told, failed = time.monotonic(), Counter[str](), 0
    numbers = range(inputs) if only is None else range(only, only + 1)
    for number in numbers:
        files = spoilt(whole, random.Random(f"{seed}-{number}"))
        signal.alarm(LONGEST)
        try:
            told.update({found.code for found in answered(files)} or {"sound"})
            if number % 4 == 0:
                mended_once(files, whole)
        except Exception:
            failed += 1
            click.echo(f"--seed {seed} --only {number}\n{traceback.format_exc()}", err=True)
        signal.alarm(0)
        if number % 10_000 == 9_999:
            rate = (number + 1) / (time.monotonic() - started)
            click.echo(f"{number + 1:,} inputs, {failed} failed, {rate:.0f} a second", err=True)
    seconds = time.monotonic() - started
    click.echo(f"{len(numbers):,} inputs in {seconds:.0f} s, seed {seed}: {failed} failed")
    click.echo(", ".join(f"{code} {count:,}" for code, count in sorted(told.items())))
    sys.exit(1 if failed else 0)


def too_slow(number: int, frame: FrameType | None) -> None:
    """Ends an input that takes too long."""
    raise TooSlow


def answered(files: Files) -> list[Problem]:
    """Everything that is wrong with a portal, told in every form.

    Errors: AssertionError for a problem at a place that is not there; anything else
    that the program itself raises.
    """
    repository, unread = repository_from(files.items())
    problems = examine_text(repository, unread, AS_OF)[1]
    one_of_each = {found.code: found for found in problems}.values()
    forms: tuple[Format, ...] = ("text", "github", "json")
    for form in forms:
        tell(one_of_each, form)
    lines = {file.path: file.text.split("\n") for file in all_text(repository)}
    for found in problems:
        where = found.where
        if where.path in lines and where.text:
            line = lines[where.path][where.line - 1]
            assert where.text.split("\n")[0] == line, found
            assert 1 <= where.column <= len(line) + 1, found
    return problems


def mended_once(files: Files, whole: Files) -> None:
    """Put right what can be, in the files that are not as they were.

    Errors: AssertionError where doing it again changes anything more.
    """
    for name, raw in files.items():
        if raw == whole.get(name) or (once := mend(name, raw)) is None:
            continue
        again = mend(name, once.text.encode("utf-8"))
        assert again is not None, name
        assert (again.text, again.done) == (once.text, ()), (name, once.done, again.done)


def all_text(repository: Repository) -> Iterator[TextFile]:
    """Every file of a repository that was read."""
    settings = (repository.settings,) if repository.settings.text else ()
    yield from (*repository.data, *repository.content, *settings)


def few_rows(repository: Repository) -> Files:
    """A small part of a portal in which every id still leads to a row."""
    records = load(repository.data)[0]
    kept = connected(records)
    files = {}
    for file in repository.data:
        table = file.path.removesuffix(".csv").split("/")[-1]
        rows = [r.where.text for r in kept[table] if r.where.path == file.path]
        if rows or table in SHARED:
            header = file.text.split("\n", 1)[0]
            files[file.path] = "\n".join([header, *rows, ""]).encode()
    for file in repository.content:
        if Path(file.path).stem in PAGES:
            files[file.path] = "\n".join(file.text.split("\n")[:LINES]).encode()
    return files | {"portal.toml": repository.settings.text.encode()}


def connected(records: Records) -> Records:
    """The first rows of a few provinces, and every row they name, directly or by way of others."""
    tables = {**SHARED, **BY_PROVINCE}
    rows = {(name, r.id): r for name in tables for r in records[name] if hasattr(r, "id")}
    kept: dict[int, tuple[str, object]] = {}
    first = [
        (name, row)
        for name in BY_PROVINCE
        for folder in FOLDERS
        for row in [r for r in records[name] if r.province == folder][:ROWS]
    ]
    waiting = first + [(name, row) for name in SHARED for row in records[name][:2]]
    while waiting:
        name, row = waiting.pop()
        if id(row) in kept:
            continue
        kept[id(row)] = name, row
        for field, others in refers(tables[name]).items():
            for identity in references(row, field):
                waiting += [(t, rows[t, identity]) for t in others if (t, identity) in rows]
    return {name: [row for row in records[name] if id(row) in kept] for name in tables}


if __name__ == "__main__":
    main()
