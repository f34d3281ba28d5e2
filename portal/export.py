"""Portal to open data: the CSV files and the JSON of data/v1, a contract from its first day.

Columns keep their names, order and meaning within v1; new ones are added at
the end. Figures have a decimal point and their published digits, dates are ISO,
text is UTF-8 without a mark, lines end with LF.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from portal.formats import Exported, files
from portal.history.tables import CHANGE_COLUMNS, STATUS_COLUMNS, statuses
from portal.survey import Survey
from portal.tables import (
    AGENCY_COLUMNS,
    INDICATOR_COLUMNS,
    LEGAL_BASIS_COLUMNS,
    SOURCE_COLUMNS,
    TERM_COLUMNS,
    commitment_columns,
    document_columns,
    duty_columns,
    milestone_columns,
    observation_columns,
    province_columns,
    task_columns,
)

TABLES = (
    *("commitments", "milestones", "observations", "documents", "provinces", "sources"),
    *("tasks", "duties", "agencies", "indicators", "legal_bases", "glossary"),
    *("status_log", "changes"),
)
FILES = (*(f"{name}.csv" for name in TABLES), "portal.json")
Columns = Mapping[str, Callable[[Any], Any]]


class OpenData:
    """The open data of a survey. Made when it is first asked for, and then kept."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey

    @cached_property
    def tables(self) -> tuple[Exported, ...]:
        """Every table, before it is written in any format."""
        return tuple(
            Exported(
                name,
                tuple(columns),
                tuple(tuple(read(record) for read in columns.values()) for record in records),
            )
            for name, (columns, records) in contents(self.survey).items()
        )

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The files it is published as, by name: those of FILES."""
        settings = self.survey.portal.settings
        about: dict[str, Any] = {
            "name": {"vi": settings.name.vi, "en": settings.name.en},
            "address": settings.address,
            "as_of": self.survey.as_of.isoformat(),
            "method_version": settings.method.version,
            "licence": "CC-BY-4.0",
            "invented": settings.invented,
        }
        return files(self.tables, about)


def contents(survey: Survey) -> dict[str, tuple[Columns, Iterable[Any]]]:
    """The columns of each table, and its records."""
    portal, assessments = survey.portal, survey.assessments
    root = portal.settings.address.rstrip("/")
    steps = [m for id_ in portal.commitments for m in portal.milestones.get(id_, ())]
    figures = [o for found in portal.observations.values() for o in found]
    return {
        "commitments": (
            commitment_columns(portal, assessments, survey.as_of, root),
            portal.commitments.values(),
        ),
        "milestones": (milestone_columns(assessments), steps),
        "observations": (observation_columns(portal), figures),
        "documents": (document_columns(root), portal.documents.values()),
        "provinces": (province_columns(portal, root), portal.provinces.values()),
        "sources": (SOURCE_COLUMNS, portal.sources.values()),
        "tasks": (task_columns(root), portal.tasks.values()),
        "duties": (duty_columns(root), [d for found in portal.duties.values() for d in found]),
        "agencies": (AGENCY_COLUMNS, portal.agencies.values()),
        "indicators": (INDICATOR_COLUMNS, portal.indicators.values()),
        "legal_bases": (
            LEGAL_BASIS_COLUMNS,
            [b for found in portal.legal_bases.values() for b in found],
        ),
        "glossary": (TERM_COLUMNS, portal.glossary.values()),
        "status_log": (STATUS_COLUMNS, statuses(survey.history.changes)),
        "changes": (CHANGE_COLUMNS, survey.history.changes),
    }
