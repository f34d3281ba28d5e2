"""What a portal would be with some files changed: checked in a copy, then written in one step."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from portal.assemble import Portal
from portal.examine import examine
from portal.load import Records, load
from portal.problems import Problem
from portal.read import read

CONTENT = ("content", "data", "portal.toml")


class ChangedMeanwhile(Exception):
    """A file is not as it was when its new text was made."""


def tried(root: Path, files: Mapping[str, str], as_of: date) -> tuple[Portal | None, list[Problem]]:
    """The portal with these texts in place of its files, and what is wrong with it."""
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in CONTENT:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, copy / name)
            elif source.is_file():
                shutil.copy2(source, copy / name)
        for path, text in files.items():
            target = copy / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode("utf-8"))
        return examine(copy, as_of)


def records_of(root: Path) -> Records:
    """The rows of a portal that can be read, by table."""
    repository, _ = read(root)
    return load(repository.data)[0]


def text_of(root: Path, path: str) -> str:
    """A file as it is, its line ends too; nothing where there is none."""
    file = root / path
    return file.read_bytes().decode("utf-8") if file.is_file() else ""


def write(root: Path, files: Mapping[str, tuple[str, str]]) -> None:
    """Write the new texts of files, each in one step.

    files   text before and after, by path

    Errors: ChangedMeanwhile, before anything is written.
    """
    for path, (before, _) in files.items():
        if text_of(root, path) != before:
            raise ChangedMeanwhile(path)
    for path, (_, after) in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        making = target.with_name(f".{target.name}.making")
        making.write_bytes(after.encode("utf-8"))
        making.replace(target)
