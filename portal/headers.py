"""The names in the first row of a CSV file, and which column a strange one was meant for."""

import re
from collections.abc import Collection, Iterator

from portal.called import nearest_said
from portal.cells import ALIKE, nearest
from portal.languages import folded
from portal.problems import CELL, Problem, Where, problem

# What editors call columns, without marks; some stand for another column in another table.
LABELS: dict[str, tuple[str, ...]] = {
    "ma": ("id",),
    "ma so": ("id", "code"),
    "ten": ("name",),
    "tieu de": ("title",),
    "noi dung": ("statement", "text", "definition"),
    "gia tri": ("value",),
    "so lieu": ("value",),
    "chi tieu": ("indicator",),
    "chi so": ("indicator",),
    "thuoc do": ("indicator",),
    "ky": ("period",),
    "nam": ("period",),
    "don vi": ("unit",),
    "don vi tinh": ("unit",),
    "nguon": ("source",),
    "tinh": ("province",),
    "tinh trang": ("status",),
    "trang thai": ("status",),
    "ghi chu": ("note",),
    "ly do": ("reason",),
    "vi tri": ("place", "locator", "locators"),
    "trang": ("place",),
    "van ban": ("document",),
    "so hieu": ("number",),
    "ngay ban hanh": ("issued_on",),
    "co quan ban hanh": ("issuer",),
    "nguoi ky": ("signer",),
    "chuc vu": ("signer_post",),
    "thoi han": ("due",),
    "loai": ("kind",),
    "chu de": ("topic",),
    "linh vuc": ("topic",),
    "cam ket": ("commitment", "commitments"),
    "nguyen van": ("wording",),
    "toan tu": ("operator",),
    "muc ban dau": ("baseline_value",),
    "duong dan": ("url",),
    "lien ket": ("url",),
    "buoc": ("step",),
    "ngay": ("dated_on",),
    "thay the": ("replaces",),
    "chu tri": ("lead",),
    "phoi hop": ("cooperate",),
    "dinh nghia": ("definition",),
    "vung": ("region",),
    "tu chi muc": ("qualifier",),
    "tren tong so": ("out_of",),
    "tong so": ("out_of",),
}
MOST_STRANGE_COLUMNS = 40
LEAVE_IT_OUT = (
    "Mọi ô của cột này đều trống: xóa dấu phẩy thừa ở mỗi dòng, hoặc chạy `build.py fix`",
    "Every cell of it is empty: remove the extra comma of each row, or run `build.py fix`",
)
NAME_IT = (
    "Cột này có ô không trống: gõ tên cột vào đây, hoặc xóa cột nếu không cần",
    "Some cell of it is not empty: type the name of the column here, or remove the column if it "
    "is not needed",
)
ENGLISH = re.compile(r" (?:tieng anh|english|eng?)$")
VIETNAMESE = re.compile(r" (?:tieng viet|vietnamese|vi)$")


def wrong_names(
    first: Where, header: tuple[str, ...], wanted: tuple[str, ...], filled: Collection[int]
) -> Iterator[Problem]:
    """P103 to P105 and P132: columns that are not known, are there twice, or are not there.

    filled   the places of columns without a name that have something in a cell
    """
    missing = [name for name in wanted if name not in header]
    meant = columns_meant(header, wanted)
    start, told = 0, 0
    for index, name in enumerate(header):
        where = first.after(start)
        if cell := CELL.match(first.text, start):
            start = min(cell.end() + 1, len(first.text))
        if not name.strip():
            yield without_a_name(where, index, index in filled)
        elif name not in wanted:
            told += 1
            if told > MOST_STRANGE_COLUMNS:  # another table altogether: the first ones say so
                return
            yield problem("P104", where, column=name, **nearest_said(meant.get(index, "")))
        elif header.index(name) != index:
            yield problem("P105", where, column=name, count=header.count(name))
    # A misspelt name is one mistake, not a strange column and a missing one.
    for name in missing:
        if name not in meant.values():
            yield problem("P103", first, column=name, columns=",".join(wanted))


def without_a_name(where: Where, index: int, filled: bool) -> Problem:
    """P132: a column without a name, of which the empty ones can go."""
    vi, en = NAME_IT if filled else LEAVE_IT_OUT
    return problem("P132", where, place=index + 1, what_vi=vi, what_en=en)


def columns_meant(header: tuple[str, ...], wanted: tuple[str, ...]) -> dict[int, str]:
    """Which column each strange name stands for, by its place: first where that is certain."""
    strange = [place for place, name in enumerate(header) if name.strip() and name not in wanted]
    strange = strange[:MOST_STRANGE_COLUMNS]
    free = [name for name in wanted if name not in header]
    meant: dict[int, str] = {}
    for find in (column_meant, column_alike):
        for place in strange:
            if place not in meant and (found := find(header[place], tuple(free or wanted))):
                meant[place] = found
                free = [name for name in free if name != found]
    return meant


def column_alike(name: str, names: tuple[str, ...]) -> str | None:
    """The column that a name is most alike, where it is alike enough to be meant."""
    return nearest(name.strip(), names, alike=ALIKE).removesuffix("-") or None


def nearest_column(name: str, names: tuple[str, ...]) -> str | None:
    """The column that a name stands for, or the one it is alike."""
    return column_meant(name, names) or column_alike(name, names)


def column_meant(name: str, names: tuple[str, ...]) -> str | None:
    """The column that a name stands for in another spelling, or as a label in Vietnamese."""
    key = " ".join(re.findall("[a-z0-9]+", folded(name)))
    label = VIETNAMESE.sub("", ENGLISH.sub("", key))
    ending = "_en" if ENGLISH.search(key) else "_vi"
    for meant in (key.replace(" ", "_"), *LABELS.get(label, ())):
        for column in (meant, meant + ending):
            if column in names:
                return column
    return None
