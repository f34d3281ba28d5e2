"""Survey to open data: the files of data/v1, a contract from its first day.

Columns keep their names, order and meaning within v1; new ones are added at
the end. Figures have a decimal point and their published digits, dates are ISO,
text is UTF-8 without a mark, lines end with LF.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from portal.open_data.formats import files
from portal.open_data.schema import Table
from portal.open_data.tables import TABLES
from portal.survey import Survey

# What changed in the form of the files, the latest first: day, and in both languages what.
VERSIONS = (
    (
        date(2026, 11, 21),
        "v1: thêm cột ở cuối. commitments.csv: province_vi, province_en, counted_as (các trang đếm "
        "vào nhóm nào), searched_on, sources_searched_vi, sources_searched_en (đã tìm số liệu hay "
        "chưa). observations.csv: province_vi, province_en, id. Trong SQLite, status_by_province "
        "đếm theo counted_as, latest_figures có một dòng cho mỗi tỉnh và chỉ số. Bảng mới: "
        "carryovers.csv, notes.csv, searches.csv.",
        "v1: new columns at the end. commitments.csv: province_vi, province_en, counted_as (where "
        "pages count it), searched_on, sources_searched_vi, sources_searched_en (whether a figure "
        "was looked for). observations.csv: province_vi, province_en, id. In SQLite, "
        "status_by_province counts by counted_as, and latest_figures has one row for each province "
        "and indicator. New tables: carryovers.csv, notes.csv, searches.csv.",
    ),
    (
        date(2026, 11, 21),
        "v1: bản đầu tiên của các bảng và của tệp dữ liệu cạnh từng trang.",
        "v1: the first version of the tables, and of the data beside each page.",
    ),
)
FILES = (*(f"{name}.csv" for name in TABLES), "portal.json")


class OpenData:
    """The open data of a survey. Made when it is first asked for, and then kept."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table, before it is written in any format."""
        return tuple(made(self.survey) for made in TABLES.values())

    @cached_property
    def by_name(self) -> Mapping[str, Table]:
        """Every table by its name."""
        return {table.name: table for table in self.tables}

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The files it is published as, by name: those of FILES."""
        return files(self.tables, about(self.survey))


def about(survey: Survey) -> dict[str, Any]:
    """What every JSON file says of itself first."""
    settings = survey.portal.settings
    return {
        "name": {"vi": settings.name.vi, "en": settings.name.en},
        "address": settings.address,
        "as_of": survey.as_of.isoformat(),
        "method_version": settings.method.version,
        "licence": "CC-BY-4.0",
        "invented": settings.invented,
    }
