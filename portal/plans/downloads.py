"""The files that are offered beside pages, and those made for readers."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from portal.addresses import DATA_FOLDER
from portal.basis import basis_of
from portal.editing.workbook import TO_EDIT
from portal.open_data.catalogue import FILE as CATALOGUE
from portal.open_data.catalogue import Distribution, catalogue, distributions
from portal.open_data.contract import FILES, Contract
from portal.open_data.downloads import Downloads
from portal.open_data.own import FILES as OWN_FILES
from portal.open_data.own import OwnRows
from portal.views import Drawn, Make, Page, resting


def with_workbook(page: Page, downloads: Downloads) -> Page:
    """The page of a province that has rows, with its workbooks beside the Vietnamese one."""
    if page.template != "province" or page.no_rows or not page.rows:
        return page
    identity = page.rows.split("/")[-2]
    # A workbook holds no more than the tables do, and the page has the same basis.
    made = {f"{identity}.xlsx": Drawn(partial(downloads.of_province, identity), bytes, page.basis)}
    page = replace(page, workbook=f"{page.rows}{identity}.xlsx")
    survey = downloads.data.survey
    if downloads.to_edit and survey.portal.provinces[identity].ends_on is None:
        # Its lists hold the ids of all provinces.
        basis = basis_of(survey).everything
        name = f"{identity}{TO_EDIT}.xlsx"
        made[name] = Drawn(partial(downloads.to_edit, identity), bytes, basis)
        page = replace(page, to_edit=page.rows + name)
    return replace(page, beside=(*page.beside, *made.items())) if page.beside else page


def own_files(
    own: OwnRows, kind: str, identity: str, basis: Callable[[], object] | None
) -> tuple[tuple[str, Drawn], ...]:
    """The files that hold the rows of a page, made from the same as the page."""
    made = (partial(own.text, name, kind, identity) for name in OWN_FILES)
    return tuple(
        (name, Drawn(one, str.encode, basis)) for name, one in zip(OWN_FILES, made, strict=True)
    )


def contract_files(contract: Contract, downloads: Downloads | None) -> dict[str, Make | Drawn]:
    """The files that describe the open data, and list them for catalogues."""

    def listed() -> bytes:
        return catalogue(contract.data.survey, files_of(contract, downloads))

    made: dict[str, Make | Drawn] = {
        DATA_FOLDER[1:] + name: partial(read_from, contract, name) for name in FILES
    }
    made[DATA_FOLDER[1:] + CATALOGUE] = listed
    return resting(basis_of(contract.data.survey).everything, made)


def read_from(contract: Contract, name: str) -> bytes:
    """One file of the contract."""
    return contract.files[name]


def files_of(contract: Contract, downloads: Downloads | None) -> tuple[Distribution, ...]:
    """The files a catalogue lists: the tables, and what else is made in this build."""
    return distributions(
        [*contract.data.files.items(), *(downloads.made.items() if downloads else ())]
    )


def download_files(downloads: Downloads) -> dict[str, Make | Drawn]:
    """The open data in every other format."""
    made = {DATA_FOLDER[1:] + name: made for name, made in downloads.makers.items()}
    whole = basis_of(downloads.data.survey).everything
    return resting(lambda: (whole(), downloads.licence), made)
