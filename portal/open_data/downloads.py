"""The files that are made only for readers, with build --publish: each as large as all tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from portal.open_data.bundle import bundle, papers
from portal.open_data.contract import Contract
from portal.open_data.database import database
from portal.open_data.dictionary import Entry
from portal.open_data.export import OpenData, about
from portal.open_data.legible import Legend, legend, legible
from portal.open_data.parquet import is_offered, parquet
from portal.open_data.read_me import read_me, warnings
from portal.open_data.workbook import MAIN, excel_csv, of_province, workbook

NAME = "camket57"


@dataclass(frozen=True, eq=False)
class Downloads:
    """What readers are offered beyond the tables, each file made when it is asked for.

    licence   the text of the licence of the data
    to_edit   makes the workbook of a province that can come back; none for a frozen copy
    """

    contract: Contract
    licence: str
    to_edit: Callable[[str], bytes] | None = None

    @property
    def data(self) -> OpenData:
        """The tables."""
        return self.contract.data

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The dictionary of all tables."""
        return self.contract.entries

    @cached_property
    def makers(self) -> Mapping[str, Callable[[], bytes]]:
        """How each file is made."""
        day = self.data.survey.as_of.isoformat()
        tables = self.data.by_name
        return {
            f"{NAME}.zip": lambda: self.archive,
            f"{NAME}-{day}.zip": lambda: self.archive,
            f"{NAME}.xlsx": lambda: self.book,
            f"{NAME}.sqlite": lambda: self.base,
            **{f"{name}-excel.csv": partial(self.excel, name) for name in MAIN},
            **{f"{name}.parquet": partial(self.parquet, name) for name in tables if is_offered()},
        }

    @cached_property
    def made(self) -> Mapping[str, bytes]:
        """The content of each file."""
        return {name: make() for name, make in self.makers.items()}

    @cached_property
    def archive(self) -> bytes:
        """All tables with what explains them, in one archive."""
        told = papers(self.data.survey, self.licence)
        return bundle({**self.data.files, **self.contract.files, **told})

    @cached_property
    def book(self) -> bytes:
        """All tables as one workbook."""
        survey = self.data.survey
        lines = read_me(survey, self.contract.catalogues, self.data.tables)
        return workbook(*legible(self.data.tables, self.entries, self.legend), lines, survey.as_of)

    @cached_property
    def legend(self) -> Legend:
        """The words beside ids and codes in workbooks."""
        return legend(self.data.survey, self.contract.catalogues)

    @cached_property
    def base(self) -> bytes:
        """All tables as one SQLite file."""
        survey, catalogues = self.data.survey, self.contract.catalogues
        told = {f"read_me_{one}": warnings(survey, words) for one, words in catalogues.items()}
        return database(self.data.tables, self.entries, about(survey) | told)

    def excel(self, name: str) -> bytes:
        """A table as CSV for Excel."""
        return excel_csv(self.data.by_name[name])

    def parquet(self, name: str) -> bytes:
        """A table as Parquet."""
        return parquet(self.data.by_name[name])

    def of_province(self, identity: str) -> bytes:
        """The workbook of a province."""
        survey = self.data.survey
        province = survey.portal.provinces[identity]
        until = f" (… {province.ends_on:%d/%m/%Y})" if province.ends_on else ""
        tables = of_province(self.data.tables, identity)
        first, *lines = read_me(survey, self.contract.catalogues, tables, identity)
        heading = f"{province.name.vi} / {province.name.en}{until}. {first}"
        shown = legible(tables, self.entries, self.legend)
        return workbook(*shown, [heading, *lines], survey.as_of)
