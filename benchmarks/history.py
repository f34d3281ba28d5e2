"""Measure how a long history is read: python -m benchmarks.history --commits 5000

A generated portal in a repository of its own. Each commit changes one cell or adds a
figure; they are written with git fast-import, a day apart.
"""

import csv
import io
import random
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import click

from benchmarks.generate import generate
from portal.history.git import VIET_NAM
from portal.history.reading import read_history
from portal.load import BY_PROVINCE, column_names
from portal.read import read
from portal.settings import read_settings

FIRST = date(2026, 1, 1)
FIGURES = column_names(BY_PROVINCE["observations"])


@click.command()
@click.option("--commits", default=5000, show_default=True)
@click.option("--commitments", default=5000, show_default=True)
def main(commits: int, commitments: int) -> None:
    """Print how long each way of reading takes."""
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "portal", Path(folder) / "cache"
        generate(root, commitments, seed=57)
        day = make(root, commits)
        settings, _ = read_settings(read(root)[0].settings, None)
        assert settings is not None
        method = settings.method

        def read_all() -> int:
            return len(read_history(root, cache, method, day).changes)

        found = told(f"{commits} commits, from nothing", read_all)
        told("nothing changed", read_all)
        commit_more(root, day)
        told("one commit more", read_all)
        day += timedelta(days=1)
        told("one day later", read_all)
        click.echo(f"{found} changes")


def told(name: str, work: Callable[[], int]) -> int:
    """Do some work and print how long it took."""
    start = perf_counter()
    found = work()
    click.echo(f"{name:<32} {perf_counter() - start:8.3f} s")
    return found


def make(root: Path, commits: int) -> date:
    """Give a portal a history; the day of the last commit."""
    git(root, "init", "--quiet", "--initial-branch=main")
    given = b"".join(stream(root, commits))
    git(root, "fast-import", "--quiet", given=given)
    git(root, "reset", "--quiet", "--hard", "main")
    return FIRST + timedelta(days=commits // 10 + 1)


def stream(root: Path, commits: int) -> Iterator[bytes]:
    """What git fast-import reads: everything, and then a change in each commit."""
    chance = random.Random(57)
    files = sorted(path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    yield begun(0)
    for path in files:
        yield placed(path.relative_to(root).as_posix(), path.read_bytes())
    tables = [path for path in files if path.name == "commitments.csv"]
    texts = {path: path.read_text("utf-8") for path in tables}
    figures: dict[Path, list[list[str]]] = {path: [] for path in tables}
    for place in range(1, commits):
        path = chance.choice(tables)
        name = path.relative_to(root)
        yield begun(place)
        if place % 2:
            texts[path] = with_other_target(texts[path], chance)
            yield placed(name.as_posix(), texts[path].encode())
            continue
        rows = figures[path]
        rows.append(
            [
                measured(texts[path], len(rows)),
                str(2025 + len(rows) // 40),
                "55",
                "",
                "",
                "final",
                "mau",
            ]
        )
        yield placed(name.with_name("observations.csv").as_posix(), as_table(rows))


def begun(place: int) -> bytes:
    """The head of a commit: ten on each day."""
    when = FIRST + timedelta(days=place // 10)
    seconds = int((when - date(1970, 1, 1)).total_seconds()) + 3600 * 5
    words = f"Change {place}"
    zone = f"{VIET_NAM.utcoffset(None).seconds // 3600:+03}00"
    return (
        f"commit refs/heads/main\ncommitter tests <tests@example.org> {seconds} {zone}\n"
        f"data {len(words)}\n{words}\n"
    ).encode()


def placed(name: str, content: bytes) -> bytes:
    """A file of a commit."""
    return f"M 644 inline {name}\ndata {len(content)}\n".encode() + content + b"\n"


def with_other_target(text: str, chance: random.Random) -> str:
    """A table in which the value of one commitment is another."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    value = rows[0].index("value")
    having = [row for row in rows[1:] if row[value]]
    if having:
        row = chance.choice(having)
        row[value] = str(int(row[value]) % 90 + 1)
    return written(rows)


def measured(text: str, place: int) -> str:
    """The indicator of one commitment of a table."""
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    having = [row["indicator"] for row in rows if row["indicator"]]
    return having[place % len(having)]


def as_table(rows: list[list[str]]) -> bytes:
    """A table of figures."""
    empty = [""] * (len(FIGURES) - 7)
    return written([list(FIGURES), *(row + empty for row in rows)]).encode()


def written(rows: list[list[str]]) -> str:
    """Rows as CSV."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def commit_more(root: Path, day: date) -> None:
    """One commit at the end."""
    path = next(root.glob("data/*/commitments.csv"))
    path.write_text(with_other_target(path.read_text("utf-8"), random.Random(1)), "utf-8")
    git(root, "-c", "user.name=tests", "-c", "user.email=tests@example.org", "commit", "--quiet",
        "--all", "-m", "One more")  # fmt: skip


def git(root: Path, *command: str, given: bytes = b"") -> None:
    """Run Git."""
    subprocess.run(["git", *command], cwd=root, input=given, check=True, capture_output=True)


if __name__ == "__main__":
    main()
