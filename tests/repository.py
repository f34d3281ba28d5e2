"""A portal in a Git repository of its own, with commits on the days a test wants."""

import csv
import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

from portal.examine import examine
from portal.history.changes import Change, History
from portal.history.reading import read_history
from portal.method.assessment import Method
from portal.plans.scene import Scene
from portal.problems import tell
from portal.read import read
from portal.settings import read_settings
from portal.survey import survey
from tests.built import SMALL

Cells = dict[str, str]


class Repository:
    """A copy of the small portal that nobody has committed yet."""

    def __init__(self, folder: Path, inside: str = "") -> None:
        self.top = folder / "repository"
        self.root = self.top / inside
        self.cache = folder / "cache"
        shutil.copytree(SMALL, self.root)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *command: str, day: str = "2026-01-01") -> str:
        """Run Git at noon in Viet Nam on a day."""
        when = f"{day}T12:00:00+07:00"
        own = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
        names = {f"GIT_{one}_{what}": "tests" for one in ("AUTHOR", "COMMITTER")
                 for what in ("NAME", "EMAIL")}  # fmt: skip
        days = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(
            ["git", *command], cwd=self.top, env=own | names | days,
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        return done.stdout.strip()

    def commit(self, day: str) -> str:
        """Commit all there is; the name of the commit."""
        self.git("add", "--all", day=day)
        self.git("commit", "--quiet", "--allow-empty", "-m", "A change", day=day)
        return self.git("rev-parse", "HEAD")

    def edit(self, file: str, change: Callable[[list[Cells]], object]) -> None:
        """Change the rows of a table."""
        path = self.root / "data" / file
        with path.open(encoding="utf-8", newline="") as opened:
            reader = csv.DictReader(opened)
            rows = list(reader)
            header = list(reader.fieldnames or ())
        change(rows)
        self.write(file, header, rows)

    def write(self, file: str, header: list[str], rows: list[Cells]) -> None:
        """Write a table anew."""
        path = self.root / "data" / file
        path.parent.mkdir(exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, header, lineterminator="\n", extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)

    def set(self, file: str, place: int, **cells: str) -> None:
        """Change cells of one row."""
        self.edit(file, lambda rows: rows[place].update(cells))

    def retarget(self, file: str, place: int, **cells: str) -> None:
        """Change value or due of a commitment, in the cells and wherever its texts say them."""

        def change(rows: list[Cells]) -> None:
            row = rows[place]
            for column in ("title_vi", "title_en", "statement_vi", "statement_en", "wording"):
                for name, new in cells.items():
                    row[column] = row[column].replace(row[name], new)
            row.update(cells)

        self.edit(file, change)

    def add(self, file: str, **cells: str) -> None:
        """Add a row like the first one, but for some cells."""
        self.edit(file, lambda rows: rows.append(rows[0] | cells))

    @property
    def method(self) -> Method:
        """The constants in the settings."""
        settings, _ = read_settings(read(self.root)[0].settings, None)
        assert settings is not None
        return settings.method

    def history(self, as_of: str) -> History:
        """The history up to a day."""
        return read_history(self.root, self.cache, self.method, date.fromisoformat(as_of))

    def told(self, as_of: str, **wanted: str) -> list[Change]:
        """The changes of a history that have these values."""
        return [
            one
            for one in self.history(as_of).changes
            if all(getattr(one, name) == value for name, value in wanted.items())
        ]

    def scene(self, as_of: str, words: object) -> Scene:
        """The portal as a language tells it on a day."""
        day = date.fromisoformat(as_of)
        portal, problems = examine(self.root, day)
        assert portal is not None, tell(problems, "text")
        return Scene(survey(portal, day, history=self.history(as_of)), words)  # type: ignore[arg-type]
