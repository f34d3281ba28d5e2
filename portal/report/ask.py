"""The report of a folder against one of its commits: the only room of the report with a disk."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from portal.examine import examine
from portal.languages import Catalogue, Language
from portal.problems import errors
from portal.read import read
from portal.report.outside import outside
from portal.report.past import NoSuchCommit, changed_since, lay_out
from portal.report.report import Report, State, report
from portal.survey import survey

__all__ = ["NoSuchCommit", "report_since", "state_of"]


def report_since(
    root: Path, ref: str, as_of: date, catalogues: Mapping[Language, Catalogue], preview: str = ""
) -> Report:
    """What the content of a folder does that was not so at a commit.

    Errors: NoSuchCommit.
    """
    with TemporaryDirectory() as folder:
        lay_out(root, ref, Path(folder))
        before = state_of(Path(folder), as_of)
        beyond = outside(changed_since(root, ref))
        return report(before, state_of(root, as_of), catalogues, preview, beyond)


def state_of(root: Path, as_of: date) -> State:
    """A portal as it stands in a folder, on a day."""
    repository, _ = read(root)
    portal, problems = examine(root, as_of)
    known = survey(portal, as_of) if portal and not errors(problems) else None
    others = (*repository.content, repository.settings)
    return State(repository.data, others, tuple(problems), known)
