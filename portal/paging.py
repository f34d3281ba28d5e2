"""Which rows stand on which page of the tables of all commitments and all figures."""

from itertools import chain
from typing import Any

from portal.addresses import EACH, numbered
from portal.model import Observation
from portal.survey import Survey

COMMITMENTS, FIGURES = "explore-commitments", "explore-figures"


def figures_in(survey: Survey) -> tuple[Observation, ...]:
    """Every published figure, in the order of the open data."""
    return tuple(chain.from_iterable(survey.portal.observations.values()))


def count_of(survey: Survey, kind: str) -> int:
    """How many rows a table has."""
    if kind == COMMITMENTS:
        return len(survey.current)
    return sum(map(len, survey.portal.observations.values()))


def rows_on(survey: Survey, kind: str, page: str) -> tuple[Any, ...]:
    """The commitments or the figures of a page."""
    part = slice((int(page) - 1) * EACH, int(page) * EACH)
    return survey.current[part] if kind == COMMITMENTS else figures_in(survey)[part]


def pages_of(survey: Survey, kind: str) -> tuple[str, ...]:
    """The pages of a table by number."""
    return numbered(count_of(survey, kind))
