"""A figure proposed by a form on the web: its words are data, whoever wrote them."""

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from portal.editing import send
from portal.editing.issue import CODED, LABELS, NotOurForm, answers
from portal.editing.propose import propose
from portal.editing.send import push, put_pull_request, say
from portal.languages import LANGUAGES, read_catalogue
from portal.model import EvidenceClass, ValueStatus
from tests.built import ROOT, SMALL
from tests.test_report import git
from tests.test_review import Hub

DAY = date(2026, 3, 1)
CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "observation.yml"
OBSERVATIONS = "data/song-may/observations.csv"
GIVEN = {
    "province": "Sông Mây",
    "indicator": "Tỷ lệ hồ sơ nộp trực tuyến",
    "period": "2024",
    "value": "58.5",
    "unit": "%",
    "out_of": "",
    "status": "final: chính thức / final",
    "url": "https://example.org/nien-giam-2024",
    "title_vi": "Niên giám năm 2024",
    "title_en": "Yearbook 2024",
    "publisher_vi": "Cục Thống kê Mẫu",
    "publisher_en": "Sample Statistics Office",
    "evidence": "A: thống kê, kiểm toán / statistics or audit",
    "published_on": "2025-02-20",
    "place_vi": "Trang 12, biểu 3",
    "place_en": "Page 12, table 3",
}


def body(**changed: str) -> str:
    """A form as GitHub writes it."""
    told = GIVEN | changed
    parts = (f"### {LABELS[name]}\n\n{text or '_No response_'}" for name, text in told.items())
    return "\n\n".join(parts) + "\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "portal")
    return tmp_path / "portal"


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def fields() -> Iterator[dict[str, Any]]:
    form = YAML(typ="safe", pure=True).load(FORM)
    yield from (one for one in form["body"] if one["type"] != "markdown")


def test_the_form_has_the_labels_and_codes_that_are_read() -> None:
    assert {one["id"]: one["attributes"]["label"] for one in fields()} == LABELS
    codes = {"status": get_args(ValueStatus), "evidence": get_args(EvidenceClass)}
    for one in fields():
        if one["type"] == "dropdown":
            assert one["id"] in CODED
            offered = [text.split(":")[0] for text in one["attributes"]["options"]]
            assert {*offered} <= {*codes[one["id"]]}


def test_a_form_becomes_a_source_and_a_figure_in_its_place(root: Path) -> None:
    done, answer = propose(root, body(), DAY, CATALOGUES)

    assert done and "data/sources.csv" in answer and "Số liệu đọc được" in answer
    rows = (root / OBSERVATIONS).read_text("utf-8").splitlines()
    assert rows[1] == (
        'online-service-share,2024,58.5,,,final,nien-giam-nam-2024,"Trang 12, biểu 3",'
        '"Page 12, table 3",,,,'
    )
    source = (root / "data/sources.csv").read_text("utf-8").splitlines()[-1]
    assert source.endswith("https://example.org/nien-giam-2024,2025-02-20,2026-03-01,A,no")


def test_a_source_that_is_there_is_used_again_without_its_translation(root: Path) -> None:
    before = (root / "data/sources.csv").read_bytes()
    told = body(url="https://example.org/nien-giam-2025", title_en="", publisher_en="")

    done, _ = propose(root, told, DAY, CATALOGUES)

    assert done and (root / "data/sources.csv").read_bytes() == before
    assert ",thong-ke-2025," in (root / OBSERVATIONS).read_text("utf-8").splitlines()[1]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"value": "58,5"}, ("P203", "58.5")),
        ({"period": "quý 1/2024"}, ("P226", "2024-Q1")),
        ({"title_en": ""}, ("**Tên nguồn, tiếng Anh**: Ô này còn trống", "cả tiếng Việt và")),
        ({"province": "Sông Mơ"}, ("Không có tỉnh, thành phố nào tên", "Có lẽ là: Sông Mây")),
        ({"indicator": "tỷ lệ"}, ("Trang chưa có thước đo nào tên “tỷ lệ”",)),
        ({"province": "Bến Gió"}, ("đã sáp nhập", "ben-gio-truoc-2025-07")),
        ({"unit": "triệu đồng"}, ("Có lẽ chọn nhầm thước đo", "Perhaps the wrong measure")),
        ({"url": "javascript:alert(1)"}, ("P210",)),
        ({"published_on": "20/02/2025"}, ("2025-02-20",)),
        ({"value": "158.5"}, ("P404",)),
        ({"status": "finale"}, ("P209",)),
        ({"period": "2025", "url": "https://example.org/nien-giam-2025"}, ("P410",)),
    ],
)
def test_what_is_wrong_is_answered_in_both_languages_and_nothing_is_written(
    changed: dict[str, str], told: tuple[str, ...], root: Path
) -> None:
    before = contents(root)

    done, answer = propose(root, body(**changed), DAY, CATALOGUES)

    assert not done and contents(root) == before
    assert all(part in answer for part in told), answer
    assert "Xin sửa lại phiếu" in answer and "Please correct the form" in answer


def test_every_wrong_answer_is_told_at_once_by_its_label_on_the_form(root: Path) -> None:
    wrong = {
        "province": "Sông Mơ",
        "period": "quý 1/2024",
        "value": "58,5%",
        "unit": "dặm",
        "url": "example.org",
        "title_en": "",
        "published_on": "20/02/2025",
    }

    _, answer = propose(root, body(**wrong), DAY, CATALOGUES)

    vietnamese, english = answer.split("\n---\n")
    for said, side in ((vietnamese, 0), (english, 1)):
        told = [line for line in said.splitlines() if line.startswith("- **")]
        labels = [LABELS[name].split(" / ")[side] for name in LABELS if name in wrong]
        assert [line.split("**")[1] for line in told] == labels
    assert "(bạn ghi <code>58,5%</code>)" in vietnamese and "provinces.csv" not in answer


def test_what_only_the_whole_check_sees_is_told_with_the_rest(root: Path) -> None:
    _, answer = propose(root, body(value="158.5", title_en="", url="x"), DAY, CATALOGUES)

    told = [line for line in answer.split("\n---\n")[0].splitlines() if line.startswith("- **")]
    assert [line.split("**")[1] for line in told] == [
        "Con số", "Địa chỉ của nguồn", "Tên nguồn, tiếng Anh"
    ]  # fmt: skip
    assert "P404" in told[0]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("province", "tỉnh Sông Mây"),
        ("province", "SONG MAY PROVINCE"),
        ("province", " sông mây "),
        ("indicator", "tỷ lệ hồ sơ nộp trực tuyến"),
        ("indicator", "hồ sơ nộp trực tuyến"),
        ("unit", "phần trăm"),
        ("unit", "percent"),
    ],
)
def test_names_are_read_however_they_are_typed(name: str, text: str, root: Path) -> None:
    done, answer = propose(root, body(**{name: text}), DAY, CATALOGUES)

    assert done, answer


def test_an_accepted_form_is_repeated_in_words(root: Path) -> None:
    _, answer = propose(root, body(unit="phần trăm", province="tỉnh Sông Mây"), DAY, CATALOGUES)

    for told in (
        "- Thước đo: Tỷ lệ hồ sơ nộp trực tuyến (Số hồ sơ nộp trực tuyến chia cho",
        "- Con số: 58,5%\n",
        "- Kỳ của số liệu: năm 2024\n",
        "- Tỉnh, thành phố: tỉnh Sông Mây\n",
        "- Nguồn: Cục Thống kê Mẫu: Niên giám năm 2024 (công bố ngày 20/02/2025",
        "- Cam kết “Hồ sơ nộp trực tuyến trên 80% vào năm 2030”: Nhãn: ",
        "- Figure: 58.5%\n",
    ):
        assert told in answer, answer


def test_a_unit_of_another_measure_leads_to_the_measures_that_have_it(root: Path) -> None:
    """A share under a count of things: the unit must not be changed to fit."""
    told = body(indicator="Số doanh nghiệp công nghệ", unit="phần trăm", value="58.5")

    _, answer = propose(root, told, DAY, CATALOGUES)

    assert "Số doanh nghiệp công nghệ” tính bằng “doanh nghiệp”" in answer
    assert "đừng đổi đơn vị hay con số cho khớp" in answer


def test_a_measure_that_is_not_there_is_left_to_the_maintainer(root: Path) -> None:
    told = body(indicator="Tỷ lệ hồ sơ giải quyết trực tuyến", unit="%")

    _, answer = propose(root, told, DAY, CATALOGUES)

    assert "phiếu này không tự thêm được thước đo" in answer and "người phụ trách thêm" in answer
    assert "chỉ dùng nếu đo đúng điều này: “Tỷ lệ hồ sơ nộp trực tuyến”" in answer
    assert "indicators.csv" not in answer


HOSTILE = [
    "`id`; $(rm -rf /) | cat",
    "${{ secrets.GITHUB_TOKEN }}",
    "@minh @org/team #1",
    "![x](https://example.org/x.png) <img src=x onerror=alert(1)>",
    "</code></details><script>alert(1)</script>",
    "\"quoted\", with commas','",
    "::set-output name=x::y",
    "../../etc/passwd",
    "=HYPERLINK(1)",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_a_cell_or_a_problem_and_have_no_power_in_the_answer(
    text: str, root: Path
) -> None:
    done, answer = propose(root, body(title_vi=text, place_vi=text), DAY, CATALOGUES)
    refused, other = propose(root, body(value=text, province=text), DAY, CATALOGUES)

    assert not refused
    for said in (answer, other):
        assert "@minh" not in said and "<img" not in said and "${{" not in said
        assert "<script" not in said and "![" not in said and not said.startswith("::")
    if done:
        with (root / "data/sources.csv").open(encoding="utf-8", newline="") as file:
            assert [*csv.DictReader(file)][-1]["title_vi"] == text


@pytest.mark.parametrize(
    "told",
    [
        "",
        "Xin chào",
        body(place_vi=f"Trang 1\n\n### {LABELS['value']}\n\n99"),
        body(title_vi="một dòng\nhai dòng"),
        body(title_vi="x\u202etxt"),
        body(title_vi="x" * 501),
        body().replace("### Đơn vị / Unit", "### Đơn vị"),
        body() + "\n### Thêm / More\n\nx\n",
    ],
)
def test_what_is_not_the_form_is_refused_whole(told: str, root: Path) -> None:
    before = contents(root)

    done, answer = propose(root, told, DAY, CATALOGUES)

    assert not done and contents(root) == before and "Không đọc được phiếu" in answer


def test_lines_of_windows_are_read_too() -> None:
    assert answers(body().replace("\n", "\r\n")) == answers(body())


@given(st.text())
def test_any_text_is_answers_or_not_our_form(text: str) -> None:
    for told in (text, body(title_vi=text)):
        try:
            found = answers(told)
        except NotOurForm:
            continue
        assert [*found] == [*LABELS] and not any("\n" in one for one in found.values())


def test_the_command_prints_the_answer_and_ends_with_one_when_refused(
    root: Path, tmp_path: Path
) -> None:
    for name, text, code in (("good", body(), 0), ("bad", body(value="hai"), 1)):
        file = tmp_path / f"{name}.md"
        file.write_text(text, "utf-8")
        command = [sys.executable, str(ROOT / "build.py"), "propose", "--issue", str(file)]
        command += ["--root", str(root), "--as-of", "2026-03-01"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == code and done.stdout and not done.stderr


def test_a_proposal_is_one_branch_and_one_pull_request(root: Path, tmp_path: Path) -> None:
    bare = tmp_path / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", str(bare)], check=True)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Begin")
    propose(root, body(), DAY, CATALOGUES)
    (root / "elsewhere.txt").write_text("not data", "utf-8")

    push(root, 12, str(bare))

    told = ["git", "-C", str(bare), "show", "--format=%s", "--name-only", "propose/issue-12"]
    said = subprocess.run(told, capture_output=True, text=True, check=True).stdout.split("\n")
    assert said[0] == "Add the figure proposed in #12"
    assert sorted(filter(None, said[1:])) == [OBSERVATIONS, "data/sources.csv"]
    made, known = Hub(**{"--method POST": {"number": 5}}), Hub(**{"state=open": [{"number": 4}]})
    assert put_pull_request(12, "answer", "main", "org/cam-ket", made) == 5
    assert put_pull_request(12, "renewed", "main", "org/cam-ket", known) == 4
    renewed = json.loads(known.asked[-1][1])
    assert known.asked[-1][0][:3] == ("--method", "PATCH", "repos/org/cam-ket/pulls/4")
    assert renewed["body"].startswith("renewed\n") and "#12" in renewed["title"]
    assert json.loads(made.asked[-1][1])["head"] == "propose/issue-12"
    say(12, "answer", "org/cam-ket", made)
    assert "issues/12/comments" in made.asked[-1][0][2]


def test_a_renewed_proposal_that_is_refused_closes_what_the_first_one_opened(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Begin")
    answer, event = tmp_path / "answer.md", tmp_path / "event.json"
    answer.write_text("Please correct the form above.", "utf-8")
    event.write_text('{"issue": {"number": 12}, "repository": {"default_branch": "main"}}')
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(event))
    monkeypatch.setenv("GITHUB_REPOSITORY", "org/cam-ket")
    monkeypatch.chdir(root)

    for known in ([{"number": 4}], []):
        hub = Hub(**{"state=open": known})
        monkeypatch.setattr(send, "gh", hub)
        assert send.main([str(answer)]) == 0
        given = [(words[2], json.loads(text)) for words, text in hub.asked if text]
        assert given[-1][0].endswith("issues/12/comments")
        assert given[-1][1]["body"].startswith("Please correct")
        if known:
            assert "#12" in given[0][1]["body"] and given[0][0].endswith("issues/4/comments")
            assert given[1] == ("repos/org/cam-ket/pulls/4", {"state": "closed"})
        else:
            assert len(given) == 1
