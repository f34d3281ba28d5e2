"""Measure the builds that have a bar, and print a table: python -m benchmarks.run

Each figure is the time of a whole process, as a person waits for it. Everything
happens in a copy of the repository, so that nothing is drawn or built yet.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import click

from benchmarks.generate import generate
from benchmarks.preview import saves

HERE = Path(__file__).resolve().parent.parent
AS_OF = "2026-11-21"
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", ".cache", ".*_cache", ".hypothesis", "__pycache__", "site", ".site.spare"
)
PAGES = 10_000
# As on a person's machine, where Python keeps what it has compiled.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


@click.command()
@click.option("--runs", default=3, show_default=True, help="Runs of each case; the median counts.")
@click.option("--small", is_flag=True, help="The real site only.")
def main(runs: int, small: bool) -> None:
    """Print one row for each case: what was measured, the median, the bar."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(HERE, copy, ignore=LEFT_OUT)
        click.echo(f"{'case':<48} {'median':>8} {'runs':>22} {'bar':>6}")
        cases = real_site(copy, runs)
        if not small:
            cases = [*cases, *generated(copy, Path(folder) / "portal", runs)]
        for name, seconds, bar in cases:
            told = " ".join(f"{one:.2f}" for one in seconds)
            click.echo(f"{name:<48} {median(seconds):>7.2f}s {told:>22} {bar:>5.1f}s")


def real_site(copy: Path, runs: int) -> list[tuple[str, list[float], float]]:
    """The three programmes: from nothing with charts, nothing changed, one cell changed."""
    cell = copy / "data/ninh-binh/commitments.csv"

    def empty() -> None:
        for name in ("site", ".site.spare", ".cache"):
            put_aside(copy / name)

    return [
        ("real site, from nothing", timed(copy, [], runs, empty), 8),
        ("real site, nothing changed", timed(copy, [], runs), 1),
        ("real site, one cell changed", timed(copy, [], runs, other_cell(cell, "Top 15")), 1),
        ("real site, save to reloaded page in serve", saves(copy, runs), 0.3),
    ]


def generated(copy: Path, portal: Path, runs: int) -> list[tuple[str, list[float], float]]:
    """Ten thousand commitment pages without charts."""
    generate(portal, PAGES // 2, seed=57)
    site = portal.with_name("built")
    options = ["--root", str(portal), "--site", str(site)]

    def empty() -> None:
        for made in (site, site.with_name(f".{site.name}.spare")):
            put_aside(made)

    cell = portal / "data/mau-00/commitments.csv"
    return [
        ("10,000 pages, from nothing", timed(copy, options, runs, empty), 12),
        (
            "10,000 pages, one cell changed",
            timed(copy, options, runs, other_cell(cell, "hoàn thành")),
            2,
        ),
        ("10,000 pages, nothing changed", timed(copy, options, runs), 2),
    ]


def put_aside(made: Path) -> None:
    """Take away what a build made. Not deleted: ext4 is slow for minutes after many are."""
    if made.exists():
        made.rename(made.with_name(f"{made.name}.{time.monotonic_ns()}"))


def other_cell(file: Path, words: str) -> Callable[[], None]:
    """Change one quoted wording back and forth: a space within it, then none."""
    forms: Iterator[str] = iter([words.replace(" ", "  "), words] * 50)

    def change() -> None:
        text = file.read_text("utf-8")
        known = words if words in text else words.replace(" ", "  ")
        file.write_text(text.replace(known, next(forms), 1), "utf-8")

    return change


def timed(
    copy: Path, options: list[str], runs: int, before: Callable[[], None] = lambda: None
) -> list[float]:
    """Seconds of each run of a build, each after `before`."""
    seconds = []
    command = [sys.executable, "build.py", "build", "--as-of", AS_OF, *options]
    for _ in range(runs):
        before()
        os.sync()  # what an earlier run left for the disk is not this one's to wait for
        start = time.perf_counter()
        subprocess.run(command, cwd=copy, check=True, capture_output=True, env=ENVIRONMENT)
        seconds.append(time.perf_counter() - start)
    return seconds


if __name__ == "__main__":
    main()
