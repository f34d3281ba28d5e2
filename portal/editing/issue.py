"""A figure proposed by a form on the web: its text is data, and nothing else."""

import re
from itertools import zip_longest

from portal.languages import Language
from portal.problems import clipped

# The labels of .github/ISSUE_TEMPLATE/observation.yml, in its order.
LABELS = {
    "province": "Tỉnh, thành phố / Province or city",
    "indicator": "Thước đo / Measure",
    "period": "Kỳ của số liệu / Period of the figure",
    "value": "Con số / Figure",
    "unit": "Đơn vị / Unit",
    "out_of": "Số đơn vị được xếp hạng / How many were ranked",
    "status": "Mức độ chính thức / How settled it is",
    "url": "Địa chỉ của nguồn / Address of the source",
    "title_vi": "Tên nguồn, tiếng Việt / Title of the source, in Vietnamese",
    "title_en": "Tên nguồn, tiếng Anh / Title of the source, in English",
    "publisher_vi": "Nơi công bố, tiếng Việt / Publisher, in Vietnamese",
    "publisher_en": "Nơi công bố, tiếng Anh / Publisher, in English",
    "evidence": "Loại nguồn / Kind of source",
    "published_on": "Ngày công bố / Day of publication",
    "place_vi": "Trang, bảng, mục trong nguồn, tiếng Việt / Page or table, in Vietnamese",
    "place_en": "Trang, bảng, mục trong nguồn, tiếng Anh / Page or table, in English",
}
CODED = ("status", "evidence")
NOTHING = "_No response_"
LONGEST, LONGEST_ANSWER = 20_000, 500  # characters
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


class NotOurForm(Exception):
    """The text is not the form as GitHub writes it; it names the label where that was seen."""


def answers(body: str) -> dict[str, str]:
    """The answers of a form by their names.

    Every label stands once, in its order, and one line under it: whoever writes a label
    into an answer is refused, not believed.

    Errors: NotOurForm.
    """
    lines = body[:LONGEST].replace("\r\n", "\n").split("\n")
    heads = [line.removeprefix("### ") for line in lines if line.startswith("### ")]
    for label, head in zip_longest(LABELS.values(), heads, fillvalue=""):
        if label != head:
            raise NotOurForm(label or clipped(head))
    places = [place for place, line in enumerate(lines) if line.startswith("### ")]
    found = {}
    for name, start, end in zip(LABELS, places, [*places[1:], len(lines)], strict=True):
        said = [line.strip() for line in lines[start + 1 : end] if line.strip()]
        if len(said) > 1 or any(len(one) > LONGEST_ANSWER or UNSEEN.search(one) for one in said):
            raise NotOurForm(LABELS[name])
        text = "".join(said)
        found[name] = "" if text == NOTHING else text
        if name in CODED:
            found[name] = found[name].split(":", 1)[0]
    return found


def label_of(name: str, language: Language) -> str:
    """The label of an answer as one language has it on the form."""
    vi, en = LABELS[name].split(" / ", 1)
    return vi if language == "vi" else en
