"""Links and HTML in prose: what leads nowhere, what is unsafe, and what is left alone."""

from dataclasses import replace

import pytest

from portal.assemble import Portal
from portal.check import check_files
from portal.checks.links import links_lead_somewhere, no_raw_html
from portal.checks.places import links_are_whole, places_are_there
from portal.examine import examine
from portal.prose import prose_from
from portal.read import TextFile
from tests.test_broken import AS_OF, SMALL

NAMES = frozenset({"data/units.csv", "static/guide/vi-figures.png"})


def with_prose(body: str) -> Portal:
    """The small portal with this text on its page about itself."""
    portal = examine(SMALL, AS_OF)[0]
    assert portal is not None
    text = f"---\ntitle: a\ndescription: b\n---\n{body}\n"
    page, problems = prose_from(TextFile("content/vi/pages/about.md", text))
    assert page is not None, problems
    return replace(portal, prose={**portal.prose, ("vi", "pages/about"): page})


def told(body: str) -> list[str]:
    """The code, line and column of each problem of a text."""
    portal = with_prose(body)
    rules = (no_raw_html, links_lead_somewhere, places_are_there, links_are_whole)
    found = [problem for rule in rules for problem in rule(portal)]
    found += check_files(portal, NAMES)
    return [f"{one.code} {one.where.line}:{one.where.column}" for one in found]


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ("a\n\nb <br> c", ["P605 7:3"]),
        ("<!-- a -->", ["P605 5:1"]),
        ("<div>\na\n</div>", ["P605 5:1"]),
        ("[a](javascript:alert(1))", ["P606 5:5"]),
        ("[a](JaVaScRiPt:alert(1))", ["P606 5:5"]),
        ("[a](javascript&#58;alert(1))", ["P606 5:1"]),
        ("[a]: data:text/html,x\n\n[a]", ["P606 7:1"]),
        ("[a](//example.org/)", ["P606 5:5"]),
        ("[a](vbscript:x)", ["P606 5:5"]),
        ("[a](/phuong-phapp/)", ["P607 5:5"]),
        ("[a](/phuong-phap)", ["P607 5:5"]),
        ("[a](method.md)", ["P607 5:5"]),
        ("[a](../about/)", ["P607 5:5"]),
        ("[a](/data/unit.csv)", ["P607 5:5"]),
        ("![a](/static/guide/vi-figure.png)", ["P608 5:1"]),
        ("![a](/assets/guide/vi-figure.png)", ["P608 5:1"]),
        ("[a](#zz)", ["P609 5:5"]),
        ("[a](/content/vi/pages/about.md#zz)", ["P609 5:5"]),
        ("[a](/docs/problems.md#p999)", ["P609 5:5"]),
        ("a\nb [phương pháp][x]", ["P610 6:3"]),
        ("[phương pháp][]", ["P610 5:1"]),
        ("[a](/content/vi/pages/about us.md)", ["P611 5:5"]),
        ("[a](https://a.vn/b c.pdf)", ["P611 5:5"]),
    ],
)
def test_what_is_wrong_is_told_at_its_place(body: str, problems: list[str]) -> None:
    assert told(body) == problems


@pytest.mark.parametrize(
    "body",
    [
        "[a](/phuong-phap/) [b](/en/method/#x) [c](#top) [d](https://a.vn/) [e](mailto:a@b.vn)",
        "[số liệu](/data/v1/commitments.csv) và [đơn vị](/data/units.csv#L2)",
        "## Đọc “thế nào”?\n\n[a](#doc-the-nao) [b](/content/vi/pages/about.md#đọc-thế-nào)",
        "[P203](/docs/problems.md#p203) [bảng](/docs/data.md#datadocumentscsv)",
        "![hình](/static/guide/vi-figures.png)",
        "[a][b] và [c][d]\n\n[b]: https://a.vn/\n[d]: https://a.vn/",
        "Ghi chú [1][2] và mảng a[1] [0] và [một số] (nếu có, thì ghi)",
        "`[a][b]` và `[a](/b c)`",
        "`<br>` và `[a](javascript:x)` trong mã; 3 < 5 > 2",
        "    [a](b)",
        "<https://example.org/>",
        "![hình](/assets/guide/vi-figures.png)",
    ],
)
def test_what_is_sound_is_left_alone(body: str) -> None:
    assert told(body) == []
