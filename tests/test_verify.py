"""The source check: sentences counted as in the register, and three documents that agree."""

import os
from pathlib import Path

import pytest

from portal.examine import examine
from portal.originals import Passage, original_from, read_originals
from portal.problems import tell
from portal.read import TextFile
from portal.verify import verify
from tests.built import REAL_DAY, ROOT

# The texts are not part of the project; whoever has them sets ORIGINALS to their folder.
TEXTS = Path(os.environ.get("ORIGINALS", ROOT.parent / "shared" / "seeds"))


def sentences(text: str) -> tuple[str, ...]:
    return Passage("II.1.b1", text, 1, ()).sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Một câu.", 1),
        ("Một câu. Hai câu! Ba câu?", 3),
        ("Quy mô đạt 1.5 lần. đến cuối kỳ.", 1),
        ("Trí tuệ nhân tạo, 5G... Đảm bảo an toàn.", 2),
        ("Như trên. Ứng dụng số. Đổi mới.", 3),
        ("Theo đó. “Học tập số” mở rộng. (1) Một việc. (2) Hai việc.", 4),
        ("Số 57-NQ/TW. 20 doanh nghiệp.", 1),
    ],
)
def test_a_sentence_ends_before_a_capital_a_quotation_mark_or_a_number_in_brackets(
    text: str, count: int
) -> None:
    assert len(sentences(text)) == count


def test_a_passage_knows_the_headings_above_it_and_its_line() -> None:
    text = (
        "---\nprovince: Sông Mây\nnumber: null\n---\n## II. MỤC TIÊU\n### 1. Đến 2028\n"
        "- Một. <!-- II.1.b1 -->\n### 2. Đến 2030\n**1.** Hai. <!-- II.2.p1 -->\n"
    )
    original = original_from(TextFile("ke-hoach.md", text))
    assert original is not None and (original.province, original.number) == ("Sông Mây", "")
    assert original.passages["II.1.b1"] == Passage(
        "II.1.b1", "Một.", 7, ("II. MỤC TIÊU", "1. Đến 2028")
    )
    assert original.passages["II.2.p1"].headings == ("II. MỤC TIÊU", "2. Đến 2030")
    assert original.passages["II.2.p1"].text == "Hai."
    assert original.at("II.2.p1.s1") and not original.at("II.2.p1.s2") and not original.at("III")


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts of the documents are not at hand")
def test_the_register_agrees_with_the_three_documents() -> None:
    portal, _ = examine(ROOT, REAL_DAY)
    assert portal is not None
    originals, unreadable = read_originals(TEXTS)
    found = verify(portal, originals)
    assert tell([*unreadable, *found.problems], "text") == ""
    assert found.documents == len(portal.documents) == 3
    assert found.wordings >= len(portal.commitments)
