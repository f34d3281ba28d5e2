"""Two portals to a report. Pure: what each holds was read by `ask.py`."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.languages import Catalogue, Language
from portal.problems import Problem, errors
from portal.read import TextFile
from portal.report.effects import (
    Goalpost,
    PageChange,
    Turn,
    covered,
    goalposts,
    page_changes,
    turns,
)
from portal.report.rows import RowChange, row_changes
from portal.survey import Survey

UNTRANSLATED = ("P501", "P502", "P504", "P505")


@dataclass(frozen=True, eq=False, slots=True)
class State:
    """A portal as it stands: its text, what is wrong with it, and what is known if nothing is."""

    data: tuple[TextFile, ...]
    others: tuple[TextFile, ...]
    problems: tuple[Problem, ...]
    survey: Survey | None


@dataclass(frozen=True, eq=False, slots=True)
class Report:
    """What a change does.

    before, after   the portal on either side; no survey where its content has errors
    rows            rows of the data added, removed and changed
    others          paths of changed prose and settings
    beyond          paths of changed files that are neither figures nor prose
    coverage        commitments with a verdict and commitments, before and after
    """

    before: State
    after: State
    rows: tuple[RowChange, ...]
    others: tuple[str, ...]
    goalposts: tuple[Goalpost, ...]
    turns: tuple[Turn, ...]
    coverage: tuple[tuple[int, int], tuple[int, int]] | None
    pages: tuple[PageChange, ...]
    preview: str = ""
    beyond: tuple[str, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong after the change."""
        return self.after.problems

    @property
    def untranslated(self) -> tuple[Problem, ...]:
        """Words that stand in one language only, where that stops nothing: else it is to fix."""
        return tuple(
            found
            for found in self.problems
            if found.code in UNTRANSLATED and found.severity != "error"
        )

    @property
    def needs_fix(self) -> bool:
        """Whether the change cannot be merged as it is."""
        return bool(errors(self.problems))


def report(
    before: State,
    after: State,
    catalogues: Mapping[Language, Catalogue],
    preview: str = "",
    beyond: tuple[str, ...] = (),
) -> Report:
    """What the step from one portal to the other does."""
    rows = row_changes(before.data, after.data, unread(before) | unread(after))
    old, new = before.survey, after.survey
    return Report(
        before,
        after,
        rows,
        changed_files(before.others, after.others),
        tuple(goalposts(rows, old.portal if old else None, new.portal if new else None)),
        turns(old, new) if old and new else (),
        (covered(old), covered(new)) if old and new else None,
        page_changes(old, new, catalogues) if old and new else (),
        preview,
        beyond,
    )


def unread(state: State) -> frozenset[str]:
    """The files that are there and are no text: told, and not among what was read."""
    told = {found.where.path for found in state.problems}
    return frozenset(told - {file.path for file in state.data})


def changed_files(before: tuple[TextFile, ...], after: tuple[TextFile, ...]) -> tuple[str, ...]:
    """The paths of the files that are not the same."""
    return tuple(sorted({file.path for file in {*before} ^ {*after}}))
