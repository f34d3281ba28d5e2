"""What a change does, as its reviewer is told: typical edits of a small repository.

`UPDATE=1 python -m pytest tests/test_report.py` writes tests/reports/ anew.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from portal.examine import examine
from portal.languages import LANGUAGES, read_catalogue
from portal.load import BY_PROVINCE, SHARED, column_names
from portal.plans.scene import Scene, promise_of
from portal.report.as_shown import arithmetic
from portal.report.ask import NoSuchCommit, report_since
from portal.report.effects import TARGET
from portal.report.forms import LONGEST, plain, told
from portal.report.parcel import sanitised
from portal.report.past import changed_since, lay_out
from portal.report.rows import KEYS
from portal.survey import survey
from tests.built import ROOT, SHOWCASE, SHOWCASE_DAY, SMALL

DAY = date(2028, 6, 1)
EXPECTED = Path(__file__).parent / "reports"
CATALOGUES = {one: read_catalogue(ROOT / "locales" / "vi.po", one) for one in LANGUAGES}
COMMITMENTS = "data/song-may/commitments.csv"
OBSERVATIONS = "data/song-may/observations.csv"
PREVIEW = "https://example.org/preview/"


def git(folder: Path, *words: str) -> None:
    own = {name: text for name, text in os.environ.items() if not name.startswith("GIT_")}
    named = ("-c", "user.name=Minh", "-c", "user.email=minh@example.org")
    subprocess.run(
        ("git", *named, *words), cwd=folder, env=own, check=True, capture_output=True, text=True
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """The small portal, committed."""
    folder = tmp_path / "portal"
    shutil.copytree(SMALL, folder)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Begin")
    return folder


def add(folder: Path, path: str, row: str) -> None:
    file = folder / path
    file.write_text(file.read_text("utf-8") + row + "\n", "utf-8")


def edit(folder: Path, path: str, old: str, new: str) -> None:
    file = folder / path
    text = file.read_text("utf-8")
    assert text.count(old) == 1, old
    file.write_text(text.replace(old, new), "utf-8")


def new_figure(folder: Path) -> None:
    add(
        folder,
        "data/sources.csv",
        "thong-ke-2027,Cục Thống kê Mẫu,Sample Statistics Office,Niên giám năm 2027,Yearbook 2027,"
        "https://example.org/nien-giam-2027,2028-02,2028-02-20,A,no",
    )
    add(folder, OBSERVATIONS, "online-service-share,2027,66.2,,,final,thong-ke-2027,,,,,,")


def corrected_figure(folder: Path) -> None:
    edit(folder, OBSERVATIONS, "61.40", "61.90")


def edited_target(folder: Path) -> None:
    edit(folder, COMMITMENTS, ",>,80,,percent,,2030,", ",>,70,,percent,,2032,")
    edit(folder, COMMITMENTS, "trực tuyến đạt trên 80%", "trực tuyến đạt trên 70%")
    edit(folder, COMMITMENTS, "trên 80% vào năm 2030", "trên 70% vào năm 2032")
    edit(folder, COMMITMENTS, "more than 80% by 2030", "more than 70% by 2032")
    edit(
        folder,
        COMMITMENTS,
        "Đến năm 2030, tỷ lệ hồ sơ nộp trực tuyến trên 80%",
        "Đến năm 2032, tỷ lệ hồ sơ nộp trực tuyến trên 70%",
    )
    edit(folder, COMMITMENTS, "By 2030, more than 80%", "By 2032, more than 70%")


def new_commitment(folder: Path) -> None:
    add(
        folder,
        COMMITMENTS,
        "sm-57-03,sm-57,II.1.b3.s1,tong-hop,level,online-service-share,"
        "Hồ sơ nộp trực tuyến trên 75% vào năm 2030,Applications filed online: over 75% by 2030,"
        '"Đến năm 2030, tỷ lệ hồ sơ nộp trực tuyến trên 75%.",'
        '"By 2030, more than 75% of applications are filed online.",'
        ">,75,,percent,,2030,obliged,no,đạt trên 75%,,,,,,sm-57-01",
    )


def broken_row(folder: Path) -> None:
    edit(folder, OBSERVATIONS, "61.40", '"61,40"')
    add(folder, OBSERVATIONS, "innovation-rank,2026,19,,34,final,bao-lạ,Trang 3,,,,,")


def removed_commitment(folder: Path) -> None:
    edit(folder, "data/song-may/notes.csv", "sm-57-01;sm-57-02", "sm-57-01")
    for name in ("evidence", "claims", "searches"):
        (folder / f"data/song-may/{name}.csv").unlink()
    lines = (folder / COMMITMENTS).read_text("utf-8").splitlines(keepends=True)
    (folder / COMMITMENTS).write_text("".join(lines[:-1]), "utf-8")


def hostile_words(folder: Path) -> None:
    edit(
        folder,
        "data/song-may/notes.csv",
        "Kế hoạch không nêu cơ quan chịu trách nhiệm.",
        "@minh #12 `x` | ![a](https://example.org/a.png) </code></details><img src=x> ${{ x }}",
    )


def prose(folder: Path) -> None:
    add(folder, "content/vi/pages/about.md", "Thêm một câu.")


EDITS: list[Callable[[Path], None]] = [
    new_figure,
    corrected_figure,
    edited_target,
    new_commitment,
    broken_row,
    removed_commitment,
    hostile_words,
    prose,
]


def reported(folder: Path, form: str, ref: str = "HEAD") -> str:
    found = report_since(folder, ref, DAY, CATALOGUES, PREVIEW)
    return told(found, CATALOGUES, form)  # type: ignore[arg-type]


@pytest.mark.parametrize("change", EDITS, ids=lambda one: one.__name__)
def test_a_typical_edit_is_told_in_both_languages(
    change: Callable[[Path], None], repository: Path
) -> None:
    change(repository)

    said = reported(repository, "markdown")

    expected = EXPECTED / f"{change.__name__}.md"
    if os.environ.get("UPDATE") and not os.environ.get("CI"):
        expected.write_text(said, "utf-8")
    assert said == expected.read_text("utf-8")


def test_nothing_changed_is_no_row_no_tag_and_no_page(repository: Path) -> None:
    found = json.loads(reported(repository, "json"))

    assert found["verdict"] == "ok"
    assert [found[name] for name in ("rows", "tags", "pages", "targets", "files")] == [[]] * 5


def test_rows_and_columns_in_another_order_are_no_change(repository: Path) -> None:
    file = repository / OBSERVATIONS
    rows = [line.split(",") for line in file.read_text("utf-8").splitlines()]
    turned = [",".join(reversed(cells)) for cells in (rows[0], *reversed(rows[1:]))]
    file.write_text("\n".join(turned) + "\n", "utf-8")

    assert json.loads(reported(repository, "json"))["rows"] == []


def test_a_tag_that_turns_is_told_with_both_rules(repository: Path) -> None:
    new_figure(repository)

    (tag,) = json.loads(reported(repository, "json"))["tags"]

    assert tag["commitment"] == "sm-57-01" and tag["after"] == ["on_path", "7"]
    assert tag["before"][0] in ("observed", "no_data")


def vietnamese(folder: Path, ref: str = "HEAD") -> str:
    """The Vietnamese of a report, as the terminal shows it."""
    return reported(folder, "text", ref).split("\n\nOK: ")[0].split("\n\nNeeds fixing: ")[0]


def test_a_new_commitment_is_told_in_the_words_of_the_site_and_counted_apart(
    repository: Path,
) -> None:
    new_commitment(repository)

    said = vietnamese(repository)

    assert "Thêm mới: 1 cam kết." in said and "Không nhãn cũ nào thay đổi." in said
    assert "Cam kết mới: Hồ sơ nộp trực tuyến trên 75% vào năm 2030" in said
    assert "Mục tiêu: trên 75%, hạn năm 2030." in said.replace("\N{NO-BREAK SPACE}", " ")
    assert "Đo bằng: Tỷ lệ hồ sơ nộp trực tuyến (đơn vị: %)." in said
    assert "Văn bản viết: “đạt trên 75%” (mục II.1, gạch đầu dòng 3, câu 1)." in said
    assert "Nhãn: Chưa có số liệu." in said and "→" not in said


def test_a_new_verdict_stands_in_the_first_line_and_shows_its_arithmetic(repository: Path) -> None:
    new_figure(repository)
    edit(repository, OBSERVATIONS, "66.2", "81.2")

    said = vietnamese(repository)

    assert "Cần đọc kỹ 1 kết luận mới: Đã đạt mức, chưa đến hạn." in said.split("\n")[0]
    assert "Phép so: 81,2% > 80%: đúng." in said
    assert "Vì sao: Kỳ đến hạn chưa có số liệu, và số liệu mới nhất đáp ứng mục tiêu." in said


def test_what_stops_a_build_is_no_missing_translation_besides(repository: Path) -> None:
    broken_row(repository)

    said = reported(repository, "text")

    assert "P501" in said and "Chưa có bản dịch" not in said and "Missing translations" not in said


def test_pages_are_put_together_by_the_reason_why_they_differ(repository: Path) -> None:
    new_commitment(repository)

    said = vietnamese(repository)

    assert "Trang mới (1)\n    - https://example.org/preview/cam-ket/sm-57-03/" in said
    about = said.split("Trang của những dòng vừa kể")[1].split("\n")[1]
    assert "/tinh/song-may/" in about and "/van-ban/sm-57/" in about
    general = said.split("Trang chung: danh sách, số đếm, tra cứu")[1]
    assert "/du-lieu/" in general.split("\n")[1] and "không hiện ở đây" in general


def test_a_target_edited_in_place_is_told_with_its_direction(repository: Path) -> None:
    edited_target(repository)

    (target,) = json.loads(reported(repository, "json"))["targets"]

    assert target["kind"] == "edited" and target["columns"] == ["value", "due"]
    assert target["directions"] == ["lowered", "later"]


def test_a_file_that_cannot_be_read_is_not_taken_for_rows_removed(repository: Path) -> None:
    file = repository / OBSERVATIONS
    file.write_bytes(file.read_text("utf-8").encode("utf-16"))

    found = json.loads(reported(repository, "json"))

    assert found["verdict"] == "needs_fix" and found["rows"] == [] and found["targets"] == []


def test_an_earlier_content_with_errors_says_that_tags_cannot_be_compared(repository: Path) -> None:
    broken_row(repository)
    git(repository, "commit", "-q", "-a", "-m", "Break")
    git(repository, "checkout", "-q", "HEAD~1", "--", ".")

    said = reported(repository, "text")

    assert "has errors of its own" in said and "OK: no errors." in said


def test_a_change_of_the_program_is_said_first(repository: Path) -> None:
    (repository / "portal").mkdir()
    (repository / "portal" / "progress.py").write_text("x = 1\n", "utf-8")
    edit(repository, "portal.toml", "tolerance = ", "# more\ntolerance = ")
    (repository / "so-sánh.csv").write_text("a\n", "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "Another sum")
    (repository / "observations.csv").write_text("a\n", "utf-8")
    (repository / "change").mkdir()
    (repository / "change" / "report.md").write_text("a\n", "utf-8")

    said = reported(repository, "text", "HEAD^")
    vi = vietnamese(repository, "HEAD^")

    assert "\n\nChanges the program or its settings: portal.toml, portal/progress.py. Read" in said
    assert vi.startswith("Có sửa chương trình hoặc thiết lập: portal.toml, portal/progress.py.")
    assert (
        "observations.csv: bảng chỉ được đọc ở đúng chỗ, là data/<mã tỉnh>/observations.csv" in vi
    )
    assert "Không được đọc, vì nằm ngoài data và content: observations.csv, so-sánh.csv." in vi
    found = json.loads(reported(repository, "json", "HEAD^"))
    assert found["beyond"] == [
        "observations.csv", "portal.toml", "portal/progress.py", "so-sánh.csv"
    ]  # fmt: skip


def test_a_portal_within_a_repository_sees_the_files_above_it(repository: Path) -> None:
    inner = repository / "inner"
    shutil.copytree(SMALL, inner)
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "One within the other")
    add(repository, OBSERVATIONS, "")
    add(inner, OBSERVATIONS, "")

    assert changed_since(inner, "HEAD") == (f"../{OBSERVATIONS}", OBSERVATIONS)


def test_a_workbook_beside_the_figures_is_no_clean_change(repository: Path) -> None:
    (repository / "data" / "song-may" / "observations.xlsx").write_bytes(b"PK\3\4xl/")

    found = json.loads(reported(repository, "json"))

    assert found["verdict"] == "needs_fix"
    assert [one["code"] for one in found["problems"]] == ["P136"]


def test_the_working_tree_and_the_index_are_left_alone(repository: Path) -> None:
    corrected_figure(repository)
    before = {path: path.read_bytes() for path in sorted(repository.rglob("*")) if path.is_file()}

    reported(repository, "text")

    after = {path: path.read_bytes() for path in sorted(repository.rglob("*")) if path.is_file()}
    assert before == after


@pytest.mark.parametrize("ref", ["no-such-branch", "--output=x", "HEAD:data", ""])
def test_a_commit_that_is_not_there_is_no_report(ref: str, repository: Path) -> None:
    with pytest.raises(NoSuchCommit):
        reported(repository, "text", ref)


def test_links_of_a_commit_are_not_followed(repository: Path, tmp_path: Path) -> None:
    (repository / "data" / "extra.csv").symlink_to("/etc/hostname")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "Link")

    lay_out(repository, "HEAD", tmp_path / "past")

    assert (tmp_path / "past" / "data" / "units.csv").is_file()
    assert not (tmp_path / "past" / "data" / "extra.csv").exists()


def test_words_of_an_editor_have_no_power_over_the_comment(repository: Path) -> None:
    hostile_words(repository)

    said = reported(repository, "markdown")

    assert "@minh" not in said and "<img" not in said and "![" not in said
    assert said.count("</details>") == 1 and said.count("<code>") == said.count("</code>")
    assert plain("a|b`c`<d>") == "a&#124;b&#96;c&#96;&#60;d&#62;"


def test_hostile_words_have_no_power_in_a_sentence_either(repository: Path) -> None:
    words = "Của @minh `x` **80** 2030 <img src=x> ![a](b) [c](d) $x$"
    old = "Hồ sơ nộp trực tuyến trên 80% vào năm 2030"
    edit(repository, COMMITMENTS, f",{old},", f",{words},")

    said = reported(repository, "markdown")
    title = next(line for line in said.splitlines() if "Cam kết được sửa" in line)

    assert re.fullmatch(r"\*\*[^*`<>\[\]$!_~|]+\*\*", title) and "@minh" not in title
    assert sanitised(said, 7, "").count("<img") == 0


def test_the_sum_that_is_shown_agrees_with_the_verdict_everywhere() -> None:
    portal, _ = examine(SHOWCASE, SHOWCASE_DAY)
    assert portal
    known = survey(portal, SHOWCASE_DAY)
    scene, sums = Scene(known, CATALOGUES["vi"]), 0

    for commitment in portal.commitments.values():
        found = known.assessments[commitment.id]
        told = arithmetic(scene, promise_of(scene, commitment), found)
        sums += bool(told)
        holds = found.status in ("met", "reached_early", "on_path")
        assert not told or told.endswith(": đúng." if holds else ": không đúng."), told
    assert sums > 20


def test_a_change_of_everything_still_fits_into_one_comment(repository: Path) -> None:
    rows = [f"online-service-share,{year},5{'0' * 9},,,final,x{n},{'đ' * 300},,,,,"
            for year in range(2000, 2030) for n in range(20)]  # fmt: skip
    add(repository, OBSERVATIONS, "\n".join(rows))

    said = reported(repository, "markdown")

    assert len(said) < LONGEST + 1000 and said.endswith("</details>\n")
    assert re.search(r"1,?340 more are not shown", said)


def test_of_a_long_list_the_beginning_is_shown_and_what_follows_keeps_its_place(
    repository: Path,
) -> None:
    row = (
        "sm-57-{n:02},sm-57,II.1.b{n}.s1,tong-hop,level,online-service-share,"
        "Hồ sơ nộp trực tuyến trên 75% (mục {n}),Applications filed online: over 75% (no. {n}),"
        "{vi},{en},>,75,,percent,,2030,obliged,no,{wording},,,,,,"
    )
    told = {
        "vi": "Đến năm 2030 tỷ lệ hồ sơ nộp trực tuyến đạt trên 75%.",
        "en": "By 2030 more than 75% of applications are filed online.",
        "wording": "tỷ lệ hồ sơ nộp trực tuyến của toàn tỉnh đạt trên 75%",
    }
    add(repository, COMMITMENTS, "\n".join(row.format(n=n, **told) for n in range(10, 69)))

    said = reported(repository, "markdown")

    assert "Thêm mới: 59 cam kết." in said and len(said) < LONGEST + 1000
    first, *_ = said.split("<details>")
    assert first.count("**Cam kết mới: ") > 20 and "mục không hiện ở đây" in first
    assert "### Đánh giá được bao nhiêu" in first and "**Trang mới (59)**" in first


def test_every_table_has_a_name_for_its_rows() -> None:
    for name, kind in {**SHARED, **BY_PROVINCE}.items():
        assert {*KEYS.get(name, ("id",))} <= {*column_names(kind)}, name
    for name, columns in TARGET.items():
        assert {*columns} <= {*column_names(BY_PROVINCE[name])}


def test_what_only_should_be_mended_is_told_apart_from_what_stops_the_build(
    repository: Path,
) -> None:
    definition = "Số hồ sơ nộp trực tuyến chia cho tổng số hồ sơ trong năm."
    english = "Applications filed online divided by all applications of the year."
    edit(repository, "data/indicators.csv", f"{definition},{english}", ",")

    said = reported(repository, "markdown")

    assert "P454 (nên sửa, không chặn)" in said
    assert "P454 (should be mended, stops nothing)" in said
