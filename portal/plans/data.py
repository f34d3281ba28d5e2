"""The page of the open data: every file, what each column holds, and what can be relied on."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from portal import sentences
from portal.addresses import DATA_FOLDER
from portal.languages import day, number
from portal.open_data.catalogue import dataset_for_search
from portal.open_data.contract import Contract, unit_of
from portal.open_data.dictionary import Entry
from portal.open_data.downloads import Downloads
from portal.open_data.export import VERSIONS
from portal.open_data.own import COLUMNS
from portal.open_data.schema import Column, Table
from portal.plans.cite import cite_of, frozen_copies
from portal.plans.downloads import files_of
from portal.plans.recipes import recipes
from portal.plans.scene import Scene
from portal.views import DataColumn, DataFile, DataVersion, DataView, Offer

# Columns with words of the documents themselves, and names of people.
VIETNAMESE = ("wording", "signer", "number", "also", "about", "before", "after")


def data_view(scene: Scene, contract: Contract, downloads: Downloads | None = None) -> DataView:
    """The open data files, and what each column means."""
    words, data = scene.words, contract.data
    listed = files_of(contract, downloads)
    columns: dict[str, list[DataColumn]] = {}
    for entry in contract.entries:
        table = data.by_name[entry.table]
        columns.setdefault(f"{table.name}.csv", []).append(column(scene, table, entry))
    return DataView(
        title=words.gettext("Download the data"),
        description=words.gettext(
            "Download all commitments, figures and sources as CSV and JSON. Free to reuse with "
            "attribution (CC BY 4.0)."
        ),
        files=tuple(
            file(scene, contract, name, content, columns.get(name, []))
            for name, content in data.files.items()
        ),
        offers=tuple(offers(scene, downloads.made.items())) if downloads else (),
        releases=tuple(frozen_copies(scene, scene.url())),
        cite=cite_of(scene, "data", "", lambda one: (one.words.gettext("Open data"), "")),
        descriptions=tuple(offers(scene, contract.files.items())),
        own=tuple(own_columns(scene)),
        versions=tuple(versions(scene)),
        recipes=recipes(scene, {one.name: one.names for one in data.tables}),
        structured=dataset_for_search(data.survey, scene.language, listed),
    )


def file(
    scene: Scene, contract: Contract, name: str, content: bytes, columns: Iterable[DataColumn]
) -> DataFile:
    """A table as a file, or all of them in one."""
    table = contract.data.by_name.get(name.removesuffix(".csv"))
    count = len(table.rows) if table else sum(len(one.rows) for one in contract.data.tables)
    return DataFile(
        name=name,
        url=DATA_FOLDER + name,
        text=sentences.file_words(scene.words, name),
        rows=number(count, scene.language),
        size=size(scene, len(content)),
        sha256=sha256(content).hexdigest(),
        columns=tuple(columns),
    )


def column(scene: Scene, table: Table, entry: Entry) -> DataColumn:
    """A column of the dictionary, in the language of the page."""
    one = entry.column
    return DataColumn(
        name=one.name,
        text=entry.vi if scene.language == "vi" else entry.en,
        kind=sentences.kind_of_column(scene.words, one, unit_of(table, one)),
        choices=one.choices,
        example=entry.example,
        language=spoken(one),
    )


def spoken(column: Column) -> str:
    """The language the values of a column are in; empty for ids, numbers and names of files."""
    if column.name.endswith("_en") and not column.name.startswith("url"):
        return "en"
    said = column.name.endswith("_vi") and not column.name.startswith("url")
    return "vi" if said or column.name in VIETNAMESE else ""


def own_columns(scene: Scene) -> Iterator[DataColumn]:
    """The columns of data.csv beside a page."""
    for one in COLUMNS:
        unit = "unit" if one.kind == "number" else ""
        kind = sentences.kind_of_column(scene.words, one, unit)
        text = sentences.column_words(scene.words, one.name)
        yield DataColumn(one.name, text, kind, one.choices, "", "")


def offers(scene: Scene, files: Iterable[tuple[str, bytes]]) -> Iterator[Offer]:
    """Files that hold many tables, or describe them."""
    for name, content in files:
        yield Offer(
            name=name,
            url=DATA_FOLDER + name,
            text=sentences.offer_words(scene.words, name),
            size=size(scene, len(content)),
            sha256=sha256(content).hexdigest(),
        )


def versions(scene: Scene) -> Iterator[DataVersion]:
    """What changed in the form of the files, the latest first."""
    for when, vi, en in VERSIONS:
        yield DataVersion(day(when, scene.language), vi if scene.language == "vi" else en)


def size(scene: Scene, count: int) -> str:
    """The size of a file, in kilobytes rounded up."""
    return f"{number(-(-count // 1024), scene.language)} KB"
