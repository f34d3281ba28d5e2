"""What an untrusted build hands over, and what is made of it with the power to write."""

import io
import json
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.report import parcel, post
from portal.report.forms import plain
from portal.report.outside import of_program
from portal.report.parcel import MARK, PLACE, Unwelcome, harmless, open_parcel, sanitised
from portal.report.post import (
    address_of,
    artefact_of,
    changed_files,
    headed,
    number_of,
    open_numbers,
    put_comment,
    put_preview,
)

REPORTS = sorted((Path(__file__).parent / "reports").glob("*.md"))
ADDRESS = "https://previews.example/"
RUN = {
    "id": 42,
    "head_sha": "a" * 40,
    "head_branch": "sua-so-lieu",
    "head_repository": {"owner": {"login": "minh"}},
}


def packed(
    files: dict[str, bytes], links: tuple[str, ...] = (), name: str = "artifact.tar"
) -> bytes:
    """An artefact as the build uploads it."""
    inner = io.BytesIO()
    with tarfile.open(fileobj=inner, mode="w") as archive:
        for path, content in files.items():
            member = tarfile.TarInfo(path)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        for path in links:
            member = tarfile.TarInfo(path)
            member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(member)
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w") as archive_:
        archive_.writestr(name, inner.getvalue())
    return outer.getvalue()


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_of_ours_is_posted_as_it_is_with_links_to_the_real_preview(path: Path) -> None:
    text = path.read_text("utf-8")
    coded = "https&#58;//"

    def at(url: str) -> str:
        told = text.replace("https://example.org/preview/", url)
        return told.replace("https&#58;//example.org/preview/", url.replace("https://", coded))

    assert sanitised(at(PLACE.format(number=7)), 7, ADDRESS) == at(f"{ADDRESS}pr-7/")


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=https://example.org/x.png onerror=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="https://preview.invalid/pr-7/../../x?y">x</a>',
    '<a href="https://previews.example/pr-8/">x</a>',
    "![x](https://example.org/x.png) [x](https://example.org)",
    "@minh @org/team &#64;minh &commat;minh",
    "https://example.org www.example.org",
    "`code` ~~~ ``` ***",
    "<details><details><details>",
    "${{ secrets.X }} $(id) `id`",
    "<!-- report of a change --> <!-- x",
    "    indented &#60;b&#62;",
    "&#x40;minh &lt;b&gt; &#128;",
    "<a href='https://previews.example/pr-7/'>x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_have_no_power_in_the_comment(text: str) -> None:
    said = sanitised(f"{MARK}\n**{text}**\n\n### {text}\n| {text} |\n- {text}", 7, ADDRESS)

    body = said.removeprefix(MARK)
    tags = set(re.findall(r"<[^>]*>?", body))
    allowed = {"<code>", "</code>", "</a>", "<details><summary>", "</summary>", "</details>"}
    assert {tag for tag in tags if tag not in allowed and tag != "<details>"} <= {
        tag
        for tag in tags
        if re.fullmatch(r'<a href="https://previews\.example/pr-7/[\w/.-]*">', tag)
    }
    assert not re.search(r"@(?!\N{WORD JOINER})|\]\(|!\[|```|://(?!previews\.example/pr-7/)", body)
    assert "&commat" not in body and "&#64" not in body and "&#x" not in body


@given(st.text())
def test_any_text_is_a_comment_without_strange_tags(text: str) -> None:
    said = sanitised(text, 7, ADDRESS)

    assert said.startswith(MARK)
    rest = said.removeprefix(MARK)
    for known in ("<code>", "</code>", "</a>", "<details><summary>", "</summary>", "</details>"):
        rest = rest.replace(known, "")
    assert not re.search(r"<(?!a href=\"https://previews\.example/pr-7/[\w/.-]*\">)", rest)


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=60))
def test_words_of_an_editor_pass_the_door_unchanged(text: str) -> None:
    told = plain(text).strip()
    line = f"- <code>{told}</code>"

    assert sanitised(f"{MARK}\n{line}\n", 7, ADDRESS) == f"{MARK}\n{line}\n"


def test_a_long_report_is_cut_and_folds_are_closed() -> None:
    said = sanitised("<details><summary>" + "x" * 200_000, 7, ADDRESS)

    assert len(said) < 65_000 and said.endswith("</details>\n")


def test_only_harmless_files_of_the_site_are_taken() -> None:
    files = {
        "./report.md": b"**Hello**",
        "./site/index.html": b"<!doctype html><title>x</title><script>alert(1)</script>",
        "./site/a/worker.js": b"alert(1)",
        "./site/a/x.svg": b"<svg onload=alert(1)>",
        "./site/../../x.html": b"x",
        "/site/abs.html": b"x",
        "./site/.git/config.txt": b"x",
        "./other/x.html": b"x",
        "./site/site.css": b"a{}",
    }

    report, site = open_parcel(packed(files, links=("./site/link.html",)))

    assert report == "**Hello**"
    assert sorted(site) == ["index.html", "site.css"]
    assert b"<script" not in site["index.html"] and b"noindex" in site["index.html"]


def test_a_page_of_a_preview_can_run_nothing() -> None:
    page = b'<meta http-equiv="refresh" content="0;url=x"><SCRIPT src=x></SCRIPT><base href=x>'

    made = harmless("a.html", page)

    assert made.count(b"http-equiv") == 1 and b"default-src 'none'" in made
    assert not re.search(rb"(?i)<(script|base)", made) and made.index(b"Content-Sec") < 100


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a zip",
        packed({"report.md": b"x"}, name="other.tar"),
        packed({"report.md": b"x"})[:-30],
    ],
)
def test_a_parcel_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(Unwelcome):
        open_parcel(content)


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "MOST_FILES", 2)
    with pytest.raises(Unwelcome):
        open_parcel(packed({f"site/{n}.html": b"x" for n in range(5)}))


class Hub:
    """GitHub, as far as it is asked."""

    def __init__(self, **answers: Any) -> None:
        self.answers, self.asked = answers, list[tuple[tuple[str, ...], bytes]]()

    def __call__(self, *words: str, given: bytes = b"") -> bytes:
        self.asked.append((words, given))
        for part, answer in self.answers.items():
            if part in " ".join(words):
                found: bytes = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                return found
        return b"[]"


def test_the_pull_request_is_the_open_one_with_the_commit_that_was_built() -> None:
    pulls = [
        {"number": 7, "head": {"sha": "a" * 40}},
        {"number": 8, "head": {"sha": "b" * 40}},
    ]
    hub = Hub(pulls=pulls)

    assert number_of(RUN, "org/cam-ket", hub) == 7
    assert "head=minh%3Asua-so-lieu" in hub.asked[0][0][0] and "state=open" in hub.asked[0][0][0]
    assert number_of({**RUN, "head_sha": "c" * 40}, "org/cam-ket", hub) is None
    assert number_of({**RUN, "head_repository": None}, "org/cam-ket", Hub()) is None


def test_a_branch_with_a_strange_name_stays_a_word_of_the_question() -> None:
    hub = Hub()
    number_of({**RUN, "head_branch": "x&state=all; $(id)"}, "org/cam-ket", hub)

    assert "x%26state%3Dall%3B+%24%28id%29" in hub.asked[0][0][0]


def test_there_is_one_comment_and_it_is_brought_up_to_date() -> None:
    others = [
        {"id": 1, "user": {"login": "minh"}, "body": f"{MARK} mine"},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "another"},
    ]
    first, later = (
        Hub(**{"comments?": others}),
        Hub(
            **{
                "comments?": [
                    *others,
                    {"id": 3, "user": {"login": "github-actions[bot]"}, "body": MARK},
                ]
            }
        ),
    )

    put_comment(f"{MARK}\nnew", 7, "org/cam-ket", first)
    put_comment(f"{MARK}\nnew", 7, "org/cam-ket", later)

    assert first.asked[-1][0][:3] == ("--method", "POST", "repos/org/cam-ket/issues/7/comments")
    assert later.asked[-1][0][:3] == ("--method", "PATCH", "repos/org/cam-ket/issues/comments/3")
    assert json.loads(later.asked[-1][1]) == {"body": f"{MARK}\nnew"}


def test_a_change_of_the_program_is_said_before_the_report_by_who_did_not_write_it() -> None:
    files = [
        {"filename": "data/moved.csv", "previous_filename": "portal/method/progress.py"},
        {"filename": "content/vi/pages/about.md"},
        {"filename": "observations.csv"},
        {"filename": "docs/<b>@minh"},
    ]
    listed = changed_files(7, "org/cam-ket", Hub(**{"pulls/7/files": files}))
    program = of_program(listed)
    forged = f"{MARK}\n**Ổn.** {MARK}\n<details>"
    said = headed(sanitised(forged, 7, ADDRESS), program)

    assert program == ("docs/<b>@minh", "portal/method/progress.py")
    first = said.removeprefix(MARK).lstrip().split("\n")[0]
    assert first.startswith("> **Thay đổi này sửa cả chương trình") and "progress.py" in first
    assert "<b>" not in said and "@minh" not in said
    assert said.startswith(MARK) and said.index("This change edits") < said.index("Ổn.&#42;")


def test_a_change_of_figures_alone_is_posted_without_another_word() -> None:
    hub = Hub(**{"pulls/7/files": [{"filename": "data/song-may/observations.csv"}]})

    assert headed(f"{MARK}\n**OK**", of_program(changed_files(7, "o/c", hub))) == f"{MARK}\n**OK**"
    assert len(hub.asked) == 1


def test_a_change_with_more_files_than_github_lists_is_not_believed() -> None:
    hub = Hub(**{"pulls/7/files": [{"filename": "data/x.csv"}] * 100})

    assert of_program(changed_files(7, "org/cam-ket", hub)) == ("…",)
    assert "…" in headed(MARK, ("…",)) and len(hub.asked) == 30


def test_the_artefact_is_the_only_one_of_its_name_and_not_too_large() -> None:
    one = {"id": 5, "name": "change", "expired": False, "size_in_bytes": 10}
    hub = Hub(**{"5/zip": b"zip", "42/artifacts": {"artifacts": [one]}})
    assert artefact_of(RUN, "org/cam-ket", hub) == b"zip"
    for listed in ([], [one, one], [{**one, "size_in_bytes": 10**9}], [{**one, "expired": True}]):
        with pytest.raises(Unwelcome):
            artefact_of(RUN, "org/cam-ket", Hub(**{"artifacts": {"artifacts": listed}}))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://previews.example", ADDRESS),
        ("https://previews.example/", ADDRESS),
        ("http://previews.example/", ""),
        ("https://previews.example/under/", ""),
        ("", ""),
    ],
)
def test_previews_have_a_host_of_their_own(given: str, expected: str) -> None:
    assert address_of({"PREVIEW_ADDRESS": given}) == expected


def test_previews_of_open_pull_requests_are_kept_on_one_commit(tmp_path: Path) -> None:
    bare = tmp_path / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", str(bare)], check=True)

    put_preview({"index.html": b"seven"}, 7, {7}, str(bare))
    put_preview({"index.html": b"eight", "a/b.css": b"x"}, 8, {7, 8}, str(bare))
    put_preview({"index.html": b"nine"}, 9, {8, 9}, str(bare))

    def told(*words: str) -> str:
        done = subprocess.run(["git", "-C", str(bare), *words], capture_output=True, check=True)
        return done.stdout.decode()

    listed = told("ls-tree", "-r", "--name-only", "previews").split()
    assert listed == [
        ".nojekyll", "pr-8/a/b.css", "pr-8/index.html", "pr-9/index.html", "robots.txt"
    ]  # fmt: skip
    assert told("rev-list", "--count", "previews").strip() == "1"
    assert told("for-each-ref", "--format=%(refname)").split() == ["refs/heads/previews"]
    assert open_numbers("org/cam-ket", Hub(**{"page=1": [{"number": 8}]})) == {8}


def test_a_preview_that_another_one_overtakes_loses_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = tmp_path / "origin.git"
    subprocess.run(["git", "init", "-q", "--bare", str(bare)], check=True)
    plain_git, overtaken = post.git, [8, 9]

    def git(tree: Path, *words: str) -> bytes:
        if "push" in words and overtaken:
            number = overtaken.pop()
            put_preview({"index.html": b"x"}, number, {7, 8, 9}, str(bare))
        return plain_git(tree, *words)

    monkeypatch.setattr(post, "git", git)
    put_preview({"index.html": b"seven"}, 7, {7, 8, 9}, str(bare))

    listed = plain_git(bare, "ls-tree", "-r", "--name-only", "previews").decode().split()
    assert [one for one in listed if one.startswith("pr-")] == [
        f"pr-{number}/index.html" for number in (7, 8, 9)
    ]
    assert plain_git(bare, "rev-list", "--count", "previews").strip() == b"1"
