"""The command line, as a person types it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built import ROOT

SMALL = ROOT / "tests" / "sites" / "small"
DAY = ("--as-of", "2026-11-21")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """build.py with these words."""
    command = [sys.executable, str(ROOT / "build.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A portal with a decimal comma in a figure."""
    shutil.copytree(SMALL, tmp_path / "portal")
    for file in (tmp_path / "portal" / "data").rglob("commitments.csv"):
        text = file.read_text("utf-8")
        file.write_text(re.sub(r",(>=|>|<=|<),(\d+)[^,]*,", r',\1,"\2,5",', text, count=1), "utf-8")
    return tmp_path / "portal"


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("build", ("--root", "--site", "--as-of", "--base-url", "--jobs", "--publish")),
        ("check", ("--root", "--as-of", "--format")),
        ("fix", ("--root", "--as-of", "--write")),
        ("serve", ("--root", "--port")),
    ],
)
def test_help_names_every_option(command: str, options: tuple[str, ...]) -> None:
    done = run(command, "--help")

    assert done.returncode == 0
    assert all(option in done.stdout for option in options)


def test_help_tells_the_commands_and_what_the_exit_codes_mean() -> None:
    done = run("--help")

    assert done.returncode == 0
    for words in ("build", "check", "serve", "0 fine", "1 the content has errors", "2 wrong"):
        assert words in done.stdout


def test_build_is_what_happens_without_a_command_and_ends_with_one_line(tmp_path: Path) -> None:
    done = run("--root", str(SMALL), "--site", str(tmp_path / "site"), *DAY)

    assert done.returncode == 0
    form = (
        r"\d+ pages: \d+ written, \d+ unchanged, \d+ removed; "
        r"charts: \d+ drawn, \d+ reused; \d+\.\d s"
    )
    assert re.fullmatch(form, done.stdout.strip().splitlines()[-1])
    assert (tmp_path / "site" / "index.html").exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--as-of", "31/12/2026"),
        ("--root", "/no/such/folder"),
        ("--jobs", "0"),
        ("biuld",),
        ("check", "--format", "xml"),
        ("serve", "--port", "-1"),
    ],
)
def test_wrong_usage_ends_with_two(words: tuple[str, ...]) -> None:
    done = run(*words)

    assert done.returncode == 2 and "Error" in done.stderr and "Traceback" not in done.stderr


def test_a_folder_with_files_of_others_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")

    done = run("--root", str(SMALL), "--site", str(tmp_path), *DAY)

    assert done.returncode == 2 and "no build made" in done.stderr
    assert (tmp_path / "thesis.docx").exists()


def test_errors_in_the_content_are_listed_in_both_languages_and_nothing_is_written(
    broken: Path, tmp_path: Path
) -> None:
    done = run("--root", str(broken), "--site", str(tmp_path / "site"), *DAY)

    assert done.returncode == 1
    assert "P203 error" in done.stderr and "Gợi ý:" in done.stderr and "Hint:" in done.stderr
    assert "Traceback" not in done.stderr and not (tmp_path / "site").exists()


def test_check_speaks_to_people_to_github_and_to_programs(broken: Path) -> None:
    text = run("check", "--root", str(broken), *DAY)
    github = run("check", "--root", str(broken), *DAY, "--format", "github")
    told = run("check", "--root", str(broken), *DAY, "--format", "json")

    assert (text.returncode, github.returncode, told.returncode) == (1, 1, 1)
    assert re.search(
        r"[1-9]\d* lỗi, \d+ điều nên sửa\. / [1-9]\d* errors?, \d+ warnings?\.", text.stdout
    )
    assert re.search(r"^::error file=data/.*,line=\d+,col=\d+,title=P203::", github.stdout, re.M)
    assert json.loads(told.stdout)[0]["code"] == "P203"


def test_check_finds_nothing_wrong_with_the_portal_itself() -> None:
    done = run("check", *DAY)

    assert (done.returncode, done.stdout.strip()) == (
        0,
        "0 lỗi, 0 điều nên sửa. / 0 errors, 0 warnings.",
    )
