"""Disk to a portal, or to what is wrong with it: the first stages, each only after a sound one.

One exception: what is wrong with a row by itself is told beside cells that cannot be read,
and beside ids that lead nowhere.
"""

from datetime import date
from pathlib import Path

from portal.assemble import Portal, assemble
from portal.check import check, check_files
from portal.left_out import told_besides, wrong_by_itself
from portal.load import load
from portal.problems import Problem, errors
from portal.prose import load_prose
from portal.read import Repository, others_in, read
from portal.settings import read_settings
from portal.unread import files_unread


def examine(
    root: Path, as_of: date, address: str | None = None
) -> tuple[Portal | None, list[Problem]]:
    """The portal kept in a folder, and everything that is wrong with it.

    A stage with errors is the last, so that one mistake is not told twice; there
    is then no portal. Warnings are carried along. Files that nothing reads are told besides.
    """
    repository, problems = read(root)
    portal, found = examine_text(repository, problems, as_of, address)
    strangers = unread_in(root, repository)
    return (None if strangers else portal), [*found, *strangers]


def unread_in(root: Path, repository: Repository) -> list[Problem]:
    """P136: the files of data/ and content/ that nothing reads."""
    known = {file.path for file in (*repository.data, *repository.content)}
    return [*files_unread(others_in(root), known)]


def examine_text(
    repository: Repository, unread: list[Problem], as_of: date, address: str | None = None
) -> tuple[Portal | None, list[Problem]]:
    """The portal of a repository that was read, with what could not be read of it."""
    problems = list(unread)
    if errors(problems):
        return None, problems
    records, unreadable = load(repository.data)
    prose, unreadable_prose = load_prose(repository.content)
    settings, wrong = read_settings(repository.settings, address)
    problems += unreadable + unreadable_prose + wrong
    if settings is None or errors(problems):
        return None, [*problems, *told_besides(repository.data, records, settings)]
    portal, unresolved = assemble(records, prose, settings)
    problems += unresolved
    if errors(problems):
        return None, [*problems, *wrong_by_itself(records, settings)]
    problems += check(portal, as_of) + check_files(portal, repository.names)
    return (None if errors(problems) else portal), problems
