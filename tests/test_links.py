"""Links and HTML in prose: what leads nowhere, what is unsafe, and what is left alone."""

from dataclasses import replace

import pytest

from portal.assemble import Portal
from portal.checks.links import (
    links_lead_somewhere,
    no_raw_html,
)
from portal.examine import examine
from portal.prose import prose_from
from portal.read import TextFile
from tests.test_broken import AS_OF, SMALL


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
    rules = (no_raw_html, links_lead_somewhere)
    found = [problem for rule in rules for problem in rule(portal)]
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
    ],
)
def test_what_is_wrong_is_told_at_its_place(body: str, problems: list[str]) -> None:
    assert told(body) == problems


@pytest.mark.parametrize(
    "body",
    [
        "[a](/phuong-phap/) [b](/en/method/#x) [c](#y) [d](https://a.vn/) [e](mailto:a@b.vn)",
        "[số liệu](/data/v1/commitments.csv)",
        "`<br>` và `[a](javascript:x)` trong mã; 3 < 5 > 2",
        "    [a](b)",
        "<https://example.org/>",
        "![hình](/assets/a.png)",
    ],
)
def test_what_is_sound_is_left_alone(body: str) -> None:
    assert told(body) == []
