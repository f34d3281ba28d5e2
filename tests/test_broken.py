"""Every way in which content can be wrong, and what the person sees.

A folder of tests/broken/ holds only the files that are wrong, laid over the
small portal of tests/sites/small/ and the texts of its documents in
tests/sites/originals/; a file DELETE names those to take away. Where the wrong line is no
line of the small portal, right.txt may hold what stands there when it is right.
`UPDATE=1 python -m pytest tests/test_broken.py` writes each expected.txt anew.
"""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from portal.examine import examine
from portal.originals import read_originals
from portal.problems import tell
from portal.verify import verify

HERE = Path(__file__).parent
SMALL = HERE / "sites" / "small"
ORIGINALS = HERE / "sites" / "originals"
FOLDERS = sorted(path for path in (HERE / "broken").iterdir() if path.is_dir())
NOT_CONTENT = shutil.ignore_patterns("expected", "expected.txt", "right.txt", "DELETE")
AS_OF = date(2026, 3, 1)


def test_the_small_portal_is_sound() -> None:
    portal, problems = examine(SMALL, AS_OF)
    assert portal is not None
    originals, unreadable = read_originals(ORIGINALS)
    problems += unreadable + verify(portal, originals).problems

    assert tell(problems, "text") == ""


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_what_is_wrong_is_told(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True, ignore=NOT_CONTENT)
    shutil.copytree(ORIGINALS, tmp_path / "originals")
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True, ignore=NOT_CONTENT)
    gone = folder / "DELETE"
    for name in gone.read_text("utf-8").split() if gone.exists() else ():
        (tmp_path / name).unlink()

    portal, problems = examine(tmp_path, AS_OF)
    if portal and folder.name.startswith("P7"):
        originals, unreadable = read_originals(tmp_path / "originals")
        problems += unreadable + verify(portal, originals).problems
        portal = None
    told = tell(problems, "text") + "\n"

    expected = folder / "expected.txt"
    if os.environ.get("UPDATE") and not os.environ.get("CI"):
        expected.write_text(told, "utf-8")
    assert told == expected.read_text("utf-8")
    assert {found.code for found in problems} == {folder.name[:4]}
    assert (portal is None) == any(found.severity == "error" for found in problems)


@pytest.mark.parametrize(
    "folder", [one for one in FOLDERS if (one / "right.txt").exists()], ids=lambda one: one.name
)
def test_the_right_line_has_nothing_wrong(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True, ignore=NOT_CONTENT)
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True, ignore=NOT_CONTENT)
    path, number, _ = (folder / "expected.txt").read_text("utf-8").split(":", 2)
    lines = (tmp_path / path).read_text("utf-8").split("\n")
    lines[int(number) - 1] = (folder / "right.txt").read_text("utf-8").rstrip("\n")
    (tmp_path / path).write_text("\n".join(lines), "utf-8")

    assert tell(examine(tmp_path, AS_OF)[1], "text") == ""
