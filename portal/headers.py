"""Which column a strange name in the first row of a CSV file was meant for."""

import re

from portal.cells import nearest
from portal.languages import folded

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
}
ENGLISH = re.compile(r" (?:tieng anh|english|eng?)$")
VIETNAMESE = re.compile(r" (?:tieng viet|vietnamese|vi)$")


def nearest_column(name: str, names: tuple[str, ...]) -> str:
    """The column that a name stands for, or the one it is most alike."""
    return column_meant(name, names) or nearest(name, names)


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
